import pytest

from lib.evaluate.names import folded, identities, same_place
from lib.records import Actor

ACTORS = [
    Actor("iouri-ouchakov", "Iouri Ouchakov", "person", aliases=("Ouchakov", "Yuri Ushakov")),
    Actor("kyiv", "Ukraine", "state", aliases=("Kyiv", "Kiev")),
    Actor("baek", "Baek", "person", registered=False),
    Actor("paul-dupont", "Paul Dupont", "person", registered=False),
    Actor("jean-dupont", "Jean Dupont", "person", registered=False),
    Actor("union-europeenne", "Union européenne", "organisation"),
    Actor("daglo", "Mohamed Hamdan Daglo", "person"),
    Actor("badr", "Badr al-Boussaïdi", "person"),
    Actor("finul", "Finul", "organisation"),
    Actor("mls", "Mouvement pour la libération du Sud", "organisation"),
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
        ("Mohamed Hamdane Daglo", "daglo"),
        ("Badr al-Busaidi", "badr"),
        ("Mohamed Hassan Daglo", "?mohamed hassan daglo"),
        ("Hamdane", "?hamdane"),
        ("Mouvement de libération du Sud", "mls"),
        ("Mouvement de libération", "?mouvement de liberation"),
        ("Mouvement de résistance du Sud", "?mouvement de resistance du sud"),
    ],
)
def test_who_is_meant(name: str, expected: str) -> None:
    assert identities(ACTORS)(name) == expected


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (("FINUL",), "finul"),
        (("la force", "FINUL"), "finul"),
        (("Finul",), "?force au liban"),
        (("UE",), "?force au liban"),
        ((), "?force au liban"),
    ],
)
def test_an_acronym_of_the_text_is_a_name(forms: tuple[str, ...], expected: str) -> None:
    assert identities(ACTORS, None, {"Force au Liban": forms})("Force au Liban") == expected


def test_the_registry_comes_first() -> None:
    identify = identities(ACTORS, {"Kiev": "ukraine"}.get)
    assert (identify("Kiev"), identify("Kyiv")) == ("ukraine", "kyiv")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Les États-Unis", "etats unis"), ("L’ONU", "onu"), ("Cœur", "coeur"), ("Erdoğan", "erdogan")],
)
def test_folded(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kiev", "Kyiv", True),
        ("Abou Dhabi", "Abu Dhabi", True),
        ("Zalingei", "zalingei", True),
        ("Moscou", "Minsk", False),
        ("Russie", "Moscou", False),
        ("Genève", None, False),
        (None, None, True),
        ("", None, True),
    ],
)
def test_places_are_the_same_however_they_are_spelt(one: str | None, other: str | None, same: bool) -> None:
    assert same_place(one, other) is same
    assert same_place(other, one) is same
