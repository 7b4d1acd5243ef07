/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F72, H3: each of the everyday questions, followed to its answer and on to its plan, in
 * the language that LANGUAGE names. */
#include "config.h"

#include "desk.h"
#include "doors/door-page.h"
#include "editors/guide-row.h"
#include "guidance/door.h"
#include "keys.h"
#include "kept-line.h"
#include "plan/checkins.h"
#include "probe.h"
#include "sections/section-first-win.h"
#include "store/forms.h"
#include "widgets/choice-row.h"
#include "widgets/date-row.h"
#include "widgets/pick-row.h"
#include "widgets/rating-row.h"
#include "widgets/text-area.h"
#include "window.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static gboolean german;

/* --- A desk --------------------------------------------------------------------------
 */

static void
open_desk (Desk *self, Fixture *fixture)
{
  desk_init (self, fixture);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_settle ();
}

static GtkWidget *
find_page (Desk *self)
{
  return fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_DOOR_PAGE, NULL);
}

/* The row of the first screen that leads to @code. */
static GtkWidget *
find_question (Desk *self, const char *code)
{
  g_autoptr (GPtrArray) rows =
      probe_all (GTK_WIDGET (self->window), GTK_TYPE_LIST_BOX_ROW);

  for (guint i = 0; i < rows->len; i++) {
    GtkActionable *row = g_ptr_array_index (rows, i);
    GVariant *target = gtk_actionable_get_action_target_value (row);

    if (g_strcmp0 (gtk_actionable_get_action_name (row), "app.open-door") == 0 &&
        strcmp (g_variant_get_string (target, NULL), code) == 0)
      return GTK_WIDGET (row);
  }

  return NULL;
}

/* As a press of Enter or a click does. */
static GtkWidget *
open_door (Desk *self, const char *code)
{
  GtkWidget *row = find_question (self, code);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  fixture_settle ();
  g_assert_nonnull (find_page (self));

  return find_page (self);
}

/* All that somebody reads below @root. */
static char *
read_text (GtkWidget *root)
{
  g_autoptr (GPtrArray) labels = probe_all (root, GTK_TYPE_LABEL);
  g_autoptr (GPtrArray) views = probe_all (root, GTK_TYPE_TEXT_VIEW);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)))
      g_string_append_printf (text, "%s\n",
                              gtk_label_get_text (g_ptr_array_index (labels, i)));
  for (guint i = 0; i < views->len; i++) {
    g_autofree char *written = NULL;

    g_object_get (gtk_text_view_get_buffer (g_ptr_array_index (views, i)), "text",
                  &written, NULL);
    g_string_append_printf (text, "%s\n", written);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_says (GtkWidget *root, const char *part)
{
  g_autofree char *text = read_text (root);

  if (strstr (text, part) == NULL) {
    g_test_message ("“%s” is not in:\n%s", part, text);
    g_test_fail ();
  }
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button = fixture_find (root, GTK_TYPE_BUTTON, _ (label));

  g_assert_nonnull (button);

  return button;
}

static void
press (GtkWidget *root, const char *label)
{
  g_signal_emit_by_name (find_button (root, label), "clicked");
  fixture_settle ();
}

static char *
get_draft (Fixture *self)
{
  g_autoptr (GPtrArray) drafts = probe_list (self, FOOTING_TYPE_RECOVERY, NULL);

  g_assert_cmpuint (drafts->len, ==, 1);

  return g_strdup (footing_record_get_id (g_ptr_array_index (drafts, 0)));
}

static GtkListBoxRow *
get_win (GtkWidget *page, int n)
{
  GtkWidget *list =
      fixture_find (page, GTK_TYPE_LIST_BOX, _ ("Three first wins to choose from"));

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), n);
}

/* --- The answers ---------------------------------------------------------------------
 */

