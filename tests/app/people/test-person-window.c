/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a person (F50), and the ways forward on it (F52 to F54). */
#include "config.h"

#include "compose/compose.h"
#include "editors/person-row.h"
#include "people/path-row.h"
#include "people/person-print.h"
#include "people/person-window.h"
#include "places.h"
#include "plan/parts.h"
#include "probe.h"
#include "widgets/draft-area.h"
#include "widgets/print-pages.h"
#include "widgets/text-area.h"

#include <string.h>

static char *
add_person (Fixture *self, const char *recovery, const char *role, const char *ask)
{
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", recovery, "name", "Mira", "role", role, "relation",
      "We plan the quarter", "ask", ask, "last-contact-on", FIXTURE_TODAY, NULL);

  g_assert_true (footing_store_save (self->store, person, NULL));

  return g_strdup (footing_record_get_id (person));
}

static GtkWidget *
open_page (Fixture *self, const char *person)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_person_show_deed (GTK_WINDOW (self->window), self->context, person);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
}

static GtkWidget *
find_path (GtkWidget *window, FootingPath path)
{
  g_autoptr (GPtrArray) rows = probe_all (window, FOOTING_TYPE_PATH_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (footing_path_row_get_path (rows->pdata[i]) == path)
      return rows->pdata[i];

  return NULL;
}

static FootingConversation *
get_talk (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) talks = probe_list (self, FOOTING_TYPE_CONVERSATION, recovery);

  return talks->len == 1 ? g_object_ref (talks->pdata[0]) : NULL;
}

static void
assert_state (Fixture *self, const char *recovery, const char *state)
{
  g_autoptr (FootingConversation) talk = get_talk (self, recovery);

  fixture_settle ();
  g_assert_nonnull (talk);
  g_assert_cmpstr (talk->state, ==, state);
}

static gboolean
is_in_sight (gpointer row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (row, scroller, &bounds) && bounds.origin.y >= 0 &&
         bounds.origin.y < (float)gtk_widget_get_height (scroller) / 2;
}

/* F52: what matters now leads to its path, also to one that is open and out of sight. */
static void
test_lead (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "mentor", "May or July?");
  GtkWidget *window = open_page (self, mira);
  GtkWidget *row = find_path (window, FOOTING_PATH_ASK);
  GtkAdjustment *adjustment;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  fixture_draw (window);
  for (guint i = 0; i < 2; i++) {
    g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
    adjustment = gtk_scrolled_window_get_vadjustment (
        GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW)));
    gtk_root_set_focus (GTK_ROOT (window), NULL);
    gtk_adjustment_set_value (adjustment, i == 0 ? 0 : G_MAXINT);
    fixture_draw (window);
    g_signal_emit_by_name (fixture_find (window, GTK_TYPE_BUTTON, "Ask Mira"), "clicked");
    fixture_wait (is_in_sight, row);
    g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), row));
  }
  probe_close (window);
}

/* F50: what they need stands at the top, and follows what is typed below. */
static void
test_needs (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "mentor", "");
  GtkWidget *window = open_page (self, mira);

  g_assert_false (probe_says (window, "Needs: "));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                       "needs", "One figure each Thursday", NULL));
  fixture_settle ();
  g_assert_true (probe_reads (window, "Mentor · We plan the quarter\n"
                                      "Needs: One figure each Thursday"));
  probe_close (window);
}

/* F53: from the question to the thanks, by its buttons; without a decision it goes no
 * further, and each step can be taken back. */
