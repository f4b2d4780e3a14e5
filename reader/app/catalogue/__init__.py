"""The cataloguer's desk: titles, issues, gaps, exchange, figures and the work list."""
