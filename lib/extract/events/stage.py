"""How far a contact has come by one telling, and when: what its words say, with its date considered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import chain, takewhile

from lib.extract.actors import Place
from lib.extract.events.acted import of_a_day
from lib.extract.events.aims import done_since, offered_before, only_aimed_at, only_tried
from lib.extract.events.clause import children, conjugation, is_past, is_verbal, lemma, passive
from lib.extract.events.dating import Calendar, When, bound, when
from lib.extract.events.determined import owned
from lib.extract.events.left_undone import left_undone
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.occasions import is_occasion, occasion_to_come
from lib.extract.events.phrases import phrase_tokens
from lib.extract.events.status import PAST, Reading, read_noun
from lib.extract.events.still_ahead import goes_on_later, still_ahead
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Status


def stage(
    trigger: Trigger, reading: Reading, place: Place | None, said: date | None, cal: Calendar, lex: Lexicon
) -> tuple[Status | None, When]:
    """Status and date of a telling at ``place``; ``said`` is the day of the quotation that holds it."""
    demanded = called_for(trigger.token, lex)
    reading = reading.on(*demanded)
    offered = trigger.type in ("proposal", "pressure") and (
        any(conjugation(cue) in PAST for cue in reading.cues) or bool(demanded)
    )
    if offered and trigger.type == "pressure" and reading.status != "proposed":
        offered = False
    dated = when(trigger, reading, "held" if offered else reading.status, cal, lex)
    if (
        trigger.frame is not None
        and trigger.frame.frame == "invite"
        and not cal.ahead(when(trigger, reading, "held", cal, lex))
    ):
        # "a invité mercredi X à Paris": that is the day of the invitation.
        dated = bound("proposed", cal.published)
        if conjugation(trigger.token) == "pluperfect":
            # "avait invité X à Paris": who knows for when
            dated = bound("held", cal.published)
    if (only_tried(trigger, reading, lex) and dated.text is None) or left_undone(trigger, reading, lex):
        return None, dated
    status = _present(reading, trigger, dated, cal, lex)
    if status == "planned" and dated.basis == "weekday":
        # "revient mardi à P": the one to come
        dated = when(trigger, replace(reading, present=False), status, cal, lex)
        if dated.end is not None and cal.published is not None and dated.end < cal.published:
            # "a indiqué qu'il recevait X mardi dernier"
            status = reading.status
    if status in ("held", "ongoing") and reading.present and _will_be_the_first(trigger.token, lex):
        status, dated = "planned", when(trigger, reading, "planned", cal, lex)
    ahead = still_ahead(trigger, reading, cal, lex) if status == "held" and dated.text is None else None
    if status == "ongoing":
        ahead = goes_on_later(trigger, reading, cal, lex)
    if ahead is not None:
        status, dated = "planned", ahead
    if status == "planned" and reading.relative and cal.passed(dated):
        # "avant sa rencontre mardi avec X, Y a indiqué", told on Thursday
        status = "held"
    if status == "planned" and done_since(trigger, dated, cal, lex):
        status = "held"
    if status == "planned" and (only_aimed_at(trigger, reading, lex) or offered_before(trigger, lex)):
        status = "proposed"
    if status == "planned" and dated.text is None and _has_arrived(trigger, reading, lex):
        status = "held"
    if reading.soft and status == "planned" and dated.text is None:
        # "devrait se tenir mardi" is an agenda, "devrait se tenir" a wish.
        status = "proposed"
    if status == "planned" and dated.text is None and _rumoured_to_last(trigger, reading, lex):
        # "mènerait des pourparlers avec X": so it is said
        status = "ongoing"
    if status != reading.status and not dated.told:
        dated = bound(status, cal.published)
    if status is None and place is not None and dated.text is not None and cal.ahead(dated):
        # A contact with a day to come and a place is a plan, whatever is said of it.
        status = "planned"
    if status is None and trigger.frame is None and not reading.cues and cal.over(dated):
        # "la réunion de la semaine dernière": nothing is said of it but its day.
        status = "held"
    if status is None and not reading.cues and cal.passed(dated) and _had(trigger, dated, lex):
        # "leur dernière conversation, vendredi, reste sans suite"
        status = "held"
    if status in ("planned", "proposed") and cal.over(dated) and _dated_itself(trigger, dated):
        # "accepter ce qui s'est dit aux discussions de la semaine dernière"
        status = "held"
    if status in ("planned", "proposed") and trigger.frame is None and of_a_day(trigger.token, lex):
        # "doivent respecter la trêve du 23 mai 2014"
        then = when(trigger, reading, "held", cal, lex)
        status, dated = ("held", then) if cal.over(then) else (status, dated)
    if status == "planned" and is_occasion(trigger.token, lex):
        then = when(trigger, reading, "held", cal, lex)
        before = any(conjugation(cue) == "pluperfect" for cue in reading.cues)
        if cal.over(dated) or (before and cal.passed(then)):
            # "étaient convenus de lancer un dialogue lors d'une rencontre la semaine dernière", "le 6 mai"
            status, dated = "held", then
    first = _for_the_first_time(trigger.token, lex) or _first_since(trigger, dated, lex)
    if status == "ongoing" and trigger.type != "talks" and first:
        status, dated = "held", bound("held", cal.published)
    if trigger.type == "pressure" and status == "held" and _lifted(reading, lex):
        return "cancelled", dated
    threat = trigger.frame is not None and trigger.frame.frame == "threaten"
    if (threat or trigger.type == "proposal") and status in ("held", "ongoing"):
        # What has been offered, asked for or threatened has not been done; its day is that of the offer.
        return "proposed", dated if dated.told else bound("held", cal.published)
    by_noun = _by_noun(trigger.token, reading, lex)
    made_known = trigger.type in ("agreement", "pressure") and (by_noun or _announced(reading))
    occasion = occasion_to_come(trigger.token, lex) if made_known else None
    if occasion is not None:
        return status, when(replace(trigger, token=occasion), read_noun(occasion, lex), status, cal, lex)
    if made_known and by_noun and cal.within(trigger.token.head.idx, trigger.token.idx):
        # "l'annonce mardi d'un accord"
        news = Reading("held", support=(trigger.token.head,))
        return "held", when(Trigger(trigger.token.head, "announcement"), news, "held", cal, lex)
    if made_known and status == "planned" and not cal.ahead(dated):
        # "annonce un accord": it has been reached.
        return "held", dated if dated.told else _day_of_news(reading, cal)
    if status == "ongoing" and not dated.told and said is not None:
        # "Nous négocions", a-t-il dit vendredi: on Friday.
        dated = When(said, said, "day", None, "linked")
    return status, dated


def _has_arrived(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    """ "a annoncé l'arrivée de X à Vienne", with no day to come: he is there."""
    arrival = lemma(trigger.token) in lex.words.arriving
    return arrival and reading.announced in reading.cues and _announced(reading)


def _lifted(reading: Reading, lex: Lexicon) -> bool:
    """ "a levé les sanctions contre X"."""
    return any(lemma(cue) in lex.words.lifting for cue in reading.cues)


def _rumoured_to_last(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    rumour = trigger.type == "talks" and reading.certainty == "hearsay"
    return rumour and any(lemma(t) in lex.words.lasting for t in reading.cues)


def _for_the_first_time(verb: Token, lex: Lexicon) -> bool:
    """ "C'est la première fois que X et Y se rencontrent depuis 2016": once, and not ever since."""
    above = (verb, *verb.ancestors)
    told = (t for each in above for t in (each, *each.children))
    return any(t.lower_ in lex.words.time_that and t.i < verb.i for t in told)


def _will_be_the_first(verb: Token, lex: Lexicon) -> bool:
    """ "Ce sera la première fois que X et Y se rencontrent"."""
    return _for_the_first_time(verb, lex) and any(conjugation(above) == "future" for above in verb.ancestors)


def _first_since(trigger: Trigger, dated: When, lex: Lexicon) -> bool:
    """ "C'est la première rencontre entre X et Y depuis onze ans": how long there was none."""
    if dated.text is None or dated.text.split()[0].lower() not in lex.words.since:
        return False
    first = any(lemma(c) in lex.words.first_of_all for c in children(trigger.token, "amod"))
    return first and _dated_itself(trigger, dated)


def called_for(noun: Token, lex: Lexicon) -> tuple[Token, ...]:
    """ "a lancé un appel à la trêve", "l'appel à la trêve lancé mardi": the words of what has been done."""
    demand = noun.head
    if lemma(demand) not in lex.words.demands:
        return ()
    verbs = (demand.head, *children(demand, "acl"), *children(noun, "acl"))
    done = tuple(verb for verb in verbs if is_verbal(verb) and conjugation(verb) in PAST)
    return (demand, *done) if done else ()


def _dated_itself(trigger: Trigger, dated: When) -> bool:
    """Whether the noun's own phrase has the day, with no word such as "prévu" between."""
    if trigger.frame is not None or dated.text is None:
        return False
    behind = (t for t in _own_words(trigger.token) if t.i > trigger.token.i and not t.is_space)
    first = next((t.i for t in behind if dated.text.startswith(t.text)), None)
    between = trigger.token.doc[trigger.token.i + 1 : first] if first is not None else None
    return between is not None and not any(is_verbal(t) or t.pos_ == "VERB" for t in between)


