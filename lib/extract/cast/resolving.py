"""The walk through the text that resolves what no name resolves: titles alone, pronouns, possessives."""

from __future__ import annotations

from dataclasses import replace

from lib.extract.cast.discourse import Discourse, Referent
from lib.extract.cast.offices import holder
from lib.extract.cast.people import People
from lib.extract.cast.plurals import several
from lib.extract.cast.pronouns import resolve_pronoun
from lib.extract.cast.records import Phrase, Reading
from lib.extract.cast.sides_told import body_before, sides_before, sides_of_two
from lib.extract.cast.syntax import is_subject, part_of
from lib.extract.cast.together import person_of_side, together
from lib.languages.tokens import Token

COUPLE = 2


def resolve(reading: Reading, people: People, phrases: list[Phrase], body: int) -> list[Phrase]:
    """All phrases by position, pronouns among them, resolved as far as the text lets one be sure.

    ``body`` is the first token after the headline.
    """
    named = {
        i: p for p in sorted(phrases, key=lambda p: p.start - p.end) for i in range(p.start, p.end) if p.ids
    }
    discourse = Discourse(reading, people, _sentences(reading), body, named, later=_groups(reading, phrases))
    starting: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        starting.setdefault(phrase.start, []).append(phrase)
    covered = {i for phrase in phrases for i in range(phrase.start, phrase.end)}
    pointing = reading.words.pointing
    resolved: list[Phrase] = []
    by_root: dict[int, Referent] = {}
    for token in reading.doc:
        if token.i in starting:
            for phrase in sorted(starting[token.i], key=lambda p: -p.end):
                done = _resolved(discourse, phrase)
                resolved.append(done)
                _remember(discourse, by_root, done)
            if token.i in covered and token.pos_ != "DET":
                continue
        pointed = _pointed(discourse, token, covered) if token.lower_ in pointing else None
        if pointed is not None:
            resolved.append(pointed)
            if pointed.kind != "possessive":
                _remember(discourse, by_root, pointed)
        elif token.i not in covered:
            _remember_noun(discourse, token)
    return resolved + [p for p in (_bureau(reading, phrase) for phrase in resolved) if p is not None]


def _bureau(reading: Reading, phrase: Phrase) -> Phrase | None:
    """ "le bureau du haut représentant": speaks for the one whose it is."""
    doc, head = reading.doc, phrase.start - 2
    if not phrase.ids or phrase.nested or head < 0 or phrase.kind not in ("name", "title", "group"):
        return None
    if doc[head + 1].lower_ not in ("de", "d'", "du") or not reading.words.has("bureaus", doc[head].text):
        return None
    start = head - 1 if head and doc[head - 1].pos_ == "DET" else head
    return Phrase(start, phrase.end, head, "group", phrase.ids, "metonym", "m", human=False)


