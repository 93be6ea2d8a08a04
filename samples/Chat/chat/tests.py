import json

from asgiref.testing import ApplicationCommunicator
from django.test import SimpleTestCase

from chatsite.asgi import application


class Visitor(ApplicationCommunicator):
    """A browser's WebSocket, without the network."""

    def __init__(self, origin):
        headers = [(b"origin", origin.encode()), (b"host", b"testserver")]
        super().__init__(application, {"type": "websocket", "path": "/ws/room/", "headers": headers, "subprotocols": []})

    async def connect(self):
        await self.send_input({"type": "websocket.connect"})
        return (await self.receive_output())["type"]

    async def say(self, text):
        await self.send_input({"type": "websocket.receive", "text": json.dumps({"text": text})})

    async def hear(self):
        return json.loads((await self.receive_output())["text"])["text"]

    async def leave(self):
        await self.send_input({"type": "websocket.disconnect", "code": 1000})
        await self.wait()


class RoomTests(SimpleTestCase):
    def test_page_connects_to_the_room(self):
        self.assertContains(self.client.get("/"), "chat/room.js")

    async def test_what_one_says_all_hear(self):
        one, other = Visitor("http://testserver"), Visitor("http://testserver")
        await one.connect()
        await other.connect()

        await one.say(" Hello ")

        self.assertEqual(await other.hear(), "Hello")
        await one.leave()
        await other.leave()

    async def test_page_of_another_site_is_refused(self):
        self.assertEqual(await Visitor("http://elsewhere.example").connect(), "websocket.close")
