/* The program that a model becomes: arrays from files, one run or a benchmark, arrays to a file. */

#include "platform.h"
#include "program.h"

extern const nnc_api nnc_model_v1;
extern const nnc_program *const nnc_main_program;
int32_t nnc_runtime_compared(nnc_model *model);

enum { NNC_MAX_FILES = 256, NNC_MAX_TIMES = 1000000 };

typedef struct nnc_arguments {
    const char *files[NNC_MAX_FILES];
    int32_t file_count;
    const char *output;
    const char *weights;
    int32_t threads;
    int32_t bench;
    double seconds;
} nnc_arguments;

static void nnc_usage(FILE *to, const char *self) {
    const nnc_program *program = nnc_main_program;
    fprintf(to,
            "usage: %s [NAME=]FILE.npy|FILE.npz ... [-o OUT.npz] [--threads N] [--weights FILE] [--bench [SECONDS]]\n"
            "  FILE.npz        arrays by name, as numpy.savez writes them; NAME[0], NAME[1], ... are a sequence\n"
            "  NAME=FILE.npy   one input; NAME may be left out where there is one input; one more element of a sequence\n"
            "  NAME=FILE.txt   strings, a line for each\n"
            "  NAME=           an empty sequence or optional\n"
            "  -o OUT.npz      writes the outputs by name\n"
            "  --threads N     workers (default: what affinity and cgroup quota allow)\n"
            "  --weights FILE  weights that are not embedded\n"
            "  --bench [S]     runs for S seconds (default 2) and prints latencies; inputs not given are random\n"
            "  --describe      prints the model's description as JSON\n",
            self);
    for (uint64_t i = 0; i < program->input_count + program->output_count; i++) {
        int32_t is_input = i < program->input_count;
        const nnc_tensor *tensor = is_input ? &program->inputs[i] : &program->outputs[i - program->input_count];
        fprintf(to, "%s %s: ", is_input ? "input " : "output", tensor->name);
        if ((tensor->form & NNC_FORM_OPTIONAL) != 0)
            fprintf(to, "optional ");
        if ((tensor->form & NNC_FORM_SEQUENCE) != 0)
            fprintf(to, "sequence of ");
        if ((tensor->form & NNC_FORM_ANY_RANK) != 0)
            fprintf(to, "%s of any rank", tensor->dtype);
        else
            nnc_print_type(to, tensor->dtype, tensor->rank, tensor->shape);
        fprintf(to, "\n");
    }
}

static int32_t nnc_bad_usage(const char *self, const char *what, const char *text) {
    fprintf(stderr, "%s: %s: %s\n  try: %s --help\n", self, text, what, self);
    return NNC_EXIT_USAGE;
}

/* Fills in `arguments`; -1, or an exit code where there is nothing more to do. */
static int32_t nnc_parse_arguments(int32_t count, const char **words, nnc_arguments *arguments) {
    char *rest = 0;
    memset(arguments, 0, sizeof(nnc_arguments));
    arguments->seconds = 2.0;
    for (int32_t i = 1; i < count; i++) {
        const char *word = words[i];
        int32_t has_value = i + 1 < count;
        if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            nnc_usage(stdout, words[0]);
            return 0;
        } else if (strcmp(word, "--describe") == 0) {
            printf("%s\n", nnc_main_program->description);
            return 0;
        } else if (strcmp(word, "--bench") == 0) {
            arguments->bench = 1;
            if (has_value) {
                double seconds = strtod(words[i + 1], &rest);
                if (*rest == 0 && seconds > 0.0) {
                    arguments->seconds = seconds;
                    i += 1;
                }
            }
        } else if (strcmp(word, "-o") == 0 || strcmp(word, "--threads") == 0 || strcmp(word, "--weights") == 0) {
            if (!has_value)
                return nnc_bad_usage(words[0], "a value is required", word);
            i += 1;
            if (word[1] == 'o') {
                arguments->output = words[i];
            } else if (word[2] == 'w') {
                arguments->weights = words[i];
            } else {
                arguments->threads = (int32_t)strtol(words[i], &rest, 10);
                if (*rest != 0 || arguments->threads < 1 || arguments->threads > NNC_MAX_THREADS)
                    return nnc_bad_usage(words[0], "a number of threads from 1 to 1024 is required", words[i]);
            }
        } else if (word[0] == '-') {
            return nnc_bad_usage(words[0], "unknown option", word);
        } else if (arguments->file_count == NNC_MAX_FILES) {
            return nnc_bad_usage(words[0], "too many files", word);
        } else {
            arguments->files[arguments->file_count] = word;
            arguments->file_count += 1;
        }
    }
    return -1;
}

