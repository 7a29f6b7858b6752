"""The wizard of a new cluster: steps on the left, form in the middle, the printed heading on the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.cluster_file import ClusterFile
from desktop.domain.desk import Desk
from desktop.domain.founding import Founding, found
from desktop.domain.text import bare
from desktop.domain.trouble import DeskError
from desktop.ui.background import Background
from desktop.ui.messages import trouble_words
from desktop.ui.office import Office
from desktop.ui.parts.bars import MessageBar, Weight
from desktop.ui.parts.pieces import button, label, primary, restyle
from desktop.ui.wizard.framework_step import FrameworkForm
from desktop.ui.wizard.preview import HeadingPreview
from desktop.ui.wizard.steps import ClusterForm, RolesForm, StepForm, UnitsForm

if TYPE_CHECKING:  # the job loads the database's libraries
    from desktop.jobs.framework import Loaded


class WizardPage(QWidget):
    """Signals: `made(path)` when the cluster file exists, `left()` when the officer gave up."""

    made = Signal(str)
    left = Signal()

    def __init__(self, office: Office, background: Background) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self._background = background
        self._framework: Loaded | None = None
        self._place_typed = False
        self.bar = MessageBar(self)
        self.cluster = ClusterForm(office.clock().year)
        self.units = UnitsForm()
        self.roles = RolesForm()
        self.framework = FrameworkForm(self._proposed(found(self.founding_of(self.cluster)).name))
        self.preview = HeadingPreview()
        self._forms: tuple[StepForm, ...] = (self.cluster, self.units, self.roles, self.framework)
        self._marks = [QLabel() for _ in self._forms]
        self._lay_out()
        self._follow()
        self.go(0)

    def founding_of(self, *forms: StepForm) -> Founding:
        """Return what stands in the given forms."""
        founding = Founding()
        for form in forms:
            founding = form.read(founding)
        return founding

    @property
    def founding(self) -> Founding:
        """What was typed so far."""
        return self.founding_of(*self._forms)

    @property
    def place(self) -> int:
        """The number of the step shown, from 0."""
        return self._stack.currentIndex()

    def go(self, place: int) -> None:
        """Show a step, offering it what earlier steps hold."""
        self._forms[place].show_units(found(self.founding).units)
        self._stack.setCurrentIndex(place)
        last = place == len(self._forms) - 1
        self.back.setEnabled(place > 0)
        self.later.setVisible(not last)
        self.onward.setText(self.tr("Make the cluster") if last else self.tr("Continue"))
        for number, mark in enumerate(self._marks):
            restyle(mark, "now", number == place)
        self._forms[place].setFocus()

    def go_onward(self) -> None:
        """Show the next step, or make the cluster after the last."""
        if self.place < len(self._forms) - 1:
            self.go(self.place + 1)
        else:
            self.finish()

    def finish(self) -> None:
        """Make the cluster file with what was typed; nothing was kept before."""
        path = self.framework.place.text().strip()
        desk = Desk(path, self._office.officer, self._office.clock)
        opening, framework = ClusterFile(found(self.founding)), self._framework
        name = self.tr("Making the cluster file")
        self._background.run(name, lambda _: _create(desk, opening, framework), self.made.emit, self._refuse)

    def read_framework(self, path: str) -> None:
        """Read the framework file the officer chose; an empty path means later."""
        self._framework = None
        self.framework.say("")
        if path:
            name = self.tr("Reading the framework")
            year = self.founding_of(self.cluster).year
            self._background.run(
                name, lambda _: _framework_of(path, year), self._take_framework, self._refuse_framework
            )

    def _take_framework(self, loaded: "Loaded") -> None:
        self._framework = loaded
        framework = loaded.framework
        words = self.tr("{name}: %Ln criteria to score", "", len(framework.leaves)).format(name=framework.name)
        if loaded.state == "draft":
            words += "\n" + self.tr("Kept as a draft: look it over and freeze it on the Framework page.")
        self.framework.say(words)
        self.bar.hush()

    def _refuse_framework(self, error: DeskError) -> None:
        self.framework.forget_file()
        self._refuse(error)

    def _refuse(self, error: DeskError) -> None:
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _show_typed(self) -> None:
        cluster = found(self.founding)
        self.preview.show_cluster(cluster)
        if not self._place_typed:
            self.framework.place.setText(str(self._proposed(cluster.name)))

    def _proposed(self, name: str) -> Path:
        plain = "-".join(word for word in bare(name).split() if word.isalnum())
        return self._office.documents / f"{plain}-{self.founding_of(self.cluster).year}.tongket"

    def _follow(self) -> None:
        for form in self._forms:
            form.typed.connect(self._show_typed)
        self.framework.chose.connect(self.read_framework)
        self.framework.place.textEdited.connect(self._keep_place)
        self._show_typed()

    def _keep_place(self) -> None:
        self._place_typed = True

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for form in self._forms:
            self._stack.addWidget(form)
        self.back = button(self.tr("Back"), lambda: self.go(self.place - 1))
        self.later = button(self.tr("Later"), self.go_onward)
        self.onward = primary(self.tr("Continue"), self.go_onward)
        panes = QHBoxLayout()
        panes.setSpacing(16)
        panes.addLayout(self._steps_column())
        panes.addWidget(self._stack, 4)
        panes.addLayout(self._preview_column(), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("A new cluster"), "title"))
        column.addWidget(self.bar)
        column.addLayout(panes, 1)
        column.addLayout(self._buttons_row())

    def _steps_column(self) -> QVBoxLayout:
        names = (self.tr("Cluster"), self.tr("Units"), self.tr("Roles"), self.tr("Framework"))
        column = QVBoxLayout()
        for number, (name, mark) in enumerate(zip(names, self._marks, strict=True), start=1):
            mark.setText(f"{number}  {name}")
            mark.setObjectName("step")
            mark.setMinimumWidth(150)
            column.addWidget(mark)
        column.addStretch(1)
        return column

    def _preview_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(label(self.tr("The heading as it will print"), "head"))
        column.addWidget(self.preview)
        column.addStretch(1)
        return column

    def _buttons_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Give up"), self.left.emit))
        row.addStretch(1)
        for each in (self.back, self.later, self.onward):
            row.addWidget(each)
        return row


def _create(desk: Desk, opening: ClusterFile, loaded: "Loaded | None") -> str:
    from desktop.jobs.cluster import create

    if loaded is None:
        create(desk, opening, None)
    else:
        create(desk, opening, loaded.framework, loaded.state)
    return desk.path


def _framework_of(path: str, year: int) -> "Loaded":
    from desktop.jobs.framework import to_begin_with

    return to_begin_with(path, year)
