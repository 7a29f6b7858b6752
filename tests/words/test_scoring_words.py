"""The sentences about entries, scores and framework files: each can be said, none is taken for another's."""

from dataclasses import replace

import pytest

from desktop.domain.framework import Deduct, Direct, Quota, Reduction, Target
from desktop.domain.ledger import State
from desktop.words.catalogue import codes
from desktop.words.codes import CATALOGUES
from desktop.words.findings import tell
from tests.domain.scoring import builders as make
from tests.domain.scoring.builders import D

SHARED = {
    "over_maximum",
    "off_step",
    "unknown_choice",
    "not_a_number",
    "too_many_digits",
    "target_missing",
    "baseline_zero",
}
"""Codes that reading a file and checking an entry both use; an entry's facts hold whatever both sentences need."""


def test_what_is_found_while_scoring_is_said_with_its_unit_and_criterion() -> None:
    own = make.framework(Reduction(D(5), D(1)), Target(), Deduct(D(1)))
    sheet = make.sheet(
        own,
        make.fed("AB", "I.1", baseline="0", actual="2"),
        make.fed("AB", "I.2", actual="2"),
        make.stated("AB", "I.3", State.NOT_REPORTED),
    )

    said = [tell(finding).message for finding in sheet.findings]

    assert [message.split(":")[0] for message in said] == [
        "AB, tiêu chí I.1 “Tiêu chí 1”",
        "AB, tiêu chí I.2 “Tiêu chí 2”",
        "AB, tiêu chí I.3 “Tiêu chí 3”",
    ]


def test_a_tie_across_a_quota_names_its_units() -> None:
    own = make.framework(Direct())
    classes = make.classes(("Tốt", "5"), ("Khá", "0"))
    own = replace(own, classes=(replace(classes[0], quota=Quota(1)), classes[1]))
    book = make.ledger(own, make.straight("AB", "I.1", "8"), make.straight("BS", "I.1", "8"), units=2)

    (finding,) = make.ranked(book).findings

    assert tell(finding).message.startswith("AB, BS đồng hạng")


@pytest.mark.parametrize("own", ["scoring", "framework"])
def test_no_other_catalogue_uses_the_same_code_for_something_else(own: str) -> None:
    others = {code for name in CATALOGUES if name != own for code in codes(name)}

    assert set(codes(own)) & others <= SHARED
