from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.records import Event, Mention, Participant
from lib.timeline import Happening, Report, parties, reports, scoring, timeline
from lib.timeline.records import Contrary, Party
from lib.timeline.when import DONE, OPEN
from tests.timeline.stories import Story, stories

STORIES = {story.name: story for story in stories()}
TOLD = [report for story in STORIES.values() for e in story.extractions for report in reports(e)]


def homes(found: Iterable[Happening]) -> dict[str, str]:
    return {event: happening.id for happening in found for event in happening.event_ids}


def of(story: str) -> tuple[Happening, ...]:
    return timeline(report for e in STORIES[story].extractions for report in reports(e))


def titled(found: Iterable[Happening], label: str, story: Story) -> Happening:
    """The happening of ``found`` that the story's first event with that label tells."""
    first = next(event for event, name in story.labels.items() if name.endswith(f":{label}"))
    return next(each for each in found if first in each.event_ids)


def one(story: str, label: str) -> Happening:
    return titled(of(story), label, STORIES[story])


def test_stories_are_put_together_as_annotated() -> None:
    key = {event: label for story in STORIES.values() for event, label in story.labels.items()}
    response = homes(timeline(TOLD))
    assert len(STORIES) >= 12
    assert scoring.b_cubed(key, response).f1 >= 0.95
    plans = {report.id for report in TOLD if report.event.status in OPEN}
    facts = {report.id for report in TOLD if report.event.status in DONE}
    assert scoring.links(key, response, plans, facts).f1 >= 0.95


@settings(max_examples=30, deadline=None)
@given(st.permutations(TOLD[:40]))
def test_the_order_in_which_articles_come_does_not_matter(shuffled: list[Report]) -> None:
    assert timeline(shuffled) == timeline(TOLD[:40])


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(TOLD)))
def test_every_event_stands_in_exactly_one_happening(some: set[Report]) -> None:
    found = timeline(some)
    told = [event for happening in found for event in happening.event_ids]
    assert sorted(told) == sorted(report.id for report in some)
    assert all(happening.id == happening.event_ids[0] for happening in found)


def test_later_articles_leave_the_id_of_a_happening() -> None:
    ordered = sorted(TOLD, key=lambda report: report.published or date.max)
    early, late = homes(timeline(ordered[:50])), homes(timeline(ordered))
    assert {event: late[event] for event in early} == early


def test_a_plan_and_what_became_of_it_are_one_with_its_history() -> None:
    summit = one("01-lome-reporte", "sommet")
    assert [(str(c.published), c.status) for c in summit.history] == [
        ("2025-03-03", "planned"), ("2025-03-06", "postponed"), ("2025-03-14", "planned"),
        ("2025-03-16", "held"),
    ]  # fmt: skip
    assert (summit.status, summit.date_start, summit.place) == ("held", date(2025, 3, 15), "Lomé")
    assert summit.first_reported == date(2025, 3, 3)
    assert summit.sources == ("Dépêche du Golfe", "Quotidien de Conakry")


def test_two_calls_in_one_week_stay_two() -> None:
    assert one("02-deux-appels", "appel-lundi").id != one("02-deux-appels", "appel-vendredi").id
    assert one("02-deux-appels", "appel-dimanche").status == "denied"


def test_a_bilateral_meeting_is_a_part_of_its_summit() -> None:
    bilateral = one("03-sommet-et-bilaterale", "bilaterale")
    assert bilateral.part_of == one("03-sommet-et-bilaterale", "sommet").id
    assert one("08-visite-et-entretien", "long").part_of == one("08-visite-et-entretien", "hanoi").id


def test_a_cancelled_meeting_keeps_the_day_it_would_have_had() -> None:
    meeting = one("04-annule", "entretien")
    assert (meeting.status, meeting.date_start) == ("cancelled", date(2025, 9, 18))


def test_a_plan_whose_day_has_passed_is_overdue_and_not_held() -> None:
    meeting = one("05-jamais-confirme", "rencontre")
    assert (meeting.status, meeting.date_end) == ("planned", date(2025, 2, 20))
    assert meeting.overdue(date(2025, 2, 21)) is True
    assert meeting.overdue(date(2025, 2, 20)) is False
    assert one("05-jamais-confirme", "ankara").overdue(date(2025, 12, 1)) is False


