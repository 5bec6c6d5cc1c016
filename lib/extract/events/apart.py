"""What sets a telling apart from a happening told before: kind, how far it has come, turn, day, place."""

from __future__ import annotations

from functools import cache

from lib.extract.actors import Place
from lib.extract.events.aims import infinitive
from lib.extract.events.clause import children, conjugation, is_past, lemma
from lib.extract.events.cluster import Cluster, family
from lib.extract.events.dating import TO_COME, disjoint
from lib.extract.events.headlines import spoken_somehow
from lib.extract.events.lexicon import Lexicon, lexicon_of, words_of
from lib.extract.events.told import Told
from lib.registry import load

DONE = ("held", "ongoing")
# Within so many characters what is discussed is what the contact just told was for.
NEXT = 250
# So far on "les deux hommes ont discuté" tells of the call just told.
CALL_REACH = 400


def families_agree(told: Told, other: Cluster, bare: bool) -> bool:
    """Whether both are of one kind; ``bare``: a pointing word without parties of its own ("cet échange")."""
    if family(told) == other.family:
        return True
    if other.family == "call" and spoken_in_the_call(told, other):
        return True
    if other.family == "contact" and spoken_face_to_face(told, other):
        return True
    contacts = ("contact", "call")
    word = told.trigger.token.lemma_.lower()
    either = word in words_of(told.trigger.token).either_channel
    if other.headline and any(spoken_somehow(one) for one in other.told):
        return family(told) in contacts
    return bare and either and family(told) in contacts and other.family in contacts


def spoken_in_the_call(told: Told, call: Cluster) -> bool:
    """ "se sont parlé au téléphone. Les deux hommes ont discuté de la trêve": in that call."""
    # "ont également échangé des vues": so far on as the text likes
    also = any(c.lower_ in words_of(c).also for c in children(told.trigger.token, "advmod"))
    near = also or told.position - call.told[-1].position < CALL_REACH
    same = told.actor_ids == call.actor_ids or (told.unnamed and not told.actor_ids)
    return near and same and spoken_of(told, call)


def spoken_of(told: Told, call: Cluster) -> bool:
    """Whether ``told`` says that they spoke, with nothing that sets it apart from ``call``."""
    spoken = (
        told.trigger.type == "talks" or lemma(told.trigger.token) in words_of(told.trigger.token).by_voice
    )
    verb = spoken and told.trigger.frame is not None
    alone = told.when.text is None and told.place is None and told.turn is None
    return verb and alone and told.status == call.status


def spoken_face_to_face(told: Told, other: Cluster) -> bool:
    """ "X a reçu Y à P. Les deux hommes se sont parlé": there, when no telephone is told."""
    alone = told.when.text is None and told.turn is None
    speaking = told.trigger.frame is not None and spoken_somehow(told)
    return speaking and alone and told.status == other.status and told.actor_ids == other.actor_ids


def same_stage(one: Cluster, other: Cluster) -> bool:
    """Whether both are at one stage; what is proposed and planned for one day is the same plan."""
    if one.status == other.status:
        return True
    if (one.loose and other.status == "planned") or (one.status == "planned" and other.loose):
        return True
    coming = {one.status, other.status} <= {"planned", "proposed"}
    return coming and one.when.text is not None and other.when.text is not None


def stages_agree(told: Told, other: Cluster) -> bool:
    """What has been held and what is to come are one only where a date in words says so."""
    if told.status is None or other.status is None or (told.status in DONE) == (other.status in DONE):
        return True
    if (told.loose and other.status == "planned") or (told.status == "planned" and other.loose):
        # "X rencontre Y", and further on "X doit rencontrer Y mardi"
        return True
    if told.trigger.token.pos_ == "PRON" and told.status == "held" and other.status == "planned":
        # "Une rencontre était prévue mercredi. Elle a eu lieu."
        return told.when.text is None and told.position - other.told[-1].position < NEXT
    if told.status == "planned" and other.status in DONE and goes_on(told, other):
        return True
    if told.status in DONE and other.status == "planned" and carried_out(told, other):
        return True
    if told.when.text is None or other.when.text is None:
        return False
    return not disjoint(told.when, other.when)


def goes_on(told: Told, other: Cluster) -> bool:
    """ "s'entretenaient samedi … Les deux hommes doivent discuter toute la journée", told on Saturday."""
    day = told.when.start
    sides = told.unnamed or any(len(p.mention.actor_ids) > 1 for p in told.parties)
    today = told.when.text is None and day is not None and day == other.when.start == other.when.end
    return told.trigger.type == "talks" and told.trigger.frame is not None and sides and today


def carried_out(told: Told, other: Cluster) -> bool:
    """ "s'est envolé pour P afin de rencontrer X … les deux se sont rencontrés": as was meant."""
    if told.when.text is not None:
        # "Ils s'étaient vus en mai": perhaps another
        return False
    plans = [one for one in other.told if one.status == "planned"]
    return all(map(aim_of_a_journey_made, plans))


