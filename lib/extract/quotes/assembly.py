"""From findings to quotes: speakers in reading order, quotations without a cue; headings are left out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from lib import confidence
from lib.extract.quotes import carried, chains, colons, pointed, quoted_verbs, standalone, unclaimed, unmarked
from lib.extract.quotes.attribution import find_speaker
from lib.extract.quotes.context import (
    addressee_of,
    certainty_of,
    date_of,
    is_itself,
    lead_of,
    medium_of,
    platform_before,
    written_by,
    zones,
)
from lib.extract.quotes.credible import is_credible
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.denotation import of_noun, phrase
from lib.extract.quotes.documents import is_any_document
from lib.extract.quotes.incise import hands_on
from lib.extract.quotes.inner import read_inner
from lib.extract.quotes.introduced import named_later
from lib.extract.quotes.inversion import SUBJECTS
from lib.extract.quotes.joint import others_of
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.reading import read_sentence
from lib.extract.quotes.scene import Finding, Scene, set_scene
from lib.extract.quotes.speaker import Cast, Said, Speaker, inherited
from lib.extract.quotes.voices import group_of, office_of
from lib.records import DateMention, Quote, Span


def assemble(layout: Layout, cast: Cast, dates: Sequence[DateMention]) -> tuple[Quote, ...]:
    """All quotes of the article, by position."""
    said: dict[int, list[Said]] = {}
    scenes = [set_scene(layout, number) for number in range(len(layout.sentences))]
    for scene in scenes:
        found = [] if standalone.is_headline(layout, scene.number) else _with_cue(scene, cast)
        said[scene.number] = chains.settled(scene, found, said, cast)
    for number, sentence in enumerate(layout.sentences):
        if not said[number] and standalone.only_marks(layout, sentence):
            if standalone.is_heading(layout, number):
                continue
            speaker = carried.carried(layout, number, said, cast)
            if speaker.able:
                said[number] = [(replace(standalone.alone(scenes[number]), rule="carried over"), speaker)]
    for scene, after in pairwise(scenes):
        if (told := pointed.told_behind(scene, after, said, cast)) is not None:
            said[scene.number] = [told]
    named_later(layout, said, cast)
    unmarked.widen(layout, said)
    quotes = []
    previous: Quote | None = None
    for number in sorted(said):
        for finding, speaker in said[number]:
            spans = zones(layout, finding, [other for other, _ in said[number]])
            previous = _quote(layout, finding, speaker, cast, spans, dates, previous)
            quotes.append(previous)
    return tuple(sorted(quotes, key=lambda quote: (quote.start, quote.end)))


def _with_cue(scene: Scene, cast: Cast) -> list[Said]:
    layout = scene.layout
    said, mute = _heard(scene, cast)
    if mute:
        # "La réunion a décidé que …, selon X": what nobody says, another may
        said, _ = _heard(replace(scene, cues=tuple(cue for cue in scene.cues if cue not in mute)), cast)
    used = {mark for finding, _ in said for mark in finding.marks}
    for mark in layout.sentences[scene.number].marks:
        if mark in used:
            continue
        more = _unclaimed(scene, mark, cast, said)
        if more and not any(more[0].start < f.end and f.start < more[0].end for f, _ in said):
            said.append(more)
            used |= set(more[0].marks)
    return sorted(said, key=lambda each: each[0].start)


def _voucher(scene: Scene, finding: Finding, cast: Cast) -> Speaker | None:
    """Who tells what nameless others discussed: "Selon le ministère, les deux camps ont évoqué « … »"."""
    source = next((source for source in scene.sources if source.first == scene.start), None)
    if source is None or finding.cue is None or finding.first <= source.end or finding.cue.order != "forward":
        return None
    if hands_on(scene.layout, scene.layout.doc[source.head]) or finding.kind != "mixed":
        return None
    speaker = of_noun(scene.layout, scene.layout.doc[source.head], cast, source.end, source.after)
    return inherited(speaker) if speaker.id in cast.actors else None


def _heard(scene: Scene, cast: Cast) -> tuple[list[Said], list[Cue]]:
    """What is said with a cue or source, and the cues before a content that nobody able says."""
    said: list[Said] = []
    mute: list[Cue] = []
    for finding in read_sentence(scene):
        speaker = find_speaker(scene.layout, finding, cast, said)
        several = speaker.head is not None and "Plur" in scene.layout.doc[speaker.head].morph.get(
            "Number", []
        )
        if several and speaker.id is None and not speaker.unnamed:
            speaker = _voucher(scene, finding, cast) or speaker
        credible = is_credible(scene.layout, finding, speaker, cast)
        if said and not credible and _joined(scene, finding, said[-1][0]):
            speaker = inherited(said[-1][1])
            credible = is_credible(scene.layout, finding, speaker, cast)
        credible = credible or _is_narrated(scene, finding, speaker)
        if not credible:
            if finding.cue is not None and finding.cue.order == "forward":
                # with the infinitives that hang on it: "appelle X à accepter"
                inside = range(finding.first, finding.last)
                below = (c for c in scene.cues if c.form == "infinitive" and c.index in inside)
                mute += [finding.cue, *below]
        elif not _of_himself(scene.layout, finding, speaker, cast):
            said.append((finding, speaker))
    return said, mute


def _is_narrated(scene: Scene, finding: Finding, speaker: Speaker) -> bool:
    """Whether an infinitive goes on with who spoke before: "Et d'ajouter que la trêve tient"."""
    cue, words = finding.cue, scene.layout.words.words
    opens = scene.layout.low[scene.start] in words["joining_too"]
    bare = cue is not None and cue.form == "infinitive" and cue.first <= scene.start + 2
    return opens and bare and speaker.head is None and "que" in (cue.reports if cue else ())


def _joined(scene: Scene, finding: Finding, before: Finding) -> bool:
    """Whether a verb without a subject is joined to one that told: "estimant que …, mais s'est dit prêt"."""
    cue, layout = finding.cue, scene.layout
    if (
        cue is None
        or cue.form != "finite"
        or cue.order != "forward"
        or layout.low[cue.first - 1] not in layout.words.words["joining"]
    ):
        return False
    own = any(c.dep_ in SUBJECTS for c in layout.doc[cue.index].children)
    return not own and before.last <= cue.first - 1 and before.cue is not None


def _unclaimed(scene: Scene, mark: int, cast: Cast, said: list[Said]) -> Said | None:
    """Words between marks that no cue has taken, by the first construction that fits."""
    readings: tuple[tuple[str, Callable[[], Said | None]], ...] = (
        ("inside the marks", lambda: _inner(scene.layout, scene.number, mark, cast)),
        ("after a colon", lambda: colons.after_colon(scene, mark, cast, said)),
        ("behind a colon", lambda: colons.behind_colon(scene, mark, cast, said)),
        ("headline", lambda: colons.headline_clause(scene, mark, cast)),
        ("signed", lambda: unclaimed.signed(scene, mark, cast)),
        ("before a colon", lambda: colons.before_colon(scene, mark, cast)),
        ("in brackets", lambda: unclaimed.in_brackets(scene, mark, cast)),
        ("plain order", lambda: unclaimed.told_behind(scene, mark, cast)),
        ("going on", lambda: unclaimed.going_on(scene, mark, cast, said)),
        ("quoted predicate", lambda: quoted_verbs.predicate(scene, mark, cast)),
        ("verb left out", lambda: unclaimed.gapped(scene, mark, cast, said)),
        ("verb quoted", lambda: quoted_verbs.with_verb_inside(scene, mark, cast)),
        ("other verb", lambda: unclaimed.governed(scene, mark, cast)),
    )
    for rule, read in readings:
        if (found := read()) is not None:
            return replace(found[0], rule=rule), found[1]
    return None


def _inner(layout: Layout, number: int, mark: int, cast: Cast) -> Said | None:
    finding = read_inner(layout, layout.sentences[number], number, mark)
    return (finding, find_speaker(layout, finding, cast, [])) if finding else None


def _of_himself(layout: Layout, finding: Finding, speaker: Speaker, cast: Cast) -> bool:
    """Whether "selon lui" points at the subject of the clause: "X a confirmé sa venue, selon lui"."""
    source = finding.source
    pointing = source is not None and not source.relative and layout.pos[source.head] == "PRON"
    if not pointing or finding.kind != "indirect" or source is None or finding.first > source.head:
        return False
    subjects = (t for t in layout.doc[finding.first : finding.last] if t.dep_ in ("nsubj", "nsubj:pass"))
    mention = next((m for t in subjects if (m := cast.at(t)) is not None), None)
    return mention is not None and speaker.id in mention.actor_ids


def _quote(
    layout: Layout,
    finding: Finding,
    speaker: Speaker,
    cast: Cast,
    spans: list[Span],
    dates: Sequence[DateMention],
    previous: Quote | None,
) -> Quote:
    cue = finding.cue.name if finding.cue else finding.source.name if finding.source else None
    anchor = finding.start
    if finding.cue:
        anchor = layout.doc[finding.cue.index].idx
    lead = lead_of(layout, finding)
    date = date_of(finding, spans, lead, dates, anchor)
    addressee = addressee_of(layout, finding, cast, speaker)
    medium = medium_of(layout, [*spans, lead] if lead else spans) or platform_before(layout, finding)
    medium = medium or layout.words.medium_of_verb.get(cue or "")
    if medium is not None and is_itself(layout, medium, speaker):
        medium = None
    medium = written_by(layout, speaker) or medium
    if medium is None and previous is not None and _goes_on(layout, finding, speaker, previous):
        medium = _kept(layout, finding, previous.medium)
    text = layout.article.text[finding.start : finding.end]
    office = _office(layout, speaker)
    quote = Quote(
        id=_identity(layout.article.id, finding.start, finding.end),
        article_id=layout.article.id,
        start=finding.start,
        end=finding.end,
        text=text,
        kind=finding.kind,
        verbatim=finding.verbatim,
        speaker_id=speaker.id,
        speaker_name=cast.actors[speaker.id].name
        if speaker.id and speaker.id in cast.actors
        else speaker.name or office,
        speaker_text=speaker.text,
        speaker_basis="title" if office and speaker.basis == "unknown" else speaker.basis,
        cue=cue,
        medium=medium,
        addressee_id=addressee,
        addressee_name=cast.actors[addressee].name if addressee else None,
        date_start=date.date_start if date else None,
        date_end=date.date_end if date else None,
        certainty=certainty_of(layout, finding, speaker),
        other_speakers=others_of(layout, finding, speaker, cast),
    )
    return confidence.of_quote(quote, finding.rule)


def _office(layout: Layout, speaker: Speaker) -> str | None:
    """What a speaker who is not named is called by: "le ministre malien de l'Intérieur", "les rebelles"."""
    if speaker.id or speaker.name or speaker.head is None:
        return None
    token = layout.doc[speaker.head]
    first, last = phrase(layout, token, None)
    if token.lower_ in layout.words.words["around"]:
        # "l'entourage du président"
        return layout.text(token.i, last)
    if speaker.unnamed:
        return None
    return office_of(layout, token, first, last) or group_of(layout, token, first, last)


def _goes_on(layout: Layout, finding: Finding, speaker: Speaker, previous: Quote) -> bool:
    """Whether the same speaker goes on speaking, on the same occasion as far as the text tells."""
    if speaker.id is None or speaker.id != previous.speaker_id:
        return False
    if speaker.basis not in ("inherited", "pronoun") and not is_any_document(layout, speaker):
        return False
    cue = finding.cue
    if cue is not None and cue.form == "finite" and "avait" in layout.low[cue.first : cue.index]:
        # "elle avait juré": another time.
        return False
    between = layout.article.text[previous.end : finding.start]
    return len([line for line in between.split("\n") if line.strip()]) <= 2


def _kept(layout: Layout, finding: Finding, medium: str | None) -> str | None:
    """The medium that the next quotation shares: what one writes goes on, a speech only in whole words.

    What somebody told an outlet or a press conference is named where it is meant.
    """
    words, name = layout.words, (medium or "").lower()
    speech = finding.kind == "direct" and name.partition(" ")[0] in words.speeches
    return medium if speech or name in words.platforms | words.written else None


def _identity(article: str, start: int, end: int) -> str:
    return "q" + hashlib.sha1(f"{article}:{start}:{end}".encode()).hexdigest()[:11]
