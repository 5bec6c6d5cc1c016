"""What belongs to quoted islands: the words that a cue governs around « … » without "que"."""

from __future__ import annotations

from lib.extract.quotes.content import BREAKS, clause_end
from lib.extract.quotes.cues import Cue
from lib.extract.quotes.edges import is_finite, name_aside, trim
from lib.extract.quotes.island_edges import (
    EDGE,
    behind_aside,
    left_of_island,
    left_of_noun,
    medium_at,
    object_before,
)
from lib.extract.quotes.layout import COMMA, ENDS, Layout
from lib.extract.quotes.scene import Scene
from lib.extract.shapes import agree
from lib.records import Span


def island(scene: Scene, cue: Cue, mark: int, limit: int) -> Span:
    """Tokens of the reported words around an island that ``cue`` governs without "que"."""
    first, last = scene.layout.mark_tokens[mark]
    words = scene.layout.words.words
    if "describe" in cue.groups or ("demand" in cue.groups and first == cue.last + 1):
        start, end = left_of_island(scene.layout, cue, first), _with_complement(scene, cue, mark, limit)
    elif cue.groups & {"accuse", "demand", "judge"}:
        start, end = _after_cue(scene.layout, cue, first), clause_end(scene, last, cue, limit)
        end = _first_break(scene.layout, last, end)
    else:
        start, end = _complement(scene, cue, mark, limit)
    end = next((at for at in range(last, end) if _did_too(scene.layout, cue, at)), end)
    if "demand" in cue.groups and last < end and scene.layout.low[last] in words["linking_object"]:
        # "a appelé à « cesser le massacre » que dénonce l'ONU": the reporter tells which
        end = last
    further = _with_further_islands(scene.layout, end, limit)
    if further > end and scene.layout.low[min(further, limit - 1)] in words["told_of"]:
        # "« des progrès » sur un point, mais « des divergences » sur un autre"
        further = _first_break(scene.layout, further, clause_end(scene, further, cue, limit))
    return trim(scene.layout, start, further)


def _did_too(layout: Layout, cue: Cue, at: int) -> bool:
    """Whether the reporter goes on with a participle of the cue's auxiliary: "… et réclamé des garanties"."""
    if (
        layout.low[at] not in layout.words.words["joining_too"]
        or not layout.outside(at)
        or at + 2 >= len(layout.low)
    ):
        return False
    if not layout.words.words["having"] & set(layout.low[cue.first : cue.index]):
        return False
    said, behind = layout.words.infinitives(layout.low[at + 1]), layout.low[at + 2]
    plain = not layout.low[at + 1].endswith(("e", "es", "s"))
    if layout.pos[at + 1] != "VERB" or not layout.outside(at + 1) or not plain:
        return False
    if behind in layout.words.words["by"]:
        return False
    reports = any(form == "past" and base in layout.words.verbs for base, form in said)
    past = layout.doc[at + 1].morph.get("VerbForm", []) == ["Part"]
    if not layout.outside(at + 2):
        # "a dénoncé une « ruse » et exigé « des preuves »"
        return past and reports
    goes_on = reports and behind in layout.words.words["reporting_goes_on"]
    return past and (layout.pos[at + 2] == "DET" or goes_on)


def _with_complement(scene: Scene, cue: Cue, mark: int, limit: int) -> int:
    """Where the words end that tell more of a noun asked for: "a exigé « le retrait » des troupes"."""
    layout = scene.layout
    first, last = layout.mark_tokens[mark]
    if last + 1 >= limit:
        return last
    told = layout.pos[last] in ("VERB", "ADJ") and layout.doc[last].dep_ in ("acl", "amod")
    nouns = [at for at in range(first, last) if layout.pos[at] == "NOUN"]
    # the parse may hang "donné" on a noun before the marks
    of_it = nouns and (
        first <= layout.doc[last].head.i < last or agree(layout.doc[nouns[0]], layout.doc[last])
    )
    if told and layout.outside(last) and of_it:
        # "de « chèque en blanc » donné à Téhéran"
        return _first_break(layout, last, clause_end(scene, last, cue, limit))
    if "demand" in cue.groups and layout.low[last] in layout.words.words["demanded_for"]:
        # "réclame « des garanties » pour Kiev", but "souhaite « un vote » sur la trêve | après l'attaque"
        end = _first_break(layout, last, clause_end(scene, last, cue, limit))
        later = (
            at
            for at in range(last + 1, end - 1)
            if layout.low[at] in layout.words.words["after"] and layout.outside(at)
        )
        return next((at for at in later if layout.pos[at + 1] == "DET"), end)
    if layout.low[last] in layout.words.words["for_"] and layout.outside(last):
        # "qualifié de « moment décisif » pour la région"
        return _first_break(layout, last, clause_end(scene, last, cue, limit))
    if layout.low[last] not in layout.words.words["of_forms"]:
        return last
    head = layout.doc[last].head
    end = _first_break(layout, last, clause_end(scene, last, cue, limit))
    return end if first <= head.head.i < last and head.dep_ == "nmod" else last


