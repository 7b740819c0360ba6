/* Values of a model in stages: counted references, in a heap that keeps what is freed and has a limit. */

#include "table.h"

enum { NNC_BINS = 160 };

/* Freed blocks by size, four sizes an octave; as much is kept as was alive at once. */
typedef struct nnc_heap {
    nnc_allocate *allocate;
    nnc_release *release;
    void *allocator;
    uint64_t live, peak, kept, limit;
    void *bins[NNC_BINS];
} nnc_heap;

/* What a callee is bound to. */
typedef struct nnc_variant {
    const nnc_api *api;
    nnc_context *context;
    uint64_t first_step; /* of its steps, among all of the model */
    uint64_t step_count;
} nnc_variant;

typedef struct nnc_callee {
    nnc_variant variants[NNC_VARIANTS];
    uint64_t count, current;
    int64_t *bound;                /* extents of the inputs that `current` is bound to */
    const int64_t **output_shapes; /* for these */
    int32_t ready;
} nnc_callee;

/* Strings of a run: text by handle, handle by text. */
typedef struct nnc_strings {
    char **texts;
    uint64_t *lengths;
    uint64_t count, capacity, fixed; /* the first `fixed` are the table's own */
    uint32_t *slots;                 /* handle + 1, 0 where empty */
    uint64_t slot_count;
} nnc_strings;

struct nnc_machine {
    const int64_t *words;
    const char *table_texts;
    nnc_heap heap;
    nnc_strings strings;
    nnc_value **values;
    int64_t *numbers;
    uint8_t *defined;
    nnc_callee *callees;
    const void **inputs;
    void **outputs;
    const int64_t **shapes;
    int64_t *extents;
    nnc_value **moving;
    nnc_value *kept; /* a sequence of what outputs lie in besides */
    int64_t reading; /* the one that the run is by */
    int64_t at; /* the word of the instruction under way */
    int64_t paused;
    int64_t paused_at;
    int32_t hosted;
    uint64_t *nanoseconds;
    uint64_t *step_times;
    const char *failed;
    uint64_t message_length;
    char message[NNC_MESSAGE];
};

/* --- messages: what was required and what was met, in words and numbers */

static void nnc_say(nnc_machine *machine, const char *text) {
    while (*text != 0 && machine->message_length + 1 < NNC_MESSAGE)
        machine->message[machine->message_length++] = *text++;
    machine->message[machine->message_length] = 0;
}

static void nnc_say_number(nnc_machine *machine, int64_t number) {
    char digits[24];
    int32_t at = 23;
    uint64_t rest = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    digits[at] = 0;
    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0)
        digits[--at] = '-';
    nnc_say(machine, digits + at);
}

static void nnc_say_shape(nnc_machine *machine, uint64_t rank, const int64_t *shape) {
    nnc_say(machine, "[");
    for (uint64_t i = 0; i < rank; i++) {
        if (i > 0)
            nnc_say(machine, ", ");
        nnc_say_number(machine, shape[i]);
    }
    nnc_say(machine, "]");
}

/* Begins the message of an error; gives the status, for `return`. */
static int32_t nnc_fault(nnc_machine *machine, int32_t status, const char *text) {
    machine->message_length = 0;
    nnc_say(machine, text);
    return status;
}

/* --- memory */

static uint32_t nnc_bin(uint64_t bytes, uint64_t *rounded) {
    uint64_t size = bytes < 64 ? 64 : bytes;
    uint32_t octave = 63 - (uint32_t)__builtin_clzll(size);
    uint64_t step = (uint64_t)1 << (octave > 6 ? octave - 2 : 4);
    if (octave == 6)
        step = 64; /* blocks are whole lines */
    *rounded = (size + step - 1) / step * step;
    *rounded = (*rounded + 63) / 64 * 64;
    octave = 63 - (uint32_t)__builtin_clzll(*rounded);
    return (octave - 6) * 4 + (uint32_t)(*rounded >> (octave - 2) & 3);
}

static void nnc_heap_trim(nnc_heap *heap) {
    for (uint32_t i = 0; i < NNC_BINS; i++)
        while (heap->bins[i] != 0) {
            void *block = heap->bins[i];
            memcpy(&heap->bins[i], block, sizeof(void *));
            heap->release(heap->allocator, block);
        }
    heap->kept = 0;
}

