"""Subjects that are easily taken for appositions, and what else hangs beside a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.languages.tokens import Doc


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        (
            "Après avoir parlé à Emmanuel Macron, Volodymyr Zelensky a publié un message.",
            "Volodymyr",
            "publié",
        ),
        ("Après une rencontre avec Kim Jong-un, Donald Trump s'est montré optimiste.", "Donald", "montré"),
        ("Volodymyr Zelensky a publié un message.", "Volodymyr", "publié"),
        ('"Nous avons parlé", a déclaré mardi à Dakar Moussa Diop.', "Moussa", "déclaré"),
        (
            "Félix Tshisekedi a vu Paul Kagame samedi et des rencontres sont prévues mardi à Luanda.",
            "rencontres",
            "prévues",
        ),
        # a phrase set off between the two, of which the parser made the clause
        (
            "Le général Kim Yong Chol, en première ligne côté nord-coréen pour la préparation de ce "
            "tête-à-tête prévu le 12 juin à Singapour, est arrivé mercredi à Washington.",
            "général",
            "arrivé",
        ),
        ("Le ministre, en se rendant à Doha, a rencontré Hakan Fidan.", "ministre", "rencontré"),
        # a participle that opens the sentence
        ("Arrivé lundi à Paris, Nikol Pachinian a remercié la France.", "Nikol", "remercié"),
        # a verb hung on its own subject
        ("Les négociations porteront sur la frontière.", "négociations", "porteront"),
        # names between "que" and the verb of a relative, and the noun that it is about
        ("La trêve que Khartoum et Juba avaient signée en 2020 a été prolongée.", "Khartoum", "signée"),
        ("La trêve que Khartoum et Juba avaient signée en 2020 a été prolongée.", "trêve", "prolongée"),
        ("Paris a salué l'accord que Bakou et Erevan signeront lundi.", "Bakou", "signeront"),
        ("L'espoir que Bakou et Erevan signent un accord grandit.", "Bakou", "signent"),
        # a noun taken for a participle
        (
            "L'opposant Maurice Kamto, reconnu comme vainqueur par plusieurs partis, avait refusé de venir.",
            "opposant",
            "refusé",
        ),
        ("Quelques-uns de ses membres avaient fait le déplacement à Arusha.", "Quelques-uns", "fait"),
        # the topic before a colon is no subject
        ("Sri-Lanka: la Suisse accueillera les négociations.", "Suisse", "accueillera"),
        # a day taken for who acts
        (
            "Le président a choisi : mardi 3 mars, cinq généraux et un amiral de l'armée colombienne se "
            "rendent à La Havane.",
            "généraux",
            "rendent",
        ),
        # a participle between the subject and the verb
        ("Un diplomate connaissant bien le dossier a prévenu les élus.", "diplomate", "prévenu"),
        ("Une source ayant requis l'anonymat a confirmé le départ.", "source", "confirmé"),
        ("Les délégués participant aux pourparlers ont quitté Genève.", "délégués", "quitté"),
        ("Des témoins affirmant le contraire, l'armée a publié une vidéo.", "armée", "publié"),
        # an aside between the subject or the auxiliary and the verb
        ("La reine a, dans un message aux élus, promis une réforme.", "reine", "promis"),
        (
            "Mercredi 6 août, des émissaires du Hamas et le chef du renseignement se sont vus au Caire.",
            "émissaires",
            "vus",
        ),
    ],
)
def test_the_subject_of_the_main_clause(
    text: str, subject: str, verb: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == subject]
    assert (token.dep_.split(":")[0], token.head.text) == ("nsubj", verb)


def test_an_acronym_in_brackets_is_the_body_before_it(doc_of: Callable[[str], Doc]) -> None:
    text = "Le président du Conseil du Gouvernement d'union nationale (GNA), Fayez al-Sarraj, est arrivé."
    token = {token.text: token for token in doc_of(text)}
    assert token["GNA"].head == token["Gouvernement"]
    assert token["Fayez"].head == token["président"]


def test_who_says_something_is_no_empty_subject(doc_of: Callable[[str], Doc]) -> None:
    text = "Si le Kremlin a donné son accord pour poursuivre, il a précisé qu'il n'y aurait pas d'accord."
    subjects = [token.dep_ for token in doc_of(text) if token.text == "il"]
    assert subjects == ["nsubj", "expl:subj"]


def test_no_verb_ends_like_an_adjective(doc_of: Callable[[str], Doc]) -> None:
    text = "Le facilitateur du dialogue intercongolais est à Sun City."
    (token,) = [token for token in doc_of(text) if token.text == "intercongolais"]
    assert token.pos_ == "ADJ"


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        ("L'Iran va entamer mardi à Vienne de nouvelles discussions.", "discussions", "obj"),
        ("Il est sorti de la réunion.", "réunion", "obl"),
    ],
)
def test_de_before_an_adjective_is_an_article(
    text: str, noun: str, label: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == noun]
    assert token.dep_ == label


@pytest.mark.parametrize(
    ("text", "apposed"),
    [
        ("Il a parlé à Emmanuel Macron, président de la France, avant de partir.", "président"),
        ("Le chef de la diplomatie russe, Sergueï Lavrov, a reçu un envoyé.", "Sergueï"),
    ],
)
def test_an_apposition_stays_one(text: str, apposed: str, doc_of: Callable[[str], Doc]) -> None:
    (token,) = [token for token in doc_of(text) if token.text == apposed]
    assert token.dep_ == "appos"


@pytest.mark.parametrize(
    ("text", "second", "first", "noun"),
    [
        (
            "Les discussions entre l'armée et les rebelles ont repris lundi.",
            "rebelles",
            "armée",
            "discussions",
        ),
        ("Un sommet entre Moscou et Washington est prévu.", "Washington", "Moscou", "sommet"),
    ],
)
def test_the_second_after_between_is_no_subject(
    text: str, second: str, first: str, noun: str, doc_of: Callable[[str], Doc]
) -> None:
    token = {token.text: token for token in doc_of(text)}
    assert (token[second].dep_, token[second].head.text) == ("conj", first)
    assert token[noun].dep_.startswith("nsubj")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Rebelles et gouvernement négocient depuis dix ans", "négocient"),
        ("Les pourparlers se sont conclus sans accord.", "conclus"),
    ],
)
def test_a_verb_that_the_tagger_took_for_another_word(
    text: str, verb: str, doc_of: Callable[[str], Doc]
) -> None:
    (token,) = [token for token in doc_of(text) if token.text == verb]
    assert token.pos_ == "VERB"


@pytest.mark.parametrize(
    ("text", "word", "pos", "form"),
    [
        # no form in "-e" of a verb in "-er" is a participle
        ("Le médiateur négocie depuis deux jours avec le chef de la junte.", "négocie", "VERB", "Fin"),
        ("Il est possible que le président congolais négocie avec le M23.", "négocie", "VERB", "Fin"),
        ("Paul Kagame parle avec Ali Kamau.", "parle", "VERB", "Fin"),
        ("La trêve négociée par Doha est entrée en vigueur.", "négociée", "VERB", "Part"),
        # an infinitive without a preposition hangs on no adjective
        ("Cet accord est censé être signé mardi.", "censé", "VERB", "Part"),
        ("La trêve est supposée durer un mois.", "supposée", "VERB", "Part"),
        # right behind a preposition no verb has a tense
        ("Une rencontre entre les deux camps était en passe d'avoir lieu.", "passe", "NOUN", ""),
        ("Kiev et Moscou ont convenu d'une trêve lors des pourparlers à Istanbul.", "des", "ADP", ""),
        ("Kampala a exigé la reprise sous trois jours des pourparlers.", "des", "ADP", ""),
        ("Bogota a entamé des pourparlers avec l'ELN.", "des", "DET", ""),
        ("Le Kremlin prépare une rencontre tripartite à Doha.", "tripartite", "ADJ", ""),
        ("Une tripartite est prévue à Doha.", "tripartite", "NOUN", ""),
    ],
)
def test_what_the_letters_of_a_word_or_its_place_tell(
    text: str, word: str, pos: str, form: str, doc_of: Callable[[str], Doc]
) -> None:
    token = next(token for token in doc_of(text) if token.text == word)
    assert (token.pos_, "".join(token.morph.get("VerbForm", []))) == (pos, form)


@pytest.mark.parametrize(
    ("text", "verb", "label"),
    [
        ("Il n'est pas exclu que Paul Kagame parle au téléphone avec Ali Kamau.", "parle", "ccomp"),
        ("Paris est intervenu avant que Bakou ne parle avec Erevan.", "parle", "advcl"),
        ("Paris a attendu lundi parce que Bakou parle avec Erevan.", "parle", "advcl"),
    ],
)
def test_a_clause_with_que_right_behind_its_verb(
    text: str, verb: str, label: str, doc_of: Callable[[str], Doc]
) -> None:
    assert next(token for token in doc_of(text) if token.text == verb).dep_ == label


@pytest.mark.parametrize(
    ("text", "noun", "above"),
    [
        ("Les deux camps doivent signer samedi l'accord conclu mardi.", "accord", "signer"),
        ("Bakou et Erevan comptent parapher lundi le traité négocié en mars.", "traité", "parapher"),
        ("Les deux camps vont signer l'accord et la trêve sera prolongée.", "trêve", "prolongée"),
    ],
)
def test_what_has_been_concluded_is_an_object(
    text: str, noun: str, above: str, doc_of: Callable[[str], Doc]
) -> None:
    assert next(token for token in doc_of(text) if token.text == noun).head.text == above


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        # a place or a day between
        (
            "Le ministre doit s'entretenir mercredi, toujours à Amman, avec les délégués.",
            "délégués",
            "entretenir",
        ),
        ("Ali Kamau a discuté lundi soir à Nairobi avec les émissaires du M23.", "émissaires", "discuté"),
        ("Paul Kagame a dîné à Paris avec Emmanuel Macron.", "Emmanuel", "dîné"),
        ("Ali Kamau a salué la réunion de Nairobi avec les rebelles.", "rebelles", "réunion"),
        ("Le ministre a annoncé le report à la semaine prochaine d'une réunion.", "réunion", "report"),
        ("Paris a confirmé la signature mardi à Doha d'un accord.", "accord", "signature"),
        ("Paris a salué la signature et a parlé mardi de la réunion.", "réunion", "parlé"),
        ("Ali Kamau a rencontré pour la première fois Paul Kagame.", "Paul", "rencontré"),
        # what somebody says that he is ready for
        ("Il s'est dit prêt à se rendre à Aden pour rencontrer le président.", "rendre", "prêt"),
        ("Les rebelles se disent disposés à libérer les otages.", "libérer", "disposés"),
        ("Il a appelé les rebelles à libérer les otages.", "libérer", "appelé"),
    ],
)
def test_what_a_complement_hangs_on(text: str, word: str, above: str, doc_of: Callable[[str], Doc]) -> None:
    assert next(token for token in doc_of(text) if token.text == word).head.text == above


def test_des_behind_a_town_opens_an_object(doc_of: Callable[[str], Doc]) -> None:
    token = {
        token.text: token for token in doc_of("Félix Tshisekedi a reçu lundi à Kinshasa des chefs rebelles.")
    }
    assert (token["chefs"].dep_, token["chefs"].head.text) == ("obj", "reçu")


def test_an_auxiliary_is_no_verb_of_its_own(doc_of: Callable[[str], Doc]) -> None:
    token = {token.text: token for token in doc_of("Le même jour, il a téléphoné à Volodymyr Zelensky.")}
    assert (token["a"].dep_, token["a"].head.text) == ("aux:tense", "téléphoné")
    assert token["téléphoné"].dep_ == "ROOT"
    assert token["il"].head == token["téléphoné"]


@pytest.mark.parametrize("text", ["Il a une réunion mardi.", "Elle a un délégué à Genève."])
def test_what_somebody_has_is_no_participle(text: str, doc_of: Callable[[str], Doc]) -> None:
    [verb] = [token for token in doc_of(text) if token.text == "a"]
    assert verb.dep_ == "ROOT"


def test_celle_repeats_the_noun_that_has_a_complement_too(doc_of: Callable[[str], Doc]) -> None:
    doc = doc_of(
        "Hakan Fidan a eu des entretiens avec la délégation de l'Éthiopie soutenue par l'Union africaine et "
        "celle de la Somalie."
    )
    (pronoun,) = [token for token in doc if token.text == "celle"]
    assert (pronoun.dep_, pronoun.head.text) == ("conj", "délégation")


@pytest.mark.parametrize(
    ("text", "infinitive", "head"),
    [
        (
            "Paris a fait part à ses alliés européens de son intention de rencontrer Nikol Pachinian.",
            "rencontrer",
            "intention",
        ),
        ("Kigali a informé ses voisins de sa décision d'envoyer une délégation.", "envoyer", "décision"),
        (
            "Il a été écarté en raison de ses liens avec la junte et de son refus de négocier.",
            "négocier",
            "refus",
        ),
        ("Paris a parlé aux Européens de sa volonté de recevoir Nikol Pachinian.", "recevoir", "volonté"),
        ("Bogota doutera des chefs rebelles et de leur promesse de signer.", "signer", "promesse"),
        # the infinitive is what somebody has promised or been asked to do
        ("Kinshasa a promis vendredi de renouer le dialogue.", "renouer", "promis"),
        ("Paris a demandé au chef de la junte de libérer les otages.", "libérer", "demandé"),
        ("Le refus de Kigali de négocier inquiète Paris.", "négocier", "refus"),
    ],
)
def test_an_infinitive_hangs_on_what_is_meant(
    text: str, infinitive: str, head: str, doc_of: Callable[[str], Doc]
) -> None:
    [token] = [token for token in doc_of(text) if token.text == infinitive]
    assert token.head.text == head


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        (
            "Abiy Ahmed participera, demain à Berlin, à la conférence sur la Libye, a annoncé le Kremlin.",
            "conférence",
            "participera",
        ),
        (
            "Ilham Aliev se rendra mardi à Paris, à l'invitation de l'Élysée, ont rapporté les agences.",
            "invitation",
            "rendra",
        ),
        ("Le M23 signera, mardi à Doha, un accord, a promis lundi à Goma Ali Kamau.", "Goma", "promis"),
        ("La trêve tiendra, a répété lundi à Genève le médiateur.", "Genève", "répété"),
        ("« Nous signerons », a déclaré lundi, après la réunion, Nikol Pachinian.", "réunion", "déclaré"),
    ],
)
def test_what_stands_before_the_comma_is_not_of_who_says_it(
    text: str, noun: str, verb: str, doc_of: Callable[[str], Doc]
) -> None:
    [token] = [token for token in doc_of(text) if token.text == noun]
    above = next(a for a in token.ancestors if a.pos_ == "VERB")
    assert above.text == verb


@pytest.mark.parametrize(
    ("text", "noun", "verb", "label"),
    [
        (
            "Le Kremlin a confirmé vendredi qu'un sommet tripartite avec les présidents russe et "
            "azerbaïdjanais ainsi que le Premier ministre arménien aurait lieu lundi dans la station "
            "balnéaire russe de Sotchi afin de discuter de l'enclave du Haut-Karabakh.",
            "sommet",
            "aurait",
            "nsubj",
        ),
        # the noun of a relative clause is one of the sentence before
        (
            "Le ministre turc de la Défense s'est rendu à Moscou mercredi pour une visite surprise au cours "
            "de laquelle il a rencontré son homologue syrien.",
            "visite",
            "rendu",
            "obl",
        ),
        (
            "L'envoyé du général Mohamed Hamdane Daglo dit Hemedti, a visité Juba mercredi.",
            "Juba",
            "visité",
            "obj",
        ),
        ("Il avait rencontré, la veille, Pierre Nkurunziza.", "Pierre", "rencontré", "obj"),
        ("Il a quitté Conakry mardi après avoir rencontré Alpha Condé.", "rencontré", "quitté", "advcl"),
        ("Il s'est entretenu avec Ali Kamau, lors d'un dîner à Amman.", "dîner", "entretenu", "obl"),
        (
            "Lors d'un point de presse tenu lundi à Tunis, elle a annoncé un accord.",
            "point",
            "annoncé",
            "obl",
        ),
    ],
)
def test_what_hangs_on_which_verb(
    text: str, noun: str, verb: str, label: str, doc_of: Callable[[str], Doc]
) -> None:
    [token] = [token for token in doc_of(text) if token.text == noun]
    assert (token.dep_.split(":")[0], token.head.text) == (label, verb)
