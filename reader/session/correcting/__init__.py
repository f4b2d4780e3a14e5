"""An issue corrected by hand."""
