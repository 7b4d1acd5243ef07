/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-review.h"
#include "editors/edit-deed.h"
#include "autosave.h"
#include "widgets/text-area.h"
#include "page-summary.h"
#include "format/page-format.h"

#include <glib/gi18n-lib.h>

/* The review (F1): every part of the plan, one press from its page, and what "back on my
 * feet" would look like (F46). */
struct _FootingSectionReview {
  FootingSection parent_instance;

  /* template children */
  GtkListBox *list;
  FootingTextArea *back_on_my_feet;

  /* owned */
  FootingAutosave *autosave;
};

G_DEFINE_FINAL_TYPE (FootingSectionReview, footing_section_review, FOOTING_TYPE_SECTION)

static void
add_row (FootingSectionReview *self, FootingPage page)
{
  const char *title =
      footing_page_get_title (page, footing_section_get_perspective (self));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", title, "subtitle-lines", 8, "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "wizard.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", (int)page);
  gtk_list_box_append (self->list, row);
}

/* What stands on the page, and what is still missing there. */
static void
update_row (FootingSectionReview *self, FootingRecovery *recovery, FootingPage page)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
      self->list, footing_page_get_place (page, footing_section_get_perspective (self)));
  g_autofree char *text =
      footing_page_summarise (footing_view_get_context (self), recovery, page, 0);
  g_autofree char *both = NULL;
  FootingGap gap = FOOTING_GAP_NONE;

  footing_plan_check_full (footing_view_get_store (self),
                           footing_record_get_id (recovery), page, &gap, NULL, NULL);
  if (gap != FOOTING_GAP_NONE)
    both = g_strconcat (text, *text != '\0' ? "\n" : "", footing_gap_to_sentence (gap),
                        NULL);
  else if (*text == '\0')
    both = g_strdup (_ ("Skipped"));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), both != NULL ? both : text);
  if (gap != FOOTING_GAP_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (row), "incomplete");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "incomplete");
}

static void
footing_section_review_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionReview *self = FOOTING_SECTION_REVIEW (view);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_view_get_store (view), FOOTING_TYPE_RECOVERY,
                         footing_section_get_recovery (view), &error);

  if (recovery == NULL && !g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_GONE))
    footing_context_report (footing_view_get_context (view), error);
  for (int page = 0; recovery != NULL && page < FOOTING_PAGE_REVIEW; page++)
    update_row (self, recovery, page);
}

static void
footing_section_review_constructed (GObject *object)
{
  FootingSectionReview *self = FOOTING_SECTION_REVIEW (object);

  G_OBJECT_CLASS (footing_section_review_parent_class)->constructed (object);

  for (int place = 0; place < FOOTING_N_PAGES - 1; place++)
    add_row (self, footing_page_at (place, footing_section_get_perspective (self)));

  g_object_set (self->back_on_my_feet, "title",
                footing_section_get_perspective (self) == FOOTING_PERSPECTIVE_SELF
                    ? _ ("What would “back on my feet” look like?")
                    : _ ("What would “back on their feet” look like?"),
                NULL);
  self->autosave =
      footing_autosave_new (footing_view_get_context (self), FOOTING_TYPE_RECOVERY,
                            footing_section_get_recovery (self));
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_text_view (self->autosave, "back-on-my-feet",
                                   footing_text_area_get_view (self->back_on_my_feet));
}

static void
footing_section_review_dispose (GObject *object)
{
  FootingSectionReview *self = FOOTING_SECTION_REVIEW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_REVIEW);

  G_OBJECT_CLASS (footing_section_review_parent_class)->dispose (object);
}

static void
footing_section_review_class_init (FootingSectionReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_review_constructed;
  object_class->dispose = footing_section_review_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_review_refresh;

  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/section-review.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionReview, list);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionReview,
                                        back_on_my_feet);
}

static void
footing_section_review_init (FootingSectionReview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
