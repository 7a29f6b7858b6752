"""Văn bản: make the papers, write the report, meet what came back edited, choose the letterhead."""
