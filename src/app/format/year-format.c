/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "year-format.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "format/paper-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* Any year that begins on 1 January does for the name of a month. */
#define SOME_YEAR 2026

#define NAME_CHARS 200

const char *
footing_year_part_get_title (FootingYearPart part, FootingPerspective perspective)
{
  const gboolean support = perspective == FOOTING_PERSPECTIVE_SUPPORT;

  switch (part) {
  case FOOTING_YEAR_MONTHS:
    return support ? _ ("What You Did, by Month") : _ ("Wins by Month");
  case FOOTING_YEAR_MEASURED:
    /* Translators: wins for which a number was written down */
    return support ? _ ("What You Did, in Figures") : _ ("With a Figure");
  case FOOTING_YEAR_OTHERS:
    /* Translators: a few wins without a number, of as many months as there are */
    return support ? _ ("What You Did, From Each Month") : _ ("From Each Month");
  case FOOTING_YEAR_VIEWERS:
    return support ? _ ("Who Saw What You Did") : _ ("Who Saw Them");
  case FOOTING_YEAR_OPENED:
    /* Translators: wins that one has come back to in the program */
    return _ ("Opened Most Often");
  default:
    g_return_val_if_reached ("");
  }
}

static char *
make_date (int year, int month)
{
  return g_strdup_printf ("%04d-%02d-01", year, month);
}

char *
footing_year_format_month (int year, int month, const char *today)
{
  g_autofree char *date = make_date (year, month);

  return footing_date_format_month (date, today);
}

char *
footing_year_format_month_short (int month)
{
  g_autofree char *date = make_date (SOME_YEAR, month);
  g_autoptr (GDateTime) day = footing_date_to_date_time (date);

  g_return_val_if_fail (day != NULL, NULL);

  /* Translators: a month below an axis, in short: "Mar" */
  return g_date_time_format (day, C_ ("axis", "%b"));
}

char *
footing_year_format_count (int n)
{
  return g_strdup_printf (ngettext ("%d win", "%d wins", n), n);
}

char *
footing_year_format_wins (const FootingYearReview *review, int month, const char *today)
{
  g_autofree char *name = footing_year_format_month (review->year, month, today);
  g_autofree char *count = footing_year_format_count (review->wins[month - 1]);

  /* Translators: a month, and what there was in it: "March: 3 wins" */
  return g_strdup_printf (C_ ("months", "%s: %s"), name, count);
}

char *
footing_year_format_summary (const FootingYearReview *review, const char *today)
{
  g_autoptr (GString) months = g_string_new (NULL);

  g_return_val_if_fail (review != NULL, NULL);

  for (int month = 1; month <= (int)G_N_ELEMENTS (review->wins); month++)
    if (review->wins[month - 1] > 0) {
      g_autofree char *wins = footing_year_format_wins (review, month, today);

      /* Translators: between months and what there was in them */
      g_string_append_printf (months, "%s%s", months->len > 0 ? C_ ("months", "; ") : "",
                              wins);
    }

  return g_strdup (months->str);
}

/* --- On paper ------------------------------------------------------------------- */

static void
add_months (GPtrArray *paper, const FootingYearReview *review, FootingPerspective who)
{
  FootingPaperPart *part =
      footing_paper_add (paper, footing_year_part_get_title (FOOTING_YEAR_MONTHS, who));
  const char *today = ""; /* when it is read is not known */

  for (int month = 1; month <= (int)review->n_months; month++)
    footing_paper_part_add (part, footing_year_format_wins (review, month, today), NULL);
}

static void
add_entries (GPtrArray *paper, const char *title, GPtrArray *entries)
{
  FootingPaperPart *part;

  if (entries->len == 0)
    return;

  part = footing_paper_add (paper, title);
  for (guint i = 0; i < entries->len; i++)
    footing_paper_part_add (part, footing_entry_format_title (entries->pdata[i]),
                            footing_entry_format_detail (entries->pdata[i], ""));
}

static void
add_viewers (GPtrArray *paper, const FootingYearReview *review, FootingPerspective who)
{
  FootingPaperPart *part;

  if (review->viewers->len == 0)
    return;

  part =
      footing_paper_add (paper, footing_year_part_get_title (FOOTING_YEAR_VIEWERS, who));
  for (guint i = 0; i < review->viewers->len; i++) {
    const FootingViewer *viewer = g_ptr_array_index (review->viewers, i);
    g_autofree char *name = footing_text_excerpt (viewer->name, NAME_CHARS);
    g_autofree char *count = footing_year_format_count (viewer->n);

    footing_paper_part_add (
        part,
        /* Translators: a name, and how many of one's wins that person has seen */
        g_strdup_printf (C_ ("seen by", "%s: %s"), name, count), NULL);
  }
}

char *
footing_year_format_markup (const FootingYearReview *review,
                            FootingPerspective perspective)
{
  g_autoptr (GPtrArray) paper = footing_paper_new ();
  g_autofree char *year = NULL;

  g_return_val_if_fail (review != NULL, NULL);

  year = g_strdup_printf ("%d", review->year);
  add_months (paper, review, perspective);
  add_entries (paper, footing_year_part_get_title (FOOTING_YEAR_MEASURED, perspective),
               review->measured);
  add_entries (paper, footing_year_part_get_title (FOOTING_YEAR_OTHERS, perspective),
               review->others);
  add_viewers (paper, review, perspective);
  add_entries (paper, footing_year_part_get_title (FOOTING_YEAR_OPENED, perspective),
               review->opened);

  return footing_paper_format_markup (year, "", paper);
}
