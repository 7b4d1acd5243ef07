/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-model.h"
#include "date.h"
#include "schedule/rhythm.h"
#include "text.h"
#include "timeline-recent.h"

#include <string.h>

/* Items that are kept: 24 pages of 128. A list view holds about 200 at a time. */
#define MAX_ITEMS (24 * 128)

/* Past this many rows that were changed elsewhere, all are shown anew. */
#define MAX_STALE 32

struct _FootingTimelineModel {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  GArray *keys; /* FootingEntryKey */
  FootingTimelineRecent *recent;
  FootingEntryFilter filter; /* its texts; a blank search is NULL */

  /* state */
  gboolean narrowed;
  int today;
  int first_weekday; /* of the weeks, as the clock tells it */
};

static const FootingEntryKey *
get_key (GArray *keys, guint position)
{
  return &g_array_index (keys, FootingEntryKey, position);
}

/* What stands around the entry at @position of @keys. */
static FootingTimelinePlace
get_place (FootingTimelineModel *self, GArray *keys, guint position)
{
  const int first = self->first_weekday;
  FootingTimelinePlace place = {.first = position == 0, .opens = TRUE};
  const FootingEntryKey *key = get_key (keys, position);

  if (position > 0) {
    const int newer = footing_day_get_week (get_key (keys, position - 1)->day, first);
    const int week = footing_day_get_week (key->day, first);

    place.opens = week != newer;
    if (!self->narrowed && week >= 0)
      place.quiet_weeks = footing_rhythm_count_quiet (week, newer, 1);
  }

  return place;
}

static gboolean
is_same_place (FootingTimelinePlace a, FootingTimelinePlace b)
{
  return a.first == b.first && a.opens == b.opens && a.quiet_weeks == b.quiet_weeks;
}

/* The texts of it, which are the model's own. */
static void
clear_filter (FootingEntryFilter *filter)
{
  g_free ((char *)filter->recovery);
  g_free ((char *)filter->search);
  g_free ((char *)filter->kind);
  g_free ((char *)filter->person);
  g_free ((char *)filter->outcome);
  g_free ((char *)filter->from);
  g_free ((char *)filter->to);
}

static FootingEntryFilter
copy_filter (const FootingEntryFilter *filter)
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

/* --- The list ------------------------------------------------------------------ */

static GType
get_item_type (GListModel *list)
{
  return FOOTING_TYPE_TIMELINE_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return FOOTING_TIMELINE_MODEL (list)->keys->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  FootingTimelineModel *self = FOOTING_TIMELINE_MODEL (list);
  FootingTimelineItem *item;
  FootingEntryKey key;

  if (position >= self->keys->len)
    return NULL;

  key = *get_key (self->keys, position);
  item = footing_timeline_recent_get (self->recent, key.seq);
  if (item == NULL) {
    item = footing_timeline_item_new (self->store, key,
                                      get_place (self, self->keys, position), self->today,
                                      self->first_weekday);
    footing_timeline_recent_add (self->recent, item);
  }

  return g_object_ref (item);
}

