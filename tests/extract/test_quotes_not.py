"""Words between marks that nobody says, and who is not the speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Quote

NOTHING = [
    "L'opération « Plomb durci » a duré trois semaines.",
    "Le film « La Haine » a été projeté devant Emmanuel Macron.",
    "Emmanuel Macron a présenté le livre « Guerre et Paix ».",
    "Donald Trump a salué l'initiative « Abraham ».",
    "Le général Mohamed Hamdane Daglo, dit « Hemedti », est à Doha.",
    "Le groupe « Les Aigles » a revendiqué l'attaque.",
    "La « ligne de contact » traverse la ville.",
    "Les « casques bleus » sont arrivés à Goma.",
    "Une « zone tampon » sépare les deux armées.",
    "Donald Trump a lancé une politique dite de « paix totale » en mai.",
    "Les combats ont mis fin à la « trêve » dans le sud.",
    "Gustavo Petro a rencontré les « dissidents » à Cali.",
    "Les négociations dureront « trois semaines » à Genève.",
    "« Une porte reste ouverte »",
    "Selon les termes de l'accord, les troupes partiront.",
    "Selon le calendrier, le sommet aura lieu en mai.",
    "L'accord du « vendredi saint » date de 1998.",
    "Vladimir Poutine a reçu Donald Trump, « son ami », au Kremlin.",
    "Emmanuel Macron a confirmé sa venue mardi, selon lui.",
    "Le gouvernement a voulu obliger Emmanuel Macron à « démissionner ».",
    "Donald Trump sera arrêté pour répondre du délit de « trahison ».",
    "Emmanuel Macron et Vladimir Poutine ont convenu de travailler à un « cessez-le-feu bilatéral ».",
    "Emmanuel Macron a promis un « Dialogue national inclusif ».",
    "Les médiateurs ont présenté un plan « réaliste ».",
    "Paris a proposé un geste qui appelle les élus à accepter « un processus ouvert », à se taire.",
    "Donald Trump refuse le « consensus de 1992 ».",
    "Paris avait écarté tout débat après la mort « sous les coups » d'un élu.",
    "Le général Burhane a exclu tout débat avec ceux qu'il appelle les « traîtres ».",
    "La trêve a été signée dans la nuit, a-t-on appris.",
    "Emmanuel Macron a signé bien que la trêve soit rompue.",
    "Emmanuel Macron a rassuré les alliés qui doutaient.",
    "Emmanuel Macron a rassuré les alliés qu'il a reçus mardi.",
    "Emmanuel Macron a prévenu la ministre qu'il avait nommée.",
    "« Nous irons à Genève », Emmanuel Macron a signé l'accord.",
    "Une affaire qui, selon Emmanuel Macron, est.",
    # a mark that nothing closes
    "propose « Donald Trump",
]

CUT_SHORT = ["propose ,", "a annoncé ,", "et déclaré", "« Non », déclaré", "Disant que Paris vient, il"]

OTHERS = [
    ("« Non », a dit Dmitri Peskov à l'agence Tass.", "peskov"),
    ("« Non », a dit Dmitri Peskov, cité par l'agence Tass.", "peskov"),
    ("« Non », a dit à Tass Dmitri Peskov.", "peskov"),
    ("Selon l'AFP, Dmitri Peskov a dit : « Non. »", "peskov"),
    ("« Non », a dit à Donald Trump le président russe.", "poutine"),
    ("« Non », a dit le conseiller de Donald Trump.", None),
    ("« Non », a dit un proche de Donald Trump.", None),
    ("« Non », a dit la porte-parole de Donald Trump, Karoline Leavitt.", "leavitt"),
    ("Interrogé par Emmanuel Macron, Sergueï Lavrov a répondu : « Non. »", "lavrov"),
    ("Donald Trump, que Sergueï Lavrov a reçu, a dit : « Non. »", "trump"),
    ("« Non », a dit Sergueï Lavrov, que Donald Trump recevait.", "lavrov"),
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_quotation(quotes_of: Callable[[str], tuple[Quote, ...]], text: str) -> None:
    assert [quote.text for quote in quotes_of(text)] == []


@pytest.mark.parametrize("text", CUT_SHORT)
def test_text_that_ends_at_the_cue_is_read(quotes_of: Callable[[str], tuple[Quote, ...]], text: str) -> None:
    assert all(quote.text and quote.text in text for quote in quotes_of(text))


@pytest.mark.parametrize(("text", "speaker"), OTHERS)
def test_speaker(quotes_of: Callable[[str], tuple[Quote, ...]], text: str, speaker: str | None) -> None:
    (quote,) = quotes_of(text)
    assert quote.speaker_id == speaker
