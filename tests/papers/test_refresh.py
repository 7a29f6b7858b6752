"""Bytes of a part are replaced where asked for and nowhere else."""

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from desktop.papers.labels import control_name
from desktop.papers.refresh import Edit, refreshed, spliced

texts = st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="&<>\"'"), max_size=12)


@given(st.binary(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), texts), max_size=4))
def test_all_but_the_edited_bytes_stay(part: bytes, wanted: list[tuple[int, int, str]]) -> None:
    end = 0
    edits: list[Edit] = []
    for begin, length, text in sorted(wanted):
        taken = any((each.begin, each.end) == (begin, begin + length) for each in edits)
        if end <= begin and begin + length <= len(part) and not taken:
            edits.append(Edit("part", begin, begin + length, text))
            end = begin + length
    expected = part
    for edit in reversed(edits):
        expected = expected[: edit.begin] + edit.text.encode() + expected[edit.end :]

    assert spliced(part, reversed(edits)) == expected


def test_text_put_in_is_never_markup() -> None:
    assert spliced(b"<t>1</t>", [Edit("x", 3, 4, "<&\"'>")]) == b"<t>&lt;&amp;&quot;&apos;&gt;</t>"


def test_members_keep_their_order_dates_and_bytes() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, kind in (("b.xml", zipfile.ZIP_STORED), ("a.xml", zipfile.ZIP_DEFLATED)):
            member = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            member.compress_type = kind
            package.writestr(member, b"<t>1</t>" * 9)

    with zipfile.ZipFile(BytesIO(refreshed(stream.getvalue(), [Edit("A.xml", 3, 4, "22")]))) as package:
        found = [(each.filename, each.compress_type, each.date_time) for each in package.infolist()]
        assert found == [
            ("b.xml", zipfile.ZIP_STORED, (2024, 5, 6, 7, 8, 10)),
            ("a.xml", zipfile.ZIP_DEFLATED, (2024, 5, 6, 7, 8, 10)),
        ]
        assert package.read("b.xml") == b"<t>1</t>" * 9
        assert package.read("a.xml") == b"<t>22</t>" + b"<t>1</t>" * 8


@given(st.text(min_size=1, max_size=90), st.text(min_size=1, max_size=90))
def test_the_name_of_a_control_is_never_longer_than_word_takes(id_: str, text: str) -> None:
    assert len(control_name(id_, text)) <= 64


def test_the_name_of_a_control_keeps_what_was_written() -> None:
    assert control_name("total:AB", "95,94") == "Tổng điểm · AB = 95,94"
    assert control_name("class:AB", "Hoàn thành " * 9).endswith("…")
