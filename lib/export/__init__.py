"""Tables as files: pure functions from a table of :mod:`lib.frames` to bytes."""