def aim_of_a_journey_made(plan: Told) -> bool:
    """ "s'est envolé pour P afin de rencontrer X": the journey was made."""
    verb = plan.trigger.token
    lex = lexicon_of(verb)
    return conjugation(verb) == "infinitive" and any(
        is_past(cue) and lex.tells_journey(lemma(cue)) for cue in plan.reading.cues
    )


def another_deal(told: Told, other: Cluster) -> bool:
    """ "ont signé une trêve … un accord global d'ici décembre": what is aimed at is not what was signed."""
    one, two = told.status, other.status
    return (one in TO_COME and two in DONE) or (one in DONE and two in TO_COME)


def on_other_terms(told: Told, other: Cluster) -> bool:
    """ "a refusé de rencontrer Y à P. Il se dit prêt à le voir ailleurs": two contacts."""
    offered = told.trigger.frame is not None and told.status == "proposed" and not told.in_title
    return offered and other.status == "refused" and not other.headline


def would_meet(told: Told, other: Cluster, all_mine: bool, all_theirs: bool) -> bool:
    """Whether joining would put into a held contact people whom only a plan, a wish or a headline names.

    ``all_mine`` says that ``other`` names all parties of ``told``, ``all_theirs`` the reverse.
    """
    if told.status in DONE:
        return other.status not in DONE and not all_theirs
    return other.status in DONE and not all_mine


def turns_agree(told: Told, other: Cluster, pointing: bool) -> bool:
    """Whether neither is a contact before that of the story, or after it, and the other is not.

    ``pointing``: a bare "cette rencontre" may point at any of them.
    """
    if pointing and told.turn is None:
        return True
    if told.turn != "again" and "again" in other.turns and _is_first(told):
        # "un second sommet … Lors de leur première rencontre"
        return False
    if (told.turn == "before") != ("before" in other.turns):
        return False
    if told.turn == "again" and told.status == "denied" and other.status in TO_COME:
        # "doit voir X mercredi … Le prochain rendez-vous n'a pas été fixé": the one after it
        return False
    if told.turn == "again" and told.status not in DONE:
        return other.status not in DONE
    return not ("again" in other.turns and other.status not in DONE and told.status in DONE)


def since_then(told: Told, other: Cluster) -> bool:
    """ "la première rencontre depuis l'échec des pourparlers de 2016": those were before it."""
    token = told.trigger.token
    if told.trigger.frame is not None:
        return False
    if not any(one.trigger.token.sent.start == token.sent.start for one in other.told):
        return False
    words = words_of(token)
    ends = [token, *(each for each in token.ancestors if lemma(each) in words.over)]
    return any(c.lower_ in words.since for each in ends for c in children(each, "case"))


def comes_next(told: Told, other: Cluster) -> bool:
    """ "a rencontré X, avant de poursuivre les discussions avec Y": the next contact."""
    verb = infinitive(told.trigger, lexicon_of(told.trigger.token))
    return verb is not None and any(one.trigger.token == verb.head for one in other.told)


def _is_first(told: Told) -> bool:
    words = words_of(told.trigger.token)
    return told.trigger.frame is None and any(
        lemma(c) in words.first_of_all for c in children(told.trigger.token, "amod")
    )


def places_differ(told: Told, other: Cluster) -> bool:
    """Whether each has a place and no two can be one; a country and a town in it can."""
    if told.place is None:
        return False
    places = [one.place for one in other.told if one.place is not None]
    if not places:
        return False
    return all(
        place.name != told.place.name
        and (place.country != told.place.country or not (is_country(place) or is_country(told.place)))
        for place in places
    )


def same_place(told: Told, other: Cluster) -> bool:
    """Whether the place of ``told`` is one that ``other`` tells too."""
    return told.place is not None and told.place.name in other.place_names


def same_town(told: Told, other: Cluster) -> bool:
    """Whether they share a place that is more than a country."""
    return same_place(told, other) and told.place is not None and not is_country(told.place)


def is_country(place: Place) -> bool:
    """Whether the place is a whole state."""
    entries = load().entries
    return any(entries[i].kind == "state" for i in load().ids(place.name))


def is_palace(place: Place, lex: Lexicon) -> bool:
    """Whether the place is a building in a town by its name: "palais de Dolmabahçe", not "Camp David"."""
    return is_venue(place) and place.name.split()[0].lower() in lex.words.palaces


@cache
def _sites() -> frozenset[str]:
    known = (place for place in load().place_list if place.kind == "venue")
    return frozenset(name for place in known for name in (place.name_fr, place.name_en))


def is_venue(place: Place) -> bool:
    """Whether the place is a building or site, which lies in or near some town."""
    return place.name in _sites()
