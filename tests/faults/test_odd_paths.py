"""P12: any path works, for the store, its folder, a member's file and the outputs."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.faults.conftest import Trials
from tests.faults.gate import cases
from tests.faults.members import SUPPLEMENT
from tests.faults.program import Ended, run
from tests.faults.scenes import CLUSTER, FRAMEWORK
from tests.faults.states import snapshot

VIETNAMESE = "Cụm thi đua số 1 – Đắk Lắk, Huế"
NAMES = {
    "NFC": unicodedata.normalize("NFC", VIETNAMESE),
    "NFD": unicodedata.normalize("NFD", VIETNAMESE),
    "spaces": "  hai   khoảng trắng  x",
    "hash": "bản #1",
    "percent": "đạt 100% %20 %s",
    "question": "mode?mode=memory&cache=shared",
    "apostrophe": "it's 'quoted'",
    "quotation": '"trong ngoặc"; DROP TABLE entry',
    "long": "d" * 232,
    "long Vietnamese": "ệ" * 76,
    "dots": "..năm.2026..",
    "brackets": "[a] {b} $HOME ~ * | & <c>",
    "emoji": "😀 ký tự ngoài BMP 𠮷",
    "backslash": "C:\\Users\\Hà\\file:",
}
LONG = 200


def test_there_are_fourteen_names() -> None:
    assert len(NAMES) == 14


@pytest.mark.parametrize("kind", cases(NAMES, "NFD"))
def test_every_command_on_an_odd_path(kind: str, tmp_path: Path, trial: Trials) -> None:
    name = NAMES[kind]
    told = trial("P12", "odd names x new, import, scores, set, undo, dossier, check")
    folder = tmp_path / (name if len(name.encode()) < LONG else "kho")  # Linux's SQLite ends at 512 bytes in all
    folder.mkdir()
    store, member, out = folder / f"{name}.tongket", folder / f"{name}.xlsx", folder / f"ra {name[:20]}"
    shutil.copy(SUPPLEMENT, member)
    steps: list[tuple[object, ...]] = [
        ("new", store, "--cluster", CLUSTER, "--framework", FRAMEWORK),
        ("import", store, member),
        ("scores", store),
        ("set", store, "AB", "I.4", "--layer", "agreed", "--points", "2.5", "--reason", "Thử"),
        ("undo", store),
        ("dossier", store, "--out", out, "--only", "bao-cao"),
        ("check", store),
    ]
    for step in steps:
        ended: Ended = run(*step, "--json")
        told.ran(hit=True)
        told.expect(ended.code == 0, f"{kind}: {step[0]} ends with {ended.code}: {ended.out[-200:]} {ended.err[-300:]}")
    left = set(snapshot(folder)) - set(snapshot(folder / out.name)) - {store.name, member.name, out.name}
    told.expect(not [each for each in left if "/" not in each], f"{kind}: left beside the store: {left}")
    told.expect(set(tmp_path.iterdir()) == {folder}, f"{kind}: something was made elsewhere")
    told.settle(hits=len(steps))
