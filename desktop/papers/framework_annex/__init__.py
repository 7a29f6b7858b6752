"""The framework as the annex (phụ lục) that the cluster agrees on and signs: Word and Excel."""

from desktop.papers.framework_annex.paper import annex_book, annex_text

__all__ = ["annex_book", "annex_text"]
