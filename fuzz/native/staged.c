/* A model in stages (staged.txt) used by several threads, under sanitizers, with allocators that fail: staged SEED CASES

   Its loop makes a sequence of n copies of x; all of them joined, and one that is picked, are results, as are strings. */

#include "m.h"
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 4, ROWS = 6, WORDS = 3 };

static uint64_t next(uint64_t *state, uint64_t below) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state % below;
}

/* An allocator that fails after so many calls. */
typedef struct counted {
    int64_t left;
    int32_t live;
} counted;

static void *limited(void *allocator, uint64_t size, uint64_t alignment) {
    counted *c = (counted *)allocator;
    void *memory = 0;
    if (__atomic_fetch_sub(&c->left, 1, __ATOMIC_RELAXED) <= 0 || posix_memalign(&memory, alignment < 8 ? 8 : alignment, size))
        return 0;
    __atomic_fetch_add(&c->live, 1, __ATOMIC_RELAXED);
    return memory;
}

static void let_go(void *allocator, void *memory) {
    __atomic_fetch_sub(&((counted *)allocator)->live, 1, __ATOMIC_RELAXED);
    free(memory);
}

typedef struct user {
    nnc_model *model;
    nnc_context *shared;
    uint64_t state;
    int32_t scarce;
    int32_t wrong;
    uint64_t runs;
} user;

/* Whether the results of a run are right. */
static int32_t right(nnc_context *context, int64_t n, int64_t rows, int64_t pick, float value, const nnc_string *words) {
    const int64_t *shape = nnc_this_model_output_shape(context, 0);
    const float *all = (const float *)nnc_this_model_output(context, 0), *one = (const float *)nnc_this_model_output(context, 1);
    const nnc_string *texts = (const nnc_string *)nnc_this_model_output(context, 2);
    if (n < 1 || pick < -n || pick >= n || shape == 0 || shape[0] != n * rows || shape[1] != 2)
        return 0;
    for (int64_t i = 0; i < n * rows * 2; i++)
        if (all[i] != value || (i < rows * 2 && one[i] != value))
            return 0;
    for (int64_t i = 0; i < WORDS; i++)
        if (texts[i].bytes != words[i].bytes + 1 || memcmp(texts[i].text, words[i].text, words[i].bytes) != 0 ||
            texts[i].text[words[i].bytes] != '!')
            return 0;
    return 1;
}

/* Runs of one thread: right ones, and those that fail between two steps. */
static void *use(void *argument) {
    user *u = (user *)argument;
    nnc_context *own = 0;
    float x[2 * ROWS];
    for (int32_t k = 0; k < 20 && !u->wrong; k++) {
        if (own == 0 && nnc_this_model_context_new(u->model, &own) != NNC_OK)
            break;
        nnc_context *context = next(&u->state, 5) == 0 ? u->shared : own;
        int64_t n = (int64_t)next(&u->state, 5), pick = (int64_t)next(&u->state, 10) - 5, rows = 1 + (int64_t)next(&u->state, ROWS);
        int64_t of_x[2] = {rows, next(&u->state, 20) == 0 ? 3 : 2}, of_s[1] = {WORDS};
        float value = (float)next(&u->state, 100);
        for (int32_t i = 0; i < 2 * ROWS; i++)
            x[i] = value;
        char text[WORDS][8];
        nnc_string words[WORDS];
        for (int32_t i = 0; i < WORDS; i++) {
            words[i].bytes = next(&u->state, 8);
            words[i].text = text[i];
            memset(text[i], 'a' + i, sizeof(text[i]));
        }
        const void *inputs[] = {&n, next(&u->state, 25) == 0 ? 0 : x, &pick, words};
        const int64_t *shapes[] = {0, of_x, 0, of_s};
        int32_t status = nnc_this_model_bind(context, shapes);
        if (status == NNC_OK)
            status = nnc_this_model_run(context, inputs, 0);
        if (context == u->shared) /* others may use it in between: only whether it survives is judged */
            continue;
        int32_t fits = inputs[1] != 0 && of_x[1] == 2 && n > 0 && pick >= -n && pick < n;
        u->runs += status == NNC_OK;
        if (status == NNC_OK ? !fits || !right(context, n, rows, pick, value, words) : fits && !u->scarce)
            u->wrong = 1;
        if (next(&u->state, 6) == 0) {
            nnc_this_model_context_free(own);
            own = 0;
        }
    }
    nnc_this_model_context_free(own);
    return 0;
}

int main(int count, char **words) {
    uint64_t seed = count > 1 ? strtoull(words[1], 0, 10) : 0, cases = count > 2 ? strtoull(words[2], 0, 10) : 100;
    uint64_t opened = 0, runs = 0;
    setvbuf(stdout, 0, _IONBF, 0); /* sanitizers end the process without writing what is held */
    for (uint64_t k = 0; k < cases; k++) {
        uint64_t state = (seed + k + 1) * 0x9E3779B97F4A7C15u | 1;
        for (int i = 0; i < 4; i++)
            next(&state, 2);
        int32_t scarce = next(&state, 2) != 0;
        counted memory = {scarce ? (int64_t)next(&state, 400) : INT64_MAX / 2, 0};
        nnc_options options;
        nnc_model *model = 0;
        nnc_context *shared = 0;
        memset(&options, 0, sizeof(options));
        options.size = sizeof(options);
        options.threads = 1 + (int32_t)next(&state, 3);
        options.allocate = limited;
        options.release = let_go;
        options.allocator = &memory;
        options.weights = WEIGHTS;
        options.weights_bytes = sizeof(WEIGHTS);
        if (nnc_this_model_open(&options, &model) == NNC_OK) {
            opened += 1;
            if (nnc_this_model_context_new(model, &shared) == NNC_OK) {
                user users[THREADS];
                pthread_t threads[THREADS];
                int32_t width = 1 + (int32_t)next(&state, THREADS);
                for (int32_t i = 0; i < width; i++) {
                    users[i] = (user){model, shared, state + (uint64_t)i * 77 + 1, scarce, 0, 0};
                    pthread_create(&threads[i], 0, use, &users[i]);
                }
                for (int32_t i = 0; i < width; i++) {
                    pthread_join(threads[i], 0);
                    runs += users[i].runs;
                    if (users[i].wrong) {
                        printf("case %llu: a wrong answer\n", (unsigned long long)(seed + k));
                        return 1;
                    }
                }
            }
            nnc_this_model_context_free(shared);
            nnc_this_model_close(model);
        } else if (!scarce) {
            printf("case %llu: it does not open\n", (unsigned long long)(seed + k));
            return 1;
        }
        if (memory.live != 0) {
            printf("case %llu: memory is left\n", (unsigned long long)(seed + k));
            return 1;
        }
    }
    printf("%llu cases: %llu opened; %llu runs\n", (unsigned long long)cases, (unsigned long long)opened, (unsigned long long)runs);
    return 0;
}
