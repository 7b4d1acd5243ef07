/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D18, U3, R13: what is typed is not lost when its field goes, or is no value yet. */
#include "config.h"

#include "draft-form.h"
#include "probe.h"
#include "store/store-private.h"
#include "widgets/date-row.h"
#include "widgets/number-entry.h"
#include "widgets/time-row.h"

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

/* What would be lost: "title: text", a line each. */
static char *
describe_lost (FootingContext *context)
{
  g_autoptr (GPtrArray) holders = footing_context_list_unsaved (context);
  g_autoptr (GPtrArray) texts = footing_unsaved_texts_new ();
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < holders->len; i++)
    footing_unsaved_collect (g_ptr_array_index (holders, i), texts);
  for (guint i = 0; i < texts->len; i++) {
    const FootingUnsavedText *text = g_ptr_array_index (texts, i);

    g_string_append_printf (lines, "%s: %s\n", text->title, text->text);
  }

  return g_strdup (lines->str);
}

/* R13, U3: the form goes while nothing can be stored. What was typed is not lost: it is
 * unsaved, comes back in the next form, and is stored once that is possible. */
static void
test_left_behind (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingDb) other = NULL;
  g_autofree char *id = NULL;
  g_autofree char *lost = NULL;
  g_autoptr (FootingRecovery) after = NULL;
  GtkWidget *seen_by = g_object_ref_sink (gtk_entry_new ());
  FootingAutosave *next;
  DraftForm form;

  draft_form_open (self, &form);
  id = g_strdup (form.id);
  other = probe_hold_file (self);
  gtk_entry_set_placeholder_text (GTK_ENTRY (form.seen_by), "Who saw it");
  draft_form_type (form.seen_by, "Two colleagues");
  draft_form_close (&form);
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  fixture_settle ();
  g_assert_true (probe_is_unsaved (self));
  lost = describe_lost (self->context);
  g_assert_cmpstr (lost, ==, "Who saw it: Two colleagues\n");

  next = footing_autosave_new (self->context, FOOTING_TYPE_RECOVERY, id);
  footing_autosave_bind_editable (next, "seen-by", GTK_EDITABLE (seen_by));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (seen_by)), ==, "Two colleagues");
  g_assert_false (footing_context_flush (self->context));
  draft_form_type (seen_by, "Two colleagues and Mira");

  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  g_assert_true (footing_context_flush (self->context));
  g_assert_false (probe_is_unsaved (self));
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->seen_by, ==, "Two colleagues and Mira");
  footing_autosave_free (next);
  g_object_unref (seen_by);
}

/* The same with nobody coming back to it: it is stored by itself. */
static void
test_left_behind_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingDb) other = NULL;
  g_autoptr (FootingRecovery) after = NULL;
  g_autofree char *id = NULL;
  DraftForm form;
  int n = 0;

  draft_form_open (self, &form);
  id = g_strdup (form.id);
  other = probe_hold_file (self);
  draft_form_type (form.title, "Left alone");
  draft_form_close (&form);
  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (count_cb), &n);
  fixture_wait (is_counted, &n);
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->title, ==, "Left alone");
  g_assert_false (probe_is_unsaved (self));
}

static int
count_commit_cb (void *data)
{
  (*(int *)data)++;

  return 0;
}

/* What a pause in typing costs: one transaction for all fields of a record, and for half
 * a date beside it. */
static void
test_one_transaction (Fixture *self, gconstpointer data)
{
  sqlite3 *handle = footing_db_get_handle (footing_store_get_db (self->store));
  GtkWidget *date = g_object_ref_sink (footing_date_row_new ("When"));
  DraftForm form;
  int n = 0;

  draft_form_open (self, &form);
  footing_autosave_bind (form.autosave, "happened-on", date, "date", date);
  sqlite3_commit_hook (handle, count_commit_cb, &n);
  draft_form_type (form.title, "First");
  draft_form_type (form.seen_by, "Second");
  gtk_editable_set_text (GTK_EDITABLE (date), "19 Nov");
  g_assert_cmpint (n, ==, 0);
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpint (n, ==, 1);
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpint (n, ==, 1);

  sqlite3_commit_hook (handle, NULL, NULL);
  draft_form_close (&form);
  g_object_unref (date);
}

/* A record that is made with what is typed first, which may have to wait. */
static char *
make_recovery (FootingStore *store, gpointer data, GError **error)
{
  g_autoptr (FootingRecovery) row =
      footing_record_new (FOOTING_TYPE_RECOVERY, "page", 0, NULL);

  (*(int *)data)++;

  return footing_store_save (store, row, error) ? g_strdup (footing_record_get_id (row))
                                                : NULL;
}

