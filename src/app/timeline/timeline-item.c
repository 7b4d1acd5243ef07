/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-item.h"
#include "date.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "format/week-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingTimelineItem {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  FootingEntry *entry;
  char *names;

  /* state */
  FootingEntryKey key;
  FootingTimelinePlace place;
  int today;
  int first_weekday;
};

G_DEFINE_FINAL_TYPE (FootingTimelineItem, footing_timeline_item, G_TYPE_OBJECT)

static void
footing_timeline_item_finalize (GObject *object)
{
  FootingTimelineItem *self = FOOTING_TIMELINE_ITEM (object);

  g_clear_object (&self->store);
  g_clear_object (&self->entry);
  g_free (self->names);

  G_OBJECT_CLASS (footing_timeline_item_parent_class)->finalize (object);
}

static void
footing_timeline_item_class_init (FootingTimelineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_timeline_item_finalize;
}

static void
footing_timeline_item_init (FootingTimelineItem *self)
{
}

FootingTimelineItem *
footing_timeline_item_new (FootingStore *store,
                           FootingEntryKey key,
                           FootingTimelinePlace place,
                           int today,
                           int first_weekday)
{
  FootingTimelineItem *self = g_object_new (FOOTING_TYPE_TIMELINE_ITEM, NULL);

  self->store = g_object_ref (store);
  self->key = key;
  self->place = place;
  self->today = today;
  self->first_weekday = first_weekday;

  return self;
}

/* The names of those who have seen @entry, "" for nobody. */
static char *
read_names (FootingStore *store, FootingEntry *entry)
{
  g_auto (GStrv) people =
      footing_store_get_seen_by (store, footing_record_get_id (entry), NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; people != NULL && people[i] != NULL; i++) {
    g_autoptr (FootingPerson) person =
        footing_store_get (store, FOOTING_TYPE_PERSON, people[i], NULL);
    g_autofree char *name = NULL;

    if (person == NULL || footing_record_get_deleted_at (person) != 0)
      continue;
    name = footing_text_excerpt (person->name, 30);
    if (*name != '\0')
      /* Translators: between names of people */
      g_string_append_printf (names, "%s%s", names->len > 0 ? _ (", ") : "", name);
  }

  return g_strdup (names->str);
}

static void
ensure_entry (FootingTimelineItem *self)
{
  if (self->entry != NULL)
    return;

  self->entry = footing_store_get_entry_at (self->store, self->key.seq, NULL);
  if (self->entry != NULL)
    self->names = read_names (self->store, self->entry);
}

FootingEntry *
footing_timeline_item_get_entry (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);

  return self->entry;
}

gint64
footing_timeline_item_get_seq (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), 0);

  return self->key.seq;
}

const FootingTimelinePlace *
footing_timeline_item_get_place (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  return &self->place;
}

char *
footing_timeline_item_dup_week_title (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  return self->place.opens
             ? footing_week_format_title (self->key.day, self->today, self->first_weekday)
             : NULL;
}

char *
footing_timeline_item_dup_gap (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  return self->place.quiet_weeks > 0 ? footing_week_format_gap (self->place.quiet_weeks)
                                     : NULL;
}

char *
footing_timeline_item_dup_title (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);

  return self->entry != NULL ? footing_entry_format_title (self->entry)
                             : g_strdup (_ ("This entry couldn’t be read"));
}

char *
footing_timeline_item_dup_weekday (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  return footing_week_format_weekday (self->key.day);
}

char *
footing_timeline_item_dup_end (FootingTimelineItem *self)
{
  g_autofree char *measure = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);
  if (self->entry == NULL)
    return g_strdup ("");

  measure = footing_entry_format_measure (self->entry);
  if (*measure != '\0' || *self->names == '\0')
    return g_steal_pointer (&measure);

  /* Translators: who has seen an entry of the timeline, behind it: "→ Mira" */
  return g_strdup_printf (C_ ("seen by", "→ %s"), self->names);
}

char *
footing_timeline_item_dup_description (FootingTimelineItem *self)
{
  g_autofree char *title = NULL;
  g_autofree char *today = NULL;
  g_autofree char *date = NULL;
  g_autofree char *measure = NULL;
  const char *kind;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  title = footing_timeline_item_dup_title (self);
  if (self->entry == NULL)
    return g_steal_pointer (&title);

  kind = footing_kind_to_label (self->entry->kind);
  today = footing_date_from_day (self->today);
  date = footing_date_format_long (self->entry->date, today);
  measure = footing_entry_format_measure (self->entry);
  if (*measure != '\0')
    /* Translators: a row of the timeline as it is read out: "Win: Shipped the fix, Thu, 5
     * March, −41 min" */
    return g_strdup_printf (C_ ("timeline row", "%s: %s, %s, %s"), kind, title, date,
                            measure);
  if (*self->names != '\0')
    /* Translators: a row of the timeline as it is read out: "Win: Told the team, Tue, 3
     * March, seen by Mira" */
    return g_strdup_printf (C_ ("timeline row", "%s: %s, %s, seen by %s"), kind, title,
                            date, self->names);

  /* Translators: a row of the timeline as it is read out: "Win: Shipped it, Thu, 5 March"
   */
  return g_strdup_printf (C_ ("timeline row", "%s: %s, %s"), kind, title, date);
}

gboolean
footing_timeline_item_is_fresh (FootingTimelineItem *self)
{
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), TRUE);

  if (self->entry == NULL)
    return TRUE;

  entry = footing_store_get_entry_at (self->store, self->key.seq, NULL);
  if (entry == NULL || !footing_record_equal (entry, self->entry))
    return FALSE;

  names = read_names (self->store, entry);
  return strcmp (names, self->names) == 0;
}
