"""A small cast for the quotation tests: names and titles are looked up in a list, pronouns by position.

Tables of rules are of the rules alone: nothing here asks the reader (``lib.reader``), but for its own tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest
from spacy.language import Language

from lib.extract.parsing import parse
from lib.extract.quotes import find_quotes
from lib.languages.tokens import Doc, Token
from lib.records import Actor, ActorMention, Article, DateMention, Quote

PEOPLE = {
    "trump": "Donald Trump|le président américain|président Trump|Trump",
    "poutine": "Vladimir Poutine|le président russe|le chef du Kremlin|le maître du Kremlin|Poutine",
    "zelensky": "Volodymyr Zelensky|le président ukrainien|Zelensky|M. Zelensky",
    "leavitt": "Karoline Leavitt|La porte-parole de Donald Trump",
    "peskov": "Dmitri Peskov|le porte-parole du Kremlin|Peskov",
    "lavrov": "Sergueï Lavrov|le ministre russe des Affaires étrangères|Lavrov",
    "macron": "Emmanuel Macron|le président français|le chef de l'État français|Macron",
    "barrot": "Jean-Noël Barrot|le ministre français des Affaires étrangères",
    "netanyahu": "Benyamin Netanyahu|Benjamin Netanyahu|le Premier ministre israélien|Netanyahu",
    "hayya": "Khalil al-Hayya",
    "guterres": "António Guterres|Antonio Guterres|le secrétaire général de l'ONU",
    "kagame": "Paul Kagame|le président rwandais",
    "tshisekedi": "Félix Tshisekedi|le président congolais",
    "muyaya": "Patrick Muyaya|le porte-parole du gouvernement congolais",
    "burhane": "Abdel Fattah al-Burhane|le général Burhane",
    "aliev": "Ilham Aliev|le président azerbaïdjanais",
    "pachinian": "Nikol Pachinian|le Premier ministre arménien",
    "petro": "Gustavo Petro|le président colombien",
    "abiy": "Abiy Ahmed|le Premier ministre éthiopien",
    "kerry": "John Kerry|le secrétaire d'État américain|le secrétaire d'Etat américain|M. Kerry",
    "mogherini": "Federica Mogherini|la cheffe de la diplomatie européenne",
    "baerbock": "Annalena Baerbock|la ministre allemande des Affaires étrangères",
    "erdogan": "Recep Tayyip Erdogan|le président turc|Erdogan",
    "grundberg": "Hans Grundberg|l'envoyé spécial de l'ONU",
    "araghchi": "Abbas Araghchi",
    "vance": "J.D. Vance|JD Vance",
}
OTHERS = {
    "russie": "Moscou|le Kremlin|la Russie|les Russes|la diplomatie russe|le ministère russe de la Défense",
    "ukraine": "Kiev|Kyiv|l'Ukraine",
    "etats-unis": "Washington|la Maison Blanche|les États-Unis|le département d'État",
    "france": "Paris|l'Élysée|la France|le Quai d'Orsay",
    "israel": "Israël|l'armée israélienne|Tel-Aviv",
    "hamas": "Le Hamas|du Hamas|Hamas",
    "onu": "l'ONU|les Nations unies",
    "m23": "le M23|M23",
    "rwanda": "Kigali",
    "rdc": "Kinshasa|la présidence congolaise",
    "qatar": "Doha|le Qatar|le ministère qatari des Affaires étrangères",
    "iran": "Téhéran|l'Iran",
    "afp": "l'AFP|l'Agence France-Presse",
    "tass": "l'agence Tass|Tass",
    "nyt": "New York Times",
    "ue": "l'Union européenne|Bruxelles",
}
FEMININE = {"leavitt", "mogherini", "baerbock"}


@pytest.fixture(autouse=True, scope="module")
def rules_alone() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("lib.reader.reading.reader", lambda: None)
        yield


@dataclass
class FakeCast:
    """Names and titles from the lists above; a pronoun is the nearest person of its gender before it."""

    doc: Doc
    actors: dict[str, Actor] = field(default_factory=dict)
    by_token: dict[int, ActorMention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        text = self.doc.text.replace("’", "'")
        taken: set[int] = set()
        for table, kind in ((PEOPLE, "person"), (OTHERS, "state")):
            aliases = [(alias, key) for key, names in table.items() for alias in names.split("|")]
            for alias, key in sorted(aliases, key=lambda pair: -len(pair[0])):
                self.actors[key] = Actor(key, table[key].split("|")[0], kind)  # type: ignore[arg-type]
                for match in re.finditer(rf"(?<!\w){re.escape(alias)}(?!\w)", text, re.I):
                    span = self.doc.char_span(match.start(), match.end())
                    if span is None or taken & set(range(span.start, span.end)):
                        continue
                    taken |= set(range(span.start, span.end))
                    name = alias[0].isupper() and not alias.startswith(("La ", "Le "))
                    basis = "metonym" if kind == "state" else "name" if name else "title"
                    mention = ActorMention(span.start_char, span.end_char, (key,), basis)
                    self.by_token |= dict.fromkeys(range(span.start, span.end), mention)
        self._pronouns()

    def _pronouns(self) -> None:
        last: dict[str, str] = {}
        for token in self.doc:
            if token.i in self.by_token:
                key = self.by_token[token.i].actor_ids[0]
                if key in PEOPLE:
                    last["f" if key in FEMININE else "m"] = key
            word = token.lower_.lstrip("-").removeprefix("t-")
            gender = {"il": "m", "elle": "f", "lui": "m"}.get(word)
            if gender in last and (token.dep_ != "expl:subj" or token.text.startswith("-")):
                span = token.idx, token.idx + len(token.text)
                self.by_token[token.i] = ActorMention(*span, (last[gender],), "pronoun")

    def at(self, token: Token) -> ActorMention | None:
        return self.by_token.get(token.i)


@pytest.fixture(scope="session")
def quotes_of(nlp: Language, article_of: Callable[..., Article]) -> Callable[..., tuple[Quote, ...]]:
    """Quotes of a text under the small cast; ``dates`` are (phrase, day) pairs to look up in the text."""

    def build(text: str, dates: tuple[tuple[str, date], ...] = ()) -> tuple[Quote, ...]:
        article = article_of(text)
        doc = parse(article, nlp)
        mentions = tuple(
            DateMention(
                text.index(phrase), text.index(phrase) + len(phrase), phrase, day, day, "day", "weekday"
            )
            for phrase, day in dates
        )
        return find_quotes(doc, article, FakeCast(doc), mentions)

    return build
