"""The foot of every page: which state of the data the paper was made from."""

from desktop.domain.dossier import Dossier


def footer_of(dossier: Dossier) -> str:
    """Return the print code and, where due, that the result is provisional."""
    code = f"Mã số liệu: {dossier.print_code or '–'}"
    return f"{code} · TẠM TÍNH" if dossier.provisional else code
