"""The date phrase that belongs to a contact."""

from __future__ import annotations

from lib.extract.dates import FoundDate
from lib.extract.events.borne import carrier
from lib.extract.events.clause import children, conjugation, is_past, is_verbal, lemma, same_number
from lib.extract.events.dating.calendar import Calendar
from lib.extract.events.dating.distance import leads_to
from lib.extract.events.dating.elsewhere import (
    announcement_before,
    behind_since,
    day_of_the_saying,
    done_then,
    first_since,
    inserted,
    led_by_since,
    none_before,
    of_a_noun,
    of_one_before,
    on_the_way_back,
)
from lib.extract.events.dating.interval import far_ahead, possible, resolved
from lib.extract.events.dating.linked import linked
from lib.extract.events.dating.when import TO_COME, When
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import preposition
from lib.extract.events.recalled import over_again
from lib.extract.events.status import Reading, at_first, sign_of
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Status

# How many words up the tree a date may hang from the contact, and how many may stand between them.
REACH = 3
BETWEEN = 12
# Ahead of any other phrase: the day to which a contact has been moved.
MOVED = -1
CALLED_OFF = ("postponed", "cancelled", "refused")
# What takes place on a day and does not last.
AT_ONCE = ("meeting", "call", "visit")
# What is done by refusing or breaking it, on the day of that.
DEEDS = ("agreement", "proposal", "pressure")
# What holds until a day, and the phrases that tell an end.
LASTING = ("agreement", "pressure")
ENDS = ("until", "by")


def when(trigger: Trigger, reading: Reading, status: Status | None, cal: Calendar, lex: Lexicon) -> When:
    """The date of this telling."""
    sentence = trigger.token.sent
    best: tuple[tuple[int, bool], When] | None = None
    for found, head in cal.within(sentence.start_char, sentence.end_char):
        steps = _distance(head, trigger, reading, status, found, lex)
        if steps is None or leads_to(found, trigger) or _put_off_to(head, trigger, status, found, lex):
            continue
        # "ont débuté en mai, après l'accord conclu en avril": of two as near, that in its own phrase
        distance = (steps, not trigger.token.is_ancestor(head))
        if best is not None and distance >= best[0]:
            continue
        # In the present, a date ahead stays ahead.
        stage = None if reading.present else status
        if status in CALLED_OFF and any(conjugation(cue) == "pluperfect" for cue in reading.cues):
            # "L'an dernier, X a vu Y. L'entretien avait été repoussé au 11 décembre": that of last year.
            stage = "held"
        if (
            status in CALLED_OFF
            and found.kept_or_not
            and _was_to_be(head)
            and far_ahead(found, cal.published)
        ):
            # "devaient débuter lundi mais ont été reportés", told on Thursday: last Monday
            stage = "held"
        if trigger.type in DEEDS and status in ("refused", "cancelled") and any(map(is_past, reading.cues)):
            # "la trêve a expiré samedi": and not next Saturday
            stage = "held"
        if status == "denied" and any(_plans(cue, lex) for cue in reading.cues):
            # "aucune rencontre n'est prévue le 30 août": that to come
            stage = "planned"
        dated = resolved(found, stage, cal.published)
        if possible(dated, stage, cal.published):
            best = (distance, dated)
    return best[1] if best is not None else linked(trigger, reading, status, cal, lex)


def _put_off_to(head: Token, trigger: Trigger, status: Status | None, found: FoundDate, lex: Lexicon) -> bool:
    """ "a confirmé le report au 12 août du sommet": that is no day on which one has spoken.

    Nor has one prolonged sanctions on the day until which they hold, or agreed on what is done by a day.
    """
    if (
        trigger.type in LASTING
        and status == "held"
        and (found.phrase.kind in ENDS or _until(head, found, lex))
    ):
        return True
    announced = trigger.type == "announcement" and status == "held" and found.tense == "future"
    return announced and _to_a_day(head, found, lex)


def _was_to_be(day: Token) -> bool:
    return any(conjugation(above) == "imperfect" for above in day.ancestors)


def _plans(cue: Token, lex: Lexicon) -> bool:
    return sign_of(cue, lex) == "planned" and conjugation(cue) in ("present", "future", "conditional")


