"""Acts by name, as the log and the undo menu say them."""

from desktop.domain.facts import Facts
from desktop.words.catalogue import say


def act_name(code: str, facts: Facts) -> str:
    """Return the name of an act: `Nhập tệp CG_so_lieu.xlsx của Cẩm Giang`."""
    return say("acts", code, facts)
