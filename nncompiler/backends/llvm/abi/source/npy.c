/* Reading and writing numpy's files: .npy (numpy/lib/format.py, versions 1 to 3) and .npz, which is a zip archive with
   stored entries (PKWARE APPNOTE 4.3 and 4.4). Messages go to standard error; functions give 0 or an exit code. */

#include "platform.h"
#include "program.h"

enum { NNC_EXIT_USAGE = 2, NNC_EXIT_DEVICE = 4, NNC_EXIT_FILE = 5 };
enum { NNC_LOCAL_ENTRY = 0x04034b50, NNC_CENTRAL_ENTRY = 0x02014b50, NNC_DIRECTORY_END = 0x06054b50 };

/* Bytes of a file in memory. */
typedef struct nnc_bytes {
    const uint8_t *data;
    uint64_t size;
} nnc_bytes;

static uint32_t nnc_little(const uint8_t *at, int32_t bytes) {
    uint32_t value = 0;
    for (int32_t i = bytes - 1; i >= 0; i--)
        value = value << 8 | at[i];
    return value;
}

static void nnc_put(uint8_t *at, uint32_t value, int32_t bytes) {
    for (int32_t i = 0; i < bytes; i++)
        at[i] = (uint8_t)(value >> (8 * i));
}

/* Opens a file for reading; a pipe that nobody writes to does not hold the program. */
static FILE *nnc_open_file(const char *path) {
#if NNC_WINDOWS
    return fopen(path, "rb");
#else
    int handle = open(path, O_RDONLY | O_NONBLOCK);
    FILE *file = handle < 0 ? (FILE *)0 : fdopen(handle, "rb");
    if (handle >= 0 && file == 0)
        close(handle);
    return file;
#endif
}

static int32_t nnc_read_file(const char *path, nnc_bytes *bytes) {
    FILE *file = nnc_open_file(path);
    if (file == 0) {
        fprintf(stderr, "%s: cannot be opened\n", path);
        return NNC_EXIT_USAGE;
    }
    int64_t size = nnc_seek(file, 0, SEEK_END) == 0 ? (int64_t)nnc_tell(file) : -1; /* a pipe has no end */
    uint8_t *data = size < 0 || nnc_seek(file, 0, SEEK_SET) != 0 ? (uint8_t *)0 : (uint8_t *)malloc((uint64_t)size + 1);
    if (data == 0 || fread(data, 1, (uint64_t)size, file) != (uint64_t)size) {
        fprintf(stderr, "%s: cannot be read\n", path);
        free(data);
        fclose(file);
        return NNC_EXIT_FILE;
    }
    fclose(file);
    bytes->data = data;
    bytes->size = (uint64_t)size;
    return 0;
}

/* The text after "'key':" in a .npy header, or null. */
static const char *nnc_entry(const char *header, const char *key) {
    const char *at = strstr(header, key);
    if (at == 0)
        return 0;
    at += strlen(key);
    while (*at == ' ')
        at += 1;
    return at;
}

/* Bytes of an element: the number at the end of "<f4"; "<U5" has five characters of 4 bytes. */
static uint64_t nnc_element_bytes(const nnc_tensor *tensor) {
    return (uint64_t)strtol(tensor->numpy + 2, 0, 10) * (tensor->numpy[1] == 'U' ? 4 : 1);
}

static int32_t nnc_is_text(const nnc_tensor *tensor) { return strcmp(tensor->dtype, "str") == 0; }

/* True if "(1, 3, 224, 224)" at `text` is the tensor's shape, or, where `extents` is not null, of its rank: these become the
   extents. */
static int32_t nnc_shape_matches(const char *text, const nnc_tensor *tensor, int64_t *extents) {
    char *rest = 0;
    if (*text != '(')
        return 0;
    text += 1;
    for (uint64_t i = 0; i < tensor->rank; i++) {
        int64_t extent = strtoll(text, &rest, 10);
        if (rest == text || extent < 0 || (extents == 0 && extent != tensor->shape[i]))
            return 0;
        if (extents != 0)
            extents[i] = extent;
        text = rest;
        while (*text == ',' || *text == ' ')
            text += 1;
    }
    return *text == ')';
}

