"""The report (báo cáo tổng kết, sơ kết): the outline filled with passages, figures, contributions and results."""

from desktop.papers.report.compose import report
from desktop.papers.report.said import said

__all__ = ["report", "said"]
