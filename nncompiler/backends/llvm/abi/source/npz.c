/* Archives of arrays. */

#include "platform.h"
#include "program.h"

static void nnc_crc_table(uint32_t *table) {
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t value = i;
        for (int32_t bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320u ^ value >> 1 : value >> 1;
        table[i] = value;
    }
}

static uint32_t nnc_crc(const uint32_t *table, uint32_t crc, const uint8_t *data, uint64_t size) {
    crc = ~crc;
    for (uint64_t i = 0; i < size; i++)
        crc = table[(crc ^ data[i]) & 255] ^ crc >> 8;
    return ~crc;
}

/* Finds the entry NAME.npy of an archive; its bytes, or null data where there is none. */
static int32_t nnc_find_entry(const char *path, nnc_bytes zip, const char *name, nnc_bytes *found) {
    found->data = 0;
    uint64_t end = zip.size < 22 ? 0 : zip.size - 22, first = end > 65535 ? end - 65535 : 0; /* a comment may follow */
    while (end > first && nnc_little(zip.data + end, 4) != NNC_DIRECTORY_END)
        end -= 1;
    if (end == 0 || nnc_little(zip.data + end, 4) != NNC_DIRECTORY_END) {
        fprintf(stderr, "%s: not a .npz file, or cut short\n", path);
        return NNC_EXIT_FILE;
    }
    uint64_t count = nnc_little(zip.data + end + 10, 2), at = nnc_little(zip.data + end + 16, 4);
    uint64_t length = strlen(name);
    for (uint64_t i = 0; i < count; i++) {
        const uint8_t *entry = zip.data + at;
        if (at + 46 > end || nnc_little(entry, 4) != NNC_CENTRAL_ENTRY) {
            fprintf(stderr, "%s: the archive's directory is damaged (archives of 4 GiB and more are not read)\n", path);
            return NNC_EXIT_FILE;
        }
        uint64_t named = nnc_little(entry + 28, 2);
        if (at + 46 + named > end) {
            fprintf(stderr, "%s: the archive's directory is damaged\n", path);
            return NNC_EXIT_FILE;
        }
        if (named == length + 4 && memcmp(entry + 46, name, length) == 0 && memcmp(entry + 46 + length, ".npy", 4) == 0) {
            if ((nnc_little(entry + 8, 2) & 1) != 0) {
                fprintf(stderr, "%s: entry %s is encrypted\n", path, name);
                return NNC_EXIT_USAGE;
            }
            if (nnc_little(entry + 10, 2) != 0) {
                fprintf(stderr, "%s: entry %s is compressed; save it with numpy.savez\n", path, name);
                return NNC_EXIT_USAGE;
            }
            uint64_t size = nnc_little(entry + 24, 4), local = nnc_little(entry + 42, 4);
            if (local + 30 > zip.size || nnc_little(zip.data + local, 4) != NNC_LOCAL_ENTRY) {
                fprintf(stderr, "%s: entry %s is damaged\n", path, name);
                return NNC_EXIT_FILE;
            }
            uint64_t start = local + 30 + nnc_little(zip.data + local + 26, 2) + nnc_little(zip.data + local + 28, 2);
            if (start + size > zip.size) {
                fprintf(stderr, "%s: entry %s is cut short\n", path, name);
                return NNC_EXIT_FILE;
            }
            uint32_t table[256];
            nnc_crc_table(table);
            if (nnc_crc(table, 0, zip.data + start, size) != nnc_little(entry + 16, 4)) {
                fprintf(stderr, "%s: entry %s is damaged: its checksum is wrong\n", path, name);
                return NNC_EXIT_FILE;
            }
            found->data = zip.data + start;
            found->size = size;
            return 0;
        }
        at += 46 + named + nnc_little(entry + 30, 2) + nnc_little(entry + 32, 2);
    }
    return 0;
}

typedef struct nnc_entry_record {
    uint32_t crc;
    uint32_t size;
    uint32_t offset;
} nnc_entry_record;

/* The fields that local and central entries share, from "version needed" to "extra length". */
static void nnc_entry_fields(uint8_t *at, const nnc_entry_record *record, uint64_t named) {
    nnc_put(at, 20, 2);
    nnc_put(at + 2, 0x800, 2); /* names are UTF-8 */
    nnc_put(at + 4, 0, 2);     /* stored */
    nnc_put(at + 6, 0, 2);
    nnc_put(at + 8, 0x21, 2); /* 1 January 1980 */
    nnc_put(at + 10, record->crc, 4);
    nnc_put(at + 14, record->size, 4);
    nnc_put(at + 18, record->size, 4);
    nnc_put(at + 22, (uint32_t)named + 4, 2);
    nnc_put(at + 24, 0, 2);
}

