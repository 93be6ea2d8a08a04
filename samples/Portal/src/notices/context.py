from django.conf import settings


def portal(request):
    """What every page of the portal shows."""
    return {"portal_title": settings.PORTAL_TITLE}
