/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H6: in every place of the program Tab reaches every field, in the order in which one
 * reads them, from either side, and Shift+Tab goes the same way back. */
#include "config.h"

#include "fields.h"
#include "form-places.h"
#include "keys.h"
#include "places.h"
#include "probe.h"
#include "widgets/rating-scale.h"

#include <string.h>

/* More stops than any place has. */
#define N_STOPS 2000

/* What stands a little higher in the same line is not above. */
#define SLACK 12

/* One press of Tab, or of Shift+Tab; where the focus is then. */
static GtkWidget *
tab (GtkWindow *window, gboolean back)
{
  g_signal_emit_by_name (window, "move-focus",
                         back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);

  return gtk_window_get_focus (window);
}

/* Every stop from the first one to the one that leads back to it, in a window that has
 * the keys: in another one a row of GTK 4.18 takes the focus once more instead of passing
 * it on. */
static GPtrArray *
walk (GtkWindow *window, gboolean back, const char *place)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *stops = g_ptr_array_new ();
  GtkWidget *focus;

  if (!gtk_window_is_active (window))
    keys_activate (window);
  gtk_window_set_focus (window, NULL);
  while ((focus = tab (window, back)) != NULL && g_hash_table_add (seen, focus)) {
    g_assert_true (gtk_widget_get_mapped (focus));
    g_ptr_array_add (stops, focus);
    if (stops->len > N_STOPS)
      g_error ("%s: Tab comes to no end", place);
  }
  if (focus != NULL && stops->len > 0 && focus != g_ptr_array_index (stops, 0)) {
    g_printerr ("%s: Tab goes in a circle at %s\n", place, G_OBJECT_TYPE_NAME (focus));
    g_test_fail ();
  }

  return stops;
}

static gboolean
holds (GtkWidget *widget, GtkWidget *focus)
{
  return widget == focus || gtk_widget_is_ancestor (focus, widget);
}

static guint
count_stops (const Field *field, GPtrArray *stops)
{
  guint n = 0;

  for (guint i = 0; i < stops->len; i++)
    if (holds (field->widget, g_ptr_array_index (stops, i)))
      n++;

  return n;
}

static void
assert_reached (GtkWindow *window, GPtrArray *stops, const char *place, const char *key)
{
  g_autoptr (GPtrArray) fields = fields_list (GTK_WIDGET (window));

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    const guint n = count_stops (field, stops);

    /* Of what stands in one line to choose from, arrows go from one to the next. */
    if (!field_is_open (field) ||
        (n > 0 && (n == 1 || !FOOTING_IS_RATING_SCALE (field->widget))))
      continue;
    g_printerr ("%s: %s stops %u times at %s\n", place, key, n, field->key);
    g_test_fail ();
  }
}

