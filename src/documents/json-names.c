/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-names.h"
#include "plan/rituals.h"
#include "text.h"

#include <string.h>

#define MAX_CHARS 40

/* The columns that say best what a record is, the best first: those that name it, and
 * others. */
#define N_NAMES 2
static const char *const columns[] = {"title", "name", "decision", "opening", "text",
                                      "notes", "note", "body",     "date"};

static const FootingField *
find_field (FootingRecordClass *klass, const char *column)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].column, column) == 0)
      return &klass->fields[i];

  return NULL;
}

/* What @record holds in the first of @n of the columns that says something; NULL for
 * nothing. Owned by the caller. */
static char *
dup_first (gpointer record, guint n)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  for (guint i = 0; i < n; i++) {
    const FootingField *field = find_field (klass, columns[i]);
    const char *text = field != NULL ? footing_record_get_text (record, field) : NULL;

    if (text != NULL && !footing_text_is_blank (text))
      return footing_text_excerpt (text, MAX_CHARS);
  }

  return NULL;
}

char *
footing_json_dup_title (gpointer record)
{
  return dup_first (record, N_NAMES);
}

char *
footing_json_name_record (gpointer record, FootingGuidance *guidance)
{
  char *name = dup_first (record, G_N_ELEMENTS (columns));

  if (name != NULL)
    return name;
  if (FOOTING_IS_RITUAL (record) && *((FootingRitual *)record)->code != '\0')
    return g_strdup (
        footing_ritual_get_title (record, guidance, FOOTING_PERSPECTIVE_SELF));

  return g_strdup ("…");
}
