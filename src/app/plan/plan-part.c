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
  AdwExpanderRow parent_instance;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* state */
  FootingPage page;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (FootingPlanPart, footing_plan_part, ADW_TYPE_EXPANDER_ROW)

/* The section is made when it is first looked at. */
static void
fill (FootingPlanPart *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  FootingSection *section =
      footing_page_section_new (self->page, self->context, self->recovery);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "part");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (section));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->filled = TRUE;
}

static void
expanded_cb (FootingPlanPart *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && !self->filled)
    fill (self);
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
}

static void
footing_plan_part_init (FootingPlanPart *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
footing_plan_part_new (FootingContext *context, const char *recovery, FootingPage page)
{
  FootingPlanPart *self = g_object_new (FOOTING_TYPE_PLAN_PART, NULL);
  const char *title =
      footing_page_get_title (page, footing_context_get_perspective (context, recovery));

  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->page = page;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  footing_plan_part_update (self);

  return GTK_WIDGET (self);
}

/* The first lines of @summary, and how many more there are. */
static char *
shorten (const char *summary)
{
  g_auto (GStrv) lines = g_strsplit (summary, "\n", -1);
  const guint n = g_strv_length (lines);
  g_autoptr (GString) text = g_string_new (NULL);

  if (n <= MAX_LINES)
    return g_strdup (summary);

  for (guint i = 0; i < MAX_LINES - 1; i++)
    g_string_append_printf (text, "%s\n", lines[i]);
  /* Translators: after the first of several lines */
  g_string_append_printf (text,
                          ngettext ("and %u more", "and %u more", n - MAX_LINES + 1),
                          n - MAX_LINES + 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
footing_plan_part_update (FootingPlanPart *self)
{
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_PLAN_PART (self));

  summary = footing_page_summarise (self->context, self->recovery, self->page);
  text = shorten (summary);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 *text != '\0' ? text : _ ("Nothing yet"));
}
