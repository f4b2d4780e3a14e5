"""A desk with pages set down, on its side: their bands lie as columns do, from left to right.

What is stepped over is then the same as on any page: down a column is on to the left
of a band, and the next column is the next band.
"""

from dataclasses import replace

from reader.session.desk.camera import Camera, Window


def laid_window(window: Window) -> Window:
    """Return the view on its side."""
    return Window(width_px=window.height_px, height_px=window.width_px)


def laid_camera(camera: Camera) -> Camera:
    """Return a camera as it looks at the desk on its side."""
    return replace(camera, x=camera.y, y=-camera.x)


def stood_camera(camera: Camera) -> Camera:
    """Return a camera that looks at the desk on its side as it looks at the desk."""
    return replace(camera, x=-camera.y, y=camera.x)
