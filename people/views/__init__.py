"""Learners' pages: signing in, the sitting, two at one computer, one's own secret."""
