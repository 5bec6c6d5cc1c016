"""Titles without a name: who "le président américain", "son homologue" or "le diplomate" is."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.counterparts import counterpart, is_one, the_other
from lib.extract.cast.discourse import Discourse, Referent
from lib.extract.cast.in_arms import in_arms, unruly
from lib.extract.cast.incumbents import begins_so, called_of, holders_of, is_gendered, of_state, recent_people
from lib.extract.cast.nationals import WORD as NATIONAL
from lib.extract.cast.nationals import of_another_state, of_no_state, of_that_nation
from lib.extract.cast.people import Person
from lib.extract.cast.pronouns import SUBJECT, own_subject
from lib.extract.cast.records import Reading, Title
from lib.registry.folding import fold

HEADS_OF_STATE = ("president", "monarch")
# Who mediates for a state.
MEDIATING = (
    "foreign_minister", "deputy_foreign_minister", "prime_minister", "envoy", "adviser", "negotiator",
)  # fmt: skip


def holder(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """Whom a title for one person means; empty when that cannot be told."""
    if title.determiner == "indef":
        discourse.unnamed.add((title.word, title.of))
        return _institution(discourse, title)
    if (
        title.of
        and (title.word, title.of) in discourse.unnamed
        and title.word in discourse.reading.words.loose_offices
    ):
        # "un responsable américain", then "le responsable américain": still not named
        return ()
    if title.word == NATIONAL:
        return of_that_nation(discourse, title)
    if discourse.reading.words.has("others_in_time", title.word):
        return ()
    if discourse.reading.words.has("equals", title.word):
        return counterpart(discourse, title)
    if discourse.reading.words.has("others", title.word) and title.determiner == "poss":
        return the_other(discourse, title)
    if title.of:
        if discourse.reading.words.loose_offices.get(title.word) == ("*",):
            # "le représentant du Kremlin", "la responsable européenne": whoever was last spoken of
            return _of_nation(discourse, title) or of_state(discourse, title)
        # "l'envoyé de Donald Trump pour l'Ukraine" is of Trump's state
        chiefs = _of_person(discourse, title) if title.person is not None else ()
        return of_state(discourse, title) or chiefs or _of_nation(discourse, title) or _akin(discourse, title)
    if title.person is not None:
        return _of_person(discourse, title)
    if unruly(discourse.reading, title):
        return in_arms(discourse, title)
    return (
        _bare(discourse, title)
        or _described(discourse, title)
        or _only(discourse, title)
        or _voice(discourse, title)
    )


def _akin(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "X, représentant du Front", then "le porte-parole du Front": the one of it who is named so."""
    kin = discourse.reading.words.kin.get(title.word, ())
    if discourse.reading.words.has("numbered", title.word) and not _is_first(discourse, title):
        return ()
    if title.determiner != "def" or title.former or (title.word, title.of) in discourse.unnamed:
        return ()
    people = recent_people(discourse, title)
    if any(t.word == title.word for p in people for t in p.titles):
        return ()
    called = [p for p in people if any(t.word in kin and t.of == title.of and not t.former for t in p.titles)]
    return (called[0].id,) if len(called) == 1 and called[0].named_at else ()


