/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "probe.h"
#include "entry/entry-log.h"
#include "entry/entry-window.h"
#include "plan/plan.h"
#include "plan/steps.h"
#include "store/store-private.h"
#include "widgets/hint.h"
#include "widgets/text-area.h"

#include <math.h>
#include <string.h>

/* The window that logs or edits, when it is in sight. */
static GtkWidget *
get_dialog (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != self->window && gtk_widget_get_visible (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (self->window))
      return l->data;

  return NULL;
}

/* Any window over the fixture's, hidden ones too. */
static GtkWidget *
find_any (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) != NULL)
      return l->data;

  return NULL;
}

static void
assert_field (GtkWidget *dialog, const char *title, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (probe_row (dialog, title))), ==,
                   text);
}

static GtkWidget *
open_dialog (Fixture *self, const char *entry)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context, entry);
  fixture_settle ();

  return get_dialog (self);
}

static void
expand (GtkWidget *dialog)
{
  gtk_expander_set_expanded (
      GTK_EXPANDER (fixture_find (dialog, GTK_TYPE_EXPANDER, NULL)), TRUE);
  fixture_settle ();
}

static void
collapse (GtkWidget *dialog)
{
  gtk_expander_set_expanded (
      GTK_EXPANDER (fixture_find (dialog, GTK_TYPE_EXPANDER, NULL)), FALSE);
  fixture_settle ();
}

static void
save (GtkWidget *dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "entry.save", NULL));
  fixture_settle ();
}

static FootingEntry *
get_only_entry (Fixture *self)
{
  g_autoptr (GArray) keys = footing_store_list_entry_keys (self->store, NULL, NULL, NULL);

  g_assert_cmpuint (keys->len, ==, 1);
  return footing_store_get_entry_at (self->store,
                                     g_array_index (keys, FootingEntryKey, 0).seq, NULL);
}

static char *
add_entry (Fixture *self, const char *kind, const char *title)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "kind", kind, "date", "2026-03-02", "title", title, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));

  return g_strdup (footing_record_get_id (entry));
}

/* F21: one field is enough; the toast takes it back. */
static void
test_one_field (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self, NULL);
  g_autoptr (FootingEntry) entry = NULL;

  g_assert_nonnull (dialog);
  fixture_assert_named (dialog);
  probe_type (dialog, "What went well?", PROBE_HOSTILE_LINE);
  save (dialog);
  g_assert_null (get_dialog (self));

  entry = get_only_entry (self);
  g_assert_cmpstr (entry->title, ==, PROBE_HOSTILE_LINE);
  g_assert_cmpstr (entry->kind, ==, "win");
  g_assert_cmpstr (entry->date, ==, FIXTURE_TODAY);
  g_assert_null (entry->recovery);
  g_assert_true (isnan (entry->metric_value));

  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);
}

/* F21: blank text is refused with a sentence at the field, and nothing is stored. */
static void
test_blank (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, NULL);
  GtkWidget *page;

  probe_type (dialog, "What went well?", " \t ");
  save (dialog);
  g_assert_true (get_dialog (self) == dialog);
  page = gtk_widget_get_ancestor (probe_row (dialog, "What went well?"),
                                  ADW_TYPE_PREFERENCES_GROUP);
  page = gtk_widget_get_parent (page);
  g_assert_cmpstr (footing_hint_get_text (page), ==,
                   "Say in a few words what went well.");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);

  probe_type (dialog, "What went well?", "x");
  g_assert_null (footing_hint_get_text (page));

  /* What is wrong in the details brings them into sight. */
  expand (dialog);
  fixture_assert_named (dialog);
  probe_type (dialog, "When", "2026-03-06");
  collapse (dialog);
  save (dialog);
  g_assert_cmpstr (footing_hint_get (probe_row (dialog, "When")), ==,
                   "That day hasn’t come yet: choose today or an earlier day.");
  g_assert_true (gtk_widget_get_mapped (probe_row (dialog, "When")));
  probe_type (dialog, "When", "2026-03-04");
  probe_type (dialog, "Result", "a lot");
  save (dialog);
  g_assert_cmpstr (footing_hint_get_text (page), ==,
                   "Enter a number here, such as 12 or 4.5; words go in the note.");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);

  probe_type (dialog, "Result", "4,5");
  save (dialog);
  g_assert_null (get_dialog (self));
}

