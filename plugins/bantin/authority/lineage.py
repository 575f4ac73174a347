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

    It is enough that one of two linked records names the other. Cycles are not in the result: it lacks the links
    from a committee of a cycle to committees that lead back to the cycle.
    """
    findings = []
    successors: dict[str, set[str]] = defaultdict(set)
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
            elif key == "successors":
                successors[committee.id].add(other)
            else:
                successors[other].add(committee.id)
    for graph, key in ((children, "parent"), (successors, "predecessors")):
        for cycle in _cut_cycles(graph):
            committee = committees[cycle[0]]
            line = committee.lines.get(key, 1)
            findings.append(finding("R06", committee.path, line, chain=" → ".join(cycle)))
    lineage = Lineage(_sorted(_inverse(successors)), _sorted(successors), _sorted(children))
    return lineage, findings


def _cut_cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Remove links until the graph has no cycle. Return cycles that it had and that share no id.

    Each cycle is a list of ids that begins and ends with the smallest id of the cycle.
    """
    cycles = []
    # The ids whose links may still form a cycle; all that an id outside `left` leads to is outside too.
    left = {node: sorted(targets) for node, targets in graph.items()}
    while left:
        ends = [n for n, targets in left.items() if not any(t in left for t in targets)]
        for end in ends:
            del left[end]
        if ends:
            continue
        trail = [min(left)]
        while (onward := next(t for t in left[trail[-1]] if t in left)) not in trail:
            trail.append(onward)
        ring = trail[trail.index(onward) :]
        start = ring.index(min(ring))
        cycles.append([*ring[start:], *ring[: start + 1]])
        for node in ring:
            graph[node] -= left.keys()
        for node in ring:
            del left[node]
    return cycles


def _inverse(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    inverse: dict[str, set[str]] = defaultdict(set)
    for node, targets in graph.items():
        for target in targets:
            inverse[target].add(node)
    return inverse


def _sorted(graph: dict[str, set[str]]) -> dict[str, list[str]]:
    return {node: sorted(targets) for node, targets in graph.items() if targets}
