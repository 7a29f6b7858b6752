"""Every act and every table has its words; a change says what differs."""

import ast
import json
from pathlib import Path

import pytest

from desktop.store.migrations import bring_up
from desktop.store.triggers import data_tables
from desktop.words.acts import act_name
from desktop.words.catalogue import codes
from desktop.words.changes import change_words, kind_words
from tests.store.year import in_memory


def _acts_in_sources() -> list[str]:
    """Return the names given to `act(db, desk, "name", …)` anywhere in the program."""
    names = set()
    for path in Path("desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "act":
                name = node.args[2] if len(node.args) > 2 else None
                if isinstance(name, ast.Constant) and isinstance(name.value, str):
                    names.add(name.value)
    return sorted(names)


@pytest.mark.parametrize("name", _acts_in_sources())
def test_every_act_has_a_sentence_and_a_kind(name: str) -> None:
    assert name in codes("acts")
    assert kind_words(name) != name


def test_every_table_has_a_name() -> None:
    with in_memory() as db:
        bring_up(db)
        for table in data_tables(db):
            assert change_words(table, None, "{}").what != table


def test_of_a_changed_row_only_what_differs_is_said() -> None:
    row = {"id": 3, "unit": "AB", "criterion": "I.1", "points": "9.5", "layer": "agreed", "reason": "Theo hồ sơ"}
    words = change_words("entry", json.dumps(row), json.dumps({**row, "points": "9.25"}))
    assert (words.what, words.unit, words.criterion) == ("Điểm", "AB", "I.1")
    assert (words.before, words.after) == ("điểm: 9,5", "điểm: 9,25")


def test_of_an_added_row_all_that_is_not_empty_is_said() -> None:
    row = {"unit": "AB", "criterion": "I.1", "points": None, "inputs": '{"actual": "82.5"}', "evidence": ""}
    words = change_words("entry", None, json.dumps(row))
    assert (words.before, words.after) == ("", "đầu vào: actual = 82,5")


def test_a_date_or_a_code_with_dots_is_no_number() -> None:
    row = {"title": "I.1.2", "held_on": "2026-11-20", "place": "1.2.3"}
    words = change_words("conference", None, json.dumps(row))
    assert words.after == "tên: I.1.2; ngày: 2026-11-20; nơi tổ chức: 1.2.3"


def test_a_file_of_entries_is_named_by_all_it_held() -> None:
    assert act_name("enter", {"file": "e.json", "entries": 42}) == "Ghi 42 ô điểm từ tệp e.json"
    drawn = act_name("enter", {"file": "e.json", "entries": 0, "draws": 1, "awards": 3})
    assert drawn == "Ghi 3 dòng khen thưởng, 1 kết quả biểu quyết, bốc thăm từ tệp e.json"
