"""Mends what the parser hung on a noun though it belongs to a verb beside it, and the other way round.

In "une délégation conduite par X" it makes X a part of the delegation, in "a abordé le dossier nucléaire avec
X" of the dossier; in "attend de X qu'il se retire" it takes the clause for a relative of X, in "a quitté P
après avoir reçu Y" the clause for what is left.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import behind_comma, case_word
from lib.extract.mends.tags import has_auxiliary
from lib.extract.mends.verb_groups import DAYS, MONTHS
from lib.languages.tokens import Token

BY = ("par",)
WITH = ("avec",)
THAT = ("que", "qu'")
# "exige de X que", "a demandé à X que"
OF_WHOM = ("de", "d'", "du", "des", "à", "au", "aux")
# What bears a name of its own: "l'agence officielle APS".
BODIES = (
    "agence", "chaîne", "journal", "quotidien", "hebdomadaire", "magazine", "radio", "télévision", "site",
    "groupe", "mouvement", "organisation", "coalition", "alliance", "parti",
)  # fmt: skip
SINCE = ("depuis",)
ASIDE = ("après", "avant", "sans", "afin", "pour")
# What one talks over with somebody; none of them is a thing "with" somebody by itself, as relations are.
MATTERS = (
    "dossier", "dossiers", "question", "questions", "sujet", "sujets", "situation", "problème", "problèmes",
    "thème", "thèmes", "enjeu", "enjeux", "affaire", "cas", "sort",
)  # fmt: skip
TALKED_OVER = ("évoquer", "aborder", "examiner", "discuter", "étudier")


def mend_on_noun(token: Token) -> None:
    """Mends what ``token`` shows to be wrong, in place."""
    if token.dep_ == "obl" and case_word(token) == "en":
        _since_when(token)
    elif token.dep_ == "nmod" and token.head.pos_ == "NOUN":
        if case_word(token) in BY:
            _onto_the_participle(token)
        elif case_word(token) in WITH:
            _off_the_matter(token)
    elif token.dep_ in ("acl", "acl:relcl"):
        _onto_who_asks(token)
    elif token.dep_ in ("xcomp", "ccomp") and token.pos_ == "VERB":
        _as_aside(token)
    if token.pos_ == "PROPN" and token.dep_ in ("obj", "appos") and token.ent_type_ != "PER":
        _onto_the_body(token)


def _onto_the_participle(agent: Token) -> None:
    """ "une délégation conduite par X": by him it is led."""
    noun = agent.head
    done = [
        c
        for c in noun.children
        if c.dep_ == "acl" and noun.i < c.i < agent.i and "Past" in c.morph.get("Tense", [])
    ]
    if not done or has_auxiliary(done[-1]) or any(case_word(c) in BY for c in done[-1].children):
        return
    agent.hang_on(done[-1])
    agent.dep_ = "obl:agent"


def _off_the_matter(partner: Token) -> None:
    """ "a abordé le dossier nucléaire avec X": with him it is talked over."""
    matter = partner.head
    verb = matter.head
    if matter.lower_ in MATTERS and matter.dep_ == "obj" and verb.lemma_ in TALKED_OVER:
        partner.hang_on(verb)
        partner.dep_ = "obl"


def _onto_who_asks(clause: Token) -> None:
    """ "attend de X qu'il se retire": "que" says nothing of X, but what is awaited."""
    asked = clause.head
    verb = asked.head
    that = next((c for c in clause.children if c.lower_ in THAT and c.i < clause.i), None)
    if that is None or that.pos_ != "SCONJ" or that.dep_ != "mark":
        return
    asks = verb.pos_ == "VERB" and asked.dep_.startswith("obl") and verb.i < asked.i
    whole = any(c.dep_ in ("obj", "ccomp", "xcomp") for c in verb.children)
    if (
        asks
        and case_word(asked) in OF_WHOM
        and not whole
        and any(c.dep_ in SUBJECTS for c in clause.children)
    ):
        clause.hang_on(verb)
        clause.dep_ = "ccomp"


def _as_aside(clause: Token) -> None:
    """ "a quitté P après avoir reçu Y": when, and not what."""
    group = (clause, *(c for c in clause.children if c.dep_.startswith("aux")))
    infinitive = any("Inf" in t.morph.get("VerbForm", []) for t in group)
    if infinitive and any(c.dep_ == "mark" and c.lower_ in ASIDE for c in clause.children):
        clause.dep_ = "advcl"


def _since_when(time: Token) -> None:
    """ "la première depuis le début de la guerre en 2011": that is when the war began."""
    if not (time.pos_ == "NUM" and len(time) == 4) and time.lower_ not in MONTHS:
        return
    before = time.doc[time.i - 2] if time.i > time.sent.start + 1 else time
    for start in (before, *before.ancestors):
        if case_word(start) in SINCE and start.pos_ == "NOUN" and start.lower_ not in (*MONTHS, *DAYS):
            within = time.doc[start.i : time.i]
            if start.right_edge.i == time.i - 2 and not any(t.is_punct for t in within):
                time.hang_on(start)
                time.dep_ = "nmod"
            return


def _onto_the_body(name: Token) -> None:
    """ "a vu, selon l'agence officielle APS, X": no one that he saw, but what the agency is called."""
    before = name.nbor(-1) if name.i > name.sent.start else name
    body = before.head if before.pos_ == "ADJ" and before.dep_ == "amod" else before
    if body.pos_ != "NOUN" or body.lower_ not in BODIES or name.head == body:
        return
    verb = name.head
    if name.dep_ == "obj":
        given = [c for c in name.children if c.dep_ == "appos" and c.pos_ == "NOUN" and behind_comma(c)]
        for each in given[:1]:
            each.hang_on(verb)
            each.dep_ = "obj"
    name.hang_on(body)
    name.dep_ = "appos"
