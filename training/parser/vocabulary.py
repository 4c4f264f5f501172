"""The vocabulary of words, affixes and labels, and the frozen vectors, pruned and quantised as they ship."""
import json
import os
from collections import Counter

import numpy as np

from treebank import TABLES, affixes, lower, normalise

VECTORS_KEPT = 96_000


class Vocabulary:
    """Turns words into rows of tables. Row 0 of each table is the unknown, row 1 of `words` and the tables the root."""

    def __init__(self, data):
        self.data = data
        self.words = {w: i + 2 for i, w in enumerate(data["words"])}
        self.tables = [{k: i + 2 for i, k in enumerate(t)} for t in data["tables"]]
        self.vectors = {w: i + 1 for i, w in enumerate(data["vectors"])}
        self.upos, self.xpos, self.relations = data["upos"], data["xpos"], data["relations"]

    ROOT = [0, 1] + [1] * len(TABLES)

    def row(self, form):
        """Row of the vector, of the trained word and of each affix table."""
        form = normalise(form)
        small = lower(form)
        return [self.vectors.get(small, 0), self.words.get(small, 0)] + [
            table.get(key, 0) for table, key in zip(self.tables, affixes(form, small))]

    @staticmethod
    def build(sentences, vector_words):
        """Counts the training sentences: words and affixes seen twice, every label."""
        words, tables = Counter(), [Counter() for _ in TABLES]
        labels = [Counter(), Counter(), Counter()]
        for s in sentences:
            for form in s.forms:
                form = normalise(form)
                small = lower(form)
                words[small] += 1
                for table, key in zip(tables, affixes(form, small)):
                    table[key] += 1
            for counter, values in zip(labels, (s.upos, s.xpos, s.relations)):
                counter.update(values)
        often = [sorted(k for k, n in c.items() if n >= 2) for c in [words, *tables]]
        upos, xpos, relations = (sorted(c) for c in labels)
        kept = set(vector_words[:VECTORS_KEPT]) | (set(vector_words) & set(words))
        return Vocabulary(dict(words=often[0], tables=often[1:], vectors=sorted(kept), upos=upos, xpos=xpos, relations=relations))

    def save(self, path):
        with open(path, "w", encoding="utf-8") as out:
            json.dump(self.data, out, ensure_ascii=False)

    @staticmethod
    def load(path):
        with open(path, encoding="utf-8") as source:
            return Vocabulary(json.load(source))


def read_vectors(path, cache):
    """Words in order of frequency and their vectors scaled to deviation 1, from the package's JSON, cached beside it."""
    if not os.path.exists(cache):
        with open(path, encoding="utf-8") as source:
            data = json.load(source)
        words = list(data["words"])
        table = data["vectors"]
        rows = np.array([table[w][:100] for w in words], dtype=np.float32)
        rows /= rows.std()
        np.savez(cache, words=np.array(words, dtype=object), rows=rows.astype(np.float16))
    kept = np.load(cache, allow_pickle=True)
    return [str(w) for w in kept["words"]], kept["rows"].astype(np.float32)


def quantise(rows):
    """Signed bytes and a scale a row: what ships is what is trained with."""
    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-6) / 127
    return np.rint(rows / scale).astype(np.int8), scale.astype(np.float32)
