/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-item.h"
#include "date.h"
#include "store/store-answers.h"
#include "fold.h"
#include "format/answer-format.h"
#include "format/counter-format.h"
#include "format/date-format.h"
#include "format/direction.h"
#include "format/entries-format.h"
#include "format/entry-format.h"
#include "format/person-format.h"
#include "format/week-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a text is looked through for what was found, how much of it is shown, and
 * how much of that before the word. */
#define MAX_FOUND_CHARS 20000
#define PART_CHARS 120
#define CHARS_BEFORE 30

/* Of each name behind a row, and of all of them in it. */
#define NAME_CHARS 30
#define FEW_CHARS 16

struct _FootingTimelineItem {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  FootingEntry *entry;
  char *names;             /* of all who have seen it */
  char *few;               /* the same, as far as there is room in its row */
  FootingAnswers *answers; /* with the entry */

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
  g_free (self->few);
  footing_answers_free (self->answers);

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

static char *
read_names (FootingStore *store, FootingEntry *entry)
{
  return footing_entries_format_seen_by (store, entry, NAME_CHARS);
}

static void
read_viewers (FootingTimelineItem *self)
{
  g_autoptr (GPtrArray) names =
      footing_entries_list_seen_by (self->store, self->entry, NAME_CHARS);

  self->names = footing_names_join (names, names->len);
  self->few = footing_names_shorten (names, FEW_CHARS);
}

static void
ensure_entry (FootingTimelineItem *self)
{
  g_autoptr (FootingEntry) entry = NULL;

  if (self->entry != NULL)
    return;

  entry = footing_store_get_answered_entry_at (self->store, self->key.seq, &self->answers,
                                               NULL);
  if (entry == NULL)
    return;

  self->entry = footing_record_dup_shown (entry);
  read_viewers (self);
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

FootingEntryKey
footing_timeline_item_get_key (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), (FootingEntryKey){0});

  return self->key;
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

  return self->place.opens ? footing_timeline_item_dup_week_name (self) : NULL;
}

char *
footing_timeline_item_dup_week_name (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  return footing_week_format_title (self->key.day, self->today, self->first_weekday);
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
footing_timeline_item_dup_measure (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);

  return self->entry != NULL ? footing_entry_format_measure (self->entry) : g_strdup ("");
}

char *
footing_timeline_item_dup_seen_by (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);
  if (self->entry == NULL || *self->names == '\0')
    return g_strdup ("");

  if (footing_text_is_from_right (self->few))
    /* Translators: who has seen an entry, where the name is read from right to left: the
     * arrow points to it */
    return g_strdup_printf (C_ ("seen by", "← %s"), self->few);

  /* Translators: who has seen an entry of the timeline, behind it: "→ Mira" */
  return g_strdup_printf (C_ ("seen by", "→ %s"), self->few);
}

/* The part of @text around the first of @words; NULL when it has none. */
static char *
find_part (const char *text, const char *const *words)
{
  g_autofree char *line = footing_text_excerpt (text, MAX_FOUND_CHARS);
  g_autoptr (GArray) found = footing_fold_find (line, words);
  const char *start;
  const char *from;
  g_autofree char *part = NULL;

  if (found->len == 0)
    return NULL;

  start = line + g_array_index (found, FootingSpan, 0).start;
  from = start;
  for (int i = 0; i < CHARS_BEFORE && from > line; i++)
    from = g_utf8_prev_char (from);
  while (from > line && from < start && !g_ascii_isspace (from[-1]))
    from = g_utf8_next_char (from);
  part = footing_text_excerpt (from, PART_CHARS);

  return from > line ? g_strconcat ("…", part, NULL) : g_steal_pointer (&part);
}

/* The part of what is written in @entry, below its title, around the first of @words that
 * stands there. */
