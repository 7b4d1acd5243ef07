/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B12, U1: a row that is removed from a list, or comes back by undo, leaves the focus to
 * its neighbour. test-focus-deletion knows whether this is all of them. */
#include "config.h"

#include "dialogs/support-window.h"
#include "editors/contact-row.h"
#include "editors/outcome-editor.h"
#include "editors/person-row.h"
#include "editors/ritual-row.h"
#include "editors/step-row.h"
#include "focus-support.h"
#include "places.h"
#include "plan/progress-row.h"
#include "prepare/agreement-line-row.h"
#include "prepare/agreement-window.h"
#include "prepare/decision-window.h"
#include "prepare/moment-line-row.h"
#include "prepare/moment-window.h"
#include "prepare/part-row.h"
#include "prepare/run-row.h"
#include "prepare/task-window.h"
#include "probe.h"
#include "sessions/one-on-one-row.h"
#include "sessions/one-on-ones-window.h"

typedef GtkWidget *(*MakePage) (Fixture *self, const char *recovery);
typedef gpointer (*MakeRecord) (Fixture *self, const char *recovery, int i);

/* Rows that can be removed with the button @label. */
typedef struct {
  const char *name;
  GType (*get_type) (void);
  MakeRecord make;
  MakePage show;
  const char *label;
  gboolean draft; /* of a plan that has not begun */
} List;

static gpointer
make_person (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name", "Mira",
                             "position", i, NULL);
}

static gpointer
make_step (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "title", "A step",
                             "position", 10 + i, NULL);
}

static gpointer
make_ritual (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "title",
                             "An hour", "position", 10 + i, NULL);
}

static gpointer
make_outcome (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, "title",
                             "An outcome", "position", 10 + i, NULL);
}

static gpointer
make_contact (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_SUPPORT_CONTACT, "name", "Dr. Okafor", NULL);
}

static GtkWidget *
show_contacts (Fixture *self, const char *recovery)
{
  /* What undoes is asked of the window below. */
  footing_seek_support_show (GTK_WINDOW (focus_show (self, "today")), self->context);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_SUPPORT_WINDOW);
}

static gpointer
make_one_on_one (Fixture *self, const char *recovery, int i)
{
  g_autofree char *date = g_strdup_printf ("2026-02-%02d", 10 + i);

  return footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", recovery, "kind",
                             "one-on-one", "state", "held", "date", date, NULL);
}

static GtkWidget *
show_one_on_ones (Fixture *self, const char *recovery)
{
  footing_one_on_ones_show (GTK_WINDOW (focus_show (self, "today")), self->context,
                            recovery);
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_ONE_ON_ONES_WINDOW);
}

/* What the lines of a page belong to: the same one for all of them. */
static const char *
get_owner (Fixture *self, GType type, const char *recovery, const char *kind)
{
  const char *id = kind != NULL ? kind : g_type_name (type);
  g_autoptr (GObject) owner =
      kind != NULL ? footing_record_new (type, "id", id, "recovery", recovery, "kind",
                                         kind, "title", "The demo", NULL)
                   : footing_record_new (type, "id", id, "recovery", recovery, NULL);

  g_assert_true (footing_store_save (self->store, owner, NULL));

  return id;
}

static gpointer
make_expectation (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery, "kind",
                             "expectation", "agreement",
                             get_owner (self, FOOTING_TYPE_AGREEMENT, recovery, NULL),
                             "title", "On time", "position", 10 + i, NULL);
}

static GtkWidget *
show_agreement (Fixture *self, const char *recovery)
{
  footing_agreement_show (GTK_WINDOW (focus_show (self, "today")), self->context,
                          recovery, "");
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_AGREEMENT_WINDOW);
}

static gpointer
make_risk (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery, "kind", "risk",
                             "moment",
                             get_owner (self, FOOTING_TYPE_MOMENT, recovery, NULL),
                             "title", "No network", "position", 10 + i, NULL);
}

