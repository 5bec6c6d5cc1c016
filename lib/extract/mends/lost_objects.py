"""Mends objects that the parser took for something else.

In "n'ont pas signé d'accord" it makes of the accord a complement or a part of "d'", in "présentera dans les
jours à venir une proposition" the object of "venir", in "a donné à X dix à quinze jours" a time.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import PARTITIVE, case_word
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive, language_of

NOT = ("pas", "plus", "jamais")
SPANS = ("heures", "jours", "semaines", "mois")
MOVABLE = ("obj", "obl", "obl:arg")


def mend_object(token: Token, transitive: frozenset[str]) -> None:
    """Mends what ``token`` shows to be wrong, in place."""
    if token.pos_ == "NOUN" and token.i > token.sent.start + 1:
        if token.nbor(-1).lower_ in PARTITIVE and token.dep_ in ("obl", "fixed", "obl:arg"):
            _what_is_not_done(token, transitive)
        elif token.lower_ in SPANS and token.dep_ == "obl":
            _how_long(token)
    elif token.lower_ == "vert" and token.i > token.sent.start and token.nbor(-1).lower_ == "feu":
        _consent(token)
    elif token.lower_ == "venir" and case_or_mark(token) == "à":
        _past_what_is_to_come(token)


def case_or_mark(verb: Token) -> str | None:
    """The word before an infinitive that leads it in."""
    return next((c.lower_ for c in verb.children if c.dep_ in ("mark", "case")), None)


def _what_is_not_done(noun: Token, transitive: frozenset[str]) -> None:
    """ "ne signent pas d'accord", "n'ont pas trouvé d'accord": what is not signed."""
    article = noun.nbor(-1)
    verb = article.head if noun.head == article else noun.head
    if (
        verb.pos_ != "VERB"
        or verb.i > noun.i
        or infinitive(verb.text, verb.lemma_, language_of(verb)) not in transitive
    ):
        return
    if not any(c.lower_ in NOT for c in verb.children) or any(c.dep_ == "obj" for c in verb.children):
        return
    noun.hang_on(verb)
    noun.dep_ = "obj"
    article.hang_on(noun)
    article.dep_ = "case"


def _consent(green: Token) -> None:
    """ "a donné son feu vert dimanche à la trêve": what stands behind goes with the verb."""
    light = green.nbor(-1)
    verb = light.head
    if light.dep_ != "obj" or verb.pos_ != "VERB":
        return
    for child in [c for c in (*green.children, *light.children) if c.i > green.i and not c.is_punct]:
        child.hang_on(verb)
        child.dep_ = "obl"
    green.hang_on(light)
    green.dep_ = "amod"


def _how_long(span: Token) -> None:
    """ "a donné à Téhéran dix à quinze jours": a span that is given, and no day on which it is."""
    verb = span.head
    before = span.doc[max(span.sent.start, span.i - 3) : span.i]
    to = next((t for t in before if t.lower_ == "à" and t.head in (span, *before)), None)
    if to is None or to.i <= span.sent.start or to.nbor(-1).pos_ != "NUM" or verb.pos_ != "VERB":
        return
    if not any(c.dep_ == "obj" for c in verb.children):
        number = to.nbor(-1)
        number.hang_on(span)
        number.dep_ = "nummod"
        span.dep_ = "obj"


def _past_what_is_to_come(coming: Token) -> None:
    """ "présentera dans les jours à venir une proposition": the days come, and it is presented."""
    mark = coming.nbor(-1)
    span, verb = (mark.nbor(-1) if mark.i > coming.sent.start else mark), coming.head
    if mark.lower_ != "à" or span.lower_ not in SPANS or case_word(span) is None or verb.pos_ != "VERB":
        return
    if any(c.dep_ in SUBJECTS for c in coming.children):
        return
    for child in [c for c in coming.children if c.dep_ in MOVABLE and c.i > coming.i]:
        if child.nbor(-1).lower_ in PARTITIVE and child.nbor(-2).pos_ == "NOUN":
            # "une proposition d'accord", of which it makes two
            child.hang_on(child.nbor(-2))
            child.dep_ = "nmod"
        else:
            child.hang_on(verb)
    coming.hang_on(span)
    coming.dep_ = "acl"
