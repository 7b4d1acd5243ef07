/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F81: what goes out of the window is chosen, read before, and written or printed. */
#include "config.h"

#include "files/export-dialog.h"
#include "fixture.h"
#include "plan/private.h"
#include "probe.h"
#include "widgets/choice-row.h"
#include "widgets/date-row.h"
#include "widgets/print-pages.h"

#include <string.h>

typedef struct {
  FootingExportDialog *dialog;
  AdwComboRow *what;
  AdwComboRow *format;
  GtkTextView *preview;
} Dialog;

static Dialog
show (Fixture *self, FootingSheetKind kind)
{
  Dialog dialog;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) views = NULL;

  footing_export_dialog_show (GTK_WINDOW (self->window), self->context, kind);
  fixture_settle ();
  dialog.dialog = probe_find_window (FOOTING_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog.dialog);
  rows = probe_all (GTK_WIDGET (dialog.dialog), FOOTING_TYPE_CHOICE_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  dialog.what = rows->pdata[0];
  dialog.format = rows->pdata[1];
  views = probe_all (GTK_WIDGET (dialog.dialog), GTK_TYPE_TEXT_VIEW);
  g_assert_cmpuint (views->len, ==, 1);
  dialog.preview = views->pdata[0];

  return dialog;
}

static GtkWidget *
probe_button (const Dialog *self, const char *action)
{
  g_autoptr (GPtrArray) buttons = probe_all (GTK_WIDGET (self->dialog), GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
      return buttons->pdata[i];

  g_assert_not_reached ();
}

static GtkWidget *
probe_print (const Dialog *self)
{
  return probe_button (self, "export.print");
}

static void
choose (AdwComboRow *row, const char *code)
{
  g_object_set (row, "code", code, NULL);
  fixture_settle ();
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (row)), ==, code);
}

static void
assert_preview (const Dialog *self, const char *part, gboolean expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->preview);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if ((strstr (text, part) != NULL) != expected)
    g_error ("“%s” %s in: %s", part, expected ? "is not" : "is", text);
}

/* Private words of a plan, and what its documents may say. */
static void
fill (Fixture *self)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "title",
                        "The pilot", "known", "It was late.", "thoughts", "I always fail",
                        NULL);
  g_assert_no_error (error);
  fixture_settle ();
}

/* Each kind in each format, read before and written. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  const struct {
    const char *what;
    const char *format;
    const char *preview;
    gboolean prints;
  } rows[] = {
      {"everything", "json", "with every word you wrote", FALSE},
      {"plan", "pdf", "It was late.", TRUE},
      {"plan", "md", "It was late.", TRUE},
      {"story", "html", "It was late.", TRUE},
      {"one-on-one", "pdf", "One-on-one", TRUE},
      {"review", "pdf", "The week of", TRUE},
      {"wins", "csv", "Date · Title · Text", TRUE},
      {"rituals", "ics", "Weekly Rhythm", FALSE},
  };
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);

  fill (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    Dialog dialog = show (self, FOOTING_SHEET_PLAN);
    g_autofree char *name = g_strdup_printf ("%u.%s", i, rows[i].format);
    g_autofree char *path = g_build_filename (self->folder, name, NULL);
    g_autofree char *nowhere = g_build_filename (self->folder, "none", name, NULL);
    g_autofree char *said = g_strdup_printf ("Exported to “%s”", name);

    choose (dialog.what, rows[i].what);
    choose (dialog.format, rows[i].format);
    assert_preview (&dialog, rows[i].preview, TRUE);
    assert_preview (&dialog, "I always fail", FALSE);
    fixture_assert_named (GTK_WIDGET (dialog.dialog));
    g_assert_cmpint (gtk_widget_get_sensitive (probe_print (&dialog)), ==,
                     rows[i].prints);
    footing_export_dialog_save (dialog.dialog, nowhere);
    fixture_settle ();
    g_assert_true (
        probe_says (GTK_WIDGET (dialog.dialog), "does not exist: choose another."));
    footing_export_dialog_save (dialog.dialog, path);
    fixture_settle ();
    g_assert_cmpstr (toast->text, ==, said);
    g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
    g_assert_null (probe_find_window (FOOTING_TYPE_EXPORT_DIALOG));
  }
}

/* What is told of oneself is offered for one's own plan, and what is handed over for that
 * of somebody else: every kind, in each case. */
