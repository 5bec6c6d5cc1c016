from __future__ import annotations

import pytest

from lib.languages.verbs import infinitive, may_be_conditional


@pytest.mark.parametrize(
    ("form", "tagged", "verb"),
    [
        # What the tagger says, where it is a verb: "rencontre" and "demeure" end like infinitives themselves.
        ("rencontre", "rencontrer", "rencontrer"),
        ("demeure", "demeurer", "demeurer"),
        ("ouvrent", "ouvrir", "ouvrir"),
        ("prise", "prendre", "prendre"),
        # Invented lemmas
        ("tiendra", "tiendrer", "tenir"),
        ("ferait", "fer", "faire"),
        ("prévues", "prévre", "prévoir"),
        ("rendre", "rendrer", "rendre"),
        # Participles that a dictionary has as adjectives
        ("paraphé", "paraphé", "parapher"),
        ("conviés", "convié", "convier"),
        ("bouclé", "bouclé", "boucler"),
        ("soutenus", "soutenu", "soutenir"),
        ("résolue", "résolu", "résoudre"),
        # Regular forms that the tagger leaves as they stand; what no dictionary has stays too.
        ("paraphe", "paraphe", "parapher"),
        ("paraphait", "paraphait", "parapher"),
        ("paraphera", "paraphera", "parapher"),
        ("zorgle", "zorgle", "zorgle"),
    ],
)
def test_which_verb_a_form_is_of(form: str, tagged: str, verb: str) -> None:
    assert infinitive(form, tagged, "fr") == verb


@pytest.mark.parametrize(
    ("form", "may_be"),
    [("recevrait", True), ("Auraient", True), ("montrait", True), ("recevait", False), ("puissions", False)],
)
def test_what_may_be_a_conditional(form: str, may_be: bool) -> None:
    assert may_be_conditional(form, "fr") is may_be
