#!/usr/bin/env python3
"""Compares CalendarProbe with two independent engines, python-dateutil and libical, on random valid rules.

    bench/CalendarProbe/compare_engines.py [--rules 20000] [--seed 1] [--probe PATH] [--show 20]

Needs the Debian packages python3-dateutil and libical3 (python 3.9 or newer for zoneinfo). The same seed draws the same rules. Each rule is
expanded without COUNT and UNTIL by the other engines; the zone, COUNT and UNTIL are applied here, by the words of RFC 5545. A rule on which
the probe differs from dateutil, or from libical where dateutil gave no answer in time, is a failure (exit code 1) unless a known deviation
explains it. Where only libical differs, it is outvoted and counted.

What is done so that dateutil is asked what RFC 5545 means (semantics that it is known not to follow):
- BYDAY that mixes MO with 1TU: dateutil intersects the two kinds, RFC 5545 §3.3.10 makes one list of them. MO is given as 1MO,2MO,…
- BYSETPOS with FREQ=WEEKLY: dateutil cuts the first week off at DTSTART, a set is a whole period. It starts at the week's first day.
- BYWEEKNO without BYDAY, BYMONTHDAY, BYYEARDAY: dateutil takes all seven days, §3.3.10 takes what is left open from DTSTART.
- BYWEEKNO at the turn of the year: dateutil loses days of the last week that lie in January (1 January 1983 is in week 52 of 1982), and days of
  the first week that lie in December when it is given as a negative number. Its table of weeks is computed anew, by the fourth day of each week.
- Contradictions of INTERVAL with a BY part raise ValueError: no occurrence.
What is known of libical 3.0.16 is listed in LIBICAL_DEVIATIONS. Neither engine settles what RFC 5545 leaves open: to which year a day of
week 1 in December belongs (both here and in dateutil to the year on the calendar; it shows only with BYSETPOS or INTERVAL), nor BYSECOND=60.
"""
import argparse
import collections
import ctypes
import ctypes.util
import datetime as dt
import json
import os
import pathlib
import random
import signal
import struct
import subprocess
import sys
from zoneinfo import ZoneInfo

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
FREQUENCIES = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"]
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Santiago", "Asia/Kolkata", "Africa/Casablanca"]
MOST = 40  # occurrences that are compared
PATIENCE = 0.1  # seconds of the processor that another engine may take for one rule


# --- drawing ---------------------------------------------------------------------------------------------------------

