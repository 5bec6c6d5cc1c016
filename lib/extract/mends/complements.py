"""Mends complements that the parser hung on the word just before them.

In "la signature mardi à Doha d'un accord" it gives the accord to the town; in "ont conclu, sous l'égide du
Qatar, un accord" to the aside; in "a lancé un appel au cessez-le-feu" to the verb and in "menace Kigali de
sanctions" to the name between.
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import OF, SUBJECTS
from lib.extract.mends.shapes import INDEFINITE, behind_comma, case_word, is_finite, number_of
from lib.extract.mends.verb_groups import MONTHS
from lib.languages.tokens import Token
from lib.languages.verbs import infinitive, language_of

LOCATED = ("à", "en", "au", "aux")
TO = ("à", "au", "aux")
APPEALS = ("appel", "appels")
BEARING = ("menacer",)
BARE_MODAL = ("aller", "devoir", "pouvoir")
MODAL = ("aller", "devoir", "pouvoir", "vouloir", "espérer", "souhaiter", "compter", "venir")


def mend_complement(token: Token, transitive: frozenset[str], saying: frozenset[str]) -> None:
    """Mends what ``token`` shows to be wrong, in place; ``saying`` are verbs of speech."""
    if token.pos_ == "NOUN":
        if token.dep_ == "nmod":
            _off_the_town(token)
            _onto_the_threat(token)
        elif token.dep_ == "obl":
            _onto_the_appeal(token)
            _off_the_consent(token)
        elif token.dep_ in ("parataxis", "dep"):
            _behind_the_aside(token, transitive)
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ == "appos":
        _across_the_aside(token, transitive)
    if token.pos_ == "PROPN" and token.dep_ in ("appos", "nmod", "flat:name"):
        _off_the_month(token, transitive)
    if token.pos_ == "ADJ" and token.dep_ in ("xcomp", "ccomp"):
        _back_to_its_noun(token)
    if token.dep_ in ("advmod", "aux:caus") and token.pos_ == "VERB" and token.head.pos_ in ("ADJ", "VERB"):
        _over_its_attribute(token)
    if token.dep_.startswith("obl") and token.pos_ in ("NOUN", "PROPN"):
        _off_the_modal(token)
    if token.dep_ == "advcl" and (token.head.pos_ == "ADJ" or token.head.dep_ == "xcomp"):
        _what_one_is_ready_for(token)
    if token.dep_ == "obj" and token.pos_ in ("NOUN", "PROPN"):
        _who_says(token, saying)
        _below_the_modal(token)
        _beside_the_object(token)


def _what_one_is_ready_for(verb: Token) -> None:
    """ "se dit prêt (disposé) à le rencontrer": a complement of that, and no circumstance."""
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark"]
    if "Inf" in verb.morph.get("VerbForm", []) and marks in (["à"], ["de"], ["d'"]) and verb.i > verb.head.i:
        verb.dep_ = "xcomp"


def _off_the_consent(noun: Token) -> None:
    """ "a donné son feu vert à la trêve": to the truce it is given."""
    adjective = noun.head
    given = adjective.head
    led = any(c.dep_ == "case" and c.lower_ in TO for c in noun.children)
    if led and adjective.pos_ == "ADJ" and adjective.dep_ == "amod" and given.dep_ == "obj":
        noun.hang_on(given.head)


def _below_the_modal(noun: Token) -> None:
    """ "vont signer mardi à Genève un accord": the accord is signed, and does not go."""
    below = _infinitive_before(noun) if noun.head.lemma_ in MODAL else None
    if below is not None and not any(c.dep_ == "obj" for c in below.children):
        noun.hang_on(below)


def _off_the_modal(noun: Token) -> None:
    """ "allait se rendre mardi en Russie pour un sommet": what stands behind the infinitive is of that."""
    below = _infinitive_before(noun) if noun.head.lemma_ in BARE_MODAL else None
    if below is not None:
        noun.hang_on(below)


def _infinitive_before(noun: Token) -> Token | None:
    """The infinitive that stands between ``noun`` and the verb that both hang on."""
    modal = noun.head
    below = next((c for c in modal.children if c.dep_ == "xcomp" and modal.i < c.i < noun.i), None)
    return below if below is not None and "Inf" in below.morph.get("VerbForm", []) else None


def _who_says(noun: Token, saying: frozenset[str]) -> None:
    """ "…, ont annoncé mardi les Nations unies": behind what is said, the verb has its subject behind it."""
    verb = noun.head
    if verb.i > noun.i or case_word(noun) is not None:
        return
    if any(c.dep_ == "obj" and c.lower_ in ("que", "qu'") and c.i < verb.i for c in verb.children):
        # "ce qu'ont annoncé X et Y", "l'accord qu'ont signé X et Y"
        if not any(c.dep_ in SUBJECTS for c in verb.children):
            noun.dep_ = "nsubj"
        return
    if verb.dep_ != "parataxis" or verb.lemma_ not in saying:
        return
    parts = [c for c in verb.children if c.dep_.startswith("aux")]
    first = min([verb, *parts], key=lambda t: t.i)
    if first.i <= verb.sent.start or first.nbor(-1).text != ",":
        return
    if any(c.dep_ in SUBJECTS or c.dep_ in ("ccomp", "mark") for c in verb.children):
        return
    finite = next((t for t in (*parts, verb) if is_finite(t)), None)
    if finite is not None and _count(noun) == number_of(finite):
        noun.dep_ = "nsubj"


def _over_its_attribute(verb: Token) -> None:
    """ "X s'est dit prêt à": "dit" is the verb, and "prêt" hangs on it."""
    adjective = verb.head
    group = (*verb.children, *(c for c in adjective.children if c.i < verb.i))
    if verb.i != adjective.i - 1 or not any(c.dep_ == "aux:tense" for c in group):
        return
    label, above = adjective.dep_, adjective.head
    before = [c for c in adjective.children if c.i < verb.i]
    stops = [c for c in adjective.children if c.is_punct]
    verb.hang_on(verb if above == adjective else above)
    verb.dep_ = label
    adjective.hang_on(verb)
    adjective.dep_ = "xcomp"
    for child in (*before, *stops):
        child.hang_on(verb)
        if child.dep_ == "obj" and child.pos_ == "PRON":
            child.dep_ = "expl:comp"


def _back_to_its_noun(adjective: Token) -> None:
    """ "a réclamé aux autorités syriennes une trêve": "syriennes" asks for nothing."""
    if adjective.i == adjective.sent.start:
        return
    noun, verb = adjective.nbor(-1), adjective.head
    given = next((c for c in adjective.children if c.dep_ == "obj" and c.i > adjective.i), None)
    if noun.pos_ != "NOUN" or noun.head != verb or not noun.dep_.startswith("obl") or given is None:
        return
    if given.left_edge.i == adjective.i + 1 and not any(c.dep_ == "obj" for c in verb.children):
        adjective.hang_on(noun)
        adjective.dep_ = "amod"
        given.hang_on(verb)


def _count(noun: Token) -> str:
    """The number in which a verb goes with ``noun`` and what is joined to it."""
    return "Plur" if any(c.dep_ == "conj" for c in noun.children) else number_of(noun)


def _off_the_town(noun: Token) -> None:
    """ "la signature à Doha d'un accord": a town has no "d'un accord"."""
    town = noun.head
    if (
        town.pos_ != "PROPN"
        or town.dep_ != "nmod"
        or case_word(noun) not in OF
        or case_word(town) not in LOCATED
    ):
        return
    above = town.head
    if above.pos_ == "NOUN" and above.i < town.i and not noun.text[:1].isupper():
        noun.hang_on(above)


def _onto_the_threat(noun: Token) -> None:
    """ "menace Kigali de nouvelles sanctions": of them is the threat, and not the town."""
    threatened = noun.head
    verb = threatened.head
    bare = not any(c.dep_ == "det" and c.lower_ not in ("de", "d'") for c in noun.children)
    if threatened.dep_ == "obj" and verb.lemma_ in BEARING and bare and _opens_with_of(noun):
        noun.hang_on(verb)
        noun.dep_ = "obl"


def _opens_with_of(noun: Token) -> bool:
    return any(c.lower_ in ("de", "d'") and c.i < noun.i for c in noun.children)


def _across_the_aside(noun: Token, transitive: frozenset[str]) -> None:
    """ "ont conclu mardi, sous l'égide du Qatar, un accord": the object, behind what commas set off."""
    aside = noun.head
    verb = aside.head
    if verb.pos_ != "VERB" or aside.dep_ != "obl" or verb.i > aside.i or verb.lemma_ not in transitive:
        return
    named = noun.pos_ == "PROPN" and _ends_in_another_name(aside)
    if case_word(noun) is not None or not (named or any(c.dep_ == "det" for c in noun.children)):
        return
    # "a offert aux rebelles une trêve"
    given = case_word(aside) in TO and noun.left_edge.lower_ in INDEFINITE
    whole = any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in verb.children)
    if ((behind_comma(noun) and behind_comma(aside)) or given) and not whole:
        noun.hang_on(verb)
        noun.dep_ = "obj"


def _ends_in_another_name(aside: Token) -> bool:
    """ "doit voir, en présence de X, Y": of the aside Y is no other name, for it has one."""
    last = aside.doc[max((c.right_edge.i for c in aside.children if c.dep_ == "nmod"), default=aside.i)]
    return last.pos_ == "PROPN"


def _beside_the_object(noun: Token) -> None:
    """ "avait reçu X à P, première visite de ce rang": no second object, but what the first clause was."""
    verb = noun.head
    if not behind_comma(noun) or case_word(noun) is not None or any(c.dep_ == "det" for c in noun.children):
        return
    if any(c.dep_ == "obj" and verb.i < c.i < noun.i for c in verb.children):
        noun.dep_ = "parataxis"


def _behind_the_aside(noun: Token, transitive: frozenset[str]) -> None:
    """ "ont paraphé, vendredi 19 avril à Bruxelles, un accord": the object, behind what commas set off."""
    verb = noun.head
    if not behind_comma(noun) or verb.pos_ != "VERB" or verb.i > noun.i or case_word(noun) is not None:
        return
    if infinitive(verb.text, verb.lemma_, language_of(verb)) not in transitive:
        return
    if not any(c.dep_ == "det" for c in noun.children):
        return
    aside = any(c.dep_.startswith("obl") and verb.i < c.i < noun.i for c in verb.children)
    clause = any(c.dep_ in (*SUBJECTS, "cop") for c in noun.children)
    whole = any(c.dep_ in ("obj", "nsubj:pass", "aux:pass", "ccomp", "xcomp") for c in verb.children)
    if aside and verb.nbor().text == "," and not whole and not clause:
        noun.hang_on(verb)
        noun.dep_ = "obj"


def _off_the_month(name: Token, transitive: frozenset[str]) -> None:
    """ "avait reçu en juin X": whom it is done to, and no name of the month."""
    month = name.head
    verb = month.head
    if month.lower_ not in MONTHS or month.nbor() != name or month.pos_ != "NOUN" or verb.i > month.i:
        return
    if verb.pos_ != "VERB" or infinitive(verb.text, verb.lemma_, language_of(verb)) not in transitive:
        return
    if not any(c.dep_ in ("obj", "nsubj:pass", "aux:pass") for c in verb.children):
        name.hang_on(verb)
        name.dep_ = "obj"


def _onto_the_appeal(noun: Token) -> None:
    """ "a lancé un appel au cessez-le-feu": right behind "appel" what it is for."""
    case = next((c for c in noun.children if c.dep_ == "case"), None)
    if case is None or case.lower_ not in TO or case.i <= noun.sent.start:
        return
    before = case.nbor(-1)
    if before.pos_ == "ADJ":
        before = before.head
    beside = before.head == noun.head and before.dep_ in ("obj", "nsubj", "nsubj:pass")
    if before.lower_ in APPEALS and beside:
        noun.hang_on(before)
        noun.dep_ = "nmod"