def test_a_day_that_articles_differ_on_is_a_conflict() -> None:
    (conflict,) = one("06-copies-et-jours", "arica").conflicts
    assert (conflict.field, conflict.value, conflict.other_value) == (
        "date", "2025-07-08/2025-07-08", "2025-07-07/2025-07-07",
    )  # fmt: skip
    assert conflict.event_id == "06-copies-et-jours-1-E1"
    assert conflict.other_event_id == "06-copies-et-jours-3-E1"


def test_what_is_told_and_denied_is_a_conflict() -> None:
    meeting = one("10-eu-lieu-ou-non", "nis")
    assert meeting.status == "denied"
    assert [(c.field, c.value, c.other_value) for c in meeting.conflicts] == [("status", "held", "denied")]


def test_an_announcement_leads_to_what_is_announced() -> None:
    assert one("09-refuse-puis-accepte", "annonce").about == one("09-refuse-puis-accepte", "riyad").id


NUMBERS = count(1)


def report(
    published: str, status: str = "held", day: str | None = "2025-05-05", who: str = "ab", **fields: object
) -> Report:
    """A meeting told in an article of its own; each letter of ``who`` is a person of the state so named."""
    certainty = str(fields.pop("certainty", "asserted"))
    reported_by = fields.pop("reported_by", None)
    place, country = fields.pop("place", None), fields.pop("country", None)
    roles = fields.pop("roles", {})
    name = f"e{next(NUMBERS):03}"
    when = date.fromisoformat(day) if day else None
    assert isinstance(roles, dict)
    parts = tuple(Participant(each, each, roles.get(each, "participant"), each) for each in who)
    event = Event(
        id=name, article_id=f"a-{name}", type="meeting", status=status, certainty=certainty,  # type: ignore[arg-type]
        mentions=(Mention(0, 5, "words", "words", "held", "asserted"),), participants=parts,
        reported_by=reported_by, date_start=when, date_end=when, date_basis="explicit" if when else "none",  # type: ignore[arg-type]
        place=place, country=country,  # type: ignore[arg-type]
    )  # fmt: skip
    people = frozenset(Party(f"state {p.actor_id}", p.actor_id, p.role) for p in parts)
    told = Report(event, people, date.fromisoformat(published), origin=f"a-{name}")
    return replace(told, **fields)  # type: ignore[arg-type]


def year(told: Report) -> Report:
    """The same some day of its year."""
    return replace(told, event=replace(told.event, date_start=date(2025, 1, 1), date_end=date(2025, 12, 31)))


def nameless(told: Report) -> Report:
    """The same with states for persons."""
    return replace(told, parties=frozenset(Party(each.side, None, each.role) for each in told.parties))


def follows(told: Report) -> Report:
    """The same on a day that no words of the article tell."""
    return replace(told, event=replace(told.event, date_basis="linked"))


