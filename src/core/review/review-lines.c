/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-private.h"
#include "date.h"
#include "number-format.h"
#include "plan/telling.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* For how many days a review is what a one-on-one begins with. */
#define AGENDA_DAYS 14

#define UNIT_CHARS 30
#define AGENDA_LINES 6

/* --- What moved ----------------------------------------------------------------- */

/* @record as it is to be read in a line. Owned by the caller. */
typedef gpointer (*Read) (gpointer record);

static char *
format_win (FootingEntry *entry, Read read)
{
  g_autoptr (FootingEntry) win = read (entry);
  g_autofree char *title =
      footing_text_excerpt_or (win->title, REVIEW_LINE_CHARS, _ ("A win"));
  g_autofree char *unit = footing_text_excerpt (win->metric_unit, UNIT_CHARS);

  g_autofree char *figure = footing_number_format_measure (win->metric_value, unit);

  /* Translators: what was done, and the figure: "Cut the nightly run: 9 minutes" */
  return *figure != '\0' ? g_strdup_printf (_ ("%s: %s"), title, figure)
                         : g_steal_pointer (&title);
}

static char *
format_progress (const FootingReviewProgress *progress, Read read)
{
  g_autoptr (FootingOutcome) outcome = read (progress->outcome);
  g_autofree char *title =
      footing_text_excerpt_or (outcome->title, REVIEW_LINE_CHARS, _ ("An outcome"));
  g_autofree char *unit = footing_text_excerpt (outcome->unit, UNIT_CHARS);

  g_autofree char *before = footing_number_format (progress->before);
  g_autofree char *now = footing_number_format_measure (progress->now, unit);

  if (*before == '\0' || progress->before == progress->now)
    /* Translators: an outcome, and where it stands: "Answer within a day: 30 hours" */
    return g_strdup_printf (_ ("%s: %s"), title, now);

  /* Translators: an outcome, where it stood, and where it stands: "Answer within a day:
   * from 48 to 30 hours" */
  return g_strdup_printf (_ ("%s: from %s to %s"), title, before, now);
}

static GPtrArray *
list_lines (const FootingReviewWeek *self, Read read)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->progress->len; i++)
    g_ptr_array_add (lines, format_progress (self->progress->pdata[i], read));
  for (guint i = 0; i < self->wins->len; i++)
    g_ptr_array_add (lines, format_win (self->wins->pdata[i], read));
  for (guint i = 0; i < self->steps->len; i++) {
    g_autoptr (FootingStep) step = read (self->steps->pdata[i]);

    g_ptr_array_add (
        lines, footing_text_excerpt_or (step->title, REVIEW_LINE_CHARS, _ ("A step")));
  }

  return lines;
}

GPtrArray *
footing_review_week_list_lines (const FootingReviewWeek *self)
{
  g_return_val_if_fail (self != NULL, g_ptr_array_new ());

  return list_lines (self, footing_record_dup_shown);
}

GPtrArray *
footing_review_week_list_typed_lines (const FootingReviewWeek *self)
{
  g_return_val_if_fail (self != NULL, g_ptr_array_new ());

  return list_lines (self, g_object_ref);
}

gboolean
footing_review_week_drop_private (FootingReviewWeek *self,
                                  FootingStore *store,
                                  FootingGuidance *guidance,
                                  GError **error)
{
  const FootingTelling telling = {store, guidance, FOOTING_PERSPECTIVE_SUPPORT};

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  for (guint i = self->steps->len; i > 0; i--)
    if (!footing_telling_may_tell_step (&telling, self->steps->pdata[i - 1]))
      g_ptr_array_remove_index (self->steps, i - 1);
  for (guint i = self->wins->len; i > 0; i--) {
    gboolean may;

    if (!footing_telling_may_tell_win (&telling, self->wins->pdata[i - 1], &may, error))
      return FALSE;
    if (!may)
      g_ptr_array_remove_index (self->wins, i - 1);
  }

  return TRUE;
}

/* --- The agenda ----------------------------------------------------------------- */

/* The newest review of @recovery since the local date @since, or NULL. */
static gboolean
find_last (FootingStore *store,
           const char *recovery,
           const char *since,
           FootingReview **review,
           GError **error)
{
  g_autoptr (GPtrArray) rows =
      footing_store_list (store, FOOTING_TYPE_REVIEW, recovery, error);
  FootingReview *last;

  if (rows == NULL)
    return FALSE;
  if (rows->len == 0)
    return TRUE;

  last = g_ptr_array_index (rows, rows->len - 1);
  if (strcmp (last->week, since) >= 0)
    *review = g_object_ref (last);

  return TRUE;
}

static void
add_part (GString *text, const char *heading, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s\n%s", text->len > 0 ? "\n\n" : "", heading, part);
}

static char *
join_lines (const FootingReviewWeek *week)
{
  g_autoptr (GPtrArray) lines = footing_review_week_list_typed_lines (week);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (lines->len, AGENDA_LINES); i++)
    g_string_append_printf (text, "%s– %s", i > 0 ? "\n" : "",
                            (char *)g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

/* What the sheet of @review says, as the first parts of an agenda. */
static gboolean
add_review (FootingStore *store,
            FootingGuidance *guidance,
            FootingReview *review,
            GString *agenda,
            GError **error)
{
  g_autoptr (FootingReviewWeek) week =
      footing_review_week_new (store, guidance, review->recovery, review->week, error);
  g_autofree char *moved = NULL;
  g_autofree char *ask = g_strstrip (g_strdup (review->ask));

  if (week == NULL || !footing_review_week_drop_private (week, store, guidance, error))
    return FALSE;

  moved = join_lines (week);
  /* Translators: headings on the sheet for a one-on-one */
  add_part (agenda, C_ ("one-on-one", "What moved:"), moved);
  add_part (agenda, C_ ("one-on-one", "What I want to ask for:"), ask);

  return TRUE;
}

char *
footing_review_draft_agenda (FootingStore *store,
                             FootingGuidance *guidance,
                             FootingSession *session,
                             GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *since = footing_date_add_days (today, -AGENDA_DAYS);
  g_autofree char *rest = footing_session_draft_agenda (store, guidance, session, error);
  g_autoptr (FootingReview) review = NULL;
  g_autoptr (GString) agenda = g_string_new (NULL);

  if (rest == NULL || !find_last (store, footing_record_get_id (session->recovery),
                                  since != NULL ? since : "", &review, error))
    return NULL;
  if (review != NULL && !add_review (store, guidance, review, agenda, error))
    return NULL;
  if (*rest != '\0')
    g_string_append_printf (agenda, "%s%s", agenda->len > 0 ? "\n\n" : "", rest);

  return g_strdup (agenda->str);
}
