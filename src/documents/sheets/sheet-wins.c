/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format/date-format.h"
#include "format/entries-format.h"
#include "format/review-format.h"
#include "review/review.h"
#include "sheet-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Of a date: "2026-03". */
#define MONTH_LENGTH 7

#define NAME_CHARS 200

/* --- Wins ------------------------------------------------------------------------- */

/* Who has seen @win, as far as names are told; "" for nobody. */
static char *
format_seen_by (const Sheet *self, FootingEntry *win)
{
  return footing_sheet_tells (self->wish->kind, self->perspective, FOOTING_TYPE_PERSON,
                              "name")
             ? footing_entries_format_seen_by (self->store, win, NAME_CHARS)
             : g_strdup ("");
}

/* The heading of the month of @date, when it is another one than that of the last. */
static void
add_month (Sheet *self, const char *date)
{
  g_autofree char *month = footing_date_format_month (date, "");
  const FootingBlock *heading = NULL;

  for (guint i = self->document->blocks->len; i > 0 && heading == NULL; i--) {
    const FootingBlock *block = g_ptr_array_index (self->document->blocks, i - 1);

    if (block->kind == FOOTING_BLOCK_HEADING)
      heading = block;
  }
  if (heading == NULL || heading->level == 1 || strcmp (heading->text, month) != 0)
    footing_document_add_heading (self->document, 2, month);
}

static void
append_line (GString *item, char *line)
{
  if (*line != '\0')
    g_string_append_printf (item, "\n%s", line);
  g_free (line);
}

static gboolean
add_win (Sheet *self, FootingEntry *win, GError **error)
{
  const char *title = sheet_text (self, win, "title");
  const char *body = sheet_text (self, win, "body");
  const char *evidence = sheet_text (self, win, "evidence");
  g_autofree char *seen_by = format_seen_by (self, win);
  g_autofree char *day = footing_date_format_day (win->date, win->date);
  g_autofree char *measured = sheet_format_measured (
      self, win, footing_text_is_blank (title) ? _ ("A win") : title);
  g_autoptr (GString) item = g_string_new (NULL);

  add_month (self, win->date);
  /* Translators: a day, and what was then: "5 March: Shipped the fix" */
  g_string_append_printf (item, C_ ("document", "%s: %s"), day, measured);
  append_line (item, g_strdup (body));
  if (*seen_by != '\0')
    append_line (item, g_strdup_printf (_ ("Seen by %s"), seen_by));
  if (*evidence != '\0')
    /* Translators: where it can be looked at */
    append_line (item, g_strdup_printf (C_ ("document", "Evidence: %s"), evidence));
  footing_document_add_item (self->document, item->str);

  return TRUE;
}

gboolean
sheet_fill_wins (Sheet *self, GError **error)
{
  if (!sheet_each_win (self, FALSE, self->wish->from, self->wish->to, add_win, error))
    return FALSE;

  if (footing_document_is_empty (self->document))
    footing_document_add_text (self->document,
                               _ ("There are no wins in these days yet."));
  return TRUE;
}

static gboolean
add_table_row (Sheet *self, FootingEntry *win, GError **error)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE] = "";
  g_autofree char *seen_by = format_seen_by (self, win);
  const char *cells[] = {win->date,
                         sheet_text (self, win, "title"),
                         sheet_text (self, win, "body"),
                         digits,
                         sheet_text (self, win, "metric_unit"),
                         sheet_text (self, win, "evidence"),
                         seen_by,
                         NULL};

  if (!isnan (win->metric_value))
    g_ascii_dtostr (digits, sizeof digits, win->metric_value);
  footing_document_add_raw_row (self->document, cells);

  return TRUE;
}

gboolean
sheet_fill_win_table (Sheet *self, GError **error)
{
  const char *headings[] = {C_ ("table", "Date"),    C_ ("table", "Title"),
                            C_ ("table", "Text"),    C_ ("table", "Figure"),
                            C_ ("table", "Unit"),    C_ ("table", "Evidence"),
                            C_ ("table", "Seen by"), NULL};

  footing_document_add_table (self->document, headings);
  return sheet_each_win (self, FALSE, self->wish->from, self->wish->to, add_table_row,
                         error);
}

