/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H2, C6: no field that has to be filled is without an example for the kind of event it
 * was, in one's own plan and in support; and the kinds themselves have one. */
#include "config.h"

#include "editors/guide-row.h"
#include "guidance/examples.h"
#include "probe.h"
#include "sections/section-happened.h"
#include "sections/section-outcomes.h"
#include "widgets/example.h"
#include "widgets/hint.h"

#include <string.h>

static GtkWidget *
show_section (Fixture *self, GType type, const char *id, gboolean brief)
{
  GtkWidget *section =
      g_object_new (type, "context", self->context, "recovery", id, "brief", brief, NULL);

  fixture_show (self, section);

  return section;
}

static void
assert_described (GtkWidget *field)
{
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (field),
                                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
}

/* @field says that @text could stand in it, where everybody can read it. */
static void
assert_example (GtkWidget *section, GtkWidget *field, const char *text)
{
  const char *shown = footing_example_get (field);

  g_test_message ("%s", text);
  g_assert_nonnull (shown);
  g_assert_cmpstr (shown, ==, text);
  g_assert_true (probe_reads (section, text));
  assert_described (field);
}

static void
assert_title (GtkWidget *section, const FootingGuide *event, FootingPerspective p)
{
  const char *example = footing_example_get_title (event, p);
  g_autofree char *text = g_strconcat ("For example: ", example, NULL);

  g_assert_cmpint (g_utf8_strlen (example, -1), <=, 60);
  assert_example (section, probe_row (section, "What happened, in a few words"), text);
}

static void
assert_kind (GtkWidget *section, const FootingGuide *event)
{
  GtkWidget *row = probe_row (section, "What kind of event was it?");

  g_assert_nonnull (footing_guide_example (event));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                            footing_guide_example (event)));
}

static void
assert_outcome (GtkWidget *section, const FootingGuide *event, FootingPerspective p)
{
  GtkWidget *from = fixture_find (section, GTK_TYPE_ENTRY, "Measured from");
  g_autofree char *text =
      g_strconcat ("For example: ", footing_example_get_outcome (event, p), NULL);
  g_autofree char *measure =
      g_strdup_printf ("For example: from %s to %s %s", footing_example_get_from (event),
                       footing_example_get_to (event), footing_example_get_unit (event));

  g_assert_cmpstr (footing_example_get_from (event), !=, footing_example_get_to (event));
  assert_example (section, probe_row (section, "What will be different"), text);
  assert_example (section, from, measure);
  assert_described (fixture_find (section, GTK_TYPE_ENTRY, "Measured to"));
  assert_described (fixture_find (section, GTK_TYPE_ENTRY, "Unit of the measure"));
}

static void
test_all (Fixture *self, gconstpointer data)
{
  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    g_autofree char *id = fixture_add_draft (self, p);

    for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_TRIGGER);
         i++) {
      const FootingGuide *event =
          footing_guidance_nth (self->guidance, FOOTING_GUIDE_TRIGGER, i);

      probe_change (self, FOOTING_TYPE_RECOVERY, id, "trigger",
                    footing_guide_code (event));
      for (int brief = FALSE; brief <= TRUE; brief++) {
        GtkWidget *happened =
            show_section (self, FOOTING_TYPE_SECTION_HAPPENED, id, brief);

        assert_title (happened, event, p);
        assert_kind (happened, event);
      }
      assert_outcome (show_section (self, FOOTING_TYPE_SECTION_OUTCOMES, id, FALSE),
                      event, p);
    }
  }
}

/* They are there before a kind is chosen, and follow what is. */
static void
test_follow (Fixture *self, gconstpointer data)
{
  const FootingPerspective p = FOOTING_PERSPECTIVE_SELF;
  const FootingGuide *first =
      footing_guidance_nth (self->guidance, FOOTING_GUIDE_TRIGGER, 0);
  const FootingGuide *other =
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_TRIGGER, "comparison");
  g_autofree char *id = fixture_add_draft (self, p);
  GtkWidget *outcomes = show_section (self, FOOTING_TYPE_SECTION_OUTCOMES, id, FALSE);
  GtkWidget *happened;

  assert_outcome (outcomes, first, p);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "trigger", "comparison");
  assert_outcome (outcomes, other, p);
  probe_change (self, FOOTING_TYPE_RECOVERY, id, "trigger", "");

  happened = show_section (self, FOOTING_TYPE_SECTION_HAPPENED, id, TRUE);
  assert_title (happened, first, p);
  g_object_set (probe_row (happened, "What kind of event was it?"), "code", "comparison",
                NULL);
  assert_title (happened, other, p);
}

/* The example is beside what is said to be missing, and stays when that is mended. */
static void
test_hint (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  GtkWidget *section = show_section (self, FOOTING_TYPE_SECTION_HAPPENED, id, FALSE);
  GtkWidget *title = probe_row (section, "What happened, in a few words");
  g_autofree char *example = g_strdup (footing_example_get (title));

  footing_section_show_gap (FOOTING_SECTION (section), FOOTING_GAP_TITLE, NULL);
  g_assert_nonnull (footing_hint_get_text (section));
  assert_example (section, title, example);
  gtk_editable_set_text (GTK_EDITABLE (title), "The demo froze");
  g_assert_null (footing_hint_get_text (section));
  assert_example (section, title, example);

  footing_example_set (title, NULL);
  g_assert_null (footing_example_get (title));
  g_assert_false (probe_reads (section, example));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/field-examples/H2-C6-all", test_all);
  fixture_test ("/app/field-examples/H2-follow", test_follow);
  fixture_test ("/app/field-examples/H2-H16-hint", test_hint);

  return g_test_run ();
}
