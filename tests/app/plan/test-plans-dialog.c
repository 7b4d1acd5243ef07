/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/plan-row.h"
#include "plan/plans-dialog.h"
#include "probe.h"
#include "store/backups.h"
#include "store/store-import.h"

#include <string.h>

/* What the window below was told to do. */
typedef struct {
  char *resumed;
  char *begun;
} Told;

static void
resume_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Told *)data)->resumed = g_variant_dup_string (parameter, NULL);
}

static void
new_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ((Told *)data)->begun = g_variant_dup_string (parameter, NULL);
}

static void
listen (Fixture *self, Told *told)
{
  const GActionEntry entries[] = {
      {"resume", resume_cb, "s", NULL, NULL, {0}},
      {"new-plan", new_cb, "s", NULL, NULL, {0}},
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   told);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (group));
}

static GtkWidget *
open_dialog (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_window_present (GTK_WINDOW (self->window));
  footing_plans_dialog_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (FOOTING_IS_PLANS_DIALOG (window)) {
      fixture_assert_named (window);
      return window;
    }
  }

  g_assert_not_reached ();
}

static const char *
get_subtitle (GtkWidget *dialog, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (probe_row (dialog, title)));
}

/* The labels and actions of the row's menu, in order. */
static char *
list_menu (GtkWidget *dialog, const char *title)
{
  GtkWidget *button =
      fixture_find (probe_row (dialog, title), GTK_TYPE_MENU_BUTTON, NULL);
  GString *labels = g_string_new (NULL);
  GMenuModel *menu;

  /* It is made when it is opened. */
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section =
        g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

    for (int j = 0; j < g_menu_model_get_n_items (section); j++) {
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (section, j, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
    }
  }

  return g_string_free (labels, FALSE);
}

static void
set_state (GtkWidget *dialog, const char *id, const char *state)
{
  g_assert_true (
      gtk_widget_activate_action (dialog, "plans.set-state", "(ss)", id, state));
  fixture_settle ();
}

/* F12: all plans and drafts, with their state in words. */
static void
test_list (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *support = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *begun = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  g_autofree char *menu = NULL;
  GtkWidget *dialog;

  probe_change (self, FOOTING_TYPE_RECOVERY, begun, "title", "Support that is begun");
  probe_change (self, FOOTING_TYPE_RECOVERY, support, "title", PROBE_HOSTILE);
  probe_change (self, FOOTING_TYPE_RECOVERY, draft, "title", "");
  dialog = open_dialog (self);
  g_assert_cmpstr (get_subtitle (dialog, "The pilot missed its key figures"), ==,
                   "Since 5 March · Active");
  g_assert_cmpstr (get_subtitle (dialog, "Without a title"), ==,
                   "Draft · Page 1 of 9 · What happened");
  g_assert_cmpstr (get_subtitle (dialog, "Support that is begun"), ==,
                   "In support · Draft · Page 1 of 9 · What happened");
  menu = list_menu (dialog, "The pilot missed its key figures");
  g_assert_cmpstr (
      menu, ==,
      "_Pause, _Close This Plan, _Archive, Show _Initials, _Delete, _Erase for Good…");
  g_free (menu);
  menu = list_menu (dialog, "Without a title");
  g_assert_cmpstr (menu, ==, "_Continue, Show _Initials, _Delete, _Erase for Good…");
  probe_close (dialog);
}

/* F12: one of them is current. */
static void
test_choose (Fixture *self, gconstpointer data)
{
  g_autofree char *first = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *second = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog, *check;

  probe_change (self, FOOTING_TYPE_RECOVERY, first, "title", "First");
  probe_change (self, FOOTING_TYPE_RECOVERY, second, "title", "Second");
  dialog = open_dialog (self);
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, second);

  check = fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Work on “First”");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, first);

  check = fixture_find (dialog, GTK_TYPE_CHECK_BUTTON, "Work on “Second”");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  probe_close (dialog);
}

