/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F1, D18, D19: SIGKILL at any moment while somebody types in the wizard loses at most
 * the last second. With -m slow 200 times. */
#include "config.h"

#include "fixture.h"
#include "kill.h"
#include "session/open.h"
#include "widgets/text-area.h"
#include "wizard/wizard.h"

/* --- The child --------------------------------------------------------------------- */

typedef struct {
  GtkEditable *title;
  GtkTextBuffer *known;
} Fields;

/* Every character once into each of two fields of one record. */
static void
type_cb (int n, const char *character, gpointer data)
{
  Fields *fields = data;
  GtkTextIter iter;
  int end = -1;

  gtk_editable_insert_text (fields->title, character, 1, &end);
  gtk_text_buffer_get_end_iter (fields->known, &iter);
  gtk_text_buffer_insert (fields->known, &iter, character, 1);
}

static void
run_child (int pipe, char **args)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingStore) store = footing_open (args[0], clock, NULL);
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  g_autoptr (FootingContext) context = footing_context_new (store, guidance, settings);
  GtkWidget *window = adw_window_new ();
  GtkWidget *wizard = footing_wizard_new (context, args[1]);
  GtkWidget *area;
  Fields fields;

  adw_window_set_content (ADW_WINDOW (window), wizard);
  fields.title = GTK_EDITABLE (
      fixture_find (wizard, ADW_TYPE_ENTRY_ROW, "What happened, in a few words"));
  area = fixture_find (wizard, FOOTING_TYPE_TEXT_AREA, NULL);
  fields.known =
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area)));

  kill_type (context, pipe, type_cb, &fields);
}

/* --- The parent -------------------------------------------------------------------- */

typedef struct {
  Victim victim;

  /* owned */
  char *folder;
  char *path;
  char *recovery;
} Round;

/* Nobody else has the file open: what the child left is found by who opens it next. */
static FootingStore *
open_store (const char *path)
{
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (GError) error = NULL;
  FootingStore *store = footing_open (path, clock, &error);

  g_assert_no_error (error);

  return store;
}

static void
start_cb (gpointer data)
{
  Round *round = data;
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "page", 0, NULL);
  g_autoptr (FootingStore) store = NULL;
  const char *args[] = {NULL, NULL, NULL};

  round->folder = g_dir_make_tmp ("footing-kill-XXXXXX", NULL);
  round->path = g_build_filename (round->folder, "footing.db", NULL);
  round->recovery = g_strdup (footing_record_get_id (recovery));
  store = open_store (round->path);
  g_assert_true (footing_store_save (store, recovery, NULL));
  g_clear_object (&store);

  args[0] = round->path;
  args[1] = round->recovery;
  victim_start (&round->victim, args);
}

static void
end_cb (gpointer data)
{
  Round *round = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = open_store (round->path);
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, round->recovery, &error);

  g_assert_no_error (error);
  g_assert_true (footing_store_verify (store, &error));
  g_assert_no_error (error);
  kill_assert_typed (recovery->title, round->victim.saved, round->victim.typed);
  kill_assert_typed (recovery->known, round->victim.saved, round->victim.typed);

  g_clear_object (&store);
  fixture_remove_folder (round->folder);
  g_free (round->folder);
  g_free (round->path);
  g_free (round->recovery);
}

static void
test_kill (void)
{
  kill_rounds (g_test_slow () ? 200 : 12, sizeof (Round), start_cb, end_cb);
}

int
main (int argc, char *argv[])
{
  kill_init (argc, argv, run_child);
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/wizard/F1-kill-while-typing", test_kill);

  return g_test_run ();
}
