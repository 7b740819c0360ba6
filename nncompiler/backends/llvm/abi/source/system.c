/* The operating system: memory, files, time, and how many threads are ours to use. */

#include "platform.h"
#include "program.h"

enum { NNC_HUGE_PAGE = 2097152, NNC_MAX_THREADS = 1024 };

static void *nnc_default_allocate(void *allocator, uint64_t size, uint64_t alignment) {
    (void)allocator;
#if NNC_WINDOWS
    return _aligned_malloc(size, alignment);
#else
    void *memory = 0;
#if NNC_LINUX
    int huge = size >= 2 * NNC_HUGE_PAGE;
    if (huge)
        alignment = NNC_HUGE_PAGE;
#endif
    if (posix_memalign(&memory, alignment, size) != 0)
        return 0;
#if NNC_LINUX
    if (huge)
        madvise(memory, size, MADV_HUGEPAGE); /* only speed depends on it */
#endif
    return memory;
#endif
}

static void nnc_default_release(void *allocator, void *memory) {
    (void)allocator;
#if NNC_WINDOWS
    _aligned_free(memory);
#else
    free(memory);
#endif
}

static uint64_t nnc_now(void) {
    struct timespec time;
#if NNC_WINDOWS
    timespec_get(&time, TIME_UTC);
#else
    clock_gettime(CLOCK_MONOTONIC, &time);
#endif
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

#if NNC_LINUX
/* CPUs that the affinity mask allows. */
static int32_t nnc_affinity(void) {
    uint64_t mask[128];
    int32_t count = 0;
    memset(mask, 0, sizeof(mask));
    if (sched_getaffinity(0, sizeof(mask), (cpu_set_t *)mask) < 0)
        return 1;
    for (int32_t i = 0; i < 128; i++)
        for (uint64_t word = mask[i]; word != 0; word &= word - 1)
            count += 1;
    return count > 0 ? count : 1;
}

/* The text of a small file; its length, or -1. */
static int64_t nnc_read_text(const char *path, char *to, uint64_t capacity) {
    FILE *file = fopen(path, "r");
    if (file == 0)
        return -1;
    uint64_t size = fread(to, 1, capacity - 1, file);
    fclose(file);
    to[size] = 0;
    return (int64_t)size;
}

/* ceil(quota / period) of a cpu.max file such as "150000 100000"; 0 where there is no limit. */
static int32_t nnc_quota(const char *path) {
    char text[128];
    char *rest = 0;
    if (nnc_read_text(path, text, 128) <= 0)
        return 0;
    int64_t quota = strtol(text, &rest, 10);
    if (rest == text || quota <= 0)
        return 0;
    int64_t period = strtol(rest, 0, 10);
    if (period <= 0)
        return 0;
    return (int32_t)((quota + period - 1) / period);
}

/* The smallest CPU quota of the process's cgroup and its parents (version 2), or of the mounted one (version 1). */
static int32_t nnc_cgroup_limit(void) {
    char groups[4096];
    char path[4400];
    int32_t limit = 0;
    if (nnc_read_text("/proc/self/cgroup", groups, 4096) > 0) {
        char *group = strstr(groups, "0::/");
        if (group != 0) {
            group += 3;
            char *end = strchr(group, '\n');
            if (end != 0)
                *end = 0;
            while (1) {
                snprintf(path, 4400, "/sys/fs/cgroup%s/cpu.max", group);
                int32_t here = nnc_quota(path);
                if (here > 0 && (limit == 0 || here < limit))
                    limit = here;
                uint64_t length = strlen(group);
                if (length == 0)
                    break;
                while (length > 0 && group[length - 1] != '/')
                    length -= 1;
                group[length > 0 ? length - 1 : 0] = 0;
            }
        }
    }
    char quota[64];
    char period[64];
    if (nnc_read_text("/sys/fs/cgroup/cpu/cpu.cfs_quota_us", quota, 64) > 0 &&
        nnc_read_text("/sys/fs/cgroup/cpu/cpu.cfs_period_us", period, 64) > 0) {
        int64_t a = strtol(quota, 0, 10), b = strtol(period, 0, 10);
        if (a > 0 && b > 0) {
            int32_t here = (int32_t)((a + b - 1) / b);
            if (limit == 0 || here < limit)
                limit = here;
        }
    }
    return limit;
}

#endif

/* Threads to use when the caller did not say: what affinity and cgroup quota allow. */
static int32_t nnc_default_threads(void) {
#if NNC_LINUX
    int32_t count = nnc_affinity(), limit = nnc_cgroup_limit();
    if (limit > 0 && limit < count)
        count = limit;
    return count < NNC_MAX_THREADS ? count : NNC_MAX_THREADS;
#else
    return 1;
#endif
}
