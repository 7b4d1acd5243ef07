/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F70: whatever is answered or put away on Today keeps its place, and everything else its
 * own, for as long as somebody is there; a second click never hits something else. */
#include "config.h"

#include "keys.h"
#include "plan/steps.h"
#include "probe.h"
#include "schedule/schedule.h"
#include "sections/closing-offer.h"
#include "sessions/answer-ritual.h"
#include "today/missed-line.h"
#include "today/next-card.h"
#include "today/today-view.h"

#include <string.h>

#define STEP "Agree on two targets"
#define WIN "Publish the cleaned-up report"

/* --- What there is -------------------------------------------------------------------
 */

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;

  g_assert_true (footing_store_save (self->store, owned, NULL));
}

/* A ritual that was missed and one that rings, steps, a win to look back on, parts that
 * are open, and a setback of yesterday. */
static char *
add_plan (Fixture *self)
{
  char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) rituals = probe_list (self, FOOTING_TYPE_RITUAL, id);
  const char *outreach = footing_record_get_id (g_ptr_array_index (rituals, 0));

  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Ask Jonas",
                                  "due-on", "2026-03-06", NULL));
  save (self, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual", outreach, "date",
                                  "2026-03-03", "due-at", (gint64)1772000000, "state",
                                  "missed", NULL));
  save (self, footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "title", "Won",
                                  "date", "2026-02-10", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "happened-on", "2026-03-04", NULL));

  return id;
}

static void
set_steps_done (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);

  for (guint i = 0; i < steps->len; i++)
    g_assert_true (footing_steps_set_done (self->store, self->guidance,
                                           footing_record_get_id (steps->pdata[i]), TRUE,
                                           NULL));
}

/* So that the closing of the plan is offered. */
static void
arrive (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);

  for (guint i = 0; i < outcomes->len; i++)
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_OUTCOME,
                                         footing_record_get_id (outcomes->pdata[i]), NULL,
                                         "state", "delivered", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "back-on-my-feet", "I sleep again",
                                       "back-on-my-feet-on", FIXTURE_TODAY, NULL));
}

static void
ignore_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

/* What leads away from the page goes nowhere here, but has to be there: a row that leads
 * nowhere cannot be used. */
static GtkWidget *
show_page (Fixture *self)
{
  static const GActionEntry entries[] = {
      {"show", ignore_cb, "s", NULL, NULL, {0}},
      {"show-part", ignore_cb, "(is)", NULL, NULL, {0}},
      {"open-door", ignore_cb, "s", NULL, NULL, {0}},
      {"rituals", ignore_cb, NULL, NULL, NULL, {0}},
      {"start-ritual", ignore_cb, "s", NULL, NULL, {0}},
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *view;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries,
                                   G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 860);

  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  /* All that comes later is in sight, too, and nobody is there. */
  probe_press_any (view, "for Later");
  gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_ENTRY, NULL));
  /* A page scrolls to what is focused only where that has its place. */
  fixture_draw (self->window);

  return view;
}

/* --- Where things are ----------------------------------------------------------------
 */

static const char *
name_place (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (FOOTING_IS_NEXT_CARD (widget) || FOOTING_IS_MISSED_LINE (widget) ||
      FOOTING_IS_CLOSING_OFFER (widget))
    return G_OBJECT_TYPE_NAME (widget);
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));

  return NULL;
}

static void
add_places (GtkWidget *view, GtkWidget *widget, GHashTable *places)
{
  const char *name = gtk_widget_get_mapped (widget) ? name_place (widget) : NULL;
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (name != NULL && gtk_widget_compute_bounds (widget, view, &bounds))
    g_hash_table_insert (places, g_strdup (name),
                         g_strdup_printf ("%g %g", bounds.origin.y, bounds.size.height));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_places (view, child, places);
}

/* Where each row, card and button is, by its name. */
static GHashTable *
read_places (GtkWidget *view)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  fixture_draw (GTK_WIDGET (gtk_widget_get_root (view)));
  add_places (view, view, places);

  return places;
}

/* All that was there is there still, but for @button, which says something else now. */
static void
assert_places (GtkWidget *view, GHashTable *before, const char *button)
{
  g_autoptr (GHashTable) now = read_places (view);
  GHashTableIter iter;
  gpointer name, place;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &name, &place)) {
    if (button != NULL && strcmp (name, button) == 0)
      continue;
    if (g_strcmp0 (g_hash_table_lookup (now, name), place) != 0)
      g_error ("“%s” was at %s and is at %s", (char *)name, (char *)place,
               (char *)g_hash_table_lookup (now, name));
  }
}

