"""The frame of the window: menus, sidebar, details, status, message bars."""
