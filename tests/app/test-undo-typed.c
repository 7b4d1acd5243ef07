/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23: what is stored as it is typed can be taken back too, whichever record it goes
 * into: all that was typed until its fields were left, and not a letter at a time. */
#include "config.h"

#include "fields.h"
#include "form-fields.h"
#include "form-places.h"
#include "editors/person-row.h"
#include "probe.h"

/* --- What there is -------------------------------------------------------------------
 */

static void
add_all (Fixture *self, GPtrArray *all, GType type, const char *parent)
{
  g_ptr_array_extend_and_steal (all, probe_list (self, type, parent));
}

/* All records of the plan @id (or of none) that somebody types into. Owned by the caller.
 */
static GPtrArray *
read_records (Fixture *self, const char *id)
{
  const GType types[] = {FOOTING_TYPE_OUTCOME,     FOOTING_TYPE_STEP,
                         FOOTING_TYPE_RITUAL,      FOOTING_TYPE_PERSON,
                         FOOTING_TYPE_CHECKIN,     FOOTING_TYPE_ENTRY,
                         FOOTING_TYPE_CONVERSATION};
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  if (id != NULL)
    g_ptr_array_add (all, probe_get (self, FOOTING_TYPE_RECOVERY, id));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add_all (self, all, types[i], id);
  for (guint i = 0; i < outcomes->len; i++)
    add_all (self, all, FOOTING_TYPE_PROGRESS,
             footing_record_get_id (g_ptr_array_index (outcomes, i)));

  return all;
}

static gboolean
has_equal (GPtrArray *all, gpointer record)
{
  for (guint i = 0; i < all->len; i++)
    if (footing_record_equal (record, g_ptr_array_index (all, i)))
      return TRUE;

  return FALSE;
}

/* Nobody has typed the step that restores a scope: it follows that, once it has an end.
 */
static gboolean
is_restore (gpointer record)
{
  return FOOTING_IS_STEP (record) &&
         strcmp (((FootingStep *)record)->kind, "restore") == 0;
}

/* The first of @before that is not so any more, or NULL. What somebody only looked at may
 * have been made. */
static gpointer
find_changed (GPtrArray *before, GPtrArray *now)
{
  for (guint i = 0; i < before->len; i++)
    if (!is_restore (g_ptr_array_index (before, i)) &&
        !has_equal (now, g_ptr_array_index (before, i)))
      return g_ptr_array_index (before, i);

  return NULL;
}

static char *
save_record (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

/* --- What is stored as it is typed ----------------------------------------------------
 */

/* Where a running plan has fields that go into a record. */
static const char *const pages[] = {
    "plan",  "person",   "rituals",   "happened",
    "story", "outcomes", "first win", "people of a draft",
    "moves", "rhythm",   "review",
};

static gint64
get_last (Fixture *self)
{
  return footing_undo_get_last (footing_context_get_undo (self->context));
}

/* The @n-th field, when it goes into a record as it is typed or chosen. */
static Field *
find_field (GPtrArray *fields, guint n)
{
  Field *field = g_ptr_array_index (fields, n);
  const FormField *known = form_fields_find (field->key);

  return known != NULL &&
                 (known->keeping == FORM_FIELD_RECORD ||
                  known->keeping == FORM_FIELD_CHOICE) &&
                 field_is_open (field)
             ? field
             : NULL;
}

/* Each field, typed in and taken back before anything is left: what is undone is what was
 * typed last. */
static void
try_fields (Fixture *self, GtkWidget *root, const char *plan, guint *n_tried)
{
  guint n = 1;

  for (guint i = 0; i < n; i++) {
    g_autoptr (GPtrArray) fields = fields_list (root);
    g_autoptr (GPtrArray) before = NULL;
    g_autoptr (GPtrArray) during = NULL;
    g_autoptr (GPtrArray) after = NULL;
    const Field *field;
    g_autofree char *key = NULL;

    n = fields->len;
    field = i < n ? find_field (fields, i) : NULL;
    if (field == NULL)
      continue;

    key = g_strdup (field->key);
    before = read_records (self, plan);
    field_fill (field, i, FALSE);
    g_assert_true (footing_context_flush (self->context));
    during = read_records (self, plan);
    /* What is typed first may make its record, and is taken back with it. */
    if (find_changed (before, during) == NULL && during->len == before->len)
      continue;

    (*n_tried)++;
    g_assert_true (footing_context_undo (self->context, 0));
    fixture_settle ();
    after = read_records (self, plan);
    if (find_changed (before, after) != NULL)
      g_error ("After “%s” was taken back a %s is not as it was", key,
               G_OBJECT_TYPE_NAME (find_changed (before, after)));
  }
}

/* A running plan; somebody of it with talks that are there already, in @place "person".
 */
static char *
prepare (Fixture *self, const char *place, char **id)
{
  g_autoptr (FootingPerson) person = NULL;

  if (!g_str_equal (place, "person")) {
    *id = form_places_find ("plan")->prepare (self);
    return g_strdup (*id);
  }

  *id = form_places_find ("person")->prepare (self);
  person = probe_get (self, FOOTING_TYPE_PERSON, *id);

  return g_strdup (person->recovery);
}

static void
test_page (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *plan = prepare (self, data, &id);
  GtkWidget *root = form_places_find (data)->open (self, id);
  guint n_tried = 0;

  /* F11: those that are there are adjusted, and not typed. That one was added is a deed
   * of its own (test-added). */
  if (g_str_equal (data, "outcomes")) {
    probe_press (root, "Add an outcome");
    footing_context_forget_undo (self->context);
  }
  try_fields (self, root, plan, &n_tried);
  g_test_message ("%u fields", n_tried);
  g_assert_cmpuint (n_tried, >, 0);
  if (GTK_IS_WINDOW (root))
    gtk_window_destroy (GTK_WINDOW (root));
}

/* A draft is being written: what is typed there is no edit. */
static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *root = form_places_find ("happened")->open (self, plan);

  probe_type (root, "What happened, in a few words", "Something else");
  g_assert_true (footing_context_flush (self->context));
  fixture_show (self, gtk_label_new ("Elsewhere"));
  fixture_settle ();
  g_assert_cmpint (get_last (self), ==, 0);
}

