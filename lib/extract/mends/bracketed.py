"""Mends the acronym in brackets, which the parser makes another name of the person before it.

In "le président du Conseil du Gouvernement d'union nationale (GNA), Fayez al-Sarraj" GNA is the government.
"""

from __future__ import annotations

from lib.languages.tokens import Token


def mend_bracketed(acronym: Token) -> None:
    """Hangs ``acronym`` on the nearest name before it that begins with its letter; in place."""
    person = acronym.head
    if not acronym.text.isupper() or not acronym.i or person.i >= acronym.i or acronym.nbor(-1).text != "(":
        return
    if person.pos_ != "NOUN" or person.text[:1].isupper():
        return
    between = reversed(acronym.doc[person.i + 1 : acronym.i - 1])
    names = (t for t in between if t.pos_ in ("NOUN", "PROPN") and t.text[:1] == acronym.text[:1])
    body = next(names, None)
    if body is not None and person.is_ancestor(body):
        acronym.hang_on(body)
