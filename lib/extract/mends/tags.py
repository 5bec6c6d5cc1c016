"""Mends words that the tagger took for another part of speech, by the words that hang on them.

A participle behind its auxiliary ("se sont conclus"), a verb taken for an adverb or a noun ("Cet accord
prévoit une trêve"), an infinitive that is a noun ("le dîner").
"""

from __future__ import annotations

from lib.extract.mends.joined_subjects import SUBJECTS
from lib.extract.mends.shapes import PARTITIVE, is_finite
from lib.languages.tokens import Token, morph
from lib.languages.verbs import infinitive, never_participle, tense_by_form

PLURAL = "ent"
MELTED = ("des", "du")
ENDINGS = ("é", "ée", "és", "ées")
AGREEING = ("Gender", "Number")
# No verb ends so in the third person, nor a participle.
OF_ADJECTIVES = ("ais", "ois", "ien", "ain", "al", "aux", "if")
INFINITIVES = ("er", "ir", "re")
TENSES = {"future": "Mood=Ind|Tense=Fut", "conditional": "Mood=Cnd|Tense=Pres"}
UNVERBAL = ("ADV", "ADJ", "NOUN", "PROPN", "ADP")


def mend_tag(token: Token, transitive: frozenset[str], language: str) -> None:
    """Gives ``token`` the part of speech that its dependants show it to have, in place.

    ``transitive`` are verbs that have an object, by infinitive.
    """
    if token.pos_ in UNVERBAL and token.children and has_auxiliary(token):
        _tag_participle(token, language)
    if (
        token.pos_ == "NOUN"
        and token.dep_ in ("xcomp", "advcl", "ccomp")
        and _taken_for_noun(token, language)
    ):
        token.pos_, token.morph = "VERB", morph("VerbForm=Inf")
    if token.pos_ == "NOUN" and token.dep_ == "amod" and token.head.i == token.i - 1:
        # "une réunion tripartite"
        token.pos_ = "ADJ" if token.head.pos_ == "NOUN" else token.pos_
    if token.morph.get("VerbForm", []) == ["Inf"] and not token.lower_.endswith(INFINITIVES):
        _tag_inflected(token, language)
    if token.pos_ == "VERB" and _is_named(token):
        _make_noun(token)
    if token.pos_ == "VERB" and token.dep_ == "amod" and token.lower_.endswith(OF_ADJECTIVES):
        # "le dialogue intercongolais"
        token.pos_ = "ADJ"
        token.morph = morph("|".join(f"{f}={v[0]}" for f in AGREEING if (v := token.morph.get(f, []))))
    if token.pos_ == "ADJ" and token.lower_.endswith("ant") and token.dep_ in ("advmod", "advcl"):
        _tag_present_participle(token)
    if token.pos_ in ("ADV", "ADP") and any(c.dep_ in SUBJECTS for c in token.children):
        _tag_finite(token, language)
    if token.pos_ == "ADJ" and token.dep_ == "ROOT" and token.lower_.endswith("e") and _acts(token):
        _tag_finite(token, language)
    if token.pos_ == "NOUN" and token.dep_ == "ROOT" and token.text.endswith(PLURAL):
        _tag_plural(token, language)
    if token.dep_ == "amod" and token.pos_ == "ADJ" and token.i > token.head.i:
        _tag_singular(token, transitive, language)
        _tag_what_was_done(token, transitive, language)
    if token.text.endswith(PLURAL) and (token.pos_ in UNVERBAL or token.dep_ in ("amod", "acl")):
        _tag_present(token, language)


