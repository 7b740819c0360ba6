"""Functions of every element: activations, arithmetic, comparisons, reductions, softmax."""

from __future__ import annotations

from collections.abc import Sequence

from nncompiler.ir.dtype import DType, f32
from nncompiler.ir.op import Op
from nncompiler.ops.contraction.einsum import Einsum
from nncompiler.ops.contraction.matmul import MatMul
from nncompiler.ops.elementwise import activation, binary, unary
from nncompiler.ops.elementwise.cast import Cast
from nncompiler.ops.normalization.softmax import LogSoftmax, Softmax
from nncompiler.ops.reduction import reduce as reduction
from nncompiler.ops.reduction import scan

from .trace import Operand, Tensor, apply, lift, place
from .weights import uniform


def relu(x: Tensor, *, name: str | None = None) -> Tensor:
    """max(x, 0)."""
    return apply(activation.Relu(), x, name=name)


def relu6(x: Tensor, *, name: str | None = None) -> Tensor:
    """min(max(x, 0), 6)."""
    return apply(activation.Clip(0.0, 6.0), x, name=name)


def clip(x: Tensor, minimum: float | None = None, maximum: float | None = None, *, name: str | None = None) -> Tensor:
    """x bounded on both sides; None leaves a side open."""
    return apply(activation.Clip(minimum, maximum), x, name=name)


def leaky_relu(x: Tensor, alpha: float = 0.01, *, name: str | None = None) -> Tensor:
    """x where positive, else alpha x."""
    return apply(activation.LeakyRelu(alpha), x, name=name)


def prelu(x: Tensor, *, name: str | None = None, params: str | None = None) -> Tensor:
    """x where positive, else weight * x with one weight a channel."""
    at = place("prelu", name, params)
    at.require(x.rank >= 2 and isinstance(x.shape[1], int), f"a tensor [N, C, ...] is required, got {x.type}")
    slope = at.parameter("weight", (x.shape[1], *(1,) * (x.rank - 2)), x.dtype, uniform(0.1, 0.4))
    return at.emit(binary.PRelu(), x, slope)


def elu(x: Tensor, alpha: float = 1.0, *, name: str | None = None) -> Tensor:
    """x where positive, else alpha (exp(x) - 1) (Clevert et al. 2015)."""
    return apply(activation.Elu(alpha), x, name=name)


def celu(x: Tensor, alpha: float = 1.0, *, name: str | None = None) -> Tensor:
    """max(x, 0) + min(0, alpha (exp(x / alpha) - 1))."""
    return apply(activation.Celu(alpha), x, name=name)


def selu(x: Tensor, *, name: str | None = None) -> Tensor:
    """elu with the constants that keep mean and variance of layers (Klambauer et al. 2017)."""
    return apply(activation.Selu(), x, name=name)


def sigmoid(x: Tensor, *, name: str | None = None) -> Tensor:
    """1 / (1 + exp(-x))."""
    return apply(activation.Sigmoid(), x, name=name)


def hard_sigmoid(x: Tensor, alpha: float = 0.2, beta: float = 0.5, *, name: str | None = None) -> Tensor:
    """alpha x + beta, bounded by 0 and 1."""
    return apply(activation.HardSigmoid(alpha, beta), x, name=name)


def hard_swish(x: Tensor, *, name: str | None = None) -> Tensor:
    """x times x / 6 + 1/2, the factor bounded by 0 and 1 (Howard et al. 2019)."""
    return apply(activation.HardSwish(), x, name=name)


def swish(x: Tensor, alpha: float = 1.0, *, name: str | None = None) -> Tensor:
    """x sigmoid(alpha x)."""
    return apply(activation.Swish(alpha), x, name=name)


silu = swish


def mish(x: Tensor, *, name: str | None = None) -> Tensor:
    """x tanh(softplus(x)) (Misra 2019)."""
    return apply(activation.Mish(), x, name=name)


def gelu(x: Tensor, approximate: str = "none", *, name: str | None = None) -> Tensor:
    """x Phi(x); `approximate` "tanh" takes the usual approximation."""
    return apply(activation.Gelu(approximate), x, name=name)


def quick_gelu(x: Tensor, alpha: float = 1.702, *, name: str | None = None) -> Tensor:
    """x sigmoid(alpha x), the coarser approximation of gelu."""
    return apply(activation.Swish(alpha), x, name=name)


def hard_tanh(x: Tensor, *, name: str | None = None) -> Tensor:
    """x bounded by -1 and 1."""
    return apply(activation.Clip(-1.0, 1.0), x, name=name)


def log_sigmoid(x: Tensor, *, name: str | None = None) -> Tensor:
    """log(sigmoid(x)) = -softplus(-x)."""
    at = place("log_sigmoid", name)
    opposite = at.emit(unary.Neg(), x, suffix="opposite")
    return at.emit(unary.Neg(), at.emit(activation.Softplus(), opposite, suffix="softplus"))


