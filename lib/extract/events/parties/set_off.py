"""Names set off by commas behind a long title: "l'envoyé pour le dialogue entre X et Y, Z, a vu"."""

from __future__ import annotations

from lib.extract.actors import Cast
from lib.extract.events.clause import lemma
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token
from lib.records import ActorMention

# In words: a title with all that it is for.
LONGEST = 16


def set_off(noun: Token, cast: Cast, lex: Lexicon) -> ActorMention | None:
    """Who bears the title of which ``noun`` is the head, whatever the parser joined his name to.

    Only where commas stand on both sides of it: of "l'émissaire de l'ONU, X et Y" nobody knows.
    """
    if noun.pos_ != "NOUN" or "Plur" in noun.morph.get("Number", []) or cast.at(noun) is not None:
        return None
    if not any(lemma(noun) in table for table in (lex.words.offices, lex.words.emissaries, lex.words.envoys)):
        return None
    for word in noun.doc[noun.i + 1 : min(noun.sent.end - 1, noun.i + LONGEST)]:
        if word.text == ",":
            return _name_at(word.nbor(), cast)
        if word.is_punct or word.pos_ in ("VERB", "AUX", "PRON"):
            return None
    return None


def _name_at(first: Token, cast: Cast) -> ActorMention | None:
    known = cast.at(first)
    if known is None or known.start != first.idx or known.basis != "name" or not cast.are_people(known):
        return None
    behind = first.doc.text[known.end : known.end + 1]
    return known if behind == "," and len(known.actor_ids) == 1 else None
