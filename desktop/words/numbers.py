"""Numbers, money and dates as Vietnamese offices write them: 1.616; 94,64; 05 tỉnh; ngày 05 tháng 11 năm 2026."""

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

_LONG = re.compile(r"-?\d{1,15}\.\d{11,}")
_TRILLION = Decimal(1_000_000_000)
_MILLION = Decimal(1_000_000)


def written(value: object) -> str:
    """Return any fact as text: dotted thousands and a decimal comma, dates as dd/mm/yyyy, lists with commas."""
    match value:
        case bool():
            return "có" if value else "không"
        case Decimal() | int():
            return number(Decimal(value))
        case Fraction():
            return f"{value.numerator}/{value.denominator}"
        case date():
            return f"{value:%d/%m/%Y}"
        case tuple() | list():
            return ", ".join(written(each) for each in value)
        case None:
            return ""
        case _:
            return str(value)


def number(value: Decimal, places: int | None = None) -> str:
    """Return `value` with dots between thousands and a decimal comma, as many places as it has or as `places` asks.

    `places` only pads; it never rounds away a digit.
    """
    text = f"{value:,f}"
    whole, _, decimals = text.partition(".")
    if places is not None:
        decimals = decimals.rstrip("0").ljust(places, "0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def counted(value: int) -> str:
    """Return a count as offices write it in sentences: below ten with a leading zero (05), else grouped."""
    return f"{value:02d}" if 0 < value < 10 else number(Decimal(value))


def as_shown(raw: str) -> str:
    """Return a number of a workbook's file as the workbook shows it: fifteen digits; any other text as it is.

    The file keeps what binary fractions leave over: 93.90000000000001 where 93.9 was typed.
    """
    return format(Decimal(f"{float(raw):.15g}"), "f") if _LONG.fullmatch(raw) else raw


def money(dong: Decimal) -> str:
    """Return an amount of đồng in words of triệu or tỷ where it is whole enough, else grouped đồng."""
    for scale, word in ((_TRILLION, "tỷ"), (_MILLION, "triệu")):
        if dong >= scale and dong * 1000 % scale == 0:
            return f"{number((dong / scale).normalize())} {word} đồng"
    return f"{number(dong)} đồng"


def long_date(day: date) -> str:
    """Return `ngày 05 tháng 11 năm 2026`: days below 10 and months 1 and 2 with a leading zero (Nghị định 30/2020)."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def moment(text: str) -> str:
    """Return when something was done as people write it: `14:05 ngày 20/11/2026`; any other text stays."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{moment:%H:%M} ngày {moment:%d/%m/%Y}"
