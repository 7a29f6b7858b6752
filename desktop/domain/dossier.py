"""The dossier (hồ sơ hội nghị): everything the papers of one round are made from, at one stage, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.checks import Acceptance
from desktop.domain.handover import Handing
from desktop.domain.ledger import Layer, Ledger
from desktop.domain.manner import PLAIN, Manner
from desktop.domain.proving import Proving
from desktop.domain.scoring.standings import Safety, Standings
from desktop.domain.tabulate.layers import LayerSheets


@dataclass(frozen=True, slots=True)
class LegalBase:
    """A legal text with its dates in force, both days included; `ends` is None while no end is known.

    `unverified` names what of it nobody compared with the text itself; `amended_by` changes it from `amended_from` on.
    """

    kind: str
    number: str
    issued: date
    body: str
    title: str
    begins: date
    ends: date | None = None
    replaced_by: str = ""
    amended_by: str = ""
    amended_from: date | None = None
    unverified: tuple[str, ...] = ()

    def in_force(self, day: date) -> bool:
        """Return whether the text may be cited on that day."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class FormProfile:
    """The letterhead and the signature of a paper: data of the year, never code.

    `authority` are the lines above the signature, `recipients` those under "Nơi nhận" but for the last.
    """

    superior: str
    issuer: str
    symbol: str
    place: str
    authority: tuple[str, ...]
    signer: str = ""
    recipients: tuple[str, ...] = ()
    archive: str = "VT"
    number: str = ""
    draft: bool = True
    secrecy: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the papers are made from. `why` holds sentences by trace id (`AB:I.1`, `total:AB`, `rank:AB`).

    `layers` are the scoresheets as they stand at each layer; `profile` and `bases` come from resources when None.
    `handing` is what changes hands, None where nothing of it is known; `manner` is how the cluster words its report;
    `accepted` are the warnings that were accepted with words and still stand; `proving` is how far people proved the
    result, None where that is not known.
    """

    ledger: Ledger
    standings: Standings
    made_on: date
    print_code: str = ""
    layers: tuple[LayerSheets, ...] = ()
    safety: tuple[Safety, ...] = ()
    why: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    profile: FormProfile | None = None
    bases: tuple[LegalBase, ...] | None = None
    handing: Handing | None = None
    manner: Manner = PLAIN
    accepted: tuple[Acceptance, ...] = ()
    proving: Proving | None = None

    @property
    def dated(self) -> date:
        """Return the day the papers bear: that of the conference they are for, else the day they are made on."""
        return self.ledger.conference.held_on or self.made_on

    @property
    def scored(self) -> bool:
        """Whether the cluster has a framework: without one there are no points, ranks or classes to speak of."""
        return bool(self.ledger.framework.criteria)

    @property
    def provisional(self) -> bool:
        """Whether points, ranks and classes may still move."""
        return self.scored and self.standings.provisional

    @property
    def stage(self) -> Layer:
        """Return the stage the papers are made at."""
        return self.standings.stage
