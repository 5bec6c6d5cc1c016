"""Dates that no phrase beside the contact gives: taken from the clause around, or from the story's day."""

from __future__ import annotations

from datetime import date, timedelta

from lib.extract.events.borne import carrier
from lib.extract.events.circumstance import during_which
from lib.extract.events.clause import children, conjugation, is_past, is_verbal, lemma
from lib.extract.events.dating.calendar import Calendar
from lib.extract.events.dating.distance import by_distance
from lib.extract.events.dating.reported import by_occasion, is_reported, or_the_day_before
from lib.extract.events.dating.when import PAST_STATUS, TO_COME, When, bound
from lib.extract.events.dating.wider import of_late, season
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import governing_verb, preposition
from lib.extract.events.recalled import recalled
from lib.extract.events.status import Reading
from lib.extract.events.subject import subject
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Status

# Talks last; these are told on the day that they took place.
NEWS = ("meeting", "call", "agreement")
# "a indiqué mardi que X avait proposé": on that day or the day before.
MADE_KNOWN = (*NEWS, "proposal", "talks")
# "devait rencontrer X": on the day of which the story tells.
IN_TURN = ("meeting", "call", "visit")


def linked(trigger: Trigger, reading: Reading, status: Status | None, cal: Calendar, lex: Lexicon) -> When:
    """The date that the clause or the story lends, else what the tense alone says."""
    late = of_late(trigger, cal.published, lex) if status == "held" else None
    if late is not None:
        return late
    found = _by_a_day(trigger, cal, lex) or by_distance(trigger, _day_around(trigger.token, cal), cal)
    long_ago = status == "held" and cal.long_ago(trigger.token)
    if found is None and long_ago and trigger.frame is None:
        verb = _finite(governing_verb(trigger.token))
        found = _by_clause(trigger.token, cal, lex) if verb is not None and season(verb, cal) else None
    if found is None and status == "held" and (long_ago or recalled(trigger, lex)):
        # "se sont déjà vus à plusieurs reprises": on no day of the story
        found = _by_main_clause(trigger.token, cal, lex) if trigger.frame is not None else None
        return found or by_occasion(reading, cal, lex) or bound(status, cal.published)
    if found is None and status in PAST_STATUS and trigger.frame is None:
        found = _by_clause(trigger.token, cal, lex)
    if found is None and status in PAST_STATUS and trigger.frame is not None:
        found = _by_main_clause(trigger.token, cal, lex)
    if found is None and status in PAST_STATUS and _said_after(trigger.token, lex):
        found = _by_clause(trigger.token, cal, lex)
    if found is None and status in PAST_STATUS:
        found = _by_opening(trigger, reading, cal)
    if found is None and status == "held" and trigger.type == "agreement":
        found = _on(_day_of_news(trigger.token, cal, lex))
    if found is None:
        found = _by_coordinate(reading, status, cal) or _by_moment(reading, cal, lex)
    if found is None and status in PAST_STATUS:
        found = by_occasion(reading, cal, lex)
    if found is None and status == "held" and trigger.type in MADE_KNOWN and is_reported(reading, lex):
        found = or_the_day_before(cal.clock(trigger.token))
    if found is None and status == "planned" and trigger.type in IN_TURN and _was_to(reading, lex):
        found = _on(cal.clock(trigger.token))
    if found is None and status in PAST_STATUS and trigger.type in NEWS and _as_news(reading):
        found = _on(cal.clock(trigger.token))
    elif found is None and status in PAST_STATUS and trigger.type == "announcement" and _as_news(reading):
        found = _since(cal.clock(trigger.token), cal.published)
    if found is None and status == "planned" and reading.relative:
        found = _after_the_clause(trigger.token, cal)
    return found or bound(status, cal.published)


def _after_the_clause(noun: Token, cal: Calendar) -> When | None:
    """ "se sont vus hier, avant une dernière séance": from yesterday on."""
    verb = _finite(governing_verb(noun))
    day = cal.day_on(verb) if verb is not None and is_past(verb) else None
    if day is None or cal.published is None or day >= cal.published:
        return None
    return When(day, None, None, None, "bound")