static const struct {
  const char *code;
  const char *english[3];
  const char *german[3];
} DOORS[] = {
    {"promotion",
     {"I missed a promotion", "Which two or three things would you need to see",
      "Take one task from that role"},
     {"Beförderung", "zwei oder drei Dinge", "wie sie zu dieser Rolle gehört"}},
    {"reorganisation",
     {"A reorganisation hit me", "Since the change I’m not sure which results count",
      "Ask which result counts most in the new setup"},
     {"zählt jetzt vielleicht nicht mehr", "welche Ergebnisse zählen", "streichen oder"}},
    {"public",
     {"It went wrong in public", "you’ll have the result by Friday",
      "Go through one small piece with a colleague"},
     {"vor anderen schief", "bis Freitag habt ihr das Ergebnis", "die es gesehen haben"}},
    {"review",
     {"I got a harsh review", "What would a good one have looked like?",
      "Improve one thing the review named"},
     {"harte Beurteilung", "Wie hätte eine gute ausgesehen?",
      "Verbessere eine Sache, die in der Beurteilung steht"}},
    {"momentum",
     {"Is my momentum slowing?", "Taking long to decide", "Answer at least four"},
     {"Lässt mein Schwung nach?", "die letzten zwei Wochen", "mindestens vier"}},
    {"small-wins",
     {"I want small wins after a mistake",
      "Fix one small thing that gets in several people", "Three first wins"},
     {"Kleine Erfolge nach einem Fehler", "diese Woche möglich",
      "Behebe etwas Kleines, das mehreren im Weg ist"}},
    {"seen",
     {"How do I get seen again?", "Who should hear from you",
      "the weekly report is finished"},
     {"wieder gesehen", "Wer von dir hören sollte", "Der Wochenbericht ist fertig"}},
    {"manager",
     {"What do I say to my manager?", "What to say", "one thing I need from you"},
     {"meiner Führungskraft", "Was du sagen kannst", "was ich von dir brauche"}},
    {"trust",
     {"How do I rebuild trust?", "Ask what it meant for them, listen",
      "I’d like fifteen minutes with you"},
     {"Vertrauen zurück", "Mit einem offenen, kurzen Gespräch",
      "fünfzehn Minuten mit dir"}},
    {"example",
     {"What does a worked plan look like?", "First win: publish the cleaned-up report",
      "Supporting somebody"},
     {"ausgearbeiteter Plan", "Erster Erfolg: den aufgeräumten Bericht",
      "Ein Plan, um jemanden zu unterstützen"}},
    {"support",
     {"I want to support somebody", "is there one thing I could take off your plate?",
      "to tidy up and send out"},
     {"jemanden unterstützen", "das ich dir abnehmen kann?",
      "zum Aufräumen und Herumschicken"}},
};

/* Nothing more than looked at leaves nothing behind (H13); the focus is in the answer,
 * and where it was before afterwards (U1). */
static void
test_answers (Fixture *self, gconstpointer data)
{
  Desk desk;

  /* The first 72 hours (F91) have a page of their own. */
  g_assert_cmpuint (footing_guidance_n (self->guidance, FOOTING_GUIDE_DOOR), ==,
                    G_N_ELEMENTS (DOORS) + 1);
  open_desk (&desk, self);
  for (guint i = 0; i < G_N_ELEMENTS (DOORS); i++) {
    GtkWidget *page = open_door (&desk, DOORS[i].code);
    GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (desk.window));

    g_test_message ("%s", DOORS[i].code);
    fixture_assert_named (page);
    g_assert_cmpstr (footing_door_page_get_code (FOOTING_DOOR_PAGE (page)), ==,
                     DOORS[i].code);
    for (guint j = 0; j < G_N_ELEMENTS (DOORS[i].english); j++)
      assert_says (page, german ? DOORS[i].german[j] : DOORS[i].english[j]);
    g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, page));
    g_assert_true (gtk_widget_activate_action (page, "door.close", NULL));
    fixture_settle ();
    g_assert_null (find_page (&desk));
    g_assert_true (gtk_widget_get_mapped (find_question (&desk, DOORS[i].code)));
    g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (desk.window)));
  }
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RECOVERY), ==, 0);
  footing_window_open_door (desk.window, "no such door");
  fixture_settle ();
  g_assert_null (find_page (&desk));
  desk_clear (&desk);
}

