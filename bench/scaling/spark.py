"""Extraction spread by Apache Spark: `python spark.py PAPERS.jsonl OUT.jsonl [--master local[2]] [--partitions 8]`.

Each partition goes through one `concordance extract` process (rdd.pipe); the result is in the order of the input, byte for
byte what one process writes. Needs `pip install pyspark` and Java 17 or newer; the command line must be built on each worker.
"""
import argparse
import pathlib

from pyspark.sql import SparkSession

here = pathlib.Path(__file__).resolve().parents[2]
arguments = argparse.ArgumentParser()
arguments.add_argument("papers")
arguments.add_argument("out")
arguments.add_argument("--master", default="local[2]")
arguments.add_argument("--partitions", type=int, default=8)
arguments.add_argument("--program", default=f"node {here / 'bin' / 'concordance.js'}")
given = arguments.parse_args()

spark = SparkSession.builder.master(given.master).appName("concordance").config("spark.ui.enabled", "false").getOrCreate()
papers = spark.sparkContext.textFile(f"file://{pathlib.Path(given.papers).resolve()}", given.partitions)
found = papers.pipe(f"{given.program} extract - --papers --threads 1 --format jsonl", checkCode=True)
with open(given.out, "w", encoding="utf-8", newline="\n") as out:
    for line in found.toLocalIterator(prefetchPartitions=True):
        out.write(line + "\n")
spark.stop()
