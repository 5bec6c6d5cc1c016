"""Those told in one list with a party, whatever the parser made of it; people in brackets behind a body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from lib.extract.actors import Cast
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import Party
from lib.extract.events.phrases import finite_part
from lib.languages.tokens import Token
from lib.records import ActorMention
from lib.registry import load

BRACKETS = re.compile(r"\([^()]*\)")
# So many words may stand before a name: "et le vice-président du parti au pouvoir, X".
LONGEST = 8


def enumerated(party: Party, cast: Cast, lex: Lexicon) -> list[Party]:
    """Those told in one list with ``party``: "le président A, le Premier ministre B et le secrétaire C".

    The parser takes the second for another name of the first. A list ends with "et"; without it, what
    follows the comma may well be one and the same.
    """
    text = party.token.doc.text
    end, found = _behind(party.mention.end, text), list[Party]()
    last = party.token.sent.end_char
    while (mention := _next(end, last, cast, text)) is not None:
        joints = _joints(end, mention, party, cast, lex)
        if not joints or _acts(mention, party.token):
            return []
        found.append(Party(mention, party.role, party.token))
        end = _behind(mention.end, text)
        if joints != {","}:
            return found
    return []


def _behind(end: int, text: str) -> int:
    """Where the text goes on after a mention that ends at ``end``, the bracket that it stands in closed."""
    return end + 1 if text[end : end + 1] == ")" and "(" in text[max(0, end - 60) : end] else end


def _next(end: int, last: int, cast: Cast, text: str) -> ActorMention | None:
    """The next mention outside brackets, the longest of those that begin together."""
    inside = [range(m.start() + end, m.end() + end) for m in BRACKETS.finditer(text[end:last])]
    behind = [m for m in cast.within(end, last) if m.start >= end]
    outside = [m for m in behind if not any(m.start in span for span in inside)]
    return min(outside, key=lambda m: (m.start, -m.end), default=None)


def _joints(start: int, mention: ActorMention, party: Party, cast: Cast, lex: Lexicon) -> set[str]:
    """The words that join two in a list; empty when anything else stands between them."""
    text = party.token.doc.text
    words = BRACKETS.sub("", text[start : mention.start]).replace(",", " , ").replace("’", "'").split()
    if _titled(words, mention, party.token, cast, lex):
        # "et le vice-président du parti au pouvoir, X"
        words = list(takewhile(lambda word: word in lex.words.joining, words))
    # "… le Japon et les deux Corées"
    joints = {word for word in words if word not in lex.words.article | lex.words.pair}
    # "ses homologues arménien, X, et azerbaïdjanais, Y"
    joints = {word for word in joints if load().of_demonym(word) is None} or joints
    if _said_of(party, cast, lex):
        # "les représentants de A, de B et de C"
        joints -= lex.words.of_forms
    return joints if joints <= lex.words.joining else set()


def _titled(words: Sequence[str], mention: ActorMention, token: Token, cast: Cast, lex: Lexicon) -> bool:
    """Whether all that stands before a person is what he is, set off by a comma."""
    title = list(dropwhile(lambda word: word in lex.words.joining, words))
    if not 2 < len(title) <= LONGEST or title[-1] != "," or "," in title[:-1]:
        return False
    if cast.actors[mention.actor_ids[0]].kind != "person" or not title[0].startswith(
        ("le", "la", "l'", "un")
    ):
        return False
    before = [t for t in token.sent if t.idx < mention.start][-len(title) - 2 :]
    return not any(t.pos_ in ("VERB", "AUX") for t in before)


def _said_of(party: Party, cast: Cast, lex: Lexicon) -> bool:
    """Whether "de" stands before the party, or before its name in full: "du Mouvement (MVT)"."""
    text, start = party.token.doc.text, party.mention.start
    if text[:start].endswith("("):
        full = (m for m in cast.within(party.token.sent.start_char, start) if m.end == start - 2)
        start = next((m.start for m in full if m.actor_ids == party.mention.actor_ids), start)
    before = [word for word in text[:start].replace("’", "'").split()[-2:] if word not in lex.words.article]
    return bool(before) and before[-1].lower() in lex.words.of_forms


def _acts(mention: ActorMention, token: Token) -> bool:
    """ "a reçu X, Y et Z a rencontré W": Z is the subject of another verb."""
    span = token.doc.char_span(mention.start, mention.end)
    root = span.root if span is not None else None
    if root is None or not root.dep_.startswith("nsubj") or not token.i < root.i < root.head.i:
        return False
    # "les discussions entre X et Y ont été franches": not of Y alone
    return "Plur" not in finite_part(root.head).morph.get("Number", [])


def in_brackets(party: Party, cast: Cast) -> Iterator[Party]:
    """ "les coprésidents du Groupe (A, B et C)", "la diplomatie du Maroc (X)": the people, else ``party``."""
    text, end = party.token.doc.text, party.mention.end
    bracket = BRACKETS.match(text, end + 1) if text[end : end + 1] == " " else None
    if bracket is None or any(cast.actors[a].kind == "person" for a in party.mention.actor_ids):
        yield party
        return
    people = [
        Party(mention, party.role, party.token)
        for mention in cast.within(*bracket.span())
        if cast.are_people(mention)
    ]
    yield from people or (party,)
