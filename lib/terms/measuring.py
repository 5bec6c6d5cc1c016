"""Which terms set a speaker apart: what one says oftener than the others do.

The measure is the log-odds ratio with an informative Dirichlet prior, in standard deviations (Monroe,
Colaresi and Quinn 2008, "Fightin' Words", equations 15, 16, 19 and 22); the prior is what all speakers say.
Terms are words and expressions of two content words with at most two small words between them
("garanties de sécurité"); a word with hyphens is one word ("cessez-le-feu").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib.terms.preparing import Ids, Prepared

COLUMNS = ("term", "count", "others", "quotes", "z")
# How many words of what all say are believed before anyone is heard; in a small store a tenth of its words.
PRIOR, PRIOR_SHARE = 500.0, 0.1
SURE = 1.96  # standard deviations: one in forty terms would exceed it by chance
SELDOM = 2  # occurrences; a term that the speaker uses less is no habit
SHARE = 0.6  # of a word's occurrences within an expression, to show the expression alone
SAMPLE = 200_000  # characters of a speaker's words in which the spelling of a term is looked up


def distinctive(prepared: Prepared, speaker_id: str, most: int = 30) -> pd.DataFrame:
    """The terms that ``speaker_id`` uses oftener than the others, the most telling first: ``COLUMNS``.

    ``count`` and ``others`` are occurrences, ``quotes`` the speaker's quotations with the term, ``z`` the
    log-odds in standard deviations, at least 1.96. Compared is with the quotations of all others, unknown
    ones too, in the languages in which the speaker is quoted; the speaker's own name is left out. No rows
    when too little is quoted to tell.
    """
    mine = prepared.speakers == speaker_id
    others = ~mine & np.isin(prepared.languages, list(set(prepared.languages[mine])))
    found = pd.concat(
        [
            _compared(prepared.words, prepared.word_quotes, prepared.vocabulary, mine, others),
            _compared(prepared.expressions, prepared.expression_quotes, prepared.phrases, mine, others),
        ]
    )
    name = set(prepared.names.get(speaker_id, "").split())
    found = found[pd.Series([name.isdisjoint(term.split(" ")) for term in found["term"]], found.index, bool)]
    found = found.sort_values(["z", "term"], ascending=[False, True], kind="stable")
    kept = found.iloc[_without_parts(list(found["term"]), list(found["count"]), most)].reset_index(drop=True)
    return kept.assign(term=_spelled(kept["term"], prepared.texts, mine))


def _compared(
    ids: Ids, at: Ids, names: Sequence[str], mine: npt.NDArray[np.bool_], others: npt.NDArray[np.bool_]
) -> pd.DataFrame:
    said, theirs = mine[at], others[at]
    own = np.bincount(ids[said], minlength=len(names))
    other = np.bincount(ids[theirs], minlength=len(names))
    chosen = np.flatnonzero(own >= SELDOM)
    z = _log_odds(own[chosen], other[chosen], own.sum(), other.sum())
    chosen, z = chosen[z >= SURE], z[z >= SURE]
    pairs = np.unique(np.stack([ids[said], at[said]]), axis=1)
    quotes = np.bincount(pairs[0], minlength=len(names))
    columns = ([names[int(number)] for number in chosen], own[chosen], other[chosen], quotes[chosen], z)
    return pd.DataFrame(dict(zip(COLUMNS, columns, strict=True)))


def _log_odds(own: Ids, other: Ids, all_own: int, all_other: int) -> npt.NDArray[np.float64]:
    total = max(1, all_own + all_other)
    weight = min(PRIOR, PRIOR_SHARE * total)
    prior = weight * (own + other) / total
    mine, theirs = own + prior, other + prior
    # What is left may be nothing, when all say the same single word.
    rest, their_rest = (
        np.maximum(n + weight - said, 1e-9) for n, said in ((all_own, mine), (all_other, theirs))
    )
    odds = np.log(mine / rest) - np.log(theirs / their_rest)
    z: npt.NDArray[np.float64] = odds / np.sqrt(1 / mine + 1 / theirs)
    return z


def _without_parts(terms: Sequence[str], counts: Sequence[int], most: int) -> list[int]:
    # "sécurité" adds nothing beside "garanties de sécurité" when it hardly stands without it.
    within: dict[str, int] = {}
    for term, count in zip(terms, counts, strict=True):
        for word in term.split(" ") if " " in term else ():
            within[word] = max(within.get(word, 0), count)
    pairs = enumerate(zip(terms, counts, strict=True))
    return [place for place, (term, count) in pairs if within.get(term, 0) < SHARE * count][:most]


def _spelled(terms: Iterable[str], texts: Sequence[str], mine: npt.NDArray[np.bool_]) -> list[str]:
    """Each term as the speaker's quotations mostly write it."""
    sample = "\n".join(texts[int(place)] for place in np.flatnonzero(mine))[:SAMPLE]
    found = []
    for term in terms:
        pattern = r"[\s'’]+".join(re.escape(word).replace("'", "['’]") for word in term.split(" "))
        surfaces = Counter(re.findall(rf"(?<!\w){pattern}(?!\w)", sample, re.IGNORECASE))
        found.append(" ".join(surfaces.most_common(1)[0][0].split()) if surfaces else term)
    return found
