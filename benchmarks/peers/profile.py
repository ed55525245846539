#!/usr/bin/env python3
# VIBANN for KNIME
# Copyright (C) 2026 the VIBANN contributors
# SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
"""Says where the time of a flight recording goes: by the task that a thread works at, and by the method it is in.

    VIBANN_JAVA_OPTIONS=-XX:StartFlightRecording=filename=run.jfr,settings=profile ./vibann run ...
    python3 benchmarks/peers/profile.py run.jfr
"""
import collections
import re
import subprocess
import sys


def samples(recording):
    """The methods of each sample, innermost first, without the line and VIBANN's package name."""
    text = subprocess.run(["jfr", "print", "--events", "jdk.ExecutionSample", "--stack-depth", "64", recording],
                          capture_output=True, text=True, check=True).stdout
    for event in text.split("jdk.ExecutionSample {")[1:]:
        stack = re.search(r"stackTrace = \[\n(.*?)\n  \]", event, re.S)
        if stack:
            lines = [line.strip() for line in stack.group(1).splitlines()]
            yield [line.split("(")[0].replace("org.vibann.core.", "") for line in lines if line and line != "..."]


def show(title, counts, total):
    print(title)
    for name, count in counts.most_common(20):
        print(f"  {100 * count / total:5.1f} %  {name}")


def main():
    tasks, methods = collections.Counter(), collections.Counter()
    for stack in samples(sys.argv[1]):
        own = [m for m in stack if not m.startswith(("java.", "jdk.", "run."))]
        tasks[own[-1] if own else "other"] += 1
        methods[stack[0]] += 1
    total = sum(tasks.values())
    print(f"{total} samples")
    show("by task:", tasks, total)
    show("by method:", methods, total)


main()
