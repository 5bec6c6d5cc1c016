"""Chains of capitalised words, and what tells that one is a person's name."""

from __future__ import annotations

from dataclasses import dataclass

from lib.extract.cast.records import Name, Reading
from lib.languages.tokens import Token
from lib.registry.folding import fold
from lib.registry.naming import PARTICLES

ARABIC_ARTICLES = ("al-", "el-", "ad-", "an-", "as-", "ar-", "ez-", "ul-", "at-", "az-")
FUNCTION_WORDS = ("DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX")


@dataclass(frozen=True, slots=True)
class Chain:
    """Tokens ``[start, end)`` that may be a name."""

    start: int
    end: int


def chain_at(reading: Reading, start: int, other: set[int]) -> Chain | None:
    """The chain that begins at ``start``; ``other`` are the tokens of names that are no persons'."""
    doc = reading.doc
    if (
        start in other
        or not _namelike(doc[start])
        or _is_matter(reading, start)
        or not _may_begin(reading, doc[start])
    ):
        return None
    end = start + 1
    while end < len(doc):
        if _namelike(doc[end]) and (end not in other or doc[end].ent_type_ == "PER"):
            end += 1
        elif (
            _particle(reading, doc[end])
            and end + 1 < len(doc)
            and _capitalised(doc[end + 1])
            and not _of_a_state(reading, start, end)
        ):
            end += 2
        elif _elided_particle(reading, start, end):
            end += 3
        else:
            break
    return Chain(start, end)


def _elided_particle(reading: Reading, start: int, end: int) -> bool:
    """ "Jean-Claude de l'Estrac": behind a first name alone "de l'" is no complement."""
    doc = reading.doc
    if end != start + 1 or end + 2 >= len(doc) or not reading.registry.first_name_gender(doc[start].text):
        return False
    between = (doc[end].lower_, doc[end + 1].lower_)
    of = reading.words.has("of_words", between[0]) and reading.words.has("elided_articles", between[1])
    return of and doc[end + 2].is_title and not reading.registry.ids(doc[end + 2].text)


def _of_a_state(reading: Reading, start: int, particle: int) -> bool:
    """ "Déby du Tchad": whose he is, and no part of his name; but "Abdallah II de Jordanie"."""
    doc, registry = reading.doc, reading.registry
    if particle > start + 1 or not registry.surnamed(doc[start].text):
        return False
    known = (registry.entries.get(i) for i in registry.ids(doc[particle + 1].text))
    states = any(entry is not None and entry.kind == "state" for entry in known)
    return states and reading.words.has("own_particles", doc[particle].lower_)


def past_complement(reading: Reading, chain: Chain | None) -> Chain | None:
    """The name alone where a place or matter runs into it: "le ministre des Outre-mer Manuel Valls"."""
    if chain is None or chain.end - chain.start < 3 or not chain.start:
        return chain
    registry, texts = reading.registry, reading.texts
    if reading.words.exactly("matter_articles", texts[chain.start - 1]) and _is_matter(
        reading, chain.start, marked=True
    ):
        # "du ministre de l'Unification Baek Tae-hyun", taken for one name
        return Chain(chain.start + 1, chain.end)
    of = reading.words.has("of_words", texts[chain.start - 1])
    first, second = (bool(registry.first_name_gender(texts[i])) for i in (chain.start, chain.start + 1))
    # "l'émissaire de Trump Steve Witkoff": two people
    other = first or registry.surnamed(texts[chain.start])
    return Chain(chain.start + 1, chain.end) if of and second and not other else chain


def _is_matter(reading: Reading, start: int, *, marked: bool = False) -> bool:
    """Whether a ministry's matter stands there: "du ministère de l'Unification Baek Tae-hyun"."""
    doc = reading.doc
    before = start - 1
    while before > 0 and reading.words.has("before_matter", doc[before].lower_):
        before -= 1
    linked = start - before > 1 and before >= 0
    return (
        linked
        and (marked or doc[start].ent_type_ != "PER")
        and reading.words.has("offices_of_matters", doc[before].text)
    )


