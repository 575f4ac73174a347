"""The lineage of committees: which committee succeeded which, and which one is the parent of which."""

from collections import defaultdict
from dataclasses import dataclass

from bantin.content.committee import Committee
from bantin.content.findings import Finding, finding
from bantin.language.suggestions import did_you_mean


@dataclass(frozen=True, slots=True)
class Lineage:
    """The predecessors, successors and direct children of committees, as sorted ids by the committee's id.

    For example, a committee without children has no key in `children`.
    """

    predecessors: dict[str, list[str]]
    successors: dict[str, list[str]]
    children: dict[str, list[str]]


def lineage_of(committees: dict[str, Committee]) -> tuple[Lineage, list[Finding]]:
    """Return the lineage that the records give, and a finding for each unknown id and each cycle.

    It is enough that one of two linked records names the other. In the result, a committee in a cycle of parents
    has no children, and one in a cycle of successions has no predecessors and no successors; committees outside
    the cycle still list it as theirs.
    """
    findings = []
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    children: dict[str, set[str]] = defaultdict(set)
    for committee in committees.values():
        links = [("predecessors", id_) for id_ in committee.predecessors]
        links += [("successors", id_) for id_ in committee.successors]
        links += [("parent", committee.parent)] if committee.parent else []
        for key, other in links:
            if other not in committees:
                line = committee.lines.get(key, 1)
                guess = did_you_mean(other, committees)
                findings.append(
                    finding("R05", committee.path, line, key=key, id=other, suggestion=guess)
                )
            elif key == "parent":
                children[other].add(committee.id)
            else:
                old, new = (other, committee.id) if key == "predecessors" else (committee.id, other)
                before[new].add(old)
                after[old].add(new)
    for graph, key in ((children, "parent"), (after, "predecessors")):
        for cycle in _cycles(graph):
            committee = committees[cycle[0]]
            line = committee.lines.get(key, 1)
            findings.append(finding("R06", committee.path, line, chain=" → ".join(cycle)))
            for id_ in cycle[:-1]:
                graph.pop(id_, None)
                if graph is after:
                    before.pop(id_, None)
    lineage = Lineage(
        {k: sorted(v) for k, v in before.items()},
        {k: sorted(v) for k, v in after.items()},
        {k: sorted(v) for k, v in children.items()},
    )
    return lineage, findings


def _cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return cycles that share no id; the graph without the links that start at these ids has no cycle.

    Each cycle is a list of ids that begins and ends with the smallest id of the cycle.
    """
    cycles = []
    left = {node: sorted(children) for node, children in graph.items()}
    while left:
        ends = [n for n, children in left.items() if not any(c in left for c in children)]
        for end in ends:
            del left[end]
        if ends:
            continue
        trail = [min(left)]
        while (onward := next(c for c in left[trail[-1]] if c in left)) not in trail:
            trail.append(onward)
        ring = trail[trail.index(onward) :]
        start = ring.index(min(ring))
        cycles.append([*ring[start:], *ring[: start + 1]])
        for node in ring:
            del left[node]
    return cycles