/* A table of tensors with extents that may be changed, or null. */
static nnc_tensor *nnc_copy_tensors(const nnc_tensor *from, uint64_t count) {
    uint64_t extents = 0;
    for (uint64_t i = 0; i < count; i++)
        extents += from[i].rank;
    nnc_tensor *copy = (nnc_tensor *)malloc((count + 1) * sizeof(nnc_tensor) + extents * sizeof(int64_t));
    if (copy == 0)
        return 0;
    int64_t *at = (int64_t *)(copy + count + 1);
    for (uint64_t i = 0; i < count; i++) {
        copy[i] = from[i];
        copy[i].shape = at;
        for (uint64_t axis = 0; axis < from[i].rank; axis++)
            at[axis] = from[i].shape[axis];
        at += from[i].rank;
    }
    return copy;
}

/* Whether the extents of inputs are the caller's to say. */
static int32_t nnc_is_open(const nnc_program *program) { return program->sizes != 0 || program->stages != 0; }

/* Takes from one .npz file every input that it holds. */
static int32_t nnc_take_archive(const char *path, nnc_bytes bytes, nnc_tensor *tensors, const void **inputs) {
    const nnc_program *program = nnc_main_program;
    nnc_bytes entry;
    for (uint64_t i = 0; i < program->input_count; i++) {
        if (program->inputs[i].form != 0) {
            int32_t failed = nnc_take_items(path, bytes, &tensors[i], &inputs[i]);
            if (failed != 0)
                return failed;
            continue;
        }
        int32_t code = nnc_find_entry(path, bytes, program->inputs[i].name, &entry);
        if (code == 0 && entry.data != 0)
            code = nnc_parse_npy(path, entry, &tensors[i], nnc_is_open(program), &inputs[i]);
        if (code != 0)
            return code;
    }
    return 0;
}

/* Takes one file of the command line: FILE.npz, FILE.npy or NAME=FILE.npy. */
static int32_t nnc_take_file(const char *self, const char *word, nnc_tensor *tensors, const void **inputs) {
    const nnc_program *program = nnc_main_program;
    nnc_bytes bytes;
    const char *path = word;
    uint64_t index = program->input_count;
    for (uint64_t i = 0; i < program->input_count; i++) {
        uint64_t length = strlen(program->inputs[i].name);
        if (strlen(word) > length && memcmp(word, program->inputs[i].name, length) == 0 && word[length] == '=') {
            index = i;
            path = word + length + 1;
        }
    }
    if (index < program->input_count && *path == 0 && program->inputs[index].form != 0) {
        bytes.data = 0;
        return nnc_take_item(path, bytes, &tensors[index], &inputs[index]);
    }
    int32_t code = nnc_read_file(path, &bytes);
    if (code != 0)
        return code;
    if (bytes.size >= 4 && nnc_little(bytes.data, 4) == NNC_LOCAL_ENTRY)
        return nnc_take_archive(path, bytes, tensors, inputs);
    if (index == program->input_count) {
        if (program->input_count != 1)
            return nnc_bad_usage(self, "write NAME=FILE, with the input's name", word);
        index = 0;
    }
    if (program->inputs[index].form != 0)
        return nnc_take_item(path, bytes, &tensors[index], &inputs[index]);
    if (nnc_is_text(&tensors[index]) && (bytes.size < 6 || memcmp(bytes.data, "\x93NUMPY", 6) != 0))
        return nnc_parse_lines(path, bytes, &tensors[index], &inputs[index]);
    return nnc_parse_npy(path, bytes, &tensors[index], nnc_is_open(program), &inputs[index]);
}

