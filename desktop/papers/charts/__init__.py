"""Charts of the papers: what each series is filled with, the workbook behind a chart, the chart part of a Word file."""
