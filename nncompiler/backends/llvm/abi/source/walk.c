/* The walk over a table's instructions. */

#include "steps.h"

/* Steps by their numbers: the order of NNC_STEP_... in steps.h. */
static nnc_step_function *const nnc_steps[] = {
    nnc_step_require, nnc_step_sequence_construct, nnc_step_sequence_at, nnc_step_sequence_insert,
    nnc_step_sequence_erase, nnc_step_sequence_length, nnc_step_split_to_sequence, nnc_step_concat_from_sequence,
    nnc_step_string_concat, nnc_step_string_split, nnc_step_lookup, nnc_step_tf_idf, nnc_step_cast_to_string,
    nnc_step_cast_from_string, nnc_step_string_filter, nnc_step_optional, nnc_step_optional_has_element, nnc_step_optional_get_element,
    nnc_step_non_max_suppression,
};
_Static_assert(sizeof(nnc_steps) / sizeof(nnc_steps[0]) == NNC_STEP_COUNT, "a function for every number");

static int32_t nnc_do_step(nnc_machine *machine, const int64_t *at) {
    int64_t inputs = at[4], outputs = at[5];
    const int64_t *regs = at + 7;
    nnc_value **in = (nnc_value **)machine->inputs, **out = (nnc_value **)machine->outputs;
    for (int64_t i = 0; i < inputs; i++) {
        in[i] = regs[i] < 0 ? 0 : machine->values[regs[i]];
        if (in[i] == 0 && regs[i] >= 0 && at[2] < NNC_STEP_OPTIONAL)
            return nnc_fault(machine, NNC_REQUIREMENT, "an operand is an empty optional");
    }
    for (int64_t i = 0; i < outputs; i++)
        out[i] = 0;
    int32_t status = nnc_steps[at[2]](machine, regs + inputs + outputs, in, out, at[3]);
    for (int64_t i = 0; i < outputs; i++) {
        if (status == NNC_OK)
            nnc_set(machine, regs[inputs + i], out[i]);
        else
            nnc_drop(machine, out[i]);
    }
    return status;
}

static int32_t nnc_fits(nnc_machine *machine, const int64_t *at) {
    const int64_t *expression = at + 4;
    int64_t wanted = nnc_evaluate(machine, &expression), extent = machine->values[at[2]]->shape[at[3]];
    if (wanted == extent)
        return NNC_OK;
    nnc_fault(machine, 0, "axis ");
    nnc_say_number(machine, at[3]);
    nnc_say(machine, " must have extent ");
    nnc_say_number(machine, wanted);
    nnc_say(machine, ", it has ");
    nnc_say_number(machine, extent);
    return NNC_WRONG_SHAPE;
}

static int32_t nnc_too_many_trips(nnc_machine *machine, int64_t trips) {
    nnc_fault(machine, 0, "the loop has made ");
    nnc_say_number(machine, trips);
    nnc_say(machine, " trips, which is the limit");
    return NNC_LIMIT;
}

/* Goes on from machine->at until the table ends, an instruction fails or the host is needed. */
static int32_t nnc_walk_table(nnc_machine *machine) {
    const int64_t *words = machine->words, limit = words[NNC_HEAD_TRIPS];
    nnc_value **values = machine->values, *made;
    int64_t *numbers = machine->numbers, where = machine->at;
    int32_t status = NNC_OK;
    while (1) {
        const int64_t *at = words + where;
        int64_t next = where + (at[0] >> 16);
        switch (at[0] & 0xFFFF) {
        case NNC_OP_END: machine->at = where; return NNC_OK;
        case NNC_OP_CALL: status = nnc_call(machine, at); break;
        case NNC_OP_STEP: status = nnc_do_step(machine, at); break;
        case NNC_OP_HOST:
            machine->paused = NNC_PAUSED_FOR_STEP;
            machine->paused_at = where;
            machine->at = next;
            return NNC_PAUSED;
        case NNC_OP_EXTENT:
            made = values[at[3]];
            if (made == 0 || made->kind != NNC_TENSOR || (uint64_t)at[4] >= made->rank) {
                status = nnc_no_axis(machine, made, at[4]);
                break;
            }
            numbers[at[2]] = made->shape[at[4]];
            machine->defined[at[2]] = 1;
            break;
        case NNC_OP_FITS: status = nnc_fits(machine, at); break;
        case NNC_OP_CHECK: status = nnc_check(machine, at); break;
        case NNC_OP_MEASURE: status = nnc_measure(machine, at); break;
        case NNC_OP_KNOWN: status = nnc_known(machine, at); break;
        case NNC_OP_MOVES: nnc_moves(machine, at); break;
        case NNC_OP_RELEASE:
            for (int64_t i = 0; i < at[2]; i++)
                nnc_set(machine, at[3 + i], 0);
            break;
        case NNC_OP_TRUTH: status = nnc_truth(machine, at); break;
        case NNC_OP_JUMP: next = at[2]; break;
        case NNC_OP_UNLESS:
            if (numbers[at[2]] == 0)
                next = at[3];
            break;
        case NNC_OP_TRIPS: status = nnc_trips(machine, at); break;
        case NNC_OP_TRIP:
            if (numbers[at[3]] >= 0 && numbers[at[2]] >= numbers[at[3]])
                next = at[4];
            else if (numbers[at[2]] >= limit)
                status = nnc_too_many_trips(machine, limit);
            break;
        case NNC_OP_NEXT:
            numbers[at[2]] += 1;
            next = at[3];
            break;
        case NNC_OP_NUMBER:
            made = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 0, 0);
            if (made == 0) {
                status = NNC_OUT_OF_MEMORY;
            } else {
                *(int64_t *)made->data = numbers[at[3]];
                nnc_set(machine, at[2], made);
            }
            break;
        case NNC_OP_SLICE: status = nnc_slices(machine, at); break;
        case NNC_OP_LIST:
            made = nnc_new_sequence(machine, 0);
            status = made == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
            nnc_set(machine, at[2], made);
            break;
        case NNC_OP_COLLECT: status = nnc_collect(machine, at); break;
        case NNC_OP_STACK: status = nnc_stack(machine, at); break;
        case NNC_OP_REVERSE: nnc_reverse(values[at[2]]); break;
        default: status = nnc_fault(machine, NNC_BAD_ARGUMENT, "the table is damaged");
        }
        if (status != NNC_OK) {
            machine->at = machine->paused_at = where;
            if (status != NNC_PAUSED && machine->failed[0] == 0)
                machine->failed = machine->table_texts + at[1];
            return status;
        }
        where = next;
    }
}
