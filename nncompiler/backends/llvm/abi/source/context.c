/* Contexts and runs: sizes, resolved pointers, the arena, the workers' scratch, and the walk over the steps. */

#include "platform.h"
#include "program.h"

enum { NNC_INSTANCES = 4 };

/* The program with all numbers known: for given values of the symbols, or the only one. */
typedef struct nnc_instance {
    int64_t *symbols;
    const int64_t *params;
    int64_t *tasks;
    int64_t *shapes; /* the extents of all inputs and outputs */
    void **slots;    /* the buffers of all steps, one after another */
    int64_t *offsets;
    int64_t *roots;
    uint64_t used;  /* when it was bound last; 0: never */
    uint64_t moves; /* of the arena, when the slots were resolved */
} nnc_instance;

struct nnc_context {
    nnc_model *model;
    nnc_instance *current; /* null until sizes are bound */
    nnc_instance *instances;
    int64_t *wanted; /* values of the symbols, while they are looked for */
    uint64_t clock;
    nnc_memory *memory;
    nnc_memory own;
    uint64_t scratch_stride;
    uint32_t running;
    int32_t status; /* of the kernels of the current step */
    const char *failed;
};

static uint64_t nnc_instance_count(const nnc_program *program) { return program->sizes == 0 ? 1 : NNC_INSTANCES; }

void nnc_runtime_memory_free(nnc_memory *memory, nnc_release *release, void *allocator) {
    if (memory->arena != 0)
        release(allocator, memory->arena);
    if (memory->scratch != 0)
        release(allocator, memory->scratch);
}

/* Makes room for so many bytes of arena and scratch. What was in them is lost. */
static int32_t nnc_reserve(nnc_context *context, uint64_t arena_bytes, uint64_t scratch_bytes) {
    const nnc_options *options = &context->model->options;
    nnc_memory *memory = context->memory;
    if (arena_bytes > memory->arena_bytes) {
        char *arena = (char *)options->allocate(options->allocator, arena_bytes, NNC_PAGE);
        if (arena == 0)
            return NNC_OUT_OF_MEMORY;
        if (memory->arena != 0)
            options->release(options->allocator, memory->arena);
        memory->arena = arena;
        memory->arena_bytes = arena_bytes;
        memory->moves += 1;
    }
    if (scratch_bytes > memory->scratch_bytes) {
        char *scratch = (char *)options->allocate(options->allocator, scratch_bytes, NNC_PAGE);
        if (scratch == 0)
            return NNC_OUT_OF_MEMORY;
        if (memory->scratch != 0)
            options->release(options->allocator, memory->scratch);
        memory->scratch = scratch;
        memory->scratch_bytes = scratch_bytes;
    }
    return NNC_OK;
}

void nnc_runtime_context_free(nnc_context *context) {
    if (context == 0)
        return;
    nnc_release *release = context->model->options.release;
    void *allocator = context->model->options.allocator;
    nnc_runtime_memory_free(&context->own, release, allocator);
    release(allocator, context);
}

/* Memory of one kind behind the context, 8 bytes an element. */
static void *nnc_take(char **at, uint64_t count) {
    void *taken = *at;
    *at += count * 8;
    return taken;
}

/* Resolves what the steps read and write, but for inputs and outputs. */
static void nnc_resolve(nnc_context *context, nnc_instance *instance) {
    const nnc_program *program = context->model->program;
    const int64_t *places = program->sizes == 0 ? 0 : instance->roots + program->root_count; /* of the arena's roots */
    instance->moves = context->memory->moves;
    for (uint64_t i = 0; i < program->reference_count; i++) {
        const nnc_reference *reference = &program->references[i];
        uint64_t offset = places != 0 ? (uint64_t)instance->offsets[i] : reference->offset;
        if (reference->space == NNC_ARENA)
            instance->slots[i] = context->memory->arena + (places != 0 ? (uint64_t)places[reference->index] : 0) + offset;
        else if (reference->space == NNC_WEIGHTS)
            instance->slots[i] = (void *)(context->model->weights + offset);
    }
}

