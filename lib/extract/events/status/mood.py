"""Questions about one clause: is it asked, under a condition, going on, not yet, just past?"""

from __future__ import annotations

from lib.extract.events.clause import children, conjugation, is_past, is_verbal, lemma
from lib.extract.events.determined import owned
from lib.extract.events.lexicon import Lexicon, words_of
from lib.extract.events.phrases import phrase_start
from lib.extract.events.status.reading import SILENT, Reading, sign_of
from lib.languages.tokens import Token

# So many words at most between a verb and the "que" of what it tells, an aside among them.
ASIDE = 8


def asked(verb: Token) -> bool:
    """A direct question: a sentence that closes with a question mark, marks of quotation aside."""
    return any(t.text == "?" for t in verb.sent[-2:])


def subordination(verb: Token, lex: Lexicon) -> str | None:
    """What the conjunction of the clause makes of it: "sans que" denied, "à condition que" conditional."""
    # "que" is an object by some parses of "à condition que"
    for mark in (c for c in children(verb, "mark", "advmod", "fixed", "obj") if c.i < verb.i):
        before = verb.doc[max(verb.sent.start, mark.i - 3) : mark.i + 1]
        words = [t.lower_ for t in before]
        for size in range(len(words), 1, -1):
            found = lex.subordinators.get(" ".join(words[-size:]).replace("' ", "'"))
            if found is not None:
                return found
    return None


def in_the_midst(infinitive: Token, lex: Lexicon) -> bool:
    """ "en train de négocier"."""
    above = infinitive.head
    if above.lower_ not in lex.words.midst or above.i > infinitive.i:
        return False
    return any(c.lower_ in lex.words.underway for c in children(above, "case"))


def since(verb: Token) -> bool:
    """ "négocie depuis deux jours" goes on now; "ne s'étaient pas vus depuis mai" denies nothing.

    "se voient lundi pour la première fois depuis deux ans" does not.
    """
    words = words_of(verb)
    # "discute séparément depuis trois mois", "abrite des pourparlers depuis mai", hung on what is between
    between = [c for c in verb.children if c.pos_ == "ADV" or (c.i > verb.i and c.dep_ in ("obj", "obl"))]
    beside = [*verb.children, *(c for each in between for c in each.children)]
    return any(
        c.lower_ in words.since and c.nbor(-1).lower_ not in words.time_that
        for child in beside for c in child.children if c.i > 0
    )  # fmt: skip


def left_open(verb: Token) -> bool:
    """ "ce qu'ils négocient ou pas", "qu'il rencontre ou non X"."""
    words = words_of(verb)
    after = verb.doc[verb.i + 1 : verb.i + 3]
    return (
        len(after) > 1
        and after[0].lower_ in words.alternative
        and after[1].lower_ in words.full_negation | words.no
    )


def for_long(verb: Token) -> bool:
    """ "il n'y a pas eu de sommet pendant quatre ans": of a time before, whatever came after."""
    beside = (t for child in verb.children if child.i > verb.i for t in child.subtree)
    return any(t.lower_ in words_of(verb).throughout for t in beside)


def not_yet(verb: Token) -> bool:
    """ "ne s'est pas encore tenue", "n'a toujours pas commencé": no denial."""
    words = words_of(verb)
    beside = [c for child in verb.children for c in (child, *child.children) if c.head == verb or _not(child)]
    return any(c.lower_ in words.yet for c in beside)


def _not(word: Token) -> bool:
    return word.lower_ in words_of(word).full_negation


def before_clause(verb: Token) -> bool:
    """ "avant de rencontrer": a clause that comes after the one it hangs on."""
    return verb.dep_ in ("advcl", "xcomp") and any(
        c.lower_ in words_of(verb).before and c.dep_ in ("mark", "case", "advmod") for c in verb.children
    )