def _on(day: date | None) -> When | None:
    return When(day, day, "day", None, "linked") if day is not None else None


def _since(day: date | None, published: date | None) -> When | None:
    """The day told of or the next: news of one day is often announced on the day that prints it."""
    if day is None or published is None or published != day + timedelta(days=1):
        return _on(day)
    return When(day, published, "interval", None, "linked")


def _by_clause(noun: Token, cal: Calendar, lex: Lexicon) -> When | None:
    """ "à l'issue de la rencontre, X a déclaré mercredi": Wednesday or the day before."""
    measured = carrier(noun, lex)
    opened = measured if lemma(measured) in lex.spans else noun
    phrase, kind = preposition(opened, lex.prepositions, lex.contractions)
    verb = _finite(governing_verb(noun))
    if phrase in lex.words.underway and lemma(noun) in lex.words.on_journey:
        kind = "during"
    if phrase in lex.words.on_arrival and lemma(noun) in lex.words.arriving:
        # "a dit mardi à son arrivée à P"
        kind = "during"
    if kind not in ("after", "during") or verb is None or not _past_or_present(verb):
        return None
    if phrase in lex.words.long_after and lemma(verb) in lex.words.coming_about and not _travels(verb, lex):
        # "cette annonce survient après une rencontre": any time before.
        return None
    around = season(verb, cal)
    if around is not None:
        return around
    day = cal.day_on(verb) or cal.clock(noun)
    if day is None or kind == "during":
        return _on(day)
    return When(day - timedelta(days=1), day, "interval", None, "linked")


def _travels(verb: Token, lex: Lexicon) -> bool:
    """ "Après une rencontre avec X, Y est arrivé à P": he has come, as no news does."""
    who = subject(verb)
    return who is not None and (who.pos_ in ("PROPN", "PRON") or lemma(who) in lex.somebody)


def _said_after(verb: Token, lex: Lexicon) -> bool:
    """ "s'est dit confiant mardi après avoir rencontré X": what is said right behind it."""
    main = governing_verb(verb) if conjugation(verb) == "infinitive_past" else None
    return main is not None and lemma(main) in lex.words.saying | lex.words.attributive | lex.announce


def _by_opening(trigger: Trigger, reading: Reading, cal: Calendar) -> When | None:
    """ "Arrivé mardi à Paris, X a eu des pourparlers avec Y": on Tuesday."""
    for verb in (trigger.token, *reading.support):
        for participle in children(verb, "advcl"):
            if participle.i < verb.i and conjugation(participle) == "participle_past":
                return _on(cal.day_on(participle))
    return None


def _by_a_day(trigger: Trigger, cal: Calendar, lex: Lexicon) -> When | None:
    """ "X a vu Y mardi, au lendemain d'un sommet", "à la veille du sommet": Monday, Wednesday."""
    phrase = (
        preposition(trigger.token, lex.prepositions, lex.contractions)[0] if trigger.frame is None else None
    )
    days = (phrase in lex.words.day_before) - (phrase in lex.words.day_after)
    verb = _finite(governing_verb(trigger.token)) if days else None
    if verb is None or not _past_or_present(verb):
        return None
    day = cal.day_on(verb) or cal.clock(trigger.token)
    return _on(day + timedelta(days=days) if day is not None else None)


def _day_around(token: Token, cal: Calendar) -> date | None:
    """The day of the clause around, else where the story stands."""
    verb = _finite(governing_verb(token))
    return (cal.day_on(verb) if verb is not None else None) or cal.clock(token)


