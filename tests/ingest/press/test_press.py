"""Exports of press databases, in the layouts that they document, on texts written for these tests."""

from datetime import date

import pytest

from lib.ingest import from_bytes, read_all
from lib.records import Article

FIRST = "La ministre Ava a reçu mardi l'émissaire Bo à Oslo, ont annoncé ses services."
SECOND = "« C'est utile », a-t-elle dit à la presse."

FACTIVA_FIELDS = f"""
HD\tAva reçoit Bo à Oslo
BY\tPar Cy Dan
WC\t523 mots
PD\t7 août 2025
ET\t18:03
SN\tLe Journal
SC\tLEJOUR
LA\tFrançais
CY\tCopyright 2025 Le Journal. Tous droits réservés.
LP
{FIRST}
TD

{SECOND}

NS\tgdip : Diplomatie
AN\tDocument LEJOUR0020250807el8700001

HD\tLes pourparlers
 reprennent
WC\t50 words
PD\t8 August 2025
SN\tThe Paper
LA\tEnglish
LP
The minister met the envoy in Oslo on Tuesday, her office said.
AN
Document PAPERX0020250808el8800002

Search Summary
Texte\tava and bo
"""

FACTIVA_HEADING = f"""
Le Journal
International
Ava reçoit Bo à Oslo ; une première en deux ans
Par Cy Dan
523 mots
7 août 2025
18:03
Le Journal
LEJOUR
12
Français
Copyright 2025 Le Journal. Tous droits réservés.

{FIRST}

{SECOND}

Document LEJOUR0020250807el8700001

Bo repart
80 mots
8 août 2025
Le Journal
LEJOUR
Français
© 2025 Le Journal

L'émissaire Bo a quitté Oslo.

Document LEJOUR0020250808el8800002
"""

NEXIS_OLD = f"""


                               1 of 2 DOCUMENTS


                                  Le Journal

                             7 août 2025 jeudi

Ava reçoit Bo
à Oslo

BYLINE: Cy Dan

RUBRIQUE: MONDE; Pg. 12

LENGTH: 523 mots

{FIRST[:40].rstrip()}
{FIRST[40:].lstrip()}

{SECOND}

LOAD-DATE: August 8, 2025

LANGUAGE: FRENCH; FRANÇAIS

PUBLICATION-TYPE: Journal

                         Copyright 2025 Le Journal
                              Tous droits réservés


                               2 of 2 DOCUMENTS


                                   The Paper

                            August 8, 2025 Friday

Talks resume

LENGTH: 20 words

DATELINE: OSLO

The minister met the envoy in Oslo on Tuesday, her office said.

LOAD-DATE: August 9, 2025

LANGUAGE: ENGLISH
"""

NEXIS_NEW = f"""
Ava reçoit Bo à Oslo
Le Journal
7 août 2025 jeudi

Copyright 2025 Le Journal Tous droits réservés

Section: MONDE; Pg. 12
Length: 523 words
Byline: Cy Dan

Body


{FIRST}
{SECOND}

Classification


Language: FRENCH; FRANÇAIS
Publication-Type: Journal
Load-Date: August 8, 2025


End of Document

Talks resume
The Paper
August 8, 2025 Friday

Length: 20 words

Body

The minister met the envoy in Oslo on Tuesday, her office said.

Load-Date: August 9, 2025

End of Document
"""

EUROPRESSE_TEXT = f"""
Le Journal, no. 25000
International, jeudi 7 août 2025, p. 4

Ava reçoit Bo à Oslo

{FIRST}

{SECOND}

© 2025 Le Journal. Tous droits réservés.
Certificat émis le 1 septembre 2025 à Université
news·20250807·LJ·0123456

La Gazette (site web)
vendredi 8 août 2025 - 10:00

Bo repart

L'émissaire Bo a quitté Oslo.

news·20250808·LG·0987654
"""

EUROPRESSE_PAGE = f"""<!DOCTYPE html><html><head><title>Europresse</title></head><body>
<article><header><div class="rdp__DocPublicationName">
<span class="DocPublicationName">Le Journal, no. 25000</span></div>
<div><span class="DocHeader">International, jeudi 7 août 2025 523 mots, p. 4</span></div>
<div class="titreArticle">
<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Ava reçoit <mark>Bo</mark> à Oslo</p></div>
<div class="docAuthors">Cy Dan</div></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>{FIRST}</p><p>{SECOND}</p></div>
</div></section>
<footer><aside>Cet article est paru dans Le Journal</aside>
<div class="publiC-lblNodoc">news·20250807·LJ·0123456</div></footer></article>
<article><header><div><span class="DocPublicationName">La Gazette (site web)</span></div>
<span class="DocHeader">vendredi 8 août 2025 - 10:00 UTC +02:00 60 mots</span>
<p class="titreArticleVisu">Bo repart</p></header><section>
<div class="DocText">L'émissaire Bo a quitté Oslo.</div></section></article>
</body></html>"""

