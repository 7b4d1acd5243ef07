/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F70: the page one starts on. */
#include "config.h"

#include "fixture.h"
#include "keys.h"
#include "plan/steps.h"
#include "places.h"
#include "probe.h"
#include "store/store-private.h"
#include "today/today-view.h"
#include "widgets/hint.h"

#include <string.h>

#define ENTRY "What went well?"

/* With all that comes later in sight, too, and the focus where it was. */
static GtkWidget *
show_today (Fixture *self)
{
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  probe_press_any (view, "for Later");
  gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_ENTRY, NULL));

  return view;
}

static GtkEditable *
get_entry (GtkWidget *view)
{
  GtkWidget *entry = fixture_find (view, GTK_TYPE_ENTRY, ENTRY);

  g_assert_nonnull (entry);

  return GTK_EDITABLE (entry);
}

static FootingEntry *
get_newest_entry (Fixture *self)
{
  g_autoptr (GArray) keys = footing_store_list_entry_keys (self->store, NULL, NULL, NULL);

  g_assert_cmpuint (keys->len, >, 0);

  return footing_store_get_entry_at (self->store,
                                     g_array_index (keys, FootingEntryKey, 0).seq, NULL);
}

static void
add_win (Fixture *self, const char *title, const char *date)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "kind", "win", "title", title, "date", date, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
}

/* F21: one field and a button; the toast takes it back. */
static void
test_log (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = show_today (self);
  g_autoptr (FootingEntry) entry = NULL;

  g_assert_true (probe_reads (view, "Thu, 5 March"));
  gtk_editable_set_text (get_entry (view), "<b>Half</b> & %s done");
  probe_press (view, "_Log Win");
  fixture_settle ();

  entry = get_newest_entry (self);
  g_assert_cmpstr (entry->kind, ==, "win");
  g_assert_cmpstr (entry->title, ==, "<b>Half</b> & %s done");
  g_assert_cmpstr (entry->date, ==, FIXTURE_TODAY);
  g_assert_cmpstr (entry->recovery, ==, id);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "");
  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  g_assert_cmpint (footing_store_count_wins (self->store, NULL, "1900-01-01"), ==, 0);

  /* Return in the field does the same. */
  gtk_editable_set_text (get_entry (view), "Another");
  g_signal_emit_by_name (get_entry (view), "activate");
  g_assert_cmpint (footing_store_count_wins (self->store, NULL, "1900-01-01"), ==, 1);
}

/* F21: blank text gets a sentence and stays as it was typed. */
static void
test_blank (Fixture *self, gconstpointer data)
{
  GtkWidget *view = show_today (self);
  const char *sentence = "Say in a few words what went well.";

  gtk_editable_set_text (get_entry (view), "  ");
  probe_press (view, "_Log Win");
  fixture_settle ();
  g_assert_cmpstr (footing_hint_get_text (view), ==, sentence);
  g_assert_true (probe_reads (view, sentence));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "  ");
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 0);

  gtk_editable_set_text (get_entry (view), "W");
  g_assert_null (footing_hint_get_text (view));
  gtk_editable_set_text (get_entry (view), "\xc2\xa0");
  probe_press (view, "_Log Win");
  fixture_settle ();
  g_assert_cmpstr (footing_hint_get_text (view), ==, sentence);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "\xc2\xa0");
}

/* The step that fixture_add_plan() makes beside the first win, which is on the card. */
#define STEP "Agree on two targets"

static char *
find_step (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, recovery);

  for (guint i = 0; i < steps->len; i++)
    if (strcmp (((FootingStep *)g_ptr_array_index (steps, i))->title, STEP) == 0)
      return g_strdup (footing_record_get_id (g_ptr_array_index (steps, i)));

  g_assert_not_reached ();
}

static GtkWidget *
get_check (GtkWidget *view)
{
  return fixture_find (probe_row (view, STEP), GTK_TYPE_CHECK_BUTTON, NULL);
}

/* What could not be stored stays: the text in the field, the step open. */
static void
test_held (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *step = find_step (self, id);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = show_today (self);
  GtkWidget *check = get_check (view);
  FootingDb *holder = probe_hold_file (self);
  g_autofree char *busy = fixture_describe_busy (self);
  g_autoptr (FootingStep) open = NULL;
  g_autoptr (FootingStep) done = NULL;

  gtk_editable_set_text (get_entry (view), "Held");
  probe_press (view, "_Log Win");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "Held");
  g_assert_cmpstr (toast->text, ==, busy);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  open = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (open->state, ==, "open");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  footing_db_close (holder);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  done = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (done->state, ==, "done");
}

