/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D40, B15: every field of one line in the program takes what is pasted as what it means.
 */
#include "config.h"

#include "places.h"
#include "probe.h"
#include "widgets/date-row.h"
#include "widgets/number-entry.h"
#include "widgets/time-row.h"

typedef struct {
  guint n_fields;
  guint n_tidied;
} Count;

/* Something else is typed there, or it is kept nowhere. */
static gboolean
is_other (GtkWidget *field)
{
  return FOOTING_IS_DATE_ROW (field) || FOOTING_IS_TIME_ROW (field) ||
         FOOTING_IS_NUMBER_ENTRY (field) || GTK_IS_SPIN_BUTTON (field) ||
         GTK_IS_SEARCH_ENTRY (field) ||
         !gtk_editable_get_editable (GTK_EDITABLE (field)) ||
         !gtk_widget_is_sensitive (field);
}

static void
paste (Fixture *self, GtkWindow *window, GtkWidget *field, Count *count)
{
  g_autofree char *pasted =
      g_strdup_printf ("Field\r\n%u\t\u202exyz\u200b ", count->n_fields);
  g_autofree char *line = g_strdup_printf ("Field %u xyz", count->n_fields);
  const char *shown;

  gtk_widget_grab_focus (field);
  gtk_editable_set_text (GTK_EDITABLE (field), pasted);
  g_assert_true (footing_context_flush (self->context));
  gtk_window_set_focus (window, NULL);
  fixture_settle ();

  shown = gtk_editable_get_text (GTK_EDITABLE (field));
  count->n_fields++;
  count->n_tidied += g_str_equal (shown, line);
  if (!g_str_equal (shown, line) && !g_str_equal (shown, pasted))
    g_error ("“%s” has become “%s”", pasted, shown);
}

static void
paste_below (Fixture *self, GtkWindow *window, GtkWidget *root, Count *count)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_EDITABLE (root)) {
    if (!is_other (root))
      paste (self, window, root, count);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    paste_below (self, window, child, count);
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  places_unfold (GTK_WIDGET (window));
  paste_below (self, window, GTK_WIDGET (window), data);
}

/* No record holds more than one line in a field of one. */
static void
check_records (Fixture *self, GType type, const char *parent, guint *n_found)
{
  g_autoptr (GPtrArray) records = probe_list (self, type, parent);
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);

  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < klass->n_fields; j++) {
      const FootingField *field = &klass->fields[j];
      const char *text;

      if (!field->line)
        continue;
      text = footing_record_get_text (g_ptr_array_index (records, i), field);
      *n_found += g_regex_match_simple ("^Field \\d+ xyz$", text, 0, 0);
      g_assert_null (strpbrk (text, "\r\n\t"));
    }
}

static void
test_fields (Fixture *self, gconstpointer data)
{
  const GType types[] = {FOOTING_TYPE_STEP, FOOTING_TYPE_OUTCOME, FOOTING_TYPE_PERSON,
                         FOOTING_TYPE_RITUAL, FOOTING_TYPE_ENTRY};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window;
  Count count = {0};
  guint n_found = 0;

  g_assert_true (footing_store_save (
      self->store,
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", "Mira", NULL),
      NULL));
  window = footing_window_new (NULL, self->context);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 2400);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit_cb, &count);
  gtk_window_destroy (GTK_WINDOW (window));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    check_records (self, types[i], id, &n_found);
  g_test_message ("%u fields, %u tidied, %u found", count.n_fields, count.n_tidied,
                  n_found);
  /* Those of an outcome are adjusted in a dialog, and stay what they are until then. */
  g_assert_cmpuint (n_found, >=, 9);
  g_assert_cmpuint (count.n_tidied, >=, 25);
}

/* What the fields for a day in @root understand, and how many there are. */
static void
say_below (GtkWidget *root, guint *n_fields)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (FOOTING_IS_DATE_ROW (root)) {
    g_autofree char *before =
        g_strdup (footing_date_row_get_date (FOOTING_DATE_ROW (root)));
    gboolean coming;

    g_object_get (root, "coming", &coming, NULL);
    /* The days beside it do not count here. */
    footing_date_row_set_span (FOOTING_DATE_ROW (root),
                               &(FootingDateSpan){"", "", "", ""});
    footing_date_row_set_earliest (FOOTING_DATE_ROW (root), "");
    gtk_editable_set_text (GTK_EDITABLE (root), coming ? "tomorrow" : "yesterday");
    g_assert_cmpstr (footing_date_row_get_date (FOOTING_DATE_ROW (root)), ==,
                     coming ? "2026-03-06" : "2026-03-04");
    footing_date_row_set_date (FOOTING_DATE_ROW (root), before);
    (*n_fields)++;
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    say_below (child, n_fields);
}

static void
say_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  places_unfold (GTK_WIDGET (window));
  say_below (GTK_WIDGET (window), data);
}

/* H5, F87: every field for a day, wherever it is, takes it as people say it. */
static void
test_days (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = footing_window_new (NULL, self->context);
  guint n_fields = 0;

  g_assert_nonnull (id);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 2400);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, say_cb, &n_fields);
  gtk_window_destroy (GTK_WINDOW (window));
  g_test_message ("%u fields", n_fields);
  g_assert_cmpuint (n_fields, >=, 10);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/lines/D40-B15-fields", test_fields);
  fixture_test ("/app/lines/H5-F87-days", test_days);

  return g_test_run ();
}
