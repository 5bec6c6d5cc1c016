"""Small valid files of every format, made by code: what the fuzzer and the bad files start from."""
# ruff: noqa: E501

from __future__ import annotations

import io
import json
import zipfile

BODY = (
    "La ministre Ava a reçu mardi l'émissaire Bo à Oslo, ont annoncé ses services dans un communiqué publié "
    "dans la soirée.\n\n« C'est utile », a-t-elle dit à la presse à l'issue de l'entretien, qui a duré deux "
    "heures.\n\nLes deux délégations se retrouveront le 20 août à Genève, selon la même source."
)
TEXT = f"---\ntitle: Ava reçoit Bo\npublished: 2025-08-07\n---\n{BODY}\n"
DATELINED = f"Ava reçoit Bo\n\nOSLO, 7 août 2025 (AFP) - {BODY}\n\nLire aussi : autre chose\n"
PAGE = f"""<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Ava reçoit Bo - Le Journal</title>
<meta property="og:site_name" content="Le Journal"><link rel="canonical" href="https://journal.example/2025/08/07/a">
<script type="application/ld+json">{{"@type":"NewsArticle","headline":"Ava reçoit Bo","datePublished":"2025-08-07"}}</script>
</head><body><nav><a href="/">Accueil</a></nav><article><h1>Ava reçoit Bo</h1><p>{BODY.replace(chr(10) * 2, "</p><p>")}
</p></article><footer>Le Journal</footer></body></html>"""
FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Le fil</title><language>fr</language>
<item><title>Ava reçoit Bo</title><link>https://a.example/1</link><pubDate>Thu, 07 Aug 2025 18:03:00 GMT</pubDate>
<description>&lt;p&gt;{BODY * 3}&lt;/p&gt;</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Le fil</title><entry><title>Ava</title>
<link href="https://a.example/1"/><updated>2025-08-07T18:03:00Z</updated><content type="html">{BODY * 3}</content></entry></feed>"""
MAIL = f"""From: Le Journal <a@journal.example>
Subject: =?utf-8?q?TR=3A_Ava_re=C3=A7oit_Bo?=
Date: Thu, 07 Aug 2025 18:03:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{BODY}
--x
Content-Type: text/html; charset=utf-8
Content-Disposition: attachment; filename="a.html"

{PAGE}
--x--
"""
RECORD = {
    "title": "Ava reçoit Bo",
    "text": BODY,
    "date": "2025-08-07T18:03:00Z",
    "source": "Le Journal",
    "lang": "fr",
}
TABLE = f'titre;texte;date\nAva reçoit Bo;"{BODY}";07/08/2025\n'
FACTIVA = f"\nHD\tAva reçoit Bo\nPD\t7 août 2025\nSN\tLe Journal\nLA\tFrançais\nLP\n{BODY}\nAN\tDocument LEJOUR0020250807el8700001\n"
NEXIS = f"\n 1 of 1 DOCUMENTS\n\n Le Journal\n\n 7 août 2025 jeudi\n\nAva reçoit Bo\n\nLENGTH: 52 mots\n\n{BODY}\n\nLANGUAGE: FRENCH\n"
NEXIS_NEW = f"\nAva reçoit Bo\nLe Journal\n7 août 2025\n\nSection: A\n\nBody\n\n{BODY}\n\nLoad-Date: August 8, 2025\n\nEnd of Document\n"
EUROPRESSE = (
    f"\nLe Journal, no. 2\njeudi 7 août 2025\n\nAva reçoit Bo\n\n{BODY}\n\nnews·20250807·LJ·0123456\n"
)
EUROPRESSE_PAGE = (
    '<html><body><article><header><span class="DocPublicationName">Le Journal</span><span class="DocHeader">jeudi 7 août 2025'
    f'</span><p class="titreArticleVisu">Ava reçoit Bo</p></header><div class="DocText"><p>{BODY}</p></div></article></body></html>'
)
FACTIVA_PAGE = (
    '<html><body><div class="article frArticle"><table><tr><td>HD</td><td>Ava reçoit Bo</td></tr><tr><td>PD</td><td>'
    f"7 août 2025</td></tr><tr><td>LP</td><td>{BODY}</td></tr></table></div></body></html>"
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(document: str | None = None) -> bytes:
    """A Word file with a title and the paragraphs of ``BODY``; or with ``document`` as its XML."""
    whole = document or docx_xml()
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": whole.encode()})


def docx_xml() -> str:
    """The XML of a Word file's text."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in BODY.split("\n\n"))
    title = '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ava reçoit Bo</w:t></w:r></w:p>'
    return f'<w:document xmlns:w="{W}"><w:body>{title}{paragraphs}</w:body></w:document>'


def packed(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file of ``members``."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", compression) as file:
        for name, content in members.items():
            file.writestr(zipfile.ZipInfo(name, (2025, 8, 7, 18, 3, 0)), content, compression)
    return raw.getvalue()


def pdf(lines: tuple[str, ...] = ("Ava recoit Bo", *BODY.replace("\n\n", " ").split(". "))) -> bytes:
    """A PDF of one page with ``lines`` as its text layer; no text layer without lines."""
    shown = "".join(f"({line.translate(ESCAPED)}) Tj 0 -18 Td " for line in lines)
    stream = f"BT /F1 12 Tf 40 780 Td {shown} ET".encode("cp1252", "replace")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    raw, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(raw))
    return raw + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


ESCAPED = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\"})


def of_target(target: str) -> list[bytes]:
    """What the fuzzing of ``target`` starts from."""
    others = {
        "extract": files()["txt"],
        "word": [docx_xml().encode()],
        "address": [
            b"https://journal.example/a?b=c#d",
            b"http://[::ffff:127.0.0.1]:80/",
            b"http://user@0x7f.1/\xc3\xa9",
        ],
    }
    return others.get(target) or files()[target]


def files() -> dict[str, list[bytes]]:
    """Valid files by what their names end in."""
    return {
        "txt": [each.encode() for each in (TEXT, DATELINED, FACTIVA, NEXIS, NEXIS_NEW, EUROPRESSE)],
        "md": [b"# Ava\n\n" + BODY.encode()],
        "html": [each.encode() for each in (PAGE, EUROPRESSE_PAGE, FACTIVA_PAGE)],
        "xml": [FEED.encode(), ATOM.encode()],
        "eml": [MAIL.encode()],
        "json": [json.dumps(RECORD).encode(), json.dumps({"articles": [RECORD, RECORD]}).encode()],
        "jsonl": [f"{json.dumps(RECORD)}\n{json.dumps({'article': RECORD})}\n".encode()],
        "csv": [TABLE.encode()],
        "docx": [docx()],
        "pdf": [pdf()],
        "zip": [packed({"2025-08-07-a.txt": TEXT.encode(), "k/a.html": PAGE.encode(), "a.docx": docx()})],
    }
