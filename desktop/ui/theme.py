"""The look of the window: tokens of resources/themes, light or dark, as palette and style sheet.

The sheet is worn by the windows, not by the application: what an application wears, every part puts on anew each time
it is laid into another, and a page is laid together from hundreds of parts.
"""

import tomllib
from enum import StrEnum
from functools import cache
from string import Template
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.resources import resource

_SCHEMES = {"system": Qt.ColorScheme.Unknown, "light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
_SMALLEST = 9.0
_WORN, _DRESSED = "worn", "dressed"

_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "heading",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "dim",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "warning_ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "accent_ground",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "ink",
}


class Scheme(StrEnum):
    """Which look the officer chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def wear(application: QApplication, scheme: Scheme) -> None:
    """Dress the application in `scheme`, now and whenever the system changes between light and dark."""
    application.setStyle("Fusion")
    _enlarge(application)
    hints = application.styleHints()
    hints.colorSchemeChanged.connect(lambda: _paint(application))
    change(application, scheme)


def change(application: QApplication, scheme: Scheme) -> None:
    """Change to another scheme."""
    application.setProperty("scheme", scheme.value)
    application.styleHints().setColorScheme(_SCHEMES[scheme.value])
    _paint(application)


def dress(window: QWidget) -> None:
    """Let a window, with all that is in it and opens from it, wear the look, now and after every change."""
    window.setProperty(_DRESSED, True)
    application = QApplication.instance()
    if isinstance(application, QApplication) and application.property(_WORN):
        window.setStyleSheet(sheet(str(application.property(_WORN))))


def worn(application: QApplication) -> str:
    """Return `light` or `dark`, whichever is on the screen."""
    chosen = application.property("scheme")
    if chosen in {"light", "dark"}:
        return str(chosen)
    return "dark" if application.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def colour(name: str, token: str) -> str:
    """Return a colour of `light` or `dark` as `#rrggbb`."""
    return _tokens(name)[token]


def palette(name: str) -> QPalette:
    """Return the palette of `light` or `dark`; painted widgets take every colour from it."""
    colours = _tokens(name)
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(colours[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["dim"]))
    return made


def sheet(name: str) -> str:
    """Return the style sheet of `light` or `dark`."""
    return Template(resource("themes", "window.qss").read_text("utf-8")).substitute(
        _tokens(name), name=name, icons=resource("icons").as_posix()
    )


@cache
def _tokens(name: str) -> dict[str, str]:
    themes: dict[str, Any] = tomllib.loads(resource("themes", "window.toml").read_text("utf-8"))
    return dict(themes[name])


def _paint(application: QApplication) -> None:
    name = worn(application)
    if application.property(_WORN) == name:
        return
    application.setProperty(_WORN, name)
    application.setPalette(palette(name))
    for window in application.topLevelWidgets():
        if window.property(_DRESSED):
            dress(window)


def _enlarge(application: QApplication) -> None:
    font = application.font()
    if font.pointSizeF() < _SMALLEST:
        font.setPointSizeF(_SMALLEST)
    application.setFont(font)
