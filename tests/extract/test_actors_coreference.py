"""Whom pronouns, bare titles, possessives and plural nouns mean. The word asked for stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from spacy.tokens import Doc

from lib.extract.actors import find_cast
from lib.records import Article

TRUMP, PUTIN, ZELENSKY = "donald-trump", "vladimir-poutine", "volodymyr-zelensky"
ROWS: list[tuple[str, str, str]] = [
    # --- il, elle: the subject before, the story outside quotation marks
    ("2025-08-07", "Steve Witkoff est arrivé à Moscou, où [il] a rencontré Vladimir Poutine.", "steve-witkoff"),
    ("2025-08-07", "Donald Trump a salué Vladimir Poutine. [Il] a parlé d'un progrès.", TRUMP),
    ("2025-08-07", "Volodymyr Zelensky s'est exprimé après un appel avec Donald Trump, au cours duquel [il] a rappelé sa position.", ZELENSKY),
    ("2025-08-07", "Volodymyr Zelensky a reçu Karoline Leavitt. [Elle] repartira mardi.", "karoline-leavitt"),
    ("2025-08-07", "Karoline Leavitt a rencontré la presse avec Marco Rubio. « Nous avançons », a-t-[elle] dit.", "karoline-leavitt"),
    ("2025-08-07", "Donald Trump a reçu Mark Rutte. « La paix est proche », a-t-[il] assuré.", TRUMP),
    ("2014-11-22", "John Kerry s'est entretenu avec Mohammad Javad Zarif. [Il] repartira samedi.", "john-kerry"),
    ("2022-05-23", "Charles Michel a déclaré que Nikol Pachinian et Ilham Aliev étaient d'accord. [Il] a ajouté que la paix viendrait.", "charles-michel"),
    ("2025-06-27", "La ministre rwandaise Aline Umutoni s'est félicitée de l'accord. « C'est un pas », a-t-[elle] déclaré.", "aline-umutoni"),
    ("1998-04-11", "Tony Blair a remercié George Mitchell. « L'histoire jugera », a-t-[il] dit.", "tony-blair"),
    ("2025-08-07", "La Russie a rejeté l'offre. [Elle] réclame des garanties.", "russie"),
    ("2023-01-04", "L'ELN a démenti la trêve. [Elle] dit n'avoir rien signé.", "eln"),
    ("2025-08-07", "Après avoir parlé à Emmanuel Macron, Volodymyr Zelensky a publié un message. [Il] y remercie Paris.", ZELENSKY),
    ("2025-08-07", "Interrogé par la presse, Sergueï Lavrov a été bref. « Attendons », a-t-[il] répondu.", "serguei-lavrov"),
    ("2020-09-13", "Le négociateur en chef Idrissa Konaté a pris la parole. [Il] a exigé un cessez-le-feu.", "idrissa-konate"),
    # --- celui-ci, ce dernier: the nearer of two
    ("2018-06-11", "Salva Kiir verra Riek Machar. [Ce dernier] vit en exil.", "riek-machar"),
    ("2018-06-11", "Salva Kiir a écrit à Riek Machar. [Celui-ci] n'a pas répondu.", "riek-machar"),
    ("2025-08-07", "Friedrich Merz a appelé Giorgia Meloni. [Cette dernière] a approuvé le plan.", "giorgia-meloni"),
    # --- nobody: impersonal, documents, unnamed persons
    ("2025-08-07", "Donald Trump a parlé. [Il] faut une trêve.", ""),
    ("2025-08-07", "Donald Trump a parlé. [Il] est prévu que les délégations reviennent.", ""),
    ("2025-08-07", "Vladimir Poutine attend. [Il] n'y a pas d'accord.", ""),
    ("2025-08-07", "Vladimir Poutine attend. [Il] s'agit d'un premier pas.", ""),
    ("2025-08-07", "Donald Trump a vu le texte. Une responsable américaine a parlé à la presse. « Rien n'est signé », a-t-[elle] dit.", ""),
    ("2025-08-07", "Vladimir Poutine s'est tu. La déclaration a été publiée lundi. [Elle] évoque une trêve.", ""),
    ("2025-08-07", "Un diplomate a rencontré des journalistes. « Tout est ouvert », a-t-[il] dit.", ""),
    ("2025-08-07", "Donald Trump a-t-[il] rencontré Vladimir Poutine ?", TRUMP),
    # --- ils, leur: both
    ("2025-08-15", "Donald Trump et Vladimir Poutine se sont vus. [Ils] ont parlé trois heures.", f"{TRUMP} {PUTIN}"),
    ("2018-06-11", "Salva Kiir et Riek Machar sont à Khartoum. [Leur] rencontre a duré une heure.", "salva-kiir riek-machar"),
    ("2025-08-15", "Donald Trump a reçu Vladimir Poutine. [Ils] ont parlé trois heures.", f"{TRUMP} {PUTIN}"),
    # --- son, sa: the subject of the clause, also when it follows
    ("2025-08-07", "Donald Trump a annoncé la nouvelle sur [sa] plateforme.", TRUMP),
    ("2018-05-26", "Après avoir annulé [sa] rencontre avec Kim Jong-un, Donald Trump s'est montré optimiste.", TRUMP),
    ("2018-06-11", "Une rencontre entre Salva Kiir et [son] rival Riek Machar est prévue.", "salva-kiir"),
    ("2025-08-07", "La Russie a fixé [ses] conditions.", "russie"),
    # --- titles by the day
    ("2025-08-07", "[Le président américain] a promis des sanctions.", TRUMP),
    ("2022-03-01", "[Le président américain] a promis des sanctions.", "joe-biden"),
    ("2013-09-10", "[Le président américain] a promis des sanctions.", "barack-obama"),
    ("2013-11-24", "[Le chef de la diplomatie française] a salué l'accord.", "laurent-fabius"),
    ("1999-03-20", "[Le secrétaire général de l'ONU] a lancé un appel.", "kofi-annan"),
    ("2016-10-02", "[Le chef de l'ONU] a lancé un appel.", "ban-ki-moon"),
    ("2025-08-07", "[Le Premier ministre israélien] a refusé.", "benyamin-netanyahou"),
    ("2021-07-01", "[Le Premier ministre israélien] a refusé.", "naftali-bennett"),
    ("2025-08-07", "[Le chef du Kremlin] a remercié Ankara.", PUTIN),
    ("2022-08-01", "[Le locataire de la Maison Blanche] a remercié Ankara.", "joe-biden"),
    ("2025-08-07", "[La cheffe de la diplomatie européenne] est à Kiev.", "kaja-kallas"),
    ("2017-05-25", "[Le pape] a prié pour la paix au Soudan du Sud.", "pape-francois"),
    ("2025-07-20", "[Le pape] a appelé à la paix à Gaza.", "leon-xiv"),
    ("2025-08-07", "[La présidente de la Commission européenne] a parlé à Volodymyr Zelensky.", "ursula-von-der-leyen"),
    ("2019-02-27", "[Le dirigeant nord-coréen] est arrivé à Hanoï.", "kim-jong-un"),
    ("2025-04-26", "[L'envoyé de l'ONU pour le Yémen] a quitté Sanaa.", "hans-grundberg"),
    ("2025-08-07", "[Le secrétaire d'État américain] est à Riyad.", "marco-rubio"),
    ("2025-08-07", "[L'ancien président américain] est à Riyad.", ""),
    ("2022-03-01", "[Le guide suprême iranien] a parlé.", "ali-khamenei"),
    # --- titles by the text
    ("2025-08-07", "Le ministre kordien des Affaires étrangères, Pavel Doral, est à Vienne. [Le ministre] repartira lundi.", "pavel-doral"),
    ("2025-08-07", "Sergueï Lavrov est à Pékin. [Le diplomate] y restera deux jours.", "serguei-lavrov"),
    ("2018-06-11", "Le président Salva Kiir est à Khartoum. [Le chef de l'État] y restera deux jours.", "salva-kiir"),
    ("2025-08-07", "[Un responsable américain] a démenti.", ""),
    ("2025-08-07", "Marco Rubio a vu [son homologue russe].", "serguei-lavrov"),
    ("2025-08-07", "Emmanuel Macron a appelé [son homologue ukrainien].", ZELENSKY),
    # --- plural titles and pairs
    ("2025-08-07", "[Les présidents russe et américain] se verront.", f"{PUTIN} {TRUMP}"),
    ("2025-08-07", "Les États-Unis et la Russie ont annoncé la rencontre de [leurs dirigeants].", f"{TRUMP} {PUTIN}"),
    ("2025-08-15", "Donald Trump a reçu Vladimir Poutine. [Les deux hommes] ont parlé trois heures.", f"{TRUMP} {PUTIN}"),
    ("2017-05-31", "Le porte-parole Stéphane Dujarric a dit que Mustafa Akinci et Nicos Anastasiades viendraient. [Les deux dirigeants] seront à New York.", "mustafa-akinci nikos-anastasiadis"),
    ("2025-05-10", "L'Inde et le Pakistan ont cessé le feu. [Les deux pays] reprendront les discussions.", "inde pakistan"),
    ("2018-01-09", "Le gouvernement colombien et l'ELN se voient à Quito. [Les deux parties] ont prolongé la trêve.", "colombie eln"),
    ("2014-11-24", "[Les chefs de la diplomatie américaine et iranienne] se sont vus.", "john-kerry mohammad-javad-zarif"),
    # --- sides, movements, people of a nation
    ("2025-08-07", "[Les négociateurs ukrainiens] sont à Istanbul.", "ukraine"),
    ("2025-08-07", "[La délégation iranienne] est à Mascate.", "iran"),
    ("2025-08-07", "[Les Russes] ont fait une offre.", "russie"),
    ("2023-01-04", "L'ELN a démenti. [La guérilla] ne veut pas d'un décret.", "eln"),
    ("2025-10-04", "Le Hamas a répondu. [Le mouvement islamiste] accepte de libérer les otages.", "hamas"),
    ("2019-07-31", "Le gouvernement vénézuélien est à Oslo. [Le gouvernement] exige la levée des sanctions.", "venezuela"),
    ("2015-05-30", "John Kerry a vu Mohammad Javad Zarif. [L'Américain] s'est dit confiant.", "john-kerry"),
    ("2014-01-22", "[L'opposition syrienne] est arrivée à Genève.", "opposition-syrie"),
    # --- spellings, surnames, two of one name
    ("2025-08-07", "Volodymyr Zelenskyy est à Rome. [Zelenskyi] y verra Giorgia Meloni.", ZELENSKY),
    ("2018-06-26", "Le ministre Dirdiri Mohamed Ahmed est à Khartoum. [M. Ahmed] attend Abiy Ahmed.", "dirdiri-mohamed-ahmed"),
    ("2025-08-07", "Yaïr Netanyahou a critiqué l'accord. [Benyamin Netanyahou] a signé.", "benyamin-netanyahou"),
    ("2025-08-07", "[Yaïr Netanyahou] a critiqué l'accord que Benyamin Netanyahou a signé.", "yair-netanyahou"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "expected"), ROWS)
def test_resolves(
    day: str,
    text: str,
    expected: str,
    article_of: Callable[..., Article],
    doc_of: Callable[[str], Doc],
) -> None:
    target = re.search(r"\[(.+?)\]", text)
    assert target is not None
    plain = text.replace("[", "").replace("]", "")
    doc = doc_of(plain)
    cast = find_cast(doc, article_of(plain, published=date.fromisoformat(day)))
    last = next(t for t in reversed(doc) if t.idx < target.end() - 2)
    mention = cast.at(last)
    found = set(mention.actor_ids) if mention else set()
    assert found == set(expected.split())
