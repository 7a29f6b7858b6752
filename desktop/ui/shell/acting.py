"""The commands that the workspace of an open cluster does by itself."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.ledger import Layer
from desktop.ui import choose
from desktop.ui.shell.rows import turn_to_row
from desktop.ui.table.view import copy_from

if TYPE_CHECKING:  # made when a cluster is opened
    from desktop.ui.shell.workspace import Workspace


def act_in(workspace: "Workspace", focus: QWidget | None, group: str, rest: str) -> bool:
    """Do a command of `commands.py` in the workspace, `focus` having the keyboard; False when it is not one of its."""
    match group:
        case "go" | "at" | "finding" | "back":
            _turn_page(workspace, group, rest)
        case "stage":
            workspace.choose_stage(Layer(rest))
        case "details" | "pane" | "source":
            _turn_to(workspace, group)
        case "next" | "previous":
            workspace.page.go_on(1 if group == "next" else -1)
        case "copy":
            copy_from(focus)
        case "import":
            workspace.take_in(choose.member_files(workspace))
        case "paste":
            workspace.go("intake")
            workspace.page.paste()
        case "check" | "forms" | "papers" | "dispute":
            workspace.begin(group)
        case _:
            return False
    return True


def _turn_page(workspace: "Workspace", how: str, what: str) -> None:
    """Turn to the page of a step, to a row (`step/key`) or a finding on its page, or back to the page before."""
    match how:
        case "go":
            workspace.go(what)
        case "at":
            step, _, key = what.partition("/")
            workspace.go(step)
            if not workspace.page.bring(key):
                turn_to_row(workspace.page, key)
        case "finding":
            workspace.show_finding(what)
        case "back":
            workspace.back()


def _turn_to(workspace: "Workspace", what: str) -> None:
    """Turn to the details, to the next pane, or to where the number at hand comes from."""
    match what:
        case "details":
            workspace.toggle_details()
        case "pane":
            workspace.next_pane()
        case "source":
            workspace.follow()
