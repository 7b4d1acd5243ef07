/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F46: what a plan has brought, in a window and on paper. Today is 5 March 2026. */
#include "config.h"

#include "format/look-back-format.h"
#include "plan/closing.h"
#include "plan/look-back-window.h"
#include "probe.h"

#include <string.h>

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;

  g_assert_true (footing_store_save (self->store, owned, NULL));
}

/* Of each part something. */
static void
add_all (Fixture *self, const char *plan)
{
  const char *people[] = {NULL, NULL};
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", plan, "name", PROBE_HOSTILE, NULL);
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "win", "title",
                          "Shipped the <b>report</b>", "date", "2026-03-04",
                          "metric-value", -41.0, "metric-unit", "min", NULL);
  g_autoptr (FootingOutcome) half = footing_record_new (
      FOOTING_TYPE_OUTCOME, "recovery", plan, "title", "Half", "unit", "h", "from-value",
      48.0, "to-value", 24.0, "state", "delivered", NULL);

  g_assert_true (footing_store_save (self->store, person, NULL));
  g_assert_true (footing_store_save (self->store, win, NULL));
  people[0] = footing_record_get_id (person);
  g_assert_true (
      footing_store_set_seen_by (self->store, footing_record_get_id (win), people, NULL));
  /* Delivered early: what counts is how far it came. */
  g_assert_true (footing_store_save (self->store, half, NULL));
  save (self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome",
                                  footing_record_get_id (half), "date", "2026-03-02",
                                  "value", 30.0, NULL));
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "title", "Dare",
                                  "feared", "They laugh", "likelihood", 70, "came-true",
                                  "no", "state", "done", "done-on", "2026-03-03", NULL));
  g_assert_true (footing_store_change (
      self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "back-on-my-feet", "I sleep again",
      "reframe", "It was one quarter", "started-on", "2026-01-05", NULL));
}

static GtkWidget *
show_window (Fixture *self, const char *plan)
{
  GtkWidget *window;

  footing_look_back_show (GTK_WINDOW (self->window), self->context, plan);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_LOOK_BACK_WINDOW);
  fixture_assert_named (window);

  return window;
}

/* Nothing yet is said, and cannot be kept; what comes is there at once. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window = show_window (self, plan);

  g_assert_true (probe_reads (window, "Nothing to Look Back on Yet"));
  add_all (self, plan);
  fixture_settle ();
  g_assert_false (probe_reads (window, "Nothing to Look Back on Yet"));
  g_assert_true (probe_reads (window, "Shipped the <b>report</b>"));
  probe_close (window);
}

/* The parts, in order, with what they hold; what is still open has another name once the
 * plan is closed. */
static void
test_parts (Fixture *self, gconstpointer data)
{
  static const char *const texts[] = {"Delivered",
                                      "Half",
                                      "48 → 30 h · target: 24",
                                      "Wins",
                                      "4 March · −41 min",
                                      "What You Feared and What Happened",
                                      "They laugh",
                                      "Seemed 70% likely. It did not come true.",
                                      "Who Has Seen It or Heard of It",
                                      "Where It Was to Lead",
                                      "I sleep again",
                                      "How You Tell It Now",
                                      "It was one quarter"};
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window;

  add_all (self, plan);
  window = show_window (self, plan);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!probe_reads (window, texts[i]))
      g_error ("It does not say “%s”", texts[i]);
  g_assert_true (probe_reads (window, "5 January – 5 March · 60 days"));
  g_assert_true (probe_reads (window, "Still Open"));
  g_assert_true (footing_plan_close (self->store, plan, NULL));
  fixture_settle ();
  g_assert_true (probe_reads (window, "Left Open"));
  probe_close (window);
}

/* As a PDF, with a sentence; where it cannot be written it says why. */
static void
test_save (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *folder = g_path_get_dirname (footing_store_get_path (self->store));
  g_autofree char *path = g_build_filename (folder, "kept.pdf", NULL);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  g_autofree char *text = NULL;
  gsize length;

  add_all (self, plan);
  footing_look_back_save (self->context, plan, path);
  g_assert_cmpstr (toast->text, ==, "Saved as “kept.pdf”");
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
  g_assert_cmpuint (length, >, 2000);

  footing_look_back_save (self->context, plan, "/dev/null/kept.pdf");
  g_assert_nonnull (strstr (toast->text, "/dev/null"));
}

/* What somebody typed is text on paper, too. */
static void
test_markup (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autoptr (FootingLookBack) look = NULL;
  g_autoptr (GPtrArray) paper = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  add_all (self, plan);
  look = footing_look_back_new (self->store, plan, NULL);
  paper = footing_look_back_list (look, FIXTURE_TODAY);
  markup = footing_paper_format_markup (PROBE_HOSTILE, "<i>", paper);
  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &text, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Shipped the <b>report</b>\n4 March · −41 min"));
  g_assert_nonnull (strstr (text, PROBE_HOSTILE));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/look-back/F46-empty", test_empty);
  fixture_test ("/app/look-back/F46-parts", test_parts);
  fixture_test ("/app/look-back/F46-save", test_save);
  fixture_test ("/app/look-back/F46-markup", test_markup);

  return g_test_run ();
}
