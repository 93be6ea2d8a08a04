class WheelhouseError(Exception):
    """What keeps the wheelhouse from being made, in words for the person who asked for it."""
