"""What keeping a file would do, in words: how many values are new, change, stay as corrected; total and rank."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.intake import value_count
from desktop.domain.ledger import Ledger
from desktop.domain.ripple import UnitRipple
from desktop.domain.submission.choices import Choices
from desktop.domain.submission.difference import Difference, Spot
from desktop.domain.submission.offer import Offer
from desktop.domain.table import Align, Column, Row, Table, TableCell
from desktop.ui.intake.waiting import Change, Waiting
from desktop.words.numbers import written
from desktop.words.places import cell_name
from desktop.words.submission import full_name, raw_words, said_words

_SHORT = 20


def summary(file: Waiting) -> str:
    """Return what keeping a file would do in one sentence: `42 ô: 39 mới, 2 đổi, 1 giữ bản sửa tay; tổng …; hạng …`."""
    report = file.look.report
    if report is None:
        return ""
    total, taken = value_count(report), taken_of(file)
    kinds = [each.kind for each in file.differences if each.spot in taken]
    new = kinds.count("added") if file.earlier or file.differences else total - len(file.offers)
    told = _counted(max(new, 0), kinds.count("changed"), kinds.count("removed"), _staying(file, taken))
    mended = len(file.look.draft.mends)
    told += [QCoreApplication.translate("Preview", "%Ln put right here", "", mended)] if mended else []
    words = QCoreApplication.translate("Preview", "%Ln value(s)", "", total)
    return "; ".join((": ".join(filter(None, (words, ", ".join(told)))), *_moved(file)))


def taken_of(file: Waiting) -> frozenset[Spot]:
    """Return the spots at which the file's own value is taken, as things are chosen now."""
    accepted, declined = file.choices.accepted, file.choices.declined
    offers = {each.spot: each for each in file.offers}
    by_hand = (spot for spot, each in offers.items() if spot in accepted or not (each.stays or spot in declined))
    sent = (each.spot for each in file.differences if each.spot not in offers and each.spot not in declined)
    return frozenset((*by_hand, *sent))


def turned(file: Waiting, spot: Spot) -> Choices:
    """Return the choices with one value taken where it was not, or left where it was taken."""
    taken = spot in taken_of(file)
    one = frozenset({spot})
    accepted, declined = file.choices.accepted - one, file.choices.declined - one
    return Choices(accepted, declined | one) if taken else Choices(accepted | one, declined)


def all_of(file: Waiting, *, taken: bool) -> Choices:
    """Return the choices by which every value of the file is taken, or none that there is a choice about."""
    spots = frozenset(spots_of(file))
    return Choices(spots, frozenset()) if taken else Choices(frozenset(), spots)


def spots_of(file: Waiting) -> tuple[Spot, ...]:
    """Return every value there is a choice about: hand values first, then what differs from the version before."""
    return tuple(dict.fromkeys((*(each.spot for each in file.offers), *(each.spot for each in file.differences))))


def choices_table(file: Waiting, ledger: Ledger) -> Table:
    """Return what differs or stands by hand, a row each: taken or left, what counts now, what the file says, where."""
    columns = (
        Column(QCoreApplication.translate("Preview", "Taken"), width=12),
        Column(QCoreApplication.translate("Preview", "Value"), width=30),
        Column(QCoreApplication.translate("Preview", "Now"), align=Align.RIGHT, width=12),
        Column(QCoreApplication.translate("Preview", "In this file"), align=Align.RIGHT, width=16),
        Column(QCoreApplication.translate("Preview", "Place"), width=12),
        Column(QCoreApplication.translate("Preview", "Remarks"), width=24),
    )
    offers = {each.spot: each for each in file.offers}
    found = {each.spot: each for each in file.differences}
    taken, spots = taken_of(file), enumerate(spots_of(file))
    rows = (
        _row(number, (full_name(spot, ledger), offers.get(spot), found.get(spot)), taken=spot in taken)
        for number, spot in spots
    )
    return Table(QCoreApplication.translate("Preview", "What differs"), columns, tuple(rows))


