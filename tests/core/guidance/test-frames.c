/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F90: in another language, the sentences of steps have the gaps that they have in
 * English. What is not translated yet is English. */
#include "config.h"

#include "guidance/frame.h"
#include "guidance/guidance.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

static FootingGuidance *guidance;
static GPtrArray *english; /* frames, by move and perspective */

static const char *
get_frame (guint i)
{
  const FootingGuide *move =
      footing_guidance_nth (guidance, FOOTING_GUIDE_MOVE, i / FOOTING_N_PERSPECTIVES);

  return footing_guide_frame (move, i % FOOTING_N_PERSPECTIVES);
}

static void
test_gaps (void)
{
  for (guint i = 0; i < english->len; i++) {
    const char *before = g_ptr_array_index (english, i);
    const char *frame = get_frame (i);
    g_autofree char *title = NULL;

    g_assert_cmpint (before == NULL, ==, frame == NULL);
    if (frame == NULL)
      continue;

    g_test_message ("%s", frame);
    g_assert_true (footing_frame_is_sound (frame));
    g_assert_cmpint (frame[0], !=, '{');
    for (guint slot = 0; slot < FOOTING_N_SLOTS; slot++) {
      g_autofree char *one = footing_frame_dup_neutral (before, slot);
      g_autofree char *two = footing_frame_dup_neutral (frame, slot);

      g_assert_cmpint (one == NULL, ==, two == NULL);
    }

    title = footing_frame_fill (frame, NULL);
    g_assert_cmpint (g_utf8_strlen (title, -1), <=, 160);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  guidance = footing_guidance_new (&error);
  g_assert_no_error (error);
  english = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0;
       i < footing_guidance_n (guidance, FOOTING_GUIDE_MOVE) * FOOTING_N_PERSPECTIVES;
       i++)
    g_ptr_array_add (english, g_strdup (get_frame (i)));

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/frames/F90/gaps", test_gaps);
  status = g_test_run ();

  g_ptr_array_unref (english);
  g_object_unref (guidance);

  return status;
}
