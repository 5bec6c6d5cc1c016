"""What one mention tells of a contact: its reading, sides, day and place, each in its own sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lib.extract.actors import Cast, Place
from lib.extract.events.announce import on_paper
from lib.extract.events.apart import DONE
from lib.extract.events.clause import children, conjugation, is_verbal, lemma
from lib.extract.events.complete import AWAITED, complete
from lib.extract.events.dating import Calendar
from lib.extract.events.face_to_face import in_a_town, on_speaking_terms
from lib.extract.events.headlines import by_phone_above, reached_by_title
from lib.extract.events.it_was_then import doers_then
from lib.extract.events.its_course import points_at_its_course
from lib.extract.events.lexicon import SHARED, Lexicon
from lib.extract.events.naming import credentials
from lib.extract.events.parties import (
    Party,
    called_on,
    for_their_side,
    of_the_speaker,
    others,
    parties,
    partner_told,
    spoken,
    unnamed_sides,
)
from lib.extract.events.parties.witnesses import only_mediators
from lib.extract.events.phrases import case_of, phrase_start, phrase_tokens, set_in_relief
from lib.extract.events.pointing import had_been
from lib.extract.events.recalled import recalled
from lib.extract.events.reported import voice_over
from lib.extract.events.roundabout import is_with_someone
from lib.extract.events.stage import stage
from lib.extract.events.status import PAST, Reading, read_noun, read_verb, turned_down
from lib.extract.events.stays import there_anew
from lib.extract.events.taken_for_granted import taken_for_granted
from lib.extract.events.there import one_of_two
from lib.extract.events.told import Told, Turn
from lib.extract.events.trigger import STAY, Trigger
from lib.extract.events.turns import turn_of
from lib.extract.events.vouched import by_one_of_them, certainty_of
from lib.extract.events.where import place_of
from lib.languages.tokens import Token
from lib.records import Article, Quote, Status


def tell(
    trigger: Trigger,
    article: Article,
    cal: Calendar,
    heads: dict[int, Place],
    cast: Cast,
    quotes: Sequence[Quote],
    lex: Lexicon,
) -> Told | None:
    """What one mention tells of a contact; None when it is no contact after all."""
    if _fragment(trigger, article):
        trigger = replace(trigger, definite=True, demonstrative=True)
    if (
        trigger.type == "visit"
        and lemma(trigger.token) in lex.words.visits
        and called_on(trigger.token, cast, lex)
    ):
        trigger = replace(trigger, type="meeting")
    of_credence = credentials(trigger.token, lex)
    if of_credence:
        trigger = replace(trigger, type="meeting")
    reading = read_verb(trigger.token, lex) if trigger.frame else read_noun(trigger.token, lex)
    if trigger.frame is not None and trigger.frame.frame in AWAITED and reading.status in DONE:
        reading = replace(reading, status=AWAITED[trigger.frame.frame], present=False)
    relief = (set_in_relief(verb, lex) for verb in (trigger.token, *reading.support))
    if trigger.type in ("proposal", "pressure"):
        reading = reading.on(*(each for cue in reading.cues for each in on_paper(cue, lex)))
    if trigger.type == "pressure" and reading.status == "planned" and _decided(reading, lex):
        reading = replace(reading, status="held")
    reading = turned_down(reading.on(*(each for each in relief if each is not None)), lex)
    if points_at_its_course(trigger, reading, lex):
        reading = replace(reading, status=None, relative=True)
    if by_phone_above(trigger, lex):
        trigger = replace(trigger, type="call")
    if in_a_town(trigger, reading, heads, lex):
        trigger = replace(trigger, type="talks")
    if reading.status is None and _in_title(trigger.token, article) and reached_by_title(trigger, lex):
        reading = replace(reading, status="held")
    if trigger.of_its_kind:
        reading = replace(reading, status=had_been(trigger.token, reading, lex))
    voice = voice_over(trigger.token, quotes)
    place = place_of(trigger, reading, heads, lex)
    status, date = stage(trigger, reading, place, voice.day if voice else None, cal, lex)
    # whose credentials they are, and to whom they are handed, is told as of any letter
    handed = replace(trigger, type="letter") if of_credence else trigger
    found = parties(handed, reading, cast, lex)
    if voice is not None and voice.speaker_id is not None and voice.speaker_id in cast.actors:
        found = tuple(of_the_speaker(found, voice.speaker_id, article.published, cast, lex))
        found += tuple(spoken(trigger, reading, voice.speaker_id, lex))
    if not found and trigger.of_its_kind and trigger.noun is not None and trigger.type in SHARED:
        # "la rencontre entre X et Y, après celle du 3 mai": the same two
        first = replace(trigger, token=trigger.token.doc[trigger.noun])
        found = parties(first, read_noun(first.token, lex), cast, lex)
    found = found or doers_then(trigger, cast, lex)
    found = tuple(for_their_side(found, article.published, cast, lex))
    if _with_the_press(found, cast, lex) or only_mediators(trigger, found, lex):
        return None
    body = not _in_title(trigger.token, article)
    if body and place is None and on_speaking_terms(trigger, found, date.text, cast, lex):
        return None
    faint = trigger.faint or (trigger.frame is not None and not complete(trigger, found, place, cast, lex))
    being = trigger.frame is not None and (trigger.frame.frame == STAY or is_with_someone(trigger.token, lex))
    if trigger.frame is not None and trigger.frame.frame == "invite" and status == "denied":
        # "sans être invité à P": no journey is told
        return None
    if being and date.text is None:
        if not there_anew(trigger.token, lex):
            # "X est à Paris", "est avec Y": since when, and for how long, nobody knows.
            return None
        status = "ongoing" if reading.present else status
    return Told(
        faint=faint,
        trigger=trigger,
        reading=reading,
        span=_span(trigger),
        status=status,
        certainty="asserted"
        if by_one_of_them(trigger, found, voice, status)
        or taken_for_granted(trigger, status, date.text, voice, lex)
        else certainty_of(trigger, reading, voice, found, cast, lex),
        parties=found,
        when=date,
        place=None if place is not None and one_of_two(place, trigger.token.doc) else place,
        reported_by=voice.outlet if voice else None,
        in_title=_in_title(trigger.token, article),
        unnamed=unnamed_sides(trigger, cast, lex),
        joined=_joined(trigger, lex),
        turn=_before_it(trigger, status) or turn_of(trigger.token, lex),
        recalled=status == "held"
        and not date.told
        and (recalled(trigger, lex) or cal.long_ago(trigger.token)),
        partner=partner_told(trigger, cast, lex),
        others=others(trigger, cast, lex),
        around=frozenset(
            actor
            for mention in cast.within(trigger.token.sent.start_char, trigger.token.idx)
            for actor in mention.actor_ids
        ),
    )


def _before_it(trigger: Trigger, status: Status | None) -> Turn | None:
    """ "cette visite suit celle de X": before that of the story."""
    return "before" if trigger.of_its_kind and status in DONE else None


def _decided(reading: Reading, lex: Lexicon) -> bool:
    """ "a décidé lundi de suspendre X", "l'ultimatum fixé par X": a threat needs no more than that."""
    return any(
        (lemma(cue) in lex.words.deciding and conjugation(cue) in PAST)
        or (lemma(cue) in lex.words.fixing and conjugation(cue) in (*PAST, "participle_past"))
        for cue in reading.cues
    )


def _fragment(trigger: Trigger, article: Article) -> bool:
    """ "Une rencontre sous l'égide de X.", "Une trêve que X a saluée.": the one just told.

    A sentence of its own, without any verb but those of relative clauses.
    """
    token = trigger.token
    if trigger.frame is not None or token.head != token or _in_title(token, article):
        return False
    opens = phrase_start(token).i <= token.sent.start + 1
    told_of_it = {t.i for c in children(token, "acl:relcl") for t in c.subtree}
    others = (t for t in token.sent if t.i not in told_of_it)
    return opens and not any("Fin" in t.morph.get("VerbForm", []) for t in others)


def _in_title(token: Token, article: Article) -> bool:
    """Whether the word stands in the title, or where a page repeats it.

    An article that has none is known by its first line, which is no title of it.
    """
    if not article.body_start:
        return False
    text = article.text
    start, end = text.rfind("\n", 0, token.idx) + 1, text.find("\n", token.idx)
    line = text[start : end if end >= 0 else len(text)].strip()
    return token.idx < article.body_start or (bool(line) and line == (article.title or "").strip())


def _with_the_press(found: Sequence[Party], cast: Cast, lex: Lexicon) -> bool:
    """ "lors d'une entrevue avec l'Associated Press": an interview."""
    others = [p.mention.actor_ids for p in found if case_of(p.token, lex) in lex.words.with_or_between]
    return bool(others) and all(cast.is_source(actor) for ids in others for actor in ids)


def _joined(trigger: Trigger, lex: Lexicon) -> bool:
    """ "les Européens ont rejoint l'appel": more people in the call told just before."""
    bare = trigger.frame is None and trigger.bare and trigger.definite
    return bare and trigger.token.dep_ in ("obj", "obl", "iobj") and lemma(trigger.token.head) in lex.join


def _span(trigger: Trigger) -> tuple[int, int]:
    """From the first to the last word of the trigger's own phrase, white space and punctuation trimmed.

    "rencontrer X, puis organiser une réunion": what is done next is told by itself.
    """
    joined = children(trigger.token, "conj") if trigger.frame is not None else ()
    next_deed = {t.i for verb in joined if is_verbal(verb) for t in verb.subtree}
    own = (t for t in phrase_tokens(trigger.token) if t.i not in next_deed)
    tokens = [t for t in own if not t.is_punct and not t.is_space]
    first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
    return first.idx, last.idx + len(last)
