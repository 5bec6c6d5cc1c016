"""Where people are said to be, and which contacts take place there, told without a place of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.extract.actors import Cast, Place
from lib.extract.events.amid_talks import amid_talks
from lib.extract.events.at_talks import place_of_talks
from lib.extract.events.at_the_seat import at_the_seat
from lib.extract.events.clause import conjugation, lemma, negated
from lib.extract.events.cluster import Cluster
from lib.extract.events.dateline import met_at_home
from lib.extract.events.dating import TO_COME
from lib.extract.events.day_there import at_the_next
from lib.extract.events.leaving import before_leaving, is_left
from lib.extract.events.lexicon import Lexicon, words_of
from lib.extract.events.located import is_at
from lib.extract.events.parties.denoting import doers
from lib.extract.events.sessions import during_visit, next_session
from lib.extract.events.status.mood import before_clause
from lib.extract.events.there import somewhere
from lib.languages.tokens import Doc
from lib.records import Actor

# How far on, in characters, a place still stands for what is told.
REACH = 1200
# How long a stay lasts, in days, unless the article says otherwise.
STAY = 2
# Within so many characters a contact of who is going somewhere is one there.
NEXT = 300
# Within so many characters what is told of one day is told of one place, whoever meets.
AROUND = 800
# So many words open a sentence: "par la suite, il verra X" is not there.
OPENING = 4
# How many words may stand between "était" and the place.
BETWEEN = 8
DONE = ("held", "ongoing", "denied")


@dataclass(frozen=True)
class Whereabouts:
    """That these actors were at ``place``, told at ``position``."""

    position: int
    actors: frozenset[str]
    place: Place


def whereabouts(doc: Doc, cast: Cast, heads: dict[int, Place], lex: Lexicon) -> Iterator[Whereabouts]:
    """What the text says of who was where: "X et Y étaient lundi à Moscou"."""
    for token in doc:
        if token.pos_ not in ("VERB", "AUX") or lemma(token) not in lex.words.staying:
            continue
        if "Fin" not in token.morph.get("VerbForm", []):
            continue
        verb = token.head if token.dep_ == "cop" else token
        if (
            token.dep_.startswith("aux")
            or negated(verb)
            or conjugation(token) not in ("present", "imperfect", "past")
        ):
            continue
        who = frozenset(actor for mention in doers(verb, cast, lex) for actor in mention.actor_ids)
        for word in doc[token.i + 1 : min(token.i + BETWEEN, token.sent.end)] if who else ():
            if word.i in heads and is_at(word, lex):
                yield Whereabouts(token.idx, who, heads[word.i])
            if word.i in heads or word.pos_ == "VERB" or word.text in ".;:!?":
                break


def lend_places(
    clusters: Sequence[Cluster],
    stays: Sequence[Whereabouts],
    actors: Mapping[str, Actor],
    written_at: Place | None,
) -> None:
    """A contact of someone on a journey takes place where the journey leads, when the dates meet.

    A deal is struck where those who strike it have met. ``written_at`` is the town of the dateline.
    """
    visits = [c for c in clusters if c.family == "visit" and any(t.place for t in c.told)]
    for cluster in clusters:
        if cluster.family not in ("contact", "agreement") or any(t.place for t in cluster.told):
            continue
        if any(map(somewhere, cluster.told)) or cluster.recalled:
            continue
        place = _where_they_are(cluster, stays)
        if cluster.family == "contact":
            place = _on_journey(cluster, visits) or place or _same_day(cluster, clusters)
            place = place or during_visit(cluster, clusters) or next_session(cluster, clusters)
            place = place or amid_talks(cluster, clusters) or met_at_home(cluster, written_at, actors)
            if place is None or place.country is None:
                place = at_the_seat(cluster, actors) or place
        if cluster.family == "agreement":
            place = place or place_of_talks(cluster, clusters, actors)
        if place is not None:
            cluster.told[0] = replace(cluster.told[0], place=place)


def _on_journey(cluster: Cluster, visits: Sequence[Cluster]) -> Place | None:
    if cluster.status in ("proposed", "refused") or at_the_next(cluster):
        # "Pékin a invité X. Il propose un sommet avec Y", "Il exclut tout dialogue": who knows where
        return None
    for visit in visits:
        ahead = cluster.told[0].position - visit.told[0].position
        # Where he went on to afterwards is not where he met someone before.
        near = -NEXT < ahead < REACH if visit.when.text is not None else 0 < ahead < REACH
        over = any(map(is_left, visit.told))
        meets = before_leaving(visit.when, cluster) if over else _same_time(visit, cluster)
        if near and visit.actor_ids & cluster.actor_ids and meets and not _gone_there_since(visit, cluster):
            return next(t.place for t in visit.told if t.place)
    return None


def _gone_there_since(visit: Cluster, contact: Cluster) -> bool:
    """ "a rencontré X avant de s'envoler pour P": not there."""
    met = {word.i for told in contact.told for word in (told.trigger.token, *told.reading.support)}
    verbs = (told.trigger.token for told in visit.told if told.trigger.frame is not None)
    return any(before_clause(verb) and verb.head.i in met for verb in verbs)


def _where_they_are(cluster: Cluster, stays: Sequence[Whereabouts]) -> Place | None:
    """The place where one of them was last said to be, for what has taken place."""
    if cluster.status not in DONE or not _is_news(cluster):
        return None
    first = cluster.told[0].position
    near = [s for s in stays if s.actors & cluster.actor_ids and 0 <= first - s.position < REACH]
    return near[-1].place if near else None


def _is_news(cluster: Cluster) -> bool:
    """Whether no phrase of its own puts it at another time than the story's."""
    return cluster.when.text is None or cluster.when.basis in ("weekday", "linked", "relative")