/* A context whose arena and scratch are those of `shared`, or its own where that is null. */
int32_t nnc_runtime_context_in(nnc_model *model, nnc_memory *shared, nnc_context **result) {
    *result = 0;
    const nnc_program *program = model->program;
    nnc_allocate *allocate = model->options.allocate;
    void *allocator = model->options.allocator;
    uint64_t count = nnc_instance_count(program);
    uint64_t open = program->sizes == 0 ? 0
                                        : program->symbol_count + program->param_count + program->extent_count +
                                              program->reference_count + 3 * program->root_count;
    uint64_t words = program->symbol_count + count * (program->step_count + program->reference_count + open);
    uint64_t bytes = sizeof(nnc_context) + count * sizeof(nnc_instance) + words * 8;
    nnc_context *context = (nnc_context *)allocate(allocator, bytes, NNC_LINE);
    if (context == 0)
        return NNC_OUT_OF_MEMORY;
    memset(context, 0, bytes);
    context->model = model;
    context->memory = shared != 0 ? shared : &context->own;
    context->instances = (nnc_instance *)(context + 1);
    char *at = (char *)(context->instances + count);
    context->wanted = (int64_t *)nnc_take(&at, program->symbol_count);
    for (uint64_t i = 0; i < count; i++) {
        nnc_instance *instance = &context->instances[i];
        instance->slots = (void **)nnc_take(&at, program->reference_count);
        instance->tasks = (int64_t *)nnc_take(&at, program->step_count);
        if (program->sizes == 0) {
            instance->params = program->params;
            instance->shapes = (int64_t *)program->extents;
            for (uint64_t step = 0; step < program->step_count; step++)
                instance->tasks[step] = program->steps[step].tasks;
        } else {
            instance->symbols = (int64_t *)nnc_take(&at, program->symbol_count);
            instance->params = (const int64_t *)nnc_take(&at, program->param_count);
            instance->shapes = (int64_t *)nnc_take(&at, program->extent_count);
            instance->offsets = (int64_t *)nnc_take(&at, program->reference_count);
            instance->roots = (int64_t *)nnc_take(&at, 3 * program->root_count);
        }
    }
    context->failed = "";
    context->scratch_stride = (program->scratch_bytes + NNC_LINE - 1) / NNC_LINE * NNC_LINE;
    uint64_t arena_bytes = program->sizes == 0 ? program->arena_bytes : 0;
    if (nnc_reserve(context, arena_bytes, context->scratch_stride * (uint64_t)model->pool->size) != NNC_OK) {
        nnc_runtime_context_free(context);
        return NNC_OUT_OF_MEMORY;
    }
    if (program->sizes == 0) {
        context->current = context->instances;
        nnc_resolve(context, context->current);
    }
    *result = context;
    return NNC_OK;
}

int32_t nnc_runtime_context_new(nnc_model *model, nnc_context **result) {
    if (result == 0 || model == 0)
        return NNC_BAD_ARGUMENT;
    return nnc_runtime_context_in(model, 0, result);
}

/* Gives every root of the arena the lowest place that no root holds which is alive at the same time; the bytes of the arena.
   The roots come in an order that makes the best plan known for the sizes that the model was compiled for. `sizes`: their
   bytes; `places`: the result; `order`: room for the roots that are placed, by place. */
static uint64_t nnc_place_roots(const nnc_program *program, const int64_t *sizes, int64_t *places, int64_t *order) {
    int64_t end = 0;
    for (uint64_t i = 0; i < program->root_count; i++) {
        const nnc_root *root = &program->roots[i];
        int64_t size = (sizes[i] + 63) / 64 * 64, at = 0;
        for (uint64_t k = 0; k < i; k++) {
            const nnc_root *other = &program->roots[order[k]];
            if (other->last < root->first || root->last < other->first)
                continue;
            int64_t place = places[order[k]];
            if (place - at >= size)
                break;
            int64_t behind = place + (sizes[order[k]] + 63) / 64 * 64;
            if (behind > at)
                at = behind;
        }
        places[i] = at;
        uint64_t k = i;
        for (; k > 0 && places[order[k - 1]] > at; k--)
            order[k] = order[k - 1];
        order[k] = (int64_t)i;
        if (at + size > end)
            end = at + size;
    }
    return (uint64_t)end;
}

