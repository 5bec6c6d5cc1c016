"""Titles and nouns for several: "les présidents russe et américain", "leurs dirigeants"."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.counterparts import PERSONAL, counterpart
from lib.extract.cast.discourse import Discourse
from lib.extract.cast.incumbents import of_state
from lib.extract.cast.records import Title
from lib.extract.cast.sides_told import only_body, sides_before, sides_of_two
from lib.extract.cast.together import together
from lib.languages.tokens import Token

# From so many sides on their ministers stand for them.
MANY = 4
LEADERS = {"president", "monarch", "prime_minister", "leader"}


def several(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """Whom a plural title means; empty when that cannot be told."""
    noun = discourse.reading.doc[title.head].text
    if not title.of and not title.former:
        title = replace(title, of=_of_the_two(discourse, title))
        in_arms = title.word in discourse.reading.words.kin.get("militaire", ())
        if title.of and (title.determiner == "indef" or in_arms):
            # "des émissaires des deux camps", "les généraux des deux armées": whoever they are
            return title.of
    if title.word == "homologue" and title.determiner == "poss" and len(title.of) != 1:
        return _counterparts(discourse, title)
    if title.counted and len(title.of) < 2:
        told = together(discourse, title.start, title.gender, title, title.counted)
        return told or _called_so(discourse, title)
    if len(title.of) > 1 and _are_many(discourse, title):
        return title.of
    if pair := _told_together(discourse, title):
        return pair
    one_each = not title.offices or not set(title.offices) <= set(PERSONAL)
    if len(title.of) > 1 and title.determiner != "indef" and one_each:
        # "les présidents russe et turc"; of negotiators a state has several
        found = [of_state(discourse, replace(title, of=(of,), plural=False, gender="")) for of in title.of]
        if all(found) and _several_each(discourse, title, found):
            return title.of
        people = tuple(dict.fromkeys(i for ids in found for i in ids))
        if all(found):
            known = not _are_ministers(title) or any(map(discourse.is_told, people))
            return people if known else title.of
    if title.determiner == "poss" and discourse.reading.words.has("their_people", noun):
        return _their_leaders(discourse, title)
    if discourse.reading.words.has("rebels", title.word) and not title.former:
        return _rebels(discourse, title)
    # "les négociateurs ukrainiens": their state, when the text does not say who they are
    inside = discourse.reading.doc[title.head + 1 : title.end]
    official = any(discourse.reading.words.has("state_organs", token.text.rstrip("s")) for token in inside)
    speaking = discourse.reading.words.has("sides", noun) and not title.former
    return title.of if speaking and (official or not title.topical) else ()


def _counterparts(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "ses homologues d'Allemagne et de Turquie": who holds his office there, else the state.

    "ses deux homologues" of whom nothing is told are not the two last spoken of.
    """
    entries = discourse.reading.registry.entries
    found: list[str] = []
    for of in title.of:
        people = counterpart(discourse, replace(title, of=(of,), plural=False, gender=""))
        if not people and (of not in entries or entries[of].kind != "state"):
            # "ses homologues européens"
            return ()
        found += people or (of,)
    return tuple(dict.fromkeys(found))


def _are_many(discourse: Discourse, title: Title) -> bool:
    """Whether a plural title of several sides means whoever they are, not one person of each.

    "les dirigeants de l'Arménie et de l'Azerbaïdjan"; "les ministres de la France, de la Chine, de l'Italie
    et de l'Iran": so many stand for their states.
    """
    following = discourse.reading.doc.span(title.head + 1, title.head + 2).text
    words = discourse.reading.words
    leading = words.has("state_leaders", title.word) and words.has("of_words", following)
    return leading or len(title.of) >= MANY


def _several_each(discourse: Discourse, title: Title, found: list[tuple[str, ...]]) -> bool:
    """ "les dirigeants arméniens et turcs": each side has several, of whom the text tells none."""
    registry = discourse.reading.registry
    words = [token.text for token in discourse.reading.doc[title.head + 1 : title.end]]
    one = any(registry.demonym_form(word) in ("m", "f") for word in words)
    # "congolais" may be one or several
    many = any(word.endswith("s") and registry.of_demonym(word[:-1]) for word in words)
    told = any(discourse.is_told(actor) for ids in found for actor in ids)
    leading = discourse.reading.words.has("state_leaders", title.word)
    return leading and many and not one and not told


