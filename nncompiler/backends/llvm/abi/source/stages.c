/* Opening, contexts and runs of a model in stages: the functions of nnc_api, and those of a process that hosts a table. */

#include "table.h"

int32_t nnc_runtime_open(const nnc_program *program, const nnc_options *given, nnc_model **result);
int32_t nnc_runtime_open_part(const nnc_program *program, nnc_model *whole, nnc_model **result);
const nnc_options *nnc_runtime_options(const nnc_model *model);
const char *nnc_runtime_weights(const nnc_model *model);
void nnc_runtime_close(nnc_model *model);
int32_t nnc_runtime_sound(const nnc_model *model);
int32_t nnc_runtime_threads(nnc_model *model);
int32_t nnc_runtime_context_in(nnc_model *model, nnc_memory *shared, nnc_context **result);
void nnc_runtime_context_free(nnc_context *context);
void nnc_runtime_memory_free(nnc_memory *memory, nnc_release *release, void *allocator);
int32_t nnc_runtime_run(nnc_context *context, const void *const *inputs, void *const *outputs);
int32_t nnc_runtime_profile(nnc_context *context, const void *const *inputs, void *const *outputs, uint64_t *nanoseconds);
const char *nnc_runtime_failed_node(nnc_context *context);
int32_t nnc_runtime_bind(nnc_context *context, const int64_t *const *shapes);
const int64_t *nnc_runtime_output_shape(nnc_context *context, int32_t output);

/* How a context calls the parts of its own model. */
static const nnc_api nnc_part_api = {
    .abi = NNC_ABI_VERSION, .size = sizeof(nnc_api), .name = "", .context_free = nnc_runtime_context_free,
    .run = nnc_runtime_run, .profile = nnc_runtime_profile, .failed_node = nnc_runtime_failed_node, .bind = nnc_runtime_bind,
    .output_shape = nnc_runtime_output_shape,
};

/* An nnc_model. */
typedef struct nnc_staged {
    void *pool; /* these three are the whole's */
    const nnc_program *program;
    void *check;
    nnc_model *whole; /* opened for the weights and the workers */
    nnc_model **parts;
} nnc_staged;

/* An nnc_context. */
typedef struct nnc_staged_context {
    nnc_machine machine;
    nnc_staged *model;
    nnc_memory memory;
    const nnc_stages *stages;
    uint32_t running;
    uint32_t bound;
    int64_t *input_extents;
    nnc_item *items; /* the outputs, */
    uint32_t given;  /* where there are any */
    uint64_t step_count;
    const char *told_node; /* of the failure of a reading */
    char told[NNC_MESSAGE];
} nnc_staged_context;

void nnc_stages_close(nnc_model *model) {
    nnc_staged *staged = (nnc_staged *)model;
    if (staged == 0)
        return;
    nnc_model *whole = staged->whole;
    const nnc_options *options = nnc_runtime_options(whole);
    nnc_release *release = options->release;
    void *allocator = options->allocator;
    for (uint64_t i = 0; i < staged->program->stages->part_count; i++)
        nnc_runtime_close(staged->parts[i]);
    release(allocator, staged);
    nnc_runtime_close(whole);
}

int32_t nnc_stages_open(const nnc_program *program, const nnc_options *given, nnc_model **result) {
    nnc_model *whole;
    if (result == 0)
        return NNC_BAD_ARGUMENT;
    *result = 0;
    int32_t status = nnc_runtime_open(program, given, &whole);
    if (status != NNC_OK)
        return status;
    const nnc_options *options = nnc_runtime_options(whole);
    uint64_t count = program->stages->part_count, bytes = sizeof(nnc_staged) + count * sizeof(nnc_model *);
    nnc_staged *staged = (nnc_staged *)options->allocate(options->allocator, bytes, NNC_LINE);
    if (staged == 0) {
        nnc_runtime_close(whole);
        return NNC_OUT_OF_MEMORY;
    }
    memset(staged, 0, bytes);
    staged->whole = whole;
    memcpy(staged, whole, offsetof(nnc_staged, whole)); /* what every kind of model begins with */
    staged->parts = (nnc_model **)(staged + 1);
    for (uint64_t i = 0; i < count; i++) {
        status = nnc_runtime_open_part(program->stages->parts[i].program, whole, &staged->parts[i]);
        if (status != NNC_OK) {
            nnc_stages_close((nnc_model *)staged);
            return status;
        }
    }
    *result = (nnc_model *)staged;
    return NNC_OK;
}

