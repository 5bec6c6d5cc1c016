"""Whether capitalised words are a person's name and not a common word, a feast, an outlet or a ship."""

from __future__ import annotations

from lib.extract.cast.chains import titled
from lib.extract.cast.marked import LETTERS, is_outlet, of_two
from lib.extract.cast.records import Name, Reading
from lib.languages.tokens import Token


def is_plausible(reading: Reading, name: Name) -> bool:
    """Whether a stretch is a person's name and not a common word, a feast or an outlet."""
    if name.keys and " " in name.text.strip():
        # "l'aéroport international Modibo Keïta": known, but not there
        return not _lends_its_name(reading, name.start)
    if not LETTERS.search(name.text) or reading.registry.of_demonym(name.text):
        return False
    if reading.words.exactly("never_names", name.text) or is_outlet(reading, name.start):
        return False
    if _lends_its_name(reading, name.start) or (not name.keys and _is_thing(reading, name)):
        return False
    if not name.keys and not titled(reading, name.start) and _is_territory(reading, name):
        return False
    tokens = reading.doc[name.start : name.end]
    if len(tokens) == 1:
        if not name.keys and of_two(reading, tokens[0].text):
            # "le sommet Poutine-Aliyev-Pachinian", even where it is told twice
            return False
        settled = (
            follows_civility(reading, name.start)
            or _of_a_state_too(reading, name)
            or _serves_that_day(reading, name, tokens[0])
        )
        return settled or _plausible_word(name, tokens[0])
    if of_two(reading, tokens[0].text):
        return False
    return not any(t.pos_ in ("VERB", "AUX", "DET") for t in tokens if t.ent_type_ != "PER")


def _is_thing(reading: Reading, name: Name) -> bool:
    """Whether an article stands before several words: "les Casques bleus", "le Business Day"."""
    before = reading.texts[name.start - 1].lower() if name.start else ""
    return reading.words.has("article_forms", before) and name.end - name.start > 1


def _of_a_state_too(reading: Reading, name: Name) -> bool:
    """ "Hollande" without an article: no country, whatever the pipeline takes it for."""
    entries = reading.registry.entries
    return bool(name.keys) and any(
        entries[key].kind == "state" for key in reading.registry.ids(name.text) if key in entries
    )


def _serves_that_day(reading: Reading, name: Name, token: Token) -> bool:
    """ "Obama et Castro", of whom one is in office on the day: no place, as the pipeline may think."""
    before = reading.texts[name.start - 1].lower() if name.start else ""
    if token.pos_ not in ("PROPN", "X") or reading.day is None or reading.words.has("place_before", before):
        return False
    return any(reading.registry.offices_of(key, reading.day) for key in name.keys)


def follows_civility(reading: Reading, position: int) -> bool:
    """Whether "M." or "Mme" stands before a word, which then is a name whatever else it may be: "M. Ma"."""
    return position > 0 and reading.words.has("civilities", reading.texts[position - 1])


def in_a_title(reading: Reading, position: int) -> bool:
    """Whether a word that is written like a name goes on with a title: "le Premier Ministre Intérimaire"."""
    words = reading.words
    goes_on = position > 0 and words.has("of_an_office", reading.texts[position])
    return goes_on and reading.texts[position - 1].lower() in words.heads


def _lends_its_name(reading: Reading, start: int) -> bool:
    """Whether a place, ship or exercise is called so: "l'aéroport Diori Hamani", "les manœuvres dites X"."""
    doc, words = reading.doc, reading.words
    before = start - 1
    while before > 0 and (
        doc[before].pos_ == "ADJ"
        or doc[before].is_quote
        or words.has("called", doc[before].text)
        or (words.has("of_words", doc[before].text) and doc[before - 1].text == "bord")
    ):
        before -= 1
    return before >= 0 and words.has("named_after", doc[before].text)


def _is_territory(reading: Reading, name: Name) -> bool:
    """Whether the text calls it a region or town: "la région disputée d'Abyei", "le gouverneur de Tarija"."""
    texts, words = reading.texts, reading.words
    called = texts[name.start : name.end]
    if len(called) > 1 and reading.registry.first_name_gender(called[0]):
        return False
    for start in (i for i in reading.where[called[0]] if i > 1):
        of = words.has("of_words", texts[start - 1]) and texts[start : start + len(called)] == called
        noun = start - 2
        if of and reading.doc[noun].pos_ in ("ADJ", "VERB") and not words.has("native", texts[noun]):
            noun -= 1
        if of and noun >= 0 and words.has("territories", texts[noun]):
            return True
    return False


def _plausible_word(name: Name, token: Token) -> bool:
    if len(token.text) < 2 or token.pos_ not in ("PROPN", "NOUN", "X", "ADJ"):
        return False
    if name.keys:
        return token.ent_type_ == "PER" or (token.pos_ in ("PROPN", "X") and token.ent_type_ != "LOC")
    return True
