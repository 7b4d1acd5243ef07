/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F84, D18, U3: a form that is no record yet comes back as it was left. */
#include "config.h"

#include "draft-form.h"
#include "focus-support.h"
#include "kept-line.h"
#include "probe.h"
#include "store/forms.h"

#include <string.h>

typedef struct {
  GtkWidget *title;
  GtkWidget *note;
  FootingKeptForm *kept;
} Form;

/* A form that begins with "first" and "". */
static Form
open_form (Fixture *self)
{
  Form form = {g_object_ref_sink (gtk_entry_new ()), g_object_ref_sink (gtk_entry_new ()),
               footing_kept_form_new (self->context, "form")};

  gtk_editable_set_text (GTK_EDITABLE (form.title), "first");
  footing_kept_form_bind_editable (form.kept, "title", GTK_EDITABLE (form.title));
  footing_kept_form_bind_editable (form.kept, "note", GTK_EDITABLE (form.note));

  return form;
}

static void
close_form (Form *form)
{
  footing_saver_free (form->kept);
  g_object_unref (form->title);
  g_object_unref (form->note);
}

static void
assert_shown (const Form *form, const char *title, const char *note)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->title)), ==, title);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form->note)), ==, note);
}

static guint
count_kept (Fixture *self)
{
  g_autoptr (GHashTable) texts = footing_forms_get (self->store, "form", NULL, NULL);

  return g_hash_table_size (texts);
}

/* What differs from the beginning is kept, and nothing else. */
static void
test_comes_back (Fixture *self, gconstpointer data)
{
  Form form = open_form (self);

  g_assert_false (footing_kept_form_is_touched (form.kept));
  g_assert_cmpint (footing_kept_form_get_kept_at (form.kept), ==, 0);
  close_form (&form);
  g_assert_cmpuint (count_kept (self), ==, 0);

  form = open_form (self);
  draft_form_type (form.note, "half a sent");
  g_assert_false (footing_kept_form_is_kept (form.kept));
  g_assert_true (footing_context_flush (self->context));
  g_assert_true (footing_kept_form_is_kept (form.kept));
  close_form (&form);
  g_assert_cmpuint (count_kept (self), ==, 1);

  form = open_form (self);
  assert_shown (&form, "first", "half a sent");
  /* What is typed now goes on with it. */
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (form.note)), ==,
                   strlen ("half a sent"));
  g_assert_true (footing_kept_form_is_touched (form.kept));
  g_assert_cmpint (footing_kept_form_get_kept_at (form.kept), ==,
                   footing_clock_now (self->clock));
  draft_form_type (form.title, "");
  close_form (&form);
  form = open_form (self);
  assert_shown (&form, "", "half a sent");

  /* What is as it was in the beginning is not touched. */
  draft_form_type (form.title, "first");
  draft_form_type (form.note, "");
  g_assert_false (footing_kept_form_is_touched (form.kept));
  close_form (&form);
  g_assert_cmpuint (count_kept (self), ==, 0);
}

/* It is forgotten with what was made of it, or not at all. */
static void
test_forgotten (Fixture *self, gconstpointer data)
{
  Form form = open_form (self);

  draft_form_type (form.title, "typed");
  g_assert_true (footing_context_flush (self->context));
  draft_form_type (form.note, "typed too");
  g_assert_true (footing_store_begin (self->store, NULL));
  g_assert_true (footing_kept_form_forget (form.kept, NULL));
  g_assert_true (footing_store_end (self->store, FALSE, NULL));
  g_assert_cmpuint (count_kept (self), ==, 1);
  assert_shown (&form, "typed", "typed too");

  g_assert_true (footing_kept_form_forget (form.kept, NULL));
  footing_kept_form_reset (form.kept);
  assert_shown (&form, "first", "");
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpuint (count_kept (self), ==, 0);

  /* And it goes on. */
  draft_form_type (form.note, "again");
  close_form (&form);
  form = open_form (self);
  assert_shown (&form, "first", "again");
  close_form (&form);
}