/* Computes an instance for context->wanted. */
static int32_t nnc_instantiate(nnc_context *context, nnc_instance *instance) {
    const nnc_program *program = context->model->program;
    int64_t *params = (int64_t *)instance->params;
    instance->used = 0;
    if (program->param_count > 0)
        memcpy(params, program->params, program->param_count * 8);
    for (uint64_t i = 0; i < program->step_count; i++)
        instance->tasks[i] = program->steps[i].tasks;
    for (uint64_t i = 0; i < program->reference_count; i++)
        instance->offsets[i] = (int64_t)program->references[i].offset;
    for (uint64_t i = 0; i < program->root_count; i++)
        instance->roots[i] = (int64_t)program->roots[i].bytes;
    if (program->extent_count > 0)
        memcpy(instance->shapes, program->extents, program->extent_count * 8);
    int32_t failed = program->sizes(context->wanted, params, instance->tasks, instance->offsets, instance->roots, instance->shapes);
    if (failed != 0) {
        context->failed = program->conditions[failed - 1].text;
        return NNC_OTHER_SIZES;
    }
    int64_t *places = instance->roots + program->root_count;
    uint64_t bytes = nnc_place_roots(program, instance->roots, places, places + program->root_count);
    if (nnc_reserve(context, bytes, 0) != NNC_OK)
        return NNC_OUT_OF_MEMORY;
    nnc_resolve(context, instance);
    memcpy(instance->symbols, context->wanted, program->symbol_count * 8);
    return NNC_OK;
}

/* Whether the shapes are those of the current instance. */
static int32_t nnc_shapes_fit(const nnc_context *context, const int64_t *const *shapes) {
    const nnc_program *program = context->model->program;
    const int64_t *expected = context->current->shapes;
    for (uint64_t i = 0; i < program->input_count; i++)
        for (uint64_t axis = 0; axis < program->inputs[i].rank; axis++) {
            if (shapes[i][axis] != *expected)
                return 0;
            expected += 1;
        }
    return 1;
}

static int32_t nnc_bind_sizes(nnc_context *context, const int64_t *const *shapes) {
    const nnc_program *program = context->model->program;
    if (program->sizes != 0) {
        nnc_instance *chosen = context->instances;
        for (uint64_t i = 0; i < program->symbol_count; i++)
            context->wanted[i] = shapes[program->symbols[i].input][program->symbols[i].axis];
        for (uint64_t i = 0; i < NNC_INSTANCES; i++) {
            nnc_instance *instance = &context->instances[i];
            if (instance->used != 0 && memcmp(instance->symbols, context->wanted, program->symbol_count * 8) == 0) {
                chosen = instance;
                break;
            }
            if (instance->used < chosen->used)
                chosen = instance;
        }
        context->current = 0;
        if (chosen->used == 0 || memcmp(chosen->symbols, context->wanted, program->symbol_count * 8) != 0) {
            int32_t status = nnc_instantiate(context, chosen);
            if (status != NNC_OK)
                return status;
        }
        context->clock += 1;
        chosen->used = context->clock;
        context->current = chosen;
    }
    if (!nnc_shapes_fit(context, shapes)) {
        if (program->sizes != 0)
            context->current = 0;
        return NNC_WRONG_SHAPE;
    }
    return NNC_OK;
}

