"""Writes a trained parser as src/Entente.Text/models/parser.entp (see Neural/ModelFile.cs for the format), and rounds the network to what it holds."""
import argparse
import os
import struct

import numpy as np
import torch

import train as trainer
from network import Network
from treebank import lower, normalise
from vocabulary import Vocabulary, read_vectors


class Writer:
    def __init__(self):
        self.parts = []

    def head(self, name, kind, rows, columns):
        name = name.encode("utf-8")
        return struct.pack("<B", len(name)) + name + struct.pack("<Bii", kind, rows, columns)

    def words(self, name, words):
        text = "".join(w + "\n" for w in words).encode("utf-8")
        self.parts.append(self.head(name, 0, len(words), 0) + struct.pack("<i", len(text)) + text)

    def halves(self, name, array):
        array = np.atleast_2d(array).astype(np.float16)
        self.parts.append(self.head(name, 1, *array.shape) + array.tobytes())

    def bytes(self, name, array):
        scale = np.maximum(np.abs(array).max(axis=1), 1e-6).astype(np.float32) / 127
        array_ = np.rint(array / scale[:, None]).astype(np.int8)
        self.parts.append(self.head(name, 2, *array.shape) + scale.astype(np.float32).tobytes() + array_.tobytes())

    def save(self, path):
        with open(path, "wb") as out:
            out.write(b"ENTP" + struct.pack("<ii", 1, len(self.parts)))
            out.writelines(self.parts)


def rounded(network):
    """The network with the weights that the file will hold: tables and matrices to bytes by the row, the rest to 16 bits."""
    with torch.no_grad():
        for name, p in network.named_parameters():
            if p.dim() == 2 and name != "biaffine":
                scale = p.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
                p.copy_(torch.round(p / scale) * scale)
            else:
                p.copy_(p.half().float())
    return network


VECTORS_SHIPPED = 88_000


def load(arguments):
    """Vocabulary, treebanks and the trained network, rounded, ready to answer; the rarest words lose their vectors."""
    vocabulary, vectors, banks = trainer.load(arguments)
    ranked, _ = read_vectors(arguments.vectors, os.path.join(arguments.work, "vectors.npz"))
    trained = {lower(normalise(f)) for name in ("ewt-train", "gum-train") for s in banks[name] for f in s.forms}
    shipped = set(ranked[:VECTORS_SHIPPED]) | trained
    kept = [w in shipped for w in vocabulary.data["vectors"]]
    vocabulary.data["vectors"] = [w for w, k in zip(vocabulary.data["vectors"], kept) if k]
    vocabulary = Vocabulary(vocabulary.data)
    vectors = vectors[torch.tensor(kept)]
    state = torch.load(os.path.join(arguments.work, arguments.name + ".model"))
    network = Network(vocabulary, vectors, **trainer.SIZES[state["size"]])
    network.load_state_dict(state["kept"])
    return vocabulary, banks, rounded(network).eval()


def write(path, vocabulary, network):
    out = Writer()
    out.words("upos", vocabulary.upos)
    out.words("xpos", vocabulary.xpos)
    out.words("relations", vocabulary.relations)
    out.words("vectors", vocabulary.data["vectors"])
    array = lambda p: p.detach().numpy()
    out.bytes("vectors", array(network.vectors)[1:])
    for i, (words, table) in enumerate(zip([vocabulary.data["words"], *vocabulary.data["tables"]], [network.words, *network.tables])):
        out.words(f"table{i}", words)
        out.bytes(f"table{i}", array(table.weight))

    def linear(name, weight, bias):
        (out.halves if name == "biaffine" else out.bytes)(name + ".weight", array(weight))
        out.halves(name + ".bias", array(bias))

    def norm(name, layer):
        out.halves(name, np.concatenate((array(layer.weight), array(layer.bias))))

    linear("input", network.input.weight, network.input.bias)
    for i, block in enumerate(network.blocks):
        norm(f"block{i}.norm", block.norm)
        linear(f"block{i}", block.convolution.weight, block.convolution.bias)
    norm("norm", network.norm)
    linear("tags", torch.cat((network.upos.weight, network.xpos.weight)), torch.cat((network.upos.bias, network.xpos.bias)))
    linear("states", torch.cat((network.forth.weight_ih_l0, network.back.weight_ih_l0)), torch.cat((network.forth.bias_ih_l0, network.back.bias_ih_l0)))
    none = torch.zeros(4 * network.forth.hidden_size)
    linear("forth", network.forth.weight_hh_l0, none)
    linear("back", network.back.weight_hh_l0, none)
    linear("heads", network.heads.weight, network.heads.bias)
    linear("biaffine", network.biaffine[:-1].t(), network.biaffine[-1])
    linear("relation", network.relations.weight, network.relations.bias)
    out.save(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("treebanks", "vectors", "work", "name", "out"):
        parser.add_argument("--" + name, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary, banks, network = load(arguments)
    from batches import Encoded
    from scoring import score
    for name in ("ewt-dev", "gum-dev"):
        print(name, score(network, [Encoded(s, vocabulary) for s in banks[name]], vocabulary))
    write(arguments.out, vocabulary, network)
    print(os.path.getsize(arguments.out), "bytes")


if __name__ == "__main__":
    main()
