#ifndef NNC_PROGRAM_H
#define NNC_PROGRAM_H
/* What the compiler says of one model, as constant tables; the rest of the runtime is the same for every model. */

#include "nnc.h"

enum { NNC_PAGE = 4096, NNC_LINE = 128 };

/* Where a buffer lies. */
enum { NNC_INPUT = 0, NNC_OUTPUT = 1, NNC_ARENA = 2, NNC_WEIGHTS = 3 };

typedef int32_t nnc_kernel(void **buffers, const int64_t *params, int64_t begin, int64_t end, void *scratch);

/* Byte `offset` into input or output number `index`, into the weights, into the arena, or, where sizes are open, into root
   number `index` of the arena. */
typedef struct nnc_reference {
    uint32_t space;
    uint32_t index;
    uint64_t offset;
} nnc_reference;

/* The input and the axis whose extent is a symbol's value; of an axis behind the last one, the room of the input as a state. */
typedef struct nnc_symbol {
    uint32_t input;
    uint32_t axis;
} nnc_symbol;

/* How a state is kept. */
enum {
    NNC_TURNS = 0,    /* a run reads one buffer and writes another one */
    NNC_APPENDED = 1, /* rows are written behind those that are there; the buffer has room for more */
    NNC_UPDATED = 2   /* changed in its buffer */
};

/* Output `output` is input `input` of the next run. `sources` says for each axis what its extent is before the first run: (input,
   axis) of an input that the caller gives, or (-1, a number). */
typedef struct nnc_state {
    uint32_t input;
    uint32_t output;
    uint32_t how;
    uint32_t axis;    /* of an appended state, along which it grows */
    uint32_t first;   /* of states that grow together, the number of the first */
    uint32_t unused;
    uint64_t element; /* bytes of one element */
    const int64_t *sources;
} nnc_state;

/* A buffer of the arena that is alive from step `first` to step `last`. */
typedef struct nnc_root {
    uint64_t bytes;
    uint32_t first;
    uint32_t last;
} nnc_root;

/* What must hold of the symbols, in words. */
typedef struct nnc_condition {
    const char *text;
} nnc_condition;

/* Computes what depends on the symbols; 0, or the number, from 1 on, of the condition that does not hold. */
typedef int32_t nnc_sizes(const int64_t *symbols, int64_t *params, int64_t *tasks, int64_t *offsets, int64_t *roots,
                          int64_t *shapes);

/* kernel(buffers[slot ...], params[param ...], task) for task in 0 .. tasks - 1, in chunks of at least `grain`. */
typedef struct nnc_step {
    nnc_kernel *kernel;
    uint64_t slot;
    uint64_t param;
    int64_t tasks;
    int64_t grain;
    const char *node;
} nnc_step;

/* A bit that must be set: of word 0-3 (eax, ebx, ecx, edx) of a cpuid leaf on x86, of getauxval(leaf) on ARM. */
typedef struct nnc_feature {
    uint32_t leaf;
    uint32_t subleaf;
    uint32_t word;
    uint32_t bit;
} nnc_feature;

/* What is around a tensor (bits): it is an element of a sequence, or may be absent; or of it no more is known than the
   elements' type. Such inputs and outputs are an nnc_item. */
enum { NNC_FORM_SEQUENCE = 1, NNC_FORM_OPTIONAL = 2, NNC_FORM_ANY_RANK = 4 };

typedef struct nnc_tensor {
    const char *name;
    const char *dtype;
    const char *numpy; /* the array-protocol type, as in .npy files */
    uint64_t rank;
    const int64_t *shape;
    uint64_t bytes;
    uint64_t form; /* 0: a tensor and nothing else */
} nnc_tensor;

/* The first page of a weights file and of embedded weights; the block follows at NNC_PAGE. bytes is 0 where the artifact
   carries the header only. */
typedef struct nnc_weights_header {
    uint64_t magic;
    uint64_t bytes;
    uint64_t hash[2];
} nnc_weights_header;

typedef struct nnc_stages nnc_stages;

typedef struct nnc_program {
    const char *name;
    const char *description;
    const nnc_tensor *inputs;
    uint64_t input_count;
    const nnc_tensor *outputs;
    uint64_t output_count;
    const nnc_step *steps;
    uint64_t step_count;
    const nnc_reference *references; /* the buffers of all steps, in order: one slot each */
    uint64_t reference_count;
    const uint32_t *outside; /* the slots that a run fills with its inputs and outputs */
    uint64_t outside_count;
    const int64_t *params;
    uint64_t param_count;
    nnc_sizes *sizes; /* null where all extents are fixed */
    const nnc_symbol *symbols;
    uint64_t symbol_count;
    const nnc_root *roots; /* in the order in which they are placed */
    uint64_t root_count;
    const nnc_condition *conditions;
    const int64_t *extents; /* of all inputs, then of all outputs */
    uint64_t extent_count;
    uint64_t arena_bytes;
    uint64_t scratch_bytes; /* of one worker */
    const nnc_weights_header *embedded;
    nnc_weights_header weights; /* what the weights must be */
    const nnc_feature *features;
    uint64_t feature_count;
    uint32_t os_state; /* bits of XCR0 that the kernels' registers need */
    int32_t max_threads; /* 0: any */
    const nnc_stages *stages; /* of a model in stages, whose own steps are none; else null */
    const nnc_state *states;
    uint64_t state_count;
} nnc_program;

/* Memory that contexts share which never run at once: those of the parts of a model in stages. */
typedef struct nnc_memory {
    char *arena;
    uint64_t arena_bytes;
    char *scratch;
    uint64_t scratch_bytes;
    uint64_t moves; /* grows whenever the arena has moved */
} nnc_memory;

#endif
