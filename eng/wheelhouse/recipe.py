"""Which Debian packages become wheels.

Django comes from two suites, so that an older and a newer long-term release stand side by side; all else comes from
the stable suite, whose packages run on every Python that the SDK supports.
"""

DJANGO = ["python3-django", "python3-asgiref", "python3-sqlparse"]

SERVERS = [
    "python3-waitress",
    "python3-uvicorn",
    "python3-hypercorn",
    "python3-daphne",
    "python3-a2wsgi",
    "python3-whitenoise",
]

SERVER_DEPENDENCIES = [
    "python3-attr",
    "python3-autobahn",
    "python3-automat",
    "python3-click",
    "python3-constantly",
    "python3-h11",
    "python3-h2",
    "python3-hpack",
    "python3-hyperframe",
    "python3-hyperlink",
    "python3-idna",
    "python3-incremental",
    "python3-msgpack",
    "python3-openssl",
    "python3-packaging",
    "python3-priority",
    "python3-pyasn1",
    "python3-pyasn1-modules",
    "python3-service-identity",
    "python3-setuptools",
    "python3-twisted",
    "python3-txaio",
    "python3-wsproto",
    "python3-zope.interface",
]

ADD_ONS = [
    "python3-certifi",
    "python3-charset-normalizer",
    "python3-colorama",
    "python3-decouple",
    "python3-dj-database-url",
    "python3-django-channels",
    "python3-django-cors-headers",
    "python3-django-crispy-forms",
    "python3-django-environ",
    "python3-django-filters",
    "python3-djangorestframework",
    "python3-dotenv",
    "python3-markdown",
    "python3-pytz",
    "python3-requests",
    "python3-typing-extensions",
    "python3-urllib3",
]

SUITES = {
    "trixie": DJANGO + SERVERS + SERVER_DEPENDENCIES + ADD_ONS,
    "sid": DJANGO,
}

# Debian replaces scripts and fonts that a Python package brings along by links into these.
LINKED_PACKAGES = [
    "libjs-jquery",
    "libjs-bootstrap",
    "libjs-prettify",
    "libjs-select2.js",
    "fonts-font-awesome",
    "fonts-glyphicons-halflings",
]

TIME_ZONES = "tzdata"
