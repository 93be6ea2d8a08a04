from django.shortcuts import render


def room(request):
    """The page of the only room."""
    return render(request, "chat/room.html")
