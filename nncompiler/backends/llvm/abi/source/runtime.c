/* The whole runtime in one translation unit, for C compilers: the tests build it so and look for warnings and races. */

#include "platform.h"
#include "program.h"

#include "system.c"

#include "integrity.c"

#include "pool.c"

#include "model.c"

#include "context.c"

#include "state.c"