/* F12: paused, closed as recovered, archived and taken up again. */
static void
test_states (Fixture *self, gconstpointer data)
{
  const struct {
    const char *state;
    const char *subtitle;
    const char *closed_on;
    const char *menu;
  } cases[] = {
      {"paused", "Since 5 March · Paused", "",
       "_Resume, _Close This Plan, _Archive, Show _Initials, _Delete, _Erase for Good…"},
      {"recovered", "Since 5 March · Closed", FIXTURE_TODAY,
       "_Resume, _Archive, Show _Initials, _Delete, _Erase for Good…"},
      {"archived", "Since 5 March · Archived", FIXTURE_TODAY,
       "_Resume, Show _Initials, _Delete, _Erase for Good…"},
      {"active", "Since 5 March · Active", "",
       "_Pause, _Close This Plan, _Archive, Show _Initials, _Delete, _Erase for Good…"},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *dialog = open_dialog (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRecovery) plan = NULL;
    g_autofree char *menu = NULL;

    set_state (dialog, id, cases[i].state);
    plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_cmpstr (plan->state, ==, cases[i].state);
    g_assert_cmpstr (plan->closed_on, ==, cases[i].closed_on);
    g_assert_cmpstr (get_subtitle (dialog, "The pilot missed its key figures"), ==,
                     cases[i].subtitle);
    menu = list_menu (dialog, "The pilot missed its key figures");
    g_assert_cmpstr (menu, ==, cases[i].menu);
  }
  probe_close (dialog);
}

/* F12, F23: deleted at once, with an undo in the dialog itself. */
static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self);

  gtk_widget_activate_action (dialog, "plans.remove", "s", id);
  fixture_settle ();
  g_assert_cmpstr (toast->text, ==,
                   "Deleted “The pilot missed its key figures” with 1 entry, 2 "
                   "outcomes, 2 steps");
  g_assert_null (footing_context_get_recovery (self->context));
  g_assert_true (
      gtk_widget_get_mapped (fixture_find (dialog, GTK_TYPE_BUTTON, "_Start a Plan")));
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_BUTTON, "_Undo"));

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, id);
  g_assert_nonnull (fixture_find (dialog, FOOTING_TYPE_PLAN_ROW, NULL));
  g_assert_cmpstr (toast->text, ==, "“The pilot missed its key figures” is back");
  probe_close (dialog);
}

/* F63: initials in place of names, and back; the menu says the other one. */
static void
test_initials (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autofree char *menu = NULL;
  GtkWidget *dialog;

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "title", "Noor’s demo");
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "person", "Noor van Dijk");
  dialog = open_dialog (self);
  g_assert_nonnull (strstr (get_subtitle (dialog, "Noor’s demo"), "For Noor van Dijk"));

  gtk_widget_activate_action (dialog, "plans.switch-initials", "s", id);
  fixture_settle ();
  g_assert_nonnull (strstr (get_subtitle (dialog, "N.’s demo"), "For N. v. D."));
  g_assert_cmpstr (toast->text, ==, "People in “N.’s demo” now appear by initials");
  menu = list_menu (dialog, "N.’s demo");
  g_assert_nonnull (strstr (menu, "Show _Names"));

  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_nonnull (strstr (get_subtitle (dialog, "Noor’s demo"), "For Noor van Dijk"));
  g_assert_cmpstr (toast->text, ==, "People in “Noor’s demo” now appear by name");
  probe_close (dialog);
}

/* F63: erased at once, after it was said what goes and where copies stay. */
static void
test_erase (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const char *const responses[] = {"cancel", "erase"};
  GtkWidget *dialog = open_dialog (self);

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++) {
    g_autoptr (GPtrArray) plans = NULL;
    AdwMessageDialog *asked;

    gtk_widget_activate_action (dialog, "plans.erase", "s", id);
    fixture_settle ();
    asked = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
    g_assert_nonnull (asked);
    g_assert_nonnull (strstr (adw_message_dialog_get_body (asked), "2 steps"));
    g_assert_nonnull (strstr (adw_message_dialog_get_body (asked), "can’t be undone"));
    g_assert_null (strstr (adw_message_dialog_get_body (asked), "•"));
    g_assert_null (adw_message_dialog_get_extra_child (asked));
    adw_message_dialog_response (asked, responses[i]);
    gtk_window_destroy (GTK_WINDOW (asked));
    fixture_settle ();
    plans = probe_list (self, FOOTING_TYPE_RECOVERY, NULL);
    g_assert_cmpuint (plans->len, ==, 2 - i);
  }
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, other);
  g_assert_false (footing_context_undo (self->context, 0));
  probe_close (dialog);
}

