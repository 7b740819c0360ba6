/* Boxes that overlap better ones are left out. */

#include "table.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF /* the same numbers on every processor */
#endif

/* Orders indices by their scores, best first, equal ones as they were; NaN last. `spare` has room for as many. */
static void nnc_sort_scores(const float *scores, int64_t *order, int64_t *spare, int64_t count) {
    for (int64_t width = 1; width < count; width *= 2) {
        for (int64_t begin = 0; begin < count; begin += 2 * width) {
            int64_t middle = begin + width < count ? begin + width : count;
            int64_t end = begin + 2 * width < count ? begin + 2 * width : count, a = begin, b = middle;
            for (int64_t i = begin; i < end; i++) {
                int32_t first = b >= end || (a < middle && !(scores[order[b]] > scores[order[a]]) &&
                                             !(scores[order[a]] != scores[order[a]] && scores[order[b]] == scores[order[b]]));
                spare[i] = first ? order[a++] : order[b++];
            }
        }
        memcpy(order, spare, (uint64_t)count * 8);
    }
}

static float nnc_less(float a, float b) { return a < b ? a : b; }
static float nnc_more(float a, float b) { return a > b ? a : b; }

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
    nnc_value *work = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 2, extents); /* corners, areas, order, spare: 8 words a box */
    extents[0] = room, extents[1] = 3;
    nnc_value *chosen = nnc_new_tensor(machine, 8 << 8 | NNC_I64, 2, extents);
    if (work == 0 || chosen == 0) {
        nnc_drop(machine, work);
        nnc_drop(machine, chosen);
        return NNC_OUT_OF_MEMORY;
    }
    float *corners = (float *)work->data, *areas = corners + 4 * n;
    int64_t *order = (int64_t *)(corners + 6 * n), *spare = order + n;
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
            int64_t left = 0, taken = 0;
            for (int64_t i = 0; i < n; i++)
                if (given[2] == 0 || score[i] > least)
                    order[left++] = i;
            nnc_sort_scores(score, order, spare, left);
            while (left > 0 && taken < limit) {
                int64_t best = order[0], kept = 0;
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
                taken += 1;
                const float *a = corners + 4 * best;
                for (int64_t i = 1; i < left; i++) {
                    const float *b = corners + 4 * order[i];
                    float height = nnc_less(a[2], b[2]) - nnc_more(a[0], b[0]);
                    float width = nnc_less(a[3], b[3]) - nnc_more(a[1], b[1]);
                    float shared = nnc_more(height, 0.0f) * nnc_more(width, 0.0f);
                    float joined = areas[best] + areas[order[i]] - shared;
                    float covered = joined > 0.0f ? shared / joined : 0.0f;
                    if (covered <= overlap)
                        order[kept++] = order[i];
                }
                left = kept;
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
