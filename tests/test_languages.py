from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from lib import languages
from lib.languages import adapt
from lib.languages.verbs import tense_by_form

MEGABYTE = 1_000_000


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Qu'a-t-il dit ?", "Qu'|a|-t-il|dit|?"),
        ("Moscou a-t-elle menti ?", "Moscou|a|-t-elle|menti|?"),
        ("Va-t-on vers la paix ?", "Va|-t-on|vers|la|paix|?"),
        ("reçu M.Zarif hier", "reçu|M.|Zarif|hier"),
        ("MM.Macron et Merz", "MM.|Macron|et|Merz"),
        ("avec V.Poutine et J.D.Vance", "avec|V.|Poutine|et|J.D.|Vance"),
        ("avec J.D. Vance", "avec|J.D.|Vance"),
        ("à Pyongyang.Samedi, il", "à|Pyongyang|.|Samedi|,|il"),
        ("de l'ONU.Le texte", "de|l'|ONU|.|Le|texte"),
        ("en mai 2025.Kiev attend", "en|mai|2025|.|Kiev|attend"),
        ("a-t-il dit.Le roi", "a|-t-il|dit|.|Le|roi"),
        ("la guerre, dit-il.Le roi", "la|guerre|,|dit|-il|.|Le|roi"),
        ('"la paix".Le roi', '"|la|paix|"|.|Le|roi'),
        ('un accord."Nous irons', 'un|accord|.|"|Nous|irons'),
        ("(AFP).Le roi", "(|AFP|)|.|Le|roi"),
        ("lemonde.fr et l'O.N.U. à 16h30", "lemonde.fr|et|l'|O.N.U.|à|16h30"),
        ("Lorsqu'il vit Sa'dia à Sana’a", "Lorsqu'|il|vit|Sa'dia|à|Sana’a"),
        ("Jusqu'ici, D'Alema et l'Iran", "Jusqu'|ici|,|D'|Alema|et|l'|Iran"),
        ("à Ma'rib, l'Eto'o du jour", "à|Ma'rib|,|l'|Eto'o|du|jour"),
        ("jusqu'à l'eau d'Ali Ba'ari", "jusqu'|à|l'|eau|d'|Ali|Ba'ari"),
        ("lorsqu'il a parlé, Qu'Ali", "lorsqu'|il|a|parlé|,|Qu'|Ali"),
        ("aujourd'hui, 10.000 soldats, etc.", "aujourd'hui|,|10.000|soldats|,|etc."),
    ],
)
def test_tokens(nlp: Language, text: str, tokens: str):
    assert "|".join(token.text for token in nlp.make_doc(text)) == tokens


@pytest.mark.parametrize(
    "text", ["a-t-il", "M.Zarif", "Pyongyang.Samedi", 'paix".Le', "« Oui »,a-t-il dit.Non."]
)
def test_tokens_lose_no_character(nlp: Language, text: str):
    assert nlp.make_doc(text).text == text


def test_glued_sentences_are_two(nlp: Language):
    doc = nlp("Le ministre s'est rendu à Pyongyang.Samedi, il a rencontré le président chinois.")
    assert [sentence[0].text for sentence in doc.sents] == ["Le", "Samedi"]


def test_pipeline_reads_universal_dependencies(nlp: Language):
    doc = nlp("Emmanuel Macron a-t-il rencontré Xi Jinping à Pékin ?")
    assert [(token.text, token.dep_) for token in doc if token.dep_ in ("nsubj", "expl:subj", "obj")] == [
        ("Emmanuel", "nsubj"),
        ("-t-il", "expl:subj"),
        ("Xi", "obj"),
    ]
    assert [(name.text, name.label_) for name in doc.ents] == [
        ("Emmanuel Macron", "PER"),
        ("Xi Jinping", "PER"),
        ("Pékin", "LOC"),
    ]


def test_pipeline_is_loaded_once():
    assert languages.pipeline("fr") is languages.pipeline("fr")


def test_unknown_language_is_named():
    with pytest.raises(languages.UnknownLanguage, match=r"no rules for language 'xx'; known: .*fr"):
        languages.pipeline("xx")


def test_every_shipped_pipeline_is_small_enough_for_the_repository():
    assert "fr_news" in languages.shipped()
    for name in languages.shipped():
        files = (languages.MODELS / name).rglob("*")
        assert sum(file.stat().st_size for file in files if file.is_file()) <= 36 * MEGABYTE


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setattr(languages, "CONFIG", path)
    return path