def _by_main_clause(verb: Token, cal: Calendar, lex: Lexicon) -> When | None:
    """ "a annoncé mardi à Rome, où il recevait X", "…, alors qu'il recevait X", "…, en recevant X".

    And "a boudé lundi le sommet au cours duquel X a reçu Y".
    """
    where = any(c.lower_ in lex.words.relative_place for c in verb.children)
    form, main = conjugation(verb), governing_verb(verb)
    if main is None or not is_past(main):
        return None
    if where and form == conjugation(main) == "pluperfect":
        # "Le 3 mars, X s'était rendu à P, où il avait vu Y"
        phrase = cal.phrase_on(main, of_day=False)
        if phrase is None or phrase.date_start is None:
            return None
        return When(phrase.date_start, phrase.date_end, phrase.date_precision, None, "linked")
    meanwhile = form == "participle" and any(c.lower_ in lex.words.underway for c in verb.children)
    beside = verb.dep_ == "advcl" and (form == "imperfect" or meanwhile)
    during = is_past(verb) and during_which(verb, lex) is not None
    return _on(cal.day_on(main)) if beside or during or (where and form == "imperfect") else None


def _day_of_news(deal: Token, cal: Calendar, lex: Lexicon) -> date | None:
    """ "ont annoncé mardi avoir conclu un accord", "la conclusion d'un accord": on that day."""
    verb = governing_verb(deal) if not is_verbal(deal) or conjugation(deal) == "infinitive_past" else None
    if verb is not None and conjugation(verb) == "infinitive_past":
        verb = governing_verb(verb)
    told = verb is not None and lemma(verb) in lex.announce and conjugation(verb) == "past"
    day = cal.day_on(verb) if verb is not None and told else None
    return day if day is not None and (cal.published is None or day <= cal.published) else None


def _by_coordinate(reading: Reading, status: Status | None, cal: Calendar) -> When | None:
    """ "a reçu X lundi et s'est entretenu avec Y": the day of the verb it is joined to."""
    for verb in reading.support:
        if verb.dep_ == "conj" and is_verbal(verb.head):
            phrase = cal.phrase_on(verb.head)
            day = phrase.date_end if phrase is not None else None
            coming = cal.published is not None and day is not None and day >= cal.published
            if phrase is not None and (status in PAST_STATUS or (status in TO_COME and coming)):
                return When(day, day, "day", phrase.text, "linked")
    return None


def _by_moment(reading: Reading, cal: Calendar, lex: Lexicon) -> When | None:
    """ "… a été prise en avril lorsque X a reçu Y", "le jour où X est reçu": when the main clause is."""
    for verb in reading.support:
        words = {c.lower_ for c in verb.children}
        if verb.dep_ == "advcl" and words & lex.words.moment and is_past(verb) == is_past(verb.head):
            phrase = cal.phrase_on(verb.head, of_day=False)
            if phrase is not None and phrase.date_start is not None:
                return When(phrase.date_start, phrase.date_end, phrase.date_precision, phrase.text, "linked")
        where = next((c for c in verb.children if c.lower_ in lex.words.relative_place and c.i), None)
        if where is not None and where.nbor(-1).lemma_.lower() in lex.words.day:
            return _on(cal.clock(verb))
    return None


def _finite(verb: Token | None) -> Token | None:
    """The nearest finite verb at or above: "sans donner de date, après un échange" is of "a annoncé"."""
    while verb is not None and conjugation(verb) in ("infinitive", "infinitive_past", "participle"):
        verb = governing_verb(verb)
    return verb


def _was_to(reading: Reading, lex: Lexicon) -> bool:
    """ "Il est arrivé lundi à P. Il devait voir X".

    Not "devait ensuite voir X", nor what somebody says: "a dit lundi qu'il devait voir X".
    """
    obliged = (cue for cue in reading.cues if lemma(cue) in lex.words.obliged)
    was = next((cue for cue in obliged if conjugation(cue) == "imperfect"), None)
    if was is None or _is_content(was):
        return False
    return not any(t.lower_ in lex.words.then | lex.words.afterwards for t in was.sent)


def _is_content(verb: Token) -> bool:
    while verb.dep_ == "conj":
        verb = verb.head
    return verb.dep_ == "ccomp"


def _as_news(reading: Reading) -> bool:
    """Told in the perfect, as what has just happened; the pluperfect tells of before."""
    return any(conjugation(t) == "past" for t in reading.support if is_verbal(t))


def _past_or_present(verb: Token) -> bool:
    """Whether the verb tells what has happened, not what is to come."""
    return is_past(verb) or "Pres" in verb.morph.get("Tense", [])
