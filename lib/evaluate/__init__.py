"""Extractions against annotated articles: precision, recall and F1 by task and kind, with every miss."""

from lib.evaluate.run import evaluate_article, evaluate_folder
from lib.evaluate.scores import Scores

__all__ = ["Scores", "evaluate_article", "evaluate_folder"]
