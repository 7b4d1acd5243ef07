/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-story.h"
#include "editors/edit-deed.h"
#include "autosave.h"
#include "editors/story-field.h"
#include "widgets/text-area.h"
#include "story/story-check.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* How many characters of the facts are brought back to mind. */
#define MAX_FACTS 300

/* Page 2. For oneself: what one tells oneself, apart from the facts (F2), with the story
 * check (F3). In support: the guide to a debrief (F60). */
struct _FootingSectionStory {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *debrief_box;
  GtkLabel *debrief;
  GtkLabel *caution;
  GtkWidget *facts_box;
  GtkLabel *known;
  GtkLabel *unknown;
  FootingStoryField *story;
  GtkWidget *own_box;
  FootingTextArea *feelings;
  FootingStoryField *thoughts;
  FootingTextArea *behaviour;
  GtkWidget *reframe_box;
  FootingStoryField *reframe;
  GtkWidget *frame_box;
  GtkLabel *frame;
  GtkWidget *changes_box;
  FootingTextArea *technical_change;
  FootingTextArea *communication_change;
  GtkWidget *kindness_box;
  GtkLabel *kindness;
  GtkLabel *kindness_source;

  /* owned */
  FootingAutosave *autosave;
};

G_DEFINE_FINAL_TYPE (FootingSectionStory, footing_section_story, FOOTING_TYPE_SECTION)

static void
append_marks (GPtrArray *all, FootingStoryField *field)
{
  GPtrArray *marks = footing_story_field_get_marks (field);

  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (marks, i));
}

/* A frame is offered while nothing stands in its place. */
static void
update_frame (FootingSectionStory *self)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  GtkTextBuffer *reframe =
      gtk_text_view_get_buffer (footing_story_field_get_view (self->reframe));
  const char *frame;

  append_marks (marks, self->story);
  append_marks (marks, self->thoughts);
  frame = footing_story_frame (marks, footing_section_get_perspective (self));

  if (frame != NULL)
    gtk_label_set_label (self->frame, frame);
  gtk_widget_set_visible (self->frame_box,
                          frame != NULL && gtk_text_buffer_get_char_count (reframe) == 0);
}

/* Selects the first gap, so that typing fills it in. */
static void
select_gap (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  if (gtk_text_iter_forward_search (&start, "…", 0, &start, &end, NULL))
    gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
frame_cb (FootingSectionStory *self)
{
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (footing_story_field_get_view (self->reframe));
  GtkTextIter start;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_insert (buffer, &start, gtk_label_get_label (self->frame), -1);
  gtk_text_buffer_end_user_action (buffer);

  select_gap (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->reframe));
}

static void
show_facts (FootingSectionStory *self, FootingRecovery *recovery)
{
  g_autoptr (FootingRecovery) shown = footing_record_dup_shown (recovery);
  g_autofree char *known = footing_text_excerpt (shown->known, MAX_FACTS);
  g_autofree char *unknown = footing_text_excerpt (shown->unknown, MAX_FACTS);
  /* Translators: %s is what somebody noted as not known yet */
  g_autofree char *open = g_strdup_printf (_ ("Not known yet: %s"), unknown);

  gtk_label_set_label (self->known, known);
  gtk_widget_set_visible (GTK_WIDGET (self->known), *known != '\0');
  gtk_label_set_label (self->unknown, open);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown), *unknown != '\0');
  gtk_widget_set_visible (self->facts_box, *known != '\0' || *unknown != '\0');
}

static void
footing_section_story_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionStory *self = FOOTING_SECTION_STORY (view);
  g_autoptr (FootingRecovery) recovery = NULL;

  if (footing_section_get_perspective (self) != FOOTING_PERSPECTIVE_SUPPORT ||
      (type != G_TYPE_NONE && type != FOOTING_TYPE_RECOVERY))
    return;

  recovery = footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY,
                                footing_section_get_recovery (self), NULL);
  if (recovery != NULL)
    show_facts (self, recovery);
}

static void
bind_area (FootingSectionStory *self, const char *property, FootingTextArea *area)
{
  footing_autosave_bind_text_view (self->autosave, property,
                                   footing_text_area_get_view (area));
}

