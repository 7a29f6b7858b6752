"""The page Văn bản, found under the name of its step."""

from desktop.ui.papers.dossier_page import DossierPage

__all__ = ["DossierPage"]
