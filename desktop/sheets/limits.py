"""The limits of the reader: no real member's file comes near them, every hostile one stops at them."""

MEGABYTE = 1 << 20

FILE_SIZE = 50 * MEGABYTE
UNPACKED_SIZE = 200 * MEGABYTE
ZIP_MEMBERS = 2_000
ZIP_RATIO = 200
RATIO_COUNTS_FROM = 100_000
PICTURE_RATIO_COUNTS_FROM = 10 * MEGABYTE
"""Blank drawings and bitmaps are packed a thousandfold; no picture is read."""
DEPTH = 60
MERGES = 20_000
CELLS = 500_000
PARAGRAPHS = 500_000
UNDERSTOOD = 120_000
"""How many cells and paragraphs are looked through for a unit's numbers: ten times a whole cluster's table."""
SHEETS = 1_000
SPREAD = 8_000_000
ROWS = 1_048_576
COLUMNS = 16_384
LONGEST_TEXT = 32_767
PART_AT_ONCE = 32 * MEGABYTE
"""A larger part of a workbook is never held as a whole: all of it is streamed."""
SHARED_LETTERS = 8 * MEGABYTE
"""Of the formulas that cells of a sheet share with others, each time they are written out."""
RECOUNTED_CELLS = 400_000

FILE_SECONDS = 8.5
"""By the clock, for one file: opening it, the start of the child if need be, and reading."""
LAST_SECONDS = 0.4
"""For the hash of a file whose time is over, and as long at most until its child is gone."""
START_SECONDS = 60.0
"""A child that is not ready by then is replaced; no file waits for it longer than its own time."""
PAPER_SECONDS = 60.0
"""For finished papers: the scoresheets of 34 units have five hundred pages."""
CPU_SECONDS = 20
"""What the system itself lets the child use for one file, were the parent gone."""
MEMORY = 512 * MEGABYTE
MEMORY_KEPT = 160 * MEGABYTE
ANSWER_SIZE = 256 * MEGABYTE
