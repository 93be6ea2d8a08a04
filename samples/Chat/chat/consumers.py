from channels.generic.websocket import AsyncJsonWebsocketConsumer

ROOM = "room"
LONGEST = 500


class RoomConsumer(AsyncJsonWebsocketConsumer):
    """One visitor's connection: what one says, all hear."""

    async def connect(self):
        await self.channel_layer.group_add(ROOM, self.channel_name)
        await self.accept()

    async def disconnect(self, code):
        await self.channel_layer.group_discard(ROOM, self.channel_name)

    async def receive_json(self, content):
        text = str(content.get("text", "")).strip()[:LONGEST]
        if text:
            await self.channel_layer.group_send(ROOM, {"type": "said", "text": text})

    async def said(self, event):
        await self.send_json({"text": event["text"]})
