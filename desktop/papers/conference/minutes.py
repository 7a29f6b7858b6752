"""The minutes of the conference (biên bản hội nghị): filled as far as the data go, what is open counted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.finding import Finding, Level
from desktop.domain.proving import Proving
from desktop.domain.tabulate import standings_table
from desktop.papers.footer import footer_of
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.report.fields import Fields, Marked, inlines
from desktop.papers.report.opening import delegate_facts, facts_of, provisional_line
from desktop.papers.report.results import intro, name_of, result_sentences
from desktop.papers.word.blocks import Block, Grid, Pair, Paragraph, Words, gap, words
from desktop.papers.word.letterhead import letterhead, signer, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.numbers import long_date

_WORDING, _BODY = "bien-ban", "NoiDung"
_GAP = re.compile("…{2,}(?: …{2,})*")


def conference_minutes(dossier: Dossier) -> tuple[bytes, tuple[Finding, ...]]:
    """Return bien-ban.docx, and how many places are left to be filled in the hall."""
    blocks = tuple(_blocks(dossier))
    gaps = sum(len(_GAP.findall(_text(each))) for each in blocks)
    findings = (Finding(Level.NOTE, "minutes_gaps", {"count": gaps}),) if gaps else ()
    return document(blocks, texts(_WORDING)["name"], footer_of(dossier), dossier.made_on), findings


def _blocks(dossier: Dossier) -> Iterator[Block]:
    plain, facts, profile = texts(_WORDING), _facts(dossier), _profile(dossier)
    yield from letterhead(profile, dossier.dated)
    yield from title(plain["name"], filled(plain["subject"], facts))
    provisional = provisional_line(dossier)
    if provisional:
        yield words("TamTinh", provisional)
    yield words(_BODY, filled(plain["opening"], facts))
    yield words("Heading2", plain["present"])
    yield from _present(dossier, facts)
    yield words("Heading2", plain["content"])
    yield from _content(dossier, facts)
    yield Paragraph(_BODY, (Words(filled(plain["closing"], facts)),), with_next=True)
    yield Pair(signer((plain["clerk_signs"],), ""), signer((plain["chair_signs"],), profile.signer), (82.5, 82.5))
    lines = [f"- {each};" for each in profile.recipients] + [f"- Lưu: {profile.archive}."]
    left = (words("NoiNhan", "Nơi nhận:"), *(words("NoiNhanDong", line) for line in lines))
    yield gap()
    yield Pair(left, (words("NgatTrang", ""),), (95, 70))


def _facts(dossier: Dossier) -> dict[str, object]:
    cluster, conference = dossier.ledger.cluster, dossier.ledger.conference
    units = {"chair": cluster.chair, "next": conference.next_chair, "next_deputy": conference.next_deputy}
    named = {name: name_of(dossier, code) if code else "" for name, code in units.items()}
    return {
        **facts_of(dossier),
        **named,
        "day": long_date(conference.held_on) if conference.held_on else "",
        "place": conference.place,
        "year": str(cluster.year),
        "next_year": str(cluster.year + 1),
    }


def _profile(dossier: Dossier) -> FormProfile:
    plain = texts(_WORDING)
    recipients = tuple(filled(each, {"cluster": dossier.ledger.cluster.name}) for each in plain["recipients"])
    return replace(as_kind(profile_of(dossier), plain["symbol"]), recipients=recipients)


def _present(dossier: Dossier, facts: dict[str, object]) -> Iterator[Block]:
    plain, delegates = texts(_WORDING), dossier.ledger.conference.delegates
    yield _numbered(1, filled(plain["chairs"], facts))
    yield _numbered(2, filled(plain["clerk"], facts))
    yield _numbered(3, plain["delegates" if delegates else "no_delegates"])
    for number, each in enumerate(delegates, start=1):
        yield words(_BODY, filled(plain["delegate"], delegate_facts(each, last=number == len(delegates))))
    names = ", ".join(unit.name for unit in dossier.ledger.cluster.units)
    yield _numbered(4, filled(plain["members"], {"names": names or "………… ………… …………"}))


def _content(dossier: Dossier, facts: dict[str, object]) -> Iterator[Block]:
    plain, numbers = texts(_WORDING), count(1)
    for each in plain["items"]:
        yield _numbered(next(numbers), filled(each, facts))
    results = _numbered(next(numbers), plain["results" if dossier.scored else "no_results"])
    yield replace(results, with_next=dossier.scored)
    yield from _results(dossier)
    yield _numbered(next(numbers), plain["nominations"])
    yield _numbered(next(numbers), filled(plain["next_chair" if facts["next"] else "no_next_chair"], facts))
    for name in ("directives", "conclusion"):
        yield _numbered(next(numbers), plain[name])


def _results(dossier: Dossier) -> Iterator[Block]:
    if not dossier.scored:
        return
    fields = Fields(dossier)
    yield Paragraph(_BODY, inlines(intro(dossier, fields)), with_next=True)
    yield Grid(standings_table(dossier.ledger, dossier.standings))
    yield from (Paragraph(_BODY, inlines(each)) for each in result_sentences(dossier, fields))
    if dossier.proving is not None:
        yield from (Paragraph(_BODY, inlines(each)) for each in _proved(dossier, dossier.proving, fields))


def _proved(dossier: Dossier, proving: Proving, fields: Fields) -> Iterator[Marked]:
    """Yield how far the result was proved by people: the impact check, then who confirmed the chair's own unit."""
    plain, sweep = texts(_WORDING), proving.sweep
    said = "none_weighs" if not sweep.whole else "swept" if sweep.agreed or sweep.differing else "unswept"
    numbers = {name: fields.bound(f"sweep:{name}") for name in ("agreed", "whole", "differing", "open")}
    asked = {"differ": bool(sweep.differing), "left": bool(sweep.open)}
    yield fields.fill(plain[said], {**numbers, **asked})
    if dossier.ledger.cluster.chair is not None:
        yield fields.fill(plain[_confirmation(proving)], _confirmers(dossier, proving))
    reason = proving.proofs.sealed_for
    alone = dossier.ledger.cluster.chair is not None and not proving.confirmed
    if reason or (reason is not None and alone):
        yield fields.fill(plain["sealed_so" if alone else "sealed"], {"reason": reason.strip().rstrip(".")})


def _confirmation(proving: Proving) -> str:
    if proving.proofs.look is None:
        return "unconfirmed"
    return "confirmed" if proving.confirmed else "changed"


def _confirmers(dossier: Dossier, proving: Proving) -> dict[str, object]:
    look, chair = proving.proofs.look, name_of(dossier, dossier.ledger.cluster.chair or "")
    if look is None:
        return {"chair": chair}
    by = {"reader": look.reader, "reader_unit": name_of(dossier, look.reader_unit), "day": f"{look.read_on:%d/%m/%Y}"}
    return {"chair": chair, **by}


def _numbered(number: int, text: str) -> Paragraph:
    return Paragraph(_BODY, (Words(f"{number}. {text}"),))


def _text(block: Block) -> str:
    """Return the typed words of a paragraph of the body; signatures are meant to be open."""
    return "".join(each.text for each in block.content) if isinstance(block, Paragraph) else ""
