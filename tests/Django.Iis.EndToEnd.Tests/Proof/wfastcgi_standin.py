"""Stands in for wfastcgi 3.0, which this machine's package index lacks: what it promises to a site, written anew for tests.

Speaks FastCGI (specification 1.0, role responder, one request at a time) on standard input, which IIS makes a named pipe for both directions and the tests a
socket. At the first request it enters APPL_PHYSICAL_PATH, overwrites the first entry of sys.path, reads appSettings of web.config there into the environment,
appends PYTHONPATH to sys.path and imports WSGI_HANDLER; before every request it puts appSettings back. X-Original-URL replaces PATH_INFO, and SCRIPT_NAME of the
environment, in any case, is taken off it.
"""

import io
import os
import struct
import sys
import xml.etree.ElementTree as ET
from importlib import import_module

BEGIN, ABORT, END, PARAMS, STDIN, STDOUT, STDERR = range(1, 8)


def main():
    Bridge().run()


def serve(application):
    """Serves an application that is there already: for a management command."""
    bridge = Bridge()
    bridge.application, bridge.settings = application, {}
    bridge.run()


class Bridge:
    def __init__(self):
        self.stream = sys.stdin.detach()
        self.application = self.settings = None

    def run(self):
        while (request := self.read_request()) is not None:
            number, environ = request
            sent = []

            def start_response(status, headers, exc_info=None, number=number, sent=sent):
                lines = [f"Status: {status}", *(f"{name}: {value}" for name, value in headers), "", ""]
                self.write(STDOUT, number, "\r\n".join(lines).encode("latin-1"))
                sent.append(status)

            errors = sys.stderr = environ["wsgi.errors"] = io.StringIO()
            try:
                self.prepare(environ)
                result = self.application(environ, start_response)
                for part in result:
                    self.write(STDOUT, number, part)
                if hasattr(result, "close"):
                    result.close()
            except Exception as error:
                if not sent:
                    self.write(STDOUT, number, b"Status: 500 Internal Server Error\r\n\r\n")
                self.write(STDERR, number, f"Error occurred: {error!r}\n{errors.getvalue()}".encode())
            self.write(END, number, bytes(8))

    def prepare(self, environ):
        if self.application is None:
            os.chdir(environ["APPL_PHYSICAL_PATH"])
            sys.path[0] = "."
            self.settings = read_settings()
            os.environ.update(self.settings)
            sys.path.extend(entry for entry in self.settings.get("PYTHONPATH", "").split(";") if entry)
            module, _, name = os.environ["WSGI_HANDLER"].rpartition(".")
            self.application = getattr(import_module(module), name)
        os.environ.update(self.settings)
        if "HTTP_X_ORIGINAL_URL" in environ:
            environ["PATH_INFO"] = environ["HTTP_X_ORIGINAL_URL"]
        environ["PATH_INFO"] = environ["PATH_INFO"].partition("?")[0]
        environ["SCRIPT_NAME"] = ""
        prefix = os.environ.get("SCRIPT_NAME", "")
        if prefix and environ["PATH_INFO"].lower().startswith(prefix.lower()):
            environ["SCRIPT_NAME"], environ["PATH_INFO"] = prefix, environ["PATH_INFO"][len(prefix):]

    def read_request(self):
        """(number, WSGI environment) of the next request; None at the end."""
        params, body = b"", io.BytesIO()
        while True:
            head = self.read(8)
            if head is None:
                return None
            _, kind, number, length, padding = struct.unpack(">BBHHBx", head)
            content = self.read(length)
            self.read(padding)
            if kind == PARAMS:
                params += content
            elif kind == STDIN and content:
                body.write(content)
            elif kind == STDIN:
                body.seek(0)
                return number, environment(params, body)

    def read(self, length):
        content = b""
        while len(content) < length:
            part = os.read(self.stream.fileno(), length - len(content))
            if not part:
                return None
            content += part
        return content

    def write(self, kind, number, content):
        for start in range(0, len(content) or 1, 0xFFFF):
            part = content[start:start + 0xFFFF]
            if part:
                data = struct.pack(">BBHHBB", 1, kind, number, len(part), 0, 0) + part
                while data:
                    data = data[os.write(self.stream.fileno(), data):]


def environment(params, body):
    environ, offset = {}, 0
    while offset < len(params):
        lengths = []
        for _ in range(2):
            length, offset = params[offset], offset + 1
            if length & 0x80:
                length, offset = struct.unpack_from(">I", params, offset - 1)[0] & 0x7FFFFFFF, offset + 3
            lengths.append(length)
        name, value = params[offset:offset + lengths[0]], params[offset + lengths[0]:offset + sum(lengths)]
        environ[name.decode("latin-1")] = value.decode("latin-1")
        offset += sum(lengths)
    secure = environ.get("HTTPS", "").lower() == "on"
    return {
        **environ, "wsgi.input": body, "wsgi.version": (1, 0), "wsgi.url_scheme": "https" if secure else "http",
        "wsgi.multiprocess": True, "wsgi.multithread": False, "wsgi.run_once": False,
    }


def read_settings():
    root = ET.parse("web.config").getroot()
    return {entry.get("key"): entry.get("value") for section in root.iter("appSettings") for entry in section.iter("add")}


if __name__ == "__main__":
    main()