/* H4: a win is still told of when its toast has gone; Undo takes that back too. */
static void
test_logged (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autofree char *plan = NULL;
  GtkWidget *view = show_today (self);

  g_assert_false (probe_says (view, "on your timeline"));
  add_win (self, "Of yesterday", "2026-03-04");
  fixture_settle ();
  g_assert_false (probe_says (view, "on your timeline"));

  gtk_editable_set_text (get_entry (view), "Shipped the fix");
  probe_press (view, "_Log Win");
  fixture_settle ();
  g_assert_true (probe_reads (view, "1 win today, on your timeline"));
  add_win (self, "Another", FIXTURE_TODAY);
  fixture_settle ();
  g_assert_true (probe_reads (view, "2 wins today, on your timeline"));
  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_reads (view, "1 win today, on your timeline"));

  /* Those of another plan are not told of in this one. */
  plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  fixture_settle ();
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, plan);
  g_assert_false (probe_says (view, "on your timeline"));
}

/* F84, B3: what stands in the field is there on coming back, and gone once it is logged.
 */
static void
test_comes_back (Fixture *self, gconstpointer data)
{
  GtkWidget *view = show_today (self);

  gtk_editable_set_text (get_entry (view), "Half a w");
  g_assert_true (footing_context_flush (self->context));
  view = show_today (self);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "Half a w");
  gtk_editable_set_text (get_entry (view), "Half a win");
  probe_press (view, "_Log Win");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "");
  g_assert_cmpint (footing_db_get_int (footing_store_get_db (self->store),
                                       "SELECT count(*) FROM kept_text", NULL),
                   ==, 0);
  view = show_today (self);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (view)), ==, "");
}

/* F6, F7: checked off it is a win; Undo opens it again. */
static void
test_step (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *step = find_step (self, id);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = show_today (self);
  GtkWidget *check = get_check (view);
  const char *title = STEP;
  g_autoptr (FootingEntry) entry = NULL;

  g_assert_true (probe_is_shown (view, ADW_TYPE_ACTION_ROW, title));
  gtk_test_accessible_assert_property (check, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, ADW_TYPE_ACTION_ROW, title));
  entry = get_newest_entry (self);
  g_assert_cmpstr (entry->kind, ==, "win");
  g_assert_cmpstr (entry->title, ==, title);
  g_assert_cmpstr (entry->step, ==, step);

  g_assert_cmpstr (toast->action, ==, FOOTING_UNDO_ACTION);
  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_is_shown (view, ADW_TYPE_ACTION_ROW, title));
  g_assert_cmpint (footing_store_count_wins (self->store, NULL, "1900-01-01"), ==, 0);
}

/* F90: how a step that comes from a move is done is one click away; others have none. */
static void
test_help (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = show_today (self);
  GtkWidget *button =
      fixture_find (view, GTK_TYPE_MENU_BUTTON, "How to do this: Agree on two targets");

  g_assert_nonnull (button);
  g_assert_null (
      fixture_find (view, GTK_TYPE_MENU_BUTTON,
                    "How to do this: First win: Publish the cleaned-up report"));

  g_assert_false (probe_reads (view, "How to do this"));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  g_assert_true (probe_reads (view, "How to do this"));
  g_assert_true (probe_reads (
      view, "3. Ask for ten minutes, read them out, and change what doesn’t fit."));
  g_assert_true (
      probe_reads (view, "Leave out results that depend on other people’s decisions."));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle ();
}

/* A step is read about by a click on it; only its check says that it is done. */
static void
test_row (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingStep) own =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Ask Jonas",
                          "due-on", "2026-03-06", NULL);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *view, *row, *own_row;

  g_assert_true (footing_store_save (self->store, own, NULL));
  view = show_today (self);
  row = probe_row (view, STEP);
  own_row = probe_row (view, "Ask Jonas");

  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  fixture_settle ();
  g_assert_true (probe_reads (view, "How to do this"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (
      fixture_find (view, GTK_TYPE_MENU_BUTTON, "How to do this: Agree on two targets")));
  fixture_settle ();

  g_signal_emit_by_name (gtk_widget_get_parent (own_row), "row-activated", own_row);
  fixture_settle ();
  step = probe_get (self, FOOTING_TYPE_STEP, footing_record_get_id (own));
  g_assert_cmpstr (step->state, ==, "open");
  g_assert_cmpint (footing_store_count_wins (self->store, NULL, "1900-01-01"), ==, 0);
}

/* One past win, the same for the whole day; Show Another goes round them all. Today's
 * own is not brought back. */
