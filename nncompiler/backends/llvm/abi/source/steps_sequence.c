/* Steps on sequences and optionals, and the check of a requirement. */

#include "table.h"

/* parameters: the place of the message among the texts */
static int32_t nnc_step_require(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                int64_t dying) {
    (void)dying;
    const uint8_t *bools = (const uint8_t *)in[0]->data;
    for (uint64_t i = 0; i < in[0]->length; i++)
        if (!bools[i])
            return nnc_fault(machine, NNC_REQUIREMENT, machine->table_texts + parameters[0]);
    out[0] = nnc_retain(in[0]);
    return NNC_OK;
}

/* A copy of a sequence, its elements shared; the sequence itself where nothing else refers to it. */
static nnc_value *nnc_own_sequence(nnc_machine *machine, nnc_value *sequence, int32_t dying) {
    if (dying && sequence->references == 1)
        return nnc_retain(sequence);
    nnc_value *made = nnc_new_sequence(machine, sequence->length + 1);
    if (made == 0)
        return 0;
    for (uint64_t i = 0; i < sequence->length; i++)
        ((nnc_value **)made->data)[i] = nnc_retain(((nnc_value **)sequence->data)[i]);
    made->length = sequence->length;
    return made;
}

/* An index into a sequence, counted from the front. `most`: the greatest that there is. */
static int32_t nnc_position(nnc_machine *machine, const nnc_value *index, int64_t length, int64_t most, int64_t *position) {
    int64_t at = index == 0 || index->length < 1 ? most : nnc_integer_at(index, 0);
    if (at < -length || at > most) {
        nnc_fault(machine, 0, "the index must be in ");
        int64_t range[2] = {-length, most};
        nnc_say_shape(machine, 2, range);
        nnc_say(machine, " for a sequence of ");
        nnc_say_number(machine, length);
        nnc_say(machine, " elements, it is ");
        nnc_say_number(machine, at);
        return NNC_REQUIREMENT;
    }
    *position = at < 0 ? at + length : at;
    return NNC_OK;
}

/* parameters: how many elements */
static int32_t nnc_step_sequence_construct(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                           nnc_value **out, int64_t dying) {
    (void)dying;
    nnc_value *made = nnc_new_sequence(machine, (uint64_t)parameters[0]);
    if (made == 0)
        return NNC_OUT_OF_MEMORY;
    for (int64_t i = 0; i < parameters[0]; i++)
        ((nnc_value **)made->data)[made->length++] = nnc_retain(in[i]);
    out[0] = made;
    return NNC_OK;
}

static int32_t nnc_step_sequence_at(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                    int64_t dying) {
    (void)parameters, (void)dying;
    int64_t at, length = (int64_t)in[0]->length;
    int32_t status = nnc_position(machine, in[1], length, length - 1, &at);
    if (status == NNC_OK)
        out[0] = nnc_retain(((nnc_value **)in[0]->data)[at]);
    return status;
}

/* parameters: whether there is a position */
static int32_t nnc_step_sequence_insert(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                        int64_t dying) {
    int64_t at, length = (int64_t)in[0]->length;
    int32_t status = nnc_position(machine, parameters[0] ? in[2] : 0, length, length, &at);
    if (status != NNC_OK)
        return status;
    out[0] = nnc_own_sequence(machine, in[0], (int32_t)(dying & 1));
    if (out[0] == 0 || !nnc_sequence_insert(machine, out[0], (uint64_t)at, nnc_retain(in[1])))
        return NNC_OUT_OF_MEMORY;
    return NNC_OK;
}

/* parameters: whether there is a position */
static int32_t nnc_step_sequence_erase(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                       int64_t dying) {
    int64_t at, length = (int64_t)in[0]->length;
    int32_t status = nnc_position(machine, parameters[0] ? in[1] : 0, length, length - 1, &at);
    if (status != NNC_OK)
        return status;
    out[0] = nnc_own_sequence(machine, in[0], (int32_t)(dying & 1));
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    nnc_value **items = (nnc_value **)out[0]->data;
    nnc_drop(machine, items[at]);
    for (int64_t i = at; i + 1 < length; i++)
        items[i] = items[i + 1];
    out[0]->length -= 1;
    return NNC_OK;
}

