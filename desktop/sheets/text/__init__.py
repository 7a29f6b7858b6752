"""Text in place of a workbook: separated tables and web pages."""
