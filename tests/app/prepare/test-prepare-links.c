/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What leads to the pages that prepare what comes (F93 to F96). */
#include "config.h"

#include "editors/suggestion-row.h"
#include "plan/checkins.h"
#include "plan/plan-view.h"
#include "plan/prepare-group.h"
#include "plan/plan.h"
#include "prepare/prepared.h"
#include "probe.h"
#include "sections/section-drivers.h"
#include "sections/section-moves.h"
#include "signs/sign-window.h"
#include "timeline/plan-finds.h"
#include "timeline/timeline-view.h"
#include "today/today-view.h"

/* --- What is asked for ---------------------------------------------------------------
 */

static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_string_printf (data, "%s %s", g_action_get_name (G_ACTION (action)), target);
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

/* The last action of the application that is asked for in @window and its target. Lives
 * as long as the window. */
static GString *
follow (GtkWidget *window)
{
  static const struct {
    const char *name;
    const char *type;
  } actions[] = {{"prepare", "s"}, {"person", "s"}, {"show-part", "(is)"}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GString *asked = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_autoptr (GSimpleAction) action =
        g_simple_action_new (actions[i].name, G_VARIANT_TYPE (actions[i].type));

    g_signal_connect (action, "activate", G_CALLBACK (note_cb), asked);
    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  }
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (window), "asked", asked, free_string);

  return asked;
}

/* Presses @button in what is @asked, of the page @code of @plan. */
static void
assert_leads (
    GtkWidget *root, const char *button, GString *asked, const char *code, const char *id)
{
  g_autofree char *expected = g_strdup_printf ("prepare '%s %s'", code, id);

  probe_press (root, button);
  fixture_settle ();
  g_assert_cmpstr (asked->str, ==, expected);
}

/* --- Plan ----------------------------------------------------------------------------
 */

/* All four are there, each says what it is for while nothing is on it, and a press opens
 * it. In both perspectives. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = {"What Good Looks Like", "Next Exposed Moment",
                                       "The Task Taken Apart", "Room to Decide"};

  for (FootingPerspective perspective = 0; perspective < FOOTING_N_PERSPECTIVES;
       perspective++) {
    g_autofree char *id = fixture_add_plan (self, perspective, TRUE);
    GtkWidget *view;
    GString *asked = follow (self->window);

    footing_context_set_recovery (self->context, id);
    view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
    g_assert_true (probe_is_shown (view, FOOTING_TYPE_PREPARE_GROUP, NULL));
    g_assert_true (probe_says (view, perspective == FOOTING_PERSPECTIVE_SELF
                                         ? "what you could decide yourself"
                                         : "what they could decide themselves"));
    for (guint page = 0; page < G_N_ELEMENTS (titles); page++) {
      g_autofree char *expected =
          g_strdup_printf ("prepare '%s'", footing_prepare_get_code (page));

      g_assert_true (gtk_widget_activate (probe_row (view, titles[page])));
      fixture_settle ();
      g_assert_cmpstr (asked->str, ==, expected);
    }
  }
}

/* --- Moves, signs and drivers ----------------------------------------------------------
 */

/* F90: once a move is in the plan, it opens its page: that of this plan, which may be one
 * that is being written. */
static void
test_move (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *other =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  g_autofree char *checkin =
      footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  GtkWidget *section, *card;
  GString *asked = follow (self->window);

  footing_store_set_sign (self->store, checkin, "micromanaged", 4, NULL);
  section =
      GTK_WIDGET (footing_section_new (FOOTING_TYPE_SECTION_MOVES, self->context, id));
  fixture_show (self, g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", section,
                                    "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
  card = fixture_find (section, FOOTING_TYPE_SUGGESTION_ROW, "Win back room to decide");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (card), TRUE);
  fixture_settle ();
  g_assert_false (probe_is_shown (card, GTK_TYPE_BUTTON, "Sort Your Decisions"));

  probe_press (card, "Add to plan: Win back room to decide");
  fixture_settle ();
  assert_leads (card, "Sort Your Decisions", asked, "room", id);
}

