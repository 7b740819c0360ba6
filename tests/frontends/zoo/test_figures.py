"""The zoo's networks against their published figures."""

from __future__ import annotations

import pytest

from nncompiler.frontends import zoo
from nncompiler.ir.errors import UsageError


def shapes(graph, *names):
    """The shapes of layers' results as H x W x C (or C)."""
    found = [graph.node(name).type.shape[1:] for name in names]
    return [(s[1], s[2], s[0]) if len(s) == 3 else s[0] for s in found]


def parameters(graph, *prefixes):
    """Numbers of trained parameters (running statistics and constants of the formula are none)."""
    named = [w for w in graph.weights() if w.weight.shape and ".running_" not in w.name]
    return sum(w.weight.size for w in named if not prefixes or w.name.startswith(prefixes))


def macs(graph):
    """Multiply-adds of the whole network."""
    return sum(n.op.cost(tuple(v and v.type for v in n.inputs), n.types).macs for n in graph if n.inputs)


PARAMETERS = {
    "lenet5": 61_750, "lenet5_max": 61_706, "alexnet": 62_378_344, "alexnet_two_tower": 60_965_224, "zfnet": 107_627_624,
    "zfnet_paper": 62_357_608,
    "vgg11": 132_863_336, "vgg13": 133_047_848, "vgg16": 138_357_544, "vgg19": 143_667_240, "googlenet": 6_998_552,
    "resnet18": 11_689_512, "resnet50": 25_557_032, "mobilenet_v1": 4_231_976, "mobilenet_v2": 3_504_872,
    "squeezenet": 1_248_424, "densenet121": 7_978_856,
}  # fmt: skip
MACS = {
    "zfnet": 2_476_704_896, "zfnet_paper": 1_168_032_896,
    "vgg16": 15_470_264_320, "resnet18": 1_814_073_344, "resnet50": 3_857_973_248, "mobilenet_v1": 568_740_352,
    "mobilenet_v2": 300_774_272, "densenet121": 2_834_161_664,
    "inception_naive": 854_196_224, "inception_reduced": 271_351_808,
}  # fmt: skip


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters(name):
    assert parameters(zoo.load(name)) == PARAMETERS[name]


@pytest.mark.parametrize("name", MACS)
def test_multiply_adds(name):
    assert macs(zoo.load(name)) == MACS[name]


def test_lenet5():
    graph = zoo.load("lenet5")
    assert shapes(graph, "c1", "s2", "c3", "s4", "c5", "f6", "output") == [
        (28, 28, 6), (14, 14, 6), (10, 10, 16), (5, 5, 16), (1, 1, 120), 84, 10,
    ]  # fmt: skip
    assert [parameters(graph, f"{n}.") for n in ("c1", "s2", "c3", "s4", "c5", "f6", "output")] == [
        156, 12, 2_416, 32, 48_120, 10_164, 850,
    ]  # fmt: skip


ALEXNET = [
    (55, 55, 96), (27, 27, 96), (27, 27, 256), (13, 13, 256), (13, 13, 384), (13, 13, 384), (13, 13, 256), (6, 6, 256),
    4096, 4096, 1000,
]  # fmt: skip


def test_alexnet():
    graph = zoo.load("alexnet")
    layers = ("conv1", "pool1", "conv2", "pool2", "conv3", "conv4", "conv5", "pool5", "fc6", "fc7", "fc8")
    assert shapes(graph, *layers) == ALEXNET
    assert parameters(graph, "conv1.") == 34_944  # the published 35K


