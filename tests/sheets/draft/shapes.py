"""Members' score tables in many shapes, made from a seed together with their truth."""

import random
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from desktop.domain.book import Book, Cell, CellType, Merge, Sheet, Verdict
from desktop.domain.cluster import Cluster, Round, Unit
from desktop.domain.framework import (
    Choice,
    Count,
    Criterion,
    Deduct,
    Direct,
    Framework,
    Kind,
    Part,
    Reduction,
    Target,
    Tier,
    Tiers,
)
from desktop.domain.ledger import Ledger

NAMES = (
    ("AB", "An Bình"), ("BS", "Bắc Sơn"), ("CG", "Cẩm Giang"), ("DP", "Đông Phú"), ("HL", "Hà Lâm"),
    ("KT", "Kim Thành"), ("LK", "Long Khê"), ("NH", "Nam Hòa"),
)  # fmt: skip
GROUPS = (
    "Công tác bảo đảm an ninh quốc gia", "Bảo đảm trật tự, an toàn xã hội", "Quản lý hành chính về trật tự xã hội",
    "Xây dựng Đảng và lực lượng Công an", "Công tác tham mưu, hậu cần, tài chính", "Công tác dân vận, tuyên truyền",
)  # fmt: skip
TITLES = (
    "Tỷ lệ giải quyết tố giác, tin báo về tội phạm", "Số vụ phạm pháp hình sự", "Tỷ lệ khám phá án rất nghiêm trọng",
    "Thu hồi vũ khí, vật liệu nổ", "Cấp thẻ căn cước cho công dân", "Hồ sơ trực tuyến toàn trình",
    "Kiểm tra phòng cháy đối với cơ sở trọng điểm", "Xử lý vi phạm nồng độ cồn", "Quản lý cư trú, lưu trú",
    "Tuyên truyền pháp luật tại trường học", "Xây dựng khu dân cư an toàn", "Huấn luyện quân sự, võ thuật",
    "Chế độ thông tin, báo cáo", "Quản lý tài chính, tài sản công", "Nghiên cứu khoa học, sáng kiến",
    "Đăng ký, quản lý phương tiện giao thông", "Bảo vệ mục tiêu trọng yếu", "Thi hành án hình sự tại cộng đồng",
    "Tiếp công dân, giải quyết khiếu nại", "Bồi dưỡng chính trị cho cán bộ trẻ", "Gương người tốt, việc tốt",
    "Hậu cần phục vụ chiến đấu", "Số cuộc diễn tập phương án", "Truy tìm tài sản bị chiếm đoạt",
    "Phối hợp với các ban, ngành, đoàn thể", "Ứng dụng chữ ký số", "Kỷ luật lao động", "Văn hóa công sở",
)  # fmt: skip
TAILS = ("số lượng", "chất lượng", "tiến độ thực hiện")
LEVELS = ("Cấp Bộ", "Cấp tỉnh", "Cấp cơ sở")
LABELS = ("Tốt", "Khá", "Đạt", "Chưa đạt")


