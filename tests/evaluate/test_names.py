import pytest

from lib.evaluate.names import folded, identities
from lib.records import Actor

ACTORS = [
    Actor("iouri-ouchakov", "Iouri Ouchakov", "person", aliases=("Ouchakov", "Yuri Ushakov")),
    Actor("kyiv", "Ukraine", "state", aliases=("Kyiv", "Kiev")),
    Actor("baek", "Baek", "person", registered=False),
    Actor("paul-dupont", "Paul Dupont", "person", registered=False),
    Actor("jean-dupont", "Jean Dupont", "person", registered=False),
    Actor("union-europeenne", "Union européenne", "organisation"),
]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Iouri Ouchakov", "iouri-ouchakov"),
        ("OUCHAKOV", "iouri-ouchakov"),
        ("Yuri Ushakov", "iouri-ouchakov"),
        ("iouri-ouchakov", "iouri-ouchakov"),
        ("Kiev", "kyiv"),
        ("l’Ukraine", "kyiv"),
        ("Baek Jun-ho", "baek"),
        ("Jean Dupont", "jean-dupont"),
        ("Dupont", "?dupont"),
        ("Marie Dupont", "?marie dupont"),
        ("Union Europeenne", "union-europeenne"),
        ("Union africaine", "?union africaine"),
    ],
)
def test_who_is_meant(name: str, expected: str) -> None:
    assert identities(ACTORS)(name) == expected


def test_the_registry_comes_first() -> None:
    identify = identities(ACTORS, {"Kiev": "ukraine"}.get)
    assert (identify("Kiev"), identify("Kyiv")) == ("ukraine", "kyiv")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Les États-Unis", "etats unis"), ("L’ONU", "onu"), ("Cœur", "coeur"), ("Erdoğan", "erdogan")],
)
def test_folded(one: str, other: str) -> None:
    assert folded(one) == folded(other)
