# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of a script and tells of each as TAP, with its reason where it is skipped."""

import sys
import time
import unittest


def comment(text):
    """Tells @text beside the results."""
    for line in str(text).splitlines():
        print(f"# {line}")
    sys.stdout.flush()


class Result(unittest.TestResult):
    """One line per test; above it what a failure says, and what its explain() adds."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def startTest(self, test):
        super().startTest(test)
        self.start = time.monotonic()
        self.verdict, self.skipped_for = "ok", ""

    def stopTest(self, test):
        super().stopTest(test)
        self.count += 1
        comment(f"{time.monotonic() - self.start:.1f} s")
        name = test.id().partition(".")[2]
        print(f"{self.verdict} {self.count} - {name}{self.skipped_for}", flush=True)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.skipped_for = f" # SKIP {reason}"

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._fail(test, self.failures)

    def addError(self, test, err):
        super().addError(test, err)
        self._fail(test, self.errors)

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            comment(subtest)
            problems = self.failures if issubclass(err[0], test.failureException) else self.errors
            self._fail(test, problems)

    def _fail(self, test, problems):
        self.verdict = "not ok"
        for text in (problems[-1][1], getattr(test, "explain", str)()):
            comment(text)
            print(text, file=sys.stderr)  # which the runner shows as well


def main():
    """Runs the tests of the script that was started; those named on its command line, or
    all."""
    module = sys.modules["__main__"]
    loader = unittest.defaultTestLoader
    names = sys.argv[1:]
    if names:
        suite = loader.loadTestsFromNames(names, module)
    else:
        suite = loader.loadTestsFromModule(module)
    print(f"1..{suite.countTestCases()}", flush=True)
    result = Result()
    suite.run(result)
    sys.exit(not result.wasSuccessful() or result.count == 0)
