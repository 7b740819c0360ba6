/* Contexts that keep states: outputs that are inputs of the next run. Each has a context of the runtime inside, whose inputs and
   outputs are all of the program's; a caller of this one gives and gets those that are no states.

   An appended state lies in a buffer with room for more rows along one axis, its capacity: [..., extent, ...] with the strides
   of [..., capacity, ...]. Steps write new rows behind the others, so that a run costs what is new. Where the room is too small,
   a buffer of twice the rows takes its place. States that grow together have one capacity, that of the first of them. */

enum { NNC_ROOM = 64 }; /* rows of the first buffer */

typedef struct nnc_kept {
    char *memory;
    uint64_t bytes;
    char *other; /* what the next run writes, where two take turns */
    uint64_t other_bytes;
    int64_t *shape; /* extents, and behind them the capacity as the program is told it */
    int64_t held;   /* the capacity with which the elements lie in memory */
    int64_t room;   /* of the first of states that grow together: the capacity of all */
    uint32_t given; /* by a run or the caller; else a run begins with zeros */
} nnc_kept;

/* An nnc_context. */
typedef struct nnc_kept_context {
    nnc_model *model;
    nnc_context *inner;
    nnc_kept *kept;
    uint32_t *free_inputs; /* numbers of the program's inputs that the caller gives */
    uint32_t *free_outputs;
    uint64_t free_input_count;
    uint64_t free_output_count;
    const int64_t **shapes; /* of all inputs */
    const void **inputs;
    void **outputs;
    uint32_t bound;   /* whether the extents of the caller's inputs are known */
    uint32_t current; /* whether the inner context is bound to them and to the states as they are */
    uint32_t running;
} nnc_kept_context;

void nnc_kept_context_free(nnc_context *given) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    if (context == 0)
        return;
    const nnc_options *options = &context->model->options;
    for (uint64_t i = 0; i < context->model->program->state_count; i++) {
        if (context->kept[i].memory != 0)
            options->release(options->allocator, context->kept[i].memory);
        if (context->kept[i].other != 0)
            options->release(options->allocator, context->kept[i].other);
    }
    nnc_runtime_context_free(context->inner);
    options->release(options->allocator, context);
}

int32_t nnc_kept_context_new(nnc_model *model, nnc_context **result) {
    if (result == 0 || model == 0)
        return NNC_BAD_ARGUMENT;
    *result = 0;
    const nnc_program *program = model->program;
    uint64_t words = 0, inputs = program->input_count, outputs = program->output_count;
    for (uint64_t i = 0; i < inputs; i++)
        words += program->inputs[i].rank + 1;
    uint64_t bytes = sizeof(nnc_kept_context) + program->state_count * sizeof(nnc_kept) + 8 * (words + 3 * inputs + 2 * outputs);
    nnc_kept_context *context = (nnc_kept_context *)model->options.allocate(model->options.allocator, bytes, NNC_LINE);
    if (context == 0)
        return NNC_OUT_OF_MEMORY;
    memset(context, 0, bytes);
    context->model = model;
    context->kept = (nnc_kept *)(context + 1);
    char *at = (char *)(context->kept + program->state_count);
    context->shapes = (const int64_t **)nnc_take(&at, inputs);
    context->inputs = (const void **)nnc_take(&at, inputs);
    context->outputs = (void **)nnc_take(&at, outputs);
    context->free_inputs = (uint32_t *)nnc_take(&at, inputs);
    context->free_outputs = (uint32_t *)nnc_take(&at, outputs);
    for (uint64_t i = 0; i < inputs; i++) {
        int64_t *shape = (int64_t *)nnc_take(&at, program->inputs[i].rank + 1);
        context->shapes[i] = shape;
        for (uint64_t axis = 0; axis < program->inputs[i].rank; axis++)
            shape[axis] = program->inputs[i].shape[axis];
        uint32_t is_state = 0;
        for (uint64_t s = 0; s < program->state_count; s++)
            if (program->states[s].input == i) {
                is_state = 1;
                context->kept[s].shape = shape;
            }
        if (!is_state)
            context->free_inputs[context->free_input_count++] = (uint32_t)i;
    }
    for (uint64_t i = 0; i < outputs; i++) {
        uint32_t is_state = 0;
        for (uint64_t s = 0; s < program->state_count; s++)
            is_state |= program->states[s].output == i;
        if (!is_state)
            context->free_outputs[context->free_output_count++] = (uint32_t)i;
    }
    context->bound = program->sizes == 0;
    int32_t status = nnc_runtime_context_new(model, &context->inner);
    if (status != NNC_OK) {
        nnc_kept_context_free((nnc_context *)context);
        return status;
    }
    *result = (nnc_context *)context;
    return NNC_OK;
}

