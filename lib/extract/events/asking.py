"""Verbs by which one side asks for something, puts it forward or takes it upon itself."""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, lemma, negated, passive, reflexive
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.naming import CONTACTS
from lib.extract.events.phrases import case_of, clause_words
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
    if asked and all(lemma(c) in lex.words.vaguely | lex.words.exhorting for c in asked):
        # "exhorte les partis à assumer leurs responsabilités": good words, and no offer
        return False
    whom = any(c.pos_ in ("NOUN", "PROPN") and c.i < asked[0].i for c in addressed) if asked else False
    if any(c.conjuncts for c in addressed if c.pos_ in ("NOUN", "PROPN")):
        # "a appelé Kinshasa et le M23 à s'entendre": a word to both from without
        return False
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
        if verb.dep_ == "acl" and conjugation(verb) == "participle_past":
            # "un plan proposé par X pour mettre fin à la crise": the plan is told
            return False
        if verb.dep_ == "acl:relcl" and CONTACTS & set(lex.nouns.get(lemma(verb.head), ())):
            # "la réunion que X proposait d'organiser": so is the meeting
            return False
        return to_do_something(verb, lex) or hands_out(verb, lex)
    told = verb.dep_ != "acl:relcl"  # "X, dont Y réclame l'extradition" is told by the way
    wanted = children(verb, "obj") if told and word in lex.words.wanting else ()
    return any(c.pos_ == "NOUN" and lemma(c) in lex.words.concessions for c in wanted)


def willing(verb: Token, lex: Lexicon) -> Token | None:
    """The attribute of "s'est dit prêt", "se dit disposé"; None of any other verb."""
    if lemma(verb) not in lex.words.saying or negated(verb):
        return None
    ready = next((c for c in children(verb, "xcomp", "obj", "amod") if c.lower_ in lex.words.willing), None)
    around = (c for each in (verb, ready) if each is not None for c in each.children)
    return ready if any(c.lower_ in lex.words.reflexive for c in around) else None


def says_he_is_willing(verb: Token, lex: Lexicon) -> bool:
    """ "s'est dit prêt à libérer les otages", "se dit disposé à un compromis": an offer, and no contact."""
    ready = willing(verb, lex)
    if ready is None:
        return False
    behind = (c for each in (verb, ready) for c in each.children if c.i > ready.i)
    to = [c for c in behind if any(g.lower_ in lex.words.to_forms for g in c.children)]
    # "à davantage de concessions", "à jouer les médiateurs"
    done = {lemma(t) for c in to for t in (c, *children(c, "nmod", "obl", "obj"))}
    return bool(done & lex.words.conceding) and not any(meets(c, lex) for c in to)


def hands_out(verb: Token, lex: Lexicon) -> bool:
    """ "a proposé au Polisario une large autonomie": a thing is offered to someone."""
    things = [c for c in children(verb, "obj") if c.pos_ == "NOUN"]
    named = lex.nouns.keys() | lex.borne.keys() | lex.words.mediating
    to_whom = any(
        case_of(c, lex) in lex.words.to and (c.pos_ == "PROPN" or lemma(c) in lex.sides)
        for c in children(verb, "obl")
    )
    return to_whom and bool(things) and not any(t.lemma_.lower() in named for c in things for t in c.subtree)


def puts_on_a_list(verb: Token, lex: Lexicon) -> bool:
    """ "a ajouté X à sa liste de sanctions", "placé sur la liste noire"."""
    if lemma(verb) not in lex.words.listing:
        return False
    lists = (c for c in children(verb, "obl", "nmod") if lemma(c) in lex.words.lists)
    return any(lemma(t) in lex.words.blacklists for each in lists for t in each.subtree)


