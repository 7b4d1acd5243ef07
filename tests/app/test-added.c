/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23, U1: whatever is added to be typed in has the focus; left as it is it goes again,
 * and it is one deed with what is typed into it: taken back, done again. */
#include "config.h"

#include "form-places.h"
#include "people/people-view.h"
#include "people/person-window.h"
#include "probe.h"
#include "signs/checkin-dialog.h"
#include "signs/signs-view.h"
#include "editors/sign-editor.h"
#include "editors/sign-list.h"
#include "signs/sign-state.h"
#include "widgets/rating-row.h"
#include "widgets/rows.h"

/* Every button that adds something to be typed in, in a plan that runs. */
static const struct {
  const char *name;
  const char *place;
  const char *button;
  GType (*get_type) (void);
  const char *typed;
  const char *called;
} cases[] = {
    {"step", "plan", "Add a _Step", footing_step_get_type, "Call Mira", "Call Mira"},
    {"progress", "plan", "_Add Progress", footing_progress_get_type, "12", "12"},
    {"person", "people", "_Add a Person", footing_person_get_type, "Ana", "Ana"},
    {"contact", "support", "_Add a Contact", footing_support_contact_get_type,
     "Occupational health", "Occupational health"},
    {"ritual", "rituals", "Add a ritual", footing_ritual_get_type, "A run", "A run"},
    {"outcome", "outcomes", "Add an outcome", footing_outcome_get_type, "Fewer pages",
     "Fewer pages"},
    {"own-step", "moves", "Add your own step", footing_step_get_type, "Call Mira",
     "Call Mira"},
    {"practice", "moves", "Add practice for a skill", footing_step_get_type, "SQL",
     "SQL"},
    {"scope", "moves", "Reduce the scope for now", footing_step_get_type, "No demos",
     "No demos"},
    {"person-of-page", "people of a draft", "Add a person", footing_person_get_type,
     "Ana", "Ana"},
    {"ritual-of-page", "rhythm", "Add a ritual", footing_ritual_get_type, "A run",
     "A run"},
};

typedef struct {
  Fixture *fixture;
  GtkWidget *page; /* what the place is */
  GType type;
  GPtrArray *before; /* records of the type */
} Desk;

static GPtrArray *
list_all (Fixture *self, GType type)
{
  g_autofree char *plan = g_strdup (footing_context_get_recovery (self->context));
  g_autoptr (GPtrArray) outcomes = NULL;
  GPtrArray *all;

  if (type != FOOTING_TYPE_PROGRESS)
    return probe_list (self, type, type != FOOTING_TYPE_SUPPORT_CONTACT ? plan : NULL);

  all = g_ptr_array_new_with_free_func (g_object_unref);
  outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, plan);
  for (guint i = 0; i < outcomes->len; i++)
    g_ptr_array_extend_and_steal (
        all, probe_list (self, type, footing_record_get_id (outcomes->pdata[i])));

  return all;
}

/* The record that is there now and was not before, or NULL. Owned by the caller. */
static gpointer
find_added (Desk *self)
{
  g_autoptr (GPtrArray) now = list_all (self->fixture, self->type);

  for (guint i = 0; i < now->len; i++) {
    gboolean known = FALSE;

    for (guint j = 0; j < self->before->len; j++)
      known = known || g_str_equal (footing_record_get_id (now->pdata[i]),
                                    footing_record_get_id (self->before->pdata[j]));
    if (!known)
      return g_object_ref (now->pdata[i]);
  }

  return NULL;
}

static gboolean
has_added (gpointer desk)
{
  g_autoptr (GObject) added = find_added (desk);

  return added != NULL;
}

static gboolean
has_none (gpointer desk)
{
  return !has_added (desk);
}

static GtkWidget *
get_focus (GtkWidget *page)
{
  return gtk_root_get_focus (gtk_widget_get_root (page));
}

