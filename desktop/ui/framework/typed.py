"""Numbers as officers type them into fields: 12,5 and 12.5 are the same, 1.234,5 too."""

from decimal import Decimal

from desktop.domain.numeral import Convention, senses
from desktop.words.numbers import number


def typed_number(text: str) -> Decimal | None:
    """Return the number typed; None when it is none. Where dots could group or cut, they cut: points are small."""
    plain = text.strip().replace("−", "-")
    sign = -1 if plain.startswith("-") else 1
    found = senses(plain.removeprefix("-").strip())
    if not found:
        return None
    western = [each for each in found if each.convention is Convention.WESTERN]
    cut = western if "." in plain and "," not in plain else found
    return sign * (cut or list(found))[0].value


def shown_number(value: Decimal | None) -> str:
    """Return a number as it stands in a field: a decimal comma, no dots between thousands, no zeros at the end."""
    return "" if value is None else number(value.normalize()).replace(".", "")
