/* Walks a table: calls programs, and does what stands between them. The state is registers and the word of the instruction, so
   that a run can pause where the host must do something, and go on. */

#include "table.h"

/* Tokens of an expression, which follow their number; `*at` then stands behind them. */
static int64_t nnc_evaluate(const nnc_machine *machine, const int64_t **at) {
    const int64_t *token = *at;
    int64_t stack[64], count = *token++;
    int32_t top = -1;
    *at = token + 2 * count;
    for (int64_t i = 0; i < count; i++, token += 2) {
        int64_t right;
        switch (token[0]) {
        case NNC_TOKEN_CONSTANT: stack[++top] = token[1]; break;
        case NNC_TOKEN_NUMBER: stack[++top] = machine->numbers[token[1]]; break;
        case NNC_TOKEN_ADD:
            right = stack[top--];
            stack[top] = (int64_t)((uint64_t)stack[top] + (uint64_t)right);
            break;
        case NNC_TOKEN_MULTIPLY:
            right = stack[top--];
            stack[top] = (int64_t)((uint64_t)stack[top] * (uint64_t)right);
            break;
        default:
            stack[top] = stack[top] / token[1] - (stack[top] % token[1] < 0);
        }
    }
    return stack[top];
}

/* The tensor in a register; null, with a message, where there is none. */
static nnc_value *nnc_tensor_in(nnc_machine *machine, int64_t reg) {
    nnc_value *value = reg < 0 ? 0 : machine->values[reg];
    if (value == 0 || value->kind != NNC_TENSOR) {
        nnc_fault(machine, 0, value == 0 ? "a tensor is required, the optional is empty" : "a tensor is required, got a sequence");
        return 0;
    }
    return value;
}

/* Says that a value has not the axis that is asked for. */
static int32_t nnc_no_axis(nnc_machine *machine, const nnc_value *value, int64_t axis) {
    nnc_fault(machine, 0, "a tensor with an axis ");
    nnc_say_number(machine, axis);
    nnc_say(machine, value == 0 ? " is required, got an empty optional" : " is required, got ");
    if (value != 0 && value->kind == NNC_TENSOR)
        nnc_say_shape(machine, value->rank, value->shape);
    else if (value != 0)
        nnc_say(machine, "a sequence");
    return NNC_REQUIREMENT;
}

/* Says that a number is not what the table was made for: ", NAME = 3" for every symbol. */
static int32_t nnc_other(nnc_machine *machine, const char *text, const char *told, const int64_t *symbols, int64_t count) {
    const int64_t *names = machine->words + machine->words[NNC_HEAD_NAMES];
    nnc_fault(machine, 0, text);
    nnc_say(machine, told);
    for (int64_t i = 0; i < count; i++) {
        nnc_say(machine, i == 0 ? " (" : ", ");
        nnc_say(machine, names[symbols[i]] < 0 ? "?" : machine->table_texts + names[symbols[i]]);
        nnc_say(machine, " = ");
        nnc_say_number(machine, machine->numbers[symbols[i]]);
    }
    if (count > 0)
        nnc_say(machine, ")");
    return NNC_OTHER_SIZES;
}

/* --- calls */

/* Binds a callee to machine->shapes: by the variant that served the last call, or another one. */
static int32_t nnc_bind_callee(nnc_machine *machine, nnc_callee *callee, int64_t outputs) {
    int32_t status = NNC_OTHER_SIZES;
    callee->ready = 0;
    for (uint64_t tried = 0; tried < callee->count; tried++) {
        uint64_t number = (callee->current + tried) % callee->count;
        const nnc_variant *variant = &callee->variants[number];
        status = variant->api->bind(variant->context, machine->shapes);
        if (status == NNC_OTHER_SIZES || status == NNC_WRONG_SHAPE)
            continue;
        if (status != NNC_OK)
            return nnc_fault(machine, status, "");
        callee->current = number;
        for (int64_t i = 0; i < outputs; i++)
            callee->output_shapes[i] = variant->api->output_shape(variant->context, (int32_t)i);
        callee->ready = 1;
        return NNC_OK;
    }
    if (machine->hosted) {
        machine->paused = NNC_PAUSED_FOR_PROGRAM;
        return NNC_PAUSED;
    }
    nnc_fault(machine, 0, "no program was compiled for these sizes");
    if (callee->count > 0 && status == NNC_OTHER_SIZES) {
        const nnc_variant *variant = &callee->variants[0];
        variant->api->bind(variant->context, machine->shapes);
        nnc_say(machine, ": ");
        nnc_say(machine, variant->api->failed_node(variant->context));
        nnc_say(machine, " is required");
    }
    return status;
}

