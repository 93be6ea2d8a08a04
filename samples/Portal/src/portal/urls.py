from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("notices.urls")),
    path("admin/", admin.site.urls),
]
