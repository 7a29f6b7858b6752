"""How each demo unit lays out its own workbook; one module per unit, since no two units do it alike."""
