from __future__ import annotations

import pytest

from lib.extract.parsing import paragraphs


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Helsinki — Le gouvernement a signé.", ["Helsinki —", "Le gouvernement a signé."]),
        ("KHARTOUM, Soudan (PANA) - Les discussions ont débuté.",
         ["KHARTOUM, Soudan (PANA) -", "Les discussions ont débuté."]),
        ("PARIS, 8 février (Reuters) - « Nous discutons », a-t-il dit.",
         ["PARIS, 8 février (Reuters) -", "« Nous discutons », a-t-il dit."]),
        ("COLOMBO/BERNE - La Suisse accueillera X.", ["COLOMBO/BERNE -", "La Suisse accueillera X."]),
        ("Donald Trump - qui l'a reçu - est reparti.", ["Donald Trump - qui l'a reçu - est reparti."]),
        ("Le sommet Trump-Poutine aura lieu.", ["Le sommet Trump-Poutine aura lieu."]),
    ],
)  # fmt: skip
def test_a_dateline_is_read_by_itself(line: str, pieces: list[str]) -> None:
    assert [line[start:end] for start, end in paragraphs(line)] == pieces