static int32_t nnc_write_archive(FILE *file, const nnc_tensor *tensors, uint64_t count, void *const *arrays,
                                 nnc_entry_record *records) {
    uint32_t table[256];
    uint8_t head[46];
    uint64_t at = 0, written = 0;
    nnc_crc_table(table);
    for (uint64_t i = 0; i < count; i++) {
        const nnc_tensor *tensor = &tensors[i];
        nnc_entry_record *record = &records[i];
        char *header = (char *)malloc(nnc_npy_room(tensor));
        if (header == 0)
            return 0;
        uint64_t length = nnc_npy_header(header, tensor), named = strlen(tensor->name);
        record->crc = nnc_crc(table, nnc_crc(table, 0, (uint8_t *)header, length), (uint8_t *)arrays[i], tensor->bytes);
        record->size = (uint32_t)(length + tensor->bytes);
        record->offset = (uint32_t)at;
        nnc_put(head, NNC_LOCAL_ENTRY, 4);
        nnc_entry_fields(head + 4, record, named);
        written += fwrite(head, 1, 30, file) + fwrite(tensor->name, 1, named, file) + fwrite(".npy", 1, 4, file);
        written += fwrite(header, 1, length, file) + fwrite(arrays[i], 1, tensor->bytes, file);
        free(header);
        at += 34 + named + length + tensor->bytes;
    }
    uint64_t directory = at;
    for (uint64_t i = 0; i < count; i++) {
        uint64_t named = strlen(tensors[i].name);
        memset(head, 0, 46);
        nnc_put(head, NNC_CENTRAL_ENTRY, 4);
        nnc_put(head + 4, 20, 2);
        nnc_entry_fields(head + 6, &records[i], named);
        nnc_put(head + 42, records[i].offset, 4);
        written += fwrite(head, 1, 46, file) + fwrite(tensors[i].name, 1, named, file) + fwrite(".npy", 1, 4, file);
        at += 50 + named;
    }
    memset(head, 0, 46);
    nnc_put(head, NNC_DIRECTORY_END, 4);
    nnc_put(head + 8, (uint32_t)count, 2);
    nnc_put(head + 10, (uint32_t)count, 2);
    nnc_put(head + 12, (uint32_t)(at - directory), 4);
    nnc_put(head + 16, (uint32_t)directory, 4);
    written += fwrite(head, 1, 22, file);
    return written == at + 22;
}

/* Writes arrays as an archive that numpy.load reads; the file appears whole or not at all. */
static int32_t nnc_write_npz(const char *path, const nnc_tensor *tensors, uint64_t count, void *const *arrays) {
    uint64_t total = 0;
    for (uint64_t i = 0; i < count; i++) {
        uint64_t named = strlen(tensors[i].name);
        if (named + 4 > 65535) {
            fprintf(stderr, "%s: the name of an output is longer than an archive can say\n", path);
            return NNC_EXIT_FILE;
        }
        total += tensors[i].bytes + nnc_npy_room(&tensors[i]) + 2 * named + 100;
        if (tensors[i].bytes >= 0xFFFFFFFFu)
            break;
    }
    if (total >= 0xFFFFFFFFu || count >= 65535) {
        fprintf(stderr, "%s: archives of 4 GiB and more are not written\n", path);
        return NNC_EXIT_FILE;
    }
    uint64_t room = strlen(path) + 32;
    char *aside = (char *)malloc(room);
    nnc_entry_record *records = (nnc_entry_record *)malloc((count + 1) * sizeof(nnc_entry_record));
    if (aside == 0 || records == 0)
        return NNC_EXIT_FILE;
    snprintf(aside, room, "%s.%d.tmp", path, getpid());
    FILE *file = fopen(aside, "wb");
    if (file == 0) {
        fprintf(stderr, "%s: cannot be written\n", path);
        return NNC_EXIT_USAGE;
    }
    int32_t complete = nnc_write_archive(file, tensors, count, arrays, records);
    if (fclose(file) != 0 || !complete || rename(aside, path) != 0) {
        fprintf(stderr, "%s: writing failed\n", path);
        remove(aside);
        return NNC_EXIT_FILE;
    }
    free(records);
    free(aside);
    return 0;
}
