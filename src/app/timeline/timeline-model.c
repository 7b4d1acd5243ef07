/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-model.h"
#include "store/store-keys.h"
#include "timeline-keys.h"
#include "date.h"
#include "timeline-recent.h"

#include <string.h>

/* Items that are kept: 24 pages of 128. A list view holds about 200 at a time. */
#define MAX_ITEMS (24 * 128)

/* So many keys are read before anything is shown, and then at a time, when there is
 * nothing else to do: all of a million take longer than a frame. */
#define FIRST_KEYS 4096
#define MORE_KEYS 16384

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
  guint loading;    /* reads the rest of the keys, or 0 */
  gboolean growing; /* by what was there before */
  gboolean narrowed;
  gboolean live;  /* whether it follows the file */
  gboolean stale; /* the file has changed since it was read, or not all of it was */
  int today;
  int first_weekday; /* of the weeks, as the clock tells it */
};

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

  key = *footing_timeline_keys_get (self->keys, position);
  item = footing_timeline_recent_get (self->recent, key.seq);
  if (item == NULL) {
    item = footing_timeline_item_new (
        self->store, key,
        footing_timeline_keys_get_place (self->keys, position, self->first_weekday,
                                         !self->narrowed),
        self->today, self->first_weekday);
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

/* Lets go of what was read of the entries that are not among @keys, or stand there with
 * something else around them. The others stay the same items: their rows stay too. */
static void
forget_others (FootingTimelineModel *self, GArray *keys)
{
  g_autoptr (GArray) read = footing_timeline_recent_list (self->recent);

  /* From the end: whoever is asked for comes to the start. */
  for (guint i = read->len; i > 0; i--) {
    const FootingEntryKey *key = footing_timeline_keys_get (read, i - 1);
    const int position = footing_timeline_keys_find_key (keys, *key);
    FootingTimelineItem *item = footing_timeline_recent_get (self->recent, key->seq);

    if (position < 0 || !footing_timeline_keys_is_same_place (
                            *footing_timeline_item_get_place (item),
                            footing_timeline_keys_get_place (
                                keys, position, self->first_weekday, !self->narrowed)))
      footing_timeline_recent_forget (self->recent, key->seq);
  }
}

/* Puts @keys, which is consumed, in place of those that are shown. */
static void
replace_keys (FootingTimelineModel *self, GArray *keys)
{
  G_GNUC_UNUSED g_autoptr (GArray) owned = keys;
  g_autoptr (GArray) ranges = footing_timeline_keys_compare (
      self->keys, keys, self->first_weekday, !self->narrowed);

  forget_others (self, keys);
  for (guint i = 0; i < ranges->len; i++) {
    const FootingTimelineRange *range = &g_array_index (ranges, FootingTimelineRange, i);

    g_array_remove_range (self->keys, range->position, range->removed);
    g_array_insert_vals (self->keys, range->position,
                         footing_timeline_keys_get (keys, range->from), range->added);
    emit_changed (self, range->position, range->removed, range->added);
  }
}

/* Puts @keys in place of those that are shown, and tells of every row. */
static void
replace_all (FootingTimelineModel *self, GArray *keys)
{
  const guint removed = self->keys->len;

  forget_others (self, keys);
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

/* Reads the next @limit keys. Whether there may be more. When the file cannot be read,
 * what is there stays, until it is looked at again. */
static gboolean
load_more (FootingTimelineModel *self, guint limit)
{
  const guint before = self->keys->len;
  const FootingEntryKey *last = footing_timeline_keys_get (self->keys, before - 1);
  g_autoptr (GArray) more = NULL;

  /* After what has no day only the file tells the order. */
  if (last->day == 0) {
    replace_keys (self, read_keys (self));
    return FALSE;
  }

  more =
      footing_store_list_entry_keys_after (self->store, &self->filter, last, limit, NULL);
  if (more == NULL) {
    self->stale = TRUE;
    return FALSE;
  }

  g_array_append_vals (self->keys, more->data, more->len);
  self->growing = TRUE;
  emit_changed (self, before, 0, more->len);
  self->growing = FALSE;

  return more->len == limit;
}

static gboolean
load_cb (gpointer data)
{
  FootingTimelineModel *self = data;

  if (load_more (self, MORE_KEYS))
    return G_SOURCE_CONTINUE;

  self->loading = 0;

  return G_SOURCE_REMOVE;
}

/* Reads what has not been read yet. */
static void
finish_loading (FootingTimelineModel *self)
{
  if (self->loading == 0)
    return;

  g_clear_handle_id (&self->loading, g_source_remove);
  while (load_more (self, G_MAXINT))
    ;
}

/* Shows what there is now from the start, and every row anew. */
static void
show_all (FootingTimelineModel *self)
{
  GArray *keys;

  g_clear_handle_id (&self->loading, g_source_remove);
  keys = footing_timeline_keys_read_first (self->store, &self->filter, FIRST_KEYS);
  if (keys == NULL)
    keys = read_keys (self);
  else if (keys->len == FIRST_KEYS)
    self->loading = g_idle_add_full (G_PRIORITY_LOW, load_cb, self, NULL);
  replace_all (self, keys);
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
    footing_timeline_recent_forget_all (self->recent);
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

/* What a search finds, and where entries without a day stand, only the file knows. */
static void
follow_entry (FootingTimelineModel *self, const char *id)
{
  const gint64 seq = footing_store_get_entry_seq (self->store, id);
  const int day = footing_timeline_keys_get_day (self->keys, seq);
  FootingEntryKey key = {0, 0};
  gboolean shown = FALSE;
  GArray *keys = NULL;

  footing_timeline_recent_forget (self->recent, seq);
  if (self->filter.search == NULL &&
      footing_store_get_entry_key (self->store, &self->filter, id, &key, &shown, NULL))
    keys = footing_timeline_keys_move (self->keys, key, shown);

  replace_keys (self, keys != NULL ? keys : read_keys (self));
  /* What stays where it was is another now. */
  if (day >= 0 && footing_timeline_keys_get_day (self->keys, seq) == day)
    refresh_row (self, seq);
  refresh_others (self, id);
}

/* Reads what is to be shown again, and shows the rows anew that are another now. */
static void
read_again (FootingTimelineModel *self)
{
  self->stale = FALSE;
  finish_loading (self);
  replace_keys (self, read_keys (self));
  refresh_stale (self);
}

static void
store_changed_cb (FootingTimelineModel *self, GType type, const char *id)
{
  if (!self->live) {
    self->stale = TRUE;
    return;
  }

  finish_loading (self);
  if (type == FOOTING_TYPE_ENTRY)
    follow_entry (self, id);
  else if (type == FOOTING_TYPE_PERSON && !self->narrowed)
    refresh_stale (self);
  else if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY ||
           type == FOOTING_TYPE_PERSON)
    read_again (self);
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

  g_clear_handle_id (&self->loading, g_source_remove);
  footing_timeline_recent_free (self->recent);
  g_array_unref (self->keys);
  g_clear_object (&self->store);
  footing_timeline_keys_clear_filter (&self->filter);

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
  self->live = TRUE;
  update_day (self);
  show_all (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
footing_timeline_model_set_filter (FootingTimelineModel *self,
                                   const FootingEntryFilter *filter)
{
  FootingEntryFilter before, wanted;
  gboolean was_narrowed;

  g_return_if_fail (FOOTING_IS_TIMELINE_MODEL (self));
  g_return_if_fail (filter != NULL);

  wanted = footing_timeline_keys_copy_filter (filter);
  if (!footing_timeline_keys_is_other_filter (&wanted, &self->filter) &&
      g_strcmp0 (wanted.search, self->filter.search) == 0) {
    footing_timeline_keys_clear_filter (&wanted);
    return;
  }

  g_clear_handle_id (&self->loading, g_source_remove);
  before = self->filter;
  was_narrowed = self->narrowed;
  self->filter = wanted;
  self->narrowed = footing_timeline_keys_is_narrow (&wanted);

  /* Quiet weeks are told only while everything is shown. */
  if (was_narrowed != self->narrowed ||
      footing_timeline_keys_is_other_filter (&before, &wanted))
    show_all (self);
  else
    replace_keys (self, read_keys (self));
  footing_timeline_keys_clear_filter (&before);
}

gboolean
footing_timeline_model_is_narrowed (FootingTimelineModel *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), FALSE);

  return self->narrowed;
}

void
footing_timeline_model_set_live (FootingTimelineModel *self, gboolean live)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_MODEL (self));

  self->live = live;
  if (live && self->stale)
    footing_timeline_model_refresh (self);
}

