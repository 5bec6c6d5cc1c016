"""Parties of a contact that a noun names: those within its phrase, then those of the clause around."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from lib.extract.actors import Cast
from lib.extract.events.borne import gathers_those_behind
from lib.extract.events.clause import children, conjugation, lemma, negated
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.located import of_another_time
from lib.extract.events.naming import accepted, names_contact
from lib.extract.events.parties.around import SINGLE, around
from lib.extract.events.parties.beside import by_preposition, circumstances, helpers, torn_off
from lib.extract.events.parties.denoting import Party, actors_of, doers, group
from lib.extract.events.parties.further import agent_further_on
from lib.extract.events.parties.nearby import told_nearby
from lib.extract.events.parties.recipients import done_by, recipients
from lib.extract.events.phrases import case_of, governing_verb, phrase_tokens, preposition
from lib.extract.events.standing_for import agrees_alone
from lib.extract.events.status import Reading
from lib.extract.events.status.beside import carried_by_hand
from lib.extract.events.status.modifiers import participles_beyond
from lib.extract.events.subject import agent, subject
from lib.extract.events.trigger import Trigger
from lib.languages.tokens import Token
from lib.records import Role


def noun_parties(trigger: Trigger, reading: Reading, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Helpers, those within the noun phrase, those told beside, those of the clause."""
    noun = trigger.token
    yield from helpers(noun, cast, lex)
    inside = (*_inside(noun, SINGLE.get(trigger.type, "participant"), cast, lex), *torn_off(noun, cast, lex))
    if _of_those_who_follow(noun, cast, lex):
        inside = tuple(party for party in inside if party.token.lower_ not in lex.words.their)
    yield from inside
    beside = tuple(circumstances(noun, reading, cast, lex, "letter" if trigger.type == "letter" else "noun"))
    yield from beside
    if trigger.type == "meeting" and lemma(noun) in lex.words.visits:
        yield from called_on(noun, cast, lex)
    if trigger.type == "visit" and not inside:
        yield from _made_by(noun, cast, lex)
    signed = tuple(_signed_by(noun, cast, lex)) if trigger.type == "agreement" else ()
    yield from signed
    if trigger.type == "letter":
        yield from _handed_over_by(noun, cast, lex)
        yield from _carried_by(noun, cast, lex) if carried_by_hand(noun, lex) else ()
    if trigger.type == "proposal" or (trigger.type == "agreement" and accepted(noun, lex)):
        # "a accepté la trêve proposée par X"
        yield from _put_forward_by(noun, cast, lex)
    if trigger.type == "pressure":
        yield from done_by(noun, cast, lex)
    if trigger.type in ("proposal", "pressure"):
        yield from recipients(noun, reading, cast, lex)
    if trigger.type in ("meeting", "talks", "call", "agreement") and not (inside or beside):
        inside = tuple(told_nearby(noun, reading, cast, lex))
        yield from inside
    if trigger.type in ("meeting", "talks"):
        yield from _attended(noun, cast, lex)
        yield from _in_its_course(noun, cast, lex) if not inside else ()
    if len(actors_of(party.mention for party in (*inside, *signed))) > 1 and _by_its_own_words(noun, reading):
        return
    yield from around(trigger, cast, lex, inside)


def _by_its_own_words(deal: Token, reading: Reading) -> bool:
    """ "Kigali doit consolider la trêve que X et Y ont conclue": Kigali has not concluded it."""
    return reading.status == "held" and bool(reading.cues) and all(map(deal.is_ancestor, reading.cues))


def _of_those_who_follow(noun: Token, cast: Cast, lex: Lexicon) -> bool:
    """ "Lors de leur premier sommet, X et Y avaient signé": it is theirs, not that of those told before."""
    verb = governing_verb(noun) if any(c.lower_ in lex.words.their for c in children(noun, "det")) else None
    who = subject(verb) if verb is not None else None
    if verb is None or who is None or who.i < noun.i:
        return False
    return len(actors_of(doers(verb, cast, lex))) > 1


