/* Steps on strings: joining, splitting, and looking them up. */

#include "table.h"

static const char *nnc_text_of(const nnc_machine *machine, int64_t handle, uint64_t *length) {
    *length = machine->strings.lengths[handle];
    return machine->strings.texts[handle];
}

static int64_t nnc_handle_at(const nnc_value *value, uint64_t at) { return ((const int64_t *)value->data)[at]; }

/* The shape of two operands that broadcast, right axes together. */
static int32_t nnc_broadcast(nnc_machine *machine, const nnc_value *a, const nnc_value *b, int64_t *shape, uint64_t *rank) {
    *rank = a->rank > b->rank ? a->rank : b->rank;
    for (uint64_t i = 0; i < *rank; i++) {
        int64_t x = i + a->rank < *rank ? 1 : a->shape[i + a->rank - *rank];
        int64_t y = i + b->rank < *rank ? 1 : b->shape[i + b->rank - *rank];
        if (x != y && x != 1 && y != 1) {
            nnc_fault(machine, 0, "the operands do not broadcast: ");
            nnc_say_shape(machine, a->rank, a->shape);
            nnc_say(machine, " and ");
            nnc_say_shape(machine, b->rank, b->shape);
            return NNC_WRONG_SHAPE;
        }
        shape[i] = x == 1 ? y : x;
    }
    return NNC_OK;
}

/* The element of an operand that broadcasts at element `at` of a result of this shape. */
static uint64_t nnc_broadcast_at(const nnc_value *value, const int64_t *shape, uint64_t rank, uint64_t at) {
    uint64_t place = 0, stride = 1;
    for (uint64_t i = rank; i > 0; i--) {
        uint64_t index = at % (uint64_t)shape[i - 1];
        at /= (uint64_t)shape[i - 1];
        if (i + value->rank > rank) {
            int64_t own = value->shape[i - 1 + value->rank - rank];
            place += own == 1 ? 0 : index * stride;
            stride *= (uint64_t)own;
        }
    }
    return place;
}

static int32_t nnc_step_string_concat(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                      int64_t dying) {
    (void)parameters, (void)dying;
    int64_t shape[NNC_RANK];
    uint64_t rank, rounded;
    int32_t status = nnc_broadcast(machine, in[0], in[1], shape, &rank);
    if (status != NNC_OK)
        return status;
    out[0] = nnc_new_tensor(machine, 8 << 8 | NNC_STR, rank, shape);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    for (uint64_t i = 0; i < out[0]->length; i++) {
        uint64_t first_length, second_length;
        const char *first = nnc_text_of(machine, nnc_handle_at(in[0], nnc_broadcast_at(in[0], shape, rank, i)), &first_length);
        const char *second = nnc_text_of(machine, nnc_handle_at(in[1], nnc_broadcast_at(in[1], shape, rank, i)), &second_length);
        char *joined = (char *)nnc_take_block(machine, first_length + second_length + 1, &rounded);
        if (joined == 0)
            return NNC_OUT_OF_MEMORY;
        memcpy(joined, first, first_length);
        memcpy(joined + first_length, second, second_length);
        status = nnc_intern(machine, joined, first_length + second_length, 0, &((int64_t *)out[0]->data)[i]);
        nnc_give_block(machine, joined, rounded);
        if (status != NNC_OK)
            return status;
    }
    return NNC_OK;
}

/* The bytes of the white space character at the beginning of UTF-8 text, 0 where there is none (White_Space of Unicode, and
   the separators U+001C to U+001F). */
static uint64_t nnc_space(const char *text, uint64_t length) {
    const uint8_t *c = (const uint8_t *)text;
    if (length >= 1 && ((c[0] >= 9 && c[0] <= 13) || (c[0] >= 28 && c[0] <= 32)))
        return 1;
    if (length >= 2 && c[0] == 0xC2 && (c[1] == 0x85 || c[1] == 0xA0))
        return 2;
    if (length >= 3) {
        uint32_t code = (uint32_t)c[0] << 16 | (uint32_t)c[1] << 8 | c[2];
        if (code == 0xE19A80 || (code >= 0xE28080 && code <= 0xE2808A) || code == 0xE280A8 || code == 0xE280A9 ||
            code == 0xE280AF || code == 0xE2819F || code == 0xE38080)
            return 3;
    }
    return 0;
}