/* Whether the focus is in the answer, where keys arrive; not at the header, where GTK
 * begins. */
static gboolean
is_open (gpointer data)
{
  Desk *self = data;
  GtkWidget *page = find_page (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  return page != NULL && focus != NULL && gtk_widget_is_ancestor (focus, page) &&
         gtk_widget_get_ancestor (focus, ADW_TYPE_CLAMP) != NULL;
}

static gboolean
is_chosen (gpointer data)
{
  return footing_pick_row_is_chosen (FOOTING_PICK_ROW (get_win (find_page (data), 1)));
}

static gboolean
is_planned (gpointer data)
{
  Desk *self = data;

  return fixture_find (GTK_WIDGET (self->window), FOOTING_TYPE_QUICK_START, NULL) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  Desk *self = data;

  return find_page (self) == NULL && gtk_window_get_focus (GTK_WINDOW (self->window)) ==
                                         find_question (self, "promotion");
}

/* By keyboard alone: Enter on the question, Escape away from it; Tab and Enter to a first
 * win, Ctrl+Enter to the plan. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *chosen = NULL;
  g_autofree char *id = NULL;
  g_autofree char *step = NULL;
  g_autoptr (FootingStep) win = NULL;
  Desk desk;

  open_desk (&desk, self);
  gtk_widget_grab_focus (find_question (&desk, "promotion"));
  if (!keys_press_in (GTK_WINDOW (desk.window), "Return")) {
    desk_clear (&desk);
    return;
  }
  fixture_wait (is_open, &desk);
  keys_press_in (GTK_WINDOW (desk.window), "Escape");
  fixture_wait (is_closed, &desk);
  keys_press_in (GTK_WINDOW (desk.window), "Return");
  fixture_wait (is_open, &desk);
  chosen = g_strdup (adw_preferences_row_get_title (
      ADW_PREFERENCES_ROW (get_win (find_page (&desk), 1))));
  keys_press_in (GTK_WINDOW (desk.window), "Tab Down Return");
  fixture_wait (is_chosen, &desk);
  keys_press_in (GTK_WINDOW (desk.window), "ctrl+Return");
  fixture_wait (is_planned, &desk);
  id = get_draft (self);
  step = footing_plan_ensure_first_win (self->store, id, NULL);
  win = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (win->title, ==, chosen);
  desk_clear (&desk);
}

/* --- On to the plan ------------------------------------------------------------------
 */

/* F98, H3: the event and the first win stand in the beginning of the plan. */
static void
test_first_win (Fixture *self, gconstpointer data)
{
  g_autofree char *chosen = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FootingRecovery) draft = NULL;
  GtkWidget *page, *event, *start;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "small-wins");
  event = fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL);
  g_object_set (event, "code", "deadline-squeeze", NULL);
  fixture_settle ();
  chosen =
      g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_win (page, 0))));
  g_assert_cmpstr (chosen, ==,
                   footing_guide_first_win (
                       footing_guidance_lookup (self->guidance, FOOTING_GUIDE_TRIGGER,
                                                "deadline-squeeze"),
                       FOOTING_PERSPECTIVE_SELF));
  gtk_widget_activate (GTK_WIDGET (get_win (page, 0)));
  press (page, "Make a _Plan From This");

  id = get_draft (self);
  draft = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (draft->trigger, ==, "deadline-squeeze");
  start = fixture_find (GTK_WIDGET (desk.window), FOOTING_TYPE_QUICK_START, NULL);
  g_assert_nonnull (start);
  assert_says (start, chosen);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (probe_row (
                       fixture_find (start, FOOTING_TYPE_SECTION_FIRST_WIN, NULL),
                       _ ("The first win")))),
                   ==, chosen);

  /* It is in the draft now, and no longer at the door. */
  footing_window_show_view (desk.window, "today");
  page = open_door (&desk, "small-wins");
  g_assert_false (
      gtk_widget_get_visible (fixture_find (page, FOOTING_TYPE_KEPT_LINE, NULL)));
  desk_clear (&desk);
}

