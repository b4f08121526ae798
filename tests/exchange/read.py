"""Reads a graph file with a Python library and prints it as JSON: python read.py READER FILE.

READER is networkx-gexf, networkx-graphml, networkx-node-link or igraph-graphml.
"""

import json
import sys


def networkx_graph(graph):
    nodes = [{"key": key, **data} for key, data in graph.nodes(data=True)]
    edges = [{"source": a, "target": b, **data} for a, b, data in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def main(reader, path):
    if reader.startswith("networkx"):
        import networkx

        if reader == "networkx-gexf":
            graph = networkx.read_gexf(path)
        elif reader == "networkx-graphml":
            graph = networkx.read_graphml(path, force_multigraph=True)
        else:
            with open(path, encoding="utf-8") as file:
                data = json.load(file)
            try:
                graph = networkx.node_link_graph(data, edges="links")
            except TypeError:
                graph = networkx.node_link_graph(data)
        return networkx_graph(graph)
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    nodes = [{"key": v["id"], **v.attributes()} for v in graph.vs]
    names = graph.vs["id"]
    edges = [{"source": names[e.source], "target": names[e.target], **e.attributes()} for e in graph.es]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def plain(value):
    """igraph gives NaN and None for what an element does not have; JSON knows no NaN."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None and item == item}
    return [plain(item) for item in value] if isinstance(value, list) else value


json.dump(plain(main(*sys.argv[1:])), sys.stdout, ensure_ascii=False)
