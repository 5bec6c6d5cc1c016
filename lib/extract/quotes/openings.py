"""Where what is said begins behind the reporter's opening: a dateline, a topic, a setting, a colon."""

from __future__ import annotations

from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite
from lib.extract.quotes.inversion import inverted_pronoun
from lib.extract.quotes.layout import Layout
from lib.extract.quotes.scene import Scene
from lib.languages.verbs import language_of, may_be_participle

SHORT_SETTING = 3
DATELINE, LONG_DATELINE = 14, 26


def skip_lead(scene: Scene, start: int) -> int:
    """The token behind a dateline ("PARIS (AFP) –") or a topic ("Syrie :"), else ``start``."""
    layout = scene.layout
    if start != scene.start:
        return start
    if layout.low[start] == "(" and layout.low[start + 2 : start + 3] == (")",):
        # "(AFP) « La trêve tient », a dit X"
        agency = layout.doc[start + 1].text
        return start + 3 if agency[:1].isupper() and layout.low[start + 3 : start + 4] != ("-",) else start
    # "(actualisé avec la réaction de Paris) PARIS (Reuters) -"
    reach = LONG_DATELINE if layout.low[start] == "(" else DATELINE
    for at in range(start, min(start + reach, scene.end)):
        if not layout.outside(at) or (is_finite(layout, at) and reach == DATELINE):
            return start
        head = layout.text(start, at)
        if layout.low[at] in ("–", "—", "--", "-") and head:
            upper = sum(letter.isupper() for letter in head)
            if upper * 2 > sum(letter.isalpha() for letter in head) or "(" in head or at - start == 1:
                return at + 1
        if layout.low[at] == ":" and at - start <= 5:
            return at + 1
    return start


def behind_colon(scene: Scene, start: int, cue: Cue) -> int:
    """The token behind a colon before which the reporter tells: "X reste prudent : le texte, dit-il, …"."""
    layout = scene.layout
    pronoun = cue.subject is not None and inverted_pronoun(layout, cue.subject)
    colon = next((at for at in range(cue.first - 2, start, -1) if layout.low[at] == ":"), None)
    if colon is None or not pronoun or any(not layout.outside(at) for at in range(start, cue.first)):
        return start
    told = any(is_finite(layout, at) for at in range(start, colon))
    return colon + 1 if told else start


def behind_setting(layout: Layout, start: int, end: int) -> int:
    """The token behind an opening "Depuis le 15 avril," or "Lors du sommet,", else ``start``.

    The reporter sets the scene with it; what is reported begins at the subject. Aims and conditions are said.
    """
    commas = [at for at in range(start, end - 1) if layout.low[at] == "," and layout.outside(at)]
    marked = any(not layout.outside(at) for at in range(start, end))
    during = layout.low[start] in layout.words.words["during"] and marked
    topic = layout.low[start] in layout.words.words["turning_to"]
    conceded = marked and (_concedes(layout, start) or _is_participle(layout, start, commas))
    if layout.pos[start] not in ("ADP", "SCONJ") and not (during or topic or conceded):
        return start
    said_first = layout.low[start] in layout.words.words["said_first"] and not conceded
    if said_first and not layout.low[start + 1].endswith("ant"):
        # "Pour l'heure, rien n'est signé", "En cas d'échec, la guerre reprendra"
        return start
    short = bool(commas) and commas[0] - start <= SHORT_SETTING
    if short and layout.low[start] in layout.words.words["settings"]:
        # "Dans la foulée, il a vu X, selon Y"
        return start
    for comma in commas:
        first = comma + 1
        if not topic and not all(layout.outside(at) for at in range(start, first)):
            return start
        closing = next((at for at in commas if at > comma), end)
        listed = "et" in layout.low[first:closing] and not any(
            is_finite(layout, at) for at in range(first, closing)
        )
        if layout.low[first] in layout.words.words["relatives"] or (listed and closing < end):
            # "Lors d'un appel avec Paris, Londres et Berlin, il a été « convenu que … »"
            continue
        if layout.pos[first] in ("DET", "PRON", "PROPN"):
            clause = any(is_finite(layout, at) or not layout.outside(at) for at in range(first, end))
            return first if clause else start
        if layout.pos[first] != "NOUN" and not topic:
            # "À l'issue d'une réunion à Gao, ville du nord, les deux camps sont convenus"
            return start
    return start


def _concedes(layout: Layout, start: int) -> bool:
    """Whether it opens with what the reporter grants: "Bien que Paris ait refusé, la trêve « tiendra »"."""
    return layout.opens(start, "conceding")


def _is_participle(layout: Layout, start: int, commas: list[int]) -> bool:
    """Whether it opens with a participle: "Ouvertes en mai à Doha, les discussions « progressent »"."""
    token = layout.doc[start]
    past = token.pos_ in ("VERB", "ADJ") and token.dep_ in ("advcl", "acl")
    past = past and may_be_participle(token.text, language_of(token))
    return past and token.head.i > start and bool(commas) and layout.pos[start + 1] in ("ADP", "ADV")
