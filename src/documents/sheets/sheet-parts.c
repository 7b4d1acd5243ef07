/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "format/date-format.h"
#include "format/debrief-format.h"
#include "format/entry-format.h"
#include "number-format.h"
#include "plan/step-dates.h"
#include "plan/theirs.h"
#include "session/session.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* --- Texts ------------------------------------------------------------------------ */

static gboolean
is_private (const Sheet *self, gpointer record, const char *field)
{
  const FootingTelling telling = {self->store, self->guidance, self->perspective};

  return FOOTING_IS_STEP (record) && strcmp (field, "title") == 0 &&
         !footing_telling_may_tell_step (&telling, record);
}

const char *
sheet_text (const Sheet *self, gpointer record, const char *field)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  if (!footing_sheet_tells (self->wish->kind, self->perspective, G_OBJECT_TYPE (record),
                            field) ||
      is_private (self, record, field))
    return "";

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *found = footing_record_class_get_field (klass, i);

    if (strcmp (found->column, field) == 0)
      return footing_record_get_text (record, found);
  }

  g_return_val_if_reached ("");
}

gboolean
sheet_is_support (const Sheet *self)
{
  return self->perspective == FOOTING_PERSPECTIVE_SUPPORT;
}

char *
sheet_format_dated (const char *date, const char *text)
{
  g_autofree char *day = footing_date_format_day (date, "");

  /* Translators: a day, and what was then: "5 March 2026: Shipped the fix" */
  return *day != '\0' ? g_strdup_printf (C_ ("document", "%s: %s"), day, text)
                      : g_strdup (text);
}

/* Whether @text has @measure in it, as words of their own. */
static gboolean
says_measure (const char *text, const char *measure)
{
  for (const char *at = strstr (text, measure); at != NULL; at = strstr (at + 1, measure))
    if (at == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;

  return FALSE;
}

char *
sheet_format_measured (const Sheet *self, FootingEntry *entry, const char *text)
{
  g_autoptr (FootingEntry) told = footing_record_copy (
      entry, "metric-unit", sheet_text (self, entry, "metric_unit"), NULL);
  g_autofree char *measure = footing_entry_format_measure_inside (told);

  /* A title that has the figure says it once. Translators: what was done, and a figure:
   * "Cut the nightly run (−41 min)" */
  return *measure != '\0' && !says_measure (text, measure)
             ? g_strdup_printf (C_ ("document", "%s (%s)"), text, measure)
             : g_strdup (text);
}

/* --- Outcomes --------------------------------------------------------------------- */

/* "24 hours"; "" for no value. */
static char *
format_value (double value, const char *unit)
{
  if (!isfinite (value) || footing_text_is_blank (unit))
    return footing_number_format (value);

  return footing_number_format_measure (value, unit);
}

static void
add_outcome (Sheet *self, FootingOutcome *outcome, const FootingStanding *standing)
{
  const char *unit = sheet_text (self, outcome, "unit");
  g_autofree char *from = format_value (outcome->from_value, unit);
  g_autofree char *to = format_value (outcome->to_value, unit);
  g_autofree char *day = footing_date_format_day (outcome->due_on, "");
  g_autofree char *now = format_value (standing != NULL ? standing->value : NAN, unit);
  const char *cells[] = {
      sheet_text (self, outcome, "title"),
      from,
      to,
      day,
      footing_outcome_is_delivered (outcome) ? C_ ("document", "Delivered") : now,
      NULL};

  footing_document_add_row (self->document, cells);
}

gboolean
sheet_add_outcomes (Sheet *self, GError **error)
{
  const char *id = footing_record_get_id (self->recovery);
  g_autoptr (GPtrArray) outcomes =
      footing_store_list (self->store, FOOTING_TYPE_OUTCOME, id, error);
  g_autoptr (GHashTable) standings =
      outcomes != NULL ? footing_store_get_standings (self->store, id, error) : NULL;
  /* Translators: the headings of a table of outcomes: from and to are figures, the last
   * is where it stands */
  const char *headings[] = {C_ ("document", "Outcome"), C_ ("document", "From"),
                            C_ ("document", "To"),      C_ ("document", "By"),
                            C_ ("document", "Now"),     NULL};

  if (standings == NULL)
    return FALSE;

  footing_document_add_heading (self->document, 2, _ ("Outcomes"));
  footing_document_add_table (self->document, headings);
  for (guint i = 0; i < outcomes->len; i++) {
    FootingOutcome *outcome = outcomes->pdata[i];

    if (footing_outcome_is_open (outcome) || footing_outcome_is_delivered (outcome))
      add_outcome (self, outcome,
                   g_hash_table_lookup (standings, footing_record_get_id (outcome)));
  }

  return TRUE;
}

/* --- Steps ------------------------------------------------------------------------ */

int
sheet_compare_days_cb (gconstpointer a, gconstpointer b)
{
  return footing_date_compare (footing_step_get_day (*(FootingStep *const *)a),
                               footing_step_get_day (*(FootingStep *const *)b));
}

/* Whether @agenda has @text as a line of a list. */
static gboolean
is_on (const char *agenda, const char *text)
{
  g_autofree char *line = g_strdup_printf ("– %s", text);

  return footing_session_has_line (agenda, line);
}

void
sheet_add_held (Sheet *self)
{
  g_autofree char *held = footing_debrief_format_held (self->recovery, "");

  footing_document_add_text (self->document, held);
}

void
sheet_add_agreed (Sheet *self, const char *agenda)
{
  g_autoptr (FootingRecovery) told = footing_record_copy (
      self->recovery, "technical-change",
      sheet_text (self, self->recovery, "technical_change"), "communication-change",
      sheet_text (self, self->recovery, "communication_change"), NULL);
  g_autoptr (GPtrArray) changes = footing_theirs_list_changes (told);

  footing_document_add_heading (self->document, 2, _ ("What We Agreed"));
  sheet_add_held (self);
  for (guint i = 0; i < changes->len; i++)
    if (!is_on (agenda, changes->pdata[i]))
      footing_document_add_item (self->document, changes->pdata[i]);
}

char *
sheet_format_step (const Sheet *self, FootingStep *step)
{
  const FootingTelling telling = {self->store, self->guidance, self->perspective};

  return footing_text_is_blank (sheet_text (self, step, "title")) ||
                 footing_theirs_is_change_itself (self->recovery, step)
             ? NULL
             : footing_telling_format_step (&telling, step);
}

gboolean
sheet_add_next (Sheet *self, const char *heading, const char *agenda, GError **error)
{
  g_autoptr (GPtrArray) steps = footing_store_list (
      self->store, FOOTING_TYPE_STEP, footing_record_get_id (self->recovery), error);

  if (steps == NULL)
    return FALSE;

  footing_document_add_heading (self->document, 2, heading);
  g_ptr_array_sort (steps, sheet_compare_days_cb);
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];
    g_autofree char *day = footing_date_format_day (footing_step_get_day (step), "");
    g_autofree char *title =
        footing_step_is_open (step) && !footing_theirs_is_change (self->recovery, step)
            ? sheet_format_step (self, step)
            : NULL;
    g_autofree char *item = NULL;

    if (title == NULL || is_on (agenda, title))
      continue;
    item = *day != '\0'
               /* Translators: what comes next, and the day: "Show the first part (by 9
                * March 2026)" */
               ? g_strdup_printf (_ ("%s (by %s)"), title, day)
               : g_strdup (title);
    footing_document_add_item (self->document, item);
  }

  return TRUE;
}

