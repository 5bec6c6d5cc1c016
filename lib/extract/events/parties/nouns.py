"""Parties of a contact that a noun names: those within its phrase, then those of the clause around."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from lib.extract.actors import Cast
from lib.extract.events.borne import carrier
from lib.extract.events.clause import children, lemma, passive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.beside import by_preposition, circumstances, helpers, torn_off
from lib.extract.events.parties.denoting import Party, denoted, doers, group
from lib.extract.events.parties.nearby import told_nearby
from lib.extract.events.phrases import agent, case_of, circumstance_verb, phrase_tokens, preposition, subject
from lib.extract.events.status import Reading
from lib.extract.events.status.mood import attribute
from lib.extract.events.status.reading import ended, sign_of
from lib.extract.events.triggers import Trigger
from lib.languages.tokens import Token
from lib.records import ActorMention, EventType, Role

# Who stands alone with such a noun: "la visite de X", "les sanctions de X".
SINGLE: dict[EventType, Role] = {"visit": "visitor", "pressure": "announcer"}


def noun_parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Helpers, those within the noun phrase, those told beside, those of the clause."""
    noun = trigger.token
    yield from helpers(noun, cast, lex)
    inside = (*_inside(noun, SINGLE.get(trigger.type, "participant"), cast, lex), *torn_off(noun, cast, lex))
    yield from inside
    beside = tuple(circumstances(noun, reading, cast, lex, "letter" if trigger.type == "letter" else "noun"))
    yield from beside
    if trigger.type == "agreement":
        yield from _signed_by(noun, cast, lex)
    if trigger.type == "proposal":
        yield from _put_forward_by(noun, cast, lex)
    if trigger.type in ("meeting", "talks", "call", "agreement") and not (inside or beside):
        inside = tuple(told_nearby(noun, reading, cast, lex))
        yield from inside
    if trigger.type in ("meeting", "talks") and not inside:
        yield from _in_its_course(noun, cast, lex)
    yield from _around(trigger, cast, lex, inside)