/* Another event takes a choice back that is not among its own; a second press as well. */
static void
test_choice (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  GtkWidget *page, *event;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "public");
  event = fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL);
  gtk_widget_activate (GTK_WIDGET (get_win (page, 0)));
  gtk_widget_activate (GTK_WIDGET (get_win (page, 0)));
  gtk_widget_activate (GTK_WIDGET (get_win (page, 2)));
  g_object_set (event, "code", "public-criticism", NULL);
  fixture_settle ();
  assert_says (page, german ? "Anmerkungen am Dienstag" : "comments on Tuesday");
  press (page, "Make a _Plan From This");

  id = get_draft (self);
  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  for (guint i = 0; i < steps->len; i++)
    g_assert_cmpstr (((FootingStep *)g_ptr_array_index (steps, i))->title, ==, "");
  desk_clear (&desk);
}

/* F30: six signs, what they say, and one thing to try, which is the first win then. */
static void
test_momentum (Fixture *self, gconstpointer data)
{
  const FootingGuide *sign =
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_SIGN, "reactive");
  const char *try = footing_guide_try (sign, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *id = NULL;
  g_autofree char *step = NULL;
  g_autofree char *checkin = NULL;
  g_autoptr (FootingStep) win = NULL;
  g_autoptr (GHashTable) signs = NULL;
  GtkWidget *page;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "momentum");
  rows = probe_all (page, FOOTING_TYPE_RATING_ROW);
  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < 3; i++)
    footing_rating_row_set_value (g_ptr_array_index (rows, i), 0);
  assert_says (page, german ? "mindestens vier" : "Answer at least four");
  footing_rating_row_set_value (g_ptr_array_index (rows, 4), 4);
  assert_says (page, german ? "Zum Teil" : "In part");
  assert_says (page, try);
  footing_rating_row_set_value (g_ptr_array_index (rows, 4), 0);
  assert_says (page, german ? "Nach diesen sechs nicht" : "Not by these six");
  footing_rating_row_set_value (g_ptr_array_index (rows, 4), 4);
  footing_rating_row_set_value (g_ptr_array_index (rows, 3), 3);
  footing_rating_row_set_value (g_ptr_array_index (rows, 0), -1);
  assert_says (page, german ? "Es sieht so aus" : "It looks that way");
  press (page, "Make a _Plan From This");

  id = get_draft (self);
  step = footing_plan_ensure_first_win (self->store, id, NULL);
  win = probe_get (self, FOOTING_TYPE_STEP, step);
  g_assert_cmpstr (win->title, ==, try);
  checkin = footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  signs = footing_store_get_signs (self->store, checkin, NULL);
  g_assert_cmpuint (g_hash_table_size (signs), ==, 4);
  desk_clear (&desk);
}

/* Who supports somebody is led to what happened and what they will do themselves. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (FootingRecovery) draft = NULL;
  Desk desk;

  open_desk (&desk, self);
  press (open_door (&desk, "support"), "Make a _Plan From This");
  g_assert_nonnull (
      fixture_find (GTK_WIDGET (desk.window), FOOTING_TYPE_QUICK_START, NULL));
  id = get_draft (self);
  draft = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (draft->perspective, ==, "support");
  desk_clear (&desk);
}

/* --- What is typed -------------------------------------------------------------------
 */

static GtkTextBuffer *
get_buffer (GtkWidget *page)
{
  return gtk_text_view_get_buffer (footing_text_area_get_view (
      FOOTING_TEXT_AREA (fixture_find (page, FOOTING_TYPE_TEXT_AREA, NULL))));
}

