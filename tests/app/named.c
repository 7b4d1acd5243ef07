/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "named.h"
#include "probe.h"

#include <string.h>

static void
name_record (Fixture *self, gpointer record)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    const char *property = footing_field_get_property (field);
    g_autofree char *text = NULL;
    const gboolean is_name =
        g_str_equal (property, "name") || g_str_equal (property, "person");

    if (field->type != FOOTING_FIELD_TEXT)
      continue;
    text = is_name
               ? g_strdup (NAMED " Qzfamily")
               : g_strdup_printf (NAMED "s: %s", footing_record_get_text (record, field));
    footing_store_change (self->store, G_OBJECT_TYPE (record),
                          footing_record_get_id (record), &error, property, text, NULL);
    g_assert_no_error (error);
  }
}

void
named_give (Fixture *self, const char *recovery)
{
  const GType types[] = {FOOTING_TYPE_STEP,     FOOTING_TYPE_OUTCOME,
                         FOOTING_TYPE_PERSON,   FOOTING_TYPE_RITUAL,
                         FOOTING_TYPE_CHECKIN,  FOOTING_TYPE_ENTRY,
                         FOOTING_TYPE_OWN_SIGN, FOOTING_TYPE_CONVERSATION};
  g_autoptr (FootingRecovery) plan = probe_get (self, FOOTING_TYPE_RECOVERY, recovery);

  name_record (self, plan);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (GPtrArray) records = probe_list (self, types[i], recovery);

    for (guint j = 0; j < records->len; j++)
      name_record (self, records->pdata[j]);
  }
}

/* Where @name in the folder has the initials, with what is around them, or NULL. */
static char *
find_initials (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *around = NULL;
  gsize length = 0;
  const char *found = NULL;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return NULL;
  for (gsize i = 0; i + strlen (NAMED_INITIAL) <= length && found == NULL; i++)
    if (memcmp (bytes + i, NAMED_INITIAL, strlen (NAMED_INITIAL)) == 0)
      found = bytes + i;
  if (found == NULL)
    return NULL;
  around = g_strndup (found, MIN (80, length - (gsize)(found - bytes)));

  return g_strescape (around, NULL);
}

void
named_assert_kept (Fixture *self)
{
  const char *const names[] = {"footing.db", "footing.db-wal"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *found = find_initials (self->folder, names[i]);

    if (found == NULL)
      continue;
    g_test_message ("%s has “%s”", names[i], found);
    g_test_fail ();
  }
}