/* Each copy that is there is named with what else it holds, and goes when one says so. */
static void
test_erase_copies (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  G_GNUC_UNUSED g_autofree char *other =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *copy = footing_store_keep_copy (self->store, "before-import", NULL);
  const char *const named[] = {"1 backup in ", "footing.db.before-import-1",
                               "other plans"};
  GtkWidget *dialog = open_dialog (self);
  g_autofree char *folder = footing_backups_get_folder (self->store);
  g_autoptr (GPtrArray) switches = NULL;
  g_autoptr (GError) error = NULL;
  AdwMessageDialog *asked;

  footing_backups_run (self->store, folder, NULL, &error);
  g_assert_no_error (error);
  gtk_widget_activate_action (dialog, "plans.erase", "s", id);
  fixture_settle ();
  asked = probe_find_window (ADW_TYPE_MESSAGE_DIALOG);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    g_assert_nonnull (strstr (adw_message_dialog_get_body (asked), named[i]));
  switches = probe_all (GTK_WIDGET (asked), GTK_TYPE_SWITCH);
  g_assert_cmpuint (switches->len, ==, 1);
  g_assert_false (gtk_switch_get_active (switches->pdata[0]));
  fixture_assert_named (GTK_WIDGET (asked));
  gtk_switch_set_active (switches->pdata[0], TRUE);
  adw_message_dialog_response (asked, "erase");
  gtk_window_destroy (GTK_WINDOW (asked));
  fixture_settle ();
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  probe_close (dialog);
}

/* F12: a plan's state is taken back as it was, with the day it ended on. */
static void
test_state_undone (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *dialog = open_dialog (self);
  const char *const states[][2] = {
      {"paused", "“The pilot missed its key figures” is paused"},
      {"active", "“The pilot missed its key figures” goes on"},
      {"recovered", "“The pilot missed its key figures” is closed"},
      {"archived", "“The pilot missed its key figures” is archived"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autoptr (FootingRecovery) before = probe_get (self, FOOTING_TYPE_RECOVERY, id);
    g_autoptr (FootingRecovery) after = NULL;

    gtk_widget_activate_action (dialog, "plans.set-state", "(ss)", id, states[i][0]);
    g_assert_cmpstr (toast->text, ==, states[i][1]);
    g_assert_true (footing_context_undo (self->context, 0));
    after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_cmpstr (after->state, ==, before->state);
    g_assert_cmpstr (after->closed_on, ==, before->closed_on);
    gtk_widget_activate_action (dialog, "plans.set-state", "(ss)", id, states[i][0]);
  }
  probe_close (dialog);
}

/* F1, F12: a draft goes on where it was left; the dialog gives way. */
static void
test_resume (Fixture *self, gconstpointer data)
{
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  Told told = {NULL, NULL};
  GtkWidget *row;

  listen (self, &told);
  row = probe_row (open_dialog (self), "The pilot missed its key figures");
  g_signal_emit_by_name (row, "activated");
  fixture_settle ();
  g_assert_cmpstr (told.resumed, ==, draft);
  g_free (told.resumed);
}

static gboolean
is_high (gpointer dialog)
{
  return gtk_widget_get_height (dialog) >= 500;
}

/* The window becomes as high as what is in it needs, when it was opened with less. */
static void
test_height (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = open_dialog (self);
  int width;

  fixture_settle ();
  width = gtk_widget_get_width (dialog);
  g_assert_false (is_high (dialog));
  for (guint i = 0; i < 10; i++)
    g_free (fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE));
  fixture_wait (is_high, dialog);
  g_assert_cmpint (gtk_widget_get_width (dialog), ==, width);
  probe_close (dialog);
}