def softplus(x: Tensor, *, name: str | None = None) -> Tensor:
    """log(1 + exp(x))."""
    return apply(activation.Softplus(), x, name=name)


def softsign(x: Tensor, *, name: str | None = None) -> Tensor:
    """x / (1 + |x|)."""
    return apply(activation.Softsign(), x, name=name)


def thresholded_relu(x: Tensor, alpha: float = 1.0, *, name: str | None = None) -> Tensor:
    """x where above alpha, else 0."""
    return apply(activation.ThresholdedRelu(alpha), x, name=name)


def shrink(x: Tensor, bias: float = 0.0, lambd: float = 0.5, *, name: str | None = None) -> Tensor:
    """x + bias below -lambd, x - bias above lambd, 0 between."""
    return apply(activation.Shrink(bias, lambd), x, name=name)


def tanh(x: Tensor, *, name: str | None = None) -> Tensor:
    """The hyperbolic tangent."""
    return apply(unary.Tanh(), x, name=name)


def exp(x: Tensor, *, name: str | None = None) -> Tensor:
    """e to the x."""
    return apply(unary.Exp(), x, name=name)


def log(x: Tensor, *, name: str | None = None) -> Tensor:
    """The natural logarithm: NaN below 0, -inf at 0."""
    return apply(unary.Log(), x, name=name)


def sqrt(x: Tensor, *, name: str | None = None) -> Tensor:
    """The square root: NaN below 0."""
    return apply(unary.Sqrt(), x, name=name)


def erf(x: Tensor, *, name: str | None = None) -> Tensor:
    """The error function."""
    return apply(unary.Erf(), x, name=name)


def sin(x: Tensor, *, name: str | None = None) -> Tensor:
    """The sine of radians."""
    return apply(unary.Sin(), x, name=name)


def cos(x: Tensor, *, name: str | None = None) -> Tensor:
    """The cosine of radians."""
    return apply(unary.Cos(), x, name=name)


def tan(x: Tensor, *, name: str | None = None) -> Tensor:
    """The tangent of radians."""
    return apply(unary.Tan(), x, name=name)


def reciprocal(x: Tensor, *, name: str | None = None) -> Tensor:
    """1 / x."""
    return apply(unary.Reciprocal(), x, name=name)


def floor(x: Tensor, *, name: str | None = None) -> Tensor:
    """The largest integer that is not above x."""
    return apply(unary.Floor(), x, name=name)


def ceil(x: Tensor, *, name: str | None = None) -> Tensor:
    """The smallest integer that is not below x."""
    return apply(unary.Ceil(), x, name=name)


def round_(x: Tensor, *, name: str | None = None) -> Tensor:
    """To the nearest integer, halves to even."""
    return apply(unary.Round(), x, name=name)


def sign(x: Tensor, *, name: str | None = None) -> Tensor:
    """-1, 0 or 1; NaN of NaN."""
    return apply(unary.Sign(), x, name=name)


def identity(x: Tensor, *, name: str | None = None) -> Tensor:
    """x itself."""
    return apply(unary.Identity(), x, name=name)


def dropout(x: Tensor, ratio: float = 0.5, *, name: str | None = None) -> Tensor:
    """Nothing at inference; kept in the graph until the passes take it away."""
    return apply(unary.Dropout(ratio), x, name=name)


def cast(x: Tensor, dtype: str | DType, *, name: str | None = None) -> Tensor:
    """x in another element type: "f32", "f16", "bf16", "i64", ..."""
    at = place("cast", name)
    return at.emit(Cast(at.dtype(dtype)), x)


def add(*terms: Operand, name: str | None = None) -> Tensor:
    """The sum of two or more tensors or numbers."""
    return _chain(binary.Add(), terms, name)


def multiply(*factors: Operand, name: str | None = None) -> Tensor:
    """The product of two or more tensors or numbers."""
    return _chain(binary.Mul(), factors, name)


def subtract(a: Operand, b: Operand, *, name: str | None = None) -> Tensor:
    """a - b."""
    return apply(binary.Sub(), a, b, name=name)


def divide(a: Operand, b: Operand, *, name: str | None = None) -> Tensor:
    """a / b; of integers truncated toward zero."""
    return apply(binary.Div(), a, b, name=name)


def power(a: Operand, b: Operand, *, name: str | None = None) -> Tensor:
    """a to the b."""
    return apply(binary.Pow(), a, b, name=name)


def maximum(*terms: Operand, name: str | None = None) -> Tensor:
    """The largest of two or more tensors or numbers; NaN where one is NaN."""
    return _chain(binary.Maximum(), terms, name)


def minimum(*terms: Operand, name: str | None = None) -> Tensor:
    """The smallest of two or more tensors or numbers; NaN where one is NaN."""
    return _chain(binary.Minimum(), terms, name)


def equal(a: Operand, b: Operand, *, name: str | None = None) -> Tensor:
    """Where a is b, as bools."""
    return apply(binary.Equal(), a, b, name=name)


