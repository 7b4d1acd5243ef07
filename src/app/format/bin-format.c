/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bin-format.h"
#include "date.h"
#include "format/agreement-format.h"
#include "format/code-label.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "format/moment-format.h"
#include "format/part-format.h"
#include "format/person-format.h"
#include "format/plan-format.h"
#include "number-format.h"
#include "ritual-format.h"
#include "format/step-format.h"
#include "store/bin.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
format_step_kind (FootingStep *step)
{
  static const FootingCodeLabel labels[] = {
      {"step", NC_ ("bin", "Step")},
      {"first-win", NC_ ("bin", "First win")},
      {"practice", NC_ ("bin", "Practice")},
      {"scope", NC_ ("bin", "Reduced scope")},
      {"restore", NC_ ("bin", "Return to full scope")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "bin", step->kind);
}

static const char *
format_line_kind (FootingPlanLine *line)
{
  static const FootingCodeLabel labels[] = {
      {"expectation", NC_ ("bin", "What’s expected")},
      {"risk", NC_ ("bin", "Risk")},
      {"rehearsal", NC_ ("bin", "Rehearsal")},
      {"task", NC_ ("bin", "Task")},
      {"part", NC_ ("bin", "Part of a task")},
      {"decision", NC_ ("bin", "Decision")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "bin", line->kind);
}

const char *
footing_bin_format_kind (gpointer record)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (record), "");

  if (FOOTING_IS_ENTRY (record))
    return footing_kind_to_label (((FootingEntry *)record)->kind);
  if (FOOTING_IS_STEP (record))
    return format_step_kind (record);
  if (FOOTING_IS_RECOVERY (record))
    return footing_recovery_is_draft (record) ? C_ ("bin", "Draft") : C_ ("bin", "Plan");
  if (FOOTING_IS_OUTCOME (record))
    return C_ ("bin", "Outcome");
  if (FOOTING_IS_PROGRESS (record))
    return C_ ("bin", "Progress");
  if (FOOTING_IS_ADJUSTMENT (record))
    return C_ ("bin", "Adjustment");
  if (FOOTING_IS_PERSON (record))
    return C_ ("bin", "Person");
  if (FOOTING_IS_RITUAL (record))
    return C_ ("bin", "Ritual");
  if (FOOTING_IS_CHECKIN (record))
    return C_ ("bin", "Check-in");
  if (FOOTING_IS_CONVERSATION (record))
    return C_ ("bin", "Conversation");
  if (FOOTING_IS_OCCURRENCE (record))
    return C_ ("bin", "Session");
  if (FOOTING_IS_OWN_SIGN (record))
    return C_ ("bin", "Sign");
  if (FOOTING_IS_HIDDEN_SIGN (record))
    return C_ ("bin", "Hidden sign");
  if (FOOTING_IS_SUPPORT_CONTACT (record))
    return C_ ("bin", "Contact");
  if (FOOTING_IS_MARK (record) &&
      (footing_mark_is_clean (record) || footing_mark_is_unclean (record)))
    return C_ ("bin", "Run");
  if (FOOTING_IS_MOMENT (record))
    return C_ ("bin", "Moment");
  if (FOOTING_IS_PLAN_LINE (record))
    return format_line_kind (record);
  if (FOOTING_IS_MARK (record))
    return C_ ("bin", "Mark");
  if (FOOTING_IS_AGREEMENT (record))
    return C_ ("bin", "What good looks like");

  return C_ ("bin", "Note of a session");
}

/* --- Titles --------------------------------------------------------------------------
 */

/* The first of @texts in which something can be seen, else the day. */
static char *
format_first (const char *const *texts, const char *date)
{
  for (guint i = 0; texts[i] != NULL; i++)
    if (!footing_text_is_blank (texts[i]))
      return footing_text_excerpt (texts[i], FOOTING_TITLE_CHARS);

  return footing_date_is_valid (date) ? footing_date_format_full (date)
                                      : g_strdup (_ ("Without a title"));
}

static char *
format_progress (FootingProgress *progress)
{
  g_autofree char *value = footing_number_format (progress->value);
  const char *const texts[] = {progress->note, value, NULL};

  return format_first (texts, progress->date);
}

