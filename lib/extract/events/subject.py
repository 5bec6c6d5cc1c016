"""Who does what a verb tells: its subject, wherever the sentence names it, and the agent of a passive."""

from __future__ import annotations

from lib.extract.events.being_to import whose_aim
from lib.extract.events.clause import SUBJECTS, children, conjugation, lemma
from lib.extract.events.lexicon import Lexicon, words_of
from lib.extract.events.phrases import case_of, coordinate, finite_part
from lib.languages.tokens import Token


def subject(token: Token) -> Token | None:
    """Head of the subject of the verb ``token``: its own, its coordinate's, its controller's, its antecedent.

    None where the sentence names none.
    """
    known: dict[int, Token | None] = token.doc.memory["subject"]
    if token.i not in known:
        known[token.i] = _subject(token)
    return known[token.i]


def _subject(token: Token) -> Token | None:
    seen: set[int] = set()
    node = token
    while node.i not in seen:
        seen.add(node.i)
        aiming = whose_aim(node)
        if aiming is not None:
            return aiming
        own = list(children(node, *SUBJECTS))
        if own:
            return antecedent(_own_subject(own, node))
        whose = _whose_infinitive(node) or _who_is_to(node)
        if whose is not None:
            return whose
        if node.dep_ == "parataxis" and (before := _across_a_relative(node)) is not None:
            return before
        if node.dep_ == "acl:relcl" or _is_attribute(node) or _is_ready(node, token):
            return node.head
        if node.dep_ in ("xcomp", "conj", "advcl", "ccomp", "aux", "parataxis") and node.head != node:
            if node.dep_ in ("ccomp", "parataxis") and conjugation(node) not in (
                "infinitive",
                "infinitive_past",
            ):
                return None
            node = coordinate(node) if node.dep_ == "conj" else node.head
            continue
        if node.dep_ in ("acl", "nmod", "obl", "obj", "advmod") and node.head != node:
            node = node.head
            continue
        return None
    return None


def _is_ready(adjective: Token, verb: Token) -> bool:
    """ "Erdogan prêt à rencontrer X": he who is ready is who would meet."""
    above = adjective.head
    return (
        adjective.pos_ == "ADJ"
        and adjective.dep_ == "amod"
        and verb.head == adjective
        and above.pos_ in ("NOUN", "PROPN")
        and above.i < adjective.i
    )


def _whose_infinitive(verb: Token) -> Token | None:
    """ "la décision de X d'envoyer une délégation": who decides is who sends; so "pas question pour X de"."""
    if lemma(verb.head) in words_of(verb).question and "Inf" in verb.morph.get("VerbForm", []):
        asked = (c for c in children(verb.head, "obl", "nmod") if c.i < verb.i)
        return next((c for c in asked if any(g.lower_ in words_of(verb).aim for g in c.children)), None)
    # "ce sera au tour de X de rencontrer Y"
    turn = lemma(verb.head) in words_of(verb).turns and verb.dep_ in ("xcomp", "ccomp")
    owned = (verb.dep_ == "acl" and verb.head.pos_ == "NOUN") or turn
    if not owned or "Inf" not in verb.morph.get("VerbForm", []):
        return None
    if lemma(verb.head) in words_of(verb).invitations:
        return _invited(verb.head)
    of = words_of(verb).of_forms
    own = next((c for c in children(verb.head, "det") if c.lemma_ in words_of(verb).possessive), None)
    if own is not None:
        # "son refus de négocier"
        return own
    return next(
        (
            c
            for c in children(verb.head, "nmod")
            if c.i < verb.i and any(g.lower_ in of or g.lemma_ in of for g in children(c, "case"))
        ),
        None,
    )


def _invited(invitation: Token) -> Token | None:
    """Of "a adressé à Y une invitation à venir" Y; of "a accepté l'invitation de X à venir" whoever did."""
    words, above = words_of(invitation), invitation.head
    sent = lemma(above) in words.extending
    extended = [above] if sent else [c for c in children(invitation, "acl") if lemma(c) in words.extending]
    for each in (c for verb in extended for c in children(verb, "obl", "iobj")):
        to = each.dep_ == "iobj" or any(c.lower_ in words.to_forms for c in children(each, "case"))
        if to and each.lower_ not in words.reflexive:
            return each
    # who sends it is not to come
    return invitation if sent else None


def _who_is_to(verb: Token) -> Token | None:
    """ "X a invité Y à venir", "demande à Y de venir", "veut voir Y venir": Y is who is to come."""
    above, words = verb.head, words_of(verb)
    if "Inf" not in verb.morph.get("VerbForm", []) or verb.dep_ not in ("xcomp", "ccomp", "advcl", "obl"):
        return None
    if lemma(above) in words.persuading | words.perceiving:
        asked = children(above, "obj")
    elif lemma(above) in words.ordering_to:
        asked = (
            c for c in children(above, "obl", "iobj") if any(g.lower_ in words.to_forms for g in c.children)
        )
    else:
        return None
    return next((c for c in asked if c.i < verb.i and c.lower_ not in words.reflexive), None)


def _own_subject(found: list[Token], verb: Token) -> Token:
    """The subject among ``found``: not a participle that opens the sentence and that the parser took for one.

    "Réunis depuis mardi à Pretoria, les délégations poursuivent leurs pourparlers."
    """
    first = found[0]
    if len(found) > 1 and found[1].i == first.i + 1 and found[1].pos_ == "PROPN":
        # "les ministres X et Y": the names, whom the parser took for a subject of their own
        return found[1]
    opening = first.i == first.sent.start and any(c.dep_.startswith("obl") for c in first.children)
    later = [each for each in found if first.i < each.i < verb.i]
    return later[-1] if opening and later else first


def _across_a_relative(verb: Token) -> Token | None:
    """The subject that opens the sentence, its relative clause taken for the main one by the parser.

    "X et Y, dont les troupes s'affrontent, ont signé": the verb after the comma agrees with the first.
    """
    relative = verb.head
    group = min([verb, *children(verb, "aux", "expl")], key=lambda t: t.i)
    if relative.i > verb.i or group.i == 0 or verb.doc[group.i - 1].text != ",":
        return None
    first = next((c for c in relative.children if c.dep_.startswith("nsubj")), None)
    if first is not None and first.i < relative.i and conjugation(relative) == "participle_past":
        # "Les ministres, réunis à Doha, ont convenu"
        return first
    if first is None or not any(
        t.text == "," and t.nbor().morph.get("PronType", []) == ["Rel"]
        for t in verb.doc[first.i : relative.i]
    ):
        return None
    return first if finite_part(verb).morph.get("Person", ["3"]) == ["3"] else None


def _is_attribute(verb: Token) -> bool:
    """ "la réunion organisée": a participle that hangs on its noun."""
    return verb.dep_ in ("acl", "amod") and verb.pos_ == "VERB" and conjugation(verb).startswith("participle")


def antecedent(token: Token) -> Token:
    """The noun that a relative "qui" stands for, else ``token`` itself."""
    if token.pos_ == "PRON" and "Rel" in token.morph.get("PronType", []):
        node = token.head
        while node.dep_ == "conj":
            node = node.head
        if node.dep_ == "acl:relcl" or node.dep_ == "acl":
            return node.head
    return token


def agent(verb: Token, lex: Lexicon) -> Token | None:
    """The head of "par X" below a passive."""
    return next(
        (
            c for c in children(verb, "obl")
            if c.dep_ == "obl:agent" or case_of(c, lex) in lex.words.agent
        ),
        None,
    )  # fmt: skip
