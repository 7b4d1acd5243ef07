/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-format.h"
#include "date-format.h"
#include "paper-format.h"
#include "rating-words.h"
#include "text.h"

#include <glib/gi18n-lib.h>

#define NAME_CHARS 60

/* Of what is to be asked for, on paper. */
#define ASK_CHARS 400

static gboolean
is_support (FootingPerspective perspective)
{
  return perspective == FOOTING_PERSPECTIVE_SUPPORT;
}

/* --- Looking back ---------------------------------------------------------------- */

const char *
footing_review_part_get_title (FootingReviewPart part, FootingPerspective perspective)
{
  switch (part) {
  case FOOTING_REVIEW_MOVED:
    /* Translators: headings of a weekly review */
    return is_support (perspective) ? _ ("Commitments You Kept") : _ ("What Moved");
  case FOOTING_REVIEW_SIGNS:
    return _ ("Signs That Changed");
  case FOOTING_REVIEW_HEARD:
    return is_support (perspective) ? _ ("Who You Talked With") : _ ("Who Heard");
  case FOOTING_N_REVIEW_PARTS:
  default:
    g_return_val_if_reached ("");
  }
}

static char *
format_sign (const FootingReviewSign *sign)
{
  g_auto (GStrv) words = footing_sign_words_dup ();

  /* Translators: %1$s is a sign as one observes it, %2$s and %3$s are how often: "Quieter
   * in meetings: from often to sometimes" */
  return g_strdup_printf (_ ("%1$s: from %2$s to %3$s"), sign->title, words[sign->before],
                          words[sign->now]);
}

/* Takes @text. */
static void
add_count (GString *parts, guint n, char *text)
{
  if (n > 0)
    /* Translators: between what somebody heard: "1 update, saw 2 wins" */
    g_string_append_printf (parts, "%s%s", parts->len > 0 ? C_ ("heard", ", ") : "",
                            text);
  g_free (text);
}

static char *
format_listener (const FootingReviewListener *listener)
{
  const guint updates = listener->updates;
  const guint talks = listener->talks;
  const guint wins = listener->wins;
  g_autofree char *name =
      footing_text_excerpt_or (listener->name, NAME_CHARS, _ ("Somebody"));
  g_autoptr (GString) parts = g_string_new (NULL);

  add_count (parts, updates,
             g_strdup_printf (ngettext ("%u update", "%u updates", updates), updates));
  add_count (parts, talks,
             talks == 1
                 ? g_strdup (C_ ("heard", "in touch once"))
                 : g_strdup_printf (
                       ngettext ("in touch %u time", "in touch %u times", talks), talks));
  add_count (parts, wins,
             g_strdup_printf (ngettext ("saw %u win", "saw %u wins", wins), wins));

  /* Translators: somebody, and what they heard: "Mira: 1 update, saw 2 wins" */
  return g_strdup_printf (C_ ("heard", "%s: %s"), name, parts->str);
}

/* No more than are shown; how many there were is said. */
static void
cut (GPtrArray *lines)
{
  const guint more =
      lines->len > FOOTING_REVIEW_LINES + 1 ? lines->len - FOOTING_REVIEW_LINES : 0;

  if (more == 0)
    return;

  g_ptr_array_set_size (lines, FOOTING_REVIEW_LINES);
  /* Translators: below a list that is not shown to its end */
  g_ptr_array_add (lines,
                   g_strdup_printf (ngettext ("And %u more", "And %u more", more), more));
}

GPtrArray *
footing_review_format_part (FootingReviewPart part,
                            const FootingReviewWeek *week,
                            FootingPerspective perspective)
{
  GPtrArray *lines;

  g_return_val_if_fail (week != NULL, NULL);

  if (part == FOOTING_REVIEW_MOVED)
    lines = footing_review_week_list_lines (week);
  else
    lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; part == FOOTING_REVIEW_SIGNS && i < week->signs->len; i++)
    g_ptr_array_add (lines, format_sign (week->signs->pdata[i]));
  for (guint i = 0; part == FOOTING_REVIEW_HEARD && i < week->listeners->len; i++)
    g_ptr_array_add (lines, format_listener (week->listeners->pdata[i]));
  cut (lines);

  return lines;
}

char *
footing_review_format_week (const FootingReviewWeek *week, const char *today)
{
  g_autofree char *span = NULL;

  g_return_val_if_fail (week != NULL, NULL);

  span = footing_date_format_span (week->first, week->last, today);

  /* Translators: what a review looks back on; %s is "2–8 March" */
  return g_strdup_printf (_ ("The week of %s"), span);
}

