"""Mends verb groups that the parser took apart.

An auxiliary taken for a verb: in "il a téléphoné à X", "a" is no verb that has something. A pronoun taken for
an article: in "l'y a reçu" somebody was received. A subject hung on the auxiliary: "X a, lui, reçu Y". A
weekday taken for the subject: "Lundi, il s'est entretenu". A name hung on how long it took: "a reçu
pendant une heure Robert Fico".
"""

from __future__ import annotations

from lib.extract.mends.shapes import case_word
from lib.languages.tokens import Token, morph

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip
HOURS = ("matin", "midi", "après-midi", "soir")
AT = ("à", "au", "aux", "en")
EMPHATIC = ("lui", "elle", "eux", "elles")
SPANS = ("heure", "minute", "jour", "journée", "semaine", "mois", "an")
MEANS = ("téléphone", "visioconférence", "vidéoconférence", "audience", "visite", "fois")
EVES = ("veille", "avant-veille", "lendemain", "surlendemain")
PRONOUNS = ("l'", "le", "la", "les")
NOTHING = "rien"
PARTICIPLES = ("é", "ée", "és", "ées", "i", "is", "it", "u", "us", "ue", "ues", "ert")
STOPS = ("escale", "étape", "halte")
MAKING = ("faire", "effectuer", "marquer", "observer")
SAID = ("dit", "dite", "dits", "dites", "déclaré", "déclarée", "montré", "montrée", "montrés")
SOME = ("un", "une", "des")
MODALS = ("devoir", "pouvoir", "aller", "compter", "vouloir", "souhaiter", "espérer")
BETWEEN = (
    "pas", "plus", "jamais", "déjà", "aussi", "d'", "abord", "ensuite", "encore", "bien", "également",
    "jusqu'", "ici", "présent", "par", "ailleurs", "en", "revanche", "de", "son", "leur", "côté", "sa",
    "part", "pour", "à", "tour", "outre", "même", "temps",
)  # fmt: skip


def mend_verb_group(token: Token) -> None:
    """Mends the group that ``token`` opens, in place."""
    if token.lemma_ == "avoir" and not token.dep_.startswith("aux"):
        _as_auxiliary(token)
    elif token.pos_ == "ADV" and token.children and token.lower_.endswith("ment"):
        _without_verb(token)
    elif token.lower_ == "été" and token.dep_ == "cop" and token.head.pos_ == "VERB":
        # "ont été officiellement suspendues"
        token.dep_ = "aux:pass"
    elif token.dep_ in ("aux:tense", "aux:pass"):
        _without_dependants(token)
    elif token.head.lower_ == "part" and token.head.dep_ == "obj" and token.dep_ in ("obl", "nmod"):
        # "prendront part à une session": with the verb
        token.hang_on(token.head.head)
        token.dep_ = "obl"
    elif token.dep_ == "expl:subj" and token.sent[0].lower_ == "quant":
        # "Quant à X, il s'est entretenu avec Y": he did
        token.dep_ = "nsubj"
    elif token.dep_ == "nsubj" and token.lower_ in DAYS:
        _as_day(token)
    elif token.dep_.startswith("nsubj") and token.pos_ == "NUM" and _is_date(token):
        _give_subject_behind(token)
    elif token.dep_ == "cop" and token.i < token.head.i and _says_where_or_when(token.head):
        _as_verb(token, token.head)
    elif token.pos_ == "PROPN" and token.dep_ == "appos" and token.head.lemma_ in (*SPANS, *EVES, *MEANS):
        _as_object_of(token)
    elif token.dep_ == "obj" and token.lower_ in EVES and token.head.pos_ == "VERB":
        # "avait rencontré, la veille, X": when, and not whom
        token.dep_ = "obl"
    elif token.lower_ == NOTHING and token.dep_ == "nsubj":
        _as_undone(token)
    elif token.pos_ == "DET" and token.head.pos_ == "PRON" and token.lower_ in PRONOUNS:
        _as_object(token)
    elif token.lower_ == "y" and token.dep_.startswith("nsubj"):
        # "et y a été reçu": there, and not who
        token.dep_ = "obl"
    elif token.lower_ == "avant" and token.i < len(token.doc) - 2:
        _as_conjunction(token)
    elif token.lower_ == "visite" and token.head.lemma_ == "rendre" and token.dep_ in ("obj", "xcomp"):
        _as_part_of_verb(token)
    elif token.lower_ in SAID and token.dep_ != "ROOT" and token.head.pos_ == "ADJ":
        _as_said(token, token.head)
    elif token.lower_ in STOPS and token.head.lemma_ in MAKING and _taken_for_verb(token):
        _as_stop(token)
    elif token.lower_ == "il" and token.dep_ == "expl:subj" and _is_someone(token.head):
        token.dep_ = "nsubj"
    elif token.dep_ == "nsubj" and token.pos_ == "PROPN" and _done_to(token):
        # "Il devait y rencontrer X"
        token.dep_ = "obj"