static char *
get_text (GtkWidget *page)
{
  char *text;

  g_object_get (get_buffer (page), "text", &text, NULL);

  return text;
}

static GtkEditable *
get_name (GtkWidget *page)
{
  return GTK_EDITABLE (fixture_find (page, ADW_TYPE_ENTRY_ROW, NULL));
}

/* F92: what was answered to prepare what to say is in the plan, and not asked again; and
 * who is somebody else counts on it. */
static void
test_prepared (Fixture *self, gconstpointer data)
{
  const char *const answers = "compose facts";
  g_autofree char *id = NULL, *place = NULL, *about = NULL;
  g_autoptr (FootingRecovery) draft = NULL;
  g_autoptr (GHashTable) moved = NULL, left = NULL;
  GtkWidget *page, *start;
  Desk desk;

  footing_forms_keep (self->store, answers, "what", "We lost the March date", NULL);
  footing_forms_keep (self->store, answers, "next", "ask for a tester", NULL);
  footing_forms_keep (self->store, answers, "trigger", "project-missed", NULL);
  open_desk (&desk, self);
  page = open_door (&desk, "trust");
  g_object_set (fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL), "code",
                "project-missed", NULL);
  fixture_settle ();
  about = g_variant_dup_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (
                                    find_button (page, "_Other Readers and Lengths…"))),
                                NULL);
  g_assert_cmpstr (about, ==, "project-missed stakeholder door trust");
  press (page, "Make a _Plan From This");

  id = get_draft (self);
  draft = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (draft->title, ==, "We lost the March date");
  start = fixture_find (GTK_WIDGET (desk.window), FOOTING_TYPE_QUICK_START, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (
                       probe_row (start, _ ("What happened, in a few words")))),
                   ==, "We lost the March date");
  place = g_strconcat (id, " ", answers, NULL);
  moved = footing_forms_get (self->store, place, NULL, NULL);
  left = footing_forms_get (self->store, answers, NULL, NULL);
  g_assert_cmpstr (g_hash_table_lookup (moved, "next"), ==, "ask for a tester");
  g_assert_cmpuint (g_hash_table_size (left), ==, 0);
  desk_clear (&desk);
}

/* F84, U3: the event, the name and the words come back, whatever closed the page; U7: a
 * text that somebody has touched is not replaced by another. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;
  g_autofree char *event = NULL;
  g_autofree char *role = NULL;
  GtkWidget *page;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "manager");
  g_object_set (fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL), "code",
                "resources-cut", NULL);
  words = get_text (page);
  g_assert_nonnull (strstr (words, german ? "zwei Leuten weniger" : "two fewer people"));
  gtk_editable_set_text (get_name (page), "Mira <M>");
  gtk_text_buffer_set_text (get_buffer (page), "In my own\nwords.", -1);
  g_object_set (fixture_find (page, FOOTING_TYPE_CHOICE_ROW, NULL), "code", "sponsor",
                NULL);
  g_object_set (fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL), "code", "comparison",
                NULL);
  text = get_text (page);
  g_assert_cmpstr (text, ==, "In my own\nwords.");
  desk_clear (&desk);

  open_desk (&desk, self);
  page = open_door (&desk, "manager");
  later = get_text (page);
  g_assert_cmpstr (later, ==, "In my own\nwords.");
  g_assert_cmpstr (gtk_editable_get_text (get_name (page)), ==, "Mira <M>");
  g_object_get (fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL), "code", &event, NULL);
  g_object_get (fixture_find (page, FOOTING_TYPE_CHOICE_ROW, NULL), "code", &role, NULL);
  g_assert_cmpstr (event, ==, "comparison");
  g_assert_cmpstr (role, ==, "sponsor");
  g_assert_true (
      gtk_widget_get_visible (fixture_find (page, FOOTING_TYPE_KEPT_LINE, NULL)));
  desk_clear (&desk);
}

/* The same for what is chosen. */
static void
test_kept_choices (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *page;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "momentum");
  rows = probe_all (page, FOOTING_TYPE_RATING_ROW);
  footing_rating_row_set_value (g_ptr_array_index (rows, 5), 3);
  footing_window_show_view (desk.window, "today");
  page = open_door (&desk, "review");
  gtk_widget_activate (GTK_WIDGET (get_win (page, 1)));
  desk_clear (&desk);

  open_desk (&desk, self);
  page = open_door (&desk, "momentum");
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = probe_all (page, FOOTING_TYPE_RATING_ROW);
  g_assert_cmpint (footing_rating_row_get_value (g_ptr_array_index (rows, 5)), ==, 3);
  g_assert_cmpint (footing_rating_row_get_value (g_ptr_array_index (rows, 0)), ==, -1);
  footing_window_show_view (desk.window, "today");
  page = open_door (&desk, "review");
  g_assert_true (footing_pick_row_is_chosen (FOOTING_PICK_ROW (get_win (page, 1))));
  desk_clear (&desk);
}

