import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.ingest.furniture import blank_furniture

BODY = "Titre de l'article\n\nLe ministre a été reçu à Doha.\n{}\nLes pourparlers reprendront lundi."
AT_THE_END = "Titre de l'article\n\nLe ministre a été reçu à Doha.\nLes pourparlers reprendront lundi.\n{}"


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi",
        "À lire aussi",
        "A lire aussi",
        "A lire aussi : Paul Kagame reçoit Félix Tshisekedi",
        "→ RELIRE : Paul Kagame et Félix Tshisekedi : vers un nouveau départ ?",
        "Relire Paul Kagame rencontre Félix Tshisekedi à Doha",
        "RelireDernière chance : Paul Kagame rencontre Félix Tshisekedi",
        "Lire aussi : Guerre au Soudan : ce que l'on sait des pourparlers",
        "À lire aussi Les négociations de Doha suspendues",
        "Lire aussi | Le récit d'une négociation",
        "À lire également : notre entretien",
        "▶ Lire aussi : la trêve en cinq questions",
        "À voir : la carte des combats",
        "Lire la suite",
        "Partager sur Facebook",
        "Partager",
        "Facebook Twitter WhatsApp",
        "Partager sur Facebook Partager sur X E-mail",
        "Facebook | X | LinkedIn | Copier le lien",
        "12 commentaires",
        "Suivez-nous sur Google Actualités",
        "Publicité",
        "PUBLICITÉ",
        "La suite après cette publicité",
        "Newsletter",
        "Recevez chaque matin l'essentiel de l'actualité",
        "Inscrivez-vous à notre newsletter pour ne rien manquer.",
        "Abonnez-vous pour lire la suite",
        "Article réservé aux abonnés",
        "Il vous reste 65.4 % de cet article à lire. La suite est réservée aux abonnés.",
        "En poursuivant votre navigation sur ce site, vous acceptez l'utilisation de cookies.",
        "Ce contenu est bloqué car vous n'avez pas accepté les cookies et autres traceurs.",
        "Gérer mes préférences",
        "© AFP",
        "© 2025 AFP - Tous droits réservés",
        "(Crédit photo : Jean Dupont / AFP)",
        "Crédit photo : Présidence de la République",
        "(Photo de Jack GUEZ / AFP)",
        "Photo : Reuters",
        "Jack Guez / AFP",
        "(AFP)",
        "Publié le 7 août 2025 à 18h03",
        "Publié le 07/08/2025 à 18:03, mis à jour le 08/08/2025 à 09:12",
        "Mis à jour hier à 18h03",
        "Temps de lecture : 3 min",
        "Lecture 2 min.",
        "3 min de lecture",
        "Reuters • 10/10/2020 à 11:11",
        "Publié le 12 décembre 2005 Lecture : 0 minute.",
        "Partagez!",
        ">LIRE LA SUITE",
        "Lire la suite ›",
        "Laisser un commentaire",
        "Advertisement",
        "Read more: what we know about the talks",
        "Share this article",
        "Sign up for our newsletter",
    ],
)
def test_furniture_between_paragraphs(line: str) -> None:
    assert blank_furniture(BODY.format(line)) == BODY.format(" " * len(line))


@pytest.mark.parametrize(
    "line",
    ["Today", "Aujourd'hui", "International", "Le Monde", "Haut de page", "Avec AFP",
     "Tags : Soudan, Djeddah, ONU", "Jean Dupont", "Articles liés"],
)  # fmt: skip
def test_furniture_after_the_last_paragraph(line: str) -> None:
    assert blank_furniture(AT_THE_END.format(line)) == AT_THE_END.format(" " * len(line))


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (
            "Les délégués sont partis. (Jane Roe, version française Paul Ek, édité par Ana Li)",
            "Les délégués sont partis.",
        ),
        ("Ava et Bo à Oslo, le 6 août. © Jane ROE / AFP", "Ava et Bo à Oslo, le 6 août."),
        ("Ava à Oslo (Photo by Jane ROE / AFP)", "Ava à Oslo"),
    ],
)
def test_credits_at_the_end_of_a_line(line: str, kept: str) -> None:
    assert blank_furniture(BODY.format(line)) == BODY.format(kept.ljust(len(line)))