static FootingPerson *
add_person (Fixture *self, const char *plan, const char *name)
{
  FootingPerson *person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", name, NULL);

  g_assert_true (footing_store_save (self->store, person, NULL));

  return person;
}

/* F21, F51: the details, and who saw it. */
static void
test_details (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingPerson) mira = add_person (self, plan, "Mira <i>");
  G_GNUC_UNUSED g_autoptr (FootingPerson) jonas = add_person (self, plan, "Jonas");
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, plan);
  GtkWidget *dialog = open_dialog (self, NULL);
  g_autoptr (FootingEntry) entry = NULL;
  g_auto (GStrv) seen_by = NULL;
  GtkWidget *outcome, *check;
  g_autoptr (GArray) keys = NULL;

  expand (dialog);
  probe_type (dialog, "What went well?", "Shipped it");
  probe_type (dialog, "When", "2026-03-04");
  probe_type (dialog, "Result", "-41");
  probe_type (dialog, "Unit", "min");
  probe_type (dialog, "Link or file", "https://example.org/1");
  outcome = probe_row (dialog, "Outcome");
  adw_combo_row_set_selected (ADW_COMBO_ROW (outcome), 2);
  check = fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Mira <i>");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  save (dialog);

  keys = footing_store_list_entry_keys (self->store, plan, "shipped", NULL);
  g_assert_cmpuint (keys->len, ==, 1);
  entry = footing_store_get_entry_at (self->store,
                                      g_array_index (keys, FootingEntryKey, 0).seq, NULL);
  g_assert_cmpstr (entry->recovery, ==, plan);
  g_assert_cmpstr (entry->date, ==, "2026-03-04");
  g_assert_cmpfloat (entry->metric_value, ==, -41);
  g_assert_cmpstr (entry->metric_unit, ==, "min");
  g_assert_cmpstr (entry->evidence, ==, "https://example.org/1");
  g_assert_cmpstr (entry->outcome, ==,
                   footing_record_get_id (g_ptr_array_index (outcomes, 1)));
  seen_by = footing_store_get_seen_by (self->store, footing_record_get_id (entry), NULL);
  g_assert_cmpuint (g_strv_length (seen_by), ==, 1);
  g_assert_cmpstr (seen_by[0], ==, footing_record_get_id (mira));
}

/* D35: who saw it is known of all, of those too whose row is not made. */
static void
test_many_people (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "date", FIXTURE_TODAY,
                          "title", "Shipped it", NULL);
  const char *const seen_by[] = {"person-3", "person-35", NULL};
  g_auto (GStrv) after = NULL;
  GtkWidget *dialog;

  for (int i = 0; i < 40; i++) {
    g_autofree char *id = g_strdup_printf ("person-%d", i);
    g_autofree char *name = g_strdup_printf ("Person %d", i);
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "id", id, "recovery", plan, "position",
                            i, "name", name, NULL);

    g_assert_true (footing_store_save (self->store, person, NULL));
  }
  g_assert_true (footing_store_save (self->store, entry, NULL));
  g_assert_true (footing_store_set_seen_by (self->store, footing_record_get_id (entry),
                                            seen_by, NULL));

  dialog = open_dialog (self, footing_record_get_id (entry));
  g_assert_null (fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Person 35"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Person 3")), FALSE);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Person 7")), TRUE);
  probe_press (dialog, "Show All 40");
  fixture_assert_named (dialog);
  save (dialog);

  after = footing_store_get_seen_by (self->store, footing_record_get_id (entry), NULL);
  g_assert_cmpuint (g_strv_length (after), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *)after, "person-35"));
  g_assert_true (g_strv_contains ((const char *const *)after, "person-7"));
}

