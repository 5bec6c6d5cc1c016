"""Verbs of the tables used in another sense: what they tell is no contact, or a noun beside them tells it."""

from __future__ import annotations

from lib.extract.events.acted import negotiated
from lib.extract.events.agreed_on import no_deal
from lib.extract.events.asking import to_do_something
from lib.extract.events.clause import children, conjugation, lemma, passive, reflexive
from lib.extract.events.determined import owned
from lib.extract.events.journeys import says_where
from lib.extract.events.lexicon import Lexicon, VerbFrame
from lib.extract.events.naming import names_contact
from lib.extract.events.phrases import case_of, phrase_start, preposition
from lib.extract.events.status.mood import just_past
from lib.extract.events.subject import subject
from lib.extract.events.trigger import MEETING_FRAMES, STAY
from lib.languages.tokens import Token


def _by_the_deal(verb: Token, lex: Lexicon) -> bool:
    """ "en vertu de l'accord, X et Y s'engagent à": what the deal says, which is told by its own name."""
    beside = (t for c in children(verb, "obl") for t in (c, *children(c, "nmod")))
    return any(
        "agreement" in lex.nouns.get(lemma(each), ())
        and preposition(each, lex.prepositions, lex.contractions)[0] in lex.words.by_its_terms
        for each in beside
    )


def _regards(verb: Token, lex: Lexicon) -> bool:
    """ "Tous deux y voient une étape utile": what they think of it; but "il y a vu le ministre"."""
    there = any(c.lower_ in lex.words.there for c in verb.children) and not reflexive(verb)
    seen = children(verb, "obj") if there and lemma(verb) in lex.words.seeing else []
    return any(c.pos_ == "NOUN" and lemma(c) not in lex.somebody for c in seen)


def tells_nothing(verb: Token, frame: str, by_phone: bool, lex: Lexicon) -> bool:
    """Whether a verb of the tables is used in another sense, or leaves the telling to a noun.

    ``frame`` is that of the tables, ``by_phone`` whether a telephone stands in its clause.
    """
    if frame == STAY:
        return not says_where(verb, lex)
    if _regards(verb, lex):
        return True
    if frame == "object_person":
        # "évitaient de se croiser du regard"
        by_eye = any(lemma(c) in lex.words.glances for c in children(verb, "obl"))
        return by_eye or any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)
    if frame in ("object", "host") and any(names_contact(c, lex) for c in first_object(verb)):
        # "accueillir des pourparlers": the noun tells them, but for "a rencontré X, un entretien utile".
        return True
    if frame == "send":
        # "envoyer des armes" sends nobody; "n'enverra personne" tells that.
        sent = children(verb, "obj", "nsubj:pass")
        return not any(
            c.pos_ == "PROPN"
            or lemma(c) in lex.somebody
            or (c.pos_ == "PRON" and c.lower_ in lex.words.nobody)
            for c in sent
        )
    if frame == "gather":
        # "la rencontre a réuni X et Y": the noun tells the contact; "se sont rassemblés": a crowd does.
        if reflexive(verb) and lemma(verb) in lex.words.crowding:
            return True
        if any(_own_body(c, lex) for c in children(verb, "obj")):
            return True
        doer = subject(verb)
        return doer is not None and (doer.lemma_.lower() in lex.nouns or _made_up_of(verb, doer, lex))
    if frame == "agree":
        # "s'accordent sur l'ordre du jour" of a contact: on how it is to be, no more.
        arranged = any(lemma(c) in lex.words.arrangements for c in children(verb, "obl", "obj"))
        named = conjugation(verb) == "participle_past" and _of_a_deal(verb, lex)
        # "s'entendaient comme larrons en foire", "s'entendent bien"
        friends = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in lex.words.getting_on
        return arranged or named or friends or no_deal(verb, lex)
    if frame == "undertake":
        # "attend de X qu'il s'engage": he has not.
        asked = verb.dep_ == "ccomp" and lemma(verb.head) not in lex.words.saying
        return asked or _by_the_deal(verb, lex) or not to_do_something(verb, lex)
    if lemma(verb) in lex.words.exchange_verb and not given(verb, lex):
        # "échanger des tirs", not "échanger des idées"
        things = [c for c in children(verb, "obj", "nsubj:pass") if c.pos_ == "NOUN" and not _apposed(c)]
        return bool(things) and not any(lemma(c) in lex.words.exchanged for c in things)
    if frame == "host" and (_handed(verb, lex) or _by_a_crowd(verb, lex)):
        return True
    if frame == "travel":
        if _gives_himself_up(verb, lex):
            return True
        if any(lemma(c) in lex.words.table for c in children(verb, "obl")):
            # "revenir à la table des négociations"
            return True
        if _elsewhere(verb, lex) or any(just_past(c, verb) for c in children(verb, "xcomp")):
            # "vient de rencontrer X à P": told by the other verb
            return True
        # "est allé rencontrer X", "va être déployée": what is done is told by the other verb.
        behind = verb.doc[verb.i + 1 : verb.i + 4]
        return lemma(verb) in lex.words.going and any(map(_infinitive, behind))
    if frame == "invite":
        # "X invite Y à venir", "à un sommet": the other word tells what for.
        return any(c.dep_ in ("xcomp", "ccomp", "advcl") or names_contact(c, lex) for c in verb.children)
    if frame == "expected":
        # "X est attendu à Pékin"; "X attend une réponse" tells of no journey.
        # "une rencontre très attendue" is none either.
        awaited = passive(verb) or conjugation(verb) == "participle_past"
        return not awaited or ((doer := subject(verb)) is not None and lemma(doer) in lex.nouns)
    if conjugation(verb) == "participle_past" and _of_a_deal(verb, lex):
        # "la trêve négociée par X": the deal is told
        return True
    if any(negotiated(c, lex) for c in children(verb, "obj", "nsubj:pass")):
        # "une trêve a été négociée entre X et Y": so is it here
        return True
    if lemma(verb) in lex.words.bestowing and _of_something(verb):
        # "la confiance que les parties nous confèrent"
        return True
    if frame == "with" and (_is_purpose_of_contact(verb, lex) or _talked_over(verb, lex)):
        return True
    return frame == "object_phone" and not _rings(verb, by_phone, lex)


