"""The table of legal texts: dates that fit together, and honest marks of what nobody compared with the text."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dossier import Dossier, LegalBase
from desktop.domain.finding import Level
from desktop.domain.ledger import Conference
from desktop.papers.profile import bases_of, known_bases
from desktop.papers.wording import texts
from desktop.words.catalogue import say
from tests.papers.ledgers import ledger, standings


def dossier_of(base: LegalBase) -> Dossier:
    """Return a dossier of 27/11/2026 that cites one text."""
    undated = replace(ledger(), conference=Conference())
    return Dossier(ledger=undated, standings=standings(), made_on=date(2026, 11, 27), bases=(base,))


def test_what_is_marked_unverified_is_there() -> None:
    for row in texts("legal")["bases"]:
        assert set(row.get("unverified", ())) <= set(row), row["number"]


def test_what_is_cited_without_having_been_compared_is_noted() -> None:
    base = known_bases()[0]
    made = dossier_of(replace(base, begins=date(2020, 1, 1), ends=None, unverified=("title",)))

    (note,) = bases_of(made)[1]

    assert (note.level, note.code) == (Level.NOTE, "base_unverified")
    assert "đối chiếu" in say("papers", note.code, note.facts)


@pytest.mark.parametrize(("sure", "words"), [(True, "đã được sửa đổi"), (False, "được cho là đã được sửa đổi")])
def test_an_amendment_in_force_is_noted_as_sure_as_it_is(sure: bool, words: str) -> None:
    since = date(2026, 10, 1)
    unsure = () if sure else ("amended_by",)
    base = replace(known_bases()[1], amended_by="Luật số 1/2026/QH16", amended_from=since, unverified=unsure)

    (note,) = bases_of(dossier_of(base))[1]

    assert words in say("papers", "base_amended", note.facts)
    assert bases_of(replace(dossier_of(base), made_on=date(2026, 9, 30)))[1] == ()


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