static int32_t nnc_call(nnc_machine *machine, const int64_t *at) {
    nnc_callee *callee = &machine->callees[at[2]];
    int64_t inputs = at[3], sizes = at[4], outputs = at[5], extent = 0;
    const int64_t *row = at + 6;
    int32_t same = callee->ready;
    static const char nothing[64];
    for (int64_t i = 0; i < inputs; i++, row += 2) {
        nnc_value *value = nnc_tensor_in(machine, row[0]);
        if (value == 0)
            return NNC_WRONG_SHAPE;
        if ((int64_t)value->rank != row[1]) {
            nnc_fault(machine, 0, "a tensor of rank ");
            nnc_say_number(machine, row[1]);
            nnc_say(machine, " is required, got one of shape ");
            nnc_say_shape(machine, value->rank, value->shape);
            return NNC_WRONG_SHAPE;
        }
        machine->inputs[i] = value->data;
        machine->shapes[i] = value->shape;
        for (uint64_t axis = 0; axis < value->rank; axis++, extent++)
            if (callee->bound[extent] != value->shape[axis]) {
                callee->bound[extent] = value->shape[axis];
                same = 0;
            }
    }
    for (int64_t i = 0; i < sizes; i++, row++, extent++) {
        int64_t number = machine->numbers[row[0]];
        machine->inputs[inputs + i] = nothing;
        machine->shapes[inputs + i] = &machine->numbers[row[0]];
        if (callee->bound[extent] != number) {
            callee->bound[extent] = number;
            same = 0;
        }
    }
    int32_t status = same ? NNC_OK : nnc_bind_callee(machine, callee, outputs);
    if (status != NNC_OK)
        return status;
    for (int64_t i = 0; i < outputs; i++, row += 3) {
        nnc_value *made = nnc_new_tensor(machine, row[1], (uint64_t)row[2], callee->output_shapes[i]);
        if (made == 0)
            return NNC_OUT_OF_MEMORY;
        nnc_set(machine, row[0], made);
        machine->outputs[i] = made->data;
    }
    const nnc_variant *variant = &callee->variants[callee->current];
    if (machine->nanoseconds != 0) {
        status = variant->api->profile(variant->context, machine->inputs, machine->outputs, machine->step_times);
        for (uint64_t i = 0; i < variant->step_count; i++)
            machine->nanoseconds[variant->first_step + i] += machine->step_times[i];
    } else {
        status = variant->api->run(variant->context, machine->inputs, machine->outputs);
    }
    if (status != NNC_OK) {
        machine->failed = variant->api->failed_node(variant->context);
        return nnc_fault(machine, status, "");
    }
    return NNC_OK;
}

/* --- numbers */

static void nnc_say_real(nnc_machine *machine, double number) {
    char text[32];
    snprintf(text, sizeof(text), "%.9g", number);
    nnc_say(machine, text);
}

/* Says that what was measured are not the numbers that this reading is for. */
static int32_t nnc_other_numbers(nnc_machine *machine, const int64_t *at) {
    const nnc_value *value = machine->values[at[2]];
    int64_t kind = nnc_dtype_number(value->dtype);
    nnc_fault(machine, 0, "it is ");
    for (int64_t i = 0; i < at[3]; i++) {
        nnc_say(machine, i > 0 ? ", " : at[3] > 1 ? "[" : "");
        if (kind == NNC_F16 || kind == NNC_BF16 || kind == NNC_F32 || kind == NNC_F64)
            nnc_say_real(machine, nnc_real_at(value, (uint64_t)i));
        else if (kind == NNC_BOOL)
            nnc_say(machine, nnc_integer_at(value, (uint64_t)i) != 0 ? "True" : "False");
        else
            nnc_say_number(machine, nnc_integer_at(value, (uint64_t)i));
    }
    nnc_say(machine, at[3] > 1 ? "]" : "");
    const int64_t *words = machine->words, *row = words + words[NNC_HEAD_READING_ROWS];
    for (int64_t i = 0; i < words[NNC_HEAD_READINGS]; i++) {
        nnc_say(machine, i > 0 ? "; " : ", and the model was compiled for ");
        nnc_say(machine, machine->table_texts + row[2 * i + 1]);
    }
    return NNC_OTHER_SIZES;
}

static int32_t nnc_measure(nnc_machine *machine, const int64_t *at) {
    nnc_value *value = nnc_tensor_in(machine, at[2]);
    if (value == 0 || (int64_t)value->length != at[3])
        return NNC_WRONG_SHAPE;
    int64_t kind = nnc_dtype_number(value->dtype);
    for (int64_t i = 0; i < at[3]; i++) {
        int64_t number;
        if (kind == NNC_F16 || kind == NNC_BF16 || kind == NNC_F32 || kind == NNC_F64) {
            double real = nnc_real_at(value, (uint64_t)i);
            memcpy(&number, &real, 8);
        } else {
            number = nnc_integer_at(value, (uint64_t)i);
        }
        const int64_t *row = at + 4 + 3 * i;
        machine->numbers[row[0]] = number;
        machine->defined[row[0]] = 1;
    }
    for (int64_t i = 0; i < at[3]; i++) {
        const int64_t *row = at + 4 + 3 * i;
        int64_t number = machine->numbers[row[0]];
        if (row[1] && number != row[2])
            return nnc_other_numbers(machine, at);
        if (!row[1] && number < 0)
            return nnc_other(machine, "a size is negative", "", row, 1);
    }
    return NNC_OK;
}

