"""The impact check (soát theo trọng lượng): the cells whose error could change a rank or a class."""

from desktop.domain.impact.search import WeightyCell, impact

__all__ = ["WeightyCell", "impact"]