def _own_words(noun: Token) -> Iterable[Token]:
    """The words of the phrase of ``noun``; of a subject all before the verb, whatever they hang on."""
    if not noun.dep_.startswith("nsubj") or noun.head.i < noun.i:
        return phrase_tokens(noun)
    return noun.doc[noun.i + 1 : noun.head.i]


def _had(trigger: Trigger, dated: When, lex: Lexicon) -> bool:
    """ "leur appel de lundi a été bref", "leur premier entretien, lundi": one that they have had."""
    noun, verb = trigger.token, trigger.token.head
    if owned(noun, lex) and verb.pos_ == "VERB" and noun.dep_ in ("obj", "obl", "obl:arg") and is_past(verb):
        # "a qualifié d'utile sa rencontre mardi avec X"
        return lex.status.get(lemma(verb)) == "silent" and _dated_itself(trigger, dated)
    if not any(c.lower_ in lex.words.their for c in children(noun, "det")):
        return False
    last = any(lemma(c) in lex.words.previous | lex.words.first_of_all for c in children(noun, "amod"))
    been = noun.dep_.startswith("nsubj") and any(True for _ in children(verb, "aux")) and is_past(verb)
    return (last or been) and _dated_itself(trigger, dated)


def _announced(reading: Reading) -> bool:
    verb = reading.announced
    return verb is not None and conjugation(verb) in (*PAST, "present", "participle")