def _apposed(thing: Token) -> bool:
    """ "a échangé avec X à Paris, la capitale française": said of the name, and nothing exchanged."""
    start = phrase_start(thing)
    if thing.i < thing.head.i or start.i < 2 or "Def" not in start.morph.get("Definite", []):
        return False
    return start.nbor(-1).text == "," and start.nbor(-2).pos_ == "PROPN"


def first_object(verb: Token) -> list[Token]:
    """The object next to the verb: the parser takes what is apposed to it for another."""
    return sorted(children(verb, "obj"), key=lambda t: t.i)[:1]


def given(verb: Token, lex: Lexicon) -> VerbFrame | None:
    """ "échanger des prisonniers", "échanger des lettres"."""
    things = [t for c in children(verb, "obj", "nsubj:pass") for t in (c, *children(c, "amod"))]
    if any(c.lower_ in lex.swap for c in things):
        return VerbFrame("agreement", "agree")
    if any("letter" in lex.nouns.get(lemma(c), ()) for c in things):
        return VerbFrame("letter", "with")
    return None


def _of_something(verb: Token) -> bool:
    return not reflexive(verb) and any(True for _ in children(verb, "obj", "iobj"))


def _own_body(whom: Token, lex: Lexicon) -> bool:
    """ "a réuni son cabinet": a side among itself."""
    return owned(whom, lex) and lemma(whom) in lex.words.own_bodies and not whom.conjuncts


def _made_up_of(verb: Token, body: Token, lex: Lexicon) -> bool:
    """ "le quartette, qui réunit X et Y": who belongs to it, unless a day or a place is told."""
    # the simple past of "réunir" is written like its present
    simple = conjugation(verb) == "past" and not any(c.dep_.startswith("aux") for c in verb.children)
    lasting = simple or conjugation(verb) in ("present", "imperfect", "participle")
    beside = (c for c in children(verb, "obl") if case_of(c, lex) not in lex.words.since)
    # "la CMA, qui rassemble plusieurs groupes armés"
    initials = verb.dep_ == "acl:relcl" and body.pos_ == "PROPN" and body.text.isupper() and len(body) > 1
    standing = initials or lemma(body) in lex.words.standing
    return lasting and standing and not any(True for _ in beside)


def _handed(verb: Token, lex: Lexicon) -> bool:
    """ "a reçu de Washington des armes": something, from whom "de" tells."""
    return any(c.pos_ == "PROPN" and case_of(c, lex) in lex.words.of for c in children(verb, "obj"))


