"""A file of the program holds 300 lines at the most, a function 40: where there are more, there is a second idea in it."""

import ast
from collections.abc import Iterator
from pathlib import Path

DESKTOP = Path(__file__).parent.parent / "desktop"
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def too_long(source: str) -> Iterator[str]:
    """Yield what is too long in a module: the module itself, then the names of its functions."""
    if len(source.splitlines()) > LONGEST_FILE:
        yield "the file"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
            yield node.name


def test_no_file_and_no_function_is_too_long() -> None:
    modules = sorted(DESKTOP.rglob("*.py"))
    assert len(modules) > 1000
    assert {str(each): found for each in modules if (found := [*too_long(each.read_text("utf-8"))])} == {}


def test_what_is_too_long_is_seen() -> None:
    body = "    pass\n" * (LONGEST_FUNCTION - 1)
    assert [*too_long(f"def one() -> None:\n{body}")] == []
    assert [*too_long(f"def one() -> None:\n{body}    pass\n")] == ["one"]
    assert [*too_long("x = 1\n" * LONGEST_FILE)] == []
    assert [*too_long("x = 1\n" * LONGEST_FILE + "x = 1\n")] == ["the file"]