class Draw:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def numbers(self, most, low, high, signed=False, near=None):
        """A list of 1 to `most` numbers; `near` are those that matter most, at the edges."""
        values = []
        for _ in range(1 + self.random.randrange(most)):
            value = self.random.choice(near) if near and self.chance(30) else self.random.randint(low, high)
            values.append(-value if signed and self.chance(35) else value)
        return list(dict.fromkeys(values))

    def start(self):
        day = dt.date(1971, 1, 1) + dt.timedelta(days=self.random.randrange(365 * 54))
        if self.chance(25):
            day = self.random.choice([dt.date(day.year, 12, 31), dt.date(day.year, 1, 1), dt.date(day.year, 1, 31), dt.date(day.year // 4 * 4, 2, 29)])
        return dt.datetime(day.year, day.month, day.day, self.random.randrange(24), self.random.randrange(60), self.random.choice([0, 0, 0, 30, 59]))

    def near_transition(self, zone, start):
        """The evening before the zone's next change of offset, if there is one within a year."""
        tz = ZoneInfo(zone)
        for days in range(366):
            day = start.replace(hour=12) + dt.timedelta(days=days)
            if day.replace(tzinfo=tz).utcoffset() != (day + dt.timedelta(days=1)).replace(tzinfo=tz).utcoffset():
                return day.replace(hour=self.random.randrange(24), minute=self.random.choice([0, 15, 30, 45]), second=0)
        return start

    def rule(self):
        parts = {"FREQ": self.random.choice(FREQUENCIES[:4] * 4 + FREQUENCIES[4:])}
        frequency = parts["FREQ"]
        longer = frequency in FREQUENCIES[:4]
        if self.chance(50):
            parts["INTERVAL"] = self.random.choice([2, 2, 3, 4, 5, 7, 12, 13, 24, 30, 60, 100, self.random.randint(1, 5000)]) if not longer else self.random.choice([2, 2, 3, 4, 5, 7, 10, self.random.randint(1, 60)])
        if self.chance(25):
            parts["BYMONTH"] = self.numbers(4, 1, 12, near=[2, 12])
        if frequency == "YEARLY" and self.chance(25):
            parts["BYWEEKNO"] = self.numbers(4, 1, 53, signed=True, near=[1, 52, 53])
        if frequency in ("YEARLY", "HOURLY", "MINUTELY", "SECONDLY") and self.chance(20):
            parts["BYYEARDAY"] = self.numbers(8, 1, 366, signed=True, near=[1, 59, 60, 365, 366])
        if frequency != "WEEKLY" and self.chance(30):
            parts["BYMONTHDAY"] = self.numbers(5, 1, 31, signed=True, near=[28, 29, 30, 31])
        if self.chance(45):
            ordinals = frequency in ("MONTHLY", "YEARLY") and "BYWEEKNO" not in parts and self.chance(50)
            most = 5 if frequency == "MONTHLY" or "BYMONTH" in parts else 53
            parts["BYDAY"] = list(dict.fromkeys(
                (str(self.numbers(1, 1, most, signed=True, near=[1, most])[0]) if ordinals and self.chance(80) else "") + self.random.choice(DAYS)
                for _ in range(1 + self.random.randrange(4))))
        if self.chance(25):
            parts["BYHOUR"] = self.numbers(4, 0, 23, near=[0, 1, 2, 3, 23])
        if self.chance(25):
            parts["BYMINUTE"] = self.numbers(4, 0, 59, near=[0, 15, 30, 45])
        if self.chance(15):
            parts["BYSECOND"] = self.numbers(3, 0, 59, near=[0, 59])
        if any(part.startswith("BY") for part in parts) and self.chance(30):
            parts["BYSETPOS"] = self.numbers(3, 1, self.random.choice([1, 2, 4, 10]) if not self.chance(4) else 366, signed=True, near=[1, 2])
        if self.chance(40):
            parts["WKST"] = self.random.choice(DAYS)
        return parts

    def request(self, number):
        parts, start = self.rule(), self.start()
        kind = self.random.choice(["date", "floating", "utc", "zoned", "zoned"])
        zone = None
        if kind == "date" and (parts["FREQ"] in FREQUENCIES[4:] or any(part in parts for part in ("BYHOUR", "BYMINUTE", "BYSECOND"))):
            kind = "floating"
        if kind == "zoned":
            zone = self.random.choice(ZONES)
            if self.chance(60):
                start = self.near_transition(zone, start)
        if kind == "date":
            start = dt.datetime(start.year, start.month, start.day)
        texts = [f"{name}={','.join(map(str, value)) if isinstance(value, list) else value}" for name, value in parts.items()]
        count = until = None
        if self.chance(20):
            count = 1 + self.random.randrange(30)
            texts.append(f"COUNT={count}")
        elif self.chance(25):
            until = start + dt.timedelta(seconds=self.random.randrange(86400 * (4000 if parts["FREQ"] in FREQUENCIES[:4] else 20)))
            until = until.replace(hour=0, minute=0, second=0) if kind == "date" else until
            texts.append("UNTIL=" + until.strftime({"date": "%Y%m%d", "floating": "%Y%m%dT%H%M%S"}.get(kind, "%Y%m%dT%H%M%SZ")))
        self.random.shuffle(texts)
        return Request(number, parts, start, kind, zone, count, until, ";".join(texts))


class Request:
    def __init__(self, number, parts, start, kind, zone, count, until, text):
        self.number, self.parts, self.start, self.kind, self.zone, self.count, self.until, self.text = number, parts, start, kind, zone, count, until, text

    def line(self, **more):
        return json.dumps({"id": self.number, "rrule": self.text, "dtstart": self.show(self.start), "kind": self.kind, "tzid": self.zone, **more})

    def show(self, value):
        return value.strftime("%Y-%m-%d") if self.kind == "date" else value.strftime("%Y-%m-%dT%H:%M:%S")

    def __str__(self):
        return f"{self.text} from {self.show(self.start)} {self.zone or self.kind}"


# --- the other engines -----------------------------------------------------------------------------------------------

class TooSlow(Exception):
    pass


def too_slow(*_):
    raise TooSlow


def correct_weeks(rrule):
    """Replaces dateutil's table of the days that BYWEEKNO selects by one counted from the definition: the week's fourth day decides its year."""
    rebuild = rrule._iterinfo.rebuild

    def rebuilt(self, year, month):
        rebuild(self, year, month)
        wanted = self.rrule._byweekno
        if wanted and self.wnomask is not None:
            for index in range(self.yearlen):
                day = dt.date(year, 1, 1) + dt.timedelta(days=index)
                fourth = day - dt.timedelta(days=(day.weekday() - self.rrule._wkst) % 7) + dt.timedelta(days=3)
                number = (fourth - dt.date(fourth.year, 1, 1)).days // 7 + 1
                left = (dt.date(fourth.year, 12, 31) - fourth).days // 7 + 1
                self.wnomask[index] = number in wanted or -left in wanted

    rrule._iterinfo.rebuild = rebuilt


def with_dateutil(request):
    from dateutil import rrule
    parts, start = request.parts, request.start
    given = {name: parts.get(part) for name, part in (
        ("bysetpos", "BYSETPOS"), ("bymonth", "BYMONTH"), ("bymonthday", "BYMONTHDAY"), ("byyearday", "BYYEARDAY"), ("byweekno", "BYWEEKNO"),
        ("byhour", "BYHOUR"), ("byminute", "BYMINUTE"), ("bysecond", "BYSECOND"))}
    weekdays = []
    mixed = len({len(day) > 2 for day in parts.get("BYDAY", [])}) == 2
    most = 5 if parts["FREQ"] == "MONTHLY" or "BYMONTH" in parts else 53
    for day in parts.get("BYDAY", []):
        weekday = getattr(rrule, day[-2:])
        if len(day) > 2:
            weekdays.append(weekday(int(day[:-2])))
        else:
            weekdays += [weekday(ordinal) for ordinal in range(1, most + 1)] if mixed else [weekday]
    week_start = DAYS.index(parts.get("WKST", "MO"))
    open_day = not any(part in parts for part in ("BYDAY", "BYMONTHDAY", "BYYEARDAY"))
    if open_day and ("BYWEEKNO" in parts or parts["FREQ"] == "WEEKLY"):
        weekdays = [start.weekday()]
    begin = start
    if parts["FREQ"] == "WEEKLY" and "BYSETPOS" in parts:
        begin = start - dt.timedelta(days=(start.weekday() - week_start) % 7)
        begin, times = begin.replace(hour=0, minute=0, second=0), (start.hour, start.minute, start.second)
        for name, value in zip(("byhour", "byminute", "bysecond"), times):
            given[name] = given[name] or [value]
    try:
        rule = rrule.rrule(getattr(rrule, parts["FREQ"]), dtstart=begin, interval=parts.get("INTERVAL", 1), wkst=week_start, byweekday=weekdays or None, cache=False, **given)
    except ValueError:
        return
    yield from (value for value in rule if value >= start)


class Libical:
    """icalrecur_expand_recurrence, which knows UTC only. It may loop for very long, so each rule has a process of its own."""

    def __init__(self):
        name = ctypes.util.find_library("ical") or "libical.so.3"
        self.library = ctypes.CDLL(name)
        self.library.icalrecur_expand_recurrence.argtypes = [ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.POINTER(ctypes.c_long)]

    @staticmethod
    def sort(name, values):
        return sorted(values, key=(lambda day: DAYS.index(day[-2:])) if name == "BYDAY" else None)

    def expand(self, request, most):
        """(values, finished)"""
        # It takes lists in the order given, and expects them sorted.
        text = ";".join(f"{name}={','.join(map(str, self.sort(name, value))) if isinstance(value, list) else value}" for name, value in request.parts.items())
        start = int((request.start - dt.datetime(1970, 1, 1)).total_seconds())
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGPROF, signal.SIG_DFL)
            signal.setitimer(signal.ITIMER_PROF, PATIENCE)
            found = (ctypes.c_long * most)()
            self.library.icalrecur_expand_recurrence(text.encode(), start, most, found)
            os.write(writer, b"".join(struct.pack("q", value) for value in found if value))
            os._exit(0)
        os.close(writer)
        data = b""
        while chunk := os.read(reader, 65536):
            data += chunk
        os.close(reader)
        finished = os.waitpid(child, 0)[1] == 0
        return [dt.datetime(1970, 1, 1) + dt.timedelta(seconds=value[0]) for value in struct.iter_unpack("q", data)], finished


def apply(request, nominal):
    """Zone (two nominal times of one instant count once), UNTIL as an instant, COUNT: RFC 5545 §3.3.5 and §3.3.10."""
    seen, used = set(), 0
    for value in nominal:
        if request.count is not None and used == request.count:
            return
        if request.zone:
            instant = value.replace(tzinfo=ZoneInfo(request.zone)).astimezone(dt.timezone.utc)
            if instant in seen:
                continue
            seen.add(instant)
            if request.until and instant.replace(tzinfo=None) > request.until:
                if value > request.until + dt.timedelta(days=3):
                    return
                continue
        elif request.until and value > request.until:
            return
        used += 1
        yield value


def read(values, most):
    """(the first values, whether they are all that was asked for)"""
    found = []
    signal.signal(signal.SIGPROF, too_slow)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        for value in values:
            found.append(value)
            if len(found) == most:
                break
        signal.setitimer(signal.ITIMER_PROF, 0)
        return found, True
    except TooSlow:
        return found, False
    except (OverflowError, ValueError):
        return found, False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


# --- comparing -------------------------------------------------------------------------------------------------------

# Why libical may differ from RFC 5545. Each was looked at by hand; the clause is named.
LIBICAL_DEVIATIONS = [
    # §3.3.10: "each recurrence instance", for every FREQ; the table lists BYSETPOS as a limit in all its columns.
    ("BYSETPOS is ignored below FREQ=MONTHLY", lambda parts, _: "BYSETPOS" in parts and parts["FREQ"] not in ("YEARLY", "MONTHLY")),
    # §3.3.10: "FREQ=HOURLY;INTERVAL=8" is every eight hours. From Tuesday 16 August 1994 01:03, steps of 7 hours reach 07:03 on Sundays only.
    ("INTERVAL starts anew after days that a part excludes", lambda parts, _: parts["FREQ"] in FREQUENCIES[4:] and parts.get("INTERVAL", 1) > 1 and any(part.startswith("BY") for part in parts)),
]


def agrees(mine, theirs):
    values, finished = theirs
    return mine == values if finished else mine[:len(values)] == values[:len(mine)] if values else None


def ask(probe, lines):
    result = subprocess.run([probe], input="".join(line + "\n" for line in lines), capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(answers) == len(lines), "an answer is missing"
    return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--probe", default=str(pathlib.Path(__file__).resolve().parents[2] / "artifacts/bin/CalendarProbe/release/CalendarProbe"))
    parser.add_argument("--show", type=int, default=20)
    options = parser.parse_args()
    from dateutil import rrule
    correct_weeks(rrule)
    draw, libical = Draw(options.seed), Libical()
    requests = [draw.request(number) for number in range(options.rules)]
    answers = ask(options.probe, [request.line(op="expand", limit=MOST) for request in requests])
    figures, failures, windows = collections.Counter(), [], []
    for request, answer in zip(requests, answers):
        if "error" in answer:
            failures.append(f"refused: {request}: {answer['error']}")
            continue
        mine = answer["occurrences"]
        values, finished = read(apply(request, with_dateutil(request)), MOST)
        dateutil = [request.show(value) for value in values], finished
        raw, finished = libical.expand(request, MOST * 2)
        values, _ = read(apply(request, raw), MOST)
        # Its calendar ends in 2037 or later; what it leaves unsaid is no answer.
        ical = [request.show(value) for value in values], finished and len(raw) == MOST * 2
        verdict = agrees(mine, dateutil), agrees(mine, ical)
        figures[{True: "dateutil agrees", False: "dateutil differs", None: "dateutil gave nothing in time"}[verdict[0]]] += 1
        figures[{True: "libical agrees", False: "libical differs", None: "libical gave nothing in time"}[verdict[1]]] += 1
        figures["rules with occurrences"] += 1 if mine else 0
        figures["occurrences compared"] += len(mine)
        if verdict[0] is False:
            failures.append(f"dateutil: {request}\n    probe    {mine[:8]}\n    dateutil {dateutil[0][:8]} {dateutil[1]}\n    libical  {ical[0][:8]} {ical[1]}")
        if verdict[1] is False:
            why = next((name for name, applies in LIBICAL_DEVIATIONS if applies(request.parts, request)), None)
            figures["libical: " + (why or ("outvoted" if verdict[0] else "unexplained"))] += 1
            if why is None and verdict[0] is not True:
                failures.append(f"libical: {request}\n    probe    {mine[:8]}\n    dateutil {dateutil[0][:8]} {dateutil[1]}\n    libical  {ical[0][:8]} {ical[1]}")
        if verdict == (None, None):
            figures["no engine answered"] += 1
        if len(mine) > 4:
            first, last = sorted(draw.random.sample(range(len(mine)), 2))
            windows.append((request, mine[first:last], request.line(op="expand", **{"from": mine[first], "to": mine[last]})))
            windows.append((request, mine[last], request.line(op="next", after=mine[last - 1])))
    for (request, expected, line), answer in zip(windows, ask(options.probe, [window[2] for window in windows])):
        if answer.get("occurrences", answer.get("next")) != expected:
            failures.append(f"window: {request}: {line} → {answer}")
    figures["windows and next"] = len(windows)
    for name, number in sorted(figures.items()):
        print(f"{number:8} {name}")
    for failure in failures[:options.show]:
        print(failure)
    print(f"seed {options.seed}: {len(requests)} rules, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
