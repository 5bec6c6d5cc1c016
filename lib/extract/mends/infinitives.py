"""Mends infinitives that the parser hung on a noun that they do not go with.

In "a parlé à X de son intention de partir" it hangs "partir" on X; in "a quitté P après avoir vu X" it takes
the infinitive for what is left.
"""

from __future__ import annotations

from lib.languages.tokens import Token

OF = ("de", "d'")
TO = ("à",)
BELOW = ("acl", "advcl", "xcomp", "ccomp")
CIRCUMSTANCES = ("après", "avant", "sans", "pour", "afin")
# The infinitive right behind these says what somebody means to do.
MEANING = (
    "intention", "volonté", "désir", "souhait", "décision", "refus", "promesse", "engagement", "espoir",
    "détermination", "projet", "résolution",
)  # fmt: skip


def mend_infinitive(verb: Token) -> None:
    """Hangs an infinitive on the noun, the attribute or the verb that it goes with; in place."""
    _onto_the_attribute(verb)
    if verb.dep_ not in BELOW or not _is_infinitive(verb):
        return
    mark = next((c for c in verb.children if c.dep_ == "mark" and c.i < verb.i), None)
    if mark is None or mark.i <= verb.sent.start:
        return
    if mark.lower_ in CIRCUMSTANCES and verb.dep_ in ("xcomp", "ccomp"):
        # "a quitté P après avoir rencontré X": when he left, and not what
        verb.dep_ = "advcl"
    if mark.lower_ in OF:
        _onto_what_is_meant(verb, mark.nbor(-1))


def _onto_the_attribute(verb: Token) -> None:
    """ "s'est dit prêt à rencontrer X": to that he is ready."""
    said, mark = verb.head, next((c for c in verb.children if c.dep_ == "mark" and c.i < verb.i), None)
    if mark is None or mark.lower_ not in TO or "Inf" not in verb.morph.get("VerbForm", []):
        return
    beside = (c for c in said.children if c.dep_ == "xcomp" and c.pos_ == "ADJ" and c.i > said.i)
    ready = next((c for c in beside if c.i == mark.i - 1), None)
    if ready is not None and verb.dep_ in ("advcl", "xcomp", "obl", "ccomp"):
        verb.hang_on(ready)
        verb.dep_ = "xcomp"


def _is_infinitive(verb: Token) -> bool:
    """ "voir", "avoir vu"."""
    group = (verb, *(c for c in verb.children if c.dep_.startswith("aux") and c.i < verb.i))
    return any("Inf" in t.morph.get("VerbForm", []) for t in group)


def _onto_what_is_meant(verb: Token, noun: Token) -> None:
    """ "a fait part à ses alliés de son intention de voir X": it is not the allies who have "de voir"."""
    if noun.lower_ in MEANING and verb.head != noun and verb.head.is_ancestor(noun):
        verb.hang_on(noun)
        verb.dep_ = "acl"
