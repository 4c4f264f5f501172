"""The network: convolutions with gates under one two-way LSTM; tags read the convolutions, arcs and relations both."""
import torch
from torch import nn
from torch.nn import functional as F

from treebank import TABLES


class Shared(nn.Module):
    """Dropout with one mask for all words of a sentence."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        keep = 1 - self.rate
        return x * (torch.rand(x.shape[0], 1, x.shape[2]) < keep).to(x.dtype) / keep


class GatedConvolution(nn.Module):
    """x + GLU(convolution of width 3 over LayerNorm(x))."""

    def __init__(self, width, dropout):
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.drop = Shared(dropout)
        self.convolution = nn.Linear(3 * width, 2 * width)

    def forward(self, x, mask):
        y = self.drop(self.norm(x)) * mask
        before = F.pad(y, (0, 0, 1, 0))[:, :-1]
        after = F.pad(y, (0, 0, 0, 1))[:, 1:]
        return x + F.glu(self.convolution(torch.cat((before, y, after), -1)), -1)


class Network(nn.Module):
    def __init__(self, vocabulary, vectors, width=192, state=128, arc=192, relation=128, blocks=3, dropout=0.25, word_dropout=0.15, encoder=None):
        super().__init__()
        self.word_dropout = word_dropout
        self.register_buffer("vectors", torch.cat((torch.zeros(1, vectors.shape[1]), vectors)), persistent=False)
        self.words = nn.Embedding(len(vocabulary.words) + 2, 100)
        self.tables = nn.ModuleList(nn.Embedding(len(t) + 2, 32) for t in vocabulary.tables)
        nn.init.normal_(self.words.weight, std=0.3)
        for t in self.tables:
            nn.init.normal_(t.weight, std=0.5)
        self.encoder = encoder  # a teacher has one, the parser that ships has none
        self.input = nn.Linear(vectors.shape[1] + 100 + 32 * len(TABLES), width)
        self.encoded = None if encoder is None else nn.Linear(384, width)
        self.input_drop = Shared(dropout)
        self.blocks = nn.ModuleList(GatedConvolution(width, dropout) for _ in range(blocks))
        self.norm = nn.LayerNorm(width)
        self.upos = nn.Linear(width, len(vocabulary.upos))
        self.xpos = nn.Linear(width, len(vocabulary.xpos))
        self.forth = nn.LSTM(width, state, batch_first=True)
        self.back = nn.LSTM(width, state, batch_first=True)
        both = width + 2 * state
        self.drop = Shared(dropout)
        self.head_drop = Shared(dropout)
        self.heads = nn.Linear(both, 2 * arc + 2 * relation)  # as dependent, as head; the same for the relation
        self.arc, self.relation = arc, relation
        self.biaffine = nn.Parameter(torch.zeros(arc + 1, arc))
        nn.init.normal_(self.biaffine, std=1 / arc)
        self.relations = nn.Linear(3 * relation, len(vocabulary.relations))
        for lstm in (self.forth, self.back):
            nn.init.orthogonal_(lstm.weight_hh_l0)
            with torch.no_grad():
                lstm.bias_ih_l0[state:2 * state] += 1
                lstm.bias_hh_l0.zero_()
            lstm.bias_hh_l0.requires_grad_(False)

    def words_of(self, rows):
        """The input of each word. While training, some words lose their trained row, half of these their vector too."""
        vector, word = rows[..., 0], rows[..., 1]
        if self.training and self.word_dropout:
            chance = torch.rand(word.shape)
            word = word.masked_fill((chance < self.word_dropout) & (word > 1), 0)
            vector = vector.masked_fill(chance < self.word_dropout / 2, 0)
        parts = [self.vectors[vector], self.words(word)]
        parts += [table(rows[..., i + 2]) for i, table in enumerate(self.tables)]
        return self.input(torch.cat(parts, -1))

    def forward(self, rows, lengths, pieces=None):
        """Scores of UPOS, XPOS and heads, and the two halves from which relations are scored; position 0 is the root."""
        size = rows.shape[1]
        places = torch.arange(size)
        mask = (places < lengths[:, None]).unsqueeze(-1).float()
        x = self.words_of(rows)
        if self.encoder is not None:
            x = x + self.encoded(self.encoder(*pieces))
        x = self.input_drop(x)
        for block in self.blocks:
            x = block(x, mask)
        x = self.norm(x)
        tagged = self.drop(x)
        turned = (lengths[:, None] - 1 - places).clamp(min=0)
        around = lambda y: y.gather(1, turned.unsqueeze(-1).expand(-1, -1, y.shape[-1]))
        forth, _ = self.forth(tagged)
        back, _ = self.back(around(tagged))
        both = self.drop(torch.cat((x, forth, around(back)), -1))
        heads = self.head_drop(F.leaky_relu(self.heads(both), 0.1))
        a, r = self.arc, self.relation
        dependent, head, as_dependent, as_head = heads.split((a, a, r, r), -1)
        scores = (dependent @ self.biaffine[:-1] + self.biaffine[-1]) @ head.transpose(1, 2)
        scores = scores.masked_fill(mask.squeeze(-1)[:, None, :] == 0, -1e4)
        scores = scores.masked_fill(torch.eye(size, dtype=torch.bool), -1e4)
        return self.upos(tagged), self.xpos(tagged), scores, as_dependent, as_head

    def relation_scores(self, as_dependent, as_head, heads):
        """Scores of the relations of each word to the head given for it."""
        chosen = as_head.gather(1, heads.unsqueeze(-1).expand(-1, -1, as_head.shape[-1]))
        return self.relations(torch.cat((as_dependent * chosen, as_dependent, chosen), -1))
