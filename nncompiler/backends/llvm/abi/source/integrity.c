/* Whether weights still are what was written: SHA-256 of every piece of 16 MiB, and BLAKE2b-128 of the size and of these, as
   runtime/integrity.py has it. Few weights are compared when a model is opened, more of them by a thread beside the runs, and
   what that finds fails every run that begins later. It reads files by read(), never through the mapping that runs use: a
   file that was cut short meanwhile is damage, where the mapping would be the end of the process. */

#include "platform.h"
#include "program.h"

#if NNC_X86
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

enum { NNC_PIECE = 16777216, NNC_AT_ONCE = 1048576, NNC_READ = 16384 };

/* Weights of a model: in a file, from NNC_PAGE on, or at `data`. Words that two threads touch are atomic. */
typedef struct nnc_check {
    const char *data; /* null: they are in the file */
    uint64_t bytes;
    uint64_t wanted[2];
    int32_t file; /* -1: none */
    int32_t process;
    uint32_t started;
    uint32_t stop;
    uint32_t damaged;
#if NNC_THREADS
    pthread_t thread;
#endif
} nnc_check;

static const uint32_t nnc_sha256_constants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
    0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
    0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
    0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

typedef void nnc_sha256_blocks(uint32_t state[8], const uint8_t *data, uint64_t blocks);

static uint32_t nnc_turn(uint32_t x, int32_t by) { return x >> by | x << (32 - by); }

static void nnc_sha256_plain(uint32_t state[8], const uint8_t *data, uint64_t blocks) {
    uint32_t w[16], v[8];
    for (; blocks > 0; blocks--, data += 64) {
        memcpy(v, state, sizeof(v));
        for (uint32_t i = 0; i < 64; i++) {
            uint32_t word = 0;
            if (i < 16) {
                for (uint32_t k = 0; k < 4; k++)
                    word = word << 8 | data[4 * i + k];
            } else {
                uint32_t a = w[(i + 1) & 15], b = w[(i + 14) & 15];
                word = w[i & 15] + (nnc_turn(a, 7) ^ nnc_turn(a, 18) ^ a >> 3) + w[(i + 9) & 15] +
                       (nnc_turn(b, 17) ^ nnc_turn(b, 19) ^ b >> 10);
            }
            w[i & 15] = word;
            uint32_t a = v[0], e = v[4];
            uint32_t one = v[7] + (nnc_turn(e, 6) ^ nnc_turn(e, 11) ^ nnc_turn(e, 25)) + ((e & v[5]) ^ (~e & v[6])) +
                           nnc_sha256_constants[i] + word;
            uint32_t two = (nnc_turn(a, 2) ^ nnc_turn(a, 13) ^ nnc_turn(a, 22)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
            memmove(v + 1, v, 7 * sizeof(uint32_t));
            v[4] += one;
            v[0] = one + two;
        }
        for (uint32_t k = 0; k < 8; k++)
            state[k] += v[k];
    }
}

/* Four rounds; w0 ... w3 are the words of these and of the next twelve, and w0 becomes those of the four after them. */
#if NNC_X86
#define NNC_ROUNDS(w0, w1, w2, w3, k)                                                                                          \
    sum = _mm_add_epi32(w0, _mm_loadu_si128((const __m128i *)(k)));                                                            \
    low = _mm_sha256rnds2_epu32(low, high, sum);                                                                               \
    high = _mm_sha256rnds2_epu32(high, low, _mm_shuffle_epi32(sum, 0x0E));                                                     \
    w0 = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4)), w3)