/* A step that came from a move has its page with how it is done. */
static void
test_step (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autoptr (FootingStep) step = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", id, "title", "Hold it with Jonas", "move",
      "paired-work", "due-on", "2026-03-06", NULL);
  GtkWidget *view, *help;
  GString *asked = follow (self->window);

  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_STEP, win, NULL));
  g_assert_true (footing_store_save (self->store, step, NULL));
  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  help = fixture_find (view, GTK_TYPE_MENU_BUTTON, "How to do this: Hold it with Jonas");
  gtk_menu_button_popup (GTK_MENU_BUTTON (help));
  fixture_settle ();
  assert_leads (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (help))),
                "Prepare the Moment", asked, "moment", id);
}

static void
test_sign (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *sign;
    const char *button; /* or NULL */
  } cases[] = {
      {FOOTING_PERSPECTIVE_SELF, "micromanaged", "Sort Your Decisions"},
      {FOOTING_PERSPECTIVE_SELF, "seeks-sign-off", "Sort Your Decisions"},
      {FOOTING_PERSPECTIVE_SUPPORT, "seeks-sign-off", "Sort Their Decisions"},
      {FOOTING_PERSPECTIVE_SELF, "speaks-up-less", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_add_plan (self, cases[i].perspective, TRUE);
    GtkWidget *window;

    g_test_message ("%s", cases[i].sign);
    footing_sign_window_show (GTK_WINDOW (self->window), self->context, id,
                              cases[i].sign);
    fixture_settle ();
    window = probe_find_window (FOOTING_TYPE_SIGN_WINDOW);
    fixture_assert_named (window);
    if (cases[i].button != NULL)
      assert_leads (window, cases[i].button, follow (window), "room", id);
    else
      g_assert_false (probe_says (window, "Decisions"));
    probe_close (window);
  }
}

static void
test_driver (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *driver;
    const char *button; /* or NULL */
    const char *code;
  } cases[] = {
      {"skill-gap", "Take the Task Apart", "task"},
      {"role-ambiguity", "Write Down What Good Looks Like", "good"},
      {"unclear-feedback", "Write Down What Good Looks Like", "good"},
      {"dwelling", NULL, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
    GtkWidget *section;
    GString *asked = follow (self->window);

    g_test_message ("%s", cases[i].driver);
    footing_store_set_driver (self->store, id, cases[i].driver, 3, NULL);
    section = GTK_WIDGET (
        footing_section_new (FOOTING_TYPE_SECTION_DRIVERS, self->context, id));
    fixture_show (self, section);
    if (cases[i].button != NULL)
      assert_leads (section, cases[i].button, asked, cases[i].code, id);
    else
      g_assert_false (probe_says (section, "Task Apart") ||
                      probe_says (section, "Good Looks Like"));
  }
}

/* --- Today ---------------------------------------------------------------------------
 */

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (FootingRecord) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);
}

/* What is in sight of Today without them. */
static void
stop_rituals (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, recovery);

  for (guint i = 0; i < rituals->len; i++)
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                                         footing_record_get_id (rituals->pdata[i]), NULL,
                                         "enabled", FALSE, NULL));
}

/* A moment is there from the day before it on, in the order of time among the others, and
 * a press opens it; what was typed is no markup. */