char *
footing_review_format_next (const FootingReviewPlan *plan, const char *today)
{
  g_autofree char *span = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  span = footing_date_format_span (plan->first, plan->last, today);
  if (*today == '\0')
    /* Translators: on paper, what a review looks ahead to; %s is "9–15 March 2026" */
    return g_strdup_printf (_ ("The week after: %s"), span);

  /* Translators: what a review looks ahead to; %s is "9–15 March" */
  return g_strdup_printf (
      strcmp (plan->first, today) > 0 ? _ ("Next week: %s") : _ ("This week: %s"), span);
}

static char *
format_wins (const FootingReviewWeek *week)
{
  const guint n = week->wins->len;

  if (week->n_measured == 0)
    return g_strdup_printf (ngettext ("%u win.", "%u wins.", n), n);

  /* Translators: %1$u are wins, %2$u those for which a number was written down */
  return g_strdup_printf (
      ngettext ("%1$u win, %2$u with a figure.", "%1$u wins, %2$u with a figure.", n), n,
      week->n_measured);
}

char *
footing_review_format_summary (const FootingReviewWeek *week,
                               FootingPerspective perspective)
{
  g_autofree char *wins = NULL;
  g_autofree char *steps = NULL;

  g_return_val_if_fail (week != NULL, NULL);

  if (footing_review_week_is_empty (week))
    return g_strdup (
        _ ("Nothing is noted for this week. That says what was written down, "
           "not what there was."));

  wins = week->wins->len > 0 ? format_wins (week) : g_strdup ("");
  if (week->n_done > 0)
    steps = g_strdup_printf (
        is_support (perspective)
            ? ngettext ("%u commitment kept.", "%u commitments kept.", week->n_done)
            : ngettext ("%u step done.", "%u steps done.", week->n_done),
        week->n_done);
  else
    steps = g_strdup ("");

  return g_strdup_printf ("%s%s%s", wins, *wins != '\0' && *steps != '\0' ? " " : "",
                          steps);
}

/* --- Looking ahead --------------------------------------------------------------- */

const char *
footing_review_block_get_title (FootingReviewBlockKind kind,
                                FootingPerspective perspective)
{
  switch (kind) {
  case FOOTING_REVIEW_REACH:
    /* Translators: the three blocks of the next week */
    return is_support (perspective) ? _ ("Ask for Help") : _ ("Be in Touch");
  case FOOTING_REVIEW_UPDATE:
    return _ ("Send an Update");
  case FOOTING_REVIEW_TRY:
    return is_support (perspective) ? _ ("Keep One Commitment") : _ ("Try One Thing");
  case FOOTING_N_REVIEW_BLOCKS:
  default:
    g_return_val_if_reached ("");
  }
}

const char *
footing_review_block_get_field (FootingReviewBlockKind kind,
                                FootingPerspective perspective)
{
  switch (kind) {
  case FOOTING_REVIEW_REACH:
    /* Translators: what is chosen in a block of the next week: a person, a step */
    return C_ ("review", "With");
  case FOOTING_REVIEW_UPDATE:
    return C_ ("review", "For");
  case FOOTING_REVIEW_TRY:
    return is_support (perspective) ? C_ ("review", "Commitment") : C_ ("review", "Step");
  case FOOTING_N_REVIEW_BLOCKS:
  default:
    g_return_val_if_reached ("");
  }
}

const char *
footing_review_block_get_none (FootingReviewBlockKind kind)
{
  return kind == FOOTING_REVIEW_TRY ? C_ ("review", "Nothing this time")
                                    : C_ ("review", "Nobody this time");
}

char *
footing_review_format_day (const char *date, const char *time, const char *today)
{
  g_autofree char *day = footing_date_format_told (date, today);

  if (*time == '\0')
    return g_steal_pointer (&day);

  /* Translators: a day and a time of day: "Tue, 3 March, 10:00" */
  return g_strdup_printf (C_ ("review", "%s, %s"), day, time);
}

char *
footing_review_format_block (const FootingReviewPlan *plan,
                             FootingReviewBlockKind kind,
                             const char *today)
{
  const FootingReviewChoice *choice;
  const FootingReviewBlock *block;
  g_autofree char *day = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  choice = footing_review_plan_get (plan, kind);
  block = &plan->blocks[kind];
  if (choice == NULL)
    return g_strdup (footing_review_block_get_none (kind));
  if (*block->day == '\0')
    return g_strdup (choice->name);

  day = footing_review_format_day (block->day, block->time, today);

  /* Translators: somebody or something, and a day: "Mira · Tue, 3 March, 10:00" */
  return g_strdup_printf (C_ ("review", "%s · %s"), choice->name, day);
}