static void nnc_print_type(FILE *file, const char *dtype, uint64_t rank, const int64_t *shape) {
    fprintf(file, "%s[", dtype);
    for (uint64_t i = 0; i < rank; i++) {
        if (i > 0)
            fprintf(file, ",");
        if (shape[i] < 0)
            fprintf(file, "?"); /* only a run tells it */
        else
            fprintf(file, "%" PRId64, shape[i]);
    }
    fprintf(file, "]");
}

/* Sets a tensor's bytes by its extents; false where they are more than memory can hold. */
static int32_t nnc_measure(nnc_tensor *tensor) {
    uint64_t bytes = nnc_element_bytes(tensor);
    for (uint64_t i = 0; i < tensor->rank; i++)
        if (__builtin_mul_overflow(bytes, (uint64_t)tensor->shape[i], &bytes) || bytes >> 47 != 0)
            return 0;
    tensor->bytes = bytes;
    return 1;
}

/* Whether the header of a .npy file is that of the tensor, whose extents it sets where they are `open`; else says why not. */
static int32_t nnc_check_header(const char *path, const char *header, nnc_tensor *tensor, int32_t open) {
    const char *type = nnc_entry(header, "'descr':"), *shape = nnc_entry(header, "'shape':");
    const char *order = nnc_entry(header, "'fortran_order':");
    if (type == 0 || shape == 0 || order == 0 || *type != '\'') {
        fprintf(stderr, "%s: the header is malformed\n", path);
        return NNC_EXIT_FILE;
    }
    uint64_t width = strlen(tensor->numpy);
    int32_t typed = strncmp(type + 1, tensor->numpy, width) == 0 && type[width + 1] == '\'';
    if (!typed || !nnc_shape_matches(shape, tensor, open ? (int64_t *)tensor->shape : 0)) {
        fprintf(stderr, "%s: input %s must be ", path, tensor->name);
        nnc_print_type(stderr, tensor->dtype, tensor->rank, tensor->shape);
        fprintf(stderr, " (%s), the file says %s\n", tensor->numpy, header);
        return NNC_EXIT_USAGE;
    }
    if (*order == 'T' && tensor->rank > 1) {
        fprintf(stderr, "%s: Fortran order is not read; save numpy.ascontiguousarray of the array\n", path);
        return NNC_EXIT_USAGE;
    }
    return 0;
}

static nnc_string *nnc_strings_of_array(const uint8_t *data, uint64_t count, uint64_t width, int32_t wide);

/* The type of numpy that a header says of strings, with a width of up to nine digits, into `to`; nothing of another one. */
static void nnc_text_type(const char *header, char *to) {
    const char *type = nnc_entry(header, "'descr':");
    uint64_t length = 2;
    if (type == 0 || (strncmp(type, "'<U", 3) != 0 && strncmp(type, "'|S", 3) != 0))
        return;
    type += 1;
    while (length < 12 && type[length] >= '0' && type[length] <= '9')
        length += 1;
    if (length == 12 || type[length] != '\'')
        return;
    memcpy(to, type, length);
    to[length] = 0;
}

/* The elements of a tensor, UINT64_MAX of them where they are more than there are bytes of its file. */
static uint64_t nnc_count(const nnc_tensor *tensor, uint64_t bytes) {
    uint64_t count = 1, none = 0;
    for (uint64_t i = 0; i < tensor->rank; i++)
        none |= tensor->shape[i] == 0;
    for (uint64_t i = 0; i < tensor->rank && !none; i++)
        if (__builtin_mul_overflow(count, (uint64_t)tensor->shape[i], &count) || count > bytes)
            return UINT64_MAX;
    return none ? 0 : count;
}

/* The elements in a .npy file, if it holds what the tensor needs; strings become nnc_string. Where extents are `open` the tensor
   gets the file's. */
