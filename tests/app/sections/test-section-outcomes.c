/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "widgets/hint.h"
#include "editors/outcome-editor.h"
#include "sections/adjust-dialog.h"
#include "sections/section-outcomes.h"

#include <math.h>

static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_OUTCOMES, self->context, id);

  fixture_show (self, GTK_WIDGET (section));

  return GTK_WIDGET (section);
}

static GtkWidget *
get_editor (GtkWidget *section, guint i)
{
  g_autoptr (GPtrArray) editors = probe_all (section, FOOTING_TYPE_OUTCOME_EDITOR);

  g_assert_cmpuint (editors->len, >, i);
  return g_ptr_array_index (editors, i);
}

static guint
count_editors (GtkWidget *section)
{
  g_autoptr (GPtrArray) editors = probe_all (section, FOOTING_TYPE_OUTCOME_EDITOR);

  return editors->len;
}

static void
type_entry (GtkWidget *editor, const char *label, const char *text)
{
  GtkWidget *entry = fixture_find (editor, GTK_TYPE_ENTRY, label);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static FootingOutcome *
read_back (Fixture *self, GtkWidget *editor)
{
  g_assert_true (footing_context_flush (self->context));

  return probe_get (self, FOOTING_TYPE_OUTCOME,
                    footing_outcome_editor_get_id (FOOTING_OUTCOME_EDITOR (editor)));
}

/* F5, H2: the page opens with an empty one, made once. */
static void
test_begin (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, id);
  g_autoptr (GPtrArray) outcomes = NULL;

  fixture_assert_named (section);
  g_assert_cmpuint (count_editors (section), ==, 1);
  g_assert_nonnull (fixture_find (section, GTK_TYPE_LABEL, "Outcome 1"));
  g_assert_null (fixture_find (section, GTK_TYPE_LABEL, "Outcome 2"));

  section = show_section (self, id);
  g_assert_cmpuint (count_editors (section), ==, 1);
  outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
  g_assert_cmpuint (outcomes->len, ==, 1);
}

/* F1, F5: what is typed is in the file, as it was typed. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *editor = get_editor (show_section (self, id), 0);
  g_autoptr (FootingOutcome) outcome = NULL;

  probe_type (editor, "What will be different", "A <b>calmer</b> import & 100%");
  type_entry (editor, "Measured from", "48,5");
  type_entry (editor, "Measured to", "24");
  type_entry (editor, "Unit of the measure", "hours");
  probe_type (editor, "By when", "2026-4-20");

  outcome = read_back (self, editor);
  g_assert_cmpstr (outcome->title, ==, "A <b>calmer</b> import & 100%");
  g_assert_cmpfloat (outcome->from_value, ==, 48.5);
  g_assert_cmpfloat (outcome->to_value, ==, 24);
  g_assert_cmpstr (outcome->unit, ==, "hours");
  g_assert_cmpstr (outcome->due_on, ==, "2026-04-20");
}

/* F5: a number that cannot be read is not stored as another one. */
static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *editor = get_editor (section, 0);
  GtkWidget *entry = fixture_find (editor, GTK_TYPE_ENTRY, "Measured from");
  g_autoptr (FootingOutcome) outcome = NULL;
  g_autofree char *record = NULL;
  FootingGap gap;

  gtk_editable_set_text (GTK_EDITABLE (entry), "about 40");
  outcome = read_back (self, editor);
  g_assert_true (isnan (outcome->from_value));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "about 40");
  g_assert_nonnull (footing_hint_get (entry));

  g_assert_true (
      footing_plan_check (self->store, id, FOOTING_PAGE_OUTCOMES, &gap, &record, NULL));
  g_assert_cmpint (gap, ==, FOOTING_GAP_OUTCOME_MEASURE);
  footing_section_show_gap (FOOTING_SECTION (section), gap, record);
  g_assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), entry));
}

