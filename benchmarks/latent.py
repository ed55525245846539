#!/usr/bin/env python3
# VIBANN for KNIME
# Copyright (C) 2026 the VIBANN contributors
# SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
"""Says how ordered a latent space is, from what example workflow 01 wrote: clusters by number, and whether paths are monotone.

    ./vibann run example-workflows/01-hardness-to-design --data H_v_dataset.csv --out taught
    ./vibann run example-workflows/01-hardness-to-design --data H_v_dataset.csv --set 2.kernelTrials=0 --out untaught
    python3 benchmarks/latent.py taught untaught

A path is the straight way along a latent dimension through the alloy in the middle; it is monotone where what is said of its
steps only rises, or only falls.
"""
import csv
import pathlib
import sys


def rows(folder, node, port):
    """The rows of a table."""
    with open(pathlib.Path(folder) / node / f"port-{port}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def monotone(values):
    """Whether numbers only rise or only fall."""
    steps = [b - a for a, b in zip(values, values[1:])]
    return all(s >= 0 for s in steps) or all(s <= 0 for s in steps)


def show(folder):
    """Prints the figures of one run."""
    print(folder)
    scores = [r for r in rows(folder, "Latent Clusterer (K-Means)-4", 3) if r["Silhouette"]]
    for r in scores:
        print(f"  {r['Clusters']:>3} clusters{' (chosen)' if r['Chosen'] == 'true' else '         '}"
              f"  silhouette {float(r['Silhouette']):.3f}  stability {float(r['Stability (adjusted Rand)']):.3f}")
    for name in ("Silhouette", "Stability (adjusted Rand)"):
        print(f"  mean of all numbers of clusters, {name.lower()}: {sum(float(r[name]) for r in scores) / len(scores):.3f}")
    paths = {}
    for r in rows(folder, "Latent Traversal-8", 1):
        paths.setdefault(r["Dimension"], []).append(r)
    for name in ("Network (HV)", "Model at decoded alloy (HV)"):
        share = [monotone([float(r[name]) for r in path]) for path in paths.values()]
        print(f"  monotone paths, {name}: {sum(share)} of {len(share)}")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        show(argument)
