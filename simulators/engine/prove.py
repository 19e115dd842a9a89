"""Proof that a scenario can be played: solvable, every trap met and recovered from, always a way on.

Exhaustive where breadth-first search ends within the limit, or is seen to near its end there and then does end;
else a stated number of random walks, with the way to the goal asked for at the end of each. The report says which.
"""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from time import perf_counter

from .machine import Action
from .play import Play, follow, offered, open_play, pack
from .solve import (
    Goal,
    Move,
    Node,
    Search,
    advance,
    all_steps,
    breadth_first,
    by_width,
    moves,
    near_steps,
    offered_move,
    one_after_another,
    reaches_goal,
)
from .state import Setup, State, search_key
from .ways import way

MOST_STATES = 1_000  # a longer search is asked for by hand (--states); all scenarios together stay within four minutes
NARROW = 4  # a search nears its end while no more than one state in so many is still open
NARROW_STATES = 200_000  # that a search which nears its end may look at
PLAN_NODES = 20_000  # states looked at for a way to the goal where breadth-first search does not end
WALKS = 12
WALK_LENGTH = 40
TRAP_NODES = 8000
LONGEST_WAY = 100  # hints followed in a row
LARGEST_STATE = 4096  # bytes of JSON
LARGEST_LOG = 4096

MakeSetup = Callable[..., Setup]