void
footing_timeline_model_refresh (FootingTimelineModel *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_MODEL (self));

  if (update_day (self)) {
    self->stale = FALSE;
    footing_timeline_recent_forget_all (self->recent);
    show_all (self);
  } else if (self->stale) {
    read_again (self);
  }
}

int
footing_timeline_model_find (FootingTimelineModel *self, gint64 seq)
{
  int position;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), -1);

  position = footing_timeline_keys_find (self->keys, seq);
  if (position >= 0 || seq <= 0 || self->loading == 0)
    return position;

  finish_loading (self);

  return footing_timeline_keys_find (self->keys, seq);
}

gboolean
footing_timeline_model_is_growing (FootingTimelineModel *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), FALSE);

  return self->growing;
}

int
footing_timeline_model_get_oldest (FootingTimelineModel *self)
{
  int day;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), 0);

  if (self->loading != 0 &&
      (day = footing_store_get_oldest_day (self->store, &self->filter)) > 0)
    return day;

  return footing_timeline_keys_get_oldest (self->keys);
}

int
footing_timeline_model_find_day (FootingTimelineModel *self, int day)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (self), 0);

  if (self->loading != 0 &&
      footing_timeline_keys_get (self->keys, self->keys->len - 1)->day > day)
    finish_loading (self);

  return footing_timeline_keys_find_day (self->keys, day);
}