/* What was typed is in the plan: the person, and the words with a step of their own. */
static void
test_typed (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  gboolean found = FALSE;
  GtkWidget *page;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "seen");
  gtk_editable_set_text (get_name (page), "Helena");
  gtk_text_buffer_set_text (get_buffer (page), "The depot runs.\nSo it goes.", -1);
  press (page, "Make a _Plan From This");
  id = get_draft (self);
  people = probe_list (self, FOOTING_TYPE_PERSON, id);
  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (people->len, ==, 1);
  g_assert_cmpstr (((FootingPerson *)g_ptr_array_index (people, 0))->name, ==, "Helena");
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (strcmp (step->note, "The depot runs.\nSo it goes.") == 0 && *step->due_on != '\0')
      found = strstr (step->title, "Helena") != NULL;
  }
  g_assert_true (found);
  desk_clear (&desk);
}

/* What is stored of the text that was typed behind a door: a note, or how a talk begins.
 */
static gboolean
is_stored (Fixture *self, const char *id, const char *text)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_autoptr (GPtrArray) talks = probe_list (self, FOOTING_TYPE_CONVERSATION, id);
  gboolean found = FALSE;

  for (guint i = 0; i < steps->len; i++)
    found |= strcmp (((FootingStep *)g_ptr_array_index (steps, i))->note, text) == 0;
  for (guint i = 0; i < talks->len; i++)
    found |= strcmp (((FootingConversation *)g_ptr_array_index (talks, i))->opening,
                     text) == 0;

  return found;
}

/* H7: whichever event is chosen, at every door where something is written it stays as it
 * was typed, the focus stays where it is, and the draft has it so. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  static const char *const doors[] = {"seen", "manager", "trust"};
  static const char typed[] = "  I always say\n\nthe demo “stopped” <b>… ";

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    g_autofree char *id = NULL;
    GtkWidget *page, *row, *focus;
    Desk desk;

    open_desk (&desk, self);
    page = open_door (&desk, doors[i]);
    row = fixture_find (page, FOOTING_TYPE_GUIDE_ROW, NULL);
    gtk_text_buffer_set_text (get_buffer (page), typed, -1);
    gtk_widget_grab_focus (fixture_find (page, GTK_TYPE_TEXT_VIEW, NULL));
    focus = gtk_window_get_focus (GTK_WINDOW (desk.window));
    for (guint j = 0;
         row != NULL && j < footing_guidance_n (self->guidance, FOOTING_GUIDE_TRIGGER);
         j++) {
      const FootingGuide *event =
          footing_guidance_nth (self->guidance, FOOTING_GUIDE_TRIGGER, j);
      g_autofree char *text = NULL;

      g_object_set (row, "code", footing_guide_code (event), NULL);
      fixture_settle ();
      text = get_text (page);
      g_assert_cmpstr (text, ==, typed);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk.window)) == focus);
    }

    press (page, "Make a _Plan From This");
    id = get_draft (self);
    g_assert_true (is_stored (self, id, typed));
    desk_clear (&desk);
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
  }
}

/* F91: the door of what has just happened says so in words of its own. */
static void
test_first_days (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *english, *german;
  } words[] = {
      {"It has just happened", "Es ist gerade passiert"},
      {"I know about it, and I’m looking into it", "Ich weiß davon und gehe der Sache"},
      {"First whoever would otherwise hear it", "Zuerst der Person, die es sonst"},
      {"No explanation to a large group", "Keine Erklärung an einen großen Kreis"},
      {"Sleep on anything that can’t be taken back", "Schlaf eine Nacht über alles"},
  };
  Desk desk;

  open_desk (&desk, self);
  footing_window_open_door (desk.window, FOOTING_FIRST_DAYS_DOOR);
  fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (GTK_WIDGET (desk.window), german ? words[i].german : words[i].english);
  desk_clear (&desk);
}

