#ifndef NNC_PLATFORM_H
#define NNC_PLATFORM_H
/* The system and the processor: what differs among them is decided here and in system.c. */

#if defined(__linux__)
#define NNC_LINUX 1
#elif defined(__APPLE__)
#define NNC_DARWIN 1
#elif defined(_WIN32)
#define NNC_WINDOWS 1
#endif
#if !NNC_WINDOWS
#define NNC_THREADS 1
#endif
#if NNC_LINUX && !defined(_GNU_SOURCE)
#define _GNU_SOURCE /* sched_getaffinity */
#endif

#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if NNC_THREADS
#include <pthread.h>
#endif
#if NNC_LINUX
#include <sched.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#endif
#if NNC_WINDOWS
#include <malloc.h>
#include <process.h>
#define nnc_seek _fseeki64
#define nnc_tell _ftelli64
#define getpid _getpid
#else
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#define nnc_seek fseeko
#define nnc_tell ftello
#endif

#if defined(__x86_64__) || defined(_M_X64)
#define NNC_X86 1
#define nnc_pause() __builtin_ia32_pause()

/* words: eax, ebx, ecx, edx of a leaf. */
static inline void nnc_cpuid(uint32_t leaf, uint32_t subleaf, uint32_t words[4]) {
    __asm__("cpuid" : "=a"(words[0]), "=b"(words[1]), "=c"(words[2]), "=d"(words[3]) : "a"(leaf), "c"(subleaf));
}

/* The low half of XCR0; traps where the system does not save extended registers. */
static inline uint32_t nnc_xgetbv(void) {
    uint32_t low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return low;
}
#elif defined(__riscv)
#define nnc_pause() __atomic_signal_fence(__ATOMIC_SEQ_CST) /* a hint would need an extension */
#elif defined(__clang__)
#define nnc_pause() __builtin_arm_yield() /* no inline assembly: any host can compile the text for this processor */
#else
#define nnc_pause() __asm__ volatile("yield")
#endif

#endif
