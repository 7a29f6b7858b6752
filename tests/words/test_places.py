"""Places in words: cells by address, paragraphs by number, alone and within sentences."""

from desktop.domain.finding import Finding, Level
from desktop.domain.place import Place
from desktop.words.catalogue import filled, spot
from desktop.words.findings import where
from desktop.words.places import cell_name


def test_a_paragraph_is_called_by_its_number_and_a_cell_by_its_address() -> None:
    assert [cell_name(each) for each in ("D12", "¶12", "", None)] == ["D12", "đoạn 12", "", ""]
    assert [spot(each) for each in ("D12", "Trang 1 · D12", "¶12")] == ["ô D12", "ô Trang 1 · D12", "đoạn 12"]
    assert filled("({{ at | spot }})", {"at": "¶7"}) == "(đoạn 7)"


def test_the_place_of_a_finding_in_a_text_is_its_paragraph() -> None:
    found = Finding(Level.WARNING, "section_copied", {}, Place("bc.docx", "ff", None, "¶11", "I. TÌNH HÌNH"))

    assert where(found.place) == "bc.docx · đoạn 11"
    assert where(Place("so.xlsx", "ff", "Trang 1", "D6", "9")) == "so.xlsx · Trang 1 · D6"
