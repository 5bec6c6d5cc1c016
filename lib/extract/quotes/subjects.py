"""The subject of a reporting verb, by the parse and, where it fails, by position."""

from __future__ import annotations

from lib.extract.quotes.antecedents import antecedent_of
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import begins_with_verb, is_finite
from lib.extract.quotes.inversion import SUBJECTS, cut_off
from lib.extract.quotes.layout import COMMA, Layout
from lib.extract.quotes.sources import agent_of
from lib.extract.quotes.verbhood import names_somebody
from lib.languages.tokens import Token

CLIMB = ("xcomp", "conj", "advcl", "acl", "parataxis", "ccomp", "fixed", "obl", "aux:caus", "dep")
LONGEST_SUBJECT = 24
NAMES = ("flat:name", "flat", "flat:foreign", "nmod", "amod")


def subject_of(layout: Layout, cue: Cue, number: int) -> tuple[Token | None, bool]:
    """The subject's noun or pronoun, and whether it is the cue's own."""
    doc = layout.doc
    if cue.subject is not None:
        return _noun(layout, doc[cue.subject]), True
    verb = doc[cue.index]
    if cue.passive:
        agent = agent_of(layout, layout.sentences[number], cue.last)
        return (None if agent is None else doc[agent]), True
    own = cue.form == "finite"
    if own and (behind := _behind_which(layout, cue, layout.sentences[number].start)) is not None:
        return behind, True
    if own and (adjacent := _adjacent(layout, cue, verb, layout.sentences[number].start)) is not None:
        return adjacent, True
    if (of_its_own := _of_participle(layout, cue)) is not None:
        return of_its_own, True
    if own and (which := _of_which(layout, cue, layout.sentences[number].start)) is not None:
        return which, True
    for _ in range(6):
        subject = _subject(layout, verb, cue)
        if subject is not None:
            joins = ("et", "mais") if verb.i != cue.index else ("mais",)
            joined = _joined(layout, cue, subject.i, joins) or _behind_pair(layout, cue, subject)
            return joined or subject, own or verb.i == cue.index
        beside = layout.low[cue.first - 1] not in (",", "et", "tout", "en")
        if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") and cue.form != "finite" and beside:
            return _described(layout, verb.head), True
        if verb.dep_ == "acl:relcl" and cue.form == "gerund" and verb.head.pos_ in ("NOUN", "PROPN"):
            # "Les rebelles, tout en reconnaissant que …, ont refusé"
            return verb.head, True
        of = layout.low[cue.first - 1] in layout.words.words["of_doing"]
        opens = of and layout.low[layout.sentences[number].start] == "et"
        if (
            opens
            and cue.form == "infinitive"
            and verb.head.pos_ in ("NOUN", "PROPN")
            and verb.head.i < cue.first
        ):
            # "Et le ministre d'ajouter", which the parse hangs on the noun
            return verb.head, True
        if verb.dep_ == "acl:relcl" or verb.dep_ not in CLIMB or verb.head.i == verb.i:
            break
        if cue.form == "infinitive" and verb.head.pos_ in ("NOUN", "PROPN") and verb.head.i < cue.first:
            # "Et le ministre d'ajouter"
            return verb.head, True
        own = own and verb.dep_ in ("xcomp", "conj", "aux:caus", "fixed")
        verb = verb.head
    return _nearest(layout, cue, layout.sentences[number].start), cue.form == "finite"


def _behind_which(layout: Layout, cue: Cue, start: int) -> Token | None:
    """The subject behind its verb in "Ce que confirme X : « … »"."""
    opening = layout.opens(start, "which")
    if not opening or cue.first != start + 2:
        return None
    children = (child for child in layout.doc[cue.index].children if child.i > cue.last)
    return next((child for child in children if child.dep_ in SUBJECTS and layout.outside(child.i)), None)


def _of_which(layout: Layout, cue: Cue, start: int) -> Token | None:
    """Whom a relative clause tells of that goes on: "X a reçu Y, qui a salué la trêve et a dit que …".

    A comma would close it before the main clause goes on.
    """
    own = any(child.dep_ in SUBJECTS for child in layout.doc[cue.index].children)
    if own or cue.order != "forward" or layout.low[cue.first - 1] not in layout.words.words["joining"]:
        return None
    for at in range(cue.first - 2, max(start, cue.first - LONGEST_SUBJECT), -1):
        if not layout.outside(at) or layout.low[at] in COMMA or layout.low[at] in layout.words.words["that"]:
            return None
        if (
            layout.low[at] == "qui"
            and layout.low[at - 1] == ","
            and begins_with_verb(layout, at + 1, cue.first)
        ):
            return antecedent_of(layout, layout.doc[at], layout.doc[at].head)
    return None


