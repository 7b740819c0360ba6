/* Strings, sequences and optionals of programs. In files of arrays

    a tensor of strings    an array of numpy's '<U' or '|S'; alone also a text file, of a line for each
    a sequence             the arrays NAME[0], NAME[1], ...; NAME[] where it is empty
    an optional            the array NAME, or NAME[] where it is empty */

#include "platform.h"
#include "program.h"

/* Arrays by name that grow: what is written. */
typedef struct nnc_entries {
    nnc_tensor *tensors;
    void **arrays;
    uint64_t count, capacity;
} nnc_entries;

/* Code point `code` as UTF-8; its bytes. */
static uint64_t nnc_put_code_point(uint32_t code, uint8_t *to) {
    if (code < 0x80)
        return to[0] = (uint8_t)code, 1;
    if (code < 0x800)
        return to[0] = (uint8_t)(0xC0 | code >> 6), to[1] = (uint8_t)(0x80 | (code & 63)), 2;
    if (code < 0x10000) {
        to[0] = (uint8_t)(0xE0 | code >> 12), to[1] = (uint8_t)(0x80 | (code >> 6 & 63)), to[2] = (uint8_t)(0x80 | (code & 63));
        return 3;
    }
    to[0] = (uint8_t)(0xF0 | (code >> 18 & 7)), to[1] = (uint8_t)(0x80 | (code >> 12 & 63));
    to[2] = (uint8_t)(0x80 | (code >> 6 & 63)), to[3] = (uint8_t)(0x80 | (code & 63));
    return 4;
}

/* The code point at `text`, of at most `bytes` bytes, and how many it takes; a byte that is no UTF-8 stands for itself. */
static uint32_t nnc_get_code_point(const uint8_t *text, uint64_t bytes, uint64_t *taken) {
    uint64_t more = text[0] >= 0xF0 ? 3 : text[0] >= 0xE0 ? 2 : text[0] >= 0xC0 ? 1 : 0;
    uint32_t code = more == 0 ? text[0] : text[0] & (0x3Fu >> more);
    *taken = 1;
    for (uint64_t i = 1; i <= more; i++) {
        if (i >= bytes || (text[i] & 0xC0) != 0x80)
            return text[0];
        code = code << 6 | (text[i] & 63u);
    }
    *taken = more + 1;
    return code;
}

/* The strings of `count` elements of an array of '<U' (`wide`) or '|S' of so many characters; null where memory is short. */
static nnc_string *nnc_strings_of_array(const uint8_t *data, uint64_t count, uint64_t width, int32_t wide) {
    uint64_t room;
    if (__builtin_mul_overflow(count, width * 4 + sizeof(nnc_string), &room))
        return 0;
    nnc_string *strings = (nnc_string *)malloc(room + 1);
    uint8_t *to = (uint8_t *)(strings + count);
    for (uint64_t i = 0; i < count && strings != 0; i++, data += width * (wide ? 4 : 1)) {
        uint64_t length = 0, last = width;
        while (last > 0 && (wide ? nnc_little(data + 4 * last - 4, 4) : data[last - 1]) == 0)
            last -= 1;
        for (uint64_t k = 0; k < last; k++) {
            if (wide)
                length += nnc_put_code_point(nnc_little(data + 4 * k, 4), to + length);
            else
                to[length++] = data[k];
        }
        strings[i].text = (const char *)to;
        strings[i].bytes = length;
        to += length;
    }
    return strings;
}

/* Strings as the elements of an array of '<U', whose type is put into `numpy` (32 bytes); null where memory is short. */
static uint8_t *nnc_array_of_strings(const nnc_string *strings, uint64_t count, char *numpy) {
    uint64_t width = 1, bytes, taken;
    for (uint64_t i = 0; i < count; i++) {
        uint64_t length = 0;
        for (uint64_t at = 0; at < strings[i].bytes; at += taken, length++)
            nnc_get_code_point((const uint8_t *)strings[i].text + at, strings[i].bytes - at, &taken);
        width = length > width ? length : width;
    }
    snprintf(numpy, 32, "<U%" PRIu64, width);
    if (__builtin_mul_overflow(count, 4 * width, &bytes))
        return 0;
    uint8_t *data = (uint8_t *)malloc(bytes + 1);
    if (data != 0)
        memset(data, 0, bytes);
    for (uint64_t i = 0; i < count && data != 0; i++) {
        uint64_t k = 0;
        for (uint64_t at = 0; at < strings[i].bytes; at += taken, k++)
            nnc_put(data + 4 * (i * width + k), nnc_get_code_point((const uint8_t *)strings[i].text + at, strings[i].bytes - at, &taken), 4);
    }
    return data;
}