/* The next part of a text that begins at `*at`; false where there is none. `left`: splits that may still be made, or -1. */
static int32_t nnc_next_part(const char *text, uint64_t length, const char *by, uint64_t by_length, int64_t *left, uint64_t *at,
                             uint64_t *begin, uint64_t *end) {
    if (by_length == 0) {
        while (*at < length && nnc_space(text + *at, length - *at) > 0)
            *at += nnc_space(text + *at, length - *at);
        if (*at >= length)
            return 0;
        *begin = *at;
        while (*at < length && (*left == 0 || nnc_space(text + *at, length - *at) == 0))
            *at += 1;
        *end = *at;
    } else {
        if (*at > length)
            return 0;
        *begin = *at;
        while (*at < length && (*left == 0 || length - *at < by_length || memcmp(text + *at, by, by_length) != 0))
            *at += 1;
        *end = *at;
        *at = *at < length ? *at + by_length : length + 1;
    }
    if (*left > 0)
        *left -= 1;
    return 1;
}

/* parameters: the place of the delimiter among the texts, its bytes (0: white space), the most splits or -1.
   out: the parts, padded with empty strings, and how many there are */
static int32_t nnc_step_string_split(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                     int64_t dying) {
    (void)dying;
    const nnc_value *x = in[0];
    const char *by = machine->table_texts + parameters[0];
    int64_t shape[NNC_RANK], width = 0;
    uint64_t by_length = (uint64_t)parameters[1], begin, end;
    for (uint64_t i = 0; i < x->rank; i++)
        shape[i] = x->shape[i];
    out[1] = nnc_new_tensor(machine, 8 << 8 | NNC_I64, x->rank, shape);
    if (out[1] == 0)
        return NNC_OUT_OF_MEMORY;
    for (uint64_t i = 0; i < x->length; i++) {
        uint64_t length, at = 0;
        int64_t count = 0, left = parameters[2];
        const char *text = nnc_text_of(machine, nnc_handle_at(x, i), &length);
        while (nnc_next_part(text, length, by, by_length, &left, &at, &begin, &end))
            count += 1;
        ((int64_t *)out[1]->data)[i] = count;
        width = count > width ? count : width;
    }
    shape[x->rank] = width;
    out[0] = nnc_new_tensor(machine, 8 << 8 | NNC_STR, x->rank + 1, shape);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    memset(out[0]->data, 0, out[0]->length * 8);
    for (uint64_t i = 0; i < x->length; i++) {
        uint64_t length, at = 0;
        int64_t count = 0, left = parameters[2];
        const char *text = nnc_text_of(machine, nnc_handle_at(x, i), &length);
        while (nnc_next_part(text, length, by, by_length, &left, &at, &begin, &end)) {
            int64_t *place = (int64_t *)out[0]->data + (int64_t)i * width + count;
            int32_t status = nnc_intern(machine, text + begin, end - begin, 0, place);
            if (status != NNC_OK)
                return status;
            count += 1;
        }
    }
    return NNC_OK;
}

/* --- tables that are looked up: keys of one or more 64-bit words */

typedef struct nnc_lookup {
    const int64_t *keys;
    int64_t *slots; /* the number of a key + 1, 0 where empty */
    uint64_t slot_count, rounded;
} nnc_lookup;

static uint64_t nnc_hash_words(const int64_t *words, uint64_t count) {
    uint64_t hash = 0x9E3779B97F4A7C15u;
    for (uint64_t i = 0; i < count; i++) {
        hash = (hash ^ (uint64_t)words[i]) * 0xBF58476D1CE4E5B9u;
        hash ^= hash >> 31;
    }
    return hash;
}

static int32_t nnc_lookup_new(nnc_machine *machine, nnc_lookup *lookup, const int64_t *keys, uint64_t count) {
    lookup->slot_count = 16;
    while (lookup->slot_count < 2 * count)
        lookup->slot_count *= 2;
    lookup->keys = keys;
    lookup->slots = (int64_t *)nnc_take_block(machine, lookup->slot_count * 8, &lookup->rounded);
    if (lookup->slots == 0)
        return NNC_OUT_OF_MEMORY;
    memset(lookup->slots, 0, lookup->slot_count * 8);
    return NNC_OK;
}

