/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-format.h"
#include "date-format.h"
#include "code-label.h"
#include "number-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Two lines of a wide window hold fewer. */
#define TITLE_CHARS 240

const char *
footing_kind_to_label (const char *kind)
{
  static const FootingCodeLabel labels[] = {
      {"win", NC_ ("entry", "Win")},
      {"setback", NC_ ("entry", "Setback")},
      {"reflection", NC_ ("entry", "Reflection")},
      {"update", NC_ ("entry", "Update")},
      {"conversation", NC_ ("entry", "Conversation")},
      {"experiment", NC_ ("entry", "Experiment")},
      {"reframe", NC_ ("entry", "Reframe")},
      {"check-in", NC_ ("entry", "Check-in")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "entry", kind);
}

char *
footing_entry_format_title (FootingEntry *entry)
{
  g_autoptr (FootingEntry) shown = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  shown = footing_record_dup_shown (entry);
  title = footing_text_excerpt (shown->title, TITLE_CHARS);
  if (*title != '\0')
    return g_steal_pointer (&title);

  return footing_text_excerpt_or (shown->body, TITLE_CHARS,
                                  footing_entry_is_checkin (entry)
                                      ? _ ("Signs check-in")
                                      : footing_kind_to_label (entry->kind));
}

typedef char *(*FormatMeasure) (double value, const char *unit);

static char *
format_measure (FootingEntry *entry, FormatMeasure format)
{
  g_autofree char *shown = NULL;
  g_autofree char *unit = NULL;

  if (isnan (entry->metric_value))
    return g_strdup ("");

  shown = footing_record_show (entry, entry->metric_unit);
  unit = footing_text_excerpt (shown, 20);

  return format (entry->metric_value, unit);
}

char *
footing_entry_format_measure (FootingEntry *entry)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  return format_measure (entry, footing_number_format_measure);
}

char *
footing_entry_format_measure_inside (FootingEntry *entry)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  return format_measure (entry, footing_number_format_measure_inside);
}

char *
footing_entry_format_detail (FootingEntry *entry, const char *today)
{
  g_autofree char *day = NULL;
  g_autofree char *measure = NULL;

  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  day = footing_date_format_day (entry->date, today);
  measure = footing_entry_format_measure (entry);

  /* Translators: a day, and what was measured: "31 January · −41 min" */
  return *measure != '\0' ? g_strdup_printf (C_ ("win", "%s · %s"), day, measure)
                          : g_steal_pointer (&day);
}