static void
test_offered (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingSheetKind kind;
    gboolean none, own, support;
  } rows[FOOTING_N_SHEETS] = {
      {FOOTING_SHEET_EVERYTHING, TRUE, TRUE, TRUE},
      {FOOTING_SHEET_PLAN, FALSE, TRUE, TRUE},
      {FOOTING_SHEET_STORY, FALSE, TRUE, FALSE},
      {FOOTING_SHEET_ONE_ON_ONE, FALSE, TRUE, TRUE},
      {FOOTING_SHEET_GOOD, FALSE, TRUE, TRUE},
      {FOOTING_SHEET_REVIEW, FALSE, TRUE, TRUE},
      {FOOTING_SHEET_WINS, TRUE, TRUE, TRUE},
      {FOOTING_SHEET_RITUALS, FALSE, TRUE, TRUE},
      {FOOTING_SHEET_HAND_OVER, FALSE, FALSE, TRUE},
  };

  for (guint when = 0; when < 3; when++) {
    g_autofree char *plan =
        when > 0 ? fixture_add_plan (self,
                                     when == 1 ? FOOTING_PERSPECTIVE_SELF
                                               : FOOTING_PERSPECTIVE_SUPPORT,
                                     TRUE)
                 : NULL;
    Dialog dialog;

    if (plan != NULL)
      footing_context_set_recovery (self->context, plan);
    fixture_settle ();
    dialog = show (self, FOOTING_SHEET_EVERYTHING);
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
      const char *code = footing_sheet_to_code (rows[i].kind);

      g_assert_cmpint (footing_choice_row_has (FOOTING_CHOICE_ROW (dialog.what),
                                               code != NULL ? code : "everything"),
                       ==,
                       when == 0   ? rows[i].none
                       : when == 1 ? rows[i].own
                                   : rows[i].support);
    }
    probe_close (GTK_WIDGET (dialog.dialog));
  }
}

static GtkWidget *
find_day (const Dialog *self, const char *title)
{
  return probe_row (GTK_WIDGET (self->dialog), title);
}

static void
add_win (Fixture *self, const char *title, const char *date)
{
  g_autoptr (FootingEntry) win = footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win",
                                                     "title", title, "date", date, NULL);

  g_assert_true (footing_store_save (self->store, win, NULL));
}

/* The days narrow down what has days, and are asked for nowhere else. */
static void
test_days (Fixture *self, gconstpointer data)
{
  Dialog dialog;
  GtkWidget *from, *to;

  fill (self);
  add_win (self, "Sent the report", "2026-03-01");
  add_win (self, "Called Dana", "2026-03-04");
  dialog = show (self, FOOTING_SHEET_WINS);
  from = find_day (&dialog, "From (optional)");
  to = find_day (&dialog, "To (optional)");
  choose (dialog.format, "csv");
  assert_preview (&dialog, "Sent the report", TRUE);
  footing_date_row_set_date (FOOTING_DATE_ROW (from), "2026-03-03");
  fixture_settle ();
  assert_preview (&dialog, "Sent the report", FALSE);
  assert_preview (&dialog, "Called Dana", TRUE);
  g_assert_true (gtk_widget_get_sensitive (probe_print (&dialog)));
  footing_date_row_set_date (FOOTING_DATE_ROW (to), "2026-03-02");
  fixture_settle ();
  assert_preview (&dialog, "swap them", TRUE);
  g_assert_false (gtk_widget_get_sensitive (probe_print (&dialog)));
  g_object_set (dialog.what, "code", "plan", NULL);
  fixture_settle ();
  assert_preview (&dialog, "It was late.", TRUE);
  g_assert_false (gtk_widget_get_visible (from));
  probe_close (GTK_WIDGET (dialog.dialog));
}

