/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "probe.h"
#include "story/story-check.h"
#include "editors/story-card.h"
#include "editors/story-field.h"
#include "widgets/text-area.h"
#include "sections/section-story.h"

#include <string.h>

static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_STORY, self->context, id);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (section));
  fixture_show (self, scroller);

  return GTK_WIDGET (section);
}

/* The text area called @title; fails when there is none. */
static FootingTextArea *
find_area (GtkWidget *root, const char *title)
{
  g_autoptr (GPtrArray) areas = probe_all (root, FOOTING_TYPE_TEXT_AREA);

  for (guint i = 0; i < areas->len; i++) {
    g_autofree char *found = NULL;

    g_object_get (g_ptr_array_index (areas, i), "title", &found, NULL);
    if (strcmp (found, title) == 0)
      return g_ptr_array_index (areas, i);
  }

  g_assert_not_reached ();
}

static GtkTextBuffer *
find_buffer (GtkWidget *section, const char *title)
{
  return gtk_text_view_get_buffer (
      footing_text_area_get_view (find_area (section, title)));
}

static char *
get_text (GtkTextBuffer *buffer)
{
  char *text;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static void
assert_text (GtkTextBuffer *buffer, const char *expected)
{
  g_autofree char *text = get_text (buffer);

  g_assert_cmpstr (text, ==, expected);
}

/* Types at the end, as keys do: undo takes it back. */
static void
type (GtkTextBuffer *buffer, const char *text)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

/* The text with the underlined parts in brackets. */
static char *
format_underlined (GtkTextBuffer *buffer)
{
  GString *found = g_string_new (NULL);
  gboolean inside = FALSE;
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (;; gtk_text_iter_forward_char (&iter)) {
    g_autoptr (GSList) tags = gtk_text_iter_get_tags (&iter);

    if ((tags != NULL) != inside) {
      g_string_append_c (found, inside ? ']' : '[');
      inside = !inside;
    }
    if (gtk_text_iter_is_end (&iter))
      break;
    g_string_append_unichar (found, gtk_text_iter_get_char (&iter));
  }

  return g_string_free (found, FALSE);
}

static void
assert_underlined (GtkTextBuffer *buffer, const char *expected)
{
  g_autofree char *found = NULL;

  fixture_settle ();
  found = format_underlined (buffer);
  g_assert_cmpstr (found, ==, expected);
}

/* The words of the cards in sight, with "|" between. */
static void
list_cards (GtkWidget *root, GString *cards)
{
  if (FOOTING_IS_STORY_CARD (root) && gtk_widget_get_visible (root) &&
      gtk_widget_get_visible (gtk_widget_get_parent (root)))
    g_string_append_printf (cards, "%s%s", cards->len > 0 ? "|" : "",
                            footing_story_card_get_words (FOOTING_STORY_CARD (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_cards (child, cards);
}

static void
assert_cards (GtkWidget *section, const char *expected)
{
  g_autoptr (GString) cards = g_string_new (NULL);

  fixture_settle ();
  list_cards (section, cards);
  g_assert_cmpstr (cards->str, ==, expected);
}

/* F2, C4: what one tells oneself stands apart from the facts, field by field; and what to
 * change. */
static void
test_fields (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingRecovery) after = NULL;

  fixture_assert_named (section);
  type (find_buffer (section, "What you tell yourself"), "a");
  type (find_buffer (section, "How it felt"), "b");
  type (find_buffer (section, "What went through your mind"), "c");
  type (find_buffer (section, "What you did or avoided"), "d");
  type (find_buffer (section, "Another way to put it"), "e");
  type (find_buffer (section, "One technical change"), "f");
  type (find_buffer (section, "One change in communication"), "g");
  g_assert_true (footing_context_flush (self->context));

  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->story, ==, "a");
  g_assert_cmpstr (after->feelings, ==, "b");
  g_assert_cmpstr (after->thoughts, ==, "c");
  g_assert_cmpstr (after->behaviour, ==, "d");
  g_assert_cmpstr (after->reframe, ==, "e");
  g_assert_cmpstr (after->technical_change, ==, "f");
  g_assert_cmpstr (after->communication_change, ==, "g");
  g_assert_cmpstr (after->known, ==, "");
}

/* F3, H7: wording is marked as one types, each once below the field. It asks, and nothing
 * below the field changes a letter of the text or takes the focus away from it. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkTextBuffer *story = find_buffer (section, "What you tell yourself");
  GtkWidget *field = fixture_find (section, FOOTING_TYPE_STORY_FIELD, NULL);
  GtkWidget *focus;
  g_autoptr (GPtrArray) buttons = NULL;

  gtk_widget_grab_focus (field);
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  assert_cards (section, "");
  type (story, "I always fail. I am a fail");
  assert_underlined (story, "[I always fail]. I am a fail");
  type (story, "ure, I always fail");
  assert_underlined (story, "[I always fail]. [I am a failure], [I always fail]");
  assert_cards (section, "I always fail|I am a failure");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == focus);

  buttons = probe_all (field, GTK_TYPE_BUTTON);
  g_assert_cmpuint (buttons->len, ==, 2);
  for (guint i = 0; i < buttons->len; i++)
    g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
  assert_text (story, "I always fail. I am a failure, I always fail");
}

/* All buttons below @root, those too that come with a press. */
static guint
press_all (GtkWidget *root)
{
  g_autoptr (GHashTable) pressed = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (gboolean again = TRUE; again;) {
    g_autoptr (GPtrArray) buttons = probe_all (root, GTK_TYPE_BUTTON);

    again = FALSE;
    for (guint i = 0; i < buttons->len; i++)
      if (g_hash_table_add (pressed, g_ptr_array_index (buttons, i))) {
        g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
        again = TRUE;
        n++;
      }
    fixture_settle ();
  }

  return n;
}

/* H7: the same with every field that is checked, in both perspectives. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  const char *typed = "I always fail. Nobody trusts me. I am a fraud.";
  guint n = 0;

  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    g_autofree char *id = fixture_add_plan (self, p, FALSE);
    GtkWidget *section = show_section (self, id);
    g_autoptr (GPtrArray) fields = probe_all (section, FOOTING_TYPE_STORY_FIELD);

    for (guint i = 0; i < fields->len; i++) {
      FootingStoryField *field = g_ptr_array_index (fields, i);
      GtkTextBuffer *buffer =
          gtk_text_view_get_buffer (footing_story_field_get_view (field));

      if (!gtk_widget_get_mapped (GTK_WIDGET (field)))
        continue;
      type (buffer, typed);
      fixture_settle ();
      g_assert_cmpuint (press_all (GTK_WIDGET (field)), >=, 1);
      assert_text (buffer, typed);
      n++;
    }
  }
  g_assert_cmpuint (n, ==, 5);
}

/* As with the keyboard: the button has the focus. */
static void
leave (GtkWidget *card)
{
  GtkWidget *button = fixture_find (card, GTK_TYPE_BUTTON, "_Leave It");

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
}

/* F3: wording that is left alone is not brought up again, the rest is. */
static void
test_leave (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkTextBuffer *story = find_buffer (section, "What you tell yourself");
  GtkWidget *card = fixture_find (section, FOOTING_TYPE_STORY_CARD, NULL);

  type (story, "I always fail. I am a fraud. I'll never be good.");
  assert_cards (section, "I always fail|I am a fraud|I'll never be good");
  leave (card);
  assert_cards (section, "I am a fraud|I'll never be good");
  type (story, " And I always fail.");
  assert_underlined (story, "I always fail. [I am a fraud]. [I'll never be good]. "
                            "And I always fail.");
  assert_text (story, "I always fail. I am a fraud. I'll never be good. "
                      "And I always fail.");
}

/* U1: after a card has gone the focus is on the next one, else on the one before, else in
 * the text. */
static void
test_leave_focus (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *field = fixture_find (section, FOOTING_TYPE_STORY_FIELD, NULL);
  GtkTextView *view = footing_story_field_get_view (FOOTING_STORY_FIELD (field));
  GtkWidget *first = fixture_find (field, FOOTING_TYPE_STORY_CARD, NULL);
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  const struct {
    GtkWidget *left;
    GtkWidget *focused;
  } cases[] = {{first, first}, {second, first}, {first, GTK_WIDGET (view)}};

  type (gtk_text_view_get_buffer (view),
        "I always fail. I am a fraud. I'll never be good.");
  fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *focus;

    leave (cases[i].left);
    focus = gtk_root_get_focus (GTK_ROOT (self->window));
    g_assert_nonnull (focus);
    g_assert_true (gtk_widget_get_mapped (focus));
    g_assert_true (focus == cases[i].focused ||
                   gtk_widget_is_ancestor (focus, cases[i].focused));
  }
}

/* F3: a frame to write it afresh is offered while the reframe is empty. */
static void
test_frame (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkTextBuffer *reframe = find_buffer (section, "Another way to put it");
  GtkWidget *button = fixture_find (section, GTK_TYPE_BUTTON, "Use _This Outline");
  GtkTextIter start, end;

  g_assert_false (gtk_widget_get_mapped (button));
  type (find_buffer (section, "What went through your mind"), "I am a failure");
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (button)));

  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
  assert_text (reframe, "What I did was … . It led to … . Next I will … .");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (button)));
  g_assert_true (gtk_text_buffer_get_selection_bounds (reframe, &start, &end));
  g_assert_cmpint (gtk_text_iter_get_offset (&start), ==, 15);
  g_assert_cmpint (gtk_text_iter_get_offset (&end), ==, 16);

  gtk_text_buffer_set_text (reframe, "", -1);
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (button)));
}

