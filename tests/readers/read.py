"""Reads a folder of exports with the tools that people use, and compares.

Called by tests/readers.rs with the folder; prints what differs, and exits 1.
"""
import collections
import csv
import json
import os
import sys

import duckdb
import igraph
import networkx as nx
import pyoxigraph

folder = sys.argv[1]
problems = []


def path(name):
    return os.path.join(folder, name)


def expect(what, got, wanted):
    if got != wanted:
        problems.append(f"{what}: {str(got)[:300]} instead of {str(wanted)[:300]}")


def plain(value):
    """A JSON value as the flat formats write it."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "|".join(value)
    if isinstance(value, (list, dict)):
        return value
    return value


def cells(data, skip):
    out = {}
    for key, value in data.items():
        if key in skip or value is None or value == "" or value != value:
            continue
        if key in ("evidence", "counts"):
            value = deep(json.loads(value) if isinstance(value, str) else value)
        value = plain(value)
        out[key] = float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value
    return out


source = json.load(open(path("graph.json"), encoding="utf-8"))
skip = {"id", "key", "source", "target"}
# XML holds no control characters but these, and none are put into JSON names;
# sentences may have some.
def clean(text):
    return "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))


def deep(value):
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [deep(v) for v in value]
    if isinstance(value, dict):
        return {deep(k): deep(v) for k, v in value.items()}
    return value


source = deep(source)
nodes = {n["id"]: cells(n, skip) for n in source["nodes"]}
edges = {e["id"]: (e["source"], e["target"], cells(e, skip)) for e in source["edges"]}

graph = nx.node_link_graph(json.load(open(path("graph.json"), encoding="utf-8")), edges="edges")
expect("networkx json nodes", set(graph), set(nodes))
expect("networkx json edges", graph.number_of_edges(), len(edges))

graph = nx.read_graphml(path("graph.graphml"), force_multigraph=True)
expect("networkx graphml nodes", {n: cells(deep(d), skip) for n, d in graph.nodes(data=True)}, nodes)
expect("networkx graphml edges", {k: (a, b, cells(deep(d), skip)) for a, b, k, d in graph.edges(keys=True, data=True)}, edges)
for file in ("yed.graphml",):
    expect("networkx yed nodes", set(nx.read_graphml(path(file), force_multigraph=True)), set(nodes))

graph = nx.read_gexf(path("graph.gexf"))
expect("networkx gexf nodes", set(graph), set(nodes))
expect("networkx gexf edges", graph.number_of_edges(), len(edges))
ignore = {"viz", "start", "end"}
flat = lambda d: {k: v for k, v in cells(deep({k: v for k, v in d.items() if k not in ignore}), skip).items()}
expect("networkx gexf attributes", {n: flat(d) for n, d in graph.nodes(data=True)}, nodes)

graph = igraph.Graph.Read_GraphML(path("graph.graphml"))
if nodes:
    # igraph 1.0 leaves `&` in ids as libxml2 hands it over.
    graph.vs["id"] = [v["id"].replace("&#38;", "&") for v in graph.vs]
expect("igraph nodes", {v["id"] for v in graph.vs}, set(nodes))
if nodes:
    # igraph fills gaps and makes every number a float: compare what is set.
    for v in graph.vs:
        got = {k: x for k, x in cells(deep(v.attributes()), skip).items() if k in nodes[v["id"]]}
        expect(f"igraph node {v['id']}", got, nodes[v["id"]])
if edges:
    # igraph 1.0 gives edges the ids of nodes, whatever the file: compare the rest.
    ids = [v["id"] for v in graph.vs]
    got = collections.Counter((ids[e.source], ids[e.target], e["relation"], e["weight"]) for e in graph.es)
    expect("igraph edges", got, collections.Counter((a, b, d["relation"], d["weight"]) for a, b, d in edges.values()))

triples = {name: set() for name in ("nt", "ttl", "jsonld")}
kinds = {"nt": pyoxigraph.RdfFormat.N_TRIPLES, "ttl": pyoxigraph.RdfFormat.TURTLE, "jsonld": pyoxigraph.RdfFormat.JSON_LD}
for name, kind in kinds.items():
    for quad in pyoxigraph.parse(path=path("graph." + name), format=kind):
        triples[name].add((str(quad.subject), str(quad.predicate), str(quad.object)))
expect("turtle", triples["ttl"], triples["nt"])
expect("json-ld", triples["jsonld"], triples["nt"])

sizes = {"nodes": len(nodes), "edges": len(edges)}
sizes["events"] = sum(n.get("class") == "event" for n in nodes.values())
sizes["evidence"] = sum(len(n.get("evidence", [])) for n in nodes.values())
for name, size in sizes.items():
    read = f"read_csv('{path(name + '.csv')}', header=true, all_varchar=true, quote='\"', escape='\"', delim=',', null_padding=false)"
    if size:
        expect(f"duckdb {name}", duckdb.sql(f"select count(*) from {read}").fetchall()[0][0], size)
    with open(path(name + ".csv"), newline="", encoding="utf-8") as file:
        expect(f"csv {name}", sum(1 for _ in csv.reader(file)) - 1, size)

for problem in problems:
    print(problem)
sys.exit(bool(problems))