def _distance(
    head: Token, trigger: Trigger, reading: Reading, status: Status | None, found: FoundDate, lex: Lexicon
) -> int | None:
    """How far the date hangs from the contact: 0 on its own words, None when it belongs elsewhere."""
    support = {t.i for t in (trigger.token, *reading.support)}
    support |= {c.i for t in reading.support for c in children(t, "aux", "cop")}
    if trigger.frame is None and trigger.token.i < head.i and not _by_days(trigger.token, lex):
        # "à l'issue d'une rencontre avec X, mardi à Paris": on "issue"
        support.add(carrier(trigger.token, lex).i)
    first, last = sorted((head.i, trigger.token.i))
    if any(t.text == ";" for t in head.doc[first:last]):
        return None
    if status in TO_COME and (day_of_the_saying(head, trigger, found) or done_then(head, trigger, lex)):
        return None
    between = announcement_before(trigger, found, lex)
    if between is not None:
        return 0 if between else None
    if status in ("held", "ongoing") and _behind_participle(trigger, found, lex):
        return 0
    if of_one_before(head, trigger, support, found, lex) or on_the_way_back(trigger, found, lex):
        return None
    noun = inserted(trigger, found, lex)
    if noun is not None:
        made_known = status in TO_COME and lemma(noun) in lex.words.announcement
        return 0 if noun.i in support and not made_known else None
    if first_since(trigger, head, found, lex):
        return None
    if of_a_noun(head, trigger, support, found) or (status == "held" and none_before(head, trigger, found)):
        return None
    if trigger.type in AT_ONCE and status != "ongoing" and behind_since(head, trigger, found):
        return None
    # "se sont vus à trois reprises depuis octobre": in all that time
    verbs = (t for t in (trigger.token, *reading.support) if is_verbal(t))
    once = trigger.type in AT_ONCE and status != "ongoing" and not any(over_again(t, lex) for t in verbs)
    node, steps = head, 0
    while True:
        if once and node != trigger.token and led_by_since(node):
            # "la première rencontre depuis quatre ans" took place on some day; "depuis leur appel du 18 août"
            # tells that of the call
            return None
        if node.i in support:
            if node != trigger.token and lemma(node) in lex.words.remarking and status in ("held", "ongoing"):
                # "a salué mercredi cette rencontre"
                return None
            if _as_first_planned(node, trigger, status, lex):
                # The day on which it took place, or will, comes first.
                return REACH + 2
            if status not in CALLED_OFF or node == trigger.token or sign_of(node, lex) not in CALLED_OFF:
                return steps
            if trigger.type in DEEDS and (status != "postponed" or lemma(node) in lex.words.halting):
                # "a rejeté mardi le projet d'accord", "a rompu la trêve en août": that is its day.
                return steps
            if status == "postponed" and _to_a_day(head, found, lex):
                return MOVED
            # "a annulé jeudi la rencontre": Thursday is the day of that, "avant l'automne" is not.
            return steps if found.tense == "future" else None
        if _told_of_its_sides(node, trigger, lex):
            return steps
        if node.head == node or steps > REACH or (node != head and is_verbal(node)):
            break
        node = node.head
        steps += 1
    if _opens_alone(head, (trigger.token, *reading.support)):
        return REACH + 1
    if status is not None and _after_noun(head, trigger):
        return REACH + 1
    if _apposed(trigger, found):
        return REACH + 1
    coming = found.mention.date_start is not None and found.tense == "future"
    if reading.announced is not None and node.i == reading.announced.i and coming and status in TO_COME:
        return REACH + 2
    return None


def _as_first_planned(node: Token, trigger: Trigger, status: Status | None, lex: Lexicon) -> bool:
    """ "la rencontre, prévue lundi, s'est tenue mardi", "initialement prévue lundi, aura lieu mardi"."""
    modal = node.head if node.dep_ == "xcomp" else node
    if modal.i > trigger.token.i and modal.dep_ == "acl:relcl" and lemma(modal) in lex.words.obliged:
        # "la rencontre, qui devait se tenir lundi, s'est tenue mardi"
        moved = status in ("held", "ongoing") or at_first(modal)
        return moved and conjugation(modal) == "imperfect"
    if node == trigger.token or node.dep_ not in ("acl", "amod") or sign_of(node, lex) != "planned":
        return False
    return status in ("held", "ongoing") or at_first(node)


