/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes next is one thing, larger than the rest. Today is Thursday, 5 March 2026. */
#include "config.h"

#include "plan/plan-step.h"
#include "keys.h"
#include "probe.h"
#include "today/next-card.h"
#include "today/today-view.h"

#include <string.h>

typedef struct {
  FootingTodayKind kind;
  guint n_rest;
} Listed;

static int
choose (const Listed *listed, guint n)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++) {
    FootingTodayItem *item = g_new0 (FootingTodayItem, 1);

    item->kind = listed[i].kind;
    item->n_rest = listed[i].n_rest;
    g_ptr_array_add (items, item);
  }

  return footing_today_choose (items);
}

/* What the plan asks for comes before a plan that is not begun; people are many, and are
 * listed. */
static void
test_choose (void)
{
  static const struct {
    Listed listed[3];
    guint n;
    int chosen;
  } cases[] = {
      {{{0}}, 0, -1},
      {{{FOOTING_TODAY_PERSON, 0}}, 1, -1},
      {{{FOOTING_TODAY_STEP, 3}, {FOOTING_TODAY_PERSON, 0}}, 2, -1},
      {{{FOOTING_TODAY_DRAFT, 0}, {FOOTING_TODAY_PERSON, 0}}, 2, 0},
      {{{FOOTING_TODAY_DRAFT, 0}, {FOOTING_TODAY_DRAFT, 2}, {FOOTING_TODAY_STEP, 0}},
       3,
       2},
      {{{FOOTING_TODAY_RITUAL, 0}, {FOOTING_TODAY_STEP, 0}}, 2, 0},
      {{{FOOTING_TODAY_STEP, 0}, {FOOTING_TODAY_RITUAL, 0}}, 2, 0},
      {{{FOOTING_TODAY_DRAFT, 0}, {FOOTING_TODAY_RITUAL, 0}}, 2, 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("case %u", i);
    g_assert_cmpint (choose (cases[i].listed, cases[i].n), ==, cases[i].chosen);
  }
}

static GtkWidget *
get_card (GtkWidget *view)
{
  return fixture_find (view, FOOTING_TYPE_NEXT_CARD, NULL);
}

/* A plan that asks for nothing but its first win, its id in @win. */
static char *
add_plan (Fixture *self, char **win, const char *due)
{
  char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);

  *win = footing_plan_ensure_first_win (self->store, id, NULL);
  for (guint i = 0; i < rituals->len; i++)
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RITUAL,
                                        footing_record_get_id (rituals->pdata[i]), NULL));
  for (guint i = 0; i < steps->len; i++)
    if (strcmp (footing_record_get_id (steps->pdata[i]), *win) != 0)
      g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_STEP,
                                          footing_record_get_id (steps->pdata[i]), NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, *win, NULL,
                                       "due-on", due, NULL));

  return id;
}

/* The first win counts down in words, and is called one once. */
static void
test_days_left (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *due, *says;
  } cases[] = {
      {"2026-03-08", "First win · 3 days left"},
      {"2026-03-07", "First win · 2 days left"},
      {"2026-03-06", "First win · tomorrow"},
      {"2026-03-05", "First win · today"},
      {"2026-03-04", "First win · was planned for 4 Mar"},
  };
  g_autofree char *win = NULL;
  G_GNUC_UNUSED g_autofree char *id = add_plan (self, &win, "2026-03-08");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL,
                                         "due-on", cases[i].due, NULL));
    fixture_settle ();
    g_assert_true (probe_says (get_card (view), "Publish the cleaned-up report"));
    g_assert_false (probe_says (view, "First win: "));
    if (!probe_says (get_card (view), cases[i].says))
      g_error ("The card of %s does not say “%s”", cases[i].due, cases[i].says);
  }
}

/* Done there, with the keys, it keeps its place and the focus, and can be taken back
 * there; once they have left, the next thing is on the card. Undo brings it back. */