def _by_noun(deal: Token, reading: Reading, lex: Lexicon) -> bool:
    """ "l'annonce d'un accord": as "a annoncé un accord"; one to be signed may be yet to come."""
    return deal.head in reading.cues and lemma(deal.head) in lex.words.announcement


def _day_of_news(reading: Reading, cal: Calendar) -> When:
    """ "a annoncé mardi un accord": on that day, as far as one is told."""
    verb = reading.announced
    phrase = cal.phrase_on(verb, of_day=False) if verb is not None else None
    first, last = (phrase.date_start, phrase.date_end) if phrase is not None else (None, None)
    if phrase is None or first is None or cal.published is None or first > cal.published:
        return bound("held", cal.published)
    return When(first, last, phrase.date_precision, None, "linked")


def _present(reading: Reading, trigger: Trigger, date: When, cal: Calendar, lex: Lexicon) -> Status | None:
    """A present tense with a date in words from today on is a plan: "il se rend vendredi à Doha".

    A weekday behind the verb is the one to come, and talks told in the present with no date go on.
    """
    if not reading.present:
        return reading.status
    if _at_this_moment(trigger, reading, lex) and not cal.ahead(date):
        return "ongoing"
    today = date.text is None and date.basis == "linked" and date.start == cal.published is not None
    if today or _tomorrow(trigger.token, reading, lex):
        # "le jour où X est reçu": today.
        return "planned"
    if date.text is None or cal.published is None or date.start is None:
        if trigger.type == "visit" and lemma(trigger.token) in lex.words.leaving_soon:
            # "je pars pour P"
            return "planned"
        lasts = trigger.type == "talks" and any(lemma(t) in lex.words.lasting for t in reading.cues)
        return "ongoing" if lasts else reading.status
    if date.start == cal.published and date.end != date.start and _until(date, lex):
        # "se déroule jusqu'à mercredi": it has begun.
        return "ongoing"
    if date.start == date.end == cal.published and any(lemma(t) in lex.words.opening for t in reading.cues):
        # "s'ouvrent ce jeudi", told on Thursday
        return "ongoing"
    ahead = date.basis == "weekday" and cal.follows(date, reading.cues)
    if ahead or date.start >= cal.published:
        return "planned"
    # "se tient cette semaine", "à la fin du mois": it may have begun, and is not over.
    over = date.end is not None and date.end <= cal.published
    return reading.status if over else "ongoing"


def _at_this_moment(trigger: Trigger, reading: Reading, lex: Lexicon) -> bool:
    """ "rencontre actuellement X", "sont réunis à P": in which they are, as "se réunissent" does not say."""
    verbs = (trigger.token, *reading.cues)
    if any(c.lower_ in lex.words.right_now for verb in verbs for c in verb.children):
        return True
    return any(lemma(verb) in lex.words.assembled and passive(verb) for verb in reading.cues)


def _until(date: When, lex: Lexicon) -> bool:
    return date.text is not None and date.text.split()[0].lower() in lex.words.until


def _tomorrow(token: Token, reading: Reading, lex: Lexicon) -> bool:
    """ "nous avons une réunion demain": to come, whatever day it was said on."""
    following = takewhile(lambda t: not (is_verbal(t) or t.is_punct), token.doc[token.i + 1 : token.sent.end])
    beside = (t for cue in reading.cues for t in cue.children)
    return any(t.lower_ in lex.words.tomorrow for t in chain(following, beside))