static GtkWidget *
show_moment (Fixture *self, const char *recovery)
{
  footing_moment_show (GTK_WINDOW (focus_show (self, "today")), self->context, recovery,
                       "");
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_MOMENT_WINDOW);
}

static gpointer
make_part_of_task (Fixture *self, const char *recovery, int i)
{
  return footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery, "kind", "part",
                             "task",
                             get_owner (self, FOOTING_TYPE_PLAN_LINE, recovery, "task"),
                             "title", "Open", "position", 10 + i, NULL);
}

static GtkWidget *
show_task (Fixture *self, const char *recovery)
{
  footing_task_window_show (GTK_WINDOW (focus_show (self, "today")), self->context,
                            recovery, "");
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_TASK_WINDOW);
}

static gpointer
make_run (Fixture *self, const char *recovery, int i)
{
  g_autofree char *date = g_strdup_printf ("2026-02-%02d", 10 + i);

  return footing_record_new (
      FOOTING_TYPE_MARK, "line",
      get_owner (self, FOOTING_TYPE_PLAN_LINE, recovery, "decision"), "date", date,
      "code", "clean", "latitude", "ask", NULL);
}

static GtkWidget *
show_decision (Fixture *self, const char *recovery)
{
  footing_decision_window_show (GTK_WINDOW (focus_show (self, "today")), self->context,
                                "decision");
  fixture_settle ();

  return probe_find_window (FOOTING_TYPE_DECISION_WINDOW);
}

static GtkWidget *
show_plan (Fixture *self, const char *recovery)
{
  return focus_show (self, "plan");
}

static gpointer
make_progress (Fixture *self, const char *recovery, int i)
{
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, recovery);
  g_autofree char *date = g_strdup_printf ("2026-02-%02d", 10 + i);

  return footing_record_new (FOOTING_TYPE_PROGRESS, "outcome",
                             footing_record_get_id (g_ptr_array_index (outcomes, 0)),
                             "date", date, "value", 40.0 - i, NULL);
}

static GtkWidget *
show_progress (Fixture *self, const char *recovery)
{
  GtkWidget *window = focus_show (self, "plan");

  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (fixture_find (window, GTK_TYPE_TOGGLE_BUTTON, "_History")),
      TRUE);
  fixture_settle ();

  return window;
}

static GtkWidget *
show_page (Fixture *self, FootingPage page, const char *recovery)
{
  GtkWidget *window = focus_show (self, "today");

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, recovery, NULL,
                                       "page", page, "reached", FOOTING_PAGE_REVIEW,
                                       NULL));
  footing_window_open_wizard (FOOTING_WINDOW (window), recovery);
  fixture_settle ();

  return window;
}

static GtkWidget *
show_people (Fixture *self, const char *recovery)
{
  return show_page (self, FOOTING_PAGE_PEOPLE, recovery);
}

static GtkWidget *
show_outcomes (Fixture *self, const char *recovery)
{
  return show_page (self, FOOTING_PAGE_OUTCOMES, recovery);
}

static GtkWidget *
show_rhythm (Fixture *self, const char *recovery)
{
  return show_page (self, FOOTING_PAGE_RHYTHM, recovery);
}

/* The rows of @type that can be removed with the button @label, in the first list of
 * them.
 */
static GPtrArray *
find_rows (GtkWidget *root, GType type, const char *label)
{
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *rows = g_ptr_array_new ();

  places_unfold (root);
  all = probe_all (root, type);
  for (guint i = 0; i < all->len; i++) {
    GtkWidget *row = g_ptr_array_index (all, i);
    GtkWidget *button = fixture_find (row, GTK_TYPE_BUTTON, label);

    if (button != NULL && gtk_widget_get_mapped (button) &&
        (rows->len == 0 || gtk_widget_get_parent (row) ==
                               gtk_widget_get_parent (g_ptr_array_index (rows, 0))))
      g_ptr_array_add (rows, row);
  }

  return rows;
}

static void
remove_row (GtkWidget *row, const char *label)
{
  GtkWidget *button = fixture_find (row, GTK_TYPE_BUTTON, label);

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
}