static char *
format_adjustment (FootingAdjustment *adjustment)
{
  const char *const texts[] = {adjustment->title, adjustment->reason, NULL};

  return format_first (texts, adjustment->date);
}

static char *
format_mark (FootingMark *mark)
{
  const char *const texts[] = {mark->note, NULL};

  if (footing_part_mark_get_place (mark->code) >= 0)
    return footing_mark_format (mark, "");

  return format_first (texts, mark->date);
}

static char *
format_conversation (FootingConversation *talk)
{
  const char *const texts[] = {talk->decision, talk->opening, talk->agenda, talk->notes,
                               NULL};

  return format_first (texts, talk->date);
}

static char *
format_ritual (FootingRitual *ritual, FootingContext *context)
{
  return footing_ritual_format_title (
      ritual, context, footing_context_get_perspective (context, ritual->recovery));
}

/* What has no title of its own is told by its day. */
static char *
format_dated (gpointer record)
{
  const char *const texts[] = {
      FOOTING_IS_ANSWER (record)    ? ((FootingAnswer *)record)->text
      : FOOTING_IS_CHECKIN (record) ? ((FootingCheckin *)record)->note
                                    : ((FootingOccurrence *)record)->notes,
      NULL};

  return format_first (texts, FOOTING_IS_ANSWER (record) ? ""
                              : FOOTING_IS_CHECKIN (record)
                                  ? ((FootingCheckin *)record)->date
                                  : ((FootingOccurrence *)record)->date);
}

/* The catalogue's name of the sign that @row hides. */
static char *
format_hidden_sign (FootingHiddenSign *row, FootingContext *context)
{
  const FootingGuide *guide = footing_guidance_lookup (
      footing_context_get_guidance (context), FOOTING_GUIDE_SIGN, row->sign);

  return g_strdup (guide != NULL
                       ? footing_guide_title (guide, footing_context_get_perspective (
                                                         context, row->recovery))
                       : _ ("Without a title"));
}

/* By whom it is with; "Without a title" with nobody. */
static char *
format_agreement (FootingAgreement *page, FootingContext *context)
{
  g_autofree char *name =
      footing_agreement_format_name (footing_context_get_store (context), page);

  if (*name == '\0')
    return g_strdup (_ ("Without a title"));

  /* Translators: a page on what good looks like, agreed with somebody; %s is a name */
  return g_strdup_printf (_ ("What good looks like, with %s"), name);
}

static char *
format_line (FootingPlanLine *line)
{
  return footing_plan_line_is_task (line)
             ? footing_task_format_title (line)
             : footing_text_excerpt_or (line->title, FOOTING_TITLE_CHARS,
                                        _ ("Without a title"));
}

static char *
format_title (gpointer record, FootingContext *context)
{
  if (FOOTING_IS_ENTRY (record))
    return footing_entry_format_title (record);
  if (FOOTING_IS_RECOVERY (record))
    return footing_plan_format_name (record);
  if (FOOTING_IS_STEP (record))
    return footing_step_format_name (((FootingStep *)record)->kind,
                                     ((FootingStep *)record)->title, FOOTING_TITLE_CHARS);
  if (FOOTING_IS_OUTCOME (record))
    return footing_text_excerpt_or (((FootingOutcome *)record)->title,
                                    FOOTING_TITLE_CHARS, _ ("An outcome without a name"));
  if (FOOTING_IS_PERSON (record))
    return footing_text_excerpt_or (((FootingPerson *)record)->name, FOOTING_TITLE_CHARS,
                                    _ ("Somebody"));
  if (FOOTING_IS_RITUAL (record))
    return format_ritual (record, context);
  if (FOOTING_IS_PROGRESS (record))
    return format_progress (record);
  if (FOOTING_IS_OWN_SIGN (record))
    return footing_text_excerpt_or (((FootingOwnSign *)record)->title,
                                    FOOTING_TITLE_CHARS, _ ("Without a title"));
  if (FOOTING_IS_HIDDEN_SIGN (record))
    return format_hidden_sign (record, context);
  if (FOOTING_IS_PLAN_LINE (record))
    return format_line (record);
  if (FOOTING_IS_MARK (record))
    return format_mark (record);
  if (FOOTING_IS_ADJUSTMENT (record))
    return format_adjustment (record);
  if (FOOTING_IS_CONVERSATION (record))
    return format_conversation (record);
  if (FOOTING_IS_SUPPORT_CONTACT (record))
    return footing_text_excerpt_or (((FootingSupportContact *)record)->name,
                                    FOOTING_TITLE_CHARS, _ ("Without a name"));
  if (FOOTING_IS_MOMENT (record))
    return footing_moment_format_name (record);

  if (FOOTING_IS_AGREEMENT (record))
    return format_agreement (record, context);

  return format_dated (record);
}

