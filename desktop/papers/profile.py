"""The letterhead, the signature and the legal bases a paper has where the officer chose nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

from desktop.domain.cluster import Cluster
from desktop.domain.dossier import Dossier, FormProfile, LegalBase
from desktop.domain.finding import Finding, Level
from desktop.domain.manner import FormChoice
from desktop.papers.word.letters import width_mm
from desktop.papers.wording import filled, texts

_SIGNED, _SIGNATURE = 14, 86.0
"""The points of a signature's letters and the mm it has beside the recipients."""


def profile_of(dossier: Dossier) -> FormProfile:
    """Return the dossier's own profile, or that of its cluster on the paper's date as the officer chose it."""
    return dossier.profile or _chosen(default_profile(dossier.ledger.cluster, dossier.dated), dossier.manner.form)


def default_profile(cluster: Cluster, day: date) -> FormProfile:
    """Return the profile of resources/papers/profile.toml for this cluster on that day."""
    plain = texts("profile")
    chair = cluster.unit(cluster.chair) if cluster.chair else None
    director = _director(chair.name.upper()) if chair and chair.name.startswith("Công an") else ()
    return FormProfile(
        superior=cluster.level.upper(),
        issuer=cluster.name.upper(),
        symbol=plain["symbol"],
        place=chair.short if chair else "…",
        authority=(*plain["authority"], *director),
        recipients=tuple(_recipients(plain["recipients"], cluster, day)),
        archive=plain["archive"],
    )


def _chosen(default: FormProfile, choice: FormChoice) -> FormProfile:
    """Return the default profile with what the officer chose in its place."""
    chosen = {each.name: getattr(choice, each.name) for each in fields(choice)}
    return replace(default, **{name: value for name, value in chosen.items() if value is not None})


def _director(name: str) -> tuple[str, ...]:
    """Return the post of the chair's head, on two lines where one would break inside the unit's name."""
    line = f"GIÁM ĐỐC {name}"
    return (line,) if width_mm(line, _SIGNED) <= _SIGNATURE else ("GIÁM ĐỐC", name)


def as_kind(profile: FormProfile, symbol: str) -> FormProfile:
    """Return the profile for a paper of another kind: the kind of `symbol`, the issuer's own letters, no number yet.

    `BB-CTĐ` beside a cluster's `BC-CAT-PX03` gives `BB-CAT-PX03`.
    """
    kind, _, issuer = symbol.partition("-")
    own = profile.symbol.partition("-")[2]
    return replace(profile, symbol=f"{kind}-{own or issuer}", number="")


def known_bases() -> tuple[LegalBase, ...]:
    """Return every legal text of resources/papers/legal.toml, expired ones too."""
    return tuple(_base(each) for each in texts("legal")["bases"])


def bases_of(dossier: Dossier) -> tuple[tuple[LegalBase, ...], tuple[Finding, ...]]:
    """Return the legal texts to cite on the paper's date, and what the officer should know of them.

    A chosen text that may not be cited is left out and found; a cited one that was amended, or not wholly compared with
    the text itself, is noted. Where the officer chose none, those of resources in force on that day are cited.
    """
    day = dossier.dated
    chosen = dossier.bases
    cited = tuple(each for each in (known_bases() if chosen is None else chosen) if each.in_force(day))
    left_out = tuple(_not_in_force(each, day) for each in chosen or () if not each.in_force(day))
    return cited, (*left_out, *(noted for each in cited for noted in _to_look_at(each, day)))


def _to_look_at(base: LegalBase, day: date) -> Iterator[Finding]:
    facts = {"text": _named(base), "amended_by": base.amended_by}
    if base.amended_from and base.amended_from <= day:
        yield Finding(Level.NOTE, "base_amended", {**facts, "begins": base.amended_from, "sure": not base.unverified})
    if {"number", "issued", "title", "from", "to"} & set(base.unverified):
        yield Finding(Level.NOTE, "base_unverified", facts)


def _named(base: LegalBase) -> str:
    return f"{base.kind} số {base.number}"


def _not_in_force(base: LegalBase, day: date) -> Finding:
    facts = {"text": _named(base), "ends": base.ends, "begins": base.begins}
    code = "base_not_yet" if day < base.begins else "base_expired"
    return Finding(Level.WARNING, code, {**facts, "replaced_by": base.replaced_by, "day": day})


def _recipients(rows: list[Mapping[str, Any]], cluster: Cluster, day: date) -> list[str]:
    return [
        filled(row["text"], {"cluster": cluster.name})
        for row in rows
        if row.get("level", cluster.level) == cluster.level and row.get("from", day) <= day <= row.get("to", day)
    ]


def _base(row: Mapping[str, Any]) -> LegalBase:
    plain = {key: row[key] for key in ("kind", "number", "issued", "body", "title")}
    rest = {key: row[key] for key in ("replaced_by", "amended_by", "amended_from") if key in row}
    return LegalBase(
        **plain, begins=row["from"], ends=row.get("to"), unverified=tuple(row.get("unverified", ())), **rest
    )
