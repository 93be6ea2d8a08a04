// One WebSocket beside the page, with the page's own scheme and host.
const address = new URL("ws/room/", location.href);
address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
const socket = new WebSocket(address);

socket.addEventListener("message", (event) => {
  const item = document.createElement("li");
  item.textContent = JSON.parse(event.data).text;
  document.getElementById("said").append(item);
});

document.getElementById("say").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = document.getElementById("text");
  socket.send(JSON.stringify({ text: text.value }));
  text.value = "";
});
