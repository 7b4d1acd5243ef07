/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-format.h"
#include "format/date-format.h"
#include "direction.h"
#include "format/entry-format.h"
#include "number-format.h"
#include "format/person-format.h"
#include "rung-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of an outcome, and of the names of people. */
#define TITLE_CHARS 60
#define NAME_CHARS 60

const FootingTrack *
footing_tracks_for (FootingPerspective perspective, guint *n)
{
  static const FootingTrack own[] = {
      FOOTING_TRACK_PRIORITIES,
      FOOTING_TRACK_WINS,
      FOOTING_TRACK_VISIBILITY,
      FOOTING_TRACK_RISK,
  };
  static const FootingTrack support[] = {
      FOOTING_TRACK_DONE,
      FOOTING_TRACK_CONVERSATIONS,
  };
  const gboolean supports = perspective == FOOTING_PERSPECTIVE_SUPPORT;

  *n = supports ? G_N_ELEMENTS (support) : G_N_ELEMENTS (own);

  return supports ? support : own;
}

const char *
footing_track_get_title (FootingTrack track)
{
  static const char *const titles[FOOTING_N_TRACKS] = {
      [FOOTING_TRACK_PRIORITIES] = NC_ ("momentum", "Priorities"),
      [FOOTING_TRACK_WINS] = NC_ ("momentum", "Wins"),
      [FOOTING_TRACK_VISIBILITY] = NC_ ("momentum", "Visibility"),
      [FOOTING_TRACK_RISK] = NC_ ("momentum", "Risk"),
      [FOOTING_TRACK_DONE] = NC_ ("momentum", "What I did"),
      [FOOTING_TRACK_CONVERSATIONS] = NC_ ("momentum", "Conversations"),
  };

  g_return_val_if_fail (track < FOOTING_N_TRACKS, "");

  return g_dpgettext2 (NULL, "momentum", titles[track]);
}

const char *
footing_track_get_legend (FootingTrack track)
{
  static const char *const legends[FOOTING_N_TRACKS] = {
      [FOOTING_TRACK_PRIORITIES] =
          N_ ("How far each outcome has come. Dotted: an even way to the day it is due."),
      [FOOTING_TRACK_WINS] =
          N_ ("Wins in each week. Solid: with a figure; faint: in words."),
      [FOOTING_TRACK_VISIBILITY] =
          N_ ("People in each week who saw a win or heard from you. A diamond: an update "
              "went out."),
      [FOOTING_TRACK_RISK] = N_ (
          "The highest rung of the steps you have done. A diamond: something you were "
          "afraid of, filled once it’s done."),
      [FOOTING_TRACK_DONE] = N_ ("Steps of yours that were done in each week."),
      [FOOTING_TRACK_CONVERSATIONS] =
          N_ ("People in each week whom you were in touch with."),
  };

  g_return_val_if_fail (track < FOOTING_N_TRACKS, "");

  return _ (legends[track]);
}

/* --- In a few words --------------------------------------------------------------- */

static double
get_last_share (const FootingPriority *priority, guint n_weeks)
{
  return n_weeks > 0 ? priority->shares[n_weeks - 1] : (double)NAN;
}

/* How much of the way that is cannot be said without a beginning and an end. */
static char *
format_standing (const FootingPriority *priority, guint number, const char *title)
{
  g_autofree char *unit =
      footing_text_excerpt (priority->outcome->unit, FOOTING_TITLE_CHARS);
  g_autofree char *value = footing_number_format_measure (priority->last_value, unit);

  /* Translators: an outcome: its number, its title, and a figure: "12 planners" */
  return g_strdup_printf (_ ("%1$u. “%2$s” stands at %3$s."), number, title, value);
}

static char *
format_priority (const FootingPriority *priority, guint number, guint n_weeks)
{
  g_autofree char *shown =
      footing_record_show (priority->outcome, priority->outcome->title);
  g_autofree char *title = footing_text_excerpt_or (shown, TITLE_CHARS, _ ("An outcome"));
  const double share = get_last_share (priority, n_weeks);

  if (footing_outcome_is_delivered (priority->outcome))
    /* Translators: an outcome: its number and its title */
    return g_strdup_printf (_ ("%1$u. “%2$s” is delivered."), number, title);
  if (!isnan (share))
    /* Translators: an outcome: its number, its title, and a number of percent */
    return g_strdup_printf (_ ("%1$u. “%2$s” is %3$d%% of the way."), number, title,
                            (int)round (100 * share));
  if (!isnan (priority->last_value))
    return format_standing (priority, number, title);
  if (priority->n_noted > 0)
    /* Translators: an outcome: its number and its title; progress of it is noted without
     * a figure */
    return g_strdup_printf (_ ("%1$u. For “%2$s” progress is noted in words only."),
                            number, title);

  /* Translators: an outcome: its number and its title */
  return g_strdup_printf (_ ("%1$u. For “%2$s” no progress is noted yet."), number,
                          title);
}

