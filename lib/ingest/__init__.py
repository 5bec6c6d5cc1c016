"""Files of many formats, folders and pasted text -> articles.

Each article becomes an `Article`, and what gives none a `Skipped` that names it and says why; nothing is
raised for bad input.
"""

from lib.ingest.files import load_paths
from lib.ingest.reading import BadInput, Skipped, from_bytes, from_text, read_all

__all__ = ["BadInput", "Skipped", "from_bytes", "from_text", "load_paths", "read_all"]