static void
test_made (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingDb) other = NULL;
  GtkWidget *entry = g_object_ref_sink (gtk_entry_new ());
  g_autoptr (FootingRecovery) after = NULL;
  FootingAutosave *autosave;
  int n = 0;

  autosave = footing_autosave_new_to_make (self->context, FOOTING_TYPE_RECOVERY, "new",
                                           make_recovery, &n, NULL);
  footing_autosave_bind_editable (autosave, "title", GTK_EDITABLE (entry));
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpint (n, ==, 0);
  g_assert_null (footing_autosave_get_id (autosave));

  other = probe_hold_file (self);
  draft_form_type (entry, "Typed");
  g_assert_false (footing_context_flush (self->context));
  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  g_assert_true (footing_context_flush (self->context));
  draft_form_type (entry, "Typed on");
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RECOVERY), ==, 1);
  after = probe_get (self, FOOTING_TYPE_RECOVERY, footing_autosave_get_id (autosave));
  g_assert_cmpstr (after->title, ==, "Typed on");
  footing_autosave_free (autosave);
  g_object_unref (entry);
}

typedef struct {
  GType type;
  const char *property;
  GType field;
  const char *field_property;
  const char *unfinished;
  const char *finished;
  const char *shown; /* what that reads on coming back */
} Unfinished;

static const Unfinished unfinished[] = {
    {0, "happened-on", 0, "date", "19 Nove", "2026-02-19", "2026-02-19"},
    {1, "due-on", 0, "date", "tomorrow, or so", "2026-02-19", "2026-02-19"},
    {1, "likelihood", 1, "number", "about 40", "40", "40"},
    {2, "time", 2, "time", "9:", "9:30", "09:30"},
};

static GtkWidget *
make_field (const Unfinished *row)
{
  const GType types[] = {FOOTING_TYPE_DATE_ROW, FOOTING_TYPE_NUMBER_ENTRY,
                         FOOTING_TYPE_TIME_ROW};

  return g_object_ref_sink (g_object_new (types[row->field], NULL));
}

static GType
get_type (const Unfinished *row)
{
  const GType types[] = {FOOTING_TYPE_RECOVERY, FOOTING_TYPE_STEP, FOOTING_TYPE_RITUAL};

  return types[row->type];
}

/* Shows the field in a form of its own, types @text unless that is NULL, and closes the
 * form; what was shown before, owned by the caller. */
static char *
visit (Fixture *self, const Unfinished *row, const char *id, const char *text)
{
  GtkWidget *field = make_field (row);
  FootingAutosave *autosave = footing_autosave_new (self->context, get_type (row), id);
  char *shown;

  footing_autosave_bind (autosave, row->property, field, row->field_property, field);
  shown = g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  if (text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (field), text);
  g_assert_true (footing_saver_flush (autosave));
  footing_autosave_free (autosave);
  g_object_unref (field);

  return shown;
}

static void
assert_visit (Fixture *self,
              const Unfinished *row,
              const char *id,
              const char *expected,
              const char *text)
{
  g_autofree char *shown = visit (self, row, id, text);

  g_assert_cmpstr (shown, ==, expected);
}

/* What is kept of forms; what a draft was begun as is none. */
#define N_KEPT "SELECT count(*) FROM kept_text WHERE place NOT LIKE '% begun'"

/* D18, U3: what is no date, number or time yet comes back as it was typed, and is
 * forgotten when it has become one. */
static void
test_unfinished (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingDb *db = footing_store_get_db (self->store);

  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++) {
    const Unfinished *row = &unfinished[i];
    g_autoptr (GObject) record =
        row->type == 0 ? footing_record_new (FOOTING_TYPE_RECOVERY, "page", 0, NULL)
                       : footing_record_new (get_type (row), "recovery", plan, NULL);
    const char *id = footing_record_get_id (record);

    g_assert_true (footing_store_save (self->store, record, NULL));
    g_free (visit (self, row, id, row->unfinished));
    assert_visit (self, row, id, row->unfinished, row->finished);
    assert_visit (self, row, id, row->shown, NULL);
    g_assert_cmpint (footing_db_get_int (db, N_KEPT, NULL), ==, 0);
    g_free (visit (self, row, id, row->unfinished));
    assert_visit (self, row, id, row->unfinished, "");
    g_assert_cmpint (footing_db_get_int (db, N_KEPT, NULL), ==, 0);
  }
}

/* D12: somebody else has set the date meanwhile: then that is what there is. */
static void
test_unfinished_elsewhere (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingAutosave *autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_RECOVERY, id);
  GtkWidget *field = make_field (&unfinished[0]);

  footing_autosave_bind (autosave, "happened-on", field, "date", field);
  gtk_editable_set_text (GTK_EDITABLE (field), "19 Nove");
  g_assert_true (footing_context_flush (self->context));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "happened-on", "2026-01-02", NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, "2026-01-02");
  g_assert_true (footing_context_flush (self->context));
  footing_autosave_free (autosave);
  assert_visit (self, &unfinished[0], id, "2026-01-02", NULL);
  g_object_unref (field);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/saver/R13-left-behind", test_left_behind);
  fixture_test ("/app/saver/R13-left-behind-alone", test_left_behind_alone);
  fixture_test ("/app/saver/F1-one-transaction", test_one_transaction);
  fixture_test ("/app/saver/F1-made", test_made);
  fixture_test ("/app/saver/D18-unfinished", test_unfinished);
  fixture_test ("/app/saver/D12-unfinished-elsewhere", test_unfinished_elsewhere);

  return g_test_run ();
}