/* --- buffers */

/* Elements of the axes from `begin` to before `end`. */
static uint64_t nnc_extent_product(const int64_t *shape, uint64_t begin, uint64_t end) {
    uint64_t product = 1;
    for (uint64_t axis = begin; axis < end; axis++)
        product *= (uint64_t)shape[axis];
    return product;
}

/* Memory of at least so many bytes in place of what is there, whose content is lost. */
static int32_t nnc_renew(const nnc_options *options, char **memory, uint64_t *bytes, uint64_t wanted) {
    if (wanted <= *bytes && *memory != 0)
        return NNC_OK;
    char *made = (char *)options->allocate(options->allocator, wanted > 0 ? wanted : 1, NNC_PAGE);
    if (made == 0)
        return NNC_OUT_OF_MEMORY;
    if (*memory != 0)
        options->release(options->allocator, *memory);
    *memory = made;
    *bytes = wanted;
    return NNC_OK;
}

/* Bytes between what lies one behind the other along the axes before the one that grows, with this capacity; and of what is there
   in each of them. Of a state that does not grow, all is one piece. */
static uint64_t nnc_piece(const nnc_program *program, const nnc_state *state, const int64_t *shape, int64_t extent) {
    uint64_t rank = program->inputs[state->input].rank;
    if (state->how != NNC_APPENDED)
        return nnc_extent_product(shape, 0, rank) * state->element;
    return (uint64_t)extent * nnc_extent_product(shape, state->axis + 1, rank) * state->element;
}

static uint64_t nnc_pieces(const nnc_state *state, const int64_t *shape) {
    return state->how == NNC_APPENDED ? nnc_extent_product(shape, 0, state->axis) : 1;
}

/* Lays an appended state out with another capacity. */
static int32_t nnc_lay_out_again(nnc_kept_context *context, uint64_t s, int64_t capacity) {
    const nnc_program *program = context->model->program;
    const nnc_options *options = &context->model->options;
    const nnc_state *state = &program->states[s];
    nnc_kept *kept = &context->kept[s];
    uint64_t from = nnc_piece(program, state, kept->shape, kept->held), to = nnc_piece(program, state, kept->shape, capacity);
    uint64_t length = nnc_piece(program, state, kept->shape, kept->shape[state->axis]);
    uint64_t count = nnc_pieces(state, kept->shape), wanted = count * to;
    char *made = (char *)options->allocate(options->allocator, wanted > 0 ? wanted : 1, NNC_PAGE);
    if (made == 0)
        return NNC_OUT_OF_MEMORY;
    if (length > 0)
        for (uint64_t i = 0; i < count; i++)
            memcpy(made + i * to, kept->memory + i * from, length);
    if (kept->memory != 0)
        options->release(options->allocator, kept->memory);
    kept->memory = made;
    kept->bytes = wanted;
    kept->held = capacity;
    return NNC_OK;
}