/* --- Wins ------------------------------------------------------------------------- */

/* Whether @win is of a plan for somebody else; @known has those that were asked for. */
static gboolean
is_of_somebody_else (Sheet *self, FootingEntry *win, GHashTable *known)
{
  gpointer found;

  if (win->recovery == NULL)
    return FALSE;
  if (!g_hash_table_lookup_extended (known, win->recovery, NULL, &found)) {
    g_autoptr (FootingRecovery) recovery =
        footing_store_get (self->store, FOOTING_TYPE_RECOVERY, win->recovery, NULL);

    found = GINT_TO_POINTER (recovery == NULL || footing_recovery_is_support (recovery));
    g_hash_table_insert (known, g_strdup (win->recovery), found);
  }

  return GPOINTER_TO_INT (found);
}

gboolean
sheet_each_win (Sheet *self,
                gboolean own_plan,
                const char *from,
                const char *to,
                SheetAddWin add,
                GError **error)
{
  const gboolean only = self->recovery != NULL && (own_plan || sheet_is_support (self));
  const FootingEntryFilter filter = {
      .recovery = only ? footing_record_get_id (self->recovery) : NULL,
      .kind = "win",
      .from = from,
      .to = to,
  };
  const FootingTelling telling = {self->store, self->guidance, self->perspective};
  g_autoptr (GHashTable) known =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (self->store, &filter, error);

  for (guint i = 0; keys != NULL && i < keys->len; i++) {
    g_autoptr (FootingEntry) win = footing_store_get_entry_at (
        self->store, g_array_index (keys, FootingEntryKey, i).seq, error);
    gboolean may;

    if (win == NULL)
      return FALSE;
    if (!only && is_of_somebody_else (self, win, known))
      continue;
    if (!footing_telling_may_tell_win (&telling, win, &may, error) ||
        (may && !add (self, win, error)))
      return FALSE;
  }

  return keys != NULL;
}
