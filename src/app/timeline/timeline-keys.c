/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-keys.h"
#include "store/store-keys.h"
#include "date.h"
#include "schedule/rhythm.h"
#include "text.h"

/* Past so many runs of rows that go, one range is told. */
#define MAX_RUNS 64

const FootingEntryKey *
footing_timeline_keys_get (GArray *keys, guint position)
{
  return &g_array_index (keys, FootingEntryKey, position);
}

static gboolean
is_same (const FootingEntryKey *a, const FootingEntryKey *b)
{
  return a->seq == b->seq && a->day == b->day;
}

static guint
count_start (GArray *a, GArray *b)
{
  guint n = 0;

  while (n < a->len && n < b->len &&
         is_same (footing_timeline_keys_get (a, n), footing_timeline_keys_get (b, n)))
    n++;

  return n;
}

static guint
count_end (GArray *a, GArray *b, guint start)
{
  guint n = 0;

  while (n < a->len - start && n < b->len - start &&
         is_same (footing_timeline_keys_get (a, a->len - 1 - n),
                  footing_timeline_keys_get (b, b->len - 1 - n)))
    n++;

  return n;
}

/* Whether @a stands above @b. */
static gboolean
is_before (FootingEntryKey a, FootingEntryKey b)
{
  return a.day != b.day ? a.day > b.day : a.seq > b.seq;
}

/* Where @key belongs in @keys. */
static guint
find_place (GArray *keys, FootingEntryKey key)
{
  guint place = 0, end = keys->len;

  while (place < end) {
    const guint half = place + (end - place) / 2;

    if (is_before (*footing_timeline_keys_get (keys, half), key))
      place = half + 1;
    else
      end = half;
  }

  return place;
}

GArray *
footing_timeline_keys_move (GArray *keys, FootingEntryKey key, gboolean shown)
{
  g_autoptr (GArray) moved =
      g_array_sized_new (FALSE, FALSE, sizeof (FootingEntryKey), keys->len + 1);
  guint place;
  int old;

  g_array_append_vals (moved, keys->data, keys->len);
  /* It can be there twice: where it was, and among those that were read since. */
  while ((old = footing_timeline_keys_find (moved, key.seq)) >= 0)
    g_array_remove_index (moved, old);
  if (!shown)
    return g_steal_pointer (&moved);

  place = find_place (moved, key);
  if (key.day == 0 ||
      (place < moved->len && footing_timeline_keys_get (moved, place)->day == 0))
    return NULL;

  g_array_insert_val (moved, place, key);

  return g_steal_pointer (&moved);
}

int
footing_timeline_keys_find (GArray *keys, gint64 seq)
{
  for (guint i = 0; i < keys->len; i++)
    if (footing_timeline_keys_get (keys, i)->seq == seq)
      return i;

  return -1;
}

int
footing_timeline_keys_find_day (GArray *keys, int day)
{
  guint first = 0, end = keys->len;

  while (first < end) {
    const guint half = first + (end - first) / 2;

    if (footing_timeline_keys_get (keys, half)->day > day)
      first = half + 1;
    else
      end = half;
  }

  return MAX (MIN ((int)first, (int)keys->len - 1), 0);
}

int
footing_timeline_keys_get_oldest (GArray *keys)
{
  for (guint i = keys->len; i > 0; i--)
    if (footing_timeline_keys_get (keys, i - 1)->day > 0)
      return footing_timeline_keys_get (keys, i - 1)->day;

  return 0;
}

FootingTimelinePlace
footing_timeline_keys_get_place (GArray *keys,
                                 guint position,
                                 int first_weekday,
                                 gboolean quiet)
{
  const int day = footing_timeline_keys_get (keys, position)->day;
  FootingTimelinePlace place = {.first = position == 0, .opens = TRUE};

  if (position > 0) {
    const int newer = footing_day_get_week (
        footing_timeline_keys_get (keys, position - 1)->day, first_weekday);
    const int week = footing_day_get_week (day, first_weekday);

    place.opens = week != newer;
    if (quiet && week >= 0)
      place.quiet_weeks = footing_rhythm_count_quiet (week, newer, 1);
  }

  return place;
}

gboolean
footing_timeline_keys_is_same_place (FootingTimelinePlace a, FootingTimelinePlace b)
{
  return a.first == b.first && a.opens == b.opens && a.quiet_weeks == b.quiet_weeks;
}

int
footing_timeline_keys_get_day (GArray *keys, gint64 seq)
{
  const int position = footing_timeline_keys_find (keys, seq);

  return position >= 0 ? footing_timeline_keys_get (keys, position)->day : -1;
}

int
footing_timeline_keys_find_key (GArray *keys, FootingEntryKey key)
{
  const guint place = find_place (keys, key);

  return place < keys->len && is_same (footing_timeline_keys_get (keys, place), &key)
             ? (int)place
             : -1;
}

/* --- What differs ---------------------------------------------------------------- */

