/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H16: a sentence that says what is missing calls the field as the field is called. */
#include "config.h"

#include "probe.h"
#include "sections/page-section.h"

#include <string.h>

/* What a field may be called: a sentence with one of these is about a field of that name.
 */
static const char *const NAMES[] = {"title",       "name",     "heading", "label",
                                    "description", "headline", "subject", "summary"};

static gboolean
has_word (const char *text, const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", word);

  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0);
}

/* The label of the field that has the focus, "" when it has none. */
static const char *
get_label (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *row =
      focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : "";
}

/* The first outcome or step of @plan, where @gap is about one; else NULL. */
static char *
find_record (Fixture *self, const char *plan, FootingGap gap)
{
  const GType type = footing_gap_get_page (gap) == FOOTING_PAGE_OUTCOMES
                         ? FOOTING_TYPE_OUTCOME
                         : FOOTING_TYPE_STEP;
  g_autoptr (GPtrArray) records = probe_list (self, type, plan);

  return records->len > 0
             ? g_strdup (footing_record_get_id (g_ptr_array_index (records, 0)))
             : NULL;
}

/* As a page does, which scrolls. */
static void
show (Fixture *self, FootingSection *section)
{
  fixture_show (self, g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", section,
                                    "hscrollbar-policy", GTK_POLICY_NEVER, NULL));
}

static void
test_names (Fixture *self, gconstpointer data)
{
  for (int p = FOOTING_PERSPECTIVE_SELF; p <= FOOTING_PERSPECTIVE_SUPPORT; p++) {
    g_autofree char *plan = fixture_add_plan (self, p, FALSE);

    for (FootingGap gap = FOOTING_GAP_TITLE; gap <= FOOTING_GAP_SCOPE_END; gap++) {
      const char *sentence = footing_gap_to_sentence (gap);
      g_autofree char *record = find_record (self, plan, gap);
      FootingSection *section =
          footing_page_section_new (footing_gap_get_page (gap), self->context, plan);

      show (self, section);
      footing_section_show_gap (section, gap, record);
      fixture_settle ();
      g_test_message ("%s: %s", get_label (self), sentence);
      for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
        if (has_word (sentence, NAMES[i]) && !has_word (get_label (self), NAMES[i]))
          g_error ("“%s” stands at “%s”, which is no %s", sentence, get_label (self),
                   NAMES[i]);
    }
  }
}

/* That at what happened even has its words. */
static void
test_title (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_draft (self, FOOTING_PERSPECTIVE_SELF);
  FootingSection *section =
      footing_page_section_new (FOOTING_PAGE_HAPPENED, self->context, plan);

  fixture_show (self, GTK_WIDGET (section));
  footing_section_show_gap (section, FOOTING_GAP_TITLE, NULL);
  g_assert_cmpstr (get_label (self), ==, "What happened, in a few words");
  g_assert_cmpstr (footing_gap_to_sentence (FOOTING_GAP_TITLE), ==,
                   "Say in a few words what happened.");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/gap-words/H16-names", test_names);
  fixture_test ("/app/gap-words/H16-title", test_title);

  return g_test_run ();
}
