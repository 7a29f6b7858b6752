"""Number formats: which ones show a date, a time or a percentage, and what day or time a serial number means."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache

FIRST_LIKELY_SERIAL = 10_000
"""Serials below this day (18/05/1927) in a date format are points or counts that Excel turned into dates."""

LAST_SERIAL = 2_958_465
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
    21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
} | dict.fromkeys((*range(27, 37), *range(50, 59)), "dd/mm/yyyy")  # fmt: skip
_LITERAL = r'(?i:"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\])'
"""What a number format writes as it stands, and its colours and conditions: no letters of a date."""
_MOMENT_0 = datetime(1899, 12, 30)  # noqa: DTZ001 - a workbook's days have no time zone
_DAYS_TO_1904 = 1462
"""Days from the beginning of the 1900 system to that of the 1904 one."""
_NEVER_WAS = 60
"""29/02/1900, a day that only Excel knows."""
_SECONDS_OF_DAY = 86_400
_DAY_1900 = date(1899, 12, 30)
_DAY_1904 = date(1904, 1, 1)


def built_in(number: int) -> str | None:
    """Return the format behind one of Excel's numbered formats; None for General and unknown numbers."""
    return _BUILT_IN.get(number)


@lru_cache(maxsize=1024)
def shows_date(number_format: str) -> bool:
    """Say whether a format shows a day, a month or a year (a clock time alone is no date)."""
    if number_format.lower().startswith("general"):
        return False
    plain = _plain(number_format)
    return bool(re.search(r"[dy]", plain) or ("m" in plain and not re.search(r"[hs:\[]", plain)))


@lru_cache(maxsize=1024)
def shows_clock(number_format: str) -> bool:
    """Say whether a format shows a clock time or a length of time, and no day."""
    if number_format.lower().startswith("general") or shows_date(number_format):
        return False
    return bool(re.search(r"[hs]|\[m", _plain(number_format)))


@lru_cache(maxsize=1024)
def shows_elapsed(number_format: str) -> bool:
    """Say whether a format that shows a time shows all its hours, minutes or seconds: those of whole days too."""
    return "[" in _plain(number_format)


def _plain(number_format: str) -> str:
    """Return the letters of a format's first part that stand for digits, days or times."""
    first = re.sub(_LITERAL, "", number_format.split(";", maxsplit=1)[0])
    return first.lower().replace("am/pm", "").replace("a/p", "")


@lru_cache(maxsize=1024)
def shows_moment(number_format: str) -> bool:
    """Say whether a format could show a day or a clock time: it has a letter that stands for one."""
    if number_format.lower().startswith("general"):
        return False
    return bool(re.search(r"[dmyhs]", re.sub(_LITERAL, "", number_format), re.IGNORECASE) or "[" in number_format)


@lru_cache(maxsize=1024)
def shows_percent(number_format: str) -> bool:
    """Say whether a format shows a number as a percentage."""
    return "%" in re.sub(_LITERAL, "", number_format.split(";", maxsplit=1)[0])


def day_of(serial: Decimal, *, date1904: bool) -> date | None:
    """Return the day a serial number means; None where it is more likely a number than a day, or no day at all."""
    if not FIRST_LIKELY_SERIAL <= serial <= LAST_SERIAL:
        return None
    start = _DAY_1904 if date1904 else _DAY_1900
    try:
        return start + timedelta(days=int(serial))
    except OverflowError:
        return None


def clock_of(serial: Decimal, number_format: str) -> str | None:
    """Return the time a number in a format that shows one means, as `08:05:00`.

    None where it means a day too, or is no time at all.
    """
    most = LAST_SERIAL if shows_elapsed(number_format) else 1
    return clock_told(float(serial) * _SECONDS_OF_DAY) if 0 <= serial < most else None


def clock_told(seconds: float) -> str:
    """Return a length of time as hours, minutes and seconds, to a thousandth of one: `08:05:00`, `27:17:54.5`."""
    minutes, thousandths = divmod(round(seconds * 1000), 60_000)
    whole, fraction = divmod(thousandths, 1000)
    told = f"{minutes // 60:02d}:{minutes % 60:02d}:{whole:02d}"
    return f"{told}.{fraction:03d}".rstrip("0") if fraction else told


def serial_of(moment: datetime) -> Decimal:
    """Return the serial number of a moment in OpenDocument's system (1 is 31/12/1899), to a tenth of a second."""
    return Decimal(f"{(moment - _MOMENT_0) / timedelta(days=1):.10g}")


def excel_serial_of(moment: datetime, *, date1904: bool) -> Decimal:
    """Return the serial number of a moment in Excel's systems; that of 1900 counts a 29/02/1900 that never was."""
    serial = serial_of(moment)
    if date1904:
        return serial - _DAYS_TO_1904
    return serial if serial > _NEVER_WAS else serial - 1
