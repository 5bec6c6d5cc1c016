"""Corrections that last: a layer over what is read, with who, when and why, that can be undone."""