static guint
count_areas (GtkWidget *section)
{
  g_autoptr (GPtrArray) areas = probe_all (section, FOOTING_TYPE_TEXT_AREA);

  return areas->len;
}

/* F60: in support the page is the debrief: the facts first, what to mind, two changes;
 * nothing is asked about what somebody else feels. */
static void
test_debrief (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  g_autoptr (FootingRecovery) after = NULL;
  GtkWidget *section, *known;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "known",
                        "It <b>froze</b>\nat \xe2\x80\xae%s", NULL);
  section = show_section (self, id);
  fixture_assert_named (section);
  known = fixture_find (section, GTK_TYPE_LABEL, "It <b>froze</b> at %s");
  g_assert_nonnull (known);
  g_assert_true (gtk_widget_get_mapped (known));
  g_assert_cmpuint (count_areas (section), ==, 4);
  g_assert_nonnull (fixture_find (section, GTK_TYPE_LABEL,
                                  "Only if they want to, and only about the task. Where "
                                  "conduct, law or safety is concerned, get advice "
                                  "first."));

  type (find_buffer (section, "What they seem to tell themselves about it"),
        "he is a fool");
  assert_cards (section, "he is a fool");
  type (find_buffer (section, "How you will put it"), "f");
  type (find_buffer (section, "One technical change"), "g");
  type (find_buffer (section, "One change in communication"), "h");
  g_assert_true (footing_context_flush (self->context));
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->story, ==, "he is a fool");
  g_assert_cmpstr (after->reframe, ==, "f");
  g_assert_cmpstr (after->technical_change, ==, "g");
  g_assert_cmpstr (after->communication_change, ==, "h");

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "known", "New",
                        NULL);
  g_assert_nonnull (fixture_find (section, GTK_TYPE_LABEL, "New"));
}

