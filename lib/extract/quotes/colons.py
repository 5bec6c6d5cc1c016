"""Words between marks beside a colon: who stands before it, or is spoken of behind it."""

from __future__ import annotations

from lib.extract.quotes.content import clause_end
from lib.extract.quotes.denotation import of_noun
from lib.extract.quotes.edges import is_finite, trim
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.owners import last_subject, owner_of
from lib.extract.quotes.scene import Scene, build
from lib.extract.quotes.speaker import NOBODY, Cast, Said, Speaker, inherited


def before_colon(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "« Traîtres », « vendus » : Netanyahu n'a pas mâché ses mots": who is spoken of behind the colon."""
    layout = scene.layout
    marks = list(layout.sentences[scene.number].marks)
    last = layout.mark_tokens[marks[-1]][1]
    lead = [
        at
        for at in range(scene.start, last)
        if layout.outside(at) and layout.low[at] not in (",", "et", "ou")
    ]
    if marks[0] != mark or lead or last + 1 >= scene.end or layout.low[last] != ":":
        return None
    if layout.doc[scene.start].idx < layout.article.body_start:
        return None
    zone = ((last, scene.end),)
    reach = 6 if layout.low[last + 1] in layout.words.words["pointing_behind"] else 3
    if (asker := _who_says(layout, last + 1, scene.end, cast)) is not None:
        return build(scene, scene.start, last, marks, zone=zone), asker
    noun = next((t for t in layout.doc[last + 1 : last + reach] if t.lemma_ in layout.words.cue_nouns), None)
    if noun is not None and noun.i < scene.end and (owner := owner_of(layout, noun, cast)).able:
        return build(scene, scene.start, last, marks, zone=zone), owner
    here = layout.doc[last + 1].idx
    if layout.words.medium.match(layout.article.text, here):
        # "« … » : dans une allocution, le président X a salué"
        acting = last_subject(layout, last + 1, scene.end, cast)
        if (actor := cast.actors.get(acting.id or "")) is not None and actor.kind == "person":
            return build(scene, scene.start, last, marks, zone=zone), inherited(acting)
    mention = next(
        (m for at in (last + 1, last + 2) if at < scene.end and (m := cast.at(layout.doc[at]))), None
    )
    if mention is None or not mention.actor_ids or cast.actors[mention.actor_ids[0]].kind != "person":
        return None
    text = layout.article.text[mention.start : mention.end]
    speaker = Speaker(mention.actor_ids[0], text, "inherited", True)
    return build(scene, scene.start, last, marks, zone=zone), speaker


def _who_says(layout: Layout, at: int, end: int, cast: Cast) -> Speaker | None:
    """X of "… : c'est ce que réclame X", "… : voilà ce qu'a répondu X"; else None."""
    at += layout.opens(at, "it_is")
    at += 1
    if not layout.opens(at, "which"):
        return None
    verb = next((i for i in range(at + 2, min(at + 6, end)) if layout.low[i] in layout.words.forms), None)
    named = layout.doc[verb + 1 : min(verb + 6, end)] if verb is not None else ()
    noun = next((t for t in named if t.pos_ in ("NOUN", "PROPN") and layout.outside(t.i)), None)
    speaker = of_noun(layout, noun, cast, end) if noun is not None else None
    return speaker if speaker is not None and speaker.able else None


def headline_clause(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "Zapatero : l'ETA ne doit « rien attendre »" as a headline: a person, a colon and a clause."""
    layout = scene.layout
    first = layout.mark_tokens[mark][0]
    colon = next((at for at in range(scene.start + 1, first) if layout.low[at] == ":"), None)
    if layout.doc[scene.start].idx >= layout.article.body_start or colon is None or scene.cues:
        return None
    mention = cast.at(layout.doc[colon - 1])
    if mention is None or not mention.actor_ids or cast.actors[mention.actor_ids[0]].kind != "person":
        return None
    start, end = trim(layout, colon + 1, scene.end)
    verb = any(layout.outside(at) and is_finite(layout, at) for at in range(start, end))
    if mention.start != layout.doc[scene.start].idx or not verb:
        return None
    text = layout.article.text[mention.start : mention.end]
    found = build(scene, start, end, zone=((scene.start, colon),))
    return found, Speaker(mention.actor_ids[0], text, mention.basis, True)


def after_colon(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "Zelensky est formel : « … »", "Macron : « … »": the subject before a colon speaks."""
    layout, sentence = scene.layout, scene.layout.sentences[scene.number]
    first, last = layout.mark_tokens[mark]
    at = first - 1
    if at <= sentence.start or layout.low[at] != ":" or not layout.outside(at):
        return None
    found = build(scene, first, last, [mark], zone=((sentence.start, at),))
    before = [speaker for other, speaker in earlier if other.last <= first and speaker.able]
    if before:
        return found, inherited(before[-1])
    source = next((source for source in scene.sources if source.first == scene.start), None)
    if (
        source is not None
        and source.end < at
        and not any(is_finite(layout, i) for i in range(source.end, at))
    ):
        # "Pour ce ministre, pas de doute : « … »"
        return found, of_noun(layout, layout.doc[source.head], cast, source.end, source.after)
    speaker = _agent_before(layout, sentence.start, at, cast)
    if speaker is NOBODY:
        speaker = last_subject(layout, sentence.start, at, cast)
    if speaker is not NOBODY:
        return found, speaker
    for token in layout.doc[sentence.start : at]:
        # "Voici la déclaration du chef de la délégation, X, … : « … »"
        if token.lemma_ in layout.words.cue_nouns and (owner := owner_of(layout, token, cast)).able:
            return found, owner
    for token in reversed(layout.doc[sentence.start : at]):
        mention = cast.at(token)
        if mention is not None and mention.actor_ids:
            if cast.actors[mention.actor_ids[0]].kind != "person":
                return None
            return found, Speaker(
                mention.actor_ids[0], layout.article.text[mention.start : mention.end], mention.basis, True
            )
        if token.pos_ not in ("ADJ", "ADV", "PUNCT"):
            return None
    return None


def _agent_before(layout: Layout, start: int, colon: int, cast: Cast) -> Speaker:
    """Who stands behind "par" right before the colon: "tempéré par Sergueï Lavrov : « … »"."""
    mention = cast.at(layout.doc[colon - 1])
    if mention is None or not mention.actor_ids or cast.actors[mention.actor_ids[0]].kind != "person":
        return NOBODY
    first = next(at for at in range(colon - 1, -1, -1) if layout.doc[at].idx <= mention.start)
    if first <= start or layout.low[first - 1] not in layout.words.words["by"]:
        return NOBODY
    text = layout.article.text[mention.start : mention.end]
    return Speaker(mention.actor_ids[0], text, mention.basis, True)


def behind_colon(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "X a « rappelé ses raisons » : le projet « prolongerait » la crise": he goes on behind the colon."""
    layout = scene.layout
    first = layout.mark_tokens[mark][0]
    before = [each for each in earlier if each[0].last < first and each[0].cue is not None]
    colon = next((at for at in range(first - 1, scene.start, -1) if layout.low[at] == ":"), None)
    if colon is None or not layout.outside(colon) or not before or before[-1][0].last > colon:
        return None
    if any(colon < cue.index < first or before[-1][0].last <= cue.index < colon for cue in scene.cues):
        return None
    start, end = trim(layout, colon + 1, clause_end(scene, colon + 1, None))
    told = any(is_finite(layout, at) for at in range(start, end))
    return (build(scene, start, end, zone=((colon, start),)), inherited(before[-1][1])) if told else None