static int32_t nnc_step_sequence_length(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                        nnc_value **out, int64_t dying) {
    (void)parameters, (void)dying;
    out[0] = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 0, 0);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    *(int64_t *)out[0]->data = (int64_t)in[0]->length;
    return NNC_OK;
}

/* Elements begin ... begin + count of a tensor along an axis; without that axis where `drop`. */
static nnc_value *nnc_cut(nnc_machine *machine, nnc_value *value, uint64_t axis, int64_t begin, int64_t count, int32_t drop) {
    int64_t shape[NNC_RANK];
    uint64_t before = 1, inner = nnc_dtype_bytes(value->dtype), rank = 0;
    for (uint64_t i = 0; i < value->rank; i++) {
        if (i < axis)
            before *= (uint64_t)value->shape[i];
        if (i > axis)
            inner *= (uint64_t)value->shape[i];
        if (i != axis || !drop)
            shape[rank++] = i == axis ? count : value->shape[i];
    }
    uint64_t step = (uint64_t)value->shape[axis] * inner, bytes = (uint64_t)count * inner;
    char *data = (char *)value->data + (uint64_t)begin * inner;
    if (before == 1)
        return nnc_new_view(machine, value->dtype, rank, shape, data, value);
    nnc_value *made = nnc_new_tensor(machine, value->dtype, rank, shape);
    for (uint64_t i = 0; made != 0 && i < before; i++)
        memcpy((char *)made->data + i * bytes, data + i * step, bytes);
    return made;
}

/* parameters: axis, whether an axis of extent 1 stays, whether there are lengths */
static int32_t nnc_step_split_to_sequence(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                          nnc_value **out, int64_t dying) {
    (void)dying;
    uint64_t axis = (uint64_t)(parameters[0] < 0 ? parameters[0] + (int64_t)in[0]->rank : parameters[0]);
    const nnc_value *lengths = parameters[2] ? in[1] : 0;
    if (axis >= in[0]->rank)
        return nnc_no_axis(machine, in[0], parameters[0]);
    int64_t extent = in[0]->shape[axis], each = 1, begin = 0;
    if (lengths != 0 && lengths->rank == 0) {
        each = nnc_integer_at(lengths, 0);
        if (each < 1) {
            nnc_fault(machine, 0, "parts must have at least one element, got ");
            nnc_say_number(machine, each);
            return NNC_REQUIREMENT;
        }
    }
    out[0] = nnc_new_sequence(machine, 0);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    uint64_t given = lengths != 0 && lengths->rank > 0 ? lengths->length : 0;
    if (lengths != 0 && lengths->rank > 0) {
        int64_t total = 0;
        for (uint64_t i = 0; i < given; i++) {
            int64_t length = nnc_integer_at(lengths, i);
            total = length < 0 || total < 0 ? -1 : total + length;
        }
        if (total != extent) {
            nnc_fault(machine, 0, "the parts must have ");
            nnc_say_number(machine, extent);
            nnc_say(machine, " elements together, none less than 0");
            return NNC_REQUIREMENT;
        }
    }
    for (uint64_t i = 0; given > 0 ? i < given : begin < extent; i++) {
        int64_t count = given > 0 ? nnc_integer_at(lengths, i) : each;
        if (count > extent - begin)
            count = extent - begin;
        nnc_value *part = nnc_cut(machine, in[0], axis, begin, count, lengths == 0 && !parameters[1]);
        if (part == 0 || !nnc_sequence_insert(machine, out[0], out[0]->length, part))
            return NNC_OUT_OF_MEMORY;
        begin += count;
    }
    return NNC_OK;
}

