"""Random years as an outside program writes them: cluster and framework files, entries, single changes; by seed."""

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

UNITS = ("AB", "BS", "CG", "DP", "HL")
LAYERS = ("claim", "cross", "appraisal", "agreed")
_KINDS = {
    "direct": "",
    "target": 'target = "80"\nbelow = "per_percent"\nrate = "0.25"\nwhole = {whole}\nover_rate = "0.1"\nover_cap = "1"',
    "reduction": 'goal = "5"\nrate = "1"\nwhole = {whole}\nat_increase = "2"',
    "tiers": 'tiers = [{{from = "80", points = "10"}}, {{from = "60", points = "5"}}]\notherwise = "1"',
    "count": 'each = "0.5"',
    "deduct": 'each = "1"\nfloor = "-3"',
    "choice": 'choices = {{"Tốt" = "10", "Khá" = "7.5"}}',
    "relative": 'at_target = "0.5"',
}
_LOWEST = {"deduct": -3}


@dataclass(frozen=True, slots=True)
class Year:
    """The files of a random year; `leaves` are code and kind."""

    cluster: str
    framework: str
    entries: tuple[dict[str, Any], ...]
    leaves: tuple[tuple[str, str], ...]

    def written(self, folder: Path, *, shuffled: Random | None = None) -> tuple[Path, Path, Path]:
        """Write the three files; `shuffled` orders units and entries anew."""
        units, entries = self.cluster.split("\n\n"), list(self.entries)
        if shuffled is not None:
            head, *members = units
            shuffled.shuffle(members)
            shuffled.shuffle(entries)
            units = [head, *members]
        folder.mkdir(parents=True, exist_ok=True)
        paths = (folder / "cum.toml", folder / "khung.toml", folder / "diem.json")
        texts = ("\n\n".join(units), self.framework, json.dumps({"stage": "agreed", "entries": entries}))
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        return paths


def year(seed: int) -> Year:
    """Return the year of that seed: at least two `relative` leaves, quotas, ties, all layers and states."""
    chance = Random(seed)
    kinds = ["relative", "relative", *chance.choices(list(_KINDS), k=chance.randint(2, 5))]
    extras = [("T", "bonus", "count"), ("P", "penalty", chance.choice(["count", "direct"]))]
    leaves = [(f"{'I' if n % 2 else 'II'}.{n}", kind) for n, kind in enumerate(kinds, 1)]
    leaves.sort(key=lambda leaf: (leaf[0].split(".")[0], leaf[0]))
    every = (*leaves, *((f"{root}.1", kind) for root, _, kind in extras))
    cells = [(unit, leaf) for unit in UNITS for leaf in every]
    entries = tuple(entry for unit, leaf in cells for entry in _entries(chance, unit, leaf))
    return Year(_cluster(), _framework(chance, leaves, extras), entries, every)


def change(seed: int, own: Year) -> list[str]:
    """Return the arguments of a `set` of that seed."""
    chance = Random(f"change {seed}")
    code, kind = chance.choice([leaf for leaf in own.leaves if leaf[1] == "relative"] + list(own.leaves))
    options = [chance.choice(UNITS), code, "--layer", chance.choice(LAYERS), "--reason", "Theo hồ sơ"]
    if chance.random() < 0.2:
        return [*options, "--state", chance.choice(["blank", "not_reported", "not_assigned"])]
    if chance.random() < 0.3:
        return [*options, "--points", str(_points(chance, kind))]
    return [
        *options,
        *(part for name, value in _inputs(chance, kind).items() for part in ("--input", f"{name}={value}")),
    ]


def _cluster() -> str:
    head = 'level = "Bộ Công an"\nnumber = "0"\nname = "Cụm thử"\nyear = 2026\nchair = "AB"\n'
    head += '[[rounds]]\ncode = "tong-ket"\ntitle = "Tổng kết"\nfrom = 2025-11-15\nto = 2026-11-14'
    members = (
        f'[[units]]\ncode = "{code}"\nname = "Công an tỉnh {code}"\nshort = "{code}"\norder = {order}'
        for order, code in enumerate(UNITS, 1)
    )
    return "\n\n".join((head, *members))


