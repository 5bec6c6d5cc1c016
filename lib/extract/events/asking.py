"""Verbs by which one side asks for something, puts it forward or takes it upon itself."""

from __future__ import annotations

from lib.extract.events.clause import children, lemma, negated, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import CONTACTS
from lib.languages.tokens import Token


def calls_upon(verb: Token, lex: Lexicon) -> bool:
    """ "a appelé les rebelles à déposer les armes": someone is asked to do something, and not to meet."""
    addressed = list(children(verb, "obl") if lemma(verb) in lex.words.ordering_to else children(verb, "obj"))
    people = (each for each in addressed if each.lemma_.lower() not in lex.nouns)
    within = (t for each in people for c in each.children for t in (c, *c.children))
    asked = [
        c
        for c in (*verb.children, *within)
        if c.i > verb.i
        and "Inf" in c.morph.get("VerbForm", [])
        and any(g.lower_ in lex.words.to_forms or g.lower_ in lex.words.of_forms for g in c.children)
    ]
    whom = any(c.pos_ in ("NOUN", "PROPN") and c.i < asked[0].i for c in addressed) if asked else False
    contacts = (t for c in asked for t in c.subtree)
    return (
        bool(asked)
        and whom
        and not any(meets(t, lex) or CONTACTS & set(lex.nouns.get(lemma(t), ())) for t in contacts)
    )


def puts_forward(verb: Token, lex: Lexicon) -> bool:
    """ "a proposé de créer une commission", "exige le retrait des troupes": no contact, but an act."""
    word = lemma(verb)
    if (word not in lex.words.offering and word not in lex.words.wanting) or negated(verb):
        return False
    if word in lex.words.offering and not passive(verb):
        return to_do_something(verb, lex)
    told = verb.dep_ != "acl:relcl"  # "X, dont Y réclame l'extradition" is told by the way
    wanted = children(verb, "obj") if told and word in lex.words.wanting else ()
    return any(c.pos_ == "NOUN" and lemma(c) in lex.words.concessions for c in wanted)


def to_do_something(verb: Token, lex: Lexicon) -> bool:
    """ "s'est engagé à libérer les otages": to do something, and not to meet or to sign."""
    done = [
        c
        for c in children(verb, "xcomp", "ccomp", "obl", "advcl")
        if c.i > verb.i and "Inf" in c.morph.get("VerbForm", [])
    ]
    return bool(done) and not any(_of_a_contact_or_act(c, lex) for c in done)


def _of_a_contact_or_act(infinitive: Token, lex: Lexicon) -> bool:
    if lemma(infinitive) in lex.words.keeping:
        # "s'engager à respecter la trêve"
        return False
    word = lemma(infinitive)
    told = word in lex.verbs or word in lex.words.vaguely
    return told or any(t.lemma_.lower() in lex.nouns for t in infinitive.subtree)


def meets(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb tells a contact by the tables: "se rendre", not "rendre les armes"."""
    word = lemma(verb)
    return word in lex.contact_verbs and (not lex.verbs[word].reflexive or reflexive(verb))
