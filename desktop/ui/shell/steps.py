"""The steps of the year's work in their real order; each page is made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.desk import Desk
from desktop.ui.background import Background
from desktop.ui.backups_page import BackupsPage
from desktop.ui.checks.checks_page import CheckPage
from desktop.ui.cross.cross_page import CrossPage
from desktop.ui.disputes.disputes_page import DisputesPage
from desktop.ui.dossier_page import DossierPage
from desktop.ui.framework_page import FrameworkPage
from desktop.ui.impact.impact_page import ImpactPage
from desktop.ui.intake.intake_page import IntakePage
from desktop.ui.log_page import HistoryPage
from desktop.ui.overview_page import OverviewPage
from desktop.ui.page import Page
from desktop.ui.parts.noop import QT_TRANSLATE_NOOP
from desktop.ui.registers.registers_page import RegistersPage
from desktop.ui.scoring.scoring_page import ScoringPage
from desktop.ui.sending.sending_page import SendingPage
from desktop.ui.standings.standings_page import StandingsPage
from desktop.ui.year_end.year_end_page import YearEndPage


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the sidebar. `number` 0 has none; `make` builds its page."""

    key: str
    number: int
    text: str
    make: Callable[[Desk, Background], Page]


STEPS = (
    Step("overview", 0, QT_TRANSLATE_NOOP("Steps", "Overview"), OverviewPage),
    Step("framework", 1, QT_TRANSLATE_NOOP("Steps", "Framework"), FrameworkPage),
    Step("forms", 2, QT_TRANSLATE_NOOP("Steps", "Sending forms"), SendingPage),
    Step("intake", 3, QT_TRANSLATE_NOOP("Steps", "Intake"), IntakePage),
    Step("checks", 4, QT_TRANSLATE_NOOP("Steps", "Checks"), CheckPage),
    Step("scoring", 5, QT_TRANSLATE_NOOP("Steps", "Scores"), ScoringPage),
    Step("standings", 6, QT_TRANSLATE_NOOP("Steps", "Standings"), StandingsPage),
    Step("dossier", 9, QT_TRANSLATE_NOOP("Steps", "Papers"), DossierPage),
    Step("handover", 10, QT_TRANSLATE_NOOP("Steps", "Handover"), YearEndPage),
    Step("registers", 0, QT_TRANSLATE_NOOP("Steps", "Registers"), RegistersPage),
    Step("cross", 0, QT_TRANSLATE_NOOP("Steps", "Cross-checks"), CrossPage),
    Step("disputes", 0, QT_TRANSLATE_NOOP("Steps", "Disputed scores"), DisputesPage),
    Step("impact", 0, QT_TRANSLATE_NOOP("Steps", "Cells that weigh"), ImpactPage),
    Step("backups", 0, QT_TRANSLATE_NOOP("Steps", "Backups"), BackupsPage),
    Step("log", 0, QT_TRANSLATE_NOOP("Steps", "Change log"), HistoryPage),
)
