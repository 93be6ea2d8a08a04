"""How a process ends when IIS asks it to."""

import signal
import threading

_ANSWERED = 0.1  # seconds until the answer to IIS's request is on its way

# HttpPlatformHandler sends CTRL_BREAK, which Python knows as SIGBREAK.
_SIGNALS = [getattr(signal, name) for name in ("SIGTERM", "SIGBREAK") if hasattr(signal, name)]


class Stopping:
    """For the main thread."""

    def __init__(self):
        self._asked = False

    def interrupt(self):
        """Makes the first of the signals what CTRL+C is: servers that handle them set handlers of their own later."""
        for number in _SIGNALS:
            signal.signal(number, self._interrupt)

    def ask(self):
        """Ends the process as the signal would, a moment later. From any thread."""
        timer = threading.Timer(_ANSWERED, signal.raise_signal, [signal.SIGTERM])
        timer.daemon = True
        timer.start()

    def _interrupt(self, number, frame):
        if not self._asked:
            self._asked = True
            raise KeyboardInterrupt
