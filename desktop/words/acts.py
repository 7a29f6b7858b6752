"""Acts by name, as the log and the undo menu say them."""

from desktop.domain.facts import Fact, Facts
from desktop.words.catalogue import say


def act_name(code: str, facts: Facts) -> str:
    """Return the name of an act: `Nhận tệp CG_so_lieu.xlsx của Cẩm Giang (54 giá trị)`.

    An act about another one (its facts carry `of`) names that one too: `Hoàn tác: nhận tệp …`.
    """
    return say("acts", code, with_what(facts))


def with_what(facts: Facts) -> Facts:
    """Return the facts with `what`, the name of the act they are about, where they are about one."""
    of = facts.get("of")
    if not isinstance(of, str):
        return facts
    own: dict[str, Fact] = {name: value for name, value in facts.items() if name not in {"of", "act"}}
    what = act_name(of, own)
    return {**facts, "what": what[:1].lower() + what[1:]}
