/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BIT(n) (1u << (n))
#define TEXTS                                                                            \
  (BIT (FOOTING_FORMAT_MARKDOWN) | BIT (FOOTING_FORMAT_HTML) | BIT (FOOTING_FORMAT_PDF))

static const struct {
  const char *code;
  const char *title;
  guint formats;
  gboolean days;
} kinds[FOOTING_N_SHEETS] = {
    /* Translators: what is exported */
    [FOOTING_SHEET_EVERYTHING] = {NULL, NC_ ("export", "Everything"),
                                  BIT (FOOTING_FORMAT_JSON), FALSE},
    [FOOTING_SHEET_PLAN] = {"plan", NC_ ("export", "The plan"), TEXTS, FALSE},
    [FOOTING_SHEET_STORY] = {"story", NC_ ("export", "The recovery story"), TEXTS, TRUE},
    [FOOTING_SHEET_ONE_ON_ONE] = {"one-on-one",
                                  NC_ ("export", "A sheet for a one-on-one"), TEXTS,
                                  FALSE},
    [FOOTING_SHEET_GOOD] = {"good", NC_ ("export", "What good looks like"), TEXTS, FALSE},
    [FOOTING_SHEET_REVIEW] = {"review", NC_ ("export", "The weekly review"), TEXTS,
                              FALSE},
    [FOOTING_SHEET_WINS] = {"wins", NC_ ("export", "Wins"),
                            TEXTS | BIT (FOOTING_FORMAT_CSV), TRUE},
    [FOOTING_SHEET_RITUALS] = {"rituals", NC_ ("export", "Rituals, for a calendar"),
                               BIT (FOOTING_FORMAT_CALENDAR), FALSE},
    [FOOTING_SHEET_HAND_OVER] = {"hand-over", NC_ ("export", "Hand-over"),
                                 BIT (FOOTING_FORMAT_HAND_OVER), FALSE},
};

static const struct {
  const char *ending;
  const char *title;
  FootingSheetKind kind;
} formats[FOOTING_N_FORMATS] = {
    /* Translators: the format of a file */
    [FOOTING_FORMAT_JSON] = {"json", NC_ ("export", "Footing’s own (JSON)"),
                             FOOTING_SHEET_EVERYTHING},
    [FOOTING_FORMAT_MARKDOWN] = {"md", NC_ ("export", "Text with headings (Markdown)"),
                                 FOOTING_SHEET_PLAN},
    [FOOTING_FORMAT_HTML] = {"html", NC_ ("export", "Web page (HTML)"),
                             FOOTING_SHEET_PLAN},
    [FOOTING_FORMAT_PDF] = {"pdf", NC_ ("export", "Document (PDF)"), FOOTING_SHEET_PLAN},
    [FOOTING_FORMAT_CSV] = {"csv", NC_ ("export", "Table (CSV)"), FOOTING_SHEET_WINS},
    [FOOTING_FORMAT_CALENDAR] = {"ics", NC_ ("export", "Calendar (iCalendar)"),
                                 FOOTING_SHEET_RITUALS},
    [FOOTING_FORMAT_HAND_OVER] = {"handover.json", NC_ ("export", "Footing’s own (JSON)"),
                                  FOOTING_SHEET_HAND_OVER},
};

const char *
footing_sheet_to_code (FootingSheetKind kind)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, NULL);

  return kinds[kind].code;
}

gboolean
footing_sheet_from_code (const char *code, FootingSheetKind *kind)
{
  g_return_val_if_fail (code != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < FOOTING_N_SHEETS; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0) {
      *kind = i;
      return TRUE;
    }

  return FALSE;
}

gboolean
footing_sheet_is_offered (FootingSheetKind kind,
                          gboolean has_plan,
                          FootingPerspective perspective)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, FALSE);

  switch (kind) {
  case FOOTING_SHEET_EVERYTHING:
  case FOOTING_SHEET_WINS:
    return TRUE;
  case FOOTING_SHEET_STORY:
    return has_plan && perspective == FOOTING_PERSPECTIVE_SELF;
  case FOOTING_SHEET_HAND_OVER:
    return has_plan && perspective == FOOTING_PERSPECTIVE_SUPPORT;
  case FOOTING_SHEET_PLAN:
  case FOOTING_SHEET_ONE_ON_ONE:
  case FOOTING_SHEET_REVIEW:
  case FOOTING_SHEET_RITUALS:
  case FOOTING_SHEET_GOOD:
  case FOOTING_N_SHEETS:
  default:
    return has_plan;
  }
}

const char *
footing_sheet_get_title (FootingSheetKind kind)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "export", kinds[kind].title);
}

const char *
footing_format_get_ending (FootingFormat format)
{
  g_return_val_if_fail (format < FOOTING_N_FORMATS, "");

  return formats[format].ending;
}

gboolean
footing_format_find (const char *name, FootingFormat *format)
{
  gsize longest = 0;

  g_return_val_if_fail (name != NULL && format != NULL, FALSE);

  for (guint i = 0; i < FOOTING_N_FORMATS; i++) {
    const gsize length = strlen (formats[i].ending);
    const char *ending = name + strlen (name) - MIN (strlen (name), length);

    if (length > longest && ending > name && ending[-1] == '.' &&
        g_ascii_strcasecmp (ending, formats[i].ending) == 0) {
      *format = i;
      longest = length;
    }
  }

  return longest > 0;
}

char *
footing_format_settle_name (const char *name,
                            FootingSheetKind kind,
                            FootingFormat *format)
{
  FootingFormat found;

  g_return_val_if_fail (name != NULL && format != NULL, NULL);
  g_return_val_if_fail (footing_sheet_has_format (kind, *format), NULL);

  if (!footing_format_find (name, &found) || !footing_sheet_has_format (kind, found))
    return g_strconcat (name, g_str_has_suffix (name, ".") ? "" : ".",
                        footing_format_get_ending (*format), NULL);

  *format = found;

  return g_strdup (name);
}

const char *
footing_format_get_title (FootingFormat format)
{
  g_return_val_if_fail (format < FOOTING_N_FORMATS, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "export", formats[format].title);
}

gboolean
footing_sheet_has_format (FootingSheetKind kind, FootingFormat format)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, FALSE);

  return (kinds[kind].formats & BIT (format)) != 0;
}

FootingSheetKind
footing_format_get_sheet (FootingFormat format)
{
  g_return_val_if_fail (format < FOOTING_N_FORMATS, FOOTING_SHEET_EVERYTHING);

  return formats[format].kind;
}

gboolean
footing_sheet_has_days (FootingSheetKind kind)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, FALSE);

  return kinds[kind].days;
}

gboolean
footing_sheet_has_signs (FootingSheetKind kind, FootingPerspective perspective)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, FALSE);
  g_return_val_if_fail (perspective < FOOTING_N_PERSPECTIVES, FALSE);

  return kind == FOOTING_SHEET_REVIEW && perspective == FOOTING_PERSPECTIVE_SELF;
}
