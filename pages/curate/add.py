from __future__ import annotations

from lib.ui import add, check, page, removal, store

library = store.current()

page.heading("Add", "Drop, paste or fetch articles; see what was read of each, correct it, then add it.")
removal.show()
add.sources(library)
if previews := add.waiting():
    check.show(previews)
removal.demonstration(library)
