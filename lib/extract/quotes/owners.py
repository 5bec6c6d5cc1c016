"""Whose words a sentence speaks of: its last subject, or the owner of an answer or a message."""

from __future__ import annotations

from lib.extract.quotes.denotation import of_noun
from lib.extract.quotes.layout import Layout, Sentence
from lib.extract.quotes.speaker import NOBODY, Cast, Speaker, inherited
from lib.languages.tokens import Token


def last_subject(layout: Layout, start: int, end: int, cast: Cast) -> Speaker:
    """The subject of the last main clause in tokens ``[start, end)``."""
    subjects = [
        token
        for token in layout.doc[start:end]
        if token.dep_ in ("nsubj", "nsubj:pass")
        and layout.outside(token.i)
        and token.lower_ not in layout.words.words["nobody_himself"]
    ]
    main = [token for token in subjects if token.head.dep_ in ("ROOT", "conj", "parataxis", "xcomp")]
    for token in (*reversed(main), *subjects):
        if token.lemma_ in layout.words.cue_nouns and token.lemma_ not in layout.words.sources["documents"]:
            return owner_of(layout, token, cast)
        speaker = of_noun(layout, token, cast, None)
        return speaker if speaker.able and not speaker.unnamed else NOBODY
    return NOBODY


def owner_of(layout: Layout, noun: Token, cast: Cast) -> Speaker:
    """Whose answer or message it is: "le message de X", "sa réponse" by the sentence before."""
    for child in noun.subtree:
        mention = cast.at(child)
        if child.i > noun.i and mention is not None and mention.actor_ids:
            text = layout.article.text[mention.start : mention.end]
            return Speaker(mention.actor_ids[0], text, mention.basis, True)
    owned = noun.i > 0 and layout.low[noun.i - 1] in layout.words.words["possessives"]
    before = next((s for s in reversed(layout.sentences) if s.end <= noun.i), None)
    if not owned or before is None:
        return NOBODY
    return inherited(last_subject(layout, before.start, before.end, cast))


def whose_words(layout: Layout, sentence: Sentence, cast: Cast) -> Speaker:
    """Whose words a sentence presents: "Voilà les termes du communiqué de l'ONU", "Ce sont les mots de X"."""
    documents = layout.words.sources["documents"]
    nouns = layout.words.wording | layout.words.cue_nouns
    for token in layout.doc[sentence.start : sentence.end]:
        if token.lemma_ in nouns or token.lower_ in nouns:
            for child in token.children:
                if child.i > token.i and {child.lemma_, child.lower_} & documents:
                    return of_noun(layout, child, cast, sentence.end)
            owner = owner_of(layout, token, cast)
            return owner if owner.able else _of_whom(layout, token.i, sentence.end, cast)
    return NOBODY


def _of_whom(layout: Layout, noun: int, end: int, cast: Cast) -> Speaker:
    """Who is named behind a bare verb: "Ces mots sont de X"."""
    for at in range(noun + 1, min(noun + 4, end - 1)):
        if layout.low[at] in layout.words.words["of_whom"] and layout.pos[at - 1] in ("AUX", "VERB"):
            name = next((t for t in layout.doc[at + 1 : end] if t.pos_ in ("NOUN", "PROPN")), None)
            return NOBODY if name is None else inherited(of_noun(layout, name, cast, end, at + 1))
    return NOBODY
