"""The steps by which :func:`lib.extract.actors.find_cast` learns who is who in an article."""
