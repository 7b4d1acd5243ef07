/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard-private.h"
#include "sections/page-section.h"
#include "start-draft.h"
#include "unsaved-dialog.h"
#include "wizard-page.h"

int
wizard_get_place (FootingWizard *self, FootingPage page)
{
  return footing_page_get_place (page, self->perspective);
}

static FootingWizardPage *
ensure_page (FootingWizard *self, FootingPage page)
{
  g_autofree char *name = g_strdup_printf ("%d", page);
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, name);
  FootingSection *section;

  if (child != NULL)
    return FOOTING_WIZARD_PAGE (child);

  section = footing_page_section_new (page, self->context, self->recovery);
  child = footing_wizard_page_new (page, self->perspective, self->context, section);
  gtk_stack_add_named (self->stack, child, name);

  return FOOTING_WIZARD_PAGE (child);
}

FootingSection *
footing_wizard_get_section (FootingWizard *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD (self), NULL);

  return footing_wizard_page_get_section (ensure_page (self, self->page));
}

static void
keep_place (FootingWizard *self)
{
  g_autoptr (GError) error = NULL;

  if (!footing_plan_visit (footing_context_get_store (self->context), self->recovery,
                           self->perspective, self->page, &self->reached, &error))
    footing_context_report (self->context, error);
}

void
wizard_show_page (FootingWizard *self, FootingPage page)
{
  FootingWizardPage *child = ensure_page (self, page);

  /* Pages are made as they are reached, so their order in the stack is not theirs. */
  if (page != self->page)
    gtk_stack_set_transition_type (
        self->stack, wizard_get_place (self, page) > wizard_get_place (self, self->page)
                         ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT
                         : GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
  self->page = page;
  footing_section_clear_gap (footing_wizard_page_get_section (child));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (child));
  adw_leaflet_set_visible_child (self->leaflet, self->content);
  keep_place (self);
  wizard_frame_update (self);
  footing_wizard_page_focus (child);
}

void
footing_wizard_go (FootingWizard *self, FootingPage page)
{
  g_return_if_fail (FOOTING_IS_WIZARD (self));

  footing_context_flush (self->context);
  if (wizard_get_place (self, page) <= wizard_get_place (self, self->reached) &&
      page != self->page)
    wizard_show_page (self, page);
}

/* Whether @page is complete; if not, shows what is missing there. */
static gboolean
pass (FootingWizard *self, FootingPage page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *record = NULL;
  FootingGap gap;

  if (!footing_context_flush (self->context))
    return FALSE;

  if (!footing_plan_check_full (footing_context_get_store (self->context), self->recovery,
                                page, &gap, &record, &error)) {
    footing_context_report (self->context, error);
    return FALSE;
  }

  if (gap == FOOTING_GAP_NONE)
    return TRUE;

  if (page == FOOTING_PAGE_REVIEW)
    wizard_show_page (self, footing_gap_get_page (gap));
  footing_section_show_gap (footing_wizard_get_section (self), gap, record);
  return FALSE;
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  if (!pass (self, self->page))
    return;

  if (self->page != FOOTING_PAGE_REVIEW)
    wizard_show_page (self, footing_page_at (wizard_get_place (self, self->page) + 1,
                                             self->perspective));
  else if (footing_draft_start (self->context, self->recovery, FALSE))
    g_signal_emit_by_name (self, "started");
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  const int place = wizard_get_place (self, self->page);

  if (place > 0)
    footing_wizard_go (self, footing_page_at (place - 1, self->perspective));
}

static void
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const int page = g_variant_get_int32 (parameter);

  if (page >= 0 && page < FOOTING_N_PAGES)
    footing_wizard_go (FOOTING_WIZARD (widget), page);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  if (footing_unsaved_may_leave (widget, widget, self->context, "wizard.close", NULL))
    g_signal_emit_by_name (self, "closed");
}

/* Where there is no room for the list beside the page, it takes the page's place. */
static void
pages_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->pages);
  gtk_widget_grab_focus (GTK_WIDGET (
      gtk_list_box_get_row_at_index (self->list, wizard_get_place (self, self->page))));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingWizard *self = FOOTING_WIZARD (widget);
  gboolean forward = g_variant_get_boolean (args);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    forward = !forward;

  /* Leafing on never starts the plan: that is asked for by its name. */
  if (!forward || self->page != FOOTING_PAGE_REVIEW)
    gtk_widget_activate_action (widget, forward ? "wizard.next" : "wizard.back", NULL);

  return GDK_EVENT_STOP;
}

/* Back from the list of pages, where it takes the page's place; else away, as from every
 * other page. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingWizard *self = FOOTING_WIZARD (widget);

  if (adw_leaflet_get_visible_child (self->leaflet) == self->content)
    gtk_widget_activate_action (widget, "wizard.close", NULL);
  else
    wizard_show_page (self, self->page);

  return GDK_EVENT_STOP;
}

static void
row_activated_cb (FootingWizard *self, GtkListBoxRow *row)
{
  const FootingPage page =
      footing_page_at (gtk_list_box_row_get_index (row), self->perspective);

  if (page == self->page)
    wizard_show_page (self, page);
  else
    footing_wizard_go (self, page);
}

void
wizard_navigation_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "wizard.next", NULL, next_cb);
  gtk_widget_class_install_action (klass, "wizard.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "wizard.close", NULL, close_cb);
  gtk_widget_class_install_action (klass, "wizard.go", "i", go_cb);
  gtk_widget_class_install_action (klass, "wizard.pages", NULL, pages_cb);

  gtk_widget_class_add_binding (klass, GDK_KEY_Right, GDK_ALT_MASK, move_cb, "b", TRUE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, GDK_ALT_MASK, move_cb, "b", FALSE);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);

  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
}
