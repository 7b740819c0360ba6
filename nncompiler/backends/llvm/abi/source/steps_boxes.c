/* Boxes that overlap better ones are left out. */

#include "table.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF /* the same numbers on every processor */
#endif

/* A number for the box `index`, which is smaller the earlier its turn is: the better its score, then the nearer to the front;
   NaN come last. */
static uint64_t nnc_turn(float score, int64_t index) {
    union {
        float number;
        uint32_t bits;
    } x = {score == 0.0f ? 0.0f : score};
    uint32_t rising = (x.bits >> 31) != 0 ? ~x.bits : x.bits | 0x80000000u;
    return (uint64_t)(score != score ? 0xffffffffu : ~rising) << 32 | (uint64_t)index;
}

/* Puts a number into the place `at` of a heap, the smallest on top, or below it, where smaller ones move up. */
static void nnc_sink(uint64_t *heap, int64_t count, int64_t at, uint64_t number) {
    for (int64_t child = 2 * at + 1; child < count; child = 2 * at + 1) {
        child += child + 1 < count && heap[child + 1] < heap[child];
        if (heap[child] >= number)
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = number;
}

static float nnc_less(float a, float b) { return a < b ? a : b; }
static float nnc_more(float a, float b) { return a > b ? a : b; }

/* The boxes that were chosen, `count` of them: coordinate by coordinate, then their areas, each `n` apart. */
typedef struct {
    float *at;
    int64_t n, count;
} nnc_boxes;

enum { NNC_BESIDE = 16 }; /* boxes that are compared before one asks whether any of them overlapped */

/* Whether a box overlaps one that was chosen. */
static int32_t nnc_overlaps(const nnc_boxes *chosen, const float *b, float area, float overlap) {
    const float *y = chosen->at, *x = y + chosen->n, *top = x + chosen->n, *right = top + chosen->n;
    const float *areas = right + chosen->n;
    for (int64_t begin = 0; begin < chosen->count; begin += NNC_BESIDE) {
        int64_t end = begin + NNC_BESIDE < chosen->count ? begin + NNC_BESIDE : chosen->count;
        int32_t found = 0;
        for (int64_t i = begin; i < end; i++) {
            float height = nnc_less(top[i], b[2]) - nnc_more(y[i], b[0]);
            float width = nnc_less(right[i], b[3]) - nnc_more(x[i], b[1]);
            float shared = nnc_more(height, 0.0f) * nnc_more(width, 0.0f);
            float joined = areas[i] + area - shared;
            float covered = joined > 0.0f ? shared / joined : 0.0f;
            found |= !(covered <= overlap);
        }
        if (found)
            return 1;
    }
    return 0;
}

/* parameters: whether boxes are center and size, how many operands there are.
   in: boxes f32[images, n, 4], scores f32[images, classes, n], the most boxes a class, overlap, least score.
   out: i64[m, 3] */
static int32_t nnc_step_non_max_suppression(nnc_machine *machine, const int64_t *parameters, nnc_value *const *in,
                                            nnc_value **out, int64_t dying) {
    (void)dying;
    const nnc_value *boxes = in[0], *scores = in[1];
    const nnc_value *given[3] = {0, 0, 0};
    for (int64_t i = 2; i < parameters[1] && i < 5; i++)
        given[i - 2] = in[i] != 0 && in[i]->length > 0 ? in[i] : 0;
    int64_t limit = given[0] != 0 ? nnc_integer_at(given[0], 0) : 0;
    float overlap = given[1] != 0 ? (float)nnc_real_at(given[1], 0) : 0.0f;
    float least = given[2] != 0 ? (float)nnc_real_at(given[2], 0) : 0.0f;
    if (boxes->rank != 3 || scores->rank != 3 || boxes->shape[2] != 4 || boxes->shape[0] != scores->shape[0] ||
        boxes->shape[1] != scores->shape[2]) {
        nnc_fault(machine, 0, "boxes[images, n, 4] and scores[images, classes, n] are required, got ");
        nnc_say_shape(machine, boxes->rank, boxes->shape);
        nnc_say(machine, " and ");
        nnc_say_shape(machine, scores->rank, scores->shape);
        return NNC_WRONG_SHAPE;
    }
    int64_t images = scores->shape[0], classes = scores->shape[1], n = scores->shape[2], found = 0, room = 64;
    int64_t extents[2] = {n, 8};
    nnc_value *work = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 2, extents); /* corners, areas, turns, chosen: 8 words a box */
    extents[0] = room, extents[1] = 3;
    nnc_value *chosen = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 2, extents);
    if (work == 0 || chosen == 0) {
        nnc_drop(machine, work);
        nnc_drop(machine, chosen);
        return NNC_OUT_OF_MEMORY;
    }
    float *corners = (float *)work->data, *areas = corners + 4 * n;
    uint64_t *turns = (uint64_t *)(corners + 6 * n);
    nnc_boxes kept = {corners + 8 * n, n, 0};
    for (int64_t image = 0; image < images; image++) {
        const float *box = (const float *)boxes->data + image * n * 4;
        for (int64_t i = 0; i < n; i++, box += 4) {
            float *to = corners + 4 * i; /* low y, low x, high y, high x */
            if (parameters[0]) {
                float half_width = box[2] / 2.0f, half_height = box[3] / 2.0f;
                to[0] = box[1] - half_height, to[1] = box[0] - half_width;
                to[2] = box[1] + half_height, to[3] = box[0] + half_width;
            } else {
                to[0] = nnc_less(box[0], box[2]), to[1] = nnc_less(box[1], box[3]);
                to[2] = nnc_more(box[0], box[2]), to[3] = nnc_more(box[1], box[3]);
            }
            areas[i] = (to[2] - to[0]) * (to[3] - to[1]);
        }
        for (int64_t class = 0; class < classes; class++) {
            const float *score = (const float *)scores->data + (image * classes + class) * n;
            int64_t left = 0;
            for (int64_t i = 0; i < n; i++)
                if (given[2] == 0 || score[i] > least)
                    turns[left++] = nnc_turn(score[i], i);
            for (int64_t i = left / 2; i-- > 0;)
                nnc_sink(turns, left, i, turns[i]);
            for (kept.count = 0; left > 0 && kept.count < limit;) {
                int64_t best = (int64_t)(turns[0] & 0xffffffffu);
                left -= 1;
                nnc_sink(turns, left, 0, turns[left]);
                const float *b = corners + 4 * best;
                if (nnc_overlaps(&kept, b, areas[best], overlap))
                    continue;
                if (found == room) {
                    extents[0] = 2 * room;
                    nnc_value *grown = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 2, extents);
                    if (grown == 0) {
                        nnc_drop(machine, work);
                        nnc_drop(machine, chosen);
                        return NNC_OUT_OF_MEMORY;
                    }
                    memcpy(grown->data, chosen->data, (uint64_t)found * 24);
                    nnc_drop(machine, chosen);
                    chosen = grown;
                    room *= 2;
                }
                int64_t *row = (int64_t *)chosen->data + 3 * found++;
                row[0] = image, row[1] = class, row[2] = best;
                for (int64_t i = 0; i < 4; i++)
                    kept.at[i * n + kept.count] = b[i];
                kept.at[4 * n + kept.count++] = areas[best];
            }
        }
    }
    nnc_drop(machine, work);
    extents[0] = found;
    out[0] = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 2, extents);
    if (out[0] != 0)
        memcpy(out[0]->data, chosen->data, (uint64_t)found * 24);
    nnc_drop(machine, chosen);
    return out[0] != 0 ? NNC_OK : NNC_OUT_OF_MEMORY;
}