char *
footing_bin_format_title (gpointer record, FootingContext *context)
{
  g_autoptr (GObject) shown = NULL;

  g_return_val_if_fail (FOOTING_IS_RECORD (record), NULL);

  shown = footing_record_dup_shown (record);

  return format_title (shown, context);
}

/* The day of @record as a title tells it, or "". */
static char *
format_day (gpointer record)
{
  g_autofree char *date = NULL;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (record), "date") != NULL)
    g_object_get (record, "date", &date, NULL);

  return footing_date_is_valid (date) ? footing_date_format_full (date) : g_strdup ("");
}

/* With whom a conversation is that has no words yet; "" when that is not known. */
static char *
format_talk_with (FootingConversation *talk, FootingContext *context)
{
  g_autoptr (FootingPerson) person =
      talk->person != NULL && *talk->person != '\0'
          ? footing_store_get (footing_context_get_store (context), FOOTING_TYPE_PERSON,
                               talk->person, NULL)
          : NULL;
  g_autofree char *name = person != NULL ? footing_person_format_name (person) : NULL;

  /* Translators: %s is a name */
  return name != NULL ? g_strdup_printf (_ ("Conversation with %s"), name)
                      : g_strdup ("");
}

/* How much of a title is said in a sentence. */
#define NAME_CHARS 60

char *
footing_bin_format_name (gpointer record, FootingContext *context)
{
  g_autofree char *title = footing_bin_format_title (record, context);
  g_autofree char *day = format_day (record);
  const gboolean is_untitled =
      strcmp (title, _ ("Without a title")) == 0 || strcmp (title, day) == 0;
  g_autofree char *talk = is_untitled && FOOTING_IS_CONVERSATION (record)
                              ? format_talk_with (record, context)
                              : g_strdup ("");

  if (*talk != '\0')
    return g_steal_pointer (&talk);
  if (is_untitled && *day == '\0')
    return g_strdup (footing_bin_format_kind (record));

  /* A day says nothing of what is from it. */
  if (*day != '\0' && strcmp (title, day) == 0)
    /* Translators: what something is, and its day: "Conversation, Sun, 29 November" */
    return g_strdup_printf (C_ ("bin", "%s, %s"), footing_bin_format_kind (record), day);

  return footing_text_excerpt (title, NAME_CHARS);
}

/* --- How much ------------------------------------------------------------------------
 */

