/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds at every field there is. H16: a hint about a mistake goes when the mistake
 * is mended, and is in sight until then. H5: a date has buttons below it. */
#include "config.h"

#include "fields.h"
#include "form-places.h"
#include "probe.h"
#include "widgets/date-presets.h"
#include "widgets/hint.h"

#include <string.h>

#define MISSING "There is something missing."

/* Where a hint can stand: in a list, or in a box from top to bottom. */
static gboolean
has_place (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget)) {
    GtkWidget *parent = gtk_widget_get_parent (widget);

    if (GTK_IS_LIST_BOX (parent) ||
        (GTK_IS_BOX (parent) && gtk_orientable_get_orientation (
                                    GTK_ORIENTABLE (parent)) == GTK_ORIENTATION_VERTICAL))
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_in_sight (gpointer hint)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (hint, GTK_TYPE_VIEWPORT);
  GtkWidget *page = viewport != NULL ? viewport : GTK_WIDGET (gtk_widget_get_root (hint));
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (hint, page, &bounds) && bounds.size.height > 0 &&
         bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (page);
}

static void
try_field (GtkWidget *form, const Field *field, guint n)
{
  g_autofree char *before = field_read (field);
  g_autofree char *after = NULL;

  footing_hint_show (form, field->widget, MISSING);
  fixture_settle ();
  g_assert_nonnull (footing_hint_get_text (form));
  fixture_wait (is_in_sight, fixture_find (form, GTK_TYPE_LABEL, MISSING));
  field_fill (field, n, FALSE);
  fixture_settle ();
  after = field_read (field);
  /* There may be nothing else to choose. */
  if (strcmp (before, after) != 0 && footing_hint_get_text (form) != NULL) {
    g_printerr ("The hint at %s stays\n", field->key);
    g_test_fail ();
  }
  footing_hint_clear (form);
}

static void
close_form (Fixture *self, GtkWidget *form)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (form));

  /* As closing does. */
  g_assert_true (footing_context_flush (self->context));
  while (window != GTK_WINDOW (self->window)) {
    GtkWindow *over = window;

    window = gtk_window_get_transient_for (over);
    gtk_window_destroy (over);
  }
}

/* One of each kind: what is filled in may make others. */
static void
test_form (Fixture *self, gconstpointer data)
{
  const FormPlace *place = data;
  g_autoptr (GHashTable) tried =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *id = place->prepare (self);
  GtkWidget *form = place->open (self, id);
  gboolean any;

  do {
    g_autoptr (GPtrArray) fields = fields_list (form);

    any = FALSE;
    for (guint i = 0; i < fields->len && !any; i++) {
      const Field *field = g_ptr_array_index (fields, i);

      if (!field_is_open (field) || !has_place (field->widget) ||
          !g_hash_table_add (tried, g_strdup (field->key)))
        continue;
      try_field (form, field, g_hash_table_size (tried));
      any = TRUE;
    }
  } while (any);

  close_form (self, form);
}

/* What stands below @row and is in sight. */
static GtkWidget *
get_next_shown (GtkWidget *row)
{
  do
    row = gtk_widget_get_next_sibling (row);
  while (row != NULL && !gtk_widget_get_visible (row));

  return row;
}

static void
test_chips (Fixture *self, gconstpointer data)
{
  guint n_places, n_dates = 0;
  const FormPlace *places = form_places_get (&n_places);

  for (guint i = 0; i < n_places; i++) {
    g_autofree char *id = places[i].prepare (self);
    GtkWidget *form = places[i].open (self, id);
    g_autoptr (GPtrArray) dates = probe_all (form, FOOTING_TYPE_DATE_ROW);

    for (guint j = 0; j < dates->len; j++) {
      GtkWidget *next = get_next_shown (g_ptr_array_index (dates, j));

      n_dates++;
      if (!FOOTING_IS_DATE_PRESETS (next)) {
        g_printerr ("%s: there is nothing to press at “%s”\n", places[i].name,
                    adw_preferences_row_get_title (g_ptr_array_index (dates, j)));
        g_test_fail ();
      }
    }
    close_form (self, form);
  }
  g_assert_cmpuint (n_dates, >, 10);
}

int
main (int argc, char *argv[])
{
  guint n;
  const FormPlace *places = form_places_get (&n);

  fixture_init (&argc, &argv);

  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_strconcat ("/app/mend/U4-H16/", places[i].name, NULL);

    /* Nothing that one would say is amiss; and the text is made anew meanwhile. */
    if (g_str_has_prefix (places[i].name, "what to say"))
      continue;

    g_test_add (path, Fixture, &places[i], fixture_set_up, test_form, fixture_tear_down);
  }

  fixture_test ("/app/mend/H5-chips", test_chips);

  return g_test_run ();
}
