"""Words a second on one core: the bare spaCy pipeline against the whole extraction of the same articles.

    OMP_NUM_THREADS=1 python -m benchmarks.throughput [--repeat N] [FOLDER ...]

The bar is that extraction keeps 0.8 of the bare pipeline's speed. Bare is what ``spacy.load``, ``nlp.pipe``
give; the program has the same pipeline multiply and take its steps faster (``lib.languages.multiplying``,
``lib.languages.reading``), and the second ratio is to that. Processor time is counted, by turns, and the best
of N runs for every eight articles, so that other programs on the machine matter little. Words are tokens that
are no white space. Start-up is wall time in fresh processes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lib import languages
from lib.extract.parsing import normalise
from lib.extracting import extractions
from lib.ingest import load_paths
from lib.languages.reading import read
from lib.records import Article

ROOT = Path(__file__).parents[1]
BAR = 0.8
GROUP = 8

Reader = Callable[[list[str]], Iterable[Doc]]

START_UP = {
    "import spacy": "import spacy",
    "load the pipeline": "import spacy; from lib import languages",
    "first article": "from lib import languages; from lib.extract import extract; languages.pipeline('fr')",
}
TIMED = {
    "import spacy": "",
    "load the pipeline": "languages.pipeline('fr')",
    "first article": "from lib.records import Article; extract(Article('a', '', 'Paris attend Kiev.', 'fr'))",
}


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path, default=[ROOT / "data" / "articles"])
    parser.add_argument("--repeat", type=int, default=9)
    options = parser.parse_args()
    articles = [one for one in load_paths(options.paths) if isinstance(one, Article) and one.language == "fr"]
    plain = spacy_alone().pipe
    loaded = partial(read, languages.pipeline("fr"))
    words = parse(loaded, articles)
    list(extractions(articles))
    groups = [articles[first : first + GROUP] for first in range(0, len(articles), GROUP)]
    best = [by_turns(group, plain, loaded, options.repeat) for group in groups]
    bare, parsing, extraction = (sum(times) for times in zip(*best, strict=True))
    print(f"{len(articles)} articles, {words} words, {options.repeat} runs")
    print(f"bare pipeline    {words / bare:8.0f} words/s")
    print(f"as loaded here   {words / parsing:8.0f} words/s")
    print(f"extraction       {words / extraction:8.0f} words/s")
    print(f"ratio to bare    {bare / extraction:8.2f}  (bar {BAR})")
    print(f"ratio to loaded  {parsing / extraction:8.2f}")
    for name in START_UP:
        print(f"{name:17}{start_up(name):8.2f} s")


def by_turns(
    articles: list[Article], plain: Reader, loaded: Reader, repeat: int
) -> tuple[float, float, float]:
    """The least seconds that ``articles`` take: parsed by ``plain``, by ``loaded``, and extracted."""
    runs = [
        (
            cost(lambda: parse(plain, articles)),
            cost(lambda: parse(loaded, articles)),
            cost(lambda: list(extractions(articles))),
        )
        for _ in range(repeat)
    ]
    bare, parsing, extraction = (min(times) for times in zip(*runs, strict=True))
    return bare, parsing, extraction


def parse(reader: Reader, articles: list[Article]) -> int:
    """How many words ``reader`` finds in ``articles``."""
    texts = [normalise(line) for article in articles for line in article.text.splitlines() if line.strip()]
    return sum(not token.is_space for doc in reader(texts) for token in doc)


def spacy_alone() -> Language:
    """The configured pipeline as spaCy loads it."""
    name = languages.configured_pipeline("fr")
    folder = languages.MODELS / name
    return spacy.load(folder if folder.is_dir() else name)


def cost(run: Callable[[], object]) -> float:
    """Seconds of processor time."""
    before = time.process_time()
    run()
    return time.process_time() - before


def start_up(name: str) -> float:
    """Seconds of wall time for a step in a fresh process, after what it needs; the best of three."""
    before, step = START_UP[name], TIMED[name]
    if not step:
        before, step = "", before
    code = f"{before}\nimport time; t = time.perf_counter()\n{step}\nprint(time.perf_counter() - t)"
    return min(
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT).stdout)
        for _ in range(3)
    )


if __name__ == "__main__":
    main()
