"""Tellings of which one side is not told: "cette réunion", and what comes before any name."""

from __future__ import annotations

from lib.extract.events.another import GAP, NEXT
from lib.extract.events.apart import same_place, same_town
from lib.extract.events.clause import children, lemma
from lib.extract.events.cluster import Cluster, same_day
from lib.extract.events.counted import they
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.phrases import preposition
from lib.extract.events.same_people import of_before, told_nothing_else
from lib.extract.events.told import Told


def of_those_untold(told: Told, other: Cluster) -> bool:
    """Whether ``told``, which names its people, is of ``other``, which does not."""
    mine = told.actor_ids
    if not other.headline and of_before(told) and not any(map(of_before, other.told)):
        # "La rencontre a été brève. … X avait vu Y en mai": another
        return False
    pointing_back = other.told[-1].trigger.definite and (not other.place_names or same_town(told, other))
    if told.trigger.frame is None and not told.trigger.definite and not other.headline:
        # "Le rendez-vous a été décalé. X a refusé de participer à une rencontre": another
        pointing_back = False
    pointing_back = pointing_back and not (told.trigger.frame is None and _of_its_own(told, other))
    if _meets_beside_talks(told, other) or _they_spoke_of(told, other) or _of_travellers(told, other):
        return False
    one_of_them = other.headline and len(mine) == 1 and any(one.unnamed for one in other.told)
    same_time = told.when.told and told.when == other.when
    return pointing_back or same_time or (other.headline and not one_of_them)


def points_back_at(told: Told, other: Cluster, pointing: bool) -> bool:
    """Whether a telling without parties ("cette réunion") points at ``other``."""
    if not pointing:
        return False
    if told.trigger.type == "talks" and _beside_others(other):
        # "en marge d'un sommet de l'Igad … Les pourparlers se sont déplacés à P"
        return False
    if same_place(told, other) or _same_news(told, other):
        return True
    if not (told.trigger.bare or told.trigger.demonstrative):
        return False
    near = told.position - other.told[-1].position < GAP
    next_to = told.position - other.told[-1].position < NEXT and told.status == other.status
    told_of_it = told.trigger.demonstrative or told.when.text is None or other.when.told or next_to
    return near and (told_of_it or _has_begun(told, other))


def _has_begun(told: Told, other: Cluster) -> bool:
    """ "ont engagé des pourparlers à P … les pourparlers avaient commencé lundi": on which day those did."""
    begun = any(lemma(cue) in words_of(cue).beginning for cue in told.reading.cues)
    talks = told.trigger.type == "talks" and all(one.trigger.type == "talks" for one in other.told)
    # "Les négociations ont débuté en 1996": all of them, and not this round
    return begun and talks and told.when.precision == "day" and told.status == other.status


def _same_news(told: Told, title: Cluster) -> bool:
    """ "Reprise des pourparlers le 15 mai", and "Les pourparlers vont reprendre le 15 mai"."""
    words = told.when.text is not None and title.when.text is not None
    return title.headline and words and same_day(told, title)


def _beside_others(other: Cluster) -> bool:
    """Whether all that is told of it is that something took place beside: "en marge d'un sommet"."""
    lex = lexicon_of(other.told[0].trigger.token)
    return other.status is None and all(
        preposition(one.trigger.token, lex.prepositions, lex.contractions)[0] in lex.words.apart
        for one in other.told
    )


def _of_its_own(told: Told, other: Cluster) -> bool:
    """ "Les négociations sur un accord définitif … leurs consultations": another word, far from the first."""
    last = other.told[-1].trigger
    theirs = any(c.lower_ in words_of(c).their for c in children(told.trigger.token, "det"))
    far = told.position - other.told[-1].position > NEXT
    return theirs and far and not last.bare and lemma(told.trigger.token) != lemma(last.token)


