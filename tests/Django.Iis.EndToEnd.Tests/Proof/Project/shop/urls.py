import hashlib
import os
import time
from pathlib import Path

from django.contrib import admin
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import path
from django.views.decorators.csrf import csrf_exempt


def home(request):
    return HttpResponse("The shop is open.")


def about(request):
    return JsonResponse(
        {
            "secure": request.is_secure(),
            "client": request.META.get("REMOTE_ADDR"),
            "path": request.path,
            "user": request.user.get_username(),
        }
    )


def sold_out(request):
    raise RuntimeError("no tea left")


def wait(request):
    """Answers when the file `go` is in the data directory, and says by the file `waiting` that it has begun."""
    folder = Path(os.environ["DJANGO_IIS_DATA"])
    (folder / "waiting").touch()
    end = time.monotonic() + 20
    while not (folder / "go").exists() and time.monotonic() < end:
        time.sleep(0.05)
    return HttpResponse("Waited.")


@csrf_exempt
def upload(request):
    digest, size = hashlib.sha256(), 0
    while chunk := request.read(65536):
        digest.update(chunk)
        size += len(chunk)
    return HttpResponse(f"{size} {digest.hexdigest()}")


urlpatterns = [
    path("", home),
    path("about", about, name="about"),
    path("away", lambda request: redirect("about")),
    path("tea", sold_out),
    path("wait", wait),
    path("upload", upload),
    path("admin/", admin.site.urls),
]