def kind(name: str, told: Report, trigger: str = "words") -> Report:
    """The same as an event of another kind, told by another word."""
    return replace(told, event=replace(told.event, type=name, trigger=trigger))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([report("2025-05-01", "planned"), report("2025-05-06")], "held"),
        ([report("2025-05-06"), report("2025-05-07", "planned")], "held"),
        ([report("2025-05-01", "planned"), report("2025-05-02", "cancelled")], "cancelled"),
        ([report("2025-05-01", "cancelled"), report("2025-05-02", "planned")], "planned"),
        ([report("2025-05-06"), report("2025-05-07", certainty="hearsay", status="denied")], "held"),
        ([report("2025-05-06"), report("2025-05-07"), report("2025-05-08", "denied")], "held"),
        ([report("2025-05-06"), report("2025-05-08", "denied")], "denied"),
        ([report("2025-05-06", "unknown"), report("2025-05-01", "planned")], "planned"),
    ],
    ids=["came true", "still called a plan", "off", "on again", "rumour of a denial", "two against one",
         "one against one", "not known"],
)  # fmt: skip
def test_the_newest_and_best_supported_word_counts(told: list[Report], expected: str) -> None:
    (happening,) = timeline(told)
    assert happening.status == expected
    assert len(happening.history) == len(told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([report("2025-05-06"), report("2025-05-06")], 2),
        ([report("2025-05-06", origin="wire"), report("2025-05-06", origin="wire")], 1),
        ([report("2025-05-06", source="Daily"), report("2025-05-07", source="Daily")], 1),
        ([report("2025-05-06", certainty="attributed", reported_by="Spokesman"),
          report("2025-05-06", certainty="attributed", reported_by="Spokesman")], 1),
        ([report("2025-05-06", source="Daily", origin="x"), report("2025-05-06", source="Post", origin="x"),
          report("2025-05-07", source="Post"), report("2025-05-07", source="Times")], 2),
    ],
    ids=["two articles", "one wire", "one outlet", "one spokesman", "a chain"],
)  # fmt: skip
def test_only_independent_origins_count(told: list[Report], expected: int) -> None:
    (happening,) = timeline(told)
    assert happening.independent_sources == expected


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ([report("2025-05-06"), report("2025-05-06", who="ac")], 2),
        ([report("2025-05-06"), report("2025-05-09", day="2025-05-08")], 2),
        ([report("2025-05-07", place="Brégançon", country="FR"),
          report("2025-05-07", day="2025-05-06", place="Paris", country="FR")], 2),
        ([report("2025-05-07", place="Turquie", country="TR"),
          report("2025-05-07", day="2025-05-06", place="Istanbul", country="TR")], 1),
        ([nameless(report("2025-05-07")), report("2025-05-07"), nameless(report("2025-05-08"))], 1),
        ([report("2025-05-06"), report("2025-05-07", day=None)], 1),
        ([report("2025-05-06"), report("2025-06-07", day=None)], 2),
        ([report("2025-05-06", place="Genève", country="CH"),
          nameless(report("2025-05-06", place="Oslo", country="NO"))], 2),
        ([report("2025-05-06", place="Genève", country="CH"),
          report("2025-05-06", place="Oslo", country="NO")], 1),
        ([report("2025-05-06", place="Genève", country="CH"),
          report("2025-05-20", day=None, place="Genève", country="CH")], 1),
        ([report("2025-05-06", place="Genève", country="CH"),
          report("2025-05-20", day=None, place="Oslo", country="NO")], 2),
        ([report("2025-05-01", "planned"), report("2025-05-03", "postponed"),
          report("2025-05-10", "planned", day="2025-05-15")], 1),
        ([report("2025-05-01", "planned"), report("2025-05-03", "postponed", day="2025-05-09"),
          report("2025-05-10", "planned", day="2025-05-15")], 2),
        ([report("2025-05-06", day=None), report("2025-05-08", "proposed", day=None)], 2),
        ([report("2025-05-01", "refused", place="Genève", country="CH"),
          report("2025-05-02", "planned", place="Oslo", country="NO")], 2),
        ([report("2025-05-01", "cancelled", place="Genève", country="CH"),
          report("2025-05-02", "planned", place="Genève", country="CH")], 1),
        ([report("2025-05-06"), report("2025-05-06", who="abc", roles={"c": "mediator"})], 1),
        ([report("2025-05-01", "planned", day=None), report("2025-05-06")], 1),
        ([report("2025-05-06"), report("2025-05-07", day=None, who="a")], 2),
        ([report("2025-05-06"), report("2025-05-07", who="a")], 1),
        ([report("2025-05-06"), report("2025-05-06", who="a", day=None), report("2025-05-06", who="ac")], 3),
        ([report("2025-05-06"), report("2025-05-06", who="abc"), report("2025-05-06", who="ac")], 2),
        ([year(report("2025-05-06")), report("2025-05-07", day="2025-02-03"), report("2025-05-06")], 3),
        ([kind("announcement", report("2025-05-06", who="a", roles={"a": "announcer"})),
          kind("announcement", report("2025-05-07", who="a", roles={"a": "announcer"}, day=None))], 2),
        ([kind("agreement", report("2025-05-06"), "trêve"),
          kind("agreement", report("2025-05-07", day=None), "échange")], 2),
    ],
    ids=["other parties", "other days", "the next stop", "a day off", "delegations and those who lead them",
         "undated soon after", "undated much later", "other countries",
         "persons in two countries on one day", "recalled by its town", "another town", "a new day once off",
         "off again", "another proposed once one was held", "refused here, planned there", "on again",
         "with its mediator", "planned without a day", "one side without a day", "one side on the day",
         "one side is no link", "a third party is no link", "some day of a year",
         "announcements of nothing named", "a truce and an exchange"],
)  # fmt: skip
def test_what_is_one_happening_and_what_is_two(told: list[Report], number: int) -> None:
    assert len(timeline(told)) == number