/* Zeros, of the extents that the model and the caller's inputs tell. */
static int32_t nnc_begin_state(nnc_kept_context *context, uint64_t s) {
    const nnc_program *program = context->model->program;
    const nnc_state *state = &program->states[s];
    nnc_kept *kept = &context->kept[s];
    for (uint64_t axis = 0; axis < program->inputs[state->input].rank; axis++) {
        const int64_t *source = state->sources + 2 * axis;
        kept->shape[axis] = source[0] < 0 ? source[1] : context->shapes[source[0]][source[1]];
    }
    int64_t extent = state->how == NNC_APPENDED ? kept->shape[state->axis] : 0;
    if (kept->held < extent)
        kept->held = extent;
    uint64_t bytes = nnc_pieces(state, kept->shape) * nnc_piece(program, state, kept->shape, kept->held);
    int32_t status = nnc_renew(&context->model->options, &kept->memory, &kept->bytes, bytes);
    if (status == NNC_OK && nnc_extent_product(kept->shape, 0, program->inputs[state->input].rank) > 0)
        memset(kept->memory, 0, bytes);
    return status;
}

/* --- runs */

/* The extents that a state has behind the next run. */
static const int64_t *nnc_next_shape(nnc_kept_context *context, uint64_t s) {
    return nnc_runtime_output_shape(context->inner, (int32_t)context->model->program->states[s].output);
}

/* Binds the program to the caller's inputs and to the states as they are; states that grow get the room that they will need. */
static int32_t nnc_bind_program(nnc_kept_context *context) {
    const nnc_program *program = context->model->program;
    nnc_kept *kept = context->kept;
    for (uint64_t s = 0; s < program->state_count; s++) {
        nnc_kept *first = &kept[program->states[s].first];
        int64_t least = kept[s].held > NNC_ROOM ? kept[s].held : NNC_ROOM;
        if (program->states[s].how == NNC_APPENDED && first->room < least)
            first->room = least;
    }
    for (;;) {
        uint32_t grown = 0;
        for (uint64_t s = 0; s < program->state_count; s++)
            kept[s].shape[program->inputs[program->states[s].input].rank] = kept[program->states[s].first].room;
        int32_t status = nnc_runtime_bind(context->inner, context->shapes);
        if (status != NNC_OK)
            return status;
        for (uint64_t s = 0; s < program->state_count; s++) {
            const nnc_state *state = &program->states[s];
            if (state->how != NNC_APPENDED)
                continue;
            int64_t needed = nnc_next_shape(context, s)[state->axis], room = kept[state->first].room;
            if (needed > room) {
                room = 2 * room > needed ? 2 * room : needed;
                kept[state->first].room = (room + NNC_ROOM - 1) / NNC_ROOM * NNC_ROOM;
                grown = 1;
            }
        }
        if (!grown)
            return NNC_OK;
    }
}

/* Lets the next run begin: states that there are not yet are zeros, and all have memory for what it writes. */
static int32_t nnc_bind_states(nnc_kept_context *context) {
    const nnc_program *program = context->model->program;
    int32_t status = NNC_OK;
    for (uint64_t s = 0; s < program->state_count && status == NNC_OK; s++)
        if (!context->kept[s].given)
            status = nnc_begin_state(context, s);
    if (status == NNC_OK)
        status = nnc_bind_program(context);
    for (uint64_t s = 0; s < program->state_count && status == NNC_OK; s++) {
        const nnc_state *state = &program->states[s];
        nnc_kept *kept = &context->kept[s];
        int64_t room = context->kept[state->first].room;
        if (state->how == NNC_APPENDED && kept->held != room)
            status = nnc_lay_out_again(context, s, room);
        else if (state->how == NNC_TURNS)
            status = nnc_renew(&context->model->options, &kept->other, &kept->other_bytes,
                               nnc_piece(program, state, nnc_next_shape(context, s), 0));
    }
    context->current = status == NNC_OK;
    return status;
}