def _behind_pair(layout: Layout, cue: Cue, subject: Token) -> Token | None:
    """The subject behind two who are only spoken of: "Après la rencontre entre X et Y, Z a dit que"."""
    first = subject.left_edge.i
    first += layout.low[first] == "et"
    if cue.form != "finite" or cue.order != "forward" or layout.low[first - 1] != "et":
        return None
    start = next(s.start for s in layout.sentences if s.start <= subject.i < s.end)
    commas = [at for at in range(subject.i, cue.first) if layout.low[at] == "," and layout.outside(at)]
    if (
        layout.words.words["between"].isdisjoint(layout.low[start:first])
        or len(commas) != 1
        or commas[0] + 1 >= cue.first
    ):
        return None
    behind = layout.doc[commas[0] + 1 : cue.first]
    return next((token for token in behind if token.pos_ in ("NOUN", "PROPN")), None)


def _described(layout: Layout, noun: Token) -> Token:
    """The noun of "un communiqué conjoint", where the parse takes the adjective for a noun too."""
    after = noun.dep_ == "appos" and noun.head.i == noun.i - 1 and noun.text.islower()
    return noun.head if after and noun.head.pos_ == "NOUN" else noun


def _subject(layout: Layout, verb: Token, cue: Cue) -> Token | None:
    found = [child for child in verb.children if _may_be_subject(layout, child, verb, cue)]
    if not found:
        return None
    # Of two that the parse gives, the one next to the verb: "Invoquant les attaques, John Kerry a assuré".
    before = [child for child in found if child.i < verb.i]
    # But "une source ayant requis l'anonymat a dit": the nearer is what the participle governs.
    several = len(before) > 1 and cue.order == "forward"
    child = before[-1] if several and not _behind_participle(before[0], before[-1]) else found[0]
    return antecedent_of(layout, child, verb) if child.lower_ == "qui" else child


def _of_participle(layout: Layout, cue: Cue) -> Token | None:
    """The name between a comma and its participle: "La réunion est reportée, Londres faisant savoir que"."""
    before = cue.first - 1
    named = cue.form == "gerund" and before > 1 and layout.pos[before] == "PROPN" and layout.outside(before)
    return layout.doc[before] if named and layout.low[before - 1] == "," else None


def _behind_participle(first: Token, near: Token) -> bool:
    participles = (child for child in first.children if child.dep_ == "acl" and child.pos_ == "VERB")
    edge = near.left_edge.i - 1
    edge -= near.doc[edge].pos_ == "ADV"
    return any(first.i < child.i == edge for child in participles)


def _adjacent(layout: Layout, cue: Cue, verb: Token, start: int) -> Token | None:
    """The noun right before a verb to which the parse gives no subject: "alors que l'armée a accusé"."""
    at = cue.first - 1
    if cue.order != "forward" or at < start or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    if layout.low[at] == "," and (parted := _parted(layout, at, start)) is not None:
        return parted
    if not layout.outside(at) or layout.pos[at] not in ("NOUN", "PROPN", "ADJ"):
        return None
    token = _nearest(layout, cue, start)
    governed = token is not None and any(child.dep_ == "case" for child in token.children)
    return None if token is None or governed or token.pos_ == "PRON" else token


def _parted(layout: Layout, comma: int, start: int) -> Token | None:
    """The name that an aside parts from its verb: "après que Trump, lors d'une visite, a évoqué"."""
    opening = next((at for at in range(comma - 1, start, -1) if layout.low[at] == ","), None)
    if opening is None or layout.pos[opening + 1] not in ("ADP", "ADV"):
        return None
    if any(not layout.outside(at) or is_finite(layout, at) for at in range(opening, comma)):
        return None
    token = layout.doc[opening - 1]
    while token.dep_ in NAMES and token.head.i < token.i and layout.pos[token.head.i] == "PROPN":
        token = token.head
    named = token.pos_ == "PROPN" and layout.low[token.i - 1] in layout.words.words["before_subject"]
    return token if named else None


def _joined(layout: Layout, cue: Cue, floor: int, joins: tuple[str, ...]) -> Token | None:
    """The subject of a clause joined by "et", missed by the parse: "… et Marc Dufour, élu, a dit que"."""
    if cue.form != "finite" or cue.order != "forward":
        return None
    for at in range(cue.first - 1, max(floor, cue.first - LONGEST_SUBJECT), -1):
        if not layout.outside(at) or is_finite(layout, at):
            return None
        if layout.low[at] in joins and at + 1 < cue.first:
            token = next((t for t in layout.doc[at + 1 : at + 4] if t.pos_ in ("NOUN", "PROPN")), None)
            plain = layout.pos[at + 1] in ("DET", "PROPN", "NOUN")
            return token if token is not None and token.i < cue.first and plain else None
    return None


