"""Trains a teacher: the large network over a fine-tuned encoder. Slow and not shipped; it labels the text that the parser learns from."""
import argparse
import copy
import json
import math
import os
import time

import numpy as np
import torch

import train as trainer
from batches import Encoded, batches, stack, tensors
from encoder import Encoder, Pieces, unpack
from network import Network

SIZE = dict(width=256, state=192, arc=256, relation=160, blocks=1, dropout=0.33, word_dropout=0.2)


class Reader:
    """Adds word pieces to encoded sentences."""

    def __init__(self, library):
        pieces, self.weights, self.matrices = unpack(library)
        self.pieces = Pieces(pieces)

    def add(self, encoded):
        for e in encoded:
            e.pieces, e.firsts = self.pieces.encode(e.sentence.forms)

    def network(self, vocabulary, vectors):
        return Network(vocabulary, vectors, **SIZE, encoder=Encoder(self.weights, self.matrices))


def pieces_of(batch):
    size = max(len(e.pieces) for e in batch)
    out = np.zeros((len(batch), size), dtype=np.int64)
    for i, e in enumerate(batch):
        out[i, :len(e.pieces)] = e.pieces
    return torch.from_numpy(out), stack(batch, "firsts", 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("treebanks", "vectors", "encoder", "work", "name"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--average", type=float, default=0.995)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()

    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    vocabulary, vectors, banks = trainer.load(arguments)
    reader = Reader(arguments.encoder)
    train = [Encoded(s, vocabulary) for name in ("ewt-train", "gum-train") for s in banks[name]]
    devs = {name: [Encoded(s, vocabulary) for s in banks[name]] for name in ("ewt-dev", "gum-dev")}
    for part in (train, *devs.values()):
        reader.add(part)
    torch.manual_seed(arguments.seed)
    network = reader.network(vocabulary, vectors)
    kept = copy.deepcopy(network)
    inner = [p for p in network.encoder.parameters() if p.requires_grad]
    ids = set(map(id, inner))
    outer = [p for p in network.parameters() if p.requires_grad and id(p) not in ids]
    adam = torch.optim.AdamW([dict(params=outer, lr=arguments.rate, peak=arguments.rate),
                              dict(params=inner, lr=arguments.encoder_rate, peak=arguments.encoder_rate)], betas=(0.9, 0.98), weight_decay=0.01)
    steps = arguments.epochs * len(batches(train, arguments.words))
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
        torch.manual_seed(1000 * arguments.seed + epoch)
        began, total = time.time(), 0.0
        for number, batch in enumerate(batches(train, arguments.words, random)):
            for group in adam.param_groups:
                group["lr"] = group["peak"] * min(1, (step + 1) / 300) * 0.5 * (1 + math.cos(math.pi * min(1, step / steps)))
            loss = trainer.losses(network, batch, pieces_of(batch))
            adam.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(outer + inner, 5.0)
            adam.step()
            step += 1
            decay = min(arguments.average, step / (step + 10))
            with torch.no_grad():
                averages = [p for p in kept.parameters() if p.requires_grad]
                torch._foreach_mul_(averages, decay)
                torch._foreach_add_(averages, [p for p in network.parameters() if p.requires_grad], alpha=1 - decay)
            total += loss.item()
            if step % 50 == 0:
                print(step, steps, round(total / (number + 1), 3), round(time.time() - began), flush=True)
        epoch += 1
        spent += time.time() - began
        results = {name: trainer.score(kept, devs[name], vocabulary, pieces_of) for name in devs}
        print(json.dumps(dict(epoch=epoch, minutes=round(spent / 60, 1), loss=round(total / (number + 1), 3), **results)), flush=True)
        torch.save(dict(network=network.state_dict(), kept=kept.state_dict(), adam=adam.state_dict(),
                        step=step, epoch=epoch, spent=spent), checkpoint + ".new")
        os.replace(checkpoint + ".new", checkpoint)
    torch.save(dict(kept=kept.state_dict(), size="teacher"), os.path.join(arguments.work, arguments.name + ".model"))


if __name__ == "__main__":
    main()