def _as_auxiliary(token: Token) -> None:
    """Puts the participle behind "avoir" into its place when the parser took that for a verb of its own."""
    verb = _parted(token) or next((c for c in token.children if c.i > token.i and c.pos_ == "VERB"), None)
    if verb is None or not verb.lower_.endswith(PARTICIPLES) or _is_determined(verb):
        return
    between = token.doc[token.i + 1 : verb.i]
    aside = len(between) > 2 and between[0].text == "," == between[-1].text
    if aside and any(t.pos_ in ("VERB", "AUX") for t in between):
        return
    # "a, mardi à Paris, rencontré X"
    if not aside and any(t.pos_ not in ("ADV", "PRON") and t.lower_ not in BETWEEN for t in between):
        return
    label, others = token.dep_, [c for c in token.children if c != verb]
    verb.hang_on(verb if token.head == token else token.head)
    verb.dep_, verb.pos_ = label, "VERB"
    verb.morph = morph("Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part")
    for child in (token, *others):
        child.hang_on(verb)
    token.dep_, token.pos_ = "aux:tense", "AUX"
    for child in [c for t in between for c in t.children if c.i > verb.i]:
        # "a, dans un discours, promis des élections": no more of the speech
        child.hang_on(verb)
        child.dep_ = "obl" if case_word(child) not in (None, "des") else "obj"


def _parted(auxiliary: Token) -> Token | None:
    """The participle right behind an aside: "a, dans un discours à la nation, promis des élections"."""
    doc, end = auxiliary.doc, auxiliary.sent.end
    if auxiliary.i + 3 >= end or auxiliary.nbor().text != ",":
        return None
    comma = next((t for t in doc[auxiliary.i + 2 : end - 1] if t.text == ","), None)
    verb = comma.nbor() if comma is not None else None
    if verb is None or verb.pos_ != "VERB" or "Part" not in verb.morph.get("VerbForm", []):
        return None
    return verb if auxiliary.is_ancestor(verb) else None


def _without_verb(adverb: Token) -> None:
    """ "a catégoriquement exclu de": the participle is the verb, and not the adverb before it."""
    verb = next((c for c in adverb.children if c.i == adverb.i + 1 and c.pos_ == "VERB"), None)
    if verb is None or not any(c.dep_.startswith("aux") for c in adverb.children):
        return
    label, others = adverb.dep_, [c for c in adverb.children if c != verb]
    verb.hang_on(verb if adverb.head == adverb else adverb.head)
    verb.dep_ = label
    for child in (adverb, *others):
        child.hang_on(verb)
    adverb.dep_ = "advmod"


def _as_conjunction(token: Token) -> None:
    """ "…, avant de s'envoler pour P": "avant" goes with the infinitive, which goes with the verb before."""
    if (
        token.dep_ == "mark"
        and token.head.dep_ in ("xcomp", "obl")
        and token.head.morph.get("VerbForm", []) == ["Inf"]
    ):
        token.head.dep_ = "advcl"
    verb = next((c for c in token.children if c.i > token.i and c.pos_ == "VERB"), None)
    if verb is None or token.nbor().lower_ not in ("de", "d'") or token.head == token:
        return
    verb.hang_on(token.head)
    verb.dep_ = "advcl"
    for child in list(token.children):
        child.hang_on(verb)
    token.hang_on(verb)
    token.dep_ = "mark"


def _done_to(name: Token) -> bool:
    """Whether a name stands behind an infinitive whose doer the verb above has."""
    verb = name.head
    infinitive = verb.morph.get("VerbForm", []) == ["Inf"] and verb.dep_ == "xcomp" and name.i > verb.i
    return infinitive and verb.head.lemma_ in MODALS and not any(c.dep_ == "obj" for c in verb.children)


def _as_part_of_verb(visit: Token) -> None:
    """ "a rendu visite mardi à X": what follows goes with the verb."""
    for child in list(visit.children):
        if child.i > visit.i and child.dep_ in ("obl", "nmod"):
            child.hang_on(visit.head)
            child.dep_ = "obl"


def _as_said(verb: Token, attribute: Token) -> None:
    """ "s'est dit prêt à un appel", of which the parser took "prêt" for the verb."""
    group = [c for c in attribute.children if c.dep_.startswith(("aux", "expl")) and c.i < verb.i]
    if not any(c.dep_ == "aux:tense" for c in group) or verb.i > attribute.i:
        return
    label, who = attribute.dep_, [c for c in attribute.children if c.dep_.startswith("nsubj")]
    verb.hang_on(verb if attribute.head == attribute else attribute.head)
    verb.dep_, verb.pos_ = label, "VERB"
    verb.morph = morph("Tense=Past|VerbForm=Part")
    for child in (*who, *group):
        child.hang_on(verb)
    attribute.hang_on(verb)
    attribute.dep_ = "xcomp"