def change_words(change: Change) -> str:
    """Return what reading a file again by an answer changed."""
    more, fewer, otherwise, still = change.more, change.fewer, change.otherwise, change.open
    parts = {
        QCoreApplication.translate("Preview", "%Ln value(s) more", "", more): more,
        QCoreApplication.translate("Preview", "%Ln fewer", "", fewer): fewer,
        QCoreApplication.translate("Preview", "%Ln otherwise", "", otherwise): otherwise,
    }
    told = ", ".join(words for words, count in parts.items() if count)
    told = told or QCoreApplication.translate("Preview", "no value changed")
    left = QCoreApplication.translate("Preview", "no question left")
    if still:
        left = QCoreApplication.translate("Preview", "%Ln question(s) left", "", still)
    text = QCoreApplication.translate("Preview", "Read again: {told}; {left}.")
    return text.format(told=told, left=left)


def _row(number: int, told: tuple[str, Offer | None, Difference | None], *, taken: bool) -> Row:
    name, offer, found = told
    one = offer or found
    assert one is not None, "every spot has an offer or a difference"
    if offer is not None:
        now, new, why = whole(said_words(offer.mine)), whole(raw_words(offer.theirs)), _why(offer)
    else:
        assert found is not None, "see above"
        now, new = whole(said_words(found.before)), whole(raw_words(found.after))
        why = kind_words(found.kind)
    place = (offer.theirs if offer else found.after if found else None) or (found.before if found else None)
    where = cell_name(place.place.cell) if place and place.place else ""
    sign = (
        QCoreApplication.translate("Preview", "☑ taken") if taken else QCoreApplication.translate("Preview", "☐ left")
    )
    texts = (sign, name, now, new, where, why)
    return Row(
        tuple(TableCell(each, id=f"{number}" if at == 0 else None) for at, each in enumerate(texts)), key=str(number)
    )


def kind_words(kind: str) -> str:
    """Return in a word how a value differs."""
    match kind:
        case "added":
            return QCoreApplication.translate("Preview", "new")
        case "removed":
            return QCoreApplication.translate("Preview", "no longer there")
        case _:
            return QCoreApplication.translate("Preview", "changed")


def whole(text: str) -> str:
    """Return a short text so that it stays on one line."""
    return text.replace(" ", "\u00a0") if len(text) <= _SHORT else text


def _why(offer: Offer) -> str:
    text = QCoreApplication.translate("Preview", "edited by hand: {reason}")
    return "✎ " + (text.format(reason=offer.reason) if offer.reason else text.partition(":")[0])


def _counted(new: int, changed: int, gone: int, staying: tuple[int, int]) -> list[str]:
    mine, left = staying
    parts = {
        QCoreApplication.translate("Preview", "%Ln new", "", new): new,
        QCoreApplication.translate("Preview", "%Ln changed", "", changed): changed,
        QCoreApplication.translate("Preview", "%Ln gone", "", gone): gone,
        QCoreApplication.translate("Preview", "%Ln kept as edited by hand", "", mine): mine,
        QCoreApplication.translate("Preview", "%Ln left as before", "", left): left,
    }
    return [words for words, count in parts.items() if count]


def _staying(file: Waiting, taken: frozenset[Spot]) -> tuple[int, int]:
    """Return how many values stay as edited by hand, and how many as in the version before."""
    mine = {each.spot for each in file.offers}
    return len(mine - taken), len({each.spot for each in file.differences} - mine - taken)


def _moved(file: Waiting) -> list[str]:
    ripple, report = file.look.ripple, file.look.report
    if ripple is None or report is None:
        return []
    own = next((each for each in ripple.units if each.unit == report.unit), UnitRipple(report.unit))
    told = []
    if own.total:
        text = QCoreApplication.translate("Preview", "total {before} → {after}")
        told.append(text.format(before=written(own.total.before) or "–", after=written(own.total.after) or "–"))
    if own.rank:
        text = QCoreApplication.translate("Preview", "rank {before} → {after}")
        told.append(text.format(before=own.rank.before or "–", after=own.rank.after or "–"))
    return told