/* Whether the focus is in the row of what was added. */
static gboolean
is_focused (gpointer data)
{
  Desk *self = data;
  g_autoptr (GObject) added = find_added (self);
  GtkWidget *widget = get_focus (self->page);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (FOOTING_IS_PERSON_WINDOW (widget) ||
        g_strcmp0 (footing_rows_get_id (widget), footing_record_get_id (added)) == 0)
      return GTK_IS_EDITABLE (get_focus (self->page));

  return FALSE;
}

/* The row that is typed in, as it is drawn. */
static GtkWidget *
get_field (Desk *self)
{
  GtkWidget *focus = get_focus (self->page);
  GtkWidget *row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL && GTK_IS_EDITABLE (row) ? row : gtk_widget_get_parent (focus);
}

/* Whether all of it is in sight. */
static gboolean
is_in_sight (gpointer data)
{
  GtkWidget *field = get_field (data);

  for (GtkWidget *viewport = gtk_widget_get_ancestor (field, GTK_TYPE_VIEWPORT);
       viewport != NULL; viewport = gtk_widget_get_ancestor (
                             gtk_widget_get_parent (viewport), GTK_TYPE_VIEWPORT)) {
    graphene_rect_t bounds;

    if (!gtk_widget_compute_bounds (field, viewport, &bounds) || bounds.origin.y < 0 ||
        bounds.origin.y + bounds.size.height > gtk_widget_get_height (viewport))
      return FALSE;
  }

  return TRUE;
}

static void
add (Desk *self, guint i, const char *plan)
{
  self->type = cases[i].get_type ();
  self->before = list_all (self->fixture, self->type);
  self->page = g_str_equal (cases[i].place, "people")
                   ? probe_show_view (self->fixture, FOOTING_TYPE_PEOPLE_VIEW)
                   : form_places_find (cases[i].place)->open (self->fixture, plan);
  fixture_settle ();
  probe_press (self->page, cases[i].button);
  fixture_settle ();
  /* Somebody has a page of their own. */
  if (FOOTING_IS_PEOPLE_VIEW (self->page))
    self->page = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  g_assert_true (has_added (self));
  fixture_wait (is_focused, self);
  fixture_wait (is_in_sight, self);
}

/* Shows something else in the window, or closes that of the place. */
static void
leave (Desk *self)
{
  GtkWidget *window;

  if (self->page == NULL)
    return;

  window = GTK_WIDGET (gtk_widget_get_root (self->page));
  if (window == self->page)
    probe_close (window);
  else
    fixture_show (self->fixture, gtk_label_new (""));
  fixture_settle ();
}

static gint64
get_last (Fixture *self)
{
  return footing_undo_get_last (footing_context_get_undo (self->context));
}

static void
desk_clear (Desk *self)
{
  g_clear_pointer (&self->before, g_ptr_array_unref);
}

static void
test_left (Fixture *fixture, guint i, const char *plan)
{
  Desk self = {fixture};
  const gint64 last = get_last (fixture);

  add (&self, i, plan);
  g_assert_cmpint (get_last (fixture), !=, last);
  leave (&self);
  fixture_wait (has_none, &self);
  g_assert_cmpint (get_last (fixture), ==, last);
  desk_clear (&self);
}

static void
test_taken_back (Fixture *fixture, guint i, const char *plan)
{
  Desk self = {fixture};
  const gint64 last = get_last (fixture);

  add (&self, i, plan);
  g_assert_true (footing_context_undo (fixture->context, 0));
  fixture_settle ();
  g_assert_true (has_none (&self));
  g_assert_cmpint (get_last (fixture), ==, last);
  /* Nothing was in it, so that there is nothing to be done again. */
  g_assert_false (footing_context_redo (fixture->context));
  fixture_settle ();
  g_assert_true (has_none (&self));
  /* It has taken its page along. */
  if (g_str_equal (cases[i].place, "people"))
    self.page = probe_find_window (FOOTING_TYPE_PERSON_WINDOW);
  leave (&self);
  desk_clear (&self);
}