static void
test_done (Fixture *self, gconstpointer data)
{
  g_autofree char *win = NULL;
  g_autofree char *id = add_plan (self, &win, "2026-03-06");
  g_autoptr (FootingStep) other =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Ask Jonas",
                          "due-on", "2026-03-09", NULL);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *view, *button;
  g_autoptr (FootingStep) done = NULL;

  g_assert_true (footing_store_save (self->store, other, NULL));
  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  button = fixture_find (get_card (view), GTK_TYPE_BUTTON, "_Done");
  gtk_widget_grab_focus (button);
  probe_press (get_card (view), "_Done");
  fixture_settle ();

  done = probe_get (self, FOOTING_TYPE_STEP, win);
  g_assert_cmpstr (done->state, ==, "done");
  g_assert_true (probe_says (get_card (view), "Publish the cleaned-up report"));
  g_assert_true (probe_reads (get_card (view), "Done"));
  g_assert_true (gtk_widget_is_focus (button));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Undo");

  gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_ENTRY, NULL));
  fixture_settle ();
  g_assert_true (probe_says (get_card (view), "Ask Jonas"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "_Done");

  probe_toast_press (toast);
  fixture_settle ();
  g_assert_true (probe_says (get_card (view), "Publish the cleaned-up report"));
}

static void
assert_open (Fixture *self, GPtrArray *steps, guint n)
{
  guint found = 0;

  for (guint i = 0; i < steps->len; i++) {
    g_autoptr (FootingStep) step =
        probe_get (self, FOOTING_TYPE_STEP, footing_record_get_id (steps->pdata[i]));

    found += footing_step_is_open (step);
  }
  g_assert_cmpuint (found, ==, n);
}

/* Checks off @step in the list; no tick is left where it was not done. */
static void
tick (GtkWidget *view, FootingStep *step)
{
  g_autoptr (GtkWidget) check = g_object_ref (
      fixture_find (probe_row (view, step->title), GTK_TYPE_CHECK_BUTTON, NULL));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_settle ();
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* Two clicks in a row do one thing, on the card and in the list: the next has slid below
 * the pointer. */
static void
test_double_click (Fixture *self, gconstpointer data)
{
  const char *const titles[] = {"Ask Jonas", "Write to Mira", "Call Ines"};
  g_autofree char *win = NULL;
  g_autofree char *id = add_plan (self, &win, "2026-03-06");
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *view;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    FootingStep *step = footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title",
                                            titles[i], "due-on", "2026-03-09", NULL);

    g_assert_true (footing_store_save (self->store, step, NULL));
    g_ptr_array_add (steps, step);
  }
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 600000, NULL);

  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  probe_press (get_card (view), "_Done");
  probe_press (get_card (view), "_Done");
  fixture_settle ();
  probe_press (get_card (view), "_Done");
  fixture_settle ();
  assert_open (self, steps, 3);

  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  tick (view, g_ptr_array_index (steps, 2));
  tick (view, g_ptr_array_index (steps, 1));
  assert_open (self, steps, 2);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

/* A suggestion of the catalogue (up to 120 characters in German, and what fills its gaps)
 * is read whole, in the card, in a row of Today and in that of the plan. */
static void
test_long_step (Fixture *self, gconstpointer data)
{
  static const char long_title[] =
      "Mit meiner Führungskraft drei Ergebnisse vereinbaren, jedes mit einer Zahl und "
      "einem Tag, und den Stand dazu aufschreiben";
  g_autofree char *win = NULL;
  G_GNUC_UNUSED g_autofree char *id = add_plan (self, &win, "2026-03-06");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  g_autoptr (FootingStep) step = NULL;
  GtkWidget *row;

  footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL, "title", long_title,
                        NULL);
  fixture_settle ();
  g_assert_nonnull (fixture_find (get_card (view), GTK_TYPE_LABEL, long_title));

  step = probe_get (self, FOOTING_TYPE_STEP, win);
  row = footing_plan_step_new (self->context, step, FOOTING_PERSPECTIVE_SELF);
  footing_plan_step_update (row, step);
  fixture_show (self, row);
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, long_title));
}

/* The last thing done, and left: nothing is large. */
static void
test_last (Fixture *self, gconstpointer data)
{
  g_autofree char *win = NULL;
  G_GNUC_UNUSED g_autofree char *id = add_plan (self, &win, "2026-03-06");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  gtk_widget_grab_focus (fixture_find (get_card (view), GTK_TYPE_BUTTON, "_Done"));
  probe_press (get_card (view), "_Done");
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (get_card (view)));
  gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_ENTRY, NULL));
  fixture_settle ();

  g_assert_false (gtk_widget_get_visible (get_card (view)));
  g_assert_true (probe_says (view, "No step is open. What could come next?"));
}

