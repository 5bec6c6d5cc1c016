import pytest

from lib.ingest.decode import LIMIT, BadInput, decode

TEXT = "Été à Genève\n\nLe président «\u00a0a été reçu\u00a0», dit l’émissaire. Cœur, 50 €."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_reads_what_it_was_written_in(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


def test_latin_1_without_windows_marks() -> None:
    assert decode("Reçu à Alger, l'envoyé espère.".encode("latin-1")) == "Reçu à Alger, l'envoyé espère."


def test_old_macintosh_file() -> None:
    text = "Les délégations ont été reçues à Genève, où la trêve a été évoquée."
    assert decode(text.encode("mac_roman")) == text


def test_a_broken_byte_does_not_spoil_the_rest() -> None:
    raw = ("Reçue à Genève, la délégation a été écoutée. " * 5).encode() + b"\xff fin"
    assert decode(raw) == "Reçue à Genève, la délégation a été écoutée. " * 5 + "\ufffd fin"


def test_cut_in_the_middle_of_a_character() -> None:
    assert decode("Reçue à Genève, la délégation a été".encode()[:-1]).startswith("Reçue à Genève, la délég")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty file"),
        (b" \r\n\t\n", "empty file"),
        (b"\x00" * 300, "empty file"),
        (b"%PDF-1.7 ...", "not a text: this is a PDF"),
        (b"PK\x03\x04rest", "not a text: this is a ZIP or office file"),
        (b"\x89PNG\r\n\x1a\n", "not a text: this is an image"),
        (bytes(range(256)) * 20, "not a text: binary data"),
        (b"\x01\x02\x03\x04text" * 50, "not a text: binary data"),
        (b"1234567890 -- 42\n" * 20, "not a text: binary data"),
        (b"\xef\xbb\xbfTitre \xff\xfe", "cannot be decoded: marked as utf-8, but byte 6 is wrong"),
        (b"\xff\xfeT\x00i", "cannot be decoded: marked as utf-16-le, but byte 2 is wrong"),
        (b"a" * LIMIT, "too large: 5.0 MB, the limit is 5 MB"),
        (b"a" * (LIMIT + 700_000), "too large: 5.7 MB, the limit is 5 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_reason_when_there_is_no_text(raw: bytes, reason: str) -> None:
    with pytest.raises(BadInput) as caught:
        decode(raw)
    assert str(caught.value) == reason


def test_just_under_the_limit() -> None:
    assert len(decode(b"mot " * (LIMIT // 4 - 1))) == LIMIT - 4
