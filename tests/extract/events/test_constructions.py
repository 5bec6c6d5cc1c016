"""Constructions that tell contacts and deals: type, status and sides of the one event of a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.records import Event

Reader = Callable[[str], tuple[Event, ...]]
KIR = {"Félix Tshisekedi", "Paul Kagame"}

CASES = [
    # the occasion of what is told just before: of who did that
    ("Paul Kagame a redit son soutien. C'était lors d'une réunion tenue mardi à Luanda.", "meeting", "held",
     {"Paul Kagame"}),
    ("Paul Kagame a redit son soutien. C'était lors d'une rencontre avec Félix Tshisekedi, mardi.", "meeting",
     "held", KIR),
    ("Félix Tshisekedi s'est dit confiant à l'issue d'une vingtaine de réunions avec Paul Kagame.", "meeting",
     "held", KIR),
    ("Félix Tshisekedi souhaite une vingtaine de réunions avec Paul Kagame.", "meeting", "proposed", KIR),
    ("Des discussions, auxquelles participent Félix Tshisekedi et Paul Kagame, ont débuté mardi à Doha.",
     "talks", "held", KIR),
    ("Quant à Paul Kagame, il s'est entretenu mardi avec Félix Tshisekedi.", "meeting", "held", KIR),
    ("Kinshasa et le M23 ont signé mardi un relevé de conclusions.", "agreement", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Félix Tshisekedi a vu Paul Kagame en marge d'un sommet de l'Union africaine.", "meeting", "held", KIR),
    ("Des responsables du gouvernement éthiopien et des autorités rebelles discutaient mardi à Doha.",
     "talks", "held", {"Éthiopie", "autorités rebelles"}),
    # two sides without a name that talk are sides
    ("La guerre oppose Kinshasa au M23. Les deux parties discutaient mardi à Doha.", "talks", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    # the subject behind its verb
    ("Les combats doivent cesser, ont convenu lundi les présidents congolais et rwandais.", "agreement",
     "held", KIR),
    ("Félix Tshisekedi et le président du Rwanda Paul Kagame ont accepté de se rencontrer.", "meeting",
     "planned", KIR),
    ("Félix Tshisekedi et Paul Kagame ont accepté de se rencontrer. Ils ont accepté de se rencontrer, mais"
     " sans préalable.", "meeting", "planned", KIR),
    # what became of a plan, behind "mais"
    ("Kinshasa et le M23 devaient signer mardi un accord, mais Kinshasa a refusé.", "agreement", "refused",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Félix Tshisekedi et Paul Kagame devaient se rencontrer mardi, mais ils y ont renoncé.", "meeting",
     "cancelled", KIR),
    ("Une réunion entre Félix Tshisekedi et Paul Kagame était prévue mardi, mais elle a été annulée.",
     "meeting", "cancelled", KIR),
    ("Félix Tshisekedi et Paul Kagame devaient se rencontrer, mais l'armée a refusé tout retrait.", "meeting",
     "planned", KIR),
    # where someone was
    ("Paul Kagame était lundi à Paris.", "visit", "held", {"Paul Kagame"}),
    ("Paul Kagame, qui se trouvait lundi à Paris, a pris la parole.", "visit", "held", {"Paul Kagame"}),
    ("Paul Kagame sera jeudi à Paris.", "visit", "planned", {"Paul Kagame"}),
    ("Paul Kagame est à Paris depuis mardi.", "visit", "ongoing", {"Paul Kagame"}),
    # talks that go on, told by how they advance
    (
        "Un responsable a fait état de progrès dans les négociations entre Israël et le Hamas.",
        "talks", "ongoing", {"Israël", "Hamas"},
    ),
    ("L'impasse des pourparlers entre Israël et le Hamas inquiète Le Caire.", "talks", "ongoing",
     {"Israël", "Hamas"}),
    ("Les pourparlers entre Kinshasa et le M23 se sont conclus sans accord à Doha.", "talks", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Kinshasa et le M23 ont achevé mercredi à Doha une sixième séance de discussions.", "talks", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Kinshasa et le M23 n'ont eu aucun contact direct.", "talks", "denied",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    # a noun whose day alone says that it has been
    ("La dernière réunion entre Félix Tshisekedi et Paul Kagame, le 3 mars 2024, n'a rien réglé.", "meeting",
     "held", KIR),
    # a participle that the parser hangs on a noun inside
    ("Des discussions entre Félix Tshisekedi et Paul Kagame prévues mardi à Doha divisent l'opposition.",
     "talks", "planned", KIR),
    # what one has had the occasion to do, one has done
    ("Félix Tshisekedi a eu l'occasion de rencontrer Paul Kagame mardi.", "meeting", "held", KIR),
    ("Félix Tshisekedi a hâte de rencontrer Paul Kagame.", "meeting", "proposed", KIR),
    ("Félix Tshisekedi a dîné mardi à Kigali avec Paul Kagame.", "meeting", "held", KIR),
    ("Félix Tshisekedi a consulté Paul Kagame mardi.", "meeting", "held", KIR),
    ("Félix Tshisekedi a dépêché lundi à Kigali une délégation conduite par Thérèse Kayikwamba Wagner.",
     "visit", "held", {"Thérèse Kayikwamba Wagner"}),
    # deals
    ("Moscou et Kiev se sont mis d'accord mardi sur un échange de prisonniers.", "agreement", "held",
     {"Russie", "Ukraine"}),
    ("Kinshasa et le M23 sont tombés d'accord lundi.", "agreement", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Kinshasa et le M23 ont signé en juillet une série d'accords.", "agreement", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Kinshasa et le M23 ont signé une déclaration de principes à Doha.", "agreement", "held",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("Le Liban et Israël ont prolongé mardi leur trêve.", "agreement", "held", {"Liban", "Israël"}),
    ("La majorité des groupes politico-militaires ont signé un accord avec le Tchad.", "agreement", "held",
     {"groupes politico-militaires", "Tchad"}),
    ("L'Arménie et l'Azerbaïdjan se sont entendus sur un texte mais ne parlent pas la même langue.",
     "agreement", "held", {"Arménie", "Azerbaïdjan"}),
    ("L'Arménie a proposé un échange de tous les prisonniers.", "proposal", "proposed", {"Arménie"}),
    ("Cet accord fait suite à la rencontre entre Félix Tshisekedi et Paul Kagame.", "meeting", "held", KIR),
    # "en visioconférence" only says how
    ("Félix Tshisekedi participera mardi à un sommet en visioconférence avec Paul Kagame.", "call",
     "planned", KIR),
    ("Aucun accord n'a été trouvé entre Kinshasa et le M23.", "agreement", "denied",
     {"République démocratique du Congo", "Mouvement du 23 mars"}),
    ("António Guterres a appelé mardi à un cessez-le-feu immédiat.", "proposal", "proposed",
     {"António Guterres"}),
    ("Félix Tshisekedi est entré mardi en discussion avec Paul Kagame.", "talks", "held", KIR),
    ("Une rencontre à Luanda des présidents Félix Tshisekedi et Paul Kagame a eu lieu.", "meeting", "held",
     KIR),
    # told by a document that relates it; on arrival; rung up
    ("Un communiqué de Doha relate un échange téléphonique entre Félix Tshisekedi et Paul Kagame.", "call",
     "held", KIR),
    ("« Il faut la paix », a dit Paul Kagame mercredi à son arrivée à Luanda.", "visit", "held",
     {"Paul Kagame"}),
    ("Le président turc a annoncé qu'il appellerait Vladimir Poutine et Donald Trump pour en parler.", "call",
     "planned", {"Recep Tayyip Erdoğan", "Vladimir Poutine", "Donald Trump"}),
    # face to face; a person whom one receives, told by a relative clause
    ("Félix Tshisekedi et Paul Kagame se sont parlé lundi en marge d'un forum.", "talks", "held", KIR),
    ("Félix Tshisekedi, président que Paul Kagame a reçu mardi, est optimiste.", "meeting", "held", KIR),
    # who calls it off is one side
    ("Paul Kagame a annulé une rencontre avec Félix Tshisekedi.", "meeting", "cancelled", KIR),
    ("Félix Tshisekedi a décliné mardi l'invitation de Paul Kagame.", "meeting", "refused", KIR),
    # calls that are only spoken of, or that a later word shows to be calls
    ("La presse a publié le bilan de l'appel entre Félix Tshisekedi et Paul Kagame.", "call", "held", KIR),
    ("Félix Tshisekedi est revenu sur sa conversation téléphonique avec Paul Kagame.", "call", "held", KIR),
    ("Félix Tshisekedi a eu mardi un entretien avec Paul Kagame. Au cours de cet échange téléphonique, il a "
     "plaidé pour la paix.", "call", "held", KIR),
    ("L'émissaire a accueilli celle de l'opposition syrienne mardi à Genève.", "meeting", "held",
     {"opposition syrienne"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "who"), CASES)
def test_construction(text: str, kind: str, status: str, who: set[str], events_of: Reader) -> None:
    (event,) = events_of(text)
    assert (event.type, event.status) == (kind, status)
    assert {each.name for each in event.participants} == who


def test_a_call_during_which_a_meeting_was_offered(events_of: Reader) -> None:
    text = (
        "Recep Tayyip Erdogan a confirmé à Vladimir Poutine que la Turquie accueillera des pourparlers entre "
        "Moscou et Kiev, lors d'un entretien téléphonique."
    )
    talks, call = events_of(text)
    assert (talks.type, talks.status) == ("talks", "planned")
    assert (call.type, call.status) == ("call", "held")
    assert {each.name for each in call.participants} == {"Recep Tayyip Erdoğan", "Vladimir Poutine"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Félix Tshisekedi a reçu Paul Kagame lundi et s'est entretenu par téléphone avec João Lourenço.",
         ["meeting", "call"]),
        ("Félix Tshisekedi a rencontré Paul Kagame à Doha et a eu un appel téléphonique avec João Lourenço.",
         ["meeting", "call"]),
        ("Félix Tshisekedi s'est entretenu par téléphone avec Paul Kagame et a reçu João Lourenço.",
         ["call", "meeting"]),
        ("Félix Tshisekedi et Paul Kagame se sont entretenus mardi par téléphone.", ["call"]),
    ],
)  # fmt: skip
def test_a_telephone_is_that_of_its_own_verb(text: str, kinds: list[str], events_of: Reader) -> None:
    assert [event.type for event in events_of(text)] == kinds


def test_who_wants_others_to_talk_is_no_side(contacts_of: Reader) -> None:
    _, talks = contacts_of(
        "Aleksandar Vucic et Albin Kurti se sont rencontrés jeudi à Bruxelles. L'Otan souhaite relancer "
        "mardi le dialogue entre les deux parties."
    )
    assert talks.status == "proposed"
    assert "OTAN" not in {each.name for each in talks.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont échangé une liste de prisonniers.",
        "Moscou a bloqué toute résolution qui aurait sanctionné le régime syrien.",
        "Vladimir Poutine a envoyé des armes au Mali.",
        "Félix Tshisekedi et Paul Kagame sont d'accord.",
        "Paul Kagame a lu un communiqué reçu à Kigali.",
        "La décision a été prise en concertation avec Paul Kagame.",
        # looks and hands, and a thing received
        "Paul Kagame et Félix Tshisekedi ne se sont pas serré la main.",
        "Paul Kagame et Félix Tshisekedi évitaient de se croiser du regard.",
        "L'appui que le Rwanda a reçu mardi de l'Angola inquiète.",
        # whose it was, nobody says
        "Paul Kagame a redit son soutien. La décision a été prise lors d'une réunion à Luanda.",
    ],
)
def test_no_contact(text: str, events_of: Reader) -> None:
    assert events_of(text) == ()


def test_a_day_without_its_year_does_not_make_a_wish_a_meeting(contacts_of: Reader) -> None:
    events = contacts_of("António Guterres « a hâte d'accueillir Nikos Christodoulides le 4 septembre ».")
    assert [event.status for event in events] in (["planned"], ["proposed"])