static void nnc_lookup_free(nnc_machine *machine, nnc_lookup *lookup) {
    nnc_give_block(machine, lookup->slots, lookup->rounded);
}

/* The slot of a key of `count` words. The key that a slot names begins at word `(number - 1)` of the table's keys. */
static int64_t *nnc_lookup_slot(const nnc_lookup *lookup, const int64_t *words, uint64_t count) {
    uint64_t at = nnc_hash_words(words, count) & (lookup->slot_count - 1);
    while (lookup->slots[at] != 0 && memcmp(lookup->keys + lookup->slots[at] - 1, words, count * 8) != 0)
        at = (at + 1) & (lookup->slot_count - 1);
    return &lookup->slots[at];
}

/* Element `at` as the word that keys are compared by: a float as the bits of an f64, of which both zeros are one. */
static int64_t nnc_key_at(const nnc_value *value, uint64_t at, int32_t real) {
    if (!real)
        return nnc_integer_at(value, at);
    double number = nnc_real_at(value, at) + 0.0;
    int64_t bits;
    memcpy(&bits, &number, 8);
    return bits;
}

/* parameters: whether keys are floats. in: elements, keys (i64, handles or f64), values, the default.
   out: for each element the value of the first key that equals it. NaN equals NaN. */
static int32_t nnc_step_lookup(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                               int64_t dying) {
    (void)dying;
    const nnc_value *x = in[0], *keys = in[1], *values = in[2];
    int32_t real = (int32_t)parameters[0];
    uint64_t rounded, bytes = nnc_dtype_bytes(values->dtype);
    nnc_lookup lookup;
    int64_t *words = (int64_t *)nnc_take_block(machine, keys->length * 8 + 8, &rounded);
    if (words == 0)
        return NNC_OUT_OF_MEMORY;
    for (uint64_t i = 0; i < keys->length; i++)
        words[i] = nnc_key_at(keys, i, real);
    int32_t status = nnc_lookup_new(machine, &lookup, words, keys->length);
    if (status == NNC_OK) {
        for (uint64_t i = 0; i < keys->length; i++) {
            int64_t *slot = nnc_lookup_slot(&lookup, words + i, 1);
            if (*slot == 0)
                *slot = (int64_t)i + 1;
        }
        out[0] = nnc_new_tensor(machine, values->dtype, x->rank, x->shape);
        status = out[0] == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
        for (uint64_t i = 0; status == NNC_OK && i < x->length; i++) {
            int64_t key = nnc_key_at(x, i, real), number = *nnc_lookup_slot(&lookup, &key, 1);
            const char *from = number == 0 ? (const char *)in[3]->data : (const char *)values->data + (uint64_t)(number - 1) * bytes;
            memcpy((char *)out[0]->data + i * bytes, from, bytes);
        }
        nnc_lookup_free(machine, &lookup);
    }
    nnc_give_block(machine, words, rounded);
    return status;
}

/* parameters: mode (0 TF, 1 IDF, 2 TFIDF), shortest, longest, skips, width. in: elements [rows, n] or [n]; the pool; where
   each length of gram begins in it; the column of each gram; the weight of each column.
   out: f32[rows, width] or f32[width] */
