"""Thể thức: letterhead, number, signature and recipients of the papers; what is left empty is as usual."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.dossier import FormProfile
from desktop.domain.manner import FormChoice
from desktop.domain.preview import Shown
from desktop.ui.papers.paper_view import PaperView
from desktop.ui.parts.pieces import button, label, scrolled

_LINES = 92


class FormTab(QWidget):
    """Signal: `kept(choice)`."""

    kept = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._default: FormProfile | None = None
        names = {
            "superior": self.tr("Superior body"),
            "issuer": self.tr("Issuing body"),
            "number": self.tr("Number"),
            "symbol": self.tr("Symbol"),
            "place": self.tr("Place"),
            "signer": self.tr("Signer (rank and name)"),
            "archive": self.tr("Archive"),
            "secrecy": self.tr("Mark of secrecy"),
        }
        self.words = {name: _line(title) for name, title in names.items()}
        self.lists = {"authority": _box(self.tr("Authority, a line each")), "recipients": _box(self.tr("Recipients"))}
        self.draft = QCheckBox(self.tr("Mark as a draft (DỰ THẢO)"))
        self.preview = PaperView(self.tr("Letterhead"))
        self.keep = button(self.tr("Keep the form"), self.commit)
        self._lay_out(names)

    def show_form(self, default: FormProfile, choice: FormChoice, shown: tuple[Shown, ...], *, may_write: bool) -> None:
        """Show what was chosen, and in grey what holds where nothing was."""
        self._default = default
        for name, field in self.words.items():
            field.setText(getattr(choice, name) or "")
            field.setPlaceholderText(getattr(default, name))
        for name, box in self.lists.items():
            box.setPlainText("\n".join(getattr(choice, name) or ()))
            box.setPlaceholderText("\n".join(getattr(default, name)))
        self.draft.setChecked(default.draft if choice.draft is None else choice.draft)
        self.preview.show_paper(shown)
        for part in (*self.words.values(), *self.lists.values(), self.draft, self.keep):
            part.setEnabled(may_write)

    @property
    def choice(self) -> FormChoice:
        """What stands in the fields; empty ones leave it as usual."""
        usual, draft = self._default is None or self._default.draft, self.draft.isChecked()
        chosen: dict[str, Any] = {name: field.text().strip() or None for name, field in self.words.items()}
        chosen |= {name: _lines(box) or None for name, box in self.lists.items()}
        return FormChoice(**chosen, draft=None if draft == usual else draft)

    def commit(self) -> None:
        """Ask to keep what stands in the fields."""
        self.kept.emit(self.choice)

    def _lay_out(self, names: dict[str, str]) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in self.words.items():
            form.addRow(names[name], field)
        for box in self.lists.values():
            form.addRow(box.accessibleName(), box)
        form.addRow("", self.draft)
        fields = QWidget()
        fields.setObjectName("ground")
        left = QVBoxLayout(fields)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(label(self.tr("What is left empty is printed as it stands in grey."), "dim"))
        left.addLayout(form)
        left.addWidget(self.keep)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(scrolled(fields, self.tr("Fields of the papers")), 1)
        row.addWidget(self.preview, 1)


def _line(title: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("field")
    made.setAccessibleName(title)
    return made


def _box(title: str) -> QPlainTextEdit:
    made = QPlainTextEdit()
    made.setAccessibleName(title)
    made.setFixedHeight(_LINES)
    made.setTabChangesFocus(True)
    return made


def _lines(box: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in box.toPlainText().splitlines() if line.strip())
