"""Tabs are told how things stand once they are seen."""

from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.parts.tabs import Tabs


def test_what_nobody_looks_at_waits_and_only_the_latest_is_told(qapp: QApplication) -> None:
    tabs, front, back = Tabs("Trang"), QWidget(), QWidget()
    for tab in (front, back):
        tabs.addTab(tab, "")
    told: list[str] = []

    tabs.tell(front, lambda: told.append("front"))
    tabs.tell(back, lambda: told.append("old"))
    tabs.tell(back, lambda: told.append("new"))
    assert told == ["front"]
    tabs.setCurrentWidget(back)
    assert told == ["front", "new"]
    tabs.setCurrentWidget(front)
    tabs.setCurrentWidget(back)
    assert told == ["front", "new"]