/* What goes along is there while something is kept. */
static void
test_added (Fixture *self, gconstpointer data)
{
  Form form = open_form (self);

  footing_kept_form_add (form.kept, "plan", "p1");
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpuint (count_kept (self), ==, 0);
  draft_form_type (form.note, "typed");
  close_form (&form);
  g_assert_cmpuint (count_kept (self), ==, 2);

  form = open_form (self);
  g_assert_cmpstr (footing_kept_form_get (form.kept, "plan"), ==, "p1");
  footing_kept_form_add (form.kept, "plan", "p2");
  draft_form_type (form.note, "");
  close_form (&form);
  g_assert_cmpuint (count_kept (self), ==, 0);
}

/* D24: what is typed about a record that is gone is not said to be kept. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingKeptForm *kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_RECOVERY, id, "edit");
  GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());

  footing_kept_form_bind_editable (kept, "title", GTK_EDITABLE (entry));
  draft_form_type (entry, "typed");
  g_assert_true (footing_context_flush (self->context));
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
  draft_form_type (entry, "typed on");
  g_assert_false (footing_context_flush (self->context));
  g_assert_false (footing_kept_form_is_kept (kept));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "typed on");

  footing_saver_give_up (kept);
  footing_saver_free (kept);
  g_object_unref (entry);
}

/* --- The line that says so ------------------------------------------------------------
 */

/* The form in the window, below its line. */
static GtkWidget *
show_form (Fixture *self, Form *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = g_object_new (FOOTING_TYPE_KEPT_LINE, NULL);

  *form = open_form (self);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), form->title);
  gtk_box_append (GTK_BOX (box), form->note);
  footing_kept_line_follow (FOOTING_KEPT_LINE (line), form->kept);
  fixture_show (self, box);

  return line;
}

/* Discarding can be undone, in the line as long as nobody types on. */
static void
test_line (Fixture *self, gconstpointer data)
{
  Form form;
  GtkWidget *line = show_form (self, &form);

  g_assert_false (gtk_widget_get_visible (line));
  draft_form_type (form.note, "half a sent");
  close_form (&form);

  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 24 * 60 * 60);
  line = show_form (self, &form);
  g_assert_true (gtk_widget_get_visible (line));
  g_assert_true (probe_reads (line, "You left this here on Thu, 5 March."));

  probe_press (line, "_Discard");
  assert_shown (&form, "first", "");
  g_assert_true (probe_reads (line, "Discarded."));
  g_assert_cmpuint (count_kept (self), ==, 0);
  gtk_widget_grab_focus (fixture_find (line, GTK_TYPE_BUTTON, "_Undo"));
  probe_press (line, "_Undo");
  assert_shown (&form, "first", "half a sent");
  g_assert_false (gtk_widget_get_visible (line));
  /* U1 */
  focus_assert_in (GTK_WINDOW (self->window), form.title, "undone");
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpuint (count_kept (self), ==, 1);
  close_form (&form);

  line = show_form (self, &form);
  g_assert_true (probe_reads (line, "You left this here earlier."));
  probe_press (line, "_Discard");
  draft_form_type (form.title, "new");
  g_assert_false (gtk_widget_get_visible (line));
  /* And what was typed since is not lost by that. */
  g_assert_true (footing_context_undo (self->context, 0));
  assert_shown (&form, "new", "half a sent");
  close_form (&form);
}

/* What stands there by now comes back in the field, by its own undo. */
static void
test_typed_since (Fixture *self, gconstpointer data)
{
  Form form;
  GtkWidget *line = show_form (self, &form);
  GtkWidget *text;

  draft_form_type (form.title, "old");
  close_form (&form);
  line = show_form (self, &form);
  probe_press (line, "_Discard");
  draft_form_type (form.title, "new");
  g_assert_true (footing_context_undo (self->context, 0));
  assert_shown (&form, "old", "");
  text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (form.title)));
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (text, "text.undo", NULL);
  assert_shown (&form, "new", "");
  close_form (&form);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/kept-form/F84-comes-back", test_comes_back);
  fixture_test ("/app/kept-form/F84-forgotten", test_forgotten);
  fixture_test ("/app/kept-form/F84-added", test_added);
  fixture_test ("/app/kept-form/D24-gone", test_gone);
  fixture_test ("/app/kept-form/U5-line", test_line);
  fixture_test ("/app/kept-form/F23-typed-since", test_typed_since);

  return g_test_run ();
}