/* The one of @row's kind that is next in its list, or the one before it, or NULL. */
static GtkWidget *
find_neighbour (GtkWidget *row)
{
  GtkWidget *other = row;

  while ((other = gtk_widget_get_next_sibling (other)) != NULL)
    if (G_OBJECT_TYPE (other) == G_OBJECT_TYPE (row) && gtk_widget_get_mapped (other))
      return other;
  other = row;
  while ((other = gtk_widget_get_prev_sibling (other)) != NULL)
    if (G_OBJECT_TYPE (other) == G_OBJECT_TYPE (row) && gtk_widget_get_mapped (other))
      return other;

  return NULL;
}

/* Removes the row at @at; the focus goes to its neighbour, else it stays on the page. */
static void
remove_at (GtkWidget *window, const List *list, guint at)
{
  g_autoptr (GPtrArray) rows = find_rows (window, list->get_type (), list->label);
  GtkWidget *row = g_ptr_array_index (rows, at);
  GtkWidget *neighbour = find_neighbour (row);
  GtkWidget *page = focus_get_any_page (GTK_WINDOW (window));

  g_test_message ("%s: %u of %u", list->name, at, rows->len);
  remove_row (row, list->label);
  focus_assert_in (GTK_WINDOW (window), neighbour != NULL ? neighbour : page, list->name);
}

static guint
count_rows (GtkWidget *window, const List *list)
{
  g_autoptr (GPtrArray) rows = find_rows (window, list->get_type (), list->label);

  return rows->len;
}

/* One in the middle, back again by undo, and all from the end. */
static void
try_list (Fixture *self, const List *list, const char *recovery)
{
  GtkWidget *window;
  GtkWindow *below;
  guint n;

  for (int i = 0; i < 3; i++) {
    g_autoptr (GObject) record = list->make (self, recovery, i);

    g_assert_true (footing_store_save (self->store, record, NULL));
  }
  window = list->show (self, recovery);
  n = count_rows (window, list);
  g_assert_cmpuint (n, >=, 3);
  remove_at (window, list, n - 2);
  focus_undo (GTK_WINDOW (window), list->name);
  g_assert_cmpuint (count_rows (window, list), ==, n);
  for (; n > 0; n--) {
    remove_at (window, list, n - 1);
    g_assert_cmpuint (count_rows (window, list), ==, n - 1);
  }
  below = gtk_window_get_transient_for (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (window));
  if (below != NULL)
    gtk_window_destroy (below);
  fixture_settle ();
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  static const List lists[] = {
      {"people", footing_person_row_get_type, make_person, show_people,
       "Remove this person", TRUE},
      {"steps", footing_step_row_get_type, make_step, show_plan, "Remove from plan",
       FALSE},
      {"outcomes", footing_outcome_editor_get_type, make_outcome, show_outcomes,
       "Remove this outcome", TRUE},
      {"progress", footing_progress_row_get_type, make_progress, show_progress, "_Remove",
       FALSE},
      {"rituals", footing_ritual_row_get_type, make_ritual, show_rhythm,
       "Remove this ritual", TRUE},
      {"contacts", footing_contact_row_get_type, make_contact, show_contacts,
       "Remove this contact", FALSE},
      {"one-on-ones", footing_one_on_one_row_get_type, make_one_on_one, show_one_on_ones,
       "_Remove", FALSE},
      {"expectations", footing_agreement_line_row_get_type, make_expectation,
       show_agreement, "_Remove", FALSE},
      {"risks", footing_moment_line_row_get_type, make_risk, show_moment, "_Remove",
       FALSE},
      {"parts", footing_part_row_get_type, make_part_of_task, show_task,
       "_Remove This Part", FALSE},
      {"runs", footing_run_row_get_type, make_run, show_decision, "_Remove", FALSE},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *draft = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);

  footing_context_set_recovery (self->context, id);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    try_list (self, &lists[i], lists[i].draft ? draft : id);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/focus/B12-U1-rows", test_rows);

  return g_test_run ();
}
