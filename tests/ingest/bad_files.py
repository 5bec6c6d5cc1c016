"""Bad files of every kind, made by code: each must give an article or a reason, and never an exception."""
# ruff: noqa: E501

from __future__ import annotations

import io
import json
import random
import re
import struct
import zipfile
import zlib

from tests.fuzz import seeds
from tests.fuzz.seeds import BODY, PAGE, W, docx, packed, pdf

ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{ENTITIES}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'


def broken() -> dict[str, bytes]:
    """Every valid file cut short, damaged, and under the name of another format."""
    made: dict[str, bytes] = {}
    order = random.Random(7)
    for ending, files in seeds.files().items():
        for number, raw in enumerate(files):
            for part in (1, 2, 3):
                made[f"cut-{number}-{part}.{ending}"] = raw[: len(raw) * part // 4]
            damaged = bytearray(raw)
            for _ in range(max(4, len(raw) // 40)):
                damaged[order.randrange(len(raw))] = order.randrange(256)
            made[f"damaged-{number}.{ending}"] = bytes(damaged)
            made[f"doubled-{number}.{ending}"] = raw + raw
            made[f"zeros-{number}.{ending}"] = raw[:50] + bytes(200) + raw[50:]
        for other in seeds.files():
            if other != ending and other != "pdf":
                made[f"named-{ending}.{other}"] = files[0]
    return made


def texts() -> dict[str, tuple[bytes, str]]:
    """Bad texts, each with how the reason begins; an empty reason where there is an article."""
    return {
        "empty.txt": (b"", "empty file"),
        "blank.txt": (b" \t\r\n" * 50, "empty file"),
        "zeros.txt": (bytes(5000), "empty file"),
        "mark.txt": (b"\xef\xbb\xbf", "empty"),
        "binary.txt": (bytes(range(256)) * 40, "not a text: binary data"),
        "controls.txt": (b"\x01\x02\x03" * 500, "not a text: binary data"),
        "picture.txt": (b"\x89PNG\r\n\x1a\n" + bytes(100), "not a text: this is an image"),
        "program.txt": (b"\x7fELF" + bytes(100), "not a text: this is a program"),
        "packed.txt": (b"\x1f\x8b\x08" + bytes(100), "not a text: this is a compressed file"),
        "rich.rtf": (rb"{\rtf1\ansi Bonjour}", "not read: this is an RTF file"),
        "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(100), "not read: this is an old Word file"),
        "sheet.xlsx": (packed({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "not read: this is a spreadsheet"),
        "huge.txt": (b"mot " * 1_300_000, "too large: 5.2 MB"),
        "line.txt": (b"mot " * 60_000, "a single line of more than"),
        "lines.txt": (b"mot\n" * 60_000, "more than 50000 lines are no article"),
        "digits.txt": (b"0123456789 " * 500, "not a text: binary data"),
        "furniture.txt": ("Publicité\nLire aussi\nPartager\n".encode(), "empty: no text but page furniture"),
        "utf16-odd.txt": ("Bonjour à tous".encode("utf-16") + b"x", "cannot be decoded"),
        "utf32.txt": (BODY.encode("utf-32"), ""),
        "half-utf8.txt": (BODY.encode()[:-30] + b"\xc3", ""),
        "dos.txt": (BODY.replace("« ", "").replace(" »", "").encode("cp850"), ""),
        "escapes.txt": (f"\x1b[31mUn titre\x1b[0m\n\n{BODY}".encode(), ""),
        "turned.txt": (f"\u202eUn titre\u202c\n\n{BODY}".encode(), ""),
        "marks.txt": (("é" + "\u0301" * 500 + BODY).encode(), ""),
        "front.txt": (f"---\ntitle: [\npublished: x\n- a: {{\n---\n{BODY}".encode(), ""),
        "front-open.txt": (f"---\ntitle: a\n{BODY}".encode(), ""),
        "front-bomb.txt": (
            b"---\na: &a [x]\n" + b"".join(b"b%d: &b%d [*a,*a,*a]\n" % (n, n) for n in range(50)) + b"---\n" + BODY.encode(), "",
        ),
        "addresses.txt": (b"https://a.example/1\nhttps://a.example/2\n", "a list of 2 web addresses"),
        "deep-quotes.txt": (("« " * 3000 + BODY + " »" * 3000).encode(), ""),
        "dashes.txt": (("---\n" * 3000 + BODY).encode(), ""),
    }  # fmt: skip


def pages() -> dict[str, tuple[bytes, str]]:
    """Bad web pages and feeds."""
    nested = "<div>" * 3000 + BODY + "</div>" * 3000
    return {
        "none.html": (b"<html></html>", "a web page without an article"),
        "short.html": (b"<html><body><p>Bonjour</p></body></html>", "a web page without an article"),
        "script.html": (f"<html><script>{BODY}</script></html>".encode(), "a web page without an article"),
        "deep.html": (f"<html><body>{nested}</body></html>".encode(), "a web page"),
        "tags.html": (f"<html><body>{'<b>' * 70000}{BODY}".encode(), "a web page"),
        "wide.html": (f"<html><body>{'<p>a</p>' * 70000}</body></html>".encode(), "a web page of more than 60000"),
        "unclosed.html": (f"<html><body><article><h1>Un titre<p>{BODY * 3}".encode(), ""),
        "attribute.html": (f"<html><body><p a='{'x' * 400_000}'>{BODY * 3}</p></body></html>".encode(), ""),
        "entities.html": (f"{LAUGHS}<html><body><p>&a9;</p><p>{BODY * 3}</p></body></html>".encode(), ""),
        "nulls.html": (PAGE.replace("<p>", "<p>\x00").encode(), ""),
        "utf16.html": (PAGE.encode("utf-16"), ""),
        "wrong-charset.html": (PAGE.replace("utf-8", "x-nothing").encode("cp1252"), ""),
        "json-ld.html": (PAGE.replace('{"@type"', '{{{"@type"').encode(), ""),
        "json-ld-deep.html": (PAGE.replace('{"@type"', "[" * 20000 + '{"@type"').encode(), ""),
        "date.html": (PAGE.replace("2025-08-07", "2025-99-99").encode(), ""),
        "long-script.html": (PAGE.replace("<nav>", f"<script>{'a=1;' * 200_000}</script><nav>").encode(), ""),
        "frames.html": (b"<html><frameset><frame src='a'></frameset></html>", "a web page without an article"),
        "binary.html": (b"<html>" + bytes(range(256)) * 30, ""),
        "laughs.xml": (f"{LAUGHS}<rss version='2.0'><channel><title>&a9;</title></channel></rss>".encode(), "not read: XML"),
        "outside.xml": (f"{OUTSIDE}<rss version='2.0'><channel><title>&a9;</title></channel></rss>".encode(), "not read: XML"),
        "laughs16.xml": (f"{LAUGHS}<rss/>".encode("utf-16"), "not read: XML"),
        "other.xml": (b"<?xml version='1.0'?><note><to>Ava</to></note>", "not a feed"),
        "none.rss": (b"<rss version='2.0'><channel></channel></rss>", "no article in it"),
        "dates.rss": (seeds.FEED.replace("Thu, 07 Aug 2025 18:03:00 GMT", "99 Foo 99999").encode(), ""),
        "break.rss": (seeds.FEED.replace("a.example/1", "a.example/\n1").replace(BODY, "").encode(), "only a summary"),
        "inside.rss": (seeds.FEED.replace("https://a.example/1", "javascript:alert(1)").encode(), ""),
    }  # fmt: skip


def packages() -> dict[str, tuple[bytes, str]]:
    """Bad archives and Word files."""
    document = '<w:document xmlns:w="{}"><w:body>{}</w:body></w:document>'
    deep = "<w:p>" * 5000 + "</w:p>" * 5000
    inner = packed({"a.txt": seeds.TEXT.encode()})
    twice = packed({"b.zip": packed({"c.zip": inner})})
    locked = bytearray(packed({"a.txt": seeds.TEXT.encode()}, zipfile.ZIP_STORED))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    lying = bytearray(packed({"a.txt": seeds.TEXT.encode()}))
    struct.pack_into("<L", lying, lying.index(b"PK\x01\x02") + 24, 5)
    return {
        "none.zip": (packed({}), "no article in it"),
        "header.zip": (b"PK\x03\x04" + bytes(30), "broken ZIP file"),
        "bomb.zip": (packed({"a.txt": b"mot " * 1_200_000}), "packed beyond reason"),
        "bomb-large.zip": (packed({"a.txt": bytes(30_000_000)}), "too large"),
        "bombs.zip": (packed({f"{n}.txt": bytes(4_000_000) for n in range(20)}), "packed beyond reason"),
        "many.zip": (packed({f"{n}.txt": b"a" for n in range(5001)}), "a ZIP file of 5001 files"),
        "within.zip": (twice, "ZIP files within ZIP files: not opened"),
        "locked.zip": (bytes(locked), "locked: it needs a password"),
        "lying.zip": (bytes(lying), ""),
        "up.zip": (packed({"../../../etc/passwd.txt": seeds.TEXT.encode()}), ""),
        "root.zip": (packed({"/etc/cron.d/a.txt": seeds.TEXT.encode()}), ""),
        "drive.zip": (packed({"C:\\Windows\\a.txt": seeds.TEXT.encode()}), ""),
        "names.zip": (packed({"a\x1b[31m\n.txt": seeds.TEXT.encode()}), ""),
        "link.zip": (_link(), "a list of"),
        "system.zip": (packed({"__MACOSX/a.txt": b"a", ".DS_Store": b"a"}), "no article in it"),
        "sidecar.zip": (packed({"a.txt": seeds.TEXT.encode(), "a.json": b"{broken"}), ""),
        "laughs.docx": (docx(document=LAUGHS + document.format(W, "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>")), "broken Word file"),
        "outside.docx": (docx(document=OUTSIDE + document.format(W, "<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>")), "broken Word file"),
        "deep.docx": (docx(document=document.format(W, deep)), ""),
        "none.docx": (docx(document=document.format(W, "")), "empty"),
        "not-xml.docx": (docx(document="no xml"), "broken Word file"),
        "no-text.docx": (packed({"[Content_Types].xml": b""}), "not a Word file"),
        "slides.docx": (packed({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}), "not read: this is a slide show"),
        "bomb.docx": (docx(document=document.format(W, " " * 30_000_000)), "packed beyond reason"),
        "plain.docx": (b"Bonjour", "broken ZIP file"),
    }  # fmt: skip


def pdfs() -> dict[str, tuple[bytes, str]]:
    """Bad PDF files."""
    squeezed = zlib.compress(bytes(200_000_000), 9)
    stream = b"4 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(squeezed)
    whole = pdf()
    start, end = whole.index(b"4 0 obj"), whole.index(b"5 0 obj")
    return {
        "none.pdf": (b"%PDF-1.7\n", "broken PDF"),
        "noise.pdf": (b"%PDF-1.7\n" + bytes(random.Random(3).randbytes(4000)), "broken PDF"),
        "scan.pdf": (pdf(()), "a PDF without text"),
        "loop.pdf": (whole.replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), ""),
        "loop-root.pdf": (whole.replace(b"/Root 1 0 R", b"/Root 9 0 R"), ""),
        "bomb.pdf": (
            whole[:start] + stream + squeezed + b"\nendstream\nendobj\n" + whole[end:],
            "broken PDF: not read within",
        ),
        # Found by fuzzing: an object that is a reference to itself is looked up for ever.
        "itself.pdf": (
            re.sub(rb"2 0 obj\n.*?\nendobj", b"2 0 obj\n2 0 R\nendobj", whole, flags=re.S),
            "broken PDF: not read within",
        ),
        "text.pdf": (b"Bonjour", "broken PDF"),
    }


def records() -> dict[str, tuple[bytes, str]]:
    """Bad JSON, tables and e-mails."""
    boundary = "Content-Type: multipart/mixed; boundary=x\n\n"
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(300))
    return {
        "not.json": (b"{nothing", "not JSON"),
        "deep.json": (b'{"text": ' * 100_000, "not read: lists within lists"),
        "number.json": (b"1" * 6000, "not a text"),
        "numbers.json": (b'{"text": ' + b"1" * 6000 + b"}", ""),
        "scalar.json": (b'"texte"', "no article in it"),
        "none.json": (b'{"articles": []}', "no article in it"),
        "types.json": (b'[{"text": {"a": [1]}}, {"text": 5}, {"body": ["a", 1, null]}]', ""),
        "surrogate.json": (b'{"text": "\\ud800 ' + b"mot " * 50 + b'", "title": "\\udfff"}', ""),
        "surrogates.json": (json.dumps({"text": BODY, "source": "\ud800 a\x00b", "url": "https://a.example/\ud800", "date": "\udfff", "based_on": ["\ud800"]}).encode(), ""),
        "zero.json": (json.dumps({"text": BODY + "\x00", "date": float("inf"), "url": "\x1b"}).encode(), ""),
        "dates.json": (json.dumps([{"text": BODY, "date": day} for day in (1e40, -1, True, [], {}, "hier", "")]).encode(), ""),
        "mixed.jsonl": (json.dumps(seeds.RECORD).encode() + b"\nnot json\n[1]\n\n{}\n", ""),
        "blank.jsonl": (b"\x1d\n\xe2\x80\xa8\x85", ""),
        # Found by fuzzing: line breaks in a name of a field came into the reason.
        "break.csv": (b't Bo;"La\ntitre";x\na;b;c\n', "no column such as text"),
        "break.json": (b'{"articles": [{"re\\nsume": "a"}]}', "no text in it (fields: re sume)"),
        "none.csv": (b"a;b\n1;2\n", "no column such as text"),
        "head.csv": (b"titre;texte\n", "no article in it"),
        "open.csv": (f'titre;texte\nUn titre;"{BODY}'.encode(), ""),
        "ragged.csv": (f"titre;texte\na\nb;c;d;e;f\nUn titre;{BODY.replace(chr(10), ' ')};x\n".encode(), ""),
        "zero.csv": (f"titre;texte\na\x00;{BODY.replace(chr(10), ' ')}\n".encode(), ""),
        "twice.csv": (b"texte;texte\na;b\n", ""),
        "wide.csv": (b";" * 100_000 + b"\n", "not a text"),
        "none.eml": (b"\n\nBonjour", "not an e-mail"),
        "empty.eml": (b"Subject: a\n\n", "an e-mail without words"),
        "parts.eml": ((boundary + "--x\n\na\n" * 400).encode(), "an e-mail of more than 200 parts"),
        "nested.eml": ((nested + "\n\n" + BODY).encode(), ""),
        "charset.eml": (b"Subject: a\nContent-Type: text/plain; charset=nothing\n\n" + BODY.encode(), ""),
        "base64.eml": (b"Subject: a\nContent-Transfer-Encoding: base64\n\n!!!" + b"QUFB" * 200, ""),
        "date.eml": (b"Subject: a\nDate: 99 Foo 99999 99:99\n\n" + BODY.encode(), ""),
        "header.eml": (b"Subject: =?utf-8?b?/////?= =?x?q?\xff?=\nFrom: <<>>@\n\n" + BODY.encode(), ""),
        "attached.eml": (seeds.MAIL.replace('filename="a.html"', 'filename="../../a.html"').encode(), ""),
        "message.eml": (b"Subject: a\nContent-Type: message/rfc822\n\n" * 200 + BODY.encode(), ""),
    }  # fmt: skip


def _link() -> bytes:
    # A symbolic link, as archives of Unix systems hold them: its text is where it points.
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as file:
        info = zipfile.ZipInfo("a.txt", (2025, 8, 7, 0, 0, 0))
        info.external_attr = 0o120777 << 16
        file.writestr(info, "http://127.0.0.1/etc/passwd")
    return raw.getvalue()


def told() -> dict[str, tuple[bytes, str]]:
    """Bad files for which the reason is known."""
    return texts() | pages() | packages() | pdfs() | records()
