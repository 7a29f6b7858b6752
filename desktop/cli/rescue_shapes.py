"""What a rescue brought, for people and for machines."""

from collections.abc import Iterator, Sequence

from desktop.cli.plain import Shape
from desktop.cli.safety_shapes import backup_shape
from desktop.jobs.rescue import Compared, Salvaged, Saved
from desktop.words.catalogue import say
from desktop.words.changes import change_words

_MOST_LINES = 40


def saved_shape(saved: Saved) -> Shape:
    """Return a rescue: what was proved, what was added without proof, what is gone, the newest good backup."""
    rescued = saved.rescued
    return {
        "path": rescued.path,
        "print_code": rescued.print_code,
        "acts": rescued.acts,
        "rows": rescued.rows,
        "acts_beyond": rescued.beyond,
        "salvaged": [_row_shape(each) for each in rescued.salvaged],
        "dropped": [_row_shape(each) for each in rescued.dropped],
        "originals_lost": [{"file": name, "sha256": sha256} for name, sha256 in rescued.lost],
        "backup": saved.newest and _compared_shape(saved.newest),
    }


def saved_lines(saved: Saved) -> Iterator[str]:
    """Yield what was rescued, for an officer who has to decide between it and the backup."""
    rescued = saved.rescued
    yield say("rescue", "done", {"path": rescued.path, "code": rescued.print_code})
    yield say("rescue", "proved", {"acts": rescued.acts, "rows": rescued.rows})
    yield say("rescue", "beyond" if rescued.beyond else "whole", {"acts": rescued.beyond})
    yield from _listed("salvaged", [_row_line(each) for each in rescued.salvaged])
    yield from _listed("dropped", [_row_line(each) for each in rescued.dropped])
    yield from _listed("lost", [name for name, _sha256 in rescued.lost])
    yield _newest(saved.newest)


def _newest(newest: Compared | None) -> str:
    if newest is None:
        return say("rescue", "no_backup", {})
    return say("rescue", "backup", {"path": newest.backup.path, "lacks": newest.lacks, "more": newest.more})


def _listed(code: str, lines: Sequence[str]) -> Iterator[str]:
    if not lines:
        return
    yield say("rescue", code, {"count": len(lines)})
    yield from (f"  {line}" for line in lines[:_MOST_LINES])
    if len(lines) > _MOST_LINES:
        yield "  " + say("rescue", "more", {"count": len(lines) - _MOST_LINES})


def _row_line(row: Salvaged) -> str:
    what = change_words(row.table, None, None).what
    facts = {"table": row.table, "what": what, "unit": row.unit, "criterion": row.criterion, "key": row.key}
    return say("rescue", "row", facts)


def _row_shape(row: Salvaged) -> Shape:
    return {"table": row.table, "key": row.key, "unit": row.unit, "criterion": row.criterion}


def _compared_shape(compared: Compared) -> Shape:
    return {**backup_shape(compared.backup), "lacks": compared.lacks, "more": compared.more}
