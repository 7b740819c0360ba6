/* The thread pool: workers that share the chunks of one step at a time.

   Each worker has a share of a job's chunks, the same range of tasks from step to step, so that what it wrote is in its own
   cache when it reads it; when its share is done it takes chunks from the others'. A share is a ticket (epoch, end, next
   chunk): a chunk belongs to the worker whose exchange moves the ticket on, which cannot succeed once the epoch has passed.
   The caller works too and leaves when all chunks are done, so a worker that the system keeps off its core delays nothing
   but the chunk that it holds. Who waits watches a word for a while and then sleeps on a futex. How long depends on what came of
   it: where other programs want the processors, what is waited for comes after slices of milliseconds, and watching only takes
   the time in which it could be done; a core whose thread sleeps is given to the thread that is waited for. There are never more
   workers than processors. Without futexes (not Linux) a pool has no workers and the caller does every chunk.
   After fork() the child has no workers either: it computes alone, and closing joins nobody. */

#include "platform.h"
#include "program.h"

enum { NNC_FUTEX_WAIT_PRIVATE = 128, NNC_FUTEX_WAKE_PRIVATE = 129 };
/* How long a thread watches a word, at most and at least. */
enum { NNC_PATIENCE_NANOSECONDS = 200000, NNC_LEAST_PATIENCE_NANOSECONDS = 2000, NNC_CHUNKS_PER_WORKER = 4 };

typedef struct nnc_pool nnc_pool;

typedef struct nnc_worker {
    nnc_pool *pool;
#if NNC_LINUX
    pthread_t thread;
#endif
    int32_t index;
    uint32_t patience; /* nanoseconds that it watches a word */
} nnc_worker;

/* epoch << 32 | end << 16 | next chunk */
typedef struct nnc_share {
    uint64_t ticket;
    char pad[120];
} nnc_share;

typedef struct nnc_job {
    nnc_kernel *kernel;
    void **buffers;
    const int64_t *params;
    int64_t tasks;
    int64_t chunk;
    char *scratch;
    uint64_t scratch_stride;
    int32_t *status;
} nnc_job;

/* Each of the words that different threads write has a cache line, and its neighbour, to itself. */
struct nnc_pool {
    uint32_t go; /* the epoch; changes wake the workers */
    uint32_t stop;
    char pad0[120];
    uint32_t done; /* chunks that workers have finished in this epoch */
    uint32_t waiting; /* the caller sleeps on `done` */
    char pad2[120];
    uint32_t sleepers; /* workers that sleep on `go` */
    char pad3[124];
    uint32_t owned; /* a run is using the pool */
    nnc_job job;
    int32_t size;   /* workers that were asked for, the caller included */
    int32_t active; /* those that there are: no more than processors */
    uint32_t patience; /* the caller's */
    int32_t process;
    nnc_share *shares;
    nnc_worker *workers;
    nnc_parallel_for *parallel_for;
    void *executor;
};

