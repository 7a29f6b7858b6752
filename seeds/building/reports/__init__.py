"""The demo units' Word reports, each in its own style, from their words and figures."""

from seeds.building.reports.document import report_bytes
from seeds.building.reports.words import ReportWords, Said, report_words

__all__ = ["ReportWords", "Said", "report_bytes", "report_words"]
