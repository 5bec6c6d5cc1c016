"""Pronouns: whom "il", "celle-ci", "ce dernier", "le second", "ils" point back at, or nobody certain."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.discourse import Discourse, Referent, agrees, clause_subject, visible
from lib.extract.cast.fronted import is_beside_subject
from lib.extract.cast.impersonal import doubled_subject, is_impersonal
from lib.extract.cast.possessives import resolve_possessive
from lib.extract.cast.records import Phrase
from lib.extract.cast.sides_told import sides_before
from lib.extract.cast.syntax import clause_of
from lib.extract.cast.together import pair_before, together
from lib.extract.cast.topics import topic
from lib.languages.tokens import Token
from lib.languages.verbs import verb
from lib.records import SpeakerBasis

# The weight of a subject (see ``part_of``).
SUBJECT = 2.5


def resolve_pronoun(discourse: Discourse, token: Token) -> Phrase | None:
    """The phrase for a pronoun, possessive or "ce dernier", resolved or not; None for any other token."""
    words, text = discourse.reading.words, token.lower_
    if token.pos_ == "PRON" or words.has("inverted", text):
        if words.has("plural_pronouns", text):
            return _plural(discourse, token, "f" if words.has("feminine_plural_pronouns", text) else "")
        if words.has("masculine_pronouns", text) or words.has("feminine_pronouns", text):
            return _singular(discourse, token, "f" if words.has("feminine_pronouns", text) else "m")
    if words.has("clitics", text) and token.pos_ == "PRON" and words.has("meets", verb(token.head)):
        return _met(discourse, token)
    if words.has("possessives", text) or words.has("plural_possessives", text):
        return resolve_possessive(discourse, token)
    before = token.nbor(-1).lower_ if token.i else ""
    if words.has("latter", text) and words.has("demonstrative", before):
        gender = "f" if words.has("feminine_latter", text) else "m"
        found = _nearest(discourse, token, gender, plural=text.endswith("s"))
        return pointing(token, found, start=token.i - 1)
    after = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    if words.has("all_of_two", text) and words.has("two", after):
        # "Tous deux ont appelé à la retenue"
        return replace(_plural(discourse, token, ""), end=token.i + 2)
    ordinal = words.has("firsts", text) or words.has("seconds", text)
    if ordinal and words.has("before_ordinal", before) and token.dep_ != "amod":
        return _ordinal(discourse, token)
    return None


def _met(discourse: Discourse, token: Token) -> Phrase | None:
    """Whom a pronoun before the verb says to be received or talked to: "X l'y a reçu", "il leur a parlé"."""
    words, text, subject = discourse.reading.words, token.lower_, own_subject(discourse, token)
    if token.i > token.head.i or not token.dep_.startswith(("obj", "iobj", "obl", "dep")):
        return None
    plural = words.has("plural_clitics", text)
    form = "Fem" if "Fem" in token.head.morph.get("Gender", []) else ""
    gender = words.gender_before(text) or ("f" if form and not plural else "")

    def fits(referent: Referent) -> bool:
        return (
            referent.human and agrees(referent, gender, plural) and not set(referent.ids) & set(subject)
            and visible(discourse, token, referent)
        )  # fmt: skip

    def fits_as_sides(referent: Referent) -> bool:
        several = referent.plural and len(referent.ids) > 1 and not referent.human
        return several and not set(referent.ids) & set(subject) and visible(discourse, token, referent)

    found = discourse.best(token, fits, 2, gender)
    if found is None and plural:
        # "les délégations russe et ukrainienne … X les a accueillies"
        found = discourse.best(token, fits_as_sides, 1)
    return pointing(token, found) if found is not None else None


def pointing(token: Token, found: Referent | None, start: int | None = None) -> Phrase:
    """The phrase of a pronoun that means ``found``; with no one found it still stands for someone."""
    first = token.i if start is None else start
    if found is None:
        return Phrase(first, token.i + 1, token.i, "pronoun")
    basis: SpeakerBasis = "pronoun" if found.ids else "unknown"
    return Phrase(
        first, token.i + 1, token.i, "pronoun", found.ids, basis, found.gender, found.plural, found.human
    )  # fmt: skip


def _singular(discourse: Discourse, token: Token, gender: str) -> Phrase | None:
    words, text = discourse.reading.words, token.lower_
    if is_impersonal(discourse, token):
        return None
    if (doubled := doubled_subject(discourse, token)) is not None:
        subject = discourse.named.get(doubled.i)
        return (
            replace(subject, start=token.i, end=token.i + 1, core=token.i, kind="pronoun")
            if subject
            else None
        )
    if words.has("this_one", text):
        return pointing(token, _nearest(discourse, token, gender))
    if (about := topic(discourse, token, gender)) is not None:
        return pointing(token, about)
    emphatic = words.has("stressed", text) and token.i + 1 < len(token.doc) and _stresses(discourse, token)
    if emphatic or (token.i and words.has("source_before", token.nbor(-1).text)):
        cited = clause_subject(discourse, token, lambda r: r.human and agrees(r, gender, False))
        if cited is not None:
            return pointing(token, cited)
    found = discourse.best(token, lambda r: _fits(discourse, token, r, gender), gender=gender)
    found = found or _of_oneself(discourse, token, gender)
    in_person = words.has("inverted", text) or words.has("in_person", token.head.lemma_)
    if found is not None and in_person and not found.human and found.ids:
        # a state or body stands nearer, but a person near enough is more likely the one who speaks or travels
        found = discourse.best(
            token, lambda r: r.human and bool(r.ids) and _fits(discourse, token, r, gender), 2, gender
        ) or found  # fmt: skip
    phrase = pointing(token, found)
    # "X est parti. Il …": now X is a man, whatever his name tells
    return replace(phrase, gender=phrase.gender or gender) if phrase.ids else phrase


def _stresses(discourse: Discourse, token: Token) -> bool:
    """ "X, lui aussi, a dit", "X a, lui, dit": the subject once more."""
    after = token.nbor(1).lower_
    return discourse.reading.words.has("also", after) or (
        after == "," and token.i > 0 and token.nbor(-1).text == ","
    )


def _fits(discourse: Discourse, token: Token, referent: Referent, gender: str) -> bool:
    words, text = discourse.reading.words, token.lower_
    if not agrees(referent, gender, False) or not visible(discourse, token, referent):
        return False
    if is_beside_subject(discourse, token, referent):
        return False
    if referent.position <= _relativised(discourse, token) < referent.end:
        return False
    oblique = words.has("stressed", text) and token.dep_ not in ("nsubj", "nsubj:pass")
    if oblique and referent.ids and referent.ids == own_subject(discourse, token):
        return False
    cited = token.i > 0 and words.has("source_before", token.nbor(-1).text)
    if words.has("stressed_masculine", text) and not referent.human and not (cited and referent.ids):
        return False
    if words.has("inverted", text) and (
        _in_report(discourse, token, referent) or _quoted(discourse, token, referent)
    ):
        return False
    if not referent.human and not referent.ids and words.has("done_by_people", token.head.lemma_):
        return False
    speaks = words.has("inverted", token.text) or words.has("speech_verbs", token.head.lemma_)
    if speaks and not referent.human and not referent.ids:
        noun = discourse.reading.doc[referent.root]
        return words.has("documents", noun.lemma_) or words.has("documents", noun.text)
    return True


def _quoted(discourse: Discourse, token: Token, referent: Referent) -> bool:
    """Whether one is only spoken of between marks: in "« Il viendra », a-t-il dit" he is another."""
    return referent.depth > discourse.reading.depth[token.i]


def _in_report(discourse: Discourse, token: Token, referent: Referent) -> bool:
    """Whether a name is in the words reported: in "Ali verra Omar, a-t-il ajouté" he is neither."""
    words, reading = discourse.reading.words, discourse.reading
    if not words.has("speech_verbs", token.head.lemma_) or token.head.dep_ not in ("parataxis", "ROOT"):
        return False
    if discourse.sentence_of[token.i] != referent.sentence or referent.root >= token.i:
        return False
    # "X verra Y si ce dernier renonce, a-t-il dit": Y, once more
    same = (r for r in discourse.back(token.i, 0) if r.ids == referent.ids)
    if not any(t.pos_ == "PROPN" for r in same for t in reading.doc[r.position : r.end]):
        return False
    between = reading.doc[referent.end : token.i]
    return not any(words.has("speech_verbs", t.lemma_) for t in between if not reading.depth[t.i])


def _of_oneself(discourse: Discourse, token: Token, gender: str) -> Referent | None:
    """ "X est prêt à voir Y, a-t-il dit": X of himself, where nobody was spoken of before."""
    words = discourse.reading.words
    if not words.has("inverted", token.lower_) or not words.has("speech_verbs", token.head.lemma_):
        return None
    told = (r for r in discourse.back(token.i, 0) if r.human and r.ids and not _quoted(discourse, token, r))
    return next((r for r in told if r.part >= SUBJECT and agrees(r, gender, False)), None)


def _relativised(discourse: Discourse, token: Token) -> int:
    """The noun whose relative clause holds ``token`` ("Voronine, qu'elle a croisé"), or -1."""
    clause = token.head
    for _ in range(4):
        if clause.dep_ == "acl:relcl":
            # "où" goes with a place, whatever noun the parser hangs its clause on
            where = any(discourse.reading.words.has("where", child.lower_) for child in clause.children)
            return -1 if where else int(clause.head.i)
        if clause.head == clause:
            break
        clause = clause.head
    return -1


def own_subject(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """Whom the subject of the clause means in which ``token`` is an object; empty when nobody known."""
    clause = clause_of(token.head)
    while True:
        for child in clause.children:
            if child.dep_ in ("nsubj", "nsubj:pass"):
                if child.lower_ == "qui" and clause.dep_ in ("acl:relcl", "acl"):
                    # "X, qui l'a accueilli": X has received somebody else
                    child = clause.head
                inside = [r for r in discourse.referents if r.position <= child.i < r.end]
                return min(inside, key=lambda r: r.end - r.position).ids if inside else ()
        if clause.dep_ != "xcomp" or clause.head == clause or _addressed(discourse, clause):
            return ()
        clause = clause.head


def _addressed(discourse: Discourse, infinitive: Token) -> bool:
    """ "a invité X à la voir", "lui demande de le recevoir": not the subject above is to do so."""
    beside = (c for c in infinitive.head.children if c.i < infinitive.i)
    return any(
        c.dep_.split(":")[0] in ("obj", "iobj", "obl")
        and not discourse.reading.words.has("reflexives", c.text)
        for c in beside
    )


def _nearest(discourse: Discourse, token: Token, gender: str, plural: bool = False) -> Referent | None:
    near = [
        referent
        for referent in discourse.back(token.i, 2)
        if (referent.ids or referent.human)
        and agrees(referent, gender, plural)
        and visible(discourse, token, referent)
        and not referent.nested
    ]
    # "Marc Dufour, de l'Institut …. Ce dernier": where he works is not meant
    people = [referent for referent in near if referent.human]
    same = [r for r in people if near and r.sentence == near[0].sentence]
    # "Deng a invité son rival à le voir ; celui-ci a accepté": not the one who acted
    acted = {r.ids for r in same if r.part >= SUBJECT}
    others = [r for r in same if r.ids not in acted]
    return next(iter(others or same or near), None)


def _ordinal(discourse: Discourse, token: Token) -> Phrase | None:
    """ "Le premier", "le second" of two named together."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.pos_ in ("NOUN", "PROPN", "ADJ"):
        return None
    ids = pair_before(discourse, token.i)
    start = token.i - 1 if token.nbor(-1).pos_ == "DET" else token.i
    if len(ids) != 2:
        return None
    meant = ids[1] if discourse.reading.words.has("seconds", token.lower_) else ids[0]
    return Phrase(start, token.i + 1, token.i, "pronoun", (meant,), "pronoun")


