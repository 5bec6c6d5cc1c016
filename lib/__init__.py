"""Pourparlers: from news articles to a defensible chronology of peace talks."""

EXTRACTOR_VERSION = "0.1.0"
