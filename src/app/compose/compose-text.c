/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-text.h"
#include "compose/story.h"
#include "format/compose-format.h"
#include "kept-line.h"
#include "widgets/text-area.h"

#include <glib/gi18n-lib.h>

/* A line is lower than other texts that are typed. */
#define LINE_HEIGHT 40

struct _FootingComposeText {
  GtkBox parent_instance;

  /* borrowed */
  GtkWidget *kept_line; /* or NULL */

  /* owned */
  FootingKeptForm *kept;
  FootingRecoveryStory *last; /* that what is new is measured by, or NULL */
  GPtrArray *buffers;         /* GtkTextBuffer */
  GArray *stages;             /* FootingStage */

  /* state */
  FootingLength length;
};

G_DEFINE_FINAL_TYPE (FootingComposeText, footing_compose_text, GTK_TYPE_BOX)

static void
add_heading (FootingComposeText *self, FootingStage stage)
{
  GtkWidget *heading = g_object_new (
      GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
      footing_stage_to_label (stage), "wrap", TRUE, "xalign", 0.0, "margin-top", 6, NULL);

  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self), heading);
}

/* Says above the area of @buffer whether its line is new, as it is typed. */
static void
mark_new (FootingComposeText *self, GtkTextBuffer *buffer)
{
  GtkWidget *area = g_object_get_data (G_OBJECT (buffer), "area");
  const char *source = g_object_get_data (G_OBJECT (buffer), "source");
  g_autofree char *text = NULL;
  g_autofree char *marked = NULL;

  g_object_get (buffer, "text", &text, NULL);
  marked = self->last != NULL && footing_story_is_new (self->last, text)
               ? footing_compose_format_new (source)
               : g_strdup (source);
  g_object_set (area, "title", marked, NULL);
}

/* Where @line comes from stands above @area, with whether it is new. */
static void
follow_line (FootingComposeText *self,
             const FootingComposeLine *line,
             GtkWidget *area,
             GtkTextBuffer *buffer)
{
  g_object_set_data (G_OBJECT (buffer), "area", area);
  g_object_set_data_full (G_OBJECT (buffer), "source",
                          g_strdup (footing_compose_format_source (line)), g_free);
  if (self->last == NULL)
    return;

  mark_new (self, buffer);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (mark_new), self,
                           G_CONNECT_SWAPPED);
}

static void
add_line (FootingComposeText *self, const FootingComposeLine *line)
{
  GtkWidget *area = footing_text_area_new (footing_compose_format_source (line), NULL);
  GtkTextView *view = footing_text_area_get_view (FOOTING_TEXT_AREA (area));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkWidget *scroller =
      gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              LINE_HEIGHT);
  gtk_widget_add_css_class (area, "composed-line");
  gtk_text_buffer_set_text (buffer, line->text, -1);
  footing_kept_form_bind_text_view (self->kept, line->key, view);
  follow_line (self, line, area, buffer);
  g_ptr_array_add (self->buffers, g_object_ref (buffer));
  g_array_append_val (self->stages, line->stage);
  gtk_box_append (GTK_BOX (self), area);
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
  g_ptr_array_set_size (self->buffers, 0);
  g_array_set_size (self->stages, 0);
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

  g_ptr_array_unref (self->buffers);
  g_array_unref (self->stages);
  g_clear_object (&self->last);

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
  self->buffers = g_ptr_array_new_with_free_func (g_object_unref);
  self->stages = g_array_new (FALSE, FALSE, sizeof (FootingStage));
}

void
footing_compose_text_show (FootingComposeText *self,
                           const FootingComposed *composed,
                           FootingLength length,
                           FootingKeptForm *kept,
                           FootingRecoveryStory *last,
                           gboolean again)
{
  gboolean was_said;
  int stage = -1;

  g_return_if_fail (FOOTING_IS_COMPOSE_TEXT (self));
  g_return_if_fail (composed != NULL);

  was_said = self->kept_line != NULL && gtk_widget_get_visible (self->kept_line);
  footing_compose_text_close (self);
  g_set_object (&self->last, last);
  clear (self);
  self->length = length;
  self->kept = kept;
  for (guint i = 0; i < composed->lines->len; i++) {
    const FootingComposeLine *line = g_ptr_array_index (composed->lines, i);

    if ((int)line->stage != stage)
      add_heading (self, line->stage);
    stage = (int)line->stage;
    add_line (self, line);
  }
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

  for (guint i = 0; i < self->buffers->len; i++) {
    char *text;

    g_object_get (g_ptr_array_index (self->buffers, i), "text", &text, NULL);
    g_ptr_array_add (texts, text);
  }

  return footing_compose_join (texts, self->stages, self->length);
}
