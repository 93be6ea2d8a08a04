import hashlib

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
    path("upload", upload),
    path("admin/", admin.site.urls),
]
