/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard-private.h"
#include "format/page-format.h"
#include "plan/begin.h"
#include "text.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "wizard-step.h"

#include <glib/gi18n-lib.h>

/* Whether nothing was said on @page; FALSE also when that cannot be told. */
static gboolean
is_open (FootingWizard *self, FootingPage page)
{
  gboolean open;

  return footing_plan_find_open (footing_context_get_store (self->context),
                                 self->recovery, page, &open, NULL) &&
         open;
}

/* Whether something was said on a page that lies behind, and nothing is missing. */
static gboolean
is_passed (FootingWizard *self, FootingPage page)
{
  FootingGap gap;

  return wizard_get_place (self, page) < wizard_get_place (self, self->reached) &&
         footing_plan_check_full (footing_context_get_store (self->context),
                                  self->recovery, page, &gap, NULL, NULL) &&
         gap == FOOTING_GAP_NONE && !is_open (self, page);
}

static void
update_list (FootingWizard *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++) {
    const FootingPage page = footing_page_at (i, self->perspective);

    footing_wizard_step_set_state (FOOTING_WIZARD_STEP (row), page == self->page,
                                   i <= wizard_get_place (self, self->reached),
                                   is_passed (self, page));
  }

  gtk_list_box_select_row (
      self->list,
      gtk_list_box_get_row_at_index (self->list, wizard_get_place (self, self->page)));
}

static void
update_progress (FootingWizard *self)
{
  const char *title = footing_page_get_title (self->page, self->perspective);
  const int place = wizard_get_place (self, self->page);
  g_autofree char *text = NULL;

  if (self->page == FOOTING_PAGE_REVIEW)
    text = g_strdup (title);
  else
    /* Translators: "3 of 9 · What keeps it going" */
    text = g_strdup_printf (_ ("%d of %d · %s"), place + 1, FOOTING_N_PAGES - 1, title);

  gtk_label_set_label (self->progress_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 (place + 1) / (double)FOOTING_N_PAGES);
}

/* Going on from a page that may be left out, and on which nothing was said, leaves it
 * open; the button says that beforehand. */
static void
update_next (FootingWizard *self)
{
  GtkWidget *button = GTK_WIDGET (self->next_button);
  const gboolean skips = footing_page_is_optional (self->page, self->perspective) &&
                         is_open (self, self->page);

  if (self->page == FOOTING_PAGE_REVIEW)
    gtk_button_set_label (self->next_button, _ ("_Start"));
  else
    gtk_button_set_label (self->next_button, skips ? _ ("_Skip for Now") : _ ("_Next"));
  gtk_widget_set_tooltip_text (
      button, skips ? _ ("This page stays open, and is offered again later") : NULL);
  if (skips)
    gtk_widget_remove_css_class (button, "suggested-action");
  else
    gtk_widget_add_css_class (button, "suggested-action");
}

static void
update_buttons (FootingWizard *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wizard.back",
                                 wizard_get_place (self, self->page) > 0);
  update_next (self);
}

/* H11: in support it says whom for, as soon as that is known. */
static void
show_title (FootingWizard *self)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY,
                         self->recovery, NULL);
  g_autofree char *shown = NULL;
  g_autofree char *person = NULL;
  g_autofree char *title = NULL;

  if (self->perspective != FOOTING_PERSPECTIVE_SUPPORT || recovery == NULL)
    return;

  shown = footing_record_show (recovery, recovery->person);
  person = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  /* Translators: a plan to support somebody; %s is a name or initials */
  title = *person != '\0' ? g_strdup_printf (_ ("Supporting %s"), person)
                          : g_strdup (_ ("Supporting Somebody"));
  adw_window_title_set_title (self->title, title);
}

/* Whether all is saved stands at the end of the header, or below its title where there
 * is no room. */
static void
update_header (FootingWizard *self)
{
  const gboolean folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (GTK_WIDGET (self->saved), !folded);
  adw_window_title_set_subtitle (self->title,
                                 folded ? gtk_label_get_label (self->saved) : "");
}

static gboolean
header_cb (gpointer data)
{
  FootingWizard *self = data;

  self->header_idle = 0;
  update_header (self);

  return G_SOURCE_REMOVE;
}

static void
folded_cb (FootingWizard *self)
{
  gtk_widget_set_visible (self->progress_box, adw_leaflet_get_folded (self->leaflet));
  adw_leaflet_set_visible_child (self->leaflet, self->content);

  /* It folds while sizes are given out, and the header has its own already. */
  if (self->header_idle == 0)
    self->header_idle = g_idle_add (header_cb, self);
}

static void
saved_cb (FootingWizard *self)
{
  gtk_label_set_label (self->saved, footing_unsaved_describe (self->context));
  update_header (self);
}

void
wizard_frame_update (FootingWizard *self)
{
  show_title (self);
  update_list (self);
  update_progress (self);
  update_buttons (self);
}

void
wizard_frame_start (FootingWizard *self)
{
  for (int i = 0; i < FOOTING_N_PAGES; i++)
    gtk_list_box_append (self->list,
                         footing_wizard_step_new (footing_page_get_title (
                             footing_page_at (i, self->perspective), self->perspective)));

  g_signal_connect_object (self->context, "notify::problem", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::unsaved", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (footing_context_get_store (self->context), "changed",
                           G_CALLBACK (update_next), self, G_CONNECT_SWAPPED);
  saved_cb (self);
  footing_unsaved_bar_follow (self->unsaved, self->context);
}

void
wizard_frame_stop (FootingWizard *self)
{
  g_clear_handle_id (&self->header_idle, g_source_remove);
  /* Sections store what is left as they go, which the context tells. */
  g_signal_handlers_disconnect_by_func (self->context, saved_cb, self);
  g_signal_handlers_disconnect_by_func (footing_context_get_store (self->context),
                                        update_next, self);
}

void
wizard_frame_install (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, folded_cb);
}
