"""Whom the nouns of sides, organs and movements stand for, and which names are no actors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from lib.extract.actors import find_cast
from lib.records import Article

BODY = "Rencontre à Genève\n\n"


@pytest.mark.parametrize(
    ("text", "words", "actors"),
    [
        ("Le ministère des Affaires étrangères du Qatar a confirmé la visite.", "Le ministère", ("qatar",)),
        ("Le ministère qatari des Affaires étrangères a confirmé.", "Le ministère", ("qatar",)),
        ("Des représentants du gouvernement du Sri Lanka sont arrivés.", "Des représentants", ("sri-lanka",)),
        ("Une mission de la Cédéao est arrivée. La mission est repartie.", "La mission", ("cedeao",)),
        ("Une délégation du mouvement islamiste Hamas est arrivée.", "Une délégation", ("hamas",)),
        ("La rébellion colombienne des Farc a annoncé une trêve.", "La rébellion", ("farc",)),
        ("Les rebelles du M23 ont accepté la trêve.", "Les rebelles", ("m23",)),
        ("Le gouvernement et les rebelles du Yémen négocient.", "Le gouvernement", ("yemen",)),
        ("Le gouvernement nigérian négocie, a annoncé la présidence.", "la présidence", ("nigeria",)),
        (
            "Un porte-parole de la chancellerie allemande a salué l'accord. Le porte-parole n'a rien ajouté.",
            "Le porte-parole",
            ("allemagne",),
        ),
    ],
)
def test_a_side_is_the_state_or_movement_it_speaks_for(
    text: str,
    words: str,
    actors: tuple[str, ...],
    article_of: Callable[..., Article],
    doc_of: Callable[..., object],
) -> None:
    article = article_of(BODY + text, published=date(2025, 8, 7))
    cast = find_cast(doc_of(article.text), article)  # type: ignore[arg-type]
    start = article.text.rindex(words)
    found = [m.actor_ids for m in cast.mentions if m.start == start]
    assert actors in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("par Ana Ruiz et Jean Lebrun\n\nLe Qatar a accueilli la réunion.", {"Qatar"}),
        ("La Coordination des marins et pêcheurs du lac (CMPL) a refusé l'accord.",
         {"Coordination des marins et pêcheurs du lac"}),
        ("Le sommet conjoint EAC-SADC s'est tenu mardi.",
         {"Communauté d'Afrique de l'Est", "SADC"}),
        ("M. Abbas doit tenir tête, face au Hamas.", {"Mahmoud Abbas", "Hamas"}),
        ("Ils ont discuté dans la capitale Mascate.", set()),
        # where they are is not whose they are
        ("M. Abbas a reçu des délégués de la guérilla à Caracas.", {"Mahmoud Abbas"}),
    ],
)  # fmt: skip
def test_who_acts(
    text: str, names: set[str], article_of: Callable[..., Article], doc_of: Callable[..., object]
) -> None:
    article = article_of(BODY + text, published=date(2025, 8, 7))
    cast = find_cast(doc_of(article.text), article)  # type: ignore[arg-type]
    assert {actor.name for actor in cast.actors.values()} == names


def test_a_name_in_the_words_reported_is_not_the_one_who_adds_them(
    article_of: Callable[..., Article], doc_of: Callable[..., object]
) -> None:
    text = (
        "Rencontre\n\nLe médiateur Jean Lebrun a confirmé la date à la presse. "
        "M. Machar arrivera mercredi, a-t-il ajouté."
    )
    article = article_of(text)
    cast = find_cast(doc_of(article.text), article)  # type: ignore[arg-type]
    found = [m.actor_ids for m in cast.mentions if m.start == text.rindex("il ajouté")]
    assert found == [("jean-lebrun",)]