/* F23: the same window edits, keeps what it does not show, and deletes with undo. */
static void
test_edit (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_entry (self, "conversation", "Asked Jonas");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self, id);
  g_autoptr (FootingEntry) after = NULL;

  probe_type (dialog, "What happened?", "Asked Jonas about one decision");
  save (dialog);
  after = probe_get (self, FOOTING_TYPE_ENTRY, id);
  g_assert_cmpstr (after->title, ==, "Asked Jonas about one decision");
  g_assert_cmpstr (after->kind, ==, "conversation");
  g_assert_cmpstr (after->date, ==, "2026-03-02");

  dialog = open_dialog (self, id);
  g_assert_true (gtk_widget_activate_action (dialog, "entry.delete", NULL));
  fixture_settle ();
  g_assert_null (get_dialog (self));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);

  /* One that is gone is not opened. */
  footing_store_remove (self->store, FOOTING_TYPE_ENTRY, id, NULL);
  g_assert_null (open_dialog (self, id));
  g_assert_null (open_dialog (self, "no-such-id"));
}

static FootingTextArea *
find_area (GtkWidget *dialog, const char *title)
{
  g_autoptr (GPtrArray) areas = probe_all (dialog, FOOTING_TYPE_TEXT_AREA);

  for (guint i = 0; i < areas->len; i++) {
    g_autofree char *found = NULL;

    g_object_get (g_ptr_array_index (areas, i), "title", &found, NULL);
    if (strcmp (found, title) == 0)
      return g_ptr_array_index (areas, i);
  }

  g_error ("There is no text area “%s”", title);
}

/* F25: a setback gets a debrief; a check-in needs no title and stays one. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autofree char *setback = add_entry (self, "setback", "Pilot late");
  g_autofree char *checkin = add_entry (self, "check-in", "");
  GtkWidget *dialog = open_dialog (self, setback);
  FootingTextArea *area = find_area (dialog, "What was intended");
  g_autoptr (FootingEntry) after = NULL;
  g_autoptr (FootingEntry) still = NULL;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (footing_text_area_get_view (area)),
                            "Two teams", -1);
  save (dialog);
  after = probe_get (self, FOOTING_TYPE_ENTRY, setback);
  g_assert_cmpstr (after->intended, ==, "Two teams");

  dialog = open_dialog (self, checkin);
  g_assert_false (gtk_widget_get_sensitive (probe_row (dialog, "Kind")));
  save (dialog);
  g_assert_null (get_dialog (self));
  still = probe_get (self, FOOTING_TYPE_ENTRY, checkin);
  g_assert_cmpstr (still->kind, ==, "check-in");
}

static void
fill_area (GtkWidget *dialog, const char *title, const char *text)
{
  FootingTextArea *area = find_area (dialog, title);

  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (area)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (footing_text_area_get_view (area)),
                            text, -1);
}

/* F25: an experiment asks what was feared, how likely that seemed, and what happened; a
 * likelihood is a share in percent. */
static void
test_experiment (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text;
    int likelihood; /* -2: is refused */
  } cases[] = {{"70", 70},  {"", -1},   {"0", 0},      {"100", 100},
               {"101", -2}, {"-1", -2}, {"likely", -2}};
  g_autofree char *id = add_entry (self, "experiment", "Showed a draft");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *dialog = open_dialog (self, id);
    g_autoptr (FootingEntry) after = NULL;

    g_test_message ("“%s”", cases[i].text);
    fill_area (dialog, "What you feared", "They laugh");
    probe_type (dialog, "How likely it seemed, in percent", cases[i].text);
    fill_area (dialog, "What happened", "They asked for more");
    save (dialog);
    g_assert_true ((get_dialog (self) != NULL) == (cases[i].likelihood == -2));
    if (cases[i].likelihood == -2) {
      g_assert_true (probe_says (dialog, "from 0 to 100"));
      probe_type (dialog, "How likely it seemed, in percent", "100");
      save (dialog);
    }

    after = probe_get (self, FOOTING_TYPE_ENTRY, id);
    g_assert_cmpint (after->likelihood, ==,
                     cases[i].likelihood == -2 ? 100 : cases[i].likelihood);
    g_assert_cmpstr (after->intended, ==, "They laugh");
    g_assert_cmpstr (after->actual, ==, "They asked for more");
  }
}

