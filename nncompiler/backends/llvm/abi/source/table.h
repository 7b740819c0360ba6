#ifndef NNC_TABLE_H
#define NNC_TABLE_H
/* A model in stages: programs, and between them control flow and what is done with whole tensors, as one flat table of
   instructions. A table is an array of 64-bit words that hold no address, so that a file, a library and a process that reads
   a model take the same one; staging/table.py says how it is made, abi/words.py how it is encoded. */

#include "program.h"

enum { NNC_TABLE_VERSION = 2, NNC_VARIANTS = 16, NNC_MESSAGE = 512, NNC_RANK = 72 };

/* Words of a table's head. */
enum {
    NNC_HEAD_VERSION,
    NNC_HEAD_WORDS,
    NNC_HEAD_VALUES,      /* registers that hold values */
    NNC_HEAD_NUMBERS,     /* registers that hold 64-bit integers: sizes that have names, counters of trips */
    NNC_HEAD_CALLEES,
    NNC_HEAD_CODE,        /* where instructions begin */
    NNC_HEAD_READINGS,    /* for how many sets of numbers the model was read */
    NNC_HEAD_READING_ROWS, /* for every one: its first instruction, the place among the texts of what it was read for */
    NNC_HEAD_INPUTS,      /* how many; they are the first registers */
    NNC_HEAD_INPUT_ROWS,  /* for every input: element type, rank, form (program.h) */
    NNC_HEAD_OUTPUTS,
    NNC_HEAD_OUTPUT_ROWS, /* for every output: register */
    NNC_HEAD_CONSTANTS,
    NNC_HEAD_CONSTANT_ROWS, /* for every constant: register, element type, rank, byte of the weights, extents */
    NNC_HEAD_NAMES,       /* for every number register: the place of its name among the texts, or -1 */
    NNC_HEAD_ARGUMENTS,   /* the most inputs or outputs of a call */
    NNC_HEAD_EXTENTS,     /* the most extents of the inputs of a call */
    NNC_HEAD_MEMORY,      /* bytes that values may take */
    NNC_HEAD_TRIPS,       /* trips that a loop may make */
    NNC_HEAD_STRINGS,     /* strings that the table knows; the first is empty */
    NNC_HEAD_STRING_ROWS, /* for every string: its place among the texts, its bytes */
    NNC_HEAD_SIZE
};

/* Instructions. The first word is the number, and above 16 bits how many words the instruction has; the second the place of
   the node's name among the texts. The rest is said here; R is a value register (-1: none), # a number register, E an
   expression: how many tokens, then each token's kind and number. */
enum {
    NNC_OP_END,     /* */
    NNC_OP_CALL,    /* callee, inputs, sizes, outputs; (R, rank) of inputs; # of sizes; (R, element type, rank) of outputs */
    NNC_OP_STEP,    /* step, dying, inputs, outputs, parameters; R of inputs; R of outputs; parameters */
    NNC_OP_HOST,    /* what: the host does it, and goes on behind it */
    NNC_OP_EXTENT,  /* #, R, axis: # becomes the extent */
    NNC_OP_FITS,    /* R, axis, E: the extent must be E */
    NNC_OP_CHECK,   /* text, relation, count, # ..., E: must hold as soon as all # have values */
    NNC_OP_MEASURE, /* R, count, (#, fixed, number): the elements become #; where fixed they must be the number, or another
                       reading is for this run */
    NNC_OP_KNOWN,   /* R, element type, rank, extents, E of every element */
    NNC_OP_MOVES,   /* count, (R, R, take): all at once; where take, the source has no value afterwards */
    NNC_OP_RELEASE, /* count, R ... */
    NNC_OP_TRUTH,   /* #, R: one bool */
    NNC_OP_JUMP,    /* target */
    NNC_OP_UNLESS,  /* #, target: jumps where # is 0 */
    NNC_OP_TRIPS,   /* # trip, # trips, R limit, count, (R, axis; -1: a sequence): trips is -1 where nothing limits them */
    NNC_OP_TRIP,    /* # trip, # trips, target: jumps where all trips are made */
    NNC_OP_NEXT,    /* # trip, target: the next trip */
    NNC_OP_NUMBER,  /* R, #: a tensor of one i64 without axes */
    NNC_OP_SLICE,   /* R, R, axis, # trip, # trips, backward */
    NNC_OP_LIST,    /* R: a new sequence without elements */
    NNC_OP_COLLECT, /* R list, R: appends */
    NNC_OP_STACK,   /* R, R list, axis, backward, element type, rank, E of every extent: a tensor of the list's elements */
    NNC_OP_REVERSE  /* R list */
};

/* Tokens of an expression, in the order in which a stack takes them. */
enum { NNC_TOKEN_CONSTANT, NNC_TOKEN_NUMBER, NNC_TOKEN_ADD, NNC_TOKEN_MULTIPLY, NNC_TOKEN_FLOOR_DIVIDE };

enum { NNC_RELATION_ZERO, NNC_RELATION_NONZERO, NNC_RELATION_NONNEGATIVE, NNC_RELATION_NEGATIVE };

/* Element types: the number, and above 8 bits the bytes of an element. Strings are handles: numbers that are equal where the
   strings are. */
enum {
    NNC_F16, NNC_BF16, NNC_F32, NNC_F64, NNC_I8, NNC_I16, NNC_I32, NNC_I64, NNC_U8, NNC_U16, NNC_U32, NNC_U64, NNC_BOOL,
    NNC_STR
};

enum { NNC_TENSOR, NNC_SEQUENCE };

/* A tensor or a sequence. Values that more than one reference leads to are never changed. An empty optional is no value. */
typedef struct nnc_value {
    int64_t references;
    uint64_t kind;
    int64_t dtype;
    uint64_t rank;
    uint64_t length;   /* elements */
    void *data;        /* elements of a tensor in row-major order, nnc_value * of a sequence */
    void *owner;       /* the value that `data` belongs to, where that is another one */
    uint64_t block;    /* bytes of this value's own memory, itself included; 0 where the caller's */
    uint64_t capacity; /* elements that a sequence has room for */
    int64_t *shape;
} nnc_value;

/* A variant of a callee: a program that serves some sizes. */
typedef struct nnc_part {
    const nnc_program *program;
    uint64_t callee;
} nnc_part;

/* What a model in stages adds to the program that names its inputs, outputs and weights. */
typedef struct nnc_stages {
    const int64_t *words;
    const char *texts;
    const nnc_part *parts;
    uint64_t part_count;
    uint64_t hosted; /* whether whoever runs the table gives programs for new sizes, and does host steps */
} nnc_stages;

/* Why a run of a hosted table has paused. */
enum { NNC_PAUSED = 100, NNC_PAUSED_FOR_PROGRAM = 1, NNC_PAUSED_FOR_STEP = 2 };

typedef struct nnc_machine nnc_machine;

/* A step between programs: `in` has null for operands that are absent, and for empty optionals; it puts a value, of which the
   machine then holds the reference, into every `out` that is none. Returns an nnc_status; nnc_fault says why. Bit i of
   `dying`: nothing reads operand i afterwards. */
typedef int32_t nnc_step_function(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                  int64_t dying);

#endif
