"""Slides of the results: titles, texts, tables and native charts, all of them editable."""

from desktop.papers.slides.deck import slide_tables, slides

__all__ = ["slide_tables", "slides"]
