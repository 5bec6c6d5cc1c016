"""The command line: ``python -m lib extract|ingest|export|evaluate|dates``."""

from lib.cli import app

if __name__ == "__main__":
    app(prog_name="python -m lib")