/* Tensors joined along an axis that they have. */
static nnc_value *nnc_joined(nnc_machine *machine, nnc_value *const *items, uint64_t count, uint64_t axis, int32_t *status) {
    int64_t shape[NNC_RANK];
    const nnc_value *first = items[0];
    uint64_t before = 1, inner = nnc_dtype_bytes(first->dtype), at = 0;
    for (uint64_t i = 0; i < first->rank; i++)
        shape[i] = first->shape[i];
    for (uint64_t k = 1; k < count; k++) {
        int32_t fits = items[k]->rank == first->rank;
        for (uint64_t i = 0; fits && i < first->rank; i++)
            fits = i == axis || items[k]->shape[i] == first->shape[i];
        if (!fits) {
            nnc_fault(machine, 0, "tensors that are joined must agree in all axes but one, got ");
            nnc_say_shape(machine, first->rank, first->shape);
            nnc_say(machine, " and ");
            nnc_say_shape(machine, items[k]->rank, items[k]->shape);
            *status = NNC_WRONG_SHAPE;
            return 0;
        }
        shape[axis] += items[k]->shape[axis];
    }
    for (uint64_t i = 0; i < first->rank; i++) {
        if (i < axis)
            before *= (uint64_t)shape[i];
        if (i > axis)
            inner *= (uint64_t)shape[i];
    }
    nnc_value *made = nnc_new_tensor(machine, first->dtype, first->rank, shape);
    *status = made == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
    for (uint64_t i = 0; made != 0 && i < before; i++)
        for (uint64_t k = 0; k < count; k++) {
            uint64_t bytes = (uint64_t)items[k]->shape[axis] * inner;
            memcpy((char *)made->data + at, (char *)items[k]->data + i * bytes, bytes);
            at += bytes;
        }
    return made;
}

/* parameters: axis (of the result; negative: from the end), whether it is a new one */
static int32_t nnc_step_concat_from_sequence(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                             nnc_value **out, int64_t dying) {
    (void)dying;
    nnc_value **items = (nnc_value **)in[0]->data;
    int32_t status;
    if (in[0]->length == 0)
        return nnc_fault(machine, NNC_REQUIREMENT, "a sequence without elements has nothing to join");
    int64_t rank = (int64_t)items[0]->rank + (parameters[1] != 0);
    int64_t axis = parameters[0] < 0 ? parameters[0] + rank : parameters[0];
    if (axis < 0 || axis >= rank) {
        nnc_fault(machine, 0, "there is no axis ");
        nnc_say_number(machine, parameters[0]);
        nnc_say(machine, " of tensors of rank ");
        nnc_say_number(machine, rank);
        return NNC_REQUIREMENT;
    }
    if (parameters[1])
        out[0] = nnc_stacked(machine, items, in[0]->length, (uint64_t)axis, &status);
    else
        out[0] = nnc_joined(machine, items, in[0]->length, (uint64_t)axis, &status);
    return status;
}

static int32_t nnc_step_optional(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                 int64_t dying) {
    (void)machine, (void)dying;
    out[0] = parameters[0] ? nnc_retain(in[0]) : 0;
    return NNC_OK;
}

/* parameters: whether there is an operand */
static int32_t nnc_step_optional_has_element(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                             nnc_value **out, int64_t dying) {
    (void)dying;
    out[0] = nnc_new_tensor(machine, 1 << 8 | NNC_BOOL, 0, 0);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    *(uint8_t *)out[0]->data = parameters[0] && in[0] != 0;
    return NNC_OK;
}

static int32_t nnc_step_optional_get_element(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                             nnc_value **out, int64_t dying) {
    (void)parameters, (void)dying;
    if (in[0] == 0)
        return nnc_fault(machine, NNC_REQUIREMENT, "the optional is empty");
    out[0] = nnc_retain(in[0]);
    return NNC_OK;
}
