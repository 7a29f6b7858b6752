"""The child's loop: a line in, a line out."""

import json
from collections.abc import Generator, Mapping
from io import BytesIO

import pytest

from desktop.sheets import child
from desktop.sheets.child import answer_all


def asked(*names: str) -> list[dict[str, object]]:
    def echo(path: str, request: Mapping[str, object]) -> object:
        return [path, request.get("more")]

    def starve(path: str, request: Mapping[str, object]) -> object:
        raise MemoryError

    def piecemeal(path: str, request: Mapping[str, object]) -> Generator[object, None, str]:
        yield "đầu"
        if request.get("more"):
            yield ["giữa", path]
        return "cuối"

    def torn(path: str, request: Mapping[str, object]) -> Generator[object, None, str]:
        yield path
        raise MemoryError

    lines = b"".join(json.dumps({"task": name, "path": "đường", "more": 1}).encode() + b"\n" for name in names)
    answers = BytesIO()
    tasks = {"echo": echo, "starve": starve, "piecemeal": piecemeal, "torn": torn}
    answer_all(tasks.__getitem__, BytesIO(lines), answers)
    return [json.loads(line) for line in answers.getvalue().splitlines()]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "memory_used", lambda: 0)


def test_each_request_has_its_answer() -> None:
    assert asked("echo", "echo") == [{"ok": ["đường", 1], "last": False}] * 2


def test_after_an_error_the_child_is_done() -> None:
    assert asked("starve", "echo") == [{"error": {"code": "out_of_memory"}, "last": True}]
    assert asked("unknown", "echo") == [{"error": {"code": "reader_stopped"}, "last": True}]


def test_the_parts_of_an_answer_go_before_it() -> None:
    parts = [{"part": "đầu"}, {"part": ["giữa", "đường"]}]

    assert asked("piecemeal", "echo") == [*parts, {"ok": "cuối", "last": False}, {"ok": ["đường", 1], "last": False}]


def test_an_error_can_follow_the_first_parts() -> None:
    assert asked("torn", "echo") == [{"part": "đường"}, {"error": {"code": "out_of_memory"}, "last": True}]


def test_a_child_that_grew_large_answers_and_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "memory_used", lambda: 1 << 40)

    assert asked("echo", "echo") == [{"ok": ["đường", 1], "last": True}]
