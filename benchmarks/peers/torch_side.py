# VIBANN for KNIME
# Copyright (C) 2026 the VIBANN contributors
# SPDX-License-Identifier: GPL-3.0-only WITH additional permission for KNIME nodes, see LICENSE
"""PyTorch's side of compare.py: reads lines "<task> <way> <repeats>" and answers each with seconds of processor time
and of wall-clock time for one operation. One thread.

Ways of a task: "naive", modules and loops as in most published code, and better ones; compare.py takes the fastest of these.
"""
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

from network import PUBLISHED, Network, loss

ROWS, BATCH, PASSES, STARTS, DESIGN_PASSES = 673, 32, 100, 200, 24
LARGE, PIECE = 100_000, 2048
RATE, KAPPA, DESIGN_LOAD = 0.11230976899293776, 1.645, 0.1
M, D, W = PUBLISHED.m, PUBLISHED.d, PUBLISHED.w


def alloys(generator):
    """673 alloys of three to seven elements, their loads and targets. Time does not depend on the values."""
    x = torch.zeros(ROWS, M)
    for row in x:
        count = int(torch.randint(3, 8, (1,), generator=generator))
        row[torch.randperm(M, generator=generator)[:count]] = 0.1 + torch.rand(count, generator=generator)
    return x / x.sum(1, keepdim=True), torch.randn(ROWS, generator=generator), torch.randn(ROWS, generator=generator)


GENERATOR = torch.Generator().manual_seed(1)
X, LOAD, TARGET = alloys(GENERATOR)


