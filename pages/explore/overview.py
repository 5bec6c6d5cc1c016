from __future__ import annotations

from lib.ui import event_card, page, sidebar, store, summary

library, filters = store.current(), sidebar.current()

page.heading("Overview", "What is new, what lies ahead, and what should have happened by now.")
summary.show(library, filters)
event_card.show_opened(library)
