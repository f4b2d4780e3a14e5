"""The search for the cheapest way to cut a page into places for stories."""
