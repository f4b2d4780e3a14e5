"""What recognises text on scans wrote in (ALTO, hOCR, PAGE), blocks of a page out."""
