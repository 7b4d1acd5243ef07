/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "widgets/date-row.h"
#include "widgets/hint.h"
#include "sections/section-happened.h"

/* F1, D18: what is typed is in the file after a flush, as it was typed. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  static const char typed[] = "A <b>\"slip\"</b> & 100% \xf0\x9f\x8c\xb1";
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_HAPPENED, self->context, id);
  g_autoptr (FootingRecovery) after = NULL;
  GtkWidget *title, *date;

  fixture_show (self, GTK_WIDGET (section));
  fixture_assert_named (GTK_WIDGET (section));
  title = fixture_find (GTK_WIDGET (section), ADW_TYPE_ENTRY_ROW,
                        "What happened, in a few words");
  date = fixture_find (GTK_WIDGET (section), FOOTING_TYPE_DATE_ROW, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==,
                   "The pilot missed its key figures");

  gtk_editable_set_text (GTK_EDITABLE (title), typed);
  gtk_editable_set_text (GTK_EDITABLE (date), "2026-3-1");
  g_assert_true (footing_context_flush (self->context));

  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->title, ==, typed);
  g_assert_cmpstr (after->happened_on, ==, "2026-03-01");
  g_assert_cmpstr (after->trigger, ==, "project-missed");
}

/* F1: the reason is one sentence at the field, and the field is focused. */
static void
test_gap (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_HAPPENED, self->context, id);
  GtkWidget *date, *focus;

  fixture_show (self, GTK_WIDGET (section));
  date = fixture_find (GTK_WIDGET (section), FOOTING_TYPE_DATE_ROW, NULL);
  footing_section_show_gap (section, FOOTING_GAP_DATE_IN_FUTURE, NULL);
  g_assert_cmpstr (footing_hint_get_text (GTK_WIDGET (section)), ==,
                   "That day hasn’t come yet: choose today or an earlier day.");
  gtk_test_accessible_assert_state (date, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, date));

  footing_section_clear_gap (section);
  g_assert_null (footing_hint_get_text (GTK_WIDGET (section)));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-happened/F1-typing", test_typing);
  fixture_test ("/app/section-happened/F1-gap", test_gap);

  return g_test_run ();
}
