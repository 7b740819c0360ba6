/* The C ABI of a compiled model: one set of functions, with the model's name as prefix, in every kind of artifact.

   A model (code and weights) is immutable and may be shared by any number of threads. A context holds what one run needs;
   threads that run at once use a context each. Inputs and outputs are plain arrays in row-major order, aligned to their
   element's size. Functions return an nnc_status.

   A model in stages has control flow, or sizes that only running tells: its outputs are as large as a run makes them, so the
   context owns them and hands them out. It may also take and give strings, sequences, optionals, and tensors of any rank
   (nnc_item). Static models and those with open dimensions write into the caller's arrays.

   A model may have states: outputs that are inputs of the next run. Each context keeps its own; they are no inputs and outputs
   of its runs. */

enum { NNC_ABI_VERSION = 4 };

typedef enum nnc_status {
    NNC_OK = 0,
    NNC_BAD_ARGUMENT = 1,       /* a null pointer, a negative count, weights of the wrong size or alignment */
    NNC_OUT_OF_MEMORY = 2,
    NNC_UNSUPPORTED_CPU = 3,    /* the model was compiled for instructions that this CPU lacks */
    NNC_INDEX_OUT_OF_RANGE = 4, /* an input held an index outside the tensor that it indexes */
    NNC_WEIGHTS_MISSING = 5,    /* the weights are not embedded and no file could be read */
    NNC_WEIGHTS_MISMATCH = 6,   /* the file holds other weights, or is cut short */
    NNC_THREAD_FAILED = 7,      /* a worker could not be started */
    NNC_ABI_MISMATCH = 8,       /* nnc_options is newer than the model */
    NNC_BUSY = 9,               /* the context is running in another thread */
    NNC_WRONG_SHAPE = 10,       /* an input's extents are not those that the model takes */
    NNC_OTHER_SIZES = 11,       /* the model was compiled for other sizes; nnc_failed_node says what it needs, of a model in
                                   stages nnc_message */
    NNC_REQUIREMENT = 12,       /* a value is not what the model requires; nnc_message says more */
    NNC_LIMIT = 13,             /* a loop makes more trips than the model may */
    NNC_DAMAGED = 14            /* the weights are not what was written */
} nnc_status;

/* An element of a tensor of strings: UTF-8. A model is given any bytes; those that it gives are followed by a 0 that is not
   counted. */
typedef struct nnc_string {
    const char *text;
    uint64_t bytes;
} nnc_string;

/* What an nnc_item is: nothing (an empty optional), a tensor, a sequence of tensors. */
enum { NNC_ITEM_NONE = 0, NNC_ITEM_TENSOR = 1, NNC_ITEM_SEQUENCE = 2 };

/* An input or output that is a sequence, an optional, or a tensor whose rank only a run tells; an element of a sequence. */
typedef struct nnc_item {
    uint32_t kind;
    uint32_t rank;        /* of a tensor */
    const int64_t *shape; /* its extents */
    const void *data;     /* its elements in row-major order, nnc_string where it holds strings; of a sequence its nnc_items */
    uint64_t count;       /* elements; of a tensor that is given, shape says it */
} nnc_item;

typedef struct nnc_model nnc_model;
typedef struct nnc_context nnc_context;

/* Memory of at least `size` bytes at a multiple of `alignment` (a power of two), or null. */
typedef void *nnc_allocate(void *allocator, uint64_t size, uint64_t alignment);
typedef void nnc_release(void *allocator, void *memory);

/* Calls body(argument, worker) once for each worker in 0 .. workers - 1, at once or one after another, and returns when
   all calls have returned. */
typedef void nnc_body(void *argument, int32_t worker);
typedef void nnc_parallel_for(void *executor, int32_t workers, nnc_body *body, void *argument);

/* Embedded weights, and those of a file, are compared with their hash: up to 1 MiB when the model is opened (on Windows all),
   more by a thread beside the runs; what that finds fails every run that begins later. With this flag they are not. */
enum { NNC_UNCHECKED = 1 };

