"""The notice that answers a dispute: what was asked, what was decided and why, what it makes of points and rank."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.dispute import Decision
from desktop.domain.dossier import FormProfile
from desktop.domain.scoring.standings import Standings
from desktop.papers.dispute.file import decided_facts
from desktop.papers.dispute.told import Told
from desktop.papers.footer import footer_of
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.word.blocks import Block, words
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.dispute import claim_words, points_words
from desktop.words.numbers import long_date, number

_WORDING = "xem-xet-lai"


def answer(told: Told, decision: Decision) -> bytes:
    """Return the notice of a decision as .docx."""
    name = filled(texts(_WORDING)["answer"]["subject"], _facts(told, decision)).replace("\n", " ")
    return document(tuple(_blocks(told, decision)), name, footer_of(told.dossier), told.dossier.made_on)


def _blocks(told: Told, decision: Decision) -> Iterator[Block]:
    plain, facts = texts(_WORDING)["answer"], _facts(told, decision)
    profile = _profile(told)
    yield from letterhead(profile, told.dossier.made_on)
    yield from title(plain["name"], filled(plain["subject"], facts))
    for line in plain["lines"]:
        said = filled(line, facts)
        if said:
            yield words("NoiDung", said)
    yield signature(profile)


def _profile(told: Told) -> FormProfile:
    plain = texts(_WORDING)["answer"]
    recipients = tuple(filled(each, {"unit": told.unit_name}) for each in plain["recipients"])
    return replace(as_kind(profile_of(told.dossier), plain["symbol"]), recipients=recipients)


def _facts(told: Told, decision: Decision) -> dict[str, object]:
    said, now = told.case.dispute, told.dossier.standings
    standing = now.of(said.unit)
    cell = standing.sheet.cell(said.criterion) if standing else None
    return {
        **decided_facts(told, decision),
        "cluster": told.dossier.ledger.cluster.name,
        "unit": told.unit_name,
        "criterion": said.criterion,
        "title": told.title,
        "raised_by": said.raised_by,
        "raised_on": long_date(said.raised_on),
        "decided_on": long_date(decision.decided_on),
        "text": said.text.rstrip("."),
        "claim": claim_words(said.claim),
        "before": points_words(told.outcomes.kept),
        "after": number(cell.points) if cell and cell.points is not None else "",
        "provisional": now.provisional,
        **_result(told, now),
    }


def _result(told: Told, now: Standings) -> dict[str, object]:
    unit = told.case.dispute.unit
    was, stands = told.outcomes.kept.standings.of(unit), now.of(unit)
    return {
        "total_before": was.sheet.total if was else None,
        "total": stands.sheet.total if stands else None,
        "rank_before": was.rank if was else None,
        "rank": stands.rank if stands else None,
    }
