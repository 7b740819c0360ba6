/* The C interface used in every wrong way, and in the right ones by many threads, under sanitizers: misuse SEED CASES

   The program is two steps of sums over 96 rows with open or fixed sizes; its answers are known. Its weights are few or so
   many that a thread compares them, and now and then not what was written. */

#include "platform.h"
#include "program.h"

#include "system.c"

#include "integrity.c"

#include "pool.c"

#include "model.c"

#include "context.c"

enum { ROWS = 96, COLUMNS = 8, THREADS = 4, FEW = 16, MANY = 300000 };

/* out[row] = sum of in[row][0 .. columns) + weights[row % 4] */
static int32_t sums(void **buffers, const int64_t *params, int64_t begin, int64_t end, void *scratch) {
    const float *in = (const float *)buffers[0], *weights = (const float *)buffers[2];
    float *out = (float *)buffers[1], *part = (float *)scratch;
    for (int64_t row = begin; row < end; row++) {
        part[0] = 0;
        for (int64_t column = 0; column < params[0]; column++)
            part[0] += in[row * params[0] + column];
        if (part[0] > 1e6f)
            return 1;
        out[row] = part[0] + weights[row % 4];
    }
    return 0;
}

/* out[row] = in[row] * 2 */
static int32_t doubles(void **buffers, const int64_t *params, int64_t begin, int64_t end, void *scratch) {
    (void)params;
    (void)scratch;
    for (int64_t row = begin; row < end; row++)
        ((float *)buffers[1])[row] = 2 * ((const float *)buffers[0])[row];
    return 0;
}

static int32_t sizes(const int64_t *symbols, int64_t *params, int64_t *tasks, int64_t *offsets, int64_t *roots, int64_t *shapes) {
    (void)params;
    (void)offsets;
    if (symbols[0] < 1)
        return 1;
    if (symbols[0] > 1000)
        return 2;
    tasks[0] = tasks[1] = symbols[0];
    roots[0] = symbols[0] * 4;
    shapes[0] = shapes[2] = symbols[0];
    return 0;
}

static struct {
    nnc_weights_header header;
    char rest[NNC_PAGE - sizeof(nnc_weights_header)];
    float numbers[MANY];
} embedded __attribute__((aligned(4096))) = {{0x31, 64, {7, 8}}, {0}, {1, 2, 3, 4}};

/* Of so many weights: the digest that they have. */
static void hash_of(uint64_t count, uint64_t hash[2]) {
    uint8_t size[8], digest[32];
    nnc_sha256 piece;
    nnc_blake2b all;
    for (int32_t i = 0; i < 8; i++)
        size[i] = (uint8_t)(count * 4 >> 8 * i);
    nnc_sha256_begin(&piece);
    nnc_sha256_add(&piece, (const uint8_t *)embedded.numbers, count * 4);
    nnc_sha256_end(&piece, digest);
    nnc_blake2b_begin(&all);
    nnc_blake2b_add(&all, size, 8);
    nnc_blake2b_add(&all, digest, 32);
    nnc_blake2b_end(&all, (uint8_t *)hash);
}

static const int64_t IN_SHAPE[] = {ROWS, COLUMNS}, OUT_SHAPE[] = {ROWS}, EXTENTS[] = {ROWS, COLUMNS, ROWS}, PARAMS[] = {COLUMNS};
static const nnc_tensor INPUT = {"x", "f32", "<f4", 2, IN_SHAPE, ROWS *COLUMNS * 4, 0},
                        OUTPUT = {"y", "f32", "<f4", 1, OUT_SHAPE, ROWS * 4, 0};
static const nnc_step STEPS[] = {{sums, 0, 0, ROWS, 4, "sums"}, {doubles, 3, 0, ROWS, 4, "doubles"}};
static const nnc_reference REFERENCES[] = {
    {NNC_INPUT, 0, 0}, {NNC_ARENA, 0, 0}, {NNC_WEIGHTS, 0, 0}, {NNC_ARENA, 0, 0}, {NNC_OUTPUT, 0, 0},
};
static const uint32_t OUTSIDE[] = {0, 4};
static const nnc_symbol SYMBOLS[] = {{0, 0}};
static const nnc_root ROOTS[] = {{ROWS * 4, 0, 1}};
static const nnc_condition CONDITIONS[] = {{"n >= 1"}, {"n <= 1000"}};

