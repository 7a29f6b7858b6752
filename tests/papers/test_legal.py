"""The table of legal texts: dates that fit together, and honest marks of what nobody compared with the text."""

from datetime import timedelta

from desktop.papers.profile import known_bases
from desktop.papers.wording import texts


def test_what_is_marked_unverified_is_there() -> None:
    for row in texts("legal")["bases"]:
        assert set(row.get("unverified", ())) <= set(row), row["number"]


def test_a_text_ends_the_day_before_its_successor_begins() -> None:
    bases = {each.number: each for each in known_bases()}
    replaced = [each for each in bases.values() if each.replaced_by]
    assert replaced
    for each in replaced:
        successor = bases[each.replaced_by.split()[-1]]
        assert each.ends is not None
        assert successor.begins == each.ends + timedelta(days=1)


def test_no_text_is_in_force_before_it_was_issued() -> None:
    for each in known_bases():
        assert each.issued <= each.begins
        assert each.ends is None or each.begins < each.ends
