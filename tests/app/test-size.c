/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D35, R9: with 300 people, 10,000 steps, 2,000 plans, 500 rituals and 5,000 notes of
 * progress, each view makes what is in sight and asks as often as with a tenth of that.
 */
#include "config.h"

#include "dialogs/bin-dialog.h"
#include "entry/entry-window.h"
#include "large-store.h"
#include "people/people-view.h"
#include "plan/plan-view.h"
#include "plan/plans-dialog.h"
#include "probe.h"
#include "query-count.h"
#include "rituals/rituals-dialog.h"
#include "schedule/schedule.h"
#include "sections/section-moves.h"
#include "sections/section-outcomes.h"
#include "sections/section-people.h"
#include "sections/section-review.h"
#include "sections/section-rhythm.h"
#include "sessions/session-page.h"
#include "signs/checkin-dialog.h"
#include "signs/signs-view.h"
#include "timeline/timeline-view.h"
#include "today/today-view.h"

#include <string.h>

/* Rows that a view may have in all its lists, and widgets of any kind. GtkListView, which
 * the timeline is and which drop-downs have, makes 200 rows of its own. */
#define MAX_ROWS 130
#define MAX_WIDGETS 1500
#define MAX_RECYCLED 6000

/* What the catalogue adds where it suggests steps, each with how it is done: as much with
 * an empty plan. */
#define CATALOGUE_ROWS 150
#define CATALOGUE_WIDGETS 1500

/* What a tenth of it may have less: words for how much more there is, pages that begin
 * elsewhere, and the rows before and after those in sight, of which a list has more or
 * fewer by the way it came to be drawn. */
#define MORE_WIDGETS 400
#define MORE_QUERIES 10

/* A tenth of what large_store_huge has, but more than is in sight of anything. */
static const LargeStore tenth = {
    .people = 60,
    .steps = 850,
    .practices = 100,
    .scopes = 50,
    .outcomes = 60,
    .progress = 500,
    .rituals = 60,
    .past = 6,
    .checkins = 40,
    .plans = 170,
    .drafts = 60,
    .entries = 1000,
};

typedef struct {
  guint n_widgets;
  guint n_rows;
  guint n_queries;
} Cost;

typedef struct {
  const char *name;
  GType (*get_type) (void);
  void (*open) (Fixture *self);
  gboolean recycles; /* with a GtkListView */
  Cost costs[2];     /* of a tenth, and of all */
} View;

/* --- Views -------------------------------------------------------------------------- */

static void
open_plans (Fixture *self)
{
  footing_plans_dialog_show (GTK_WINDOW (self->window), self->context);
}

static void
open_rituals (Fixture *self)
{
  footing_rituals_dialog_show (GTK_WINDOW (self->window), self->context);
}

/* All steps and people of the plan, and its outcomes. */
static void
open_bin (Fixture *self)
{
  const GType types[] = {FOOTING_TYPE_STEP, FOOTING_TYPE_PERSON, FOOTING_TYPE_OUTCOME};

  g_assert_true (footing_store_begin (self->store, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    g_autoptr (GPtrArray) records =
        probe_list (self, types[i], footing_context_get_recovery (self->context));

    for (guint j = 0; j < records->len; j++)
      g_assert_true (footing_store_remove (
          self->store, types[i], footing_record_get_id (records->pdata[j]), NULL));
  }
  g_assert_true (footing_store_end (self->store, TRUE, NULL));
  query_count_take ();
  footing_bin_dialog_show (GTK_WINDOW (self->window), self->context);
}

static void
open_checkin (Fixture *self)
{
  gtk_window_present (
      GTK_WINDOW (footing_checkin_dialog_new (self->context, GTK_WINDOW (self->window))));
}

/* An entry, with its details. */
static void
open_entry (Fixture *self)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", footing_context_get_recovery (self->context),
      "date", FIXTURE_TODAY, "title", "Shipped the fix", NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
  footing_entry_window_show (GTK_WINDOW (self->window), self->context,
                             footing_record_get_id (entry));
}

/* The plan, with the history of its first outcome and all its steps. */
static void
open_all (Fixture *self)
{
  GtkWidget *view = g_object_new (FOOTING_TYPE_PLAN_VIEW, "context", self->context, NULL);
  g_autoptr (GPtrArray) buttons = NULL;

  fixture_show (self, view);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (fixture_find (view, GTK_TYPE_TOGGLE_BUTTON, "_History")), TRUE);
  buttons = probe_all (view, GTK_TYPE_BUTTON);
  for (guint i = 0; i < buttons->len; i++) {
    const char *label = gtk_button_get_label (buttons->pdata[i]);

    if (label != NULL && g_str_has_prefix (label, "Show All"))
      g_signal_emit_by_name (buttons->pdata[i], "clicked");
  }
}

/* A session of the ritual with @code. */
static void
show_session (Fixture *self, const char *code)
{
  g_autoptr (GPtrArray) rituals = probe_list (
      self, FOOTING_TYPE_RITUAL, footing_context_get_recovery (self->context));
  g_autofree char *occurrence = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < rituals->len; i++)
    if (strcmp (((FootingRitual *)rituals->pdata[i])->code, code) == 0)
      occurrence = footing_schedule_open_session (
          self->store, footing_record_get_id (rituals->pdata[i]), &error);
  g_assert_no_error (error);
  g_assert_nonnull (occurrence);
  query_count_take ();
  fixture_show (self, footing_session_page_new (self->context, occurrence, &error));
  g_assert_no_error (error);
}

static void
open_outreach (Fixture *self)
{
  show_session (self, "outreach");
}

