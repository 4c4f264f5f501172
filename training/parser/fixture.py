"""Writes what the trained network answers for sentences of our own, so that a test can hold the C# reading of the model against it."""
import argparse

import torch

from batches import Encoded
from export import load
from scoring import predict
from treebank import Sentence

SENTENCES = """
North Korea ratified the mutual defence treaty with Russia on Monday , state media reported .
The United States imposed sanctions on two Chinese banks that had financed the programme .
Mr. Lavrov , who met his Indian counterpart in New Delhi , said that talks would resume next week .
SEOUL ( Reuters ) - South Korea 's president urged both sides to return to the table .
Neither France nor Germany has recognised the breakaway republic .
" We shall not rule out further measures , " a spokesperson for the ministry told reporters .
An arms embargo was imposed on Mali by the Security Council in 2012 .
Thousands of people fled across the border after the cease - fire collapsed .
Poland and the Baltic states will not send troops unless NATO agrees to do so .
Ministers from 27 countries signed the agreement , which enters into force 30 days after ratification .
Talks fail
PRESIDENT TO VISIT ANKARA NEXT MONTH
The deal , worth $ 2.4 billion , was denounced by the opposition as a surrender .
Iran accused Israel of attacking its consulate and vowed to retaliate .
It is unclear whether the pact covers the disputed islands .
Asked about the report , the Kremlin declined to comment .
Türkiye expelled ten ambassadors — among them those of Canada and Norway — over the weekend .
The two leaders shook hands , smiled for the cameras and said nothing 😀
What did the envoys offer ?
He called on the EU to lift the ban , adding : “ This can not wait . ”
""".strip().splitlines()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("treebanks", "vectors", "work", "name", "out"):
        parser.add_argument("--" + name, required=True)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    vocabulary, _, network = load(arguments)
    with open(arguments.out, "w", encoding="utf-8") as out, torch.no_grad():
        out.write("# What training/parser/fixture.py got from the network: form, part of speech, Penn tag, head, relation.\n")
        for line in SENTENCES:
            forms = line.split()
            blank = ["_"] * len(forms)
            encoded = Encoded(Sentence("own", forms, blank, blank, [0] * len(forms), blank), vocabulary)
            upos, xpos, heads, relations = (answer[0] for answer in predict(network, [encoded]))
            if list(heads[1:]).count(0) != 1:
                print("no tree, left out:", line)
                continue
            for i, form in enumerate(forms, 1):
                out.write("\t".join((form, vocabulary.upos[upos[i]], vocabulary.xpos[xpos[i]], str(heads[i]), vocabulary.relations[relations[i]])) + "\n")
            out.write("\n")


if __name__ == "__main__":
    main()
