"""The papers that go into a package, as bytes; the libraries that write them are loaded when the first is asked for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.domain.dossier import Dossier
from desktop.domain.framework import Framework
from desktop.domain.framework_file.write import write_framework
from desktop.domain.handover import Handing
from desktop.domain.ledger import Ledger
from desktop.jobs.handbook import gather
from desktop.resources import resource
from desktop.store.connection import Store

_OWN = frozenset({"ban-giao"})


def papers_of(dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every paper of the dossier but the minutes, which are written last."""
    from desktop.papers.catalogue import PAPERS, build

    wanted = tuple(paper.id for paper in PAPERS if paper.id not in _OWN)
    yield from ((built.file_name, built.content) for built in build(dossier, wanted))


def minutes_of(dossier: Dossier, handing: Handing) -> bytes:
    """Return the minutes of the handover."""
    from desktop.papers.handover.minutes import minutes

    return minutes(replace(dossier, handing=handing))


def handbook_of(db: Store, dossier: Dossier) -> bytes:
    """Return the chair's handbook of an open store."""
    from desktop.papers.handover.handbook import handbook

    return handbook(dossier, gather(db))


def forms_of(ledger: Ledger, day: date) -> Iterator[tuple[str, str, bytes]]:
    """Yield unit, name and content of every form; none where there is no framework to ask for."""
    from desktop.papers.forms import outline, workbook

    if not ledger.framework.criteria:
        return
    ending = f"{ledger.cluster.year}_v{ledger.framework.version}"
    for unit in ledger.cluster.units:
        yield unit.code, f"SoLieu_{unit.code}_{ending}.xlsx", workbook(ledger, unit.code, day)
        yield unit.code, f"BaoCao_{unit.code}_{ending}.docx", outline(ledger, unit.code, day)


def framework_text(framework: Framework) -> bytes:
    """Return a framework as the file it can be loaded from again."""
    return write_framework(framework).encode("utf-8")


def own_wording() -> tuple[str, ...]:
    """Return all that the program's papers say of themselves, whatever the data: file by file."""
    folder = resource("papers")
    return tuple(file.read_text("utf-8") for file in sorted(folder.iterdir()) if file.suffix == ".toml")


def award_words() -> frozenset[str]:
    """Return the levels and forms of award that every chair's forms know."""
    from desktop.papers.wording import texts

    levels = texts("awards")["levels"]
    return frozenset({each["name"] for each in levels} | {form for each in levels for form in each["forms"]})
