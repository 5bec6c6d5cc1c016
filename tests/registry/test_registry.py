"""Lookups over the project's own data, and the faults that its files may have."""

from __future__ import annotations

import csv
import shutil
from datetime import date
from pathlib import Path

import pytest

from lib import registry
from lib.registry import BadData, load, read
from lib.registry.naming import surname

HOLDERS: list[tuple[str, str, str, str]] = [
    ("president", "etats-unis", "2025-08-07", "donald-trump"),
    ("president", "etats-unis", "2022-03-01", "joe-biden"),
    ("president", "etats-unis", "2017-01-19", "barack-obama"),
    ("president", "russie", "2009-05-01", "dmitri-medvedev"),
    ("prime_minister", "russie", "2009-05-01", "vladimir-poutine"),
    ("foreign_minister", "france", "2013-08-01", "laurent-fabius"),
    ("foreign_minister", "royaume-uni", "2025-09-06", "yvette-cooper"),
    ("prime_minister", "israel", "2021-07-01", "naftali-bennett"),
    ("secretary_general", "nations-unies", "2003-03-20", "kofi-annan"),
    ("secretary_general", "otan", "2024-11-01", "mark-rutte"),
    ("pope", "saint-siege", "2013-04-01", "pape-francois"),
    ("monarch", "jordanie", "2010-01-01", "abdallah-ii"),
    ("leader", "coree-du-nord", "2018-06-12", "kim-jong-un"),
    ("president", "colombie", "2016-09-26", "juan-manuel-santos"),
    ("prime_minister", "ethiopie", "2022-11-02", "abiy-ahmed"),
    ("foreign_minister", "union-europeenne", "2015-07-14", "federica-mogherini"),
]


@pytest.mark.parametrize(("office", "of", "day", "expected"), HOLDERS)
def test_offices_by_date(office: str, of: str, day: str, expected: str) -> None:
    assert load().holders([office], of, date.fromisoformat(day)) == (expected,)


@pytest.mark.parametrize(
    ("state", "day", "expected"),
    [
        ("israel", "2025-08-07", "benyamin-netanyahou"),
        ("france", "2025-08-07", "emmanuel-macron"),
        ("allemagne", "2014-01-01", "angela-merkel"),
        ("qatar", "2025-08-07", "tamim-ben-hamad-al-thani"),
        ("saint-siege", "2025-08-07", "leon-xiv"),
    ],
)
def test_leaders(state: str, day: str, expected: str) -> None:
    assert load().leaders(state, date.fromisoformat(day)) == (expected,)


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("Zelenskyy", "volodymyr-zelensky"),
        ("Zelenskiy", "volodymyr-zelensky"),
        ("Yuri Ushakov", "iouri-ouchakov"),
        ("Ouchakov", "iouri-ouchakov"),
        ("Vladimir Putin", "vladimir-poutine"),
        ("ONU", "nations-unies"),
        ("Irak", "irak"),
        ("EAU", "emirats-arabes-unis"),
        ("Etats-Unis", "etats-unis"),
        ("Hemedti", "mohamed-hamdan-daglo"),
    ],
)
def test_aliases(alias: str, expected: str) -> None:
    assert load().ids(alias) == (expected,)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("russes", "russie"),
        ("Américaine", "etats-unis"),
        ("sud-soudanais", "soudan-du-sud"),
        ("houthis", "houthis"),
        ("chypriote turc", "chypriotes-turcs"),
        ("grecque", "grece"),
        ("table", None),
    ],
)
def test_demonyms(word: str, expected: str | None) -> None:
    assert load().of_demonym(word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Kremlin et la Maison-Blanche", ["russie", "etats-unis"]),
        ("L'OTAN, pas une otan", ["otan"]),
        ("Abou Dhabi, Addis Abeba", ["emirats-arabes-unis", "ethiopie"]),
        ("la france", []),
    ],
)
def test_names_in_a_text(text: str, expected: list[str]) -> None:
    found = [load().of_metonym(sighting.keys[0]) for sighting in load().names.find(text)]
    assert found == expected


def test_a_city_has_its_french_name_and_country() -> None:
    (sighting,) = load().names.find("Sharm el-Sheikh")
    place = load().place(sighting.keys[0])
    assert place is not None
    assert (place.name("fr"), place.name("en"), place.country) == ("Charm el-Cheikh", "Sharm el-Sheikh", "EG")


@pytest.mark.parametrize(
    ("state", "town"),
    [
        ("togo", "Lomé"),
        ("cameroun", "Yaoundé"),
        ("colombie", "Bogota"),
        ("bresil", "Brasilia"),
        ("kazakhstan", "Astana"),
        ("france", "Paris"),
    ],
)
def test_a_state_has_its_capital_whatever_the_accents(state: str, town: str) -> None:
    capital = load().capital_of(state)
    assert capital is not None
    assert capital.name_fr == town


