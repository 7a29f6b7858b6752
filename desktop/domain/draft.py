"""A draft: what was understood of a member's file, before anything is kept."""

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.finding import Finding
from desktop.domain.found_table import FoundTable
from desktop.domain.guidance import NOTHING, Guidance
from desktop.domain.ledger import Award, Figure, Inputs, Section
from desktop.domain.mend import Mend
from desktop.domain.place import Place
from desktop.domain.registers.lines import Line


@dataclass(frozen=True, slots=True)
class Claim:
    """What a unit says of one leaf: inputs, straight points, or "not reported" (all None and the flag set).

    `sources` name the cell of each value (`points`, `actual`, …, `counts:<level>`). `claimed` is the typed points
    beside inputs, kept to be compared with the recomputed ones.
    """

    criterion: str
    inputs: Inputs | None = None
    points: Decimal | None = None
    not_reported: bool = False
    claimed: Decimal | None = None
    sources: tuple[tuple[str, Place], ...] = ()
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file understood: whose it is, how sure that is (0 to 1), and what it says.

    `kind` is `workbook`, `narrative` or `unknown`. `blank` lists the leaves whose row was found but left empty.
    `issue` is the sending the form was made for, where its marks tell. `tables` are where everything was found,
    `guidance` the answers it was read by. `numbers` and `encoding` are how the file writes numbers and letters (empty:
    nothing tells, Unicode), `extents` its sheets with the last row each fills. `parts` are the kinds of things a
    workbook has tables of: `entry`, `figure`, `award`, `line`. `mends` are the cells an officer put right before it is
    kept, `sent` is the draft without them; None where there are none.
    """

    file: str
    sha256: str
    size: int
    kind: str
    unit: str | None
    confidence: float
    round: str | None = None
    framework_version: int | None = None
    issue: int | None = None
    claims: tuple[Claim, ...] = ()
    blank: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    awards: tuple[Award, ...] = ()
    sections: tuple[Section, ...] = ()
    lines: tuple[Line, ...] = ()
    findings: tuple[Finding, ...] = ()
    tables: tuple[FoundTable, ...] = ()
    format: str = ""
    numbers: str = ""
    encoding: str = ""
    extents: tuple[tuple[str, int], ...] = ()
    guidance: Guidance = NOTHING
    parts: frozenset[str] = frozenset()
    mends: tuple[Mend, ...] = ()
    sent: "Draft | None" = None
