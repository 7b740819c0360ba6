/* Opening and closing a model: CPU features, weights, threads. */

#include "platform.h"
#include "program.h"

struct nnc_model {
    nnc_pool *pool; /* these three first in every kind of model: options.workers_of is one of any kind */
    const nnc_program *program;
    nnc_check *check; /* of the weights; a part has that of the whole */
    nnc_check own;
    nnc_options options;
    const char *weights;
    void *mapping; /* the weights file, where one is open */
    uint64_t mapping_bytes;
    uint32_t is_part; /* of a model in stages, which has the weights and the workers */
};

/* True if the CPU has every feature of the table and the system saves the registers. */
static int32_t nnc_cpu_supported(const nnc_program *program) {
#if NNC_X86
    uint32_t words[4];
    for (uint64_t i = 0; i < program->feature_count; i++) {
        const nnc_feature *feature = &program->features[i];
        nnc_cpuid(feature->leaf & 0x80000000u, 0, words);
        if (words[0] < feature->leaf)
            return 0;
        nnc_cpuid(feature->leaf, feature->subleaf, words);
        if ((words[feature->word] >> feature->bit & 1) == 0)
            return 0;
    }
    if (program->os_state != 0) {
        nnc_cpuid(1, 0, words);
        if ((words[2] >> 27 & 1) == 0)
            return 0; /* no OSXSAVE: xgetbv would trap */
        if ((nnc_xgetbv() & program->os_state) != program->os_state)
            return 0;
    }
#elif NNC_LINUX
    for (uint64_t i = 0; i < program->feature_count; i++)
        if ((getauxval(program->features[i].leaf) >> program->features[i].bit & 1) == 0)
            return 0;
#else
    (void)program;
#endif
    return 1;
}

static int32_t nnc_header_matches(const nnc_weights_header *found, const nnc_weights_header *wanted) {
    return found->magic == wanted->magic && found->bytes == wanted->bytes && found->hash[0] == wanted->hash[0] &&
           found->hash[1] == wanted->hash[1];
}

