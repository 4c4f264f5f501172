"""Plain text for the teachers to label: sentences with the treebanks' word boundaries, from freely licensed corpora.

Reads a folder with masc_tagged.zip (Open American National Corpus), state_union.zip and inaugural.zip (public domain) as the NLTK data repository has
them, and writes one sentence a line, words parted by spaces.
"""
import argparse
import os
import re
import zipfile

BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
CONTRACTIONS = re.compile(r"(?i)^(.+?)(n't|'s|'re|'ve|'ll|'d|'m|')$")
ABBREVIATIONS = {"mr.", "mrs.", "ms.", "dr.", "st.", "gen.", "gov.", "sen.", "rep.", "u.s.", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "no."}


def hyphens(word):
    """Hyphenated words are three tokens in the treebanks, but not numbers, addresses and short prefixes' dashes."""
    if "-" not in word or word.startswith("-") or word.endswith("-") or "/" in word or "@" in word or "--" in word or not re.search(r"[A-Za-z]", word):
        return [word]
    return [part for part in re.split(r"(-)", word) if part]


def tokens(text):
    """A plain tokeniser for running text."""
    out = []
    for chunk in text.split():
        lead, trail = [], []
        while chunk and chunk[0] in "([{\"'`$":
            lead.append(chunk[0])
            chunk = chunk[1:]
        while chunk and (chunk[-1] in ")]}\"',;:?!%" or (chunk[-1] == "." and (chunk[:-1].isalnum() or chunk[:-1][-1:] in ")\"'") and chunk.lower() not in ABBREVIATIONS and len(chunk) > 2)):
            if chunk[-1] == "'" and chunk.lower().endswith("s'"):
                trail.insert(0, "'")
            else:
                trail.insert(0, chunk[-1])
            chunk = chunk[:-1]
        middle = []
        for dash in re.split(r"(--+)", chunk):
            found = CONTRACTIONS.match(dash)
            if dash.lower() == "cannot":
                middle += [dash[:3], dash[3:]]
            elif found and "'" in dash:
                middle += hyphens(found.group(1)) + [found.group(2)]
            elif dash:
                middle += hyphens(dash)
        out += lead + middle + trail
    return out


def running(text):
    """Sentences of running text: paragraphs cut after final punctuation."""
    for paragraph in re.split(r"\n\s*\n|\n(?=[A-Z][A-Z ]+:)", text):
        paragraph = re.sub(r"\(Applause\.?\)", " ", " ".join(paragraph.split()))
        words = tokens(paragraph)
        start = 0
        for i, word in enumerate(words):
            if word in (".", "?", "!") and (i + 1 == len(words) or words[i + 1][:1].isupper() or words[i + 1] in '"('):
                end = i + 2 if i + 1 < len(words) and words[i + 1] == '"' and words[start:i].count('"') % 2 else i + 1
                yield words[start:end]
                start = end
        yield words[start:]


def tagged(text):
    """MASC: one sentence a line, word_TAG."""
    for line in text.splitlines():
        words = []
        for pair in line.split():
            word = pair.rsplit("_", 1)[0]
            word = BRACKETS.get(word, word)
            words += hyphens(word) if word else []
        yield words


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    seen, words = set(), 0
    with open(arguments.out, "w", encoding="utf-8") as out:
        for name, reader in (("masc_tagged", tagged), ("state_union", running), ("inaugural", running)):
            with zipfile.ZipFile(os.path.join(arguments.corpora, name + ".zip")) as archive:
                for member in sorted(archive.namelist()):
                    if not member.endswith(".txt") or "README" in member or "categories" in member:
                        continue
                    for sentence in reader(archive.read(member).decode("utf-8", "replace").replace("\r", "")):
                        line = " ".join(sentence)
                        if 3 <= len(sentence) <= 80 and line not in seen and "\ufffd" not in line:
                            seen.add(line)
                            words += len(sentence)
                            out.write(line + "\n")
    print(len(seen), "sentences,", words, "words")


if __name__ == "__main__":
    main()
