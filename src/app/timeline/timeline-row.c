/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-row.h"
#include "editors/removal.h"
#include "entry/entry-window.h"
#include "fold.h"
#include "widgets/fold-box.h"
#include "timeline-mark.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

/* So many characters less have room, where they are wide ones. */
#define WIDE_CHARS 3

struct _FootingTimelineRow {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkWidget *gap_box;
  FootingTimelineMark *gap_mark;
  GtkLabel *gap;
  GtkWidget *week_box;
  GtkLabel *week;
  FootingTimelineMark *week_mark;
  FootingTimelineMark *mark;
  GtkLabel *title;
  GtkWidget *words_box;
  GtkLabel *found;
  GtkLabel *weekday;
  GtkLabel *measure;
  GtkLabel *seen_by;
  GtkMenuButton *menu;

  /* owned */
  FootingContext *context;
  FootingTimelineItem *item;
  GStrv words; /* to be marked, or NULL */

  /* borrowed */
  GtkWidget *answers; /* NULL until there is need of it */
};

G_DEFINE_FINAL_TYPE (FootingTimelineRow, footing_timeline_row, GTK_TYPE_WIDGET)

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_timeline_row_edit (FOOTING_TIMELINE_ROW (widget));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingTimelineRow *self = FOOTING_TIMELINE_ROW (widget);
  FootingEntry *entry =
      self->item != NULL ? footing_timeline_item_get_entry (self->item) : NULL;
  g_autofree char *id = NULL;

  if (entry == NULL)
    return;

  /* The entry goes with its row, while it is being removed. */
  id = g_strdup (footing_record_get_id (entry));
  footing_remove (self->context, FOOTING_TYPE_ENTRY, id);
}

/* A menu for each row would be slow to make for all of them. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  g_menu_append (menu, _ ("_Edit"), "row.edit");
  g_menu_append (menu, _ ("_Delete"), "row.delete");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* Opens what is on the other side. */
static void
answers_cb (FootingTimelineRow *self)
{
  const char *id =
      self->item != NULL ? footing_timeline_item_get_other (self->item) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (id != NULL && GTK_IS_WINDOW (root))
    footing_entry_window_show (GTK_WINDOW (root), self->context, id);
}

static void
secondary_cb (FootingTimelineRow *self)
{
  footing_timeline_row_popup_menu (self);
}

/* Marks @words in what @label says; nothing when they are NULL. */
static void
mark (GtkLabel *label, const char *const *words)
{
  g_autoptr (PangoAttrList) marks = NULL;
  g_autoptr (GArray) found = NULL;

  if (words != NULL) {
    marks = pango_attr_list_new ();
    found = footing_fold_find (gtk_label_get_label (label), words);
  }
  for (guint i = 0; found != NULL && i < found->len; i++) {
    const FootingSpan span = g_array_index (found, FootingSpan, i);
    PangoAttribute *attributes[] = {pango_attr_weight_new (PANGO_WEIGHT_BOLD),
                                    pango_attr_underline_new (PANGO_UNDERLINE_SINGLE)};

    for (guint j = 0; j < G_N_ELEMENTS (attributes); j++) {
      attributes[j]->start_index = span.start;
      attributes[j]->end_index = span.end;
      pango_attr_list_change (marks, attributes[j]);
    }
  }
  gtk_label_set_attributes (label, marks);
}

/* What was found elsewhere than in the title is shown below it; else the thought that it
 * answers. */
static void
show_found (FootingTimelineRow *self)
{
  const char *const *words = (const char *const *)self->words;
  g_autofree char *found = words != NULL && self->item != NULL
                               ? footing_timeline_item_dup_found (self->item, words)
                               : NULL;

  if (found == NULL)
    found = self->item != NULL ? footing_timeline_item_dup_thought (self->item)
                               : g_strdup ("");
  mark (self->title, words);
  gtk_label_set_label (self->found, found);
  mark (self->found, words);
  gtk_widget_set_visible (GTK_WIDGET (self->found), *found != '\0');
}

static GtkWidget *
make_answers (FootingTimelineRow *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "link-line");
  gtk_widget_add_css_class (button, "caption");
  g_signal_connect_object (button, "clicked", G_CALLBACK (answers_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

/* Few entries answer one or are answered: the others never pay for it. */
static void
show_answers (FootingTimelineRow *self, const char *text)
{
  const gboolean any = *text != '\0';

  if (any && self->answers == NULL) {
    self->answers = make_answers (self);
    gtk_box_insert_child_after (GTK_BOX (self->words_box), self->answers,
                                GTK_WIDGET (self->title));
  }
  if (self->answers == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->answers))),
                       text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->answers),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (self->answers, any);
}

/* A column has so many characters; few texts have more, and only those are broken into
 * lines, which costs time. */
static void
show_column (GtkLabel *label, const char *text)
{
  const glong room = gtk_label_get_max_width_chars (label) - WIDE_CHARS;

  gtk_label_set_wrap (label, g_utf8_strlen (text, -1) > room);
  gtk_label_set_label (label, text);
}