/* The lines of a text file as a tensor of strings, along its first axis; the whole text where there is no axis. */
static int32_t nnc_parse_lines(const char *path, nnc_bytes bytes, nnc_tensor *tensor, const void **strings) {
    uint64_t count = 0, at = 0, size = bytes.size;
    while (size > 0 && (bytes.data[size - 1] == '\n' || bytes.data[size - 1] == '\r'))
        size -= 1;
    nnc_string *found = (nnc_string *)malloc((size + 2) * sizeof(nnc_string));
    if (found == 0) {
        fprintf(stderr, "%s: there is too little memory for it\n", path);
        return NNC_EXIT_FILE;
    }
    while (bytes.size > 0 && at <= size) {
        uint64_t end = at;
        while (end < size && (tensor->rank == 0 || bytes.data[end] != '\n'))
            end += 1;
        found[count].text = (const char *)bytes.data + at;
        found[count].bytes = end - at - (end > at && end < size && bytes.data[end - 1] == '\r');
        count += 1;
        at = end + 1;
    }
    if (tensor->rank == 0 && count == 0)
        found[count++].bytes = 0;
    for (uint64_t i = 0; i < tensor->rank; i++)
        ((int64_t *)tensor->shape)[i] = i == 0 ? (int64_t)count : 1;
    *strings = found;
    return 0;
}

/* How many axes the header of a .npy file has; -1 where it says none. */
static int64_t nnc_npy_rank(nnc_bytes bytes) {
    uint64_t start = bytes.size >= 12 ? (bytes.data[6] >= 2 ? 12 : 10) : 0;
    uint64_t end = start == 0 ? 0 : start + nnc_little(bytes.data + 8, bytes.data[6] >= 2 ? 4 : 2);
    const uint8_t *at = bytes.data + start, *last = bytes.data + (end < bytes.size ? end : bytes.size);
    int64_t rank = 0;
    while (at + 8 < last && memcmp(at, "'shape':", 8) != 0)
        at += 1;
    while (at < last && *at != '(')
        at += 1;
    for (; at < last && *at != ')'; at++)
        rank += *at >= '0' && *at <= '9' && !(at[-1] >= '0' && at[-1] <= '9');
    return at < last ? rank : -1;
}

/* The tensor in a .npy file as an item of an input. */
static int32_t nnc_parse_item(const char *path, nnc_bytes bytes, const nnc_tensor *tensor, nnc_item *item) {
    nnc_tensor taken = *tensor;
    int64_t rank = (tensor->form & NNC_FORM_ANY_RANK) != 0 ? nnc_npy_rank(bytes) : (int64_t)tensor->rank;
    int64_t *shape = rank < 0 ? (int64_t *)0 : (int64_t *)malloc((uint64_t)rank * 8 + 8);
    if (shape == 0) {
        fprintf(stderr, "%s: not a .npy file\n", path);
        return NNC_EXIT_FILE;
    }
    taken.rank = (uint64_t)rank;
    taken.shape = shape;
    for (int64_t i = 0; i < rank; i++)
        shape[i] = -1;
    int32_t code = nnc_parse_npy(path, bytes, &taken, 1, &item->data);
    item->kind = NNC_ITEM_TENSOR;
    item->rank = (uint32_t)rank;
    item->shape = shape;
    return code;
}

/* Takes one more .npy file of an input that is no plain tensor, or nothing (null data): an element of a sequence, or the value
   of an optional. */
static int32_t nnc_take_item(const char *path, nnc_bytes bytes, const nnc_tensor *tensor, const void **input) {
    int32_t listed = (tensor->form & NNC_FORM_SEQUENCE) != 0;
    nnc_item *item = (nnc_item *)(*input);
    if (item == 0)
        *input = item = (nnc_item *)calloc(1, sizeof(nnc_item));
    if (item == 0)
        return NNC_EXIT_FILE;
    if (listed)
        item->kind = NNC_ITEM_SEQUENCE;
    if (bytes.data == 0)
        return 0;
    if (!listed)
        return nnc_parse_item(path, bytes, tensor, item);
    nnc_item *parts = (nnc_item *)realloc((void *)item->data, (item->count + 1) * sizeof(nnc_item));
    if (parts == 0)
        return NNC_EXIT_FILE;
    memset(&parts[item->count], 0, sizeof(nnc_item));
    item->data = parts;
    item->count += 1;
    return nnc_parse_item(path, bytes, tensor, &parts[item->count - 1]);
}