def _meets_beside_talks(told: Told, other: Cluster) -> bool:
    """ "Les pourparlers reprendront en décembre … X doit recevoir Y en décembre": two contacts."""
    verb = told.trigger.frame is not None and told.trigger.type == "meeting"
    apart = told.when.text is not None or told.position - other.told[-1].position > NEXT
    # "pour rester aux négociations de paix, X, qui rencontrait Y": they are not told as held;
    # but "des négociations, où sont réunis X et Y"
    at_them = other.told[-1].trigger.token.is_ancestor(told.trigger.token)
    apart = apart or (other.status is None and not at_them)
    return verb and apart and not other.headline and all(one.trigger.type == "talks" for one in other.told)


def _they_spoke_of(told: Told, other: Cluster) -> bool:
    """ "Ils ont eu un échange de vues sur le sommet entre X et Y": a contact of others."""
    last = other.told[-1]
    return told.trigger.token.sent == last.trigger.token.sent and they(last)


def how_long(told: Told, other: Cluster) -> bool:
    """ "Réunies mercredi, les délégations se sont séparées après une heure de séance": how long that was."""
    noun = told.trigger.token
    if told.trigger.frame is not None or told.actor_ids or told.position - other.told[-1].position > NEXT:
        return False
    bare = not any(True for _ in children(noun, "det")) and lemma(noun.head) in words_of(noun).spans
    return bare and noun.sent == other.told[-1].trigger.token.sent


def _of_travellers(told: Told, other: Cluster) -> bool:
    """ "X et Y attendus à P pour des discussions … Z a accepté de voir W": those of X and Y are others."""
    first = other.told[0]
    if not first.around or not first.around.isdisjoint(told.actor_ids):
        return False
    lex = lexicon_of(first.trigger.token)
    above = first.trigger.token.ancestors
    return any(verb.pos_ == "VERB" and lex.tells_journey(lemma(verb)) for verb in above)


def only_helpers(told: Told) -> bool:
    """ "Les pourparlers ont été accueillis par X", "s'est déroulée en présence de X": those just told."""
    lex, noun = lexicon_of(told.trigger.token), told.trigger.token
    if len(told.actor_ids) == 1 and noun.dep_ == "obj" and lemma(noun.head) in lex.words.inaugurating:
        # "X et Y se sont vus. Z a ouvert la rencontre"
        return True
    if attended_too(told):
        return True
    return all(
        party.role in ("host", "mediator") or preposition(party.token, lex.roles, lex.contractions)[1]
        for party in told.parties
    )


def attended_too(told: Told) -> bool:
    """ "L'entretien, auquel assistait Z": the one just told, at which Z was too."""
    lex, noun = lexicon_of(told.trigger.token), told.trigger.token
    if told.trigger.frame is not None or not told.trigger.definite or not told.actor_ids:
        return False
    clauses = [c for c in children(noun, "acl:relcl") if lemma(c) in lex.words.taking_part]
    within = {t.i for c in clauses for t in c.subtree}
    own = (c for c in noun.children if c.dep_.split(":")[0] in ("nmod", "amod", "appos"))
    return all(party.token.i in within for party in told.parties) and not any(own)


def said_again(told: Told, other: Cluster) -> bool:
    """ "X et Y ont accepté de se rencontrer … Ils ont accepté de se rencontrer": by the same verb."""
    last = other.told[-1]
    same = told.trigger.frame is not None and told.trigger.token.lemma_ == last.trigger.token.lemma_
    # "X a vu Y. « Ils ont eu un échange de vues »": it is the same two, and the same meeting
    same = same or (they(told) and told.status == "held" and told.trigger.type != "agreement")
    same = same or _exchanged_views(told)
    near = told.position - last.position < GAP
    return same and near and told.status == last.status and told_nothing_else(told)


def _exchanged_views(told: Told) -> bool:
    """ "X et Y se sont entretenus. Les deux ministres ont procédé à un échange de vues": there and then."""
    noun = told.trigger.token
    views = told.trigger.frame is None and lemma(noun) in words_of(noun).exchange_noun
    return views and told.status == "held"