static void
test_counted (Fixture *self, gconstpointer data)
{
  const char *titles[] = {"One", "Two", "Three"};
  GtkWidget *view = show_today (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Another One"));
  add_win (self, "Of today", FIXTURE_TODAY);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Another One"));

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    add_win (self, titles[i], "2026-02-10");
  fixture_settle ();
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Another One"));
  g_assert_true (probe_reads (view, "10 Feb"));
  g_assert_false (probe_reads (view, "Of today"));

  for (guint press = 0; press < G_N_ELEMENTS (titles); press++) {
    guint n = 0;

    for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
      if (probe_reads (view, titles[i])) {
        g_hash_table_add (seen, (gpointer)titles[i]);
        n++;
      }
    g_assert_cmpuint (n, ==, 1);
    probe_press (view, "_Another One");
    fixture_settle ();
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, G_N_ELEMENTS (titles));
}

/* F70: what hurts, or has been enough, is not brought back; that is kept, and can be
 * taken back. */
static void
test_set_aside (Fixture *self, gconstpointer data)
{
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view = show_today (self);
  GtkWidget *button;

  add_win (self, "One", "2026-02-10");
  add_win (self, "Two", "2026-02-10");
  fixture_settle ();
  fixture_assert_named (view);
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 600000, NULL);

  for (int i = 0; i < 2; i++) {
    const char *gone = probe_reads (view, "One") ? "One" : "Two";

    button = fixture_find (view, GTK_TYPE_BUTTON, "_Not This One Again");
    if (i == 0)
      gtk_widget_grab_focus (button);
    probe_press (view, "_Not This One Again");
    fixture_settle ();
    g_assert_false (probe_reads (view, gone));
    if (i == 0) {
      /* The second of two clicks is not meant for the other one. */
      probe_press (view, "_Not This One Again");
      fixture_settle ();
      g_assert_true (gtk_widget_get_mapped (button));
      /* The other one is there now, and there is no third. */
      g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == button);
      probe_press (view, "_Another One");
      fixture_settle ();
      g_assert_false (probe_reads (view, gone));
      g_assert_cmpstr (toast->text, ==, "There is no other past win yet");
      view = show_today (self);
    }
  }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
  g_assert_false (gtk_widget_get_mapped (button));
  view = show_today (self);
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not This One Again"));

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not This One Again"));
}

/* F70: what it says opens it, one without a title too. */
static void
test_open_counted (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", "2026-02-10", "body",
                          "Only a note", NULL);
  GtkWidget *view, *over;

  g_assert_true (footing_store_save (self->store, win, NULL));
  view = show_today (self);
  fixture_assert_named (view);
  gtk_window_present (GTK_WINDOW (self->window));
  probe_press (view, "Only a note");
  fixture_settle ();
  over = GTK_WIDGET (places_find_over (GTK_WINDOW (self->window)));
  g_assert_nonnull (over);
  probe_close (over);
}

/* How many buttons in sight are suggested. */
static guint
count_suggested (GtkWidget *view)
{
  g_autoptr (GPtrArray) buttons = probe_all (view, GTK_TYPE_BUTTON);
  guint n = 0;

  for (guint i = 0; i < buttons->len; i++)
    n += gtk_widget_get_mapped (g_ptr_array_index (buttons, i)) &&
         gtk_widget_has_css_class (g_ptr_array_index (buttons, i), "suggested-action");

  return n;
}

/* F72, H3: without a plan the page says what Footing is and that nothing leaves this
 * computer, suggests one button, and asks what brought one here. */
static void
test_starting_points (Fixture *self, gconstpointer data)
{
  GtkWidget *view = show_today (self);
  g_autofree char *id = NULL;

  g_assert_true (probe_reads (view,
                              "Footing turns a setback at work into a plan: one small "
                              "win first, then the next."));
  g_assert_true (probe_reads (view, "Nothing leaves this computer."));
  g_assert_cmpuint (count_suggested (view), ==, 1);
  g_assert_true (gtk_widget_has_css_class (
      fixture_find (view, GTK_TYPE_BUTTON, "_Start a Plan"), "suggested-action"));
  g_assert_true (probe_reads (view, "What brought you here?"));
  g_assert_true (probe_reads (view, "I missed a promotion"));

  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_cmpuint (count_suggested (view), ==, 1);
  g_assert_false (probe_reads (view, "What brought you here?"));
  g_assert_false (probe_reads (view, "I missed a promotion"));
}

/* H20: the end has a card: one title, when it was and what stays, and one button to look
 * back. */
