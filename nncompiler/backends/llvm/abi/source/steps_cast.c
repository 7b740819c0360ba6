/* Numbers as strings, and strings as numbers. */

#include "table.h"

/* The bits of the f16 that is nearest, half to even. */
static uint16_t nnc_to_half(double number) {
    uint64_t bits;
    memcpy(&bits, &number, 8);
    uint16_t sign = (uint16_t)(bits >> 48 & 0x8000);
    double size = __builtin_fabs(number);
    if (number != number)
        return sign | 0x7E00;
    if (size >= 65520.0)
        return sign | 0x7C00;
    int32_t exponent = (int32_t)(bits >> 52 & 2047) - 1023;
    if (exponent < -14)
        exponent = -14;
    double unit = 1.0; /* of the last bit: 2^(exponent - 10), exact */
    for (int32_t i = 0; i < 10 - exponent; i++)
        unit /= 2.0;
    for (int32_t i = 0; i < exponent - 10; i++)
        unit *= 2.0;
    double scaled = size / unit;
    uint32_t whole = (uint32_t)scaled;
    double rest = scaled - (double)whole;
    if (rest > 0.5 || (rest == 0.5 && (whole & 1)))
        whole += 1;
    return (uint16_t)(sign | (((uint32_t)(exponent + 14) << 10) + whole)); /* whole has the leading 1 where it is normal */
}

static int32_t nnc_gives_back(const char *digits, double size, int64_t kind) {
    double back = strtod(digits, 0);
    return kind == NNC_F64   ? back == size
           : kind == NNC_F32 ? (float)back == (float)size
                             : nnc_to_half(back) == nnc_to_half(size);
}

/* The next number of as many digits; false where there is none, and the digits are as they were. */
static int32_t nnc_next_digits(char *digits) {
    char *at = strchr(digits, 'e') - 1;
    while (at >= digits && (*at == '9' || *at == '.'))
        at -= 1;
    if (at < digits)
        return 0;
    *at += 1;
    for (at += 1; *at != 'e'; at++)
        if (*at == '9')
            *at = '0';
    return 1;
}

/* The fewest digits that give a float back when it is read, as Python and numpy write them: 0.0001, 123.0, 1e+16, 1.5e-05.
   `kind` is the type that must give it back. The length of the text. */
