"""Mends sentences of which the parser took another verb for the main one.

In "Le plan présenté par X prévoit un retrait" it takes "présenté" for the verb of the sentence, and X for who
foresees; in "Aux termes de l'accord signé mardi, les troupes se retireront" it makes a clause of "signé"; in
"L'accord que X et Y ont signé prévoit" the relative is the sentence.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import BETWEEN, SUBJECTS
from lib.extract.mends.shapes import agree, case_word, give_sentence, is_finite, number_of
from lib.languages.tokens import Token, morph
from lib.languages.verbs import language_of, may_be_participle, never_participle

BY = ("par",)
# What a clause hangs by that the parser put below a participle it took for the main verb.
BELOW = ("ccomp", "advcl", "advmod", "conj", "parataxis", "xcomp", "acl", "dep", "obl", "nmod")
MAIN = ("ROOT", "ccomp", "conj", "parataxis", "advcl")
# Endings that only a participle has.
BARE = ("é", "ée", "és", "ées")


def mend_clause(token: Token) -> None:
    """Mends what the verb ``token`` shows to be wrong, in place."""
    if token.pos_ != "VERB":
        return
    _tag_participle(token)
    if token.dep_ == "acl" and "Part" in token.morph.get("VerbForm", []):
        _to_what_it_agrees_with(token)
    if token.dep_ in ("ccomp", "conj") and "Part" in token.morph.get("VerbForm", []):
        _with_its_object(token)
    if token.dep_ == "advcl" and "Part" in token.morph.get("VerbForm", []):
        _off_the_phrase(token)
        _back_to_the_subject(token)
    if token.dep_ in MAIN:
        _give_back_the_verb(token)
        _give_back_the_sentence(token)
        _below_its_noun(token)


def _give_back_the_verb(participle: Token) -> None:
    """ "Le plan présenté mardi par X prévoit un retrait": "prévoit" is the verb, and "par X" no subject."""
    told = "Part" in participle.morph.get("VerbForm", []) and "Past" in participle.morph.get("Tense", [])
    if not told and not may_be_participle(participle.text, language_of(participle)):
        return
    group = ("expl:comp", "expl:pass", "cop")
    if any(c.dep_.startswith("aux") or c.dep_ in group for c in participle.children):
        return
    noun = next((c for c in participle.children if c.dep_ in SUBJECTS and c.i < participle.i), None)
    if noun is None or noun.pos_ != "NOUN":
        return
    # "Les négociations, entamées lundi sous l'égide de X, se poursuivent": set off by commas
    last = participle.i - (participle.nbor(-1).text == ",")
    if any(t.is_punct for t in noun.doc[noun.i : last]):
        return
    verb = _finite_behind(participle, noun)
    if verb is None:
        return
    for wrong in [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]:
        _put_right(wrong, participle)
    leading = [c for c in participle.children if c.i < noun.i]
    behind = [c for c in participle.children if c.i > verb.i]
    give_sentence(verb, noun, participle, "acl")
    participle.morph = morph(f"Number={number_of(noun)}|Tense=Past|VerbForm=Part")
    for child in (*leading, *behind):
        child.hang_on(verb)


def _put_right(wrong: Token, participle: Token) -> None:
    """Makes who was taken for the subject the agent of the participle, or the second after "entre"."""
    if case_word(wrong) in BY:
        wrong.hang_on(participle)
        wrong.dep_ = "obl:agent"
        return
    first = first_between(participle, wrong)
    if first is not None:
        wrong.hang_on(first)
        wrong.dep_ = "conj"


def _finite_behind(participle: Token, noun: Token) -> Token | None:
    """The finite verb of the sentence behind ``participle`` whose own subject cannot be one."""
    for token in participle.doc[participle.i + 1 : participle.sent.end]:
        if token.text in ';:«»"' or token.lower_ in ("qui", "que", "qu'", "dont", "où"):
            return None
        if token.pos_ not in ("VERB", "ADJ", "NOUN", "ADV") or not participle.is_ancestor(token):
            continue
        finite = token if token.pos_ == "VERB" else None
        for part in token.children:
            if part.dep_ in ("aux:tense", "aux:pass", "cop") and is_finite(part):
                finite = part
                break
        if finite is None or not is_finite(finite):
            continue
        own = [c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i]
        # "conclu entre X et Y était respecté": "et" joins the names
        joint = any(first_between(participle, c) is not None for c in own)
        if token.dep_ not in BELOW or any(
            c.dep_ == "mark" or (c.dep_ == "cc" and not joint) for c in token.children
        ):
            return None
        if number_of(finite) != number_of(noun):
            return None
        false = all(case_word(c) in BY or first_between(participle, c) is not None for c in own)
        # "dit" and "fait" may be the verb of the sentence; "faite" and "conclu" are not.
        return token if false and (own or participle.lower_[-1] != "t") else None
    return None


def first_between(start: Token, second: Token) -> Token | None:
    """The name behind "entre", not before ``start``, to which "et" joins ``second``."""
    joint = second.left_edge
    if joint.lower_ != "et":
        joint = joint.nbor(-1) if joint.i else joint
    if joint.lower_ != "et":
        return None
    for token in reversed(start.doc[start.i : joint.i]):
        if case_word(token) == BETWEEN:
            return token if not any(c.dep_ == "conj" for c in token.children) else None
    return None


def _give_back_the_sentence(participle: Token) -> None:
    """ "Aux termes de l'accord signé mardi, les troupes se retireront": "signé" goes with the accord."""
    if "Part" not in participle.morph.get("VerbForm", []) or not participle.i:
        return
    if any(c.dep_.startswith("aux") or c.dep_ in SUBJECTS for c in participle.children):
        return
    noun = participle.nbor(-1)
    if noun.pos_ == "ADJ":
        noun = noun.head
    opening = next((c for c in participle.children if c.i < participle.i and c.dep_ == "obl"), None)
    if opening is None or noun.pos_ != "NOUN" or (noun != opening and not opening.is_ancestor(noun)):
        return
    above = participle.head
    if (
        participle.dep_ == "advcl"
        and above.i > participle.i
        and any(c.dep_ in SUBJECTS for c in above.children)
    ):
        opening.hang_on(above)
        participle.hang_on(noun)
        participle.dep_ = "acl"
        return
    if participle.dep_ != "ROOT":
        return
    for verb in participle.children:
        if verb.i < participle.i or verb.dep_ not in BELOW or any(c.dep_ == "mark" for c in verb.children):
            continue
        own = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
        if own is None or own.left_edge.i < 1 or own.left_edge.nbor(-1).text != ",":
            continue
        stops = [c for c in participle.children if c.is_punct and c.i > verb.i]
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
        for child in (opening, *stops):
            child.hang_on(verb)
        participle.hang_on(noun)
        participle.dep_ = "acl"
        return


def _below_its_noun(clause: Token) -> None:
    """ "L'accord que X et Y ont signé prévoit des élections": the relative is not the sentence."""
    que = next((c for c in clause.children if c.lower_ in ("que", "qu'") and c.i < clause.i), None)
    subjects = [c for c in clause.children if c.dep_ in SUBJECTS]
    if que is None or len(subjects) != 2 or not subjects[0].i < que.i < subjects[1].i:
        return
    noun = subjects[0]
    verb = next((c for c in clause.children if c.i > clause.i and bears(c, noun)), None)
    if noun.pos_ != "NOUN" or noun.right_edge.i != que.i - 1 or verb is None:
        return
    behind = [c for c in clause.children if c.i > verb.i]
    give_sentence(verb, noun, clause, "acl:relcl")
    que.dep_, que.pos_, que.morph = "obj", "PRON", morph("PronType=Rel")
    for child in behind:
        child.hang_on(verb)


def bears(verb: Token, noun: Token) -> bool:
    """Whether a finite verb without a subject of its own goes with ``noun``."""
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ not in BELOW:
        return False
    if any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "cc") for c in verb.children):
        return False
    finite = next((t for t in (*verb.children, verb) if t.pos_ in ("AUX", "VERB") and is_finite(t)), None)
    return finite is not None and number_of(finite) == number_of(noun)


def _tag_participle(verb: Token) -> None:
    """ "Le texte, paraphé mardi": no form in "-é" is a present, whatever the tagger took it for."""
    if not is_finite(verb):
        return
    # "l'accord conclu mardi": behind its noun, with neither a subject nor "qui"
    led = any(c.dep_ in SUBJECTS or c.dep_ in ("mark", "obj") or c.lower_ == "qui" for c in verb.children)
    beside = verb.dep_ in ("acl", "amod", "appos") and verb.head.i < verb.i and not led
    # "Accueilli vendredi à Tbilissi par X, Y a dit"
    opens = verb.dep_ == "advcl" and verb.i == verb.sent.start and verb.i < verb.head.i and not led
    beside = beside or opens
    language = language_of(verb)
    may = (
        beside
        and may_be_participle(verb.text, language)
        and not never_participle(verb.text, verb.lemma_, language)
    )
    if not verb.lower_.endswith(BARE) and not may:
        return
    if not any(c.dep_.startswith("aux") for c in verb.children):
        number = "Plur" if verb.lower_.endswith("s") else "Sing"
        gender = "Fem" if verb.lower_.endswith(("e", "es")) else "Masc"
        verb.morph = morph(f"Gender={gender}|Number={number}|Tense=Past|VerbForm=Part")


def _off_the_phrase(participle: Token) -> None:
    """ "…, aux termes de la trêve entrée en vigueur lundi": behind a preposition there is no subject."""
    noun = next((c for c in participle.children if c.dep_ in SUBJECTS and c.i < participle.i), None)
    if noun is None or case_word(noun) is None or noun.pos_ != "NOUN":
        return
    if any(c.dep_.startswith("aux") or c.dep_ in ("cop", "mark") for c in participle.children):
        return
    inner = (t for t in noun.subtree if t.pos_ == "NOUN" and t.i < participle.i and t != noun)
    told = next((t for t in inner if agree(participle, t)), noun)
    noun.hang_on(participle.head)
    noun.dep_ = "obl"
    participle.hang_on(told)
    participle.dep_ = "acl"


def _back_to_the_subject(participle: Token) -> None:
    """ "Le cessez-le-feu arraché mardi entre X et Y tient": right behind the subject, and of nothing else."""
    if participle.i == participle.sent.start:
        return
    before, verb = participle.nbor(-1), participle.head
    noun = before.head if before.pos_ == "ADJ" else before
    if noun.dep_ not in SUBJECTS or noun.head != verb or noun.pos_ != "NOUN" or verb.i < participle.i:
        return
    led = any(c.dep_.startswith("aux") or c.dep_ in ("cop", "mark", *SUBJECTS) for c in participle.children)
    if led or "Past" not in participle.morph.get("Tense", []) or not agree(participle, noun):
        return
    for second in [c for c in verb.children if c.dep_ in SUBJECTS and participle.i < c.i < verb.i]:
        _put_right(second, participle)
    participle.hang_on(noun)
    participle.dep_ = "acl"


def _with_its_object(participle: Token) -> None:
    """ "a rejeté la trêve annoncée dimanche par X": the truce is rejected, and no clause.

    So it is in "doivent signer lundi l'accord conclu mardi", where the infinitive has it.
    """
    above, noun = participle.head, next((c for c in participle.children if c.dep_ in SUBJECTS), None)
    if noun is None or noun.pos_ != "NOUN" or not above.i < noun.i < participle.i:
        return
    clause = any(c.dep_.startswith("aux") or c.dep_ in ("cop", "mark", "cc") for c in participle.children)
    if participle.dep_ == "conj":
        clause = clause or any(t.is_punct for t in noun.doc[above.i : noun.i])
        above = next((c for c in above.children if c.dep_ == "xcomp" and above.i < c.i < noun.i), above)
    if clause or any(c.dep_ == "obj" for c in above.children) or any(t.is_punct for t in noun.subtree):
        return
    if agree(participle, noun):
        noun.hang_on(above)
        noun.dep_ = "obj"
        participle.hang_on(noun)
        participle.dep_ = "acl"


def _to_what_it_agrees_with(participle: Token) -> None:
    """ "L'accord sur les modalités des négociations conclu mardi": the accord has been concluded."""
    noun = participle.head
    if noun.pos_ != "NOUN" or noun.i > participle.i or agree(participle, noun):
        return
    if noun.dep_ != "nmod":
        # "aux termes de la trêve entrée en vigueur lundi"
        below = (c for c in noun.children if c.dep_ == "nmod" and c.pos_ == "NOUN" and c.i < participle.i)
        told = next((c for c in below if agree(participle, c)), None)
        if told is not None:
            participle.hang_on(told)
        return
    for above in noun.ancestors:
        if above.pos_ != "NOUN" or above.i > noun.i:
            return
        if agree(participle, above):
            participle.hang_on(above)
            return
