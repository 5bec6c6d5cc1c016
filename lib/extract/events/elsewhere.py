"""Places in a contact's phrase that are not where it is: of somebody's post, or of what goes on there."""

from __future__ import annotations

from itertools import takewhile

from lib.extract.events.clause import lemma
from lib.extract.events.lexicon import Lexicon
from lib.languages.tokens import Token

# So many words may stand between "l'envoyé" and where he is posted: "spécial de l'Union africaine en".
TITLE = 8
# So many words may lead to a land: "sur la paix durable au".
MATTER = 5


def elsewhere(place: Token, lex: Lexicon) -> bool:
    """Whether the words just before a name make it no place of a contact, whatever it hangs on.

    "X a rencontré le bureau de l'opposition, basé à Riyad": so far as is told, not there.
    """
    led = _leading(place)
    if led is None or led.i <= place.sent.start:
        return False
    seated = lemma(led.doc[led.i - 1]) in lex.words.seated
    return seated or _of_a_crisis(led, lex) or _of_a_post(led, lex) or _in_a_matter(led, lex)


def remarked_on(noun: Token, lex: Lexicon) -> bool:
    """ "À New York, X a salué cet accord": there he spoke."""
    verb = noun.head
    return noun.dep_ in ("obj", "obl:arg") and lemma(verb) in lex.words.remarking | lex.words.presupposing


def _leading(place: Token) -> Token | None:
    """The preposition of the name; None when it has none."""
    first = place
    while first.i > first.sent.start and first.doc[first.i - 1].pos_ in ("PROPN", "DET"):
        first = first.doc[first.i - 1]
    before = first.doc[first.i - 1] if first.i > first.sent.start else first
    return before if before.pos_ == "ADP" else None


def _of_a_crisis(led: Token, lex: Lexicon) -> bool:
    """ "des discussions sur la situation à Gaza", "l'accord dans le conflit en Ossétie du Sud"."""
    before = reversed(led.doc[led.sent.start : led.i])
    noun = next((t for t in before if t.pos_ != "ADJ"), None)
    return noun is not None and lemma(noun) in lex.words.crises


def _in_a_matter(led: Token, lex: Lexicon) -> bool:
    """ "des négociations sur la paix au Darfour", "sur un cessez-le-feu en Ukraine"; "à Vienne" is where."""
    if led.lower_ not in lex.words.into_lands:
        return False
    before = [t for t in reversed(led.doc[max(led.sent.start, led.i - MATTER) : led.i]) if t.pos_ != "ADJ"]
    told = bool(before) and before[0].pos_ == "NOUN"
    beyond = next((t for t in before[1:] if t.pos_ != "DET"), None) if told else None
    return beyond is not None and beyond.lower_ in lex.words.on_a_matter


def _of_a_post(led: Token, lex: Lexicon) -> bool:
    """ "l'ambassadeur de France en Géorgie", "l'ambassade du Brésil à Quito", "en exil à Rome"."""
    sentence = led.doc[max(led.sent.start, led.i - TITLE) : led.i]
    title = list(takewhile(lambda t: _in_a_title(t, lex), reversed(sentence)))
    if title and title[0].pos_ == "NOUN" and led.doc[title[0].i - 1].lower_ in lex.at:
        # "en poste à Kigali", not "en mission à Kigali", where one travels to meet people
        return lemma(title[0]) in lex.words.being_there
    abroad = led.lower_ in lex.words.to
    posts = lex.words.embassies if abroad else lex.words.posted
    return any(
        lemma(t) in lex.words.stationed or (lemma(t) in posts and "Plur" not in t.morph.get("Number", []))
        for t in title
    )


def _in_a_title(word: Token, lex: Lexicon) -> bool:
    if word.pos_ == "PROPN":
        # "de l'ONU", not the envoy's own name
        return word.doc[word.i - 1].pos_ in ("ADP", "DET")
    return word.pos_ in ("NOUN", "ADJ", "DET") or word.lower_ in lex.words.of_forms
