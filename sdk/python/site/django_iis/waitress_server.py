"""Waitress, with an end that lets running requests be answered: by itself it drops what it has not sent yet."""

import time

_STEP = 0.1  # seconds


def run(argv, grace):
    """What `python -m waitress` does with the same arguments."""
    from waitress import runner

    return runner.run(argv, _serve=lambda application, **options: _serve(application, options, grace))


def _serve(application, options, grace):
    from waitress.server import create_server

    server = create_server(application, **options)
    if not hasattr(server, "active_channels"):  # several addresses: the launcher's arguments name one
        server.run()
        return
    server.print_listen("Serving on http://{}:{}")
    loop, adjustments = server.asyncore.loop, server.adj
    try:
        loop(timeout=adjustments.asyncore_loop_timeout, map=server._map, use_poll=adjustments.asyncore_use_poll)
    except (KeyboardInterrupt, SystemExit):
        _finish(server, loop, grace)


def _finish(server, loop, grace):
    """Takes no more connections, and goes on until the last answer is sent or the time is over."""
    server.del_channel()
    server.socket.close()
    end = time.monotonic() + grace
    while any(_is_busy(channel) for channel in server.active_channels.values()) and time.monotonic() < end:
        loop(timeout=_STEP, map=server._map, count=1)
    server.task_dispatcher.shutdown(timeout=1)


def _is_busy(channel):
    return bool(channel.requests) or channel.total_outbufs_len > 0
