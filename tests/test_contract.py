"""The JSON of one article, key by key: outside programs read it."""

import json
from datetime import date

from lib.contract import to_json
from lib.records import (
    Actor,
    ActorMention,
    Article,
    CoSpeaker,
    DateMention,
    Event,
    Extraction,
    Mention,
    Participant,
    Quote,
)

TEXT = "Titre\n\nIl a reçu Ava à Oslo hier. « Oui », a-t-il dit sur X."
ARTICLE = Article(
    id="0123456789abcdef",
    title="Titre",
    text=TEXT,
    language="fr",
    body_start=7,
    source="AFP",
    url="https://example.org/a",
    published=date(2025, 8, 7),
    published_basis="given",
    path="a.txt",
    based_on=("https://example.org/b",),
)
EXTRACTION = Extraction(
    article=ARTICLE,
    actors=(
        Actor("bo", "Bo", "person", "Norvège", "ministre", ("B.",)),
        Actor("ava", "Ava", "person", registered=False),
    ),
    actor_mentions=(
        ActorMention(47, 49, ("bo",), "pronoun"),
        ActorMention(7, 9, ("bo",), "pronoun"),
        ActorMention(17, 20, ("ava", "bo"), "name"),
    ),
    dates=(DateMention(28, 32, "hier", date(2025, 8, 6), date(2025, 8, 6), "day", "relative"),),
    events=(
        Event(
            id="e1",
            article_id=ARTICLE.id,
            type="meeting",
            status="held",
            certainty="asserted",
            mentions=(Mention(10, 20, "a reçu Ava", "reçu", "held", "asserted", "hier"),),
            participants=(Participant("bo", "Bo", "host", "Il"),),
            date_start=date(2025, 8, 6),
            date_end=date(2025, 8, 6),
            date_precision="day",
            date_text="hier",
            date_basis="relative",
            place="Oslo",
            place_text="à Oslo",
            country="NO",
            trigger="reçu",
            status_text="a reçu",
        ),
    ),
    quotes=(
        Quote(
            id="q1",
            article_id=ARTICLE.id,
            start=36,
            end=39,
            text="Oui",
            kind="direct",
            verbatim=((36, 39),),
            speaker_id="bo",
            speaker_name="Bo",
            speaker_text="il",
            speaker_basis="pronoun",
            cue="dire",
            medium="X",
            other_speakers=(CoSpeaker("ava", "Ava"),),
        ),
        Quote("q2", ARTICLE.id, 0, 5, "Titre", "indirect", (), None, None, None, "unknown"),
    ),
)


def test_every_key_and_value() -> None:
    assert to_json(EXTRACTION) == {
        "article": {
            "id": "0123456789abcdef",
            "title": "Titre",
            "published": "2025-08-07",
            "language": "fr",
            "text": TEXT,
            "body_start": 7,
            "published_basis": "given",
            "source": "AFP",
            "url": "https://example.org/a",
            "path": "a.txt",
            "based_on": ["https://example.org/b"],
        },
        "actors": [
            {
                "id": "bo",
                "name": "Bo",
                "kind": "person",
                "mentions": [[7, 9], [17, 20], [47, 49]],
                "affiliation": "Norvège",
                "office": "ministre",
                "aliases": ["B."],
                "registered": True,
            },
            {
                "id": "ava",
                "name": "Ava",
                "kind": "person",
                "mentions": [[17, 20]],
                "affiliation": None,
                "office": None,
                "aliases": [],
                "registered": False,
            },
        ],
        "events": [
            {
                "id": "e1",
                "type": "meeting",
                "status": "held",
                "certainty": "asserted",
                "reported_by": None,
                "date_start": "2025-08-06",
                "date_end": "2025-08-06",
                "date_precision": "day",
                "date_text": "hier",
                "date_basis": "relative",
                "participants": [{"id": "bo", "name": "Bo", "role": "host", "text": "Il"}],
                "place": "Oslo",
                "country": "NO",
                "trigger": "reçu",
                "about": None,
                "mentions": [
                    {
                        "start": 10,
                        "end": 20,
                        "text": "a reçu Ava",
                        "trigger": "reçu",
                        "status": "held",
                        "certainty": "asserted",
                        "date_text": "hier",
                    }
                ],
                "place_text": "à Oslo",
                "status_text": "a reçu",
                "negated": False,
                "confidence": None,
                "sure": {},
            }
        ],
        "quotes": [
            {
                "id": "q1",
                "kind": "direct",
                "text": "Oui",
                "start": 36,
                "end": 39,
                "cue": "dire",
                "speaker": {"id": "bo", "name": "Bo"},
                "speaker_text": "il",
                "speaker_basis": "pronoun",
                "verbatim": [[36, 39]],
                "medium": "X",
                "addressee": None,
                "date_start": None,
                "date_end": None,
                "certainty": "asserted",
                "parent": None,
                "event_id": None,
                "confidence": None,
                "sure": {},
                "other_speakers": [{"id": "ava", "name": "Ava"}],
            },
            {
                "id": "q2",
                "kind": "indirect",
                "text": "Titre",
                "start": 0,
                "end": 5,
                "cue": None,
                "speaker": None,
                "speaker_text": None,
                "speaker_basis": "unknown",
                "verbatim": [],
                "medium": None,
                "addressee": None,
                "date_start": None,
                "date_end": None,
                "certainty": "asserted",
                "parent": None,
                "event_id": None,
                "confidence": None,
                "sure": {},
                "other_speakers": [],
            },
        ],
        "dates": [
            {
                "text": "hier",
                "start": 28,
                "end": 32,
                "date_start": "2025-08-06",
                "date_end": "2025-08-06",
                "date_precision": "day",
                "date_basis": "relative",
            }
        ],
    }


def test_documented_keys_come_first_and_in_order() -> None:
    result = to_json(EXTRACTION)
    assert list(result)[:4] == ["article", "actors", "events", "quotes"]
    assert list(result["article"])[:5] == ["id", "title", "published", "language", "text"]
    assert list(result["actors"][0])[:4] == ["id", "name", "kind", "mentions"]
    assert list(result["quotes"][0])[:6] == ["id", "kind", "text", "start", "end", "cue"]


def test_it_is_json() -> None:
    result = to_json(EXTRACTION)
    assert json.loads(json.dumps(result)) == result


def test_an_article_without_anything() -> None:
    result = to_json(Extraction(Article(id="0", title="", text="a", language="fr")))
    assert (result["article"]["published"], result["article"]["published_basis"]) == (None, "none")
    assert [result[key] for key in ("actors", "events", "quotes", "dates")] == [[], [], [], []]