/* --- What is done --------------------------------------------------------------------
 */

static GtkWidget *
get_card (GtkWidget *view)
{
  return fixture_find (view, FOOTING_TYPE_NEXT_CARD, NULL);
}

static GtkWidget *
find_check (GtkWidget *view)
{
  return fixture_find (probe_row (view, STEP), GTK_TYPE_CHECK_BUTTON, NULL);
}

static GtkWidget *
find_card_button (GtkWidget *view)
{
  return fixture_find (get_card (view), GTK_TYPE_BUTTON, NULL);
}

static GtkWidget *
find_card_menu (GtkWidget *view)
{
  return fixture_find (get_card (view), GTK_TYPE_MENU_BUTTON, NULL);
}

static GtkWidget *
find_ritual_menu (GtkWidget *view)
{
  return fixture_find (view, GTK_TYPE_MENU_BUTTON, "More for Reflection");
}

static GtkWidget *
find_decline (GtkWidget *view)
{
  return fixture_find (view, GTK_TYPE_BUTTON, "Not now: The story I tell");
}

static GtkWidget *
find_first_days (GtkWidget *view)
{
  return fixture_find (view, GTK_TYPE_BUTTON, "Not now: The first 72 hours");
}

static GtkWidget *
find_let_go (GtkWidget *view)
{
  return fixture_find (view, GTK_TYPE_BUTTON, "_Let It Go");
}

static GtkWidget *
find_not_yet (GtkWidget *view)
{
  return fixture_find (view, GTK_TYPE_BUTTON, "_Not Yet");
}

/* What the menu does, which closes over the page. */
static void
answer (Fixture *self, const char *id, const char *title, const char *given)
{
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, id, NULL);

  for (guint i = 0; i < open->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (open, i);
    g_autoptr (FootingRitual) ritual =
        probe_get (self, FOOTING_TYPE_RITUAL, occurrence->ritual);

    if (strcmp (ritual->code, title) == 0) {
      footing_answer_ritual (self->context, footing_record_get_id (occurrence), given);
      return;
    }
  }
  g_assert_not_reached ();
}

static void
skip (Fixture *self, const char *id)
{
  answer (self, id, "reflection", "skip");
}

static void
mark_done (Fixture *self, const char *id)
{
  answer (self, id, "reflection", "done");
}

static void
skip_first (Fixture *self, const char *id)
{
  answer (self, id, "progress-update", "skip");
}

static const struct {
  const char *name;
  void (*before) (Fixture *self, const char *id); /* or NULL */
  GtkWidget *(*find) (GtkWidget *view);           /* what is clicked, or pointed at */
  void (*deed) (Fixture *self, const char *id);   /* or NULL for a click */
  const char *gone;                               /* what is not there afterwards */
  const char *button; /* what the button that was there said, where that changes */
} cases[] = {
    {"step", NULL, find_check, NULL, STEP, NULL},
    {"first-win", NULL, find_card_button, NULL, WIN, "_Done"},
    {"ritual-skipped", NULL, find_ritual_menu, skip, "Skipped this time", NULL},
    {"ritual-done", NULL, find_ritual_menu, mark_done, "Reflection", NULL},
    {"ritual-on-card", set_steps_done, find_card_menu, skip_first, "Skipped this time",
     "_Start"},
    {"part", NULL, find_decline, NULL, "The story I tell", NULL},
    {"first-days", NULL, find_first_days, NULL, "The first 72 hours", NULL},
    {"missed", NULL, find_let_go, NULL, "Missed: Outreach (3 Mar)", NULL},
    {"closing", arrive, find_not_yet, NULL, "This Plan Has Done Its Work", NULL},
};

static gboolean
is_gone (gpointer data)
{
  const gpointer *what = data;

  return !probe_reads (what[0], what[1]);
}