static char *
find_in_texts (FootingEntry *entry, const char *const *words)
{
  const char *const texts[] = {entry->body,   entry->evidence, entry->intended,
                               entry->actual, entry->why,      entry->next};
  g_autofree char *in_thought = find_part (entry->thought, words);
  char *part = NULL;

  /* A thought is never shown as if it were so. */
  if (in_thought != NULL)
    return footing_counter_format_thought (entry);

  for (guint i = 0; i < G_N_ELEMENTS (texts) && part == NULL; i++)
    part = find_part (texts[i], words);

  return part;
}

char *
footing_timeline_item_dup_found (FootingTimelineItem *self, const char *const *words)
{
  g_autofree char *title = NULL;
  g_autofree char *folded = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) missing = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  title = footing_timeline_item_dup_title (self);
  if (self->entry == NULL)
    return NULL;

  folded = footing_fold (title);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      g_strv_builder_add (builder, words[i]);
  missing = g_strv_builder_end (builder);

  return find_in_texts (self->entry, (const char *const *)missing);
}

char *
footing_timeline_item_dup_thought (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);

  return self->entry != NULL ? footing_counter_format_thought (self->entry)
                             : g_strdup ("");
}

/* The row without what stands on its other side. */
static char *
describe (FootingTimelineItem *self)
{
  g_autofree char *title = NULL;
  g_autofree char *today = NULL;
  g_autofree char *date = NULL;
  g_autofree char *measure = NULL;
  const char *kind;

  ensure_entry (self);
  if (self->entry == NULL)
    return footing_timeline_item_dup_title (self);

  title = footing_counter_format_title (self->entry);
  kind = footing_kind_to_label (self->entry->kind);
  today = footing_date_from_day (self->today);
  date = footing_date_format_long (self->entry->date, today);
  measure = footing_entry_format_measure (self->entry);
  if (*measure != '\0' && *self->names != '\0')
    /* Translators: a row of the timeline as it is read out: "Win: Shipped the fix, Thu, 5
     * March, −41 min, seen by Mira" */
    return g_strdup_printf (C_ ("timeline row", "%s: %s, %s, %s, seen by %s"), kind,
                            title, date, measure, self->names);
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

char *
footing_timeline_item_dup_description (FootingTimelineItem *self)
{
  g_autofree char *row = NULL;
  g_autofree char *answers = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  row = describe (self);
  answers = footing_timeline_item_dup_answers (self);

  /* Translators: a row of the timeline as it is read out, and what it answers or what
   * answers it: "Win: Shipped it, Thu, 5 March. Answers “The pilot was late”" */
  return *answers != '\0' ? g_strdup_printf (C_ ("timeline row", "%s. %s"), row, answers)
                          : g_steal_pointer (&row);
}

char *
footing_timeline_item_dup_answers (FootingTimelineItem *self)
{
  g_autofree char *today = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);
  today = footing_date_from_day (self->today);
  if (self->answers != NULL)
    text = footing_answers_format (self->answers, today);

  return text != NULL ? footing_record_show (self->entry, text) : g_strdup ("");
}

const char *
footing_timeline_item_get_other (FootingTimelineItem *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), NULL);

  ensure_entry (self);
  if (self->answers == NULL)
    return NULL;

  return self->answers->answered != NULL ? self->entry->answers : self->answers->last;
}

gboolean
footing_timeline_item_concerns (FootingTimelineItem *self, const char *id)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return self->answers != NULL &&
         (g_strcmp0 (self->entry->answers, id) == 0 ||
          (self->answers->ids != NULL && strstr (self->answers->ids, id) != NULL));
}

gboolean
footing_timeline_item_is_fresh (FootingTimelineItem *self)
{
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingEntry) shown = NULL;
  g_autoptr (FootingAnswers) answers = NULL;
  g_autofree char *names = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_ITEM (self), TRUE);

  if (self->entry == NULL)
    return TRUE;

  entry =
      footing_store_get_answered_entry_at (self->store, self->key.seq, &answers, NULL);
  if (entry == NULL)
    return FALSE;

  shown = footing_record_dup_shown (entry);
  if (!footing_record_equal (shown, self->entry) ||
      !footing_answers_equal (answers, self->answers))
    return FALSE;

  names = read_names (self->store, entry);
  return strcmp (names, self->names) == 0;
}