class Block(nn.Module):
    """The naive way's block, of PyTorch's own layers."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.dense = nn.Linear(inputs, outputs)
        self.norm = nn.BatchNorm1d(outputs, eps=1e-3, momentum=0.01)
        self.dropout = nn.Dropout(RATE)

    def forward(self, x):
        return self.dropout(self.norm(F.relu(self.dense(x))))


class Naive(nn.Module):
    """The whole network as a module, computed as a whole each time."""

    def __init__(self):
        super().__init__()
        self.attention = nn.Linear(M, M)
        self.encoder, self.pair1, self.pair2 = Block(M, W), Block(M * (M - 1) // 2, 2 * W), Block(2 * W, W)
        self.fuse, self.load = Block(2 * W, W), Block(1, W // 2)
        self.mu, self.logvar = nn.Linear(W, D), nn.Linear(W, D)
        self.trunk, self.output = Block(D + W // 2, W), nn.Linear(W, 1)
        self.decoder1, self.decoder2, self.recon = Block(D, 2 * W), Block(2 * W, W), nn.Linear(W, M)
        self.register_buffer("pairs", torch.triu_indices(M, M, 1))

    def forward(self, x, load, sample):
        x = F.relu(x)
        x = x / x.sum(1, keepdim=True).clamp(min=1e-8)
        attention = torch.softmax(self.attention(x), dim=1)
        pairs = x[:, self.pairs[0]] * x[:, self.pairs[1]]
        fused = self.fuse(torch.cat([self.encoder(attention * x), self.pair2(self.pair1(pairs))], dim=1))
        mu, logvar = self.mu(fused), self.logvar(fused)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu) if sample else mu
        y = self.output(self.trunk(torch.cat([z, self.load(load[:, None])], dim=1)))[:, 0]
        recon = torch.softmax(self.recon(self.decoder2(self.decoder1(z))), dim=1)
        return y, mu, logvar, attention, recon, x

    def monte_carlo(self):
        """Dropout on, batch normalisation as at inference."""
        self.eval()
        for module in self.modules():
            if isinstance(module, nn.Dropout):
                module.train()
        return self


class TrainNaive:
    def __init__(self):
        self.model = Naive().train()
        self.adam = torch.optim.Adam(self.model.parameters(), lr=1e-3, eps=1e-7)

    def __call__(self):
        rows = torch.randint(0, ROWS, (BATCH,))
        self.adam.zero_grad()
        total = loss(self.model(X[rows], LOAD[rows], True), TARGET[rows], torch.ones(BATCH))[0]
        total.backward()
        self.adam.step()
        return total.item()


class FusedAdam:
    """One tensor for all parameters, so that a step of Adam is a handful of operations and not a handful a tensor."""

    def __init__(self, tensors, rate=1e-3):
        self.flat = torch.cat([t.reshape(-1) for t in tensors])
        self.gradient = torch.zeros_like(self.flat)
        at = 0
        for t in tensors:
            t.data = self.flat[at:at + t.numel()].view_as(t)
            t.grad = self.gradient[at:at + t.numel()].view_as(t)
            at += t.numel()
        self.m, self.v, self.steps, self.rate = torch.zeros_like(self.flat), torch.zeros_like(self.flat), 0, rate

    @torch.no_grad()
    def step(self):
        self.steps += 1
        g = self.gradient
        self.m.lerp_(g, 0.1)
        self.v.mul_(0.999).addcmul_(g, g, value=0.001)
        rate = self.rate * (1 - 0.999 ** self.steps) ** 0.5 / (1 - 0.9 ** self.steps)
        self.flat.addcdiv_(self.m, self.v.sqrt().add_(1e-7), value=-rate)
        g.zero_()


class Train:
    """Functions on tensors; all masks of a step from one draw; one flat Adam."""

    def __init__(self, sparse):
        self.network = Network(PUBLISHED, GENERATOR)
        self.network.require_gradients()
        self.adam = FusedAdam(self.network.parameters())
        self.weight = torch.ones(BATCH)
        self.units = {f"{b}_DO{l}": units for b, l, _, units in PUBLISHED.blocks()}
        if sparse:
            self.network.dense = self.dense(self.network.dense)

    def dense(self, plain):
        """Of the 1540 products of the pair layer, only those that are not zero: a bag of weighted embeddings a row."""
        def dense(name, x):
            if name != "Comp_Pair_D1":
                return plain(name, x)
            rows, products = x.nonzero(as_tuple=True)
            offsets = torch.searchsorted(rows, torch.arange(len(x)))
            kernel = self.network.tensors[name + "/kernel"]
            return F.embedding_bag(products, kernel, offsets, mode="sum", per_sample_weights=x[rows, products]) \
                + self.network.tensors[name + "/bias"]
        return dense

    def __call__(self):
        rows = torch.randint(0, ROWS, (BATCH,))
        drawn = torch.empty(BATCH, sum(self.units.values())).bernoulli_(1 - RATE).mul_(1 / (1 - RATE))
        masks = dict(zip(self.units, drawn.split(list(self.units.values()), 1)))
        total = loss(self.network.forward(X[rows], LOAD[rows], torch.randn(BATCH, D), True,
                                          lambda name, out: out * masks[name]), TARGET[rows], self.weight)[0]
        total.backward()
        self.adam.step()
        return total


class Stacked:
    """All passes as one batch behind what no dropout precedes, which is computed once. One set of masks a pass."""

    def __init__(self, passes, chunk):
        self.network = Network(PUBLISHED, GENERATOR)
        self.passes, self.chunk = passes, chunk
        self.masks = {f"{b}_DO{l}": torch.empty(passes, 1, units).bernoulli_(1 - RATE).mul_(1 / (1 - RATE))
                      for b, l, _, units in PUBLISHED.blocks()}

    def norm(self, name, x):
        n = self.network
        return F.batch_norm(x, n.statistics[name + "/moving_mean"], n.statistics[name + "/moving_variance"],
                            n.tensors[name + "/gamma"], n.tensors[name + "/beta"], False, 0, 1e-3)

    def prefix(self, x, load):
        n = self.network
        _, _, attended, pairs = n.branches(x)
        return (n.block("Comp_Enc", 1, attended, False, None), n.block("Comp_Pair", 1, pairs, False, None),
                n.block("Load_Enc", 1, load[:, None], False, None))

    def values(self, x, load):
        """T x N values."""
        n, rows = self.network, len(x)
        encoded, pair, loads = self.prefix(x, load)
        parts = []
        for at in range(0, self.passes, self.chunk):
            count = min(self.chunk, self.passes - at)

            def dropout(name, out):
                mask = self.masks[name][at:at + count]
                return (out.view(-1, rows, out.shape[-1]) * mask).view(count * rows, -1)

            second = n.block("Comp_Pair", 2, dropout("Comp_Pair_DO1", pair), False, dropout)
            fused = n.block("Comp_Fuse", 1, torch.cat((dropout("Comp_Enc_DO1", encoded), second), 1), False, dropout)
            mu = n.dense("vib_mu", fused)
            trunk = n.block("Hard_Trunk", 1, torch.cat((mu, dropout("Load_Enc_DO1", loads)), 1), False, dropout)
            parts.append(n.dense("Output_Layer", trunk).view(count, rows))
        return torch.cat(parts)


class Folded(Stacked):
    """As Stacked, with masks and batch normalisation multiplied into the weights of the layer behind, once for all rows,
    and the latent multiplied out: what the Java engine does, in PyTorch's batched products."""

    def __init__(self, passes, chunk):
        super().__init__(passes, chunk)
        n = self.network
        head = n.tensors["Hard_Trunk_D1/kernel"]
        through = n.tensors["vib_mu/kernel"] @ head[:D]
        bias = n.tensors["Hard_Trunk_D1/bias"] + n.tensors["vib_mu/bias"] @ head[:D]
        self.pair = self.fold("Comp_Pair_BN1", "Comp_Pair_DO1", n.tensors["Comp_Pair_D2/kernel"])
        kernel = n.tensors["Comp_Fuse_D1/kernel"]
        self.fuse_encoded = self.fold("Comp_Enc_BN1", "Comp_Enc_DO1", kernel[:W])
        self.fuse_pair = self.fold("Comp_Pair_BN2", "Comp_Pair_DO2", kernel[W:])
        self.head = self.fold("Comp_Fuse_BN1", "Comp_Fuse_DO1", through)
        self.head_load = self.fold("Load_Enc_BN1", "Load_Enc_DO1", head[D:])
        self.out = self.fold("Hard_Trunk_BN1", "Hard_Trunk_DO1", n.tensors["Output_Layer/kernel"])
        self.biases = (n.tensors["Comp_Pair_D2/bias"] + self.pair[1],
                       n.tensors["Comp_Fuse_D1/bias"] + self.fuse_encoded[1] + self.fuse_pair[1],
                       bias + self.head[1] + self.head_load[1], n.tensors["Output_Layer/bias"] + self.out[1])

    def fold(self, norm, dropout, kernel):
        """T x in x out weights and T x 1 x out biases of a layer behind a normalisation and a dropout."""
        n = self.network
        scale = n.tensors[norm + "/gamma"] * torch.rsqrt(n.statistics[norm + "/moving_variance"] + 1e-3)
        shift = n.tensors[norm + "/beta"] - n.statistics[norm + "/moving_mean"] * scale
        mask = self.masks[dropout]
        return (mask * scale).transpose(1, 2) * kernel, (mask * shift) @ kernel

    def values(self, x, load):
        n = self.network
        _, _, attended, pairs = n.branches(x)
        encoded = torch.relu(n.dense("Comp_Enc_D1", attended))
        pair = torch.relu(n.dense("Comp_Pair_D1", pairs))
        loads = torch.relu(n.dense("Load_Enc_D1", load[:, None]))
        parts = []
        for at in range(0, self.passes, self.chunk):
            part = slice(at, min(self.passes, at + self.chunk))
            count = part.stop - at

            def each(a):
                return a.expand(count, *a.shape)

            second = torch.relu(torch.baddbmm(self.biases[0][part], each(pair), self.pair[0][part]))
            fused = torch.baddbmm(self.biases[1][part], each(encoded), self.fuse_encoded[0][part])
            fused = torch.relu(torch.baddbmm(fused, second, self.fuse_pair[0][part]))
            trunk = torch.baddbmm(self.biases[2][part], each(loads), self.head_load[0][part])
            trunk = torch.relu(torch.baddbmm(trunk, fused, self.head[0][part]))
            parts.append(torch.baddbmm(self.biases[3][part], trunk, self.out[0][part])[..., 0])
        return torch.cat(parts)


