"""The events of announcements: who made something known, when and where, and of which contact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.extract.actors import Cast, Place
from lib.extract.events.announce import Announcement, on_paper
from lib.extract.events.announcers import made, published
from lib.extract.events.assemble import event_id, when_and_where
from lib.extract.events.attendance import participants
from lib.extract.events.circumstance import place_of_saying
from lib.extract.events.clause import children, conjugation
from lib.extract.events.dating import TO_COME, Calendar, When, bound, when
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.denoting import actors_of
from lib.extract.events.reported import voice_over
from lib.extract.events.status import PAST, read_verb
from lib.extract.events.todays_news import of_today
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Article, Certainty, Event, Mention, Quote, Status


def announcement_event(
    said: Announcement,
    home: Mapping[int, Event],
    heads: dict[int, Place],
    article: Article,
    cal: Calendar,
    cast: Cast,
    quotes: Sequence[Quote],
    lex: Lexicon,
) -> Event:
    """The event of an announcement, with the event that it is about."""
    verb = said.verb
    reading = read_verb(verb, lex)
    if verb.pos_ == "NOUN":
        # "l'annonce faite mardi par X"
        above = made(verb, lex)
        reading = reading.on(*children(verb, "acl"), *((above,) if above is not None else ()))
    issued = published(verb, lex)
    reading = reading.on(*issued, *on_paper(verb, lex))
    told_now = verb.pos_ != "NOUN" and conjugation(verb) not in PAST and not issued
    status = reading.status if told_now else "held"
    # In "a fait savoir mardi" the day hangs on the second verb.
    trigger = Trigger(verb.head if verb.dep_ == "aux:caus" else verb, "announcement")
    date: When = when(trigger, reading, status, cal, lex)
    if not date.told or _of_what_is_announced(date, said):
        date = _undated(trigger.token, status, cal)
    start = min(verb.idx, *(p.mention.start for p in said.parties))
    end = max(verb.idx + len(verb), *(p.mention.end for p in said.parties))
    certainty: Certainty = "hearsay" if reading.certainty == "hearsay" else _told_by(said, quotes)
    mention = Mention(start, end, article.text[start:end], verb.text, status or "held", certainty, date.text)
    # "l'annonce de la visite de X à Beyrouth": where the visit is
    place = place_of_saying(verb, heads, lex) if verb.pos_ != "NOUN" else None
    event = Event(
        id=event_id(article.id, "announcement", start),
        article_id=article.id,
        type="announcement",
        status=status or "held",
        certainty=certainty,
        mentions=(mention,),
        participants=participants(said.parties, article, cast, "announcement"),
        trigger=verb.text,
        status_text=verb.text,
        about=home[said.about[0].position].id if said.about else None,
    )
    return when_and_where(event, date, place, article)


def _undated(verb: Token, status: Status | None, cal: Calendar) -> When:
    """What the tense says of an announcement without a day: "annonce", "a annoncé" is news of today."""
    news = verb.pos_ != "NOUN" and status == "held" and conjugation(verb) in ("past", "present")
    if news and cal.published is not None:
        return of_today(cal.published)
    return bound(status, cal.published)


def _told_by(said: Announcement, quotes: Sequence[Quote]) -> Certainty:
    """ "X a confirmé sa venue, selon Y": by Y alone; what X says of himself is his announcement."""
    voice = voice_over(said.verb, quotes)
    own = voice is None or voice.speaker_id in actors_of(p.mention for p in said.parties)
    return "asserted" if own or voice is None else voice.certainty


def _of_what_is_announced(date: When, said: Announcement) -> bool:
    """ "confirme la tenue d'un sommet lundi": Monday is the day of the summit."""
    coming = (told.when.text for told in said.about if told.status in TO_COME)
    return (
        date.text is not None
        and date.text in coming
        and date.text not in said.verb.doc.text[said.verb.sent.start_char : said.verb.idx]
    )