def test_an_installed_package_can_be_configured(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "fr_tiny").mkdir()
    (tmp_path / "fr_tiny" / "__init__.py").write_text(
        "import spacy\n"
        "def load(**options):\n"
        "    nlp = spacy.blank('xx')\n"
        "    nlp.add_pipe('ner').add_label('MISC')\n"
        "    nlp.initialize()\n"
        "    return nlp\n"
    )
    (tmp_path / "fr_tiny-1.0.dist-info").mkdir()
    (tmp_path / "fr_tiny-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: fr_tiny\n")
    monkeypatch.syspath_prepend(tmp_path)
    config.write_text('[pipelines]\nfr = "fr_tiny"\n')

    nlp = languages.load(languages.configured_pipeline("fr"))

    assert nlp.pipe_names == ["ner", "one_convention"]
    assert [token.text for token in nlp.make_doc("Pyongyang.Samedi")] == ["Pyongyang", ".", "Samedi"]


def test_a_pipeline_that_is_not_installed_is_named_with_the_way_out(config: Path):
    config.write_text('[pipelines]\nfr = "fr_core_news_md"\n')
    with pytest.raises(languages.MissingPipeline) as error:
        languages.load(languages.configured_pipeline("fr"))
    assert str(error.value) == (
        'config.toml names the pipeline "fr_core_news_md", which is not installed and no folder of '
        "lib/models; install it (python -m spacy download fr_core_news_md) or choose one of: fr_news"
    )


def test_a_language_without_pipeline_is_named(config: Path):
    config.write_text('[pipelines]\nfr = "fr_news"\n')
    with pytest.raises(languages.UnknownLanguage, match=r"config.toml names no pipeline for language 'en'"):
        languages.configured_pipeline("en")


def test_other_conventions_are_brought_to_ours():
    doc = Doc(
        Vocab(),
        words=["Macron", "a", "-t", "-il", "parlé", "à", "Xi", "du", "Brexit", "?"],
        spaces=[True, False, False, True, True, True, True, True, True, False],
        heads=[4, 4, 4, 4, 4, 6, 4, 8, 4, 4],
        deps=[
            "nsubj",
            "aux:tense",
            "dep",
            "expl:subj",
            "ROOT",
            "case",
            "obl:arg",
            "case",
            "obl:mod",
            "punct",
        ],
        lemmas=["Macron", "avoir", "t", "lui", "parler", "à", "Xi", "de", "Brexit", "?"],
        pos=["PROPN", "AUX", "PART", "PRON", "VERB", "ADP", "PROPN", "ADP", "PROPN", "PUNCT"],
        ents=["B-PER", "O", "O", "O", "O", "O", "B-PER", "O", "B-MISC", "O"],
    )

    read = adapt.one_convention(doc)

    assert [(token.text, token.dep_, token.head.text) for token in read] == [
        ("Macron", "nsubj", "parlé"),
        ("a", "aux:tense", "parlé"),
        ("-t-il", "expl:subj", "parlé"),
        ("parlé", "ROOT", "parlé"),
        ("à", "case", "Xi"),
        ("Xi", "obl", "parlé"),
        ("du", "case", "Brexit"),
        ("Brexit", "obl", "parlé"),
        ("?", "punct", "parlé"),
    ]
    assert (read[2].lemma_, read[2].pos_) == ("lui", "PRON")
    assert [(name.text, name.label_) for name in read.ents] == [("Macron", "PER"), ("Xi", "PER")]
    assert read.text == "Macron a-t-il parlé à Xi du Brexit ?"


def test_our_own_pipeline_needs_no_adapting(nlp: Language):
    assert adapt.STEP not in nlp.pipe_names


@pytest.mark.parametrize("form", ["tienne", "réunisse", "reprenne", "fasse", "puissent", "reçoive"])
def test_forms_that_are_subjunctives_only(form: str) -> None:
    assert tense_by_form(form, "", "fr") == "subjunctive"


@pytest.mark.parametrize("form", ["accueille", "ouvre", "offre", "discute", "tient", "reçoit", "tiennent"])
def test_forms_that_may_be_indicatives(form: str) -> None:
    assert tense_by_form(form, "", "fr") is None
