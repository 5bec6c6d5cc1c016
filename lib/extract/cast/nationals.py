"""People called by their nation: "Geir Pedersen est à Damas. Le Norvégien a estimé que …"."""

from __future__ import annotations

from lib.extract.cast.discourse import Discourse
from lib.extract.cast.incumbents import is_gendered, recent_people
from lib.extract.cast.people import Person
from lib.extract.cast.records import Reading, Title

WORD = "national"
BEHIND = ("VERB", "AUX", "PRON", "ADV", "PUNCT")
NEAR = 3


def national(reading: Reading, position: int) -> Title | None:
    """The title that "le Norvégien" is at ``position``; None for a people, a language or a name."""
    text, doc, words = reading.texts[position], reading.doc, reading.words
    if not text.istitle():
        return None
    article = reading.texts[position - 1].lower().replace("’", "'") if position else ""
    if not words.has("singular_articles", article) or position + 1 >= len(doc):
        return None
    state = reading.registry.of_demonym(text.lower())
    entry = reading.registry.entries.get(state) if state else None
    if entry is None or state is None or entry.kind != "state" or doc[position + 1].pos_ not in BEHIND:
        return None
    gender = words.gender_before(article) or reading.registry.demonym_gender(text.lower())
    return Title(
        start=position - 1, end=position + 1, head=position, word=WORD, gender=gender, plural=False,
        determiner="def", offices=(), of=(state,), former=False, person=None, inner=(), counted=0,
        topical=False,
    )  # fmt: skip


def of_that_nation(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """The one just spoken of who is of the nation, or who stands for no other: an envoy of the UN."""
    entries = discourse.reading.registry.entries
    for referent in discourse.back(title.start, NEAR):
        person = discourse.people.by_id.get(referent.ids[0]) if len(referent.ids) == 1 else None
        if person is None or not is_gendered(person, title.gender):
            continue
        sides = [side for side in person.sides if side]
        of_states = [s for s in sides if s in entries and (entries[s].kind == "state" or entries[s].side)]
        if set(title.of) & set(sides) or not of_states:
            return referent.ids
    return ()


def of_another_state(discourse: Discourse, person: Person, title: Title) -> bool:
    """ "le diplomate néerlandais" is not the Serbian negotiator."""
    entries = discourse.reading.registry.entries
    states = {side for side in person.sides if side in entries and entries[side].kind == "state"}
    return bool(states) and not states & set(title.of)


def of_no_state(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "l'émissaire de l'UE, X", then "le diplomate néerlandais": the only one who acts for no state."""
    kin = (title.word, *discourse.reading.words.kin.get(title.word, ()))
    called = [
        p for p in recent_people(discourse, title)
        if not p.registered and p.named_at and min(p.named_at) < title.start
        and any(t.word in kin and t.former == title.former for t in p.titles)
        and is_gendered(p, title.gender) and not of_another_state(discourse, p, title)
    ]  # fmt: skip
    return (called[0].id,) if len(called) == 1 else ()