def shuts_out(verb: Token, lex: Lexicon) -> bool:
    """ "a suspendu X de ses instances", "a gelé les avoirs de X"."""
    word = lemma(verb)
    if word not in lex.words.freezing and word not in lex.words.excluding:
        return False
    if verb.dep_ == "acl" and "Inf" in verb.morph.get("VerbForm", []):
        # "la décision de X de suspendre Y": a decision is told
        return False
    objects = list(children(verb, "obj", "nsubj:pass"))
    if any(lemma(c) in lex.words.assets for c in objects):
        return word in lex.words.freezing
    if word not in lex.words.excluding or not any(c.pos_ == "PROPN" for c in objects):
        return False
    beside = (c for holder in (verb, *objects) for c in children(holder, "obl", "nmod"))
    return any(lemma(c) in lex.words.organs and case_of(c, lex) in lex.words.of for c in beside)


def breaks_off(verb: Token, lex: Lexicon) -> bool:
    """ "a rompu ses relations diplomatiques avec X", "ont coupé leurs liens"."""
    if lemma(verb) not in lex.words.severing or conjugation(verb) in (
        "participle",
        "participle_past",
    ):
        return False
    return any(lemma(c) in lex.words.ties for c in children(verb, "obj", "nsubj:pass"))


def sets_a_term(verb: Token, lex: Lexicon) -> bool:
    """ "a donné 48 heures à X pour se retirer": an ultimatum."""
    if lemma(verb) not in lex.words.allotting:
        return False
    counted = any(
        lemma(c) in lex.words.spans and any(True for _ in children(c, "nummod", "det"))
        for c in children(verb, "obj")
    )
    return counted and any(
        "Inf" in c.morph.get("VerbForm", []) and any(g.lower_ in lex.words.aim for g in c.children)
        for c in verb.subtree
        if c.i > verb.i
    )


def to_do_something(verb: Token, lex: Lexicon) -> bool:
    """ "s'est engagé à libérer les otages": to do something, and not to meet or to sign."""
    done = [
        c
        for c in children(verb, "xcomp", "ccomp", "obl", "advcl")
        if c.i > verb.i and "Inf" in c.morph.get("VerbForm", []) and not _what_for(c, lex)
    ]
    return bool(done) and not any(_of_a_contact_or_act(c, lex) for c in done)


def _what_for(infinitive: Token, lex: Lexicon) -> bool:
    """ "se sont engagés à renoncer aux armes pour trouver une issue": why, and not to what."""
    return any(c.lower_ in lex.words.aim and c.i < infinitive.i for c in infinitive.children)


def _of_a_contact_or_act(infinitive: Token, lex: Lexicon) -> bool:
    if lemma(infinitive) in lex.words.keeping:
        # "s'engager à respecter la trêve"
        return False
    if _into_effect(infinitive, lex):
        return False
    word = lemma(infinitive)
    frame = lex.verbs.get(word)
    # "à ne plus déplacer de troupes", "à rendre les armes": no journeys
    moved = frame is not None and frame.type == "visit" and frame.reflexive and not reflexive(infinitive)
    told = (frame is not None and not moved) or word in lex.words.vaguely
    return told or any(_names_one(t, lex) for t in infinitive.subtree)


def _into_effect(infinitive: Token, lex: Lexicon) -> bool:
    """ "à mettre en place un cessez-le-feu", "en œuvre l'accord": what they promise is to be done."""
    deal = any("agreement" in lex.nouns.get(lemma(c), ()) for c in children(infinitive, "obj"))
    beside = (c for c in children(infinitive, "obl") if case_of(c, lex) in lex.words.underway)
    return deal and any(c.lower_ in lex.words.into_effect for c in beside)


def _names_one(noun: Token, lex: Lexicon) -> bool:
    """Whether the noun is a contact or an act: not "un canal de communication"."""
    word = noun.lemma_.lower()
    needed = lex.needs.get(word)
    return word in lex.nouns and (not needed or not needed.isdisjoint(clause_words(noun)))


def meets(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb tells a contact by the tables: "se rendre", not "rendre les armes"."""
    word = lemma(verb)
    return word in lex.contact_verbs and (not lex.verbs[word].reflexive or reflexive(verb))