def _may_be_subject(layout: Layout, child: Token, verb: Token, cue: Cue) -> bool:
    if (
        child.dep_ not in SUBJECTS
        or child.is_space
        or not layout.outside(child.i)
        or _past_colon(layout, child.i, cue.index)
        or child.lower_ in layout.words.words["days"]
    ):
        return False
    if child.lower_ in layout.words.words["we_or_you"] and verb.morph.get("Person", []) == ["3"]:
        # "le général, que nous avons rencontré, nous confiait que"
        return False
    if cue.order == "forward" and cue.first <= child.i <= cue.last:
        # "X, qui a vu Y, lui a fait part de", where the parse takes the pronoun for the subject
        return False
    if cue.order == "forward" and cue.form == "finite" and _of_relative(layout, child, cue):
        return False
    behind = child.i > cue.index and verb.i == cue.index and cue.order == "forward"
    return not ((child.pos_ == "VERB" and not names_somebody(layout, child.i)) or behind)


def _of_relative(layout: Layout, subject: Token, cue: Cue) -> bool:
    """Whether a supposed subject belongs to a relative clause: "Le texte, que Reuters a vu, évoque"."""
    before = subject.left_edge.i - 1
    relative = before >= 0 and layout.low[before] in layout.words.words["linking_object"]
    return relative and subject.i < cue.first and cut_off(layout, subject.i, cue.first)


def _past_colon(layout: Layout, start: int, end: int) -> bool:
    """Whether a colon parts two tokens: "Trois heures au Kremlin : Moscou dit"."""
    return any(layout.low[at] == ":" and layout.outside(at) for at in range(start, end))


def _nearest(layout: Layout, cue: Cue, start: int) -> Token | None:
    """A subject by position, where the parse gives none: the nominal right before the verb's group."""
    if cue.form != "finite":
        return None
    at = cue.first - 1
    if at > start and layout.low[at] == ",":
        return _apposed_to(layout, start, at - 1) or _leading(layout, start, cue.first)
    while at >= 0 and layout.outside(at) and layout.doc[at].pos_ in ("ADV", "PUNCT") and cue.first - at < 3:
        at -= 1
    if at < 0 or not layout.outside(at):
        return None
    token = layout.doc[at]
    if token.lower_ == "qui":
        return antecedent_of(layout, token, layout.doc[cue.index])
    if token.lower_ in layout.words.words["speakers"]:
        return token
    apposed = at < cue.first - 1
    links = (*NAMES, "appos") if apposed else NAMES
    while token.dep_ in links and token.head.i < token.i and not _past_colon(layout, token.head.i, token.i):
        token = token.head
    while token.dep_.startswith("obl") and token.head.dep_ == "amod" and start <= token.head.head.i < token.i:
        # "Une source proche de la délégation explique"
        token = token.head.head
    told = token.pos_ in ("NOUN", "PROPN", "PRON") or token.text[:1].isupper()
    return token if told or token.lower_ in layout.words.sources["people"] else None


def _apposed_to(layout: Layout, start: int, at: int) -> Token | None:
    """The noun to which the name that ends at ``at`` is in apposition: "…, l'envoyé, Karim Ali, a dit"."""
    token, apposed = layout.doc[at], False
    while (
        token.dep_ in (*NAMES, "appos") and start <= token.head.i < token.i and layout.outside(token.head.i)
    ):
        apposed = apposed or token.dep_ == "appos"
        token = token.head
    return token if apposed and token.pos_ in ("NOUN", "PROPN") else None


def _leading(layout: Layout, start: int, end: int) -> Token | None:
    """The sentence's first noun phrase, when only appositions and relative clauses part it from the verb."""
    start = _behind_opening(layout, start, end)
    participle = layout.doc[start].morph.get("VerbForm", []) == ["Part"]
    setting = layout.pos[start] == "ADP" or layout.pos[start : start + 2] == ("ADV", "ADP")
    if (setting or participle) and layout.outside(start):
        # "Après en avoir débattu, le comité, qui …, a dit", "Joint par Reuters, un élu, X, raconte"
        commas = (at for at in range(start, end - 1) if layout.low[at] == "," and layout.outside(at))
        start = next((at + 1 for at in commas if layout.pos[at + 1] in ("DET", "PROPN")), start)
    for at in range(start, end):
        token = layout.doc[at]
        if not layout.outside(at) or (token.pos_ == "ADP" and at == start):
            return None
        if token.lower_ in layout.words.words["days"]:
            continue
        if token.pos_ in ("NOUN", "PROPN", "PRON") or (token.pos_ == "X" and token.text[:1].isupper()):
            return token
    return None


def _behind_opening(layout: Layout, start: int, end: int) -> int:
    """The token behind "Et," or "Quoi qu'il en soit,", which name nobody."""
    words = layout.words.words
    if layout.low[start] in words["what"]:
        return next((at + 1 for at in range(start, end - 1) if layout.low[at] == ","), start)
    while start + 1 < end and (layout.low[start] == "," or layout.low[start] in words["openings"]):
        start += 1
    return start


def _noun(layout: Layout, token: Token) -> Token:
    if token.lower_ in layout.words.words["speakers"]:
        # "ce dernier mardi"
        return token
    while token.dep_ in ("det", "amod", "nummod", "case") and token.head.i > token.i:
        token = token.head
    return token
