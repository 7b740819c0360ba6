#ifndef NNC_STEPS_H
#define NNC_STEPS_H
/* Steps between programs, by number: `Op.step` of an operator names one, and `walk.c` has the functions in this order. */

#include "table.h"

enum {
    NNC_STEP_REQUIRE, NNC_STEP_SEQUENCE_CONSTRUCT, NNC_STEP_SEQUENCE_AT, NNC_STEP_SEQUENCE_INSERT, NNC_STEP_SEQUENCE_ERASE,
    NNC_STEP_SEQUENCE_LENGTH, NNC_STEP_SPLIT_TO_SEQUENCE, NNC_STEP_CONCAT_FROM_SEQUENCE, NNC_STEP_STRING_CONCAT,
    NNC_STEP_STRING_SPLIT, NNC_STEP_LOOKUP, NNC_STEP_TF_IDF, NNC_STEP_CAST_TO_STRING, NNC_STEP_CAST_FROM_STRING, NNC_STEP_STRING_FILTER,
    NNC_STEP_OPTIONAL, /* from here on operands may be empty optionals */
    NNC_STEP_OPTIONAL_HAS_ELEMENT, NNC_STEP_OPTIONAL_GET_ELEMENT,
    NNC_STEP_NON_MAX_SUPPRESSION, /* operands that are absent have defaults */
    NNC_STEP_COUNT
};

#endif
