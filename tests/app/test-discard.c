/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23, F84: what was typed in a form and discarded is there again by Ctrl+Z, wherever
 * there is a line that lets one discard it. */
#include "config.h"

#include "fields.h"
#include "form-fields.h"
#include "form-places.h"
#include "kept-line.h"
#include "places.h"
#include "probe.h"

/* How many fields are filled. */
static guint
fill_all (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);
  guint n = 0;

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);

    if (form_fields_is_kept (field->key) && field_is_open (field) &&
        field_is_text (field)) {
      field_fill (field, i, FALSE);
      n++;
    }
  }

  return n;
}

/* All that is shown in what is typed in. Owned by the caller. */
static char *
read_all (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);

    if (form_fields_is_kept (field->key) && field_is_text (field)) {
      g_autofree char *text = field_read (field);

      g_string_append_printf (all, "%s: %s\n", field->key, text);
    }
  }

  return g_string_free (all, FALSE);
}

static void
leave (Fixture *self)
{
  g_assert_true (footing_context_flush (self->context));
  places_close_over (GTK_WINDOW (self->window));
  fixture_show (self, gtk_label_new ("Elsewhere"));
  fixture_settle ();
}

static GtkWidget *
open_place (Fixture *self, const FormPlace *place, const char *id)
{
  GtkWidget *root = place->open (self, id);

  form_places_unfold (root);

  return root;
}

/* Presses what is called @label in all lines of @root that offer that; how many do. */
static guint
press_lines (GtkWidget *root, const char *label)
{
  g_autoptr (GPtrArray) lines = probe_all (root, FOOTING_TYPE_KEPT_LINE);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    if (probe_is_shown (g_ptr_array_index (lines, i), GTK_TYPE_BUTTON, label)) {
      probe_press (g_ptr_array_index (lines, i), label);
      n++;
    }

  return n;
}

/* Back in the form, and back once it was closed and opened again. */
static void
test_place (Fixture *self, gconstpointer data)
{
  const FormPlace *place = data;
  g_autofree char *id = place->prepare (self);
  GtkWidget *root = open_place (self, place, id);
  g_autofree char *typed = NULL;
  g_autofree char *back = NULL;
  g_autofree char *later = NULL;
  guint n;

  fill_all (root);
  leave (self);
  root = open_place (self, place, id);
  typed = read_all (root);
  n = press_lines (root, "_Discard");
  if (n == 0) {
    g_test_skip ("nothing is discarded here");
    leave (self);
    return;
  }
  for (guint i = 0; i < n; i++)
    g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  back = read_all (root);
  g_assert_cmpstr (back, ==, typed);
  leave (self);

  root = open_place (self, place, id);
  g_assert_cmpuint (press_lines (root, "_Discard"), ==, n);
  leave (self);
  for (guint i = 0; i < n; i++)
    g_assert_true (footing_context_undo (self->context, 0));
  root = open_place (self, place, id);
  later = read_all (root);
  g_assert_cmpstr (later, ==, typed);
  leave (self);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  form_places_add_tests ("/app/discard/F23-", test_place);

  return g_test_run ();
}
