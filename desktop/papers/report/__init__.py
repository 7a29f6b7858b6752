"""The report (báo cáo tổng kết, sơ kết): the outline filled with passages, figures, contributions and results."""

from desktop.papers.report.compose import report

__all__ = ["report"]