static void
test_ask (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "mentor", "May or July?");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *window = open_page (self, mira);
  GtkWidget *row = find_path (window, FOOTING_PATH_ASK);
  g_autoptr (FootingConversation) talk = NULL;

  g_assert_true (probe_reads (window, "Mentor · We plan the quarter"));
  g_assert_true (probe_reads (window, "You have a question for them"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  fixture_assert_named (window);

  probe_press (row, "Plan This");
  assert_state (self, id, "planned");
  probe_press (row, "I’ve Asked");
  assert_state (self, id, "planned");

  probe_type (row, "One option", "Start small in May");
  probe_type (row, "The other option", "All of it in July");
  probe_press (row, "I’ve Asked");
  assert_state (self, id, "requested");
  g_assert_true (probe_reads (window, "Ask about one decision: Requested"));

  probe_press (row, "We’ve Talked");
  assert_state (self, id, "held");
  g_assert_true (
      probe_reads (window, "Asked Mira: Start small in May, or All of it in July?"));
  probe_toast_press (toast);
  assert_state (self, id, "requested");
  g_assert_false (
      probe_reads (window, "Asked Mira: Start small in May, or All of it in July?"));

  probe_press (row, "We’ve Talked");
  fixture_settle ();
  probe_press (row, "They’ve Answered");
  assert_state (self, id, "answered");
  g_assert_true (
      probe_reads (window, "They’ve answered: say thank you, and what you did"));
  probe_press (row, "I’ve Said Thank You");
  assert_state (self, id, "thanked");
  talk = get_talk (self, id);
  g_assert_cmpstr (talk->thanked_on, ==, FIXTURE_TODAY);
  probe_press (row, "Plan Another");
  fixture_settle ();
  g_assert_null (get_talk (self, id));
  probe_close (window);
}

/* The text of the field for what to say in @row, which may be out of sight. */
static GtkTextBuffer *
get_opening (GtkWidget *row)
{
  GtkWidget *area = fixture_find (row, FOOTING_TYPE_DRAFT_AREA, NULL);

  return gtk_text_view_get_buffer (
      footing_draft_area_get_view (FOOTING_DRAFT_AREA (area)));
}

static char *
dup_opening (GtkWidget *row)
{
  char *text;

  g_object_get (get_opening (row), "text", &text, NULL);

  return text;
}

/* How many areas called @title are to be seen below @root. */
static guint
count_shown (GtkWidget *root, const char *title)
{
  g_autoptr (GPtrArray) areas = probe_all (root, FOOTING_TYPE_TEXT_AREA);
  guint n = 0;

  for (guint i = 0; i < areas->len; i++) {
    g_autofree char *other = NULL;

    g_object_get (areas->pdata[i], "title", &other, NULL);
    n += gtk_widget_get_mapped (areas->pdata[i]) && strcmp (other, title) == 0;
  }

  return n;
}

/* F53: out of the decision comes what to say, once there is one; and what was written is
 * not put aside for it. */
static void
test_ask_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "mentor", "");
  GtkWidget *window = open_page (self, mira);
  GtkWidget *row = probe_open (find_path (window, FOOTING_PATH_ASK));
  g_autoptr (FootingConversation) talk = NULL;
  g_autofree char *text = NULL;

  fixture_settle ();
  g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "Draft it for me"));
  probe_type (row, "One option", "a small start in May.");
  probe_type (row, "The other option", "all of it in July");
  probe_type (row, "Which way you lean, and why", "May, because two clients take part.");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  probe_press (row, "Draft it for me");
  text = dup_opening (row);
  g_assert_cmpstr (text, ==,
                   "I have one decision to make: a small start in May, or all of it in "
                   "July? I’m leaning towards this: May, because two clients take part. "
                   "What am I missing?");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  talk = get_talk (self, id);
  g_assert_cmpstr (talk->opening, ==, text);
  g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "Draft it for me"));
  probe_close (window);
}

/* F52: once it is planned, what to say to clear the air is written there, and drafted
 * from the plan; it is on the page once. */
static void
test_repair_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "manager", "");
  g_autoptr (FootingConversation) talk = NULL;
  GtkWidget *window, *row;
  g_autofree char *text = NULL;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                       "repair", "none", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "title", "The demo stopped halfway", NULL));
  window = open_page (self, mira);
  row = probe_open (find_path (window, FOOTING_PATH_REPAIR));
  fixture_settle ();
  g_assert_false (probe_is_shown (row, FOOTING_TYPE_DRAFT_AREA, NULL));
  probe_press (row, "Plan This");
  fixture_settle ();
  g_assert_true (probe_is_shown (row, FOOTING_TYPE_DRAFT_AREA, NULL));
  places_unfold (window);
  fixture_settle ();
  probe_press (row, "Draft it for me");
  text = dup_opening (row);
  g_assert_nonnull (strstr (text, "The demo stopped halfway"));
  g_assert_true (footing_context_flush (self->context));
  talk = get_talk (self, id);
  g_assert_cmpstr (talk->opening, ==, text);
  g_assert_cmpuint (count_shown (row, "What to say"), ==, 1);
  row = fixture_find (window, FOOTING_TYPE_PERSON_ROW, NULL);
  g_assert_cmpuint (count_shown (row, "What to say"), ==, 0);
  probe_close (window);
}

/* F52, F54: the ways that fit the role, and what to say and to avoid with each; in
 * support only questions of one's own. */
