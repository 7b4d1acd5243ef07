/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreement-window.h"
#include "agreement-page.h"
#include "editors/removal.h"
#include "format/agreement-format.h"
#include "prepare/agreements.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/choice-menu.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

struct _FootingAgreementWindow {
  AdwWindow parent_instance;

  /* template children */
  GtkMenuButton *pages_button;
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *none;
  AdwBin *place; /* holds the page */
  GtkWidget *another_button;

  /* owned */
  FootingContext *context;
  char *recovery;
  char *shown; /* the id of the page that was asked for, or NULL */
};

G_DEFINE_FINAL_TYPE (FootingAgreementWindow, footing_agreement_window, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingAgreementWindow *self)
{
  return footing_context_get_store (self->context);
}

/* --- Which page --------------------------------------------------------------------- */

/* The page of @pages that was asked for, else the present one; NULL for none. Owned by
 * the caller. */
static FootingAgreement *
find_shown (FootingAgreementWindow *self, GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_strcmp0 (footing_record_get_id (pages->pdata[i]), self->shown) == 0)
      return g_object_ref (pages->pdata[i]);

  return footing_agreements_find (get_store (self), self->recovery, NULL);
}

/* "Mira · Checked on 3 March". Owned by the caller. */
static char *
format_page (FootingAgreementWindow *self, FootingAgreement *page)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *name = footing_agreement_format_name (get_store (self), page);
  g_autofree char *stage = footing_agreement_format_stage (page, today);

  if (*name == '\0')
    return g_steal_pointer (&stage);

  /* Translators: with whom a page is, and how far it is: "Mira · Agreed on 3 March" */
  return g_strdup_printf (C_ ("agreement", "%1$s · %2$s"), name, stage);
}

/* All pages, and what can be done with the one that is shown. */
static void
show_menu (FootingAgreementWindow *self, GPtrArray *pages)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) deeds = g_menu_new ();

  for (guint i = 0; i < pages->len; i++) {
    g_autofree char *label = format_page (self, pages->pdata[i]);

    footing_choice_menu_append (others, label, "agreements.show",
                                footing_record_get_id (pages->pdata[i]));
  }
  if (pages->len > 1)
    g_menu_append_section (menu, _ ("Other Pages"), G_MENU_MODEL (others));
  g_menu_append (deeds, _ ("_Remove This Page"), "agreements.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (deeds));
  gtk_menu_button_set_menu_model (self->pages_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->pages_button), pages->len > 0);
}

/* Fields that somebody types in stay as long as their page does. */
static void
show_page (FootingAgreementWindow *self, FootingAgreement *page)
{
  GtkWidget *child = adw_bin_get_child (self->place);

  if (child != NULL && page != NULL &&
      g_str_equal (footing_agreement_page_get_id (FOOTING_AGREEMENT_PAGE (child)),
                   footing_record_get_id (page)))
    footing_agreement_page_show (FOOTING_AGREEMENT_PAGE (child), page);
  else
    adw_bin_set_child (self->place, page != NULL
                                        ? footing_agreement_page_new (self->context, page)
                                        : NULL);
  gtk_stack_set_visible_child_name (self->stack, page != NULL ? "page" : "none");
}

static gboolean
is_one_running (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    if (footing_agreement_find_stage (pages->pdata[i]) != FOOTING_AGREEMENT_CHECKED)
      return TRUE;

  return FALSE;
}

static void
refresh (FootingAgreementWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (FootingAgreement) page = NULL;

  /* What was typed last may be stored as the window goes. */
  if (self->context == NULL)
    return;

  pages = footing_agreements_list (get_store (self), self->recovery, &error);
  if (pages == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  page = find_shown (self, pages);
  show_page (self, page);
  show_menu (self, pages);
  gtk_widget_set_visible (self->another_button,
                          pages->len > 0 && !is_one_running (pages));
}

/* --- What is done ------------------------------------------------------------------- */

/* @id, or the present page, is shown from now on. */
static void
turn_to (FootingAgreementWindow *self, const char *id)
{
  g_free (self->shown);
  self->shown = g_strdup (id);
  refresh (self);
}

static void
begin_cb (FootingAgreementWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  footing_context_flush (self->context);
  id = footing_agreements_begin (get_store (self), self->recovery, &error);
  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  turn_to (self, id);
  footing_context_added (self->context, FOOTING_TYPE_AGREEMENT, id, _ ("Page begun"),
                         _ ("Page removed"));
  gtk_widget_child_focus (GTK_WIDGET (self->place), GTK_DIR_TAB_FORWARD);
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingAgreementWindow *self = FOOTING_AGREEMENT_WINDOW (widget);

  if (footing_context_flush (self->context))
    turn_to (self, g_variant_get_string (parameter, NULL));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingAgreementWindow *self = FOOTING_AGREEMENT_WINDOW (widget);
  GtkWidget *page = adw_bin_get_child (self->place);

  if (page != NULL)
    footing_remove (self->context, FOOTING_TYPE_AGREEMENT,
                    footing_agreement_page_get_id (FOOTING_AGREEMENT_PAGE (page)));
}

/* --- The window --------------------------------------------------------------------- */

static void
footing_agreement_window_dispose (GObject *object)
{
  FootingAgreementWindow *self = FOOTING_AGREEMENT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_AGREEMENT_WINDOW);
  g_clear_object (&self->context);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (footing_agreement_window_parent_class)->dispose (object);
}

static void
footing_agreement_window_class_init (FootingAgreementWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_agreement_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/prepare/agreement-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow,
                                        pages_button);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow, none);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow, place);
  gtk_widget_class_bind_template_child (widget_class, FootingAgreementWindow,
                                        another_button);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
  gtk_widget_class_install_action (widget_class, "agreements.show", "s", show_cb);
  gtk_widget_class_install_action (widget_class, "agreements.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_agreement_window_init (FootingAgreementWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_agreement_show (GtkWindow *parent,
                        FootingContext *context,
                        const char *recovery,
                        const char *id)
{
  FootingAgreementWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL && id != NULL);

  self =
      g_object_new (FOOTING_TYPE_AGREEMENT_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  self->shown = *id != '\0' ? g_strdup (id) : NULL;
  if (footing_context_get_perspective (context, recovery) == FOOTING_PERSPECTIVE_SUPPORT)
    adw_status_page_set_description (
        self->none, _ ("Fill in one page together: what you expect, what would show it, "
                       "who decides, and by when."));
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
