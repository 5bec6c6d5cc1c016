"""Who says it: the subject of the cue or the noun of the source, resolved through the article's cast."""

from __future__ import annotations

from collections.abc import Sequence

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.denotation import of_noun
from lib.extract.quotes.incise import hands_on
from lib.extract.quotes.layout import Layout, unbound
from lib.extract.quotes.names import leading_name, name_before, name_behind_title
from lib.extract.quotes.owners import last_subject
from lib.extract.quotes.scene import Finding
from lib.extract.quotes.sources import Source
from lib.extract.quotes.speaker import NOBODY, Cast, Said, Speaker, inherited
from lib.extract.quotes.subjects import subject_of
from lib.languages.tokens import Token
from lib.registry import load

LONGEST_OUTLET = 10


def find_speaker(layout: Layout, finding: Finding, cast: Cast, earlier: Sequence[Said]) -> Speaker:
    """The speaker that the sentence gives for ``finding``; ``earlier`` are its quotations before this one."""
    if finding.source is not None:
        if (
            finding.source.wording
            and finding.source.head < finding.source.after + 4
            and _possessed(layout, finding.source)
        ):
            return inherited(main_subject(layout, finding, cast))
        source = finding.source
        if source.relative and _own_stance(layout, source):
            governing = layout.doc[source.head].head
            holder = next((t for t in governing.children if t.dep_ == "nsubj" and t.i < governing.i), None)
            told = of_noun(layout, holder, cast, governing.i) if holder is not None else NOBODY
            return told if told.able else inherited(main_subject(layout, finding, cast))
        limit = layout.sentence_of(finding).end if source.relative else source.end
        speaker = of_noun(layout, layout.doc[source.head], cast, limit, source.after)
        return inherited(earlier[-1][1]) if source.relative and earlier and not speaker.able else speaker
    cue = finding.cue
    if cue is None:
        return NOBODY
    if cue.order == "inverted" and cue.subject is not None and _nobody(layout, cue, cue.subject):
        return _document(layout, cue, cast)
    token, own = subject_of(layout, cue, finding.sentence)
    if token is not None and cue.order == "forward" and cue.first <= token.i <= cue.last:
        # "Répliquant que", which the parse takes for a noun
        token = None
    if (
        cue.order == "forward"
        and not cue.passive
        and (token is None or _borrowed(layout, cue, token, earlier))
    ) and earlier:
        return inherited(earlier[-1][1])
    if token is None:
        joined = cue.order == "forward" and layout.low[cue.first - 1] in layout.words.words["joining"]
        borrowed = cue.form in ("gerund", "infinitive") or joined
        return inherited(_going_on(layout, finding, cast)) if borrowed else NOBODY
    if token.lower_ in layout.words.words["anyone"] and (place := _place(layout, finding, cast, token.i)):
        return place
    if token.lower_.endswith("-on") and (told := _learnt_from(layout, cue, cast)).able:
        return told
    cited = _cited(layout, cue, token, finding, cast)
    if cited.id is not None or (cited.unnamed and cue.order == "inverted"):
        return cited
    if token.i < cue.first:
        speaker = of_noun(layout, token, cast, cue.first)
        if speaker.id is None:
            start = layout.sentence_of(finding).start
            names = name_before(layout, cast, token, cue) or leading_name(layout, cast, cue, start)
            if names:
                speaker = Speaker(names[0].actor_ids[0], speaker.text, "name", True, False, token.i)
    else:
        speaker = of_noun(layout, token, cast, None, min(cue.last + 1, token.i))
        if speaker.id is None and (names := name_behind_title(layout, cast, token)):
            speaker = Speaker(names[0].actor_ids[0], speaker.text, "name", True, False, token.i)
    if not speaker.able and cue.form == "gerund" and layout.low[cue.first - 1] == ",":
        # "Le ministre a parlé d'un point, qui est fermé, déclarant que"
        if earlier and earlier[-1][0].cue is not None and earlier[-1][0].cue.order == "inverted":
            # "…, a-t-on indiqué, rappelant que"
            return inherited(earlier[-1][1])
        return inherited(main_subject(layout, finding, cast))
    return speaker if own else inherited(speaker)


def _going_on(layout: Layout, finding: Finding, cast: Cast) -> Speaker:
    """The subject that a participle or a joined verb borrows; in a sentence of its own the one before."""
    speaker, cue = main_subject(layout, finding, cast), finding.cue
    sentence = layout.sentence_of(finding)
    alone = cue is not None and cue.form == "gerund" and cue.first == sentence.start and finding.sentence
    if speaker.able or not alone or finding.last < sentence.end - 1:
        return speaker
    before = layout.sentences[finding.sentence - 1]
    return last_subject(layout, before.start, before.end, cast)


def _cited(layout: Layout, cue: Cue, token: Token, finding: Finding, cast: Cast) -> Speaker:
    """Whom an outlet cites by name: "L'agence rapporte, citant Moscou, que", "L'agence, citant X, a dit".

    Behind its verb, too: "…, a rapporté l'agence, citant X".
    """
    if not hands_on(layout, token):
        return NOBODY
    inverted, end = cue.order == "inverted", layout.sentence_end(cue.index)
    last = min(token.i + LONGEST_OUTLET, end - 1) if inverted else finding.first - 1
    for at in range(token.i + 1, last):
        apart = layout.low[at - 1] == "," if inverted else layout.outside(at)
        if layout.low[at] in layout.words.words["citing"] and apart:
            noun = next((t for t in layout.doc[at + 1 : at + 6] if t.pos_ in ("NOUN", "PROPN")), None)
            limit = end if inverted else cue.first if at < cue.first else finding.first
            return NOBODY if noun is None else of_noun(layout, noun, cast, limit, at + 1)
    return NOBODY


