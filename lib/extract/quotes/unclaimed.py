"""Words between marks that no cue of the sentence took: colons, signatures, elided and unknown verbs."""

from __future__ import annotations

from lib.extract.quotes.content import clause_end
from lib.extract.quotes.cues import cue_at
from lib.extract.quotes.edges import is_finite, trim
from lib.extract.quotes.exclusion import is_label
from lib.extract.quotes.layout import DASHES, Layout, Sentence
from lib.extract.quotes.reading import read_forward
from lib.extract.quotes.scene import Finding, Scene, build
from lib.extract.quotes.speaker import NOBODY, Cast, Speaker, inherited, of_noun
from lib.extract.quotes.subjects import subject_of
from lib.languages.tokens import Token

Said = tuple[Finding, Speaker]
FEW_WORDS = 3
MANY_WORDS = 5
LONGEST_GAP = 9


def last_subject(layout: Layout, start: int, end: int, cast: Cast) -> Speaker:
    """The subject of the last main clause in tokens ``[start, end)``."""
    subjects = [
        token
        for token in layout.doc[start:end]
        if token.dep_ in ("nsubj", "nsubj:pass")
        and layout.outside(token.i)
        and token.lower_ not in ("qui", "que", "ce", "c'")
    ]
    main = [token for token in subjects if token.head.dep_ in ("ROOT", "conj", "parataxis", "xcomp")]
    for token in (*reversed(main), *subjects):
        if token.lemma_ in layout.words.cue_nouns and token.lemma_ not in layout.words.sources["documents"]:
            return _owner(layout, token, cast)
        speaker = of_noun(layout, token, cast, None)
        return speaker if speaker.able and not speaker.unnamed else NOBODY
    return NOBODY


def _owner(layout: Layout, noun: Token, cast: Cast) -> Speaker:
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
            return _owner(layout, token, cast)
    return NOBODY


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
    reach = 6 if layout.low[last + 1] in ("c'", "ce", "tel", "telle", "voilà", "voici") else 3
    noun = next((t for t in layout.doc[last + 1 : last + reach] if t.lemma_ in layout.words.cue_nouns), None)
    if noun is not None and noun.i < scene.end and (owner := _owner(layout, noun, cast)).able:
        return build(scene, scene.start, last, marks, zone=zone), owner
    mention = next(
        (m for at in (last + 1, last + 2) if at < scene.end and (m := cast.at(layout.doc[at]))), None
    )
    if mention is None or not mention.actor_ids or cast.actors[mention.actor_ids[0]].kind != "person":
        return None
    text = layout.article.text[mention.start : mention.end]
    speaker = Speaker(mention.actor_ids[0], text, "inherited", True)
    return build(scene, scene.start, last, marks, zone=zone), speaker


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


def in_brackets(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "Macron (« je reste optimiste ») a quitté Berlin": whoever stands before the bracket."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    if (
        first - 2 < scene.start
        or last >= scene.end
        or layout.low[first - 1] != "("
        or layout.low[last] != ")"
    ):
        return None
    mention = cast.at(layout.doc[first - 2])
    if mention is None or not mention.actor_ids or cast.actors[mention.actor_ids[0]].kind != "person":
        return None
    if len(layout.inner(mark).split()) < FEW_WORDS and not any(
        is_finite(layout, i) for i in range(first, last)
    ):
        # a nickname: "Prachanda (« le Féroce »)"
        return None
    text = layout.article.text[mention.start : mention.end]
    return build(scene, first, last, [mark]), Speaker(mention.actor_ids[0], text, mention.basis, True)


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
    speaker = _agent_before(layout, sentence.start, at, cast)
    if speaker is NOBODY:
        speaker = last_subject(layout, sentence.start, at, cast)
    if speaker is not NOBODY:
        return found, speaker
    for token in layout.doc[sentence.start : at]:
        # "Voici la déclaration du chef de la délégation, X, … : « … »"
        if token.lemma_ in layout.words.cue_nouns and (owner := _owner(layout, token, cast)).able:
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
    if first <= start or layout.low[first - 1] != "par":
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


