"""Pages on which something is played, and the end of it."""
