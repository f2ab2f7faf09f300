"""How much of a published file of events comes back: import it, export it, and compare column by column.

    python benchmarks/exchange_columns.py gdelt 20220225113000.export.CSV

prints, for each column that the file fills or Casus does, in how many of the records both hold the same. Numbers are
compared as numbers.
"""

from __future__ import annotations

import argparse
import importlib
import io
import tempfile
from collections import Counter
from pathlib import Path

from casus.exchange import REALIS, Selection, export_events, import_events
from casus.model import Reading
from casus.sources import find_origins


def compare(form: str, file: Path) -> tuple[Counter[str], Counter[str], Counter[str], list[str]]:
    """What became of the records, and by column how many hold something and how many hold the same."""
    items = list(import_events(find_origins([file]), form))
    became = Counter(type(item).__name__ for item in items)
    columns: list[str] = list(importlib.import_module(f"casus.exchange.{form}").COLUMNS)
    out = io.BytesIO()
    export_events((item for item in items if isinstance(item, Reading)), form, out, Selection(realis=REALIS))
    with tempfile.TemporaryDirectory() as folder:
        again = Path(folder, "again")
        again.write_bytes(out.getvalue())
        back = list(import_events(find_origins([again]), form))
    written = {item.document.id: item.document.text.split("\t") for item in back if isinstance(item, Reading)}
    filled, same = Counter[str](), Counter[str]()
    for item in items:
        if isinstance(item, Reading):
            ours = written[item.document.id]
            for column, theirs, own in zip(columns, item.document.text.split("\t"), ours, strict=True):
                filled[column] += bool(theirs or own)
                same[column] += bool(theirs or own) and _equal(theirs, own)
    return became, filled, same, columns


def _equal(first: str, second: str) -> bool:
    try:
        return first == second or abs(float(first) - float(second)) < 1e-9
    except ValueError:
        return False


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("form", choices=["gdelt", "icews", "phoenix", "polecat"])
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    became, filled, same, columns = compare(arguments.form, arguments.file)
    print(", ".join(f"{number} {name}" for name, number in sorted(became.items())))
    for column in columns:
        if filled[column]:
            print(f"{column:24} {same[column]:>7} of {filled[column]:>7}")
