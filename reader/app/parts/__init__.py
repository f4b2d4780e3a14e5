"""Parts that windows are made of: fields, lists, rows, cards."""
