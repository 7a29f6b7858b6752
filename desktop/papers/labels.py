"""What the content control of a number is called in Word, and what the program wrote in it."""

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
    "models": "Số mô hình",
    "exemplars": "Số điển hình",
}

_REGISTERS = frozenset({"models", "exemplars"})
_OBJECTS = {"tap_the": "tập thể", "ca_nhan": "cá nhân", "unsaid": "chưa ghi", "shared": "nhiều đơn vị"}
_NUMERALS = "IVXLC0123456789"


RECORD = " = "
"""What stands between the name of a number and what was written, in the name of its control (docs/adr/0012)."""

_LONGEST = 64
"""Word takes no longer name for a control."""


def control_name(id_: str, text: str) -> str:
    """Return the name of a number's control: what it is and what the program wrote, `Tổng điểm · AB = 95,94`.

    Where that is too long the number's own name is cut, then what was written, each cut marked by `…`.
    """
    written = text if len(text) + len(RECORD) < _LONGEST else f"{text[: _LONGEST - len(RECORD) - 1]}…"
    name, room = label(id_), _LONGEST - len(RECORD) - len(written)
    return (name if len(name) <= room else f"{name[: room - 1]}…"[:room]) + RECORD + written


def label(id_: str) -> str:
    """Return a short Vietnamese name of a trace id: `Tổng điểm · AB`, `Điểm I.1 · AB`, `Số liệu PPHS`."""
    what, _, period = id_.partition("@")
    head, _, rest = what.partition(":")
    ending = f" ({period})" if period else ""
    if head in _REGISTERS:
        rest = " ".join(_OBJECTS.get(each, each) for each in rest.removeprefix("field:").split(":"))
    if head in _RESULTS:
        return f"{_RESULTS[head]} · {rest}{ending}" if rest else f"{_RESULTS[head]}{ending}"
    if "." in rest or (rest and not rest.strip(_NUMERALS)):
        return f"Điểm {rest} · {head}{ending}"
    return f"Số liệu {what}{ending}"
