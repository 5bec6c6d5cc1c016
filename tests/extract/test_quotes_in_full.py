"""Speakers with the real cast: short nouns, bodies and outlets by their own names, houses of presidents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.extract.actors import find_cast
from lib.extract.quotes import find_quotes
from lib.languages.tokens import Doc
from lib.records import Article

ONE = "Le Front Polisario a rejeté le plan. « La piste restera fermée », a rappelé le mouvement."
SOURCE = "La piste est fermée, a indiqué l'agence Belta. {} elle rouvrira lundi."
TWO = "Omar Sy a rencontré le Front Polisario et l'ONU. « La piste restera fermée », a rappelé le parti."


@pytest.mark.parametrize(
    ("text", "speaker"), [(ONE, "Front Polisario"), (TWO, "parti")], ids=["one body", "two"]
)
def test_a_short_noun_means_the_body_told_in_full(
    text: str, speaker: str, article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    article, doc = article_of(f"Piste\n\n{text}"), doc_of(f"Piste\n\n{text}")
    (quote,) = find_quotes(doc, article, find_cast(doc, article))
    assert quote.speaker_name == speaker


LONG = "La piste est vide. Le pont est coupé. Le fleuve monte. La pluie tombe. La route est loin."
PRESIDENT = "Le président malien Omar Sy a reçu les élus."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{PRESIDENT} La piste rouvrira, a indiqué la présidence.", "Mali"),
        (f"{PRESIDENT} La piste rouvrira, selon un communiqué de la présidence.", "Mali"),
        ("La piste rouvrira, a annoncé l'agence officielle du Qatar, QNA.", "QNA"),
        ("La piste rouvrira, a annoncé la chaîne publique du Qatar, Al Jazeera.", "Al Jazeera"),
        ("La direction du Front Polisario a déclaré que la piste rouvrirait.", "Front Polisario"),
        ("La direction de l'hôpital a déclaré que la piste rouvrirait.", "direction de l'hôpital"),
        ("Les médias turcs ont affirmé que la piste rouvrirait.", None),
        ("La piste rouvrira, selon le média d'État pakistanais PTV.", "PTV"),
        ("La piste rouvrira, a rapporté la chaîne de télévision al-Masirah.", "al-Masirah"),
        ("Le site officiel de la Maison Blanche indique que la piste rouvrira.", "États-Unis"),
        ("« La piste rouvrira », a déclaré  M. Kumalo, en colère.", "Kumalo"),
        ("La piste rouvrira, affirmait le chef négociateur ukrainien.", "Roustem Oumerov"),
        ("La piste rouvrira, a dit le président sierraléonais.", "Julius Maada Bio"),
        ("La troïka (États-Unis, Royaume-Uni, Norvège) s'est dite prête à signer.", "troïka"),
        ("La piste rouvrira, selon un communiqué de presse de la primature.", "primature"),
        ("L'Union africaine a vu l'ONU. L'organisation panafricaine a salué « un pas ».", "Union africaine"),
        ("La Concorde Fraternelle a affirmé que la piste rouvrirait.", "Concorde Fraternelle"),
        ("Jan van der Berg a affirmé que la piste rouvrirait.", "Jan van der Berg"),
        ("Le gouvernement du président Gustavo Petro a déclaré que la piste rouvrirait.", "Colombie"),
        ("La piste rouvrira, a indiqué l'administration Trump.", "États-Unis"),
        ("Le gouvernement, a dit Gustavo Petro, rouvrira la piste.", "Gustavo Petro"),
        ("L'ONU a réuni. La piste rouvrira, indique l'organisation sur son site.", "Nations unies"),
        ("Selon des responsables américains, la piste rouvrira.", None),
        ("Omar Sy ira à Doha, a annoncé son porte-parole.", None),
        (
            "Le ministre tchadien des Pistes a regretté « une habitude qui coûte ».",
            "ministre tchadien des Pistes",
        ),
        ("La piste rouvrira, a indiqué mardi le gouverneur de Zinder.", "gouverneur de Zinder"),
        (
            "La piste rouvrira, a promis l'archevêque de Koupéla, qui rentrait à pied.",
            "archevêque de Koupéla",
        ),
        ("La piste rouvrira, a dit le gouverneur de Zinder sur France 24.", "gouverneur de Zinder"),
        ("La piste rouvrira, a dit un ministre tchadien.", None),
        ("La piste rouvrira, a dit le ministre.", None),
        ("La piste rouvrira, a promis le directeur de la gare.", None),
        ("La piste rouvrira, a promis le chef des rebelles.", None),
        ("La piste rouvrira, a dit son porte-parole, le pasteur Ole Henrik Berg.", "Ole Henrik Berg"),
        ("La piste rouvrira, a dit le porte-parole du parti de M. Sy, Ole Berg.", "Ole Berg"),
        ("Le préfet a démissionné. « J'ai marché », a dit l'ancien instituteur.", None),
        ("La piste rouvrira, a rapporté l'agence Irna, citant Gustavo Petro.", "Gustavo Petro"),
        ("La piste rouvrira, a dit le délégué du pays auprès de l'ONU Omar Sy.", "Omar Sy"),
        ("La piste rouvrira, a dit le délégué du pays auprès d'Omar Sy.", None),
        ("Gustavo Petro est reparti. Mais, selon ce dernier, la piste rouvrira.", "Gustavo Petro"),
        ("Gustavo Petro ira à Doha, a indiqué son service de presse.", "Gustavo Petro"),
        ("(AFP) « La piste rouvrira », a annoncé Gustavo Petro.", "Gustavo Petro"),
        (
            "Le président Gustavo Petro a eu lundi, un échange avec le président Omar Sy, "
            "indique un communiqué de la présidence.",
            "Colombie",
        ),
        (
            "« La piste rouvrira », a dit le porte parole du ministère norvégien.",
            "porte parole du ministère norvégien",
        ),
        ("La piste rouvrira, indique un communiqué publié lundi par l'ONU.", "Nations unies"),
        ("La piste rouvrira, a rapporté l'agence Irna, citant un responsable militaire.", None),
        ("Côté norvégien, on assure que la piste rouvrira.", "Norvège"),
        ("Dans l'entourage d'Omar Sy, on assure que la piste rouvrira.", "entourage d'Omar Sy"),
        ("À Zinder, on assure que la piste rouvrira.", None),
        (
            "Le numéro deux du Mouvement des pistes a dit qu'elle rouvrirait.",
            "numéro deux du Mouvement des pistes",
        ),
        ("Le porte-parole de la mairie a dit que la piste rouvrirait.", "porte-parole de la mairie"),
        ("La piste rouvrira, selon un communiqué kényan.", "Kenya"),
        ("La piste rouvrira, selon un communiqué publié sur le site de l'ONU.", "Nations unies"),
        ("La piste rouvrira, indique un texte diffusé sur la page de la primature.", "primature"),
        ("La piste rouvrira, selon un communiqué publié lundi par la primature.", "primature"),
        ("La piste rouvrira, selon un communiqué publié lundi sur un site.", "communiqué"),
        # a deal says what it holds, and no more
        (f"{PRESIDENT} L'accord prévoit une trêve. « La piste rouvrira », a-t-il déclaré.", "Omar Sy"),
        (f"{PRESIDENT} L'accord prévoit une trêve. Il stipule que la piste rouvrira.", "accord"),
        ("L'accord prévoit une trêve. « La piste rouvrira », a-t-il déclaré.", None),
        (f"{PRESIDENT} Les rebelles ont plié. « La piste rouvrira », a-t-il déclaré.", "Omar Sy"),
        # the hyphens of an inverted verb, left off
        (f"{PRESIDENT} « La piste rouvrira », a t-il déclaré.", "Omar Sy"),
        (f"{PRESIDENT} « La piste rouvrira », a t'il déclaré.", "Omar Sy"),
        (f"{PRESIDENT} « La piste rouvrira », pense-t'il.", "Omar Sy"),
        ("Les insurgés ont affirmé que la piste rouvrirait.", "insurgés"),
        ("La piste rouvrira, ont dit lundi les envoyés des insurgés.", "envoyés des insurgés"),
        ("Les insurgés ont dormi. Ils ont affirmé que la piste rouvrirait.", "insurgés"),
        ("Les coprésidents ont exigé que la piste rouvre.", "coprésidents"),
        ("Les deux insurgés ont affirmé que la piste rouvrirait.", None),
        ("Des insurgés ont affirmé que la piste rouvrirait.", None),
        ("Les voisins ont affirmé que la piste rouvrirait.", None),
        ("La piste rouvrira, selon l'entourage de Gustavo Petro.", "entourage de Gustavo Petro"),
        ("La piste rouvrira, a dit le bureau de Gustavo Petro.", "Gustavo Petro"),
    ],
)
def test_whose_words(
    text: str, speaker: str | None, article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    article, doc = article_of(f"Piste\n\n{text}"), doc_of(f"Piste\n\n{text}")
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_name for quote in quotes] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ole Berg a parcouru la piste. « J'ai marché », a dit l'ancien instituteur.", "Ole Berg"),
        ("Ole Berg a parcouru la piste. « J'ai marché », a dit le médecin de 61 ans.", "Ole Berg"),
        ("Ole Berg a vu le maire. « J'ai marché », a assuré ce diplomate norvégien.", "Ole Berg"),
        ("« J'ai marché », a dit Ole Berg. « J'ai dormi », a encore dit l'ancien juge.", "Ole Berg"),
        (f"La lettre d'Ole Berg est longue. {LONG} « J'ai marché », écrit-il.", "Ole Berg"),
        (f"La lettre d'Ole Berg est longue. Un élu la lit. {LONG} « J'ai marché », dit-il.", None),
        (f"La lettre d'Ole Berg à Ali Sy est longue. {LONG} « J'ai marché », dit-il.", None),
        (
            "Ole Berg a vu le maire. Ce Norvégien, membre du comité, a dit que la piste rouvrirait.",
            "Ole Berg",
        ),
        ("Ole Berg a vu Omar Sy. La piste est vide. « J'ai marché », a dit le témoin.", None),
        ("Ole Berg a parcouru la piste. « J'ai marché », a dit le juge.", None),
        ("Ole Berg a parcouru la piste. « J'ai marché », a dit l'ancien instituteur de Zinder.", None),
    ],
)
def test_who_is_told_more_of(
    text: str, speaker: str | None, article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    article, doc = article_of(f"Piste\n\n{text}"), doc_of(f"Piste\n\n{text}")
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert quotes[-1].speaker_name == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("L'Union africaine a dit « attendre ». La piste est vide. {}", "Union africaine"),
        ("Omar Sy a dit « attendre ». La piste est vide. {}", "communiqué"),
        ("L'AFP a dit « attendre ». La piste est vide. {}", "communiqué"),
    ],
)
def test_a_communique_is_of_the_body_that_spoke(
    text: str, speaker: str, article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    written = f"Piste\n\n{text.format('Elle rouvrira, selon le communiqué.')}"
    article, doc = article_of(written), doc_of(written)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert quotes[-1].speaker_name == speaker


def test_he_is_the_ministry_that_has_just_spoken(
    article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    first = "Ole Berg a vu Omar Sy, a annoncé le ministère norvégien des Pistes."
    text = f"Piste\n\n{first} « La piste rouvrira », a-t-il ajouté."
    article, doc = article_of(text), doc_of(text)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_name for quote in quotes] == ["Norvège", "Norvège"]


def test_of_an_office_nobody_is_known(article_of: Callable[..., Article], doc_of: Callable[..., Doc]) -> None:
    text = "Piste\n\nLa piste rouvrira, a dit le gouverneur de Zinder. Elle est large, a-t-il ajouté."
    article, doc = article_of(text), doc_of(text)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_id for quote in quotes] == [None, None]
    assert [quote.speaker_name for quote in quotes] == ["gouverneur de Zinder"] * 2


def test_a_spokesman_without_a_name_is_not_who_he_speaks_for(
    article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    text = "Piste\n\nOmar Sy ira à Doha, a annoncé son porte-parole. La piste rouvrira, a-t-il ajouté."
    article, doc = article_of(text), doc_of(text)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_id for quote in quotes] == [None, None]


@pytest.mark.parametrize("words", ["Selon la même source,", "Selon cette source,"])
def test_a_source_is_the_outlet_that_spoke(
    words: str, article_of: Callable[..., Article], doc_of: Callable[..., Doc]
) -> None:
    text = f"Piste\n\n{SOURCE.format(words)}"
    article, doc = article_of(text), doc_of(text)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_name for quote in quotes] == ["Belta", "Belta"]


def test_a_circle_is_not_whose_it_is(article_of: Callable[..., Article], doc_of: Callable[..., Doc]) -> None:
    text = "Piste\n\nLa piste est fermée, selon l'entourage d'Omar Sy. Elle rouvrira, a dit cette source."
    article, doc = article_of(text), doc_of(text)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_name for quote in quotes] == ["entourage d'Omar Sy"] * 2
    assert [quote.speaker_id for quote in quotes] == [None] * 2


def test_a_person_is_no_source(article_of: Callable[..., Article], doc_of: Callable[..., Doc]) -> None:
    text = "Piste\n\nLa piste est fermée, a dit Gustavo Petro. Selon la source, elle rouvrira lundi."
    article, doc = article_of(text), doc_of(text)
    quotes = find_quotes(doc, article, find_cast(doc, article))
    assert [quote.speaker_name for quote in quotes] == ["Gustavo Petro", None]
