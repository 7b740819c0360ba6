/* Inputs and outputs of a model in stages that are more than arrays of numbers: nnc_string and nnc_item from values, and back. */

#include "table.h"

static const char *nnc_item_kind(uint32_t kind) {
    return kind == NNC_ITEM_NONE ? "nothing" : kind == NNC_ITEM_TENSOR ? "a tensor" : kind == NNC_ITEM_SEQUENCE ? "a sequence" : "?";
}

static int32_t nnc_wrong_item(nnc_machine *machine, const char *required, uint32_t kind) {
    nnc_fault(machine, 0, required);
    nnc_say(machine, " is required, got ");
    nnc_say(machine, nnc_item_kind(kind));
    return NNC_BAD_ARGUMENT;
}

/* A tensor that the caller gives: of numbers where they are, of strings as handles. */
static int32_t nnc_take_tensor(nnc_machine *machine, int64_t dtype, uint64_t rank, const int64_t *shape, const void *data,
                               nnc_value **value) {
    uint64_t count = 1;
    for (uint64_t i = 0; i < rank; i++)
        count *= (uint64_t)shape[i];
    if (data == 0 && count > 0)
        return nnc_fault(machine, NNC_BAD_ARGUMENT, "the tensor has no elements");
    if (nnc_dtype_number(dtype) != NNC_STR) {
        *value = nnc_new_view(machine, dtype, rank, shape, (void *)data, 0);
        return *value == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
    }
    nnc_value *made = nnc_new_tensor(machine, dtype, rank, shape);
    const nnc_string *strings = (const nnc_string *)data;
    int32_t status = made == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
    for (uint64_t i = 0; i < count && status == NNC_OK; i++) {
        if (strings[i].text == 0 && strings[i].bytes > 0)
            status = nnc_fault(machine, NNC_BAD_ARGUMENT, "a string has no text");
        else
            status = nnc_intern(machine, strings[i].text == 0 ? "" : strings[i].text, strings[i].bytes, 0, (int64_t *)made->data + i);
    }
    if (status != NNC_OK)
        nnc_drop(machine, made);
    else
        *value = made;
    return status;
}

/* What the caller gives for an input of the `form` of a row (element type, rank, ...); an empty optional is no value. */
static int32_t nnc_take_item(nnc_machine *machine, const nnc_item *item, const int64_t *row, int64_t form, nnc_value **value) {
    *value = 0;
    if (item->kind == NNC_ITEM_NONE && (form & NNC_FORM_OPTIONAL) != 0)
        return NNC_OK;
    if ((form & NNC_FORM_SEQUENCE) == 0) {
        if (item->kind != NNC_ITEM_TENSOR)
            return nnc_wrong_item(machine, "a tensor", item->kind);
        if (item->rank > NNC_RANK || ((form & NNC_FORM_ANY_RANK) == 0 && (int64_t)item->rank != row[1])) {
            nnc_fault(machine, 0, "a tensor of rank ");
            nnc_say_number(machine, item->rank > NNC_RANK ? NNC_RANK : row[1]);
            nnc_say(machine, " is required, got one of rank ");
            nnc_say_number(machine, (int64_t)item->rank);
            return NNC_BAD_ARGUMENT;
        }
        for (uint32_t i = 0; i < item->rank; i++)
            if (item->shape == 0 || item->shape[i] < 0)
                return nnc_fault(machine, NNC_BAD_ARGUMENT, "a tensor has no extents, or a negative one");
        return nnc_take_tensor(machine, row[0], item->rank, item->shape, item->data, value);
    }
    if (item->kind != NNC_ITEM_SEQUENCE)
        return nnc_wrong_item(machine, "a sequence", item->kind);
    if (item->data == 0 && item->count > 0)
        return nnc_fault(machine, NNC_BAD_ARGUMENT, "the sequence has no elements");
    nnc_value *sequence = nnc_new_sequence(machine, 0);
    int32_t status = sequence == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
    for (uint64_t i = 0; i < item->count && status == NNC_OK; i++) {
        nnc_value *part;
        status = nnc_take_item(machine, (const nnc_item *)item->data + i, row, form & NNC_FORM_ANY_RANK, &part);
        if (status == NNC_OK && !nnc_sequence_insert(machine, sequence, i, part))
            status = NNC_OUT_OF_MEMORY;
    }
    if (status != NNC_OK)
        nnc_drop(machine, sequence);
    else
        *value = sequence;
    return status;
}

/* Lets a value live as long as the outputs, whose reference is taken over; false where there is no room. */
static int32_t nnc_keep(nnc_machine *machine, nnc_value *value) {
    if (value == 0)
        return 0;
    if (machine->kept == 0)
        machine->kept = nnc_new_sequence(machine, 0);
    if (machine->kept == 0) {
        nnc_drop(machine, value);
        return 0;
    }
    return nnc_sequence_insert(machine, machine->kept, machine->kept->length, value);
}

/* The elements of a tensor as the caller gets them: in memory of the context, where arrays of the caller and constants are
   copied; strings as nnc_string. */
static int32_t nnc_give_tensor(nnc_machine *machine, const nnc_value *value, nnc_item *item) {
    const nnc_value *root = value->owner != 0 ? (const nnc_value *)value->owner : value;
    int32_t texts = nnc_dtype_number(value->dtype) == NNC_STR;
    item->kind = NNC_ITEM_TENSOR;
    item->rank = (uint32_t)value->rank;
    item->shape = value->shape;
    item->data = value->data;
    item->count = value->length;
    if (!texts && (char *)value->data >= (char *)root && (char *)value->data <= (char *)root + root->block)
        return NNC_OK;
    uint64_t size = texts ? sizeof(nnc_string) : nnc_dtype_bytes(value->dtype);
    nnc_value *made = nnc_new_value(machine, 0, value->length * size);
    if (!nnc_keep(machine, made))
        return NNC_OUT_OF_MEMORY;
    item->data = made->data;
    if (!texts) {
        memcpy(made->data, value->data, value->length * size);
        return NNC_OK;
    }
    nnc_string *strings = (nnc_string *)made->data;
    for (uint64_t i = 0; i < value->length; i++) {
        int64_t handle = ((const int64_t *)value->data)[i];
        strings[i].text = machine->strings.texts[handle];
        strings[i].bytes = machine->strings.lengths[handle];
    }
    return NNC_OK;
}

/* What an output is, as the caller gets it. */
static int32_t nnc_give_item(nnc_machine *machine, const nnc_value *value, nnc_item *item) {
    memset(item, 0, sizeof(nnc_item));
    if (value == 0)
        return NNC_OK;
    if (value->kind == NNC_TENSOR)
        return nnc_give_tensor(machine, value, item);
    nnc_value *made = nnc_new_value(machine, 0, value->length * sizeof(nnc_item));
    if (!nnc_keep(machine, made))
        return NNC_OUT_OF_MEMORY;
    nnc_item *parts = (nnc_item *)made->data;
    item->kind = NNC_ITEM_SEQUENCE;
    item->data = parts;
    item->count = value->length;
    for (uint64_t i = 0; i < value->length; i++) {
        int32_t status = nnc_give_item(machine, ((nnc_value *const *)value->data)[i], &parts[i]);
        if (status != NNC_OK)
            return status;
    }
    return NNC_OK;
}