def _signed_by(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "l'accord de Doha, signé par X et Y"."""
    for verb in children(noun, "acl"):
        if lemma(verb) in lex.words.signing:
            yield from group(agent(verb, lex), "participant", cast, lex)


def _in_its_course(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "une rencontre, lors de laquelle X et Y ont signé": who acts there has met there."""
    # "lors" may be the adverb on which the clause hangs
    held = [c for adverb in children(noun, "advmod") for c in children(adverb, "ccomp")]
    for clause in (*children(noun, "acl:relcl"), *held):
        opening = [t.lower_ for t in noun.doc[noun.i + 1 : clause.i] if t.i < noun.i + 8]
        if not any(word in lex.words.which_of for word in opening):
            continue
        who = doers(clause, cast, lex)
        if len({actor for mention in who for actor in mention.actor_ids}) > 1:
            yield from (Party(mention, "participant", clause) for mention in who)


def _put_forward_by(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "le plan présenté par X aux parties": whose it is, and to whom it was put.

    The parser may take the participle for the verb of which the plan is the subject.
    """
    told = [*children(noun, "acl"), *([noun.head] if noun.dep_.startswith("nsubj") else [])]
    for verb in told:
        if lemma(verb) in lex.words.putting_forward:
            yield from group(agent(verb, lex), "announcer", cast, lex)
            for child in children(verb, "obl", "iobj"):
                if case_of(child, lex) in lex.words.to:
                    yield from group(child, "target", cast, lex)


def _inside(noun: Token, single: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Parties within the noun phrase: "entre X et Y", "de X", "leur", "russo-américain", "Trump-Poutine"."""
    for token in phrase_tokens(noun):
        if token == noun:
            continue
        base = token.dep_.split(":")[0]
        placed = by_preposition(token, cast, lex)
        if placed is not None:
            yield from placed if not _on_a_matter(token, noun, lex) else ()
        elif _is_pair(token, cast, lex):
            yield from group(token, single, cast, lex)
        elif base in ("nmod", "appos", "flat", "obl"):
            case = case_of(token, lex)
            if (case is None or case in lex.words.of) and _belongs(token, noun, lex):
                yield from group(token, single, cast, lex)
        elif base in ("amod", "det") and token.head == noun:
            mention = cast.at(token)
            if mention is not None:
                yield Party(mention, single, token)
        elif base == "acl" and token.head == noun and lemma(token) in lex.gather:
            # "une réunion impliquant les experts de X et Y"
            met = [p for c in children(token, "obj") for p in group(c, "participant", cast, lex)]
            yield from met if len({actor for p in met for actor in p.mention.actor_ids}) > 1 else ()


def _is_pair(token: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "le sommet conjoint UA-UE", whatever the parser took that for."""
    mention = cast.at(token)
    return (
        mention is not None
        and len(mention.actor_ids) > 1
        and "-" in token.text
        and case_of(token, lex) is None
    )


def _on_a_matter(token: Token, noun: Token, lex: Lexicon) -> bool:
    """ "une réunion consacrée aux tensions avec la Russie": she is no party."""
    above = token.head
    if above.pos_ == "VERB" and above.dep_ == "acl" and above.head not in (noun, above):
        # "des réunions, selon un communiqué publié avec la Banque mondiale"
        above = above.head
    if above == noun or above.pos_ != "NOUN" or lemma(above) in lex.nouns or lemma(above) in lex.sides:
        return False
    path = takewhile(lambda a: a != noun, above.ancestors)
    return any(a.pos_ == "VERB" and a.i > noun.i for a in path)


def _belongs(token: Token, noun: Token, lex: Lexicon) -> bool:
    """Whether a complement is the noun's own, or that of a contact noun right below it."""
    above = token.head
    if above == noun or (above.head == noun and above.lower_ in lex.words.of_what_kind):
        # "la visite d'État de X"
        return True
    if above.pos_ == "PROPN" and above.head == noun and any(c.lower_ in lex.at for c in above.children):
        # "une rencontre à Islamabad des chefs de la diplomatie"
        return True
    return above.dep_.split(":")[0] in ("nmod", "appos") and above.head == noun and lemma(above) in lex.nouns


def _around(trigger: Trigger, cast: Cast, lex: Lexicon, inside: Sequence[Party]) -> Iterator[Party]:
    """The subject that holds, attends or leaves the contact, or those whom its verb brings together."""
    noun = trigger.token
    if any(c.dep_ == "cop" for c in noun.children) and any(
        c.lower_ in lex.words.underway for c in children(noun, "case")
    ):
        # "X est en visite", "X et Y sont en pourparlers"
        yield from _each(doers(noun, cast, lex), SINGLE.get(trigger.type, "participant"), noun)
        return
    verb = circumstance_verb(noun, lex)
    if verb is None:
        yield from _in_the_picture(noun, cast, lex)
        return
    if noun.dep_.split(":")[0] == "nsubj":
        yield from _brought_together(verb, cast, lex)
        if trigger.type == "agreement" and passive(verb) and lemma(verb) in lex.hold:
            yield from group(agent(verb, lex), "participant", cast, lex)
        return
    doer = subject(verb)
    if doer is None or doer == noun:
        return
    if not inside and any(c.lower_ in lex.words.their for c in children(noun, "det")):
        both = doers(verb, cast, lex)
        if len({actor for mention in both for actor in mention.actor_ids}) > 1:
            yield from _each(both, "participant", doer)
            return
    if not inside:
        yield from _told_there(trigger, verb, cast, lex)
    if trigger.type in ("meeting", "talks", "call"):
        yield from _asked_for(noun, verb, cast, lex)
    role = _role_of_subject(trigger, verb, inside, cast, lex)
    if (
        not inside
        and role == "participant"
        and any(case_of(t, lex) in lex.words.between for t in noun.subtree)
    ):
        # "l'Europe a relancé le dialogue entre les deux parties": whoever they are, Europe is none of them.
        return
    if role is not None:
        yield from _each(doers(verb, cast, lex), role, doer)


def _each(mentions: Iterable[ActorMention], role: Role, token: Token) -> Iterator[Party]:
    return (Party(mention, role, token) for mention in mentions)


def _in_the_picture(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "Le ministre, lors d'un entretien avec X": whom the caption names, no verb being told."""
    if preposition(noun, lex.prepositions, lex.contractions)[1] != "during":
        return
    above, first = noun.sent.root, noun.sent.start
    if first > 0 and noun.doc[first].text == ",":
        # The comma goes on with what the parser took for a sentence.
        above = noun.doc[first - 1].sent.root
        for mention in cast.within(above.sent.start_char, above.sent.end_char):
            yield Party(mention, "participant", above)
    elif above.i < noun.i and above.pos_ in ("NOUN", "PROPN"):
        yield from group(above, "participant", cast, lex)


def _asked_for(noun: Token, verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "a proposé une rencontre à X", "a invité X à une rencontre": with whom it would be."""
    base = noun.dep_.split(":")[0]
    if base == "obj" and lemma(verb) in lex.words.offering:
        to = [c for c in children(verb, "obl", "iobj") if case_of(c, lex) in lex.words.to and c.i > noun.i]
        asked = [party for child in to for party in group(child, "participant", cast, lex)]
        yield from asked
        if asked and (doer := subject(verb)) is not None:
            yield from _each(doers(verb, cast, lex), "participant", doer)
    if base == "obl" and lemma(verb) in lex.words.inviting and case_of(noun, lex) in lex.words.to:
        yield from group(subject(verb), "host", cast, lex)
        for child in children(verb, "obj"):
            yield from group(child, "invited", cast, lex)


def _told_there(trigger: Trigger, verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those of a contact during which something was said to someone: "a assuré à X, lors d'un entretien".

    A body that speaks at a summit has met there, and so have those who agree at it, and those who do
    something together "après trois jours de pourparlers".
    """
    noun, who = trigger.token, doers(verb, cast, lex)
    if _lasting(noun, lex) and len({a for m in who for a in m.actor_ids}) > 1:
        yield from (Party(mention, "participant", verb) for mention in who)
    if preposition(noun, lex.prepositions, lex.contractions)[1] != "during" or not who:
        return
    told = [c for c in children(verb, "obl", "iobj") if case_of(c, lex) in lex.words.to]
    hearers = [m for c in told for m in denoted(c, cast, lex) if _are(m, "person", cast)]
    frame = lex.verbs.get(lemma(verb))
    agreed = frame is not None and frame.frame == "agree" and len({a for m in who for a in m.actor_ids}) > 1
    if agreed or hearers or all(_are(mention, "organisation", cast) for mention in who):
        yield from _each((*who, *hearers), "participant", verb)


def _lasting(noun: Token, lex: Lexicon) -> bool:
    """ "après trois jours de pourparlers": how long it took stands before the noun."""
    span = carrier(noun, lex)
    measured = span != noun and lemma(span) in lex.words.spans
    return measured and preposition(span, lex.prepositions, lex.contractions)[1] in ("after", "during")


def _are(mention: ActorMention, kind: str, cast: Cast) -> bool:
    return all(cast.actors[actor].kind == kind for actor in mention.actor_ids)


def _brought_together(verb: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "la rencontre a réuni X et Y"."""
    for each in (verb, *(c for c in verb.children if c.dep_ == "conj")):
        if lemma(each) in lex.gather:
            loose = (c for c in children(each, "obl") if c.i > each.i and case_of(c, lex) is None)
            for child in (*children(each, "obj"), *loose):
                yield from group(child, "participant", cast, lex)


def _role_of_subject(
    trigger: Trigger, verb: Token, inside: Sequence[Party], cast: Cast, lex: Lexicon
) -> Role | None:
    """The role of the subject of ``verb`` in the contact below it; None when it has no part in it."""
    noun, word, visit = trigger.token, lemma(verb), trigger.type == "visit"
    base = noun.dep_.split(":")[0]
    known = len({actor for party in inside for actor in party.mention.actor_ids})
    paired = lex.words.between | lex.words.of
    one_sided = known >= 1 and not any(case_of(p.token, lex) in paired for p in inside)
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
    if sign in ("denied", "refused") and base == "obj" and known < 2:
        # "Séoul dément une rencontre", "le Kremlin exclut tout sommet": who denies or refuses is one side.
        return "participant"
    frame = lex.verbs.get(word)
    if frame is not None and frame.type == "visit" and known < 2 and case_of(noun, lex) in lex.words.aim:
        # "se rend à Moscou pour des discussions"
        return None if visit else "participant"
    held = holder.dep_.split(":")[0] == "obj" or reached
    if trigger.type == "proposal" and noun.head == verb and sign == "proposed":
        # "X a proposé un échange": the offer is that of X.
        return "participant"
    if held and holder.head == verb and word in lex.hold:
        return _holder(word, trigger.type, lex)
    if trigger.type == "agreement" and held and holder.head == verb and word in lex.words.agreeing_to:
        return "participant"
    if word in lex.announce and not known and not visit and _is_joint(verb, cast, lex):
        # "le gouvernement et les rebelles ont annoncé le report des pourparlers": those between them.
        return "participant"
    lacking = not known if visit else one_sided
    if sign in ("proposed", "refused", "planned", "cancelled", "postponed") and word not in lex.announce:
        lacking = one_sided or lacking
    elif kind not in ("after", "during", "before") and not (visit and kind == "plain"):
        return None
    if not lacking:
        return None
    return "visitor" if visit else "participant"


def _is_joint(verb: Token, cast: Cast, lex: Lexicon) -> bool:
    return len({actor for mention in doers(verb, cast, lex) for actor in mention.actor_ids}) > 1


def _holder(word: str, kind: EventType, lex: Lexicon) -> Role:
    """The role of who holds the contact, by the verb: "organise", "facilite", "reçoit la visite de"."""
    if kind == "pressure":
        return "announcer"
    if kind == "visit":
        return "host" if word in lex.words.welcoming else "visitor"
    return lex.holders.get(word, "participant")