/* Maps a weights file (reads it, on Windows) and checks its header and length. */
static int32_t nnc_map_weights(nnc_model *model, const char *path) {
    const nnc_weights_header *wanted = &model->program->weights;
    uint64_t size = NNC_PAGE + wanted->bytes;
#if NNC_WINDOWS
    FILE *file = fopen(path, "rb");
    if (file == 0)
        return NNC_WEIGHTS_MISSING;
    model->mapping = model->options.allocate(model->options.allocator, size, NNC_PAGE);
    if (model->mapping == 0) {
        fclose(file);
        return NNC_OUT_OF_MEMORY;
    }
    uint64_t got = fread(model->mapping, 1, size, file);
    fclose(file);
    if (got != size)
        return NNC_WEIGHTS_MISMATCH;
#else
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NNC_WEIGHTS_MISSING;
    if (lseek(file, 0, SEEK_END) != (int64_t)size) {
        close(file);
        return NNC_WEIGHTS_MISMATCH;
    }
    model->own.file = file;
    void *mapping = mmap(0, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (mapping == MAP_FAILED)
        return NNC_OUT_OF_MEMORY;
    model->mapping = mapping;
    model->mapping_bytes = size;
#endif
    if (!nnc_header_matches((const nnc_weights_header *)model->mapping, wanted))
        return NNC_WEIGHTS_MISMATCH;
    model->weights = (const char *)model->mapping + NNC_PAGE;
    return NNC_OK;
}

/* Finds the weights block: the caller's memory, a file, or what is embedded. */
static int32_t nnc_find_weights(nnc_model *model) {
    const nnc_program *program = model->program;
    const nnc_options *options = &model->options;
    if (program->weights.bytes == 0)
        return NNC_OK;
    if (options->weights != 0) {
        if ((uint64_t)options->weights % 64 != 0 || options->weights_bytes != program->weights.bytes)
            return NNC_BAD_ARGUMENT;
        model->weights = (const char *)options->weights;
        return NNC_OK;
    }
    if (options->weights_path != 0)
        return nnc_map_weights(model, options->weights_path);
    if (program->embedded->bytes == 0)
        return NNC_WEIGHTS_MISSING;
    if (!nnc_header_matches(program->embedded, &program->weights))
        return NNC_WEIGHTS_MISMATCH;
    model->weights = (const char *)program->embedded + NNC_PAGE;
    return NNC_OK;
}

/* Begins to compare the weights with their hash, those of the caller's memory left out. */
static int32_t nnc_begin_check(nnc_model *model) {
    nnc_check *check = &model->own;
    if (model->weights == 0 || model->options.weights != 0 || (model->options.flags & NNC_UNCHECKED) != 0)
        return NNC_OK;
    check->data = check->file >= 0 ? 0 : model->weights;
    check->bytes = model->program->weights.bytes;
    memcpy(check->wanted, model->program->weights.hash, sizeof(check->wanted));
    nnc_check_begin(check);
    return check->started || !nnc_is_damaged(check) ? NNC_OK : NNC_DAMAGED;
}

static void nnc_unmap_weights(nnc_model *model) {
    if (model->mapping == 0)
        return;
#if NNC_WINDOWS
    model->options.release(model->options.allocator, model->mapping);
#else
    munmap(model->mapping, model->mapping_bytes);
#endif
}

/* Makes the pool and starts its workers. */
static int32_t nnc_start_threads(nnc_model *model) {
    const nnc_options *options = &model->options;
    if (options->workers_of != 0) {
        model->pool = options->workers_of->pool;
        return NNC_OK;
    }
    int32_t size = options->threads != 0 ? options->threads : nnc_default_threads();
#if !NNC_LINUX
    if (options->parallel_for == 0)
        size = 1;
#endif
    if (model->program->max_threads > 0 && size > model->program->max_threads)
        size = model->program->max_threads;
    uint64_t shares = (sizeof(nnc_pool) + NNC_LINE - 1) / NNC_LINE * NNC_LINE;
    uint64_t bytes = shares + (uint64_t)size * (sizeof(nnc_share) + sizeof(nnc_worker));
    nnc_pool *pool = (nnc_pool *)options->allocate(options->allocator, bytes, NNC_LINE);
    if (pool == 0)
        return NNC_OUT_OF_MEMORY;
    memset(pool, 0, bytes);
    pool->size = pool->active = size;
    if (options->parallel_for == 0 && options->threads != 0 && size > nnc_default_threads())
        pool->active = nnc_default_threads();
    pool->patience = NNC_PATIENCE_NANOSECONDS;
    pool->shares = (nnc_share *)((char *)pool + shares);
    pool->workers = (nnc_worker *)(pool->shares + size);
    pool->parallel_for = options->parallel_for;
    pool->executor = options->executor;
    if (!nnc_pool_start(pool)) {
        options->release(options->allocator, pool);
        return NNC_THREAD_FAILED;
    }
    model->pool = pool;
    return NNC_OK;
}

void nnc_runtime_close(nnc_model *model);

int32_t nnc_runtime_open(const nnc_program *program, const nnc_options *given, nnc_model **result) {
    nnc_options options;
    if (result == 0)
        return NNC_BAD_ARGUMENT;
    *result = 0;
    if (!nnc_cpu_supported(program))
        return NNC_UNSUPPORTED_CPU;
    memset(&options, 0, sizeof(nnc_options));
    if (given != 0) {
        if (given->size > sizeof(nnc_options))
            return NNC_ABI_MISMATCH;
        if (given->size < 8 || given->size % 8 != 0) /* no version ends in the middle of a pointer */
            return NNC_BAD_ARGUMENT;
        memcpy(&options, given, given->size);
    }
    if ((options.flags & ~(uint64_t)NNC_UNCHECKED) != 0)
        return NNC_BAD_ARGUMENT;
    if (options.threads < 0 || options.threads > NNC_MAX_THREADS || (options.allocate == 0) != (options.release == 0))
        return NNC_BAD_ARGUMENT;
    if (options.allocate == 0) {
        options.allocate = nnc_default_allocate;
        options.release = nnc_default_release;
    }
    nnc_model *model = (nnc_model *)options.allocate(options.allocator, sizeof(nnc_model), NNC_LINE);
    if (model == 0)
        return NNC_OUT_OF_MEMORY;
    memset(model, 0, sizeof(nnc_model));
    model->program = program;
    memcpy(&model->options, &options, sizeof(nnc_options));
    model->check = &model->own;
    model->own.file = -1;
    int32_t status = nnc_find_weights(model);
    if (status == NNC_OK)
        status = nnc_start_threads(model);
    if (status == NNC_OK) {
        status = nnc_begin_check(model);
        if (status != NNC_OK) {
            nnc_runtime_close(model);
            return status;
        }
    }
    if (status != NNC_OK) {
        nnc_check_end(&model->own);
        nnc_unmap_weights(model);
        options.release(options.allocator, model);
        return status;
    }
    *result = model;
    return NNC_OK;
}

/* Opens a program that is part of a model in stages: with the weights and the workers of the whole, which must stay open. */
int32_t nnc_runtime_open_part(const nnc_program *program, nnc_model *whole, nnc_model **result) {
    const nnc_options *options = &whole->options;
    nnc_model *model = (nnc_model *)options->allocate(options->allocator, sizeof(nnc_model), NNC_LINE);
    *result = model;
    if (model == 0)
        return NNC_OUT_OF_MEMORY;
    memcpy(model, whole, sizeof(nnc_model));
    model->program = program;
    model->is_part = 1;
    return NNC_OK;
}

/* Those of a caller that says nothing. */
void nnc_runtime_default_options(nnc_options *options) {
    memset(options, 0, sizeof(nnc_options));
    options->size = sizeof(nnc_options);
    options->allocate = nnc_default_allocate;
    options->release = nnc_default_release;
}

const nnc_options *nnc_runtime_options(const nnc_model *model) { return &model->options; }

/* Waits until the weights are compared; NNC_DAMAGED where they are not what was written. Of any kind of model, and for one
   thread at a time. */
int32_t nnc_runtime_compared(nnc_model *model) { return nnc_check_wait(model->check) ? NNC_DAMAGED : NNC_OK; }

/* What is known of the weights until now. */
int32_t nnc_runtime_sound(const nnc_model *model) { return nnc_is_damaged(model->check) ? NNC_DAMAGED : NNC_OK; }

const char *nnc_runtime_weights(const nnc_model *model) { return model->weights; }

void nnc_runtime_close(nnc_model *model) {
    if (model == 0)
        return;
    nnc_release *release = model->options.release;
    void *allocator = model->options.allocator;
    if (model->is_part) {
        release(allocator, model);
        return;
    }
    nnc_check_end(&model->own);
    if (model->options.workers_of != 0) {
        nnc_unmap_weights(model);
        release(allocator, model);
        return;
    }
    nnc_pool_stop(model->pool, model->pool->parallel_for != 0 ? 0 : model->pool->active - 1);
    nnc_unmap_weights(model);
    release(allocator, model->pool);
    release(allocator, model);
}

int32_t nnc_runtime_threads(nnc_model *model) { return model == 0 ? 0 : model->pool->size; }

const char *nnc_runtime_error_string(int32_t status) {
    if (status == NNC_OK) return "ok";
    if (status == NNC_BAD_ARGUMENT) return "bad argument";
    if (status == NNC_OUT_OF_MEMORY) return "out of memory";
    if (status == NNC_UNSUPPORTED_CPU) return "the CPU lacks instructions that the model was compiled for";
    if (status == NNC_INDEX_OUT_OF_RANGE) return "an index is out of range";
    if (status == NNC_WEIGHTS_MISSING) return "the weights are not embedded and no weights file could be read";
    if (status == NNC_WEIGHTS_MISMATCH) return "the weights file is cut short or belongs to another model";
    if (status == NNC_THREAD_FAILED) return "a worker thread could not be started";
    if (status == NNC_ABI_MISMATCH) return "the caller's nnc_options is newer than the model's runtime";
    if (status == NNC_BUSY) return "the context is in use by another thread";
    if (status == NNC_WRONG_SHAPE) return "the extents of an input are not those that the model takes";
    if (status == NNC_OTHER_SIZES) return "the model was compiled for other sizes";
    if (status == NNC_REQUIREMENT) return "a value is not what the model requires";
    if (status == NNC_DAMAGED) return "the weights are damaged: they are not what was written";
    if (status == NNC_LIMIT) return "a limit of the model is reached";
    return "unknown status";
}
