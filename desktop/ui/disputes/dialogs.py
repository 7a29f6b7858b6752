"""The dialogs that raise a dispute, decide it and open it again; nothing that is asked for may be left out."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from desktop.domain.cluster import Cluster
from desktop.domain.dispute import Claim, Decision, Dispute, Reopening, Ruling
from desktop.domain.finding import Finding
from desktop.domain.typed import Spot, typed
from desktop.ui.messages import said
from desktop.ui.parts.form import Form

_TEXT_HEIGHT = 64


class RaiseDialog(Form):
    """What a unit claims of a cell, who says so, how and with what."""

    def __init__(self, spot: Spot, unit: str, today: date, parent: QWidget | None = None) -> None:
        self.spot = spot
        title = f"{unit} · {spot.leaf.code} {spot.leaf.title}"
        super().__init__(self.tr("Dispute a score"), title, self.tr("Keep the dispute"), parent)
        self.claim = self.line(self.tr("Should be"), asked=True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("What the unit says"))
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self.allow)
        self.form.addRow(self.tr("What the unit says"), self.text)
        self.by = self.line(self.tr("Raised by"), asked=True)
        self.on = self.day(self.tr("On"), today)
        self.channel = self.line(self.tr("Channel"))
        self.channel.setPlaceholderText(self.tr("letter, telephone, at the conference…"))
        self.evidence = self.line(self.tr("Evidence"))
        self.claim.setFocus(Qt.FocusReason.OtherFocusReason)
        self.allow()

    def allow(self) -> None:
        """Enable the act when what should stand there is a value of the criterion and all asked for is there."""
        super().allow()
        claim = self._claim()
        wrong = isinstance(claim, tuple) and bool(self.claim.text().strip())
        self.refuse(
            "\n".join(said(each, "scoring").line for each in claim) if isinstance(claim, tuple) and wrong else ""
        )
        if not isinstance(claim, Claim) or not self.text.toPlainText().strip():
            self.act.setEnabled(False)

    def dispute(self) -> Dispute:
        """Return the dispute as filled in."""
        claim = self._claim()
        assert isinstance(claim, Claim)
        told = (self.text.toPlainText().strip(), self.by.text().strip(), self.day_of(self.on))
        more = (self.channel.text().strip(), self.evidence.text().strip())
        return Dispute(self.spot.unit, self.spot.leaf.code, claim, *told, *more)

    def _claim(self) -> Claim | tuple[Finding, ...]:
        return claim_typed(self.claim.text(), self.spot)


class DecideDialog(Form):
    """What is decided, why, on what basis, by whom, and who confirms it."""

    def __init__(self, spot: Spot, cluster: Cluster, today: date, parent: QWidget | None = None) -> None:
        self.spot = spot
        sentence = self.tr("The decision is kept with its reason and basis, and printed.")
        if spot.unit == cluster.chair:
            sentence = self.tr("The chair's own unit: a person of another unit must confirm the decision.")
        super().__init__(self.tr("Decide the dispute"), sentence, self.tr("Keep the decision"), parent)
        self.ruling = QComboBox()
        self.ruling.setAccessibleName(self.tr("Decision"))
        for ruling, words in zip(Ruling, self._rulings(), strict=True):
            self.ruling.addItem(words, ruling)
        self.form.addRow(self.tr("Decision"), self.ruling)
        self.value = self.line(self.tr("Counts instead"))
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.basis = self.line(self.tr("Basis"), asked=True)
        self.by = self.line(self.tr("Decided by"), asked=True)
        self.on = self.day(self.tr("On"), today)
        self.reader = self.line(self.tr("Confirmed by"), asked=True)
        self.reader_unit = QComboBox()
        self.reader_unit.setAccessibleName(self.tr("Unit of who confirms"))
        self.reader_unit.addItem("", None)
        for unit in cluster.units:
            self.reader_unit.addItem(unit.short, unit.code)
        self.form.addRow(self.tr("Unit of who confirms"), self.reader_unit)
        self.ruling.currentIndexChanged.connect(self.allow)
        self.allow()

    def allow(self) -> None:
        """Enable the act when all asked for is there; a partial grant needs a value."""
        super().allow()
        partly = self.ruling.currentData() is Ruling.PARTLY
        self.value.setEnabled(partly)
        claim = claim_typed(self.value.text(), self.spot) if partly else None
        wrong = partly and isinstance(claim, tuple) and bool(self.value.text().strip())
        self.refuse(
            "\n".join(said(each, "scoring").line for each in claim) if isinstance(claim, tuple) and wrong else ""
        )
        if partly and not isinstance(claim, Claim):
            self.act.setEnabled(False)

    def decision(self) -> Decision:
        """Return the decision as filled in."""
        ruling = Ruling(self.ruling.currentData())
        claim = claim_typed(self.value.text(), self.spot) if ruling is Ruling.PARTLY else None
        made = (self.reason.text().strip(), self.basis.text().strip(), self.by.text().strip(), self.day_of(self.on))
        value = claim if isinstance(claim, Claim) else None
        return Decision(ruling, *made, value, self.reader.text().strip(), self.reader_unit.currentData())

    def _rulings(self) -> tuple[str, ...]:
        return self.tr("The score stays"), self.tr("Granted"), self.tr("Granted in part")


class ReopenDialog(Form):
    """Why a decided dispute is looked at again, and who asks for it."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        sentence = self.tr("Decision and history stay; what it gave counts until a new decision.")
        super().__init__(self.tr("Look at the dispute again"), sentence, self.tr("Look again"), parent)
        self.reason = self.line(self.tr("Reason"), asked=True)
        self.by = self.line(self.tr("Who asks for it"), asked=True)
        self.on = self.day(self.tr("On"), today)
        self.allow()

    def reopening(self) -> Reopening:
        """Return it as filled in."""
        return Reopening(self.reason.text().strip(), self.by.text().strip(), self.day_of(self.on))


def claim_typed(text: str, spot: Spot) -> Claim | tuple[Finding, ...]:
    """Return what should stand in a cell as typed, or why it cannot; nothing typed is nothing claimed."""
    change = typed(text, spot)
    if isinstance(change, tuple):
        return change
    if change.entry is None:
        return ()
    return Claim(change.entry.inputs, change.entry.points, change.entry.state)