/* A block of at least `bytes`, whose size is then in `rounded`; null, with a message, where there is none. */
static void *nnc_take_block(nnc_machine *machine, uint64_t bytes, uint64_t *rounded) {
    nnc_heap *heap = &machine->heap;
    void *block = 0;
    if (bytes > heap->limit || heap->live > heap->limit - bytes) {
        nnc_fault(machine, 0, "the values between programs need ");
        nnc_say_number(machine, (int64_t)(heap->live + bytes < bytes ? bytes : heap->live + bytes));
        nnc_say(machine, " bytes, the limit is ");
        nnc_say_number(machine, (int64_t)heap->limit);
        return 0;
    }
    uint32_t bin = nnc_bin(bytes, rounded);
    if (bin < NNC_BINS && heap->bins[bin] != 0) {
        block = heap->bins[bin];
        memcpy(&heap->bins[bin], block, sizeof(void *));
        heap->kept -= *rounded;
    } else {
        block = heap->allocate(heap->allocator, *rounded, 64);
        if (block == 0) {
            nnc_heap_trim(heap);
            block = heap->allocate(heap->allocator, *rounded, 64);
        }
    }
    if (block == 0) {
        nnc_fault(machine, 0, "there is no memory for ");
        nnc_say_number(machine, (int64_t)bytes);
        nnc_say(machine, " bytes");
        return 0;
    }
    heap->live += *rounded;
    if (heap->live > heap->peak)
        heap->peak = heap->live;
    return block;
}

static void nnc_give_block(nnc_machine *machine, void *block, uint64_t rounded) {
    nnc_heap *heap = &machine->heap;
    uint64_t same;
    uint32_t bin = nnc_bin(rounded, &same);
    heap->live -= rounded;
    if (bin < NNC_BINS && heap->kept + rounded <= heap->peak) {
        memcpy(block, &heap->bins[bin], sizeof(void *));
        heap->bins[bin] = block;
        heap->kept += rounded;
    } else {
        heap->release(heap->allocator, block);
    }
}

/* --- values */

static nnc_value *nnc_retain(nnc_value *value) {
    if (value != 0)
        value->references += 1;
    return value;
}

static void nnc_drop(nnc_machine *machine, nnc_value *value) {
    while (value != 0) {
        value->references -= 1;
        if (value->references > 0)
            return;
        nnc_value *owner = (nnc_value *)value->owner;
        if (value->kind == NNC_SEQUENCE) {
            nnc_value **items = (nnc_value **)value->data;
            for (uint64_t i = 0; i < value->length; i++)
                nnc_drop(machine, items[i]);
            if (items != 0) {
                uint64_t rounded;
                nnc_bin(value->capacity * sizeof(void *), &rounded);
                nnc_give_block(machine, items, rounded);
            }
        }
        if (value->block != 0)
            nnc_give_block(machine, value, value->block);
        value = owner;
    }
}

static void nnc_set(nnc_machine *machine, int64_t reg, nnc_value *value) {
    nnc_value *old = machine->values[reg];
    machine->values[reg] = value;
    nnc_drop(machine, old);
}

static uint64_t nnc_dtype_bytes(int64_t dtype) { return (uint64_t)dtype >> 8; }
static int64_t nnc_dtype_number(int64_t dtype) { return dtype & 255; }

/* A value with room for `rank` extents and `bytes` behind them. */
static nnc_value *nnc_new_value(nnc_machine *machine, uint64_t rank, uint64_t bytes) {
    uint64_t head = (sizeof(nnc_value) + rank * 8 + 63) / 64 * 64, rounded;
    nnc_value *value = bytes > UINT64_MAX / 2 ? 0 : (nnc_value *)nnc_take_block(machine, head + bytes, &rounded);
    if (value == 0)
        return 0;
    memset(value, 0, sizeof(nnc_value));
    value->references = 1;
    value->block = rounded;
    value->rank = rank;
    value->shape = (int64_t *)(value + 1);
    value->data = (char *)value + head;
    return value;
}

/* A tensor whose elements are not set; null, with a message, where there is no room. */
static nnc_value *nnc_new_tensor(nnc_machine *machine, int64_t dtype, uint64_t rank, const int64_t *shape) {
    uint64_t count = 1, nonzero = 1, bytes;
    for (uint64_t i = 0; i < rank; i++) {
        count *= (uint64_t)shape[i];
        if (shape[i] < 0 || (shape[i] > 0 && __builtin_mul_overflow(nonzero, (uint64_t)shape[i], &nonzero)))
            nonzero = UINT64_MAX / 2;
    }
    if (__builtin_mul_overflow(nonzero, nnc_dtype_bytes(dtype), &bytes) || bytes > machine->heap.limit) {
        nnc_fault(machine, 0, "a tensor of shape ");
        nnc_say_shape(machine, rank, shape);
        nnc_say(machine, " is larger than the limit of ");
        nnc_say_number(machine, (int64_t)machine->heap.limit);
        nnc_say(machine, " bytes");
        return 0;
    }
    nnc_value *value = nnc_new_value(machine, rank, count * nnc_dtype_bytes(dtype));
    if (value == 0)
        return 0;
    value->kind = NNC_TENSOR;
    value->dtype = dtype;
    value->length = count;
    if (rank > 0)
        memcpy(value->shape, shape, rank * 8);
    return value;
}