def _plural(discourse: Discourse, token: Token, gender: str) -> Phrase:
    def fits(referent: Referent) -> bool:
        seen = agrees(referent, gender, True) and visible(discourse, token, referent)
        return seen and not is_beside_subject(discourse, token, referent)

    found = discourse.best(token, fits, 3, gender)
    if found is not None and (pair := _two_since(discourse, token, found, gender)):
        return Phrase(token.i, token.i + 1, token.i, "pronoun", pair, "pronoun", gender, True)
    if found is not None:
        return pointing(token, found)
    ids: tuple[str, ...] = ()
    if not discourse.reading.depth[token.i]:
        ids = together(discourse, token.i, gender)
        ids = ids or (sides_before(discourse, token.i, 2) if gender == "f" else ())
    basis: SpeakerBasis = "pronoun" if ids else "unknown"
    return Phrase(token.i, token.i + 1, token.i, "pronoun", ids, basis, gender, True)


def _two_since(discourse: Discourse, token: Token, found: Referent, gender: str) -> tuple[str, ...]:
    """ "A et B s'accusent. X a reçu Y. Ils ont discuté": the two people of the sentence before."""
    before = discourse.sentence_of[token.i] - 1
    if found.human or found.sentence >= before or discourse.reading.depth[token.i]:
        return ()
    pair = together(discourse, token.i, gender)
    told = {i for r in discourse.back(token.i, 1) if r.sentence == before and r.human for i in r.ids}
    acts = any(r.part >= SUBJECT and set(r.ids) <= set(pair) for r in discourse.back(token.i, 1) if r.ids)
    return pair if acts and set(pair) <= told else ()
