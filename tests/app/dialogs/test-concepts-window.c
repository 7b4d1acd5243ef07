/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F74: the articles are found as one types, read by keyboard alone, and lead to the plan
 * and back. */
#include "config.h"

#include "dialogs/concepts-window.h"
#include "editors/concept-link.h"
#include "guidance/concept.h"
#include "probe.h"

#include <string.h>

static GtkWidget *
open_window (Fixture *self, const char *code)
{
  GtkWidget *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_concepts_show (GTK_WINDOW (self->window), self->context, code);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_CONCEPTS_WINDOW);
  g_assert_nonnull (window);
  fixture_assert_named (window);

  return window;
}

static GtkWidget *
find_list (GtkWidget *window)
{
  return fixture_find (window, GTK_TYPE_LIST_BOX, "Articles");
}

static guint
count_rows (GtkWidget *window)
{
  g_autoptr (GPtrArray) rows = probe_all (find_list (window), GTK_TYPE_LIST_BOX_ROW);

  return rows->len;
}

static void
search (GtkWidget *window, const char *text)
{
  GtkWidget *entry = fixture_find (window, GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  fixture_settle ();
}

static gboolean
reads_article (GtkWidget *window, const char *code, Fixture *self)
{
  const FootingGuide *concept =
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_CONCEPT, code);

  return probe_reads (window, footing_concept_get_what (concept)) &&
         probe_reads (window, footing_concept_get_difference (concept)) &&
         probe_reads (window, footing_concept_get_this_week (concept));
}

/* What is typed narrows the list at once; Enter opens what stands first. */
static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, NULL);
  GtkWidget *entry = fixture_find (window, GTK_TYPE_SEARCH_ENTRY, NULL);

  g_assert_cmpuint (count_rows (window), ==, 19);
  g_assert_true (probe_reads (window, "Neighbouring topics"));
  search (window, "FÉEDBACK");
  g_assert_cmpuint (count_rows (window), <, 19);
  g_assert_false (probe_reads (window, "Neighbouring topics"));
  g_signal_emit_by_name (entry, "activate");
  fixture_settle ();
  g_assert_true (reads_article (window, "performance-feedback", self));

  search (window, "xyzzy");
  g_assert_true (probe_reads (window, "No article has these words."));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (reads_article (window, "performance-feedback", self));

  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (count_rows (window), ==, 19);
  g_signal_emit_by_name (entry, "stop-search");
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_CONCEPTS_WINDOW));
}

/* In one column: an article covers the list, and one goes back to where one was. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, NULL);
  GtkWidget *leaflet = fixture_find (window, ADW_TYPE_LEAFLET, NULL);
  GtkWidget *list = find_list (window);
  GtkListBoxRow *row;

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 560);
  fixture_draw (window);
  g_assert_true (adw_leaflet_get_folded (ADW_LEAFLET (leaflet)));
  g_assert_true (gtk_widget_get_mapped (list));

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 5);
  g_signal_emit_by_name (list, "row-activated", row);
  fixture_settle ();
  g_assert_true (reads_article (window, "small-wins", self));
  g_assert_false (gtk_widget_is_ancestor (
      list, adw_leaflet_get_visible_child (ADW_LEAFLET (leaflet))));

  gtk_widget_activate_action (window, "concepts.escape", NULL);
  fixture_settle ();
  g_assert_true (gtk_widget_is_ancestor (
      list, adw_leaflet_get_visible_child (ADW_LEAFLET (leaflet))));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (row));
  gtk_widget_activate_action (window, "concepts.escape", NULL);
  fixture_settle ();
  g_assert_null (probe_find_window (FOOTING_TYPE_CONCEPTS_WINDOW));
}

/* One window shows them all. */
static void
test_once (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, "role-clarity");

  g_assert_true (reads_article (window, "role-clarity", self));
  g_assert_true (open_window (self, "growth-mindset") == window);
  g_assert_true (reads_article (window, "growth-mindset", self));
  footing_concepts_show (GTK_WINDOW (window), self->context, "not-there");
  fixture_settle ();
  g_assert_true (reads_article (window, "growth-mindset", self));
  probe_close (window);
}

