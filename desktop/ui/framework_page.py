"""Khung tiêu chí; the page itself is in the folder of its parts."""

from desktop.ui.framework.framework_page import FrameworkPage

__all__ = ["FrameworkPage"]
