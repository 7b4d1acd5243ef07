/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-part.h"
#include "sections/page-summary.h"
#include "sections/page-section.h"
#include "format/page-format.h"

#include <glib/gi18n-lib.h>

/* How many lines of a summary are shown. */
#define MAX_LINES 3

struct _FootingPlanPart {
  FootingLazyRow parent_instance;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* borrowed */
  FootingSection *section; /* or NULL */

  /* state */
  FootingPage page;
};

G_DEFINE_FINAL_TYPE (FootingPlanPart, footing_plan_part, FOOTING_TYPE_LAZY_ROW)

/* The section is made when it is first looked at. */
static void
footing_plan_part_fill (FootingLazyRow *lazy)
{
  FootingPlanPart *self = FOOTING_PLAN_PART (lazy);
  GtkWidget *row = adw_preferences_row_new ();

  self->section = footing_page_section_new (self->page, self->context, self->recovery);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "part");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->section));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
footing_plan_part_dispose (GObject *object)
{
  g_clear_object (&FOOTING_PLAN_PART (object)->context);

  G_OBJECT_CLASS (footing_plan_part_parent_class)->dispose (object);
}

static void
footing_plan_part_finalize (GObject *object)
{
  g_free (FOOTING_PLAN_PART (object)->recovery);

  G_OBJECT_CLASS (footing_plan_part_parent_class)->finalize (object);
}

static void
footing_plan_part_class_init (FootingPlanPartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_plan_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_plan_part_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_plan_part_fill;
}

static void
footing_plan_part_init (FootingPlanPart *self)
{
}

GtkWidget *
footing_plan_part_new (FootingContext *context,
                       const char *recovery,
                       FootingPage page,
                       FootingPerspective perspective)
{
  FootingPlanPart *self = g_object_new (FOOTING_TYPE_PLAN_PART, NULL);
  const char *title = footing_page_get_title (page, perspective);

  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->page = page;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  return GTK_WIDGET (self);
}

void
footing_plan_part_update (FootingPlanPart *self, FootingRecovery *recovery)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_PLAN_PART (self));

  text = footing_page_summarise (self->context, recovery, self->page, MAX_LINES);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 *text != '\0' ? text : _ ("Nothing yet"));
}

gboolean
footing_plan_part_show_item (FootingPlanPart *self, const char *item)
{
  g_return_val_if_fail (FOOTING_IS_PLAN_PART (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  return self->section != NULL && footing_section_show_item (self->section, item);
}