def _are_ministers(title: Title) -> bool:
    """Whether those who bear the title are rather their states, where the text names none of them."""
    return bool(title.offices) and not set(title.offices) & LEADERS


def _told_together(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "X et Y se sont vus. Les ministres ont été reçus": those two, who were called so together."""
    doc, words = discourse.reading.doc, discourse.reading.words
    called = doc[title.head].lower_
    persons = words.has("pairs_of_people", called) and not words.has("any_of_them", title.word)
    if not persons or set(title.offices) & set(PERSONAL) or title.determiner != "def" or title.former:
        return ()
    behind = doc[title.end : title.end + 1]
    if title.of or title.end > title.head + 1 or any(_goes_on(discourse, token) for token in behind):
        return ()
    for referent in discourse.back(title.start):
        if doc[referent.root].lower_ == called and not (referent.ids and referent.human):
            # "des ministres africains … les ministres": whoever they were
            return ()
    return together(discourse, title.start, title.gender, title, 2, one_sentence=True)


def _called_so(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "les ministres français et allemand … les deux ministres": their states, where nobody is named."""
    doc, bare = discourse.reading.doc, title.end == title.head + 1
    if not bare or any(_goes_on(discourse, token) for token in doc[title.end : title.end + 1]):
        return ()
    for referent in discourse.back(title.start, 3):
        if len(referent.ids) == title.counted and doc[referent.root].lower_ == doc[title.head].lower_:
            return referent.ids
    return ()


def _goes_on(discourse: Discourse, behind: Token) -> bool:
    """ "les ministres présents", "les présidents de la région"."""
    of_words = discourse.reading.words.has("of_words", behind.text)
    return of_words or behind.pos_ in ("ADJ", "ADP", "PROPN", "NOUN")


def _of_the_two(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """Whose they are in "les ministres des Affaires étrangères des deux pays"."""
    doc, words = discourse.reading.doc, discourse.reading.words
    for at in range(title.head + 1, min(title.end + 3, len(doc) - 1)):
        if words.has("two", doc[at].lower_) and words.has("melted_with_two", doc[at - 1].lower_):
            noun = doc[at + 1].text
            if words.has("countries", noun) and (states := sides_of_two(discourse, at, apart=True)):
                return states
            if not words.has("pairs_of_sides", noun):
                return ()
            sides = sides_before(discourse, at, 6, pair=True)
            # "les commandants des deux armées", of whose states only the leaders were told
            armies = not sides and words.has("forces_of_states", noun)
            return sides_of_two(discourse, at, apart=True) if armies else sides
    return ()


def _rebels(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "les rebelles du M23": the M23; "les rebelles du Yémen": the one group of theirs the text names."""
    entries = discourse.reading.registry.entries
    bodies = tuple(of for of in title.of if of in entries and entries[of].kind == "organisation")
    if bodies or title.determiner not in ("def", "", "indef") or not title.of:
        return bodies
    return only_body(discourse) if title.word == "rebelle" and title.determiner == "def" else ()


def _their_leaders(discourse: Discourse, title: Title) -> tuple[str, ...]:
    """ "leurs dirigeants": the leaders of the states spoken of together just before."""
    reading = discourse.reading
    if not reading.words.has("plural_possessives", reading.doc[title.start].lower_):
        return ()
    states = sides_before(discourse, title.start)
    if set(title.offices) & set(PERSONAL):
        # "leurs négociateurs": each side has several
        return states
    found: list[str] = []
    leading = reading.words.has("their_leaders", title.word)
    for state in states:
        people = (
            reading.registry.leaders(state, reading.day) if leading
            else reading.registry.holders(title.offices, state, reading.day)
        ) if reading.day else ()  # fmt: skip
        if len(people) != 1:
            return ()
        found += people
    return tuple(found)
