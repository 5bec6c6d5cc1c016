"""Articles' events -> happenings: one row for what many articles tell, with its life from plan to outcome.

Pure functions over records; nothing here knows a database.
"""

from lib.timeline.happenings import timeline
from lib.timeline.records import Change, Conflict, Happening, Report
from lib.timeline.reports import reports

__all__ = ["Change", "Conflict", "Happening", "Report", "reports", "timeline"]
