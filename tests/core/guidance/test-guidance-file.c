/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue's file: how it is read, what is refused, what translators get. */
#include "config.h"

#include "error.h"
#include "guidance/examples.h"

#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT

typedef const char *(*Accessor) (const FootingGuide *, FootingPerspective);

/* A file of the source tree; its path is owned by the caller. */
static char *
source_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", name, NULL);
}

static void
test_white_space (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance = footing_guidance_new_from_data (
      "<guidance><trigger code='t'>"
      "<title for='support'>Theirs</title><title>\n  One\n\t title </title>"
      "<text><!-- aside -->a<!-- -->b</text></trigger></guidance>",
      -1, &error);
  const FootingGuide *trigger;

  g_assert_no_error (error);
  trigger = footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, 0);
  g_assert_cmpstr (footing_guide_title (trigger, SELF), ==, "One title");
  g_assert_cmpstr (footing_guide_title (trigger, SUPPORT), ==, "Theirs");
  g_assert_cmpstr (footing_guide_text (trigger, SELF), ==, "ab");
  g_assert_null (footing_guide_first_win (trigger, SELF));
}

#define MOVE_M "<move code='m' perspective='self'/>"

static void
test_damaged (void)
{
  static const char *const damaged[] = {
      "",
      "guidance",
      "<?xml version='1.0'?>",
      "<?xml version='1.0'?><!-- All that follows was cut off. -->\n",
      "<guidance>",
      "<other/>",
      "<guidance>loose</guidance>",
      "<guidance><trigger/></guidance>",
      "<guidance><trigger code='a' colour='red'/></guidance>",
      "<guidance><trigger code='a'/><trigger code='a'/></guidance>",
      "<guidance><trigger code='a' perspective='others'/></guidance>",
      "<guidance><trigger code='a' group='none'/></guidance>",
      "<guidance><trigger code='a'><title/></trigger></guidance>",
      "<guidance><trigger code='a'><title for='others'>t</title></trigger></guidance>",
      "<guidance><trigger code='a'><title move='m'>t</title></trigger></guidance>",
      "<guidance><trigger code='a'><title>t<b/></title></trigger></guidance>",
      "<guidance><trigger code='a'><colour>t</colour></trigger></guidance>",
      "<guidance><trigger code='a'><title a='b'>t</title></trigger></guidance>",
      "<guidance><group kind='x' code='a'/></guidance>",
      "<guidance><group kind='sign'/></guidance>",
      "<guidance><group kind='sign' code='a'><title> </title></group></guidance>",
      "<guidance><group kind='sign' code='a'><title>t</title></group>"
      "<group kind='sign' code='a'><title>t</title></group></guidance>",
      "<guidance><seek-support><line>l</line></seek-support></guidance>",
      "<guidance><seek-support><line for='self'/></seek-support></guidance>",
      "<guidance><seek-support><where for='self'>w</where></seek-support></guidance>",
      "<guidance><move code='m' evidence='e'/></guidance>",
      "<guidance><driver code='d' first='m'/></guidance>",
      "<guidance>" MOVE_M "<driver code='d' first='m'/></guidance>",
      "<guidance>" MOVE_M "<driver code='d' first='m' then='n'/></guidance>",
      "<guidance>" MOVE_M "<driver code='d' first='m'><stand-in for='support' move='m'>"
      "r</stand-in></driver></guidance>",
      "<guidance>" MOVE_M "<driver code='d' first='m'><stand-in for='support'>"
      "r</stand-in></driver></guidance>",
      "<guidance>" MOVE_M "<sign code='s' counter='n'/></guidance>",
      "<guidance>" MOVE_M "<sign code='s' counter='m'/></guidance>",
      "<guidance>" MOVE_M "<sign code='s'/></guidance>",
      "<guidance><trigger code='a' page='best'/></guidance>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FootingGuidance) guidance =
        footing_guidance_new_from_data (damaged[i], -1, &error);

    g_test_message ("%s", damaged[i]);
    g_assert_null (guidance);
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED);
    g_assert_true (g_str_has_suffix (error->message, "install Footing again."));
  }
}

/* The file of the source tree; its text is owned by the caller. */
static char *
read_catalogue (gsize *length)
{
  g_autofree char *path = source_file ("data/guidance/guidance.xml");
  char *xml = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &xml, length, &error);
  g_assert_no_error (error);

  return xml;
}

static void
assert_refused_when_cut (const char *xml, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingGuidance) guidance =
      footing_guidance_new_from_data (xml, length, &error);

  g_test_message ("cut off after %zu bytes", length);
  g_assert_null (guidance);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED);
}

