#!/bin/sh
# Extraction spread by GNU parallel, over cores or (with --sshlogin) machines: `parallel.sh PAPERS.jsonl > OUT.jsonl`. The
# result is in the order of the input, byte for byte what one process writes. JOBS and BLOCK say how many and how much: each
# block has a process of its own, which takes two seconds to get warm.
here=$(cd "$(dirname "$0")/../.." && pwd)
exec parallel --pipe --keep-order --block "${BLOCK:-10M}" --jobs "${JOBS:-100%}" --halt now,fail=1 \
  "node '$here/bin/concordance.js' extract - --papers --threads 1 --format jsonl" <"$1"