/* F90: the day that is chosen for it is the day of the step. */
static void
test_day (Fixture *self, gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  gboolean found = FALSE;
  GtkWidget *page;
  Desk desk;

  open_desk (&desk, self);
  page = open_door (&desk, "trust");
  g_assert_null (fixture_find (page, FOOTING_TYPE_DATE_ROW, NULL));
  footing_window_show_view (desk.window, "today");
  page = open_door (&desk, "seen");
  gtk_text_buffer_set_text (get_buffer (page), "The depot runs.", -1);
  footing_date_row_set_date (
      FOOTING_DATE_ROW (fixture_find (page, FOOTING_TYPE_DATE_ROW, NULL)), "2026-03-09");
  press (page, "Make a _Plan From This");
  id = get_draft (self);
  steps = probe_list (self, FOOTING_TYPE_STEP, id);
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    found |= *step->note != '\0' && strcmp (step->due_on, "2026-03-09") == 0;
  }
  g_assert_true (found);
  desk_clear (&desk);
}

static void
copied_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **)data != NULL;
}

/* Copy takes the words as they stand there. */
static void
test_copy (Fixture *self, gconstpointer data)
{
  static const char *const doors[] = {"review", "manager"};
  Desk desk;

  open_desk (&desk, self);
  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    GtkWidget *page = open_door (&desk, doors[i]);
    const FootingGuide *door =
        footing_guidance_lookup (self->guidance, FOOTING_GUIDE_DOOR, doors[i]);
    g_autofree char *text = NULL;

    press (page, "_Copy");
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, copied_cb,
                                   &text);
    fixture_wait (is_read, &text);
    g_assert_cmpstr (text, ==,
                     footing_door_get_words (self->guidance, door,
                                             footing_door_get_known_event (door)));
    footing_window_show_view (desk.window, "today");
  }
  desk_clear (&desk);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  /* In the language that LANGUAGE names; GTK's tests are else in English. */
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  german = g_str_equal (g_getenv ("LANGUAGE"), "de");
  g_assert_true (german != g_str_equal (_ ("People"), "People"));

  fixture_test ("/app/doors/F72-H3-answers", test_answers);
  fixture_test ("/app/doors/F72-U1-keys", test_keys);
  fixture_test ("/app/doors/F72-F98-first-win", test_first_win);
  fixture_test ("/app/doors/F72-F6-choice", test_choice);
  fixture_test ("/app/doors/F72-F30-momentum", test_momentum);
  fixture_test ("/app/doors/F72-support", test_support);
  fixture_test ("/app/doors/F92-prepared", test_prepared);
  fixture_test ("/app/doors/F84-U3-U7-kept", test_kept);
  fixture_test ("/app/doors/F84-U3-kept-choices", test_kept_choices);
  fixture_test ("/app/doors/F72-typed", test_typed);
  fixture_test ("/app/doors/H7-untouched", test_untouched);
  fixture_test ("/app/doors/F91-first-days", test_first_days);
  fixture_test ("/app/doors/F90-day", test_day);
  fixture_test ("/app/doors/F72-copy", test_copy);

  return g_test_run ();
}
