"""Scores of quotations: spans, and what is right in those that were found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.evaluate.gold import GoldQuote
from lib.evaluate.intervals import iou, trimmed
from lib.evaluate.matching import Matching, match
from lib.evaluate.names import folded
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Finding, Scores, Share
from lib.records import Quote, Span

STRICT, LENIENT, EXACT = 0.8, 0.3, 1.0
MARKED = "direct+mixed"


def group(kind: str) -> str:
    """The kinds that are scored together: with quotation marks, and without."""
    return MARKED if kind in ("direct", "mixed") else kind


def score_quotes(gold: Sequence[GoldQuote], predicted: Sequence[Quote], text: str, scene: Scene) -> Scores:
    """All scores of one article's quotations; ``text`` is the article's as stored."""
    strict = matched(gold, predicted, text, STRICT)
    pairs = [(gold[i], predicted[j]) for i, j in strict.pairs]
    counts = {"quotes": _count(strict)} | _by_group(gold, predicted, text)
    counts["quotes IoU 0.3"] = _count(matched(gold, predicted, text, LENIENT))
    counts["quotes exact"] = _count(matched(gold, predicted, text, EXACT))
    findings = tuple(_findings(gold, predicted, strict, scene))
    return Scores(counts=counts, findings=findings) + _fields(pairs, scene)


def matched(
    gold: Sequence[GoldQuote], predicted: Sequence[Quote], text: str, least: float, same_group: bool = False
) -> Matching:
    """Which annotated quotations were found, with at least ``least`` of the characters in common."""
    wanted = [(trimmed(text, quote.span), quote) for quote in gold]
    said = [(trimmed(text, (quote.start, quote.end)), quote) for quote in predicted]

    def likeness(one: tuple[Span, GoldQuote], other: tuple[Span, Quote]) -> float | None:
        if same_group and group(one[1].kind) != group(other[1].kind):
            return None
        overlap = iou(one[0], other[0])
        return overlap if overlap >= least else None

    return match(wanted, said, likeness, lambda each: each[1].optional)


def _count(found: Matching) -> Count:
    pairs = len(found.pairs)
    return Count(pairs + len(found.missed), pairs + len(found.false), pairs)


def _by_group(gold: Sequence[GoldQuote], predicted: Sequence[Quote], text: str) -> dict[str, Count]:
    found = matched(gold, predicted, text, STRICT, same_group=True)
    told, used = {i for i, _ in found.pairs}, {j for _, j in found.pairs}
    counts = {}
    for name in (MARKED, "indirect"):
        counts[f"quotes {name}"] = Count(
            sum(group(gold[i].kind) == name for i in told | set(found.missed)),
            sum(group(predicted[j].kind) == name for j in used | set(found.false)),
            sum(group(gold[i].kind) == name for i in told),
        )
    return counts


def _findings(
    gold: Sequence[GoldQuote], predicted: Sequence[Quote], found: Matching, scene: Scene
) -> Iterator[Finding]:
    for i in found.missed:
        detail = f"{gold[i].kind}: {gold[i].speaker or 'unknown speaker'}"
        yield Finding("miss", "quotes", scene.article, gold[i].span[0], gold[i].text, detail)
    for j in found.false:
        quote = predicted[j]
        detail = f"{quote.kind}: {quote.speaker_name or 'unknown speaker'} (cue: {quote.cue or '-'})"
        yield Finding("false", "quotes", scene.article, quote.start, quote.text, detail)


def _fields(pairs: Sequence[tuple[GoldQuote, Quote]], scene: Scene) -> Scores:
    shares: dict[str, Share] = {}
    findings = []
    for gold, quote in pairs:
        for names, is_right, wanted, said in judged(gold, quote, scene):
            for name in names:
                shares[f"quotes {name}"] = shares.get(f"quotes {name}", Share()) + Share(int(is_right), 1)
            if not is_right:
                detail = f"{names[0]} should be {wanted}, is {said}"
                findings.append(
                    Finding("wrong", f"quotes {names[0]}", scene.article, quote.start, quote.text, detail)
                )
    return Scores(shares=shares, findings=tuple(findings))


def judged(gold: GoldQuote, quote: Quote, scene: Scene) -> Iterator[tuple[list[str], bool, object, object]]:
    """Of each field its names, whether it is right, what it should be and what it is."""
    yield ["kind"], gold.kind == quote.kind, gold.kind, quote.kind
    basis = gold.fields.get("speaker_basis")
    speakers = ["speaker", f"speaker by {basis}"] if basis else ["speaker"]
    wanted = [gold.speaker, *(gold.fields.get("speaker_also") or [])]
    is_right = any(_same_speaker(name, quote, scene) for name in wanted)
    yield speakers, is_right, gold.speaker, quote.speaker_name
    if "medium" in gold.fields:
        yield (
            ["medium"],
            # An outlet to which it was said may be given as the medium or as the one addressed.
            same_medium(gold.fields["medium"], quote.medium)
            or (gold.fields["medium"] is None and same_medium(_addressee(gold), quote.medium)),
            gold.fields["medium"],
            quote.medium,
        )


def _same_speaker(name: str | None, quote: Quote, scene: Scene) -> bool:
    """Whether ``name`` is that of a speaker; a document that speaks is no actor and known by its name alone.

    Of several who say it together any will do: annotations name one, or some.
    """
    if not name or not quote.speaker_name:
        return name is None and quote.speaker_id is None
    by_name = folded(name) in map(folded, quote.speaker_names)
    return by_name or scene.identify(name) in quote.speaker_ids


def _addressee(gold: GoldQuote) -> str | None:
    addressee = gold.fields.get("addressee")
    return addressee.get("name") if isinstance(addressee, dict) else addressee


def same_medium(wanted: str | None, said: str | None) -> bool:
    """Whether two media are one: the words of the one among those of the other, or none in both."""
    one, other = set(folded(wanted or "").split()), set(folded(said or "").split())
    return one <= other or other <= one if one and other else one == other
