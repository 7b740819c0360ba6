"""Kernels that are not made from an operator's definition: register tiles over packed weights, written in the loop IR.

    registry.py   the table of kernels: what each serves, its plans and their cost
    query.py      what the table is asked
    cost.py       the cost model: from work to cycles
    conv/         convolutions, a module an algorithm: dense, depthwise, grouped, planar, Winograd, polyphase
    matmul/       matrix products
    norm/ pool/   local response normalization; max pooling
    recurrent.py  rnn, gru, lstm: what each step needs of the one before
    top_k.py      the best of every row
    radix_sort.py   rows in order
    attention/    attention in one kernel: scores stay in the caches
    linear_attention.py  attention whose memory is a matrix
    linalg.py     determinants and inverses
    trees.py      ensembles of decision trees
    search.py     binary search
    coupling.py   probabilities of classes from those of pairs
    roi.py        pooling of regions that are data
    interleave.py phases of an image as the image
    scatter.py    writing at computed positions
    running.py    running products
    col2im.py     blocks that overlap as an image
    images.py     which images kernels of single operators take
    tiles.py      register tiles and their work
    pack.py       weights in the order that kernels read them
    explain.py    why a node has its kernel
    naming.py     what kernels and variants are called in the field
    predict.py    cycles of a layer before its layouts are known
    layouts.py    the layouts that kernels want

The last tile of a row steps back over its neighbour, so an element may be made twice, by two workers at once, with the same
bits. Where the result lies over an operand of the epilogue, only the first of them may store it: `Algorithm.single_store`
says which kernels see to that.
"""