static void
open_update (Fixture *self)
{
  show_session (self, "progress-update");
}

static View views[] = {
    {"today", footing_today_view_get_type, NULL, FALSE, {{0}}},
    {"plan", footing_plan_view_get_type, NULL, FALSE, {{0}}},
    {"plan-unfolded", NULL, open_all, FALSE, {{0}}},
    {"timeline", footing_timeline_view_get_type, NULL, TRUE, {{0}}},
    {"signs", footing_signs_view_get_type, NULL, FALSE, {{0}}},
    {"people", footing_people_view_get_type, NULL, FALSE, {{0}}},
    {"section-outcomes", footing_section_outcomes_get_type, NULL, FALSE, {{0}}},
    {"section-people", footing_section_people_get_type, NULL, FALSE, {{0}}},
    {"section-moves", footing_section_moves_get_type, NULL, FALSE, {{0}}},
    {"section-rhythm", footing_section_rhythm_get_type, NULL, FALSE, {{0}}},
    {"section-review", footing_section_review_get_type, NULL, FALSE, {{0}}},
    {"plans", NULL, open_plans, FALSE, {{0}}},
    {"rituals", NULL, open_rituals, FALSE, {{0}}},
    {"check-in", NULL, open_checkin, FALSE, {{0}}},
    {"entry", NULL, open_entry, FALSE, {{0}}},
    {"session-outreach", NULL, open_outreach, TRUE, {{0}}},
    {"session-progress-update", NULL, open_update, TRUE, {{0}}},
    /* The last: nothing is left in the plan then. */
    {"bin", NULL, open_bin, FALSE, {{0}}},
};

/* On a page that scrolls, as the wizard has it. */
static void
show_section (Fixture *self, GType type)
{
  GtkWidget *page = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (page),
      GTK_WIDGET (footing_section_new (type, self->context,
                                       footing_context_get_recovery (self->context))));
  fixture_show (self, page);
}

/* --- Counting ----------------------------------------------------------------------- */

static void
count (GtkWidget *root, Cost *cost)
{
  cost->n_widgets++;
  cost->n_rows += GTK_IS_LIST_BOX_ROW (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count (child, cost);
}

/* Draws until everything in sight has been made: a window gets its size when it may. */
static void
draw_all (GtkWidget *top)
{
  Cost before = {0}, now = {0};

  do {
    before = now;
    fixture_draw (top);
    now = (Cost){0};
    count (top, &now);
  } while (now.n_widgets != before.n_widgets);
}

/* The window over that of @self, or that. */
static GtkWidget *
get_top (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self->window))
      return l->data;

  return self->window;
}

static gboolean
is_gone (gpointer page)
{
  return *(gpointer *)page == NULL;
}

/* Takes out the page that was measured last. What is drawn may hold it for a while, and
 * its editors ask on their way out whether anything was typed in them. */
static void
clear_page (Fixture *self)
{
  gpointer page = adw_window_get_content (ADW_WINDOW (self->window));

  if (page != NULL)
    g_object_add_weak_pointer (page, &page);
  adw_window_set_content (ADW_WINDOW (self->window), NULL);
  fixture_wait (is_gone, &page);
  fixture_settle ();
}

static void
measure (Fixture *self, View *view, Cost *cost)
{
  GtkWidget *top;

  clear_page (self);
  query_count_take ();
  if (view->open != NULL)
    view->open (self);
  else if (g_type_is_a (view->get_type (), FOOTING_TYPE_SECTION))
    show_section (self, view->get_type ());
  else
    fixture_show (self, g_object_new (view->get_type (), "context", self->context, NULL));
  top = get_top (self);
  draw_all (top);

  cost->n_queries = query_count_take ();
  count (top, cost);
  if (top != self->window)
    gtk_window_destroy (GTK_WINDOW (top));
}

static void
measure_all (void)
{
  const LargeStore *const sizes[] = {&tenth, &large_store_huge};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    Fixture self = {NULL};

    fixture_set_up (&self, NULL);
    g_free (large_store_fill (self.store, self.guidance, sizes[i]));
    for (guint j = 0; j < G_N_ELEMENTS (views); j++)
      measure (&self, &views[j], &views[j].costs[i]);
    fixture_tear_down (&self, NULL);
  }
}

static void
test_view (gconstpointer data)
{
  const View *view = data;
  const Cost *few = &view->costs[0], *all = &view->costs[1];
  const gboolean suggests = strcmp (view->name, "section-moves") == 0;

  if (views[0].costs[0].n_widgets == 0)
    measure_all ();

  g_test_message ("%s: %u rows, %u widgets, %u queries; of a tenth %u, %u, %u",
                  view->name, all->n_rows, all->n_widgets, all->n_queries, few->n_rows,
                  few->n_widgets, few->n_queries);
  g_assert_cmpuint (all->n_rows, <=, MAX_ROWS + suggests * CATALOGUE_ROWS);
  g_assert_cmpuint (all->n_widgets, <=,
                    (view->recycles ? MAX_RECYCLED : MAX_WIDGETS) +
                        suggests * CATALOGUE_WIDGETS);
  if (!view->recycles)
    g_assert_cmpuint (all->n_widgets, <=, few->n_widgets + MORE_WIDGETS);
  g_assert_cmpuint (all->n_queries, <=, few->n_queries + MORE_QUERIES);
}

int
main (int argc, char *argv[])
{
  query_count_init ();
  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autofree char *path = g_strdup_printf ("/app/size/D35-R9-%s", views[i].name);

    g_test_add_data_func (path, &views[i], test_view);
  }

  return g_test_run ();
}
