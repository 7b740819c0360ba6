"""Two images through one tower: layers with the same `params` share their weights, which are stored once.

    nnc inspect examples/siamese.py:siamese
"""

from nncompiler.frontends.dsl import conv2d, dense, flatten, max_pool2d, model, reduce_sum, relu, sqrt


def tower(image, side):
    x = relu(conv2d(image, 16, 5, pad=2, name=f"conv1_{side}", params="conv1"))
    x = max_pool2d(x, 4, name=f"pool1_{side}")
    return dense(flatten(x), 64, name=f"embed_{side}", params="embed")


@model(left=("batch", 1, 28, 28), right=("batch", 1, 28, 28))
def siamese(left, right):
    """The distance of two images' embeddings."""
    difference = tower(left, "left") - tower(right, "right")
    return sqrt(reduce_sum(difference * difference, 1), name="distance")