/* F25: a success has a debrief, too, folded until it is asked for or has been written. */
static void
test_success (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_entry (self, "win", "The demo ran");
  GtkWidget *dialog = open_dialog (self, id);

  g_assert_false (probe_reads (dialog, "What made it work"));
  gtk_expander_set_expanded (
      GTK_EXPANDER (fixture_find (dialog, GTK_TYPE_EXPANDER, "_Debrief")), TRUE);
  fixture_settle ();
  fill_area (dialog, "What made it work", "Two rehearsals");
  save (dialog);

  dialog = open_dialog (self, id);
  g_assert_true (probe_reads (dialog, "What made it work"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_settle ();
}

/* F21: closed by mistake, it comes back as it was; empty, it simply closes. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self, NULL);

  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_null (get_dialog (self));
  g_assert_null (toast->text);

  dialog = open_dialog (self, NULL);
  probe_type (dialog, "What went well?", "half a sent");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_null (get_dialog (self));
  g_assert_cmpstr (toast->action, ==, "app.log-win");

  dialog = open_dialog (self, NULL);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (dialog, "What went well?"))), ==,
      "half a sent");
  save (dialog);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

/* F84, B3: closed, and the program ended: the file has it, and a new window shows it
 * where it was typed, with the day on which that was. */
static void
test_comes_back (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingPerson) mira = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GArray) keys = NULL;
  g_auto (GStrv) seen_by = NULL;
  GtkWidget *dialog, *check;

  footing_context_set_recovery (self->context, plan);
  mira = add_person (self, plan, "Mira");
  dialog = open_dialog (self, NULL);
  expand (dialog);
  probe_type (dialog, "What went well?", "half a sent");
  probe_type (dialog, "When", "yesterd");
  probe_type (dialog, "Result", "about 4");
  adw_combo_row_set_selected (ADW_COMBO_ROW (probe_row (dialog, "Outcome")), 2);
  check = fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Mira");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_null (find_any ());

  /* Another plan is current by now: it stays with the one it was typed for. */
  footing_context_set_recovery (self->context, other);
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 24 * 60 * 60);
  dialog = open_dialog (self, NULL);
  fixture_assert_named (dialog);
  g_assert_nonnull (
      fixture_find (dialog, GTK_TYPE_LABEL, "You left this here on Thu, 5 March."));
  assert_field (dialog, "What went well?", "half a sent");
  assert_field (dialog, "When", "yesterd");
  assert_field (dialog, "Result", "about 4");
  probe_type (dialog, "When", "2026-03-04");
  probe_type (dialog, "Result", "4");
  save (dialog);
  g_assert_null (find_any ());

  keys = footing_store_list_entry_keys (self->store, plan, "half", NULL);
  g_assert_cmpuint (keys->len, ==, 1);
  entry = footing_store_get_entry_at (self->store,
                                      g_array_index (keys, FootingEntryKey, 0).seq, NULL);
  g_assert_cmpstr (entry->recovery, ==, plan);
  g_assert_nonnull (entry->outcome);
  seen_by = footing_store_get_seen_by (self->store, footing_record_get_id (entry), NULL);
  g_assert_cmpstr (seen_by[0], ==, footing_record_get_id (mira));

  /* Saved, it does not come back. */
  dialog = open_dialog (self, NULL);
  assert_field (dialog, "What went well?", "");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* F84: the same for one that is edited: the entry stays as it is until it is saved. */
static void
test_edit_comes_back (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_entry (self, "win", "As it was");
  g_autofree char *second = add_entry (self, "win", "Another");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingEntry) before = NULL;
  g_autoptr (FootingEntry) after = NULL;
  GtkWidget *dialog = open_dialog (self, id);

  probe_type (dialog, "What went well?", "As it will be");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==, "Not saved yet. What you typed is kept");
  g_assert_cmpstr (toast->action, ==, "app.edit-entry");
  before = probe_get (self, FOOTING_TYPE_ENTRY, id);
  g_assert_cmpstr (before->title, ==, "As it was");

  dialog = open_dialog (self, second);
  assert_field (dialog, "What went well?", "Another");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, id, NULL, "body",
                                       "Meanwhile", NULL));

  /* D12: what was not typed is as it is now. */
  dialog = open_dialog (self, id);
  assert_field (dialog, "What went well?", "As it will be");
  save (dialog);
  after = probe_get (self, FOOTING_TYPE_ENTRY, id);
  g_assert_cmpstr (after->title, ==, "As it will be");
  g_assert_cmpstr (after->body, ==, "Meanwhile");

  /* With the entry it goes to the bin, and comes back from there. */
  dialog = open_dialog (self, id);
  probe_type (dialog, "What went well?", "Thrown away");
  g_assert_true (gtk_widget_activate_action (dialog, "entry.delete", NULL));
  fixture_settle ();
  probe_toast_press (toast);
  dialog = open_dialog (self, id);
  assert_field (dialog, "What went well?", "Thrown away");
  probe_press (dialog, "_Discard");
  assert_field (dialog, "What went well?", "As it will be");
  gtk_window_close (GTK_WINDOW (dialog));
}

