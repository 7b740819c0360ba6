/* Contexts and runs: resolved pointers, the arena, the workers' scratch, and the walk over the steps. */

#include "platform.h"
#include "program.h"

struct nnc_context {
    nnc_model *model;
    void **slots; /* the buffers of all steps, one after another */
    char *arena;
    char *scratch;
    uint64_t scratch_stride;
    uint32_t running;
    int32_t status; /* of the kernels of the current step */
    const char *failed;
};

void nnc_runtime_context_free(nnc_context *context) {
    if (context == 0)
        return;
    nnc_release *release = context->model->options.release;
    void *allocator = context->model->options.allocator;
    if (context->arena != 0)
        release(allocator, context->arena);
    if (context->scratch != 0)
        release(allocator, context->scratch);
    release(allocator, context);
}

int32_t nnc_runtime_context_new(nnc_model *model, nnc_context **result) {
    if (result == 0 || model == 0)
        return NNC_BAD_ARGUMENT;
    *result = 0;
    const nnc_program *program = model->program;
    nnc_allocate *allocate = model->options.allocate;
    void *allocator = model->options.allocator;
    uint64_t bytes = sizeof(nnc_context) + program->reference_count * sizeof(void *);
    nnc_context *context = (nnc_context *)allocate(allocator, bytes, NNC_LINE);
    if (context == 0)
        return NNC_OUT_OF_MEMORY;
    memset(context, 0, bytes);
    context->model = model;
    context->slots = (void **)(context + 1);
    context->failed = "";
    context->scratch_stride = (program->scratch_bytes + NNC_LINE - 1) / NNC_LINE * NNC_LINE;
    if (program->arena_bytes > 0)
        context->arena = (char *)allocate(allocator, program->arena_bytes, NNC_PAGE);
    if (context->scratch_stride > 0)
        context->scratch = (char *)allocate(allocator, context->scratch_stride * (uint64_t)model->pool->size, NNC_PAGE);
    if ((program->arena_bytes > 0 && context->arena == 0) || (context->scratch_stride > 0 && context->scratch == 0)) {
        nnc_runtime_context_free(context);
        return NNC_OUT_OF_MEMORY;
    }
    for (uint64_t i = 0; i < program->reference_count; i++) {
        const nnc_reference *reference = &program->references[i];
        if (reference->space == NNC_ARENA)
            context->slots[i] = context->arena + reference->offset;
        else if (reference->space == NNC_WEIGHTS)
            context->slots[i] = (void *)(model->weights + reference->offset);
    }
    *result = context;
    return NNC_OK;
}

/* Puts the caller's arrays where the steps look for them. */
static int32_t nnc_bind(nnc_context *context, const void *const *inputs, void *const *outputs) {
    const nnc_program *program = context->model->program;
    for (uint64_t i = 0; i < program->input_count; i++)
        if (program->inputs[i].bytes > 0 && (inputs == 0 || inputs[i] == 0))
            return NNC_BAD_ARGUMENT;
    for (uint64_t i = 0; i < program->output_count; i++)
        if (program->outputs[i].bytes > 0 && (outputs == 0 || outputs[i] == 0))
            return NNC_BAD_ARGUMENT;
    for (uint64_t i = 0; i < program->outside_count; i++) {
        uint32_t slot = program->outside[i];
        const nnc_reference *reference = &program->references[slot];
        const char *base = (const char *)(reference->space == NNC_INPUT ? inputs[reference->index]
                                                                        : outputs[reference->index]);
        context->slots[slot] = (void *)(base + reference->offset);
    }
    return NNC_OK;
}

/* The steps in order; with `nanoseconds`, the time of each. */
static int32_t nnc_walk(nnc_context *context, uint64_t *nanoseconds) {
    const nnc_program *program = context->model->program;
    nnc_pool *pool = context->model->pool;
    int32_t pooled = nnc_pool_acquire(pool);
    int64_t share = pooled ? (int64_t)pool->size * NNC_CHUNKS_PER_WORKER : 1;
    int32_t status = 0;
    for (uint64_t i = 0; i < program->step_count; i++) {
        const nnc_step *step = &program->steps[i];
        uint64_t start = nanoseconds != 0 ? nnc_now() : 0;
        void **buffers = context->slots + step->slot;
        const int64_t *params = program->params + step->param;
        if (!pooled || step->tasks <= step->grain) {
            status = step->kernel(buffers, params, 0, step->tasks, context->scratch);
        } else {
            nnc_job *job = &pool->job;
            int64_t chunk = step->tasks / share; /* rounded down: few chunks would come out uneven */
            job->kernel = step->kernel;
            job->buffers = buffers;
            job->params = params;
            job->tasks = step->tasks;
            job->chunk = chunk > step->grain ? chunk : step->grain;
            job->scratch = context->scratch;
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
    int32_t status = nnc_bind(context, inputs, outputs);
    if (status == NNC_OK)
        status = nnc_walk(context, nanoseconds);
    __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE);
    return status;
}

int32_t nnc_runtime_run(nnc_context *context, const void *const *inputs, void *const *outputs) {
    return nnc_runtime_profile(context, inputs, outputs, 0);
}

const char *nnc_runtime_failed_node(nnc_context *context) { return context == 0 ? "" : context->failed; }