/* Whether the context was idle; it is running then. */
static int32_t nnc_kept_acquire(nnc_kept_context *context) {
    uint32_t idle = 0;
    return __atomic_compare_exchange_n(&context->running, &idle, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

static void nnc_kept_release(nnc_kept_context *context) { __atomic_store_n(&context->running, 0, __ATOMIC_RELEASE); }

int32_t nnc_kept_bind(nnc_context *given, const int64_t *const *shapes) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    if (context == 0 || (shapes == 0 && context->free_input_count > 0))
        return NNC_BAD_ARGUMENT;
    if (!nnc_kept_acquire(context))
        return NNC_BUSY;
    for (uint64_t i = 0; i < context->free_input_count; i++) {
        uint32_t input = context->free_inputs[i];
        memcpy((int64_t *)context->shapes[input], shapes[i], context->model->program->inputs[input].rank * 8);
    }
    int32_t status = nnc_bind_states(context);
    context->bound = status == NNC_OK;
    nnc_kept_release(context);
    return status;
}

/* Of the next run, whose states are those that the last one left. */
const int64_t *nnc_kept_output_shape(nnc_context *given, int32_t output) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    if (context == 0 || output < 0 || (uint64_t)output >= context->free_output_count || !context->bound)
        return 0;
    if (!context->current) {
        if (!nnc_kept_acquire(context))
            return 0;
        int32_t status = nnc_bind_states(context);
        nnc_kept_release(context);
        if (status != NNC_OK)
            return 0;
    }
    return nnc_runtime_output_shape(context->inner, (int32_t)context->free_outputs[output]);
}

/* Puts the caller's arrays and the states where the program looks for them. */
static int32_t nnc_kept_arrays(nnc_kept_context *context, const void *const *inputs, void *const *outputs) {
    const nnc_program *program = context->model->program;
    if ((inputs == 0 && context->free_input_count > 0) || (outputs == 0 && context->free_output_count > 0))
        return NNC_BAD_ARGUMENT;
    for (uint64_t i = 0; i < context->free_input_count; i++)
        context->inputs[context->free_inputs[i]] = inputs[i];
    for (uint64_t i = 0; i < context->free_output_count; i++)
        context->outputs[context->free_outputs[i]] = outputs[i];
    for (uint64_t s = 0; s < program->state_count; s++) {
        const nnc_state *state = &program->states[s];
        nnc_kept *kept = &context->kept[s];
        context->inputs[state->input] = kept->memory;
        context->outputs[state->output] = state->how == NNC_TURNS ? kept->other : kept->memory;
    }
    return NNC_OK;
}

/* The states are what a run has made of them. */
static void nnc_advance(nnc_kept_context *context) {
    const nnc_program *program = context->model->program;
    for (uint64_t s = 0; s < program->state_count; s++) {
        const nnc_state *state = &program->states[s];
        nnc_kept *kept = &context->kept[s];
        const int64_t *next = nnc_next_shape(context, s);
        uint64_t bytes = program->inputs[state->input].rank * 8;
        kept->given = 1;
        if (bytes > 0 && memcmp(kept->shape, next, bytes) != 0) {
            memcpy(kept->shape, next, bytes);
            context->current = 0;
        }
        if (state->how == NNC_TURNS) {
            nnc_kept before = *kept;
            kept->memory = before.other;
            kept->bytes = before.other_bytes;
            kept->other = before.memory;
            kept->other_bytes = before.bytes;
        }
    }
}

int32_t nnc_kept_profile(nnc_context *given, const void *const *inputs, void *const *outputs, uint64_t *nanoseconds) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    if (context == 0)
        return NNC_BAD_ARGUMENT;
    if (!nnc_kept_acquire(context))
        return NNC_BUSY;
    int32_t status = context->bound ? NNC_OK : NNC_WRONG_SHAPE;
    if (status == NNC_OK && !context->current)
        status = nnc_bind_states(context);
    if (status == NNC_OK)
        status = nnc_kept_arrays(context, inputs, outputs);
    if (status == NNC_OK)
        status = nnc_runtime_profile(context->inner, context->inputs, context->outputs, nanoseconds);
    if (status == NNC_OK)
        nnc_advance(context);
    nnc_kept_release(context);
    return status;
}

