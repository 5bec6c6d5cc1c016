"""Small readings that the others share: finite verbs, and the edges of what is said."""

from __future__ import annotations

from lib.extract.quotes.layout import Layout
from lib.languages.tokens import Token
from lib.records import Span

# No finite form ends so, whatever the parse says of "fixée".
TENSED = ("conj", "acl:relcl")
PARTICIPLE = ("é", "ée", "és", "ées")


def parts(layout: Layout, at: int) -> bool:
    """Whether a comma, "que" or a verb parts what stands before from what a cue may govern."""
    apart = layout.low[at] in (",", ":", ";") or layout.low[at] in layout.words.words["that"]
    return apart or is_finite(layout, at)


def is_finite(layout: Layout, index: int) -> bool:
    """Whether token ``index`` is a finite verb or auxiliary, by the parse."""
    token = layout.doc[index]
    if token.pos_ == "NOUN":
        return _taken_for_noun(layout, token)
    if token.pos_ == "ADJ" and layout.low[index].endswith(tuple(layout.words.words["future"])):
        return True
    if token.pos_ in ("VERB", "ADJ") and token.dep_ in TENSED and _only_finite(layout, index):
        return True
    if token.pos_ not in ("VERB", "AUX") or layout.low[index].endswith(PARTICIPLE):
        return False
    if is_misread_adjective(layout, token):
        # "le député kurde", which the parse may take for a verb
        return False
    return "Fin" in token.morph.get("VerbForm", ["Fin"])


def is_misread_adjective(layout: Layout, token: Token) -> bool:
    """Whether the parse takes an adjective for a verb, though it hangs on its noun as one: "député kurde"."""
    known = layout.low[token.i] in layout.words.forms
    return (
        token.dep_ == "amod" and not known and not token.lower_.endswith(tuple(layout.words.words["future"]))
    )


def _only_finite(layout: Layout, index: int) -> bool:
    """Whether the word can be nothing but a finite verb: "nie", which the parse may take for a participle."""
    forms = {form for _, form in layout.words.infinitives(layout.low[index])}
    return forms == {"finite"} and not layout.low[index].endswith(PARTICIPLE)


def _taken_for_noun(layout: Layout, token: Token) -> bool:
    """Whether a noun of the parse is a verb: it has a subject and no copula ("l'accord prévoit un …")."""
    if token.dep_ not in ("ROOT", "ccomp") or layout.low[token.i] not in layout.words.forms:
        return False
    links = {child.dep_ for child in token.children}
    return bool(links & {"nsubj", "nsubj:pass"}) and not links & {"cop", "det"}


def begins_with_verb(layout: Layout, at: int, end: int, mark: int = -1) -> bool:
    """Whether a finite verb begins at ``at`` with no subject of its own: "n'ont pas répondu".

    Only outside marks, or in the one given by ``mark``.
    """
    beside = layout.words.words["clitics"] | layout.words.words["negated_by"]
    while at < end and layout.low[at] in beside:
        at += 1
    return at < end and (layout.mark_of[at] == mark or layout.outside(at)) and is_finite(layout, at)


def breaks_off(layout: Layout, end: int) -> bool:
    """Whether the words before token ``end`` ask for more: "La ligne doit", "Il faut", "et"."""
    last = end - 1
    if layout.words.lead.get(layout.low[last]) in layout.words.words["lead_alone"]:
        # "la trêve tient", "la guerre continuera"
        return False
    if layout.doc[last].text[:1].isupper() and last > 0:
        # "Kim Jong Un", which the parse may take for an article
        return False
    return layout.low[last] in layout.words.lead or layout.pos[last] in ("AUX", "ADP", "DET", "SCONJ")


def trim(layout: Layout, start: int, end: int) -> Span:
    """Tokens ``[start, end)`` without punctuation and white space at either end; marks stay."""
    while (
        start < end and layout.outside(start) and (layout.doc[start].is_punct or layout.doc[start].is_space)
    ):
        if layout.doc[start].text in "[(":
            break
        start += 1
    while end > start and layout.outside(end - 1) and _trailing(layout, end - 1):
        end -= 1
    return start, end


def _trailing(layout: Layout, index: int) -> bool:
    token = layout.doc[index]
    return (token.is_punct and token.text not in ")]") or token.is_space


def name_aside(layout: Layout, comma: int, limit: int) -> int | None:
    """The token behind the comma that closes a name in apposition: ", Ole Berg, …"; else None."""
    at = comma + 1
    while at < limit and layout.pos[at] == "PROPN" and layout.outside(at):
        at += 1
    named = at > comma + 1 and at < limit
    return at + 1 if named and layout.low[at] == "," and layout.outside(at) else None


def _verbs_of_relatives(layout: Layout, start: int, end: int) -> int:
    """How many finite verbs stand right behind a relative pronoun: "une crise qui dure depuis juin"."""
    relatives = layout.words.words["reporters_relative"]
    pronouns = (at for at in range(start, end - 1) if layout.low[at] in relatives)
    return sum(begins_with_verb(layout, at + 1, end) for at in pronouns)


def before_aside(layout: Layout, start: int, end: int) -> int | None:
    """Where the reporter takes over behind a quoted sentence: "« … les accords », qui avaient mis fin à …".

    The token behind the closing mark; None where nothing follows, or the sentence goes on ("« l'accord », qui
    date de 1994, est mort").
    """
    mark = max((layout.mark_of[i] for i in range(start, end)), default=-1)
    if mark < 0 or (closing := layout.mark_tokens[mark][1]) >= end - 1:
        return None
    stated = any(is_finite(layout, i) for i in range(max(start, layout.mark_tokens[mark][0]), closing))
    outside = layout.low[closing] == ","
    if not stated or not (outside or layout.low[max(start, closing - 2)] == ","):
        return None
    behind = closing + 1 if outside else closing
    verbs = sum(is_finite(layout, i) for i in range(behind, end))
    relative = layout.low[behind] in layout.words.words["reporters_relative"] and verbs == 1
    told = _verbs_of_relatives(layout, behind, end)
    apposed = layout.low[behind] in layout.words.words["reporters_article"] and verbs == told
    alone = layout.mark_tokens[mark][0] == start and verbs == told
    return closing if relative or apposed or (alone and _names_or_aims(layout, behind, end)) else None


def _names_or_aims(layout: Layout, at: int, end: int) -> bool:
    """Whether the reporter says who or what for: "« … », l'ancien député enlevé", "« … », pour sortir de"."""
    if layout.low[at] in layout.words.words["reporters_aim"]:
        return any("Inf" in layout.doc[i].morph.get("VerbForm", []) for i in range(at + 1, min(at + 4, end)))
    return layout.pos[at] in ("DET", "NOUN", "PROPN") and not any(
        not layout.outside(i) for i in range(at, end)
    )