static char *
format_priorities (const FootingMomentum *momentum)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < momentum->priorities->len; i++) {
    g_autofree char *line =
        format_priority (momentum->priorities->pdata[i], i + 1, momentum->n_weeks);

    g_strv_builder_add (builder, line);
  }
  lines = g_strv_builder_end (builder);

  return lines[0] != NULL ? g_strjoinv ("\n", lines)
                          : g_strdup (_ ("There is no outcome in your plan yet."));
}

static char *
format_wins (const FootingMomentum *momentum)
{
  const guint n = footing_momentum_count_winning_weeks (momentum);
  const guint measured = footing_momentum_count_measured (momentum);
  g_autofree char *weeks = NULL;
  g_autofree char *figures = NULL;

  if (n == 0)
    return g_strdup (_ ("No win is noted yet."));

  /* Translators: %1$u is how many weeks had a win, %2$u how many weeks there are */
  weeks = g_strdup_printf (ngettext ("A win in %1$u of %2$u week.",
                                     "A win in %1$u of %2$u weeks.", momentum->n_weeks),
                           n, momentum->n_weeks);
  if (measured == 0)
    return g_steal_pointer (&weeks);
  figures = g_strdup_printf (
      ngettext ("%u win carries a figure.", "%u wins carry a figure.", measured),
      measured);

  /* Translators: between two sentences */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), weeks, figures);
}

static char *
join_people (GPtrArray *people)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (
        names,
        footing_record_show (people->pdata[i], FOOTING_PERSON (people->pdata[i])->name));

  return footing_names_enumerate (names, NAME_CHARS);
}

static void
append_sentence (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
join_reached (const FootingMomentum *momentum)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; momentum->reached[i] != NULL; i++)
    g_ptr_array_add (names, momentum->reached[i]);

  return footing_names_enumerate (names, NAME_CHARS);
}

static char *
format_conversations (const FootingMomentum *momentum)
{
  g_autofree char *names = join_reached (momentum);

  if (*names == '\0')
    return g_strdup (_ ("No conversation is noted yet."));

  /* Translators: %s is a name, or several: "Ines, Mira and 2 more" */
  return footing_names_stop_once (
      g_strdup_printf (_ ("You were in touch with %s."), names));
}

/* Whom something was told or shown, by name. */
static void
append_reached (GString *text, const FootingMomentum *momentum)
{
  const guint n = g_strv_length (momentum->reached);
  g_autofree char *joined = join_reached (momentum);

  if (n == 0)
    return;
  append_sentence (
      text, g_strdup_printf (
                /* Translators: %s is a name, or several: "Ines, Mira and 2 more" */
                ngettext ("%s has seen a win or heard from you.",
                          "%s have seen a win or heard from you.", n),
                joined));
}

static char *
format_visibility (const FootingMomentum *momentum)
{
  const guint updates = footing_momentum_count_updates (momentum);
  g_autoptr (GString) text = g_string_new (NULL);

  if (updates > 0)
    append_sentence (text, g_strdup_printf (ngettext ("%u update went out.",
                                                      "%u updates went out.", updates),
                                            updates));
  append_reached (text, momentum);
  if (text->len == 0)
    append_sentence (text, g_strdup (_ ("You haven’t noted yet who saw a win.")));
  if (momentum->shown_nothing->len > 0) {
    g_autofree char *names = join_people (momentum->shown_nothing);

    append_sentence (
        text, g_strdup_printf (
                  /* Translators: %s is a name, or several: "Ines, Mira and 2 more" */
                  ngettext ("%s saw the setback and no win since.",
                            "%s saw the setback and no win since.",
                            momentum->shown_nothing->len),
                  names));
  }

  return footing_text_keep_direction (text->str);
}

static char *
format_risk (const FootingMomentum *momentum)
{
  const int rung = footing_momentum_get_rung (momentum);
  g_autoptr (GString) text = g_string_new (NULL);
  const guint done = footing_momentum_count_dared (momentum);

  if (rung > 0)
    append_sentence (text,
                     /* Translators: %s is a rung of the risk ladder: "Own it" */
                     g_strdup_printf (_ ("The highest rung so far: %s."),
                                      footing_rung_to_label (footing_rungs ()[rung])));
  else
    append_sentence (text, g_strdup (_ ("No step on the risk ladder is done yet.")));
  if (done > 0)
    append_sentence (
        text,
        g_strdup_printf (ngettext ("%u step that you were afraid of is done.",
                                   "%u steps that you were afraid of are done.", done),
                         done));

  return g_strdup (text->str);
}

char *
footing_track_format (FootingTrack track, const FootingMomentum *momentum)
{
  const guint done = footing_momentum_count_done (momentum);

  switch (track) {
  case FOOTING_TRACK_PRIORITIES:
    return format_priorities (momentum);
  case FOOTING_TRACK_WINS:
    return format_wins (momentum);
  case FOOTING_TRACK_VISIBILITY:
    return format_visibility (momentum);
  case FOOTING_TRACK_RISK:
    return format_risk (momentum);
  case FOOTING_TRACK_DONE:
    return done > 0 ? g_strdup_printf (ngettext ("%u step of yours is done.",
                                                 "%u steps of yours are done.", done),
                                       done)
                    : g_strdup (_ ("No step is done yet."));
  case FOOTING_TRACK_CONVERSATIONS:
  case FOOTING_N_TRACKS:
  default:
    return format_conversations (momentum);
  }
}

