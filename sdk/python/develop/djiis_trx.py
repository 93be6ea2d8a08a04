"""A run of tests as a Visual Studio test results file (TRX), which build servers read."""

import datetime
import os
import socket
import uuid
import xml.etree.ElementTree as ElementTree

_NAMESPACE = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010"

# The identities that Visual Studio gives to what every file has.
_UNIT_TEST = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b"
_RESULTS_NOT_IN_A_LIST = "8c84fa94-04c1-424b-9868-57a2d4851a1d"

# What XML 1.0 cannot hold.
_UNWRITABLE = {code: "\N{REPLACEMENT CHARACTER}" for code in [*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF] if chr(code) not in "\t\n\r"}

PASSED, FAILED, SKIPPED = "Passed", "Failed", "NotExecuted"


class Outcome:
    """One test's."""

    def __init__(self, name, kind, started, seconds, message="", trace="", output=""):
        """name: module.Class.method. started: an aware datetime. output: what the test printed."""
        self.name = name
        self.kind = kind
        self.started = started
        self.seconds = seconds
        self.message = message
        self.trace = trace
        self.output = output


def write(path, title, outcomes, started, ended):
    """Writes the file beside, and renames it."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    ElementTree.register_namespace("", _NAMESPACE)
    tree = ElementTree.ElementTree(_run(title, outcomes, started, ended))
    ElementTree.indent(tree)
    unfinished = f"{path}.{uuid.uuid4().hex}.tmp"
    tree.write(unfinished, encoding="utf-8", xml_declaration=True)
    os.replace(unfinished, path)


def _run(title, outcomes, started, ended):
    run = _element(None, "TestRun", id=str(uuid.uuid4()), name=title)
    _element(run, "Times", creation=_time(started), queuing=_time(started), start=_time(started), finish=_time(ended))
    results, definitions, entries = (_element(run, name) for name in ("Results", "TestDefinitions", "TestEntries"))
    for outcome in outcomes:
        # The same for each run, so that a server can follow a test.
        identity, execution = str(uuid.uuid5(uuid.NAMESPACE_OID, outcome.name)), str(uuid.uuid4())
        _result(results, outcome, identity, execution)
        _definition(definitions, outcome, identity, execution)
        _element(entries, "TestEntry", testId=identity, executionId=execution, testListId=_RESULTS_NOT_IN_A_LIST)
    lists = _element(run, "TestLists")
    _element(lists, "TestList", name="Results Not in a List", id=_RESULTS_NOT_IN_A_LIST)
    _summary(run, outcomes)
    return run


def _result(parent, outcome, identity, execution):
    result = _element(
        parent, "UnitTestResult", executionId=execution, testId=identity, testName=outcome.name, computerName=socket.gethostname(),
        duration=str(datetime.timedelta(seconds=0)) if outcome.seconds <= 0 else _duration(outcome.seconds),
        startTime=_time(outcome.started), endTime=_time(outcome.started + datetime.timedelta(seconds=outcome.seconds)),
        testType=_UNIT_TEST, outcome=outcome.kind, testListId=_RESULTS_NOT_IN_A_LIST, relativeResultsDirectory=execution,
    )
    if not (outcome.message or outcome.trace or outcome.output):
        return
    output = _element(result, "Output")
    if outcome.output:
        _element(output, "StdOut").text = outcome.output.translate(_UNWRITABLE)
    if outcome.message or outcome.trace:
        error = _element(output, "ErrorInfo")
        _element(error, "Message").text = outcome.message.translate(_UNWRITABLE)
        if outcome.trace:
            _element(error, "StackTrace").text = outcome.trace.translate(_UNWRITABLE)


def _definition(parent, outcome, identity, execution):
    owner, _, method = outcome.name.rpartition(".")
    test = _element(parent, "UnitTest", name=outcome.name, storage=owner.partition(".")[0], id=identity)
    _element(test, "Execution", id=execution)
    _element(test, "TestMethod", codeBase=owner.partition(".")[0], adapterTypeName="executor://django", className=owner, name=method)


def _summary(parent, outcomes):
    count = {kind: sum(outcome.kind == kind for outcome in outcomes) for kind in (PASSED, FAILED, SKIPPED)}
    summary = _element(parent, "ResultSummary", outcome="Failed" if count[FAILED] else "Completed")
    zeros = dict.fromkeys(
        ("error", "timeout", "aborted", "inconclusive", "passedButRunAborted", "notRunnable", "disconnected", "warning", "completed", "inProgress", "pending"), "0")
    _element(summary, "Counters", total=str(len(outcomes)), executed=str(count[PASSED] + count[FAILED]), passed=str(count[PASSED]),
             failed=str(count[FAILED]), notExecuted=str(count[SKIPPED]), **zeros)


def _element(parent, tag, **attributes):
    name = f"{{{_NAMESPACE}}}{tag}"
    values = {key: value.translate(_UNWRITABLE) for key, value in attributes.items()}
    return ElementTree.Element(name, values) if parent is None else ElementTree.SubElement(parent, name, values)


def _time(moment):
    return moment.isoformat(timespec="microseconds")


def _duration(seconds):
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{hours:02}:{minutes:02}:{rest:010.7f}"
