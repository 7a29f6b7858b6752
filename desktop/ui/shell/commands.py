"""The commands of the window as data: menus, keys, and which of them need an open cluster."""

from dataclasses import dataclass

from desktop.ui.parts.noop import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `key` is its name in code, `text` its English source, `needs_cluster` greys it while none is open.

    An empty key stands for a line between two groups.
    """

    key: str
    text: str = ""
    shortcut: str = ""
    needs_cluster: bool = True


@dataclass(frozen=True, slots=True)
class Menu:
    """One menu of the menu bar."""

    text: str
    commands: tuple[Command, ...]


LINE = Command("")

MENUS = (
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&File"),
        (
            Command("new", QT_TRANSLATE_NOOP("Commands", "New cluster…"), "Ctrl+N", needs_cluster=False),
            Command("open", QT_TRANSLATE_NOOP("Commands", "Open a cluster file…"), "Ctrl+O", needs_cluster=False),
            Command("takeover", QT_TRANSLATE_NOOP("Commands", "Take over a handover package…"), needs_cluster=False),
            Command("sample", QT_TRANSLATE_NOOP("Commands", "Look at the sample cluster"), needs_cluster=False),
            LINE,
            Command("password:set", QT_TRANSLATE_NOOP("Commands", "Set a password…")),
            Command("password:change", QT_TRANSLATE_NOOP("Commands", "Change the password…")),
            Command("password:remove", QT_TRANSLATE_NOOP("Commands", "Remove the password…")),
            LINE,
            Command("close", QT_TRANSLATE_NOOP("Commands", "Close the cluster file"), "Ctrl+W"),
            Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q", needs_cluster=False),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Edit"),
        (
            Command("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), "Ctrl+Z"),
            Command("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), "Ctrl+Y"),
            LINE,
            Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy the block with its headings")),
            Command("seek", QT_TRANSLATE_NOOP("Commands", "Seek everything…"), "Ctrl+K"),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&View"),
        (
            Command("go:overview", QT_TRANSLATE_NOOP("Commands", "Overview"), "Alt+Home"),
            Command("go:framework", QT_TRANSLATE_NOOP("Commands", "1 Framework"), "Ctrl+1"),
            Command("go:forms", QT_TRANSLATE_NOOP("Commands", "2 Sending forms"), "Ctrl+2"),
            Command("go:intake", QT_TRANSLATE_NOOP("Commands", "3 Intake"), "Ctrl+3"),
            Command("go:checks", QT_TRANSLATE_NOOP("Commands", "4 Checks"), "Ctrl+4"),
            Command("go:scoring", QT_TRANSLATE_NOOP("Commands", "5 Scores"), "Ctrl+5"),
            Command("go:standings", QT_TRANSLATE_NOOP("Commands", "6 Standings"), "Ctrl+6"),
            Command("go:dossier", QT_TRANSLATE_NOOP("Commands", "9 Papers"), "Ctrl+9"),
            Command("go:handover", QT_TRANSLATE_NOOP("Commands", "10 Handover"), "Ctrl+0"),
            Command("go:registers", QT_TRANSLATE_NOOP("Commands", "Registers"), "Ctrl+R"),
            Command("go:backups", QT_TRANSLATE_NOOP("Commands", "Backups"), "Ctrl+B"),
            Command("go:log", QT_TRANSLATE_NOOP("Commands", "Change log"), "Ctrl+L"),
            LINE,
            Command("back", QT_TRANSLATE_NOOP("Commands", "Back"), "Alt+Left"),
            Command("details", QT_TRANSLATE_NOOP("Commands", "Details pane"), "F4"),
            Command("source", QT_TRANSLATE_NOOP("Commands", "Where a number comes from"), "Alt+Return"),
            Command("pane", QT_TRANSLATE_NOOP("Commands", "Next pane"), "F6"),
            LINE,
            Command("look:system", QT_TRANSLATE_NOOP("Commands", "Look: as the system"), needs_cluster=False),
            Command("look:light", QT_TRANSLATE_NOOP("Commands", "Look: light"), needs_cluster=False),
            Command("look:dark", QT_TRANSLATE_NOOP("Commands", "Look: dark"), needs_cluster=False),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Intake"),
        (
            Command("import", QT_TRANSLATE_NOOP("Commands", "Import files…"), "Ctrl+I"),
            Command("paste", QT_TRANSLATE_NOOP("Commands", "Paste copied files or a table")),
            Command("inbox:look", QT_TRANSLATE_NOOP("Commands", "Look into the inbox"), "Ctrl+Shift+I"),
            Command("inbox:choose", QT_TRANSLATE_NOOP("Commands", "Choose the inbox folder…")),
            Command("inbox:off", QT_TRANSLATE_NOOP("Commands", "Watch no inbox folder")),
            LINE,
            Command("forms", QT_TRANSLATE_NOOP("Commands", "Make the forms to send…")),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Scores"),
        (
            Command("stage:claim", QT_TRANSLATE_NOOP("Commands", "Stage: claim")),
            Command("stage:cross", QT_TRANSLATE_NOOP("Commands", "Stage: cross-check")),
            Command("stage:appraisal", QT_TRANSLATE_NOOP("Commands", "Stage: appraisal")),
            Command("stage:agreed", QT_TRANSLATE_NOOP("Commands", "Stage: agreed")),
            LINE,
            Command("next", QT_TRANSLATE_NOOP("Commands", "Next cell to look at"), "F7"),
            Command("previous", QT_TRANSLATE_NOOP("Commands", "Previous cell to look at"), "Shift+F7"),
            LINE,
            Command("dispute", QT_TRANSLATE_NOOP("Commands", "Dispute this score…"), "Ctrl+Shift+D"),
            Command("go:cross", QT_TRANSLATE_NOOP("Commands", "Cross-checks")),
            Command("go:disputes", QT_TRANSLATE_NOOP("Commands", "Disputed scores")),
            Command("go:impact", QT_TRANSLATE_NOOP("Commands", "Cells that weigh")),
        ),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Papers"),
        (Command("papers", QT_TRANSLATE_NOOP("Commands", "Make all papers…"), "Ctrl+P"),),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Tools"),
        (Command("check", QT_TRANSLATE_NOOP("Commands", "Check everything"), "F5"),),
    ),
    Menu(
        QT_TRANSLATE_NOOP("Commands", "&Help"),
        (Command("about", QT_TRANSLATE_NOOP("Commands", "About the program"), needs_cluster=False),),
    ),
)

TOOL_BAR = ("import", "check", "papers", "undo")
PRIMARY = "import"
