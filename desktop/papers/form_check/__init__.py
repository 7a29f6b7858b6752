"""The form check: does a Word paper keep the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, whoever wrote it."""

from desktop.papers.form_check.check import check_form

__all__ = ["check_form"]