static int32_t nnc_check(nnc_machine *machine, const int64_t *at) {
    const int64_t *expression = at + 5 + at[4];
    for (int64_t i = 0; i < at[4]; i++)
        if (!machine->defined[at[5 + i]])
            return NNC_OK;
    int64_t number = nnc_evaluate(machine, &expression);
    int32_t holds = at[3] == NNC_RELATION_ZERO          ? number == 0
                    : at[3] == NNC_RELATION_NONZERO     ? number != 0
                    : at[3] == NNC_RELATION_NONNEGATIVE ? number >= 0
                                                        : number < 0;
    if (holds)
        return NNC_OK;
    return nnc_other(machine, machine->table_texts + at[2], " does not hold", at + 5, at[4]);
}

static int32_t nnc_known(nnc_machine *machine, const int64_t *at) {
    const int64_t *expression = at + 5 + at[4];
    nnc_value *made = nnc_new_tensor(machine, at[3], (uint64_t)at[4], at + 5);
    if (made == 0)
        return NNC_OUT_OF_MEMORY;
    for (uint64_t i = 0; i < made->length; i++) {
        int64_t number = nnc_evaluate(machine, &expression);
        char *place = (char *)made->data + i * nnc_dtype_bytes(at[3]);
        switch (nnc_dtype_number(at[3])) {
        case NNC_F32: {
            float real = (float)number;
            memcpy(place, &real, 4);
            break;
        }
        case NNC_F64: {
            double real = (double)number;
            memcpy(place, &real, 8);
            break;
        }
        default: memcpy(place, &number, nnc_dtype_bytes(at[3])); /* low bytes first, on every target */
        }
    }
    nnc_set(machine, at[2], made);
    return NNC_OK;
}

/* --- registers */

static void nnc_moves(nnc_machine *machine, const int64_t *at) {
    const int64_t *row = at + 3;
    for (int64_t i = 0; i < at[2]; i++, row += 3) {
        nnc_value *value = row[1] < 0 ? 0 : machine->values[row[1]];
        machine->moving[i] = value;
        if (row[2])
            machine->values[row[1]] = 0;
        else
            nnc_retain(value);
    }
    row = at + 3;
    for (int64_t i = 0; i < at[2]; i++, row += 3)
        nnc_set(machine, row[0], machine->moving[i]);
}

static int32_t nnc_truth(nnc_machine *machine, const int64_t *at) {
    nnc_value *value = nnc_tensor_in(machine, at[3]);
    if (value == 0)
        return NNC_WRONG_SHAPE;
    if (value->length != 1) {
        nnc_fault(machine, 0, "the condition must be one bool, it has shape ");
        nnc_say_shape(machine, value->rank, value->shape);
        return NNC_WRONG_SHAPE;
    }
    machine->numbers[at[2]] = nnc_integer_at(value, 0) != 0;
    return NNC_OK;
}

/* --- loops */

static int32_t nnc_trips(nnc_machine *machine, const int64_t *at) {
    int64_t trips = -1;
    if (at[4] >= 0) {
        nnc_value *limit = nnc_tensor_in(machine, at[4]);
        if (limit == 0 || limit->length < 1)
            return nnc_fault(machine, NNC_WRONG_SHAPE, "the number of trips must be one number");
        trips = nnc_integer_at(limit, 0);
        trips = trips < 0 ? 0 : trips;
    }
    int64_t length = -1;
    for (int64_t i = 0; i < at[5]; i++) {
        const int64_t *row = at + 6 + 2 * i;
        nnc_value *value = machine->values[row[0]];
        int32_t fits = value != 0 && (row[1] < 0 ? value->kind == NNC_SEQUENCE
                                                 : value->kind == NNC_TENSOR && (uint64_t)row[1] < value->rank);
        if (!fits)
            return nnc_no_axis(machine, value, row[1]);
        int64_t own = row[1] < 0 ? (int64_t)value->length : value->shape[row[1]];
        if (length >= 0 && own != length) {
            nnc_fault(machine, 0, "the scanned inputs must have one length, they have ");
            nnc_say_number(machine, length);
            nnc_say(machine, " and ");
            nnc_say_number(machine, own);
            return NNC_WRONG_SHAPE;
        }
        length = own;
    }
    machine->numbers[at[2]] = 0;
    machine->numbers[at[3]] = at[5] > 0 ? length : trips;
    return NNC_OK;
}