def is_person(reading: Reading, chain: Chain, found: set[int]) -> bool:
    """Whether something tells that ``chain`` is a person: the pipeline, a title, or a person it is joined to.

    ``found`` are the tokens of the persons found so far.
    """
    tokens = reading.doc.span(chain.start, chain.end)
    if titled(reading, chain.start):
        return True
    if any(t.ent_type_ == "PER" for t in tokens):
        return True
    if len(tokens) < 2 or not all(_of_a_name(t) or t.text[0].islower() for t in tokens):
        return False
    root = tokens.root
    if root.dep_ == "conj" and root.head.i in found:
        return True
    if not any(t.ent_type_ for t in tokens) and _title_follows(reading, chain.end):
        return True
    if _is_told(reading, root, chain.start):
        return True
    return not root.ent_type_ and _is_met(reading, root)


def _is_told(reading: Reading, name: Token, start: int) -> bool:
    """ "selon son porte-parole, Abel Oussou Hama": in apposition behind the comma of one title."""
    head = reading.words.heads.get(name.head.lower_) if name.dep_ == "appos" else None
    return head is not None and not head.plural and start > 0 and reading.texts[start - 1] == ","


def _is_met(reading: Reading, name: Token) -> bool:
    """ "a vu Pham Duc Long": the object of a verb that tells of meeting someone, without an article."""
    met = name.dep_ == "obj" and name.i > name.head.i and reading.words.has("meets", name.head.lemma_)
    return met and not any(c.dep_.split(":")[0] in ("det", "case", "amod") for c in name.children)


def is_first_name(reading: Reading, name: Name) -> bool:
    """ "Maurice Kamto", "Israël Alvarado": a state's name with a surname behind is a first name."""
    behind = reading.doc[name.end] if name.end < len(reading.doc) else None
    entry = reading.registry.entries.get(name.keys[0]) if name.keys else None
    if entry is None or entry.name_fr != name.text or entry.kind != "state" or behind is None:
        return False
    joined = behind.pos_ == "PROPN" and behind.dep_ == "flat:name" and behind.head.i == name.start
    return joined and behind.is_title and not any(c.dep_ in ("det", "case") for c in behind.head.children)


def titled(reading: Reading, start: int) -> bool:
    """Whether a title or civility stands right before, with at most its adjectives between."""
    doc, words = reading.doc, reading.words
    before = start - 1
    if before >= 0 and words.has("civilities", doc[before].text):
        return True
    while (
        before > 0
        and start - before < 4
        and (reading.registry.of_demonym(doc[before].text) or doc[before].pos_ == "ADJ")
    ):
        before -= 1
    head = words.heads.get(doc[before].lower_) if before >= 0 else None
    return head is not None and not head.plural


def _title_follows(reading: Reading, end: int) -> bool:
    doc = reading.doc
    ahead = end + 1
    if end >= len(doc) or doc[end].text != ",":
        return False
    while ahead < len(doc) and (
        doc[ahead].pos_ == "DET" or reading.words.has("before_title", doc[ahead].text)
    ):
        ahead += 1
    return ahead < len(doc) and doc[ahead].lower_ in reading.words.heads


def _may_begin(reading: Reading, token: Token) -> bool:
    words = reading.words
    if words.has("civilities", token.text):
        return False
    if token.lower_ in words.heads and not (token.i and words.has("civilities", token.nbor(-1).text)):
        # "le sultan Saad", but "M. Sultan Saad" is called so
        return False
    if reading.registry.of_demonym(token.text):
        return False
    branded = any(words.exactly("brands", each.text) for each in token.doc[max(token.i - 1, 0) : token.i + 1])
    return not (branded or words.exactly("never_names", token.text))


def _namelike(token: Token) -> bool:
    if not _capitalised(token):
        return False
    return token.ent_type_ == "PER" or _of_a_name(token)


def _of_a_name(token: Token) -> bool:
    """Whether the parser takes a word for one of a name; "Arnous" behind "Ahmad", whatever it looks like."""
    return token.pos_ in ("PROPN", "X") or (token.dep_ == "flat:name" and token.text[0].isupper())


def _capitalised(token: Token) -> bool:
    if not begins_name(token.text):
        return False
    if not token.text[0].isupper() or token.pos_ not in FUNCTION_WORDS:
        return True
    return token.ent_type_ == "PER" or token.dep_ == "flat:name"


def begins_name(text: str) -> bool:
    """Whether a word is written as the first one of a name is: "Omar", "al-Mahmoud"."""
    return text[0].isupper() or (text[:3] in ARABIC_ARTICLES and len(text) > 3)


def _particle(reading: Reading, token: Token) -> bool:
    if fold(token.text).rstrip("-") not in PARTICLES:
        return False
    return token.ent_type_ == "PER" or not reading.words.has("own_particles", token.lower_)