def mend_form(token: Token, language: str) -> None:
    """Gives words the part of speech and the form that their letters or their label show; in place."""
    bare = token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm", [])
    if bare and never_participle(token.text, token.lemma_, language):
        # "Le médiateur négocie depuis deux jours"
        number = "Plur" if token.lower_.endswith(PLURAL) else "Sing"
        token.morph = morph(f"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin")
    if token.pos_ == "NOUN" and token.dep_ == "amod" and token.head.i == token.i - 1:
        # "une rencontre tripartite": no other contact
        token.pos_ = "ADJ"
    melted = token.pos_ == "DET" and token.lower_ in MELTED
    if melted and token.dep_ == "case" and token.head.head.pos_ not in ("VERB", "AUX"):
        # "lors des pourparlers": a preposition, and no article
        token.pos_ = "ADP"
    if melted and token.dep_ == "det" and token.lower_ == "des" and _of_a_noun(token.head, token):
        # "la reprise des pourparlers"
        token.pos_, token.dep_ = "ADP", "case"
    if token.pos_ == "ADJ" and token.lower_.endswith(ENDINGS) and _leads_to_infinitive(token, language):
        # "est censé être signé": no adjective has a bare infinitive behind it
        token.pos_, token.morph = "VERB", morph("Tense=Past|VerbForm=Part")
        for copula in (c for c in token.children if c.dep_ == "cop"):
            copula.dep_ = "aux:pass"
    if token.pos_ == "VERB" and is_finite(token) and any(_leads_a_noun(c, token) for c in token.children):
        # "était en passe d'avoir lieu": right behind a preposition no verb has a tense
        token.pos_, token.morph = "NOUN", morph("Number=Sing")


def _of_a_noun(noun: Token, article: Token) -> bool:
    above = noun.head
    near = noun.dep_ == "nmod" and above.pos_ == "NOUN" and above.i < article.i
    return near and not any(c.dep_ == "case" for c in noun.children)


def _leads_a_noun(word: Token, head: Token) -> bool:
    return word.dep_ == "case" and word.pos_ == "ADP" and word.i == head.i - 1


def _leads_to_infinitive(word: Token, language: str) -> bool:
    if infinitive(word.text, word.lemma_, language) == word.lower_:
        return False
    below = next((c for c in word.children if c.dep_ == "xcomp" and c.i > word.i), None)
    group = (*below.children, below) if below is not None else ()
    bare = below is not None and not any(c.dep_ in ("mark", "case") for c in below.children)
    return bare and any(_is_infinitive(t) for t in group)


def has_auxiliary(token: Token) -> bool:
    """Whether an auxiliary hangs on ``token``."""
    return any(child.dep_ in ("aux:tense", "aux:pass") for child in token.children)


def _tag_participle(token: Token, language: str) -> None:
    """ "se sont conclus": what has an auxiliary is a verb, whatever the tagger took it for."""
    if infinitive(token.text, token.lemma_, language) != token.lower_:
        token.pos_ = "VERB"
        token.morph = morph("Tense=Past|VerbForm=Part")


def _tag_inflected(token: Token, language: str) -> None:
    """ "Nous rencontrerons X": no infinitive ends like that."""
    tense = tense_by_form(token.text, token.lemma_, language)
    if tense in TENSES:
        token.morph = morph(f"{TENSES[tense]}|VerbForm=Fin")


def _tag_what_was_done(token: Token, transitive: frozenset[str], language: str) -> None:
    """ "doivent prolonger la trêve conclue en août": in August it was concluded, and is no adjective."""
    base = infinitive(token.text, token.lemma_, language)
    if base == token.lower_ or base not in transitive or token.head.pos_ != "NOUN":
        return
    verb = next((a for a in token.ancestors if a.pos_ == "VERB" and a.i < token.i), None)
    beside = (c for c in (verb.children if verb is not None else ()) if c.dep_.split(":")[0] == "obl")
    when = next((c for c in beside if c.left_edge.i == token.i + 1), None)
    if when is None:
        return
    features = {f: token.morph.get(f, []) for f in AGREEING}
    told = [f"{f}={values[0]}" for f, values in features.items() if values]
    token.pos_, token.dep_ = "VERB", "acl"
    token.morph = morph("|".join([*told, "Tense=Past", "VerbForm=Part"]))
    when.hang_on(token)


def _tag_present_participle(token: Token) -> None:
    """ "Accueillant mardi X, Y a dit": what has somebody for its object is a verb."""
    if any(c.dep_ == "obj" for c in token.children):
        token.pos_, token.dep_ = "VERB", "advcl"
        token.morph = morph("Tense=Pres|VerbForm=Part")


def _acts(token: Token) -> bool:
    """ "L'Égypte organise dimanche une conférence": with a subject and an object, and nothing that it is."""
    links = {child.dep_ for child in token.children}
    return bool(links & set(SUBJECTS)) and "obj" in links and not links & {"cop", "aux:pass", "aux:tense"}


