"""Why what was typed cannot stand, the first few reasons by unit and criterion."""

from desktop.domain.finding import Finding
from desktop.ui.messages import said

MOST = 3


def told(findings: tuple[Finding, ...], more: str) -> str:
    """Return the reasons, a line each; `more` says that there are others."""
    lines = [f"{each.unit}, {each.criterion}: {said(each, 'scoring').line}" for each in findings[:MOST]]
    return "\n".join([*lines, more] if len(findings) > MOST else lines)