static void
test_end (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = show_today (self);
  const char *states[] = {"archived", "recovered"};

  g_assert_false (probe_reads (view, "This One Is Behind You"));
  for (guint i = 0; i < 3; i++) {
    g_autoptr (FootingEntry) win =
        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "title",
                            "Won", "date", "2026-02-20", NULL);

    g_assert_true (footing_store_save (self->store, win, NULL));
  }
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    probe_change (self, FOOTING_TYPE_RECOVERY, id, "closed-on", FIXTURE_TODAY);
    probe_change (self, FOOTING_TYPE_RECOVERY, id, "state", states[i]);
    g_assert_cmpint (probe_reads (view, "This One Is Behind You"), ==, i == 1);
    g_assert_cmpint (probe_reads (view, "This plan is archived."), ==, i == 0);
  }
  fixture_assert_named (view);
  g_assert_true (probe_reads (view, "You closed this plan on 5 Mar."));
  g_assert_true (probe_reads (view,
                              "There are no more weekly reminders. Everything you "
                              "wrote is still here, including 3 wins on your timeline."));
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "Look _Back"));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (
                       fixture_find (view, GTK_TYPE_BUTTON, "Look _Back"))),
                   ==, "app.look-back");
  g_assert_cmpuint (count_suggested (view), ==, 1);
}

/* With nothing due the page says so, and without a plan it does not. H4: a plan that
 * rests is said to. */
static void
test_quiet (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state, *says;
  } rests[] = {
      {"paused", "This plan is paused: it doesn’t remind you."},
      {"archived", "This plan is archived."},
      {"recovered", "You’ve closed this plan."},
  };
  const char *sentence = "Nothing is due in the next few days.";
  GtkWidget *view = show_today (self);
  g_autofree char *id = NULL;

  g_assert_false (probe_reads (view, sentence));
  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_false (probe_reads (view, sentence));

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++) {
    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "state",
                          rests[i].state, NULL);
    fixture_settle ();
    g_assert_false (probe_reads (view, sentence));
    g_assert_true (probe_reads (view, rests[i].says));
    /* One that is recovered from looks back, and is taken up on Plan. */
    g_assert_cmpint (probe_is_shown (view, GTK_TYPE_BUTTON, "_Resume"), ==,
                     strcmp (rests[i].state, "recovered") != 0);
  }
}

/* F70, F90: with the last step done, another one is what is offered, and leads to where
 * it is chosen; with one open it is not. */
static void
test_no_step (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) steps =
      footing_store_list (self->store, FOOTING_TYPE_STEP, id, NULL);
  g_autoptr (GPtrArray) rituals =
      footing_store_list (self->store, FOOTING_TYPE_RITUAL, id, NULL);
  GtkWidget *view = show_today (self);
  GtkWidget *button = fixture_find (view, GTK_TYPE_BUTTON, "Choose the _Next Step");
  g_autoptr (GVariant) page =
      g_variant_ref_sink (g_variant_new ("(is)", FOOTING_PAGE_MOVES, ""));

  for (guint i = 0; i < rituals->len; i++)
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                                         footing_record_get_id (rituals->pdata[i]), NULL,
                                         "enabled", FALSE, NULL));
  for (guint i = 0; i < steps->len; i++) {
    g_assert_false (gtk_widget_is_visible (button));
    g_assert_true (
        footing_steps_set_done (self->store, footing_context_get_guidance (self->context),
                                footing_record_get_id (steps->pdata[i]), TRUE, NULL));
    fixture_settle ();
  }
  g_assert_true (probe_reads (view, "No step is open. What could come next?"));
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "app.show-part");
  g_assert_true (g_variant_equal (
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), page));
}

/* H16: the sentence at an empty field goes when one leaves it, or the page. */
static void
test_hint_left (Fixture *self, gconstpointer data)
{
  GtkWidget *view = show_today (self);
  GtkWidget *log = fixture_find (view, GTK_TYPE_BUTTON, "_Log Win");

  probe_press (view, "_Log Win");
  fixture_settle ();
  g_assert_nonnull (footing_hint_get_text (view));
  gtk_widget_grab_focus (log);
  fixture_settle ();
  g_assert_null (footing_hint_get_text (view));

  probe_press (view, "_Log Win");
  fixture_settle ();
  g_assert_nonnull (footing_hint_get_text (view));
  gtk_widget_set_visible (view, FALSE);
  fixture_settle ();
  g_assert_null (footing_hint_get_text (view));
  gtk_widget_set_visible (view, TRUE);
}