static void
test_ways (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *role;
    gboolean has[FOOTING_N_PATHS];
  } cases[] = {
      {FOOTING_PERSPECTIVE_SELF, "mentor", {TRUE, TRUE, TRUE, FALSE}},
      {FOOTING_PERSPECTIVE_SELF, "peer", {TRUE, TRUE, FALSE, TRUE}},
      {FOOTING_PERSPECTIVE_SUPPORT, "peer", {FALSE, TRUE, FALSE, FALSE}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_add_plan (self, cases[i].perspective, TRUE);
    g_autofree char *mira = add_person (self, id, cases[i].role, "");
    GtkWidget *window = open_page (self, mira);

    for (guint path = 0; path < FOOTING_N_PATHS; path++) {
      GtkWidget *row = find_path (window, path);

      g_assert_cmpint (row != NULL, ==, cases[i].has[path]);
      if (row == NULL)
        continue;
      probe_open (row);
      fixture_settle ();
      if (cases[i].perspective == FOOTING_PERSPECTIVE_SELF) {
        g_assert_true (probe_reads (row, "How to do this"));
        g_assert_true (probe_reads (row, "What you could say or send"));
      }
    }
    fixture_assert_named (window);
    probe_close (window);
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
  }
}

/* F52: planning and having the talk is what the row about them says, too. */
static void
test_repair (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "manager", "");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *window = open_page (self, mira);
  GtkWidget *row = probe_open (find_path (window, FOOTING_PATH_REPAIR));
  g_autoptr (FootingPerson) wanted = NULL;
  g_autoptr (FootingPerson) held = NULL;
  g_autoptr (FootingPerson) back = NULL;

  fixture_settle ();
  probe_press (row, "Plan This");
  fixture_settle ();
  wanted = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (wanted->repair, ==, "wanted");
  probe_press (row, "I’ve Asked");
  fixture_settle ();
  probe_press (row, "We’ve Talked");
  fixture_settle ();
  held = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (held->repair, ==, "held");
  probe_toast_press (toast);
  fixture_settle ();
  back = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (back->repair, ==, "requested");
  probe_close (window);
}

/* F52, F92: what to say to them is at the head of their page, for them, and nowhere else.
 */
static void
test_say (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "manager", "");
  GtkWidget *window = open_page (self, mira);
  g_autoptr (GPtrArray) buttons = NULL;
  GtkWidget *button = NULL;
  guint n = 0;

  probe_open (find_path (window, FOOTING_PATH_REPAIR));
  places_unfold (window);
  buttons = probe_all (window, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), "app.compose") ==
        0) {
      button = buttons->pdata[i];
      n++;
    }
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "app.compose");
  g_assert_cmpstr (
      g_variant_get_string (
          gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL),
      ==, mira);
  probe_close (window);
}

/* Once thanks are due, what to say is thanks. */
static void
test_thank (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "manager", "");
  const char *const steps[] = {"Plan This", "I’ve Asked", "We’ve Talked"};
  g_autofree char *about = g_strconcat (FOOTING_COMPOSE_THANKS, mira, NULL);
  GtkWidget *window, *row, *button;

  window = open_page (self, mira);
  row = probe_open (find_path (window, FOOTING_PATH_REPAIR));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    fixture_settle ();
    probe_press (row, steps[i]);
  }
  fixture_settle ();
  button = fixture_find (row, GTK_TYPE_BUTTON, "_Words of Thanks…");
  g_assert_nonnull (button);
  g_assert_cmpstr (
      g_variant_get_string (
          gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), NULL),
      ==, about);
  row = probe_open (find_path (window, FOOTING_PATH_ASK));
  fixture_settle ();
  g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "_Words of Thanks…"));
  probe_close (window);
}

/* How often @text is read on the page. */
static guint
count_rows (GtkWidget *window, const char *text)
{
  g_autoptr (GPtrArray) rows = probe_all (window, ADW_TYPE_PREFERENCES_ROW);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += strstr (adw_preferences_row_get_title (rows->pdata[i]), text) != NULL;

  return n;
}

static const char *
get_state (GtkWidget *row)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));
}

/* F52: a repair that was noted as done, with nothing else kept of it, is done everywhere
 * on the page; another one can be planned. */
static void
test_done_without_talk (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "manager", "");
  GtkWidget *window, *row;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                       "repair", "held", NULL));
  window = open_page (self, mira);
  row = probe_open (find_path (window, FOOTING_PATH_REPAIR));
  fixture_settle ();
  g_assert_cmpstr (get_state (row), ==, "Held");
  g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "Not Happening"));
  probe_press (row, "Plan Another");
  fixture_settle ();
  g_assert_nonnull (strstr (get_state (row), "Planned"));
  assert_state (self, id, "planned");
  probe_close (window);
}

