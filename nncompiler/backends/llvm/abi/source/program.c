/* The program's main in one translation unit, for C compilers. */

#include "platform.h"
#include "program.h"

#include "system.c"

#include "npy.c"

#include "npz.c"

#include "texts.c"

#include "main.c"
