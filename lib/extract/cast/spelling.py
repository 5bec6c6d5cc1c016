"""Two spellings of one name: what they share, and how near is near enough."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz, process

from lib.registry import Registry
from lib.registry.folding import fold
from lib.registry.naming import PARTICLES, surname

SAME_NAME = 88
LEAST_OWN = 5
LEAST_ALIKE = 60
SAME_SURNAME = 86
LEAST_FUZZY = 5
LEAST_BEGUN = 60
# Of words of names misspelt: first names differ more between papers than surnames may.
LEAST_FIRST, LEAST_LAST = 70, 75


def words_of(text: str) -> list[str]:
    """The folded words of a name."""
    return [word for word in fold(text).replace("-", " ").replace("'", " ").split() if word]


@lru_cache(maxsize=10_000)
def is_full(text: str) -> bool:
    """Whether a name has more than a surname: "ben Salmane" has not."""
    return len([w for w in text.split() if fold(w).strip("-") not in PARTICLES]) >= 2


@lru_cache(maxsize=10_000)
def short_forms(text: str) -> frozenset[str]:
    """The short forms a full name may later be called by, folded."""
    words = text.split()
    forms = {fold(" ".join(words[i:])) for i in range(1, len(words))}
    # "Ahmad al-Mahmoud", later "M. Mahmoud"
    forms |= {form[3:] for form in forms if form[:3] in ("al-", "el-") and len(form) >= LEAST_OWN + 3}
    return frozenset(forms | {fold(surname(text))} | ({fold(text)} if len(words) == 1 else set()))


def own_first(registry: Registry, text: str) -> str:
    """The first word of a full name where nobody registered has it for a first name; else ""."""
    first = text.split()[0]
    common = len(first) < LEAST_OWN or not first[0].isupper() or fold(first).strip("-") in PARTICLES
    return "" if common or registry.first_name_gender(first) else first


def same_person(one: str, other: str) -> bool:
    """Whether two full names with one surname have the same first names, an initial counting as any."""
    first, second = _sounded(words_of(one)[0]), _sounded(words_of(other)[0])
    if _otherwise_called(words_of(one), words_of(other)):
        return False
    if len(first.strip(".")) == 1 or len(second.strip(".")) == 1:
        return first[0] == second[0]
    # "Abdul" and "Abdullahi" begin alike and are two names, "Serge" and "Sergueï" may be one
    begun = first[:4] == second[:4] and not first.startswith("abd")
    return fuzz.ratio(first, second) >= 75 or (begun and len(first) > 3 and len(second) > 3)


def nearly_called(one: str, other: str) -> bool:
    """ "Tayyip Erdogan" and "Recep Tayyip Erdogan", "Piotr Porochenko" and "Petro Porochenko".

    One surname but for a letter, and the first names of the one among the other's or begun alike.
    """
    first, second = words_of(one), words_of(other)
    if fuzz.ratio("".join(first), "".join(second)) >= SAME_NAME:
        # "Hossein AmirAbdolahian"
        return True
    if first[-1] != second[-1] and not alike(first[-1], second[-1]):
        return False
    mine, theirs = set(first[:-1]), set(second[:-1])
    begun = bool(mine and theirs) and first[0][0] == second[0][0]
    return mine <= theirs or theirs <= mine or (begun and fuzz.ratio(first[0], second[0]) >= LEAST_BEGUN)


def _sounded(word: str) -> str:
    """A folded word as the French would write it: "sharif" is "charif", "husni" and "housni" are one."""
    return word.replace("sh", "ch").replace("ou", "u")


def _otherwise_called(one: list[str], other: list[str]) -> bool:
    """ "Kim Yong-chol", "Kim Hyok-chol"; "Juan Carlos Rey", "Juan Manuel Rey": names between that differ."""
    if len(one) != len(other):
        return False
    between = zip(one[1:-1], other[1:-1], strict=True)
    return any(
        len(a) > 1 and len(b) > 1 and not {a, b} & PARTICLES and fuzz.ratio(a, b) < LEAST_ALIKE
        for a, b in between
    )


def alike(call: str, wanted: str) -> bool:
    """Whether two surnames, folded or not, are one but for a letter."""
    return len(call) >= LEAST_FUZZY and call[0] == wanted[0] and fuzz.ratio(call, wanted) >= SAME_SURNAME


def nearly(registry: Registry, text: str) -> str | None:
    """The registered person whose full name is ``text`` but for a misspelling, or None."""
    names = registry.full_names
    found = process.extractOne(fold(text), names.keys(), scorer=fuzz.ratio, score_cutoff=SAME_NAME + 2)
    if found is None:
        return None
    mine, theirs = words_of(text), words_of(found[0])
    if "".join(mine) == "".join(theirs):
        # "Amirabdollahian", "Amir-Abdollahian"
        return names[found[0]]
    if len(mine) != len(theirs) or any(
        fuzz.ratio(a, b) < LEAST_FIRST or a[0] != b[0] for a, b in zip(mine, theirs, strict=True)
    ):
        return None
    # "Khaled al-Masri" is not "Khaled al-Mishri"
    return names[found[0]] if fuzz.ratio(mine[-1], theirs[-1]) >= LEAST_LAST else None
