"""Which verbs tell a contact or an act, and how: their frames in context."""

from __future__ import annotations

from lib.extract.events.asking import (
    breaks_off,
    calls_upon,
    puts_forward,
    puts_on_a_list,
    says_he_is_willing,
    sets_a_term,
    shuts_out,
)
from lib.extract.events.by_means import told_by_means
from lib.extract.events.clause import children, conjugation, lemma, passive, reflexive
from lib.extract.events.journeys import heading, journey
from lib.extract.events.lexicon import SHARED, Lexicon, VerbFrame
from lib.extract.events.phrases import at_whose, case_of, online, words_alone
from lib.extract.events.pressing import bears_down, threatens
from lib.extract.events.roundabout import roundabout
from lib.extract.events.senses import given, tells_nothing
from lib.extract.events.status.carrying import in_accord
from lib.extract.events.subject import subject
from lib.languages.tokens import Token


def frame_of(token: Token, lex: Lexicon) -> VerbFrame | None:
    """The type of what the verb ``token`` tells and where its parties stand; None when it tells nothing."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    frame = _by_construction(token, lex) or lex.verbs.get(lemma(token))
    if frame is None or (frame.reflexive and not reflexive(token)):
        return None
    by_phone = bool(lex.phone & words_alone(token)) or online(token, lex)
    if tells_nothing(token, frame.frame, by_phone, lex):
        return None
    kind = "call" if by_phone and frame.type in SHARED else frame.type
    lasting = conjugation(token) in ("infinitive", "present", "imperfect") and not reflexive(token)
    if kind == "call" and frame.frame == "with_other" and not by_phone and lasting:
        # "est à Doha pour parler avec X", "nous parlons avec les rebelles"
        kind = "talks"
    return VerbFrame(kind, frame.frame, frame.reflexive)


def _by_construction(token: Token, lex: Lexicon) -> VerbFrame | None:
    """The frame of a verb that tells nothing by itself: "a eu X au téléphone", "se mettre d'accord"."""
    word, words = lemma(token), lex.words
    by_means = told_by_means(token, lex)
    if by_means is not None:
        return by_means
    if says_he_is_willing(token, lex):
        return VerbFrame("proposal", "put_forward")
    if word in words.calling_upon and calls_upon(token, lex):
        return VerbFrame("proposal", "call_upon")
    if puts_forward(token, lex):
        return VerbFrame("proposal", "put_forward")
    if puts_on_a_list(token, lex) or shuts_out(token, lex):
        return VerbFrame("pressure", "target")
    if threatens(token, lex):
        return VerbFrame("pressure", "threaten")
    if bears_down(token, lex):
        return VerbFrame("pressure", "press")
    if breaks_off(token, lex):
        return VerbFrame("pressure", "break_off")
    if sets_a_term(token, lex):
        return VerbFrame("pressure", "set_term")
    if word in words.paying and _pays_visit(token, lex):
        # "rend visite à X"
        return VerbFrame("meeting", "to")
    if word in words.calling_at and reflexive(token) and _at_someones(token, lex):
        # "s'est rendu auprès de X", "chez X"
        return VerbFrame("meeting", "with")
    if word in words.summoning and any(
        {lemma(c), c.lower_} & words.diplomats for c in children(token, "obj", "nsubj:pass")
    ):
        # "a convoqué l'ambassadeur de X", and not a sitting
        return VerbFrame("meeting", "host")
    if word in words.bringing and _on_his_way(token, lex):
        return VerbFrame("meeting", "to")
    if word in words.going_over and _over_with(token, lex):
        return VerbFrame("talks", "with")
    if word in words.setting_out and (
        any(c.pos_ == "PROPN" and case_of(c, lex) in lex.goal for c in children(token, "obl"))
        or heading(token, lex) is not None
    ):
        return VerbFrame("visit", "travel")
    told = roundabout(token, lex) or journey(token, lex)
    if told is not None:
        return told
    if word in words.having and _on_the_phone(token, lex):
        return VerbFrame("call", "object_phone")
    if word in words.finding_again and _finds_someone(token, lex):
        # "X a retrouvé Y à Paris", "retrouvera son homologue"
        return VerbFrame("meeting", "object_person")
    if in_accord(token, lex) and not _in_opinion(token, lex):
        return VerbFrame("agreement", "agree")
    return given(token, lex) if word in words.exchange_verb else None


def _in_opinion(verb: Token, lex: Lexicon) -> bool:
    """ "sont tombés d'accord pour dire que", "pour condamner l'attaque": of one mind, and no deal."""
    beside = (
        c for each in (verb, *verb.children) for c in children(each, "advcl", "xcomp", "obl", "acl", "ccomp")
    )
    said = (c for c in beside if lemma(c) in lex.words.saying or lex.status.get(lemma(c)) == "silent")
    return any(g.lower_ in lex.words.aim for c in said for g in c.children if g.i < c.i)


def _at_someones(verb: Token, lex: Lexicon) -> bool:
    """ "auprès du président X", "chez X": a person, and not "chez lui" or "auprès des réfugiés"."""
    return any(c.pos_ == "PROPN" or lemma(c) in lex.words.officials for c in at_whose(verb, lex))


def _finds_someone(verb: Token, lex: Lexicon) -> bool:
    """Whether the verb, not reflexive, has a person as its object, and a day or a place beside."""
    doer = subject(verb)
    if reflexive(verb) or passive(verb) or (doer is not None and doer.lemma_.lower() in lex.words.troops):
        return False
    if any(c.lower_ in lex.swap for c in children(verb, "obj")):
        # hostages are found, and not met
        return False
    whom = [c for c in children(verb, "obj") if c.pos_ == "PROPN" or lemma(c) in lex.somebody]
    return bool(whom) and any(True for _ in children(verb, "obl"))


def _on_his_way(verb: Token, lex: Lexicon) -> bool:
    """ "est allé présenter son plan à X": who goes to bring something meets X."""
    above = verb.head
    frame = lex.verbs.get(lemma(above)) if above.pos_ == "VERB" else None
    infinitive = "Inf" in verb.morph.get("VerbForm", [])
    return infinitive and verb.dep_ != "conj" and frame is not None and frame.frame == "travel"


def _over_with(verb: Token, lex: Lexicon) -> bool:
    """ "a évoqué la crise avec X", "a fait le point avec X"."""
    matter = next(children(verb, "obj"), None)
    if matter is None or (lemma(verb) in lex.words.doing and lemma(matter) not in lex.words.stock):
        return False
    beside = (c for c in children(verb, "obl") if case_of(c, lex) in lex.words.with_)
    return any(c.pos_ == "PROPN" or lemma(c) in lex.somebody for c in beside)


def _on_the_phone(verb: Token, lex: Lexicon) -> bool:
    """ "a eu X au téléphone": someone, not "une conversation au téléphone"."""
    someone = any(c.pos_ == "PROPN" or lemma(c) in lex.sides for c in children(verb, "obj"))
    # "au téléphone", "au bout du fil"
    beside = (t for c in children(verb, "obl") for t in (c, *children(c, "nmod")))
    return someone and any(t.lower_ in lex.phone for t in beside)


def _pays_visit(verb: Token, lex: Lexicon) -> bool:
    """ "rend visite à X", "a rendu hier visite à X": not "s'est rendu en visite à P"."""
    behind = verb.doc[verb.i + 1 : verb.i + 3]
    visit = next((t for t in behind if t.lower_ in lex.words.visits), None)
    return visit is not None and visit.nbor(-1).lower_ not in lex.words.underway
