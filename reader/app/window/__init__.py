"""The window's frame: menus, toolbar, and what lies in its middle."""