/* F50: that no contact is noted is said once, and not after an ask was sent; what is
 * planned for a day is not among what was. */
static void
test_contact (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "mentor", "");
  g_autoptr (FootingConversation) talk = footing_record_new (
      FOOTING_TYPE_CONVERSATION, "recovery", id, "person", mira, "kind", "sponsor",
      "state", "planned", "date", "2026-12-24", NULL);
  GtkWidget *window, *row;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                       "last-contact-on", "", NULL));
  g_assert_true (footing_store_save (self->store, talk, NULL));
  window = open_page (self, mira);
  g_assert_cmpuint (count_rows (window, "No contact noted yet"), ==, 1);
  g_assert_cmpuint (count_rows (window, "Ask them to speak up for me: "), ==, 0);

  row = probe_open (find_path (window, FOOTING_PATH_ASK));
  fixture_settle ();
  probe_press (row, "Plan This");
  fixture_settle ();
  probe_type (row, "One option", "May");
  probe_type (row, "The other option", "July");
  probe_press (row, "I’ve Asked");
  fixture_settle ();
  g_assert_cmpuint (count_rows (window, "No contact noted yet"), ==, 0);
  g_assert_cmpuint (count_rows (window, "Last contact: today"), ==, 1);
  probe_close (window);
}

/* F52 to F54, F23: each way that is planned can be given up, and that taken back. */
static void
test_drop (Fixture *self, gconstpointer data)
{
  static const FootingPath paths[] = {FOOTING_PATH_REPAIR, FOOTING_PATH_ASK,
                                      FOOTING_PATH_SPONSOR};

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
    g_autofree char *mira = add_person (self, id, "mentor", "");
    g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
    GtkWidget *window = open_page (self, mira);
    GtkWidget *row = probe_open (find_path (window, paths[i]));

    fixture_settle ();
    g_assert_cmpstr (get_state (row), ==, "Not planned");
    g_assert_false (probe_is_shown (row, GTK_TYPE_BUTTON, "Not Happening"));
    probe_press (row, "Plan This");
    fixture_settle ();
    probe_press (row, "Not Happening");
    fixture_settle ();
    g_assert_cmpstr (get_state (row), ==, "Not planned");
    g_assert_null (get_talk (self, id));

    probe_toast_press (toast);
    assert_state (self, id, "planned");
    g_assert_nonnull (strstr (get_state (row), "Planned"));
    fixture_assert_named (window);
    probe_close (window);
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
  }
}

/* F50, F23: somebody of another plan is offered before anything is typed and as it is,
 * and is the same in both from then on; what is between one in all plans stands on the
 * page. */
static void
test_other_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, other, "sponsor", "");
  g_autofree char *added =
      footing_plan_add_part (self->store, FOOTING_TYPE_PERSON, id, NULL);
  const char *const people[] = {mira, NULL};
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", other, "kind", "win", "date",
                          "2026-02-02", "title", "Shipped the fix", NULL);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (FootingPerson) joined = NULL;
  g_autoptr (FootingPerson) renamed = NULL;
  g_autoptr (FootingPerson) back = NULL;
  GtkWidget *window;

  g_assert_true (footing_store_save (self->store, win, NULL));
  g_assert_true (
      footing_store_set_seen_by (self->store, footing_record_get_id (win), people, NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, other, NULL,
                                       "title", "Failed demo", NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  footing_person_show_new (GTK_WINDOW (self->window), self->context, added);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  g_assert_true (probe_reads (window, "Mira, from “Failed demo”"));
  g_assert_false (probe_reads (window, "Shipped the fix"));
  fixture_assert_named (window);

  probe_type (window, "Name or initials", "X");
  fixture_settle ();
  g_assert_false (probe_reads (window, "Mira, from “Failed demo”"));
  probe_type (window, "Name or initials", "mi");
  fixture_settle ();
  probe_press (window, "Add Mira to this plan too");
  fixture_settle ();
  joined = probe_get (self, FOOTING_TYPE_PERSON, added);
  g_assert_cmpstr (joined->name, ==, "Mira");
  g_assert_cmpstr (joined->role, ==, "sponsor");
  g_assert_cmpstr (joined->relation, ==, "We plan the quarter");
  g_assert_true (probe_reads (window, "Shipped the fix"));
  g_assert_true (probe_reads (
      window, "Also in “Failed demo”. Change the name here, and it changes there too."));
  g_assert_true (probe_is_shown (window, GTK_TYPE_BUTTON, "Remove from this plan"));
  fixture_assert_named (window);

  probe_type (window, "Name or initials", "Mira K.");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  renamed = probe_get (self, FOOTING_TYPE_PERSON, mira);
  g_assert_cmpstr (renamed->name, ==, "Mira K.");

  probe_press (window, "Not the Same Person");
  fixture_settle ();
  g_assert_false (probe_reads (window, "Shipped the fix"));
  probe_toast_press (toast);
  fixture_settle ();
  back = probe_get (self, FOOTING_TYPE_PERSON, added);
  g_assert_cmpstr (back->identity, ==, renamed->identity);
  g_assert_true (probe_reads (window, "Shipped the fix"));
  probe_close (window);
}

/* F50: an entry that is between you opens over the page, which is there again after it.
 */
static void
test_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "manager", "");
  const char *const people[] = {mira, NULL};
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "title",
                          "Shipped the fix", "date", "2026-03-02", NULL);
  GtkWidget *window;
  GtkWindow *over;

  g_assert_true (footing_store_save (self->store, win, NULL));
  g_assert_true (
      footing_store_set_seen_by (self->store, footing_record_get_id (win), people, NULL));
  window = open_page (self, mira);
  g_signal_emit_by_name (probe_row (window, "Shipped the fix"), "activate");
  fixture_settle ();
  over = places_find_over (GTK_WINDOW (window));
  g_assert_nonnull (over);
  gtk_window_close (over);
  fixture_settle ();
  g_assert_true (probe_find_window (FOOTING_TYPE_PERSON_WINDOW) == (gpointer)window);
  g_assert_true (probe_reads (window, "Shipped the fix"));
  probe_close (window);
}