static int32_t nnc_pool_acquire(nnc_pool *pool) {
    uint32_t is_free = 0;
    return pool->active > 1 &&
           __atomic_compare_exchange_n(&pool->owned, &is_free, 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

static void nnc_pool_release(nnc_pool *pool) { __atomic_store_n(&pool->owned, 0, __ATOMIC_RELEASE); }

/* Does the chunks that are left of one share of job `epoch`; the number done. */
static uint32_t nnc_pool_share(nnc_pool *pool, nnc_share *share, uint32_t epoch, int32_t worker) {
    uint32_t mine = 0;
    uint64_t ticket = __atomic_load_n(&share->ticket, __ATOMIC_ACQUIRE);
    while ((uint32_t)(ticket >> 32) == epoch) {
        int64_t number = (int64_t)(ticket & 0xFFFF);
        if (number == (int64_t)(ticket >> 16 & 0xFFFF))
            break;
        if (!__atomic_compare_exchange_n(&share->ticket, &ticket, ticket + 1, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
            continue;
        nnc_job *job = &pool->job;
        int64_t begin = number * job->chunk;
        int64_t end = begin + job->chunk < job->tasks ? begin + job->chunk : job->tasks;
        char *scratch = job->scratch + (uint64_t)worker * job->scratch_stride;
        int32_t status = job->kernel(job->buffers, job->params, begin, end, scratch);
        if (status != 0)
            __atomic_store_n(job->status, status, __ATOMIC_RELAXED);
        mine += 1;
        ticket = __atomic_load_n(&share->ticket, __ATOMIC_ACQUIRE);
    }
    return mine;
}

/* Does chunks of job `epoch`, of the worker's own share first, until none is left; the number done. */
static uint32_t nnc_pool_work(nnc_pool *pool, uint32_t epoch, int32_t worker) {
    uint32_t mine = 0;
    for (int32_t i = 0; i < pool->active; i++) {
        int32_t share = worker + i < pool->active ? worker + i : worker + i - pool->active;
        mine += nnc_pool_share(pool, &pool->shares[share], epoch, worker);
    }
    return mine;
}

static void nnc_pool_wait(uint32_t *word, uint32_t value) {
    (void)word, (void)value;
#if NNC_LINUX
    syscall(SYS_futex, word, NNC_FUTEX_WAIT_PRIVATE, (uint64_t)value, (void *)0, (void *)0, (uint64_t)0);
#endif
}

static void nnc_pool_wake(uint32_t *word, int32_t count) {
    (void)word, (void)count;
#if NNC_LINUX
    syscall(SYS_futex, word, NNC_FUTEX_WAKE_PRIVATE, (uint64_t)count, (void *)0, (void *)0, (uint64_t)0);
#endif
}

/* Watches *word until it is not `value`, for *patience; true if it changed. Patience grows by success and is halved by failure. */
static int32_t nnc_pool_spin(uint32_t *word, uint32_t value, uint32_t *patience) {
    uint64_t begin = 0;
    uint32_t limit = *patience;
    while (1) {
        for (int32_t i = 0; i < 64; i++) {
            if (__atomic_load_n(word, __ATOMIC_ACQUIRE) != value) {
                limit += limit / 4;
                *patience = limit < NNC_PATIENCE_NANOSECONDS ? limit : NNC_PATIENCE_NANOSECONDS;
                return 1;
            }
            nnc_pause();
        }
        uint64_t time = nnc_now();
        if (begin == 0)
            begin = time;
        else if (time - begin >= limit) {
            limit /= 2;
            *patience = limit > NNC_LEAST_PATIENCE_NANOSECONDS ? limit : NNC_LEAST_PATIENCE_NANOSECONDS;
            return 0;
        }
    }
}

static void nnc_pool_finish(nnc_pool *pool, uint32_t mine) {
    if (mine == 0)
        return;
    __atomic_fetch_add(&pool->done, mine, __ATOMIC_SEQ_CST);
    if (__atomic_load_n(&pool->waiting, __ATOMIC_SEQ_CST) != 0)
        nnc_pool_wake(&pool->done, 1);
}

#if NNC_LINUX
/* A worker's life: wait for an epoch, do its chunks, until told to stop. */
static void *nnc_pool_worker(void *argument) {
    nnc_worker *self = (nnc_worker *)argument;
    nnc_pool *pool = self->pool;
    uint32_t seen = 0;
    while (1) {
        if (!nnc_pool_spin(&pool->go, seen, &self->patience)) {
            __atomic_fetch_add(&pool->sleepers, 1, __ATOMIC_SEQ_CST);
            while (__atomic_load_n(&pool->go, __ATOMIC_SEQ_CST) == seen)
                nnc_pool_wait(&pool->go, seen);
            __atomic_fetch_add(&pool->sleepers, -1, __ATOMIC_SEQ_CST);
        }
        seen = __atomic_load_n(&pool->go, __ATOMIC_ACQUIRE);
        if (__atomic_load_n(&pool->stop, __ATOMIC_ACQUIRE) != 0)
            return 0;
        nnc_pool_finish(pool, nnc_pool_work(pool, seen, self->index));
    }
}
#endif

/* The work of one worker under a caller's parallel-for. */
static void nnc_pool_body(void *argument, int32_t worker) {
    nnc_pool *pool = (nnc_pool *)argument;
    nnc_pool_work(pool, pool->go, worker);
}

/* Runs pool->job; the caller owns the pool and has filled in the job. */
static void nnc_pool_run(nnc_pool *pool) {
    nnc_job *job = &pool->job;
    uint32_t chunks = (uint32_t)((job->tasks + job->chunk - 1) / job->chunk);
    uint32_t epoch = pool->go + 1;
    uint64_t begin = 0;
    __atomic_store_n(&pool->done, 0, __ATOMIC_RELAXED);
    for (int32_t i = 0; i < pool->active; i++) {
        uint64_t end = (uint64_t)chunks * (uint64_t)(i + 1) / (uint64_t)pool->active;
        __atomic_store_n(&pool->shares[i].ticket, (uint64_t)epoch << 32 | end << 16 | begin, __ATOMIC_RELEASE);
        begin = end;
    }
    __atomic_store_n(&pool->go, epoch, __ATOMIC_SEQ_CST);
    if (pool->parallel_for != 0) {
        pool->parallel_for(pool->executor, pool->size, nnc_pool_body, pool);
        return;
    }
    uint32_t sleepers = __atomic_load_n(&pool->sleepers, __ATOMIC_SEQ_CST);
    if (sleepers != 0) {
        uint32_t awake = (uint32_t)pool->active - 1 - sleepers;
        if (awake + 1 < chunks)
            nnc_pool_wake(&pool->go, (int32_t)(chunks - 1 - awake));
    }
    uint32_t theirs = chunks - nnc_pool_work(pool, epoch, 0);
    uint32_t done = __atomic_load_n(&pool->done, __ATOMIC_ACQUIRE);
    while (done != theirs) {
        if (!nnc_pool_spin(&pool->done, done, &pool->patience)) {
            __atomic_store_n(&pool->waiting, 1, __ATOMIC_SEQ_CST);
            if (__atomic_load_n(&pool->done, __ATOMIC_SEQ_CST) == done)
                nnc_pool_wait(&pool->done, done);
            __atomic_store_n(&pool->waiting, 0, __ATOMIC_RELAXED);
        }
        done = __atomic_load_n(&pool->done, __ATOMIC_ACQUIRE);
    }
}

#if NNC_LINUX
/* Ends the workers that were started. */
static void nnc_pool_stop(nnc_pool *pool, int32_t started) {
    if (started == 0 || pool->process != getpid())
        return;
    __atomic_store_n(&pool->stop, 1, __ATOMIC_SEQ_CST);
    __atomic_fetch_add(&pool->go, 1, __ATOMIC_SEQ_CST);
    nnc_pool_wake(&pool->go, started);
    for (int32_t i = 0; i < started; i++)
        pthread_join(pool->workers[i].thread, 0);
}

/* Starts active - 1 workers; pool->workers has room for them. False, with none left running, if one cannot be started. */
static int32_t nnc_pool_start(nnc_pool *pool) {
    if (pool->parallel_for != 0)
        return 1;
    pool->process = getpid();
    for (int32_t i = 0; i + 1 < pool->active; i++) {
        nnc_worker *worker = &pool->workers[i];
        worker->patience = NNC_PATIENCE_NANOSECONDS;
        worker->pool = pool;
        worker->index = i + 1;
        if (pthread_create(&worker->thread, 0, nnc_pool_worker, worker) != 0) {
            nnc_pool_stop(pool, i);
            return 0;
        }
    }
    return 1;
}
#else
static void nnc_pool_stop(nnc_pool *pool, int32_t started) { (void)pool, (void)started; }
static int32_t nnc_pool_start(nnc_pool *pool) { return (void)pool, 1; }
#endif
