"""Tổng kết: the year-end work of an emulation cluster's chair unit."""