/* The processor's own instructions keep the state as ABEF (high) and CDGH (low). */
__attribute__((target("sha,ssse3,sse4.1"))) static void nnc_sha256_fast(uint32_t state[8], const uint8_t *data,
                                                                          uint64_t blocks) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i first = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
    __m128i second = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
    __m128i high = _mm_alignr_epi8(first, second, 8), low = _mm_blend_epi16(second, first, 0xF0), sum;
    for (; blocks > 0; blocks--, data += 64) {
        const __m128i *at = (const __m128i *)data;
        __m128i before_high = high, before_low = low;
        __m128i w0 = _mm_shuffle_epi8(_mm_loadu_si128(at), order), w1 = _mm_shuffle_epi8(_mm_loadu_si128(at + 1), order);
        __m128i w2 = _mm_shuffle_epi8(_mm_loadu_si128(at + 2), order), w3 = _mm_shuffle_epi8(_mm_loadu_si128(at + 3), order);
        for (const uint32_t *k = nnc_sha256_constants; k < nnc_sha256_constants + 64; k += 16) {
            NNC_ROUNDS(w0, w1, w2, w3, k);
            NNC_ROUNDS(w1, w2, w3, w0, k + 4);
            NNC_ROUNDS(w2, w3, w0, w1, k + 8);
            NNC_ROUNDS(w3, w0, w1, w2, k + 12);
        }
        high = _mm_add_epi32(high, before_high);
        low = _mm_add_epi32(low, before_low);
    }
    first = _mm_shuffle_epi32(high, 0x1B);
    second = _mm_shuffle_epi32(low, 0xB1);
    _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(first, second, 0xF0));
    _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(second, first, 8));
}

static int32_t nnc_has_sha256(void) {
    uint32_t words[4];
    nnc_cpuid(0, 0, words);
    if (words[0] < 7)
        return 0;
    nnc_cpuid(1, 0, words);
    uint32_t needed = 1u << 9 | 1u << 19; /* SSSE3, SSE4.1 */
    if ((words[2] & needed) != needed)
        return 0;
    nnc_cpuid(7, 0, words);
    return (int32_t)(words[1] >> 29 & 1);
}
#elif defined(__aarch64__)
#define NNC_ROUNDS(w0, w1, w2, w3, k)                                                                                          \
    sum = vaddq_u32(w0, vld1q_u32(k));                                                                                         \
    before = high;                                                                                                             \
    high = vsha256hq_u32(high, low, sum);                                                                                      \
    low = vsha256h2q_u32(low, before, sum);                                                                                    \
    w0 = vsha256su1q_u32(vsha256su0q_u32(w0, w1), w2, w3)

__attribute__((target("sha2"))) static void nnc_sha256_fast(uint32_t state[8], const uint8_t *data, uint64_t blocks) {
    uint32x4_t high = vld1q_u32(state), low = vld1q_u32(state + 4), sum, before;
    for (; blocks > 0; blocks--, data += 64) {
        uint32x4_t before_high = high, before_low = low;
        uint32x4_t w0 = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(data)));
        uint32x4_t w1 = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(data + 16)));
        uint32x4_t w2 = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(data + 32)));
        uint32x4_t w3 = vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(data + 48)));
        for (const uint32_t *k = nnc_sha256_constants; k < nnc_sha256_constants + 64; k += 16) {
            NNC_ROUNDS(w0, w1, w2, w3, k);
            NNC_ROUNDS(w1, w2, w3, w0, k + 4);
            NNC_ROUNDS(w2, w3, w0, w1, k + 8);
            NNC_ROUNDS(w3, w0, w1, w2, k + 12);
        }
        high = vaddq_u32(high, before_high);
        low = vaddq_u32(low, before_low);
    }
    vst1q_u32(state, high);
    vst1q_u32(state + 4, low);
}

static int32_t nnc_has_sha256(void) {
#if NNC_LINUX
    return (int32_t)(getauxval(AT_HWCAP) >> 6 & 1); /* HWCAP_SHA2 */
#elif NNC_DARWIN
    return 1; /* every processor that macOS runs on has them */
#else
    return 0;
#endif
}
#else
#define nnc_sha256_fast nnc_sha256_plain
static int32_t nnc_has_sha256(void) { return 0; }
#endif

/* A sum under way: `rest` bytes that fill no block yet. */
typedef struct nnc_sha256 {
    nnc_sha256_blocks *blocks;
    uint32_t state[8];
    uint8_t rest[64];
    uint64_t bytes;
} nnc_sha256;