def _by_a_crowd(verb: Token, lex: Lexicon) -> bool:
    """ "la foule a accueilli X", "accueilli à coups de pierres": nobody of the talks met X there."""
    doer = subject(verb)
    crowd = lex.words.crowds
    if doer is not None and not passive(verb) and lemma(doer) in crowd:
        return True
    return any(lemma(c) in crowd | lex.words.volleys for c in children(verb, "obl"))


def _gives_himself_up(verb: Token, lex: Lexicon) -> bool:
    """ "s'est rendu aux forces de l'ONU": to them, and to no place."""
    to = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.to)
    return lemma(verb) in lex.words.paying and any(lemma(c) in lex.words.captors for c in to)


def _of_a_deal(participle: Token, lex: Lexicon) -> bool:
    """ "l'accord de partage du pouvoir négocié par X", hung on the power or the sharing."""
    noun = participle.head
    while noun.dep_ == "nmod" and noun.head.i < noun.i and not lex.nouns.get(lemma(noun)):
        noun = noun.head
    return "agreement" in lex.nouns.get(lemma(noun), ())


def _talked_over(verb: Token, lex: Lexicon) -> bool:
    """ "les termes ont été négociés": nothing is told of a contact, but with "entre X et Y"."""
    told = passive(verb) and not reflexive(verb)
    return told and not any(case_of(c, lex) in lex.words.with_or_between for c in verb.children)


def _is_purpose_of_contact(verb: Token, lex: Lexicon) -> bool:
    """ "se sont rencontrés pour discuter de la trêve": what a contact is for is no second contact."""
    above = verb.head
    frame = lex.verbs.get(lemma(above)) if above.pos_ == "VERB" and above != verb else None
    purpose = any(c.lower_ in lex.words.aim for c in verb.children) or conjugation(verb) == "participle"
    within = frame is not None and frame.frame in (*MEETING_FRAMES, "gather", "to")
    return purpose and within and not any(case_of(c, lex) in lex.words.with_ for c in verb.children)


def _elsewhere(verb: Token, lex: Lexicon) -> bool:
    """ "revient sur sa décision", "va à l'essentiel", "l'armée est retournée à X": no journey of talks."""
    doer = subject(verb)
    if doer is not None and doer.lemma_.lower() in lex.words.troops:
        return True
    if doer is not None and lemma(verb) in lex.words.taking_course and lemma(doer) in lex.lone_groups:
        # "les rebelles ont pris la route de P"
        return True
    beside = [c for c in children(verb, "obl") if c.pos_ == "NOUN"]
    if lemma(verb) in lex.words.coming_back and any(case_of(c, lex) in lex.words.on_a_matter for c in beside):
        return True
    to = (
        c
        for c in beside
        if case_of(c, lex) in lex.words.to and lemma(c) not in lex.venues | lex.words.capital
    )
    return lemma(verb) in lex.words.going and any(True for _ in to)


def _rings(verb: Token, by_phone: bool, lex: Lexicon) -> bool:
    """ "il l'a appelée lundi": someone is called, and not called upon to do something."""
    # "a appelé MM. X et Y"
    objects = [each for c in children(verb, "obj") for each in (c, *children(c, "flat"))]
    called = any(c.pos_ in ("PRON", "PROPN") or _by_office(c, lex) for c in objects)
    upon = any(
        c.i > verb.i
        and c.dep_ in ("xcomp", "advcl", "obl", "obl:arg", "ccomp")
        and (any(g.lower_ in lex.words.to_forms for g in c.children) or _without_accent(c))
        and not (c.pos_ == "NOUN" and by_phone)
        for c in verb.children
    )
    return (by_phone or (lemma(verb) in lex.words.ringing and called)) and not (upon or _upon_to(verb, lex))


def _without_accent(verb: Token) -> bool:
    """ "appelle le pays a renouer": no infinitive has an auxiliary before it."""
    return _infinitive(verb) and any(g.dep_ == "aux:tense" and g.i < verb.i for g in verb.children)


def _upon_to(verb: Token, lex: Lexicon) -> bool:
    """ "appeler le président à «quitter le pouvoir»", whatever the parser hung that on."""
    words = verb.doc[verb.i + 1 : verb.sent.end - 1]
    return any(t.lower_ in lex.words.to_forms and (t.nbor().is_quote or _infinitive(t.nbor())) for t in words)


def _infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])


def _by_office(token: Token, lex: Lexicon) -> bool:
    """ "le ministre Hakan Fidan", "son homologue": one person."""
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in token.children)
    single = "Plur" not in token.morph.get("Number", [])
    return token.pos_ == "NOUN" and single and (named or owned(token, lex)) and lemma(token) in lex.somebody
