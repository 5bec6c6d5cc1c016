from datetime import date

from lib.evaluate.actors import score_actors, score_dates
from lib.evaluate.gold import GoldActor, GoldDate
from lib.evaluate.intervals import Days
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Count, Share
from lib.records import Actor, DateMention


def test_actors(scene: Scene) -> None:
    gold = [GoldActor("Ava", False), GoldActor("Bo", False), GoldActor("ONU", True)]
    predicted = [
        Actor("ava", "Ava", "person"),
        Actor("onu", "ONU", "organisation"),
        Actor("cy", "Cy", "person"),
    ]
    scores = score_actors(gold, predicted, scene)
    assert scores.counts["actors"] == Count(gold=2, predicted=2, matched=1)
    assert [(each.what, each.text) for each in scores.findings] == [("miss", "Bo"), ("false", "Cy")]


def test_dates(scene: Scene) -> None:
    lundi, mardi, mercredi = date(2025, 8, 4), date(2025, 8, 5), date(2025, 8, 6)
    gold = [
        GoldDate((19, 24), "lundi", Days(lundi, lundi), False),
        GoldDate((42, 47), "mardi", Days(mardi, None), False),
        GoldDate((60, 68), "mercredi", Days(mercredi, mercredi), False),
    ]
    predicted = [
        DateMention(18, 24, " lundi", lundi, lundi, "day", "weekday"),
        DateMention(42, 47, "mardi", mardi, mardi, "day", "weekday"),
        DateMention(0, 3, "Ava", None, None, None, "none"),
    ]
    scores = score_dates(gold, predicted, scene)
    assert scores.counts["dates"] == Count(3, 3, 2)
    assert scores.shares == {"dates start": Share(2, 2), "dates interval": Share(1, 2)}
    assert [(each.what, each.text) for each in scores.findings] == [
        ("miss", "mercredi"),
        ("false", "Ava"),
        ("wrong", "mardi"),
    ]