static void nnc_sha256_begin(nnc_sha256 *sum) {
    static const uint32_t start[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    memcpy(sum->state, start, sizeof(start));
    sum->blocks = nnc_has_sha256() ? nnc_sha256_fast : nnc_sha256_plain;
    sum->bytes = 0;
}

static void nnc_sha256_add(nnc_sha256 *sum, const uint8_t *data, uint64_t size) {
    uint64_t held = sum->bytes % 64;
    sum->bytes += size;
    if (held > 0) {
        uint64_t taken = size < 64 - held ? size : 64 - held;
        memcpy(sum->rest + held, data, taken);
        if (held + taken < 64)
            return;
        sum->blocks(sum->state, sum->rest, 1);
        data += taken;
        size -= taken;
    }
    sum->blocks(sum->state, data, size / 64);
    if (size % 64 > 0)
        memcpy(sum->rest, data + size / 64 * 64, size % 64);
}

static void nnc_sha256_end(nnc_sha256 *sum, uint8_t digest[32]) {
    static const uint8_t padding[64] = {0x80};
    uint64_t bits = sum->bytes * 8;
    uint8_t length[8];
    nnc_sha256_add(sum, padding, 1 + (119 - sum->bytes % 64) % 64);
    for (int32_t i = 0; i < 8; i++)
        length[i] = (uint8_t)(bits >> (56 - 8 * i));
    nnc_sha256_add(sum, length, 8);
    for (int32_t i = 0; i < 32; i++)
        digest[i] = (uint8_t)(sum->state[i / 4] >> (24 - 8 * (i % 4)));
}

/* BLAKE2b (RFC 7693) of 16 bytes, without a key. */
typedef struct nnc_blake2b {
    uint64_t state[8];
    uint8_t block[128];
    uint64_t bytes;
} nnc_blake2b;

static const uint64_t nnc_blake2b_start[8] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};

static uint64_t nnc_turn_long(uint64_t x, int32_t by) { return x >> by | x << (64 - by); }

static void nnc_blake2b_mix(uint64_t *v, const uint8_t at[4], uint64_t x, uint64_t y) {
    uint64_t a = v[at[0]], b = v[at[1]], c = v[at[2]], d = v[at[3]];
    a += b + x;
    d = nnc_turn_long(d ^ a, 32);
    c += d;
    b = nnc_turn_long(b ^ c, 24);
    a += b + y;
    d = nnc_turn_long(d ^ a, 16);
    c += d;
    b = nnc_turn_long(b ^ c, 63);
    v[at[0]] = a, v[at[1]] = b, v[at[2]] = c, v[at[3]] = d;
}

static void nnc_blake2b_compress(nnc_blake2b *sum, int32_t last) {
    static const uint8_t orders[10][16] = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4}, {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13}, {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11}, {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5}, {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    };
    static const uint8_t places[8][4] = {
        {0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14}, {3, 7, 11, 15},
        {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13}, {3, 4, 9, 14},
    };
    uint64_t m[16], v[16];
    for (int32_t i = 0; i < 16; i++) {
        m[i] = 0;
        for (int32_t k = 7; k >= 0; k--)
            m[i] = m[i] << 8 | sum->block[8 * i + k];
        v[i] = i < 8 ? sum->state[i] : nnc_blake2b_start[i - 8];
    }
    v[12] ^= sum->bytes;
    if (last)
        v[14] = ~v[14];
    for (int32_t round = 0; round < 12; round++)
        for (int32_t i = 0; i < 8; i++) {
            const uint8_t *order = orders[round % 10];
            nnc_blake2b_mix(v, places[i], m[order[2 * i]], m[order[2 * i + 1]]);
        }
    for (int32_t i = 0; i < 8; i++)
        sum->state[i] ^= v[i] ^ v[i + 8];
}

static void nnc_blake2b_begin(nnc_blake2b *sum) {
    memcpy(sum->state, nnc_blake2b_start, sizeof(sum->state));
    sum->state[0] ^= 0x01010010; /* 16 bytes, one root */
    sum->bytes = 0;
}

static void nnc_blake2b_add(nnc_blake2b *sum, const uint8_t *data, uint64_t size) {
    for (uint64_t i = 0; i < size; i++) {
        if (sum->bytes > 0 && sum->bytes % 128 == 0)
            nnc_blake2b_compress(sum, 0);
        sum->block[sum->bytes % 128] = data[i];
        sum->bytes += 1;
    }
}

