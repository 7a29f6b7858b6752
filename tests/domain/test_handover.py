"""A manifest is written and understood again; nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.handover import (
    MANIFEST,
    Counted,
    Level,
    Manifest,
    Member,
    Origin,
    is_safe,
    manifest_of,
    plain_of,
    safe_part,
)

MANIFESTO = Manifest(
    Level.NO_NAMES,
    Origin("Bộ Công an", "1", "Cụm", 2026, "Công an tỉnh An Bình"),
    *("2026-11-21T08:00:00+07:00", "0.1.0", "K7M2QX00", "ab" * 32),
    (Member("a/b.docx", 3, "0" * 64), Member("c", 0, "f" * 64)),
    (Counted("units", 6),),
    (Counted("originals", 12, 99),),
)


def test_a_manifest_comes_back() -> None:
    assert manifest_of(plain_of(MANIFESTO)) == MANIFESTO
    assert MANIFESTO.member("c") == Member("c", 0, "f" * 64)
    assert MANIFESTO.member("d") is None
    assert MANIFESTO.under("a") == (Member("a/b.docx", 3, "0" * 64),)


@pytest.mark.parametrize(
    "change",
    [
        {"level": "half"},
        {"members": None},
        {"members": [{"name": "a", "size": -1, "sha256": "0" * 64}]},
        {"members": [{"name": "a", "size": True, "sha256": "0" * 64}]},
        {"members": [{"name": "a", "size": 1, "sha256": "0"}]},
        {"members": [{"name": "A", "size": 1, "sha256": "0" * 64}, {"name": "a", "size": 1, "sha256": "0" * 64}]},
        {"members": [{"name": MANIFEST, "size": 1, "sha256": "0" * 64}]},
        {"cluster": []},
        {"made": 3},
        {"counts": [{"what": "x"}]},
    ],
)
def test_what_was_never_written_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".*"):
        manifest_of({**plain_of(MANIFESTO), **change})


@given(st.text(max_size=300))
def test_any_text_can_be_made_a_part_of_a_name(text: str) -> None:
    assert is_safe(f"tep-goc/AB/{safe_part(text)}")


def test_only_the_framework_leaves_the_file_open() -> None:
    assert [level.archives for level in Level] == [True, True, False]