@dataclass
class Proof:
    """par: steps of the best way known, shortest where `optimal`. states: looked at. faults: empty if proved.

    traps: code -> a way into the mistake; recoveries: code -> a way out of it, where the hints tell none.
    """

    key: str
    variant: str
    skin: str
    par: int = 0
    optimal: bool = False
    states: int = 0
    exhaustive: bool = False
    walks: int = 0
    seconds: float = 0.0
    plan: list[Action] = field(default_factory=list)
    traps: dict[str, list[Action]] = field(default_factory=dict)
    recoveries: dict[str, list[Action]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@dataclass
class Exploration:
    """A breadth-first walk through all states. back[i]: the states that lead to state i."""

    nodes: list[Node]
    back: list[list[int]]
    goals: list[int]
    complete: bool

    def winnable(self) -> set[int]:
        """The states from which a goal can be reached."""
        reached, queue = set(self.goals), deque(self.goals)
        while queue:
            for before in self.back[queue.popleft()]:
                if before not in reached:
                    reached.add(before)
                    queue.append(before)
        return reached


def explore(setup: Setup, limit: int) -> Exploration:
    """All states, up to the limit or, while the search nears its end, far beyond it.

    What lies behind a goal or a harm is not looked at.
    """
    index: dict[Hashable, int] = {search_key(setup, setup.start): 0}
    found = Exploration([Node(setup.start, None, None)], [[]], [], True)
    position = 0
    while position < len(found.nodes):
        node = found.nodes[position]
        if not node.state.scene and setup.goal(node.state.view):
            found.goals.append(position)
        else:
            for move, state in all_steps(setup, node.state):
                key = search_key(setup, state)
                at = index.get(key)
                if at is None:
                    seen = len(found.nodes)
                    if seen >= NARROW_STATES or (seen >= limit and NARROW * (seen - position) > seen):
                        found.complete = False
                        return found
                    at = index[key] = len(found.nodes)
                    found.nodes.append(Node(state, node, move))
                    found.back.append([])
                found.back[at].append(position)
        position += 1
    return found


def prove(
    make: MakeSetup, *, key: str, variant: str, skin: str, limit: int = MOST_STATES, known: Sequence[Proof] = ()
) -> Proof:
    """make: `Setup.make` with scenario and machines given.

    known: proofs of other forms of the same task. What was found there is tried here before anything is searched for.
    """
    began = perf_counter()
    proof = Proof(key, variant, skin)
    setup = make(variant=variant, skin=skin)
    found = explore(setup, limit)
    proof.states, proof.exhaustive = len(found.nodes), found.complete
    _prove_solvable(proof, setup, limit, [other.plan for other in known if other.variant == variant])
    if not proof.faults:
        setup = replace(setup, plan=tuple(proof.plan))
        _prove_traps(proof, setup, found, make(variant=variant, skin=skin, scale="real", plan=proof.plan), known)
        _prove_guided(proof, make(variant=variant, skin=skin, mode="guided", plan=proof.plan))
        _prove_way_on(proof, setup, found)
    proof.seconds = perf_counter() - began
    return proof


def _prove_solvable(proof: Proof, setup: Setup, limit: int, plans: Sequence[Sequence[Action]]) -> None:
    """plans: of the same form on another skin."""
    goal = reaches_goal(setup)
    best = breadth_first(setup, setup.start, goal, limit).moves
    proof.optimal = best is not None
    if best is None:
        best = _tried(setup, setup.start, plans, goal).moves
    if best is None:
        best = one_after_another(setup, setup.start, goal, PLAN_NODES).moves
    if best is None:
        proof.faults.append("no way to the goal was found")
        return
    proof.par = len(best)
    proof.plan = [move.action for move in best]
    _prove_sizes(proof, setup, proof.plan)


def _prove_sizes(proof: Proof, setup: Setup, actions: list[Action]) -> None:
    play, log = open_play(setup), []
    for action in actions:
        play, entry = follow(setup, play, action, log)
        log.append(entry)
        size = len(json.dumps(pack(setup, play), ensure_ascii=False, separators=(",", ":")).encode())
        if size > LARGEST_STATE:
            proof.faults.append(f"a state of {size} bytes after {action.control}")
            return
    if play.ended != "met":
        proof.faults.append("the way found does not end in the goal")
    size = len(json.dumps([entry.packed() for entry in log], ensure_ascii=False, separators=(",", ":")).encode())
    if size > LARGEST_LOG:
        proof.faults.append(f"a log of {size} bytes")


def _prove_traps(proof: Proof, setup: Setup, found: Exploration, timed: Setup, known: Sequence[Proof]) -> None:
    """timed: the same with deadlines as they are in life, for the traps that only a countdown brings."""
    for position, (trap, _, recover) in enumerate(setup.traps):
        flag = len(setup.monitors) + position
        here = timed if trap.timers else setup
        node = None
        if not trap.timers:
            node = next((node for node in found.nodes if node.state.monitors[flag]), None)
        if node is not None:
            met = Search(node.moves(), node.state, 0, False)
        else:
            met = search_trap(here, flag, proof.plan, [other.traps.get(trap.code, ()) for other in known])
        if met.moves is None or met.state is None:
            proof.faults.append(f"trap {trap.code} was never met")
            continue
        proof.traps[trap.code] = [move.action for move in met.moves]
        if recover is not None:
            _prove_recovery(proof, here, trap.code, met.state, recover, known)
        if trap.kind == "harm" and not _rewinds(here, proof.traps[trap.code]):
            proof.faults.append(f"trap {trap.code}: rewinding does not lead to a state that can be won")


def search_trap(setup: Setup, flag: int, plan: Sequence[Action], known: Sequence[Sequence[Action]] = ()) -> Search:
    """From the start, else from the states on the way to the goal: some mistakes are made by going on wrongly.

    known: ways into it that were found elsewhere.
    """

    def sprung(state: State) -> bool:
        return state.monitors[flag] == 1

    found = _tried(setup, setup.start, known, sprung)
    if found.moves is None:
        found = _astray(setup, plan, sprung) or by_width(setup, setup.start, sprung, 1, TRAP_NODES, near_steps)
    for node in () if found.moves is not None else reversed(_along(setup, plan)):
        found = by_width(setup, node.state, sprung, 1, TRAP_NODES, _open_steps)
        if found.moves is not None:
            return found._replace(moves=(*node.moves(), *found.moves))
    return found if found.moves is not None else search(setup, setup.start, sprung)


def _astray(setup: Setup, plan: list[Action], sprung: Goal) -> Search | None:
    """One action that is not on the plan, added to it or in the place of one of its own, then on as planned."""
    for position, node in enumerate(_along(setup, plan)):
        for move, state in _open_steps(setup, node.state):
            aside = Node(state, node, move)
            for rest in (plan[position:], plan[position + 1 :]):
                last = _until(setup, aside, rest, sprung)
                if sprung(last.state):
                    return Search(last.moves(), last.state, 0, False)
    return None


def _tried(setup: Setup, start: State, ways: Iterable[Sequence[Action]], reached: Goal) -> Search:
    """The first of these ways that leads there; no moves where none does."""
    for actions in ways:
        last = _until(setup, Node(start, None, None), actions, reached)
        if reached(last.state):
            return Search(last.moves(), last.state, 0, False)
    return Search(None, None, 0, False)


def _until(setup: Setup, node: Node, actions: Iterable[Action], reached: Goal) -> Node:
    """On by these actions, as long as they are offered and neither this nor the play's own goal is reached."""
    for action in actions:
        move = None if reached(node.state) or setup.goal(node.state.view) else offered_move(setup, node.state, action)
        if move is None:
            break
        node = Node(advance(setup, node.state, move), node, move)
    return node


def _open_steps(setup: Setup, state: State) -> Iterator[tuple[Move, State]]:
    """Every move, and none where the goal is reached: there the play has ended."""
    return iter(()) if reaches_goal(setup)(state) else all_steps(setup, state)


def _along(setup: Setup, plan: Sequence[Action]) -> list[Node]:
    """The states of a plan, as far as this setup offers its actions."""
    nodes = [Node(setup.start, None, None)]
    for action in plan:
        move = offered_move(setup, nodes[-1].state, action)
        if move is None:
            break
        nodes.append(Node(advance(setup, nodes[-1].state, move), nodes[-1], move))
    return nodes


def search(setup: Setup, start: State, goal: Goal) -> Search:
    """A way to any goal: by width 1, 2 and then breadth-first, each within TRAP_NODES; at first without detours."""
    for steps in (near_steps, all_steps):
        for width in (1, 2):
            found = by_width(setup, start, goal, width, TRAP_NODES, steps)
            if found.moves is not None:
                return found
    return breadth_first(setup, start, goal, TRAP_NODES, all_steps)


def _prove_recovery(
    proof: Proof, setup: Setup, code: str, state: State, recover: Callable[..., bool], known: Sequence[Proof]
) -> None:
    """By what the hints say, else by any way."""

    def recovered(state: State) -> bool:
        return recover(state.view)

    state = state._replace(scene="")
    if recovered(_led(setup, state, recovered)):
        return
    found = _tried(setup, state, [other.recoveries.get(code, ()) for other in known], recovered)
    if found.moves is None:
        found = search(setup, state, recovered)
    if found.moves is None:
        proof.faults.append(f"trap {code}: its `recover` was never reached")
    else:
        proof.recoveries[code] = [move.action for move in found.moves]


def _led(setup: Setup, state: State, reached: Goal) -> State:
    """On by the hints, as far as there are any."""
    for _ in range(LONGEST_WAY):
        step = None if reached(state) or state.scene else way(setup, state).first
        if step is None:
            break
        state = advance(setup, state, step)
    return state


def _rewinds(setup: Setup, actions: list[Action]) -> bool:
    """Rewind as often as the hint says to, and see whether the goal can be reached then."""
    play, log = open_play(setup), []
    for action in actions:
        play, entry = follow(setup, play, action, log)
        log.append(entry)
    for _ in range(len(play.checkpoints) + 1):
        play, entry = follow(setup, play, Action("play", "rewind"), log)
        log.append(entry)
        if way(setup, play.state).length is not None:
            return True
    return False


def _prove_guided(proof: Proof, setup: Setup) -> None:
    """Whoever follows every hint in guided mode gets to the goal without a slip."""
    play = open_play(setup)
    for _ in range(3 * proof.par + 3):
        if play.ended:
            break
        step = way(setup, play.state)
        if step.first is None:
            proof.faults.append("guided: a hint is missing on the way")
            return
        play, _ = follow(setup, play, step.first.action)
    if play.ended != "met" or play.tally.slips:
        proof.faults.append(f"guided: following the hints ends in {play.ended or 'nothing'}, {play.tally.slips} slips")


def _prove_way_on(proof: Proof, setup: Setup, found: Exploration) -> None:
    if found.complete:
        winnable = found.winnable()
        stuck = sum(
            1 for i, node in enumerate(found.nodes) if i not in winnable and not _may_go_back(setup, node.state)
        )
        if stuck:
            proof.faults.append(f"{stuck} states without a way on")
        return
    chance = random.Random(f"{proof.key}{proof.variant}{proof.skin}")
    for _ in range(WALKS):
        state = setup.start
        for _ in range(WALK_LENGTH):
            offers = list(moves(setup, state))
            if not offers or setup.goal(state.view):
                break
            state = advance(setup, state, chance.choice(offers))
        proof.walks += 1
        if not state.scene and way(setup, state).length is None and not _may_go_back(setup, state):
            proof.faults.append("a walk ended in a state without a way on")


def _may_go_back(setup: Setup, state: State) -> bool:
    return "rewind" in offered(setup, Play(state, step=1)).plays
