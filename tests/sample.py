"""A small hand-made library: two articles on the same days, as extractions."""

from __future__ import annotations

from datetime import date

from lib.records import Actor, ActorMention, Article, Event, Extraction, Mention, Participant, Quote

TRUMP = Actor("donald-trump", "Donald Trump", "person", "États-Unis", "président des États-Unis")
PUTIN = Actor("vladimir-poutine", "Vladimir Poutine", "person", "Russie", "président russe")
WITKOFF = Actor("steve-witkoff", "Steve Witkoff", "person", "États-Unis", "envoyé spécial")
LEAVITT = Actor(
    "karoline-leavitt", "Karoline Leavitt", "person", "États-Unis", "porte-parole", registered=False
)

FIRST = Article(
    id="a1",
    title="Un sommet en vue",
    text=(
        "Un sommet en vue\n\n"
        "Steve Witkoff a rencontré Vladimir Poutine mercredi à Moscou. "
        "Donald Trump rencontrera Vladimir Poutine la semaine prochaine.\n"
        "« Nous sommes prêts », a dit Karoline Leavitt. "
        "Aucun appel entre Donald Trump et Vladimir Poutine n'est prévu, dit-elle."
    ),
    language="fr",
    body_start=18,
    source="Agence A",
    url="https://example.org/a1",
    published=date(2025, 8, 7),
    published_basis="given",
)
SECOND = Article(
    id="a2",
    title="Witkoff au Kremlin",
    text="Witkoff au Kremlin\n\nSteve Witkoff a vu Vladimir Poutine. Donald Trump a salué la visite.",
    language="fr",
    body_start=20,
    source="=Journal B",
)


def part(actor: Actor, role: str = "participant") -> Participant:
    return Participant(actor.id, actor.name, role, actor.name)  # type: ignore[arg-type]


def told(article: Article, words: str, status: str, certainty: str = "asserted") -> Mention:
    start = article.text.index(words)
    return Mention(start, start + len(words), words, words.split()[-1], status, certainty)  # type: ignore[arg-type]


MEETING = Event(
    id="a1-meeting", article_id="a1", type="meeting", status="held", certainty="asserted",
    mentions=(told(FIRST, "Steve Witkoff a rencontré Vladimir Poutine mercredi", "held"),),
    participants=(part(WITKOFF, "visitor"), part(PUTIN, "host")),
    date_start=date(2025, 8, 6), date_end=date(2025, 8, 6), date_precision="day", date_text="mercredi",
    date_basis="weekday", place="Moscou", place_text="à Moscou", country="RU", trigger="rencontré",
)  # fmt: skip
SUMMIT = Event(
    id="a1-summit", article_id="a1", type="meeting", status="planned", certainty="attributed",
    mentions=(
        told(FIRST, "Un sommet", "planned"),
        told(FIRST, "Donald Trump rencontrera Vladimir Poutine", "planned", "attributed"),
    ),
    participants=(part(TRUMP), part(PUTIN)),
    date_start=date(2025, 8, 11), date_end=date(2025, 8, 17), date_precision="week",
    date_text="la semaine prochaine", date_basis="relative", trigger="rencontrera",
)  # fmt: skip
CALL = Event(
    id="a1-call", article_id="a1", type="call", status="denied", certainty="attributed",
    mentions=(told(FIRST, "Aucun appel entre Donald Trump et Vladimir Poutine", "denied"),),
    participants=(part(TRUMP), part(PUTIN), part(LEAVITT, "announcer")),
    date_end=date(2025, 8, 7), date_basis="bound", trigger="appel", negated=True,
)  # fmt: skip
VISIT = Event(
    id="a2-meeting", article_id="a2", type="meeting", status="held", certainty="asserted",
    mentions=(told(SECOND, "Steve Witkoff a vu Vladimir Poutine", "held"),),
    participants=(part(WITKOFF), part(PUTIN)), trigger="vu",
)  # fmt: skip
QUOTE = Quote(
    id="a1-q1", article_id="a1", start=FIRST.text.index("Nous"), end=FIRST.text.index("Nous") + 17,
    text="Nous sommes prêts", kind="direct",
    verbatim=((FIRST.text.index("Nous"), FIRST.text.index("Nous") + 17),),
    speaker_id="karoline-leavitt", speaker_name="Karoline Leavitt", speaker_text="Karoline Leavitt",
    speaker_basis="name", cue="dire", date_start=date(2025, 8, 7), date_end=date(2025, 8, 7),
)  # fmt: skip
EXTRACTIONS = (
    Extraction(
        FIRST,
        (TRUMP, PUTIN, WITKOFF, LEAVITT),
        (ActorMention(18, 31, ("steve-witkoff",), "name"),),
        (),
        (MEETING, SUMMIT, CALL),
        (QUOTE,),
    ),
    Extraction(SECOND, (WITKOFF, PUTIN, TRUMP), (), (), (VISIT,), ()),
)
