/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-text.h"
#include "compose/story.h"
#include "format/compose-format.h"
#include "kept-line.h"
#include "store/forms.h"
#include "widgets/text-area.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line is lower than other texts that are typed. */
#define LINE_HEIGHT 40

/* One line of the text, and where it is edited. */
typedef struct {
  FootingComposeText *owner;
  const FootingComposeLine *line;
  GtkWidget *area;
  GtkTextBuffer *buffer;
  GtkWidget *choice; /* what to do with an edit that is outdated, or NULL */
  gboolean is_noted; /* what it was made as is kept with its edit */
} Line;

struct _FootingComposeText {
  GtkBox parent_instance;

  /* borrowed */
  GtkWidget *kept_line; /* or NULL */

  /* owned */
  FootingContext *context;
  FootingComposed *composed;
  FootingKeptForm *kept;
  char *made_place;           /* where it is kept what an edited line was made as */
  FootingRecoveryStory *last; /* that what is new is measured by, or NULL */
  GPtrArray *lines;           /* Line */

  /* state */
  FootingLength length;
};

G_DEFINE_FINAL_TYPE (FootingComposeText, footing_compose_text, GTK_TYPE_BOX)

static char *
dup_text (const Line *line)
{
  char *text;

  g_object_get (line->buffer, "text", &text, NULL);

  return text;
}

static void
add_heading (FootingComposeText *self, FootingStage stage)
{
  GtkWidget *heading = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
      footing_stage_to_label (stage), "wrap", TRUE, "xalign", 0.0, "margin-top", 6, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self), heading);
}

/* --- What is edited ----------------------------------------------------------------- */

/* Where what stands in @line comes from, and whether it is new, stands above it. */
static void
show_source (const Line *line, const char *text)
{
  const FootingRecoveryStory *last = line->owner->last;
  const char *source = footing_compose_format_source_now (line->line, text);
  g_autofree char *marked = last != NULL && footing_story_is_new (line->owner->last, text)
                                ? footing_compose_format_new (source)
                                : g_strdup (source);

  g_object_set (line->area, "title", marked, NULL);
}

/* What the edit of a line was made from is noted once it is typed in, so that it can be
 * told when that changes. Whether the file can be written is said by what keeps the edit.
 */
static void
note_made (Line *line, const char *text)
{
  const char *made = footing_compose_line_get_made (line->line);

  if (line->is_noted || line->choice != NULL || g_str_equal (text, line->line->text))
    return;

  line->is_noted =
      footing_forms_keep (footing_context_get_store (line->owner->context),
                          line->owner->made_place, line->line->key, made, NULL);
}

static void
changed_cb (GtkTextBuffer *buffer, Line *line)
{
  g_autofree char *text = dup_text (line);

  show_source (line, text);
  note_made (line, text);
}

/* The words stay as they are from now on, whatever they were made from before. */
static void
settle (Line *line)
{
  GtkWidget *choice = g_steal_pointer (&line->choice);
  g_autofree char *text = dup_text (line);

  g_object_set (line->area, "help", NULL, NULL);
  gtk_widget_grab_focus (line->area);
  gtk_box_remove (GTK_BOX (line->owner), choice);
  note_made (line, text);
}

static void
keep_cb (GtkButton *button, Line *line)
{
  settle (line);
}

/* It is typed, so that Ctrl+Z brings the other words back. */
static void
take_cb (GtkButton *button, Line *line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (line->buffer, &start, &end);
  gtk_text_buffer_begin_user_action (line->buffer);
  gtk_text_buffer_delete (line->buffer, &start, &end);
  gtk_text_buffer_insert (line->buffer, &start,
                          footing_compose_line_get_made (line->line), -1);
  gtk_text_buffer_end_user_action (line->buffer);
  settle (line);
}

static void
add_choice (GtkWidget *box, const char *label, GCallback func, Line *line)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect (button, "clicked", func, line);
  footing_wrap_box_append (FOOTING_WRAP_BOX (box), button);
}

/* What an edited line would say now stands below it, to be taken or not: it is not
 * replaced by itself, and it is not copied by mistake. */
static void
show_outdated (Line *line)
{
  /* Translators: %s is a sentence, with its full stop */
  g_autofree char *help =
      g_strdup_printf (_ ("What this line came from has changed since you edited it. It "
                          "would now say: “%s”"),
                       footing_compose_line_get_made (line->line));

  g_object_set (line->area, "help", help, NULL);
  line->choice = footing_wrap_box_new (6);
  add_choice (line->choice, _ ("_Use the New Sentence"), G_CALLBACK (take_cb), line);
  add_choice (line->choice, _ ("_Keep My Words"), G_CALLBACK (keep_cb), line);
  gtk_box_append (GTK_BOX (line->owner), line->choice);
}

/* --- Lines -------------------------------------------------------------------------- */

