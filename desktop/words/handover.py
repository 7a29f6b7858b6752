"""A handover in sentences: what goes along and stays behind, and what computing again found."""

from collections.abc import Iterable

from desktop.domain.finding import Finding
from desktop.domain.handover import Counted, Level
from desktop.words.catalogue import say
from desktop.words.codes import Told
from desktop.words.findings import tell
from desktop.words.numbers import written

_NAME = "handover"


def level_words(level: Level) -> str:
    """Return what a level leaves out."""
    return {
        Level.FULL: "đầy đủ",
        Level.NO_NAMES: "không kèm tên cá nhân, nhật ký và tệp gốc",
        Level.FRAMEWORK: "chỉ khung tiêu chí và mẫu",
    }[level]


def counted_words(counted: Iterable[Counted]) -> str:
    """Return what is counted in one line; what there is nothing of is left out."""
    return "; ".join(say(_NAME, each.what, {"count": each.count, "size": each.size}) for each in counted if each.count)


def preview_lines(
    level: Level, leaves: Iterable[Counted], stays: tuple[Counted, ...], unsearchable: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what would go along and what would stay behind."""
    lines = [f"Mức bàn giao: {level_words(level)}.", f"Đi theo gói: {counted_words(leaves)}."]
    if stays:
        lines.append(f"Ở lại: {counted_words(stays)}.")
    return (*lines, *unsearchable_lines(unsearchable))


def unsearchable_lines(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what is said of names that are also words of units or criteria; nothing when there are none."""
    if not names:
        return ()
    return (f"Không dò riêng được, vì trùng với tên đơn vị, khung tiêu chí hoặc lời văn chung: {', '.join(names)}.",)


def recomputed_lines(counts: tuple[int, int, int, int], differences: tuple[Finding, ...]) -> tuple[str, ...]:
    """Return what computing again found; `counts` are cells, papers, originals read and originals left behind."""
    cells, papers, originals, behind = counts
    if not (cells or originals or behind or differences):
        return ("Không có điểm nào để tính lại.",)
    with_papers = f", {written(papers)} văn bản" if papers else ""
    left = f" ({written(behind)} tệp gốc ở lại bên giao)" if behind else ""
    through = f"{written(cells)} ô{with_papers}, {written(originals)} tệp gốc đọc lại{left}"
    if not differences:
        return (f"Khớp 100 %: {through}.",)
    lines = (f"  {told.message} {told.remedy}".rstrip() for told in map(tell_difference, differences))
    return (f"Không khớp: {written(len(differences))} chỗ khác trong {through}.", *lines)


def tell_difference(finding: Finding) -> Told:
    """Return one difference in words."""
    return tell(finding, _NAME)
