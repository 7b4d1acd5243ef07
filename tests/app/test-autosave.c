/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F1, D18: what is typed reaches the file by itself. */
#include "config.h"

#include "draft-form.h"
#include "probe.h"

#include <string.h>

static void
assert_title (Fixture *self, const char *id, const char *title)
{
  g_autoptr (FootingRecovery) recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);

  g_assert_cmpstr (recovery->title, ==, title);
}

static char *
get_problem (Fixture *self)
{
  char *problem;

  g_object_get (self->context, "problem", &problem, NULL);

  return problem;
}

static void
count_cb (int *n)
{
  (*n)++;
}

static gboolean
is_counted (gpointer n)
{
  return *(int *)n > 0;
}

static gboolean
late_cb (gpointer data)
{
  *(gboolean *)data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Within a second, with the focus where it is; several keys are one write. The clock of
 * the loop decides, so that a slow computer changes nothing. */
static void
test_within_a_second (Fixture *self, gconstpointer data)
{
  DraftForm form;
  gboolean late = FALSE;
  guint timeout;
  int n = 0;

  draft_form_open (self, &form);
  gtk_widget_grab_focus (form.title);
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (count_cb), &n);

  draft_form_type (form.title, "T");
  draft_form_type (form.title, "Ty");
  draft_form_type (form.title, "Typed");
  timeout = g_timeout_add (1000, late_cb, &late);
  assert_title (self, form.id, "The pilot missed its key figures");
  fixture_wait (is_counted, &n);

  g_assert_false (late);
  g_assert_cmpint (n, ==, 1);
  assert_title (self, form.id, "Typed");
  g_source_remove (timeout);
  draft_form_close (&form);
}

/* At a focus change, at once. */
static void
test_focus_change (Fixture *self, gconstpointer data)
{
  DraftForm form;

  draft_form_open (self, &form);
  gtk_widget_grab_focus (form.title);
  draft_form_type (form.title, "Left behind");
  gtk_widget_grab_focus (form.seen_by);
  assert_title (self, form.id, "Left behind");
  draft_form_close (&form);
}

/* When the context is flushed, and when the form goes away. */
static void
test_flush (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  DraftForm form;

  draft_form_open (self, &form);
  draft_form_type (form.title, "Flushed");
  g_assert_true (footing_context_flush (self->context));
  assert_title (self, form.id, "Flushed");

  draft_form_type (form.title, "Closed");
  id = g_strdup (form.id);
  draft_form_close (&form);
  assert_title (self, id, "Closed");
}

/* D12: what somebody else changed meanwhile stays, and is shown where nobody types. */
static void
test_other_writer (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingRecovery) after = NULL;
  DraftForm form;

  draft_form_open (self, &form);
  draft_form_type (form.title, "Mine");
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, form.id, NULL, "seen-by",
                        "Theirs", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.title)), ==, "Mine");
  g_assert_true (footing_context_flush (self->context));

  after = probe_get (self, FOOTING_TYPE_RECOVERY, form.id);
  g_assert_cmpstr (after->title, ==, "Mine");
  g_assert_cmpstr (after->seen_by, ==, "Theirs");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.seen_by)), ==, "Theirs");
  draft_form_close (&form);
}

/* D19: another program holds the file. The text stays, the reason is told until it is
 * stored, also while one types on, and it is stored by itself once that is possible. */
static void
test_busy (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingDb) other = NULL;
  g_autofree char *busy = fixture_describe_busy (self);
  g_autofree char *problem = NULL;
  g_autofree char *still = NULL;
  g_autofree char *after = NULL;
  DraftForm form;
  int n = 0;

  draft_form_open (self, &form);
  other = probe_hold_file (self);
  draft_form_type (form.title, "Held");
  g_assert_false (footing_context_flush (self->context));

  problem = get_problem (self);
  g_assert_cmpstr (problem, ==, busy);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.title)), ==, "Held");
  assert_title (self, form.id, "The pilot missed its key figures");
  draft_form_type (form.title, "Held back");
  still = get_problem (self);
  g_assert_cmpstr (still, ==, problem);

  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (count_cb), &n);
  fixture_wait (is_counted, &n);
  assert_title (self, form.id, "Held back");
  after = get_problem (self);
  g_assert_null (after);
  draft_form_close (&form);
}

static const char gone[] = "This is no longer in the file: go back and try again.";

static void
assert_problem (Fixture *self, const char *problem)
{
  g_autofree char *found = get_problem (self);

  g_assert_cmpstr (found, ==, problem);
}

