"""Tellings of one happening put together: event coreference within an article.

A telling joins an earlier one of the same family when parties, date, place and status allow it; a bare
"cette réunion" joins the nearest. Two complete tellings with different parties stay two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lib.extract.events.apart import (
    DONE,
    another_deal,
    comes_next,
    families_agree,
    on_other_terms,
    places_differ,
    same_place,
    same_town,
    since_then,
    spoken_in_the_call,
    stages_agree,
    turns_agree,
    would_meet,
)
from lib.extract.events.clause import children, conjugation, lemma
from lib.extract.events.cluster import UNDONE, Cluster, same_day, stands
from lib.extract.events.counted import they
from lib.extract.events.counterparts import among, group_for_people, no_third_side, of_their_side
from lib.extract.events.dating import TO_COME, disjoint
from lib.extract.events.fuller import by_names, in_full, names_instead
from lib.extract.events.gatherings import same_gathering
from lib.extract.events.headlines import people_instead, summed_up
from lib.extract.events.lexicon import lexicon_of, words_of
from lib.extract.events.phrases import preposition
from lib.extract.events.retold import adds_to, as_an_aside
from lib.extract.events.told import Told
from lib.records import Actor

# How far on, in characters, "cette réunion" may point back.
GAP = 1500
# Within so many characters it points at the one just told, whatever its word.
NEXT = 200


def group(tellings: Iterable[Told], actors: Mapping[str, Actor]) -> list[Cluster]:
    """Groups tellings, given in order of the text, by happening."""
    clusters: list[Cluster] = []
    for told in tellings:
        home = _best((c for c in reversed(clusters) if belongs(told, c, actors)), told)
        if home is None:
            clusters.append(Cluster([told]))
        else:
            if home.headline and not told.in_title and told.status is not None:
                home.told[:] = [people_instead(each, told, actors) for each in home.told]
            if by_names(told, home, actors):
                home.told[:] = [names_instead(each, told) for each in home.told]
            home.told.append(_silenced(told, home))
    return clusters


def _best(fitting: Iterator[Cluster], told: Told) -> Cluster | None:
    """The nearest; for "ce sommet" the nearest told by that word, or by people of the sentence around.

    For "elle" it is that told by the noun for which it stands.
    """
    if not told.trigger.definite or told.trigger.frame is not None or told.actor_ids:
        return next(fitting, None)
    homes = list(fitting)
    meant = (c for c in homes if any(t.trigger.token.i == told.trigger.noun for t in c.told))
    if (home := next(meant, None)) is not None:
        return home
    word = told.trigger.token.lemma_.lower()
    by_word = (c for c in homes if any(t.trigger.token.lemma_.lower() == word for t in c.told))
    by_people = (c for c in homes if c.actor_ids & told.around)
    last = max(homes, key=lambda c: c.told[-1].position, default=None)
    if last is not None and told.position - last.told[-1].position < NEXT:
        return last
    nearest = last if told.trigger.demonstrative else next(iter(homes), None)
    return next(by_people, None) or next(by_word, None) or nearest


def _silenced(told: Told, home: Cluster) -> Told:
    """ "Avant la réunion, X a dit": once it is known which one, its own telling says how far it has come."""
    if _in_its_course(told, home):
        return replace(told, status=None, parties=(), when=home.when if _tells_its_end(told) else told.when)
    if adds_to(told, home):
        return as_an_aside(told, home)
    return replace(told, status=None) if told.reading.relative and not told.actor_ids else told


def _in_its_course(told: Told, visit: Cluster) -> bool:
    """ "est arrivé à Beyrouth … Au cours de sa visite, il verra X": the same visit, which has begun."""
    if told.trigger.type != "visit" or told.trigger.frame is not None or not told.trigger.definite:
        return False
    over = _tells_its_end(told)
    begun = visit.family == "visit" and visit.status in DONE and told.status in TO_COME
    near = told.position - visit.told[-1].position < GAP
    # "est arrivé mercredi à Beyrouth, après l'annonce de la visite de X à Beyrouth"
    same = same_place(told, visit) and told.actor_ids <= visit.actor_ids
    alone = over or ((told.trigger.bare or same) and told.when.text is None)
    return begun and near and alone and told.turn is None and (told.place is None or same)


def _tells_its_end(told: Told) -> bool:
    """ "Sa visite, de deux jours, s'achèvera jeudi"."""
    return any(lemma(cue) in words_of(cue).lasts_until for cue in told.reading.cues)


def belongs(told: Told, other: Cluster, actors: Mapping[str, Actor]) -> bool:
    """Whether ``told`` tells the happening of ``other`` again."""
    if adds_to(told, other):
        return True
    mine, theirs = told.actor_ids, other.actor_ids
    pointing = told.trigger.definite and told.trigger.frame is None
    if not families_agree(told, other, pointing and mine <= theirs):
        return False
    if not turns_agree(told, other, pointing and not mine) or on_other_terms(told, other):
        return False
    if since_then(told, other) or _stays_away(told, other) or comes_next(told, other):
        return False
    if _never_before(told, other):
        return False
    if disjoint(told.when, other.when) and not (pointing and not mine and _is_moved(told, other)):
        return False
    if places_differ(told, other) or _meets_amid_talks(told, other):
        return False
    if pointing and told.reading.relative and not mine:
        # "Avant la rencontre, X a dit": not the one that was called off.
        if other.status in UNDONE:
            return False
    elif not stages_agree(told, other) and not _in_its_course(told, other):
        return False
    if same_gathering(told, other):
        return True
    if not mine and told.unnamed and len(theirs) > 1 and _said_again(told, other):
        return True
    if other.family == "call" and spoken_in_the_call(told, other):
        return True
    if not mine or (pointing and told.trigger.bare and _only_helpers(told)):
        return _points_at(told, other, pointing)
    if told.joined and told.when.text is None and told.position - other.told[-1].position < GAP:
        return True
    if not theirs and not other.headline and _of_before(told) and not any(map(_of_before, other.told)):
        # "La rencontre a été brève. … X avait vu Y en mai": another
        return False
    if not theirs:
        pointing_back = other.told[-1].trigger.definite and (not other.place_names or same_town(told, other))
        if told.trigger.frame is None and not told.trigger.definite and not other.headline:
            # "Le rendez-vous a été décalé. X a refusé de participer à une rencontre": another
            pointing_back = False
        pointing_back = pointing_back and not (told.trigger.frame is None and _of_its_own(told, other))
        if _meets_beside_talks(told, other) or _they_spoke_of(told, other):
            return False
        one_of_them = other.headline and len(mine) == 1 and any(one.unnamed for one in other.told)
        same_time = told.when.told and told.when == other.when
        return pointing_back or same_time or (other.headline and not one_of_them)
    if told.trigger.type == "agreement" and another_deal(told, other):
        return False
    if told.trigger.type == "agreement" and told.trigger.demonstrative and told.trigger.bare:
        # "ont signé cet accord": those who sign are told one by one.
        return told.position - other.told[-1].position < GAP
    if told.trigger.type == "agreement" and mine < theirs and told.status == other.status and _we(told):
        # "ont conclu un accord … 'Nous avons conclu un accord', a dit X": the same, and he is one of them
        return told.position - other.told[-1].position < GAP
    common = len(among(mine, theirs, actors))
    all_mine, all_theirs = common == len(mine), len(among(theirs, mine, actors)) == len(theirs)
    if would_meet(told, other, all_mine, all_theirs):
        return False
    if told.trigger.type == "visit" and all_mine and (all_theirs or same_place(told, other)):
        return True
    if all_mine and all_theirs:
        return common > 1 or pointing or other.headline or same_day(told, other)
    if all_mine and common > 1 and _same_occasion(told, other) and no_third_side(mine, theirs, actors):
        # "X et A verront jeudi à P une délégation de B. … le ministre de B espère voir X jeudi à P"
        return True
    if in_full(told, other, actors) or by_names(told, other, actors):
        return True
    if other.headline and all_theirs and len(theirs) == 1 and _of_before(told):
        # "Négociations avec X prolongées … Y et Z s'étaient vus six fois"
        return False
    if (other.headline and all_theirs) or (told.in_title and mine < theirs):
        return True
    if other.headline and summed_up(told, other, same_town(told, other), actors):
        return True
    if all_mine and common > 1 and told.when.text is None and same_town(told, other):
        return True
    if common and told.when.text and same_day(told, other) and group_for_people(mine, theirs, actors):
        return True
    again = common > 1 and told.when.text is None and told.status == other.status and all_theirs
    if again and all(of_their_side(a, theirs, actors) for a in mine - theirs):
        # "une délégation de X a vu Y. Les députés A et B ont été reçus par Y et son ministre"
        return True
    if told.trigger.type == "visit":
        return common > 0 and bool(other.place_names) and told.place is None
    if common > 1 and all(actors[a].kind != "person" for a in mine ^ theirs if a in actors):
        return True
    if told.unnamed and common and _told_nothing_else(told) and told.status == other.status:
        # "ses représentants rencontreront le régime": the side without a name is the other of the contact.
        return told.position - other.told[-1].position < GAP
    new = told.trigger.frame is None and not told.trigger.definite
    if len(mine) == 1 and common == 1 and not new and told.when.text is None and told.status == other.status:
        # One side only: the contact of that side told last.
        return told.position - other.told[-1].position < GAP
    together = told.trigger.frame is not None and any(len(p.mention.actor_ids) > 1 for p in told.parties)
    # "En plus des deux parties, ils se sont entretenus avec X": with one more person, another contact
    others = any(a in actors and actors[a].kind == "person" for a in mine - {*among(mine, theirs, actors)})
    pointing = pointing or (together and common > 1 and not others)
    smaller = min(len(mine), len(theirs))
    return common == smaller and (pointing or (len(theirs) == 1 and not other.told[-1].trigger.definite))


def _meets_amid_talks(told: Told, other: Cluster) -> bool:
    """ "ont engagé des négociations … se retrouvent vendredi": two contacts."""
    verb = told.trigger.frame is not None and told.trigger.type == "meeting" and told.when.text is not None
    verb = verb and not same_town(told, other) and not other.headline
    return verb and not other.when.told and all(one.trigger.type == "talks" for one in other.told)


def _meets_beside_talks(told: Told, other: Cluster) -> bool:
    """ "Les pourparlers reprendront en décembre … X doit recevoir Y en décembre": two contacts."""
    verb = told.trigger.frame is not None and told.trigger.type == "meeting"
    apart = told.when.text is not None or told.position - other.told[-1].position > NEXT
    return verb and apart and not other.headline and all(one.trigger.type == "talks" for one in other.told)


def _same_occasion(told: Told, other: Cluster) -> bool:
    """Whether both are told of one day and one town."""
    return same_day(told, other) and same_town(told, other) and told.when.text is not None


def _they_spoke_of(told: Told, other: Cluster) -> bool:
    """ "Ils ont eu un échange de vues sur le sommet entre X et Y": a contact of others."""
    last = other.told[-1]
    return told.trigger.token.sent == last.trigger.token.sent and they(last)


def _is_moved(told: Told, other: Cluster) -> bool:
    """ "devaient se voir mardi. La rencontre a été reportée à vendredi": the one planned for Tuesday."""
    near = told.position - other.told[-1].position < NEXT
    return told.status == "postponed" and other.status in TO_COME and near and told.trigger.bare


def _points_at(told: Told, other: Cluster, pointing: bool) -> bool:
    """Whether a telling without parties ("cette réunion") points at ``other``."""
    if not pointing:
        return False
    if told.trigger.type == "talks" and _beside_others(other):
        # "en marge d'un sommet de l'Igad … Les pourparlers se sont déplacés à P"
        return False
    if same_place(told, other):
        return True
    if not (told.trigger.bare or told.trigger.demonstrative):
        return False
    near = told.position - other.told[-1].position < GAP
    next_to = told.position - other.told[-1].position < NEXT and told.status == other.status
    return near and (told.trigger.demonstrative or told.when.text is None or other.when.told or next_to)


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


def _never_before(told: Told, other: Cluster) -> bool:
    """ "se verront lundi. Les deux présidents ne se sont jamais rencontrés": that plan stands."""
    denied = told.status == "denied" and told.trigger.frame is not None
    return denied and any(one.status in TO_COME and stands(one) for one in other.told)


def _stays_away(told: Told, other: Cluster) -> bool:
    """ "Le groupe doit se réunir le 15. X n'y participera pas": they meet without him."""
    away = told.trigger.token.pos_ == "PRON" and told.status == "refused"
    if told.status == "denied" and any(lemma(t) in words_of(t).taking_part for t in told.reading.cues):
        return other.status != "denied"
    return away and not told.actor_ids <= other.actor_ids


def _said_again(told: Told, other: Cluster) -> bool:
    """ "X et Y ont accepté de se rencontrer … Ils ont accepté de se rencontrer": by the same verb."""
    last = other.told[-1]
    same = told.trigger.frame is not None and told.trigger.token.lemma_ == last.trigger.token.lemma_
    # "X a vu Y. « Ils ont eu un échange de vues »": it is the same two, and the same meeting
    same = same or (they(told) and told.status == "held" and told.trigger.type != "agreement")
    near = told.position - last.position < GAP
    return same and near and told.status == last.status and _told_nothing_else(told)


def _we(told: Told) -> bool:
    """Whether all it says of those who take part is "nous"."""
    return all(party.token.lower_ in words_of(party.token).we for party in told.parties)


def _of_before(told: Told) -> bool:
    """Whether it is told in the pluperfect, with a time of its own."""
    return told.when.text is not None and any(conjugation(verb) == "pluperfect" for verb in told.reading.cues)


def _only_helpers(told: Told) -> bool:
    """ "Les pourparlers ont été accueillis par X", "s'est déroulée en présence de X": those just told."""
    lex, noun = lexicon_of(told.trigger.token), told.trigger.token
    if len(told.actor_ids) == 1 and noun.dep_ == "obj" and lemma(noun.head) in lex.words.inaugurating:
        # "X et Y se sont vus. Z a ouvert la rencontre"
        return True
    return all(
        party.role in ("host", "mediator") or preposition(party.token, lex.roles, lex.contractions)[1]
        for party in told.parties
    )


def _told_nothing_else(told: Told) -> bool:
    """Neither day, nor place, nor a word that sets it apart."""
    return told.when.text is None and told.place is None and told.turn is None
