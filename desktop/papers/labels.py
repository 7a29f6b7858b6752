"""What the content control of a number is called in Word."""

_RESULTS = {
    "total": "Tổng điểm",
    "raw": "Cộng điểm các mục",
    "base": "Điểm đạt được",
    "bonus": "Điểm thưởng",
    "penalty": "Điểm trừ",
    "max": "Điểm chuẩn được giao",
    "rank": "Thứ hạng",
    "class": "Xếp loại",
    "criterion": "Điểm chuẩn",
    "framework": "Tổng điểm chuẩn",
    "award": "Khen thưởng",
    "count": "Số lượng",
}

_NUMERALS = "IVXLC0123456789"


def label(id_: str) -> str:
    """Return a short Vietnamese name of a trace id: `Tổng điểm · AB`, `Điểm I.1 · AB`, `Số liệu PPHS`."""
    what, _, period = id_.partition("@")
    head, _, rest = what.partition(":")
    ending = f" ({period})" if period else ""
    if head in _RESULTS:
        return f"{_RESULTS[head]} · {rest}{ending}"
    if "." in rest or (rest and not rest.strip(_NUMERALS)):
        return f"Điểm {rest} · {head}{ending}"
    return f"Số liệu {what}{ending}"
