"""The heading of the cluster's papers as it will print, drawn while it is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from desktop.domain.cluster import Cluster


class HeadingPreview(QFrame):
    """A strip of white paper with issuer, Quốc hiệu and title."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self.issuer = _line(bold=False)
        self.body = _line(bold=True)
        self.title = _line(bold=True)
        self.subject = _line(bold=True)
        self.period = _line(bold=False)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 24, 12, 24)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(1, 290)
        grid.addWidget(self.issuer, 0, 0)
        grid.addWidget(_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold=True), 0, 1)
        grid.addWidget(self.body, 1, 0)
        grid.addWidget(_line("Độc lập - Tự do - Hạnh phúc", bold=True), 1, 1)
        grid.setRowMinimumHeight(2, 20)
        for row, line in enumerate((self.title, self.subject, self.period), start=3):
            grid.addWidget(line, row, 0, 1, 2)
        grid.setRowStretch(6, 1)

    def show_cluster(self, cluster: Cluster) -> None:
        """Draw the heading of that cluster."""
        self.issuer.setText(cluster.level.upper())
        self.body.setText(cluster.name.upper())
        self.title.setText("BÁO CÁO")
        self.subject.setText(f"Tổng kết phong trào thi đua “Vì an ninh Tổ quốc” năm {cluster.year}")
        last = cluster.rounds[-1]
        self.period.setText(f"(Số liệu từ ngày {last.begins:%d/%m/%Y} đến ngày {last.ends:%d/%m/%Y})")


def _line(text: str = "", *, bold: bool) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    font = QFont("Times New Roman", 9)
    font.setBold(bold)
    made.setFont(font)
    return made