def _groups(reading: Reading, phrases: list[Phrase]) -> dict[str, tuple[str, ...]]:
    """The sides that the text names in full, by their noun, where that is always the same one."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        if phrase.kind == "group" and len(phrase.ids) == 1:
            found.setdefault(reading.doc[phrase.core].lower_, set()).add(phrase.ids)
    return {noun: next(iter(ids)) for noun, ids in found.items() if len(ids) == 1}


def _resolved(discourse: Discourse, phrase: Phrase) -> Phrase:
    """``phrase`` with the actors its title or demonym means; without them when they cannot be told."""
    title = phrase.title
    if phrase.ids:
        return phrase
    if phrase.kind == "demonym":
        ids = person_of_side(discourse, phrase)
        return replace(phrase, ids=ids, basis="title") if ids else phrase
    if title is None:
        return phrase
    ids = several(discourse, title) if title.plural else holder(discourse, title)
    if not ids:
        return replace(phrase, gender=title.gender)
    if phrase.nested and not all(map(discourse.is_told, ids)):
        # "l'envoyé du secrétaire général de l'ONU": who is only in another's title is not spoken of
        return replace(phrase, gender=title.gender)
    entries = discourse.reading.registry.entries
    sided = all(i in entries and entries[i].kind != "person" for i in ids)
    return replace(
        phrase, ids=ids, basis="metonym" if sided else "title",
        gender=_gender(discourse, ids) or title.gender, human=not sided,
    )  # fmt: skip


def _gender(discourse: Discourse, ids: tuple[str, ...]) -> str:
    person = discourse.people.by_id.get(ids[0]) if len(ids) == 1 else None
    if person is not None:
        return person.gender
    entry = discourse.reading.registry.entries.get(ids[0])
    return entry.gender if entry is not None and len(ids) == 1 else ""


def _sentences(reading: Reading) -> list[int]:
    """Per token the number of its sentence; white space between paragraphs counts for none."""
    numbers: list[int] = []
    number = -1
    for sentence in reading.doc.sents:
        if not all(t.is_space for t in sentence):
            number += 1
        numbers += [max(number, 0)] * len(sentence)
    return numbers


def _remember(discourse: Discourse, by_root: dict[int, Referent], phrase: Phrase) -> None:
    if phrase.kind == "group" and phrase.ids and len(phrase.ids) == 1:
        discourse.groups[discourse.reading.doc[phrase.core].lower_] = phrase.ids
    referent = discourse.add(phrase)
    for position in range(phrase.start, phrase.end):
        by_root.setdefault(position, referent)
    head = discourse.reading.doc[referent.root]
    if head.dep_ != "conj" or not phrase.ids:
        return
    first = by_root.get(head.head.i)
    if first is None or not first.ids or first.position >= phrase.start:
        return
    # "X et Y": from here on also spoken of together
    ids = tuple(dict.fromkeys((*first.ids, *phrase.ids)))
    if len(ids) > 1:
        human = first.human and phrase.human
        gender = "f" if first.gender == phrase.gender == "f" else "m"
        joined = replace(phrase, start=first.position, ids=ids, plural=True, human=human, gender=gender)
        pair = discourse.add(joined)
        pair.part = max(first.part, pair.part)
        # the parse hangs the third of "X, Y et Z" on the first too
        for position in (head.head.i, *range(phrase.start, phrase.end)):
            by_root[position] = pair


def _remember_noun(discourse: Discourse, token: Token) -> None:
    """A common noun as subject may be what a pronoun means: then the pronoun is nobody's."""
    words = discourse.reading.words
    if token.pos_ != "NOUN" or not is_subject(token) or token.dep_ == "ROOT":
        return
    if words.has("bureaus", token.text):
        # "le bureau de X a dit qu'il viendrait": X himself
        return
    if token.i and token.nbor(-1).text == ",":
        # a noun without an article is in apposition: "le Front, représentant du peuple, a quitté"
        return
    morph = str(token.morph)
    human = words.has("people", token.lemma_) or words.has("people", token.text)
    discourse.referents.append(
        Referent(
            token.i, token.i + 1, discourse.sentence_of[token.i], (),
            "f" if "Gender=Fem" in morph else "m" if "Gender=Masc" in morph else "",
            "Number=Plur" in morph, human, part_of(token), discourse.reading.depth[token.i], False, token.i,
            discourse.reading.quotation[token.i],
        )
    )  # fmt: skip


def _pointed(discourse: Discourse, token: Token, covered: set[int]) -> Phrase | None:
    noun = _noun_phrase(discourse, token) if token.i not in covered else None
    return noun or resolve_pronoun(discourse, token)


def _noun_phrase(discourse: Discourse, token: Token) -> Phrase | None:
    return _pair(discourse, token) or _body(discourse, token) or _bare_side(discourse, token)


def _body(discourse: Discourse, token: Token) -> Phrase | None:
    """ "la guérilla", "le mouvement islamiste": the group last spoken of."""
    doc, words = discourse.reading.doc, discourse.reading.words
    bare = words.has("bare_bodies", token.text)
    known = bare or words.has("bodies", token.text)
    if not known or token.i == 0 or token.pos_ not in ("NOUN", "PROPN"):
        return None
    before = doc[token.i - 1].lower_
    if not (words.has("definite", before) or words.has("demonstrative", before)):
        return None
    end = token.i + 1
    while (
        end < len(doc)
        and doc[end].head == token
        and doc[end].dep_ in ("amod", "nmod", "appos", "conj", "acl")
    ):
        end += 1
    if end < len(doc) and (words.has("of_words", doc[end].lower_) or words.has("purpose", doc[end].lower_)):
        return None
    if bare and (end > token.i + 1 or (end < len(doc) and doc[end].lower_ == "au")):
        return None
    if any(t.pos_ == "PROPN" and t.head == token for t in doc[token.i + 1 : end]):
        # "le Hamas et le mouvement chiite Hezbollah": it has a name of its own
        return None
    ids = body_before(discourse, token.i)
    start = token.i - 1 if doc[token.i - 1].pos_ == "DET" else token.i
    plural = token.text.endswith("s")
    gender = "f" if "Gender=Fem" in str(token.morph) else "m"
    return Phrase(start, end, token.i, "group", ids, "title", gender, plural, False) if ids else None


