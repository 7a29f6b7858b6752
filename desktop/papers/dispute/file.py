"""The file of a dispute (hồ sơ đề nghị xem xét lại điểm): claim, both outcomes with their reasons, the decision."""

from collections.abc import Iterator
from itertools import zip_longest

from desktop.domain.dispute import Decision
from desktop.domain.table import Column, Row, Table, TableCell
from desktop.domain.tabulate.outcomes import outcomes_table
from desktop.papers.dispute.told import Told
from desktop.papers.footer import footer_of
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.word.blocks import Block, Grid, Pair, Paragraph, Signatures, words
from desktop.papers.word.letterhead import letterhead, signer, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.dispute import claim_words, nearest_lines

_WORDING = "xem-xet-lai"
_MOST_STEPS, _LONGEST = 7, 320


def case_file(told: Told) -> bytes:
    """Return the file of a dispute as .docx; two pages for the usual cluster."""
    name = filled(texts(_WORDING)["file"]["subject"], _facts(told)).replace("\n", " ")
    return document(tuple(_blocks(told)), name, footer_of(told.dossier), told.dossier.made_on)


def _facts(told: Told) -> dict[str, object]:
    said = told.case.dispute
    return {
        "number": told.case.number,
        "unit": told.unit_name,
        "criterion": said.criterion,
        "title": told.title,
        "claim": claim_words(said.claim),
        "by": said.raised_by,
        "day": said.raised_on,
        "channel": said.channel,
        "text": said.text,
        "evidence": said.evidence,
    }


def _blocks(told: Told) -> Iterator[Block]:
    plain, facts, dossier = texts(_WORDING)["file"], _facts(told), told.dossier
    yield from letterhead(as_kind(profile_of(dossier), plain["symbol"]), dossier.made_on)
    yield from title(plain["name"], filled(plain["subject"], facts))
    yield words("Heading2", f"I. {plain['what']}")
    yield Grid(_what(told), dense=True)
    yield words("Heading2", f"II. {plain['outcomes']}")
    yield Grid(_reasons(told), dense=True)
    yield words("Heading2", f"III. {plain['results']}")
    yield Grid(outcomes_table(dossier.ledger, told.case, told.outcomes), dense=True)
    for letter, outcome in (("A", told.outcomes.kept), ("B", told.outcomes.claimed)):
        lines = " ".join(nearest_lines(outcome, dossier.ledger))
        if lines:
            yield words("NoiDung", filled(plain["nearest"], {"letter": letter, "lines": lines}))
    yield words("Heading2", f"IV. {plain['decision']}")
    yield from (words("NoiDung", line) for line in _decision(told))
    yield Signatures(_signers(told), 3)
    yield _recipients(told)


def _what(told: Told) -> Table:
    plain, facts = texts(_WORDING)["file"], _facts(told)
    columns = (Column(plain["field"], width=22, frozen=True), Column(plain["value"], width=70))
    rows = ((plain["rows"][key], filled(text, facts)) for key, text in plain["values"].items())
    return Table("", columns, tuple(Row((TableCell(name), TableCell(value))) for name, value in rows if value))


def _reasons(told: Told) -> Table:
    plain = texts(_WORDING)["file"]
    columns = (Column(plain["A"], width=45), Column(plain["B"], width=45))
    pairs = zip_longest(_cut(told.why_kept), _cut(told.why_claimed), fillvalue="")
    return Table("", columns, tuple(Row((TableCell(one), TableCell(other))) for one, other in pairs))


def _cut(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the steps that fit on two pages, the last one, which says the points, always among them."""
    short = tuple(line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…" for line in lines)
    return short if len(short) <= _MOST_STEPS else (*short[: _MOST_STEPS - 1], short[-1])


def _decision(told: Told) -> tuple[str, ...]:
    plain = texts(_WORDING)["file"]
    decision = told.case.dispute.decision
    if decision is None:
        return tuple(plain["undecided"])
    return tuple(filled(line, decided_facts(told, decision)) for line in plain["decided"])


def decided_facts(told: Told, decision: Decision) -> dict[str, object]:
    """Return what the papers say of a decision."""
    reader = told.dossier.ledger.cluster.unit(decision.reader_unit) if decision.reader_unit else None
    return {
        "ruling": texts(_WORDING)["rulings"][decision.ruling.value],
        "value": claim_words(decision.value) if decision.value else "",
        "reason": decision.reason.rstrip("."),
        "basis": decision.basis.rstrip("."),
        "by": decision.decided_by,
        "day": decision.decided_on,
        "reader": decision.second_reader,
        "reader_unit": reader.name if reader else "",
    }


def _recipients(told: Told) -> Block:
    profile = profile_of(told.dossier)
    to = [filled(each, {"unit": told.unit_name}) for each in texts(_WORDING)["file"]["recipients"]]
    lines = [*(f"- {each};" for each in to), f"- Lưu: {profile.archive}."]
    left = (words("NoiNhan", "Nơi nhận:"), *(words("NoiNhanDong", line) for line in lines))
    return Pair(left, (words("NgatTrang", ""),), (95, 70))


def _signers(told: Told) -> tuple[tuple[Paragraph, ...], ...]:
    plain, profile = texts(_WORDING)["file"], profile_of(told.dossier)
    decision = told.case.dispute.decision
    unit = signer((plain["signs_unit"],), "")
    reader = signer((plain["signs_reader"],), decision.second_reader if decision else "")
    return unit, reader, signer((plain["signs_chair"],), profile.signer)
