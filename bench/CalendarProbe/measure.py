#!/usr/bin/env python3
"""How fast the rule engine and the reader of quick-add lines are, measured through the probe: process, JSON and pipe included.

    dotnet build -c Release bench/CalendarProbe && bench/CalendarProbe/measure.py [--runs 5]

Prints the time of 3 000 expansions of the rules of the case file with the start of the process, and microseconds for each line of
quick add, beside those of a request that does nothing (what JSON and the pipe cost).
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROBE = ROOT / "artifacts/bin/CalendarProbe/release/CalendarProbe"
DATA = ROOT / "tests/TodoPlatform.Calendar.Tests/TestData"


def cases(name):
    return json.loads((DATA / name).read_text())


def ask(probe, requests):
    """Writes one request, reads its answer, and so on: microseconds of each."""
    took = []
    for request in requests:
        line = json.dumps(request) + "\n"
        started = time.perf_counter()
        probe.stdin.write(line)
        probe.stdin.flush()
        probe.stdout.readline()
        took.append((time.perf_counter() - started) * 1e6)
    return took


def start():
    return subprocess.Popen([PROBE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def expansions():
    rules = [case for case in cases("rrule-cases.json")["cases"] if case["query"].get("limit")]
    wanted = ("rrule", "dtstart", "kind", "tzid", "exdate", "rdate")
    lines = [
        json.dumps({"id": i, "op": "expand", "limit": 100, **{name: case[name] for name in wanted if case.get(name) is not None}})
        for i, case in ((i, rules[i % len(rules)]) for i in range(3000))
    ]
    started = time.perf_counter()
    answers = subprocess.run([PROBE], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
    took = time.perf_counter() - started
    assert len(answers) == 3000 and not any('"error"' in answer for answer in answers)
    return took, sum(len(json.loads(answer)["occurrences"]) for answer in answers)


def quick_add():
    read = cases("quickadd-cases.json")
    lines = [
        {"id": i, "op": "quickadd", "text": case["text"], "now": case["now"], "tz": case["tz"], "dateOrder": case.get("dateOrder"), "projects": read["meta"]["context"]["projects"]}
        for i, case in enumerate(read["cases"])
    ]
    probe = start()
    ask(probe, lines * 100)  # warms up
    took, nothing = ask(probe, lines * 20), ask(probe, [{"id": 1, "op": "quickadd", "text": None}] * 2000)
    probe.stdin.close()
    assert probe.wait() == 0
    return took, nothing


def main():
    runs = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    runs.add_argument("--runs", type=int, default=5)
    for run in range(runs.parse_args().runs):
        seconds, occurrences = expansions()
        took, nothing = quick_add()
        print(
            f"run {run + 1}: 3 000 expansions, {occurrences} occurrences: {seconds:.2f} s; quick add: {len(took)} lines, "
            f"median {statistics.median(took):.0f} us, p99 {statistics.quantiles(took, n=100)[98]:.0f} us; doing nothing: median {statistics.median(nothing):.0f} us"
        )


if __name__ == "__main__":
    main()
