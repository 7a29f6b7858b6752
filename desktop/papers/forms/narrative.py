"""The Word outline of one unit: the report's headings, guidance, and a place to write under each."""

from collections.abc import Iterator
from datetime import date

from desktop.domain.cluster import Unit
from desktop.domain.dossier import FormProfile
from desktop.domain.form import FIRST, Issue, form_code
from desktop.domain.ledger import Ledger
from desktop.domain.outline import OUTLINE, Heading, section_tag
from desktop.papers.forms.addressee import known_unit
from desktop.papers.period import period_of
from desktop.papers.word.blocks import Block, Paragraph, Slot, words
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled
from desktop.words.guides import guide_of, outline_texts


def outline(ledger: Ledger, code: str, made_on: date, issue: Issue = FIRST) -> bytes:
    """Return the .docx the unit of that code writes its report in. Raises: UNKNOWN_UNIT."""
    unit = known_unit(ledger.cluster, code)
    mark = form_code(unit.code, ledger.round.code, ledger.framework.version, issue.number)
    blocks = tuple(_blocks(ledger, unit, mark, made_on))
    return document(blocks, f"Báo cáo – {unit.name}", mark, made_on)


def _blocks(ledger: Ledger, unit: Unit, mark: str, made_on: date) -> Iterator[Block]:
    profile = _profile(ledger, unit)
    facts = _facts(ledger)
    yield from letterhead(profile, made_on)
    yield from title("BÁO CÁO", filled(outline_texts()["subject"], facts))
    yield words("HuongDan", filled(outline_texts()["intro"], facts))
    yield words("HuongDan", f"({mark})")
    for heading in OUTLINE:
        yield from _section(heading)
    yield signature(profile)


def _section(heading: Heading) -> Iterator[Block]:
    yield words(f"Heading{heading.level}", heading.member_text)
    guide = guide_of(heading.key)
    if guide:
        yield words("HuongDan", guide)
        yield Slot(section_tag(heading), heading.member_text, outline_texts()["prompt"])
        yield Paragraph("NoiDung")


def _profile(ledger: Ledger, unit: Unit) -> FormProfile:
    return FormProfile(
        superior=ledger.cluster.level.upper(),
        issuer=unit.name.upper(),
        symbol="BC-…",
        place=unit.short,
        authority=("THỦ TRƯỞNG ĐƠN VỊ",),
        recipients=(f"{ledger.cluster.name} (để tổng hợp)",),
        draft=False,
    )


def _facts(ledger: Ledger) -> dict[str, object]:
    return {
        "period": period_of(ledger.round, ledger.cluster.year).words,
        "cluster": ledger.cluster.name,
        "begins": ledger.round.begins,
        "ends": ledger.round.ends,
    }