/* A tensor whose elements lie in memory of `owner`, or in the caller's where there is none. */
static nnc_value *nnc_new_view(nnc_machine *machine, int64_t dtype, uint64_t rank, const int64_t *shape, void *data,
                               nnc_value *owner) {
    nnc_value *value = nnc_new_value(machine, rank, 0);
    if (value == 0)
        return 0;
    value->kind = NNC_TENSOR;
    value->dtype = dtype;
    value->length = 1;
    for (uint64_t i = 0; i < rank; i++) {
        value->shape[i] = shape[i];
        value->length *= (uint64_t)shape[i];
    }
    value->data = data;
    while (owner != 0 && owner->owner != 0)
        owner = (nnc_value *)owner->owner;
    value->owner = nnc_retain(owner);
    return value;
}

/* A sequence without elements, with room for some. */
static nnc_value *nnc_new_sequence(nnc_machine *machine, uint64_t capacity) {
    nnc_value *value = nnc_new_value(machine, 0, 0);
    if (value == 0)
        return 0;
    value->kind = NNC_SEQUENCE;
    value->data = 0;
    if (capacity > 0) {
        uint64_t rounded;
        value->data = nnc_take_block(machine, capacity * sizeof(void *), &rounded);
        if (value->data == 0) {
            nnc_drop(machine, value);
            return 0;
        }
        value->capacity = capacity;
    }
    return value;
}

/* Puts a reference, which it takes over, before element `at` of a sequence that nobody else sees; false where there is no room:
   the reference is dropped then. */
static int32_t nnc_sequence_insert(nnc_machine *machine, nnc_value *sequence, uint64_t at, nnc_value *item) {
    nnc_value **items = (nnc_value **)sequence->data;
    if (sequence->length == sequence->capacity) {
        uint64_t rounded, old, capacity = sequence->capacity < 4 ? 8 : 2 * sequence->capacity;
        nnc_value **grown = (nnc_value **)nnc_take_block(machine, capacity * sizeof(void *), &rounded);
        if (grown == 0) {
            nnc_drop(machine, item);
            return 0;
        }
        if (items != 0) {
            memcpy(grown, items, sequence->length * sizeof(void *));
            nnc_bin(sequence->capacity * sizeof(void *), &old);
            nnc_give_block(machine, items, old);
        }
        sequence->data = items = grown;
        sequence->capacity = capacity;
    }
    for (uint64_t i = sequence->length; i > at; i--)
        items[i] = items[i - 1];
    items[at] = item;
    sequence->length += 1;
    return 1;
}

/* Element `at` of a tensor of integers or bools, as i64. */
static int64_t nnc_integer_at(const nnc_value *value, uint64_t at) {
    switch (nnc_dtype_number(value->dtype)) {
    case NNC_I8: return ((const int8_t *)value->data)[at];
    case NNC_I16: return ((const int16_t *)value->data)[at];
    case NNC_I32: return ((const int32_t *)value->data)[at];
    case NNC_U8: case NNC_BOOL: return ((const uint8_t *)value->data)[at];
    case NNC_U16: return ((const uint16_t *)value->data)[at];
    case NNC_U32: return ((const uint32_t *)value->data)[at];
    default: return ((const int64_t *)value->data)[at];
    }
}

/* The bits of an f16 as f64. */
static double nnc_half(uint32_t bits) {
    uint32_t exponent = bits >> 10 & 31, fraction = bits & 1023;
    uint64_t sign = (uint64_t)(bits >> 15) << 63, wide;
    if (exponent == 0) {
        double small = (double)fraction / 16777216.0; /* 2^24 */
        return sign != 0 ? -small : small;
    }
    wide = sign | (uint64_t)(exponent == 31 ? 2047 : exponent + 1008) << 52 | (uint64_t)fraction << 42;
    double result;
    memcpy(&result, &wide, 8);
    return result;
}

/* Element `at` of a tensor of any numbers, as f64. */
static double nnc_real_at(const nnc_value *value, uint64_t at) {
    switch (nnc_dtype_number(value->dtype)) {
    case NNC_F16: return nnc_half(((const uint16_t *)value->data)[at]);
    case NNC_BF16: {
        uint32_t bits = (uint32_t)((const uint16_t *)value->data)[at] << 16;
        float narrow;
        memcpy(&narrow, &bits, 4);
        return (double)narrow;
    }
    case NNC_F32: return (double)((const float *)value->data)[at];
    case NNC_F64: return ((const double *)value->data)[at];
    case NNC_U64: return (double)((const uint64_t *)value->data)[at];
    default: return (double)nnc_integer_at(value, at);
    }
}