static uint64_t nnc_write_real(double number, int64_t kind, char *to) {
    char digits[40];
    int32_t count = 0, most = kind == NNC_F64 ? 17 : kind == NNC_F32 ? 9 : 5, exponent = 0;
    uint64_t length = 0;
    if (number != number)
        return memcpy(to, "NaN", 3), 3;
    if (number - number != 0.0)
        return number > 0 ? (memcpy(to, "INF", 3), 3) : (memcpy(to, "-INF", 4), 4);
    double size = __builtin_fabs(number);
    for (int32_t precision = 0; precision < most; precision++) {
        snprintf(digits, sizeof(digits), "%.*e", precision, size);
        if (nnc_gives_back(digits, size, kind))
            break;
        if (nnc_next_digits(digits) && nnc_gives_back(digits, size, kind)) /* powers of 2: fewer floats lie above */
            break;
    }
    char *mark = strchr(digits, 'e');
    exponent = (int32_t)strtol(mark + 1, 0, 10);
    for (char *c = digits; c < mark; c++)
        if (*c != '.')
            digits[count++] = *c;
    while (count > 1 && digits[count - 1] == '0')
        count -= 1;
    uint64_t sign;
    memcpy(&sign, &number, 8);
    if (sign >> 63)
        to[length++] = '-';
    if (size != 0.0 && (size >= 1e16 || size < 1e-4)) {
        to[length++] = digits[0];
        if (count > 1)
            to[length++] = '.';
        for (int32_t i = 1; i < count; i++)
            to[length++] = digits[i];
        return length + (uint64_t)snprintf(to + length, 8, "e%c%02d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
    }
    if (exponent < 0) {
        to[length++] = '0', to[length++] = '.';
        for (int32_t i = -1; i > exponent; i--)
            to[length++] = '0';
        for (int32_t i = 0; i < count; i++)
            to[length++] = digits[i];
        return length;
    }
    for (int32_t i = 0; i <= exponent; i++)
        to[length++] = i < count ? digits[i] : '0';
    to[length++] = '.';
    for (int32_t i = exponent + 1; i < count; i++)
        to[length++] = digits[i];
    if (count <= exponent + 1)
        to[length++] = '0';
    return length;
}

static uint64_t nnc_write_integer(uint64_t rest, int32_t negative, char *to) {
    char digits[24];
    uint64_t count = 0, length = 0;
    do {
        digits[count++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (negative)
        to[length++] = '-';
    while (count > 0)
        to[length++] = digits[--count];
    return length;
}

static int32_t nnc_step_cast_to_string(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                       int64_t dying) {
    (void)parameters, (void)dying;
    const nnc_value *x = in[0];
    int64_t kind = nnc_dtype_number(x->dtype);
    char text[400];
    out[0] = nnc_new_tensor(machine, 8 << 8 | NNC_STR, x->rank, x->shape);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    for (uint64_t i = 0; i < x->length; i++) {
        uint64_t length;
        if (kind == NNC_F16 || kind == NNC_F32 || kind == NNC_F64) {
            length = nnc_write_real(nnc_real_at(x, i), kind, text);
        } else if (kind == NNC_BOOL) {
            length = nnc_integer_at(x, i) != 0 ? 4 : 5;
            memcpy(text, length == 4 ? "True" : "False", length);
        } else {
            int64_t number = nnc_integer_at(x, i);
            int32_t negative = number < 0 && kind != NNC_U64;
            length = nnc_write_integer(negative ? 0 - (uint64_t)number : (uint64_t)number, negative, text);
        }
        int32_t status = nnc_intern(machine, text, length, 0, &((int64_t *)out[0]->data)[i]);
        if (status != NNC_OK)
            return status;
    }
    return NNC_OK;
}

static int32_t nnc_digit(char c) { return c >= '0' && c <= '9'; }

/* Whether letters follow, of either case. */
static int32_t nnc_word(const char *text, uint64_t length, const char *word) {
    if (length != strlen(word))
        return 0;
    for (uint64_t i = 0; i < length; i++)
        if ((text[i] | 32) != word[i])
            return 0;
    return 1;
}

/* Reads a number as Python does: white space around it, underscores between digits. `real`: else an integer. False where the
   text is none. */
static int32_t nnc_read_number(const char *text, uint64_t length, int32_t real, double *number, int64_t *whole) {
    char plain[512];
    uint64_t count = 0, at = 0, step;
    while (at < length && (step = nnc_space(text + at, length - at)) > 0)
        at += step;
    while (length > at && nnc_space(text + length - 1, 1) == 1)
        length -= 1;
    text += at, length -= at;
    int32_t negative = length > 0 && text[0] == '-';
    uint64_t begin = length > 0 && (text[0] == '-' || text[0] == '+');
    if (real && (nnc_word(text + begin, length - begin, "inf") || nnc_word(text + begin, length - begin, "infinity"))) {
        *number = negative ? -__builtin_inf() : __builtin_inf();
        return 1;
    }
    if (real && nnc_word(text + begin, length - begin, "nan")) {
        *number = __builtin_nan("");
        return 1;
    }
    int32_t digits = 0, point = 0, exponent = 0;
    for (uint64_t i = begin; i < length; i++) {
        char c = text[i];
        if (count + 2 >= sizeof(plain))
            return 0;
        if (nnc_digit(c)) {
            digits += 1;
        } else if (c == '_') {
            if (i == begin || i + 1 >= length || !nnc_digit(text[i - 1]) || !nnc_digit(text[i + 1]))
                return 0;
            continue;
        } else if (real && c == '.' && !point && !exponent) {
            point = 1;
        } else if (real && (c | 32) == 'e' && digits > 0 && !exponent) {
            exponent = 1, digits = 0;
            if (i + 1 < length && (text[i + 1] == '-' || text[i + 1] == '+')) {
                plain[count++] = c;
                c = text[++i];
            }
        } else {
            return 0;
        }
        plain[count++] = c;
    }
    if (digits == 0)
        return 0;
    plain[count] = 0;
    if (real) {
        *number = strtod(plain, 0);
        if (negative)
            *number = -*number;
        return 1;
    }
    uint64_t size = 0;
    for (uint64_t i = 0; i < count; i++)
        if (__builtin_mul_overflow(size, (uint64_t)10, &size) || __builtin_add_overflow(size, (uint64_t)(plain[i] - '0'), &size))
            return 0;
    if (size > (uint64_t)INT64_MAX + (uint64_t)negative)
        return 0;
    *whole = negative ? (int64_t)(0 - size) : (int64_t)size;
    return 1;
}

/* parameters: the element type */
static int32_t nnc_step_cast_from_string(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in, nnc_value **out,
                                         int64_t dying) {
    (void)dying;
    const nnc_value *x = in[0];
    int64_t kind = nnc_dtype_number(parameters[0]);
    int32_t real = kind == NNC_F32 || kind == NNC_F64 || kind == NNC_F16;
    uint64_t bytes = nnc_dtype_bytes(parameters[0]);
    out[0] = nnc_new_tensor(machine, parameters[0], x->rank, x->shape);
    if (out[0] == 0)
        return NNC_OUT_OF_MEMORY;
    for (uint64_t i = 0; i < x->length; i++) {
        uint64_t length;
        double number = 0;
        int64_t whole = 0;
        const char *text = nnc_text_of(machine, nnc_handle_at(x, i), &length);
        char *to = (char *)out[0]->data + i * bytes;
        if (!nnc_read_number(text, length, real, &number, &whole)) {
            nnc_fault(machine, 0, real ? "a string is no number: " : "a string is no integer of 64 bits: ");
            nnc_say(machine, text);
            return NNC_REQUIREMENT;
        }
        if (kind == NNC_F64) {
            memcpy(to, &number, 8);
        } else if (kind == NNC_F32) {
            float narrow = (float)number;
            memcpy(to, &narrow, 4);
        } else if (kind == NNC_F16) {
            uint16_t half = nnc_to_half(number);
            memcpy(to, &half, 2);
        } else if (kind == NNC_BOOL) {
            *(uint8_t *)to = whole != 0;
        } else {
            memcpy(to, &whole, bytes); /* low bytes first, on every target */
        }
    }
    return NNC_OK;
}
