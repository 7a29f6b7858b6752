"""Đề nghị xem xét lại điểm: the list, the card with both outcomes, the dialogs that raise and decide."""