static nnc_program program_of(int32_t open) {
    nnc_program p;
    memset(&p, 0, sizeof(p));
    p.name = "misuse";
    p.description = "{}";
    p.inputs = &INPUT;
    p.outputs = &OUTPUT;
    p.input_count = p.output_count = 1;
    p.steps = STEPS;
    p.step_count = 2;
    p.references = REFERENCES;
    p.reference_count = 5;
    p.outside = OUTSIDE;
    p.outside_count = 2;
    p.params = PARAMS;
    p.param_count = 1;
    p.extents = EXTENTS;
    p.extent_count = 3;
    p.arena_bytes = ROWS * 4;
    p.scratch_bytes = 64;
    p.embedded = &embedded.header;
    p.weights = embedded.header;
    if (open) {
        p.sizes = sizes;
        p.symbols = SYMBOLS;
        p.symbol_count = 1;
        p.roots = ROOTS;
        p.root_count = 1;
        p.conditions = CONDITIONS;
    }
    return p;
}

static uint64_t next(uint64_t *state, uint64_t below) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state % below;
}

/* An allocator that fails after so many calls. */
typedef struct counted {
    int32_t left;
    int32_t live;
} counted;

static counted nobodys = {1 << 30, 0}; /* where the options are cut off before their allocator */

static void *limited(void *allocator, uint64_t size, uint64_t alignment) {
    counted *c = allocator == 0 ? &nobodys : (counted *)allocator;
    if (__atomic_fetch_sub(&c->left, 1, __ATOMIC_RELAXED) <= 0)
        return 0;
    __atomic_fetch_add(&c->live, 1, __ATOMIC_RELAXED);
    return nnc_default_allocate(0, size, alignment);
}

static void let_go(void *allocator, void *memory) {
    __atomic_fetch_sub(&(allocator == 0 ? &nobodys : (counted *)allocator)->live, 1, __ATOMIC_RELAXED);
    nnc_default_release(0, memory);
}

static void in_turn(void *executor, int32_t workers, nnc_body *body, void *argument) {
    (void)executor;
    for (int32_t i = workers - 1; i >= 0; i--)
        body(argument, i);
}

typedef struct user {
    nnc_model *model;
    uint64_t state;
    int32_t open;
    int32_t wrong;
    nnc_context *shared;
    uint64_t runs;
} user;

static int32_t expected(const float *out, int64_t rows, float value) {
    for (int64_t row = 0; row < rows; row++)
        if (out[row] != 2 * (COLUMNS * value + (float)(row % 4 + 1)))
            return 0;
    return 1;
}

/* Runs of one thread, right and wrong ones. */
static void *use(void *argument) {
    user *u = (user *)argument;
    nnc_context *own = 0;
    float *in = (float *)malloc(1000 * COLUMNS * 4), *out = (float *)malloc(1000 * 4);
    for (int32_t k = 0; k < 30 && !u->wrong; k++) {
        if (own == 0 && nnc_runtime_context_new(u->model, &own) != NNC_OK)
            break;
        nnc_context *context = next(&u->state, 4) == 0 ? u->shared : own;
        int64_t rows = u->open ? (int64_t)next(&u->state, 1002) : ROWS;
        float value = (float)next(&u->state, 100);
        for (int64_t i = 0; i < 1000 * COLUMNS; i++)
            in[i] = value;
        int64_t shape[2] = {rows, next(&u->state, 20) == 0 ? 3 : COLUMNS};
        const int64_t *shapes[1] = {shape};
        const void *inputs[1] = {next(&u->state, 25) == 0 ? 0 : in};
        void *outputs[1] = {next(&u->state, 25) == 0 ? 0 : out};
        uint64_t times[2];
        if (context == u->shared) { /* another thread may bind other sizes in between: only whether it survives is judged */
            shape[0] = ROWS;
            rows = ROWS;
            shape[1] = COLUMNS;
        }
        int32_t bound = u->open ? nnc_runtime_bind(context, next(&u->state, 30) == 0 ? 0 : shapes) : NNC_OK;
        if (bound != NNC_OK && context != u->shared)
            continue;
        int32_t status = next(&u->state, 5) == 0 ? nnc_runtime_profile(context, inputs, outputs, times)
                                                 : nnc_runtime_profile(context, inputs, outputs, 0);
        u->runs += status == NNC_OK;
        if (status == NNC_OK && context != u->shared && !expected(out, rows, value))
            u->wrong = 1;
        if (context != u->shared)
            nnc_runtime_output_shape(context, (int32_t)next(&u->state, 5) - 2);
        if (next(&u->state, 10) == 0) {
            nnc_runtime_context_free(own);
            own = 0;
        }
    }
    nnc_runtime_context_free(own);
    free(in);
    free(out);
    return 0;
}