static void nnc_blake2b_end(nnc_blake2b *sum, uint8_t digest[16]) {
    uint64_t held = sum->bytes == 0 ? 0 : (sum->bytes - 1) % 128 + 1;
    memset(sum->block + held, 0, 128 - held);
    nnc_blake2b_compress(sum, 1);
    for (int32_t i = 0; i < 16; i++)
        digest[i] = (uint8_t)(sum->state[i / 8] >> 8 * (i % 8));
}

/* --- comparing */

/* The next `size` bytes, up to NNC_READ of them, from `at` on; null where the file ends before. */
static const uint8_t *nnc_check_read(nnc_check *check, uint64_t at, uint64_t size, uint8_t *buffer) {
    if (check->data != 0)
        return (const uint8_t *)check->data + at;
#if !NNC_WINDOWS
    for (uint64_t got = 0; got < size;) {
        int64_t more = pread(check->file, buffer + got, size - got, (int64_t)(NNC_PAGE + at + got));
        if (more <= 0)
            return 0;
        got += (uint64_t)more;
    }
    return buffer;
#else
    return (void)size, (void)buffer, (uint8_t *)0;
#endif
}

/* Compares; notes damage, unless it is stopped. */
static void nnc_check_now(nnc_check *check) {
    uint8_t buffer[NNC_READ], digest[32];
    nnc_blake2b all;
    nnc_blake2b_begin(&all);
    for (int32_t i = 0; i < 8; i++)
        buffer[i] = (uint8_t)(check->bytes >> 8 * i);
    nnc_blake2b_add(&all, buffer, 8);
    for (uint64_t piece = 0; piece < check->bytes; piece += NNC_PIECE) {
        uint64_t end = check->bytes - piece < NNC_PIECE ? check->bytes : piece + NNC_PIECE;
        nnc_sha256 sum;
        nnc_sha256_begin(&sum);
        for (uint64_t at = piece; at < end; at += NNC_READ) {
            uint64_t size = end - at < NNC_READ ? end - at : NNC_READ;
            const uint8_t *data = nnc_check_read(check, at, size, buffer);
            if (__atomic_load_n(&check->stop, __ATOMIC_RELAXED) != 0)
                return;
            if (data == 0) {
                __atomic_store_n(&check->damaged, 1, __ATOMIC_RELEASE);
                return;
            }
            nnc_sha256_add(&sum, data, size);
        }
        nnc_sha256_end(&sum, digest);
        nnc_blake2b_add(&all, digest, 32);
    }
    nnc_blake2b_end(&all, digest);
    if (memcmp(digest, check->wanted, 16) != 0)
        __atomic_store_n(&check->damaged, 1, __ATOMIC_RELEASE);
}

#if NNC_THREADS
static void *nnc_check_thread(void *check) {
#if NNC_LINUX
    setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + 10); /* of this thread: runs come first */
#endif
    nnc_check_now((nnc_check *)check);
    return 0;
}
#endif

static int32_t nnc_is_damaged(const nnc_check *check) { return __atomic_load_n(&check->damaged, __ATOMIC_ACQUIRE) != 0; }

/* Waits for the comparison that is under way; true where weights are damaged. A child after fork() has nobody to wait for:
   what its parent found before counts. */
static int32_t nnc_check_wait(nnc_check *check) {
#if NNC_THREADS
    if (check->started && check->process == getpid()) {
        pthread_join(check->thread, 0);
        check->started = 0;
    }
#endif
    return nnc_is_damaged(check);
}

/* Compares few weights, and begins to compare many. */
static void nnc_check_begin(nnc_check *check) {
#if NNC_THREADS
    if (check->bytes > NNC_AT_ONCE) {
        check->process = getpid();
        check->started = pthread_create(&check->thread, 0, nnc_check_thread, check) == 0;
        if (check->started)
            return;
    }
#endif
    nnc_check_now(check);
}

/* Ends what is under way. */
static void nnc_check_end(nnc_check *check) {
    __atomic_store_n(&check->stop, 1, __ATOMIC_RELAXED);
    nnc_check_wait(check);
#if !NNC_WINDOWS
    if (check->file >= 0)
        close(check->file);
#endif
    check->file = -1;
}