/* Cut off anywhere, the file is refused: at each byte of its first lines, where
 * GMarkup is content with what is there, and at some of the rest. */
static void
test_cut (void)
{
  gsize length;
  g_autofree char *xml = read_catalogue (&length);
  gsize end = strstr (xml, "</guidance>") - xml;
  gsize first = strstr (xml, "<guidance>") - xml;

  for (gsize i = 0; i < first + 200; i++)
    assert_refused_when_cut (xml, i);

  for (guint i = 0; i < 150; i++)
    assert_refused_when_cut (xml, g_test_rand_int_range (first, end));

  assert_refused_when_cut (xml, end + strlen ("</guidance"));
}

/* Altered anywhere, the file is read or refused. */
static void
test_altered (void)
{
  gsize length;
  g_autofree char *xml = read_catalogue (&length);

  for (guint i = 0; i < 150; i++) {
    g_autofree char *copy = g_memdup2 (xml, length + 1);
    g_autoptr (FootingGuidance) guidance = NULL;

    for (guint j = 0; j < 4; j++)
      copy[g_test_rand_int_range (0, length)] = g_test_rand_int_range (1, 128);
    guidance = footing_guidance_new_from_data (copy, length, NULL);
  }
}

/* All that is shown, as it stands in the source. */
static GPtrArray *
collect_texts (FootingGuidance *guidance)
{
  static const Accessor accessors[] = {
      footing_guide_title,           footing_guide_text,
      footing_guide_explanation,     footing_guide_try,
      footing_guide_done_when,       footing_guide_first_win,
      footing_guide_stand_in_reason, footing_guide_caution,
      footing_example_get_title,     footing_example_get_outcome,
  };
  GPtrArray *texts = g_ptr_array_new ();

  for (int kind = 0; kind < FOOTING_N_GUIDE_KINDS; kind++) {
    const char *const *groups = footing_guidance_groups (guidance, kind);

    for (guint i = 0; groups[i] != NULL; i++)
      g_ptr_array_add (texts,
                       (char *)footing_guidance_group_title (guidance, kind, groups[i]));

    for (guint i = 0; i < footing_guidance_n (guidance, kind); i++) {
      const FootingGuide *guide = footing_guidance_nth (guidance, kind, i);

      g_ptr_array_add (texts, (char *)footing_guide_example (guide));
      g_ptr_array_add (texts, (char *)footing_example_get_unit (guide));
      g_ptr_array_add (texts, (char *)footing_guide_why (guide));
      for (guint j = 0; j < G_N_ELEMENTS (accessors); j++)
        for (int p = SELF; p <= SUPPORT; p++)
          g_ptr_array_add (texts, (char *)accessors[j](guide, p));
    }
  }

  g_ptr_array_add (texts, (char *)footing_guidance_emergency (guidance));
  g_ptr_array_add (texts, (char *)footing_guidance_disclaimer (guidance));
  g_ptr_array_add (texts, (char *)footing_guidance_quiet_line (guidance));
  g_ptr_array_add (texts, (char *)footing_guidance_signs_note (guidance, SELF));
  g_ptr_array_add (texts, (char *)footing_guidance_signs_note (guidance, SUPPORT));

  return texts;
}

/* What xgettext hands to translators is what is looked up. */
static void
test_extraction (void)
{
  g_autofree char *xml = source_file ("data/guidance/guidance.xml");
  g_autofree char *its = source_file ("its/its/guidance.its");
  g_autofree char *its_option = g_strconcat ("--its=", its, NULL);
  const char *const arguments[] = {
      "xgettext", "--no-wrap", "--no-location", its_option, "--output=-", xml, NULL};
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GPtrArray) texts = collect_texts (guidance);
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  g_assert_cmpuint (texts->len, >, 400);

  for (guint i = 0; i < texts->len; i++) {
    const char *text = g_ptr_array_index (texts, i);
    g_autofree char *entry = g_strdup_printf ("\nmsgid \"%s\"\n", text);

    g_test_message ("%s", text);
    if (text != NULL)
      g_assert_nonnull (strstr (output, entry));
  }

  g_assert_null (strstr (output, "Journal of"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guidance-file/white-space", test_white_space);
  g_test_add_func ("/guidance-file/damaged", test_damaged);
  g_test_add_func ("/guidance-file/cut", test_cut);
  g_test_add_func ("/guidance-file/altered", test_altered);
  g_test_add_func ("/guidance-file/extraction", test_extraction);

  return g_test_run ();
}