/* F12, H4: a plan that rests is taken up again from here, a draft beside it or not. */
static void
test_take_up (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = show_today (self);
  g_autofree char *draft = NULL;

  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Resume"));
  for (guint i = 0; i < 2; i++) {
    g_autoptr (FootingRecovery) recovery = NULL;

    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "state", "paused",
                          NULL);
    fixture_settle ();
    g_assert_true (probe_reads (view, "This plan is paused: it doesn’t remind you."));
    gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_BUTTON, "_Resume"));
    probe_press (view, "_Resume");
    fixture_settle ();
    recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_true (footing_recovery_is_active (recovery));
    g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Resume"));
    g_assert_false (probe_says (view, "paused"));
    g_assert_true (
        gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), view));
    if (draft == NULL)
      draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  }
}

/* What people typed is shown as typed, in rows, in the win that is brought back, and in
 * names. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  const char *markup = "<b>a</b> & %s </span>";
  GtkWidget *view;
  int minimum;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, draft, NULL, "title", markup,
                        NULL);
  footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL, "title", PROBE_HOSTILE,
                        NULL);
  add_win (self, markup, "2026-02-10");
  view = show_today (self);
  g_assert_true (probe_is_shown (view, ADW_TYPE_ACTION_ROW, markup));
  g_assert_true (probe_reads (view, markup));

  add_win (self, megabyte, "2026-02-11");
  footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL, "title", megabyte,
                        NULL);
  fixture_settle ();
  probe_press (view, "_Another One");
  fixture_settle ();
  fixture_assert_named (view);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* The rows lead on: a draft to the wizard, a person to the people; a new day is another
 * list. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", "Ada",
                          "rhythm-days", 7, "last-contact-on", "2026-02-01", NULL);
  GtkActionable *row;
  GtkWidget *view;

  g_assert_true (footing_store_save (self->store, person, NULL));
  view = show_today (self);

  row = GTK_ACTIONABLE (
      fixture_find (view, ADW_TYPE_ACTION_ROW, "The pilot missed its key figures"));
  g_assert_cmpstr (gtk_actionable_get_action_name (row), ==, "app.resume");
  g_assert_cmpstr (
      g_variant_get_string (gtk_actionable_get_action_target_value (row), NULL), ==,
      draft);

  row = GTK_ACTIONABLE (fixture_find (view, ADW_TYPE_ACTION_ROW, "Ada"));
  g_assert_cmpstr (gtk_actionable_get_action_name (row), ==, "app.person");
  g_assert_cmpstr (
      g_variant_get_string (gtk_actionable_get_action_target_value (row), NULL), ==,
      footing_record_get_id (person));

  g_assert_true (probe_reads (view, "First win · 4 days left"));
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 24 * 60 * 60);
  footing_view_refresh (view);
  g_assert_true (probe_reads (view, "Fri, 6 March"));
  g_assert_true (probe_reads (view, "First win · 3 days left"));
}

/* F40: all rituals are one press away, once there is a plan. */
static void
test_rituals (Fixture *self, gconstpointer data)
{
  GtkWidget *view = show_today (self);
  GtkWidget *button = fixture_find (view, GTK_TYPE_BUTTON, "All _Rituals");
  g_autofree char *id = NULL;

  g_assert_false (gtk_widget_get_visible (button));
  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "app.rituals");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  /* Nobody is on the page until a test says so. */
  keys_point_away ();

  fixture_test ("/app/today-view/F21-log", test_log);
  fixture_test ("/app/today-view/F21-blank", test_blank);
  fixture_test ("/app/today-view/F70-held", test_held);
  fixture_test ("/app/today-view/F84-comes-back", test_comes_back);
  fixture_test ("/app/today-view/H4-logged", test_logged);
  fixture_test ("/app/today-view/F6-step", test_step);
  fixture_test ("/app/today-view/F90-help", test_help);
  fixture_test ("/app/today-view/F7-row", test_row);
  fixture_test ("/app/today-view/F70-counted", test_counted);
  fixture_test ("/app/today-view/F70-set-aside", test_set_aside);
  fixture_test ("/app/today-view/F70-set-aside-open", test_open_counted);
  fixture_test ("/app/today-view/F72-starting-points", test_starting_points);
  fixture_test ("/app/today-view/H20-end", test_end);
  fixture_test ("/app/today-view/F70-quiet", test_quiet);
  fixture_test ("/app/today-view/F70-F90-no-step", test_no_step);
  fixture_test ("/app/today-view/H16-hint-left", test_hint_left);
  fixture_test ("/app/today-view/F12-take-up", test_take_up);
  fixture_test ("/app/today-view/F70-hostile", test_hostile);
  fixture_test ("/app/today-view/F70-rows", test_rows);
  fixture_test ("/app/today-view/F40-rituals", test_rituals);

  return g_test_run ();
}