def test_alexnet_in_two_towers():
    graph = zoo.load("alexnet_two_tower")
    for tower in "ab":
        layers = [f"{n}{tower}" for n in ("conv1", "pool1", "conv2", "pool2", "conv3", "conv4", "conv5", "pool5")]
        assert shapes(graph, *layers) == [(h, w, c // 2) for h, w, c in ALEXNET[:8]]
    layers = ("conv1a", "conv2a", "conv3a", "conv4a", "conv5a", "fc6")
    seen = {n: graph.node(f"{n}.weight").weight.shape[1] for n in layers}
    assert seen == {"conv1a": 3, "conv2a": 48, "conv3a": 256, "conv4a": 192, "conv5a": 192, "fc6": 9216}


@pytest.mark.parametrize(("name", "maps"), [("zfnet", (512, 1024, 512)), ("zfnet_paper", (384, 384, 256))])
def test_zfnet(name, maps):
    """The lecture's and the paper's: side of the maps, filter and channels of each layer, and what follows from these."""
    graph = zoo.load(name)
    layers = ("conv1", "pool1", "conv2", "pool2", "conv3", "conv4", "conv5", "pool5", "fc6", "fc7", "fc8")
    a, b, c = maps
    assert shapes(graph, *layers) == [
        (110, 110, 96), (55, 55, 96), (26, 26, 256), (13, 13, 256), (13, 13, a), (13, 13, b), (13, 13, c), (6, 6, c),
        4096, 4096, 1000,
    ]  # fmt: skip
    convolutions = [(110, 7, 3, 96), (26, 5, 96, 256), (13, 3, 256, a), (13, 3, a, b), (13, 3, b, c)]
    dense = [(6 * 6 * c, 4096), (4096, 4096), (4096, 1000)]
    weights = [k * k * i * o for _, k, i, o in convolutions] + [i * o for i, o in dense]
    biases = [o for *_, o in convolutions] + [o for _, o in dense]
    assert parameters(graph) == sum(weights) + sum(biases) == PARAMETERS[name]
    sides = [side for side, *_ in convolutions] + [1] * 3
    assert macs(graph) == sum(side * side * w for side, w in zip(sides, weights, strict=True)) == MACS[name]
    assert graph.node("conv1").op.strides == (2, 2)


VGG16 = [
    # layer, activations, weights
    ("image", 224 * 224 * 3, 0),
    ("conv1_1", 224 * 224 * 64, 1_728),
    ("conv1_2", 224 * 224 * 64, 36_864),
    ("pool1", 112 * 112 * 64, 0),
    ("conv2_1", 112 * 112 * 128, 73_728),
    ("conv2_2", 112 * 112 * 128, 147_456),
    ("pool2", 56 * 56 * 128, 0),
    ("conv3_1", 56 * 56 * 256, 294_912),
    ("conv3_2", 56 * 56 * 256, 589_824),
    ("conv3_3", 56 * 56 * 256, 589_824),
    ("pool3", 28 * 28 * 256, 0),
    ("conv4_1", 28 * 28 * 512, 1_179_648),
    ("conv4_2", 28 * 28 * 512, 2_359_296),
    ("conv4_3", 28 * 28 * 512, 2_359_296),
    ("pool4", 14 * 14 * 512, 0),
    ("conv5_1", 14 * 14 * 512, 2_359_296),
    ("conv5_2", 14 * 14 * 512, 2_359_296),
    ("conv5_3", 14 * 14 * 512, 2_359_296),
    ("pool5", 7 * 7 * 512, 0),
    ("fc6", 4096, 102_760_448),
    ("fc7", 4096, 16_777_216),
    ("fc8", 1000, 4_096_000),
]


def test_vgg16_layer_by_layer():
    graph = zoo.load("vgg16")
    for layer, activations, weights in VGG16:
        assert graph.node(layer).type.size == activations, layer
        if weights:
            assert graph.node(f"{layer}.weight").weight.size == weights, layer
    assert sum(a for _, a, _ in VGG16) == 15_237_608
    assert sum(w for _, _, w in VGG16) == 138_344_128


@pytest.mark.parametrize(("name", "layers"), [("vgg11", 11), ("vgg13", 13), ("vgg16", 16), ("vgg19", 19)])
def test_vgg_counts_its_layers_with_weights(name, layers):
    assert sum(n.op.name in ("conv", "gemm") for n in zoo.load(name)) == layers


def test_googlenet():
    graph = zoo.load("googlenet")
    modules = [f"inception_{n}.output" for n in ("3a", "3b", "4a", "4b", "4c", "4d", "4e", "5a", "5b")]
    assert shapes(graph, "conv1", "pool1", "conv2", "pool2", *modules, "pool5") == [
        (112, 112, 64), (56, 56, 64), (56, 56, 192), (28, 28, 192), (28, 28, 256), (28, 28, 480), (14, 14, 512),
        (14, 14, 512), (14, 14, 512), (14, 14, 528), (14, 14, 832), (7, 7, 832), (7, 7, 1024), (1, 1, 1024),
    ]  # fmt: skip
    # Thousands of parameters in table 1. Its 463 for 4c contradicts its own widths.
    table = {"3a": 159, "3b": 380, "4a": 364, "4b": 437, "4d": 580, "4e": 840, "5a": 1072, "5b": 1388}
    for row, thousands in table.items():
        assert parameters(graph, f"inception_{row}.") == pytest.approx(thousands * 1000, rel=0.05), row
    assert parameters(graph, "inception_4c.") == 510_104


@pytest.mark.parametrize(("name", "channels"), [("inception_naive", 672), ("inception_reduced", 480)])
def test_inception_modules(name, channels):
    assert shapes(zoo.load(name), "output") == [(28, 28, channels)]


@pytest.mark.parametrize("name", ["resnet18", "resnet50"])
def test_resnets_halve_the_image_stage_by_stage(name):
    graph = zoo.load(name)
    wide = 4 if name == "resnet50" else 1
    assert shapes(graph, "conv1", "pool1", *(f"conv{k}_1.output" for k in (2, 3, 4, 5))) == [
        (112, 112, 64), (56, 56, 64), (56, 56, 64 * wide), (28, 28, 128 * wide), (14, 14, 256 * wide), (7, 7, 512 * wide),
    ]  # fmt: skip


def test_squeezenet_and_densenet_shapes():
    graph = zoo.load("squeezenet")
    assert shapes(graph, "conv1", "pool1", "fire2.output", "pool4", "pool8", "conv10") == [
        (111, 111, 96), (55, 55, 96), (55, 55, 128), (27, 27, 256), (13, 13, 512), (13, 13, 1000),
    ]  # fmt: skip
    graph = zoo.load("densenet121")
    assert shapes(graph, "pool1", "block1_6.output", "block2_12.output", "block3_24.output", "block4_16.output") == [
        (56, 56, 64), (56, 56, 256), (28, 28, 512), (14, 14, 1024), (7, 7, 1024),
    ]  # fmt: skip


@pytest.mark.parametrize("name", zoo.names())
def test_every_network_is_documented_verified_and_takes_any_batch(name):
    from nncompiler.ir.verify import verify

    model = zoo.network(name)
    assert model.name == name
    assert model.__doc__
    assert zoo.describe(name)
    graph = zoo.load(name, {"batch": "N"})
    verify(graph)
    assert graph.symbols() == {"N"}
    static = zoo.load(name, {"batch": 4})
    assert [v.type for _, v in graph.specialize(N=4).outputs] == [v.type for _, v in static.outputs]
    for node in static:
        if node.inputs:
            assert node.location and ".py:" in node.location


def test_an_unknown_network():
    with pytest.raises(UsageError, match="no network 'vgg17'") as e:
        zoo.load("vgg17")
    assert "did you mean vgg1" in str(e.value)


def test_networks_are_imported_when_asked_for():
    import subprocess
    import sys

    code = (
        "import sys; from nncompiler.frontends import zoo; zoo.names(); "
        "print([m for m in sys.modules if m.startswith('nncompiler.frontends.zoo.') or m in ('onnx', 'llvmlite')])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