static gboolean
says_added (gpointer toast)
{
  const char *text = ((ProbeToast *)toast)->text;

  return text != NULL && g_str_has_prefix (text, "Added “");
}

static void
test_typed (Fixture *fixture, guint i, const char *plan)
{
  Desk self = {fixture};
  g_autoptr (ProbeToast) toast = probe_toast_new (fixture->context);
  g_autofree char *done = NULL;
  g_autoptr (GObject) typed = NULL;
  g_autoptr (GObject) again = NULL;

  add (&self, i, plan);
  gtk_editable_set_text (GTK_EDITABLE (get_focus (self.page)), cases[i].typed);
  g_assert_true (footing_context_flush (fixture->context));
  fixture_settle ();
  leave (&self);
  typed = find_added (&self);
  g_assert_nonnull (typed);
  fixture_wait (says_added, toast);
  g_assert_nonnull (strstr (toast->text, cases[i].called));
  done = g_strdup (toast->text);

  g_assert_true (footing_context_undo (fixture->context, 0));
  g_assert_true (has_none (&self));
  g_assert_true (g_str_has_prefix (toast->text, "Removed “"));
  g_assert_nonnull (strstr (toast->text, cases[i].called));
  g_assert_true (footing_context_redo (fixture->context));
  again = find_added (&self);
  g_assert_true (footing_record_equal (typed, again));
  g_assert_cmpstr (toast->text, ==, done);
  desk_clear (&self);
}

static void
test_row (Fixture *fixture, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *plan = form_places_find ("plan")->prepare (fixture);

  footing_context_set_recovery (fixture->context, plan);
  test_left (fixture, i, plan);
  test_taken_back (fixture, i, plan);
  test_typed (fixture, i, plan);
}

/* --- Signs ---------------------------------------------------------------------------
 */

static gboolean
is_on_sign (gpointer row)
{
  GtkWidget *focus = get_focus (row);

  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row));
}

/* A sign is saved in a window of its own; then the focus is in its row, where it was
 * added.
 */
static void
add_sign (GtkWidget *page, GType row_type)
{
  GtkWidget *editor, *row;

  gtk_widget_grab_focus (fixture_find (page, GTK_TYPE_BUTTON, "Add a Sign of Your Own…"));
  probe_press (page, "Add a Sign of Your Own…");
  fixture_settle ();
  editor = probe_find_window (FOOTING_TYPE_SIGN_EDITOR);
  probe_type (editor, "What You Notice", "I double-check every mail");
  probe_press (editor, "_Add");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_SIGN_EDITOR));
  row = fixture_find (page, row_type, "I double-check every mail");
  g_assert_nonnull (row);
  fixture_wait (is_on_sign, row);
}

static void
test_sign_of_checkin (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = form_places_find ("check-in")->prepare (self);
  GtkWidget *page = form_places_find ("check-in")->open (self, plan);

  add_sign (page, FOOTING_TYPE_RATING_ROW);
  probe_close (GTK_WIDGET (gtk_widget_get_root (page)));
}

static void
test_sign_of_view (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingCheckin) checkin = footing_record_new (
      FOOTING_TYPE_CHECKIN, "recovery", plan, "date", "2026-03-01", NULL);
  GtkWidget *view;

  g_assert_true (footing_store_save (self->store, checkin, NULL));
  g_assert_true (footing_store_set_sign (self->store, footing_record_get_id (checkin),
                                         "seen-less", 2, NULL));
  footing_context_set_recovery (self->context, plan);
  view = probe_show_view (self, FOOTING_TYPE_SIGNS_VIEW);
  add_sign (view, FOOTING_TYPE_SIGN_STATE);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/app/added/F23-U1-%s", cases[i].name);

    g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_row,
                fixture_tear_down);
  }
  fixture_test ("/app/added/U1-sign-of-check-in", test_sign_of_checkin);
  fixture_test ("/app/added/U1-sign-of-view", test_sign_of_view);

  return g_test_run ();
}