def _first_break(layout: Layout, start: int, end: int) -> int:
    """Where an object with islands ends: at the first comma, unless a further island stands behind it."""
    for at in range(start, end):
        if layout.low[at] == ":" and layout.outside(at):
            # "des « garanties » : un calendrier, une carte et un contrôle"
            return end
        # "une solution juste, durable et acceptable"
        behind = layout.low[at + 2 : at + 3]
        listed = layout.pos[at + 1 : at + 2] == ("ADJ",) and behind in (("et",), ("ou",), (",",))
        if (
            layout.outside(at)
            and layout.low[at] in BREAKS
            and not listed
            and all(layout.outside(i) for i in range(at, end))
        ):
            return at
    return end


def _after_cue(layout: Layout, cue: Cue, first: int) -> int:
    """Where the words begin that say whom one accuses or asks, and of what."""
    start = cue.last + 1
    while start < first and (layout.low[start] in layout.words.words["days"] or layout.pos[start] == "ADV"):
        start += 1
    if medium_at(layout, start, first):
        # "ont appelé dans une déclaration commune les deux camps à « signer »"
        start = next((at for at in range(start + 2, first) if layout.pos[at] == "DET"), start)
    if "demand" in cue.groups and layout.low[start] in layout.words.words["to_forms"]:
        # "a demandé aux rebelles de « déposer les armes »": whom one asks stands outside
        asked = (i for i in range(start + 1, first) if layout.low[i] in layout.words.words["of_doing"])
        begin = next((i for i in asked if i + 1 == first or _infinitive(layout, i + 1)), None)
        if begin is not None:
            return begin + 1
    days, this = layout.words.words["days"], layout.words.words["this"]
    while start < first and (
        layout.doc[start].pos_ in ("ADP", "ADV", "PUNCT")
        or layout.low[start] in days
        or (layout.low[start] in this and layout.low[start + 1] in days)
    ):
        start += 1
    return start


def _infinitive(layout: Layout, at: int) -> bool:
    clitics = layout.words.words["clitics"]
    at += layout.low[at] in layout.words.words["negated_infinitive"]
    at += layout.low[at] in clitics
    return layout.doc[at].morph.get("VerbForm", []) == ["Inf"]


