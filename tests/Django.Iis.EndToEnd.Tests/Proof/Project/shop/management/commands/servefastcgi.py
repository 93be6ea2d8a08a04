"""A management command that speaks FastCGI, as DjangoServerCommand asks for: with the bridge's own loop, around Django's application."""

from django.core.management.base import BaseCommand


class Command(BaseCommand):
    def handle(self, *args, **options):
        from django.core.wsgi import get_wsgi_application

        from shop import fastcgi_loop

        fastcgi_loop.serve(get_wsgi_application())
