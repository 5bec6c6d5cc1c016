"""``refresh``: stored feeds -> new articles in the articles folder."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from lib.cli import streams
from lib.cli.fetch import OUTCOMES, Folder, chosen_folder, keep, unwritable
from lib.wording import counted

FEEDS = Path("data/feeds.toml")


def command(
    feeds: Annotated[Path, typer.Option(metavar="FILE", help="The list of feeds, as TOML.")] = FEEDS,
    folder: Folder = None,
) -> None:
    """Fetch what is new in the stored feeds and keep it as files; for cron or by hand.

    Exit status: 0 all read, 1 some skipped (each named on standard error), 2 wrong usage.
    """
    streams.prepare()
    into = chosen_folder(folder)
    from lib.fetch import state as states
    from lib.fetch.feeds import BadFeeds, feeds_in, news

    try:
        listed = feeds_in(feeds)
    except BadFeeds as error:
        raise typer.BadParameter(str(error)) from error
    state = states.load(into)
    counts: Counter[str] = Counter()
    for feed in listed:
        for item in news(feed, state):
            counts[keep(item, into)] += 1
        try:
            states.save(state, into)
        except OSError as error:
            raise unwritable(into, error) from error
    outcome = ", ".join(f"{counts[name]} {said}" for name, said in OUTCOMES.items())
    print(f"{counted(len(listed), 'feed')}: {outcome}")
    raise typer.Exit(1 if counts["skipped"] else 0)