def _same_day(cluster: Cluster, clusters: Sequence[Cluster]) -> Place | None:
    """The one place told for contacts of the same people, or told near by, on the same day."""
    when = cluster.when
    if cluster.status not in DONE or when.precision != "day" or not cluster.told[0].position:
        return None
    found = {
        told.place.name: told.place
        for other in clusters
        if other.family in ("contact", "visit") and other.status in DONE and other.when.precision == "day"
        and other.when.start == when.start and (_near(cluster, other) or other.actor_ids & cluster.actor_ids)
        for told in other.told
        if told.place is not None and not _gone_there_since(other, cluster)
    }  # fmt: skip
    return next(iter(found.values())) if len(found) == 1 else None


def _near(cluster: Cluster, other: Cluster) -> bool:
    return abs(cluster.told[0].position - other.told[-1].position) < AROUND


def _same_time(visit: Cluster, cluster: Cluster) -> bool:
    one, two = visit.when, cluster.when
    if visit.status != cluster.status and not (one.text and (two.text or cluster.status == "planned")):
        # "est arrivé mercredi à Beyrouth, où il doit voir X"
        return False
    if not two.told and visit.status == cluster.status in TO_COME and _just_after(visit, cluster):
        # "se rendra vendredi à P. Il rencontrera X": there
        return True
    if one.end is not None and two.start is not None and one.start is not None:
        return one.start <= (two.end or two.start) and (two.start - one.end).days <= STAY
    return one.text is None and two.text is None


def _just_after(visit: Cluster, contact: Cluster) -> bool:
    first = contact.told[0]
    if len(contact.actor_ids) < 2:
        return False
    words = first.trigger.token.sent[:OPENING]
    later = any(t.lower_ in words_of(t).then | words_of(t).afterwards for t in words)
    return 0 < first.position - visit.told[-1].position < NEXT and not later


def lend_occasions(clusters: Sequence[Cluster]) -> None:
    """ "s'étaient vus en marge de cette réunion": on its day and where it was."""
    for contact in clusters:
        occasion = _occasion(contact, clusters) if contact.family == "contact" else None
        if occasion is None:
            continue
        if not contact.when.told and occasion.when.precision == "day" and contact.status == occasion.status:
            day = replace(occasion.when, text=None, basis="linked")
            contact.told[:] = [replace(told, when=day) for told in contact.told]
        place = next((told.place for told in occasion.told if told.place is not None), None)
        if place is not None and not contact.place_names:
            contact.told[0] = replace(contact.told[0], place=place)


def _occasion(contact: Cluster, clusters: Sequence[Cluster]) -> Cluster | None:
    """The contact told before at which ``contact`` took place, when its words point at one."""
    for told in contact.told:
        words = words_of(told.trigger.token)
        for child in told.trigger.token.subtree:
            if child == told.trigger.token or child.lower_ not in words.occasions:
                continue
            signing = child.lower_ in words.ceremonies
            if not (signing or any("Dem" in c.morph.get("PronType", []) for c in child.children)):
                continue
            # "en marge de la cérémonie": at which the deal just told was signed, if one was
            before = [c for c in clusters if c is not contact and c.family in ("contact", "agreement")]
            near = [c for c in before if 0 < told.position - c.told[-1].position < REACH]
            signed = [c for c in near if c.family == "agreement" and c.status == "held" and signing]
            near = signed or [c for c in near if c.family == "contact"]
            return near[-1] if near else None
    return None
