"""Legal bases, signature, recipients, annexes."""

import re
from collections.abc import Iterator

from desktop.domain.finding import Finding
from desktop.papers.form_check.lines import Line
from desktop.papers.form_check.note import depart, points
from desktop.papers.form_check.outline import roman
from desktop.papers.form_check.paper import Paper

_NO_RECIPIENTS = ("phieu", "danh sach", "bang", "giay moi", "chuong trinh", "kich ban")
_NUMBER = re.compile(r"phụ lục\s+([ivxlc]+)", re.IGNORECASE)


def check_bases(paper: Paper) -> Iterator[Finding]:
    """Yield legal bases in another look, or that do not end as they must: each `;`, the last `.`."""
    bases = [line for line in paper.body if line.key.startswith("can cu ") and not line.text.endswith(":")]
    run = [line for number, line in enumerate(bases) if line.number - bases[0].number <= 2 * number + 2]
    for line in run:
        if not (line.italic and line.sized(13, 14)):
            yield depart("base_look", line, found=points(line.sizes))
    for number, line in enumerate(run):
        last = number == len(run) - 1
        follows = next(iter(paper.after(line, 1)), None) if last else None
        proposal = follows is not None and follows.key.startswith(("theo de nghi", "xet de nghi"))
        if not line.text.endswith(";" if not last or proposal else (".", ",")):
            yield depart("base_ending", line)


def check_signature(paper: Paper) -> Iterator[Finding]:
    """Yield what departs in the signature: authority and post in bold capitals, the name bold below."""
    if paper.is_annex:
        return
    if paper.signing is None:
        yield depart("signature_missing")
        return
    block = _block(paper, paper.signing)
    *authority, name = block if len(block) > 1 else [*block, block[0]]
    for line in authority:
        if not (line.upper and line.bold and line.sized(13, 14)) and not line.italic:
            yield depart("signature_look", line, found=points(line.sizes))
    if len(block) > 1 and not (name.bold and name.sized(13, 14)):
        yield depart("signer_look", name, found=points(name.sizes))


def _block(paper: Paper, first: Line) -> list[Line]:
    if first.cell:
        return [line for line in paper.main if line.cell == first.cell]
    return [line for line in paper.main if line.number >= first.number and line.setting.align == "center"][:5]


def check_recipients(paper: Paper) -> Iterator[Finding]:
    """Yield what departs under "Nơi nhận"."""
    if paper.is_annex or (paper.title is not None and paper.title.key.startswith(_NO_RECIPIENTS)):
        return
    head = paper.recipients
    if head is None:
        yield depart("recipients_missing")
        return
    if not (head.bold and head.italic and head.sized(12, 12)):
        yield depart("recipients_look", head, found=points(head.sizes))
    if head.text.rstrip() != "Nơi nhận:":
        yield depart("recipients_text", head)
    listed = _listed(paper, head)
    for line in listed:
        if not (line.sized(11, 11) and line.plain):
            yield depart("recipient_look", line, found=points(line.sizes))
    for number, line in enumerate(listed):
        yield from _ending(line, last=number == len(listed) - 1)


def _listed(paper: Paper, head: Line) -> list[Line]:
    same = [line for line in paper.main if line.number > head.number and line.cell == head.cell]
    if head.cell:
        return same
    return [line for line in same if line.text.startswith(("-", "–"))]


def _ending(line: Line, *, last: bool) -> Iterator[Finding]:
    if last and not line.key.lstrip("-– ").startswith("luu"):
        yield depart("recipients_archive", line)
    elif not (line.text.startswith("-") or line.setting.numbered) or not line.text.endswith(
        "." if last else (";", ",")
    ):
        yield depart("recipient_ending", line)


def check_annexes(paper: Paper) -> Iterator[Finding]:
    """Yield what departs in the heads of annexes and in their numbers."""
    for place, line in enumerate(paper.annexes, start=1):
        if not (line.bold and line.setting.align == "center" and line.sized(14, 14)):
            yield depart("annex_look", line, found=points(line.sizes))
        yield from _annex_title(paper, line)
        found = _NUMBER.match(line.text)
        if len(paper.annexes) > 1 and (found is None or roman(found.group(1)) != place):
            yield depart("annex_number", line)


def _annex_title(paper: Paper, head: Line) -> Iterator[Finding]:
    following = paper.after(head, 4)
    name = next(iter(following), None)
    if name is None or not (name.upper and name.bold and name.setting.align == "center" and name.sized(13, 14)):
        yield depart("annex_title", name or head, found=points(name.sizes if name else ()))
    attached = next((line for line in following if line.key.startswith("(kem theo")), None)
    if attached is None:
        yield depart("annex_attached", head)
    elif not (attached.italic and attached.sized(13, 14)):
        yield depart("annex_attached_look", attached, found=points(attached.sizes))
