"""A progress bar on standard error, only where that is a terminal, and error lines that do not break it."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import BinaryIO, Self

from rich.console import Console
from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress
from rich.text import Text

from casus.errors import CasusError
from casus.views.plain import printable


class Progress:
    """Shows how much of the files has been read; use it in a ``with`` statement."""

    def __init__(self) -> None:
        """Prepare the bar."""
        self._console = Console(stderr=True, soft_wrap=True)
        columns = TextColumn("reading"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
        hidden = not self._console.is_terminal
        self._progress = RichProgress(*columns, console=self._console, transient=True, disable=hidden)
        self._total: int | None = None
        self._task = self._progress.add_task("reading", total=None)

    def expect(self, sizes: Iterable[int | None]) -> None:
        """Say how many bytes are to be read; if a size is not known, no end is shown."""
        known = list(sizes)
        self._total = None if None in known else sum(size or 0 for size in known)

    def watch(self, file: BinaryIO) -> BinaryIO:
        """The file, counting what is read of it."""
        if self._total is None:
            return file
        return self._progress.wrap_file(file, total=self._total, task_id=self._task)

    def complain(self, error: CasusError) -> None:
        """One line about an error."""
        self._console.print(Text(f"casus: {printable(str(error), single_line=True)}"))

    def __enter__(self) -> Self:
        """Show the bar."""
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take it away."""
        self._progress.stop()