static void
test_today (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *date;
    const char *why; /* or NULL */
  } cases[] = {
      {"2026-03-07", NULL},
      {"2026-03-06", "tomorrow"},
      {FIXTURE_TODAY, "today"},
      {"2026-03-04", "How did it go?"},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingMoment) moment = footing_record_new (
      FOOTING_TYPE_MOMENT, "recovery", id, "title", PROBE_HOSTILE, NULL);
  g_autofree char *expected =
      g_strdup_printf ("prepare 'moment %s'", footing_record_get_id (moment));

  stop_rituals (self, id);
  save (self, g_object_ref (moment));
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title",
                                  "Call Ines back", "due-on", "2026-03-04", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *view;
    GString *asked = follow (self->window);

    g_test_message ("%s", cases[i].date);
    probe_change (self, FOOTING_TYPE_MOMENT, footing_record_get_id (moment), "date",
                  cases[i].date);
    view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
    fixture_settle ();
    if (cases[i].why == NULL) {
      g_assert_false (probe_says (view, PROBE_HOSTILE_LINE));
      continue;
    }
    g_assert_cmpstr (adw_action_row_get_subtitle (
                         ADW_ACTION_ROW (probe_row (view, PROBE_HOSTILE_LINE))),
                     ==, cases[i].why);
    gtk_widget_activate (probe_row (view, PROBE_HOSTILE_LINE));
    fixture_settle ();
    g_assert_cmpstr (asked->str, ==, expected);
  }
}

/* --- Search --------------------------------------------------------------------------
 */

static void
search (GtkWidget *view, const char *text)
{
  GtkWidget *entry = fixture_find (view, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  fixture_settle ();
}

/* F22: what is in the plan is found where one searches, and leads there, also where the
 * timeline has nothing. */
static void
test_search (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", id, "name", "Tomasz", "relation", "Mentor", NULL);
  g_autoptr (FootingMoment) moment =
      footing_record_new (FOOTING_TYPE_MOMENT, "recovery", id, "title",
                          "Depot figures for the board", "date", "2026-03-12", NULL);
  g_autofree char *expected = NULL;
  GtkWidget *view;
  GString *asked = follow (self->window);

  save (self, g_object_ref (person));
  save (self, g_object_ref (moment));
  save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "date",
                                  FIXTURE_TODAY, "title", "Shipped the fix", NULL));
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  g_assert_false (probe_is_shown (view, FOOTING_TYPE_PLAN_FINDS, NULL));

  search (view, "board");
  g_assert_false (probe_says (view, "No Results"));
  fixture_assert_named (view);
  gtk_widget_activate (probe_row (view, "Depot figures for the board"));
  fixture_settle ();
  expected = g_strdup_printf ("prepare 'moment %s'", footing_record_get_id (moment));
  g_assert_cmpstr (asked->str, ==, expected);

  search (view, "mentor");
  gtk_widget_activate (probe_row (view, "Tomasz"));
  fixture_settle ();
  g_assert_true (g_str_has_prefix (asked->str, "person "));

  search (view, "nobody at all");
  g_assert_true (probe_says (view, "No Results"));
  search (view, "");
  g_assert_false (probe_is_shown (view, FOOTING_TYPE_PLAN_FINDS, NULL));
  g_assert_true (probe_says (view, "Shipped the fix"));
}

/* It follows what changes in the plan while it is shown, and what was typed is no markup.
 */
static void
test_search_follows (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = NULL;

  save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "date",
                                  FIXTURE_TODAY, "title", "Shipped the fix", NULL));
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  search (view, "<b>a</b>");
  g_assert_true (probe_says (view, "No Results"));
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title",
                                  PROBE_HOSTILE, NULL));
  fixture_settle ();
  g_assert_nonnull (probe_row (view, PROBE_HOSTILE_LINE));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/prepare-links/F93-F94-F95-F96-plan", test_plan);
  fixture_test ("/app/prepare-links/F90-move", test_move);
  fixture_test ("/app/prepare-links/F90-step", test_step);
  fixture_test ("/app/prepare-links/F96-sign", test_sign);
  fixture_test ("/app/prepare-links/F93-F95-driver", test_driver);
  fixture_test ("/app/prepare-links/F94-today", test_today);
  fixture_test ("/app/prepare-links/F22-search", test_search);
  fixture_test ("/app/prepare-links/F22-search-follows", test_search_follows);

  return g_test_run ();
}
