"""Where a contact is in its life, read from the construction that governs its word.

The reader climbs from the word that names the contact ("rencontre", "rencontrer") to the verbs, nouns and
adjectives above it; the nearest sign that settles the matter wins. What each word does is data
(``[events.status]`` of the language's rules).

``verbal`` reads verb groups, ``nominal`` nouns, ``modifiers`` what hangs on them, ``governed``
what stands below another word; they call one another as phrases nest. The others call none of these:
``signs`` tells what a governing verb or noun makes of a contact, ``carrying`` whether a verb without a sign
carries it, ``effect`` what is told of its outcome, ``condition`` what "si" makes of a clause, ``mood``
answers questions about a single clause, ``main_verb`` finds the verb that the parser missed, ``turned`` what
became of a plan behind "mais".
"""

from lib.extract.events.status.nominal import read_noun
from lib.extract.events.status.reading import PAST, Reading, at_first, sign_of
from lib.extract.events.status.turned import turned_down
from lib.extract.events.status.verbal import read_verb

__all__ = ["PAST", "Reading", "at_first", "read_noun", "read_verb", "sign_of", "turned_down"]
