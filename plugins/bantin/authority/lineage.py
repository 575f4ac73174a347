"""The lineage of committees: which committee succeeded which, and which one is the parent of which."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bantin.authority.record_names import DRAFT_HINT
from bantin.content.committee import Committee
from bantin.findings.findings import Finding, finding
from bantin.language.suggestions import did_you_mean

LONGEST_CHAIN = 30  # committees in a chain of parents; an honest one has fewer than ten


@dataclass(frozen=True, slots=True)
class Lineage:
    """The predecessors, successors and direct children of committees, as sorted ids by the committee's id.

    For example, a committee without children has no key in `children`.
    """

    predecessors: dict[str, list[str]]
    successors: dict[str, list[str]]
    children: dict[str, list[str]]


def lineage_of(
    committees: Mapping[str, Committee],
    unread: Collection[str] = (),
    drafts: Collection[str] = (),
) -> tuple[Lineage, list[Finding]]:
    """Return the lineage that the records give, and a finding for each unknown id and each cycle.

    `unread` are the ids of records whose files could not be read; these have findings of their own. `drafts` are those
    of records that are not published yet.
    It is enough that one of two linked records names the other. Cycles are not in the result: it lacks the links
    from a committee of a cycle to committees that lead back to the cycle. A chain of parents is cut after every
    `LONGEST_CHAIN` committees, with one finding for all that are cut off.
    """
    findings = []
    successors: dict[str, set[str]] = defaultdict(set)
    children: dict[str, set[str]] = defaultdict(set)
    for committee in committees.values():
        links = [("predecessors", id_) for id_ in committee.predecessors]
        links += [("successors", id_) for id_ in committee.successors]
        links += [("parent", committee.parent)] if committee.parent else []
        for key, other in links:
            if other in unread:
                continue
            if other not in committees:
                line = committee.lines.get(key, 1)
                guess = DRAFT_HINT if other in drafts else did_you_mean(other, committees)
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
            findings.append(finding("R06", committee.path, line, chain=_shown(cycle)))
    findings += _cut_long_chains(children, committees)
    lineage = Lineage(_sorted(_inverse(successors)), _sorted(successors), _sorted(children))
    return lineage, findings


def _shown(cycle: list[str]) -> str:
    """Return the ids of a cycle with arrows; of a long cycle only the first ones and the last."""
    return " → ".join(cycle if len(cycle) <= 8 else [*cycle[:6], "…", cycle[-1]])


def _cut_long_chains(
    children: dict[str, set[str]], committees: Mapping[str, Committee]
) -> list[Finding]:
    """Remove links in a graph without cycles until no way down has more than `LONGEST_CHAIN` committees.

    Return a finding at the first committee, by id, that lost the link to its parent, if any did.
    """
    below = {child for targets in children.values() for child in targets}
    level = [id_ for id_ in committees if id_ not in below]
    cut: list[str] = []
    depth = 1
    while level:
        if depth == LONGEST_CHAIN:
            level, depth = [child for id_ in level for child in children.pop(id_, ())], 1
            cut += level
        else:
            level, depth = [child for id_ in level for child in children.get(id_, ())], depth + 1
    if not cut:
        return []
    first = committees[min(cut)]
    values = {"limit": LONGEST_CHAIN, "count": len(cut)}
    return [finding("R13", first.path, first.lines.get("parent", 1), **values)]


def _cut_cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Remove links until the graph has no cycle. Return cycles that it had and that share no id.

    Each cycle is a list of ids that begins and ends with the smallest id of the cycle.
    """
    cycles = []
    inverse = _inverse(graph)
    # The ids whose links may still form a cycle, each with the number of its links to such ids.
    left = {node: sum(t in graph for t in targets) for node, targets in graph.items()}
    ends = [node for node, links in left.items() if not links]
    in_order = sorted(left, reverse=True)
    while left:
        while ends:
            end = ends.pop()
            del left[end]
            ends += _unlinked(left, inverse.get(end, ()))
        while in_order and in_order[-1] not in left:
            in_order.pop()
        if not in_order:
            break
        ring = _ring(graph, left, in_order[-1])
        cycles.append([*ring, ring[0]])
        for node in ring:
            graph[node] = {target for target in graph[node] if target not in left}
        for node in ring:
            del left[node]
        for node in ring:
            ends += _unlinked(left, inverse.get(node, ()))
    return cycles


def _unlinked(left: dict[str, int], nodes: Iterable[str]) -> list[str]:
    """Count one link less for each of these nodes that is left, and return those that have none any more."""
    unlinked = []
    for node in nodes:
        if node in left:
            left[node] -= 1
            if not left[node]:
                unlinked.append(node)
    return unlinked


def _ring(graph: dict[str, set[str]], left: dict[str, int], start: str) -> list[str]:
    """Return the cycle to which the links from `start` lead, among ids that are left; its smallest id comes first."""
    trail = {start: 0}  # ids in order, with their places
    node = start
    while (onward := min(t for t in graph[node] if t in left)) not in trail:
        trail[onward] = len(trail)
        node = onward
    ring = list(trail)[trail[onward] :]
    first = ring.index(min(ring))
    return [*ring[first:], *ring[:first]]


def _inverse(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    inverse: dict[str, set[str]] = defaultdict(set)
    for node, targets in graph.items():
        for target in targets:
            inverse[target].add(node)
    return inverse


def _sorted(graph: dict[str, set[str]]) -> dict[str, list[str]]:
    return {node: sorted(targets) for node, targets in graph.items() if targets}