int32_t nnc_kept_run(nnc_context *context, const void *const *inputs, void *const *outputs) {
    return nnc_kept_profile(context, inputs, outputs, 0);
}

const char *nnc_kept_failed_node(nnc_context *context) {
    return context == 0 ? "" : nnc_runtime_failed_node(((nnc_kept_context *)context)->inner);
}

/* --- what a caller does with states */

int32_t nnc_kept_reset(nnc_context *given) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    if (context == 0)
        return NNC_BAD_ARGUMENT;
    if (!nnc_kept_acquire(context))
        return NNC_BUSY;
    for (uint64_t s = 0; s < context->model->program->state_count; s++)
        context->kept[s].given = 0;
    context->current = 0;
    nnc_kept_release(context);
    return NNC_OK;
}

/* The state of that number, or null where there is none. */
static nnc_kept *nnc_kept_at(nnc_kept_context *context, int32_t state) {
    return context == 0 || state < 0 || (uint64_t)state >= context->model->program->state_count ? 0 : &context->kept[state];
}

const int64_t *nnc_kept_state_shape(nnc_context *given, int32_t state) {
    const nnc_kept *kept = nnc_kept_at((nnc_kept_context *)given, state);
    return kept == 0 || !kept->given ? 0 : kept->shape;
}

int32_t nnc_kept_get_state(nnc_context *given, int32_t number, void *array) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    nnc_kept *kept = nnc_kept_at(context, number);
    if (kept == 0 || array == 0 || !kept->given)
        return NNC_BAD_ARGUMENT;
    if (!nnc_kept_acquire(context))
        return NNC_BUSY;
    const nnc_program *program = context->model->program;
    const nnc_state *state = &program->states[number];
    uint64_t count = nnc_pieces(state, kept->shape), from = nnc_piece(program, state, kept->shape, kept->held);
    uint64_t length = nnc_piece(program, state, kept->shape, kept->shape[state->axis]);
    for (uint64_t i = 0; i < count && length > 0; i++)
        memcpy((char *)array + i * length, kept->memory + i * from, length);
    nnc_kept_release(context);
    return NNC_OK;
}

int32_t nnc_kept_set_state(nnc_context *given, int32_t number, const int64_t *shape, const void *array) {
    nnc_kept_context *context = (nnc_kept_context *)given;
    nnc_kept *kept = nnc_kept_at(context, number);
    if (kept == 0)
        return NNC_BAD_ARGUMENT;
    const nnc_program *program = context->model->program;
    const nnc_state *state = &program->states[number];
    uint64_t rank = program->inputs[state->input].rank;
    for (uint64_t axis = 0; axis < rank; axis++)
        if (shape == 0 || shape[axis] < 0)
            return NNC_BAD_ARGUMENT;
    if (!nnc_kept_acquire(context))
        return NNC_BUSY;
    int64_t extent = state->how == NNC_APPENDED ? shape[state->axis] : 0, held = kept->held > extent ? kept->held : extent;
    uint64_t count = nnc_pieces(state, shape), to = nnc_piece(program, state, shape, held);
    uint64_t length = nnc_piece(program, state, shape, extent);
    int32_t status = nnc_renew(&context->model->options, &kept->memory, &kept->bytes, count * to);
    if (status == NNC_OK) {
        if (rank > 0)
            memcpy(kept->shape, shape, rank * 8);
        kept->held = held;
        kept->given = 1;
        for (uint64_t i = 0; i < count && length > 0; i++) {
            if (array == 0)
                memset(kept->memory + i * to, 0, length);
            else
                memcpy(kept->memory + i * to, (const char *)array + i * length, length);
        }
    }
    context->current = 0;
    nnc_kept_release(context);
    return status;
}