/* What a block is to others: what one is to do about it oneself is no concern of theirs.
 */
static const char *
describe_block (FootingReviewBlockKind kind, FootingPerspective perspective)
{
  switch (kind) {
  case FOOTING_REVIEW_REACH:
    /* Translators: what the next week is for, before a name */
    return C_ ("told review", "Talk with");
  case FOOTING_REVIEW_UPDATE:
    return C_ ("told review", "Update for");
  case FOOTING_REVIEW_TRY:
    /* Translators: what the next week is for, before what is to be done */
    return is_support (perspective) ? C_ ("told review", "Commitment")
                                    : C_ ("told review", "Next step");
  case FOOTING_N_REVIEW_BLOCKS:
  default:
    g_return_val_if_reached ("");
  }
}

char *
footing_review_format_told_block (const FootingReviewPlan *plan,
                                  FootingReviewBlockKind kind,
                                  FootingPerspective perspective)
{
  g_autofree char *block = NULL;

  g_return_val_if_fail (plan != NULL, NULL);

  if (footing_review_plan_get (plan, kind) == NULL)
    return NULL;

  block = footing_review_format_block (plan, kind, "");

  /* Translators: what the next week is for: "Talk with: Mira · 3 March 2026" */
  return g_strdup_printf (C_ ("review", "%s: %s"), describe_block (kind, perspective),
                          block);
}

/* --- The sheet ------------------------------------------------------------------- */

static void
add_back (GPtrArray *paper, const FootingReviewWeek *week, FootingPerspective perspective)
{
  for (guint i = 0; i < FOOTING_N_REVIEW_PARTS; i++) {
    g_autoptr (GPtrArray) lines = footing_review_format_part (i, week, perspective);
    FootingPaperPart *part =
        lines->len > 0
            ? footing_paper_add (paper, footing_review_part_get_title (i, perspective))
            : NULL;

    for (guint j = 0; j < lines->len; j++)
      footing_paper_part_add (part, g_strdup (lines->pdata[j]), NULL);
  }
}

static void
add_ahead (GPtrArray *paper,
           const FootingReviewPlan *plan,
           FootingPerspective perspective,
           const char *today)
{
  g_autofree char *next = footing_review_format_next (plan, today);
  FootingPaperPart *part = footing_paper_add (paper, next);
  g_autofree char *ask = footing_text_excerpt (plan->ask, ASK_CHARS);

  for (guint kind = 0; kind < FOOTING_N_REVIEW_BLOCKS; kind++) {
    const FootingReviewChoice *choice = footing_review_plan_get (plan, kind);
    g_autofree char *block = footing_review_format_block (plan, kind, today);

    footing_paper_part_add (
        part,
        /* Translators: a block of the next week: "Be in Touch: Mira · Tue, 3 March" */
        g_strdup_printf (C_ ("review", "%s: %s"),
                         footing_review_block_get_title (kind, perspective), block),
        choice != NULL ? g_strdup (choice->reason) : NULL);
  }
  if (*ask != '\0')
    footing_paper_part_add (footing_paper_add (paper, _ ("What I Want to Ask For")),
                            g_steal_pointer (&ask), NULL);
}

/* Writes the sheet with @format. */
static char *
write_sheet (const FootingReviewWeek *week,
             const FootingReviewPlan *plan,
             FootingPerspective perspective,
             const char *today,
             char *(*format) (const char *title, const char *subtitle, GPtrArray *paper))
{
  g_autoptr (GPtrArray) paper = footing_paper_new ();
  g_autofree char *title = footing_review_format_week (week, today);
  g_autofree char *summary = footing_review_format_summary (week, perspective);

  add_back (paper, week, perspective);
  if (plan != NULL)
    add_ahead (paper, plan, perspective, today);

  return format (title, summary, paper);
}

char *
footing_review_format_text (const FootingReviewWeek *week,
                            const FootingReviewPlan *plan,
                            FootingPerspective perspective,
                            const char *today)
{
  g_return_val_if_fail (week != NULL, NULL);

  return write_sheet (week, plan, perspective, today, footing_paper_format_text);
}

char *
footing_review_format_markup (const FootingReviewWeek *week,
                              const FootingReviewPlan *plan,
                              FootingPerspective perspective,
                              const char *today)
{
  g_return_val_if_fail (week != NULL, NULL);

  return write_sheet (week, plan, perspective, today, footing_paper_format_markup);
}
