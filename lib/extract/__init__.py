"""Article -> Extraction: actors, dates, quotes and events as steps over one spaCy Doc."""