static void
add_line (FootingComposeText *self, const FootingComposeLine *line, GHashTable *made)
{
  Line *added = g_new0 (Line, 1);
  GtkWidget *area = footing_text_area_new (footing_compose_format_source (line), NULL);
  GtkTextView *view = footing_text_area_get_view (FOOTING_TEXT_AREA (area));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkWidget *scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  g_autofree char *text = NULL;

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              LINE_HEIGHT);
  gtk_widget_add_css_class (area, "composed-line");
  gtk_text_buffer_set_text (buffer, line->text, -1);
  footing_kept_form_bind_text_view (self->kept, line->key, view);
  *added = (Line){self, line, area, g_object_ref (buffer), NULL, FALSE};
  g_ptr_array_add (self->lines, added);
  gtk_box_append (GTK_BOX (self), area);

  text = dup_text (added);
  show_source (added, text);
  if (!g_str_equal (text, line->text) && footing_compose_line_is_outdated (line, made))
    show_outdated (added);
  g_signal_connect (buffer, "changed", G_CALLBACK (changed_cb), added);
}

static void
line_free (gpointer data)
{
  Line *line = data;

  g_signal_handlers_disconnect_by_data (line->buffer, line);
  g_object_unref (line->buffer);
  g_free (line);
}

/* What was typed while the same text was shown has not come back: it never went. */
static void
add_kept_line (FootingComposeText *self, gboolean was_said, gboolean again)
{
  if (again && !was_said)
    return;

  self->kept_line = g_object_new (FOOTING_TYPE_KEPT_LINE, NULL);
  gtk_box_prepend (GTK_BOX (self), self->kept_line);
  footing_kept_line_follow (FOOTING_KEPT_LINE (self->kept_line), self->kept);
}

static void
clear (FootingComposeText *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->lines, 0);
  g_clear_pointer (&self->composed, footing_composed_free);
  self->kept_line = NULL;
}

static void
footing_compose_text_dispose (GObject *object)
{
  footing_compose_text_close (FOOTING_COMPOSE_TEXT (object));

  G_OBJECT_CLASS (footing_compose_text_parent_class)->dispose (object);
}

static void
footing_compose_text_finalize (GObject *object)
{
  FootingComposeText *self = FOOTING_COMPOSE_TEXT (object);

  g_ptr_array_unref (self->lines);
  footing_composed_free (self->composed);
  g_free (self->made_place);
  g_clear_object (&self->last);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_compose_text_parent_class)->finalize (object);
}

static void
footing_compose_text_class_init (FootingComposeTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_compose_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_compose_text_finalize;
}

static void
footing_compose_text_init (FootingComposeText *self)
{
  g_object_set (self, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  self->lines = g_ptr_array_new_with_free_func (line_free);
}

/* What the edited lines were made as, text by key. Owned by the caller. */
static GHashTable *
read_made (FootingComposeText *self)
{
  g_autoptr (GError) error = NULL;
  GHashTable *made = footing_forms_get (footing_context_get_store (self->context),
                                        self->made_place, NULL, &error);

  if (error != NULL)
    footing_context_report (self->context, error);

  return made;
}

static void
add_lines (FootingComposeText *self)
{
  g_autoptr (GHashTable) made = read_made (self);
  int stage = -1;

  for (guint i = 0; i < self->composed->lines->len; i++) {
    const FootingComposeLine *line = g_ptr_array_index (self->composed->lines, i);

    if ((int)line->stage != stage)
      add_heading (self, line->stage);
    stage = (int)line->stage;
    add_line (self, line, made);
  }
}

void
footing_compose_text_show (FootingComposeText *self,
                           FootingComposed *composed,
                           FootingLength length,
                           FootingKeptForm *kept,
                           const char *made_place,
                           FootingRecoveryStory *last,
                           gboolean again)
{
  gboolean was_said;

  g_return_if_fail (FOOTING_IS_COMPOSE_TEXT (self));
  g_return_if_fail (composed != NULL && made_place != NULL);

  was_said = self->kept_line != NULL && gtk_widget_get_visible (self->kept_line);
  footing_compose_text_close (self);
  g_set_object (&self->last, last);
  g_set_object (&self->context, footing_saver_get_context (FOOTING_SAVER (kept)));
  clear (self);
  g_free (self->made_place);
  self->made_place = g_strdup (made_place);
  self->composed = composed;
  self->length = length;
  self->kept = kept;
  add_lines (self);
  add_kept_line (self, was_said, again);
}

void
footing_compose_text_close (FootingComposeText *self)
{
  g_return_if_fail (FOOTING_IS_COMPOSE_TEXT (self));

  g_clear_pointer (&self->kept, footing_saver_free);
}

char *
footing_compose_text_dup (FootingComposeText *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (FOOTING_IS_COMPOSE_TEXT (self), NULL);

  if (self->composed == NULL)
    return g_strdup ("");
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (texts, dup_text (g_ptr_array_index (self->lines, i)));

  return footing_composed_join (self->composed, texts, self->length);
}

GtkWidget *
footing_compose_text_get_area (FootingComposeText *self, const char *key)
{
  g_return_val_if_fail (FOOTING_IS_COMPOSE_TEXT (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = g_ptr_array_index (self->lines, i);

    if (g_str_has_suffix (line->line->key, key))
      return line->area;
  }

  return NULL;
}