static char *
get_name (Fixture *self, const char *person)
{
  g_autoptr (FootingPerson) row = probe_get (self, FOOTING_TYPE_PERSON, person);

  return g_strdup (row->name);
}

static gboolean
is_told (gpointer toast)
{
  return ((ProbeToast *)toast)->text != NULL;
}

/* What is noted about @person, opened. */
static GtkWidget *
show_row (Fixture *self, const char *person)
{
  g_autoptr (FootingPerson) record = probe_get (self, FOOTING_TYPE_PERSON, person);
  GtkWidget *row =
      footing_person_row_new (self->context, record, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  fixture_show (self, list);

  return probe_open (row);
}

/* From the first keystroke to where its fields are left it is one deed, and only then it
 * is said. */
static void
test_one_deed (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *person =
      save_record (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                             "name", "Mira", NULL));
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *row = show_row (self, person);
  g_autofree char *name = NULL;
  G_GNUC_UNUSED g_autofree char *back = NULL;
  gint64 number;

  probe_type (row, "Name or initials", "Mira B");
  g_assert_true (footing_context_flush (self->context));
  number = get_last (self);
  g_assert_cmpint (number, !=, 0);
  probe_type (row, "Name or initials", "Mira Berg");
  probe_type (row, "What they saw", "The report");
  g_assert_true (footing_context_flush (self->context));
  g_assert_cmpint (get_last (self), ==, number);
  g_assert_null (toast->text);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
  fixture_wait (is_told, toast);
  g_assert_cmpstr (toast->text, ==, "Changed “Mira Berg”");
  probe_toast_press (toast);
  name = get_name (self, person);
  g_assert_cmpstr (name, ==, "Mira");
  g_assert_cmpstr (toast->text, ==, "“Mira” is as it was");
  g_assert_cmpint (get_last (self), ==, 0);
}

/* What comes to the same in the end is none, and one that something else follows is not
 * said over that. */
static void
test_quiet (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *person =
      save_record (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                             "name", "Mira", NULL));
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *row = show_row (self, person);

  probe_type (row, "Name or initials", "Mira B");
  g_assert_true (footing_context_flush (self->context));
  probe_type (row, "Name or initials", "Mira");
  g_assert_true (footing_context_flush (self->context));
  fixture_show (self, gtk_label_new ("Elsewhere"));
  fixture_settle ();
  g_assert_null (toast->text);
  g_assert_cmpint (get_last (self), ==, 0);

  row = show_row (self, person);
  probe_type (row, "Name or initials", "Mira B");
  g_assert_true (footing_context_flush (self->context));
  footing_context_remove (self->context, FOOTING_TYPE_PERSON, person, "Gone", "Back");
  fixture_show (self, gtk_label_new ("Elsewhere"));
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==, "Gone");
}

/* F84: undo of GTK's, in a field, ends at what was there when one came to it. */
static void
test_field (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkEditable *text;

  probe_change (self, FOOTING_TYPE_RECOVERY, plan, "title", "The talk stopped");
  text = gtk_editable_get_delegate (
      GTK_EDITABLE (probe_row (form_places_find ("happened")->open (self, plan),
                               "What happened, in a few words")));
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "The talk stopped");
  gtk_editable_set_position (text, -1);
  g_signal_emit_by_name (text, "insert-at-cursor", "s");
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "The talk stoppeds");
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "The talk stopped");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    g_autofree char *path = g_strdup_printf ("/app/undo-typed/F23-%s", pages[i]);

    g_test_add (path, Fixture, pages[i], fixture_set_up, test_page, fixture_tear_down);
  }
  fixture_test ("/app/undo-typed/F23-draft", test_draft);
  fixture_test ("/app/undo-typed/F84-field", test_field);
  fixture_test ("/app/undo-typed/F23-one-deed", test_one_deed);
  fixture_test ("/app/undo-typed/F23-quiet", test_quiet);

  return g_test_run ();
}
