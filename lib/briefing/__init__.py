"""The briefing of a filtered view: what is new, ahead, overdue and contradicted, each line with its source.

``briefing`` makes one neutral document of the rows, ``of_store`` of what a store has; ``to_markdown``,
``to_html`` and ``to_docx`` write it.
"""

from lib.briefing.docx import to_docx as to_docx
from lib.briefing.from_store import of_store as of_store
from lib.briefing.html import to_html as to_html
from lib.briefing.making import briefing as briefing
from lib.briefing.markdown import to_markdown as to_markdown
from lib.briefing.records import Contradiction as Contradiction
from lib.briefing.records import Document as Document
from lib.briefing.records import Line as Line
from lib.briefing.records import Link as Link
