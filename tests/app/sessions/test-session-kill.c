/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42, D18: SIGKILL at any moment while somebody types in a session loses at most the
 * last second, and the session goes on where it was. With -m slow 200 times. */
#include "config.h"

#include "kill.h"
#include "session/open.h"
#include "session-support.h"
#include "sessions/session-page.h"
#include "widgets/text-area.h"

static void
type_cb (int n, const char *character, gpointer buffer)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, character, 1);
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
  GtkWidget *page = footing_session_page_new (context, args[1], NULL);
  GtkWidget *area;

  adw_window_set_content (ADW_WINDOW (window), page);
  area = fixture_find (page, FOOTING_TYPE_TEXT_AREA, NULL);

  kill_type (
      context, pipe, type_cb,
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))));
}

typedef struct {
  Victim victim;
  Fixture fixture; /* for its folder and its store */
  char *occurrence;
} Round;

static void
start_cb (gpointer data)
{
  Round *round = data;
  g_autofree char *recovery = NULL;
  const char *args[] = {NULL, NULL, NULL};

  fixture_set_up (&round->fixture, NULL);
  recovery = fixture_add_plan (&round->fixture, FOOTING_PERSPECTIVE_SELF, TRUE);
  round->occurrence = session_open (&round->fixture, recovery, "reflection");
  args[0] = footing_store_get_path (round->fixture.store);
  args[1] = round->occurrence;
  victim_start (&round->victim, args);
}

static void
end_cb (gpointer data)
{
  Round *round = data;
  g_autofree char *text =
      session_get_answer (&round->fixture, round->occurrence, "moved");

  kill_assert_typed (text, round->victim.saved, round->victim.typed);
  g_free (round->occurrence);
  fixture_tear_down (&round->fixture, NULL);
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

  g_test_add_func ("/app/session-page/F42-kill-while-typing", test_kill);

  return g_test_run ();
}