static gboolean
shows_all (gpointer dialog)
{
  GtkWidget *list = fixture_find (dialog, GTK_TYPE_LIST_BOX, "Plans");
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (
      GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW)));

  return gtk_adjustment_get_page_size (adjustment) > 0 &&
         gtk_adjustment_get_upper (adjustment) <=
             gtk_adjustment_get_page_size (adjustment);
}

/* look.md: a dialogue fits what it holds, with lines that are wrapped too. */
static void
test_wrapped (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *long_title = g_strnfill (200, 'n');
  GtkWidget *dialog;

  for (guint i = 5; i < 200; i += 6)
    long_title[i] = ' ';
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "title", long_title, NULL));
  dialog = open_dialog (self);
  fixture_wait (shows_all, dialog);
  probe_close (dialog);
}

static gboolean
is_low (gpointer dialog)
{
  return gtk_widget_get_height (dialog) < 400 && shows_all (dialog);
}

/* Whether what it says with nothing in it is wholly in sight. */
static gboolean
shows_empty (gpointer dialog)
{
  GtkWidget *page = fixture_find (dialog, ADW_TYPE_STATUS_PAGE, NULL);
  int natural;

  if (page == NULL || !gtk_widget_get_mapped (page) || gtk_widget_get_width (page) == 0)
    return FALSE;

  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (page), NULL,
                      &natural, NULL, NULL);

  return gtk_widget_get_height (page) >= natural;
}

/* It fits what is left when plans have gone, and what it says when none is. */
static void
test_fits_again (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;
  char *ids[9];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  dialog = open_dialog (self);
  fixture_wait (is_high, dialog);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_assert_true (
        footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, ids[i], NULL));
    if (i == G_N_ELEMENTS (ids) - 2)
      fixture_wait (is_low, dialog);
    g_free (ids[i]);
  }
  fixture_wait (shows_empty, dialog);
  probe_close (dialog);
}

/* F12: with nothing yet, it leads to a plan. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  Told told = {NULL, NULL};

  listen (self, &told);
  gtk_widget_activate_action (open_dialog (self), "plans.new", "s", "self");
  fixture_settle ();
  g_assert_cmpstr (told.begun, ==, "self");
  g_free (told.begun);
}

/* D35: of many plans the newest are shown, and the one that the window shows. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autofree char *old = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *dialog;

  probe_change (self, FOOTING_TYPE_RECOVERY, old, "title", "The oldest");
  for (int i = 0; i < 50; i++) {
    g_autoptr (FootingRecovery) recovery = footing_record_new (
        FOOTING_TYPE_RECOVERY, "title", "Another", "state", "archived", NULL);

    g_assert_true (footing_store_save (self->store, recovery, NULL));
  }

  dialog = open_dialog (self);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
      fixture_find (probe_row (dialog, "The oldest"), GTK_TYPE_CHECK_BUTTON, NULL))));
  rows = probe_all (dialog, FOOTING_TYPE_PLAN_ROW);
  g_assert_cmpuint (rows->len, <=, 31);
  g_assert_nonnull (fixture_find (dialog, GTK_TYPE_BUTTON, "Show All 51"));
  probe_close (dialog);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/plans-dialog/F12-list", test_list);
  fixture_test ("/app/plans-dialog/F12-choose", test_choose);
  fixture_test ("/app/plans-dialog/F12-states", test_states);
  fixture_test ("/app/plans-dialog/F12-F23-remove", test_remove);
  fixture_test ("/app/plans-dialog/F12-H17-state-undone", test_state_undone);
  fixture_test ("/app/plans-dialog/F1-F12-resume", test_resume);
  fixture_test ("/app/plans-dialog/F12-height", test_height);
  fixture_test ("/app/plans-dialog/F63-fits-again", test_fits_again);
  fixture_test ("/app/plans-dialog/H12-wrapped", test_wrapped);
  fixture_test ("/app/plans-dialog/F12-empty", test_empty);
  fixture_test ("/app/plans-dialog/D35-many", test_many);
  fixture_test ("/app/plans-dialog/F63-initials", test_initials);
  fixture_test ("/app/plans-dialog/F63-erase", test_erase);
  fixture_test ("/app/plans-dialog/F63-erase-copies", test_erase_copies);

  return g_test_run ();
}
