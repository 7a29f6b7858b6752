"""The dialog in which somebody of another unit confirms the scores of the chair's own unit."""

from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.domain.cluster import Cluster
from desktop.ui.parts.form import Form


class ConfirmDialog(Form):
    """Who confirms, of which unit, when; the chair's own unit is not offered."""

    def __init__(self, cluster: Cluster, today: date, parent: QWidget | None = None) -> None:
        chair = cluster.unit(cluster.chair) if cluster.chair else None
        sentence = self.tr("A person of another unit looked at every score of {unit} and confirms it as it stands now.")
        super().__init__(
            self.tr("Confirm the chair's scores"),
            sentence.format(unit=chair.name if chair else ""),
            self.tr("Keep the confirmation"),
            parent,
        )
        self.reader = self.line(self.tr("Confirmed by"), asked=True)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Unit of who confirms"))
        for unit in cluster.units:
            if unit.code != cluster.chair:
                self.unit.addItem(unit.short, unit.code)
        self.form.addRow(self.tr("Unit of who confirms"), self.unit)
        self.on = self.day(self.tr("On"), today)
        self.allow()