/* --- The weekly review ------------------------------------------------------------ */

static gboolean
tells_signs (const Sheet *self)
{
  return self->wish->signs &&
         footing_sheet_has_signs (self->wish->kind, self->perspective);
}

static void
add_parts (Sheet *self, const FootingReviewWeek *week)
{
  for (guint part = 0; part < FOOTING_N_REVIEW_PARTS; part++) {
    g_autoptr (GPtrArray) lines = NULL;

    /* They are one's own, and for others only when one says so. */
    if (part == FOOTING_REVIEW_SIGNS && !tells_signs (self))
      continue;
    lines = footing_review_format_part (part, week, self->perspective);
    footing_document_add_heading (
        self->document, 2, footing_review_part_get_title (part, self->perspective));
    for (guint i = 0; i < lines->len; i++)
      footing_document_add_item (self->document, lines->pdata[i]);
  }
}

/* Whether what is to be tried tells nothing that was asked in private. */
static gboolean
may_tell_block (const Sheet *self,
                const FootingReviewPlan *plan,
                FootingReviewBlockKind kind)
{
  const FootingTelling telling = {self->store, self->guidance, self->perspective};
  const FootingReviewChoice *choice = footing_review_plan_get (plan, kind);
  g_autoptr (FootingStep) step = NULL;

  if (kind != FOOTING_REVIEW_TRY || choice == NULL || choice->is_move)
    return TRUE;

  step = footing_store_get (self->store, FOOTING_TYPE_STEP, choice->id, NULL);

  return step == NULL || footing_telling_may_tell_step (&telling, step);
}

static void
add_plan (Sheet *self, const FootingReviewPlan *plan)
{
  g_autofree char *next = footing_review_format_next (plan, "");

  footing_document_add_heading (self->document, 2, next);
  for (guint kind = 0; kind < FOOTING_N_REVIEW_BLOCKS; kind++) {
    g_autofree char *item =
        footing_review_format_told_block (plan, kind, self->perspective);

    if (item != NULL && may_tell_block (self, plan, kind))
      footing_document_add_item (self->document, item);
  }
  if (!footing_text_is_blank (plan->ask) &&
      footing_sheet_tells (self->wish->kind, self->perspective, FOOTING_TYPE_REVIEW,
                           "ask")) {
    footing_document_add_heading (self->document, 2, _ ("What I Want to Ask For"));
    footing_document_add_text (self->document, plan->ask);
  }
}

gboolean
sheet_fill_review (Sheet *self, GError **error)
{
  const char *id = self->recovery != NULL ? footing_record_get_id (self->recovery) : NULL;
  g_autofree char *first = footing_review_find_week (
      self->today,
      footing_clock_get_first_weekday (footing_store_get_clock (self->store)));
  g_autoptr (FootingReviewWeek) week =
      first != NULL
          ? footing_review_week_new (self->store, self->guidance, id, first, error)
          : NULL;
  g_autoptr (FootingReviewPlan) plan = NULL;
  g_autofree char *span = NULL;
  g_autofree char *summary = NULL;

  if (first == NULL)
    return TRUE;
  if (week == NULL ||
      !footing_review_week_drop_private (week, self->store, self->guidance, error))
    return FALSE;
  if (id != NULL && footing_review_has_next (first)) {
    plan = footing_review_plan_new (self->store, self->guidance, id, first, error);
    if (plan == NULL)
      return FALSE;
  }

  span = footing_review_format_week (week, "");
  summary = footing_review_format_summary (week, self->perspective);
  footing_document_add_text (self->document, span);
  footing_document_add_text (self->document, summary);
  add_parts (self, week);
  if (plan != NULL)
    add_plan (self, plan);

  return TRUE;
}
