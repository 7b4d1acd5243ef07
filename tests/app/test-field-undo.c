/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F84: Ctrl+Z in any field of the program takes back what was typed there, ends at what
 * was there when one came to it, and empties nothing. */
#include "config.h"

#include "field-text.h"
#include "fields.h"
#include "form-fields.h"
#include "form-places.h"
#include "places.h"
#include "probe.h"

/* What takes the keys in @field; NULL when one does not type there now. */
static GtkWidget *
get_text (const Field *field)
{
  GtkEditable *delegate;

  if (!field_is_open (field) || !field_is_text (field))
    return NULL;
  if (!GTK_IS_EDITABLE (field->widget))
    return fixture_find (field->widget, GTK_TYPE_TEXT_VIEW, NULL);

  delegate = gtk_editable_get_delegate (GTK_EDITABLE (field->widget));

  return GTK_IS_TEXT (delegate) ? GTK_WIDGET (delegate) : NULL;
}

static char *
dup_text (GtkWidget *widget)
{
  char *text;

  g_object_get (GTK_IS_TEXT_VIEW (widget)
                    ? (gpointer)gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget))
                    : widget,
                "text", &text, NULL);

  return text;
}

static void
go_to_end (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter end;

  if (GTK_IS_TEXT (widget)) {
    gtk_editable_set_position (GTK_EDITABLE (widget), -1);
    return;
  }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
}

static void
assert_text (GtkWidget *widget, const char *expected, const char *key, const char *when)
{
  g_autofree char *text = dup_text (widget);

  if (!g_str_equal (text, expected))
    g_error ("“%s” %s: it says “%s” and not “%s”", key, when, text, expected);
}

static void
empty (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_TEXT (widget)) {
    /* As the keys do it: what a program deletes GTK 4.18 keeps out of its history. */
    gtk_editable_select_region (GTK_EDITABLE (widget), 0, -1);
    g_signal_emit_by_name (widget, "backspace");
    return;
  }

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
}

static void
try_field (GtkWidget *widget, const char *key)
{
  g_autofree char *before = NULL;
  g_autofree char *typed = NULL;

  gtk_widget_grab_focus (widget);
  before = dup_text (widget);
  typed = g_strconcat (before, "7", NULL);
  go_to_end (widget);
  g_signal_emit_by_name (widget, "insert-at-cursor", "7");
  assert_text (widget, typed, key, "once a figure is typed");
  gtk_widget_activate_action (widget, "text.undo", NULL);
  assert_text (widget, before, key, "after undo");
  gtk_widget_activate_action (widget, "text.undo", NULL);
  assert_text (widget, before, key, "after undo of nothing");

  empty (widget);
  gtk_widget_activate_action (widget, "text.undo", NULL);
  assert_text (widget, before, key, "emptied, after undo");
}

/* So that there is something in each when it is opened again. How many there are. */
static guint
fill_all (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);
  guint n = 0;

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);

    if (form_fields_is_kept (field->key) && get_text (field) != NULL) {
      field_fill (field, i, FALSE);
      n++;
    }
  }

  return n;
}

static guint
try_all (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);
  guint n = 0;

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    GtkWidget *widget = get_text (field);

    if (widget != NULL) {
      G_GNUC_UNUSED g_autoptr (GtkWidget) held = g_object_ref (widget);
      g_autofree char *text = dup_text (widget);

      n += *text != '\0';
      try_field (widget, field->key);
    }
  }

  return n;
}

static void
leave (Fixture *self)
{
  g_assert_true (footing_context_flush (self->context));
  places_close_over (GTK_WINDOW (self->window));
  fixture_show (self, gtk_label_new ("Elsewhere"));
  fixture_settle ();
}

static void
test_place (Fixture *self, gconstpointer data)
{
  const FormPlace *place = data;
  g_autofree char *id = place->prepare (self);
  GtkWidget *root = place->open (self, id);
  guint n_filled, n;

  form_places_unfold (root);
  n_filled = fill_all (root);
  leave (self);

  root = place->open (self, id);
  form_places_unfold (root);
  n = try_all (root);
  g_test_message ("%u fields filled, %u with something in them", n_filled, n);
  g_assert_true (n > 0 || n_filled == 0);
  leave (self);
}

/* What somebody has put in place of what they had typed brings that back. */
static void
test_replace (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry)));
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autofree char *left = NULL;

  fixture_show (self, entry);
  gtk_widget_grab_focus (entry);
  footing_field_fill (GTK_EDITABLE (entry), "there");
  footing_field_replace (entry, "a link");
  assert_text (text, "a link", "entry", "once it is replaced");
  for (guint i = 0; i < 5; i++)
    gtk_widget_activate_action (text, "text.undo", NULL);
  assert_text (text, "there", "entry", "after undo");

  gtk_text_buffer_set_text (buffer, "there", -1);
  footing_field_replace (buffer, "drafted");
  gtk_text_buffer_undo (buffer);
  g_object_get (buffer, "text", &left, NULL);
  g_assert_cmpstr (left, ==, "there");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  form_places_add_tests ("/app/field-undo/F84-", test_place);
  fixture_test ("/app/field-undo/F84-replaced", test_replace);

  return g_test_run ();
}
