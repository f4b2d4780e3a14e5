"""What a reader takes away: papers, cut-outs, citations, texts."""
