"""The dialogs for choosing files and folders; each returns an empty answer when the officer changes their mind."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

_SENT = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.fods *.csv *.htm *.html *.xml *.docx *.docm *.doc"
"""What units send; a .doc is offered too, for the program says how to save it anew."""
_ANNEXES = f"*.toml {_SENT}"


def cluster_file(parent: QWidget) -> str:
    """Ask for a cluster file to open."""
    title = QCoreApplication.translate("Choose", "Open a cluster file")
    kinds = QCoreApplication.translate("Choose", "Cluster files (*.tongket)")
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]


def new_cluster_file(parent: QWidget, proposed: str) -> str:
    """Ask where a new cluster file is to lie."""
    title = QCoreApplication.translate("Choose", "Where to keep the cluster file")
    kinds = QCoreApplication.translate("Choose", "Cluster files (*.tongket)")
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


def framework_file(parent: QWidget) -> str:
    """Ask for a framework file."""
    title = QCoreApplication.translate("Choose", "Choose a framework")
    kinds = QCoreApplication.translate("Choose", "Frameworks and annexes")
    return QFileDialog.getOpenFileName(parent, title, "", f"{kinds} ({_ANNEXES})")[0]


def new_framework_file(parent: QWidget, proposed: str) -> str:
    """Ask where a framework is to be written, and as what."""
    title = QCoreApplication.translate("Choose", "Where to write the framework")
    word = QCoreApplication.translate("Choose", "Word annex (*.docx)")
    excel = QCoreApplication.translate("Choose", "Excel annex (*.xlsx)")
    plain = QCoreApplication.translate("Choose", "Framework file (*.toml)")
    path, chosen = QFileDialog.getSaveFileName(parent, title, proposed, f"{word};;{excel};;{plain}")
    suffix = {word: ".docx", excel: ".xlsx", plain: ".toml"}.get(chosen, "")
    return path if not path or path.casefold().endswith((".docx", ".xlsx", ".toml")) else path + suffix


def member_files(parent: QWidget) -> list[str]:
    """Ask for what the units sent; while the officer chooses, what reads the files starts."""
    from desktop.jobs.reading import begin

    begin()
    title = QCoreApplication.translate("Choose", "Choose the files the units sent")
    kinds = QCoreApplication.translate("Choose", "Workbooks and Word texts")
    every = QCoreApplication.translate("Choose", "All files (*)")
    return QFileDialog.getOpenFileNames(parent, title, "", f"{kinds} ({_SENT});;{every}")[0]


def new_word(parent: QWidget, proposed: str) -> str:
    """Ask where a Word paper is to be written."""
    title = QCoreApplication.translate("Choose", "Where to write the paper")
    kinds = QCoreApplication.translate("Choose", "Word papers (*.docx)")
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


def word_paper(parent: QWidget) -> str:
    """Ask for a Word paper to be read."""
    title = QCoreApplication.translate("Choose", "Choose a Word paper")
    kinds = QCoreApplication.translate("Choose", "Word papers (*.docx)")
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]


def proofs(parent: QWidget) -> list[str]:
    """Ask for files that prove something; they are kept with what they prove."""
    title = QCoreApplication.translate("Choose", "Choose files of evidence")
    every = QCoreApplication.translate("Choose", "All files (*)")
    return QFileDialog.getOpenFileNames(parent, title, "", every)[0]


def new_workbook(parent: QWidget, title: str, proposed: str) -> str:
    """Ask where a workbook is to be written."""
    kinds = QCoreApplication.translate("Choose", "Workbooks (*.xlsx)")
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


def new_package(parent: QWidget, proposed: str) -> str:
    """Ask where the package for the next chair is to be written."""
    title = QCoreApplication.translate("Choose", "Where to write the package")
    kinds = QCoreApplication.translate("Choose", "Handover packages (*.bangiao)")
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)[0]


def package(parent: QWidget) -> str:
    """Ask for a package to take over."""
    title = QCoreApplication.translate("Choose", "Take over a package")
    kinds = QCoreApplication.translate("Choose", "Handover packages (*.bangiao)")
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]


def changes_file(parent: QWidget) -> str:
    """Ask for a file of how the units changed."""
    title = QCoreApplication.translate("Choose", "Choose how the units changed")
    kinds = QCoreApplication.translate("Choose", "Files of changes (*.toml)")
    return QFileDialog.getOpenFileName(parent, title, "", kinds)[0]


def folder(parent: QWidget, title: str, start: str) -> str:
    """Ask for a folder to write to."""
    return QFileDialog.getExistingDirectory(parent, title, start)