def test_every_french_name_written_by_hand_is_in_the_table() -> None:
    with (registry.DATA / "exonyms.csv").open(encoding="utf-8", newline="") as file:
        wanted = {(row["name_fr"], row["country"]) for row in csv.DictReader(file)}
    assert wanted <= {(place.name_fr, place.country) for place in load().place_list}


def test_an_actor_has_the_office_of_the_day() -> None:
    then = load().actor("vladimir-poutine", "fr", date(2010, 1, 1))
    now = load().actor("vladimir-poutine", "en", date(2025, 1, 1))
    assert (then.name, then.office) == ("Vladimir Poutine", "Premier ministre de Russie")
    assert (now.name, now.office) == ("Vladimir Putin", "President of Russia")


@pytest.mark.parametrize(
    ("person", "day", "expected"),
    [
        ("felix-tshisekedi", "2023-06-01", "président de République démocratique du Congo"),
        ("marco-rubio", "2025-07-01", "secrétaire d'État des États-Unis"),
        ("jan-kubis", "2016-06-01", "chef de la Manui"),
        ("kofi-annan", "2012-06-01", "envoyé spécial de la Ligue arabe et de l'ONU pour la Syrie"),
    ],
)
def test_of_several_offices_the_foremost_is_shown(person: str, day: str, expected: str) -> None:
    assert load().actor(person, "fr", date.fromisoformat(day)).office == expected


@pytest.mark.parametrize(
    ("actors", "text", "expected"),
    [
        (["vladimir-poutine", "volodymyr-zelensky"], "", "ukraine"),
        (["israel", "hamas"], "la trêve à Gaza", "gaza"),
        (["felix-tshisekedi", "paul-kagame"], "", "rdc"),
        (["emmanuel-macron"], "", None),
    ],
)
def test_processes(actors: list[str], text: str, expected: str | None) -> None:
    process = load().process_of(actors, text)
    assert (process.id if process else None) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mohammed ben Salmane", "ben Salmane"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Kim", "Kim"),
        ("Emmanuel Macron", "Macron"),
    ],
)
def test_surnames(name: str, expected: str) -> None:
    assert surname(name) == expected


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for path in registry.DATA.glob("*.csv"):
        shutil.copy(path, tmp_path)
    shutil.copy(registry.DATA / "processes.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "row", "reason"),
    [
        ("actors.csv", "Bad Id,person,A,A,,,,m,,,", "id"),
        ("actors.csv", "x-y,person,A,A,,nowhere,,m,,,", "no actor 'nowhere'"),
        ("actors.csv", "x-y,animal,A,A,,,,m,,,", "kind"),
        ("actors.csv", "x-y,person,A", "11 fields expected"),
        ("offices.csv", "emmanuel-macron,president,france,2030,2020,a,a", "lies before"),
        ("offices.csv", "nobody,president,france,2020,,a,a", "no actor 'nobody'"),
        ("offices.csv", "emmanuel-macron,president,france,soon,,a,a", "start"),
        ("demonyms.csv", "nowhere,a,a,a,a,a,", "no actor 'nowhere'"),
        ("places.csv", "A,A,,France,city", "country"),
    ],
)
def test_a_bad_row_is_named_with_its_line(copied: Path, file: str, row: str, reason: str) -> None:
    path = copied / file
    lines = path.read_text(encoding="utf-8").count("\n") + 1
    with path.open("a", encoding="utf-8") as out:
        out.write(row + "\n")
    with pytest.raises(BadData, match=f"{file}:{lines}: .*{reason}"):
        read(copied)


def test_a_doubled_id_is_refused(copied: Path) -> None:
    path = copied / "actors.csv"
    with path.open("a", encoding="utf-8") as out:
        out.write("france,state,France,France,,,FR,f,,,\n")
    with pytest.raises(BadData, match="stands twice"):
        read(copied)


def test_a_bad_process_is_named_with_its_line(copied: Path) -> None:
    path = copied / "processes.toml"
    path.write_text(
        '[[process]]\nid = "x"\nname_fr = "X"\nname_en = "X"\nactors = ["nowhere"]\n', encoding="utf-8"
    )
    with pytest.raises(BadData, match=r"processes\.toml:1: .*no actor 'nowhere'"):
        read(copied)


@pytest.mark.parametrize(
    ("word", "actors"),
    [
        ("russo-américains", ("russie", "etats-unis")),
        ("Israélo-palestinien", ("israel", "palestine")),
        ("sud-soudanais", ()),
        ("franco-", ()),
        ("politico-militaires", ()),
    ],
)
def test_compound_demonyms(word: str, actors: tuple[str, ...]) -> None:
    assert load().of_compound(word) == actors