static void
show_item (FootingTimelineRow *self)
{
  const FootingTimelinePlace *place = footing_timeline_item_get_place (self->item);
  FootingEntry *entry = footing_timeline_item_get_entry (self->item);
  g_autofree char *gap = footing_timeline_item_dup_gap (self->item);
  g_autofree char *week = footing_timeline_item_dup_week_title (self->item);
  g_autofree char *title = footing_timeline_item_dup_title (self->item);
  g_autofree char *weekday = footing_timeline_item_dup_weekday (self->item);
  g_autofree char *measure = footing_timeline_item_dup_measure (self->item);
  g_autofree char *seen_by = footing_timeline_item_dup_seen_by (self->item);
  g_autofree char *answers = footing_timeline_item_dup_answers (self->item);
  g_autofree char *all = footing_timeline_item_dup_description (self->item);

  gtk_label_set_label (self->gap, gap != NULL ? gap : "");
  gtk_widget_set_visible (self->gap_box, gap != NULL);
  gtk_label_set_label (self->week, week != NULL ? week : "");
  gtk_widget_set_visible (self->week_box, week != NULL);
  footing_timeline_mark_set_starts (self->week_mark, place->first);
  footing_timeline_mark_set_starts (self->mark, place->first);
  footing_timeline_mark_set_kind (self->mark, entry != NULL ? entry->kind : NULL);
  gtk_label_set_label (self->title, title);
  show_found (self);
  show_answers (self, answers);
  gtk_label_set_label (self->weekday, weekday);
  show_column (self->measure, measure);
  show_column (self->seen_by, seen_by);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  all, -1);
}

static void
footing_timeline_row_dispose (GObject *object)
{
  FootingTimelineRow *self = FOOTING_TIMELINE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_TIMELINE_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->context);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (footing_timeline_row_parent_class)->dispose (object);
}

static void
footing_timeline_row_class_init (FootingTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_timeline_row_dispose;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_TIMELINE_MARK);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/timeline/timeline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, box);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, gap_box);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, gap_mark);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, gap);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, week_box);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, week);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, week_mark);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, mark);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, title);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, found);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, words_box);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, weekday);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, measure);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, seen_by);
  gtk_widget_class_bind_template_child (widget_class, FootingTimelineRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, secondary_cb);
}

static void
footing_timeline_row_init (FootingTimelineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu, make_menu_cb, NULL, NULL);
}

GtkWidget *
footing_timeline_row_new (FootingContext *context)
{
  FootingTimelineRow *self = g_object_new (FOOTING_TYPE_TIMELINE_ROW, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

void
footing_timeline_row_set_item (FootingTimelineRow *self, FootingTimelineItem *item)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_ROW (self));

  g_set_object (&self->item, item);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "settle");
  if (item != NULL)
    show_item (self);
}

void
footing_timeline_row_set_threads (FootingTimelineRow *self,
                                  const FootingMarkThreads *threads)
{
  FootingTimelineMark *const marks[] = {self->gap_mark, self->week_mark, self->mark};

  g_return_if_fail (FOOTING_IS_TIMELINE_ROW (self));
  g_return_if_fail (threads != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    footing_timeline_mark_set_threads (marks[i], threads);
}

void
footing_timeline_row_set_words (FootingTimelineRow *self, const char *const *words)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_ROW (self));

  if (words == NULL || self->words == NULL
          ? words == (const char *const *)self->words
          : g_strv_equal (words, (const char *const *)self->words))
    return;

  g_strfreev (self->words);
  self->words = g_strdupv ((GStrv)words);
  show_found (self);
}

FootingTimelineItem *
footing_timeline_row_get_item (FootingTimelineRow *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ROW (self), NULL);

  return self->item;
}

void
footing_timeline_open (GtkWidget *place, FootingContext *context, FootingEntry *entry)
{
  GtkRoot *root = gtk_widget_get_root (place);

  g_return_if_fail (FOOTING_IS_ENTRY (entry));

  if (entry->checkin != NULL &&
      gtk_widget_activate_action (place, "app.open-check-in", "s", entry->checkin))
    return;

  if (GTK_IS_WINDOW (root))
    footing_entry_window_show (GTK_WINDOW (root), context, footing_record_get_id (entry));
}

void
footing_timeline_row_edit (FootingTimelineRow *self)
{
  FootingEntry *entry;

  g_return_if_fail (FOOTING_IS_TIMELINE_ROW (self));

  entry = self->item != NULL ? footing_timeline_item_get_entry (self->item) : NULL;
  if (entry != NULL)
    footing_timeline_open (GTK_WIDGET (self), self->context, entry);
}

void
footing_timeline_row_popup_menu (FootingTimelineRow *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_ROW (self));

  gtk_menu_button_popup (self->menu);
}

GtkWidget *
footing_timeline_row_get_heading (FootingTimelineRow *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_ROW (self), NULL);

  return gtk_widget_get_visible (self->week_box) ? GTK_WIDGET (self->week) : NULL;
}
