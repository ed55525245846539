# VIBANN for KNIME
# Copyright (C) 2026 the VIBANN contributors
# SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
"""Prints the numbers of a small network with random weights, in double precision, as JSON.

    python3 golden.py > ../../plugins/org.vibann.core/src/test/resources/golden-small/network.json

GoldenSmallTest holds org.vibann.core.nn against them: forward at inference, with dropout masks and in training, loss
parts, the gradients of all tensors and of the inputs, and the tensors after two steps of Adam.
"""
import json
import sys

import torch

from network import Network, Shape, loss

ELEMENTS, LATENT, WIDTH, ROWS = 6, 3, 4, 7
RATE = 0.25
LEARNING_RATE, BETAS, ADAM_EPSILON = 1e-3, (0.9, 0.999), 1e-7


def numbers(tensor):
    return [float(f"{v:.17g}") for v in tensor.detach().reshape(-1).tolist()]


def keras_adam(parameters, moments, step):
    """Adam in Keras' form, whose epsilon stands beside the uncorrected root."""
    b1, b2 = BETAS
    rate = LEARNING_RATE * (1 - b2 ** step) ** 0.5 / (1 - b1 ** step)
    with torch.no_grad():
        for name, p in parameters.items():
            m, v = moments.setdefault(name, (torch.zeros_like(p), torch.zeros_like(p)))
            m.mul_(b1).add_(p.grad, alpha=1 - b1)
            v.mul_(b2).addcmul_(p.grad, p.grad, value=1 - b2)
            p.sub_(rate * m / (v.sqrt() + ADAM_EPSILON))
            p.grad = None


def main():
    generator = torch.Generator().manual_seed(20261127)
    double = dict(generator=generator, dtype=torch.float64)
    network = Network(Shape(ELEMENTS, LATENT, WIDTH), generator, torch.float64)
    for name, tensor in network.tensors.items():  # biases, scales and shifts that matter
        if not name.endswith("kernel"):
            tensor += 0.2 * torch.randn(tensor.shape, **double)
    for name, tensor in network.statistics.items():
        tensor += 0.3 * torch.rand(tensor.shape, **double)
    x = torch.rand(ROWS, ELEMENTS, **double) * (torch.rand(ROWS, ELEMENTS, **double) < 0.6)
    x[:, 0] += 0.1  # no empty row
    load, target = torch.randn(ROWS, **double), torch.randn(ROWS, **double)
    weight = 0.5 + torch.rand(ROWS, **double)
    eps = torch.randn(ROWS, LATENT, **double)
    masks = {f"{branch}_DO{layer}": (torch.rand(ROWS, units, **double) >= RATE).double()
             for branch, layer, _, units in network.shape.blocks()}

    def dropout(name, values):
        return values * masks[name] / (1 - RATE)

    result = {"program": "benchmarks/peers/golden.py", "torch": torch.__version__, "elements": ELEMENTS,
              "latent": LATENT, "width": WIDTH, "rows": ROWS, "rate": RATE, "reconstruction": 0.5, "beta": 1e-3,
              "learningRate": LEARNING_RATE, "x": numbers(x), "load": numbers(load), "target": numbers(target),
              "weight": numbers(weight), "eps": numbers(eps),
              "masks": {name: numbers(mask) for name, mask in masks.items()},
              "tensors": {n: numbers(t) for n, t in {**network.tensors, **network.statistics}.items()}}

    def outputs(values):
        return dict(zip(("y", "mu", "logvar", "attention", "reconstruction"), map(numbers, values)))

    x.requires_grad_(True)
    plain = network.forward(x, load)
    plain[0].sum().backward()
    result["inference"] = {**outputs(plain), "gradientOfSumOfY": numbers(x.grad)}
    x.grad = None
    dropped = network.forward(x, load, dropout=dropout)
    dropped[0].sum().backward()
    result["dropped"] = {**outputs(dropped), "gradientOfSumOfY": numbers(x.grad)}
    x = x.detach()

    network.require_gradients()
    moments, steps = {}, []
    for step in (1, 2):
        parts = loss(network.forward(x, load, eps, True, dropout), target, weight)
        parts[0].backward()
        entry = dict(zip(("total", "hardness", "divergence", "kl"), [p.item() for p in parts]))
        if step == 1:
            entry["gradients"] = {n: numbers(t.grad) for n, t in network.tensors.items()}
        keras_adam(network.tensors, moments, step)
        steps.append(entry)
    result["steps"] = steps
    result["after"] = {n: numbers(t) for n, t in {**network.tensors, **network.statistics}.items()}
    lines = ",\n".join(f"{json.dumps(key)}: {json.dumps(value)}" for key, value in result.items())
    sys.stdout.write("{" + lines + "}\n")


main()