static int32_t nnc_step_tf_idf(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                               int64_t dying) {
    (void)dying;
    const nnc_value *x = in[0], *pool = in[1], *starts = in[2], *columns = in[3], *weights = in[4];
    int64_t width = parameters[4], n = x->shape[x->rank - 1], shape[2] = {x->shape[0], width};
    uint64_t rows = x->rank == 2 ? (uint64_t)x->shape[0] : 1, rounded;
    if (x->rank == 1)
        shape[0] = width;
    out[0] = nnc_new_tensor(machine, 4 << 8 | NNC_F32, x->rank, shape);
    int64_t *words = (int64_t *)nnc_take_block(machine, (uint64_t)(n + parameters[2]) * 8 + 8, &rounded);
    if (out[0] == 0 || words == 0) {
        if (words != 0)
            nnc_give_block(machine, words, rounded);
        return NNC_OUT_OF_MEMORY;
    }
    int64_t *row = words, *gram = words + n;
    memset(out[0]->data, 0, out[0]->length * 4);
    int32_t status = NNC_OK;
    int64_t number = 0; /* of grams, those of all lengths before included */
    for (int64_t length = 1; length <= (int64_t)starts->length && status == NNC_OK; length++) {
        int64_t begin = nnc_integer_at(starts, (uint64_t)length - 1);
        int64_t end = length < (int64_t)starts->length ? nnc_integer_at(starts, (uint64_t)length) : (int64_t)pool->length;
        int64_t grams = end > begin ? (end - begin + length - 1) / length : 0, first = number;
        number += grams;
        if (length < parameters[1] || length > parameters[2] || grams == 0)
            continue;
        nnc_lookup lookup;
        status = nnc_lookup_new(machine, &lookup, (const int64_t *)pool->data, (uint64_t)grams);
        if (status != NNC_OK)
            break;
        for (int64_t i = 0; i < grams; i++) /* the last of equal grams counts */
            if (begin + (i + 1) * length <= (int64_t)pool->length)
                *nnc_lookup_slot(&lookup, lookup.keys + begin + i * length, (uint64_t)length) = begin + i * length + 1;
        for (uint64_t r = 0; r < rows; r++) {
            float *counts = (float *)out[0]->data + r * (uint64_t)width;
            for (int64_t i = 0; i < n; i++)
                row[i] = nnc_integer_at(x, r * (uint64_t)n + (uint64_t)i);
            for (int64_t stride = 1; stride <= (length > 1 ? parameters[3] + 1 : 1); stride++)
                for (int64_t at = 0; at + stride * (length - 1) < n; at++) {
                    for (int64_t i = 0; i < length; i++)
                        gram[i] = row[at + i * stride];
                    int64_t place = *nnc_lookup_slot(&lookup, gram, (uint64_t)length);
                    if (place != 0)
                        counts[nnc_integer_at(columns, (uint64_t)(first + (place - 1 - begin) / length))] += 1.0f;
                }
        }
        nnc_lookup_free(machine, &lookup);
    }
    for (uint64_t i = 0; status == NNC_OK && i < out[0]->length && parameters[0] != 0; i++) {
        float *count = (float *)out[0]->data + i, weight = ((const float *)weights->data)[i % (uint64_t)width];
        *count = parameters[0] == 1 ? (*count > 0.0f ? weight : 0.0f) : *count * weight;
    }
    nnc_give_block(machine, words, rounded);
    return status;
}

/* in: strings [n] or [1, n], those to leave out. out: the others; one empty string where none is left */
static int32_t nnc_step_string_filter(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                      int64_t dying) {
    (void)parameters, (void)dying;
    const nnc_value *x = in[0], *stops = in[1];
    int64_t shape[2] = {1, 0}, *kept = &shape[x->rank - 1], at = 0;
    nnc_lookup lookup;
    int32_t status = nnc_lookup_new(machine, &lookup, (const int64_t *)stops->data, stops->length);
    if (status != NNC_OK)
        return status;
    for (uint64_t i = 0; i < stops->length; i++)
        *nnc_lookup_slot(&lookup, lookup.keys + i, 1) = (int64_t)i + 1;
    *kept = 0;
    for (uint64_t i = 0; i < x->length; i++)
        *kept += *nnc_lookup_slot(&lookup, (const int64_t *)x->data + i, 1) == 0;
    int64_t count = *kept;
    *kept = count > 0 ? count : 1;
    out[0] = nnc_new_tensor(machine, 8 << 8 | NNC_STR, x->rank, shape);
    if (out[0] != 0) {
        ((int64_t *)out[0]->data)[0] = 0;
        for (uint64_t i = 0; i < x->length; i++)
            if (*nnc_lookup_slot(&lookup, (const int64_t *)x->data + i, 1) == 0)
                ((int64_t *)out[0]->data)[at++] = nnc_handle_at(x, i);
    }
    nnc_lookup_free(machine, &lookup);
    return out[0] == 0 ? NNC_OUT_OF_MEMORY : NNC_OK;
}
