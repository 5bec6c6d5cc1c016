"""A folder of annotated articles -> scores."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from lib.evaluate.actors import score_actors, score_dates
from lib.evaluate.align import Aligner
from lib.evaluate.events import score_events
from lib.evaluate.gold import BadGold, Gold, gold_actors, gold_dates, gold_events, gold_quotes, read_gold
from lib.evaluate.names import Lookup, identities
from lib.evaluate.quotes import score_quotes
from lib.evaluate.scene import Scene
from lib.evaluate.scores import Scores
from lib.ingest import Skipped
from lib.ingest.files import load_file
from lib.records import Article, Extraction

Extract = Callable[[Article], Extraction]


def evaluate_folder(folder: Path, extract: Extract, registered: Lookup | None = None) -> Scores:
    """The scores of ``extract`` over all gold files in ``folder`` and below, added up.

    ``registered`` gives the registry's id of a name. A gold file that cannot be used is listed among the
    problems; JSON that is no gold is passed over.
    """
    scores = Scores()
    for path in sorted(folder.rglob("*.json")):
        try:
            if gold := read_gold(path, folder.resolve()):
                scores += _of_file(gold, extract, registered)
        except BadGold as error:
            scores += Scores(problems=(str(error),))
    return scores


def _of_file(gold: Gold, extract: Extract, registered: Lookup | None) -> Scores:
    article = load_file(gold.text_path, published=gold.published, language=gold.language)
    if isinstance(article, Skipped):
        return Scores(problems=(f"{article.path}: {article.reason}",))
    if gold.published is None:
        # The gold has it that the day is unknown, whatever the file's name or front matter says.
        article = replace(article, published=None, published_basis="none")
    return evaluate_article(gold, extract(article), registered)


def evaluate_article(gold: Gold, extraction: Extraction, registered: Lookup | None = None) -> Scores:
    """The scores of one extraction; tasks that the gold has no list for are left out."""
    text = extraction.article.text
    align = Aligner(text)
    actors = gold_actors(gold.rows)
    forms = {actor.name: actor.forms for actor in actors or ()}
    scene = Scene.of(gold.name, text, identities(extraction.actors, registered, forms))
    scores = Scores(articles=1)
    if (events := gold_events(gold.rows, align)) is not None:
        scores += score_events(events, extraction.events, scene)
    if (quotes := gold_quotes(gold.rows, align)) is not None:
        scores += score_quotes(quotes, extraction.quotes, text, scene)
    if actors is not None:
        scores += score_actors(actors, extraction.actors, scene)
    if (dates := gold_dates(gold.rows, align)) is not None:
        scores += score_dates(dates, extraction.dates, scene)
    lost = tuple(f"{gold.name}: not in the stored text: {words[:60]!r}" for words in align.lost)
    return scores + Scores(problems=lost)
