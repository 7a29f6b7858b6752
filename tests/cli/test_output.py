"""JSON for machines is printed so that people can read it too."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.cli.output import as_json

WHOLE = """{
 "name": "Bảng chấm điểm",
 "cells": [
  {"a1": "B1", "value": null},
  {"a1": "B2", "value": "9,5"}
 ],
 "places": ["B1", "B2"],
 "none": []
}
"""

leaves = st.none() | st.booleans() | st.integers() | st.text()
shapes = st.recursive(leaves, lambda deeper: st.lists(deeper) | st.dictionaries(st.text(), deeper), max_leaves=20)


def test_what_holds_no_other_stands_on_one_line() -> None:
    assert as_json(json.loads(WHOLE)) == WHOLE.rstrip()


def test_a_text_that_ends_as_an_object_begins_is_printed_as_it_is() -> None:
    cells = [{"a1": "B1", "raw": "}, {"}, {"a1": "B2", "raw": '}, {"'}]

    assert as_json(cells) == '[\n {"a1": "B1", "raw": "}, {"},\n {"a1": "B2", "raw": "}, {\\""}\n]'


@given(plain=shapes)
def test_what_is_printed_is_the_value(plain: Any) -> None:
    assert json.loads(as_json(plain)) == plain
