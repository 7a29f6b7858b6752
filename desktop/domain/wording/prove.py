"""All proofs of wording of one paper, in reading order."""

from desktop.domain.reconcile.data import Data
from desktop.domain.reconcile.match import Reconciled
from desktop.domain.reconcile.sentences import Sentence
from desktop.domain.wording.extremes import extreme_remarks
from desktop.domain.wording.listed import list_remarks
from desktop.domain.wording.numbers import number_remarks
from desktop.domain.wording.old import Vanished, old_remarks, repeated_remarks
from desktop.domain.wording.order import order_remarks
from desktop.domain.wording.remark import Remark
from desktop.domain.wording.variants import variant_remarks


def prove(
    done: Reconciled, data: Data, vanished: tuple[Vanished, ...], last_year: tuple[Sentence, ...] = ()
) -> tuple[Remark, ...]:
    """Return every remark on the words of a paper; `last_year` are the sentences of the year before, if at hand."""
    found = (
        *number_remarks(done, data),
        *extreme_remarks(done, data),
        *old_remarks(done, data, vanished),
        *variant_remarks(done, data),
        *order_remarks(done),
        *list_remarks(done, data),
        *repeated_remarks(done, last_year),
    )
    place = {id(sentence): number for number, sentence in enumerate(done.sentences)}
    once = {(place[id(each.sentence)], each.finding.code, each.text): each for each in found}
    return tuple(once[key] for key in sorted(once, key=lambda key: key[0]))
