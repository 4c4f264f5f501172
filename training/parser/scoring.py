"""UPOS, XPOS, UAS and LAS on gold tokens: all tokens with punctuation, relations without subtypes."""
import numpy as np
import torch

from batches import batches, tensors


def plain(relation):
    return relation.split(":")[0]


def predict(network, batch, pieces=None):
    """UPOS, XPOS, heads and relations of a batch, by the best score; heads are not yet repaired to a tree."""
    rows, lengths, _ = tensors(batch)
    upos, xpos, arcs, as_dependent, as_head = network(rows, lengths, pieces)
    heads = arcs.argmax(-1)
    relations = network.relation_scores(as_dependent, as_head, heads).argmax(-1)
    return [t.numpy() for t in (upos.argmax(-1), xpos.argmax(-1), heads, relations)]


def score(network, encoded, vocabulary, pieces_of=lambda batch: None):
    names = np.array([plain(r) for r in vocabulary.relations])
    total = np.zeros(5)
    network.eval()
    with torch.no_grad():
        for batch in batches(encoded, 4000):
            upos, xpos, heads, relations = predict(network, batch, pieces_of(batch))
            for i, e in enumerate(batch):
                n = len(e)
                head = heads[i, 1:n] == e.heads[1:]
                gold = np.array([plain(r) for r in e.sentence.relations])
                total += [n - 1, (upos[i, 1:n] == e.upos[1:]).sum(), (xpos[i, 1:n] == e.xpos[1:]).sum(),
                          head.sum(), (head & (names[relations[i, 1:n]] == gold)).sum()]
    network.train()
    return dict(zip(("upos", "xpos", "uas", "las"), (100 * total[1:] / total[0]).round(2).tolist()))
