"""A speaker's name that stands apart from the noun that speaks, or is but a part of the whole name."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.speaker import Cast
from lib.languages.tokens import Token
from lib.records import ActorMention
from lib.registry.folding import fold

LONGEST_GAP = 10
LONGEST_TITLE = 24
LONGEST_LEAD = 4
SHORTEST_NAME = 4


def name_within(layout: Layout, cast: Cast, token: Token, last: int) -> list[ActorMention]:
    """The person named at the end of the phrase: "un de ses porte-parole, Gleb Samarine"."""
    for at in range(token.i + 1, last):
        mention = _person(layout, cast, at)
        if mention is not None and mention.start == layout.doc[at].idx:
            return [] if layout.doc[at - 1].pos_ == "ADP" else [mention]
    return []


def name_behind(layout: Layout, cast: Cast, token: Token, last: int) -> list[ActorMention]:
    """The person named behind the comma that closes the phrase: "le chef du parti basé à Oslo, Ole Berg,"."""
    if not is_one_person(layout, token):
        return []
    for comma in range(last, min(last + LONGEST_GAP, layout.sentence_end(token.i) - 1)):
        # a participle may part them: "basé à Oslo"
        participle = layout.doc[comma].morph.get("VerbForm", []) == ["Part"] and layout.low[comma - 1] != ","
        verb = layout.pos[comma] in ("VERB", "AUX") and not participle
        if layout.doc[comma].is_space or not layout.outside(comma) or verb:
            return []
        if layout.low[comma] == ",":
            at = _behind_title(layout, comma + 1)
            mention = _person(layout, cast, at)
            if mention is None or mention.start not in (layout.doc[comma + 1].idx, layout.doc[at].idx):
                return []
            behind = layout.article.text[mention.end :]
            alone = behind[:1] in (",", ".", ")", ";", "", "\n", " ")
            return [mention] if alone and not behind.startswith((" et ", " a ")) else []
    return []


def name_behind_title(layout: Layout, cast: Cast, token: Token) -> list[ActorMention]:
    """The person named where a long title ends: "a dit le délégué russe auprès de l'ONU Ivan Orlov"."""
    if not is_one_person(layout, token) or layout.low[token.i - 1] in layout.words.sources["indefinite"]:
        return []
    limit = min(token.i + LONGEST_TITLE, layout.sentence_end(token.i))
    for at in range(token.i + 1, limit):
        if not layout.outside(at) or layout.doc[at].is_punct or layout.pos[at] in ("VERB", "AUX", "SCONJ"):
            return []
        mention = _person(layout, cast, at)
        if mention is not None:
            led = layout.pos[at - 1] in ("ADP", "DET", "CCONJ")
            return [] if led or mention.start != layout.doc[at].idx else [mention]
    return []


def _behind_title(layout: Layout, at: int) -> int:
    """Where the name begins that a short title leads: "son porte-parole, le révérend Ole Berg"."""
    name = at + (layout.pos[at] == "DET")
    while name < min(at + LONGEST_LEAD, len(layout.low) - 1) and layout.pos[name] in ("NOUN", "ADJ"):
        name += 1
    led = name > at + 1 and layout.pos[at] == "DET" and layout.doc[name].text[:1].isupper()
    return name if led else at


def name_before(layout: Layout, cast: Cast, token: Token, cue: Cue) -> list[ActorMention]:
    """The person named right before the verb: "Le chef du parti (PK, opposition) Ole Berg avait annoncé"."""
    at = cue.first - 1
    at -= layout.low[at] == ","
    if not is_one_person(layout, token) or not token.i < at <= token.i + LONGEST_TITLE:
        return []
    mention = _person(layout, cast, at)
    if mention is None or mention.start <= token.idx:
        return []
    first = next(i for i in range(at, -1, -1) if layout.doc[i].idx <= mention.start)
    if any(not layout.outside(i) or is_finite(layout, i) for i in range(token.i, first)):
        return []
    people = layout.words.sources["people"]
    while first - 1 > token.i and {layout.low[first - 1], layout.doc[first - 1].lemma_.lower()} & people:
        # "…, cheikh Ole Berg"
        first -= 1
    told_of = layout.low[first - 1] in layout.words.words["told_of_there"]
    governed = told_of or layout.pos[first - 1] in ("ADP", "CCONJ", "VERB", "AUX")
    return [] if governed else [mention]


def leading_name(layout: Layout, cast: Cast, cue: Cue, start: int) -> list[ActorMention]:
    """The person named first, whom only relative clauses part from the verb: "Ole Berg, qui …, a dit"."""
    mention = _person(layout, cast, start)
    if mention is None or mention.start != layout.doc[start].idx or layout.low[cue.first - 1] != ",":
        return []
    comma = next((i for i in range(start, cue.first) if layout.doc[i].idx >= mention.end), cue.first)
    if layout.low[comma] != ",":
        return []
    relatives = layout.words.words["reporters_relative"]
    between = range(comma, cue.first)
    verbs = sum(is_finite(layout, i) for i in between)
    linked = sum(layout.low[i] in relatives for i in between)
    return [mention] if all(layout.outside(i) for i in between) and verbs <= linked * 2 else []


def part_of_a_name(cast: Cast, token: Token) -> str | None:
    """The id of the one person of the article of whose name the word is a part: "Guaido", "Nour"."""
    word = fold(token.text)
    if len(word) < SHORTEST_NAME or not token.text[:1].isupper():
        return None
    named = [
        actor.id
        for actor in cast.actors.values()
        if actor.kind == "person" and word in fold(actor.name).replace("-", " ").split()
    ]
    return named[0] if len(named) == 1 else None


def full_name(layout: Layout, token: Token) -> str | None:
    """The name of a person whom the cast does not know, with nothing before it: "souligne Hasni Abidi"."""
    last = token.i
    while any(child.i == last + 1 and child.dep_.startswith("flat") for child in token.children):
        last += 1
    last = _with_particle(layout, last)
    # "Nazir al-Hakim"
    words = [_behind_hyphen(layout, word.text) for word in layout.doc[token.i : last + 1]]
    names = [word for word in words if word[:1].isupper()]
    plain = token.pos_ == "PROPN" and not _described(layout, token)
    whole = plain and len(names) > 1 and all(word[1:2].islower() for word in names)
    return layout.text(token.i, last + 1) if whole else None


def _behind_hyphen(layout: Layout, word: str) -> str:
    """What stands behind the particle of a name: "Hakim" of "al-Hakim"."""
    particle, hyphen, name = word.partition("-")
    return name if hyphen and particle in layout.words.words["particles"] else word


def _described(layout: Layout, token: Token) -> bool:
    """Whether the word before goes with the name: "le père Ole Berg", not "à des journalistes Ole Berg"."""
    before = layout.doc[token.i - 1]
    beside = before.head.i == token.i or token.head.i == before.i
    return layout.pos[before.i] in ("DET", "ADJ", "NOUN", "NUM") and beside


def _with_particle(layout: Layout, last: int) -> int:
    """The last token of a name that goes on behind a particle: "Jan van der Berg", "Ana de Miranda"."""
    at = last + 1
    while at < min(last + 4, len(layout.low) - 1) and layout.low[at] in layout.words.words["particles"]:
        at += 1
    goes_on = at > last + 1 and layout.pos[at] == "PROPN" and layout.doc[at].text[:1].isupper()
    return at if goes_on else last


def name_alone(layout: Layout, token: Token) -> str | None:
    """The name behind a comma that the cast does not know: "leur chef, Xanana, a dit", "l'élu, Ole Berg"."""
    if not is_one_person(layout, token):
        return None
    for child in token.children:
        at = child.i
        apart = child.dep_ in ("appos", "flat:name") and layout.pos[at] == "PROPN" and at > token.i
        if apart and layout.low[at - 1] == "," and (whole := full_name(layout, child)) is not None:
            return whole
        if apart and layout.low[at - 1 : at + 2 : 2] == (",", ",") and child.text[1:].islower():
            return child.text
    return None


def single_name(layout: Layout, token: Token, first: int, last: int) -> str | None:
    """The one word by which somebody goes whom the cast does not know: "Prachanda a dit", "selon Xanana"."""
    led = first > 0 and (layout.pos[first - 1] == "DET" or layout.low[first - 1] in ("le", "la", "l'"))
    bare = first == token.i and last == token.i + 1 and token.pos_ == "PROPN" and not led
    written = token.text[:1].isupper() and token.text[1:].islower() and len(token.text) >= SHORTEST_NAME
    return token.text if bare and written and not layout.words.sources["people"] & {token.lower_} else None


def is_one_person(layout: Layout, token: Token) -> bool:
    """Whether the noun means one person: "le chef", not "les chefs" nor "le parti"."""
    people = layout.words.sources["people"]
    person = bool({token.lemma_.lower(), token.lower_} & people)
    return person and "Plur" not in token.morph.get("Number", [])


def _person(layout: Layout, cast: Cast, at: int) -> ActorMention | None:
    """The mention by name of a person to which token ``at`` belongs, or None."""
    mention = cast.at(layout.doc[at])
    if mention is None or mention.basis != "name" or not mention.actor_ids:
        return None
    actor = cast.actors.get(mention.actor_ids[0])
    return mention if actor is not None and actor.kind == "person" else None
