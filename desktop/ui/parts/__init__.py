"""What every page is built from: message bars, labels, buttons, empty states."""