static void
init_list (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FootingTimelineModel,
                               footing_timeline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

/* --- Following the file ---------------------------------------------------------- */

/* Tells of the rows from @position on; those that went are forgotten first. */
static void
emit_changed (FootingTimelineModel *self, guint position, guint removed, guint added)
{
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static guint
count_same_start (GArray *a, GArray *b)
{
  guint n = 0;

  while (n < a->len && n < b->len && get_key (a, n)->seq == get_key (b, n)->seq &&
         get_key (a, n)->day == get_key (b, n)->day)
    n++;

  return n;
}

static guint
count_same_end (GArray *a, GArray *b, guint start)
{
  guint n = 0;

  while (n < a->len - start && n < b->len - start) {
    const FootingEntryKey *x = get_key (a, a->len - 1 - n);
    const FootingEntryKey *y = get_key (b, b->len - 1 - n);

    if (x->seq != y->seq || x->day != y->day)
      break;
    n++;
  }

  return n;
}

/* Puts @keys, which is consumed, in place of those that are shown; the entry at @changed
 * (0 for none) is shown anew wherever it is. */
static void
replace_keys (FootingTimelineModel *self, GArray *keys, gint64 changed)
{
  g_autoptr (GArray) before = self->keys;
  const guint start = count_same_start (before, keys);
  guint end = count_same_end (before, keys, start);
  int position;

  /* The row after the change may have another row before it now. */
  if (end > 0 && (before->len > start + end || keys->len > start + end) &&
      !is_same_place (get_place (self, before, before->len - end),
                      get_place (self, keys, keys->len - end)))
    end--;

  for (guint i = start; i < before->len - end; i++)
    footing_timeline_recent_forget (self->recent, get_key (before, i)->seq);
  footing_timeline_recent_forget (self->recent, changed);
  self->keys = keys;
  position = footing_timeline_model_find (self, changed);

  emit_changed (self, start, before->len - start - end, keys->len - start - end);
  if (position >= 0 && (position < (int)start || position >= (int)(keys->len - end)))
    emit_changed (self, position, 1, 1);
}

/* Puts @keys in place of those that are shown, and shows every row anew. */
static void
replace_all (FootingTimelineModel *self, GArray *keys)
{
  const guint removed = self->keys->len;

  footing_timeline_recent_forget_all (self->recent);
  g_array_unref (self->keys);
  self->keys = keys;
  emit_changed (self, 0, removed, keys->len);
}

/* Reads the keys again. When the file cannot be read, what was there stays. */
static GArray *
read_keys (FootingTimelineModel *self)
{
  GArray *keys = footing_store_filter_entry_keys (self->store, &self->filter, NULL);

  return keys != NULL ? keys : g_array_ref (self->keys);
}

static void
refresh_row (FootingTimelineModel *self, gint64 seq)
{
  const int position = footing_timeline_model_find (self, seq);

  footing_timeline_recent_forget (self->recent, seq);
  if (position >= 0)
    emit_changed (self, position, 1, 1);
}

/* Shows the rows anew whose entry is not what it was when it was read. */
static void
refresh_stale (FootingTimelineModel *self)
{
  g_autoptr (GArray) stale = footing_timeline_recent_list_stale (self->recent);

  if (stale->len > MAX_STALE) {
    replace_all (self, g_array_ref (self->keys));
    return;
  }
  for (guint i = 0; i < stale->len; i++)
    refresh_row (self, g_array_index (stale, gint64, i));
}

/* Shows the rows anew on whose other side the entry @id stands, or stood: what they say
 * of it may be another thing now. Only rows that have been read can say something. */
static void
refresh_others (FootingTimelineModel *self, const char *id)
{
  g_autoptr (FootingEntry) entry =
      footing_store_get (self->store, FOOTING_TYPE_ENTRY, id, NULL);
  const gint64 answered = entry != NULL && entry->answers != NULL
                              ? footing_store_get_entry_seq (self->store, entry->answers)
                              : 0;
  g_autoptr (GArray) others =
      footing_timeline_recent_list_others (self->recent, id, answered);

  for (guint i = 0; i < others->len; i++)
    refresh_row (self, g_array_index (others, gint64, i));
}

static void
follow_entry (FootingTimelineModel *self, const char *id)
{
  replace_keys (self, read_keys (self), footing_store_get_entry_seq (self->store, id));
  refresh_others (self, id);
}

static void
store_changed_cb (FootingTimelineModel *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE)
    footing_timeline_model_refresh (self);
  else if (type == FOOTING_TYPE_ENTRY)
    follow_entry (self, id);
  else if (type == FOOTING_TYPE_PERSON)
    refresh_stale (self);
}

/* Whether another day has come, or weeks begin on another one, since this was called. */
static gboolean
update_day (FootingTimelineModel *self)
{
  FootingClock *clock = footing_store_get_clock (self->store);
  g_autofree char *date = footing_clock_today (clock);
  const int today = footing_date_get_day (date);
  const int first_weekday = footing_clock_get_first_weekday (clock);
  const gboolean is_new = today != self->today || first_weekday != self->first_weekday;

  self->today = today;
  self->first_weekday = first_weekday;

  return is_new;
}

static void
footing_timeline_model_finalize (GObject *object)
{
  FootingTimelineModel *self = FOOTING_TIMELINE_MODEL (object);

  footing_timeline_recent_free (self->recent);
  g_array_unref (self->keys);
  g_clear_object (&self->store);
  clear_filter (&self->filter);

  G_OBJECT_CLASS (footing_timeline_model_parent_class)->finalize (object);
}

static void
footing_timeline_model_class_init (FootingTimelineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_timeline_model_finalize;
}

static void
footing_timeline_model_init (FootingTimelineModel *self)
{
  self->keys = g_array_new (FALSE, FALSE, sizeof (FootingEntryKey));
  self->recent = footing_timeline_recent_new (MAX_ITEMS);
}

FootingTimelineModel *
footing_timeline_model_new (FootingStore *store)
{
  FootingTimelineModel *self;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  self = g_object_new (FOOTING_TYPE_TIMELINE_MODEL, NULL);
  self->store = g_object_ref (store);
  update_day (self);
  replace_all (self, read_keys (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Whether something else than the search is another. */
static gboolean
is_other_choice (const FootingEntryFilter *a, const FootingEntryFilter *b)
{
  return g_strcmp0 (a->recovery, b->recovery) != 0 || g_strcmp0 (a->kind, b->kind) != 0 ||
         g_strcmp0 (a->person, b->person) != 0 ||
         g_strcmp0 (a->outcome, b->outcome) != 0 || g_strcmp0 (a->from, b->from) != 0 ||
         g_strcmp0 (a->to, b->to) != 0;
}

static gboolean
narrows (const FootingEntryFilter *filter)
{
  return filter->search != NULL || filter->kind != NULL || filter->person != NULL ||
         filter->outcome != NULL || filter->from != NULL || filter->to != NULL;
}

void
footing_timeline_model_set_filter (FootingTimelineModel *self,
                                   const FootingEntryFilter *filter)
{
  FootingEntryFilter before, wanted;
  gboolean was_narrowed;

  g_return_if_fail (FOOTING_IS_TIMELINE_MODEL (self));
  g_return_if_fail (filter != NULL);

  wanted = copy_filter (filter);
  if (!is_other_choice (&wanted, &self->filter) &&
      g_strcmp0 (wanted.search, self->filter.search) == 0) {
    clear_filter (&wanted);
    return;
  }

  before = self->filter;
  was_narrowed = self->narrowed;
  self->filter = wanted;
  self->narrowed = narrows (&wanted);

  /* Quiet weeks are told only while everything is shown. */
  if (was_narrowed != self->narrowed || is_other_choice (&before, &wanted))
    replace_all (self, read_keys (self));
  else
    replace_keys (self, read_keys (self), 0);
  clear_filter (&before);
}

gboolean
footing_timeline_model_is_narrowed (FootingTimelineModel *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), FALSE);

  return self->narrowed;
}

void
footing_timeline_model_refresh (FootingTimelineModel *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_MODEL (self));

  if (update_day (self)) {
    replace_all (self, read_keys (self));
    return;
  }

  replace_keys (self, read_keys (self), 0);
  refresh_stale (self);
}

int
footing_timeline_model_find (FootingTimelineModel *self, gint64 seq)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), -1);

  for (guint i = 0; i < self->keys->len; i++)
    if (get_key (self->keys, i)->seq == seq)
      return i;

  return -1;
}

int
footing_timeline_model_get_oldest (FootingTimelineModel *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), 0);

  for (guint i = self->keys->len; i > 0; i--)
    if (get_key (self->keys, i - 1)->day > 0)
      return get_key (self->keys, i - 1)->day;

  return 0;
}

int
footing_timeline_model_find_day (FootingTimelineModel *self, int day)
{
  guint first = 0, end;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), 0);

  end = self->keys->len;
  while (first < end) {
    const guint half = first + (end - first) / 2;

    if (get_key (self->keys, half)->day > day)
      first = half + 1;
    else
      end = half;
  }

  return MAX (MIN ((int)first, (int)self->keys->len - 1), 0);
}