int main(int count, char **words) {
    uint64_t seed = count > 1 ? strtoull(words[1], 0, 10) : 0, cases = count > 2 ? strtoull(words[2], 0, 10) : 100;
    uint64_t opened = 0, refused = 0, runs = 0;
    uint64_t few[2], many[2];
    hash_of(FEW, few);
    hash_of(MANY, many);
    for (uint64_t k = 0; k < cases; k++) {
        uint64_t state = (seed + k + 1) * 0x9E3779B97F4A7C15u | 1;
        for (int i = 0; i < 4; i++)
            next(&state, 2);
        int32_t open = next(&state, 2) != 0;
        int32_t large = next(&state, 4) == 0, damaged = next(&state, 10) == 0;
        embedded.header.bytes = large ? sizeof(embedded.numbers) : FEW * 4;
        memcpy(embedded.header.hash, large ? many : few, 16);
        embedded.header.hash[1] += (uint64_t)damaged;
        nnc_program program = program_of(open);
        counted memory = {next(&state, 2) ? 1000000 : (int32_t)next(&state, 6), 0};
        nnc_options options;
        nnc_model *model = 0;
        memset(&options, 0, sizeof(options));
        options.size = next(&state, 8) ? sizeof(options) : (uint32_t)next(&state, sizeof(options) + 9);
        options.threads = (int32_t[]){0, 1, 2, 3, 4, -1, 2000, 1024}[next(&state, 7)];
        options.allocate = next(&state, 10) ? limited : 0;
        options.release = next(&state, 10) ? let_go : 0;
        options.allocator = &memory;
        if (next(&state, 4) == 0)
            options.parallel_for = in_turn;
        switch (next(&state, 6)) {
        case 0:
            options.weights = (const char *)embedded.numbers + next(&state, 2) * 4;
            options.weights_bytes = embedded.header.bytes - next(&state, 2);
            break;
        case 1:
            options.weights_path = (const char *const[]){"/dev/null", "/nowhere", "/", ""}[next(&state, 4)];
            break;
        }
        options.flags = (uint64_t[]){0, 0, 0, NNC_UNCHECKED, 2}[next(&state, 5)];
        if (next(&state, 20) == 0)
            program.weights.hash[0] = 9;
        int32_t status = nnc_runtime_open(&program, next(&state, 10) ? &options : 0, next(&state, 30) ? &model : 0);
        if (status != NNC_OK || model == 0) {
            refused += 1;
            nnc_runtime_error_string(status);
            if (memory.live != 0) {
                printf("case %" PRIu64 ": memory of a model that was not opened\n", seed + k);
                return 1;
            }
            continue;
        }
        opened += 1;
        const nnc_options *held = nnc_runtime_options(model);
        int32_t checked = held->weights == 0 && (held->flags & NNC_UNCHECKED) == 0;
        if (checked && damaged && !large) {
            printf("case %" PRIu64 ": damaged weights were opened\n", seed + k);
            return 1;
        }
        nnc_context *shared = 0;
        if (nnc_runtime_context_new(model, &shared) == NNC_OK) {
            user users[THREADS];
            pthread_t threads[THREADS];
            int32_t width = 1 + (int32_t)next(&state, THREADS);
            for (int32_t i = 0; i < width; i++) {
                users[i] = (user){model, state + (uint64_t)i * 77 + 1, open, 0, shared, 0};
                pthread_create(&threads[i], 0, use, &users[i]);
            }
            for (int32_t i = 0; i < width; i++) {
                pthread_join(threads[i], 0);
                runs += users[i].runs;
                if (users[i].wrong) {
                    printf("case %" PRIu64 ": a wrong answer\n", seed + k);
                    return 1;
                }
            }
        }
        nnc_runtime_context_free(shared);
        nnc_runtime_threads(model);
        if (next(&state, 2) && (nnc_runtime_compared(model) == NNC_DAMAGED) != (checked && damaged)) {
            printf("case %" PRIu64 ": damage is %s\n", seed + k, damaged ? "not found" : "found where there is none");
            return 1;
        }
        nnc_runtime_close(model);
        if (memory.live != 0) {
            printf("case %" PRIu64 ": memory is left\n", seed + k);
            return 1;
        }
    }
    nnc_runtime_close(0);
    nnc_runtime_context_free(0);
    printf("%" PRIu64 " cases: %" PRIu64 " opened, %" PRIu64 " refused; %" PRIu64 " runs\n", cases, opened, refused, runs);
    return 0;
}
