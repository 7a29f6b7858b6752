"""The counts and signs behind the steps of the sidebar."""

from PySide6.QtCore import QCoreApplication

from desktop.ui.shell.sidebar import Sidebar
from desktop.ui.state import State


def sign_steps(sidebar: Sidebar, state: State) -> None:
    """Write behind every step how far it has come."""
    overview = state.overview
    gathered = sum(each.workbook is not None for each in overview.gathered)
    whole = len(overview.gathered)
    has_framework = bool(overview.ledger.framework.criteria)
    sidebar.sign("framework", "✓" if has_framework else "", _framework_words(has_framework=has_framework))
    sidebar.sign("forms", *_sent(state))
    sidebar.sign(
        "intake",
        f"{gathered}/{whole}" if whole else "",
        QCoreApplication.translate("Steps", "{kept} of {all} units").format(kept=gathered, all=whole),
    )
    waiting = state.scored.result.standings.open if state.scored else 0
    found = len(state.checks.waiting) if state.checks else 0
    blocking = "!" if state.checks and state.checks.blocking else ""
    sidebar.sign("checks", f"{found}{blocking}" if found else "", _found_words(found))
    disputed = sum(each.dispute.is_open for each in state.disputes)
    sidebar.sign("disputes", f"⚑ {disputed}" if disputed else "", _disputed_words(disputed))
    sidebar.sign("scoring", _left(waiting), _blank_words(waiting))
    sidebar.sign("registers", *_registered(state))
    sign_papers(sidebar, state.papers_behind)


def sign_papers(sidebar: Sidebar, behind: int) -> None:
    """Write how many papers were made from earlier data."""
    meaning = QCoreApplication.translate("Steps", "%Ln paper(s) older than the data", "", behind) if behind else ""
    sidebar.sign("dossier", f"⚠ {behind}" if behind else "", meaning)


def _sent(state: State) -> tuple[str, str]:
    """Return the sign and the words of sending: who is late goes before who was sent everything."""
    late = len(state.gathering.late) if state.gathering else 0
    if late:
        return f"⚠ {late}", QCoreApplication.translate("Steps", "%Ln unit(s) past a deadline", "", late)
    units = {unit.code for unit in state.overview.ledger.cluster.units}
    if units and units <= {each.unit for each in state.sendings}:
        return "✓", QCoreApplication.translate("Steps", "all units were sent their forms")
    return "", ""


def _registered(state: State) -> tuple[str, str]:
    """Return the sign and the words of the registers: decisions without effect go before names that look alike."""
    signs = (f"⚠ {state.undone}" if state.undone else "", f"≈ {state.pairs}" if state.pairs else "")
    words = (_undone_words(state.undone), _alike_words(state.pairs))
    return " ".join(filter(None, signs)), ", ".join(filter(None, words))


def _framework_words(*, has_framework: bool) -> str:
    if has_framework:
        return QCoreApplication.translate("Steps", "a framework is loaded")
    return QCoreApplication.translate("Steps", "no framework yet")


def _left(waiting: int) -> str:
    return QCoreApplication.translate("Steps", "{count} left").format(count=waiting) if waiting else ""


def _blank_words(waiting: int) -> str:
    return QCoreApplication.translate("Steps", "%Ln cell(s) still blank", "", waiting) if waiting else ""


def _found_words(found: int) -> str:
    return QCoreApplication.translate("Steps", "%Ln finding(s) to look at", "", found) if found else ""


def _disputed_words(disputed: int) -> str:
    return QCoreApplication.translate("Steps", "%Ln dispute(s) to decide", "", disputed) if disputed else ""


def _undone_words(undone: int) -> str:
    told = QCoreApplication.translate("Steps", "%Ln decision(s) about lines that count no more", "", undone)
    return told if undone else ""


def _alike_words(pairs: int) -> str:
    return QCoreApplication.translate("Steps", "%Ln pair(s) of names that may be the same", "", pairs) if pairs else ""
