"""Refreshing copies that people changed at random: exactly the bound numbers that moved change, whatever was done."""

import random
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from desktop.domain.desk import Desk
from tests.jobs.papers_of_sample import report, sample_papers
from tests.jobs.sample import made_sample, sample
from tests.jobs.test_reconcile import enter
from tests.jobs.test_refresh import refreshed
from tests.papers.docx import bound, part, typed

__all__ = ["made_sample", "report", "sample", "sample_papers"]

_WORDS = ("Cán bộ viết thêm", "37 chuyên án", "năm nay", "đạt 91,5%", "tăng 12 vụ", "so với cùng kỳ", "Tổ quốc")


def handled(content: bytes, chance: random.Random) -> tuple[bytes, frozenset[str]]:
    """Return the report after a dozen things people do in Word, and the numbers they typed over."""
    paper = docx.Document(BytesIO(content))
    typed_over: set[str] = set()
    for _ in range(12):
        act = chance.choice((_add, _remove, _dress, _split, _move, _copy, _type_over))
        typed_over |= act(paper, chance) or set()
    stream = BytesIO()
    paper.save(stream)
    return stream.getvalue(), frozenset(typed_over)


def _add(paper: Any, chance: random.Random) -> None:
    text = " ".join(chance.choices(_WORDS, k=6)) + "."
    chance.choice(paper.paragraphs[10:]).insert_paragraph_before(text)


def _remove(paper: Any, chance: random.Random) -> None:
    plain = [each for each in paper.paragraphs[30:] if not each._p.findall(f".//{qn('w:sdt')}") and each.text]
    chosen = chance.choice(plain)._p
    if chosen.find(qn("w:pPr")) is None or chosen.find(qn("w:pPr")).find(qn("w:sectPr")) is None:
        chosen.getparent().remove(chosen)


def _dress(paper: Any, chance: random.Random) -> None:
    for run in chance.choice(paper.paragraphs[10:]).runs:
        run.bold, run.font.size = chance.random() < 0.5, Pt(chance.choice((12, 13, 15)))


def _split(paper: Any, chance: random.Random) -> None:
    """Cut the text of a control into two runs, as a change of letters does."""
    held = [each for each in paper.element.body.iter(qn("w:sdtContent")) if len(_text(each)) > 1]
    content = chance.choice(held)
    run = content.find(f".//{qn('w:r')}")
    if run is None or run.getparent() is not content:
        return
    own = run.find(qn("w:t"))
    second = deepcopy(run)
    own.text, second.find(qn("w:t")).text = own.text[:1], own.text[1:]
    run.addnext(second)


def _move(paper: Any, chance: random.Random) -> None:
    body = paper.element.body
    tables = body.findall(qn("w:tbl"))[2:]
    table = chance.choice(tables)
    body.remove(table)
    chance.choice(body.findall(qn("w:p"))[10:-5]).addprevious(table)


def _copy(paper: Any, chance: random.Random) -> None:
    chosen = chance.choice(paper.paragraphs[20:])._p
    if chosen.find(f".//{qn('w:sectPr')}") is None:
        chosen.addnext(deepcopy(chosen))


def _type_over(paper: Any, chance: random.Random) -> set[str]:
    """Type another number over one; every copy of it in the paper counts as typed over."""
    controls = [each for each in paper.element.body.iter(qn("w:sdt")) if each.find(f".//{qn('w:tag')}") is not None]
    control = chance.choice(controls)
    texts = list(control.iter(qn("w:t")))
    texts[0].text = "77,77"
    for each in texts[1:]:
        each.text = ""
    return {control.find(f".//{qn('w:tag')}").get(qn("w:val"))}


def _text(node: Any) -> str:
    return "".join(each.text or "" for each in node.iter(qn("w:t")))


@pytest.mark.parametrize("seed", [3, 14, 15])
def test_whatever_people_did_only_bound_numbers_that_moved_change(
    seed: int, sample: Desk, tmp_path: Path, report: bytes
) -> None:
    chance = random.Random(seed)
    edited, typed_over = handled(report, chance)
    unit, value = chance.choice(("AB", "CG", "KT")), str(chance.randint(500, 1500))
    enter(sample, tmp_path, "PPHS", unit, value)

    made, content = refreshed(sample, tmp_path, edited)

    before, after = bound(edited), bound(content)
    assert [tag for tag, _ in before] == [tag for tag, _ in after]
    assert typed(content) == typed(edited)
    changed = [(tag, was, now) for (tag, was), (_, now) in zip(before, after, strict=True) if was != now]
    assert changed == [(f"tk:{each.id}", each.old, each.new) for each in made.plan.renewals]
    assert changed
    for tag, was, _ in changed:
        assert was != "77,77", "a number typed over is never renewed"
        assert "PPHS" in tag or "TLKP" in tag, "only the figure and the rate that follows from it moved"
    waiting = {f"tk:{each.id}" for each in made.plan.conflicts}
    assert waiting <= typed_over
    assert len(part(content)) > len(part(edited)) - 200
