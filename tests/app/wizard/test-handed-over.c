/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F97: a plan that was handed over says so wherever one comes upon it, and calls nobody
 * else's words the reader's. */
#include "config.h"

#include "fixture.h"
#include "format/page-format.h"
#include "json-import.h"
#include "plan/handed-over.h"
#include "probe.h"
#include "wizard/wizard.h"

#include <string.h>

#define PLAN                                                                             \
  "{\"format\": \"footing-handover\", \"version\": 1, \"recoveries\": [{\"id\": "        \
  "\"0a0b0c0d-0000-4000-8000-000000000001\", \"title\": \"The demo\", "                  \
  "\"happened_on\": \"2026-02-02\", \"trigger\": \"presentation-failed\""

#define PARTS                                                                            \
  ", \"technical_change\": \"Rehearse on real data\", \"outcomes\": [{\"id\": "          \
  "\"0a0b0c0d-0000-4000-8000-000000000002\", \"title\": \"Presents again\"}], "          \
  "\"steps\": [{\"id\": \"0a0b0c0d-0000-4000-8000-000000000003\", \"title\": "           \
  "\"Shows it to Ruth\"}]"

/* What says that the words are one's own. */
static const char *const own[] = {"Every word you typed", "Continue where you left off",
                                  "Just the facts, in your own words",
                                  "Nobody else reads this."};

/* Takes in the plan with @parts; its id, owned by the caller. */
static char *
take (Fixture *self, const char *parts)
{
  g_autofree char *path = g_build_filename (self->folder, "x.handover.json", NULL);
  g_autofree char *text = g_strconcat (PLAN, parts, "}]}", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  footing_json_import (self->store, footing_context_get_guidance (self->context), path,
                       NULL, &error);
  g_assert_no_error (error);
  fixture_settle ();

  return footing_handed_over_make_id ("0a0b0c0d-0000-4000-8000-000000000001");
}

static void
assert_not_own (gpointer root)
{
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (probe_says (root, own[i]))
      g_error ("it says “%s”", own[i]);
}

/* Where one comes upon it before it is opened. */
static void
test_waiting (Fixture *self, gconstpointer data)
{
  const char *const views[] = {"today", "plan"};
  G_GNUC_UNUSED g_autofree char *id = take (self, PARTS);
  FootingWindow *window = probe_open_window (self);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    footing_window_show_view (window, views[i]);
    fixture_settle ();
    g_assert_true (probe_says (window, "rom what you agreed on"));
    assert_not_own (window);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Each page, with what can have been handed over on it and without. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  const char *const parts[] = {"", PARTS};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *id = take (self, parts[i]);
    GtkWidget *wizard = footing_wizard_new (self->context, id);

    fixture_show (self, wizard);
    for (guint page = 0; page < FOOTING_N_PAGES; page++) {
      const gboolean handed_over =
          page == FOOTING_PAGE_HAPPENED ||
          (i == 1 && (page == FOOTING_PAGE_STORY || page == FOOTING_PAGE_OUTCOMES ||
                      page == FOOTING_PAGE_FIRST_WIN));
      const char *help =
          footing_page_get_help_in (page, FOOTING_PERSPECTIVE_SELF, self->store, id);

      g_assert_cmpint (strstr (help, "rom what you agreed on") != NULL, ==, handed_over);
      if (!handed_over)
        g_assert_cmpstr (help, ==,
                         footing_page_get_help (page, FOOTING_PERSPECTIVE_SELF));
      footing_wizard_go (FOOTING_WIZARD (wizard), page);
      fixture_settle ();
      g_assert_true (probe_says (wizard, help));
    }
    if (i == 1)
      g_assert_true (probe_says (wizard, "From what you agreed on:"));
    g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_RECOVERY, id, NULL));
    fixture_settle ();
  }
}

/* One's own plan is one's own words. */
static void
test_own (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);

  for (guint page = 0; page < FOOTING_N_PAGES; page++)
    g_assert_cmpstr (
        footing_page_get_help_in (page, FOOTING_PERSPECTIVE_SELF, self->store, id), ==,
        footing_page_get_help (page, FOOTING_PERSPECTIVE_SELF));
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/handed-over/F97-waiting", test_waiting);
  fixture_test ("/app/handed-over/F97-pages", test_pages);
  fixture_test ("/app/handed-over/F97-own", test_own);

  return g_test_run ();
}
