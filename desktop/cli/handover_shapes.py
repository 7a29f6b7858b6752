"""A handover, a takeover and what computing again found, for people and for machines."""

from desktop.cli.plain import Shape
from desktop.domain.finding import Finding
from desktop.domain.handover import Counted, Manifest, plain_of
from desktop.jobs.handover import HandedOver, Preview
from desktop.jobs.recompute import Recomputed
from desktop.jobs.takeover import TakenOver
from desktop.words.handover import (
    counted_words,
    level_words,
    tell_difference,
    unsearchable_lines,
)
from desktop.words.handover import preview_lines as preview_words
from desktop.words.handover import recomputed_lines as recomputed_words
from desktop.words.numbers import moment, written


def preview_shape(seen: Preview) -> Shape:
    """Return what would leave and what would stay behind."""
    return {
        "level": seen.level.value,
        "leaves": [_count_shape(each) for each in seen.leaves],
        "removed": [_count_shape(each) for each in seen.stays],
        "unsearchable": list(seen.unsearchable),
    }


def preview_lines(seen: Preview) -> tuple[str, ...]:
    """Return the same for people."""
    return preview_words(seen.level, seen.leaves, seen.stays, seen.unsearchable)


def handed_shape(made: HandedOver) -> Shape:
    """Return a package as made."""
    return {
        "package": made.path,
        "sha256": made.package.sha256,
        "size": made.package.size,
        "encrypted": made.encrypted,
        "archived": made.archived,
        "unsearchable": list(made.unsearchable),
        "manifest": plain_of(made.manifest),
    }


def handed_lines(made: HandedOver) -> tuple[str, ...]:
    """Return the same for people."""
    closed = "có mật khẩu" if made.encrypted else "không mật khẩu"
    archived = ("Tệp cụm ở đây nay là hồ sơ lưu: chỉ để xem.",) if made.archived else ()
    return (
        f"Đã tạo gói bàn giao {made.path} ({written(made.package.size)} byte, {closed}).",
        f"Mức: {level_words(made.manifest.level)}; {len(made.manifest.members)} thành phần.",
        f"Đi theo gói: {counted_words(made.manifest.counts)}.",
        *([f"Ở lại: {counted_words(made.manifest.removed)}."] if made.manifest.removed else []),
        f"Mã SHA-256 của gói: {made.package.sha256}",
        *unsearchable_lines(made.unsearchable),
        *archived,
    )


def taken_over_shape(taken: TakenOver) -> Shape:
    """Return a package taken over, or why it was not."""
    return {
        "store": taken.path if taken.made else None,
        "made": taken.made,
        "level": taken.manifest.level.value,
        "package": {"sha256": taken.sha256, **_about(taken.manifest)},
        "encrypted": taken.encrypted,
        "print_code": taken.print_code,
        **recomputed_shape(taken.again),
    }


def taken_over_lines(taken: TakenOver) -> tuple[str, ...]:
    """Return the same for people."""
    origin = taken.manifest.origin
    head = f"Gói của {origin.chair}, {origin.name} năm {origin.year}, lập lúc {moment(taken.manifest.made)}."
    count, level = len(taken.manifest.members), level_words(taken.manifest.level)
    whole = f"Gói nguyên vẹn: {count} thành phần đúng mã SHA-256. Mức: {level}."
    end = (
        (f"Đã lập {taken.path}: năm {origin.year} chỉ để xem; việc tiếp theo là mở năm mới.",)
        if taken.made
        else ("Chưa lập tệp cụm. Muốn nhận cả những chỗ khác trên thì thêm --accept-differences.",)
    )
    return (head, whole, *recomputed_lines(taken.again), *end)


def recomputed_shape(again: Recomputed) -> Shape:
    """Return what computing again found."""
    return {
        "match": again.matches,
        "cells": again.cells,
        "originals": again.originals,
        "left_behind": again.left_behind,
        "papers": again.papers,
        "differences": [_difference_shape(each) for each in again.differences],
    }


def recomputed_lines(again: Recomputed) -> tuple[str, ...]:
    """Return the same for people."""
    return recomputed_words((again.cells, again.papers, again.originals, again.left_behind), again.differences)


def _difference_shape(finding: Finding) -> Shape:
    facts = {name: written(fact) if fact is not None else None for name, fact in finding.facts.items()}
    known = {
        key: facts.get(key)
        for key in ("round", "stage", "layer", "what", "value", "file", "member", "expected", "found")
    }
    return {
        "code": finding.code,
        "unit": finding.unit,
        "criterion": finding.criterion,
        **{key: value for key, value in known.items() if key in facts},
        "message": tell_difference(finding).message,
    }


def _about(manifest: Manifest) -> Shape:
    plain = plain_of(manifest)
    return {key: plain[key] for key in ("format", "cluster", "year", "chair", "made", "program", "print_code", "head")}


def _count_shape(each: Counted) -> Shape:
    return {"what": each.what, "count": each.count, "size": each.size}
