/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F84: of every field of the program it is known how it is kept, and that is what
 * test-forms-kill tries. */
#include "config.h"

#include "fields.h"
#include "form-fields.h"
#include "places.h"
#include "probe.h"

/* Those that were met, by their key. */
static GHashTable *met;

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  g_autoptr (GPtrArray) fields = NULL;

  places_unfold (GTK_WIDGET (window));
  fields = fields_list (GTK_WIDGET (window));
  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);

    if (form_fields_find (field->key) == NULL)
      g_error ("%s: nobody has said how “%s” is kept: add it to form-fields.c", name,
               field->key);
    g_hash_table_add (met, g_strdup (field->key));
  }
}

/* What test-forms-kill leaves out is still there. */
static void
assert_exceptions (void)
{
  guint n;
  const FormField *fields = form_fields_get (&n);

  for (guint i = 0; i < n; i++)
    if (fields[i].keeping == FORM_FIELD_NOT &&
        !g_hash_table_contains (met, fields[i].key))
      g_error ("There is no “%s” any more: take it from form-fields.c", fields[i].key);
}

static void
test_known (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window;

  g_assert_true (footing_store_save (
      self->store,
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", "Mira", NULL),
      NULL));
  met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  window = footing_window_new (NULL, self->context);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 2400);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit_cb, NULL);
  gtk_window_destroy (GTK_WINDOW (window));

  g_test_message ("%u fields", g_hash_table_size (met));
  assert_exceptions ();
  g_clear_pointer (&met, g_hash_table_unref);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/forms/F84-known", test_known);

  return g_test_run ();
}