def _of_person(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "le porte-parole de Vladimir Poutine": someone of whom the text or the registry says so."""
    reading = discourse.reading
    assert title.person is not None
    chief = discourse.people.of(title.person)
    if chief is None:
        return ()
    stated = [
        p for p in recent_people(discourse, title)
        if p is not chief and any(
            t.word == title.word and t.person is not None and discourse.people.of(t.person) is chief
            for t in p.titles
        )
    ]  # fmt: skip
    if stated:
        return (stated[0].id,)
    sides = [s for s in chief.sides if s]
    if sides and title.offices and reading.day is not None:
        holders = holders_of(discourse, replace(title, of=(sides[0], *title.of)), sides[0])
        return holders if len(holders) == 1 else ()
    return ()


def _of_nation(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "la diplomate camerounaise": the last one spoken of whom nothing known speaks against."""
    words = discourse.reading.words
    loose = words.loose_offices.get(title.word)
    if words.has("mediators_of_states", title.word):
        loose = MEDIATING
    if loose is None or title.determiner != "def" or title.topical:
        return ()
    for referent in discourse.back(title.start, 3):
        person = discourse.people.by_id.get(referent.ids[0]) if len(referent.ids) == 1 else None
        if (
            person is None
            or not is_gendered(person, title.gender)
            or not is_one(discourse, person, title, loose)
            or of_another_state(discourse, person, title)
        ):
            continue
        # an envoy of the UN is some country's diplomat too
        entry = discourse.reading.registry.entries.get(person.sides[0]) if person.sides else None
        abroad = entry is not None and entry.kind == "organisation" and entry.side is None
        if set(title.of) & set(person.sides):
            return referent.ids
        if not person.registered or abroad:
            return called_of(discourse, title) or referent.ids
    of_side = [
        p.id for p in discourse.people.by_id.values()
        if set(title.of) & set(p.sides) and is_gendered(p, title.gender)
        and is_one(discourse, p, title, loose)
    ]  # fmt: skip
    if "*" in loose and not all(_told_and_no_head(discourse, each) for each in of_side):
        return ()
    return (of_side[0],) if len(of_side) == 1 else of_no_state(discourse, title)


def _told_and_no_head(discourse: Discourse, key: str) -> bool:
    """Whether somebody was spoken of before and heads no state: nobody calls such a one "le responsable"."""
    registry = discourse.reading.registry
    terms = registry.offices_of(key, discourse.reading.day) if key in registry.entries else ()
    return key in discourse.spoken_of and not any(term.office in HEADS_OF_STATE for term in terms)


def _institution(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "un porte-parole de la chancellerie allemande": who is not named speaks for the institution."""
    reading = discourse.reading
    if title.word not in reading.words.words["voices"] or len(title.of) != 1 or title.plural:
        return ()
    inside = reading.doc[title.head + 1 : title.end]
    if not any(reading.words.has("institutions", token.text) for token in inside) and not _is_body(
        reading, title
    ):
        return ()
    discourse.groups[title.word] = title.of
    return title.of


def _is_body(reading: Reading, title: Title) -> bool:
    """Whether the complement names an institution: "un porte-parole du Foreign Office"."""
    registry, start = reading.registry, title.head + 1
    while start < title.end and (
        reading.words.has("of_words", reading.doc[start].text) or reading.doc[start].pos_ == "DET"
    ):
        start += 1
    keys = registry.ids(reading.doc.span(start, title.end).text)
    return any(
        registry.entries[key].kind in ("metonym", "organisation") for key in keys if key in registry.entries
    )


def _voice(discourse: Discourse, title: Title) -> tuple[str, ...]:
    # "un porte-parole de la chancellerie", then "le porte-parole"
    return discourse.groups.get(title.word, ()) if title.determiner == "def" and not title.topical else ()


def _only(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "son porte-parole", before or after the one spokesman whom the text names."""
    if (
        title.determiner != "poss"
        or title.topical
        or title.word not in discourse.reading.words.words["open_heads"]
    ):
        return ()
    bearers = [
        p.id for p in discourse.people.by_id.values()
        if any(t.word == title.word and not t.former for t in p.titles)
    ]  # fmt: skip
    return (bearers[0],) if len(bearers) == 1 else ()


def _described(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "… lance Yaël Amsalem. La porte-parole des familles …": the one just introduced by a bare name."""
    if title.determiner != "def" or not title.topical or title.former or not title.gender:
        return ()
    if title.start and not discourse.reading.doc[title.start].is_sent_start:
        return ()
    for referent in discourse.back(title.start, 1):
        person = discourse.people.by_id.get(referent.ids[0]) if len(referent.ids) == 1 else None
        if person is not None and referent.part >= 2:
            bare = not person.registered and not person.titles and person.gender in ("", title.gender)
            return referent.ids if bare else ()
    return ()


def _bare(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "le ministre", "le diplomate", "ce dirigeant": the last one spoken of who is one."""
    reading = discourse.reading
    if title.topical:
        return _of_matter(discourse, title)
    if reading.day is not None and any(reading.words.has("sole_offices", o) for o in title.offices):
        return reading.registry.sole_holder(title.offices, reading.day)
    quotation = reading.quotation[title.head]
    loose = reading.words.loose_offices.get(title.word)
    near = list(discourse.back(title.start, 6 if loose is None else 3))
    # the reporter's "le chef de l'État" is rather one of whom the reporter has spoken
    found: list[tuple[Referent, Person]] = []
    head = reading.doc[title.head]
    doing = own_subject(discourse, head) if head.dep_ in ("obj", "iobj") else ()
    nameless = False
    for referent in sorted(near, key=lambda r: quotation < 0 <= r.quotation):
        if found and referent.sentence != found[0][0].sentence:
            break
        if (
            referent.plural
            or not referent.human
            or (title.gender and referent.gender and referent.gender != title.gender)
        ):
            continue
        if quotation >= 0 and referent.quotation != quotation:
            # within quotation marks "le président" is the speaker's own
            continue
        if not referent.ids:
            nameless = (
                referent.part >= 2
                and loose is not None
                and (quotation >= 0 or referent.quotation < 0)
                and _may_be_called(discourse, referent, title, loose)
            )
            if nameless:
                break
            continue
        person = discourse.people.by_id.get(referent.ids[0])
        if person is not None and is_one(discourse, person, title, loose):
            found.append((referent, person))
    best = max(found, key=lambda each: _suits(discourse, title, *each), default=None)
    if best is not None and best[1].id in doing:
        # "les Émirats, dont il recevait le président": not himself, and nobody can tell whom
        return ()
    if loose is not None and (best is None or not _is_called(best[1], title, (title.word,))):
        kin = () if nameless or best is not None else reading.words.kin.get(title.word, ())
        called = _so_called(discourse, title, (title.word,)) or _so_called(discourse, title, kin)
        if called is not None:
            return (called.id,)
    if best is None and not nameless:
        return _so_called_later(discourse, title)
    return best[0].ids if best is not None else ()


def _so_called_later(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "Le Premier ministre reçoit X", above an article that names the only one so called in it."""
    first = title.start < discourse.body or discourse.sentence_of[title.start] == 0
    if not first or title.determiner != "def" or title.former or title.person is not None:
        return ()
    if any(word == title.word for word, _ in discourse.unnamed):
        return ()
    people = [p for p in recent_people(discourse, title) if _is_called(p, title, (title.word,))]
    so = [p for p in people if any(set(t.offices) == set(title.offices) for t in p.titles)]
    return (so[0].id,) if len(people) == len(so) == 1 and so[0].named_at else ()


def _may_be_called(discourse: Discourse, referent: Referent, title: Title, loose: tuple[str, ...]) -> bool:
    """Whether a title could be that of someone unnamed: "le militaire" is not "l'émissaire de l'ONU"."""
    kin = discourse.reading.words.kin
    unnamed = discourse.reading.doc[referent.root].lemma_.lower()
    return (
        "*" in loose or title.word in (unnamed, *kin.get(unnamed, ())) or unnamed in kin.get(title.word, ())
    )


def _is_called(person: Person, title: Title, kin: tuple[str, ...]) -> bool:
    return any(t.word in kin and t.former == title.former for t in person.titles)


def _so_called(discourse: Discourse, title: Title, kin: tuple[str, ...]) -> Person | None:
    """The only one of those spoken of whom the text gave such a title: so "le négociateur" is no minister."""
    if any(word == title.word for word, _ in discourse.unnamed):
        # "un négociateur" who is not named
        return None
    called = [p for p in recent_people(discourse, title) if _is_called(p, title, kin) and p.named_at]
    spoken = [p for p in called if min(p.named_at) < title.start]
    return spoken[0] if len(spoken) == 1 and len(called) == 1 else None


def _suits(discourse: Discourse, title: Title, referent: Referent, person: Person) -> tuple[bool, bool]:
    """How well a title suits one of several of a sentence: one so called, then the one who acts."""
    kin = (title.word, *discourse.reading.words.kin.get(title.word, ()))
    return any(t.word in kin for t in person.titles), referent.part >= SUBJECT


def _of_matter(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "le chef de l'opposition": the one whom the text gave that very title, or the office it means."""
    doc = discourse.reading.doc
    wanted = fold(doc.span(title.head, title.end).text)
    for person in recent_people(discourse, title):
        for known in person.titles:
            same = begins_so(doc, known, wanted) or _leads_them_too(discourse, known, title)
            if same and known.former == title.former:
                return (person.id,)
    day = discourse.reading.day
    borne = discourse.reading.registry.titled(wanted, day) if day is not None and title.offices else ()
    if len(borne) == 1:
        return borne
    return _bare(discourse, replace(title, topical=False)) if title.offices else ()


def _is_first(discourse: Discourse, title: Title) -> bool:
    """ "le numéro un", not "le numéro deux"."""
    behind = discourse.reading.texts[title.head + 1 : title.head + 2]
    return any(discourse.reading.words.has("first_rank", word) for word in behind)


def _leads_them_too(discourse: Discourse, known: Title, title: Title) -> bool:
    """Whether "le chef de l'opposition" was called its "leader" before."""
    doc, words = discourse.reading.doc, discourse.reading.words
    if known.word not in (title.word, *words.kin.get(title.word, ())) or known.plural:
        return False
    theirs, ours = doc[known.head + 1 : known.end], doc[title.head + 1 : title.end]
    if words.has("numbered", title.word):
        # "le numéro un de la guérilla", its chief
        if not _is_first(discourse, title):
            return False
        ours = ours[1:]
    if all(any(words.has("rebel_sides", token.text) for token in each) for each in (theirs, ours)):
        return True
    return len(ours) > 0 and [t.lower_ for t in theirs[: len(ours)]] == [t.lower_ for t in ours]