/* Numbers to measure with: floats in [0.5, 1), zeros for other types. */
static void *nnc_random_input(const nnc_tensor *tensor) {
    uint32_t state = 2463534242u;
    if (tensor->form != 0 || nnc_is_text(tensor)) /* empty strings */
        return tensor->form != 0 ? (void *)0 : calloc(tensor->bytes + 8, sizeof(nnc_string) / 8);
    uint8_t *data = (uint8_t *)malloc(tensor->bytes + 8);
    if (data == 0)
        return 0;
    memset(data, 0, tensor->bytes);
    int32_t single = strcmp(tensor->dtype, "f32") == 0, wide = strcmp(tensor->dtype, "f64") == 0;
    int32_t half = strcmp(tensor->dtype, "f16") == 0, brain = strcmp(tensor->dtype, "bf16") == 0;
    uint64_t size = single ? 4 : wide ? 8 : 2;
    if (single || wide || half || brain)
        for (uint64_t at = 0; at < tensor->bytes; at += size) {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            uint8_t *top = data + at + size - (single || wide ? 4 : 2);
            uint32_t exponent = single ? 0x3F000000 : wide ? 0x3FE00000 : half ? 0x3800 : 0x3F00;
            nnc_put(top, exponent | state >> (single ? 9 : wide ? 12 : half ? 22 : 25), single || wide ? 4 : 2);
        }
    return data;
}

static int32_t nnc_fail(const char *what, int32_t status) {
    fprintf(stderr, "%s: %s (status %d)\n", what, nnc_model_v1.error_string(status), status);
    return status == NNC_UNSUPPORTED_CPU ? NNC_EXIT_DEVICE : status == NNC_BAD_ARGUMENT || status == NNC_WRONG_SHAPE || status == NNC_OTHER_SIZES ? NNC_EXIT_USAGE : NNC_EXIT_FILE;
}

/* Says why a run failed: the node, and what it required and met. */
static int32_t nnc_fail_run(nnc_context *context, int32_t status) {
    const char *message = nnc_model_v1.message(context);
    if (message[0] != 0)
        fprintf(stderr, "%s\n", message);
    return nnc_fail(nnc_model_v1.failed_node(context), status);
}

/* Shell sort: the gaps of Ciura's sequence, continued by 9/4. */
static void nnc_sort(uint64_t *values, int64_t count) {
    int64_t gap = 1;
    while (gap < count)
        gap = gap * 9 / 4 + 1;
    while (gap > 0) {
        for (int64_t i = gap; i < count; i++) {
            uint64_t value = values[i];
            int64_t j = i;
            while (j >= gap && values[j - gap] > value) {
                values[j] = values[j - gap];
                j -= gap;
            }
            values[j] = value;
        }
        gap = gap > 1 ? (gap * 4 / 9 > 0 ? gap * 4 / 9 : 1) : 0;
    }
}

/* Warms up for a tenth of the time, measures for the rest, prints the latencies. */
static int32_t nnc_bench(nnc_model *model, nnc_context *context, const void **inputs, void **outputs, double seconds) {
    uint64_t *times = (uint64_t *)malloc(sizeof(uint64_t) * NNC_MAX_TIMES);
    if (times == 0)
        return nnc_fail("bench", NNC_OUT_OF_MEMORY);
    uint64_t begin = nnc_now(), budget = (uint64_t)(seconds * 1000000000.0);
    int64_t count = 0;
    int32_t warm = 0;
    while (count < NNC_MAX_TIMES) {
        nnc_model_v1.reset(context); /* or states would grow */
        uint64_t start = nnc_now();
        int32_t status = nnc_model_v1.run(context, inputs, outputs);
        uint64_t end = nnc_now();
        if (status != NNC_OK)
            return nnc_fail_run(context, status);
        if (warm) {
            times[count] = end - start;
            count += 1;
        } else {
            warm = end - begin >= budget / 10;
        }
        if (count >= 5 && end - begin >= budget)
            break;
    }
    nnc_sort(times, count);
    printf("runs %" PRId64 "  threads %d\n", count, nnc_model_v1.threads(model));
    printf("min %.3f us  median %.3f us  p90 %.3f us  p99 %.3f us\n", (double)times[0] / 1000.0,
           (double)times[count / 2] / 1000.0, (double)times[count * 9 / 10] / 1000.0, (double)times[count * 99 / 100] / 1000.0);
    free(times);
    return 0;
}