/* A file has the ending of what is in it, and replaces none that nobody was asked about.
 */
static void
test_endings (Fixture *self, gconstpointer data)
{
  const struct {
    const char *typed;
    const char *written; /* NULL: nothing */
  } rows[] = {
      {"a", "a.pdf"},   {"b.", "b.pdf"},        {"c.docx", "c.docx.pdf"},
      {"d.md", "d.md"}, {"e.csv", "e.csv.pdf"}, {"f.PDF", "f.PDF"},
      {"a", NULL},
  };

  fill (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    Dialog dialog = show (self, FOOTING_SHEET_PLAN);
    g_autofree char *typed = g_build_filename (self->folder, rows[i].typed, NULL);
    g_autofree char *written = g_build_filename (
        self->folder, rows[i].written != NULL ? rows[i].written : "x", NULL);

    footing_export_dialog_save (dialog.dialog, typed);
    fixture_settle ();
    g_test_message ("%s", typed);
    g_assert_cmpint (g_file_test (written, G_FILE_TEST_IS_REGULAR), ==,
                     rows[i].written != NULL);
    if (rows[i].written == NULL)
      probe_close (GTK_WIDGET (dialog.dialog));
    g_assert_null (probe_find_window (FOOTING_TYPE_EXPORT_DIALOG));
  }
}

/* F81: which signs changed is in the review only when that is switched on, and what is
 * said not to be in it isn't; for anything else there is nothing to switch. */
static void
test_signs (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *what;
    gboolean asked;
  } rows[] = {{"plan", FALSE}, {"review", TRUE}, {"wins", FALSE}, {"review", TRUE}};
  Dialog dialog;

  fill (self);
  dialog = show (self, FOOTING_SHEET_PLAN);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget *window = GTK_WIDGET (dialog.dialog);
    g_autoptr (GPtrArray) switches = NULL;

    choose (dialog.what, rows[i].what);
    switches = probe_all (window, GTK_TYPE_SWITCH);
    g_assert_cmpuint (switches->len, ==, rows[i].asked);
    for (int on = 0; rows[i].asked && on < 2; on++) {
      g_assert_cmpint (gtk_switch_get_active (switches->pdata[0]), ==, on);
      g_assert_cmpint (probe_says (window, "The signs that changed are in it;"), ==, on);
      g_assert_cmpint (probe_says (window, "Signs, feelings, thoughts, fears and notes"),
                       ==, !on);
      gtk_switch_set_active (switches->pdata[0], !on);
      fixture_settle ();
    }
  }
  probe_close (GTK_WIDGET (dialog.dialog));
}

/* Without a plan there are only everything and the wins. */
static void
test_no_plan (Fixture *self, gconstpointer data)
{
  Dialog dialog = show (self, FOOTING_SHEET_PLAN);

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (dialog.what)), ==,
                    2);
  choose (dialog.what, "wins");
  assert_preview (&dialog, "no wins", TRUE);
  gtk_window_close (GTK_WINDOW (dialog.dialog));
  fixture_settle ();
}

static void
fill_support (Fixture *self)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autoptr (FootingStep) win =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "kind", "first-win", "title",
                          "Shows it to Ruth", NULL);
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "title",
                        "The demo", "happened-on", "2026-02-02", "trigger",
                        "presentation-failed", "known", "The chart was empty.",
                        "technical-change", "Rehearse on real data", NULL);
  footing_store_save (self->store, win, &error);
  g_assert_no_error (error);
  outcomes = footing_store_list (self->store, FOOTING_TYPE_OUTCOME, id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < outcomes->len; i++) {
    g_autofree char *title = g_strdup_printf ("Presents again %u", i);

    footing_store_change (self->store, FOOTING_TYPE_OUTCOME,
                          footing_record_get_id (outcomes->pdata[i]), &error, "title",
                          title, NULL);
    g_assert_no_error (error);
  }
  fixture_settle ();
}

