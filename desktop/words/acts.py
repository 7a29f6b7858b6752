"""Acts by name, as the log and the undo menu say them."""

from desktop.domain.cluster import Cluster
from desktop.domain.facts import Fact, Facts
from desktop.words.catalogue import say

_OF_UNITS = frozenset({"unit", "units", "reader_unit"})


def act_name(code: str, facts: Facts) -> str:
    """Return the name of an act: `Nhận tệp CG_so_lieu.xlsx của Cẩm Giang (54 giá trị)`.

    An act about another one (its facts carry `of`) names that one too: `Hoàn tác: nhận tệp …`.
    """
    return say("acts", code, with_what(facts))


def with_names(facts: Facts, cluster: Cluster) -> Facts:
    """Return the facts with the short names of units in the place of their codes, as those know them who look on."""
    return {name: _named(value, cluster) if name in _OF_UNITS else value for name, value in facts.items()}


def with_what(facts: Facts) -> Facts:
    """Return the facts with `what`, the name of the act they are about, where they are about one."""
    of = facts.get("of")
    if not isinstance(of, str):
        return facts
    own: dict[str, Fact] = {name: value for name, value in facts.items() if name not in {"of", "act"}}
    what = act_name(of, own)
    return {**facts, "what": what[:1].lower() + what[1:]}


def _named(value: Fact, cluster: Cluster) -> Fact:
    if isinstance(value, tuple):
        return tuple(_short(each, cluster) for each in value)
    return _short(value, cluster) if isinstance(value, str) else value


def _short(code: str, cluster: Cluster) -> str:
    known = cluster.unit(code)
    return known.short if known else code