/* Part `at` of a tensor along an axis, without that axis: where it lies in one piece, in place. */
static nnc_value *nnc_slice(nnc_machine *machine, nnc_value *value, uint64_t axis, uint64_t at) {
    int64_t shape[NNC_RANK];
    uint64_t before = 1, inner = nnc_dtype_bytes(value->dtype), rank = 0, extent = (uint64_t)value->shape[axis];
    for (uint64_t i = 0; i < value->rank; i++) {
        if (i < axis)
            before *= (uint64_t)value->shape[i];
        if (i > axis)
            inner *= (uint64_t)value->shape[i];
        if (i != axis)
            shape[rank++] = value->shape[i];
    }
    char *data = (char *)value->data + at * inner;
    if (before == 1)
        return nnc_new_view(machine, value->dtype, rank, shape, data, value);
    nnc_value *made = nnc_new_tensor(machine, value->dtype, rank, shape);
    if (made != 0)
        for (uint64_t i = 0; i < before; i++)
            memcpy((char *)made->data + i * inner, data + i * extent * inner, inner);
    return made;
}

static int32_t nnc_slices(nnc_machine *machine, const int64_t *at) {
    nnc_value *value = machine->values[at[3]], *made;
    int64_t trip = machine->numbers[at[5]];
    uint64_t number = (uint64_t)(at[7] ? machine->numbers[at[6]] - 1 - trip : trip);
    if (at[4] < 0)
        made = nnc_retain(((nnc_value **)value->data)[number]);
    else
        made = nnc_slice(machine, value, (uint64_t)at[4], number);
    if (made == 0)
        return NNC_OUT_OF_MEMORY;
    nnc_set(machine, at[2], made);
    return NNC_OK;
}

static int32_t nnc_collect(nnc_machine *machine, const int64_t *at) {
    nnc_value *list = machine->values[at[2]], *part = nnc_retain(machine->values[at[3]]);
    return nnc_sequence_insert(machine, list, list->length, part) ? NNC_OK : NNC_OUT_OF_MEMORY;
}

static void nnc_reverse(nnc_value *list) {
    nnc_value **items = (nnc_value **)list->data;
    for (uint64_t i = 0; i + i + 1 < list->length; i++) {
        nnc_value *first = items[i];
        items[i] = items[list->length - 1 - i];
        items[list->length - 1 - i] = first;
    }
}

/* Tensors of one shape, along a new axis. */
static nnc_value *nnc_stacked(nnc_machine *machine, nnc_value *const *items, uint64_t count, uint64_t axis, int32_t *status) {
    int64_t shape[NNC_RANK];
    const nnc_value *first = items[0];
    uint64_t before = 1, inner = nnc_dtype_bytes(first->dtype), rank = first->rank;
    for (uint64_t i = 1; i < count; i++)
        if (items[i]->rank != rank || (rank > 0 && memcmp(items[i]->shape, first->shape, rank * 8) != 0)) {
            nnc_fault(machine, 0, "the parts of a collected result must have one shape, they have ");
            nnc_say_shape(machine, rank, first->shape);
            nnc_say(machine, " and ");
            nnc_say_shape(machine, items[i]->rank, items[i]->shape);
            *status = NNC_WRONG_SHAPE;
            return 0;
        }
    for (uint64_t i = 0; i <= rank; i++) {
        shape[i] = i == axis ? (int64_t)count : first->shape[i < axis ? i : i - 1];
        if (i < axis)
            before *= (uint64_t)shape[i];
        else if (i > axis)
            inner *= (uint64_t)shape[i];
    }
    nnc_value *made = nnc_new_tensor(machine, first->dtype, rank + 1, shape);
    *status = made == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
    if (made != 0)
        for (uint64_t k = 0; k < before; k++)
            for (uint64_t i = 0; i < count; i++)
                memcpy((char *)made->data + (k * count + i) * inner, (char *)items[i]->data + k * inner, inner);
    return made;
}

static int32_t nnc_stack(nnc_machine *machine, const int64_t *at) {
    nnc_value *list = machine->values[at[3]], *made;
    int32_t status = NNC_OUT_OF_MEMORY;
    if (at[5])
        nnc_reverse(list);
    if (list->length > 0) {
        made = nnc_stacked(machine, (nnc_value **)list->data, list->length, (uint64_t)at[4], &status);
    } else {
        int64_t shape[NNC_RANK];
        const int64_t *expression = at + 8;
        for (int64_t i = 0; i < at[7]; i++)
            shape[i] = nnc_evaluate(machine, &expression);
        made = nnc_new_tensor(machine, at[6], (uint64_t)at[7], shape);
    }
    if (made == 0)
        return status;
    nnc_set(machine, at[2], made);
    return NNC_OK;
}