def _told_of_its_sides(node: Token, trigger: Trigger, lex: Lexicon) -> bool:
    """ "le sommet entre X et Y prévu lundi": of the contact, though the parser hangs it on Y."""
    if trigger.frame is not None or node.dep_ != "acl" or node.head.pos_ != "PROPN" or node.i < node.head.i:
        return False
    stage = lemma(node) in lex.hold or sign_of(node, lex) == "planned"
    return stage and trigger.token.is_ancestor(node) and same_number(node, trigger.token)


def _opens_alone(head: Token, support: tuple[Token, ...]) -> bool:
    """ "Fin juin, X et Y s'étaient vus": the parser took the phrase that opens the sentence for its root."""
    first = head.head == head and not is_verbal(head) and head.i <= head.sent.start + 1
    return first and any(token.head == head and token.i > head.i and is_verbal(token) for token in support)


def _by_days(noun: Token, lex: Lexicon) -> bool:
    """ "au lendemain d'une rencontre, mardi": the day is the next."""
    phrase = preposition(noun, lex.prepositions, lex.contractions)[0]
    return phrase in lex.words.day_after | lex.words.day_before


def _to_a_day(head: Token, found: FoundDate, lex: Lexicon) -> bool:
    """ "reporté à jeudi", "repoussé au 12 mai": the phrase tells to when."""
    cases = {c.lower_ for c in children(head, "case")} | {found.mention.text.split()[0].lower()}
    return bool(cases & (lex.words.to_forms | lex.words.until))


def _until(head: Token, found: FoundDate, lex: Lexicon) -> bool:
    """ "jusqu'au 1er juillet"."""
    led = {c.lower_ for c in children(head, "case")} | {found.mention.text.split()[0].lower()}
    return bool(led & lex.words.until)


def _behind_participle(trigger: Trigger, found: FoundDate, lex: Lexicon) -> bool:
    """ "respectent la trêve décrétée lundi", "un cycle de pourparlers organisés mardi dernier"."""
    doc = trigger.token.doc
    span = doc.char_span(found.mention.start, found.mention.end)
    if trigger.frame is not None or span is None or span.start <= trigger.token.i + 1:
        return False
    before = doc[span.start - 1]
    noun = before.head
    own = noun == trigger.token or (noun.head == trigger.token and lemma(noun) in lex.nouns)
    done = before.pos_ == "VERB" and before.dep_ == "acl" and conjugation(before) == "participle_past"
    deal = trigger.type == "agreement" and sign_of(before, lex) not in CALLED_OFF
    return own and done and (deal or lemma(before) in lex.hold | lex.exist)


def _after_noun(head: Token, trigger: Trigger) -> bool:
    """Whether the date phrase ends the contact's noun phrase, whatever the parser hung it on."""
    if trigger.frame is not None or head.i <= trigger.token.i:
        return False
    between = head.doc[trigger.token.i + 1 : head.i]
    return len(between) <= BETWEEN and not any(
        is_verbal(t) or (t.is_punct and t.text not in "-'\"") for t in between
    )


def _apposed(trigger: Trigger, found: FoundDate) -> bool:
    """ "leur précédente rencontre, le 12 décembre 2011", "une rencontre, en juin dernier à Paris, entre"."""
    token, mention = trigger.token, found.mention
    behind = token.doc.char_span(token.idx + len(token), mention.start)
    if trigger.frame is not None or mention.start <= token.idx + len(token) or behind is None:
        return False
    # "l'entretien téléphonique, mardi 14 mai, entre X et Y"
    if [t.text for t in behind if t.pos_ != "ADJ" or t.head != token] != [","]:
        return False
    return mention.date_precision == "day" or _set_off(token, mention.end)


def _set_off(token: Token, end: int) -> bool:
    """Whether the sentence goes on behind ``end`` with a comma and no verb before it."""
    for word in token.doc[token.i + 1 : token.sent.end]:
        if word.idx >= end and (word.is_punct or is_verbal(word)):
            return word.text == ","
    return False