/* F5: each gap is shown at the field of the outcome that has it. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  const struct {
    FootingGap gap;
    const char *from;
    const char *to;
    const char *field; /* the row, or the entry */
  } cases[] = {
      {FOOTING_GAP_OUTCOME_TITLE, "1", "2", "What will be different"},
      {FOOTING_GAP_OUTCOME_MEASURE, "", "2", "Measured from"},
      {FOOTING_GAP_OUTCOME_MEASURE, "1", "", "Measured to"},
      {FOOTING_GAP_OUTCOME_MEASURE, "1", "1", "Unit of the measure"},
      {FOOTING_GAP_OUTCOME_SAME, "1", "1", "Measured to"},
      {FOOTING_GAP_OUTCOME_MEASURE, "1", "2", "Unit of the measure"},
      {FOOTING_GAP_OUTCOME_DATE, "1", "2", "By when"},
      {FOOTING_GAP_OUTCOME_RANGE, "1", "2", "By when"},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *editor = get_editor (section, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *field = fixture_find (editor, GTK_TYPE_WIDGET, cases[i].field);

    type_entry (editor, "Measured from", cases[i].from);
    type_entry (editor, "Measured to", cases[i].to);
    footing_section_show_gap (
        FOOTING_SECTION (section), cases[i].gap,
        footing_outcome_editor_get_id (FOOTING_OUTCOME_EDITOR (editor)));
    g_assert_cmpstr (footing_hint_get_text (section), ==,
                     footing_gap_to_sentence (cases[i].gap));
    g_assert_true (
        gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), field));
  }
}

static void
test_gap_counts (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *focus;

  footing_section_show_gap (FOOTING_SECTION (section), FOOTING_GAP_OUTCOMES_MANY, NULL);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (focus == fixture_find (get_editor (section, 1), GTK_TYPE_BUTTON,
                                        "Remove this outcome"));
}

/* F5: a third one on demand, no fourth; a removed one comes back to its place. */
static void
test_third (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *section = show_section (self, id);
  GtkWidget *add = fixture_find (section, GTK_TYPE_BUTTON, "Add an outcome");
  GtkWidget *first = get_editor (section, 0), *third;
  g_autofree char *removed = NULL;

  probe_press (section, "Add an outcome");
  g_assert_cmpuint (count_editors (section), ==, 3);
  g_assert_false (gtk_widget_get_visible (add));
  third = get_editor (section, 2);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         probe_row (third, "What will be different")));

  removed = g_strdup (footing_outcome_editor_get_id (FOOTING_OUTCOME_EDITOR (first)));
  probe_press (first, "Remove this outcome");
  g_assert_cmpuint (count_editors (section), ==, 2);
  g_assert_true (gtk_widget_get_visible (add));
  g_assert_cmpstr (toast->text, ==, "Removed “Answer within a day”");
  g_assert_null (fixture_find (section, GTK_TYPE_LABEL, "Outcome 3"));
  g_assert_true (get_editor (section, 1) == third);

  probe_toast_press (toast);
  g_assert_cmpuint (count_editors (section), ==, 3);
  g_assert_cmpstr (
      footing_outcome_editor_get_id (FOOTING_OUTCOME_EDITOR (get_editor (section, 0))),
      ==, removed);
  g_assert_true (get_editor (section, 2) == third);
}

/* F5: a day 30, 60 or 90 days ahead is one click. */
static void
test_presets (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *editor = get_editor (show_section (self, id), 0);
  g_autoptr (FootingOutcome) outcome = NULL;

  probe_press (editor, "In 90 Days");
  outcome = read_back (self, editor);
  g_assert_cmpstr (outcome->due_on, ==, "2026-06-03");
}

/* F1: nobody is disturbed in typing by what else changes. */
static void
test_undisturbed (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *first = get_editor (section, 0), *second = get_editor (section, 1);
  GtkWidget *title = probe_row (first, "What will be different");
  g_autoptr (GError) error = NULL;

  gtk_editable_set_text (GTK_EDITABLE (title), "Half a sent");
  footing_store_change (self->store, FOOTING_TYPE_OUTCOME,
                        footing_outcome_editor_get_id (FOOTING_OUTCOME_EDITOR (second)),
                        &error, "title", "From elsewhere", NULL);
  g_assert_no_error (error);

  g_assert_true (get_editor (section, 0) == first);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "Half a sent");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (probe_row (second, "What will be different"))),
      ==, "From elsewhere");
}