int32_t nnc_runtime_bind(nnc_context *context, const int64_t *const *shapes) {
    uint32_t idle = 0;
    if (context == 0 || (shapes == 0 && context->model->program->input_count > 0))
        return NNC_BAD_ARGUMENT;
    if (!__atomic_compare_exchange_n(&context->running, &idle, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        return NNC_BUSY;
    context->failed = "";
    int32_t status = nnc_bind_sizes(context, shapes);
    __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE);
    return status;
}

const int64_t *nnc_runtime_output_shape(nnc_context *context, int32_t output) {
    if (context == 0 || context->current == 0 || output < 0 || (uint64_t)output >= context->model->program->output_count)
        return 0;
    const nnc_program *program = context->model->program;
    const int64_t *at = context->current->shapes;
    for (uint64_t i = 0; i < program->input_count; i++)
        at += program->inputs[i].rank;
    for (int32_t i = 0; i < output; i++)
        at += program->outputs[i].rank;
    return at;
}

/* Puts the caller's arrays where the steps look for them. */
static int32_t nnc_bind_arrays(nnc_context *context, const void *const *inputs, void *const *outputs) {
    const nnc_program *program = context->model->program;
    if (context->current == 0)
        return NNC_WRONG_SHAPE;
    for (uint64_t i = 0; i < program->input_count; i++)
        if (program->inputs[i].bytes > 0 && (inputs == 0 || inputs[i] == 0))
            return NNC_BAD_ARGUMENT;
    for (uint64_t i = 0; i < program->output_count; i++)
        if (program->outputs[i].bytes > 0 && (outputs == 0 || outputs[i] == 0))
            return NNC_BAD_ARGUMENT;
    if (context->current->moves != context->memory->moves)
        nnc_resolve(context, context->current);
    for (uint64_t i = 0; i < program->outside_count; i++) {
        uint32_t slot = program->outside[i];
        const nnc_reference *reference = &program->references[slot];
        const char *base = (const char *)(reference->space == NNC_INPUT ? inputs[reference->index]
                                                                        : outputs[reference->index]);
        uint64_t offset = program->sizes == 0 ? reference->offset : (uint64_t)context->current->offsets[slot];
        context->current->slots[slot] = (void *)(base + offset);
    }
    return NNC_OK;
}

/* The steps in order; with `nanoseconds`, the time of each. */
static int32_t nnc_walk(nnc_context *context, uint64_t *nanoseconds) {
    const nnc_program *program = context->model->program;
    const nnc_instance *instance = context->current;
    nnc_pool *pool = context->model->pool;
    int32_t pooled = nnc_pool_acquire(pool);
    int64_t share = pooled ? (int64_t)pool->active * NNC_CHUNKS_PER_WORKER : 1;
    int32_t status = 0;
    for (uint64_t i = 0; i < program->step_count; i++) {
        const nnc_step *step = &program->steps[i];
        uint64_t start = nanoseconds != 0 ? nnc_now() : 0;
        void **buffers = instance->slots + step->slot;
        const int64_t *params = instance->params + step->param;
        int64_t tasks = instance->tasks[i];
        if (!pooled || tasks <= step->grain) {
            status = step->kernel(buffers, params, 0, tasks, context->memory->scratch);
        } else {
            nnc_job *job = &pool->job;
            int64_t chunk = tasks / share; /* rounded down: few chunks would come out uneven */
            job->kernel = step->kernel;
            job->buffers = buffers;
            job->params = params;
            job->tasks = tasks;
            job->chunk = chunk > step->grain ? chunk : step->grain;
            job->scratch = context->memory->scratch;
            job->scratch_stride = context->scratch_stride;
            job->status = &context->status;
            nnc_pool_run(pool);
            status = __atomic_load_n(&context->status, __ATOMIC_RELAXED);
        }
        if (nanoseconds != 0)
            nanoseconds[i] = nnc_now() - start;
        if (status != 0) {
            context->failed = step->node;
            break;
        }
    }
    if (pooled)
        nnc_pool_release(pool);
    return status == 0 ? NNC_OK : NNC_INDEX_OUT_OF_RANGE;
}

int32_t nnc_runtime_profile(nnc_context *context, const void *const *inputs, void *const *outputs,
                            uint64_t *nanoseconds) {
    uint32_t idle = 0;
    if (context == 0)
        return NNC_BAD_ARGUMENT;
    if (!__atomic_compare_exchange_n(&context->running, &idle, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
        return NNC_BUSY;
    context->status = 0;
    context->failed = "";
    int32_t status = nnc_runtime_sound(context->model);
    if (status == NNC_OK)
        status = nnc_bind_arrays(context, inputs, outputs);
    if (status == NNC_OK)
        status = nnc_walk(context, nanoseconds);
    __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE);
    return status;
}

int32_t nnc_runtime_run(nnc_context *context, const void *const *inputs, void *const *outputs) {
    return nnc_runtime_profile(context, inputs, outputs, 0);
}

const char *nnc_runtime_failed_node(nnc_context *context) { return context == 0 ? "" : context->failed; }

const void *nnc_runtime_output(nnc_context *context, int32_t output) { return (void)context, (void)output, (void *)0; }

const nnc_item *nnc_runtime_output_item(nnc_context *context, int32_t output) { return (void)context, (void)output, (nnc_item *)0; }

const char *nnc_runtime_message(nnc_context *context) { return (void)context, ""; }

int32_t nnc_runtime_reset(nnc_context *context) { return context == 0 ? NNC_BAD_ARGUMENT : NNC_OK; }

const int64_t *nnc_runtime_state_shape(nnc_context *context, int32_t state) { return (void)context, (void)state, (void *)0; }

int32_t nnc_runtime_get_state(nnc_context *context, int32_t state, void *array) {
    return (void)context, (void)state, (void)array, NNC_BAD_ARGUMENT;
}

int32_t nnc_runtime_set_state(nnc_context *context, int32_t state, const int64_t *shape, const void *array) {
    return (void)context, (void)state, (void)shape, (void)array, NNC_BAD_ARGUMENT;
}