int32_t nnc_stages_threads(nnc_model *model) { return model == 0 ? 0 : nnc_runtime_threads(((nnc_staged *)model)->whole); }

/* --- contexts */

static void nnc_clear(nnc_machine *machine) {
    const int64_t *words = machine->words, *row = words + words[NNC_HEAD_CONSTANT_ROWS];
    int64_t constants = words[NNC_HEAD_CONSTANTS];
    for (int64_t i = 0; i < words[NNC_HEAD_VALUES]; i++) {
        if (constants > 0 && row[0] == i) { /* their registers rise */
            row += 4 + row[2];
            constants -= 1;
        } else {
            nnc_set(machine, i, 0);
        }
    }
    nnc_drop(machine, machine->kept);
    machine->kept = 0;
    if (words[NNC_HEAD_NUMBERS] > 0)
        memset(machine->defined, 0, (uint64_t)words[NNC_HEAD_NUMBERS]);
}

void nnc_stages_context_free(nnc_context *given) {
    nnc_staged_context *context = (nnc_staged_context *)given;
    if (context == 0)
        return;
    nnc_machine *machine = &context->machine;
    nnc_release *release = machine->heap.release;
    void *allocator = machine->heap.allocator;
    const int64_t *words = machine->words;
    for (int64_t i = 0; i < words[NNC_HEAD_VALUES]; i++)
        nnc_set(machine, i, 0);
    nnc_drop(machine, machine->kept);
    nnc_strings_free(machine);
    nnc_heap_trim(&machine->heap);
    if (!context->stages->hosted)
        for (int64_t i = 0; i < words[NNC_HEAD_CALLEES]; i++)
            for (uint64_t k = 0; k < machine->callees[i].count; k++)
                nnc_runtime_context_free(machine->callees[i].variants[k].context);
    nnc_runtime_memory_free(&context->memory, release, allocator);
    release(allocator, context);
}

/* Room for `count` things of `size` bytes behind a context, or, while `base` is null, the bytes of it. */
static void *nnc_place(char *base, uint64_t *at, int64_t count, uint64_t size) {
    void *place = base == 0 ? 0 : base + *at;
    *at += ((uint64_t)count * size + 15) / 16 * 16;
    return place;
}

/* Gives the arrays of a context their places behind it; the bytes of all. */
static uint64_t nnc_lay_out(nnc_staged_context *context, char *base, const int64_t *words, uint64_t steps, uint64_t extents) {
    uint64_t at = (sizeof(nnc_staged_context) + 15) / 16 * 16;
    nnc_machine spare, *machine = base == 0 ? &spare : &context->machine;
    int64_t arguments = words[NNC_HEAD_ARGUMENTS] + 1, values = words[NNC_HEAD_VALUES];
    machine->values = (nnc_value **)nnc_place(base, &at, values, sizeof(void *));
    machine->moving = (nnc_value **)nnc_place(base, &at, values, sizeof(void *));
    machine->numbers = (int64_t *)nnc_place(base, &at, words[NNC_HEAD_NUMBERS], 8);
    machine->defined = (uint8_t *)nnc_place(base, &at, words[NNC_HEAD_NUMBERS], 1);
    machine->callees = (nnc_callee *)nnc_place(base, &at, words[NNC_HEAD_CALLEES], sizeof(nnc_callee));
    machine->inputs = (const void **)nnc_place(base, &at, arguments, sizeof(void *));
    machine->outputs = (void **)nnc_place(base, &at, arguments, sizeof(void *));
    machine->shapes = (const int64_t **)nnc_place(base, &at, arguments, sizeof(void *));
    machine->step_times = (uint64_t *)nnc_place(base, &at, (int64_t)steps, 8);
    int64_t *given = (int64_t *)nnc_place(base, &at, (int64_t)extents, 8);
    nnc_item *items = (nnc_item *)nnc_place(base, &at, words[NNC_HEAD_OUTPUTS], sizeof(nnc_item));
    if (base != 0) {
        context->input_extents = given;
        context->items = items;
    }
    for (int64_t i = 0; i < words[NNC_HEAD_CALLEES]; i++) {
        int64_t *bound = (int64_t *)nnc_place(base, &at, words[NNC_HEAD_EXTENTS] + 1, 8);
        const int64_t **shapes = (const int64_t **)nnc_place(base, &at, arguments, sizeof(void *));
        if (base != 0) {
            machine->callees[i].bound = bound;
            machine->callees[i].output_shapes = shapes;
        }
    }
    return at;
}