/* Adds a count in words, unless it is none; takes it. */
static void
add_count (GPtrArray *parts, int n, char *words)
{
  if (n > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

char *
footing_bin_format_held (gpointer record, FootingStore *store)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  FootingBinHeld held;

  g_return_val_if_fail (FOOTING_IS_RECORD (record), NULL);

  if (!FOOTING_IS_RECOVERY (record) ||
      !footing_bin_count_held (store, record, &held, NULL))
    return g_strdup ("");

  add_count (
      parts, held.entries,
      g_strdup_printf (ngettext ("%d entry", "%d entries", held.entries), held.entries));
  add_count (parts, held.outcomes,
             g_strdup_printf (ngettext ("%d outcome", "%d outcomes", held.outcomes),
                              held.outcomes));
  add_count (parts, held.steps,
             g_strdup_printf (ngettext ("%d step", "%d steps", held.steps), held.steps));
  add_count (
      parts, held.people,
      g_strdup_printf (ngettext ("%d person", "%d people", held.people), held.people));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (_ (", "), (char **)parts->pdata);
}

/* --- How long ------------------------------------------------------------------------
 */

static char *
format_time (gpointer record, FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *today = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *end = NULL;
  g_autofree char *deleted = NULL;
  g_autofree char *until = NULL;

  zone = footing_clock_zone (clock);
  today = footing_clock_today (clock);
  gone = footing_instant_to_date (footing_record_get_deleted_at (record), zone);
  end = footing_instant_to_date (footing_bin_get_end (record), zone);
  deleted = footing_date_format_near (gone, today);
  until = footing_date_format_near (end, today);

  if (footing_bin_get_end (record) <= footing_clock_now (clock))
    /* Translators: what something in the bin is, when it was deleted, and that its time
     * is over: "Win · deleted Tue, 3 March · goes with the next backup" */
    return g_strdup_printf (_ ("%s · deleted %s · goes with the next backup"),
                            footing_bin_format_kind (record), deleted);

  /* Translators: what something in the bin is, when it was deleted, and how long it stays
   * there: "Win · deleted yesterday · kept until Sat, 4 April" */
  return g_strdup_printf (_ ("%s · deleted %s · kept until %s"),
                          footing_bin_format_kind (record), deleted, until);
}

char *
footing_bin_format_state (gpointer record, FootingStore *store)
{
  g_autofree char *time = NULL;
  g_autofree char *held = NULL;

  g_return_val_if_fail (FOOTING_IS_RECORD (record), NULL);

  time = format_time (record, footing_store_get_clock (store));
  held = footing_bin_format_held (record, store);
  if (*held == '\0')
    return g_steal_pointer (&time);

  /* Translators: what something in the bin is and how long it stays there; below that,
   * what comes back with it: "12 entries, 4 steps" */
  return g_strdup_printf (_ ("%s\nWith %s"), time, held);
}

/* --- How many ------------------------------------------------------------------------
 */

static guint
count_type (GHashTable *types, GType type)
{
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n += GPOINTER_TO_SIZE (value) == type;

  return n;
}

/* Adds a line, of a form with the number in it; takes it. */
static void
add_line (GString *lines, char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
  g_free (line);
}

char *
footing_bin_format_contents (GHashTable *types)
{
  GString *lines = g_string_new (NULL);
  const guint plans = count_type (types, FOOTING_TYPE_RECOVERY);
  const guint entries = count_type (types, FOOTING_TYPE_ENTRY);
  const guint outcomes = count_type (types, FOOTING_TYPE_OUTCOME);
  const guint steps = count_type (types, FOOTING_TYPE_STEP);
  const guint people = count_type (types, FOOTING_TYPE_PERSON);
  const guint rituals = count_type (types, FOOTING_TYPE_RITUAL);
  const guint others =
      g_hash_table_size (types) - plans - entries - outcomes - steps - people - rituals;

  if (plans > 0)
    add_line (lines,
              g_strdup_printf (ngettext ("%u plan with everything in it",
                                         "%u plans with everything in them", plans),
                               plans));
  if (entries > 0)
    add_line (lines,
              g_strdup_printf (ngettext ("%u entry", "%u entries", entries), entries));
  if (outcomes > 0)
    add_line (lines,
              g_strdup_printf (ngettext ("%u outcome with its progress",
                                         "%u outcomes with their progress", outcomes),
                               outcomes));
  if (steps > 0)
    add_line (lines, g_strdup_printf (ngettext ("%u step", "%u steps", steps), steps));
  if (people > 0)
    add_line (lines,
              g_strdup_printf (ngettext ("%u person", "%u people", people), people));
  if (rituals > 0)
    add_line (lines,
              g_strdup_printf (ngettext ("%u ritual", "%u rituals", rituals), rituals));
  if (others > 0)
    /* Translators: things of other kinds than those that were named before */
    add_line (lines, g_strdup_printf (
                         ngettext ("%u other thing", "%u other things", others), others));

  return g_string_free (lines, FALSE);
}
