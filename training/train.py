"""The whole recipe: ``python -m training.train DATA`` makes the pipeline from treebanks and marked names.

DATA holds ``treebanks/`` and ``ner/`` with the files named in ``training/DATA_CARD.md``. Training takes about
an hour on one core; every step's result is kept under ``--work`` and not made twice.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import spacy
from spacy.cli.train import train
from spacy.language import Language

from training import corpora, figures, own, pack, tokenizer

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "lib" / "models" / pack.NAME


def main(arguments: list[str] | None = None) -> None:
    """Read the command line and run the steps."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, help="folder with treebanks/ and ner/")
    parser.add_argument(
        "--work", type=Path, default=Path("build/training"), help="folder for corpora and weights"
    )
    parser.add_argument("--package", type=Path, default=PACKAGE, help="where to write the pipeline")
    parser.add_argument(
        "--vectors", help="a pipeline whose word vectors the parser is to see, such as fr_core_news_md"
    )
    parser.add_argument(
        "--own",
        action="store_true",
        help="also learn this project's sentences as its present pipeline reads them",
    )
    parser.add_argument("--figures-only", action="store_true", help="measure the pipeline in --package")
    options = parser.parse_args(arguments)
    treebanks = options.data / "treebanks"
    if not (options.work / "parser" / "dev.spacy").exists():
        corpora.write_parser_corpora(treebanks, options.work / "parser")
    if options.own:
        own.write_own_sentences(HERE.parent, options.work / "parser" / "train")
    if options.figures_only:
        measure(spacy.load(options.package), options.work, treebanks)
        return
    if not (options.work / "names" / "dev.spacy").exists():
        corpora.write_name_corpora(treebanks, options.data / "ner", options.work / "names")
    first = fit("names", options.work, "first", {})
    if not (options.work / "names" / "weights").exists():
        corpora.write_typed_treebanks(treebanks, options.work / "names", spacy.load(first))
    seen = with_vectors(options.vectors) if options.vectors else {}
    best = [fit("parser", options.work, "weights", seen), fit("names", options.work, "weights", {})]
    with TemporaryDirectory() as folder:
        pack.pack(*best, Path(folder) / pack.NAME, {})
        performance = measure(spacy.load(Path(folder) / pack.NAME), options.work, treebanks)
    pack.pack(*best, options.package, performance)


def with_vectors(pipeline: str) -> dict[str, Any]:
    """The parser's changes of configuration for the word vectors of ``pipeline``, a folder or package."""
    return {
        "initialize.vectors": pipeline,
        "components.tok2vec.model.embed.include_static_vectors": True,
    }


def fit(step: str, work: Path, name: str, changes: Mapping[str, Any]) -> Path:
    """Train ``parser`` or ``names`` by its configuration into ``work/step/name``, unless that is done.

    ``changes`` are values of the configuration by their dotted names. Returns the folder of the weights: of
    the parser the last, for what it is chosen by, Sequoia, is of another kind of text; of names the best.
    """
    weights = work / step / name
    if not (weights / "model-best").exists():
        config = HERE / "configs" / f"{step}.cfg"
        assert tokenizer.CALLBACK in config.read_text(encoding="utf-8")
        paths = {"paths.train": str(work / step / "train"), "paths.dev": str(work / step / "dev.spacy")}
        train(config, weights, overrides={**paths, **changes})
    return weights / ("model-last" if step == "parser" else "model-best")


def measure(nlp: Language, work: Path, treebanks: Path) -> dict[str, float]:
    """Print every figure of the data card and return them by name."""
    performance: dict[str, float] = {}
    for held_out in (*corpora.HELD_OUT_SETS, *corpora.OWN_HELD_OUT):
        scores = figures.syntax(nlp, work / "parser" / f"{held_out}.spacy")
        performance |= {f"{held_out}_{measure}": value for measure, value in scores.items()}
    gsd = figures.names_in_gsd(nlp, treebanks / corpora.HELD_OUT_SETS["gsd_test"])
    performance |= {f"gsd_names_{measure}": value for measure, value in gsd.items()}
    performance |= {f"news_names_{measure}": value for measure, value in figures.names_in_news(nlp).items()}
    found, count, missed = figures.relations_in_news(nlp)
    performance["news_relations"] = found / count
    performance = {name: round(value, 4) for name, value in performance.items()}
    print(json.dumps(performance, indent=1))
    print(*missed, sep="\n")
    return performance


if __name__ == "__main__":
    main()
