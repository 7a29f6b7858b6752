"""What if: all differences of a supposition, and the ledger itself untouched."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.entries_file import EntriesFile
from desktop.domain.framework import Direct
from desktop.domain.ledger import Draw, Layer, Ledger, RaisedEffect
from desktop.domain.ripple import ripple
from desktop.domain.scoring.engine import score
from desktop.domain.scoring.safety import safety
from desktop.domain.scoring.standing import rank
from desktop.domain.what_if import supposing, what_if
from tests.domain.scoring import builders as make
from tests.domain.scoring.strategies import ledgers

STAGE = Layer.AGREED


@settings(max_examples=60, deadline=None)
@given(book=ledgers(), drawn=st.data())
def test_the_differences_are_those_of_two_whole_scorings(book: Ledger, drawn: st.DataObject) -> None:
    kept = replace(book, entries=book.entries[: drawn.draw(st.integers(0, len(book.entries)))], effects=())

    asked = what_if(kept, book, STAGE)

    before, after = (rank(each, score(each, STAGE), STAGE) for each in (kept, book))
    assert (asked.before, asked.after) == (before, after)
    assert asked.ripple == ripple(before, after)
    old, new = safety(kept, STAGE), safety(book, STAGE)
    assert {each.before for each in asked.safety} - {None} == set(old) - set(new)
    assert {each.after for each in asked.safety} - {None} == set(new) - set(old)


def test_supposing_what_is_kept_changes_nothing() -> None:
    book = make.ledger(make.framework(Direct()), make.straight("AB", "I.1", "9"), units=2)

    asked = what_if(book, supposing(book, EntriesFile()), STAGE)

    assert (asked.ripple.units, asked.safety) == ((), ())


def test_a_file_is_supposed_whole_but_for_other_rounds() -> None:
    own = replace(make.framework(Direct()), effects=(make.UNRANKED,))
    book = make.ledger(own, make.straight("AB", "I.1", "9"), make.straight("BS", "I.1", "9"), units=3)
    file = EntriesFile(
        entries=((None, make.straight("CG", "I.1", "9")), ("so-ket", make.straight("CG", "I.1", "1"))),
        effects=(RaisedEffect("AB", "KXL", "Thông báo"),),
        draws=(Draw(("BS", "CG"), ("CG", "BS"), "Hội nghị"),),
    )

    supposed = supposing(book, file)
    asked = what_if(book, supposed, STAGE)

    assert [entry.number for entry in supposed.entries] == [1, 2, 3]
    assert {each.unit: each.rank for each in asked.after.standings} == {"AB": None, "BS": 2, "CG": 1}
    assert len(book.entries) == 2