/* --- Week by week ----------------------------------------------------------------- */

static char *
format_week_wins (const FootingWeekTracks *week)
{
  const int n = week->measured + week->told;
  g_autofree char *wins = NULL;

  if (n == 0)
    return NULL;

  wins = g_strdup_printf (ngettext ("%d win", "%d wins", n), n);
  if (week->measured == 0)
    return g_steal_pointer (&wins);

  /* Translators: "3 wins", and how many of them have a figure: "3 wins, 1 with a figure"
   */
  return g_strdup_printf (_ ("%1$s, %2$d with a figure"), wins, week->measured);
}

static char *
format_week_people (const FootingWeekTracks *week, gboolean updates)
{
  g_autofree char *people =
      week->reached > 0
          ? g_strdup_printf (ngettext ("%d person", "%d people", week->reached),
                             week->reached)
          : NULL;
  g_autofree char *sent =
      updates && week->updates > 0
          ? g_strdup_printf (ngettext ("%d update", "%d updates", week->updates),
                             week->updates)
          : NULL;

  if (people != NULL && sent != NULL)
    /* Translators: two counts of a week: "3 people, 1 update" */
    return g_strdup_printf (C_ ("counts", "%1$s, %2$s"), people, sent);

  return people != NULL ? g_steal_pointer (&people) : g_steal_pointer (&sent);
}

/* The outcomes whose share of the way is another one than in the week before. */
static char *
format_week_priorities (const FootingMomentum *momentum, guint i)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint j = 0; j < momentum->priorities->len; j++) {
    const FootingPriority *priority = momentum->priorities->pdata[j];
    g_autofree char *part = NULL;

    if (isnan (priority->shares[i]) ||
        (i > 0 && priority->shares[i] == priority->shares[i - 1]))
      continue;
    /* Translators: the number of an outcome, and how far it has come in percent */
    part = g_strdup_printf (_ ("outcome %1$u at %2$d%%"), j + 1,
                            (int)round (100 * priority->shares[i]));
    g_strv_builder_add (builder, part);
  }
  parts = g_strv_builder_end (builder);

  /* Translators: between the words of a list */
  return parts[0] != NULL ? g_strjoinv (_ (", "), parts) : NULL;
}

static char *
format_week (FootingTrack track, const FootingMomentum *momentum, guint i)
{
  const FootingWeekTracks *week = &g_array_index (momentum->weeks, FootingWeekTracks, i);
  const int rung = momentum->rungs[i];

  switch (track) {
  case FOOTING_TRACK_PRIORITIES:
    return format_week_priorities (momentum, i);
  case FOOTING_TRACK_WINS:
    return format_week_wins (week);
  case FOOTING_TRACK_VISIBILITY:
    return format_week_people (week, TRUE);
  case FOOTING_TRACK_RISK:
    return rung > 0 && (i == 0 || momentum->rungs[i - 1] != rung)
               ? g_strdup (footing_rung_to_label (footing_rungs ()[rung]))
               : NULL;
  case FOOTING_TRACK_DONE:
    return week->done > 0 ? g_strdup_printf (ngettext ("%d step", "%d steps", week->done),
                                             week->done)
                          : NULL;
  case FOOTING_TRACK_CONVERSATIONS:
  case FOOTING_N_TRACKS:
  default:
    return format_week_people (week, FALSE);
  }
}

char *
footing_track_format_weeks (FootingTrack track,
                            const FootingMomentum *momentum,
                            const char *today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < momentum->n_weeks; i++) {
    g_autofree char *what = format_week (track, momentum, i);
    g_autofree char *first = footing_date_add_days (momentum->from, 7 * (int)i);
    g_autofree char *last = first != NULL ? footing_date_add_days (first, 6) : NULL;
    g_autofree char *span =
        last != NULL ? footing_date_format_span (first, last, today) : NULL;
    g_autofree char *part = NULL;

    if (what == NULL || span == NULL)
      continue;
    /* Translators: days, and what there was in them: "2–8 March: 3 wins, 1 setback" */
    part = g_strdup_printf (C_ ("weeks", "%s: %s"), span, what);
    g_strv_builder_add (builder, part);
  }
  parts = g_strv_builder_end (builder);

  return g_strjoinv ("; ", parts);
}

char *
footing_momentum_format_setbacks (const FootingMomentum *momentum, const char *today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < momentum->setbacks->len; i++) {
    const FootingWeekSetback *moment = momentum->setbacks->pdata[i];
    g_autofree char *day = footing_date_format_day (moment->date, today);
    g_autofree char *title = footing_text_excerpt_or (moment->title, TITLE_CHARS,
                                                      footing_kind_to_label ("setback"));
    /* Translators: a day, and the title of a setback */
    g_autofree char *line = g_strdup_printf (C_ ("setback", "%1$s: %2$s"), day, title);

    g_strv_builder_add (builder, line);
  }
  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}
