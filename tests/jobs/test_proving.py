"""The minutes say how far people proved the result, with numbers that can be traced and reconciled."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.citing import cite
from desktop.domain.desk import Desk, Late
from desktop.domain.ledger import Layer
from desktop.domain.second_typing import points_at
from desktop.jobs.dossier import dossier_at, load_dossier
from desktop.jobs.entry import set_entry
from desktop.jobs.scoring import result
from desktop.jobs.sealing import close_year, seal, unseal
from desktop.jobs.second_look import confirm
from desktop.jobs.second_typing import how_far, keep_typed
from desktop.jobs.trace import trace
from desktop.papers.conference import conference_minutes
from tests.papers.docx import bound, paragraphs

STAGE = Layer.AGREED


def said(desk: Desk) -> str:
    """Return the minutes' sentences about proving, as they read."""
    lines = paragraphs(conference_minutes(load_dossier(desk, STAGE))[0])
    return "\n".join(each for each in lines if each.startswith(("Soát xét", "Điểm của Công an tỉnh", "Số liệu")))


def numbers(desk: Desk) -> dict[str, int]:
    dossier = load_dossier(desk, STAGE)
    cited = {name: cite(dossier, f"sweep:{name}") for name in ("whole", "agreed", "differing", "open")}
    return {name: int(each.value) for name, each in cited.items() if each}


def test_what_nobody_checked_and_nobody_confirmed_is_said(sample: Desk) -> None:
    whole = numbers(sample)["whole"]
    assert said(sample) == (
        f"Soát xét: {whole} ô điểm có thể làm thay đổi thứ hạng, xếp loại chưa được gõ lại để đối chiếu.\n"
        "Điểm của Công an tỉnh An Bình, đơn vị Cụm trưởng, chưa có người của đơn vị khác xác nhận."
    )


def test_what_was_typed_again_is_counted_in_numbers_that_are_bound(sample: Desk) -> None:
    standings = result(sample, STAGE).standings
    weighty = [(each.unit, each.criterion) for each in how_far(sample, STAGE).weighed.cells]
    stood = {cell: points_at(standings, *cell) or Decimal(0) for cell in weighty}
    keep_typed(sample, {weighty[0]: stood[weighty[0]], weighty[1]: stood[weighty[1]] + 1}, STAGE)
    left = len(weighty) - 2
    assert numbers(sample) == {"whole": len(weighty), "agreed": 1, "differing": 1, "open": left}
    assert said(sample).startswith(f"Soát xét: 01/{len(weighty)} ô điểm")
    assert f"khớp; 01 ô lệch; {left} ô chưa soát lại." in said(sample)
    content = conference_minutes(load_dossier(sample, STAGE))[0]
    assert {f"tk:sweep:{name}" for name in ("whole", "agreed", "differing", "open")} <= {
        id_ for id_, _ in bound(content)
    }
    assert trace(sample, "tk:sweep:agreed", STAGE).sentence.endswith("đã gõ lại, khớp: 1.")

    keep_typed(sample, stood, STAGE)
    assert f"{len(weighty)}/{len(weighty)} ô điểm" in said(sample)
    assert "lệch" not in said(sample)
    assert "chưa soát" not in said(sample)


def test_who_confirmed_the_chairs_own_unit_stands_there_until_its_scores_change(sample: Desk) -> None:
    confirm(sample, "Lê Văn C", "BS", STAGE)
    assert "đã được đồng chí Lê Văn C (Công an tỉnh Bắc Sơn) xác nhận ngày" in said(sample)
    set_entry(sample, {"unit": "AB", "criterion": "I.1", "layer": "agreed", "points": "0", "reason": "Sửa"}, STAGE)
    assert "nhưng đã thay đổi sau đó, chưa được xác nhận lại." in said(sample)


def test_the_reason_for_sealing_without_a_confirmation_is_printed(sample: Desk) -> None:
    code = seal(sample, "Đơn vị bạn không cử được người.").code
    line = "Số liệu được chốt khi chưa có xác nhận đó; lý do: Đơn vị bạn không cử được người."
    assert said(sample).endswith(line)
    confirm(replace(sample, late=Late("Bổ sung", "Cụm phó")), "Lê Văn C", "BS", STAGE)
    assert said(sample).endswith("Số liệu đã được chốt; lý do: Đơn vị bạn không cử được người.")
    assert line in paragraphs(conference_minutes(dossier_at(sample, STAGE, code))[0])


def test_an_opened_seal_takes_its_reason_along_and_closing_keeps_that_of_the_seal(sample: Desk) -> None:
    seal(sample, "Lý do cũ")
    unseal(sample, "Hội nghị hoãn")
    assert "Số liệu" not in said(sample)
    seal(sample, "Lý do mới")
    close_year(sample, "Hết năm")
    assert said(sample).endswith("Số liệu được chốt khi chưa có xác nhận đó; lý do: Lý do mới.")


def test_a_year_closed_without_a_word_says_so(sample: Desk) -> None:
    close_year(sample)
    assert said(sample).endswith("Số liệu được chốt khi chưa có xác nhận đó; lý do: không ghi.")