/* U6: a window that was only looked at leaves nothing. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_entry (self, "setback", "As it was");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  FootingDb *db = footing_store_get_db (self->store);
  const char *ids[] = {NULL, id};

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    GtkWidget *dialog = open_dialog (self, ids[i]);

    expand (dialog);
    gtk_window_close (GTK_WINDOW (dialog));
    fixture_settle ();
    g_assert_null (find_any ());
    g_assert_null (toast->text);
    g_assert_cmpint (footing_db_get_int (db, "SELECT count(*) FROM kept_text", NULL), ==,
                     0);
  }
}

/* What could not be stored stays in the fields, with the reason in sight. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_entry (self, "win", "a");
  GtkWidget *dialog = open_dialog (self, id);

  probe_type (dialog, "What went well?", "b");
  footing_store_erase (self->store, FOOTING_TYPE_ENTRY, id, NULL);
  save (dialog);
  g_assert_true (get_dialog (self) == dialog);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (dialog, "What went well?"))), ==,
      "b");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);
}

/* H20: somebody who saw it is named on the spot, also before there are any people; the
 * name is kept like what is in the other fields, and the person is one of the plan. */
static void
test_newcomer (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) before = probe_list (self, FOOTING_TYPE_PERSON, plan);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_auto (GStrv) seen_by = NULL;
  GtkWidget *dialog;

  for (guint i = 0; i < before->len; i++)
    footing_store_erase (self->store, FOOTING_TYPE_PERSON,
                         footing_record_get_id (g_ptr_array_index (before, i)), NULL);
  dialog = open_dialog (self, NULL);
  expand (dialog);
  fixture_assert_named (dialog);
  probe_type (dialog, "What went well?", "Shipped");
  probe_type (dialog, "Add somebody by name", "Mira");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();

  dialog = open_dialog (self, NULL);
  assert_field (dialog, "Add somebody by name", "Mira");
  save (dialog);
  after = probe_list (self, FOOTING_TYPE_PERSON, plan);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((FootingPerson *)g_ptr_array_index (after, 0))->name, ==, "Mira");
  keys = footing_store_list_entry_keys (self->store, plan, "shipped", NULL);
  entry = footing_store_get_entry_at (self->store,
                                      g_array_index (keys, FootingEntryKey, 0).seq, NULL);
  seen_by = footing_store_get_seen_by (self->store, footing_record_get_id (entry), NULL);
  g_assert_cmpuint (g_strv_length (seen_by), ==, 1);
  g_assert_cmpstr (seen_by[0], ==, footing_record_get_id (g_ptr_array_index (after, 0)));
}

/* H20: without a plan there is nobody to be added to. */
static void
test_newcomer_without_plan (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, NULL);

  expand (dialog);
  g_assert_false (probe_reads (dialog, "Who Saw It"));
}

static const char *
get_offer (GtkWidget *dialog, const char *name)
{
  GtkWidget *row = fixture_find (dialog, ADW_TYPE_ACTION_ROW, name);

  g_assert_nonnull (row);

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

/* F98: the win of a step says of those who were to see it that they were. */
static void
test_meant (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *step = footing_plan_ensure_first_win (self->store, plan, NULL);
  g_autoptr (FootingPerson) tom =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Tom", NULL);
  g_autoptr (FootingEntry) win = NULL;
  g_auto (GStrv) seen_by = NULL;
  GtkWidget *dialog;

  g_assert_true (footing_store_save (self->store, tom, NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, step, NULL,
                                       "seen-by", "Mira", NULL));
  g_assert_true (footing_steps_set_done (self->store, self->guidance, step, TRUE, NULL));
  win = footing_store_find_step_win (self->store, step, NULL);

  dialog = open_dialog (self, footing_record_get_id (win));
  expand (dialog);
  g_assert_cmpstr (get_offer (dialog, "Mira"), ==, "You wanted them to see it");
  g_assert_cmpstr (get_offer (dialog, "Tom"), ==, "");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Mira")), TRUE);
  save (dialog);
  seen_by = footing_store_get_seen_by (self->store, footing_record_get_id (win), NULL);
  g_assert_cmpuint (g_strv_length (seen_by), ==, 1);
}

static GtkWidget *
open_setback (Fixture *self)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_entry_window_show_setback (GTK_WINDOW (self->window), self->context);
  fixture_settle ();

  return get_dialog (self);
}

