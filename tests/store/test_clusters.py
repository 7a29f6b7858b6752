"""The cluster comes back exactly; a later save writes only what differs."""

from dataclasses import replace

from hypothesis import given, settings

from desktop.domain.cluster import Cluster
from desktop.store import clusters, history
from desktop.store.acts import act
from tests.store import drawn
from tests.store.year import CLUSTER, desk_at, in_memory

DESK = desk_at("memory")


@settings(max_examples=40, deadline=None)
@given(drawn.clusters, drawn.clusters)
def test_any_cluster_comes_back_exactly_and_so_does_the_one_in_its_place(one: Cluster, other: Cluster) -> None:
    with in_memory() as db:
        for each in (one, other):
            with act(db, DESK, "cluster"):
                clusters.save(db, each)
            assert clusters.load(db) == each
        assert history.verify(db) == ()


def test_another_spelling_of_one_unit_is_one_change() -> None:
    first, second = CLUSTER.units
    more = replace(CLUSTER, units=(first, replace(second, aliases=("CAT Cẩm Đông",))))
    with in_memory() as db:
        for each in (CLUSTER, more):
            with act(db, DESK, "cluster"):
                clusters.save(db, each)
        assert [change.table for change in history.acts(db)[-1].changes] == ["unit_alias"]
