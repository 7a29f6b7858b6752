"""What keeps a draft framework from being frozen: the very checks a framework file goes through, by criterion."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.finding import Finding
from desktop.domain.framework import Framework
from desktop.domain.framework_file import read_framework, write_framework


def check_framework(framework: Framework) -> tuple[Finding, ...]:
    """Return every error of a framework, in its order, each at its criterion; none when it can be frozen.

    What is frozen can be written to a file and read back: the check is that reading.
    """
    text = write_framework(framework)
    _, findings = read_framework(text, "")
    owners = _owners(text, framework)
    return tuple(replace(each, place=None, criterion=owners[_line(each) - 1]) for each in findings)


def _owners(text: str, framework: Framework) -> tuple[str | None, ...]:
    """Return the criterion that each line of the text is about, None for the lines about none."""
    return tuple(_owner_by_line(text, [each.code for each in framework.criteria]))


def _owner_by_line(text: str, codes: list[str]) -> Iterator[str | None]:
    following = iter(codes)
    owner: str | None = None
    for line in text.splitlines():
        if line.startswith("["):
            owner = next(following, None) if line == "[[criteria]]" else None
        yield owner


def _line(finding: Finding) -> int:
    line = finding.facts["line"]
    assert isinstance(line, int)
    return line
