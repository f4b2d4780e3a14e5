"""What stands around the articles: masthead, folio, colophon."""