@pytest.mark.parametrize(
    "line",
    [
        "Le texte sera signé (dans sa version française) mardi.",
        "Le texte sera signé (dans sa version française)",
        "Il a montré la carte (photo à l'appui)",
        "Le livre (Édité par l'ONU) est un succès.",
    ],
)
def test_other_parentheses_stay(line: str) -> None:
    assert blank_furniture(BODY.format(line)) == BODY.format(line)


def test_several_lines_after_the_last_paragraph() -> None:
    tail = "Avec AFP\nPartager\nTags : Soudan\nToday"
    blank = "        \n        \n             \n     "
    assert blank_furniture(AT_THE_END.format(tail)) == AT_THE_END.format(blank)


@pytest.mark.parametrize(
    "line",
    [
        "PARIS (AFP) – Le ministre est arrivé mardi.",
        "Lire entre les lignes du communiqué est un art.",
        "Relire Clausewitz ne suffira pas, a dit le général.",
        "Relire le traité avant de le signer",
        "Lire aussi attentivement un accord prend du temps, a dit le juriste.",
        "Partager le pouvoir avec les rebelles, voilà ce que propose le médiateur.",
        "Partager le pouvoir",
        "La publicité des débats a été refusée par les deux camps.",
        "Publié le 12 juin, le rapport de l'ONU accuse les deux parties et demande une enquête. Les deux"
        " gouvernements l'ont rejeté, chacun pour ses raisons.",
        "Abonnez-vous à la raison !",
        "« Publicité »",
        "« Partager sur Facebook, c'est tout ce qu'il sait faire », a-t-il raillé.",
        "Les cookies servis lors de la réunion venaient d'Oslo, a plaisanté l'ambassadeur.",
        "Nous avons servi le thé.",
        "La photo de la poignée de main a fait le tour du monde.",
        "Photo à l'appui, l'armée a démenti toute incursion.",
        "Selon l'AFP, la réunion a duré trois heures.",
        "Deux minutes de silence",
        "Recevoir la délégation serait une erreur, selon lui.",
        "Suivre la voie diplomatique",
        "Today",
        "Le Caire, médiateur discret",
        "Un accord fragile",
        "Share of the blame",
        "Read the text, the minister said.",
        "Commentaires acerbes à Moscou",
        "En direct de Genève, le médiateur a parlé de progrès.",
        "Fin des hostilités",
        "Aujourd'hui, les pourparlers reprennent.",
        "Mise à jour de l'accord de 2015",
        "À lire le communiqué, rien n'est acquis.",
        "Voir aussi loin que possible, tel est son but.",
    ],
)
def test_sentences_and_headings_between_paragraphs_stay(line: str) -> None:
    assert blank_furniture(BODY.format(line)) == BODY.format(line)


def test_the_headline_below_a_link_goes_and_a_paragraph_stays() -> None:
    linked = BODY.format("\nA lire aussi\nPaul Kagame reçoit Félix Tshisekedi\n")
    assert "Kagame" not in blank_furniture(linked)
    assert "Il a refusé." in blank_furniture(BODY.format("\nA lire aussi\nIl a refusé."))
    assert "Et après" in blank_furniture(BODY.format("\nA lire aussi\n\nEt après"))


@pytest.mark.parametrize(
    "line",
    ["Il a refusé.", "« Non ! »", "Le reste est affaire de confiance entre les parties", "Et maintenant ?",
     "Les pourparlers sont suspendus"],
)  # fmt: skip
def test_last_sentences_stay(line: str) -> None:
    assert blank_furniture(AT_THE_END.format(line)) == AT_THE_END.format(line)


def test_a_title_and_one_sentence_are_never_taken_for_the_end() -> None:
    assert blank_furniture("International\n\nDoha") == "International\n\nDoha"


@given(st.text(alphabet="aé «».:\n\u00a0©ToLirepubcsd", max_size=400) | st.text(max_size=200))
def test_blanking_keeps_length_lines_and_everything_else(text: str) -> None:
    blanked = blank_furniture(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))
    assert [i for i, c in enumerate(blanked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]
