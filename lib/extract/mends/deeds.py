"""Mends what is done to a meeting or a deal, from which day and place part the meeting.

In "a annoncé le report au 12 août d'un sommet" the parser hangs the day on the verb, in "la signature mardi à
Oslo d'un accord" the town, in "la reprise en mai des discussions" the discussions on the month.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import OF
from lib.extract.mends.verb_groups import DAYS, HOURS, MONTHS
from lib.languages.tokens import Token

DEEDS = (
    "report", "tenue", "organisation", "signature", "annulation", "reprise", "ouverture", "suspension",
    "préparation", "convocation", "conclusion", "ajournement", "interruption", "lancement", "prolongation",
    "poursuite",
)  # fmt: skip
# How many words of time and place may stand between.
REACH = 9
WITHIN = ("ADP", "PROPN", "NUM", "DET")
TIMES = (
    *DAYS, *HOURS, *MONTHS, "hier", "demain", "semaine", "mois", "année", "prochain", "prochaine", "dernier",
    "dernière", "début", "fin", "mi", "jours", "heures", "mois",
)  # fmt: skip
MARKS = ('"', "«", "»", "“", "”")


def mend_deed(noun: Token) -> None:
    """Hangs ``noun`` and the day and place before it on the deed that they belong to; in place."""
    led = noun.left_edge
    if noun.lower_ in TIMES or led.lower_ not in OF or led.head != noun or led.dep_ not in ("case", "det"):
        return
    deed = _deed_before(led)
    if deed is None or noun.is_ancestor(deed):
        return
    if any(c.dep_ == "nmod" and c.i < noun.i and c.left_edge.lower_ in OF for c in deed.children):
        return
    noun.hang_on(deed)
    noun.dep_ = "nmod"
    led.dep_, led.pos_ = "case", "ADP"
    for word in deed.doc[deed.i + 1 : led.i]:
        if word.head == deed.head and not word.is_punct:
            word.hang_on(deed)
            word.dep_ = "nmod"


def _deed_before(led: Token) -> Token | None:
    """The deed that only words of time and place part from ``led``, the word that opens the complement."""
    for word in reversed(led.doc[max(led.sent.start, led.i - REACH) : led.i]):
        if word.lemma_ in DEEDS and word.pos_ == "NOUN":
            return word if word.i < led.i - 1 else None
        if word.pos_ not in WITHIN and word.lower_ not in TIMES and word.text not in MARKS:
            return None
    return None
