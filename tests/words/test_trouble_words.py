"""Every expected trouble is said with the facts it is raised with."""

import ast
from pathlib import Path

import pytest

from desktop.domain.trouble import DeskError, Trouble
from desktop.words.catalogue import codes
from desktop.words.trouble import tell_trouble

ROOT = Path(__file__).parent.parent.parent


def raised() -> list[tuple[str, str, frozenset[str]]]:
    """Return file, trouble and the names of the facts of every `DeskError(Trouble.X, {...})` in the sources."""
    found = []
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "DeskError" and node.args:
                trouble, facts = node.args[0], node.args[1] if len(node.args) > 1 else ast.Dict([], [])
                named = isinstance(trouble, ast.Attribute) and getattr(trouble.value, "id", "") == "Trouble"
                if named and isinstance(trouble, ast.Attribute) and isinstance(facts, ast.Dict):
                    names = frozenset(key.value for key in facts.keys if isinstance(key, ast.Constant))
                    found.append((path.name, trouble.attr, frozenset(str(name) for name in names)))
    return found


@pytest.mark.parametrize(("file", "trouble", "names"), raised())
def test_a_trouble_has_a_sentence_for_its_facts(file: str, trouble: str, names: frozenset[str]) -> None:
    told = tell_trouble(DeskError(Trouble[trouble], dict.fromkeys(names, "x")))
    assert told.message
    assert "{" not in told.message + told.remedy


def test_every_trouble_stands_in_the_catalogue() -> None:
    assert set(codes("trouble")) == {trouble.value for trouble in Trouble}


def test_the_sources_raise_trouble() -> None:
    assert len(raised()) > 15


def test_what_is_refused_is_named_in_words_and_a_cluster_s_file_not_blamed() -> None:
    said = {
        path: tell_trouble(DeskError(Trouble.REFUSED, {"path": path})).message.partition(",")[0]
        for path in ("correct", "khung.xlsx", "/cum/2026.tongket")
    }
    assert said == {
        "correct": "Đính chính này chưa dùng được",
        "khung.xlsx": "khung.xlsx chưa dùng được",
        "/cum/2026.tongket": "Chưa làm được",
    }
