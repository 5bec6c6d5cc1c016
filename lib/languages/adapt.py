"""One convention of tokens and labels, whichever pipeline reads the text.

Installed pipelines split "a-t-il" into three tokens, label dependents more finely (obl:arg, obl:mod) and
mark a fourth class of names, MISC, that nobody can use. The rules are written for the convention of the
pipelines that come with the program; this step brings the others to it.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

LABELS = {
    "obl:mod": "obl",
    "obl:arg": "obl",
    "obj:lvc": "obj",
    "obj:agent": "obj",
    "nsubj:outer": "nsubj",
    "nsubj:caus": "nsubj",
    "iobj:agent": "iobj",
    "parataxis:insert": "parataxis",
    "parataxis:parenth": "parataxis",
    "dep:comp": "dep",
    "nmod:appos": "appos",
    "csubj:pass": "csubj",
    "expl": "expl:comp",
    "expl:pass": "expl:comp",
    "expl:pv": "expl:comp",
    "advcl:cleft": "advcl",
    "flat": "flat:name",
    "compound": "flat:name",
    "aux": "aux:tense",
    "goeswith": "fixed",
    "list": "parataxis",
    "reparandum": "dep",
}

NAMES = ("PER", "LOC", "ORG")

CLITICS = frozenset({"-il", "-elle", "-on", "-ils", "-elles"})

STEP = "one_convention"


def add(nlp: Language) -> None:
    """Append the step to ``nlp`` when the labels of its parser or its names need it."""
    if _labels(nlp, "parser") & LABELS.keys() or _labels(nlp, "ner") - set(NAMES):
        nlp.add_pipe(STEP, last=True)


@Language.component(STEP)
def one_convention(doc: Doc) -> Doc:
    """``doc`` with "-t" and "-il" as one token, collapsed labels, and no other names than PER, LOC, ORG."""
    for token in doc:
        token.dep_ = LABELS.get(token.dep_, token.dep_)
    doc.ents = tuple(name for name in doc.ents if name.label_ in NAMES)
    with doc.retokenize() as retokenizer:
        for link in doc[:-1]:
            clitic = link.nbor()
            if link.text.lower() == "-t" and clitic.text.lower() in CLITICS:
                retokenizer.merge(
                    doc[link.i : link.i + 2],
                    attrs={
                        "LEMMA": clitic.lemma,
                        "POS": clitic.pos,
                        "DEP": clitic.dep,
                        "MORPH": str(clitic.morph),
                    },
                )
    return doc


def _labels(nlp: Language, step: str) -> set[str]:
    if step not in nlp.pipe_names:
        return set()
    component: Any = nlp.get_pipe(step)
    return set(component.labels)
