/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-happened.h"
#include "editors/edit-deed.h"
#include "autosave.h"
#include "editors/guide-row.h"
#include "editors/initials-row.h"
#include "format/example-format.h"
#include "widgets/date-presets.h"
#include "widgets/example.h"
#include "widgets/text-area.h"
#include "widgets/whole-text.h"

/* Page 1 (F1, F2): the facts. */
struct _FootingSectionHappened {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *person_row;
  GtkWidget *initials_row;
  GtkWidget *title_row;
  GtkWidget *date_row;
  FootingDatePresets *presets;
  GtkWidget *trigger_row;
  GtkWidget *seen_by_row;
  FootingTextArea *known;
  FootingTextArea *unknown;

  /* owned */
  FootingAutosave *autosave;
};

G_DEFINE_FINAL_TYPE (FootingSectionHappened,
                     footing_section_happened,
                     FOOTING_TYPE_SECTION)

static GtkWidget *
footing_section_happened_find_field (FootingSection *section,
                                     FootingGap gap,
                                     const char *record)
{
  FootingSectionHappened *self = FOOTING_SECTION_HAPPENED (section);

  return gap == FOOTING_GAP_TITLE ? self->title_row : self->date_row;
}

/* H2: a title as one might have given it to an event of the kind that is chosen. */
static void
show_example (FootingSectionHappened *self)
{
  g_autofree char *trigger = NULL;
  g_autofree char *text = NULL;
  const FootingGuide *event;

  g_object_get (self->trigger_row, "code", &trigger, NULL);
  event = footing_example_find_event (footing_view_get_guidance (self), trigger);
  text = footing_example_format (
      footing_example_get_title (event, footing_section_get_perspective (self)));
  footing_example_set (self->title_row, text);
}

static void
bind_fields (FootingSectionHappened *self)
{
  FootingAutosave *autosave = self->autosave;

  footing_autosave_bind_editable (autosave, "person", GTK_EDITABLE (self->person_row));
  footing_autosave_bind_editable (autosave, "title", GTK_EDITABLE (self->title_row));
  footing_autosave_bind_editable (autosave, "seen-by", GTK_EDITABLE (self->seen_by_row));
  footing_autosave_bind (autosave, "happened-on", self->date_row, "date", self->date_row);
  footing_autosave_bind (autosave, "trigger", self->trigger_row, "code",
                         self->trigger_row);
  footing_autosave_bind_text_view (autosave, "known",
                                   footing_text_area_get_view (self->known));
  footing_autosave_bind_text_view (autosave, "unknown",
                                   footing_text_area_get_view (self->unknown));
}

static void
footing_section_happened_constructed (GObject *object)
{
  static const int days[] = {0, -1, -7};
  FootingSectionHappened *self = FOOTING_SECTION_HAPPENED (object);

  G_OBJECT_CLASS (footing_section_happened_parent_class)->constructed (object);

  footing_date_presets_load (self->presets, footing_view_get_context (self),
                             FOOTING_DATE_ROW (self->date_row), days,
                             G_N_ELEMENTS (days));
  gtk_widget_set_visible (self->person_row, footing_section_get_perspective (self) ==
                                                FOOTING_PERSPECTIVE_SUPPORT);
  gtk_widget_set_visible (self->initials_row, gtk_widget_get_visible (self->person_row) &&
                                                  !footing_section_is_brief (self));
  footing_initials_row_follow (FOOTING_INITIALS_ROW (self->initials_row),
                               footing_view_get_context (self),
                               footing_section_get_recovery (self));
  if (footing_section_is_brief (self)) {
    gtk_widget_set_visible (self->seen_by_row, FALSE);
    gtk_widget_set_visible (GTK_WIDGET (self->known), FALSE);
    gtk_widget_set_visible (GTK_WIDGET (self->unknown), FALSE);
  }
  footing_guide_row_load (FOOTING_GUIDE_ROW (self->trigger_row),
                          footing_view_get_guidance (self), FOOTING_GUIDE_TRIGGER,
                          footing_section_get_perspective (self));

  self->autosave =
      footing_autosave_new (footing_view_get_context (self), FOOTING_TYPE_RECOVERY,
                            footing_section_get_recovery (self));
  footing_edit_deed_follow (self->autosave);
  bind_fields (self);
  show_example (self);
  g_signal_connect_object (self->trigger_row, "notify::code", G_CALLBACK (show_example),
                           self, G_CONNECT_SWAPPED);
}

static void
footing_section_happened_dispose (GObject *object)
{
  FootingSectionHappened *self = FOOTING_SECTION_HAPPENED (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_HAPPENED);

  G_OBJECT_CLASS (footing_section_happened_parent_class)->dispose (object);
}

static void
footing_section_happened_class_init (FootingSectionHappenedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_happened_constructed;
  object_class->dispose = footing_section_happened_dispose;
  FOOTING_SECTION_CLASS (klass)->find_field = footing_section_happened_find_field;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_GUIDE_ROW);
  g_type_ensure (FOOTING_TYPE_INITIALS_ROW);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sections/section-happened.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened, person_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened,
                                        initials_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened, presets);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened,
                                        trigger_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened,
                                        seen_by_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened, known);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionHappened, unknown);
}

static void
footing_section_happened_init (FootingSectionHappened *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (GTK_WIDGET (self->title_row));
}
