/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-format.h"
#include "format/step-format.h"
#include "format/date-format.h"
#include "date.h"
#include "format/rating-words.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Since its counter-move came into the plan. */
static char *
format_since_step (const FootingSignTrend *trend,
                   const char *const *words,
                   const char *move,
                   const char *today)
{
  const char *before = words[trend->at_beginning];
  g_autofree char *began = footing_date_format_short (trend->began_on, today);

  if (strcmp (trend->latest_on, trend->began_on) <= 0)
    /* Translators: a sign: %1$s is how often ("often"), %2$s a move, %3$s a day */
    return g_strdup_printf (_ ("“%2$s” began on %3$s; until then: %1$s."), before, move,
                            began);
  if (trend->latest == trend->at_beginning)
    /* Translators: a sign: %1$s is how often ("often"), %2$s a move, %3$s a day */
    return g_strdup_printf (_ ("As often as when “%2$s” began on %3$s: %1$s."), before,
                            move, began);

  /* Translators: a sign: %1$s and %2$s are how often, %3$s is a move, %4$s a day */
  return g_strdup_printf (_ ("From %1$s to %2$s since “%3$s” began on %4$s."), before,
                          words[trend->latest], move, began);
}

/* A single answer, given after that began, has nothing to be compared with. */
static gboolean
can_compare_with_beginning (const FootingSignTrend *trend)
{
  return trend->at_beginning >= 0 &&
         (trend->n_answers > 1 || strcmp (trend->latest_on, trend->began_on) <= 0);
}

char *
footing_sign_format_trend (const FootingSignTrend *trend,
                           const char *move,
                           const char *today)
{
  g_auto (GStrv) owned = footing_sign_words_dup ();
  const char *const *words = (const char *const *)owned;
  g_autofree char *oldest = NULL;
  g_autofree char *latest = NULL;

  g_return_val_if_fail (trend != NULL, NULL);

  if (trend->latest < 0)
    /* Translators: a sign */
    return g_strdup (_ ("Not answered yet."));
  if (move != NULL && can_compare_with_beginning (trend))
    return format_since_step (trend, words, move, today);

  oldest = footing_date_format_short (trend->oldest_on, today);
  latest = footing_date_format_short (trend->latest_on, today);
  if (trend->n_answers == 1)
    /* Translators: a sign, seen once: a day and how often it was then, "On 5 Mar: often."
     */
    return g_strdup_printf (_ ("On %1$s: %2$s."), latest, words[trend->latest]);
  if (trend->latest == trend->oldest)
    /* Translators: a sign that has not changed: %1$s and %2$s are days, %3$s is how
     * often: "On 5 Mar as on 2 Feb: often." */
    return g_strdup_printf (_ ("On %1$s as on %2$s: %3$s."), latest, oldest,
                            words[trend->latest]);

  /* Translators: a sign: %1$s and %2$s are how often, %3$s is a day */
  return g_strdup_printf (_ ("From %1$s to %2$s since %3$s."), words[trend->oldest],
                          words[trend->latest], oldest);
}

char *
footing_sign_format_row (const FootingSignTrend *trend,
                         const char *move,
                         const char *today)
{
  g_autofree char *course = footing_sign_format_trend (trend, move, today);
  g_autofree char *end = NULL;
  g_autofree char *latest = NULL;

  if (trend == NULL ||
      !footing_sign_trend_get_span (trend, FOOTING_SIGN_WEEKS).ends_early)
    return g_steal_pointer (&course);

  latest = footing_date_format_short (trend->latest_on, today);
  /* Translators: of a small picture of how often a sign was seen, which ends long before
   * today; %s is a day: "The picture ends on 5 Mar, with the last answer." */
  end = g_strdup_printf (_ ("The picture ends on %s, with the last answer."), latest);

  return g_strjoin (" ", course, end, NULL);
}

char *
footing_sign_format_picture (const FootingSignTrend *trend,
                             gboolean full,
                             const char *move,
                             const char *today)
{
  g_auto (GStrv) words = footing_sign_words_dup ();
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *course = full ? footing_sign_format_trend (trend, move, today)
                                 : footing_sign_format_row (trend, move, today);

  g_strv_builder_add (sentences, course);
  if (trend->first >= 0) {
    /* Translators: %s is how often: "often" */
    g_autofree char *text =
        g_strdup_printf (_ ("In the first check-in: %s."), words[trend->first]);

    g_strv_builder_add (sentences, text);
  }
  if (trend->before >= 0) {
    /* Translators: %s is how often: "often" */
    g_autofree char *text =
        g_strdup_printf (_ ("Before the setback: %s."), words[trend->before]);

    g_strv_builder_add (sentences, text);
  }
  all = g_strv_builder_end (sentences);

  return g_strjoinv (" ", all);
}

char *
footing_sign_dup_step_name (const FootingSignTrend *trend)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (trend != NULL, NULL);

  if (trend->step == NULL)
    return NULL;

  shown = footing_record_show (trend->step, trend->step->title);

  return footing_step_format_name (trend->step->kind, shown, FOOTING_TITLE_CHARS);
}

static char *
format_open_step (const FootingSignTrend *trend, const char *began, const char *today)
{
  g_autofree char *due = footing_date_format_short (trend->step->due_on, today);
  g_autofree char *last = footing_date_format_short (
      trend->practised_on != NULL ? trend->practised_on : "", today);

  if (*last != '\0')
    /* Translators: a step: two days, "In your plan since 3 Mar, last noted on 9 Mar." */
    return g_strdup_printf (_ ("In your plan since %1$s, last noted on %2$s."), began,
                            last);
  if (*due != '\0' && footing_date_compare (trend->step->due_on, today) >= 0)
    /* Translators: a step: two days, "In your plan since 3 Mar, to be done by 9 Mar." */
    return g_strdup_printf (_ ("In your plan since %1$s, to be done by %2$s."), began,
                            due);
  if (*due != '\0')
    /* Translators: a step: two days, "In your plan since 3 Mar, planned for 9 Mar." */
    return g_strdup_printf (_ ("In your plan since %1$s, planned for %2$s."), began, due);

  /* Translators: a step; %s is a day */
  return g_strdup_printf (_ ("In your plan since %s."), began);
}

char *
footing_sign_format_step (const FootingSignTrend *trend, const char *today)
{
  g_autofree char *began = NULL;
  g_autofree char *done = NULL;

  g_return_val_if_fail (trend != NULL, NULL);

  if (trend->step == NULL)
    return g_strdup ("");

  began = footing_date_format_short (trend->began_on, today);
  if (!footing_step_is_done (trend->step))
    return format_open_step (trend, began, today);

  done = footing_date_format_short (trend->step->done_on, today);
  if (*done == '\0')
    return g_strdup (_ ("Done."));

  /* Translators: a step; %s is a day: "Done on 5 Mar." */
  return g_strdup_printf (_ ("Done on %s."), done);
}

const char *
footing_sign_order_to_label (FootingSignOrder order)
{
  static const char *const labels[FOOTING_N_SIGN_ORDERS] = {
      [FOOTING_SIGNS_BY_GROUP] = N_ ("By Group"),
      [FOOTING_SIGNS_BY_CHANGE] = N_ ("What Changed"),
      [FOOTING_SIGNS_BY_HELP] = N_ ("What Helps Now"),
  };

  g_return_val_if_fail (order < FOOTING_N_SIGN_ORDERS, "");

  return _ (labels[order]);
}
