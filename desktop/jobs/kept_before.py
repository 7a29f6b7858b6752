"""What was kept before a file that is looked at: a report of the very same bytes, and the one it would supersede."""

from desktop.domain.draft import Draft
from desktop.domain.intake import Before, Report
from desktop.domain.ledger import Layer
from desktop.store import register_lines, reports, uses
from desktop.store.connection import Store


def kept_before(db: Store, draft: Draft, code: str, layer: Layer) -> Before:
    """Return what was kept in the round `code` before a file that says `draft`, as the same layer.

    The same bytes kept before lists were read are no duplicate of a file with lists: it is the next version.
    """
    same, reason = _same(db, draft, code, layer)
    unit = draft.unit
    earlier = reports.latest(db, unit, code, draft.kind, layer) if unit else None
    now = reports.latest(db, same.unit, code, same.kind, layer) if same and reason is None else None
    replaced_by = now if same and now and now.id != same.id else None
    last = reports.last_version(db, unit, code, draft.kind, layer) if unit else None
    lines = register_lines.before(db, unit, code, draft.kind, layer) if unit else ()
    return Before(same, earlier, replaced_by, reason, last, lines)


def _same(db: Store, draft: Draft, round_code: str, layer: Layer) -> tuple[Report | None, str | None]:
    """Return the report kept of these bytes, one in use rather than another, and why it was set aside if it was.

    What was rolled back counts as never kept, what was set aside for another unit says nothing of this one, nor does
    what was kept before lists were read of a file that has some.
    """
    said = {number: use for number, use in uses.said(db).items() if use.kind != "brought_back"}
    kept = [each for each in reports.of_sha(db, draft.sha256) if (each.round, each.layer) == (round_code, layer)]
    kept = [each for each in kept if each.id not in said or said[each.id].kind == "set_aside"]
    unread = register_lines.unread(db) if draft.lines else frozenset()
    kept = [each for each in kept if each.id not in unread or each.id in said]
    own = [each for each in kept if draft.unit in {None, each.unit}]
    there = own or [each for each in kept if each.id not in said]
    same = next((each for each in there if each.id not in said), there[-1] if there else None)
    return same, said[same.id].reason if same and same.id in said else None
