#!/usr/bin/env python
"""Runs Django's management commands for this project."""

import os
import sys

from django.core.management import execute_from_command_line


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mysite.settings")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