def _place(layout: Layout, finding: Finding, cast: Cast, end: int) -> Speaker | None:
    """Whom "on" stands for: "Du côté des rebelles, on affirme que"."""
    start = layout.sentence_of(finding).start
    if layout.low[start] not in layout.words.words["camps"] or layout.low[end - 1] != ",":
        return None
    around = layout.words.words["around"]
    if (circle := next((t for t in layout.doc[start:end] if t.lower_ in around), None)) is not None:
        # "Dans l'entourage du président, on confie que"
        return Speaker(None, layout.text(circle.i, end - 1), "unknown", True, True, circle.i)
    for token in layout.doc[start:end]:
        mention = cast.at(token)
        land = load().of_demonym(token.lower_) if token.pos_ == "ADJ" else None
        if land is not None and mention is None:
            # "Côté russe, on précise que"
            name = load().entries[land].name_fr
            return Speaker(land, layout.text(start, end - 1), "metonym", True, False, token.i, name)
        if mention is not None and mention.actor_ids:
            text = layout.article.text[mention.start : mention.end]
            return Speaker(mention.actor_ids[0], text, mention.basis, True, False, token.i)
    return None


def _learnt_from(layout: Layout, cue: Cue, cast: Cast) -> Speaker:
    """Whoever told it: "a-t-on appris mardi auprès de la présidence"."""
    low = layout.low
    for at in range(cue.last + 1, min(cue.last + 6, len(low) - 2)):
        if low[at] == "auprès" and low[at + 1] in layout.words.words["of_forms"]:
            noun = next((t for t in layout.doc[at + 2 : at + 6] if t.pos_ in ("NOUN", "PROPN")), None)
            end = layout.sentence_end(at)
            return NOBODY if noun is None else of_noun(layout, noun, cast, end, at + 2)
    return NOBODY


def _nobody(layout: Layout, cue: Cue, subject: int) -> bool:
    """Whether the inverted pronoun means nobody: "est-il écrit", "lit-on", "peut-on lire"."""
    pronoun = unbound(layout.low[subject])
    words = layout.words.words
    read = pronoun in words["anyone"] and "write" in cue.groups
    return (pronoun in words["he"] and cue.passive) or read


def _document(layout: Layout, cue: Cue, cast: Cast) -> Speaker:
    """The document in which it is written: "lit-on dans le communiqué de la présidence"."""
    documents = layout.words.sources["documents"]
    for at in range(cue.last + 1, min(cue.last + 7, len(layout.low))):
        if layout.outside(at) and (layout.doc[at].lemma_ in documents or layout.low[at] in documents):
            return of_noun(layout, layout.doc[at], cast, layout.sentence_end(at), at - 1)
    return Speaker(able=True)


def _possessed(layout: Layout, source: Source) -> bool:
    """ "selon ses propres termes": the words belong to somebody named elsewhere."""
    possessives = layout.words.words["possessives"]
    return any(layout.low[at] in possessives for at in range(source.after, source.head))


def _own_stance(layout: Layout, source: Source) -> bool:
    """Whether the subject's own position is told: "X a répété sa conviction selon laquelle"."""
    owned = layout.low[source.head - 1] in layout.words.words["possessives"]
    return owned and layout.low[source.head] in layout.words.words["held_stances"]


def _borrowed(layout: Layout, cue: Cue, token: Token, earlier: Sequence[Said]) -> bool:
    """Whether a subject lies in what was reported before: "X a dit que Y viendrait et a ajouté"."""
    # "X exige des excuses de Y, qui les refuse et dit que": Y says it
    named = ("announced", "asked")
    inside = any(f.first <= token.i < f.last for f, _ in earlier if f.rule not in named)
    return inside or not layout.outside(token.i)


def main_subject(layout: Layout, finding: Finding, cast: Cast) -> Speaker:
    """The subject of the finding's sentence as a whole."""
    sentence = layout.sentence_of(finding)
    for at in range(sentence.start, sentence.end):
        token = layout.doc[at]
        if (
            layout.outside(at)
            and not finding.first <= at < finding.last
            and not (finding.cue is not None and finding.cue.first <= at <= finding.cue.last)
            and token.dep_ in ("nsubj", "nsubj:pass")
            and token.lower_ not in layout.words.words["relative_subjects"]
        ):
            speaker = of_noun(layout, token, cast, None)
            if speaker.able:
                return speaker
    # by position, where the parse gives none
    behind = layout.doc[finding.last + 1 : finding.last + 4] if finding.last + 1 < sentence.end else ()
    named = next((t for t in behind if t.pos_ in ("NOUN", "PROPN", "PRON") and layout.outside(t.i)), None)
    opens = named is not None and layout.low[finding.last] == "," and finding.first < sentence.start + 4
    return of_noun(layout, named, cast, None) if named is not None and opens else NOBODY