/* D24, R3: what is typed for a record that is gone stays on the screen, and is never said
 * to be saved. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DraftForm form;

  draft_form_open (self, &form);
  draft_form_type (form.title, "Too late");
  footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, form.id, &error);
  g_assert_no_error (error);
  assert_problem (self, gone);
  g_assert_false (footing_context_flush (self->context));
  assert_problem (self, gone);
  g_assert_true (probe_is_unsaved (self));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.title)), ==, "Too late");
  draft_form_close (&form);
}

/* D24, R3: nothing was typed that waits, but what stands there is in no file any more:
 * another process has put a backup in its place. It is when the record is back. */
static void
test_gone_unnoticed (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingRecovery) before = NULL;
  DraftForm form;

  draft_form_open (self, &form);
  before = probe_get (self, FOOTING_TYPE_RECOVERY, form.id);
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, form.id, NULL));
  assert_problem (self, gone);
  g_assert_true (probe_is_unsaved (self));
  g_assert_false (footing_context_flush (self->context));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.title)), ==,
                   "The pilot missed its key figures");

  /* Typed on meanwhile, and stored once there is something to store it in. */
  draft_form_type (form.seen_by, "Two colleagues");
  g_assert_false (footing_context_flush (self->context));
  g_assert_true (footing_store_save (self->store, before, NULL));
  assert_problem (self, NULL);
  g_assert_false (probe_is_unsaved (self));
  g_clear_object (&before);
  before = probe_get (self, FOOTING_TYPE_RECOVERY, form.id);
  g_assert_cmpstr (before->seen_by, ==, "Two colleagues");
  draft_form_close (&form);
}

/* D24: a form that is empty has nothing to lose. */
static void
test_gone_empty (Fixture *self, gconstpointer data)
{
  DraftForm form;

  draft_form_open (self, &form);
  draft_form_type (form.title, "");
  g_assert_true (footing_context_flush (self->context));
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, form.id, NULL));
  assert_problem (self, NULL);
  g_assert_true (footing_context_flush (self->context));
  draft_form_close (&form);
}

/* D18: whatever is typed comes back identical: markup, formats, right-to-left marks,
 * emoji, new lines, a megabyte. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingAutosave *autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_RECOVERY, id);
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ());
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  const char *texts[] = {
      "<b>&amp;</b> \"'; DROP TABLE",
      "%s%n%d",
      "\xe2\x80\xae gnirts \xe2\x80\xac \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
      "\xf0\x9f\x8c\xb1\n\n\ttwo\r\nlines ",
      megabyte,
      ""};

  footing_autosave_bind_text_view (autosave, "story", GTK_TEXT_VIEW (view));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FootingRecovery) after = NULL;

    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), texts[i],
                              -1);
    g_assert_true (footing_context_flush (self->context));
    after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_cmpint (strcmp (after->story, texts[i]), ==, 0);
  }

  footing_autosave_free (autosave);
  g_object_unref (view);
}

/* D40: what is pasted into a field of one line is stored as what it means, and shown so
 * once the field is left; the space after a word stays while somebody types on. */
static void
test_line (Fixture *self, gconstpointer data)
{
  DraftForm form;

  draft_form_open (self, &form);
  gtk_widget_grab_focus (form.title);
  draft_form_type (form.title, "A \u202epasted\r\n\ttitle\u200b ");
  g_assert_true (footing_context_flush (self->context));
  assert_title (self, form.id, "A pasted title");

  draft_form_type (form.title, "A title ");
  g_assert_true (footing_context_flush (self->context));
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, form.id, NULL, "seen-by",
                        "Mira", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.seen_by)), ==, "Mira");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.title)), ==, "A title ");

  draft_form_type (form.title, "Another\ntitle ");
  gtk_widget_grab_focus (form.seen_by);
  fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form.title)), ==,
                   "Another title");
  assert_title (self, form.id, "Another title");
  draft_form_close (&form);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/autosave/F1-within-a-second", test_within_a_second);
  fixture_test ("/app/autosave/F1-focus-change", test_focus_change);
  fixture_test ("/app/autosave/F1-flush", test_flush);
  fixture_test ("/app/autosave/F1-other-writer", test_other_writer);
  fixture_test ("/app/autosave/F1-busy", test_busy);
  fixture_test ("/app/autosave/D24-gone", test_gone);
  fixture_test ("/app/autosave/D24-gone-unnoticed", test_gone_unnoticed);
  fixture_test ("/app/autosave/D24-gone-empty", test_gone_empty);
  fixture_test ("/app/autosave/F1-hostile", test_hostile);
  fixture_test ("/app/autosave/D40-line", test_line);

  return g_test_run ();
}
