/* Strings of a run. A handle is a number below `count`, and two handles are equal where the strings are: whatever only moves or
   compares strings moves and compares numbers. Strings of the table have the first handles in every run, 0 being the empty one;
   those that a run meets are forgotten as the next one begins. */

#include "table.h"

/* FNV-1a */
static uint64_t nnc_string_hash(const char *text, uint64_t length) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (uint64_t i = 0; i < length; i++)
        hash = (hash ^ (uint8_t)text[i]) * 0x100000001b3u;
    return hash ^ hash >> 29;
}

/* The slot that a string has, or would have. */
static uint32_t *nnc_string_slot(nnc_strings *strings, const char *text, uint64_t length) {
    uint64_t at = nnc_string_hash(text, length) & (strings->slot_count - 1);
    while (strings->slots[at] != 0) {
        uint64_t handle = strings->slots[at] - 1;
        if (strings->lengths[handle] == length && memcmp(strings->texts[handle], text, length) == 0)
            break;
        at = (at + 1) & (strings->slot_count - 1);
    }
    return &strings->slots[at];
}

/* Room for twice as many strings. The three arrays lie in one block. */
static int32_t nnc_strings_grow(nnc_machine *machine) {
    nnc_strings *strings = &machine->strings, grown = *strings;
    uint64_t rounded, old, bytes;
    grown.capacity = strings->capacity == 0 ? 64 : 2 * strings->capacity;
    grown.slot_count = 2 * grown.capacity;
    bytes = grown.capacity * 16 + grown.slot_count * 4;
    char *block = grown.capacity > UINT32_MAX / 4 ? 0 : (char *)nnc_take_block(machine, bytes, &rounded);
    if (block == 0)
        return NNC_OUT_OF_MEMORY;
    grown.texts = (char **)block;
    grown.lengths = (uint64_t *)(block + grown.capacity * 8);
    grown.slots = (uint32_t *)(block + grown.capacity * 16);
    memset(grown.slots, 0, grown.slot_count * 4);
    if (strings->count > 0) {
        memcpy(grown.texts, strings->texts, strings->count * 8);
        memcpy(grown.lengths, strings->lengths, strings->count * 8);
    }
    for (uint64_t i = 0; i < strings->count; i++)
        *nnc_string_slot(&grown, grown.texts[i], grown.lengths[i]) = (uint32_t)i + 1;
    if (strings->texts != 0) {
        nnc_bin(strings->capacity * 24, &old);
        nnc_give_block(machine, strings->texts, old);
    }
    *strings = grown;
    return NNC_OK;
}

/* The handle of a string. Text of the table (`lasting`) is not copied. */
static int32_t nnc_intern(nnc_machine *machine, const char *text, uint64_t length, int32_t lasting, int64_t *handle) {
    nnc_strings *strings = &machine->strings;
    if (strings->count == strings->capacity) {
        int32_t status = nnc_strings_grow(machine);
        if (status != NNC_OK)
            return status;
    }
    uint32_t *slot = nnc_string_slot(strings, text, length);
    if (*slot != 0) {
        *handle = (int64_t)*slot - 1;
        return NNC_OK;
    }
    char *kept = (char *)text;
    if (!lasting) {
        uint64_t rounded;
        kept = (char *)nnc_take_block(machine, length + 1, &rounded);
        if (kept == 0)
            return NNC_OUT_OF_MEMORY;
        memcpy(kept, text, length);
        kept[length] = 0;
    }
    *handle = (int64_t)strings->count;
    strings->texts[strings->count] = kept;
    strings->lengths[strings->count] = length;
    strings->count += 1;
    *slot = (uint32_t)strings->count;
    return NNC_OK;
}

/* Forgets the strings of the run before. */
static void nnc_strings_reset(nnc_machine *machine) {
    nnc_strings *strings = &machine->strings;
    if (strings->count == strings->fixed)
        return;
    for (uint64_t i = strings->fixed; i < strings->count; i++) {
        uint64_t rounded;
        nnc_bin(strings->lengths[i] + 1, &rounded);
        nnc_give_block(machine, strings->texts[i], rounded);
    }
    strings->count = strings->fixed;
    memset(strings->slots, 0, strings->slot_count * 4);
    for (uint64_t i = 0; i < strings->count; i++)
        *nnc_string_slot(strings, strings->texts[i], strings->lengths[i]) = (uint32_t)i + 1;
}

/* Frees all strings but the table's own texts. */
static void nnc_strings_free(nnc_machine *machine) {
    nnc_strings *strings = &machine->strings;
    uint64_t rounded;
    for (uint64_t i = strings->fixed; i < strings->count; i++) {
        nnc_bin(strings->lengths[i] + 1, &rounded);
        nnc_give_block(machine, strings->texts[i], rounded);
    }
    if (strings->texts != 0) {
        nnc_bin(strings->capacity * 24, &rounded);
        nnc_give_block(machine, strings->texts, rounded);
    }
    memset(strings, 0, sizeof(nnc_strings));
}
