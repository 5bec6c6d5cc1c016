"""Mentions: where names, titles, metonyms and places stand, and whom they mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from lib.extract.actors import Cast, find_cast
from lib.extract.parsing import parse
from lib.languages.tokens import Doc
from lib.records import Article


@pytest.fixture(scope="module")
def cast_of(article_of: Callable[..., Article], doc_of: Callable[[str], Doc]) -> Callable[..., Cast]:
    def build(text: str, published: date | None = date(2025, 8, 7)) -> Cast:
        return find_cast(doc_of(text), article_of(text, published=published))

    return build


MENTIONS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        # one middle name apart is another man
        "Kim Hyok-chol est arrivé.",
        [("Kim Hyok-chol", "kim-hyok-chol")],
    ),
    ("Les manœuvres dites « Max Thunder » ont pris fin.", []),
    # a nation's own body is not that of all nations; an armed group is the same with its people behind it
    (
        "Le Conseil de sécurité arménien s'est réuni mardi.",
        [("Le Conseil de sécurité arménien", "conseil-de-securite-armenien")],
    ),
    ("Le Hezbollah libanais s'est réuni mardi.", [("Le Hezbollah", "hezbollah")]),
    (
        "« C'est fini », a déclaré à la presse Armel Kouyo, président du comité des pêcheurs.",
        [("Armel Kouyo", "armel-kouyo"), ("président du comité des pêcheurs", "armel-kouyo")],
    ),
    (
        "Ma Ying-jeou est rentré. M. Ma a signé.",
        [("Ma Ying-jeou", "ma-ying-jeou"), ("M. Ma", "ma-ying-jeou")],
    ),
    (
        "L'ONG Clear Water Watch a publié un rapport.",
        [("Clear Water Watch", "clear-water-watch")],
    ),
    (
        "Le général de Brigade Armel Kouyo est arrivé à l'aéroport international Tomas Elberg.",
        [("Le général de Brigade Armel Kouyo", "armel-kouyo")],
    ),
    # known, but only lending their names
    (
        "Olusegun Obasanjo s'est posé à l'aéroport international Modibo Keïta.",
        [("Olusegun Obasanjo", "olusegun-obasanjo")],
    ),
    (
        "Olusegun Obasanjo a visité l'université Mohammed VI, puis Modibo Keïta est arrivé.",
        [("Olusegun Obasanjo", "olusegun-obasanjo"), ("Modibo Keïta", "modibo-keita")],
    ),
    (
        "Le Bureau maritime des îles du Sud (BMIS) a refusé, a dit le BMIS.",
        [
            ("Le Bureau maritime des îles du Sud", "bureau-maritime-des-iles-du-sud"),
            ("BMIS", "bureau-maritime-des-iles-du-sud"),
            ("le BMIS", "bureau-maritime-des-iles-du-sud"),
        ],
    ),
    (
        "Les Forces de la liberté et du renouveau sont entrées au gouvernement.",
        [("Les Forces de la liberté et du renouveau", "forces-de-la-liberte-et-du-renouveau")],
    ),
    (
        "La Renamo a signé. Le parti réclame des élections, mais le parti au pouvoir refuse.",
        [("La Renamo", "renamo"), ("Le parti", "renamo")],
    ),
    (
        "La porte-parole de Donald Trump, Karoline Leavitt, a parlé.",
        [
            ("La porte-parole de Donald Trump, Karoline Leavitt", "karoline-leavitt"),
            ("Donald Trump", "donald-trump"),
        ],
    ),
    (
        "Le conseiller de Vladimir Poutine, Iouri Ouchakov a confirmé la date.",
        [
            ("Le conseiller de Vladimir Poutine, Iouri Ouchakov", "iouri-ouchakov"),
            ("Vladimir Poutine", "vladimir-poutine"),
        ],
    ),
    (
        "Le président ukrainien Volodymyr Zelensky est à Rome.",
        [("Le président ukrainien Volodymyr Zelensky", "volodymyr-zelensky")],
    ),
    (
        "Sergueï Lavrov, chef de la diplomatie russe, est à Pékin.",
        [("Sergueï Lavrov", "serguei-lavrov"), ("chef de la diplomatie russe", "serguei-lavrov")],
    ),
    (
        "M. Guterres et Mme Kallas ont signé.",
        [("M. Guterres", "antonio-guterres"), ("Mme Kallas", "kaja-kallas")],
    ),
    (
        "Le médiateur de l'Igad, l'évêque anglican Samuel Wani, a parlé.",
        [("Le médiateur de l'Igad, l'évêque anglican Samuel Wani", "samuel-wani")],
    ),
    ("Le Kremlin accuse Washington.", [("Le Kremlin", "russie"), ("Washington", "etats-unis")]),
    (
        "Un sommet entre Moscou et Kyiv est prévu.",
        [("Moscou", "russie"), ("Kyiv", "ukraine")],
    ),
    (
        "Le Hamas et le M23 ont répondu.",
        [("Le Hamas", "hamas"), ("le M23", "m23")],
    ),
    (
        "Les autorités de Bakou et la présidence arménienne ont signé.",
        [
            ("Les autorités de Bakou", "azerbaidjan"),
            ("Bakou", "azerbaidjan"),
            ("la présidence arménienne", "armenie"),
        ],
    ),
    (
        "Le haut-commissaire à la paix, Otty Patiño, a vu Antonio García.",
        [("Le haut-commissaire à la paix, Otty Patiño", "otty-patino"), ("Antonio García", "antonio-garcia")],
    ),
    (
        "L'émissaire de Trump Steve Witkoff est arrivé.",
        [("L'émissaire de Trump Steve Witkoff", "steve-witkoff"), ("Trump", "donald-trump")],
    ),
    (
        "Le sommet Trump-Poutine aura lieu. Donald Trump verra Vladimir Poutine.",
        [
            ("Trump-Poutine", "donald-trump vladimir-poutine"),
            ("Donald Trump", "donald-trump"),
            ("Vladimir Poutine", "vladimir-poutine"),
        ],
    ),
    (
        "Un de ses porte-parole, Gleb Samarine, a démenti.",
        [("Un de ses porte-parole, Gleb Samarine", "gleb-samarine")],
    ),
    ("Il a publié un message sur Truth Social.", []),
    ("Selon le New York Times, rien n'est signé.", [("le New York Times", "new-york-times")]),
    ("Il l'a dit à Reuters lundi.", []),
    (
        "Le Front moro de Sarangani a refusé. Le Front attend.",
        [("Le Front moro de Sarangani", "front-moro-de-sarangani"), ("Le Front", "front-moro-de-sarangani")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_mentions(text: str, expected: list[tuple[str, str]], cast_of: Callable[..., Cast]) -> None:
    cast = cast_of(text)
    found = [
        (text[m.start : m.end], " ".join(m.actor_ids))
        for m in cast.mentions
        if m.basis != "pronoun"
    ]  # fmt: skip
    assert found == expected


PLACES: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Steve Witkoff est arrivé à Moscou.", [("Moscou", "RU")]),
    ("Steve Witkoff a quitté Moscou.", [("Moscou", "RU")]),
    ("Moscou accuse Kiev.", []),
    ("Les négociations de Doha reprennent.", [("Doha", "QA")]),
    ("Doha a transmis une proposition.", []),
    ("PARIS (AFP) – Le calme règne.", [("Paris", "FR")]),
    ("Khartoum — Le calme règne.", [("Khartoum", "SD")]),
    ("Ils se verront à Charm el-Cheikh, en Égypte.", [("Charm el-Cheikh", "EG"), ("Égypte", "EG")]),
    ("Il a livré des armes à l'Ukraine.", []),
    ("Il a demandé à Téhéran de répondre.", []),
    ("Il est à Mar-a-Lago.", [("Mar-a-Lago", "US")]),
    ("Ils sont réunis à la Barbade.", [("Barbade", "BB")]),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: list[tuple[str, str | None]], cast_of: Callable[..., Cast]) -> None:
    assert [(place.name, place.country) for place in cast_of(text).places] == expected


def test_an_unknown_person_carries_what_the_text_says(cast_of: Callable[..., Cast]) -> None:
    cast = cast_of("Le ministre rwandais des Transports, Innocent Kabera, est à Luanda. M. Kabera repart.")
    kabera = cast.actors["innocent-kabera"]
    assert (kabera.registered, kabera.office, kabera.affiliation, kabera.gender) == (
        False,
        "ministre rwandais des Transports",
        "Rwanda",
        "m",
    )


def test_a_title_without_a_date_stays_unresolved(cast_of: Callable[..., Cast]) -> None:
    text = "Le président américain a parlé."
    cast = cast_of(text, None)
    assert cast.mentions == ()
    assert [text[s:e] for s, e in cast.unresolved] == ["Le président américain"]


def test_an_outlet_is_a_source(cast_of: Callable[..., Cast]) -> None:
    cast = cast_of("Selon Axios, Donald Trump viendra.")
    assert cast.is_source("axios")
    assert not cast.is_source("donald-trump")


def test_a_group_holds_all_that_are_joined(
    doc_of: Callable[[str], Doc], article_of: Callable[..., Article]
) -> None:
    text = "Emmanuel Macron, Friedrich Merz et Keir Starmer ont appelé Donald Trump."
    doc = doc_of(text)
    cast = find_cast(doc, article_of(text))
    assert [m.actor_ids[0] for m in cast.group(doc[0])] == [
        "emmanuel-macron",
        "friedrich-merz",
        "keir-starmer",
    ]


def test_the_seed_has_its_cast_and_nobody_else(cast_of: Callable[..., Cast], seed_text: str) -> None:
    cast = cast_of(seed_text.strip(), date(2025, 8, 7))
    assert sorted(cast.actors) == [
        "dirigeants-europeens", "donald-trump", "etats-unis", "iouri-ouchakov", "karoline-leavitt",
        "new-york-times", "russie", "steve-witkoff", "ukraine", "vladimir-poutine", "volodymyr-zelensky",
    ]  # fmt: skip


SENTENCE = (
    "Donald Trump , le président russe . « Moscou » a-t-il dit elle son homologue les deux hommes et de la"
)
WORDS = st.sampled_from(SENTENCE.split())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=40).map(" ".join)))
def test_any_text_goes_in_and_spans_slice(text: str, nlp: Language) -> None:
    article = Article(id="x", title="", text=text, language="fr", published=date(2025, 8, 7))
    cast = find_cast(parse(article, nlp), article)
    for mention in cast.mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert all(actor in cast.actors for actor in mention.actor_ids)
    for place in cast.places:
        assert text[place.start : place.end].strip()
