"""Speakers that are no actors of the cast but speak under a name of their own: documents, institutions."""

from __future__ import annotations

from lib.extract.quotes.edges import PARTICIPLE
from lib.extract.quotes.layout import Layout
from lib.languages.tokens import Token
from lib.registry import load
from lib.registry.folding import slug

LONGEST = 9
LONGEST_OUTLET = 3


def voice_of(layout: Layout, token: Token, first: int, last: int) -> tuple[str, str] | None:
    """Id and name of the document or institution whose phrase is tokens ``[first, last)``, or None.

    "un communiqué cambodgien" and "la mission américaine" speak under their own name; "un groupe" and "une
    source" name nobody.
    """
    sources = layout.words.sources
    noun = {token.lemma_.lower(), token.lower_, token.lower_.rpartition("-")[2]}
    if noun & (sources["unnamed"] | layout.words.words["sides"]):
        return None
    if noun & layout.words.words["any_media"] and not any(_called(layout, at) for at in range(token.i, last)):
        # "les médias turcs", "la presse d'État" are many
        return None
    document = bool(noun & sources["documents"])
    start = first
    # "un bref communiqué", "une nouvelle note" are the communiqué, the note
    before = ("DET", "ADP", "ADJ") if document else ("DET", "ADP")
    while start < token.i and layout.doc[start].pos_ in before:
        start += 1
    definite = any(layout.low[at] in layout.words.words["voiced"] for at in range(max(first - 1, 0), token.i))
    if not document and not (noun & sources["organisations"] and definite):
        return None
    if is_medium(layout, token):
        # "le média d'État Sonna" is called Sonna
        start = next((at for at in range(token.i + 1, last) if _called(layout, at)), start)
    # "l'armée et les forces loyalistes" are two, of whom the first is named
    pair = range(token.i + 1, last - 1)
    last = next((at for at in pair if layout.low[at] == "et" and layout.pos[at + 1] == "DET"), last)
    # "le communiqué conjoint publié" is the communiqué conjoint
    last = next((at for at in range(token.i + 1, last) if _participle(layout, at)), last)
    name = " ".join(layout.text(start, min(last, start + LONGEST)).partition("(")[0].split())
    return (slug(name), name) if name and slug(name) else None


def body_of_its_own(layout: Layout, token: Token, first: int, last: int) -> tuple[str, str] | None:
    """Id and name of a body called by capitals, "La Convergence Démocratique", or None."""
    determined = first < token.i and layout.low[first] in layout.words.words["voiced"]
    names = [layout.doc[at] for at in range(token.i, last) if layout.pos[at] in ("NOUN", "PROPN", "ADJ")]
    written = len(names) > 1 and all(name.text[:1].isupper() for name in names)
    name = layout.text(token.i, last)
    return (slug(name), name) if determined and written and slug(name) else None


def office_of(layout: Layout, token: Token, first: int, last: int) -> str | None:
    """The one office whose holder speaks without a name, "le ministre malien de l'Intérieur", or None.

    Of a land, or of what is called by a capital: "le ministre" alone may be anybody's. Who holds it stays
    unknown, and so the speaker has no id.
    """
    low, plural = layout.low, "Plur" in token.morph.get("Number", [])
    definite = first < token.i and low[first] in layout.words.words["definite"] - layout.words.words["this"]
    if not definite or plural or token.lower_ not in layout.words.sources["offices"]:
        return None
    words = layout.words.words
    joining = words["of_forms"] | words["to_forms"] | words["for_"]
    # "l'émissaire américain | sur CNN"
    apart = (
        at
        for at in range(token.i, last)
        if low[at] in (",", "(") or (layout.pos[at] == "ADP" and low[at] not in joining)
    )
    last = min(next(apart, last), first + 1 + LONGEST)
    behind = range(token.i + 1, last)
    land = any(layout.pos[at] == "ADJ" and load().of_demonym(low[at]) for at in behind)
    called = any(
        layout.doc[at].text[:1].isupper()
        and any(low[i] in layout.words.words["of_forms"] for i in range(token.i + 1, at))
        for at in behind
    )
    # "le porte-parole du ministère", "de la mairie"
    led = (
        at for at in behind if {low[at - 1], low[at - 1 - (layout.pos[at - 1] == "DET")]} & words["of_forms"]
    )
    body = token.lower_ in layout.words.sources["speak_for_a_body"]
    body = body and any(low[at] in layout.words.sources["organisations"] for at in led)
    return " ".join(layout.text(first + 1, last).split()) if land or called or body else None


def group_of(layout: Layout, token: Token, first: int, last: int) -> str | None:
    """The group that speaks without a name, "les rebelles", "les porte-parole de l'opposition", or None.

    Not "les deux hommes", "les ministres", who are somebody of whom the text tells.
    """
    words, low = layout.words.words, layout.low
    led = first < token.i and low[first] in words["definite_plural"] and token.i <= first + 2
    if not led or not {token.lower_, token.lemma_.lower()} & layout.words.sources["people"]:
        return None
    last = next((at for at in range(token.i, last) if low[at] in (",", "(")), last)
    last = min(last, first + 1 + LONGEST)
    of_whom = token.i + 1 < last and low[token.i + 1] in words["of_forms"]
    alone = last == token.i + 1 and {token.lower_, token.lemma_.lower()} & words["groups_alone"]
    counted = any(layout.pos[at] == "NUM" for at in range(first, token.i))
    return " ".join(layout.text(first + 1, last).split()) if (of_whom or alone) and not counted else None


def _participle(layout: Layout, at: int) -> bool:
    past = any(form == "past" for _, form in layout.words.infinitives(layout.low[at]))
    return past and layout.pos[at] in ("VERB", "ADJ") and layout.low[at].endswith(PARTICIPLE)


def _called(layout: Layout, at: int) -> bool:
    """Whether a name begins at ``at``: "le média d'État pakistanais PTV", "la chaîne al-Masirah"."""
    token = layout.doc[at]
    written = token.text.isupper() or (token.pos_ == "PROPN" and token.text[:1].isupper())
    written = written or (token.text[:3].lower() in ("al-", "el-") and token.text[3:4].isupper())
    return written and layout.pos[at - 1] != "ADP" and layout.outside(at)


def is_medium(layout: Layout, token: Token) -> bool:
    """Whether the noun is an outlet's: "le journal", "la chaîne", "la radio-télévision"."""
    names = {token.lemma_.lower(), token.lower_, token.lower_.partition("-")[0]}
    return bool(names & layout.words.sources["media"])


def outlet_behind(layout: Layout, token: Token, last: int) -> str | None:
    """The name behind the comma that closes an outlet's phrase: "l'agence officielle du Qatar, QNA"."""
    near = range(token.i + 1, min(last + 2, len(layout.low)))
    comma = next((at for at in near if layout.low[at] == ","), None)
    if (
        comma is None
        or comma + 1 >= len(layout.low)
        or {token.lower_, token.lemma_} & layout.words.sources["people"]
    ):
        return None
    end = comma + 1
    while end < min(comma + 1 + LONGEST_OUTLET, len(layout.low)) and layout.doc[end].text[:1].isupper():
        end += 1
    alone = end == len(layout.low) or layout.low[end] in (",", ".", ")", ";")
    return layout.text(comma + 1, end) if alone and end > comma + 1 and layout.outside(comma + 1) else None
