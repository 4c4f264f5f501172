"""Lets the teachers label plain text: for each word the mean of their probabilities of tags, heads, and relations to the likeliest head."""
import argparse
import os

import numpy as np
import torch

import teacher
import train as trainer
from batches import Encoded, batches, tensors
from network import Network
from treebank import Sentence


class Teacher:
    """A trained network of either kind; answers with probabilities."""

    def __init__(self, arguments, name, vocabulary, vectors, reader):
        state = torch.load(os.path.join(arguments.work, name + ".model"))
        self.reader = reader if state["size"] == "teacher" else None
        self.network = (reader.network(vocabulary, vectors) if self.reader else
                        Network(vocabulary, vectors, **trainer.SIZES[state["size"]]))
        self.network.load_state_dict(state["kept"])
        self.network.eval()

    def scores(self, batch, rows, lengths):
        return self.network(rows, lengths, teacher.pieces_of(batch) if self.reader else None)


def label(teachers, weights, batch):
    mean = lambda values: sum(w * torch.softmax(v, -1) for w, v in zip(weights, values)) / sum(weights)
    rows, lengths, _ = tensors(batch)
    answers = [t.scores(batch, rows, lengths) for t in teachers]
    upos, xpos, arcs = (mean([a[i] for a in answers]) for i in range(3))
    heads = arcs.argmax(-1)
    relations = mean([t.network.relation_scores(a[3], a[4], heads) for t, a in zip(teachers, answers)])
    return [x.half().numpy() for x in (upos, xpos, arcs, relations)] + [heads.numpy()]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("treebanks", "vectors", "encoder", "work", "text", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--teachers", nargs="+", required=True)
    parser.add_argument("--weights", nargs="+", type=float, required=True, help="how much each teacher counts")
    parser.add_argument("--part", type=int, default=0)
    parser.add_argument("--parts", type=int, default=1, help="for several processes: each labels one part")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    vocabulary, vectors, banks = trainer.load(arguments)
    reader = teacher.Reader(arguments.encoder)
    teachers = [Teacher(arguments, name, vocabulary, vectors, reader) for name in arguments.teachers]

    # How good the teachers are together.
    for name in ("ewt-dev", "gum-dev"):
        encoded = [Encoded(s, vocabulary) for s in banks[name]]
        reader.add(encoded)
        names = np.array([r.split(":")[0] for r in vocabulary.relations])
        total = np.zeros(4)
        with torch.no_grad():
            for batch in batches(encoded, 3000):
                upos, _, _, relations, heads = label(teachers, arguments.weights, batch)
                for i, e in enumerate(batch):
                    n = len(e)
                    right = heads[i, 1:n] == e.heads[1:]
                    gold = np.array([r.split(":")[0] for r in e.sentence.relations])
                    total += [n - 1, (upos[i, 1:n].argmax(-1) == e.upos[1:]).sum(), right.sum(), (right & (names[relations[i, 1:n].argmax(-1)] == gold)).sum()]
        print(name, "teachers", (100 * total[1:] / total[0]).round(2).tolist(), flush=True)

    with open(arguments.text, encoding="utf-8") as lines:
        sentences = [line.split() for line in lines]
    encoded = []
    for forms in sentences[arguments.part::arguments.parts]:
        blank = ["_"] * len(forms)
        encoded.append(Encoded(Sentence("text", forms, blank, blank, [0] * len(forms), blank), vocabulary))
    reader.add(encoded)
    done = 0
    with torch.no_grad():
        for number, batch in enumerate(batches(encoded, 2000)):
            upos, xpos, arcs, relations, heads = label(teachers, arguments.weights, batch)
            for i, e in enumerate(batch):
                n = len(e)
                e.taught = (upos[i, :n], xpos[i, :n], arcs[i, :n, :n], relations[i, :n], heads[i, :n].astype(np.int16))
            done += sum(map(len, batch))
            if number % 50 == 0:
                print(done, "words", flush=True)
    lengths = np.array([len(e) for e in encoded])
    parts = {name: np.concatenate([e.taught[i].reshape(-1) if name == "arcs" else e.taught[i] for e in encoded])
             for i, name in enumerate(("upos", "xpos", "arcs", "relations", "heads"))}
    np.savez(arguments.out, lengths=lengths, forms=np.array([" ".join(e.sentence.forms) for e in encoded], dtype=object), **parts)


if __name__ == "__main__":
    main()