static int32_t nnc_run_program(const char *self, const nnc_arguments *arguments) {
    const nnc_program *program = nnc_main_program;
    nnc_options options;
    nnc_model *model = 0;
    nnc_context *context = 0;
    const void **inputs = (const void **)malloc((program->input_count + 1) * sizeof(void *));
    void **outputs = (void **)malloc((program->output_count + 1) * sizeof(void *));
    nnc_tensor *taken = nnc_copy_tensors(program->inputs, program->input_count);
    nnc_tensor *given = nnc_copy_tensors(program->outputs, program->output_count);
    const int64_t **shapes = (const int64_t **)malloc((program->input_count + 1) * sizeof(int64_t *));
    if (inputs == 0 || outputs == 0 || taken == 0 || given == 0 || shapes == 0)
        return nnc_fail(self, NNC_OUT_OF_MEMORY);
    memset(inputs, 0, program->input_count * sizeof(void *));
    for (int32_t i = 0; i < arguments->file_count; i++) {
        int32_t code = nnc_take_file(self, arguments->files[i], taken, inputs);
        if (code != 0)
            return code;
    }
    for (uint64_t i = 0; i < program->input_count; i++) {
        if (inputs[i] == 0 && arguments->bench)
            inputs[i] = nnc_random_input(&taken[i]);
        if (inputs[i] == 0)
            return nnc_bad_usage(self, "this input is missing", program->inputs[i].name);
    }
    memset(&options, 0, sizeof(nnc_options));
    options.size = sizeof(nnc_options);
    options.threads = arguments->threads;
    options.weights_path = arguments->weights;
    int32_t status = nnc_model_v1.open(&options, &model);
    if (status == NNC_OK)
        status = nnc_model_v1.context_new(model, &context);
    if (status != NNC_OK)
        return nnc_fail(self, status);
    for (uint64_t i = 0; i < program->input_count; i++)
        shapes[i] = taken[i].shape;
    if (nnc_is_open(program))
        status = nnc_model_v1.bind(context, shapes);
    if (status != NNC_OK)
        return nnc_fail(status == NNC_OTHER_SIZES ? nnc_model_v1.failed_node(context) : self, status);
    void **given_outputs = program->stages == 0 ? outputs : (void **)0; /* a context in stages owns its outputs */
    for (uint64_t i = 0; i < program->output_count && given_outputs != 0; i++) {
        if (program->sizes != 0) {
            given[i].shape = nnc_model_v1.output_shape(context, (int32_t)i);
            if (!nnc_measure(&given[i]))
                return nnc_fail(self, NNC_OUT_OF_MEMORY);
        }
        outputs[i] = malloc(given[i].bytes + 1);
        if (outputs[i] == 0)
            return nnc_fail(self, NNC_OUT_OF_MEMORY);
    }
    int32_t code = 0;
    if (arguments->bench)
        code = nnc_bench(model, context, inputs, given_outputs, arguments->seconds);
    nnc_model_v1.reset(context);
    status = nnc_model_v1.run(context, inputs, given_outputs);
    if (status != NNC_OK)
        return nnc_fail_run(context, status);
    status = nnc_runtime_compared(model); /* nothing that damaged weights give is written */
    if (status != NNC_OK)
        return nnc_fail(self, status);
    nnc_entries entries = {given, outputs, program->output_count, 0};
    if (given_outputs == 0)
        memset(&entries, 0, sizeof(entries));
    for (uint64_t i = 0; i < program->output_count && given_outputs == 0; i++)
        if (!nnc_add_entries(&entries, &program->outputs[i], nnc_model_v1.output_item(context, (int32_t)i)))
            return nnc_fail(self, NNC_OUT_OF_MEMORY);
    if (code == 0 && arguments->output != 0)
        code = nnc_write_npz(arguments->output, entries.tensors, entries.count, entries.arrays);
    for (uint64_t i = 0; i < entries.count && code == 0 && !arguments->bench; i++) {
        printf("%s: ", entries.tensors[i].name);
        nnc_print_type(stdout, entries.tensors[i].dtype, entries.tensors[i].rank, entries.tensors[i].shape);
        printf("\n");
    }
    for (uint64_t i = 0; i < program->output_count && code == 0 && !arguments->bench; i++)
        if (nnc_is_text(&program->outputs[i]) && arguments->output == 0) {
            printf("%s =\n", program->outputs[i].name);
            nnc_print_strings(nnc_model_v1.output_item(context, (int32_t)i));
        }
    nnc_model_v1.context_free(context);
    nnc_model_v1.close(model);
    return code;
}

__attribute__((visibility("default"))) int main(int count, const char **words) {
    nnc_arguments arguments;
    int32_t code = nnc_parse_arguments(count, words, &arguments);
    return code >= 0 ? code : nnc_run_program(words[0], &arguments);
}
