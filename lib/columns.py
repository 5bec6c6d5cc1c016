"""The columns of the tables in :mod:`lib.frames`, in their order.

A name that begins with an underscore serves the search and is never exported.
"""

from __future__ import annotations


def _names(*lines: str) -> list[str]:
    return [name for line in lines for name in line.split()]


PROVENANCE = "article_id article_title url published source language process extractor_version"
TIMELINE = _names(
    "id date_start date_end date_precision date_text date_basis type status certainty negated",
    "participants roles participant_ids place place_text country reported_by trigger status_text about",
    "mentions start end evidence confidence",
    PROVENANCE,
    "_actors _search",
)
HAPPENINGS = _names(
    "id date_start date_end date_precision date_text date_basis type status certainty negated title",
    "participants roles participant_ids place country processes status_text about part_of first_reported",
    "last_reported articles mentions sources independent_sources conflicts corrected checked_by confidence",
    "start end evidence article_id article_title url published source language extractor_version",
)
MENTIONS = _names(
    "event_id start end text trigger type status certainty date_text date_start date_end evidence",
    PROVENANCE,
    "_actors _search",
)
QUOTES = _names(
    "id speaker_name speaker_id office speaker_text speaker_basis date_start date_end kind text verbatim",
    "cue medium addressee_name addressee_id certainty parent event_id start end evidence corrected",
    "checked_by confidence",
    PROVENANCE,
    "other_speakers other_speaker_ids",
    "_actors _search",
)
ACTORS = _names(
    "id name kind affiliation office aliases registered events quotes mentions articles",
    "first_published last_published _actors _search",
)
ARTICLES = _names(
    "id title published published_basis source language url path process characters events quotes actors",
    "extractor_version _actors _search",
)
