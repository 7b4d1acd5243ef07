/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every piece of evidence is shown where it says something (C5): with the moves that name
 * it, or beside the place that it names itself. */
#include "config.h"

#include "example.h"
#include "places.h"
#include "probe.h"

typedef struct {
  /* owned */
  GHashTable *seen; /* borrowed codes */
} Search;

/* What can be read in @root; the texts are borrowed. */
static void
collect (GtkWidget *root, GHashTable *texts)
{
  g_autoptr (GPtrArray) labels = probe_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)))
      g_hash_table_add (texts,
                        (gpointer)gtk_label_get_text (g_ptr_array_index (labels, i)));
}

static void
visit_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  Search *search = data;
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

  places_unfold (GTK_WIDGET (window));
  collect (GTK_WIDGET (window), texts);
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_EVIDENCE);
       i++) {
    const FootingGuide *guide =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_EVIDENCE, i);

    if (g_hash_table_contains (texts, footing_guide_why (guide)) &&
        g_hash_table_contains (texts, footing_guide_source (guide)))
      g_hash_table_add (search->seen, (gpointer)footing_guide_code (guide));
  }
}

/* Goes over every place of the example, and of something to practise. */
static void
look_around (Fixture *self, Search *search)
{
  g_autoptr (GError) error = NULL;
  FootingWindow *window;

  footing_example_load (self->store, "self", &error);
  g_assert_no_error (error);
  g_assert_true (footing_store_save (
      self->store,
      footing_record_new (FOOTING_TYPE_STEP, "recovery",
                          footing_context_get_recovery (self->context), "kind",
                          "practice", "title", "Explain one figure", NULL),
      NULL));
  window = footing_window_new (NULL, self->context);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 2400);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (self, window, visit_cb, search);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_beside (Fixture *self, gconstpointer data)
{
  Search search = {g_hash_table_new (g_str_hash, g_str_equal)};
  guint n = 0;

  look_around (self, &search);
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_EVIDENCE);
       i++) {
    const FootingGuide *guide =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_EVIDENCE, i);
    const char *place = footing_guide_beside (guide);

    if (place == NULL)
      continue;
    g_test_message ("%s beside %s", footing_guide_code (guide), place);
    g_assert_true (g_hash_table_contains (search.seen, footing_guide_code (guide)));
    n++;
  }
  g_assert_cmpuint (n, >=, 10);
  g_hash_table_unref (search.seen);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/evidence/C5-beside", test_beside);

  return g_test_run ();
}