/* Fill with zeros, set size, then what differs from the defaults. */
typedef struct nnc_options {
    uint32_t size;                  /* sizeof(nnc_options) */
    int32_t threads;                /* workers, the caller included; 0: as many as affinity and cgroup quota allow */
    const void *weights;            /* the weights block, 64-byte aligned, kept alive by the caller; null: see next */
    uint64_t weights_bytes;
    const char *weights_path;       /* a weights file; null: the weights embedded in the artifact */
    nnc_allocate *allocate;         /* both or none */
    nnc_release *release;
    void *allocator;
    nnc_parallel_for *parallel_for; /* runs the workers instead of the built-in pool */
    void *executor;
    nnc_model *workers_of;          /* an open model whose workers are used in place of own ones; it must stay open */
    uint64_t flags;                 /* NNC_UNCHECKED, or 0 */
} nnc_options;

typedef int32_t nnc_open(const nnc_options *options, nnc_model **model);
typedef void nnc_close(nnc_model *model);
typedef int32_t nnc_context_new(nnc_model *model, nnc_context **context);
typedef void nnc_context_free(nnc_context *context);
typedef int32_t nnc_run(nnc_context *context, const void *const *inputs, void *const *outputs);
typedef int32_t nnc_profile(nnc_context *context, const void *const *inputs, void *const *outputs, uint64_t *nanoseconds);
typedef const char *nnc_failed_node(nnc_context *context);
typedef int32_t nnc_bind(nnc_context *context, const int64_t *const *shapes);
typedef const int64_t *nnc_output_shape(nnc_context *context, int32_t output);
typedef const void *nnc_output(nnc_context *context, int32_t output);
typedef const char *nnc_message(nnc_context *context);
typedef int32_t nnc_reset(nnc_context *context);
typedef const int64_t *nnc_state_shape(nnc_context *context, int32_t state);
typedef int32_t nnc_get_state(nnc_context *context, int32_t state, void *array);
typedef int32_t nnc_set_state(nnc_context *context, int32_t state, const int64_t *shape, const void *array);
typedef const nnc_item *nnc_output_item(nnc_context *context, int32_t output);
typedef int32_t nnc_threads(nnc_model *model);
typedef const char *nnc_describe(void);
typedef const char *nnc_error_string(int32_t status);

/* The same functions as a table, NAME_api. A shared library has it as the symbol nnc_model_v1 too, for loaders that do not
   know the name. */
typedef struct nnc_api {
    uint32_t abi;                   /* NNC_ABI_VERSION */
    uint32_t size;                  /* sizeof(nnc_api) */
    const char *name;
    nnc_open *open;                 /* options may be null */
    nnc_close *close;               /* every context must be freed before */
    nnc_context_new *context_new;
    nnc_context_free *context_free;
    nnc_run *run;                   /* allocates nothing */
    nnc_profile *profile;           /* as run; nanoseconds[step] for each step of the description */
    nnc_failed_node *failed_node;   /* the graph node whose index was out of range in the last run, or "" */
    nnc_threads *threads;           /* workers of an open model */
    nnc_describe *describe;         /* JSON: ABI version, inputs, outputs, steps, target, hashes */
    nnc_error_string *error_string;
    nnc_bind *bind;                 /* for models with open dimensions, before the first run and wherever they change:
                                       shapes[i] are the extents of input i; sizes that were bound before cost nothing */
    nnc_output_shape *output_shape; /* the extents of an output for the sizes that are bound, or null; of a model in stages
                                       those of the last run */
    nnc_output *output;             /* of a model in stages, whose run is given no outputs (null): the array that the last run
                                       made, valid until the next one begins or the context is freed */
    nnc_message *message;           /* what a run that failed required and met, in words and numbers, or "" */
    nnc_reset *reset;               /* lets the next run begin with states of zeros: of the extents that the model gives, of
                                       those that its inputs tell, and of 0 along what grows */
    nnc_state_shape *state_shape;   /* the extents of a state, or null before the first run */
    nnc_get_state *get_state;       /* copies a state's elements */
    nnc_set_state *set_state;       /* goes on with these elements; null for zeros */
    nnc_output_item *output_item;   /* of a model in stages: an output of any kind, valid as long as its array; else null */
} nnc_api;