def not_equal(a: Operand, b: Operand, *, name: str | None = None) -> Tensor:
    """Where a is not b, as bools."""
    at = place("not_equal", name)
    dtype = next((x.dtype for x in (a, b) if isinstance(x, Tensor)), f32)
    return at.emit(unary.Not(), at.emit(binary.Equal(), lift(a, dtype, at), lift(b, dtype, at), suffix="equal"))


def is_nan(x: Tensor, *, name: str | None = None) -> Tensor:
    """Where x is NaN, as bools."""
    return apply(unary.IsNan(), x, name=name)


def where(condition: Tensor, a: Operand, b: Operand, *, name: str | None = None) -> Tensor:
    """a where the condition holds, b elsewhere."""
    at = place("where", name)
    dtype = next((x.dtype for x in (a, b) if isinstance(x, Tensor)), f32)
    return at.emit(binary.Where(), condition, lift(a, dtype, at), lift(b, dtype, at))


def matmul(a: Tensor, b: Tensor, *, name: str | None = None) -> Tensor:
    """Matrix product over the last two axes, numpy's rules for the others."""
    return apply(MatMul(), a, b, name=name)


def einsum(equation: str, *operands: Tensor, name: str | None = None) -> Tensor:
    """Einstein's summation of the operands: "bij,bjk->bik" is a product of matrices."""
    return place("einsum", name).emit(Einsum(equation), *operands)


def softmax(x: Tensor, axis: int = -1, *, name: str | None = None) -> Tensor:
    """exp(x) / sum of exp(x) along the axis."""
    return place("softmax", name).emit(Softmax(axes_of(x, axis)[0]), x)


def log_softmax(x: Tensor, axis: int = -1, *, name: str | None = None) -> Tensor:
    """log(softmax(x)) along the axis, without its overflow."""
    return place("log_softmax", name).emit(LogSoftmax(axes_of(x, axis)[0]), x)


def reduce_mean(x: Tensor, axes: int | Sequence[int], *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The mean over the axes."""
    return _reduce(reduction.ReduceMean, "reduce_mean", x, axes, keepdims, name)


def reduce_sum(x: Tensor, axes: int | Sequence[int], *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The sum over the axes."""
    return _reduce(reduction.ReduceSum, "reduce_sum", x, axes, keepdims, name)


def reduce_max(x: Tensor, axes: int | Sequence[int], *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The largest element over the axes."""
    return _reduce(reduction.ReduceMax, "reduce_max", x, axes, keepdims, name)


def reduce_prod(x: Tensor, axes: int | Sequence[int], *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The product over the axes."""
    return _reduce(reduction.ReduceProd, "reduce_prod", x, axes, keepdims, name)


def reduce_l2(x: Tensor, axes: int | Sequence[int], *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The root of the sum of squares."""
    return _reduce(reduction.ReduceL2, "reduce_l2", x, axes, keepdims, name)


def reduce_min(x: Tensor, axes: int | Sequence[int], *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The smallest element over the axes."""
    return _reduce(reduction.ReduceMin, "reduce_min", x, axes, keepdims, name)


def arg_max(x: Tensor, axis: int = -1, *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The index (i64) of the first largest element along the axis."""
    return place("arg_max", name).emit(scan.ArgMax(axes_of(x, axis)[0], keepdims), x)


def arg_min(x: Tensor, axis: int = -1, *, keepdims: bool = False, name: str | None = None) -> Tensor:
    """The index (i64) of the first smallest element along the axis."""
    return place("arg_min", name).emit(scan.ArgMin(axes_of(x, axis)[0], keepdims), x)


def constant(value: object, dtype: str | DType = "f32") -> Tensor:
    """A fixed tensor from numbers or an array."""
    at = place("constant")
    try:
        return at.trace.constant(value, at.dtype(dtype))
    except (TypeError, ValueError) as e:
        at.refuse(f"numbers or an array of {dtype} are required: {e}")


def _chain(op: Op, terms: Sequence[Operand], name: str | None) -> Tensor:
    if len(terms) < 2:
        place(op.name, name).refuse(f"two or more operands are required, got {len(terms)}")
    total = terms[0]
    for i, x in enumerate(terms[1:], 2):
        total = apply(op, total, x, name=name if i == len(terms) else None)
    assert isinstance(total, Tensor)
    return total


def _reduce(kind: type[Op], what: str, x: Tensor, axes: int | Sequence[int], keepdims: bool, name: str | None) -> Tensor:
    found = tuple(sorted(axes_of(x, *((axes,) if isinstance(axes, int) else axes))))
    return place(what, name).emit(kind(found, keepdims), x)  # type: ignore[call-arg]


def axes_of(x: Tensor, *axes: int) -> tuple[int, ...]:
    """The axes counted from the front; refuses one that x does not have."""
    for axis in axes:
        if not -x.rank <= axis < x.rank:
            place("axis").refuse(f"axis {axis} is not an axis of {x.type}")
    return tuple(axis % x.rank for axis in axes)
