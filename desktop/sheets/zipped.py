"""Zipped Office files: which of them a package is, and the reader for it."""

from desktop.sheets.content import Content, Reading, read_whole
from desktop.sheets.odd import Odd
from desktop.sheets.office.package import Package, open_package
from desktop.sheets.office.relations import CONTENT_TYPES, Relation, content_types, main_part
from desktop.sheets.refusal import RefusedError
from desktop.sheets.tally import Tally

_ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def read_zipped(content: bytes) -> Reading:
    """Read what a zipped workbook or Word text holds.

    Raises: RefusedError.
    """
    package = open_package(content)
    if package.holds("mimetype"):
        return read_whole(_read_open_document(package))
    if not package.holds(CONTENT_TYPES):
        raise RefusedError(Odd.MISSING_PART if package.holds("_rels/.rels") else Odd.ARCHIVE, part=CONTENT_TYPES)
    return _read_office(package, content)


def _read_open_document(package: Package) -> Content:
    stated = package.start("mimetype").strip()
    if not stated.startswith(_ODS):
        raise RefusedError(Odd.OTHER_OFFICE)
    from desktop.sheets.opendocument import read_opendocument

    return read_opendocument(package)


def _read_office(package: Package, content: bytes) -> Reading:
    types = content_types(package)
    main = main_part(package)
    stated = types.get(main.target.lower(), "")
    match _program(main, stated):
        case "excel" if "binary" in stated or main.target.lower().endswith(".bin"):
            from desktop.sheets.old.calamine import read_binary_workbook
            from desktop.sheets.old.xlsb import read_binary_looks, sheet_parts
            from desktop.sheets.old.xlsb_records import with_whole_cells

            whole = with_whole_cells(content, package, sheet_parts(package, main))
            tally = Tally()
            if any(name.endswith("vbaproject.bin") for name in package.names()):
                tally.anywhere(Odd.MACROS)
            return read_whole(read_binary_workbook(whole, read_binary_looks(package, main), tally))
        case "excel":
            from desktop.sheets.xlsx.book import read_workbook

            return read_workbook(package, main)
        case "word":
            from desktop.sheets.docx.document import read_document

            return read_whole(read_document(package, main))
        case _:
            raise RefusedError(Odd.OTHER_OFFICE)


def _program(main: Relation, stated: str) -> str:
    """Return `excel`, `word` or `other` by the stated content type, else by the folder of the main part."""
    told = f"{stated} {main.target}".lower() if not stated or stated == "application/xml" else stated.lower()
    if any(word in told for word in ("spreadsheetml", "ms-excel", "xl/")):
        return "excel"
    if any(word in told for word in ("wordprocessingml", "ms-word", "word/")):
        return "word"
    return "other"
