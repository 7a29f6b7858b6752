"""Contents: what any of the readers takes out of a file, before the verdict."""

from dataclasses import dataclass

from desktop.domain.book import Name, Oddity, Paragraph, Sheet


@dataclass(frozen=True, slots=True)
class Content:
    """The sheets and paragraphs of one file, whatever its format, with the oddities met while reading."""

    format: str
    sheets: tuple[Sheet, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    names: tuple[Name, ...] = ()
    oddities: tuple[Oddity, ...] = ()
    date1904: bool = False
