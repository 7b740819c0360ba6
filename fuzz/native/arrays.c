/* Broken .npy and .npz files for the reader and writer of programs, under sanitizers: arrays SEED CASES

   A good file, of numbers or strings, is written by the runtime itself, changed in one to six places, and read from memory of exactly its size. */

#include "platform.h"
#include "program.h"

#include "system.c"

#include "npy.c"

#include "npz.c"

#include "texts.c"

static uint64_t state;

static uint64_t draw(uint64_t below) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return below == 0 ? 0 : state % below;
}

static const char *const TOKENS[] = {
    "'descr':", "'shape':", "'fortran_order':", "'<f4'", "'<f8'", "(", ")", "(3, 4)", "9223372036854775807", "-1", "18446744073709551616",
    "'", "\x93NUMPY", "PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "\xff\xff\xff\xff", "\xff\xff", "x.npy", "True", ", , , ,",
    "'<U4'", "'<U-1'", "'|S3'", "'|S'", "'<U4611686018427387904'", "'<U99999999999999999999'", "U", "S", "-",
};

static const char *const WIDTHS[] = {
    "<U", "|S", "<U-1", "|S-9223372036854775808", "<U4611686018427387904", "<U99999999999999999999", "<U 3", "<Ux", "<U0", "|S0",
    "<U+1", "<U1073741824", "<U999999999", "<U2305843009213693953",
};

/* One change; the file is in memory of `room` bytes. */
static uint64_t change(uint8_t *data, uint64_t size, uint64_t room) {
    uint64_t at = draw(size + 1);
    switch (draw(6)) {
    case 0:
        if (at < size)
            data[at] ^= (uint8_t)(1u << draw(8));
        return size;
    case 1:
        return at;
    case 2: {
        const char *token = TOKENS[draw(sizeof(TOKENS) / sizeof(TOKENS[0]))];
        uint64_t length = strlen(token);
        if (at + length <= size)
            memcpy(data + at, token, length);
        return size;
    }
    case 3: {
        uint64_t count = draw(64);
        if (size + count > room)
            return size;
        memmove(data + at + count, data + at, size - at);
        for (uint64_t i = 0; i < count; i++)
            data[at + i] = (uint8_t)draw(256);
        return size + count;
    }
    case 4: {
        uint64_t count = draw(16);
        if (at + count > size)
            return size;
        memmove(data + at, data + at + count, size - at - count);
        return size - count;
    }
    default:
        for (uint64_t i = at; i < size && i < at + (2u << draw(3)); i++)
            data[i] = draw(2) ? 0xff : 0;
        return size;
    }
}

int main(int count, char **words) {
    uint64_t seed = count > 1 ? strtoull(words[1], 0, 10) : 0, cases = count > 2 ? strtoull(words[2], 0, 10) : 1000;
    uint64_t accepted = 0, refused = 0, absent = 0;
    const char *path = "case";
    if (freopen("/dev/null", "w", stderr) == 0)
        return 1;
    static const uint64_t RANKS[] = {0, 1, 2, 3, 8, 200, 3000};
    for (uint64_t k = 0; k < cases; k++) {
        state = (seed + k + 1) * 0x9E3779B97F4A7C15u | 1;
        for (int i = 0; i < 4; i++)
            draw(2);
        uint64_t rank = RANKS[draw(sizeof(RANKS) / sizeof(RANKS[0]))];
        int64_t *shape = (int64_t *)malloc((rank + 1) * sizeof(int64_t)), *taken = (int64_t *)malloc((rank + 1) * sizeof(int64_t));
        for (uint64_t i = 0; i < rank; i++)
            shape[i] = taken[i] = i < 4 ? (int64_t)draw(5) : 1;
        int32_t texts = draw(3) == 0;
        nnc_tensor tensor = {"x", texts ? "str" : "f32", texts ? "<U2" : "<f4", rank, shape, 0, 0};
        if (!nnc_measure(&tensor))
            return 2;
        uint8_t *numbers = (uint8_t *)calloc(tensor.bytes + 1, 1);
        for (uint64_t i = 0; i < tensor.bytes; i += 1 + draw(9))
            numbers[i] = (uint8_t)draw(256);
        int32_t zipped = draw(2) != 0;
        char *text = 0;
        size_t length = 0;
        FILE *file = open_memstream(&text, &length);
        if (zipped) {
            nnc_tensor two[2] = {tensor, tensor};
            two[1].name = "y";
            nnc_entry_record records[2];
            void *arrays[2] = {numbers, numbers};
            if (!nnc_write_archive(file, two, 2, arrays, records))
                return 3;
        } else {
            nnc_tensor said = tensor;
            if (texts && draw(3) == 0)
                said.numpy = WIDTHS[draw(sizeof(WIDTHS) / sizeof(WIDTHS[0]))];
            char *header = (char *)malloc(nnc_npy_room(&said));
            uint64_t size = nnc_npy_header(header, &said);
            fwrite(header, 1, size, file);
            fwrite(numbers, 1, tensor.bytes, file);
            free(header);
        }
        fclose(file);
        uint64_t size = length, room = size + 1024;
        uint8_t *data = (uint8_t *)malloc(room);
        memcpy(data, text, size);
        free(text);
        for (uint64_t i = draw(7); i > 0; i--)
            size = change(data, size, room);
        uint8_t *exact = (uint8_t *)malloc(size + (size == 0)); /* a byte beyond the end is an error of the sanitizer */
        memcpy(exact, data, size);
        nnc_bytes bytes = {exact, size}, entry = {exact, size};
        tensor.shape = taken;
        const void *found = 0;
        int32_t code = zipped ? nnc_find_entry(path, bytes, "x", &entry) : 0;
        if (code == 0 && entry.data != 0)
            code = nnc_parse_npy(path, entry, &tensor, draw(2) != 0, &found);
        if (code != 0) {
            refused += 1;
        } else if (found == 0) {
            absent += 1;
        } else {
            volatile uint8_t sum = 0;
            uint64_t elements = 1;
            for (uint64_t i = 0; i < rank; i++)
                elements *= (uint64_t)taken[i];
            for (uint64_t i = 0; i < elements && texts; i++)
                for (uint64_t at = 0; at < ((const nnc_string *)found)[i].bytes; at++)
                    sum ^= (uint8_t)((const nnc_string *)found)[i].text[at];
            for (uint64_t i = 0; i < tensor.bytes && !texts; i++)
                sum ^= ((const uint8_t *)found)[i];
            accepted += 1;
        }
        if (found != 0 && ((const uint8_t *)found < exact || (const uint8_t *)found > exact + size))
            free((void *)found);
        free(exact);
        free(data);
        free(numbers);
        free(shape);
        free(taken);
    }
    printf("%" PRIu64 " cases: %" PRIu64 " accepted, %" PRIu64 " refused, %" PRIu64 " absent\n", cases, accepted, refused, absent);
    return 0;
}
