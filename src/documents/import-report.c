/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-report.h"

typedef struct {
  guint n[FOOTING_N_IMPORT_OUTCOMES];
} Counts;

struct _FootingImportReport {
  /* owned */
  GHashTable *counts; /* GType → Counts */
  GStrv warnings;
};

FootingImportReport *
footing_import_report_new (void)
{
  FootingImportReport *self = g_new0 (FootingImportReport, 1);

  self->counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->warnings = g_new0 (char *, 1);

  return self;
}

void
footing_import_report_free (FootingImportReport *self)
{
  g_hash_table_unref (self->counts);
  g_strfreev (self->warnings);
  g_free (self);
}

void
footing_import_report_add (FootingImportReport *self,
                           GType type,
                           FootingImportOutcome outcome)
{
  Counts *counts = g_hash_table_lookup (self->counts, GSIZE_TO_POINTER (type));

  if (counts == NULL) {
    counts = g_new0 (Counts, 1);
    g_hash_table_insert (self->counts, GSIZE_TO_POINTER (type), counts);
  }

  counts->n[outcome]++;
}

void
footing_import_report_take_warnings (FootingImportReport *self, GStrv warnings)
{
  g_strfreev (self->warnings);
  self->warnings = warnings;
}

guint
footing_import_report_count (FootingImportReport *self,
                             GType type,
                             FootingImportOutcome outcome)
{
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  g_hash_table_iter_init (&iter, self->counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (type == G_TYPE_NONE || key == GSIZE_TO_POINTER (type))
      n += ((Counts *)value)->n[outcome];

  return n;
}

const char *const *
footing_import_report_get_warnings (FootingImportReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *)self->warnings;
}