def _taken_for_noun(token: Token, language: str) -> bool:
    """ "a exclu de revoir X": behind "de" and without an article, with an object of its own."""
    led = any(c.dep_ == "mark" for c in token.children) or (
        any(c.lower_ in PARTITIVE for c in token.children) and any(c.dep_ == "obj" for c in token.children)
    )
    marked = led and not any(c.dep_ == "det" for c in token.children)
    ending = token.lower_.endswith(("er", "ir", "re", "oir"))
    return marked and ending and infinitive(token.text, token.lemma_, language) == token.lower_


def _is_named(token: Token) -> bool:
    """ "le dîner", "le fameux dîner": an infinitive with an article is a noun."""
    if token.morph.get("VerbForm", []) != ["Inf"] or token.i < 2:
        return False
    before = token.doc[token.i - 1]
    article = token.doc[token.i - 2] if before.pos_ == "ADJ" else before
    return article.pos_ == "DET"


def _make_noun(token: Token) -> None:
    """Makes ``token`` a noun, and the subject of the verb that has none and that hung on it."""
    token.pos_ = "NOUN"
    for child in list(token.children):
        if child.i < token.i and child.dep_ in SUBJECTS:
            child.dep_ = "amod"
        if child.i > token.i and child.dep_ == "obl":
            child.dep_ = "nmod"
    sides = next((c for c in token.children if any(g.lower_ == "entre" for g in c.children)), None)
    if sides is not None:
        for child in [c for c in token.children if c.i > sides.i and c.dep_ == "conj"]:
            child.hang_on(sides)
    verb = next((c for c in token.children if c.i > token.i and c.pos_ == "VERB" and has_auxiliary(c)), None)
    if token.dep_ == "ROOT" and verb is not None and not any(c.dep_ in SUBJECTS for c in verb.children):
        verb.hang_on(verb)
        verb.dep_ = "ROOT"
        token.hang_on(verb)
        token.dep_ = "nsubj"


def _tag_finite(token: Token, language: str) -> None:
    """ "Cet accord prévoit une trêve", of which the tagger took the verb for an adverb."""
    base = infinitive(token.text, token.lemma_, language)
    if base != token.lower_ and base.endswith(("er", "ir", "re")):
        token.pos_ = "VERB"
        token.morph = morph("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")


def _tag_plural(token: Token, language: str) -> None:
    """ "Caracas et l'opposition tentent de conclure", of which the tagger took the verb for a noun."""
    led = any(c.dep_ in ("det", "case", "cop") for c in token.children)
    doer = next((c for c in token.children if c.dep_ in SUBJECTS and c.i < token.i), None)
    base = infinitive(token.text, token.lemma_, language)
    if led or doer is None or base == token.lower_ or not base.endswith(("er", "ir", "re")):
        return
    token.pos_ = "VERB"
    token.morph = morph("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin")


def _tag_singular(token: Token, transitive: frozenset[str], language: str) -> None:
    """ "Alger organise depuis jeudi des négociations": as below, of verbs that have an object."""
    name = token.head
    opens = name.pos_ == "PROPN" and name.dep_ == "ROOT" and token.lower_.endswith("e")
    if opens and infinitive(token.text, token.lemma_, language) in transitive:
        _tag_present(token, language, "Sing")


def _tag_present(token: Token, language: str, number: str = "Plur") -> None:
    """ "MILF et gouvernement négocient depuis dix ans": the verb of a sentence that has no other."""
    form = token.lower_
    base = infinitive(form, token.lemma_, language)
    root = token.sent.root
    if base == form or not base.endswith(("er", "ir", "re")) or root.i >= token.i:
        return
    # "L'Égypte menace d'imposer un embargo"
    others = (t for t in token.sent if t.i != token.i and not (t.head in (token, root) and _is_infinitive(t)))
    if any(t.pos_ in ("VERB", "AUX") or t.text in ":;" for t in others) or root.pos_ not in ("NOUN", "PROPN"):
        return
    later = [c for c in root.children if c.i > token.i]
    token.hang_on(token)
    token.dep_, token.pos_ = "ROOT", "VERB"
    token.morph = morph(f"Mood=Ind|Number={number}|Person=3|Tense=Pres|VerbForm=Fin")
    root.hang_on(token)
    root.dep_ = "nsubj"
    for child in later:
        child.hang_on(token)
        if child.dep_ == "nmod":
            child.dep_ = "obl"
        elif _is_infinitive(child):
            child.dep_ = "xcomp"


def _is_infinitive(token: Token) -> bool:
    return "Inf" in token.morph.get("VerbForm", [])