/* A context without parts. `weights`: where the constants lie. */
static int32_t nnc_new_machine(const nnc_stages *stages, const nnc_options *options, const char *weights, uint64_t steps,
                               nnc_staged_context **result) {
    const int64_t *words = stages->words, *row = words + words[NNC_HEAD_INPUT_ROWS];
    uint64_t extents = 0;
    *result = 0;
    if (words[NNC_HEAD_VERSION] != NNC_TABLE_VERSION)
        return NNC_ABI_MISMATCH;
    for (int64_t i = 0; i < words[NNC_HEAD_INPUTS]; i++)
        extents += row[3 * i + 2] == 0 ? (uint64_t)row[3 * i + 1] : 0;
    uint64_t bytes = nnc_lay_out(0, 0, words, steps, extents);
    nnc_staged_context *context = (nnc_staged_context *)options->allocate(options->allocator, bytes, NNC_LINE);
    if (context == 0)
        return NNC_OUT_OF_MEMORY;
    memset(context, 0, bytes);
    nnc_lay_out(context, (char *)context, words, steps, extents);
    nnc_machine *machine = &context->machine;
    context->stages = stages;
    machine->words = words;
    machine->table_texts = stages->texts;
    machine->heap.allocate = options->allocate;
    machine->heap.release = options->release;
    machine->heap.allocator = options->allocator;
    machine->heap.limit = (uint64_t)words[NNC_HEAD_MEMORY];
    machine->hosted = (int32_t)stages->hosted;
    machine->failed = "";
    int32_t status = NNC_OK;
    row = words + words[NNC_HEAD_STRING_ROWS];
    for (int64_t i = 0; i < words[NNC_HEAD_STRINGS] && status == NNC_OK; i++) {
        int64_t handle;
        status = nnc_intern(machine, stages->texts + row[2 * i], (uint64_t)row[2 * i + 1], 1, &handle);
    }
    machine->strings.fixed = machine->strings.count;
    row = words + words[NNC_HEAD_CONSTANT_ROWS];
    for (int64_t i = 0; i < words[NNC_HEAD_CONSTANTS] && status == NNC_OK; i++, row += 4 + row[2]) {
        nnc_value *value = nnc_new_view(machine, row[1], (uint64_t)row[2], row + 4, (void *)(weights + row[3]), 0);
        machine->values[row[0]] = value;
        status = value == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
    }
    if (status != NNC_OK) {
        nnc_stages_context_free((nnc_context *)context);
        return status;
    }
    *result = context;
    return NNC_OK;
}

/* Gives a callee one more program to serve it. */
static void nnc_add_variant(nnc_machine *machine, int64_t callee, const nnc_api *api, nnc_context *context) {
    nnc_callee *to = &machine->callees[callee];
    uint64_t at = to->count < NNC_VARIANTS ? to->count++ : NNC_VARIANTS - 1;
    memset(&to->variants[at], 0, sizeof(nnc_variant));
    to->variants[at].api = api;
    to->variants[at].context = context;
    to->current = at;
    to->ready = 0;
}

/* Extents that are said before the first run: where all inputs have fixed ones. */
static int32_t nnc_fixed_extents(nnc_staged_context *context) {
    const nnc_program *program = context->model->program;
    const int64_t *extent = program->extents;
    uint64_t at = 0;
    for (uint64_t i = 0; i < program->input_count; i++)
        for (uint64_t axis = 0; axis < program->inputs[i].rank && program->inputs[i].form == 0; axis++, at++) {
            if (extent[at] < 0)
                return 0;
            context->input_extents[at] = extent[at];
        }
    return 1;
}