def _taken_for_verb(noun: Token) -> bool:
    """ "fera escale": right behind its verb, and no object of it by the parse."""
    return noun.pos_ == "VERB" or (noun.dep_ == "xcomp" and noun.pos_ == "NOUN")


def _as_stop(token: Token) -> None:
    """ "a fait escale à P": no verb, whatever the tagger took it for."""
    token.pos_, token.dep_ = "NOUN", "obj"
    for child in list(token.children):
        if child.i > token.i and child.dep_ == "obl":
            child.hang_on(token.head)


def _is_someone(verb: Token) -> bool:
    """ "Il doit y rencontrer X", "il sera en visite à P": he does, and is no "il" of "il y aura"."""
    if verb.pos_ == "NOUN":
        return any(c.dep_ == "cop" for c in verb.children) and any(
            c.dep_ == "case" and c.lower_ == "en" for c in verb.children
        )
    below = next((c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i), None)
    if verb.lemma_ not in MODALS or below is None or below.pos_ != "VERB":
        return False
    return any(c.i > below.i and c.dep_ in ("obj", "nsubj") for c in below.children) and (
        below.lemma_ not in ("avoir", "falloir", "être", "exister")
    )


def _as_undone(nothing: Token) -> None:
    """ "La rencontre n'a rien donné": "rien" behind the auxiliary is what is not done, and does nothing."""
    if any(c.dep_.startswith("aux") and c.i < nothing.i < nothing.head.i for c in nothing.head.children):
        nothing.dep_ = "obj"


def _says_where_or_when(word: Token) -> bool:
    """ "était lundi à Moscou", "est à Moscou": a day with a place behind it, a name with "à"."""
    if word.lower_ in DAYS or word.lower_ in HOURS:
        return any(c.dep_ == "nmod" for c in word.children)
    return word.pos_ == "PROPN" and any(c.dep_ == "case" and c.lower_ in AT for c in word.children)


def _as_verb(verb: Token, where: Token) -> None:
    """Makes of a copula the verb that says where its subject is, and when."""
    who = next((c for c in where.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if who is None or who.pos_ not in ("NOUN", "PROPN"):
        return
    label, others = (
        where.dep_,
        [c for c in where.children if c.i < verb.i or c.dep_ in ("nmod", "obl", "punct")],
    )
    verb.hang_on(verb if where.head == where else where.head)
    verb.dep_ = label
    for child in (where, *others):
        if child.dep_ == "nmod":
            child.dep_ = "obl"
        if child.dep_ != "case":
            child.hang_on(verb)
    where.dep_ = "obl"


def _without_dependants(auxiliary: Token) -> None:
    for child in list(auxiliary.children):
        child.hang_on(auxiliary.head)
        if child.lower_ in EMPHATIC and child.dep_ in ("obj", "iobj"):
            # "a, lui, reçu": it stresses the subject
            child.dep_ = "dep"


def _as_day(token: Token) -> None:
    subject = next((c for c in token.head.children if c.dep_ == "expl:subj" and c.pos_ == "PRON"), None)
    if subject is not None and token.i < subject.i:
        token.dep_, subject.dep_ = "obl", "nsubj"


def _is_date(number: Token) -> bool:
    return any(c.lower_ in MONTHS for c in number.children)


def _give_subject_behind(day: Token) -> None:
    """ "Le 15 octobre s'ouvriront à Genève des discussions": these open, and not the day."""
    verb = day.head
    told = [c for c in verb.children if c.i > verb.i and c.dep_ in ("obl", "obj") and c.pos_ == "NOUN"]
    led = [c for c in told if any(g.lower_ in SOME for g in c.children if g.i < c.i)]
    if day.i > verb.i or len(led) != 1 or any(c.dep_.startswith("aux") for c in verb.children):
        return
    day.dep_, led[0].dep_ = "obl", "nsubj"
    for child in led[0].children:
        if child.dep_ == "case" and child.lower_ == "des":
            child.dep_, child.pos_ = "det", "DET"


def _as_object_of(name: Token) -> None:
    verb = name.head.head
    if verb.pos_ == "VERB" and verb.i < name.i and not any(c.dep_ == "obj" for c in verb.children):
        name.hang_on(verb)
        name.dep_ = "obj"


def _is_determined(word: Token) -> bool:
    return any(c.dep_ in ("det", "case", "nummod", "amod") for c in word.children)


def _as_object(token: Token) -> None:
    verb = token.head.head
    if verb.pos_ == "VERB" and verb.i > token.i:
        token.hang_on(verb)
        token.dep_, token.pos_ = "obj", "PRON"
