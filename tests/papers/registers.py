"""Hand-made registers for the papers: fictional models, exemplars and awards of the units of tests/papers/ledgers.py."""

from dataclasses import replace
from itertools import count

from desktop.domain.ledger import Ledger
from desktop.domain.place import Place
from desktop.domain.registers.lines import FIELDS, Line, Register
from desktop.domain.registers.registered import Listed, Registered, Registers

_NUMBERS = count(1)


def line(register: Register, unit: str, name: str, **said: str) -> Listed:
    """Return a line of a file as it counts, with a number of its own."""
    number = next(_NUMBERS)
    values = tuple((each, said[each]) for each in FIELDS[register] if each in said)
    place = Place(f"{unit}.xlsx", "0" * 64, "Danh sách", f"B{number}", name)
    return Listed(number, Line(register, unit, name, values, source=place, report=1))


def model(unit: str, name: str, **said: str) -> Registered:
    """Return a model one line tells of."""
    return Registered((line(Register.MODELS, unit, name, **said),))


def exemplar(unit: str, name: str, **said: str) -> Registered:
    """Return an exemplar one line tells of."""
    return Registered((line(Register.EXEMPLARS, unit, name, **said),))


def award(unit: str, name: str, **said: str) -> Registered:
    """Return a name one line of awards tells of."""
    return Registered((line(Register.AWARDS, unit, name, **said),))


def merged(*entries: Registered) -> Registered:
    """Return several made one, known by the first."""
    return Registered(tuple(each for entry in entries for each in entry.lines), merge=1)


def corrected(entry: Registered, name: str, reason: str) -> Registered:
    """Return an entry whose first line an officer gave another name."""
    first = entry.lines[0]
    now = replace(
        first, line=replace(first.line, name=name), sent=first.line, reason=reason, officer="Cán bộ", time="2026-11-20"
    )
    return Registered((now, *entry.lines[1:]), entry.merge)


MODELS = (
    model(
        "AB",
        "Camera an ninh khu dân cư",
        field="An ninh trật tự",
        scope="12 xã, phường",
        result="Lắp 240 mắt camera, giảm trộm cắp vặt",
        replicated="Toàn tỉnh",
    ),
    model("AB", "Tổ liên gia an toàn phòng cháy", field="Phòng cháy, chữa cháy", scope="36 tổ dân phố"),
    model("BS", "Bản không ma tuý", field="an ninh, trật tự", result="=1+1 hộ ký cam kết"),
    merged(
        model("BS", "Cổng trường bình yên", field="An ninh trật tự", result="Không còn đánh nhau trước cổng trường"),
        model("CG", "Cổng trường bình yên", field="An ninh trật tự", result="Giảm 03 vụ va chạm"),
    ),
)

EXEMPLARS = (
    exemplar("AB", "Nguyễn Văn An", object="ca_nhan", post="Trưởng Công an xã", deed="Cứu người trong lũ"),
    exemplar("AB", "Đội Cảnh sát điều tra", object="tap_the", deed="Triệt phá 02 đường dây"),
    exemplar("BS", "Trần Thị Bình", object="ca_nhan", post="Cán bộ Đội Quản lý hành chính"),
    exemplar("CG", "Lê Văn Cường", deed="Trả lại của rơi"),
)


_GIVEN = {"object": "ca_nhan", "level": "Bộ Công an", "form": "Bằng khen", "status": "decided"}
AWARDED = (
    award("AB", "Nguyễn Văn An", **_GIVEN, post="Trưởng Công an xã", decision="12/QĐ-BCA", decided_on="2026-03-05"),
    award("AB", "Đội Cảnh sát điều tra", **{**_GIVEN, "object": "tap_the"}, deed="Triệt phá 02 đường dây"),
    merged(
        award("AB", "Trần Thị Bình", **_GIVEN, decision="15/QĐ-BCA"),
        award("BS", "Trần Thị Bình", **_GIVEN, decided_on="2026-04-01"),
        award("BS", "Trần Thị Bình", **_GIVEN, decision="77/QĐ-BCA"),
    ),
    award("BS", "Phòng Tham mưu", object="tap_the", level="Thủ tướng Chính phủ", form="Bằng khen", status="proposed"),
    award("CG", "Lê Văn Cường", form="Giấy khen"),
)


def listed(kept: Ledger, *entries: Registered) -> Ledger:
    """Return a ledger with these in its registers, the models and exemplars above where none are given."""
    return replace(kept, registers=Registers(entries or (*MODELS, *EXEMPLARS)))
