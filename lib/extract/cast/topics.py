"""Whom words before a pronoun say to be spoken of: "quant à X, il", "la visite de X à P, où il"."""

from __future__ import annotations

from itertools import takewhile

from lib.extract.cast.discourse import Discourse, Referent, agrees
from lib.extract.cast.syntax import opening
from lib.languages.tokens import Token


def topic(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """Whom such words say the singular pronoun ``token`` of ``gender`` to mean, else None."""
    for told in (_as_for, _traveller, _whose_words, _source_of):
        if (found := told(discourse, token, gender)) is not None:
            return found
    return None


def _as_for(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """Whom a sentence turns to that goes on with the pronoun: "Quant à X, il a dit"."""
    words, start = discourse.reading.words, opening(token)
    if not words.has("turning_to", token.doc[start].lower_) or token.nbor(-1).text != ",":
        return None
    inside = (r for r in discourse.back(token.i, 0) if r.position > start and r.ids and not r.nested)
    return next((r for r in inside if agrees(r, gender, False)), None)


def _traveller(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """Whose journey it is that leads where the clause goes on: "la visite de X à P, où il a vu Y"."""
    words, doc = discourse.reading.words, token.doc
    where = next((c for c in token.head.children if words.has("where", c.lower_) and c.i < token.i), None)
    if where is None or doc[where.i - 1].text != "," or doc[where.i - 2].pos_ != "PROPN":
        # "au moment où"
        return None
    before = takewhile(lambda t: t.pos_ not in ("VERB", "AUX"), reversed(doc[token.sent.start : where.i]))
    journey = next((t for t in before if words.has("journeys", t.lemma_)), None)
    if journey is None:
        return None
    told = (r for r in discourse.back(where.i, 0) if r.position > journey.i and r.human and not r.nested)
    return next((r for r in told if r.ids and agrees(r, gender, False)), None)


def _whose_words(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """Whose words or journey the sentence before is about: "La réponse de X déçoit. Il a dit que"."""
    doc, words = discourse.reading.doc, discourse.reading.words
    last = next((t for t in reversed(doc[: token.i]) if not t.is_space), None)
    if last is None or token.i != token.sent.start or not token.dep_.startswith("nsubj"):
        return None
    before = last.sent
    subject = next((t for t in before if t.dep_ in ("nsubj", "nsubj:pass") and t.head.dep_ == "ROOT"), None)
    if subject is None or not any(words.has(of, subject.lemma_) for of in ("utterances", "journeys")):
        return None
    told = (r for r in discourse.back(token.i, 1) if subject.i < r.position <= subject.right_edge.i)
    people = [r for r in told if r.human and r.ids and agrees(r, gender, False)]
    return people[-1] if people and len({r.ids for r in people}) == 1 else None


def _source_of(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """Who goes on to speak: "Selon X, Y viendra. Il a ajouté que", "« … », a-t-il précisé"."""
    words, doc = discourse.reading.words, discourse.reading.doc
    if not words.has("adding_verbs", token.head.lemma_) or not token.dep_.startswith("nsubj"):
        return None
    before = discourse.sentence_of[token.i] - 1
    for referent in discourse.back(token.i, 1):
        if referent.sentence != before or not referent.human or not referent.ids:
            continue
        led = "".join(t.lower_ for t in doc[max(0, referent.position - 2) : referent.position])
        main = next(t for t in doc[referent.root].sent if t.dep_ == "ROOT")
        if led.endswith(tuple(words.words["cited_by"])) and not words.has("speech_verbs", main.lemma_):
            return referent if agrees(referent, gender, False) else None
    return None
