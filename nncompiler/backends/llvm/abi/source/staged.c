/* Models in stages, in one translation unit. What opens, binds and runs them stands for the functions of nnc_api; programs are
   run by the same runtime as every other model's. */

#include "platform.h"
#include "table.h"

#include "values.c"

#include "strings.c"

#include "machine.c"

#include "steps_sequence.c"

#include "steps_boxes.c"

#include "steps_strings.c"

#include "steps_cast.c"

#include "walk.c"

#include "items.c"

#include "stages.c"

#include "host.c"
