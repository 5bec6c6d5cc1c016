"""A throw-away PostgreSQL cluster in a temporary folder, run by a user who is not root."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

NUMBERS = count(1)


def missing() -> str | None:
    """Why no cluster can be started here; None when one can."""
    if not binaries():
        return "PostgreSQL is not installed (Debian: postgresql)"
    if os.getuid() == 0 and not shutil.which("runuser"):
        return "PostgreSQL does not run as root, and there is no runuser"
    return None


def binaries() -> Path | None:
    found = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    named = shutil.which("initdb")
    return max(found, default=Path(named).parent if named else None)


@contextmanager
def cluster() -> Iterator[str]:
    """A running cluster, as the folder of its socket; it goes when the tests end, or are killed."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    if os.getuid() == 0:
        shutil.chown(folder, "postgres")
    where = ("-D", f"{folder}/data")
    # Its input ends when this process does, however that ends.
    stop = f'read _; "{binaries()}/pg_ctl" -D {folder}/data -m immediate -w stop; rm -rf {folder}/*'
    watch = subprocess.Popen(
        _command("sh", "-c", stop), cwd="/", stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        _run("initdb", *where, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=30"
        _run("pg_ctl", *where, "-l", f"{folder}/log", "-o", options, "-w", "start")
        yield str(folder)
    finally:
        watch.communicate()
        shutil.rmtree(folder, ignore_errors=True)


def new_database(folder: str) -> str:
    """The URL of a database of its own."""
    name = f"store{next(NUMBERS)}"
    with psycopg.connect(f"host={folder} user=postgres dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"postgresql://postgres@/{name}?host={folder}"


def _run(program: str, *arguments: str) -> None:
    # Started in the folder of someone else, they would warn that they cannot go there.
    command = _command(str((binaries() or Path()) / program), *arguments)
    done = subprocess.run(command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0, done.stderr.decode()


def _command(*words: str) -> list[str]:
    return ["runuser", "-u", "postgres", "--", *words] if os.getuid() == 0 else list(words)
