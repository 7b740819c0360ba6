"""A small image classifier, written in the DSL.

    nnc inspect examples/small.py:small
    nnc run examples/small.py:small
"""

from nncompiler.frontends.dsl import conv2d, dense, dropout, flatten, max_pool2d, model, relu, softmax


@model(image=("batch", 3, 32, 32))
def small(image, classes=10):
    """32x32x3 in, ten classes out."""
    x = relu(conv2d(image, 16, 5, pad=2, name="conv1"))
    x = max_pool2d(x, 2, strict=True, name="pool1")
    x = relu(conv2d(x, 32, 5, pad=2, name="conv2"))
    x = max_pool2d(x, 2, strict=True, name="pool2")
    x = dropout(relu(dense(flatten(x), 128, name="fc1")))
    return softmax(dense(x, classes, name="fc2"), name="probabilities")
