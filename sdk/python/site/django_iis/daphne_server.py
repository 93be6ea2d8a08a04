"""Daphne, with an end that lets running requests be answered: by itself it cancels them."""

import time

_STEP = 0.05  # seconds


def wait_for_requests(gate, grace):
    """Has a server that is to stop wait until no request runs, or the time is over."""
    from daphne.server import Server
    from twisted.internet import reactor

    cancel = Server.kill_all_applications

    def finish(server):
        return _until_idle(reactor, gate, time.monotonic() + grace).addCallback(lambda _: cancel(server))

    Server.kill_all_applications = finish


def _until_idle(reactor, gate, end):
    from twisted.internet.defer import Deferred

    done = Deferred()

    def look():
        if gate.running and time.monotonic() < end:
            reactor.callLater(_STEP, look)
        else:
            done.callback(None)

    look()
    return done
