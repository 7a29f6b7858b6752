"""The minutes of a handover (biên bản bàn giao Cụm trưởng): numbered items with their hashes, signed by both sides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from desktop.domain.cluster import Cluster
from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.handover import Handing, Level, Member
from desktop.domain.table import Align, Column, Role, Row, Table, TableCell
from desktop.papers.footer import footer_of
from desktop.papers.handover.sizes import written_size
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.word.blocks import Block, Grid, Pair, Paragraph, Words, gap, words
from desktop.papers.word.letterhead import letterhead, signer, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.catalogue import say
from desktop.words.numbers import counted, long_date, written

_WORDING = "ban-giao"
_GROUP = 16
_NUMBERED = re.compile(r"^\d{3,} ")


def minutes(dossier: Dossier) -> bytes:
    """Return ban-giao.docx: what changes hands as `dossier.handing` says, or as far as it is known without."""
    cluster = dossier.ledger.cluster
    name = f"Biên bản bàn giao Cụm trưởng – {cluster.name}"
    return document(tuple(_blocks(dossier)), name, footer_of(dossier), dossier.made_on)


def _blocks(dossier: Dossier) -> Iterator[Block]:
    plain, facts = texts(_WORDING), _facts(dossier)
    profile = _profile(dossier)
    handing = dossier.handing or Handing(Level.FULL, (), dossier.print_code, "")
    yield from letterhead(profile, dossier.made_on)
    yield from title(plain["name"], filled(plain["subject"], facts))
    yield words("NoiDung", filled(plain["opening"], facts))
    for side in ("giver", "taker"):
        yield words("Heading2", plain[side])
        yield words("NoiDung", filled(plain["unit"], {"unit": facts[side]}))
        yield from (words("NoiDung", line) for line in plain["persons"])
    yield words("Heading2", plain["content"])
    yield from _content(handing, dossier)
    yield words("Heading2", plain["checked"])
    yield words("NoiDung", _checked(handing))
    yield words("Heading2", plain["open"])
    yield words("NoiDung", _open(dossier))
    yield words("NoiDung", plain["other"])
    yield Paragraph("NoiDung", (Words(filled(plain["closing"], facts)),), with_next=True)
    yield _signatures(profile)
    yield gap()
    yield _recipients(profile)


def _facts(dossier: Dossier) -> dict[str, object]:
    cluster, conference = dossier.ledger.cluster, dossier.ledger.conference
    return {
        "cluster": cluster.name,
        "year": str(cluster.year),
        "next_year": str(cluster.year + 1),
        "giver": _unit_name(cluster, cluster.chair),
        "taker": _unit_name(cluster, conference.next_chair),
        "day": long_date(dossier.made_on),
        "place": conference.place,
    }


def _unit_name(cluster: Cluster, code: str | None) -> str:
    unit = cluster.unit(code) if code else None
    return unit.name if unit else code or ""


def _profile(dossier: Dossier) -> FormProfile:
    plain, cluster = texts(_WORDING), dossier.ledger.cluster
    recipients = tuple(filled(each, {"cluster": cluster.name}) for each in plain["recipients"])
    return replace(as_kind(profile_of(dossier), plain["symbol"]), recipients=recipients, draft=False)


def _content(handing: Handing, dossier: Dossier) -> Iterator[Block]:
    plain = texts(_WORDING)
    yield words("NoiDung", filled(plain["level"], {"level": plain["levels"][handing.level.value]}))
    if handing.head:
        state = {"code": handing.print_code, "head": _spaced(handing.head)}
        yield words("NoiDung", filled(plain["state"], state))
    yield words("NoiDung", _package(handing))
    if handing.items:
        yield words("NoiDung", filled(plain["items"], {"count": len(handing.items)}))
        yield Grid(_table(handing, dossier.ledger.cluster))
    else:
        yield words("NoiDung", plain["no_items"])
    removed = tuple(
        say("handover", each.what, {"count": each.count, "size": each.size}) for each in handing.removed if each.count
    )
    if removed:
        yield words("NoiDung", filled(plain["left"], {"removed": "; ".join(removed)}))


def _package(handing: Handing) -> str:
    plain, package = texts(_WORDING), handing.package
    if package is None:
        return str(plain["package_unknown"])
    facts = {"name": package.name, "size": written_size(package.size), "sha256": _spaced(package.sha256)}
    return filled(plain["package"], facts)


def _table(handing: Handing, cluster: Cluster) -> Table:
    heads = texts(_WORDING)["columns"]
    columns = (
        Column(heads["number"], align=Align.CENTRE, width=5),
        Column(heads["name"], width=34, frozen=True),
        Column(heads["size"], align=Align.RIGHT, width=11),
        Column(heads["sha256"], width=38),
    )
    return Table("", columns, tuple(_rows(handing.items, cluster)))


def _rows(items: tuple[Member, ...], cluster: Cluster) -> Iterator[Row]:
    group = ""
    for number, item in enumerate(items, start=1):
        own = _group(item, cluster)
        if own != group:
            group = own
            yield Row((TableCell(), TableCell(group), TableCell(), TableCell()), Role.SECTION)
        size = TableCell(written_size(item.size))
        yield Row((TableCell(Decimal(number)), TableCell(_name(item, cluster)), size, TableCell(_spaced(item.sha256))))


def _group(item: Member, cluster: Cluster) -> str:
    groups: Mapping[str, str] = texts(_WORDING)["groups"]
    folder, _, rest = item.name.partition("/")
    if not rest:
        return groups["store" if item.name.endswith(".tongket") else "other"]
    unit = rest.partition("/")[0]
    return filled(groups.get(folder, groups["other"]), {"unit": _unit_name(cluster, unit)})


def _name(item: Member, cluster: Cluster) -> str:
    plain = texts(_WORDING)
    own = item.name.rpartition("/")[2]
    if item.name.startswith("ket-qua/"):
        place, _, stage = own.removesuffix(".json").partition(".")
        return f"{cluster.rounds[int(place) - 1].title}, bước {plain['stages'].get(stage, stage)}"
    return str(plain["names"].get(own, _NUMBERED.sub("", own)))


def _spaced(sha256: str) -> str:
    """Return a hash in groups that a line can be broken between, and an eye can follow."""
    return " ".join(sha256[at : at + _GROUP] for at in range(0, len(sha256), _GROUP))


def _checked(handing: Handing) -> str:
    plain = texts(_WORDING)
    if handing.cells is None or handing.originals is None:
        return str(plain["not_checked"])
    facts = {"cells": handing.cells, "originals": handing.originals, "differences": handing.differences}
    return filled(plain["differs" if handing.differences else "matches"], facts)


def _open(dossier: Dossier) -> str:
    plain, standings = texts(_WORDING), dossier.standings
    if not dossier.scored or (dossier.handing and dossier.handing.level is Level.FRAMEWORK):
        return str(plain["unscored"])
    if not (standings.open or standings.pending):
        return str(plain["nothing_open"])
    facts = {name: counted(count) if count else "" for name, count in _left(dossier).items()}
    return filled(plain["still_open"], facts)


def _left(dossier: Dossier) -> dict[str, int]:
    return {"open": dossier.standings.open, "pending": dossier.standings.pending}


def _signatures(profile: FormProfile) -> Block:
    plain = texts(_WORDING)
    return Pair(signer((plain["giver_signs"],), profile.signer), signer((plain["taker_signs"],), ""), (82.5, 82.5))


def _recipients(profile: FormProfile) -> Block:
    lines = [f"- {each};" for each in profile.recipients] + [f"- Lưu: {written(profile.archive)}."]
    left = (words("NoiNhan", "Nơi nhận:"), *(words("NoiNhanDong", line) for line in lines))
    return Pair(left, (Paragraph("NgatTrang", (Words(""),)),), (95, 70))