def test_who_is_named_alone_had_a_contact_of_two_rather_than_a_part_in_a_summit() -> None:
    alone, pair, summit = (report("2025-05-06", who=who).parties for who in ("a", "ab", "abcd"))
    assert parties.agreement(alone, pair) > parties.agreement(alone, summit) > 0


def in_one(*told: Report, starts: tuple[int, ...] = (100, 300)) -> list[Report]:
    """The same as told in one article, at these places of it."""
    events = [
        replace(each.event, article_id="a", mentions=(replace(each.event.mentions[0], start=start),))
        for each, start in zip(told, starts, strict=True)
    ]
    return [replace(each, event=event, origin="a") for each, event in zip(told, events, strict=True)]


def headline(status: str = "held", day: str | None = None, who: str = "ab") -> Report:
    """What only a title tells."""
    return report("2025-05-06", status, day, who, headline=True)


def says(voice: str, status: str = "held", day: str = "2025-05-05", **fields: object) -> Report:
    """What somebody says in an article of the day after the next."""
    return report("2025-05-07", status, day, voice=voice, **fields)


@pytest.mark.parametrize(
    ("told", "number"),
    [
        (in_one(headline(), report("2025-05-06")), 1),
        (in_one(headline(day="2025-05-05"), report("2025-05-06", who="a")), 1),
        (in_one(headline(), report("2025-05-06", who="a")), 2),
        (in_one(headline("planned"), report("2025-05-06")), 2),
        (in_one(headline(who="ac"), report("2025-05-06")), 2),
        (in_one(report("2025-05-06"), report("2025-05-06")), 2),
        (in_one(report("2025-05-06"), says("A", "denied")), 1),
        (in_one(report("2025-05-06"), report("2025-05-06", "denied")), 2),
        (in_one(says("A"), says("B", day="2025-05-06")), 1),
        (in_one(says("A"), says("A", day="2025-05-06")), 2),
        (in_one(says("A"), report("2025-05-06", day="2025-05-06")), 2),
        (in_one(says("A"), says("B", day="2025-05-07")), 2),
        (in_one(says("A"), says("B", day="2025-05-06"), starts=(100, 3000)), 2),
        (in_one(says("A", place="Genève", country="CH"), says("B", place="Oslo", country="NO")), 1),
        (in_one(says("A", place="Genève", country="CH"), says("B", place="Suisse", country="CH")), 2),
        (in_one(says("A"), says("B", day="2025-05-06", who="ac")), 2),
    ],
    ids=["a title sums up", "a title names who is lost", "one side without a day", "another stage",
         "other people", "told apart by the reading", "told and denied", "not taken place by the article",
         "two voices, two days", "one voice, two days", "a voice and the article", "days further apart",
         "not side by side", "two places", "a place in another", "two voices, other people"],
)  # fmt: skip
def test_what_one_article_tells_twice(told: list[Report], number: int) -> None:
    assert len(timeline(told)) == number


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([report("2025-05-06", who="abc"), report("2025-05-07", who="abc", roles={"c": "excluded"})],
         [("participants", "with c", "without c", None, None)]),
        ([report("2025-05-06"), says("A", day="2025-05-06")],
         [("date", "2025-05-05/2025-05-05", "2025-05-06/2025-05-06", None, "A")]),
        ([report("2025-05-06", place="Riyad", country="SA"), says("A", place="Djeddah", country="SA")],
         [("place", "Riyad", "Djeddah", None, "A")]),
        ([report("2025-05-06", place="Genève", country="CH"), says("A", place="Oslo", country="NO")],
         [("place", "Genève", "Oslo", None, "A")]),
        ([says("A"), says("B", "denied")], [("status", "held", "denied", "A", "B")]),
        ([says("A", "planned", "2025-05-09"), says("B", "denied", "2025-05-09")],
         [("status", "planned", "denied", "A", "B")]),
        ([says("B", "denied", contrary=Contrary("held", "A"))], [("status", "held", "denied", "A", "B")]),
        (in_one(says("A"), says("B", day="2025-05-06")),
         [("date", "2025-05-05/2025-05-05", "2025-05-06/2025-05-06", "A", "B")]),
        ([report("2025-05-01", "planned"), report("2025-05-02", "planned", day="2025-05-05")], []),
        ([report("2025-05-01", "planned"), report("2025-05-02", "postponed", day="2025-05-08")], []),
        ([report("2025-05-01", "planned"), report("2025-05-06")], []),
        ([report("2025-05-01", "planned"), says("B", "denied")], []),
        ([says("B", "denied", "2025-05-09"), report("2025-05-08", "planned", "2025-05-09")], []),
        ([report("2025-05-01", "planned", "2025-05-09"), says("A", "planned", "2025-05-09"),
          says("B", "denied", "2025-05-09")], [("status", "planned", "denied", "A", "B")]),
        ([says("A", "planned", "2025-05-09"), says("A", "denied", "2025-05-09")], []),
        ([report("2025-05-01", "planned", "2025-05-09"), says("B", "cancelled", "2025-05-09")], []),
        ([report("2025-05-06"), year(report("2025-05-07"))], []),
        ([report("2025-05-06", place="Anchorage", country="US"),
          report("2025-05-06", place="Alaska", country="US")], []),
        ([report("2025-05-06", place="Moscou", country="RU"),
          report("2025-05-06", place="Moscow", country="RU")], []),
        ([report("2025-05-06"), follows(report("2025-05-07", day="2025-05-06"))], []),
        ([report("2025-05-06"), report("2025-05-06", who="abc")], []),
        ([says("B", "denied", contrary=Contrary("held", "A"), edited=(("status", "2025-06-01"),))], []),
    ],
    ids=["left out", "another day", "two towns of a country", "two countries", "told and denied",
         "announced and denied", "two voices on one event", "two voices on the day", "planned again",
         "put off", "came true", "did not come true",
         "on again", "the last who said so", "taken back", "called off", "a day in a year",
         "a town in its region", "two languages", "a day that only follows", "more people",
         "a status set by hand"],
)  # fmt: skip
def test_what_cannot_all_be_true(told: list[Report], expected: list[tuple[str | None, ...]]) -> None:
    found = [conflict for happening in timeline(told) for conflict in happening.conflicts]
    assert [(c.field, c.value, c.other_value, c.by, c.other_by) for c in found] == expected


def test_a_day_that_an_interval_holds_is_not_overruled_by_a_cited_one() -> None:
    wide = report("2025-05-06")
    wide = replace(wide, event=replace(wide.event, date_start=date(2025, 5, 4)))
    (found,) = timeline([report("2025-05-06"), wide, says("A", day="2025-05-04", certainty="attributed")])
    assert (found.date_start, found.date_end) == (date(2025, 5, 5), date(2025, 5, 5))


def test_a_person_puts_together_and_tells_apart() -> None:
    first, second, third = report("2025-05-06"), report("2025-05-06"), report("2025-06-09", day="2025-06-08")
    assert len(timeline([first, second, third])) == 2
    assert len(timeline([first, second, third], apart=[frozenset({first.id, second.id})])) == 3
    assert len(timeline([first, second, third], together=[frozenset({first.id, third.id})])) == 1


def test_a_side_told_in_one_article_holds_in_all() -> None:
    known = report("2025-05-06")
    unknown = replace(report("2025-05-06"), parties=frozenset(
        Party(party.person or "", party.person, party.role) for party in known.parties
    ))  # fmt: skip
    assert len(timeline([unknown, known])) == 1
