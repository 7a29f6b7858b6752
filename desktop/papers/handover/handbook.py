"""The chair's handbook (sổ tay Cụm trưởng): the year as it went, written from what the cluster's file knows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.domain.cluster import Cluster
from desktop.domain.dossier import Dossier, FormProfile
from desktop.domain.framework import EffectKind, Framework
from desktop.domain.handbook import Done, Handbook, UnitFiles
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.papers.footer import footer_of
from desktop.papers.handover.months import month_rows
from desktop.papers.profile import as_kind, profile_of
from desktop.papers.word.blocks import Block, Grid, words
from desktop.papers.word.letterhead import letterhead, signature, title
from desktop.papers.word.package import document
from desktop.papers.wording import filled, texts
from desktop.words.numbers import counted, number, written
from desktop.words.ranking import ladder_rung

_WORDING = "so-tay"


def handbook(dossier: Dossier, book: Handbook) -> bytes:
    """Return the handbook as .docx; what the file does not know it says it does not know."""
    name = f"Sổ tay Cụm trưởng – {dossier.ledger.cluster.name}"
    return document(tuple(_blocks(dossier, book)), name, footer_of(dossier), dossier.made_on)


def did(what: str) -> str:
    """Return the words of a kind of act."""
    wording = texts(_WORDING)["did"]
    return str(wording.get(what, wording["other"]))


def _blocks(dossier: Dossier, book: Handbook) -> Iterator[Block]:
    plain, cluster = texts(_WORDING), dossier.ledger.cluster
    year = {"year": str(cluster.year), "next_year": str(cluster.year + 1), "cluster": cluster.name}
    profile = _profile(dossier)
    yield from letterhead(profile, dossier.made_on)
    yield from title(plain["name"], filled(plain["subject"], year))
    yield words("NoiDung", filled(plain["lead"], year))
    yield words("Heading2", filled(plain["cluster"]["head"], year))
    yield from map(_text, _cluster(dossier))
    yield words("Heading2", plain["framework"]["head"])
    yield from map(_text, _framework(dossier.ledger.framework, book))
    yield words("Heading2", plain["calendar"]["head"])
    yield from _calendar(book)
    yield words("Heading2", plain["files"]["head"])
    yield from _files(book.files)
    yield words("Heading2", plain["letters"]["head"])
    yield words("NoiDung", plain["unknown"])
    yield words("Heading2", plain["months"]["head"])
    yield words("NoiDung", filled(plain["months"]["lead"], year))
    yield Grid(_months(dossier, book, year))
    yield signature(profile)


def _profile(dossier: Dossier) -> FormProfile:
    profile = profile_of(dossier)
    return replace(as_kind(profile, texts(_WORDING)["symbol"]), recipients=("Đơn vị Cụm trưởng năm sau",), draft=False)


def _text(sentence: str) -> Block:
    return words("NoiDung", sentence)


def _cluster(dossier: Dossier) -> Iterator[str]:
    plain, cluster = texts(_WORDING)["cluster"], dossier.ledger.cluster
    conference = dossier.ledger.conference
    names = ", ".join(unit.name for unit in cluster.units)
    yield filled(plain["members"], {"cluster": cluster.name, "count": counted(len(cluster.units)), "names": names})
    yield filled(plain["chair"], {"chair": _unit(cluster, cluster.chair), "deputy": _unit(cluster, cluster.deputy)})
    for each in cluster.rounds:
        yield filled(plain["round"], {"title": each.title, "begins": each.begins, "ends": each.ends})
    if conference.held_on or conference.place or conference.plan:
        facts = {"day": conference.held_on, "place": conference.place, "plan": conference.plan}
        yield filled(plain["conference"], facts)
    if conference.next_chair:
        following = (_unit(cluster, conference.next_chair), _unit(cluster, conference.next_deputy))
        yield filled(plain["next"], {"year": str(cluster.year + 1), "chair": following[0], "deputy": following[1]})


def _unit(cluster: Cluster, code: str | None) -> str:
    unit = cluster.unit(code) if code else None
    return unit.name if unit else code or ""


def _framework(framework: Framework, book: Handbook) -> Iterator[str]:
    plain = texts(_WORDING)["framework"]
    if not framework.criteria:
        yield plain["none"]
        return
    facts = {"name": framework.name, "version": framework.version, "versions": book.versions}
    yield filled(plain["facts"], {**facts, "total": framework.total.normalize(), "leaves": len(framework.leaves)})
    if framework.basis:
        yield filled(plain["basis"], {"basis": framework.basis})
    places = {"criterion": framework.rounding_criterion, "whole": framework.rounding_total}
    yield filled(plain["rounding"], {**places, "exact": framework.class_on_exact})
    yield plain[framework.policy.value]
    yield from _caps(framework)
    if framework.classes:
        rows = (filled(plain["class"], {"name": each.name, "at_least": each.at_least}) for each in framework.classes)
        yield filled(plain["classes"], {"classes": "; ".join(rows)})
    ladder = ", ".join(ladder_rung(each) for each in framework.tie_breaks)
    yield filled(plain["ties"], {"ladder": ladder}) if ladder else plain["no_ties"]
    yield from _effects(framework)
    if book.draws:
        yield filled(plain["draws"], {"count": counted(book.draws)})


def _caps(framework: Framework) -> Iterator[str]:
    plain = texts(_WORDING)["framework"]
    caps = (("bonus_cap", framework.bonus_cap), ("penalty_cap", framework.penalty_cap))
    yield from (filled(plain[name], {"cap": number(cap)}) for name, cap in caps if cap is not None)
    if framework.total_floor is not None:
        yield filled(plain["total_floor"], {"floor": number(framework.total_floor)})


def _effects(framework: Framework) -> Iterator[str]:
    plain = texts(_WORDING)["framework"]
    names = {kind: f"effect_{kind.value}" for kind in EffectKind}
    for each in framework.effects:
        yield filled(plain[names[each.effect]], {"title": each.title, "steps": counted(each.steps)})


def _calendar(book: Handbook) -> Iterator[Block]:
    plain = texts(_WORDING)["calendar"]
    if not book.calendar:
        yield _text(plain["none"])
        return
    yield _text(plain["lead"])
    yield Grid(_calendar_table(book.calendar))
    if book.late:
        yield _text(filled(plain["late"], {"count": counted(book.late)}))


def _calendar_table(calendar: tuple[Done, ...]) -> Table:
    plain = texts(_WORDING)["calendar"]
    columns = (
        Column(plain["day"], align=Align.CENTRE, width=12),
        Column(plain["what"], width=45, frozen=True),
        Column(plain["units"], width=35),
    )
    rows = (
        Row((TableCell(day), TableCell(_times(each)), TableCell(", ".join(each.units))))
        for day, each in _days(calendar)
    )
    return Table("", columns, tuple(rows))


def _days(calendar: tuple[Done, ...]) -> Iterator[tuple[str, Done]]:
    """Yield what was done with its day, which stands only beside the first thing of that day."""
    before: date | None = None
    for each in calendar:
        yield written(each.day) if each.day != before else "", each
        before = each.day


def _times(each: Done) -> str:
    return f"{did(each.what)} ({counted(each.times)} lần)" if each.times > 1 else did(each.what)


def _files(files: tuple[UnitFiles, ...]) -> Iterator[Block]:
    plain = texts(_WORDING)["files"]
    for number_, each in enumerate(files, start=1):
        yield words("Heading3", f"{number_}. {each.unit}")
        if not each.files:
            yield _text(plain["nothing"])
            continue
        facts = {"files": counted(each.files), "again": counted(each.again) if each.again else ""}
        when = {"first": each.first, "last": each.last, "endings": ", ".join(each.endings)}
        yield _text(filled(plain["sent"], {**facts, **when}))
        quirks = (
            filled(plain["quirk"], {"sentence": quirk.sentence.rstrip("."), "files": quirk.files})
            for quirk in each.quirks
        )
        yield from (_text(f"- {quirk}") for quirk in quirks)
        if not each.quirks:
            yield _text(f"- {plain['no_quirk']}")


def _months(dossier: Dossier, book: Handbook, year: dict[str, str]) -> Table:
    plain = texts(_WORDING)["months"]
    columns = (
        Column(plain["month"], align=Align.CENTRE, width=8),
        Column(filled(plain["done"], year), width=45, frozen=True),
        Column(filled(plain["due"], year), width=45),
    )
    rows = month_rows(dossier.ledger.cluster, dossier.ledger.conference.held_on, book.calendar)
    return Table("", columns, tuple(Row(tuple(TableCell(cell) for cell in row)) for row in rows))
