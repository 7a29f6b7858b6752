"""Numbers as the demo units type them: dots between thousands, a decimal comma, percent signs, triệu and tỷ."""

from decimal import Decimal


def typed(number: str) -> str:
    """Return a decimal string as typed in Vietnam: 1085 -> 1.085, 2.25 -> 2,25."""
    whole, _, decimals = number.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def typed_percent(number: str) -> str:
    """Return a percentage as typed: 78.1 -> 78,1%."""
    return f"{typed(number)}%"


def typed_points(number: str) -> str:
    """Return points with two decimals as typed: 2.5 -> 2,50."""
    return typed(f"{Decimal(number):.2f}")


def typed_money(dong: str) -> str:
    """Return đồng in the words an office types: 980000000 -> 980 triệu đồng, 1720000000 -> 1,72 tỷ đồng."""
    amount = Decimal(dong)
    if amount >= 10**9:
        return f"{_short(amount / 10**9)} tỷ đồng"
    return f"{_short(amount / 10**6)} triệu đồng"


def counted(number: str) -> str:
    """Return a count as written in sentences: 5 -> 05, 1085 -> 1.085."""
    return f"{int(number):02d}" if 0 < int(number) < 10 else typed(number)


def number(text: str) -> int | float:
    """Return a decimal string as the number Excel keeps."""
    return float(text) if "." in text else int(text)


def _short(amount: Decimal) -> str:
    return typed(f"{amount.normalize():f}")
