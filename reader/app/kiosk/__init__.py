"""The kiosk's window: a newspaper on a wall that minds itself."""
