"""Sentences as arrays, and batches of about as many words from sentences of like length."""
import numpy as np
import torch


class Encoded:
    """A sentence as rows and gold labels, the root at position 0. A teacher's probabilities may be added."""

    def __init__(self, sentence, vocabulary):
        at = lambda labels, values: [labels.get(v, -100) for v in values]
        upos, xpos, relations = ({v: i for i, v in enumerate(t)} for t in (vocabulary.upos, vocabulary.xpos, vocabulary.relations))
        self.sentence = sentence
        self.rows = np.array([vocabulary.ROOT] + [vocabulary.row(f) for f in sentence.forms])
        self.upos = np.array([-100] + at(upos, sentence.upos))
        self.xpos = np.array([-100] + at(xpos, sentence.xpos))
        self.heads = np.array([-100] + sentence.heads)
        self.relations = np.array([-100] + at(relations, sentence.relations))
        self.taught = None

    def __len__(self):
        return len(self.rows)


def batches(encoded, words, random=None):
    """Lists of sentences of like length, in a random order if `random` is given."""
    order = np.arange(len(encoded)) if random is None else random.permutation(len(encoded))
    lengths = np.array([len(encoded[i]) for i in order])
    order = order[np.argsort(lengths, kind="stable")]
    made, current = [], []
    for i in order:
        if current and (len(current) + 1) * len(encoded[i]) > words:
            made.append(current)
            current = []
        current.append(encoded[i])
    made.append(current)
    return made if random is None else [made[i] for i in random.permutation(len(made))]


def stack(batch, name, blank):
    size = max(map(len, batch))
    first = getattr(batch[0], name)
    out = np.full((len(batch), size) + first.shape[1:], blank, dtype=np.int64)
    for i, e in enumerate(batch):
        out[i, :len(e)] = getattr(e, name)
    return torch.from_numpy(out)


def tensors(batch):
    lengths = torch.tensor([len(e) for e in batch])
    labels = [stack(batch, name, -100) for name in ("upos", "xpos", "heads", "relations")]
    return stack(batch, "rows", 0), lengths, labels
