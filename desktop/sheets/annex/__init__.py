"""Annexes (phụ lục) that hold a framework as staff wrote it: Excel or Word in, a draft with its assumptions out."""

from desktop.sheets.annex.read import read_annex

__all__ = ["read_annex"]
