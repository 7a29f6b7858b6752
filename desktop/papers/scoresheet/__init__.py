"""The scoresheet (phiếu điểm) of each unit, with the why of every line."""

from desktop.papers.scoresheet.paper import scoresheets

__all__ = ["scoresheets"]
