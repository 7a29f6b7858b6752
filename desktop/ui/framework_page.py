"""Khung tiêu chí: the year's framework as it stands, and loading one."""

from desktop.domain.desk import Desk
from desktop.domain.framework import KIND_NAMES, Criterion, Framework
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.domain.trouble import DeskError
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.pieces import label, primary
from desktop.ui.state import State
from desktop.ui.table.view import TableView


class FrameworkPage(Page):
    """The page of criteria."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Framework"))
        self.head.addWidget(primary(self.tr("Load a framework file…"), self.begin))
        self.about = label("", "dim")
        self.tree = TableView(self.tr("Criteria"))
        self.body.addWidget(self.about)
        self.body.addWidget(self.tree, 1)

    def render_state(self, state: State) -> None:
        """Show the criteria of the framework in force."""
        framework = state.overview.ledger.framework
        self.about.setText(self._about(framework))
        self.tree.show_table(self._table(framework))

    def begin(self) -> None:
        """Ask for a framework file and load it."""
        path = choose.framework_file(self)
        if path:
            self.load(path)

    def load(self, path: str) -> None:
        """Load a framework file as the version to score by."""
        desk = self.desk
        name = self.tr("Loading the framework")
        self.background.run(name, lambda _: _load(desk, path), self._loaded, self._refused)

    def _loaded(self, framework: Framework) -> None:
        text = self.tr("Loaded: {name}, version {version}.")
        self.bar.say(text.format(name=framework.name, version=framework.version))
        self.kept.emit()

    def _refused(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _about(self, framework: Framework) -> str:
        if not framework.criteria:
            return self.tr("No framework yet. Load a framework file to begin scoring.")
        words = self.tr("{name} · version {version} · total {total} · %Ln criteria to score", "", len(framework.leaves))
        about = words.format(name=framework.name, version=framework.version, total=framework.total)
        return f"{about}\n{framework.basis}" if framework.basis else about

    def _table(self, framework: Framework) -> Table:
        columns = (
            Column(self.tr("Code"), align=Align.LEFT, width=10),
            Column(self.tr("Criterion"), width=60),
            Column(self.tr("Maximum"), align=Align.RIGHT, width=10, places=framework.rounding_criterion),
            Column(self.tr("How it is scored"), width=26),
        )
        return Table(framework.name, columns, tuple(self._row(each) for each in framework.criteria))

    def _row(self, criterion: Criterion) -> Row:
        kind = self._kind_words(KIND_NAMES[type(criterion.kind)]) if criterion.kind else ""
        cells = tuple(TableCell(each) for each in (criterion.code, criterion.title, criterion.max, kind))
        return Row(cells, Role.LEAF if criterion.is_leaf else Role.SECTION, criterion.depth, criterion.code)

    def _kind_words(self, kind: str) -> str:
        words = {
            "direct": self.tr("points given"),
            "target": self.tr("against a target"),
            "reduction": self.tr("fall against last period"),
            "tiers": self.tr("by tiers"),
            "count": self.tr("points per piece"),
            "deduct": self.tr("points off per piece"),
            "choice": self.tr("by choice"),
            "relative": self.tr("relative to the best unit"),
        }
        return words[kind]


def _load(desk: Desk, path: str) -> Framework:
    from desktop.jobs.framework import load

    return load(desk, path)
