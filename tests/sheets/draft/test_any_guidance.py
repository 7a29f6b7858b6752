"""Whatever is answered about a file, nothing breaks, and each answer is said to be used, unfit or unused."""

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.draft import Draft
from desktop.domain.finding import Level
from desktop.domain.guidance import Ask, Guidance, guidance_of, key_of
from desktop.domain.text import fold
from desktop.sheets.draft.parse import parse_draft
from desktop.words.findings import tell
from tests.sheets.draft.messy import Mess, make_mess

SEEDS = (0, 7, 24, 34)
CHOICES = (
    "claim", "actual", "ignored", "title", "max", "code", "aside", "I.1", "II.1", "II.3#Cấp tỉnh", "take", "leave", "own",
    "dot", "comma", "percent", "1/2", "9/9", "7-8:9-40", ":3-9", "2:3-5;7:8-9", "AB", "ZZ", "", "=", "I",
)  # fmt: skip
_TOLD = {"answered", "answered_before", "answer_unfit", "answer_unused"}


@cache
def _case(seed: int) -> tuple[Mess, tuple[str, ...]]:
    mess = make_mess(seed)
    draft = parse_draft(mess.book, mess.ledger)
    found = [column.key for table in draft.tables for column in table.columns]
    found += [row.key for table in draft.tables for row in table.rows if row.key]
    found += [finding.key for finding in draft.findings if finding.key]
    found += [key_of(ask, sheet.name) for sheet in mess.book.sheets for ask in (Ask.SHEET, Ask.REGION, Ask.WIDE)]
    return mess, (*found, "unit", "grouping", "claims", "tables", "percent:I.1", "row:không có", "value:I.1/trên 3")


def _read(mess: Mess, guidance: Guidance) -> Draft:
    return parse_draft(mess.book, mess.ledger, guidance=guidance)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SEEDS), st.data())
def test_any_answers_leave_a_draft_that_says_what_it_did_with_each(seed: int, data: st.DataObject) -> None:
    mess, keys = _case(seed)
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(keys), st.sampled_from(CHOICES)), max_size=5))
    guidance = guidance_of(pairs)

    draft = _read(mess, guidance)

    told = {fold(finding.key) for finding in draft.findings if finding.code in _TOLD}
    assert {fold(answer.key) for answer in guidance.answers} <= told
    assert all(tell(finding).message for finding in draft.findings)
    assert all(finding.choices for finding in draft.findings if finding.level is Level.QUESTION)
    assert _read(mess, draft.guidance) == draft
