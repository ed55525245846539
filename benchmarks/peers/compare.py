#!/usr/bin/env python3
# VIBANN for KNIME
# Copyright (C) 2026 the VIBANN contributors
# SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
"""Runs this engine and PyTorch alternately on the same tasks, one thread each, and prints the ratios of their times.

    ./build --code -q -pl benchmarks -am -DskipTests package
    python3 benchmarks/peers/compare.py

This engine runs twice, with and without the vector API of Java, a module that the Java virtual machine must have.
Needs PyTorch (Debian: python3-torch) with a fast BLAS (libopenblas0-pthread). Both sides are measured in every round, one
right after the other, so that what else the machine does meets both; a ratio is that of one round, and its least, median and
greatest value over the rounds are printed. Times are processor time of the whole process, compiler and garbage collector
included: on an idle machine the same as by the clock.
"""
import argparse
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
# Task, what it is, ways of PyTorch, repeats per round of Java and of PyTorch.
TASKS = [("train", "training step, batch 32", ("dense", "sparse", "naive"), 1000, 200),
         ("mc", "MC dropout, 673 x T = 100", ("stacked", "folded", "naive"), 20, 10),
         ("large", "MC dropout, 100 000 x T = 100", ("folded",), 1, 1),
         ("design", "design step, 200 x T = 24", ("stacked", "folded", "naive"), 50, 20)]


class Side:
    def __init__(self, command):
        environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
                                        env=environment)
        self.name = self.process.stdout.readline().strip()

    def run(self, task, way, repeats):
        self.process.stdin.write(f"{task} {way} {repeats}\n")
        answer = self.process.stdout.readline().split()
        if len(answer) < 2:
            sys.exit(f"{self.name} failed at {task} {way}")
        return float(answer[0])


def spread(values):
    return f"{min(values):.1f} / {statistics.median(values):.1f} / {max(values):.1f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=9, help="rounds that are counted (default 9)")
    options.add_argument("--warm-up", type=int, default=4, help="rounds before them that are not (default 4)")
    options.add_argument("--class-path", default=os.path.join(HERE, "../target/benchmarks.jar"))
    options.add_argument("--java", default="java")
    options.add_argument("--java-options", default="-XX:+UseSerialGC -Xmx640m",
                         help="default: as ./vibann has them")
    options.add_argument("--python", default=sys.executable)
    options.add_argument("--tasks", default="train,mc,design", help="of train, mc, large, design; large takes a minute a round")
    options.add_argument("--dl4j", metavar="CLASS-PATH", help="measure DeepLearning4J, too; see docs/dl4j.md")
    given = options.parse_args()
    command = [given.java, *given.java_options.split(), "-cp", given.class_path, "org.vibann.benchmarks.PeerSide"]
    plain, vector = Side(command), Side([command[0], "--add-modules=jdk.incubator.vector", *command[1:]])
    dl4j = Side([given.java, "-Xmx2g", "-cp", given.dl4j, "org.vibann.dl4j.PeerSide"]) if given.dl4j else None
    torch = Side([given.python, os.path.join(HERE, "torch_side.py")])
    print(f"{plain.name}; {torch.name}; {platform.machine()}, {os.cpu_count()} processors; {given.rounds} rounds")
    print(f"{'task and way of PyTorch':42}{'Java, ms':>10}{'PyTorch, ms':>13}   ratio: least / median / greatest")
    for task, title, ways, java_repeats, torch_repeats in TASKS:
        if task not in given.tasks.split(","):
            continue
        ours, theirs, others = {"plain": [], "vector API": []}, {way: [] for way in ways}, []
        for turn in range(-given.warm_up, given.rounds):
            own = {"plain": plain.run(task, "own", java_repeats), "vector API": vector.run(task, "own", java_repeats)}
            times = {way: torch.run(task, way, max(1, torch_repeats // 10) if way == "naive" else torch_repeats)
                     for way in ways}
            other = dl4j.run(task, "dl4j", max(1, java_repeats // 20)) if dl4j else None
            if turn >= 0:
                others.append(other)
                for kind in ours:
                    ours[kind].append(own[kind])
                for way in ways:
                    theirs[way].append(times[way])
        best = min((way for way in ways if way != "naive"), key=lambda way: statistics.median(theirs[way]))
        for kind, own in ours.items():
            print(f"{title}, Java {kind}")
            for way in ways:
                ratios = [t / o for t, o in zip(theirs[way], own)]
                label = f"  {way}{' (best)' if way == best else ''}"
                print(f"{label:42}{1000 * statistics.median(own):10.2f}{1000 * statistics.median(theirs[way]):13.2f}   "
                      f"{spread(ratios)}", flush=True)
            if dl4j:
                ratios = [d / o for d, o in zip(others, own)]
                print(f"{'  DeepLearning4J':42}{1000 * statistics.median(own):10.2f}"
                      f"{1000 * statistics.median(others):13.2f}   {spread(ratios)}", flush=True)


main()