def called_on(noun: Token, cast: Cast, lex: Lexicon) -> tuple[Party, ...]:
    """Whom a visit is paid to: "sa visite à Xi Jinping", "la visite qu'il a rendue à X"; no place."""
    paid = (c for c in children(noun, "acl", "acl:relcl") if lemma(c) in lex.words.paying)
    to = [
        c
        for holder in (noun, *paid)
        for c in children(holder, "nmod", "obl")
        if case_of(c, lex) in lex.words.to
    ]
    found = (party for each in to for party in group(each, "participant", cast, lex))
    return tuple(p for p in found if cast.are_people(p.mention))


def _made_by(journey: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "la visite effectuée en juin par X", "la visite que X a faite à P"."""
    for verb in children(journey, "acl", "acl:relcl"):
        if lemma(verb) not in lex.hold:
            continue
        if any(True for _ in children(verb, "nsubj")):
            yield from (Party(mention, "visitor", verb) for mention in doers(verb, cast, lex))
        elif conjugation(verb) == "participle_past":
            yield from group(agent(verb, lex), "visitor", cast, lex)


def _signed_by(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "l'accord de Doha, signé par X et Y"; the parser may take "signé" for the verb of the sentence."""
    bare = noun.dep_.startswith("nsubj") and conjugation(noun.head) == "participle_past"
    opening = (c for c in participles_beyond(noun) if c.i < noun.i)
    for verb in (*children(noun, "acl"), *opening, *([noun.head] if bare else [])):
        if lemma(verb) in lex.words.signing:
            by = [*group(agent(verb, lex), "participant", cast, lex)]
            yield from by if len(by) > 1 else (*by, *agent_further_on(verb, "participant", cast, lex))
    for clause in children(noun, "acl:relcl"):
        if lemma(clause) in lex.words.signing and any(True for _ in children(clause, "nsubj")):
            # "l'accord que X et Y ont signé"
            yield from (Party(mention, "participant", clause) for mention in doers(clause, cast, lex))


def _handed_over_by(letter: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "la lettre remise par X à Y", "le message que X a transmis à Y": X."""
    for verb in children(letter, "acl"):
        if lemma(verb) not in lex.hold | lex.words.writing:
            continue
        if any(True for _ in children(verb, "nsubj")):
            yield from (Party(mention, "participant", verb) for mention in doers(verb, cast, lex))
            to = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.towards)
            yield from (party for child in to for party in group(child, "participant", cast, lex))
        elif conjugation(verb) == "participle_past":
            yield from group(agent(verb, lex), "participant", cast, lex)
            to = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.towards)
            yield from (party for child in to for party in group(child, "participant", cast, lex))


def _carried_by(letter: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "X, porteur d'une lettre de Y pour Z, est arrivé à P", "X apportait une lettre à Z": X and Z."""
    verb = governing_verb(letter)
    if verb is not None:
        yield from (Party(mention, "participant", verb) for mention in doers(verb, cast, lex))
    for child in children(letter, "nmod"):
        if case_of(child, lex) in lex.words.aim:
            yield from group(child, "participant", cast, lex)


def _attended(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "auxquels participent X et Y", "doit prendre part X": the parser takes those for the object."""
    for clause in children(noun, "acl:relcl", "acl"):
        verbs = [clause, *children(clause, "xcomp")]
        if negated(clause) or not any(
            c.lower_ in lex.words.at_which for verb in verbs for c in verb.children
        ):
            continue
        if any(lemma(verb) in lex.join or _takes_part(verb, lex) for verb in verbs):
            for each in (c for verb in verbs for c in children(verb, "nsubj", "obj")):
                yield from group(each, "participant", cast, lex) if each.pos_ != "PRON" else ()


def _takes_part(verb: Token, lex: Lexicon) -> bool:
    return lemma(verb) in lex.words.taking_part and any(c.lower_ in lex.words.share for c in verb.children)


def _in_its_course(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "une rencontre, lors de laquelle X et Y ont signé": who acts there has met there."""
    # "lors" may be the adverb on which the clause hangs
    held = [c for adverb in children(noun, "advmod") for c in children(adverb, "ccomp")]
    for clause in (*children(noun, "acl:relcl"), *held):
        opening = [t.lower_ for t in noun.doc[noun.i + 1 : clause.i] if t.i < noun.i + 8]
        if not any(word in lex.words.which_of for word in opening):
            continue
        who = doers(clause, cast, lex)
        if len(actors_of(who)) > 1:
            yield from (Party(mention, "participant", clause) for mention in who)


def _put_forward_by(noun: Token, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """ "le plan présenté par X aux parties": whose it is, and to whom it was put.

    The parser may take the participle for the verb of which the plan is the subject.
    """
    told = [*children(noun, "acl"), *([noun.head] if noun.dep_.startswith("nsubj") else [])]
    for verb in told:
        if lemma(verb) in lex.words.putting_forward:
            by = list(group(agent(verb, lex), "announcer", cast, lex))
            yield from by or agent_further_on(verb, "announcer", cast, lex)


def _inside(noun: Token, single: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Parties within the noun phrase: "entre X et Y", "de X", "leur", "russo-américain", "Trump-Poutine"."""
    a_contact = names_contact(noun, lex)
    for token in phrase_tokens(noun):
        if token == noun or (a_contact and _of_another_contact(token, noun, lex)):
            continue
        base = token.dep_.split(":")[0]
        placed = by_preposition(token, cast, lex)
        if placed is not None:
            yield from placed if not _on_a_matter(token, noun, lex) else ()
        elif _is_pair(token, cast, lex):
            yield from group(token, single, cast, lex)
        elif base in ("nmod", "appos", "flat", "obl"):
            case = case_of(token, lex)
            if case in lex.words.in_front and lemma(noun) in lex.words.reporting and token.head == noun:
                # "un briefing devant le Conseil de sécurité"
                yield from group(token, single, cast, lex)
            elif (case is None or case in lex.words.of) and _belongs(token, noun, lex):
                yield from group(token, single, cast, lex)
        elif base in ("amod", "det") and (token.head == noun or _of_its_matter(token, noun, lex)):
            mention = cast.at(token)
            if mention is not None:
                yield Party(mention, single, token)
        elif base == "acl" and token.head == noun and lemma(token) in lex.gather:
            # "une réunion impliquant les experts de X et Y"
            met = [p for c in children(token, "obj") for p in group(c, "participant", cast, lex)]
            yield from met if len(actors_of(p.mention for p in met)) > 1 else ()
    for clause in children(noun, "acl:relcl"):
        if gathers_those_behind(clause, lex):
            # "la réunion, qui rassemblait X et Y"
            for child in children(clause, "obj"):
                yield from group(child, "participant", cast, lex)


def _of_its_matter(adjective: Token, noun: Token, lex: Lexicon) -> bool:
    """ "le plan de paix américain": hung on the peace."""
    matter = adjective.head
    peaceful = lemma(matter) in lex.words.truces | lex.words.peace or agrees_alone(adjective, matter)
    return adjective.dep_ == "amod" and matter.head == noun and matter.dep_ == "nmod" and peaceful


def _of_another_contact(token: Token, noun: Token, lex: Lexicon) -> bool:
    """ "des entretiens entre X et Y avant le sommet de Z", "sur un sommet entre X et Y": of the summit.

    "un accord conclu après des pourparlers entre X et Y" is between them, and is not asked about.
    """
    between = takewhile(lambda a: a != noun, token.ancestors)
    contacts = (a for a in between if a.i > noun.i and names_contact(a, lex))
    return any(of_another_time(a, lex) or case_of(a, lex) in lex.words.on_a_matter for a in contacts)


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
    if above != noun and preposition(above, lex.prepositions, lex.contractions)[0] in lex.words.apart:
        # "une rencontre en marge du sommet de l'UA": the sides of another
        return False
    if above == noun or (above.head == noun and above.lower_ in lex.words.of_what_kind):
        # "la visite d'État de X"
        return True
    if above.head == noun and lemma(above) in lex.words.spans:
        # "la visite de deux jours de X"
        return any(c.dep_ == "nummod" for c in above.children)
    if above.pos_ == "PROPN" and above.head == noun and any(c.lower_ in lex.at for c in above.children):
        # "une rencontre à Islamabad des chefs de la diplomatie"
        return True
    return above.dep_.split(":")[0] in ("nmod", "appos") and above.head == noun and lemma(above) in lex.nouns