/* F50: the page goes on paper, whoever is on it and whatever they are called. */
static void
test_print (Fixture *self, gconstpointer data)
{
  static const FootingPerspective perspectives[] = {FOOTING_PERSPECTIVE_SELF,
                                                    FOOTING_PERSPECTIVE_SUPPORT};

  for (guint i = 0; i < G_N_ELEMENTS (perspectives); i++) {
    g_autofree char *id = fixture_add_plan (self, perspectives[i], TRUE);
    g_autofree char *mira = add_person (self, id, "mentor", "May or July?");
    g_autoptr (GtkPrintOperation) operation = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                         "name", PROBE_HOSTILE, NULL));
    operation = footing_person_print_new (self->context, mira, perspectives[i], &error);
    g_assert_no_error (error);
    bytes = footing_print_pages_export (operation, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (g_bytes_get_size (bytes), >, 500);
  }
}

/* F50: hostile names and much between them do not break the page. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *mira = add_person (self, id, "peer", PROBE_HOSTILE);
  const char *const people[] = {mira, NULL};
  GtkWidget *window;
  int minimum;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                       "name", PROBE_HOSTILE, NULL));
  for (guint i = 0; i < 30; i++) {
    g_autoptr (FootingEntry) win =
        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "date",
                            "2026-02-02", "title", PROBE_HOSTILE, NULL);

    g_assert_true (footing_store_save (self->store, win, NULL));
    g_assert_true (footing_store_set_seen_by (self->store, footing_record_get_id (win),
                                              people, NULL));
  }
  window = open_page (self, mira);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  probe_press (window, "Show All");
  fixture_settle ();
  g_assert_false (probe_is_shown (window, GTK_TYPE_BUTTON, "Show All"));
  probe_close (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/person/F52-lead", test_lead);
  fixture_test ("/app/person-window/F50-needs", test_needs);
  fixture_test ("/app/person-window/F53-ask", test_ask);
  fixture_test ("/app/person-window/F53-ask-draft", test_ask_draft);
  fixture_test ("/app/person-window/F52-repair-draft", test_repair_draft);
  fixture_test ("/app/person-window/F54-ways", test_ways);
  fixture_test ("/app/person-window/F52-repair", test_repair);
  fixture_test ("/app/person-window/F52-repair-say", test_say);
  fixture_test ("/app/person-window/F52-thank", test_thank);
  fixture_test ("/app/person-window/F52-done", test_done_without_talk);
  fixture_test ("/app/person-window/F50-contact", test_contact);
  fixture_test ("/app/person-window/F23-drop", test_drop);
  fixture_test ("/app/person-window/F50-other-plan", test_other_plan);
  fixture_test ("/app/person-window/F50-entry", test_entry);
  fixture_test ("/app/person-window/F50-print", test_print);
  fixture_test ("/app/person-window/F50-hostile", test_hostile);

  return g_test_run ();
}