def _complement(scene: Scene, cue: Cue, mark: int, limit: int) -> Span:
    """The cue's complement that holds the island: its left edge by the parse, its right edge at a stop."""
    layout, doc, words = scene.layout, scene.layout.doc, scene.layout.words.words
    first, last = layout.mark_tokens[mark]
    top = next((t for t in doc[first:last] if not first <= t.head.i < last and not t.is_punct), doc[first])
    for _ in range(12):
        if not cue.last < top.head.i < limit or top.head is top:
            break
        top = top.head
    start = min((t.i for t in top.subtree if cue.last < t.i < first and not t.is_punct), default=first)
    while start < first and doc[start].pos_ in ("ADP", "CCONJ") and layout.outside(start):
        if layout.low[start] == "des" and start == cue.last + 1 and cue.name not in layout.words.words["of"]:
            # "mentionne des échanges « francs »"
            break
        start += 1
    if cue.name in layout.words.words["of"] and layout.low[cue.last + 1] in words["of_doing"]:
        # "a fait état d'un début de trêve « dans les 24 heures »"
        start = min(start, cue.last + 2)
    if layout.low[cue.last + 1] in layout.words.words["possessives"] and layout.pos[cue.last + 2] == "NOUN":
        # "a déclaré son empressement à l'idée de revoir « son ami »"
        people = layout.words.sources["people"]
        start = start if layout.low[cue.last + 2] in people else min(start, cue.last + 1)
    begin = behind_aside(layout, cue.last + 1, first)
    if begin < first:
        # "a parlé, sur X, d'une journée « historique »"
        start = begin + (layout.low[begin] in words["of_doing"])
    of = next((at for at in range(cue.last + 1, first) if doc[at].pos_ != "ADV"), first)
    if layout.low[of] in words["about"] and "," not in layout.low[of:first]:
        # "insiste sur la nécessité d'un dialogue pour trouver « une issue »"
        start = min(start, of + 1)
    if layout.low[start] in layout.words.words["besides_in_time"]:
        # "a salué lors de sa visite les « progrès » accomplis"
        start = left_of_noun(layout, cue, first)
    if any(layout.low[i] in (*COMMA, ";", ":") for i in range(start, first)):
        start = left_of_island(layout, cue, first)
    if object_before(layout, cue, first):
        start = cue.last + 1
    if cue.name in words["seeing"] and layout.low[cue.last + 1] in words["seen_in"]:
        start = left_of_island(layout, cue, first)
    if layout.low[cue.last + 1] in layout.words.words["with"] and layout.pos[first - 1] == "DET":
        start = left_of_island(layout, cue, first)
    if layout.low[cue.last + 1] in words["through"]:
        # "a salué via son porte-parole « un pas »"
        start = left_of_island(layout, cue, first)
    if any(medium_at(layout, i, first) for i in range(cue.last + 1, first)):
        start = max(start, left_of_noun(layout, cue, first))
    dated = [i for i in range(start, first) if layout.low[i] in layout.words.words["days"]]
    start = dated[-1] + 1 if dated else start
    inside = {t.i for t in top.subtree}
    end = clause_end(scene, last, cue, limit)
    at = last
    while at < end:
        following = next(iter(layout.low[at + 1 : at + 2]), "")
        if layout.low[at] in BREAKS:
            behind = name_aside(layout, at, end)
            if behind is None or not (behind in inside or layout.low[behind] in layout.words.words["loose"]):
                break
            inside |= {t.i for t in doc[behind].head.subtree}
            at = behind
        elif layout.opens(at, "in_case"):
            # "« des conséquences » en cas de refus"
            at = clause_end(scene, at + 1, cue)
        elif (
            at == last
            and layout.low[at] in words["after"]
            and layout.pos[at + 1 : at + 2] in (("DET",), ("NUM",))
        ):
            # "son intention de « relancer le processus » après la session": when it was announced
            break
        elif layout.opens(at, "in_the_midst"):
            # "a dénoncé « une ruse » en pleine trêve": when he did
            break
        elif layout.low[at] in words["in_view_of"] and following in words["to_forms"]:
            # "leur « inquiétude » face à la situation", "s'est montré « optimiste » quant à la suite"
            at = _first_break(layout, at, end)
        elif layout.low[at] in words["whether"] and layout.pos[at] == "SCONJ":
            # "« de graves conséquences » si elle refuse"
            at = clause_end(scene, at + 1, cue)
        elif (
            at == last and layout.low[at] in layout.words.words["days"] and _says_no_deed(layout, first, last)
        ):
            # "a promis « des élections libres » lundi": when it was promised, whatever the parse
            break
        elif at in inside or _tail(layout, at, cue):
            at = at + 1 if layout.outside(at) else layout.mark_tokens[layout.mark_of[at]][1]
        else:
            break
    while at > last and layout.pos[at - 1] in ("DET", "ADP", "CCONJ") and layout.outside(at - 1):
        # "« une bonne nouvelle » le lendemain": no word is left alone
        at -= 1
    return start, max(at, last)


def _says_no_deed(layout: Layout, first: int, last: int) -> bool:
    return not any(layout.pos[at] in ("VERB", "AUX") for at in range(first, last))


def _tail(layout: Layout, at: int, cue: Cue) -> bool:
    """Whether a token behind an island goes with it, though the parse hangs it on the cue."""
    token = layout.doc[at]
    for _ in range(12):
        if token.head.i in (cue.index, token.i):
            break
        token = token.head
    case = next((child.lower_ for child in token.children if child.dep_ in ("case", "mark")), "")
    if token.i == cue.index or token.lower_ in layout.words.words["days"]:
        return False
    if token.dep_ in ("xcomp", "ccomp", "obj", "amod", "acl"):
        return True
    if case in layout.words.words["to_article"]:
        # "son « soutien » aux efforts", but "sa « gratitude » aux médiateurs"
        people = layout.words.sources["people"]
        return token.pos_ == "NOUN" and not {token.lemma_.lower(), token.lower_} & people
    return case in layout.words.words["loose"] and not (case in ("à", "dans") and token.pos_ == "PROPN")


def _with_further_islands(layout: Layout, end: int, limit: int) -> int:
    """Takes in "et “b”" behind "“a”"."""
    at = end
    while at < limit and layout.outside(at):
        joins = layout.low[at] == "," or layout.low[at] in layout.words.words["joining_islands"]
        # "un « accord », ainsi que la « levée du blocus »"
        joins = joins or layout.opens(at, "as_well_as") or layout.opens(at - 1, "as_well_as")
        if not joins and layout.doc[at].pos_ not in (*EDGE, "ADP"):
            return end
        at += 1
        if at - end > 4:
            return end
    if at >= limit or at == end:
        return end
    return _with_further_islands(layout, layout.mark_tokens[layout.mark_of[at]][1], limit)


def is_statement(layout: Layout, mark: int) -> bool:
    """Whether the words between the marks could stand alone: a sentence, not a term."""
    inner = layout.inner(mark)
    words = inner.split()
    first, last = layout.mark_tokens[mark]
    verb = any(is_finite(layout, i) for i in range(first, last))
    capital = inner[:1].isupper()
    return (verb and (capital or len(words) >= 4)) or (capital and inner[-1] in ENDS and len(words) >= 2)
