"""What the words that hang on a contact's noun say of its status: participles, adjectives, relatives."""

from __future__ import annotations

from collections.abc import Iterator

from lib.extract.events.clause import children, conjugation, lemma, negated, same_number
from lib.extract.events.lexicon import Lexicon
from lib.extract.events.phrases import case_of, finite_part, governing_verb
from lib.extract.events.status import subjects, verbal
from lib.extract.events.status.reading import OPEN, SILENT, Reading, at_first, sign_of
from lib.languages.tokens import Token
from lib.languages.verbs import verb
from lib.records import Status


def modifiers(noun: Token, lex: Lexicon) -> Reading:
    """What its relative clause says, else its participles and adjectives; silent when they say nothing."""
    relative = _relative(noun, lex)
    if relative.status is not None:
        return relative
    for child in (*noun.children, *participles_beyond(noun)):
        base = child.dep_.split(":")[0]
        if base not in ("acl", "amod", "nmod", "advcl", "appos") or child.dep_ == "acl:relcl":
            continue
        if base in ("acl", "appos") and (child.pos_ not in ("VERB", "ADJ") or not same_number(child, noun)):
            continue
        word, sign = lemma(child), sign_of(child, lex)
        if word in lex.words.describing and any(
            c.lower_ in lex.words.such_as for t in (child, *child.children) for c in t.children
        ):
            # "un accord présenté comme définitif": so it is called
            continue
        if word in lex.words.settled and "agreement" in lex.nouns.get(lemma(noun), ()):
            # "la trêve décidée mardi"
            return Reading("held", None, (child,), (child,))
        if sign in ("planned", "postponed", "cancelled", "refused") and base != "nmod":
            if word in lex.announce:
                # "la dernière rencontre confirmée": known of, and no more
                continue
            if sign == "planned" and any(c.lower_ in lex.words.intensely for c in child.children):
                # "la rencontre très attendue": hoped for, whether or not it has been held
                continue
            moved: Status = "postponed" if sign == "planned" and at_first(child) else sign
            return Reading(moved, None, (child,), (child,))
        if word in lex.words.doubtful_adjective:
            return Reading("proposed", "hypothetical", (), (child,))
        carried = child.pos_ == "VERB" and (word in lex.hold or word in lex.exist)
        if (carried and conjugation(child) == "participle_past") or begun(child, lex):
            return Reading("held", None, (child,), (child,))
        if child.lower_ in lex.words.to_come and any(c.lower_ in lex.words.to for c in child.children):
            return Reading("planned", None, (), (child,))
        in_force = child.lower_ in lex.words.force and case_of(child, lex) in lex.words.underway
        if in_force and lemma(noun) in lex.nouns:
            # "le cessez-le-feu en vigueur depuis mardi"
            return Reading("ongoing", None, (child,), (child,))
        if child.lower_ in lex.words.in_progress and case_of(child, lex) not in lex.words.to:
            # "en cours", and not "au cours de laquelle"
            return Reading("ongoing", None, (), (child,))
    return SILENT


def begun(adjective: Token, lex: Lexicon) -> bool:
    """ "les négociations entamées il y a un an": a participle that the tagger took for an adjective."""
    if adjective.pos_ != "ADJ" or adjective.i + 1 >= adjective.sent.end:
        return False
    word, following = verb(adjective), adjective.nbor()
    # "ouvertes à tous" they are, "ouvertes à Doha" they were.
    named = following.i + 1 < adjective.sent.end and following.nbor().pos_ == "PROPN"
    to_whom = following.lower_ in lex.words.to_forms and not named
    return word != adjective.lower_ and word in lex.exist and not to_whom


def participles_beyond(noun: Token) -> Iterator[Token]:
    """ "des discussions entre les parties prévues lundi": those of ``noun`` hung on a noun inside.

    Or on the verb: "a été décidé à l'occasion du sommet de l'UA, tenu dimanche à Addis-Abeba".
    """
    for inner in noun.subtree:
        nominal = inner.pos_ in ("NOUN", "PROPN") and inner.dep_.split(":")[0] in ("nmod", "conj")
        if inner.i > noun.i and nominal:
            yield from (c for c in children(inner, "acl", "amod") if c.pos_ == "VERB" and _same_form(c, noun))
    verb = governing_verb(noun)
    if verb is not None and verb.i > noun.i and noun.dep_.startswith("nsubj"):
        # "Signé mardi à Doha par X et Y, l'accord prévoit"
        for clause in children(verb, "advcl"):
            bare = clause.pos_ == "VERB" and conjugation(clause) == "participle_past"
            if clause.i < noun.i and bare and _same_form(clause, noun):
                yield clause
    if verb is None or verb.i > noun.i:
        return
    told = [c for c in children(verb, "nsubj") if c.pos_ != "PRON"]
    clauses = [c for c in children(verb, "advcl") if not any(_same_form(c, each) for each in told)]
    clauses += [c for each in children(verb, "obl") for c in children(each, "acl") if not _same_form(c, each)]
    for clause in clauses:
        behind = clause.i > noun.i and clause.doc[clause.i - 1].text == "," and clause.pos_ == "VERB"
        if behind and _same_form(clause, noun):
            yield clause


def _same_form(one: Token, other: Token) -> bool:
    return all(one.morph.get(each, []) == other.morph.get(each, []) for each in ("Gender", "Number"))


def _relative(noun: Token, lex: Lexicon) -> Reading:
    """ "la rencontre qui a eu lieu mercredi": what the relative clause says, its verb as support."""
    for holder in _holders(noun):
        for clause in children(holder, "acl:relcl"):
            if clause.i < noun.i or (holder != noun and not _agrees(clause, noun, lex)):
                continue
            if conjugation(clause) in OPEN:
                # Read from what governs it, which is the noun: that would go round for ever.
                continue
            pronoun = _pronoun(clause, lex)
            if pronoun is not None and pronoun.lower_ in lex.words.relative_subject:
                reading = subjects.subject_of(clause, lex)
                if reading.status is not None:
                    return reading.on(clause)
            elif pronoun is not None and lemma(clause) in lex.hold and not _stays_away(clause, lex):
                return verbal.read_verb(clause, lex).on(clause)
    return SILENT


def _stays_away(clause: Token, lex: Lexicon) -> bool:
    """ "les pourparlers, auxquels X ne participera pas": they may be held without him."""
    return lemma(clause) in lex.words.taking_part and negated(clause)


def _holders(noun: Token) -> list[Token]:
    """The nouns that the parser may have hung a relative clause on that belongs to ``noun``."""
    below = [
        t for t in noun.subtree if t.i > noun.i and t.dep_.split(":")[0] in ("nmod", "appos", "flat", "conj")
    ]
    return [noun, *below] if noun.dep_ != "nmod" or noun.head == noun else [noun, noun.head, *below]


def _pronoun(clause: Token, lex: Lexicon) -> Token | None:
    found = next((c for c in clause.children if "Rel" in c.morph.get("PronType", [])), None)
    if found is None and conjugation(clause) != "infinitive":
        found = next((c for c in clause.children if c.lower_ in lex.words.relative), None)
    return found


def _agrees(clause: Token, noun: Token, lex: Lexicon) -> bool:
    """Whether a relative that the parser hung on a later noun tells when ``noun`` takes place."""
    if lemma(clause) not in lex.exist and lemma(clause) not in lex.status:
        return False
    if any(c.i > clause.i for c in children(clause, "obj")):
        # "entre le gouvernement et les mouvements qui n'ont pas signé la trêve"
        return False
    return bool(finite_part(clause).morph.get("Number", []) == noun.morph.get("Number", []))