def _framework(chance: Random, leaves: list[tuple[str, str]], extras: list[tuple[str, str, str]]) -> str:
    sections = {code.split(".")[0]: 0 for code, _ in leaves}
    for code, _ in leaves:
        sections[code.split(".")[0]] += 10
    total = sum(sections.values())
    lines = [
        f'name = "Khung thử"\nyear = 2026\nversion = 1\ntotal = "{total}"',
        f'class_on = "{chance.choice(["rounded", "exact"])}"',
        f"tie_breaks = {json.dumps(chance.sample(['section:I', 'criterion:I.1', 'bonus', 'penalty'], k=2))}",
        f"[rounding]\ncriterion = {chance.choice([1, 2])}\ntotal = {chance.choice([0, 1, 2])}",
        f'[not_assigned]\npolicy = "{chance.choice(["rescale", "full", "drop"])}"',
    ]
    lines += ['[bonus]\ncap = "2"'] * chance.randint(0, 1) + ['[penalty]\ncap = "3"'] * chance.randint(0, 1)
    for root, most in sections.items():
        lines.append(_criterion(root, "base", most))
        lines += [_leaf(chance, code, "base", kind) for code, kind in leaves if code.split(".")[0] == root]
    for root, part, kind in extras:
        lines += [_criterion(root, part, 10), _leaf(chance, f"{root}.1", part, kind)]
    nested = chance.choice(["true", "false"])
    for name, share, quota in (("Xuất sắc", 0.6, "count = 2"), ("Tốt", 0.4, f'percent = "60", nested = {nested}')):
        lines.append(f'[[classes]]\nname = "{name}"\nfrom = "{round(total * share)}"\nquota = {{ {quota} }}')
    return "\n".join((*lines, '[[classes]]\nname = "Khá"\nfrom = "0"'))


def _criterion(code: str, part: str, most: int) -> str:
    return f'[[criteria]]\ncode = "{code}"\npart = "{part}"\ntitle = "Mục {code}"\nmax = "{most}"'


def _leaf(chance: Random, code: str, part: str, kind: str) -> str:
    parameters = _KINDS[kind].format(whole=chance.choice(["true", "false"]))
    return f'{_criterion(code, part, 10)}\nkind = "{kind}"\n{parameters}'


def _entries(chance: Random, unit: str, leaf: tuple[str, str]) -> list[dict[str, Any]]:
    """Return at most one entry per layer and at most one state, so that their order says nothing."""
    code, kind = leaf
    cell = {"unit": unit, "criterion": code, "reason": "Theo hồ sơ"}
    made: list[dict[str, Any]] = []
    for layer in LAYERS:
        if chance.random() < (0.8 if layer == "claim" else 0.25):
            straight = chance.random() < 0.25
            given = {"points": str(_points(chance, kind))} if straight else {"inputs": _inputs(chance, kind)}
            made.append({**cell, "layer": layer, **given})
    if chance.random() < 0.08:
        made.append({**cell, "state": chance.choice(["not_assigned", "not_reported"])})
    return made


def _points(chance: Random, kind: str) -> float:
    return chance.randint(2 * _LOWEST.get(kind, 0), 20) / 2


def _inputs(chance: Random, kind: str) -> dict[str, str]:
    def tenth() -> str:
        return str(chance.randint(1, 1200) / 10)

    match kind:
        case "direct":
            return {"points": str(chance.randint(0, 100) / 10)}
        case "target":
            return {"actual": tenth(), **({"target": tenth()} if chance.random() < 0.5 else {})}
        case "relative":
            return {"actual": tenth(), "target": tenth()}
        case "reduction":
            return {"baseline": str(chance.choice([0, 40, 196, 200])), "actual": str(chance.randint(0, 220))}
        case "tiers":
            return {"value": tenth()}
        case "choice":
            return {"choice": chance.choice(["Tốt", "Khá"])}
        case _:
            return {"count": str(chance.randint(0, 9))}