static int32_t nnc_parse_npy(const char *path, nnc_bytes bytes, nnc_tensor *tensor, int32_t open, const void **numbers) {
    if (bytes.size < 12 || memcmp(bytes.data, "\x93NUMPY", 6) != 0) {
        fprintf(stderr, "%s: not a .npy file\n", path);
        return NNC_EXIT_FILE;
    }
    int32_t wide = bytes.data[6] >= 2;
    uint64_t length = nnc_little(bytes.data + 8, wide ? 4 : 2);
    uint64_t start = (wide ? 12 : 10) + length;
    char *header = start > bytes.size ? (char *)0 : (char *)malloc(length + 1);
    if (header == 0) {
        fprintf(stderr, "%s: the header is cut short\n", path);
        return NNC_EXIT_FILE;
    }
    memcpy(header, bytes.data + (wide ? 12 : 10), length);
    header[length] = 0;
    nnc_tensor text = *tensor;
    char numpy[32] = "<U or |S";
    int32_t texts = nnc_is_text(tensor);
    text.numpy = numpy;
    if (texts)
        nnc_text_type(header, numpy);
    int32_t code = nnc_check_header(path, header, texts ? &text : tensor, open);
    free(header);
    if (code != 0)
        return code;
    uint64_t count = texts ? nnc_count(tensor, bytes.size) : 0;
    if (texts && (!nnc_measure(&text) || count == UINT64_MAX))
        text.bytes = UINT64_MAX;
    if ((!texts && open && !nnc_measure(tensor)) || bytes.size - start < (texts ? text.bytes : tensor->bytes)) {
        fprintf(stderr, "%s: cut short\n", path);
        return NNC_EXIT_FILE;
    }
    *numbers = bytes.data + start;
    if (texts) {
        uint64_t width = (uint64_t)strtol(numpy + 2, 0, 10);
        *numbers = nnc_strings_of_array(bytes.data + start, count, width, numpy[1] == 'U');
        if (*numbers == 0)
            fprintf(stderr, "%s: there is too little memory for it\n", path);
        return *numbers == 0 ? NNC_EXIT_FILE : 0;
    }
    if ((uint64_t)*numbers % 16 != 0) { /* kernels need aligned elements */
        void *copy = malloc(tensor->bytes + 1);
        if (copy == 0) {
            fprintf(stderr, "%s: there is too little memory for it\n", path);
            return NNC_EXIT_FILE;
        }
        memcpy(copy, *numbers, tensor->bytes);
        *numbers = copy;
    }
    return 0;
}

/* Bytes that the .npy header of a tensor may take. */
static uint64_t nnc_npy_room(const nnc_tensor *tensor) { return 256 + 24 * tensor->rank; }

/* The .npy header of a tensor, padded so that the numbers start at a multiple of 64; its length, at most nnc_npy_room. Version
   1.0, or 2.0 where it is longer than that can say. */
static uint64_t nnc_npy_header(char *to, const nnc_tensor *tensor) {
    uint64_t room = nnc_npy_room(tensor), prefix = room > 65535 ? 12 : 10, at = prefix;
    at += (uint64_t)snprintf(to + at, room - at, "{'descr': '%s', 'fortran_order': False, 'shape': (", tensor->numpy);
    for (uint64_t i = 0; i < tensor->rank; i++)
        at += (uint64_t)snprintf(to + at, room - at, i > 0 ? ", %" PRId64 : tensor->rank > 1 ? "%" PRId64 : "%" PRId64 ",",
                                 tensor->shape[i]);
    at += (uint64_t)snprintf(to + at, room - at, "), }");
    uint64_t size = (at + 1 + 63) / 64 * 64;
    memset(to + at, ' ', size - at);
    memcpy(to, prefix == 10 ? "\x93NUMPY\x01\x00" : "\x93NUMPY\x02\x00", 8);
    nnc_put((uint8_t *)to + 8, (uint32_t)(size - prefix), prefix == 10 ? 2 : 4);
    to[size - 1] = '\n';
    return size;
}