typedef struct {
  GArray *before;
  GArray *after;
  int first_weekday;
  gboolean quiet;
} Comparison;

/* Whether the row at @position before stands at @from now, with something else around. */
static gboolean
is_other_place (const Comparison *self, guint position, guint from)
{
  return !footing_timeline_keys_is_same_place (
      footing_timeline_keys_get_place (self->before, position, self->first_weekday,
                                       self->quiet),
      footing_timeline_keys_get_place (self->after, from, self->first_weekday,
                                       self->quiet));
}

/* A run of rows that go, and the next one where it has another row before it now. */
static void
add_run (const Comparison *self, GArray *runs, guint position, guint n, guint from)
{
  const gboolean other = position + n < self->before->len && from < self->after->len &&
                         is_other_place (self, position + n, from);
  const FootingTimelineRange range = {position, other ? n + 1 : n, from, other};

  g_array_prepend_val (runs, range);
}

/* The runs of rows that go, the last one first; NULL where rows come, too, or where there
 * are too many runs. */
static GArray *
list_runs (const Comparison *self)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (FootingTimelineRange));
  guint from = 0, position = 0;

  while (position < self->before->len && runs->len <= MAX_RUNS) {
    const guint start = position;

    while (position < self->before->len &&
           (from == self->after->len ||
            !is_same (footing_timeline_keys_get (self->before, position),
                      footing_timeline_keys_get (self->after, from))))
      position++;
    if (position > start)
      add_run (self, runs, start, position - start, from);
    if (position < self->before->len) {
      position++;
      from++;
    }
  }

  return from == self->after->len && runs->len <= MAX_RUNS ? g_steal_pointer (&runs)
                                                           : NULL;
}

/* The one range that holds all that differ. */
static FootingTimelineRange
get_range (const Comparison *self)
{
  const guint start = count_start (self->before, self->after);
  guint end = count_end (self->before, self->after, start);

  /* The row after it may have another row before it now. */
  if (end > 0 && (self->before->len > start + end || self->after->len > start + end) &&
      is_other_place (self, self->before->len - end, self->after->len - end))
    end--;

  return (FootingTimelineRange){start, self->before->len - start - end, start,
                                self->after->len - start - end};
}

GArray *
footing_timeline_keys_compare (GArray *before,
                               GArray *after,
                               int first_weekday,
                               gboolean quiet)
{
  const Comparison comparison = {before, after, first_weekday, quiet};
  GArray *ranges = list_runs (&comparison);

  if (ranges == NULL) {
    const FootingTimelineRange range = get_range (&comparison);

    ranges = g_array_new (FALSE, FALSE, sizeof (FootingTimelineRange));
    g_array_append_val (ranges, range);
  }

  return ranges;
}

/* --- What they are of ------------------------------------------------------------ */

void
footing_timeline_keys_clear_filter (FootingEntryFilter *filter)
{
  g_free ((char *)filter->recovery);
  g_free ((char *)filter->search);
  g_free ((char *)filter->kind);
  g_free ((char *)filter->person);
  g_free ((char *)filter->outcome);
  g_free ((char *)filter->from);
  g_free ((char *)filter->to);
}

FootingEntryFilter
footing_timeline_keys_copy_filter (const FootingEntryFilter *filter)
{
  char *search =
      footing_text_normalize_line (filter->search != NULL ? filter->search : "");

  if (*search == '\0')
    g_clear_pointer (&search, g_free);

  return (FootingEntryFilter){
      .recovery = g_strdup (filter->recovery),
      .search = search,
      .kind = g_strdup (filter->kind),
      .person = g_strdup (filter->person),
      .outcome = g_strdup (filter->outcome),
      .from = g_strdup (filter->from),
      .to = g_strdup (filter->to),
  };
}

gboolean
footing_timeline_keys_is_other_filter (const FootingEntryFilter *a,
                                       const FootingEntryFilter *b)
{
  return g_strcmp0 (a->recovery, b->recovery) != 0 || g_strcmp0 (a->kind, b->kind) != 0 ||
         g_strcmp0 (a->person, b->person) != 0 ||
         g_strcmp0 (a->outcome, b->outcome) != 0 || g_strcmp0 (a->from, b->from) != 0 ||
         g_strcmp0 (a->to, b->to) != 0;
}

gboolean
footing_timeline_keys_is_narrow (const FootingEntryFilter *filter)
{
  return filter->search != NULL || filter->kind != NULL || filter->person != NULL ||
         filter->outcome != NULL || filter->from != NULL || filter->to != NULL;
}

GArray *
footing_timeline_keys_read_first (FootingStore *store,
                                  const FootingEntryFilter *filter,
                                  guint n)
{
  g_autoptr (GArray) keys = NULL;

  if (filter->search == NULL)
    keys = footing_store_list_entry_keys_after (store, filter, NULL, n, NULL);

  return keys != NULL &&
                 (keys->len < n || footing_timeline_keys_get (keys, n - 1)->day > 0)
             ? g_steal_pointer (&keys)
             : NULL;
}