/* Takes from an archive what it has of an input that is no plain tensor. */
static int32_t nnc_take_items(const char *path, nnc_bytes archive, const nnc_tensor *tensor, const void **input) {
    uint64_t room = strlen(tensor->name) + 32;
    char *name = (char *)malloc(room);
    nnc_bytes entry = {0, 0};
    int32_t code = name == 0 ? NNC_EXIT_FILE : 0, listed = (tensor->form & NNC_FORM_SEQUENCE) != 0;
    for (uint64_t i = 0; code == 0; i++) {
        if (listed)
            snprintf(name, room, "%s[%" PRIu64 "]", tensor->name, i);
        else
            snprintf(name, room, "%s", tensor->name);
        code = nnc_find_entry(path, archive, name, &entry);
        if (code != 0 || entry.data == 0)
            break;
        code = nnc_take_item(path, entry, tensor, input);
        if (!listed)
            break;
    }
    if (code == 0 && *input == 0) {
        snprintf(name, room, "%s[]", tensor->name);
        code = nnc_find_entry(path, archive, name, &entry);
        if (code == 0 && entry.data != 0) {
            entry.data = 0;
            code = nnc_take_item(path, entry, tensor, input);
        }
    }
    free(name);
    return code;
}

/* One more array to write; false where memory is short. Its name is `name`, with an index in brackets from 0 on, empty brackets
   for -1, as it is for -2. */
static int32_t nnc_add_entry(nnc_entries *entries, const nnc_tensor *tensor, int64_t index, const nnc_item *item) {
    if (entries->count == entries->capacity) {
        entries->capacity = 2 * entries->capacity + 8;
        entries->tensors = (nnc_tensor *)realloc(entries->tensors, entries->capacity * sizeof(nnc_tensor));
        entries->arrays = (void **)realloc(entries->arrays, entries->capacity * sizeof(void *));
        if (entries->tensors == 0 || entries->arrays == 0)
            return 0;
    }
    static const int64_t nothing[1] = {0};
    uint64_t room = strlen(tensor->name) + 32;
    char *name = (char *)malloc(room + 32), *numpy = name + room;
    if (name == 0)
        return 0;
    snprintf(name, room, index >= 0 ? "%s[%" PRId64 "]" : index == -1 ? "%s[]" : "%s", tensor->name, index);
    nnc_tensor *made = &entries->tensors[entries->count];
    *made = *tensor;
    made->name = name;
    made->rank = item == 0 ? 1 : item->rank;
    made->shape = item == 0 ? nothing : item->shape;
    entries->arrays[entries->count] = item == 0 ? name : (void *)item->data;
    if (nnc_is_text(tensor)) {
        void *array = nnc_array_of_strings(item == 0 ? 0 : (const nnc_string *)item->data, item == 0 ? 0 : item->count, numpy);
        if (array == 0)
            return 0;
        made->numpy = numpy;
        entries->arrays[entries->count] = array;
    }
    entries->count += 1;
    return nnc_measure(made);
}

/* The arrays that an output consists of; false where memory is short. */
static int32_t nnc_add_entries(nnc_entries *entries, const nnc_tensor *tensor, const nnc_item *item) {
    const nnc_item *parts = (const nnc_item *)item->data;
    if (item->kind == NNC_ITEM_NONE || (item->kind == NNC_ITEM_SEQUENCE && item->count == 0))
        return nnc_add_entry(entries, tensor, -1, 0);
    if (item->kind == NNC_ITEM_TENSOR)
        return nnc_add_entry(entries, tensor, -2, item);
    for (uint64_t i = 0; i < item->count; i++)
        if (!nnc_add_entry(entries, tensor, (int64_t)i, &parts[i]))
            return 0;
    return 1;
}

/* Prints the strings of an output, a line each; many are cut short. */
static void nnc_print_strings(const nnc_item *item) {
    const nnc_string *strings = (const nnc_string *)item->data;
    const nnc_item *parts = (const nnc_item *)item->data;
    for (uint64_t i = 0; i < item->count && i < 20; i++) {
        if (item->kind == NNC_ITEM_SEQUENCE)
            nnc_print_strings(&parts[i]);
        else
            printf("  %.*s\n", (int)strings[i].bytes, strings[i].text);
    }
    if (item->count > 20)
        printf("  ...\n");
}
