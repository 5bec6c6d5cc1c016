"""Which part the subject of a verb has in the contact below it: who holds, attends, refuses or leaves it."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.actors import Cast
from lib.extract.events.borne import carrier
from lib.extract.events.clause import lemma, passive, reflexive
from lib.extract.events.lexicon import SHARED, Lexicon
from lib.extract.events.parties.denoting import Party, actors_of, doers
from lib.extract.events.phrases import case_of, preposition
from lib.extract.events.status.carrying import accepts, declines, spends_time
from lib.extract.events.status.mood import attribute
from lib.extract.events.status.reading import ended, sign_of
from lib.extract.events.subject import subject
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import EventType, Role


def role_of_subject(
    trigger: Trigger, verb: Token, inside: Sequence[Party], cast: Cast, lex: Lexicon
) -> Role | None:
    """The role of the subject of ``verb`` in the contact below it; None when it has no part in it."""
    noun, word, visit = trigger.token, lemma(verb), trigger.type == "visit"
    base = noun.dep_.split(":")[0]
    known = len(actors_of(party.mention for party in inside))
    paired = lex.words.between | lex.words.of
    one_sided = known >= 1 and not any(case_of(p.token, lex) in paired for p in inside)
    # "a demandé un appel avec X", whichever of the two the parser hung X on
    beside = (*noun.children, *(c for c in noun.head.children if c.i > noun.i))
    one_sided = one_sided or (not known and any(case_of(c, lex) in lex.words.with_ for c in beside))
    _, kind = preposition(noun, lex.prepositions, lex.contractions)
    if (
        trigger.type == "letter"
        and preposition(noun, lex.prepositions, lex.contractions)[0] in lex.words.in_writing
    ):
        # "dans une lettre à X, Y propose"
        return "participant"
    sign = "cancelled" if ended(noun, noun.head, lex) else sign_of(verb, lex)
    sign = sign or sign_of(attribute(verb, noun, case_of(noun, lex), lex), lex)
    holder = carrier(noun, lex)
    # "s'asseoir à la table des négociations", not "à l'issue des négociations"
    whole = holder if lemma(holder) in lex.words.table else noun
    reached = whole.dep_.split(":")[0] == "obl" and (
        case_of(whole, lex) in lex.words.to or word in lex.words.entering
    )
    if noun.lower_ in lex.words.there and word in lex.join:
        # "X et Y y ont participé"
        return "participant"
    if spends_time(verb, lex) and holder.head == verb and base != "obj":
        # "X a consacré sa journée à des entretiens avec Y"
        return None if visit else "participant"
    held = holder.dep_.split(":")[0] == "obj" or reached
    if sign in ("denied", "refused") and base == "obj" and known < 2:
        # "Séoul dément une rencontre", "le Kremlin exclut tout sommet": who denies or refuses is one side.
        return "participant"
    put_off = sign in ("cancelled", "postponed") and trigger.type in SHARED
    if sign in ("cancelled", "postponed") and trigger.type == "agreement" and known < 2 and held:
        # "X a suspendu l'accord avec Y", "a mis fin à la trêve avec Y"
        return "participant"
    own = base == "obj" or lemma(holder) in lex.words.attendance
    if put_off and own and held and holder.head == verb and not known:
        # "X a annulé une nouvelle rencontre", "a suspendu sa participation au dialogue": one of his own
        return "participant"
    frame = lex.verbs.get(word)
    if frame is not None and frame.type == "visit" and known < 2 and case_of(noun, lex) in lex.words.aim:
        # "se rend à Moscou pour des discussions"
        return None if visit else "participant"
    threat = lemma(noun.head) in lex.words.threats and noun.head.dep_ == "obj" and noun.head.head == verb
    set_by = word in lex.words.threatening | lex.words.fixing or word in lex.announce
    if trigger.type == "pressure" and (threat or set_by):
        # "menace Y de sanctions", "annonce des sanctions contre Y", "a fixé un ultimatum à Y"
        return "announcer"
    if trigger.type == "proposal" and _appeal(noun, verb, lex):
        # "a lancé un appel à un cessez-le-feu", "s'est prononcé pour une trêve"
        return "announcer"
    if trigger.type == "proposal" and noun.head == verb and sign == "proposed":
        # "X a proposé un échange": the offer is that of X.
        return "participant"
    if trigger.type == "agreement" and word in lex.words.overseeing:
        # "la troïka chargée de superviser l'accord de 1994": who sees that others keep it
        return None
    if held and holder.head == verb and word in lex.hold:
        # "à son arrivée, il a été accueilli par Y"
        return "visitor" if visit and passive(verb) else _holder(word, trigger.type, lex)
    deal = trigger.type in ("agreement", "proposal")
    taken_up = deal and (accepts(verb, lex) or declines(verb, lex))
    left = deal and word in lex.words.leaving and sign == "refused" and noun.head == verb
    if left:
        # "s'est retirée de l'accord"
        return "participant"
    if taken_up and held and holder.head == verb:
        return "participant"
    to_talks = trigger.type == "talks" and word in lex.words.agreeing_to
    if to_talks and known < 2 and held and holder.head == verb:
        # "X et Y acceptent des pourparlers sous l'égide de Z"
        return "participant"
    if lemma(noun) in lex.words.appointments and word in lex.words.giving and reflexive(verb):
        # "X et Y se sont donné rendez-vous mardi"
        return "participant"
    if kind == "without" and trigger.type == "agreement" and _is_joint(verb, cast, lex):
        # "X et Y se sont séparés sans accord"
        return "participant"
    if word in lex.announce and one_sided and known == 1 and _of_their_own(verb, trigger.type, cast, lex):
        # "Kinshasa a annoncé la signature d'un accord avec le M23"
        return "participant"
    if word in lex.announce and not known and not visit and _is_joint(verb, cast, lex):
        # "le gouvernement et les rebelles ont annoncé le report des pourparlers": those between them.
        return "participant"
    if trigger.type == "agreement" and word in lex.words.near and not known and _is_joint(verb, cast, lex):
        # "X et Y sont proches d'un accord"
        return "participant"
    if word in lex.words.making_known and held and one_sided and known and _with_all(inside, lex):
        # "X a annoncé une rencontre avec Y": his own
        return "participant" if not _is_spokesman(verb, cast, lex) else None
    lacking = not known if visit else one_sided
    if sign in ("proposed", "refused", "planned", "cancelled", "postponed") and word not in lex.announce:
        lacking = one_sided or lacking
    elif kind not in ("after", "during", "before") and not (visit and kind == "plain"):
        return None
    if not lacking:
        return None
    return "visitor" if visit else "participant"


def _appeal(noun: Token, verb: Token, lex: Lexicon) -> bool:
    """Whether the subject of ``verb`` calls for what ``noun`` names, by an appeal or by speaking out."""
    if lemma(noun.head) in lex.words.demands:
        return noun.head.head == verb and noun.head.dep_ in ("obj", "obl")
    return noun.head == verb and lemma(verb) in lex.words.speaking_out


def _with_all(inside: Sequence[Party], lex: Lexicon) -> bool:
    return all(case_of(p.token, lex) in lex.words.with_ for p in inside)


def _is_spokesman(verb: Token, cast: Cast, lex: Lexicon) -> bool:
    """Whether who speaks there speaks for somebody else."""
    who = subject(verb)
    if who is not None and lemma(who) in lex.words.spokesman:
        return True
    actors = (cast.actors[each] for each in actors_of(doers(verb, cast, lex)))
    return any((a.office or "").lower().startswith(tuple(lex.words.spokesman)) for a in actors)


def _of_their_own(verb: Token, kind: EventType, cast: Cast, lex: Lexicon) -> bool:
    """Whether those who announce a deal with one other side are a state or a movement: the other side."""
    who = actors_of(doers(verb, cast, lex))
    return kind == "agreement" and len(who) == 1 and all(cast.actors[a].kind != "person" for a in who)


def _is_joint(verb: Token, cast: Cast, lex: Lexicon) -> bool:
    return len(actors_of(doers(verb, cast, lex))) > 1


def _holder(word: str, kind: EventType, lex: Lexicon) -> Role:
    """The role of who holds the contact, by the verb: "organise", "facilite", "reçoit la visite de"."""
    if kind == "pressure":
        return "announcer"
    if kind == "visit":
        return "host" if word in lex.words.welcoming else "visitor"
    return lex.holders.get(word, "participant")
