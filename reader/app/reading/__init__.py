"""The page, its contents pane, the article view and the bookmarks."""