def reported_in_the_past(verb: Token) -> bool:
    """Whether a past verb reports the clause: its conditional is then a future in the past."""
    node = verb
    while node.head != node:
        above = node.head
        if (
            node.dep_ in ("ccomp", "xcomp", "advcl", "parataxis")
            and is_verbal(above)
            and (is_past(above) or conjugation(above) == "participle")
        ):
            return True
        node = above
    return _told_before(verb)


def _told_before(verb: Token) -> bool:
    """Whether a past verb and "que" stand before the clause, whatever the parser hung it on."""
    words = words_of(verb)
    for token in reversed(verb.doc[verb.sent.start : verb.i]):
        if token.lower_ in words.only:
            # "a annoncé samedi, heure de Paris, qu'il viendrait"
            reach = ASIDE if token.pos_ == "SCONJ" else 4
            before = verb.doc[max(verb.sent.start, token.i - reach) : token.i]
            return any(is_past(t) for t in before if t.pos_ == "VERB")
        if token.text in ",;:":
            return False
    return False


def just_past(infinitive: Token, verb: Token) -> bool:
    """ "vient de rencontrer" is past, "vient rencontrer" is not."""
    words = words_of(verb)
    return (
        lemma(verb) in words.just
        and is_verbal(infinitive)
        and any(c.lower_ in words.just_marker for c in infinitive.children)
    )


def noun_before(token: Token, lex: Lexicon) -> Token | None:
    """ "sa volonté d'accueillir": the noun just before an infinitive governs it, however it is parsed."""
    if "Inf" not in token.morph.get("VerbForm", []):
        return None
    index = token.i - 1
    while index > token.sent.start and token.doc[index].pos_ in ("ADP", "PRON", "ADV", "AUX"):
        index -= 1
    before = token.doc[index]
    if index == token.i - 1 or before.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return None
    while before.pos_ != "NOUN" or not sign_of(before, lex):
        # "le refus des négociateurs houthis de se rendre à Genève"
        if before.dep_.split(":")[0] not in ("nmod", "appos", "flat", "amod") or before.head.i > before.i:
            return None
        before = before.head
    return _who_asks(before, token, lex) or before


def _who_asks(noun: Token, infinitive: Token, lex: Lexicon) -> Token | None:
    """The verb of "a proposé à l'opposition d'ouvrir un dialogue": she is asked, and does not oppose it.

    So she is in "a appelé le pouvoir et l'opposition à dialoguer".
    """
    first = noun.head if noun.dep_ == "conj" else noun
    verb = first.head
    if noun.lemma_.lower() not in lex.sides or verb.pos_ != "VERB" or verb.i > first.i:
        return None
    led = any(c.lower_ in lex.words.to_forms for c in children(first, "case"))
    # "a réaffirmé son opposition à ouvrir un dialogue"
    return verb if led or (first.dep_ == "obj" and not owned(noun, lex) and infinitive.head == verb) else None


def above_preposition(token: Token, phrase: str | None) -> Token:
    """The governor, words of the preposition left out: "à l'issue d'un entretien" hangs on the verb."""
    above = token.head
    first = phrase_start(token).i - (phrase.count(" ") + phrase.count("'") + 1 if phrase else 0)
    while first <= above.i < token.i and above.head != above and not is_verbal(above):
        above = above.head
    return above


def attribute(verb: Token, token: Token, phrase: str | None, lex: Lexicon) -> Token:
    """ "rester ouvert à de nouvelles discussions", "favorable à": the attribute before ``phrase``."""
    if phrase not in lex.words.to or lemma(verb) not in lex.words.attributive:
        return verb
    before = (c for c in verb.children if verb.i < c.i < token.i and c.pos_ in ("ADJ", "VERB", "NOUN"))
    return next((c for c in before if sign_of(c, lex) is not None), verb)


def in_a_caption(noun: Token) -> Reading:
    """The reading of "lors d'un entretien" beside no verb: what a picture shows has taken place."""
    finite = any("Fin" in t.morph.get("VerbForm", []) for t in noun.sent)
    return SILENT if finite else Reading("held", None, (), (noun,))
