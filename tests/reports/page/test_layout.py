"""Where nodes stand: layers follow the edges, boxes do not meet, edges that pass layers bend in every one of them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from nncompiler.reports.page.layout import COLUMN, GAP, WIDTH, place


@st.composite
def graphs(draw):
    count = draw(st.integers(1, 25))
    pairs = [(a, b) for b in range(count) for a in range(b)]
    edges = sorted(draw(st.sets(st.sampled_from(pairs), max_size=40))) if pairs else []
    return draw(st.lists(st.integers(30, 200), min_size=count, max_size=count)), edges


@settings(max_examples=50, deadline=None)
@given(graphs())
def test_a_drawing_is_legible(graph):
    heights, edges = graph
    placed = place(heights, edges)
    boxes = list(zip(placed.x, placed.y, heights, strict=True))
    for i, (x, y, h) in enumerate(boxes):
        assert WIDTH // 2 <= x <= placed.width - WIDTH // 2 and h // 2 <= y <= placed.height - h // 2
        for x2, y2, h2 in boxes[:i]:
            assert abs(x - x2) >= WIDTH or abs(y - y2) >= (h + h2) // 2
    assert set(placed.bends) <= set(edges)
    for a, b in edges:
        bends = placed.bends.get((a, b), ())
        ys = [placed.y[a] + heights[a] // 2, *(y for _, y in bends), placed.y[b] - heights[b] // 2]
        assert ys == sorted(set(ys)), "an edge leads downwards"
        for (x1, y1), (x2, y2) in pairwise([(placed.x[a], ys[0]), *bends, (placed.x[b], ys[-1])]):
            through = [box for box in boxes if box[1] - box[2] // 2 < y2 and y1 < box[1] + box[2] // 2]
            assert x1 == x2 or not through, "it turns between layers"
            assert all(abs(x1 - x) >= WIDTH // 2 for x, _, _ in through), "it goes through no box"


def test_a_long_edge_goes_around_the_boxes_that_it_passes():
    placed = place([40] * 4, [(0, 1), (1, 2), (2, 3), (0, 3)])
    assert placed.x[0] != placed.bends[0, 3][0][0]
    assert [y for _, y in placed.bends[0, 3]] == [y + side for y in placed.y[1:3] for side in (-20, 20)]
    assert all(abs(x - placed.x[1]) > WIDTH // 2 for x, _ in placed.bends[0, 3])


def test_nodes_without_edges_stand_beside_the_rest():
    placed = place([40, 50, 60], [(0, 2)])
    assert placed.x[1] - placed.x[0] == COLUMN and placed.y[2] - placed.y[0] == 50 // 2 + GAP + 60 // 2
    assert place([], []).width == 0 and place([30], []).height == 30


def test_edges_that_pass_a_layer_are_told_from_nodes_of_other_parts():
    placed = place([40] * 9, [(0, 8), (1, 2), (1, 7), (2, 3), (2, 7), (3, 7)])
    assert set(placed.bends) == {(1, 7), (2, 7)}
