/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F94: what the plan as a document tells of an exposed moment. */
#include "config.h"

#include "document-file.h"
#include "fixture.h"
#include "prepare/moments.h"

#include <string.h>

static char *
add (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

/* A moment with something in each of its fields. */
static char *
add_moment (Fixture *self, const char *plan, const char *date)
{
  return add (self, footing_record_new (
                        FOOTING_TYPE_MOMENT, "recovery", plan, "title", "Board demo",
                        "date", date, "time", "14:00", "audience", "Anja and the board",
                        "first-sentence", "Here is March", "partner", "Mira", "roles",
                        "Mira shows", "fallback", "qz fallback", "feared", "qz feared",
                        "happened", "qz happened", NULL));
}

static void
add_line (Fixture *self,
          const char *plan,
          const char *moment,
          const char *kind,
          const char *title,
          const char *done_on)
{
  g_free (add (self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan, "kind",
                                         kind, "moment", moment, "title", title, "detail",
                                         "qz detail", "done-on", done_on, NULL)));
}

static char *
read_plan (Fixture *self, const char *plan, FootingFormat format)
{
  const FootingSheetWish wish = {FOOTING_SHEET_PLAN, plan};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_document_make_file (self->store, self->guidance,
                                                         &wish, format, FALSE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* When, before whom, with whom, how it begins and what is rehearsed; never what is
 * feared, in neither perspective. */
static void
test_told (Fixture *self, gconstpointer data)
{
  static const char *const perspectives[] = {"self", "support"};
  static const FootingFormat formats[] = {FOOTING_FORMAT_MARKDOWN, FOOTING_FORMAT_HTML};
  static const char *const told[] = {
      "Next Exposed Moment",     "Board demo", "20 March 2026", "14:00",
      "Anja and the board",      "With: Mira", "Mira shows",    "Rehearsed: The import",
      "To rehearse: The summary"};

  for (guint i = 0; i < G_N_ELEMENTS (perspectives) * G_N_ELEMENTS (formats); i++) {
    g_autofree char *plan =
        add (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                       "perspective", perspectives[i % 2], NULL));
    g_autofree char *moment = add_moment (self, plan, "2026-03-20");
    g_autofree char *text = NULL;

    add_line (self, plan, moment, "rehearsal", "The import", "2026-03-04");
    add_line (self, plan, moment, "rehearsal", "The summary", "");
    add_line (self, plan, moment, "rehearsal", " ", "");
    add_line (self, plan, moment, "risk", "qz risk", "");
    text = read_plan (self, plan, formats[i / 2]);
    for (guint j = 0; j < G_N_ELEMENTS (told); j++) {
      g_test_message ("%u: %s", i, told[j]);
      g_assert_nonnull (strstr (text, told[j]));
    }
    /* What somebody else is to say is theirs. */
    g_assert_true ((strstr (text, "First sentence: Here is March") != NULL) ==
                   (i % 2 == 0));
    g_assert_null (strstr (text, "qz "));
  }
}

/* Only what is ahead: not one that was held, one that was dropped, or one that has no
 * name. */
static void
test_untold (Fixture *self, gconstpointer data)
{
  static const char *const changes[][2] = {
      {"state", "held"}, {"state", "dropped"}, {"title", ""}};

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *plan =
        add (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
    g_autofree char *moment = add_moment (self, plan, "2026-03-20");
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;

    footing_store_change (self->store, FOOTING_TYPE_MOMENT, moment, &error, changes[i][0],
                          changes[i][1], NULL);
    g_assert_no_error (error);
    text = read_plan (self, plan, FOOTING_FORMAT_MARKDOWN);
    g_assert_null (strstr (text, "Next Exposed Moment"));
    g_assert_null (strstr (text, "Anja"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/sheets/F94-moment", test_told);
  FIXTURE_TEST ("/sheets/F94-untold", test_untold);

  return g_test_run ();
}