/* F11: in a plan that has started, nothing is made unasked. */
static void
test_started (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
  GtkWidget *section;

  for (guint i = 0; i < outcomes->len; i++)
    g_assert_true (footing_store_remove (
        self->store, FOOTING_TYPE_OUTCOME,
        footing_record_get_id (g_ptr_array_index (outcomes, i)), NULL));

  section = show_section (self, id);
  g_assert_cmpuint (count_editors (section), ==, 0);
}

/* F11: in a plan that runs, what an outcome says is read, and adjusted by a button; one
 * that is new is typed. */
static void
test_settled (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_OUTCOMES, self->context, plan);
  GtkWidget *asking;

  fixture_show (self, GTK_WIDGET (section));
  g_assert_true (
      probe_is_shown (GTK_WIDGET (section), ADW_TYPE_ACTION_ROW, "Answer within a day"));
  g_assert_false (probe_is_shown (GTK_WIDGET (section), ADW_TYPE_ENTRY_ROW,
                                  "What will be different"));
  fixture_assert_named (GTK_WIDGET (section));

  probe_press (GTK_WIDGET (section), "Adjust “Answer within a day”");
  fixture_settle ();
  asking = probe_find_window (FOOTING_TYPE_ADJUST_DIALOG);
  probe_type (asking, "What will be different", "Answer within two days");
  probe_press (asking, "_Adjust");
  fixture_settle ();
  g_assert_true (probe_is_shown (GTK_WIDGET (section), ADW_TYPE_ACTION_ROW,
                                 "Answer within two days"));

  probe_press (GTK_WIDGET (section), "Add an outcome");
  fixture_settle ();
  probe_type (GTK_WIDGET (section), "What will be different", "One more thing");
}

static gboolean
has_closed (gpointer unused)
{
  return probe_find_window (FOOTING_TYPE_ADJUST_DIALOG) == NULL;
}

/* F11: a figure that cannot be read says so by itself, and that is enough; Enter adjusts
 * from every field. */
static void
test_adjust_by_keys (Fixture *self, gconstpointer data)
{
  static const char *const ends[] = {"Measured from", "Measured to"};
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = show_section (self, plan);
  GtkWidget *asking, *to;

  probe_press (view, "Adjust “Answer within a day”");
  fixture_settle ();
  asking = probe_find_window (FOOTING_TYPE_ADJUST_DIALOG);
  to = fixture_find (asking, GTK_TYPE_ENTRY, "Measured to");
  gtk_editable_set_text (GTK_EDITABLE (to), "about ten");
  probe_press (asking, "_Adjust");
  fixture_settle ();
  g_assert_true (probe_says (asking, "This isn’t a number yet"));
  g_assert_false (probe_says (asking, "Add a number"));

  /* All of it is there: what is wrong is something else. */
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    gtk_editable_set_text (GTK_EDITABLE (fixture_find (asking, GTK_TYPE_ENTRY, ends[i])),
                           "12");
  probe_press (asking, "_Adjust");
  fixture_settle ();
  g_assert_true (probe_says (asking, footing_gap_to_sentence (FOOTING_GAP_OUTCOME_SAME)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (asking)), to));

  gtk_editable_set_text (GTK_EDITABLE (fixture_find (asking, GTK_TYPE_ENTRY, ends[0])),
                         "24");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (to)), "activate");
  /* A button that is pressed by a key takes its time. */
  fixture_wait (has_closed, NULL);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-outcomes/F11-settled", test_settled);
  fixture_test ("/app/section-outcomes/F11-adjust-by-keys", test_adjust_by_keys);
  fixture_test ("/app/section-outcomes/F5-begin", test_begin);
  fixture_test ("/app/section-outcomes/F5-typing", test_typing);
  fixture_test ("/app/section-outcomes/F5-unreadable", test_unreadable);
  fixture_test ("/app/section-outcomes/F5-gaps", test_gaps);
  fixture_test ("/app/section-outcomes/F5-gap-counts", test_gap_counts);
  fixture_test ("/app/section-outcomes/F5-third", test_third);
  fixture_test ("/app/section-outcomes/F5-presets", test_presets);
  fixture_test ("/app/section-outcomes/F1-undisturbed", test_undisturbed);
  fixture_test ("/app/section-outcomes/F11-started", test_started);

  return g_test_run ();
}