/* F90: a step that comes from a move says when it is done, and has its help there. */
static void
test_help (Fixture *self, gconstpointer data)
{
  g_autofree char *win = NULL;
  g_autofree char *id = add_plan (self, &win, "2026-03-20");
  g_autoptr (FootingStep) step = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", id, "title", "Agree on two targets with Mira",
      "move", "reframe-objectives", "due-on", "2026-03-06", NULL);
  GtkWidget *view;

  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_STEP, win, NULL));
  g_assert_true (footing_store_save (self->store, step, NULL));
  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  g_assert_true (probe_says (get_card (view), "Agree on two targets with Mira"));
  g_assert_true (probe_says (get_card (view), "Done when: "));
  g_assert_nonnull (fixture_find (get_card (view), GTK_TYPE_MENU_BUTTON,
                                  "How to do this: Agree on two targets with Mira"));
}

static guint
count_suggested (GtkWidget *root)
{
  guint n = 0;

  if (!gtk_widget_get_mapped (root))
    return 0;
  if (GTK_IS_BUTTON (root) && gtk_widget_has_css_class (root, "suggested-action"))
    return 1;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_suggested (child);

  return n;
}

/* One suggested button, whatever there is to do. */
static void
test_suggested (Fixture *self, gconstpointer data)
{
  g_autofree char *win = NULL;
  g_autofree char *id = NULL;
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  g_assert_cmpuint (count_suggested (view), ==, 1);
  id = add_plan (self, &win, "2026-03-06");
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (get_card (view)));
  g_assert_cmpuint (count_suggested (view), ==, 1);
  probe_press (get_card (view), "_Done");
  fixture_settle ();
  g_assert_cmpuint (count_suggested (view), ==, 1);
}

/* Of the list that is next. */
static guint
count_rows (GtkWidget *view)
{
  GtkWidget *list = gtk_widget_get_parent (probe_row (view, "Step 0"));
  g_autoptr (GPtrArray) rows = probe_all (list, ADW_TYPE_ACTION_ROW);

  return rows->len;
}

/* F70: beside the card four are in sight, and no more rows are made; the rest comes
 * later, until one leaves the page, by pointer or by keys. What is new then is behind it,
 * too. */
static void
test_later (Fixture *self, gconstpointer data)
{
  g_autofree char *win = NULL;
  g_autofree char *id = add_plan (self, &win, "2026-03-06");
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  GtkWidget *focus;

  for (int i = 0; i < 7; i++) {
    g_autofree char *title = g_strdup_printf ("Step %d", i);
    g_autofree char *date = g_strdup_printf ("2026-03-%02d", 7 + i);
    g_autofree char *more = g_strdup_printf ("%d More for Later", i - 2);
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", id, "title", title, "due-on", date, NULL);

    g_assert_true (footing_store_save (self->store, step, NULL));
    fixture_settle ();
    /* With the outcome that it is all for. */
    g_assert_cmpuint (count_rows (view), ==, MIN (i + 2, 4));
    g_assert_cmpint (probe_reads (view, more), ==, i + 2 > 4);
  }

  probe_press (view, "4 More for Later");
  fixture_settle ();
  g_assert_cmpuint (count_rows (view), ==, 8);
  g_assert_false (probe_says (view, "for Later"));
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, probe_row (view, "Step 4")) ||
                 focus == probe_row (view, "Step 4"));

  gtk_widget_set_visible (view, FALSE);
  gtk_widget_set_visible (view, TRUE);
  fixture_settle ();
  g_assert_cmpuint (count_rows (view), ==, 4);
  g_assert_true (probe_reads (view, "4 More for Later"));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  /* Nobody is on the page until a test says so. */
  keys_point_away ();

  g_test_add_func ("/app/next-card/choose", test_choose);
  fixture_test ("/app/next-card/days-left", test_days_left);
  fixture_test ("/app/next-card/done", test_done);
  fixture_test ("/app/next-card/double-click", test_double_click);
  fixture_test ("/app/next-card/F90-long-step", test_long_step);
  fixture_test ("/app/next-card/last", test_last);
  fixture_test ("/app/next-card/F90-help", test_help);
  fixture_test ("/app/next-card/suggested", test_suggested);
  fixture_test ("/app/next-card/F70-later", test_later);

  return g_test_run ();
}
