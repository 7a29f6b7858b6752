"""Khung tiêu chí: the year's framework made, tried out, commented, compared, frozen; the draft first."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.desk import Desk
from desktop.domain.framework import Framework
from desktop.domain.framework_edit import Edit, edited
from desktop.domain.trouble import DeskError, Trouble
from desktop.ui import choose
from desktop.ui.background import Background
from desktop.ui.framework.comments_tab import CommentsTab
from desktop.ui.framework.editor import Editor
from desktop.ui.framework.framework_acts import FrameworkActs
from desktop.ui.framework.freeze_panel import FreezePanel
from desktop.ui.framework.import_panel import ImportPanel
from desktop.ui.framework.problems import finding_words
from desktop.ui.framework.sandbox_tab import SandboxTab
from desktop.ui.framework.settings_tab import SettingsTab
from desktop.ui.framework.versions_tab import VersionsTab
from desktop.ui.messages import trouble_words
from desktop.ui.page import Page
from desktop.ui.parts.bars import Weight
from desktop.ui.parts.dropping import dropped_files
from desktop.ui.parts.pieces import button, empty, label, primary
from desktop.ui.parts.tabs import Tabs
from desktop.ui.state import State

if TYPE_CHECKING:  # the jobs load the database's libraries
    from desktop.jobs.framework import Loaded
    from desktop.jobs.framework_draft import Shelf
    from desktop.jobs.framework_freezing import Freezing


class FrameworkPage(Page):
    """The page of criteria. What is edited shows at once; the acts are kept one after another behind it."""

    leads = True

    def __init__(self, desk: Desk, background: Background) -> None:
        super().__init__(desk, background)
        self.set_title(self.tr("Framework"))
        self.shelf: Shelf | None = None
        self._draft: Framework | None = None
        self.acts = FrameworkActs(self)
        self.about = label("", "dim")
        self.editor, self.settings, self.sandbox = Editor(), SettingsTab(), SandboxTab()
        self.comments, self.versions = CommentsTab(), VersionsTab()
        self._add_commands()
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)

    @cached_property
    def freezing(self) -> FreezePanel:
        """What freezing the draft means, made when it is first asked."""
        made = FreezePanel()
        made.agreed.connect(self.acts.freeze)
        made.left.connect(self._leave_panel)
        self._stack.addWidget(made)
        return made

    @cached_property
    def importing(self) -> ImportPanel:
        """What a file to be imported holds, made with the first one."""
        made = ImportPanel()
        made.left.connect(self._leave_panel)
        made.drafted.connect(self.acts.load_draft)
        made.agreed.connect(self.acts.load)
        self._stack.addWidget(made)
        return made

    @property
    def shown(self) -> Framework | None:
        """The framework on the screen: the draft, else the one in force."""
        return self._draft or (self.shelf.current if self.shelf else None)

    def render_state(self, state: State) -> None:
        """Read the versions again, unless acts are still being kept: the last of them does."""
        self.comments.show_units(state.overview.ledger.cluster.units)
        if not self.acts.waiting:
            self.acts.read()

    def begin(self) -> None:
        """Ask for a framework file or an annex and show what it holds."""
        path = choose.framework_file(self)
        if path:
            self.acts.look_at(path)

    def load(self, path: str) -> None:
        """Load a framework file as the version to score by, an annex as a draft."""
        self.acts.load(path)

    def change(self, edit: Edit) -> None:
        """Do one edit: at once on the screen, then as an act."""
        if self._draft is None:
            return
        before = self._draft
        try:
            after = edited(before, edit)
        except DeskError as error:
            self._refuse_edit(error)
            return
        if after == before:
            return
        self._draft = after
        self.bar.hush()
        self._show_draft(after)
        self.editor.follow(before, after, edit)
        self.acts.edit(edit)

    def go_on(self, step: int) -> None:
        """Go to the next or previous thing to put right."""
        if self.tabs.currentWidget() is not self.editor or not self.editor.problems.step(step):
            self.bar.say(self.tr("Nothing is left to put right."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file dropped here as a framework or an annex, not as what a unit sent."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the first file dropped."""
        paths = dropped_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.acts.look_at(paths[0])

    def _refuse_edit(self, error: DeskError) -> None:
        self.bar.say(" ".join(finding_words(each) for each in error.findings), Weight.WARNING)
        if self._draft is not None:
            self._show_draft(self._draft)

    def _take(self, shelf: "Shelf") -> None:
        if self.acts.waiting:
            return
        self.shelf, self._draft = shelf, shelf.draft
        self.versions.show_shelf(shelf)
        self.comments.show_comments(shelf.draft, shelf.comments)
        framework = self.shown
        if framework is None:
            self._stack.setCurrentWidget(self._nothing)
            self.about.setText("")
            self._show_commands()
            return
        if not isinstance(self._stack.currentWidget(), ImportPanel):
            self._stack.setCurrentWidget(self.tabs)
        self._show_commands()
        self.background.after_drawing(lambda: self._show_shelf(shelf, framework))

    def _show_shelf(self, shelf: "Shelf", framework: Framework) -> None:
        if shelf is self.shelf and framework is self.shown:  # nothing was edited or read anew before it was drawn
            self._show_draft(framework)
            self.editor.show_findings(shelf.findings, shelf.hints)

    def _show_draft(self, framework: Framework) -> None:
        editable = self._draft is not None
        self.about.setText(self._about(framework))
        self.editor.show_framework(framework, editable=editable)
        self.tabs.tell(self.settings, lambda: self.settings.show_framework(framework, editable=editable))
        self.tabs.tell(self.sandbox, lambda: self.sandbox.show_framework(framework))

    def _about(self, framework: Framework) -> str:
        state = self.tr("draft") if self._draft is not None else self.tr("frozen")
        words = self.tr("{name} · version {version} ({state}) · %Ln criteria to score", "", len(framework.leaves))
        return words.format(name=framework.name, version=framework.version, state=state)

    def _show_commands(self) -> None:
        on_tabs = self._stack.currentWidget() is self.tabs
        draft = on_tabs and self._draft is not None
        current = on_tabs and self.shelf is not None and self.shelf.current is not None
        self.freeze_button.setVisible(draft)
        self.drop_button.setVisible(draft)
        self.edit_button.setVisible(current and not draft)
        self.export_button.setVisible(draft or current)
        self.import_button.setVisible(draft or current)

    def _show_import(self, path: str, loaded: "Loaded") -> None:
        self.bar.hush()
        self.importing.show_loaded(path, loaded)
        self._stack.setCurrentWidget(self.importing)
        self._show_commands()

    def _show_freezing(self, freezing: "Freezing") -> None:
        units = self.state.overview.ledger.cluster.units if self.state else ()
        self.freezing.show_freezing(freezing, units)
        self._stack.setCurrentWidget(self.freezing)
        self._show_commands()

    def _loaded(self, loaded: "Loaded") -> None:
        framework = loaded.framework
        text = self.tr("Loaded: {name}, version {version}.")
        self.bar.say(text.format(name=framework.name, version=framework.version))
        self._leave_panel()
        self.kept.emit()

    def _exported(self, path: str) -> None:
        self.bar.say(self.tr("Written: {path}").format(path=path))

    def _frozen(self, framework: Framework) -> None:
        words = self.tr("Version {version} is frozen: points are given under it from now on.")
        self.bar.say(words.format(version=framework.version))
        self._leave_panel()
        self.kept.emit()

    def _leave_panel(self) -> None:
        self._stack.setCurrentWidget(self.tabs if self.shown is not None else self._nothing)
        self._show_commands()

    def _refused(self, error: DeskError) -> None:
        if error.trouble in {Trouble.NOT_EDITABLE, Trouble.NOT_FREEZABLE}:
            told = trouble_words(DeskError(error.trouble, error.facts))
            self.bar.say("\n".join([told, *(finding_words(each) for each in error.findings)]), Weight.ERROR)
            return
        self.bar.say(trouble_words(error), Weight.ERROR)

    def _ask_for_export(self) -> None:
        if self.shown is not None:
            path = choose.new_framework_file(self, f"khung-tieu-chi-{self.shown.year}-v{self.shown.version}")
            if path:
                self.acts.export(path, self.shown.version)

    def _add_commands(self) -> None:
        self.import_button = button(self.tr("Import…"), self.begin)
        self.export_button = button(self.tr("Export…"), self._ask_for_export)
        self.drop_button = button(self.tr("Throw the draft away"), self.acts.drop)
        self.edit_button = primary(self.tr("Edit: begin the next version"), self._start_from_current)
        self.freeze_button = primary(self.tr("Freeze…"), self._weigh)
        for each in (self.drop_button, self.import_button, self.export_button, self.edit_button, self.freeze_button):
            each.hide()
            self.head.addWidget(each)

    def _weigh(self) -> None:
        if self.state is not None:
            self.acts.weigh(self.state.stage)

    def _start_from_current(self) -> None:
        if self.shelf is not None and self.shelf.current is not None:
            self.acts.start(self.shelf.current.version)

    def _lay_out(self) -> None:
        self.tabs = Tabs(self.tr("Framework"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        tabs: tuple[tuple[QWidget, str], ...] = (
            (self.editor, self.tr("Criteria")),
            (self.settings, self.tr("Settings")),
            (self.sandbox, self.tr("Try out")),
            (self.comments, self.tr("Comments")),
            (self.versions, self.tr("Versions")),
        )
        for widget, name in tabs:
            self.tabs.addTab(widget, name)
        self.new_button = primary(self.tr("Make a new framework"), lambda: self.acts.start(None))
        self.first_import = button(self.tr("Import an annex (Excel, Word) or a framework file…"), self.begin)
        nothing = self.tr("No framework yet. Make one here, or import the annex your cluster already has.")
        self._nothing = empty(nothing, self.new_button, self.first_import)
        self._stack = QStackedWidget()
        for pane in (self._nothing, self.tabs):
            self._stack.addWidget(pane)
        self.body.addWidget(self.about)
        self.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.editor.asked.connect(self.change)
        self.editor.said.connect(lambda text: self.bar.say(text, Weight.WARNING))
        self.settings.asked.connect(self.change)
        self.comments.written.connect(self.acts.comment)
        self.comments.answered.connect(self.acts.answer)
        self.comments.removed.connect(self.acts.take_back)
        self.versions.compared.connect(self.acts.compare)
        self.versions.begun.connect(self.acts.start)
        self._hear()

    def _hear(self) -> None:
        acts = self.acts
        acts.stood.connect(self._take)
        acts.looked.connect(self._show_import)
        acts.loaded.connect(self._loaded)
        acts.written.connect(self._exported)
        acts.weighed.connect(self._show_freezing)
        acts.frozen.connect(self._frozen)
        acts.compared.connect(self.versions.show_compared)
        acts.done.connect(self.kept)
        acts.refused.connect(self._refused)
