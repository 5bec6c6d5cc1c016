"""Pronouns and possessives: whom "il", "celle-ci", "ce dernier", "son" point back at, or nobody certain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Token

from lib.extract.cast.discourse import Discourse, Referent, agrees
from lib.extract.cast.plurals import sides_before, together
from lib.extract.cast.records import Phrase
from lib.extract.cast.syntax import clause_of

DOUBLED_WITHIN = 12


def resolve_pronoun(discourse: Discourse, token: Token) -> Phrase | None:
    """The phrase for a pronoun, possessive or "ce dernier", resolved or not; None for any other token."""
    words = discourse.reading.words
    text = token.text.lower()
    if token.pos_ == "PRON" or words.has("inverted", text):
        if words.has("plural_pronouns", text):
            return _plural(discourse, token, "f" if words.has("feminine_plural_pronouns", text) else "")
        if words.has("masculine_pronouns", text) or words.has("feminine_pronouns", text):
            return _singular(discourse, token, "f" if words.has("feminine_pronouns", text) else "m")
    if token.pos_ in ("DET", "PRON") and token.dep_ in ("det", "nmod", "det:poss", "nmod:poss"):
        if words.has("possessives", text):
            return _possessive(discourse, token, plural=False)
        if words.has("plural_possessives", text):
            return _possessive(discourse, token, plural=True)
    if words.has("latter", text) and token.i > 0 and token.nbor(-1).text.lower() in ("ce", "cette", "ces"):
        return _latter(discourse, token)
    return None


def _singular(discourse: Discourse, token: Token, gender: str) -> Phrase | None:
    words = discourse.reading.words
    text = token.text.lower()
    if _impersonal(discourse, token):
        return None
    if (doubled := _doubled(discourse, token)) is not None:
        subject = discourse.named.get(doubled.i)
        return (
            replace(subject, start=token.i, end=token.i + 1, core=token.i, kind="pronoun")
            if subject
            else None
        )
    if text in ("celui-ci", "celle-ci"):
        return _pronoun(token, _nearest(discourse, token, gender))
    speaking = _speaks(discourse, token)
    if token.i and words.has("source_before", token.nbor(-1).text):
        subject = _clause_subject(discourse, token, lambda r: r.human and agrees(r, gender, False))
        if subject is not None:
            return _pronoun(token, subject)
    oblique = text in ("lui", "elle") and token.dep_ not in ("nsubj", "nsubj:pass")
    own = _own_subject(discourse, token) if oblique else ()

    def fits(referent: Referent) -> bool:
        if not agrees(referent, gender, False) or (referent.ids and referent.ids == own):
            return False
        if not _visible(discourse, token, referent):
            return False
        if speaking and not referent.human and not referent.ids:
            return _document(discourse, referent)
        return not (text == "lui" and not referent.human)

    found = discourse.best(token, fits)
    if found is None:
        return Phrase(token.i, token.i + 1, token.i, "pronoun", gender=gender)
    if words.has("inverted", text) and not found.human and found.ids:
        found = _speaker(discourse, token, gender) or found
    return _pronoun(token, found)


def _speaker(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """A person near enough to be the one who speaks, when a state or body stands nearer."""
    return discourse.best(
        token,
        lambda r: r.human and bool(r.ids) and agrees(r, gender, False) and _visible(discourse, token, r),
        2,
    )


def _pronoun(token: Token, found: Referent | None) -> Phrase:
    if found is None or not found.ids:
        return Phrase(token.i, token.i + 1, token.i, "pronoun", human=found.human if found else True)
    return Phrase(
        token.i,
        token.i + 1,
        token.i,
        "pronoun",
        found.ids,
        "pronoun",
        found.gender,
        found.plural,
        found.human,
    )


def _visible(discourse: Discourse, token: Token, referent: Referent) -> bool:
    """Whether a pronoun can see a referent across quotation marks: from the story into the story only."""
    reading = discourse.reading
    here = reading.quotation[token.i]
    if reading.depth[token.i]:
        return referent.quotation == here
    return referent.depth == 0 or discourse.sentence_of[token.i] == referent.sentence


def _speaks(discourse: Discourse, token: Token) -> bool:
    words = discourse.reading.words
    return words.has("inverted", token.text) or words.has("speech_verbs", token.head.lemma_)


def _document(discourse: Discourse, referent: Referent) -> bool:
    noun = discourse.reading.doc[referent.root]
    return discourse.reading.words.has("documents", noun.lemma_) or discourse.reading.words.has(
        "documents", noun.text
    )


def _impersonal(discourse: Discourse, token: Token) -> bool:
    words = discourse.reading.words
    if token.text.lower() not in ("il", "-t-il", "-il"):
        return False
    verb = token.head
    forms = {verb.lemma_.lower(), verb.text.lower()}
    if any(words.has("impersonal", form) for form in forms) and not _has_person_verb(verb):
        return True
    if any(child.text.lower() == "y" for child in verb.children) and verb.lemma_ == "avoir":
        return True
    if words.has("impersonal_participles", verb.text) and _has_being(verb):
        return True
    governs = any(c.dep_ in ("obj", "iobj") for c in verb.children)
    return token.dep_ == "expl:subj" and token.text.lower() == "il" and not governs


def _has_person_verb(verb: Token) -> bool:
    return verb.lemma_ == "rester" and any(c.dep_ in ("xcomp", "obl", "advmod") for c in verb.children)


def _has_being(verb: Token) -> bool:
    """ "il est prévu", "sera-t-il écrit": être before a participle that a clause or nothing follows."""
    being = [c for c in verb.children if c.lemma_ == "être" and c.i < verb.i]
    return bool(being) and not any(c.dep_ == "obl:agent" for c in verb.children)


def _doubled(discourse: Discourse, token: Token) -> Token | None:
    """In "Donald Trump a-t-il rencontré" the subject that stands there already."""
    if not discourse.reading.words.has("inverted", token.text):
        return None
    for child in token.head.children:
        if child.dep_ in ("nsubj", "nsubj:pass") and child.pos_ in ("PROPN", "NOUN") and child.i < token.i:
            between = token.doc[child.i : token.i]
            if len(between) < DOUBLED_WITHIN and not any(t.is_quote or t.text == "," for t in between):
                return child
    return None


def _own_subject(discourse: Discourse, token: Token) -> tuple[str, ...]:
    verb = clause_of(token.head)
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubj:pass"):
            return _ids_at(discourse, child)
    return ()


def _ids_at(discourse: Discourse, token: Token) -> tuple[str, ...]:
    inside = [r for r in discourse.referents if r.position <= token.i < r.end]
    return min(inside, key=lambda r: r.end - r.position).ids if inside else ()


def _nearest(discourse: Discourse, token: Token, gender: str, plural: bool = False) -> Referent | None:
    for referent in discourse.back(token.i, 2):
        if agrees(referent, gender, plural) and _visible(discourse, token, referent) and not referent.nested:
            return referent
    return None


def _latter(discourse: Discourse, token: Token) -> Phrase:
    text = token.text.lower()
    found = _nearest(discourse, token, "f" if text.startswith("dernière") else "m", text.endswith("s"))
    start = token.i - 1
    if found is None or not found.ids:
        return Phrase(start, token.i + 1, token.i, "pronoun")
    return Phrase(
        start, token.i + 1, token.i, "pronoun", found.ids, "pronoun", found.gender, found.plural, found.human
    )


def _plural(discourse: Discourse, token: Token, gender: str) -> Phrase:
    def fits(referent: Referent) -> bool:
        return agrees(referent, gender, True) and _visible(discourse, token, referent)

    found = discourse.best(token, fits, 3)
    if found is None and not discourse.reading.depth[token.i]:
        ids = together(discourse, token.i, gender) or (
            sides_before(discourse, token.i, 2) if gender == "f" else ()
        )
        if ids:
            return Phrase(token.i, token.i + 1, token.i, "pronoun", ids, "pronoun", gender, True)
    return _pronoun(token, found) if found else Phrase(token.i, token.i + 1, token.i, "pronoun", plural=True)


def _possessive(discourse: Discourse, token: Token, plural: bool) -> Phrase:
    """ "sa visite": the subject of the clause, else the most prominent one before."""

    def fits(referent: Referent) -> bool:
        owner = bool(referent.ids) or referent.human
        return owner and referent.plural == plural and _visible(discourse, token, referent)

    ahead = _subject_ahead(discourse, token)
    if ahead is not None and (len(ahead.ids) > 1 or ahead.plural) == plural:
        return Phrase(
            token.i,
            token.i + 1,
            token.i,
            "possessive",
            ahead.ids,
            "pronoun",
            ahead.gender,
            plural,
            ahead.human,
        )
    subject = _first_of_pair(discourse, token, fits) or _clause_subject(discourse, token, fits)
    found = subject or discourse.best(token, fits, 2)
    if found is None and plural:
        ids = together(discourse, token.i) or sides_before(discourse, token.i, 2)
        if ids:
            return Phrase(token.i, token.i + 1, token.i, "possessive", ids, "pronoun", plural=True)
    if found is None or not found.ids:
        return Phrase(token.i, token.i + 1, token.i, "possessive", plural=plural)
    return Phrase(
        token.i,
        token.i + 1,
        token.i,
        "possessive",
        found.ids,
        "pronoun",
        found.gender,
        found.plural,
        found.human,
    )


def _subject_ahead(discourse: Discourse, token: Token) -> Phrase | None:
    """ "Après sa rencontre avec X, Y a déclaré": in a fronted phrase with no subject, that of the main clause."""
    verb = clause_of(token.head)
    while (
        verb.dep_ == "advcl"
        and not any(c.dep_.startswith("nsubj") for c in verb.children)
        and verb.i < verb.head.i
    ):
        verb = verb.head
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubj:pass") and child.i > token.i and child.i < verb.i:
            return discourse.named.get(child.i)
    return None


def _first_of_pair(discourse: Discourse, token: Token, fits: Callable[[Referent], bool]) -> Referent | None:
    # "Salva Kiir et son rival": Kiir's
    if token.head.dep_ != "conj":
        return None
    first = token.head.head
    for referent in reversed(discourse.referents):
        if referent.position <= first.i < referent.end and referent.end <= token.i and fits(referent):
            return referent
    return None


def _clause_subject(discourse: Discourse, token: Token, fits: Callable[[Referent], bool]) -> Referent | None:
    verb = clause_of(token.head)
    for _ in range(2):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubj:pass", "expl:subj") and child.i < token.i:
                for referent in reversed(discourse.referents):
                    if referent.position <= child.i < referent.end and fits(referent):
                        return referent
        if verb.head == verb:
            break
        verb = clause_of(verb.head)
    return None
