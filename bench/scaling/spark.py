"""Extraction spread by Apache Spark: `python spark.py PAPERS.jsonl OUT.jsonl [--master local[2]] [--partitions 8]`.

Each partition goes through one `concordance extract` process (rdd.pipe); the result is in the order of the input, byte for
byte what one process writes. Needs `pip install pyspark` and Java 17 or newer; the command line must be built on each worker.
"""
import argparse
import pathlib
import shutil
import tempfile

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
with tempfile.TemporaryDirectory() as folder:
    # One file a partition, written where it was made (a shared or object store on a cluster), in the order of the input.
    found.saveAsTextFile(f"file://{folder}/found")
    with open(given.out, "wb") as out:
        for part in sorted(pathlib.Path(folder, "found").glob("part-*")):
            with open(part, "rb") as lines:
                shutil.copyfileobj(lines, out)
spark.stop()
