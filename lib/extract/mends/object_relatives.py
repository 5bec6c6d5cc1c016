"""Mends relatives whose object is the noun before: "la trêve que Bogota et l'ELN avaient conclue en mai".

The parser hangs the first name on the noun, or makes of the relative a second deed or the whole sentence.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.main_clauses import bears
from lib.extract.mends.shapes import agree, give_sentence, has_finite, is_finite, number_of
from lib.languages.tokens import Token, morph
from lib.languages.verbs import infinitive, language_of

QUE = ("que", "qu'")
NAMES = ("DET", "PROPN", "CCONJ")


def mend_object_relative(que: Token, transitive: frozenset[str]) -> None:
    """Hangs the clause that ``que`` opens with one or more names on the noun right before it; in place."""
    if que.dep_ in SUBJECTS or que.i == que.sent.start or que.nbor(-1).pos_ != "NOUN":
        return
    if que.pos_ == "PRON" and que.dep_ == "obj" and que.head.i > que.i:
        _back_to_its_noun(que)
        _who_seeks_to(que.head)
    noun, names = que.nbor(-1), _names(que)
    verb = _verb_behind(names[-1]) if names else None
    if verb is None or not _takes(verb, noun, transitive):
        return
    if verb.head == noun and verb.dep_ == "acl:relcl" and names[0].dep_ in SUBJECTS:
        return
    if noun.head == verb and noun.dep_ in SUBJECTS:
        main = next((c for c in verb.children if c.i > verb.i and bears(c, noun)), None)
        if main is None:
            return
        behind = [c for c in verb.children if c.i > main.i]
        give_sentence(main, noun, verb, "acl:relcl")
        for child in behind:
            child.hang_on(main)
    elif not verb.is_ancestor(noun):
        verb.hang_on(noun)
        verb.dep_ = "acl:relcl"
    else:
        return
    _do_it(names, verb)
    que.hang_on(verb)
    que.pos_, que.dep_, que.morph = "PRON", "obj", morph("PronType=Rel")


def _back_to_its_noun(que: Token) -> None:
    """ "doivent consolider la trêve qu'ils ont conclue": no deed beside, but said of the truce."""
    verb, noun = que.head, que.nbor(-1)
    beside = verb.dep_ in ("parataxis", "conj", "advcl", "dep") and verb.head.i < noun.i
    if (
        beside
        and verb.head.pos_ in ("VERB", "AUX")
        and not any(c.dep_ in ("mark", "cc") for c in verb.children)
    ):
        verb.hang_on(noun)
        verb.dep_ = "acl:relcl"


def _who_seeks_to(verb: Token) -> None:
    """ "les pourparlers que cherche à organiser l'ONU": it seeks to, and is not organised."""
    below = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i), None)
    if below is None or not is_finite(verb) or any(c.dep_ in SUBJECTS for c in verb.children):
        return
    doer = next((c for c in below.children if c.dep_ == "obj" and c.i > below.i), None)
    if doer is not None and doer.pos_ in ("NOUN", "PROPN") and number_of(doer) == number_of(verb):
        doer.hang_on(verb)
        doer.dep_ = "nsubj"


def _names(que: Token) -> list[Token]:
    """The names that stand between ``que`` and the verb, their articles and "et" left out."""
    found = []
    for token in que.doc[que.i + 1 : que.sent.end]:
        if token.pos_ not in NAMES and not (token.pos_ == "NOUN" and token.text[:1].isupper()):
            break
        if token.text[:1].isupper():
            found.append(token)
    return found


def _verb_behind(name: Token) -> Token | None:
    """The verb whose group opens right behind the last name."""
    first = name.nbor() if name.i + 1 < name.sent.end else name
    if first.pos_ not in ("AUX", "VERB") or not is_finite(first):
        return None
    verb = first.head if first.dep_.startswith("aux") else first
    return verb if verb.pos_ == "VERB" and verb.i >= first.i and has_finite(verb) else None


def _takes(verb: Token, noun: Token, transitive: frozenset[str]) -> bool:
    """Whether the noun may be the object of the verb: not "l'espoir que X et Y concluent une trêve"."""
    if infinitive(verb.text, verb.lemma_, language_of(verb)) not in transitive:
        return False
    behind = (c for c in verb.children if c.i > verb.i and not bears(c, noun))
    if any(c.dep_ in ("obj", "ccomp", "xcomp") for c in behind):
        return False
    return not any(c.dep_ == "aux:tense" for c in verb.children) or agree(verb, noun)


def _do_it(names: list[Token], verb: Token) -> None:
    """Makes the names the subject of the verb, the later ones joined to the first."""
    first = names[0]
    first.hang_on(verb)
    first.dep_ = "nsubj"
    for name in names[1:]:
        if name.dep_ != "flat:name":
            name.hang_on(first)
            name.dep_ = "conj"
