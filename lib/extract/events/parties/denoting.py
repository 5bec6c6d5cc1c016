"""Whom a phrase denotes: the actors of the cast that its head, its coordinates or its names stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lib.extract.actors import Cast
from lib.extract.events.clause import children, lemma
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.parties.set_off import set_off
from lib.extract.events.parties.singled_out import singled_out
from lib.extract.events.parties.within import joined_to, names_within, of_the_chief
from lib.extract.events.phrases import case_of, finite_part, phrase_start, phrase_tokens
from lib.extract.events.subject import antecedent, subject
from lib.languages.tokens import Token
from lib.records import ActorMention, Role


@dataclass(frozen=True)
class Party:
    """An actor mention in a role; ``token`` is where it hangs in the tree.

    ``delegate`` says that it is one of the people of a side that is told of as well.
    """

    mention: ActorMention
    role: Role
    token: Token
    delegate: bool = False


def group(token: Token | None, role: Role, cast: Cast, lex: Lexicon) -> Iterator[Party]:
    """Those whom the phrase of ``token`` denotes, all in the same role."""
    if token is not None:
        for mention in denoted(token, cast, lex):
            yield Party(mention, role, token)


def denoted(token: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """Whom a phrase denotes, its coordinates and the people whom it singles out included."""
    if token.i not in cast.denoted:
        cast.denoted[token.i] = _with_singled_out(token, cast, lex)
    return cast.denoted[token.i]


def _with_singled_out(token: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    found = _denoted(token, cast, lex)
    for noun in (token, *token.conjuncts):
        people, all_of_them = singled_out(noun, cast, lex)
        if people and all_of_them:
            first = phrase_start(noun).idx
            found = tuple(m for m in found if not first <= m.start < people[0].start)
        found = tuple(dict.fromkeys((*found, *people)))
    return found


def _denoted(token: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """Whom the words of a phrase denote, its coordinates included.

    A phrase that is no actor itself stands for the names joined to it ("le président congolais Félix
    Tshisekedi"), else for the sides it speaks for ("les délégués de Kinshasa et du M23").
    """
    if token.lower_ in lex.words.each and token.pos_ == "PRON" and cast.at(token) is None:
        # "chacun des dirigeants"
        return tuple(m for c in children(token, "nmod") for m in denoted(c, cast, lex))
    if (name := set_off(token, cast, lex)) is not None:
        further = (c for c in token.conjuncts if c.idx > name.end)
        return tuple(dict.fromkeys((name, *(m for c in further for m in denoted(c, cast, lex)))))
    if (owner := _whose_clause(token, lex)) is not None and cast.at(token) is None:
        return denoted(owner, cast, lex)
    noun = antecedent(token) if token.pos_ == "PRON" and cast.at(token) is None else token
    if noun != token and case_of(token, lex) in lex.words.with_:
        # "X, avec qui Y s'est entretenu": X
        return denoted(noun, cast, lex)
    own = _by_name(token, cast) or _or_its_people(token, cast.group(token), cast, lex)
    own = _by_their_names(token, own, cast, lex)
    own = tuple(dict.fromkeys((*own, *_led_by(token, cast, lex))))
    for side in (token, *token.conjuncts) if own else ():
        # "le ministre et les chefs du FLN et du MPR"
        if side.lemma_.lower() in lex.sides and (side == token or cast.at(side) in own):
            own = tuple(dict.fromkeys((*own, *_of_the_others(side, cast, lex))))
    pointing = token.pos_ == "PRON" and token.lemma_.lower() not in lex.sides
    if pointing or (own and cast.at(token) is not None and _each_told(token, own, cast)):
        return own
    found = {m.start: m for m in own}
    for each in (token, *_conjuncts(token, cast)):
        joined, sides = names_within(each, cast)
        if each.lemma_.lower() not in lex.sides | lex.words.another and not _several(each, lex):
            # "un fax de Séoul" is not Séoul, "une autre du Hamas" is the Hamas.
            sides = []
        elif "Sing" in each.morph.get("Number", []) and each.lemma_.lower() not in lex.words.collective:
            # "l'émissaire de Trump" is not Trump.
            sides = [m for m in sides if not any(cast.actors[a].kind == "person" for a in m.actor_ids)]
        # "le régime du président X et le M23": what the second is called tells nothing of the first
        first, last = each.left_edge.idx, _next_joined(each)
        named = cast.at(each) is not None or (each == token and any(first <= m.start < last for m in own))
        sides = [m for m in sides if first <= m.start < last]
        of_its_own = named or any(first <= m.start < last for m in joined)
        found |= {m.start: m for m in (joined if of_its_own else [*joined, *sides])}
    return tuple(found[start] for start in sorted(found))


def _each_told(token: Token, found: tuple[ActorMention, ...], cast: Cast) -> bool:
    """Whether ``found`` has as many as are joined to ``token``, each of them among these."""
    joined = token.conjuncts
    return len(found) > len(joined) and all(cast.at(each) in found for each in joined)


def _several(people: Token, lex: Lexicon) -> bool:
    """ "les évêques de la Cenco", "les élus du FLN": they act for it, where one of them acts for himself."""
    return lemma(people) in lex.words.peers and "Plur" in people.morph.get("Number", [])


def _next_joined(token: Token) -> int:
    """Where the phrase of what is joined to ``token`` next begins; behind all where nothing is."""
    behind = (c.left_edge.idx for c in token.conjuncts if c.i > token.i)
    return min(behind, default=len(token.doc.text))


def _whose_clause(side: Token, lex: Lexicon) -> Token | None:
    """ "X et Y, dont les délégués se sont vus": both of them; of "dont la délégation" only the last."""
    if not side.dep_.startswith("nsubj") or side.lemma_.lower() not in lex.sides:
        return None
    verb = side.head
    while verb.dep_ in ("xcomp", "conj") and verb.head.i < verb.i:
        verb = verb.head
    first = phrase_start(side)
    if verb.dep_ != "acl:relcl" or first.i == 0 or first.nbor(-1).lower_ not in lex.words.whose_clause:
        return None
    owner = verb.head
    while "Plur" in side.morph.get("Number", []) and owner.dep_ == "conj":
        owner = owner.head
    return owner


def _by_name(token: Token, cast: Cast) -> tuple[ActorMention, ...]:
    """ "le chef de ce mouvement, X": X by name, whoever the title alone might mean."""
    mention = cast.at(token)
    if mention is None or mention.basis != "title" or token.conjuncts:
        return ()
    apposed = [m for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN" and (m := cast.at(c))]
    apposed = [m for m in apposed if not of_the_chief(m, token)]
    people = [m for m in apposed if m.basis == "name" and cast.actors[m.actor_ids[0]].kind == "person"]
    singular = "Sing" in token.morph.get("Number", [])
    return tuple(people) if singular and len(people) == 1 and len(mention.actor_ids) == 1 else ()


def _by_their_names(
    token: Token, found: tuple[ActorMention, ...], cast: Cast, lex: Lexicon
) -> tuple[ActorMention, ...]:
    """Of "les émissaires américains X et Y" X and Y, and no longer those for whom they speak."""
    for noun in (token, *token.conjuncts):
        people = _apposed_people(noun, cast, lex) if "Plur" in noun.morph.get("Number", []) else ()
        whole = cast.at(noun)
        if whole is not None and whole in found and whole.basis != "name" and len(actors_of(people)) > 1:
            found = tuple(m for m in dict.fromkeys((*found, *people)) if m != whole)
    return tuple(sorted(found, key=lambda m: m.start))


def _apposed_people(noun: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """The people named right behind ``noun``; none behind "dont", which leaves others unnamed."""
    apposed = [each for c in children(noun, "appos") for each in (c, *c.conjuncts)]
    if any(word.lower_ in lex.words.among_them for each in apposed for word in noun.doc[noun.i : each.i]):
        return ()
    named = (m for each in apposed if each.pos_ == "PROPN" and (m := cast.at(each)) and m.basis == "name")
    return tuple(m for m in named if cast.are_people(m))


def _led_by(token: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """ "les délégations emmenées par X et Y": who leads them."""
    if token.lemma_.lower() not in lex.sides:
        return ()
    led = (c for c in children(token, "acl") if lemma(c) in lex.words.leading)
    heads = (c for verb in led for c in children(verb, "obl") if case_of(c, lex) in lex.words.agent)
    return tuple(m for head in heads for m in denoted(head, cast, lex))


def _conjuncts(token: Token, cast: Cast) -> Iterator[Token]:
    """What is joined to the phrase further on and is no actor by its head: "X, et l'assistant du roi, Y"."""
    mention = cast.at(token)
    words = token.doc.char_span(mention.start, mention.end) if mention else None
    seen: set[int] = set()
    for word in words or (token,):
        for each in word.conjuncts:
            if each.i > token.i and each.i not in seen and cast.at(each) is None:
                seen.add(each.i)
                yield each


def _or_its_people(
    token: Token, own: tuple[ActorMention, ...], cast: Cast, lex: Lexicon
) -> tuple[ActorMention, ...]:
    """Of "les délégués du président X et de son rival Y" the two, not the state that X leads."""
    mention = cast.at(token)
    if (
        mention is None
        or token.lemma_.lower() not in lex.sides
        or "Plur" not in token.morph.get("Number", [])
    ):
        return own
    if any(cast.actors[a].kind == "person" for a in mention.actor_ids):
        return own
    people = [
        other
        for child in token.children
        if child.dep_ == "nmod" and case_of(child, lex) in lex.words.of
        for other in denoted(child, cast, lex)
        if any(cast.actors[a].kind == "person" for a in other.actor_ids)
    ]
    return tuple(people) or own


def _of_the_others(token: Token, cast: Cast, lex: Lexicon) -> Iterator[ActorMention]:
    """Of "des représentants de l'armée et des rebelles" those of the second, whom the cast may leave out."""
    for child in token.children:
        if child.dep_ == "nmod" and case_of(child, lex) in lex.words.of:
            for other in child.conjuncts:
                if other.i > child.i and any(c.lower_ in lex.words.of_forms for c in other.children):
                    yield from denoted(other, cast, lex)


def actors_of(mentions: Iterable[ActorMention]) -> set[str]:
    """The ids of all whom ``mentions`` mean."""
    return {actor for mention in mentions for actor in mention.actor_ids}


def doers(verb: Token, cast: Cast, lex: Lexicon) -> tuple[ActorMention, ...]:
    """Whom the subject of ``verb`` denotes.

    When a plural verb would have but one doer, the others are those that the parser joined to a word inside
    the phrase of the first: "le président du Soudan du Sud X et son ennemi Y ont signé".
    """
    head = subject(verb)
    if head is None:
        return ()
    finite = finite_part(verb.head if verb.dep_ == "xcomp" else verb)
    found = _last_of(denoted(head, cast, lex), head, finite)
    if not found or "Plur" not in finite.morph.get("Number", []):
        return found
    alone = len(actors_of(found)) == 1
    joined = (
        word for word in phrase_tokens(head)
        if word.i > head.i and word.dep_ == "conj" and any(c.dep_ == "cc" for c in word.children)
    )  # fmt: skip
    # "X, son homologue Y et un délégué de la Ligue arabe": the last is there for his body
    further = [
        mention for word in joined if alone or (word.lemma_.lower() in lex.sides and cast.at(word) is None)
        for mention in denoted(word, cast, lex)
    ]  # fmt: skip
    if not alone:
        return tuple(dict.fromkeys((*found, *further)))
    others = [m for m in (*further, *joined_to(found[0], head, cast)) if m.actor_ids != found[0].actor_ids]
    return tuple(dict.fromkeys((*found, *others)))


def _last_of(joined: tuple[ActorMention, ...], head: Token, finite: Token) -> tuple[ActorMention, ...]:
    """ "X et Y, qui se rendra à P": of those joined the last, where the relative clause is of one."""
    verb = finite.head if finite.dep_.startswith("aux") else finite
    led = next((c for c in verb.children if c.dep_.startswith("nsubj") and c.i > head.i), None)
    if led is None or "Rel" not in led.morph.get("PronType", []) or not head.conjuncts:
        return joined
    number = led.morph.get("Number", []) or finite.morph.get("Number", [])
    before = [mention for mention in joined if mention.start < led.idx]
    return tuple(before[-1:]) if number == ["Sing"] and before else joined
