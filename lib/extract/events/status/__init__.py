"""Where a contact is in its life, read from the construction that governs its word.

The reader climbs from the word that names the contact ("rencontre", "rencontrer") to the verbs, nouns and
adjectives above it; the nearest sign that settles the matter wins. What each word does is data
(``[events.status]`` of the language's rules).

``verbal`` reads verb groups, ``nominal`` nouns, ``modifiers`` what hangs on them, ``governed``
what stands below another word; they call one another as phrases nest. ``signs`` tells what a governing verb
makes of a contact, ``mood`` answers questions about a single clause, ``turned`` what became of a plan
behind "mais".
"""

from lib.extract.events.status.nominal import read_noun
from lib.extract.events.status.reading import PAST, Reading, sign_of
from lib.extract.events.status.turned import turned_down
from lib.extract.events.status.verbal import read_verb

__all__ = ["PAST", "Reading", "read_noun", "read_verb", "sign_of", "turned_down"]