/* H20: a setback is logged as such; what is typed of one is kept apart from a win. */
static void
test_setback (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_setback (self);
  g_autoptr (FootingEntry) entry = NULL;

  fixture_assert_named (dialog);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Log a Setback");
  probe_type (dialog, "What happened?", "The demo froze");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpstr (toast->action, ==, "app.log-setback");

  dialog = open_dialog (self, NULL);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==, "Log a Win");
  assert_field (dialog, "What went well?", "");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();

  dialog = open_setback (self);
  assert_field (dialog, "What happened?", "The demo froze");
  expand (dialog);
  g_assert_true (probe_reads (dialog, "What was intended"));
  save (dialog);
  g_assert_null (get_dialog (self));
  entry = get_only_entry (self);
  g_assert_cmpstr (entry->kind, ==, "setback");
  g_assert_cmpstr (entry->title, ==, "The demo froze");
  g_assert_cmpstr (entry->date, ==, FIXTURE_TODAY);
}

/* F21: logging without a window. */
static void
test_log (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);

  g_assert_false (footing_entry_log (self->context, " \n", FALSE, NULL));
  g_assert_null (toast->text);
  g_assert_true (footing_entry_log (self->context, "Won", FALSE, NULL));
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

/* F21: evidence opens when it can be opened; a file that is not there is said, beside
 * what was typed, which stays. */
static void
test_evidence (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self, NULL);
  const char *gone = "/no/such/report.pdf";

  expand (dialog);
  g_assert_false (probe_is_shown (dialog, GTK_TYPE_BUTTON, "Open the link or file"));
  probe_type (dialog, "Link or file", "in the minutes of Tuesday");
  g_assert_false (probe_is_shown (dialog, GTK_TYPE_BUTTON, "Open the link or file"));
  probe_type (dialog, "Link or file", gone);
  g_assert_true (probe_is_shown (dialog, GTK_TYPE_BUTTON, "Open the link or file"));
  probe_press (dialog, "Open the link or file");
  g_assert_true (
      probe_reads (dialog, "This file isn’t there. It may have been moved or renamed."));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (dialog, "Link or file"))), ==,
      gone);
  probe_type (dialog, "Link or file", "https://example.org");
  g_assert_false (
      probe_reads (dialog, "This file isn’t there. It may have been moved or renamed."));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/quick-win/F21-one-field", test_one_field);
  fixture_test ("/app/quick-win/F21-blank", test_blank);
  fixture_test ("/app/quick-win/F21-details", test_details);
  fixture_test ("/app/quick-win/D35-many-people", test_many_people);
  fixture_test ("/app/quick-win/F21-kept", test_kept);
  fixture_test ("/app/quick-win/F84-B3-comes-back", test_comes_back);
  fixture_test ("/app/quick-win/F84-edit-comes-back", test_edit_comes_back);
  fixture_test ("/app/quick-win/U6-untouched", test_untouched);
  fixture_test ("/app/quick-win/H20-newcomer", test_newcomer);
  fixture_test ("/app/quick-win/H20-newcomer-without-plan", test_newcomer_without_plan);
  fixture_test ("/app/quick-win/F98-meant", test_meant);
  fixture_test ("/app/quick-win/H20-setback", test_setback);
  fixture_test ("/app/quick-win/F21-log", test_log);
  fixture_test ("/app/quick-win/F21-evidence", test_evidence);
  fixture_test ("/app/quick-win/F21-failure", test_failure);
  fixture_test ("/app/quick-win/F23-edit", test_edit);
  fixture_test ("/app/quick-win/F25-kinds", test_kinds);
  fixture_test ("/app/quick-win/F25-experiment", test_experiment);
  fixture_test ("/app/quick-win/F25-success", test_success);

  return g_test_run ();
}
