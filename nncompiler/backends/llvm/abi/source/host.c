/* A table run by a process that compiles programs as they are needed and does the steps that machine code does not contain:
   the run pauses, the host looks into registers and sets others, and the run goes on. */

#include "table.h"

void nnc_runtime_default_options(nnc_options *options);

enum { NNC_DELIVERED = 101 }; /* the outputs of a run are where the host wanted them */

enum { NNC_ROW = 40 }; /* words that say what a value is: kind, element type, rank, elements, address, extents */

static int32_t nnc_host_context_new(const nnc_stages *stages, const void *weights, nnc_context **result) {
    nnc_options options;
    nnc_runtime_default_options(&options);
    return nnc_new_machine(stages, &options, (const char *)weights, 0, (nnc_staged_context **)result);
}

static void nnc_host_add_variant(nnc_context *context, int64_t callee, const nnc_api *api, nnc_context *part) {
    nnc_add_variant((nnc_machine *)context, callee, api, part);
}

static void nnc_host_begin(nnc_context *context) { nnc_begin((nnc_machine *)context); }

/* Puts a tensor of the caller's memory into a register, or a copy of it. */
static int32_t nnc_host_put_tensor(nnc_context *context, int64_t reg, int64_t dtype, int64_t rank, const int64_t *shape,
                                   void *data, int32_t copied) {
    nnc_machine *machine = (nnc_machine *)context;
    nnc_value *value;
    if (copied) {
        value = nnc_new_tensor(machine, dtype, (uint64_t)rank, shape);
        if (value != 0)
            memcpy(value->data, data, value->length * nnc_dtype_bytes(dtype));
    } else {
        value = nnc_new_view(machine, dtype, (uint64_t)rank, shape, data, 0);
    }
    if (value == 0)
        return NNC_OUT_OF_MEMORY;
    nnc_set(machine, reg, value);
    return NNC_OK;
}

static void nnc_host_put_none(nnc_context *context, int64_t reg) { nnc_set((nnc_machine *)context, reg, 0); }

static int32_t nnc_host_put_list(nnc_context *context, int64_t reg) {
    nnc_value *list = nnc_new_sequence((nnc_machine *)context, 0);
    if (list == 0)
        return NNC_OUT_OF_MEMORY;
    nnc_set((nnc_machine *)context, reg, list);
    return NNC_OK;
}

/* Moves a register's value behind the last element of a list. */
static int32_t nnc_host_append(nnc_context *context, int64_t list, int64_t reg) {
    nnc_machine *machine = (nnc_machine *)context;
    nnc_value *to = machine->values[list], *item = machine->values[reg];
    machine->values[reg] = 0;
    return nnc_sequence_insert(machine, to, to->length, item) ? NNC_OK : NNC_OUT_OF_MEMORY;
}

/* Handles of `count` strings; string i ends where `ends` says. */
static int32_t nnc_host_intern(nnc_context *context, int64_t count, const char *text, const int64_t *ends, int64_t *handles) {
    int64_t begin = 0;
    for (int64_t i = 0; i < count; i++) {
        int32_t status = nnc_intern((nnc_machine *)context, text + begin, (uint64_t)(ends[i] - begin), 0, &handles[i]);
        if (status != NNC_OK)
            return status;
        begin = ends[i];
    }
    return NNC_OK;
}

/* The bytes of a handle's string; its address is put into `text`. */
static int64_t nnc_host_string(nnc_context *context, int64_t handle, const char **text) {
    const nnc_strings *strings = &((nnc_machine *)context)->strings;
    if (handle < 0 || (uint64_t)handle >= strings->count)
        return -1;
    *text = strings->texts[handle];
    return (int64_t)strings->lengths[handle];
}

static void nnc_host_row(const nnc_value *value, int64_t *row) {
    row[0] = value == 0 ? -1 : (int64_t)value->kind;
    if (value == 0)
        return;
    row[1] = value->dtype;
    row[2] = (int64_t)value->rank;
    row[3] = (int64_t)value->length;
    row[4] = (int64_t)(uintptr_t)value->data;
    for (uint64_t i = 0; i < value->rank && i + 5 < NNC_ROW; i++)
        row[5 + i] = value->shape[i];
}

static void nnc_host_look(nnc_context *context, int64_t reg, int64_t *row) {
    nnc_host_row(((nnc_machine *)context)->values[reg], row);
}

/* Element `at` of the sequence that a row told of. */
static void nnc_host_look_inside(int64_t items, int64_t at, int64_t *row) {
    nnc_host_row(((nnc_value **)(uintptr_t)items)[at], row);
}

/* Goes on until the table ends (the outputs are then told in `rows`), fails or pauses. */
static int32_t nnc_host_go(nnc_context *context, int64_t *rows) {
    nnc_machine *machine = (nnc_machine *)context;
    int32_t status = nnc_walk_table(machine);
    if (status == NNC_OK) {
        const int64_t *row = machine->words + machine->words[NNC_HEAD_OUTPUT_ROWS];
        for (int64_t i = 0; i < machine->words[NNC_HEAD_OUTPUTS]; i++)
            nnc_host_row(machine->values[row[i]], rows + i * NNC_ROW);
    }
    return status;
}

/* Where an array's elements are: `place` itself, or what lies there. */
static void *nnc_host_data(void *place, int32_t indirect) { return indirect ? *(void **)place : place; }

/* Copies the outputs to the host's arrays and lets go of all values, where they are tensors as `expected` says: rows of a run
   before. */