def _bare_side(discourse: Discourse, token: Token) -> Phrase | None:
    """ "le gouvernement", "la présidence": the one that the text last named in full, or names only later."""
    doc, words = discourse.reading.doc, discourse.reading.words
    if not (words.has("sides", token.text) or words.has("oppositions", token.text)) or token.i == 0:
        return None
    before = doc[token.i - 1].lower_
    if not words.has("definite", before) or token.pos_ not in ("NOUN", "PROPN"):
        return None
    following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
    if words.has("of_words", following) or words.has("unruly", following):
        return None
    noun = token.lower_
    ids = discourse.groups.get(noun) or discourse.later.get(noun, ())
    if not ids and words.has("state_organs", noun):
        ids = _state_before(discourse, token)
    start = token.i - 1 if doc[token.i - 1].pos_ == "DET" else token.i
    gender = "f" if "Gender=Fem" in str(token.morph) else "m"
    plural = token.text.endswith("s")
    return (
        Phrase(start, token.i + 1, token.i, "group", ids, "metonym", gender, plural, False) if ids else None
    )


def _state_before(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The state whose organs were last spoken of: "Le gouvernement nigérian …, a annoncé la présidence"."""
    entries = discourse.reading.registry.entries
    for referent in discourse.back(token.i, 2):
        known = discourse.named.get(referent.root)
        if known is not None and known.kind == "group" and len(referent.ids) == 1:
            entry = entries.get(referent.ids[0])
            return referent.ids if entry is not None and entry.kind == "state" else ()
    return ()


def _row(discourse: Discourse, token: Token) -> Phrase | None:
    """ "les trois pays", "ces quatre capitales", "ces pays": the states that were last told in one row."""
    doc, words = discourse.reading.doc, discourse.reading.words
    count = words.counts.get(doc[token.i - 1].lower_, 0)
    start = token.i - 2 if count else token.i - 1
    if start < 0 or count == COUPLE or (doc[token.i + 1 : token.i + 2] and _is_told_more(discourse, token)):
        return None
    pointed = words.has("demonstrative_plural", doc[start].lower_)
    if not (pointed or (count and words.has("determiners_of_two", doc[start].lower_))):
        return None
    for referent in discourse.back(start, 2):
        enough = len(referent.ids) == count if count else len(referent.ids) >= COUPLE
        if enough and not referent.human and not referent.nested and _are_states(discourse, referent.ids):
            return Phrase(start, token.i + 1, token.i, "group", referent.ids, "title", "", True, False)
    return None


def _are_states(discourse: Discourse, ids: tuple[str, ...]) -> bool:
    entries = discourse.reading.registry.entries
    return all(each in entries and entries[each].kind == "state" for each in ids)


def _is_told_more(discourse: Discourse, token: Token) -> bool:
    """ "ces pays voisins", "les trois pays du Sahel": whoever they are, not those just told."""
    doc, words = discourse.reading.doc, discourse.reading.words
    behind = doc[token.i + 1]
    return words.has("of_words", behind.lower_) or behind.pos_ in ("ADJ", "PROPN")


def _pair(discourse: Discourse, token: Token) -> Phrase | None:
    """ "les deux hommes", "les deux pays", "les deux parties"; "ces pays", "les trois capitales"."""
    doc, words = discourse.reading.doc, discourse.reading.words
    if token.i and words.has("pairs_of_sides", token.text) and (row := _row(discourse, token)) is not None:
        return row
    if token.i < 1 or not words.has("two", doc[token.i - 1].lower_):
        return None
    start = token.i - 1
    if start > 0 and words.has("determiners_of_two", doc[start - 1].lower_):
        start -= 1
    elif not (start > 0 and words.has("melted_with_two", doc[start - 1].lower_)):
        return None
    nested = False
    if words.has("pairs_of_people", token.text):
        ids, human = together(discourse, start), True
    elif words.has("pairs_of_sides", token.text):
        ids, human = sides_before(discourse, start, 6, pair=True), False
        if not ids:
            # "leur rencontre", further on, is rather that of the two people
            ids, nested = sides_of_two(discourse, start), True
    else:
        return None
    if not ids:
        return Phrase(start, token.i + 1, token.i, "group", plural=True, human=human)
    return Phrase(start, token.i + 1, token.i, "group", ids, "title", "", True, human, nested=nested)
