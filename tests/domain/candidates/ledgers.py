"""A small ledger with a unit's Word report for tests of candidates."""

from dataclasses import replace
from decimal import Decimal

from desktop.domain.framework import Criterion, Deduct, Framework, Indicator, Part, Target
from desktop.domain.ledger import Ledger, Section
from desktop.domain.place import Place
from tests.domain.rules.rounds import CLUSTER, YEAR

HEADING = "2. Công tác bảo đảm trật tự, an toàn xã hội"
PLACE = Place("bc.docx", "ff", None, "¶12", HEADING)
_INDICATORS = (
    Indicator("PPHS", "Số vụ phạm pháp hình sự", "vụ"),
    Indicator("KPHS", "Số vụ phạm pháp hình sự đã điều tra, khám phá", "vụ"),
    Indicator("CHET", "Số người chết do tai nạn giao thông", "người"),
    Indicator("CHAY", "Số vụ cháy", "vụ"),
    Indicator("TLKP", "Tỷ lệ điều tra, khám phá án", "%", "percent", "ratio", of="KPHS", per="PPHS"),
    Indicator("THUONG", "Số người bị thương do tai nạn giao thông", "người"),
    Indicator("NT", "Nhận xét chung", "", "text"),
)
_CRITERIA = (
    Criterion("I", "An sinh", Decimal(5), Part.BASE),
    Criterion("I.1", "Kinh phí an sinh xã hội (triệu đồng)", Decimal(5), Part.BASE, Target(Decimal(100))),
    Criterion("II", "Quản lý", Decimal(10), Part.BASE),
    Criterion("II.1", "Tỷ lệ cấp căn cước cho công dân", Decimal(10), Part.BASE, Target(Decimal(98))),
    Criterion("III", "An toàn", Decimal(10), Part.BASE),
    Criterion(
        "III.1",
        "Không để xảy ra cháy lớn",
        Decimal(10),
        Part.BASE,
        Deduct(None, (("Cháy lớn", Decimal("0.5")), ("Cháy làm chết người", Decimal(1))), Decimal(0)),
    ),
)
LEDGER = Ledger(CLUSTER, YEAR, Framework("Khung", 2026, 1, Decimal(20), _CRITERIA, indicators=_INDICATORS))


def with_text(text: str, heading: str = HEADING) -> Ledger:
    """The ledger with one section of An Bình's report, kept as report 3."""
    return replace(LEDGER, sections=(Section("AB", 1, heading, text, PLACE, report=3),))