/* F3: hostile and huge texts are checked, shown and kept as they are. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkTextBuffer *story = find_buffer (section, "What you tell yourself");
  FootingStoryField *field =
      FOOTING_STORY_FIELD (fixture_find (section, FOOTING_TYPE_STORY_FIELD, NULL));
  g_autoptr (GString) huge = g_string_new (NULL);
  g_autofree char *kept = NULL;

  type (story,
        "<b>I always fail</b> %s \xe2\x80\xae I am a fool\xe2\x80\xac \xf0\x9f\x8c\xb1");
  assert_underlined (story, "<b>[I always fail]</b> %s \xe2\x80\xae [I am a "
                            "fool]\xe2\x80\xac \xf0\x9f\x8c\xb1");

  for (int i = 0; i < 5000; i++)
    g_string_append (huge, "I always fail\n");
  gtk_text_buffer_set_text (story, huge->str, -1);
  fixture_settle ();
  g_assert_cmpuint (footing_story_field_get_marks (field)->len, ==,
                    FOOTING_STORY_MAX_MARKS);

  while (huge->len < 1024 * 1024)
    g_string_append (huge, "I always fail\n");
  gtk_text_buffer_set_text (story, huge->str, -1);
  fixture_settle ();
  kept = get_text (story);
  g_assert_cmpint (strcmp (kept, huge->str), ==, 0);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-story/F2-fields", test_fields);
  fixture_test ("/app/section-story/F3-H7-marks", test_marks);
  fixture_test ("/app/section-story/H7-untouched", test_untouched);
  fixture_test ("/app/section-story/F3-leave", test_leave);
  fixture_test ("/app/section-story/U1-leave-focus", test_leave_focus);
  fixture_test ("/app/section-story/F3-frame", test_frame);
  fixture_test ("/app/section-story/F60-debrief", test_debrief);
  fixture_test ("/app/section-story/F3-hostile", test_hostile);

  return g_test_run ();
}