int32_t nnc_stages_context_new(nnc_model *model, nnc_context **result) {
    nnc_staged *staged = (nnc_staged *)model;
    nnc_staged_context *context;
    if (result == 0 || staged == 0)
        return NNC_BAD_ARGUMENT;
    *result = 0;
    const nnc_stages *stages = staged->program->stages;
    uint64_t most = 0, first = 0;
    for (uint64_t i = 0; i < stages->part_count; i++)
        if (stages->parts[i].program->step_count > most)
            most = stages->parts[i].program->step_count;
    const nnc_options *options = nnc_runtime_options(staged->whole);
    int32_t status = nnc_new_machine(stages, options, nnc_runtime_weights(staged->whole), most, &context);
    if (status != NNC_OK)
        return status;
    context->model = staged;
    for (uint64_t i = 0; i < stages->part_count; i++) {
        nnc_context *part;
        status = nnc_runtime_context_in(staged->parts[i], &context->memory, &part);
        if (status != NNC_OK) {
            nnc_stages_context_free((nnc_context *)context);
            return status;
        }
        nnc_callee *callee = &context->machine.callees[stages->parts[i].callee];
        nnc_add_variant(&context->machine, (int64_t)stages->parts[i].callee, &nnc_part_api, part);
        nnc_variant *variant = &callee->variants[callee->current];
        variant->first_step = first;
        variant->step_count = stages->parts[i].program->step_count;
        first += variant->step_count;
        callee->current = 0;
    }
    context->step_count = first;
    context->bound = (uint32_t)nnc_fixed_extents(context);
    *result = (nnc_context *)context;
    return NNC_OK;
}

/* --- runs */

