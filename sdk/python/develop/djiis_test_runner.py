"""Django's test runner, or the project's, for `dotnet test`: the filter of the command line goes in, a report comes out.

manage.py names it with --testrunner. It is a subclass of what settings.TEST_RUNNER says, made when it is asked for: what a project's own runner
does is done.
"""

import datetime
import importlib
import os
import sys
import time
import traceback
import unittest

import djiis_filter
import djiis_trx

# Where the report goes, what of the tests is run, and whether they are only listed.
REPORT = "DJANGO_IIS_TEST_REPORT"
TITLE = "DJANGO_IIS_TEST_TITLE"
FILTER = "DJANGO_IIS_TEST_FILTER"
LIST = "DJANGO_IIS_TEST_LIST"

# How the process ends when the filter is none; a failed test ends it with 1.
BAD_FILTER = 64


def __getattr__(name):
    if name != "Runner":
        raise AttributeError(name)
    from django.conf import settings

    module, _, owner = settings.TEST_RUNNER.rpartition(".")
    return type("Runner", (_Reporting, getattr(importlib.import_module(module), owner)), {})


class _Reporting:
    """What is put in front of a runner's class; works for those that inherit from Django's DiscoverRunner."""

    def build_suite(self, *arguments, **keywords):
        suite = super().build_suite(*arguments, **keywords)
        wanted = os.environ.get(FILTER, "")
        if wanted:
            _keep(suite, _filter(wanted))
        return suite

    def get_resultclass(self):
        given = super().get_resultclass() or unittest.TextTestResult
        return type("Result", (_Recording, given), {"outcomes": self._outcomes})

    def run_tests(self, *arguments, **keywords):
        self._outcomes = []
        if os.environ.get(LIST):
            return self._list(*arguments)
        started = _now()
        try:
            return super().run_tests(*arguments, **keywords)
        finally:
            djiis_trx.write(os.environ[REPORT], os.environ.get(TITLE, "Django"), self._outcomes, started, _now())

    def _list(self, labels=(), **_keywords):
        self.setup_test_environment()
        names = [test.id() for test in _tests(self.build_suite(labels))]
        print("The following Tests are available:", *("    " + name for name in names), sep="\n")
        return 0


class _Recording:
    """A result that notes what became of each test; also of those that ran in another process and are told of afterwards."""

    outcomes = None
    _begun = None

    def startTest(self, test):
        self._begun = (_now(), time.perf_counter())
        super().startTest(test)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._note(test, djiis_trx.PASSED)

    def addError(self, test, err):
        super().addError(test, err)
        self._note(test, djiis_trx.FAILED, err)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._note(test, djiis_trx.FAILED, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(test, djiis_trx.SKIPPED, message=reason)

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._note(test, djiis_trx.PASSED, message="failed, as expected")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note(test, djiis_trx.FAILED, message="succeeded, although its failure was expected")

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._note(subtest, djiis_trx.FAILED, err)

    def _note(self, test, kind, error=None, message=""):
        started, ticks = self._begun or (_now(), time.perf_counter())
        self._begun = None
        trace = ""
        if error is not None:
            message = "".join(traceback.format_exception_only(error[0], error[1])).strip()
            trace = self._exc_info_to_string(error, test)
        self.outcomes.append(djiis_trx.Outcome(test.id(), kind, started, time.perf_counter() - ticks, message, trace))


def _filter(text):
    try:
        return djiis_filter.parse(text)
    except djiis_filter.FilterError as error:
        print(error, file=sys.stderr, flush=True)
        sys.exit(BAD_FILTER)


def _now():
    return datetime.datetime.now(datetime.timezone.utc).astimezone()


def _tests(suite):
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            yield from _tests(test)
        else:
            yield test


def _keep(suite, wanted):
    """Takes out of a suite, and of those in it, what the filter does not let through. A module that cannot be imported stays, and fails."""
    kept = []
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            _keep(test, wanted)
            kept.append(test)
        elif type(test).__name__ == "_FailedTest" or wanted(test):
            kept.append(test)
    suite._tests = kept