FACTIVA_PAGE_FIELDS = f"""<html><body><div class="article frArticle"><table>
<tr><td><b>HD</b></td><td><span class="frHeadline">Ava reçoit Bo à Oslo</span></td></tr>
<tr><td><b>WC</b></td><td>523 mots</td></tr><tr><td><b>PD</b></td><td>7 août 2025</td></tr>
<tr><td><b>SN</b></td><td>Le Journal</td></tr><tr><td><b>LA</b></td><td>Français</td></tr>
<tr><td><b>LP</b></td><td><p class="articleParagraph frarticleParagraph">{FIRST}</p></td></tr>
<tr><td><b>TD</b></td><td><p class="articleParagraph frarticleParagraph">{SECOND}</p></td></tr>
<tr><td><b>AN</b></td><td>Document LEJOUR0020250807el8700001</td></tr></table></div></body></html>"""

FACTIVA_PAGE_HEADING = f"""<html><body><p><div class="article frArticle"><div id="hd">
<span class="frHeadline"><b>Ava reçoit Bo à Oslo</b></span></div>
<div class="author">Cy Dan</div><div>523 mots</div><div>7 août 2025</div><div>18:03</div>
<div>Le Journal</div><div>LEJOUR</div>
<div>Français</div><div>Copyright 2025</div><p class="articleParagraph frarticleParagraph">{FIRST}</p>
<p class="articleParagraph frarticleParagraph">{SECOND}</p><p>Document LEJOUR0020250807el8700001</p></div>
</p></body></html>"""

NEXIS_PAGE = f"""<html><body><DOC NUMBER=1><DOCFULL><div class="c0"><p class="c1">1 of 1 DOCUMENTS</p></div>
<div><p>Le Journal</p></div><div><p>7 août 2025 jeudi</p></div><div><p>Ava reçoit Bo à Oslo</p></div>
<div><p><b>LENGTH: </b>523 mots</p></div><div><p>{FIRST}</p><p>{SECOND}</p></div>
<div><p><b>LOAD-DATE: </b>August 8, 2025</p></div><div><p><b>LANGUAGE: </b>FRENCH</p></div></DOCFULL>
</body></html>"""

AVA = ("Ava reçoit Bo à Oslo", "Le Journal", date(2025, 8, 7), "fr", f"{FIRST}\n\n{SECOND}")
PAPER = "The minister met the envoy in Oslo on Tuesday, her office said."
TALKS = ("Talks resume", "The Paper", date(2025, 8, 8), "en", PAPER)
BO = "L'émissaire Bo a quitté Oslo."


@pytest.mark.parametrize(
    ("name", "export", "expected"),
    [
        ("a.txt", FACTIVA_FIELDS, [AVA, ("Les pourparlers reprennent", *TALKS[1:])]),
        (
            "a.txt",
            FACTIVA_HEADING,
            [
                ("Ava reçoit Bo à Oslo ; une première en deux ans", *AVA[1:]),
                ("Bo repart", "Le Journal", date(2025, 8, 8), "fr", BO),
            ],
        ),
        ("a.txt", NEXIS_OLD, [AVA, TALKS]),
        ("a.txt", NEXIS_NEW, [AVA, TALKS]),
        ("a.txt", EUROPRESSE_TEXT, [AVA, ("Bo repart", "La Gazette", date(2025, 8, 8), "fr", BO)]),
        ("a.html", EUROPRESSE_PAGE, [AVA, ("Bo repart", "La Gazette", date(2025, 8, 8), "fr", BO)]),
        ("a.html", FACTIVA_PAGE_FIELDS, [AVA]),
        ("a.html", FACTIVA_PAGE_HEADING, [AVA]),
        ("a.html", NEXIS_PAGE, [AVA]),
    ],
    ids=[
        "factiva fields", "factiva heading", "nexis old", "nexis new", "europresse text", "europresse page",
        "factiva page fields", "factiva page heading", "nexis page",
    ],
)  # fmt: skip
def test_articles_of_an_export(name: str, export: str, expected: list[tuple[object, ...]]) -> None:
    found = list(read_all(export.encode(), name))
    assert all(isinstance(article, Article) for article in found), found
    assert [
        (each.title, each.source, each.published, each.language, each.text[each.body_start :])
        for each in found
        if isinstance(each, Article)
    ] == expected
    assert {each.published_basis for each in found if isinstance(each, Article)} == {"metadata"}


def test_the_parts_of_an_export_are_named() -> None:
    assert [each.path for each in read_all(NEXIS_OLD.encode(), "x/a.txt")] == ["x/a.txt: 1", "x/a.txt: 2"]


@pytest.mark.parametrize(
    "text",
    [
        "Un titre\n\nLe rapport compte 3 of 250 documents, dit-il.",
        "Un titre\n\nHD : la haute définition.\n\nDocument de travail.",
        "Un titre\n\nEnd of document\n",
        "Un titre\n\nLe site news·2025 a fermé.",
    ],
)
def test_other_texts_are_left_whole(text: str) -> None:
    article = from_bytes(text.encode(), "a.txt")
    assert isinstance(article, Article)
    assert article.text == text.rstrip()
