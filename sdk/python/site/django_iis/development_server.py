"""Django's runserver, with an end that lets running requests be answered: by itself it drops them, as its threads are daemons."""

import runpy
import time

_STEP = 0.05  # seconds


def run(gate, grace):
    """What `python -m django` does with sys.argv."""
    _count_requests(gate)
    try:
        runpy.run_module("django", run_name="__main__", alter_sys=True)
    finally:  # runserver answers the interrupt with sys.exit
        end = time.monotonic() + grace
        while gate.running and time.monotonic() < end:
            time.sleep(_STEP)
    return 0


def _count_requests(gate):
    from django.core.servers.basehttp import ServerHandler

    answer = ServerHandler.run

    def run(handler, application):
        gate.begin()
        try:
            return answer(handler, application)
        finally:
            gate.end()

    # From the request's first line to the answer's last byte; connections that only stay open count for nothing.
    ServerHandler.run = run
