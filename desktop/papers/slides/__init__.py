"""Slides of the results: titles, texts, tables and native charts, all of them editable."""

from desktop.papers.slides.deck import slides

__all__ = ["slides"]
