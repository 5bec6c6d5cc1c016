"""Files, folders and pasted text -> articles.

Each file becomes an `Article` or a `Skipped` that names it and says why; nothing is raised for bad input.
"""

from lib.ingest.files import load_paths
from lib.ingest.reading import BadInput, Skipped, from_bytes, from_text

__all__ = ["BadInput", "Skipped", "from_bytes", "from_text", "load_paths"]