def signed(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """ "« … » (Zelensky)", "« … » – Donald Trump": a name behind the quotation and nothing else."""
    layout, sentence = scene.layout, scene.layout.sentences[scene.number]
    first, last = layout.mark_tokens[mark]
    rest = [
        layout.doc[i]
        for i in range(last, sentence.end)
        if not layout.doc[i].is_punct and layout.low[i] not in DASHES
    ]
    opening = layout.low[last] if last < sentence.end else ""
    if first != sentence.start or opening not in ("(", "-", "–", "—", ",") or not 1 <= len(rest) <= 9:
        return None
    if any(token.pos_ in ("VERB", "AUX") for token in rest):
        return None
    for token in rest:
        mention = cast.at(token)
        if mention is not None and mention.actor_ids:
            text = layout.article.text[mention.start : mention.end]
            found = build(scene, first, last, [mark], zone=((last, sentence.end),))
            return found, Speaker(mention.actor_ids[0], text, mention.basis, True)
    if not rest[0].text[:1].isupper():
        return None
    text = layout.text(rest[0].i, next((t.i for t in rest if not t.text[:1].isupper()), rest[-1].i + 1))
    return build(scene, first, last, [mark], zone=((last, sentence.end),)), Speaker(None, text, able=True)


def governed(scene: Scene, mark: int, cast: Cast) -> Said | None:
    """An island under a verb that is not in the rules: "Paris ne veut pas « fermer la porte »"."""
    layout, sentence = scene.layout, scene.layout.sentences[scene.number]
    words = layout.inner(mark).split()
    first, last = layout.mark_tokens[mark]
    said = any(is_finite(layout, i) for i in range(first, last))
    if len(words) < (FEW_WORDS if said else MANY_WORDS) or is_label(layout, mark):
        return None
    root = next((t for t in layout.doc[first:last] if not first <= t.head.i < last and not t.is_punct), None)
    if root is None:
        return None
    verb = root
    for _ in range(8):
        if verb.head.i == verb.i:
            break
        verb = verb.head
        if verb.pos_ == "VERB" and sentence.start <= verb.i < first and layout.outside(verb.i):
            cue = cue_at(layout, verb.i, sentence, any_verb=True)
            if cue is None or cue.passive:
                return None
            found = read_forward(scene, cue, [])
            token, own = subject_of(layout, cue, scene.number)
            if found is None or token is None or mark not in found.marks:
                return None
            speaker = of_noun(layout, token, cast, cue.first if token.i < cue.first else None)
            return (found, speaker if own else inherited(speaker)) if speaker.id else None
    return None


def going_on(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "« A », écrit-il, il faut « b »": a clause behind the incise in which the speaker goes on."""
    layout = scene.layout
    first = layout.mark_tokens[mark][0]
    before = [each for each in earlier if each[0].last <= first and each[0].cue is not None]
    if not before or before[-1][0].cue is None or before[-1][0].cue.order != "inverted":
        return None
    cue = before[-1][0].cue
    comma = next((at for at in range(max(cue.last, cue.subject or 0), first) if layout.low[at] == ","), None)
    verb = next((at for at in range(comma or first, first) if is_finite(layout, at)), None)
    if comma is None or verb is None or any(comma < c.index < first for c in scene.cues):
        return None
    if any(layout.low[at] in layout.words.words["relatives"] for at in range(comma + 1, verb)):
        return None
    start, end = trim(layout, comma, clause_end(scene, comma + 1, None))
    return build(scene, start, end, zone=((cue.first, comma),)), inherited(before[-1][1])


def gapped(scene: Scene, mark: int, cast: Cast, earlier: list[Said]) -> Said | None:
    """ "Paris évoque un « contact », Moscou un « premier pas »": the verb is left out the second time."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    before = [found for found, _ in earlier if found.last <= first and found.cue is not None]
    if (
        not before
        or not 2 <= first - before[-1].last <= LONGEST_GAP
        or layout.low[before[-1].last] not in (",", ";", "et")
    ):
        return None
    between = range(before[-1].last + 1, first)
    if any(layout.pos[at] in ("VERB", "AUX") or layout.low[at] in (",", ":") for at in between):
        return None
    mention = next((m for at in between if (m := cast.at(layout.doc[at])) is not None and m.actor_ids), None)
    if mention is None or layout.pos[first - 1] != "DET":
        return None
    text = layout.article.text[mention.start : mention.end]
    found = build(scene, first - 1, last, None, before[-1].cue, zone=((before[-1].last, first - 1),))
    return found, Speaker(mention.actor_ids[0], text, mention.basis, True)