int32_t nnc_stages_bind(nnc_context *given, const int64_t *const *shapes) {
    nnc_staged_context *context = (nnc_staged_context *)given;
    uint32_t idle = 0;
    if (context == 0)
        return NNC_BAD_ARGUMENT;
    const int64_t *words = context->machine.words, *row = words + words[NNC_HEAD_INPUT_ROWS];
    if (shapes == 0 && words[NNC_HEAD_INPUTS] > 0)
        return NNC_BAD_ARGUMENT;
    if (!__atomic_compare_exchange_n(&context->running, &idle, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        return NNC_BUSY;
    int32_t status = NNC_OK;
    uint64_t at = 0;
    context->machine.failed = "";
    context->machine.message[0] = 0;
    for (int64_t i = 0; i < words[NNC_HEAD_INPUTS]; i++)
        for (int64_t axis = 0; axis < row[3 * i + 1] && row[3 * i + 2] == 0; axis++) {
            if (shapes[i][axis] < 0)
                status = NNC_BAD_ARGUMENT;
            context->input_extents[at++] = shapes[i][axis];
        }
    context->bound = status == NNC_OK;
    __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE);
    return status;
}

/* Forgets the run before, and begins at the first instruction of a reading. */
static void nnc_begin(nnc_machine *machine) {
    nnc_clear(machine);
    nnc_strings_reset(machine);
    machine->at = machine->words[machine->words[NNC_HEAD_READING_ROWS] + 2 * machine->reading];
    machine->failed = "";
    machine->message_length = 0;
    machine->message[0] = 0;
}

/* Says what the outputs are, which become the context's own. */
static int32_t nnc_give_outputs(nnc_staged_context *context) {
    nnc_machine *machine = &context->machine;
    const int64_t *words = machine->words, *row = words + words[NNC_HEAD_OUTPUT_ROWS];
    int32_t status = NNC_OK;
    for (int64_t i = 0; i < words[NNC_HEAD_OUTPUTS] && status == NNC_OK; i++)
        status = nnc_give_item(machine, machine->values[row[i]], &context->items[i]);
    return status;
}

/* Puts what the caller gives into the registers of the inputs. */
static int32_t nnc_put_inputs(nnc_staged_context *context, const void *const *inputs) {
    nnc_machine *machine = &context->machine;
    const int64_t *words = machine->words, *row = words + words[NNC_HEAD_INPUT_ROWS], *shape = context->input_extents;
    for (int64_t i = 0; i < words[NNC_HEAD_INPUTS]; i++, row += 3) {
        nnc_value *value = 0;
        int32_t status = NNC_BAD_ARGUMENT;
        if (inputs != 0 && inputs[i] != 0 && row[2] == 0) {
            status = nnc_take_tensor(machine, row[0], (uint64_t)row[1], shape, inputs[i], &value);
            shape += row[1];
        } else if (inputs != 0 && inputs[i] != 0) {
            status = nnc_take_item(machine, (const nnc_item *)inputs[i], row, row[2], &value);
        }
        if (status != NNC_OK) {
            machine->failed = context->model->program->inputs[i].name;
            return status;
        }
        nnc_set(machine, i, value);
    }
    return NNC_OK;
}

/* How much the failure of one reading tells of the whole run: 0 where it is for other numbers, -1 where no other reading can
   do better. */
static int32_t nnc_tells(const nnc_machine *machine, int32_t status) {
    int64_t op = machine->words[machine->paused_at] & 0xFFFF;
    if (status == NNC_OTHER_SIZES)
        return op == NNC_OP_MEASURE ? 0 : op == NNC_OP_CHECK ? 1 : 2;
    if (status == NNC_WRONG_SHAPE && op == NNC_OP_FITS)
        return 1;
    return status == NNC_WRONG_SHAPE && op == NNC_OP_CALL ? 2 : -1;
}

/* A run by the reading that served the last one, or by the first of the others that is for the numbers of this run. Where
   none is, the error is that of the reading that came furthest. */
static int32_t nnc_by_some_reading(nnc_staged_context *context, const void *const *inputs) {
    nnc_machine *machine = &context->machine;
    int64_t count = machine->words[NNC_HEAD_READINGS], first = machine->reading;
    int32_t told = -1, failed = NNC_OK;
    for (int64_t tried = 0; tried < count; tried++) {
        machine->reading = (first + tried) % count;
        nnc_begin(machine);
        int32_t status = nnc_put_inputs(context, inputs);
        if (status != NNC_OK)
            return status;
        status = nnc_walk_table(machine);
        int32_t tells = status == NNC_OK ? -1 : nnc_tells(machine, status);
        if (tells < 0)
            return status;
        if (tells > told) {
            told = tells;
            failed = status;
            context->told_node = machine->failed;
            memcpy(context->told, machine->message, NNC_MESSAGE);
        }
    }
    machine->reading = first;
    machine->failed = context->told_node;
    memcpy(machine->message, context->told, NNC_MESSAGE);
    return failed;
}

int32_t nnc_stages_profile(nnc_context *given, const void *const *inputs, void *const *outputs, uint64_t *nanoseconds) {
    nnc_staged_context *context = (nnc_staged_context *)given;
    uint32_t idle = 0;
    if (context == 0 || outputs != 0)
        return NNC_BAD_ARGUMENT;
    if (!__atomic_compare_exchange_n(&context->running, &idle, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        return NNC_BUSY;
    nnc_machine *machine = &context->machine;
    context->given = 0;
    int32_t status = nnc_runtime_sound((nnc_model *)context->model);
    if (status != NNC_OK) {
        __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE);
        return status;
    }
    machine->nanoseconds = nanoseconds;
    if (nanoseconds != 0 && context->step_count > 0)
        memset(nanoseconds, 0, context->step_count * 8);
    status = NNC_WRONG_SHAPE;
    if (context->bound)
        status = nnc_by_some_reading(context, inputs);
    else
        nnc_begin(machine);
    if (status == NNC_OK)
        status = nnc_give_outputs(context);
    if (status != NNC_OK)
        nnc_clear(machine);
    context->given = status == NNC_OK;
    __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE);
    return status;
}

int32_t nnc_stages_run(nnc_context *context, const void *const *inputs, void *const *outputs) {
    return nnc_stages_profile(context, inputs, outputs, 0);
}

const nnc_item *nnc_stages_output_item(nnc_context *given, int32_t output) {
    nnc_staged_context *context = (nnc_staged_context *)given;
    if (context == 0 || output < 0 || output >= context->machine.words[NNC_HEAD_OUTPUTS] || !context->given)
        return 0;
    return &context->items[output];
}

const int64_t *nnc_stages_output_shape(nnc_context *context, int32_t output) {
    const nnc_item *item = nnc_stages_output_item(context, output);
    return item == 0 ? 0 : item->shape;
}

const void *nnc_stages_output(nnc_context *context, int32_t output) {
    const nnc_item *item = nnc_stages_output_item(context, output);
    return item == 0 ? 0 : item->data;
}

const char *nnc_stages_failed_node(nnc_context *context) {
    return context == 0 ? "" : ((nnc_staged_context *)context)->machine.failed;
}

const char *nnc_stages_message(nnc_context *context) {
    return context == 0 ? "" : ((nnc_staged_context *)context)->machine.message;
}

/* A model in stages keeps no states. */
int32_t nnc_stages_reset(nnc_context *context) { return context == 0 ? NNC_BAD_ARGUMENT : NNC_OK; }

const int64_t *nnc_stages_state_shape(nnc_context *context, int32_t state) { return (void)context, (void)state, (void *)0; }

int32_t nnc_stages_get_state(nnc_context *context, int32_t state, void *array) {
    return (void)context, (void)state, (void)array, NNC_BAD_ARGUMENT;
}

int32_t nnc_stages_set_state(nnc_context *context, int32_t state, const int64_t *shape, const void *array) {
    return (void)context, (void)state, (void)shape, (void)array, NNC_BAD_ARGUMENT;
}
