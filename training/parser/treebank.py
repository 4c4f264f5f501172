"""Reads CoNLL-U and turns a word into the features that the network sees.

`normalise`, `lower`, `shape` and `affixes` are written a second time in src/Entente.Text/Neural/WordFeatures.cs;
the fixture in tests/Entente.Text.Tests/Neural holds the two together.
"""
import unicodedata
from dataclasses import dataclass, field

# As src/Entente.Text/Segmentation/WordForm.cs has it.
PLAIN = str.maketrans({
    "\u2018": "'", "\u2019": "'", "\u201b": "'", "`": "'", "\u00b4": "'", "\u02bc": "'", "\u2032": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-", "\u2014": "--", "\u2015": "--",
    "\u2026": "...",
})


@dataclass
class Sentence:
    """One sentence: parallel lists, heads counted from 1 with 0 for the root."""
    source: str
    forms: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    relations: list = field(default_factory=list)


def read(path, source):
    """The sentences of a CoNLL-U file, without fused tokens and empty nodes."""
    sentences, current = [], Sentence(source)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if not line:
                if current.forms:
                    sentences.append(current)
                current = Sentence(source)
            elif line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    current.forms.append(columns[1])
                    current.upos.append(columns[3])
                    current.xpos.append(columns[4])
                    current.heads.append(int(columns[6]))
                    current.relations.append(columns[7])
    if current.forms:
        sentences.append(current)
    return sentences


def normalise(form):
    """One spelling for quotes and dashes; what lies outside the basic plane is one symbol, so that a character is a UTF-16 unit."""
    form = form.translate(PLAIN)
    return '"' if form == "''" else "".join("\u263a" if ord(c) > 0xFFFF else c for c in form)


def lower(form):
    """Lower case, one character for one, and every digit a zero."""
    out = []
    for c in form:
        small = c.lower()
        out.append("0" if unicodedata.category(c) == "Nd" else small if len(small) == 1 else c)
    return "".join(out)


def shape(form):
    """Runs of capitals, small letters and digits as X, x, d; other characters as they are, at most six in all."""
    out = ""
    for c in form:
        kind = unicodedata.category(c)
        mark = "X" if kind == "Lu" else "x" if kind[0] == "L" else "d" if kind == "Nd" else c
        if not out or out[-1] != mark:
            out += mark
            if len(out) == 6:
                break
    return out


def affixes(form, small):
    """First character as written, prefixes of 2 and 3, suffixes of 1 to 4, shape: one key a table."""
    return (form[:1], small[:2], small[:3], small[-1:], small[-2:], small[-3:], small[-4:], shape(form))


TABLES = ("first", "prefix2", "prefix3", "suffix1", "suffix2", "suffix3", "suffix4", "shape")