/* The part of @ancestor that @widget is in. */
static GtkWidget *
get_branch (GtkWidget *widget, GtkWidget *ancestor)
{
  while (gtk_widget_get_parent (widget) != ancestor)
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Whether @next is read before @stop: it is above it, or before it in its line. Of two
 * columns, all of the first comes before the second: so it is the parts that are compared
 * in which they stand. */
static gboolean
is_before (GtkWidget *next, GtkWidget *stop)
{
  const gboolean rtl = gtk_widget_get_direction (next) == GTK_TEXT_DIR_RTL;
  GtkWidget *both = stop;
  graphene_rect_t a, b;

  while (both != next && !gtk_widget_is_ancestor (next, both))
    both = gtk_widget_get_parent (both);
  /* What is part of the other comes after it. */
  if (both == stop || both == next)
    return both == next;

  if (!gtk_widget_compute_bounds (get_branch (next, both), both, &a) ||
      !gtk_widget_compute_bounds (get_branch (stop, both), both, &b))
    return FALSE;

  if (a.origin.y + a.size.height <= b.origin.y + SLACK)
    return TRUE;
  if (b.origin.y + b.size.height <= a.origin.y + SLACK)
    return FALSE;

  return rtl ? a.origin.x >= b.origin.x + b.size.width
             : a.origin.x + a.size.width <= b.origin.x;
}

static const char *
get_name (GtkWidget *widget)
{
  while (widget != NULL && !g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Footing"))
    widget = gtk_widget_get_parent (widget);

  return widget != NULL ? G_OBJECT_TYPE_NAME (widget) : "the window";
}

static void
assert_order (GPtrArray *stops, const char *place)
{
  for (guint i = 1; i < stops->len; i++) {
    GtkWidget *stop = g_ptr_array_index (stops, i - 1);
    GtkWidget *next = g_ptr_array_index (stops, i);

    if (!is_before (next, stop))
      continue;
    g_printerr ("%s: after %s of %s comes %s of %s, which is before it\n", place,
                G_OBJECT_TYPE_NAME (stop), get_name (stop), G_OBJECT_TYPE_NAME (next),
                get_name (next));
    g_test_fail ();
  }
}

/* Goes round @window and back; how many stops there are. */
static guint
go_round (GtkWindow *window, const char *name)
{
  g_autoptr (GPtrArray) stops = NULL;
  g_autoptr (GPtrArray) back = NULL;

  stops = walk (window, FALSE, name);
  assert_reached (window, stops, name, "Tab");
  assert_order (stops, name);
  back = walk (window, TRUE, name);
  assert_reached (window, back, name, "Shift+Tab");

  return stops->len;
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  /* GTK's own. */
  if (GTK_IS_SHORTCUTS_WINDOW (window))
    return;

  places_unfold (GTK_WIDGET (window));
  fixture_draw (GTK_WIDGET (window));
  *(guint *)data += go_round (window, name);
}

static void
add_people (Fixture *self, const char *plan)
{
  static const char *const names[] = {"Mira", "Jonas"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (FootingPerson) person = footing_record_new (
        FOOTING_TYPE_PERSON, "recovery", plan, "name", names[i], NULL);

    g_assert_true (footing_store_save (self->store, person, NULL));
  }
}

/* Once round, read from right to left. */
static void
visit_rtl_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  g_autoptr (GPtrArray) stops = NULL;

  if (GTK_IS_SHORTCUTS_WINDOW (window))
    return;

  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_RTL);
  places_unfold (GTK_WIDGET (window));
  fixture_draw (GTK_WIDGET (window));
  stops = walk (window, FALSE, name);
  assert_reached (window, stops, name, "Tab");
  assert_order (stops, name);
  *(guint *)data += stops->len;
}

static void
go_everywhere (Fixture *self, PlaceVisit visit)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window;
  guint n = 0;

  add_people (self, id);
  footing_context_set_recovery (self->context, id);
  window = footing_window_new (NULL, self->context);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 2400);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit, &n);
  gtk_window_destroy (GTK_WINDOW (window));

  g_test_message ("%u stops", n);
  g_assert_cmpuint (n, >, 500);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  go_everywhere (self, visit_cb);
}

static void
test_places_rtl (Fixture *self, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  go_everywhere (self, visit_rtl_cb);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Each form with a record of every kind in it, also one for somebody else. */
static void
test_forms (Fixture *self, gconstpointer data)
{
  const FormPlace *place = data;
  g_autofree char *id = place->prepare (self);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (place->open (self, id)));

  fixture_draw (GTK_WIDGET (window));
  g_assert_cmpuint (go_round (window, place->name), >, 0);
  while (window != GTK_WINDOW (self->window)) {
    GtkWindow *over = window;

    window = gtk_window_get_transient_for (over);
    gtk_window_destroy (over);
  }
}

static void
add_forms (void)
{
  guint n;
  const FormPlace *places = form_places_get (&n);

  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_strconcat ("/app/tab/U2-H6-forms/", places[i].name, NULL);

    g_test_add (path, Fixture, &places[i], fixture_set_up, test_forms, fixture_tear_down);
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/tab/U2-H6-places", test_places);
  fixture_test ("/app/tab/H6-places-rtl", test_places_rtl);
  add_forms ();

  return g_test_run ();
}
