/* For C compilers only: the platform's constants and the builtins that the project's own compiler supplies. */

#ifndef NNC_PLATFORM_H
#define NNC_PLATFORM_H

#include <stdint.h>

#define NNC_LINUX 1
#define NNC_DARWIN 0
#define NNC_WINDOWS 0
#if defined(__x86_64__)
#define NNC_X86 1
#define NNC_ARM64 0
#define NNC_SYS_FUTEX 202
#define nnc_pause() __builtin_ia32_pause()
#define nnc_cpuid(leaf, subleaf, w) \
    __asm__("cpuid" : "=a"((w)[0]), "=b"((w)[1]), "=c"((w)[2]), "=d"((w)[3]) : "a"(leaf), "c"(subleaf))
#define nnc_xgetbv() \
    (__extension__({ uint32_t low, high; __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0)); low; }))
#else
#define NNC_X86 0
#define NNC_ARM64 1
#define NNC_SYS_FUTEX 98
#define nnc_pause() __asm__ volatile("yield")
#define nnc_cpuid(leaf, subleaf, w) ((void)0)
#define nnc_xgetbv() 0
#endif

#endif