@dataclass(slots=True)
class Said:
    """What a unit says of one leaf; all None and no dash: it left the leaf blank."""

    points: Decimal | None = None
    inputs: dict[str, Decimal | str] = field(default_factory=dict)
    counts: dict[str, Decimal] = field(default_factory=dict)
    dash: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A file with its ledger and its truth."""

    ledger: Ledger
    book: Book
    unit: str
    truth: dict[str, Said]
    shape: dict[str, object]


def make_case(seed: int, kinds: str = "direct") -> Case:
    """Return the case of `seed`; `kinds` is `direct` or `all`."""
    rng = random.Random(seed)
    cluster = _cluster(rng)
    framework = _framework(rng, kinds)
    shape = _shape(rng, kinds)
    truth = {leaf.code: _said(rng, leaf) for leaf in framework.leaves}
    unit = rng.choice(cluster.units)
    ledger = Ledger(cluster, cluster.rounds[0], framework)
    return Case(ledger, _Writer(rng, shape, framework, truth, unit).book(), unit.code, truth, shape)


def _cluster(rng: random.Random) -> Cluster:
    chosen = rng.sample(NAMES, rng.randint(3, len(NAMES)))
    units = tuple(Unit(code, f"Công an tỉnh {name}", name, order) for order, (code, name) in enumerate(chosen, 1))
    rounds = (Round("tong-ket", "Tổng kết năm 2026", date(2025, 11, 15), date(2026, 11, 14)),)
    return Cluster("Bộ Công an", "1", "Cụm thi đua mẫu", 2026, units, rounds)


def _framework(rng: random.Random, kinds: str) -> Framework:
    titles = list(TITLES)
    rng.shuffle(titles)
    criteria: list[Criterion] = []
    for number, group in enumerate(rng.sample(GROUPS, rng.randint(2, 5)), 1):
        _group(rng, criteria, ("I", "II", "III", "IV", "V")[number - 1], group, Part.BASE, titles, kinds)
    _group(rng, criteria, "T", "Điểm thưởng", Part.BONUS, titles, kinds)
    total = sum((c.max for c in criteria if "." not in c.code and c.part is Part.BASE), Decimal(0))
    return Framework("Khung tiêu chí", 2026, 1, total, tuple(criteria))


def _group(
    rng: random.Random, criteria: list[Criterion], root: str, title: str, part: Part, titles: list[str], kinds: str
) -> None:
    place = len(criteria)
    total = Decimal(0)
    for number in range(1, rng.randint(2, 5) + 1):
        if not titles:
            break
        name = titles.pop()
        maximum = Decimal(rng.choice(("0.5", "1", "1.5", "2", "2.5", "5", "7.5", "10", "12.5", "15")))
        total += maximum
        if rng.random() < 0.3:
            parts = rng.sample(TAILS, rng.randint(2, 3))
            total += maximum * (len(parts) - 1)
            criteria.append(Criterion(f"{root}.{number}", name, maximum * len(parts), part))
            for letter, tail in zip("abc", parts, strict=False):
                child = tail.capitalize() if rng.random() < 0.3 else f"{name}: {tail}"
                criteria.append(Criterion(f"{root}.{number}.{letter}", child, maximum, part, _kind(rng, kinds)))
        else:
            criteria.append(Criterion(f"{root}.{number}", name, maximum, part, _kind(rng, kinds)))
    criteria.insert(place, Criterion(root, title, total, part))


def _kind(rng: random.Random, kinds: str) -> Kind:
    if kinds == "direct":
        return Direct()
    return rng.choice((
        Direct(), Target(target=Decimal(80)), Target(), Reduction(Decimal(5), Decimal(1)),
        Tiers((Tier(Decimal(90), Decimal(1)),), rising=True), Count(each=Decimal("0.25")),
        Count(levels=tuple((level, Decimal("0.5")) for level in LEVELS)), Deduct(each=Decimal("0.5")),
        Choice(tuple((label, Decimal("0.1")) for label in LABELS)),
    ))  # fmt: skip


def _said(rng: random.Random, leaf: Criterion) -> Said:
    chance = rng.random()
    if chance < 0.08:
        return Said()
    if chance < 0.14:
        return Said(dash=True)
    points = (leaf.max * rng.randint(0, 20) / 20).quantize(Decimal("0.01"))
    if isinstance(leaf.kind, Direct) or rng.random() < 0.25:
        return Said(points)
    said = Said(points if rng.random() < 0.5 else None)
    match leaf.kind:
        case Target(target=target):
            said.inputs["actual"] = Decimal(rng.randint(300, 1200)) / 10
            if target is None:
                said.inputs["target"] = Decimal(rng.randint(10, 90))
        case Reduction():
            said.inputs.update(actual=Decimal(rng.randint(10, 2500)), baseline=Decimal(rng.randint(10, 2500)))
        case Tiers():
            said.inputs["value"] = Decimal(rng.randint(500, 1000)) / 10
        case Choice():
            said.inputs["choice"] = rng.choice(LABELS)
        case Count(levels=levels) if levels:
            said.counts = {level: Decimal(rng.randint(0, 9)) for level, _ in levels}
        case _:
            said.inputs["count"] = Decimal(rng.randint(0, 30))
    return said


def _shape(rng: random.Random, kinds: str) -> dict[str, object]:
    legacy = rng.choice((None, None, None, None, "tcvn3", "vni"))
    return {
        "codes": rng.choice(("full", "full", "suffix", "local", "local", "stt", "none", "title", "arabic")),
        "head": rng.choice(("one", "one", "two", "two_unmerged", "capital")),
        "number_row": rng.choice((None, None, "plain", "brackets", "formula")),
        "sums": rng.random() < 0.5,
        "total": rng.random() < 0.7,
        "text_numbers": rng.choice((0, 0, 0.3, 1)),
        "points_word": rng.random() < 0.2,
        "nfd": rng.random() < 0.3,
        "legacy": legacy,
        "legacy_font": rng.random() < 0.7,
        "typos": 0 if legacy else rng.choice((0, 0, 0.08)),
        "nbsp": rng.random() < 0.3,
        "shuffle": rng.choice((None, None, "groups", "leaves")),
        "extra": rng.choice((0, 0, 1, 2)),
        "top": rng.randint(0, 7),
        "left": rng.randint(1, 3),
        "evidence_first": rng.random() < 0.4,
        "later": rng.random() < 0.3,
        "cover": rng.random() < 0.3,
        "hidden": rng.random() < 0.2,
        "upper": rng.random() < 0.5,
        "repeat_head": rng.random() < 0.15,
        "foot": rng.random() < 0.7,
        "inputs": kinds == "all",
        "result": rng.random() < 0.5,
    }


HEADS = {
    "code": ("TT", "STT", "Số TT", "Mã"),
    "title": ("Nội dung, tiêu chí", "Tiêu chí thi đua", "Nội dung", "Nội dung tiêu chí"),
    "max": ("Điểm chuẩn", "Điểm tối đa", "Thang điểm", "Điểm quy định"),
    "target": ("Chỉ tiêu giao", "Chỉ tiêu được giao"),
    "baseline": ("Kỳ trước", "Cùng kỳ năm trước", "Năm 2025"),
    "actual": ("Kết quả thực hiện", "Kết quả", "Thực hiện", "Kỳ này", "Năm 2026"),
    "claim": ("Điểm tự chấm", "Tự chấm", "Điểm đơn vị tự chấm", "Đơn vị tự chấm", "Điểm tự đánh giá"),
    "later": ("Điểm thẩm định", "Cụm chấm", "Chấm chéo"),
    "evidence": ("Minh chứng", "Căn cứ, minh chứng", "Tài liệu kiểm chứng"),
    "note": ("Ghi chú",),
}


class _Writer:
    """Writes one sheet cell by cell."""

    def __init__(
        self, rng: random.Random, shape: dict[str, object], framework: Framework, truth: dict[str, Said], unit: Unit
    ) -> None:
        self.rng, self.shape, self.framework, self.truth, self.unit = rng, shape, framework, truth, unit
        self.cells: list[Cell] = []
        self.merges: list[Merge] = []
        self.row = 1
        self.serial = 0
        self.columns = self._order()

    def _order(self) -> dict[str, int]:
        names = ["code", "title", "max", "claim", "evidence", "note"]
        if self.shape["inputs"]:
            names[3:3] = ["target", "baseline", "actual"]
        elif self.shape["result"]:
            names[3:3] = ["actual"]
        if self.shape["later"]:
            names.insert(names.index("claim") + 1, "later")
        if self.shape["evidence_first"]:
            names.remove("evidence")
            names.insert(2, "evidence")
        if self.shape["codes"] in {"none", "title"}:
            names.remove("code")
        return {name: number for number, name in enumerate(names, int(str(self.shape["left"])))}

    def book(self) -> Book:
        sheets = []
        if self.shape["cover"]:
            sheets.append(self._cover())
        self._titles()
        self._heading()
        self._body()
        if self.shape["foot"]:
            self.row += 1
            self._put("title", "Ghi chú: điểm tự chấm có hồ sơ kèm theo.")
            self.row += 2
            self._put("claim", "Thủ trưởng đơn vị")
        hidden = (self.row - 3,) if self.shape["hidden"] else ()
        sheets.append(Sheet("Chấm điểm", tuple(self.cells), merges=tuple(self.merges), hidden_rows=hidden))
        name = self.rng.choice(
            (f"{self.unit.code}_cham_diem.xlsx", f"CAT {self.unit.short} tu cham.xlsx", "bang cham diem.xlsx")
        )
        return Book(name, "0" * 64, 1000, "xlsx", Verdict.READ, tuple(sheets))

    def _cover(self) -> Sheet:
        text = f"BÁO CÁO KẾT QUẢ THI ĐUA NĂM 2026 – {self.unit.name.upper()}"
        return Sheet("Bìa", (Cell(3, 2, text, text, CellType.TEXT),))

    def _titles(self) -> None:
        first = min(self.columns.values())
        self._cell(self.row, first, "BỘ CÔNG AN")
        word = self.rng.choice(("CÔNG AN TỈNH ", "Công an tỉnh ", "CA tỉnh ", "CAT "))
        name = self.unit.short.upper() if word.isupper() and word.startswith("CÔNG") else self.unit.short
        self._cell(self.row + 1, first, word + name)
        if self.rng.random() < 0.5:
            self._cell(self.row + 2, first + 1, "Bảng tự chấm điểm thi đua năm 2026")
        self.row += 3 + int(str(self.shape["top"]))

    def _heading(self) -> None:
        labels = {name: self.rng.choice(HEADS[name]) for name in self.columns}
        if self.shape["head"] == "capital":
            labels = {name: label.upper() for name, label in labels.items()}
        if str(self.shape["head"]).startswith("two"):
            self._two_rows(labels)
        else:
            for name, label in labels.items():
                self._put(name, label)
            self.row += 1
        self.labels = labels
        self._numbers()

    def _two_rows(self, labels: dict[str, str]) -> None:
        group = [name for name in ("max", "target", "baseline", "actual", "claim", "later") if name in self.columns]
        numbers = [self.columns[name] for name in group]
        merged = self.shape["head"] == "two"
        if max(numbers) - min(numbers) + 1 != len(numbers):
            for name, label in labels.items():
                self._put(name, label)
            self.row += 1
            return
        for name, label in labels.items():
            if name in group:
                self._cell(self.row + 1, self.columns[name], label)
            else:
                self._put(name, label)
                if merged:
                    column = self.columns[name]
                    self.merges.append(Merge(self.row, column, self.row + 1, column))
        self._cell(self.row, min(numbers), "Chấm điểm")
        if merged:
            self.merges.append(Merge(self.row, min(numbers), self.row, max(numbers)))
        self.row += 2

    def _numbers(self) -> None:
        style = self.shape["number_row"]
        if style is None:
            return
        for number, column in enumerate(sorted(self.columns.values()), 1):
            text = {"plain": f"{number}", "brackets": f"({number})", "formula": f"{number}"}[str(style)]
            if style == "formula" and number == 5:
                text = "5=4:3"
            if style == "plain":
                self._number(self.row, column, Decimal(number))
            else:
                self._cell(self.row, column, text)
        self.row += 1

    def _body(self) -> None:
        extra = set(self.rng.sample(range(3, 12), int(str(self.shape["extra"]))))
        for place, criterion in enumerate(self._ordered()):
            if place in extra:
                self._put("title", "Nội dung khác do đơn vị bổ sung ngoài khung")
                self._number(self.row, self.columns["claim"], Decimal(1))
                self.row += 1
            if self.shape["repeat_head"] and place == 9:
                for name, label in self.labels.items():
                    self._put(name, label)
                self.row += 1
            self._criterion(criterion)
        if self.shape["total"]:
            self._put("title", self.rng.choice(("Tổng cộng", "TỔNG ĐIỂM", "Cộng", "Tổng số")))
            self._number(self.row, self.columns["max"], Decimal(100))
            self._number(self.row, self.columns["claim"], Decimal("77.5"))
            self.row += 1

    def _ordered(self) -> list[Criterion]:
        criteria = list(self.framework.criteria)
        if self.shape["codes"] in {"local", "arabic", "title"} or self.shape["shuffle"] is None:
            return criteria
        roots = [each.code for each in criteria if "." not in each.code]
        self.rng.shuffle(roots)
        if self.shape["shuffle"] == "groups" or self._repeated_titles():
            return [each for root in roots for each in criteria if each.code.split(".")[0] == root]
        self.rng.shuffle(criteria)
        return criteria

    def _repeated_titles(self) -> bool:
        titles = [criterion.title for criterion in self.framework.criteria]
        return len(set(titles)) < len(titles) and self.shape["codes"] not in {"full", "suffix"}

    def _criterion(self, criterion: Criterion) -> None:
        self.serial += 1
        title = criterion.title.upper() if self.shape["upper"] and "." not in criterion.code else criterion.title
        code = self._code(criterion)
        if self.shape["codes"] == "title" and code:
            title = f"{code}{'' if code.endswith(')') else '.'} {title}"
        elif code:
            self._put("code", code)
        if self.shape["codes"] == "local" and criterion.code.count(".") == 2:
            title = f"- {title}"
        self._put("title", title, typo=True)
        self._points(self.columns["max"], criterion.max)
        said = self.truth.get(criterion.code)
        if said is None:
            if self.shape["sums"] and self._below_said(criterion):
                self._number(self.row, self.columns["claim"], Decimal("3.5"))
            self.row += 1
            return
        self._values(criterion, said)
        if said.points is not None or said.inputs:
            self._put("evidence", self.rng.choice(("Báo cáo số 12/BC-CAT ngày 03/11/2026", "Có tài liệu kèm theo")))
        self.row += 1
        self._levels(criterion, said)

    def _below_said(self, group: Criterion) -> bool:
        """Whether anything is said of a criterion below a group: points of a group alone raise a question."""
        below = (said for code, said in self.truth.items() if code.startswith(f"{group.code}."))
        return any(said != Said() for said in below)

    def _code(self, criterion: Criterion) -> str:
        parts = criterion.code.split(".")
        match self.shape["codes"]:
            case "full":
                return criterion.code
            case "suffix":
                return criterion.code + self.rng.choice((".", ")", "./"))
            case "arabic" if len(parts) > 1 and parts[0] != "T":
                return ".".join((str(("I", "II", "III", "IV", "V").index(parts[0]) + 1), *parts[1:]))
            case "arabic":
                return criterion.code
            case "stt":
                return str(self.serial)
            case "local" | "title" if len(parts) < 3:
                return parts[-1]
            case "local":
                return self.rng.choice((f"{parts[-1]})", "-"))
            case "title":
                return f"{parts[-1]})"
            case _:
                return ""

    def _values(self, criterion: Criterion, said: Said) -> None:
        if said.dash:
            inputs = self.shape["inputs"] and not isinstance(criterion.kind, Direct)
            plain = not (isinstance(criterion.kind, Count | Deduct) and criterion.kind.levels)
            self._put("actual" if inputs and plain and self.rng.random() < 0.5 else "claim", self.rng.choice("-–—"))
        if said.points is not None:
            self._points(self.columns["claim"], said.points)
        for name, value in said.inputs.items():
            column = {"value": "actual", "count": "actual", "choice": "actual"}.get(name, name)
            if isinstance(value, str):
                self._put(column, value)
            elif self.rng.random() < float(str(self.shape["text_numbers"])):
                self._put(column, f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", "."))
            else:
                self._number(self.row, self.columns[column], value)

    def _levels(self, criterion: Criterion, said: Said) -> None:
        for level, count in said.counts.items():
            self._put("title", f"– {level}")
            self._number(self.row, self.columns["actual"], count)
            self.row += 1

    def _points(self, column: int, value: Decimal) -> None:
        if self.rng.random() < float(str(self.shape["text_numbers"])):
            text = f"{value:f}".replace(".", ",")
            self._cell(self.row, column, f"{text} điểm" if self.shape["points_word"] else text)
        else:
            self._number(self.row, column, value)

    def _number(self, row: int, column: int, value: Decimal) -> None:
        self.cells.append(Cell(row, column, f"{value:f}", value, CellType.NUMBER))

    def _put(self, name: str, text: str, typo: bool = False) -> None:
        if typo and self.rng.random() < float(str(self.shape["typos"])):
            place = self.rng.randrange(2, len(text))
            text = text[:place] + text[place + 1 :]
        self._cell(self.row, self.columns[name], text)

    def _cell(self, row: int, column: int, text: str) -> None:
        if self.shape["nbsp"] and self.rng.random() < 0.1:
            text = text.replace(" ", "\u00a0", 1)
        font = "Times New Roman"
        if self.shape["legacy"]:
            text, font = _legacy(text, str(self.shape["legacy"]), bool(self.shape["legacy_font"]))
        elif self.shape["nfd"]:
            text = unicodedata.normalize("NFD", text)
        value = unicodedata.normalize("NFC", text.replace("\u00ad", "") if self.shape["legacy"] else text)
        self.cells.append(Cell(row, column, text, value, CellType.TEXT, font=font))


# Written apart from the program's own tables: what the letters of TCVN3 and VNI are on a typewriter of the time.
_TCVN3 = dict(
    zip(
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ",
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ",
        strict=True,
    )
)
_VNI_MARKS = {
    "\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï",
    "\u0302": "â", "\u0302\u0300": "à", "\u0302\u0301": "á", "\u0302\u0309": "å", "\u0302\u0303": "ã", "\u0302\u0323": "ä",
    "\u0306": "ê", "\u0306\u0300": "è", "\u0306\u0301": "é", "\u0306\u0309": "ú", "\u0306\u0303": "ü", "\u0306\u0323": "ë",
}  # fmt: skip
_VNI_WHOLE = {"đ": "ñ", "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "ư": "ö", "ơ": "ô"}


def _legacy(text: str, encoding: str, named: bool) -> tuple[str, str]:
    if encoding == "tcvn3":
        plain = "".join(_TCVN3.get(letter, letter) for letter in text.lower())
        return plain, ".VnTime" if named else "Arial"
    return "".join(map(_vni, text)), "VNI-Times" if named else "Arial"


def _vni(letter: str) -> str:
    lower = letter.lower()
    if lower in _VNI_WHOLE:
        return _VNI_WHOLE[lower] if letter == lower else _VNI_WHOLE[lower].upper()
    decomposed = unicodedata.normalize("NFD", lower)
    base, marks = decomposed[0], decomposed[1:]
    if "\u031b" in marks:
        base, marks = {"o": "ô", "u": "ö"}[base], marks.replace("\u031b", "")
    tone = "".join(mark for mark in marks if mark not in "\u0302\u0306")
    marks = "".join(mark for mark in marks if mark in "\u0302\u0306") + tone
    typed = base + _VNI_MARKS.get(marks, "")
    return typed if letter == lower else typed.upper()
