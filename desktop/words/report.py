"""What is said about words while they are written."""

from desktop.domain.finding import Finding
from desktop.words.catalogue import has, say
from desktop.words.codes import Told
from desktop.words.findings import tell


def wording_name(key: str) -> str:
    """Return what a wording is called: `Câu mẫu “tăng”`."""
    return say("report", "wording_called", {"name": say("report", key, {})})


def tell_note(finding: Finding) -> Told:
    """Return the words of a finding about a section: those of the editor first, then those of finished papers."""
    return tell(finding, "report" if has("report", finding.code) else "reconcile")
