"""ЕРИП, the one tree of payments that all banks show: pure data and functions, shared by every machine."""
