# VIBANN for KNIME
# Copyright (C) 2026 the VIBANN contributors
# SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
"""The published VIBANN network in PyTorch: the same tensors, shapes and loss as org.vibann.core.nn.

Written from the description of the network alone, with PyTorch's automatic differentiation and optimiser, so that it can
check the Java engine and be compared with it. Kernels are [in, out] as in Keras, batch normalisation has Keras' epsilon.
"""
import math

import torch
import torch.nn.functional as F

BN_EPSILON = 1e-3
CLIP = 1e-7


class Shape:
    """Sizes of a network: m elements, latent d, width w, each as in org.vibann.core.nn.Architecture."""

    def __init__(self, elements, latent, width):
        self.m, self.d, self.w = elements, latent, width

    def blocks(self):
        """Name of dense layer and batch normalisation, inputs, outputs of every block."""
        m, d, w = self.m, self.d, self.w
        return [("Comp_Enc", 1, m, w), ("Comp_Pair", 1, m * (m - 1) // 2, 2 * w), ("Comp_Pair", 2, 2 * w, w),
                ("Comp_Fuse", 1, 2 * w, w), ("Load_Enc", 1, 1, w // 2), ("Hard_Trunk", 1, d + w // 2, w),
                ("Comp_Dec", 1, d, 2 * w), ("Comp_Dec", 2, 2 * w, w)]

    def plain(self):
        """Name, inputs and outputs of the dense layers outside of blocks."""
        m, d, w = self.m, self.d, self.w
        return [("Comp_Attention", m, m), ("vib_mu", w, d), ("vib_logvar", w, d), ("Output_Layer", w, 1),
                ("Comp_Recon", w, m)]


PUBLISHED = Shape(56, 64, 64)


class Network:
    """Tensors by Keras' names, and what is computed with them."""

    def __init__(self, shape, generator, dtype=torch.float32):
        self.shape = shape
        self.tensors = {}
        self.statistics = {}
        for name, inputs, outputs in shape.plain():
            self._dense(name, inputs, outputs, generator, dtype)
        for branch, layer, inputs, outputs in shape.blocks():
            self._dense(f"{branch}_D{layer}", inputs, outputs, generator, dtype)
            norm = f"{branch}_BN{layer}"
            self.tensors[norm + "/gamma"] = torch.ones(outputs, dtype=dtype)
            self.tensors[norm + "/beta"] = torch.zeros(outputs, dtype=dtype)
            self.statistics[norm + "/moving_mean"] = torch.zeros(outputs, dtype=dtype)
            self.statistics[norm + "/moving_variance"] = torch.ones(outputs, dtype=dtype)
        self.first, self.second = torch.triu_indices(shape.m, shape.m, 1)

    def _dense(self, name, inputs, outputs, generator, dtype):
        limit = math.sqrt(6 / (inputs + outputs))  # Glorot, as Keras
        self.tensors[name + "/kernel"] = (2 * torch.rand(inputs, outputs, generator=generator, dtype=dtype) - 1) * limit
        self.tensors[name + "/bias"] = torch.zeros(outputs, dtype=dtype)

    def parameters(self):
        return list(self.tensors.values())

    def require_gradients(self):
        for tensor in self.tensors.values():
            tensor.requires_grad_(True)

    def dense(self, name, x):
        return torch.addmm(self.tensors[name + "/bias"], x, self.tensors[name + "/kernel"])

    def block(self, branch, layer, x, training, dropout):
        """Linear, ReLU, batch normalisation, dropout; `dropout` is a function of the name and the values, or None."""
        norm = f"{branch}_BN{layer}"
        active = torch.relu(self.dense(f"{branch}_D{layer}", x))
        mean, variance = self.statistics[norm + "/moving_mean"], self.statistics[norm + "/moving_variance"]
        # PyTorch moves its variance by the unbiased one, Keras by the biased one; so the statistics are moved here.
        if training and len(active) > 1:
            with torch.no_grad():
                biased, centre = torch.var_mean(active, 0, unbiased=False)
                mean.lerp_(centre, 0.01)
                variance.lerp_(biased, 0.01)
            out = F.batch_norm(active, None, None, self.tensors[norm + "/gamma"], self.tensors[norm + "/beta"], True,
                               0, BN_EPSILON)
        else:
            out = F.batch_norm(active, mean, variance, self.tensors[norm + "/gamma"], self.tensors[norm + "/beta"],
                               False, 0, BN_EPSILON)
        return out if dropout is None else dropout(f"{branch}_DO{layer}", out)

    def fractions(self, x):
        x = torch.relu(x)
        return x / x.sum(1, keepdim=True).clamp_min(1e-8)

    def branches(self, x):
        """The deterministic first part: both branches' first dense layers with ReLU and normalisation, before dropout."""
        x = self.fractions(x)
        attention = torch.softmax(self.dense("Comp_Attention", x), 1)
        return x, attention, attention * x, x[:, self.first] * x[:, self.second]

    def encode(self, x, training, dropout):
        x, attention, attended, pairs = self.branches(x)
        encoded = self.block("Comp_Enc", 1, attended, training, dropout)
        pair = self.block("Comp_Pair", 1, pairs, training, dropout)
        return x, attention, self.fuse(encoded, pair, training, dropout)

    def fuse(self, encoded, pair, training, dropout):
        pair = self.block("Comp_Pair", 2, pair, training, dropout)
        return self.block("Comp_Fuse", 1, torch.cat((encoded, pair), 1), training, dropout)

    def head(self, z, load, training, dropout):
        encoded = self.block("Load_Enc", 1, load, training, dropout)
        trunk = self.block("Hard_Trunk", 1, torch.cat((z, encoded), 1), training, dropout)
        return self.dense("Output_Layer", trunk)[:, 0]

    def decode(self, z, training, dropout):
        hidden = self.block("Comp_Dec", 1, z, training, dropout)
        hidden = self.block("Comp_Dec", 2, hidden, training, dropout)
        return torch.softmax(self.dense("Comp_Recon", hidden), 1)

    def forward(self, x, load, eps=None, training=False, dropout=None):
        """Everything the network gives: y, mu, logvar, attention, reconstruction, fractions."""
        x, attention, fused = self.encode(x, training, dropout)
        mu, logvar = self.dense("vib_mu", fused), self.dense("vib_logvar", fused)
        z = mu if eps is None else mu + torch.exp(0.5 * logvar) * eps
        y = self.head(z, load[:, None], training, dropout)
        return y, mu, logvar, attention, self.decode(z, training, dropout), x


def loss(outputs, target, weight, reconstruction=0.5, beta=1e-3):
    """Total, hardness, reconstruction and KL per dimension, as org.vibann.core.nn.Loss defines them."""
    y, mu, logvar, _, recon, x = outputs
    hardness = (weight * (y - target) ** 2).mean()
    p, q = x.clamp(CLIP, 1), recon.clamp(CLIP, 1)
    divergence = (weight * (p * (p.log() - q.log())).sum(1)).mean()
    kl = 0.5 * (logvar.exp() + mu * mu - 1 - logvar).mean()
    return hardness + reconstruction * divergence + beta * kl, hardness, divergence, kl
