"""Issues brought to a kiosk, and its windows kept alive."""
