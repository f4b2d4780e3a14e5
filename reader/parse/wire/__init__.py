"""Items of news agencies in (NewsML-G2, NITF, ninjs), issues out."""