class McStacked:
    def __init__(self, kind, chunk):
        self.stacked = kind(PASSES, chunk)

    @torch.inference_mode()
    def __call__(self, x=X, load=LOAD):
        values = self.stacked.values(x, load)
        return values.mean(0), values.std(0)


class McNaive:
    def __init__(self):
        self.model = Naive().monte_carlo()

    def __call__(self):
        with torch.no_grad():
            values = torch.stack([self.model(X, LOAD, False)[0] for _ in range(PASSES)])
        return values.mean(0), values.std(0)


class McLarge(McStacked):
    """100 000 rows, in pieces of which the passes fit into memory."""

    def __call__(self):
        rows = torch.arange(LARGE) % ROWS
        return [super(McLarge, self).__call__(X[part], LOAD[part]) for part in rows.split(PIECE)]


class DesignStacked:
    def __init__(self, kind, chunk):
        self.stacked = kind(DESIGN_PASSES, chunk)
        self.starts = X[torch.arange(STARTS) * ROWS // STARTS].clone().requires_grad_(True)
        self.load = torch.full((STARTS,), DESIGN_LOAD)

    def __call__(self):
        values = self.stacked.values(self.starts, self.load)
        (gradient,) = torch.autograd.grad((values.mean(0) - KAPPA * values.std(0)).sum(), self.starts)
        return gradient


class DesignNaive:
    def __init__(self):
        self.model = Naive().monte_carlo()
        self.starts = X[torch.arange(STARTS) * ROWS // STARTS].clone().requires_grad_(True)
        self.load = torch.full((STARTS,), DESIGN_LOAD)

    def __call__(self):
        values = torch.stack([self.model(self.starts, self.load, False)[0] for _ in range(DESIGN_PASSES)])
        self.starts.grad = None
        (values.mean(0) - KAPPA * values.std(0)).sum().backward()
        return self.starts.grad


WAYS = {("train", "naive"): TrainNaive, ("train", "dense"): lambda: Train(False), ("train", "sparse"): lambda: Train(True),
        ("mc", "naive"): McNaive, ("mc", "stacked"): lambda: McStacked(Stacked, 10),
        ("mc", "folded"): lambda: McStacked(Folded, 10), ("large", "folded"): lambda: McLarge(Folded, 10),
        ("design", "naive"): DesignNaive,
        ("design", "stacked"): lambda: DesignStacked(Stacked, 24), ("design", "folded"): lambda: DesignStacked(Folded, 24)}


def main():
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(1)
    made = {}
    print("PyTorch", torch.__version__, flush=True)
    for line in sys.stdin:
        task, way, repeats = line.split()
        if (task, way) not in made:
            made[task, way] = WAYS[task, way]()
        operation = made[task, way]
        cpu, wall = time.process_time(), time.perf_counter()
        for _ in range(int(repeats)):
            operation()
        print((time.process_time() - cpu) / int(repeats), (time.perf_counter() - wall) / int(repeats), flush=True)


main()
