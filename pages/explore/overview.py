from __future__ import annotations

from lib.ui import event_card, sidebar, store, summary

library, filters = store.current(), sidebar.current()

summary.show(library, filters)
event_card.show_opened(library)
