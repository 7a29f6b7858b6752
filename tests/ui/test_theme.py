"""Every text on its ground can be read, in both looks; the look follows the officer's choice."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QListWidget
from pytestqt.qtbot import QtBot

from desktop.ui import theme

PAIRS = [
    ("ink", "page"),
    ("ink", "panel"),
    ("ink", "heading"),
    ("ink", "selection"),
    ("ink", "accent_ground"),
    ("dim", "page"),
    ("dim", "panel"),
    ("dim", "heading"),
    ("dim", "selection"),
    ("accent", "panel"),
    ("accent", "page"),
    ("accent", "accent_ground"),
    ("on_accent", "accent"),
    ("warning_ink", "warning_ground"),
    ("warning_ink", "panel"),
    ("print", "paper"),
]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_on_its_ground_has_contrast(name: str, ink: str, ground: str) -> None:
    assert _contrast(theme.colour(name, ink), theme.colour(name, ground)) >= 4.5


def test_the_palette_of_the_dark_look_is_dark() -> None:
    assert theme.palette("dark").color(QPalette.ColorRole.Base) == QColor("#1f2226")


def test_the_sheet_holds_no_unfilled_token() -> None:
    assert "$" not in theme.sheet("light")
    assert theme.sheet("light") != theme.sheet("dark")


def test_a_chosen_look_is_worn_and_the_system_look_returns(qapp: QApplication, vietnamese: None, qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    theme.change(qapp, theme.Scheme.DARK)
    assert theme.worn(qapp) == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(theme.colour("dark", "ink"))
    theme.change(qapp, theme.Scheme.SYSTEM)
    assert theme.worn(qapp) == "light"
    theme.change(qapp, theme.Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor(theme.colour("light", "ink"))


@pytest.mark.parametrize("scheme", [theme.Scheme.LIGHT, theme.Scheme.DARK])
def test_what_is_dim_in_a_dressed_window_can_be_read(qapp: QApplication, qtbot: QtBot, scheme: theme.Scheme) -> None:
    window = QListWidget()
    qtbot.addWidget(window)
    theme.change(qapp, scheme)
    theme.dress(window)
    window.ensurePolished()
    dim = window.palette().color(QPalette.ColorRole.PlaceholderText)
    assert dim == QColor(theme.colour(scheme.value, "dim"))
    theme.change(qapp, theme.Scheme.LIGHT)


def test_no_text_is_smaller_than_nine_points(qapp: QApplication, vietnamese: None) -> None:
    assert qapp.font().pointSizeF() >= 9


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(each) for each in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)