/* The part in @row, as far as its first line. Owned by the caller. */
static char *
get_part (AdwActionRow *row)
{
  const char *text = adw_action_row_get_subtitle (row);

  return g_strndup (text, strcspn (text, "\n"));
}

/* F97: what is handed over is read in words before, each part can be left out, and what
 * was written down before both have talked is. What is read is what is written. */
static void
test_hand_over (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "x.handover.json", NULL);
  g_autofree char *written = NULL;
  g_autoptr (GPtrArray) switches = NULL;
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_free);
  Dialog dialog;

  fill_support (self);
  dialog = show (self, FOOTING_SHEET_PLAN);
  switches = probe_all (GTK_WIDGET (dialog.dialog), GTK_TYPE_SWITCH);
  g_assert_cmpuint (switches->len, ==, 0);
  g_clear_pointer (&switches, g_ptr_array_unref);
  choose (dialog.what, "hand-over");
  switches = probe_all (GTK_WIDGET (dialog.dialog), GTK_TYPE_SWITCH);
  g_assert_cmpuint (switches->len, >=, 5);
  for (guint i = 0; i < switches->len; i++) {
    GtkWidget *row = gtk_widget_get_ancestor (switches->pdata[i], ADW_TYPE_ACTION_ROW);
    g_autofree char *text = get_part (ADW_ACTION_ROW (row));
    const gboolean goes = gtk_switch_get_active (switches->pdata[i]);

    g_assert_cmpint (goes, ==,
                     !g_str_equal (text, "The chart was empty.") &&
                         !g_str_equal (text, "The demo"));
    assert_preview (&dialog, text, goes);
    gtk_switch_set_active (switches->pdata[i], !goes);
    assert_preview (&dialog, text, !goes);
    gtk_switch_set_active (switches->pdata[i], goes && i % 2 != 0);
    if (i % 2 == 0)
      g_ptr_array_add (gone, g_steal_pointer (&text));
  }
  assert_preview (&dialog, "{", FALSE);
  fixture_assert_named (GTK_WIDGET (dialog.dialog));
  g_assert_false (gtk_widget_get_sensitive (probe_print (&dialog)));

  footing_export_dialog_save (dialog.dialog, path);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_nonnull (strstr (written, "Rehearse on real data"));
  for (guint i = 0; i < gone->len; i++)
    g_assert_null (strstr (written, gone->pdata[i]));
}

/* With nothing chosen there is no file. */
static void
assert_nothing_goes (const Dialog *self, GPtrArray *switches)
{
  GtkWidget *save = probe_button (self, "export.save");

  for (guint i = 0; i < switches->len; i++)
    gtk_switch_set_active (switches->pdata[i], FALSE);
  assert_preview (self, "Nothing is chosen", TRUE);
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_switch_set_active (switches->pdata[0], TRUE);
  g_assert_true (gtk_widget_get_sensitive (save));
}

/* F97: a hand-over with nothing in it is none. */
static void
test_hand_over_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) switches = NULL;
  Dialog dialog;

  fill_support (self);
  dialog = show (self, FOOTING_SHEET_PLAN);
  choose (dialog.what, "hand-over");
  switches = probe_all (GTK_WIDGET (dialog.dialog), GTK_TYPE_SWITCH);
  assert_nothing_goes (&dialog, switches);
  probe_close (GTK_WIDGET (dialog.dialog));
}