/* Opened at an article, the focus is on it: Tab goes on to what it leads to. */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window, *list;

  footing_context_set_recovery (self->context, plan);
  window = open_window (self, "small-wins");
  list = fixture_find (window, GTK_TYPE_LIST_BOX, "In your plan");
  g_assert_true (gtk_widget_get_mapped (list));
  fixture_draw (window);
  g_assert_true (GTK_IS_BOX (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (
      gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  probe_close (window);
}

static void
note_place_cb (GSimpleAction *action, GVariant *parameter, GVariant **place)
{
  g_clear_pointer (place, g_variant_unref);
  *place = g_variant_ref (parameter);
}

static void
note_code_cb (GSimpleAction *action, GVariant *parameter, char **code)
{
  g_free (*code);
  *code = g_variant_dup_string (parameter, NULL);
}

/* Watches what is asked of the application below @window. */
static void
watch (GtkWidget *window, const char *name, const char *type, GCallback func, void *data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE (type));

  g_signal_connect (action, "activate", func, data);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (window, "app", G_ACTION_GROUP (group));
}

/* Without a plan there is nowhere to go; with one, a row leads to the page. */
static void
test_places (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self, "confidence-calibration");
  GtkWidget *group = fixture_find (window, GTK_TYPE_LIST_BOX, "In your plan");
  g_autofree char *plan = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autoptr (GVariant) place = NULL;
  const char *item;
  int page;

  g_assert_false (gtk_widget_get_mapped (group));
  plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_assert_true (footing_store_set_driver (self->store, plan, "fear-repeat", 3, NULL));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (group));
  g_assert_true (probe_reads (group, "What gets in the way"));

  watch (self->window, "show-part", "(is)", G_CALLBACK (note_place_cb), &place);
  rows = probe_all (group, GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (group, "row-activated", rows->pdata[0]);
  fixture_settle ();
  g_assert_nonnull (place);
  g_variant_get (place, "(i&s)", &page, &item);
  g_assert_cmpint (page, ==, 2);
  g_assert_cmpstr (item, ==, "fear-repeat");
  g_assert_null (probe_find_window (FOOTING_TYPE_CONCEPTS_WINDOW));

  /* And back. */
  g_assert_cmpstr (toast->text, ==, "From the article “Confidence calibration”");
  g_assert_cmpstr (toast->action, ==, "app.show-concept");
  g_assert_cmpstr (g_variant_get_string (toast->target, NULL), ==,
                   "confidence-calibration");
}

/* The quiet line where it matters leads to the article, and hides where there is none. */
static void
test_link (Fixture *self, gconstpointer data)
{
  GtkWidget *link = footing_about_link_new ();
  g_autofree char *code = NULL;

  watch (self->window, "show-concept", "s", G_CALLBACK (note_code_cb), &code);
  g_assert_false (gtk_widget_get_visible (link));
  footing_concept_link_show (
      FOOTING_ABOUT_LINK (link), self->guidance,
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_SIGN, "reworks"));
  fixture_show (self, link);
  g_assert_true (
      probe_is_shown (link, GTK_TYPE_BUTTON, "About this: Performance feedback"));
  fixture_assert_named (link);
  probe_press (link, "About this: Performance feedback");
  g_assert_cmpstr (code, ==, "performance-feedback");

  footing_concept_link_show_page (FOOTING_ABOUT_LINK (link), self->guidance,
                                  FOOTING_PAGE_FIRST_WIN, FOOTING_PERSPECTIVE_SELF);
  probe_press (link, "About this: Small wins");
  g_assert_cmpstr (code, ==, "small-wins");
  footing_concept_link_show_page (FOOTING_ABOUT_LINK (link), self->guidance,
                                  FOOTING_PAGE_REVIEW, FOOTING_PERSPECTIVE_SELF);
  g_assert_false (gtk_widget_get_visible (link));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/concepts/F74/search", test_search);
  fixture_test ("/app/concepts/F74/narrow", test_narrow);
  fixture_test ("/app/concepts/F74/once", test_once);
  fixture_test ("/app/concepts/F74/keys", test_keys);
  fixture_test ("/app/concepts/F74/places", test_places);
  fixture_test ("/app/concepts/F74/link", test_link);

  return g_test_run ();
}
