"""The cataloguer's work: records, holdings and gaps, dates, contributors."""