static gboolean
is_there (gpointer data)
{
  const gpointer *what = data;

  return probe_reads (what[0], what[1]);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

static void
toast_cb (gboolean *said)
{
  *said = TRUE;
}

static gboolean
is_hovered (gpointer widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

/* The pointer is on @widget. FALSE where there is no xdotool. */
static gboolean
point (GtkWidget *widget)
{
  if (!keys_point (widget))
    return FALSE;
  fixture_wait (is_hovered, widget);

  return TRUE;
}

/* With the pointer on it, by a click or as a menu does. */
static gboolean
do_it (Fixture *self, const char *id, GtkWidget *view, guint i)
{
  gboolean said = FALSE;
  gulong handler =
      g_signal_connect_swapped (self->context, "toast", G_CALLBACK (toast_cb), &said);
  GtkWidget *widget = cases[i].find (view);
  gboolean able;

  g_assert_nonnull (widget);
  able = cases[i].deed == NULL ? keys_click (widget) : point (widget);
  if (able) {
    fixture_settle ();
    if (cases[i].deed != NULL)
      cases[i].deed (self, id);
    fixture_wait (is_true, &said);
    fixture_settle ();
  }
  g_signal_handler_disconnect (self->context, handler);

  return able;
}

static void
test_pointer (Fixture *self, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *id = add_plan (self);
  g_autoptr (GHashTable) places = NULL;
  GtkWidget *view;
  gpointer what[2];

  if (cases[i].before != NULL)
    cases[i].before (self, id);
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 1, NULL);
  view = show_page (self);
  /* Into sight. */
  gtk_widget_grab_focus (cases[i].find (view));
  fixture_draw (self->window);
  places = read_places (view);

  if (do_it (self, id, view, i)) {
    assert_places (view, places, cases[i].button);

    /* Taken back it is where it was, and can be done again. */
    g_assert_true (footing_context_undo (self->context, 0));
    fixture_settle ();
    assert_places (view, places, NULL);
    do_it (self, id, view, i);
    assert_places (view, places, cases[i].button);

    what[0] = view;
    what[1] = (gpointer)cases[i].gone;
    g_assert_true (is_there (what));
    keys_point_away ();
    fixture_wait (is_gone, what);
  }
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

/* The same with the keys: the focus stays, and once it has left the page is anew. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self);
  g_autoptr (GHashTable) places = NULL;
  GtkWidget *view, *focus;
  gpointer what[2];

  view = show_page (self);
  places = read_places (view);
  gtk_widget_grab_focus (find_check (view));
  if (!keys_press (self, "space"))
    return;

  what[0] = view;
  what[1] = (gpointer) "Ask Jonas";
  g_assert_true (is_there (what));
  while (!gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (view))))
    g_main_context_iteration (NULL, TRUE);
  fixture_settle ();
  assert_places (view, places, NULL);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, probe_row (view, STEP)) ||
                 focus == probe_row (view, STEP));

  what[1] = (gpointer)STEP;
  gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_ENTRY, NULL));
  fixture_wait (is_gone, what);
  g_assert_nonnull (id);
}

/* What is shown done is open again by its own check or button, without the toast. */
static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self);
  g_autoptr (GHashTable) places = NULL;
  GtkWidget *view, *button;

  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 1, NULL);
  view = show_page (self);
  places = read_places (view);

  for (guint i = 0; i < 4; i++) {
    if (!do_it (self, id, view, i))
      break;
    g_assert_true (footing_context_undo (self->context, 0));
    fixture_settle ();
    do_it (self, id, view, i);
    if (i == 0) {
      do_it (self, id, view, i); /* the same check */
    } else {
      button =
          fixture_find (view, GTK_TYPE_BUTTON, i == 1 ? "_Undo" : "Undo: Reflection");
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
    }
    fixture_settle ();
    assert_places (view, places, NULL);
  }
  keys_point_away ();
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

/* A change that comes from elsewhere, with nobody there, is shown at once; and so is the
 * page when it is come back to. */
static void
test_elsewhere (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self);
  GtkWidget *view = show_page (self);

  answer (self, id, "reflection", "skip");
  fixture_settle ();
  g_assert_false (probe_reads (view, "Skipped this time"));
  g_assert_false (probe_is_shown (view, ADW_TYPE_ACTION_ROW, "Reflection"));

  if (!point (find_check (view)))
    return;
  fixture_settle ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (view)), TRUE);
  fixture_settle ();
  g_assert_true (probe_is_shown (view, ADW_TYPE_ACTION_ROW, STEP));
  gtk_widget_set_visible (view, FALSE);
  gtk_widget_set_visible (view, TRUE);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, ADW_TYPE_ACTION_ROW, STEP));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  /* Nobody is on the page until a test says so. */
  keys_point_away ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/app/stays/F70-%s", cases[i].name);

    g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_pointer,
                fixture_tear_down);
  }
  fixture_test ("/app/stays/F70-keys", test_keys);
  fixture_test ("/app/stays/F70-undo", test_undo);
  fixture_test ("/app/stays/F70-elsewhere", test_elsewhere);

  return g_test_run ();
}