static int32_t nnc_host_deliver(nnc_machine *machine, const int64_t *expected, void *const *outputs, int32_t indirect) {
    const int64_t *row = machine->words + machine->words[NNC_HEAD_OUTPUT_ROWS];
    int64_t count = machine->words[NNC_HEAD_OUTPUTS];
    for (int64_t i = 0; i < count; i++) {
        const nnc_value *value = machine->values[row[i]];
        const int64_t *wanted = expected + i * NNC_ROW;
        if (value == 0 || value->kind != 0 || wanted[0] != 0 || value->dtype != wanted[1] || (int64_t)value->rank != wanted[2])
            return NNC_OK;
        if (value->rank + 5 > NNC_ROW || (value->rank > 0 && memcmp(value->shape, wanted + 5, value->rank * 8) != 0))
            return NNC_OK;
    }
    for (int64_t i = 0; i < count; i++) {
        const nnc_value *value = machine->values[row[i]];
        uint64_t bytes = value->length * nnc_dtype_bytes(value->dtype);
        if (bytes > 0)
            memcpy(nnc_host_data(outputs[i], indirect), value->data, bytes);
    }
    nnc_clear(machine);
    return NNC_DELIVERED;
}

/* A run from its beginning, of inputs that are all tensors: their extents one after another. `expected`, `outputs`: null, or of
   `nnc_host_deliver`. `indirect`: inputs and outputs are the places of the arrays' addresses. */
static int32_t nnc_host_run(nnc_context *context, void *const *inputs, const int64_t *extents, int64_t *rows,
                            const int64_t *expected, void *const *outputs, int32_t indirect) {
    nnc_machine *machine = (nnc_machine *)context;
    const int64_t *words = machine->words, *row = words + words[NNC_HEAD_INPUT_ROWS];
    nnc_begin(machine);
    for (int64_t i = 0; i < words[NNC_HEAD_INPUTS]; i++) {
        int32_t status = nnc_host_put_tensor(context, i, row[3 * i], row[3 * i + 1], extents,
                                             nnc_host_data(inputs[i], indirect), 0);
        if (status != NNC_OK)
            return status;
        extents += row[3 * i + 1];
    }
    int32_t status = nnc_host_go(context, rows);
    return status == NNC_OK && expected != 0 ? nnc_host_deliver(machine, expected, outputs, indirect) : status;
}

/* Lets go of all values of a run. */
static void nnc_host_end(nnc_context *context) { nnc_clear((nnc_machine *)context); }

static void nnc_host_paused(nnc_context *context, int64_t *reason, int64_t *word) {
    *reason = ((nnc_machine *)context)->paused;
    *word = ((nnc_machine *)context)->paused_at;
}

static int64_t *nnc_host_numbers(nnc_context *context) { return ((nnc_machine *)context)->numbers; }

static uint8_t *nnc_host_defined(nnc_context *context) { return ((nnc_machine *)context)->defined; }

/* The number of the variant of a callee that was called last. */
static int64_t nnc_host_variant(nnc_context *context, int64_t callee) {
    return (int64_t)((nnc_machine *)context)->callees[callee].current;
}

/* A model of nothing but workers, for options.workers_of of others. */
static int32_t nnc_host_workers_new(int32_t threads, nnc_model **result) {
    static const nnc_program none = {.name = "workers", .description = "{}"};
    nnc_options options;
    memset(&options, 0, sizeof(options));
    options.size = sizeof(options);
    options.threads = threads;
    return nnc_runtime_open(&none, &options, result);
}

typedef struct nnc_host {
    uint32_t abi;
    uint32_t size;
    int32_t (*context_new)(const nnc_stages *, const void *, nnc_context **);
    void (*context_free)(nnc_context *);
    void (*add_variant)(nnc_context *, int64_t, const nnc_api *, nnc_context *);
    void (*begin)(nnc_context *);
    int32_t (*put_tensor)(nnc_context *, int64_t, int64_t, int64_t, const int64_t *, void *, int32_t);
    void (*put_none)(nnc_context *, int64_t);
    int32_t (*put_list)(nnc_context *, int64_t);
    int32_t (*append)(nnc_context *, int64_t, int64_t);
    int32_t (*intern)(nnc_context *, int64_t, const char *, const int64_t *, int64_t *);
    int64_t (*string)(nnc_context *, int64_t, const char **);
    void (*look)(nnc_context *, int64_t, int64_t *);
    void (*look_inside)(int64_t, int64_t, int64_t *);
    int32_t (*go)(nnc_context *, int64_t *);
    int32_t (*run)(nnc_context *, void *const *, const int64_t *, int64_t *, const int64_t *, void *const *, int32_t);
    void (*end)(nnc_context *);
    void (*paused)(nnc_context *, int64_t *, int64_t *);
    int64_t *(*numbers)(nnc_context *);
    uint8_t *(*defined)(nnc_context *);
    int64_t (*variant)(nnc_context *, int64_t);
    const char *(*failed_node)(nnc_context *);
    const char *(*message)(nnc_context *);
    int32_t (*workers_new)(int32_t, nnc_model **);
    void (*workers_free)(nnc_model *);
} nnc_host;

__attribute__((visibility("default"))) const nnc_host nnc_host_v1 = {
    NNC_ABI_VERSION, sizeof(nnc_host), nnc_host_context_new, nnc_stages_context_free, nnc_host_add_variant, nnc_host_begin,
    nnc_host_put_tensor, nnc_host_put_none, nnc_host_put_list, nnc_host_append, nnc_host_intern, nnc_host_string,
    nnc_host_look, nnc_host_look_inside, nnc_host_go, nnc_host_run, nnc_host_end, nnc_host_paused, nnc_host_numbers,
    nnc_host_defined, nnc_host_variant, nnc_stages_failed_node, nnc_stages_message,
    nnc_host_workers_new, nnc_runtime_close,
};