static void
bind_story (FootingSectionStory *self, const char *property, FootingStoryField *field)
{
  footing_autosave_bind_text_view (self->autosave, property,
                                   footing_story_field_get_view (field));
  footing_story_field_set_perspective (field, footing_section_get_perspective (self));
  g_signal_connect_object (field, "checked", G_CALLBACK (update_frame), self,
                           G_CONNECT_SWAPPED);
}

static void
bind_fields (FootingSectionStory *self)
{
  self->autosave =
      footing_autosave_new (footing_view_get_context (self), FOOTING_TYPE_RECOVERY,
                            footing_section_get_recovery (self));
  footing_edit_deed_follow (self->autosave);

  bind_story (self, "story", self->story);
  bind_area (self, "feelings", self->feelings);
  bind_story (self, "thoughts", self->thoughts);
  bind_area (self, "behaviour", self->behaviour);
  bind_story (self, "reframe", self->reframe);
  bind_area (self, "technical-change", self->technical_change);
  bind_area (self, "communication-change", self->communication_change);
}

static void
word_for_oneself (FootingSectionStory *self)
{
  g_object_set (self->story, "title", _ ("What you tell yourself"), NULL);
  g_object_set (self->reframe, "title", _ ("Another way to put it"), "help",
                _ ("What was done, what it led to, what comes next."), NULL);
}

static void
word_for_support (FootingSectionStory *self)
{
  const FootingGuide *guide = footing_guidance_lookup (
      footing_view_get_guidance (self), FOOTING_GUIDE_MOVE, "fact-debrief");

  gtk_label_set_label (self->debrief,
                       footing_guide_text (guide, FOOTING_PERSPECTIVE_SUPPORT));
  gtk_label_set_label (self->caution,
                       footing_guide_caution (guide, FOOTING_PERSPECTIVE_SUPPORT));
  g_object_set (self->story, "title", _ ("What they seem to tell themselves about it"),
                NULL);
  g_object_set (self->reframe, "title", _ ("How you will put it"), "help",
                _ ("In your words: what was done, and the next step."), NULL);

  gtk_widget_set_visible (self->debrief_box, TRUE);
  /* What somebody else feels and thinks is not for us to write down. */
  gtk_widget_set_visible (self->own_box, FALSE);
}

/* What there is to write down at once; the rest is for later. */
static void
show_brief (FootingSectionStory *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->thoughts), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->behaviour), FALSE);
  gtk_widget_set_visible (self->reframe_box, FALSE);
  gtk_widget_set_visible (self->changes_box, FALSE);
  gtk_widget_set_visible (self->kindness_box, FALSE);
}

static void
footing_section_story_constructed (GObject *object)
{
  FootingSectionStory *self = FOOTING_SECTION_STORY (object);
  const FootingGuide *kindness;

  G_OBJECT_CLASS (footing_section_story_parent_class)->constructed (object);

  if (footing_section_get_perspective (self) == FOOTING_PERSPECTIVE_SUPPORT)
    word_for_support (self);
  else
    word_for_oneself (self);
  if (footing_section_is_brief (self))
    show_brief (self);

  kindness = footing_guidance_lookup (footing_view_get_guidance (self),
                                      FOOTING_GUIDE_EVIDENCE, "self-kindness");
  gtk_label_set_label (self->kindness, footing_guide_why (kindness));
  gtk_label_set_label (self->kindness_source, footing_guide_source (kindness));

  bind_fields (self);
}

static void
footing_section_story_dispose (GObject *object)
{
  FootingSectionStory *self = FOOTING_SECTION_STORY (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_STORY);

  G_OBJECT_CLASS (footing_section_story_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, debrief_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, debrief);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, caution);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, facts_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, known);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, unknown);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, story);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, own_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, feelings);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, thoughts);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, behaviour);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, reframe_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, reframe);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, frame_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, frame);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, changes_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, technical_change);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, communication_change);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, kindness_box);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, kindness);
  gtk_widget_class_bind_template_child (klass, FootingSectionStory, kindness_source);
  gtk_widget_class_bind_template_callback (klass, frame_cb);
}

static void
footing_section_story_class_init (FootingSectionStoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_story_constructed;
  object_class->dispose = footing_section_story_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_story_refresh;

  g_type_ensure (FOOTING_TYPE_STORY_FIELD);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/section-story.ui");
  bind_template (widget_class);
}

static void
footing_section_story_init (FootingSectionStory *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
