"""The small words of grammar that the engine asks for by what they do (``[events.words]``)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Sets of lower-case words or lemmas, one for each question that the engine puts to a word.

    Every field is a list of the same name in the language's rules; what each is for is written there.
    """

    negation: frozenset[str]
    full_negation: frozenset[str]
    lone_negation: frozenset[str]
    only: frozenset[str]
    reflexive: frozenset[str]
    reflexive_object: frozenset[str]
    conditional: frozenset[str]
    before: frozenset[str]
    since: frozenset[str]
    yet: frozenset[str]
    continuing: frozenset[str]
    wondering: frozenset[str]
    not_planning: frozenset[str]
    able: frozenset[str]
    obliged: frozenset[str]
    modal: frozenset[str]
    doubtful: frozenset[str]
    doubtful_adjective: frozenset[str]
    underway: frozenset[str]
    in_progress: frozenset[str]
    purpose: frozenset[str]
    just: frozenset[str]
    just_marker: frozenset[str]
    relative: frozenset[str]
    relative_subject: frozenset[str]
    relative_place: frozenset[str]
    with_or_between: frozenset[str]
    with_: frozenset[str]
    between: frozenset[str]
    agent: frozenset[str]
    to: frozenset[str]
    towards: frozenset[str]
    of: frozenset[str]
    of_forms: frozenset[str]
    to_forms: frozenset[str]
    melted: frozenset[str]
    article: frozenset[str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    during: frozenset[str]
    facing: frozenset[str]
    facing_position: frozenset[str]
    reached: frozenset[str]
    made: frozenset[str]
    offering: frozenset[str]
    video: frozenset[str]
    exchange_verb: frozenset[str]
    interview: frozenset[str]
    interview_in: frozenset[str]
    spoken: frozenset[str]
    appeal: frozenset[str]
    ringing: frozenset[str]
    pointing_calls: frozenset[str]
    exchange_noun: frozenset[str]
    either_channel: frozenset[str]
    welcoming: frozenset[str]
    plural_pronouns: frozenset[str]
    then: frozenset[str]
    there: frozenset[str]
    same_place: frozenset[str]
