"""Short forms that offices write for whole phrases; they are spelt out before titles and headings are compared."""

import re
from typing import Final

SHORT_FORMS: Final = {
    "antt": "an ninh trật tự",
    "antq": "an ninh tổ quốc",
    "anqg": "an ninh quốc gia",
    "ttxh": "trật tự xã hội",
    "ttatxh": "trật tự an toàn xã hội",
    "ttatgt": "trật tự an toàn giao thông",
    "tngt": "tai nạn giao thông",
    "pccc": "phòng cháy chữa cháy",
    "cnch": "cứu nạn cứu hộ",
    "qlnn": "quản lý nhà nước",
    "cchc": "cải cách hành chính",
    "tthc": "thủ tục hành chính",
    "dvc": "dịch vụ công",
    "cbcs": "cán bộ chiến sĩ",
    "xdll": "xây dựng lực lượng",
    "tđkt": "thi đua khen thưởng",
    "cntt": "công nghệ thông tin",
    "anm": "an ninh mạng",
    "bmnn": "bí mật nhà nước",
    "ktxh": "kinh tế xã hội",
    "khcn": "khoa học công nghệ",
    "tnxh": "tệ nạn xã hội",
    "gtđb": "giao thông đường bộ",
    "xnc": "xuất nhập cảnh",
    "thahs": "thi hành án hình sự",
    "bvmt": "bảo vệ môi trường",
    "bvanqg": "bảo vệ an ninh quốc gia",
    "anct": "an ninh chính trị",
    "ttg": "thủ tướng",
    "qlhc": "quản lý hành chính",
    "bvantq": "bảo vệ an ninh tổ quốc",
    "ttgcp": "thủ tướng chính phủ",
    "pphs": "phạm pháp hình sự",
}

SLASHED_FORMS: Final = {
    "t/c": "tổ chức",
    "t/h": "thực hiện",
    "b/c": "báo cáo",
    "k/h": "kế hoạch",
    "p/h": "phối hợp",
}
"""Two words by their first letters with a stroke between."""

_WORD = re.compile(r"[^\W_]+")
_SLASHED = re.compile(r"(?<![^\W_])[bkpt]/[ch](?![^\W_])", re.IGNORECASE)


def spelt_out(text: str) -> str:
    """Return a text with the known short forms in it spelt out: `TTATGT` is `trật tự an toàn giao thông`."""
    text = without_strokes(text)
    return _WORD.sub(lambda found: SHORT_FORMS.get(found[0].casefold(), found[0]), text)


def without_strokes(text: str) -> str:
    """Return a text with the forms of two letters and a stroke spelt out: `T/c` is `tổ chức`."""
    return _SLASHED.sub(lambda found: SLASHED_FORMS.get(found[0].casefold(), found[0]), text)
