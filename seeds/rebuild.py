"""Rebuild everything generated below seeds/demo from the readable sources: `python -m seeds.rebuild [FOLDER]`.

The same content comes out each time, byte for byte except where LibreOffice writes. Without LibreOffice the files it
writes are left as they are, and that is said.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from seeds.building.entries import entries_file
from seeds.building.office import office
from seeds.building.reports import report_bytes, report_words
from seeds.building.source import DEMO, later_sources, unit_codes, unit_source
from seeds.building.truth import truth_of, truth_of_report
from seeds.building.workbooks import NAMES, needs_office, workbook_bytes


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """One file below seeds/demo; `content` is None where the shipped one has to be left as it is."""

    path: str
    content: bytes | None


def rebuilt(codes: tuple[str, ...] = ()) -> Iterator[Rebuilt]:
    """Return every generated file, or only the workbooks of the units `codes`."""
    for code in codes or unit_codes():
        skipped = needs_office(code) and office() is None
        yield Rebuilt(f"files/{NAMES[code]}", None if skipped else workbook_bytes(unit_source(code)))
    if not codes:
        yield from papers()


def papers() -> Iterator[Rebuilt]:
    """Return every generated file but the six workbooks: later workbooks, Word reports, entries, truth."""
    sources = tuple(unit_source(code) for code in unit_codes())
    later = later_sources()
    yield from (Rebuilt(f"later/{name}", workbook_bytes(source)) for name, source in later)
    reports = tuple(report_words(source) for source in sources)
    yield from (Rebuilt(f"files/{words.file}", report_bytes(words)) for words in reports)
    yield Rebuilt("entries.json", _json(entries_file(sources)))
    truth = {
        "files": {NAMES[source.code]: truth_of(source) for source in sources},
        "later": {name: truth_of(source) for name, source in later},
        "reports": {words.file: truth_of_report(words) for words in reports},
    }
    yield Rebuilt("truth.json", _json(truth))


def _json(plain: dict[str, Any]) -> bytes:
    return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


def main(folder: Path) -> None:
    """Write every generated file below `folder`, naming each."""
    for each in rebuilt():
        path = folder / each.path
        if each.content is None:
            print(f"left as it is, LibreOffice is not installed: {path}")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(each.content)
        print(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO)
