"""U-Net (Ronneberger et al. 2015) with padded convolutions, for images of any size that four halvings divide.

    nnc inspect examples/u_net.py:u_net --dim h=128 --dim w=128
    nnc run examples/u_net.py:u_net --dim h=64 --dim w=96
"""

from nncompiler.frontends.dsl import concat, conv2d, conv_transpose2d, max_pool2d, model, relu, scope

CHANNELS = (16, 32, 64, 128, 256)


def twice(x, channels):
    """Two 3x3 convolutions."""
    for name in ("conv1", "conv2"):
        x = relu(conv2d(x, channels, 3, pad=1, name=name))
    return x


@model(image=("batch", 1, "h", "w"))
def u_net(image):
    """A map of logits for every class, as large as the image."""
    x, skips = image, []
    for level, channels in enumerate(CHANNELS[:-1]):
        with scope(f"down{level}"):
            skips.append(twice(x, channels))
            x = max_pool2d(skips[-1], 2)
    with scope("bottom"):
        x = twice(x, CHANNELS[-1])
    for level, channels in reversed(list(enumerate(CHANNELS[:-1]))):
        with scope(f"up{level}"):
            x = conv_transpose2d(x, channels, 2, stride=2, name="grow")
            x = twice(concat(skips.pop(), x), channels)
    return conv2d(x, 2, 1, name="logits")