/* F63, F81: which plan goes out is said, and what stands there for names. */
static void
test_plan_named (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingSheetKind kind;
    gboolean initials;
    const char *plan; /* or NULL */
  } cases[] = {
      {FOOTING_SHEET_EVERYTHING, TRUE, NULL},
      {FOOTING_SHEET_WINS, FALSE, "This is from “Supporting Noor Khalil: The demo”."},
      {FOOTING_SHEET_PLAN, FALSE, "This is from “Supporting Noor Khalil: The demo”."},
      {FOOTING_SHEET_PLAN, TRUE,
       "This is from “Supporting N. K.: The demo”, with initials for names."},
      {FOOTING_SHEET_HAND_OVER, TRUE, "This is from “Supporting N. K.: The demo”."},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", "The demo");
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "person", "Noor Khalil");
  footing_context_set_recovery (self->context, id);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) labels = NULL;
    gboolean said = FALSE;
    Dialog dialog;

    g_assert_true (footing_plan_set_initials (self->store, id, cases[i].initials, NULL));
    dialog = show (self, cases[i].kind);
    labels = probe_all (GTK_WIDGET (dialog.dialog), GTK_TYPE_LABEL);
    for (guint j = 0; j < labels->len; j++)
      said = said || strstr (gtk_label_get_label (labels->pdata[j]),
                             cases[i].plan != NULL ? cases[i].plan : "This is from");
    g_assert_cmpint (said, ==, cases[i].plan != NULL);
    gtk_window_destroy (GTK_WINDOW (dialog.dialog));
    fixture_settle ();
  }
}

static gboolean
says (const Dialog *dialog, const char *text)
{
  return probe_says (GTK_WIDGET (dialog->dialog), text);
}

/* F81: the hint is true of each kind, and the preview of what is in the file now. */
static void
test_hint_true (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "date",
                          FIXTURE_TODAY, "title", "One page, sent", NULL);
  g_autofree char *other = NULL;
  Dialog dialog;

  footing_context_set_recovery (self->context, id);
  dialog = show (self, FOOTING_SHEET_WINS);
  g_assert_true (says (&dialog, "What you noted with each win is in it;"));
  g_assert_false (says (&dialog, "This is from"));
  assert_preview (&dialog, "One page, sent", FALSE);
  g_assert_true (footing_store_save (self->store, win, NULL));
  other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  footing_context_set_recovery (self->context, id);
  fixture_settle ();
  assert_preview (&dialog, "One page, sent", TRUE);
  g_assert_true (says (&dialog, "This is from all your own plans."));
  gtk_window_destroy (GTK_WINDOW (dialog.dialog));

  dialog = show (self, FOOTING_SHEET_REVIEW);
  g_assert_true (
      says (&dialog, "Signs, feelings, thoughts, fears and notes aren’t in it."));
  gtk_window_destroy (GTK_WINDOW (dialog.dialog));
}

/* What is printed is what the PDF is. */
static void
test_print (Fixture *self, gconstpointer data)
{
  Dialog dialog;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  fill (self);
  dialog = show (self, FOOTING_SHEET_STORY);
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (dialog.what)), ==,
                   "story");
  operation = footing_export_dialog_make_print (dialog.dialog, &error);
  g_assert_no_error (error);
  pdf = footing_print_pages_export (operation, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-"));
  gtk_window_close (GTK_WINDOW (dialog.dialog));
  fixture_settle ();
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);

  fixture_test ("/export-dialog/F81/days", test_days);
  fixture_test ("/export-dialog/F81/signs", test_signs);
  fixture_test ("/export-dialog/F81/endings", test_endings);
  fixture_test ("/app/export-dialog/F81-kinds", test_kinds);
  fixture_test ("/app/export-dialog/F97-hand-over", test_hand_over);
  fixture_test ("/app/export-dialog/F97-hand-over-nothing", test_hand_over_nothing);
  fixture_test ("/app/export-dialog/F81-offered", test_offered);
  fixture_test ("/app/export-dialog/F81-no-plan", test_no_plan);
  fixture_test ("/app/export-dialog/F81-plan-named", test_plan_named);
  fixture_test ("/app/export-dialog/F81-hint", test_hint_true);
  fixture_test ("/app/export-dialog/F81-print", test_print);

  return g_test_run ();
}
