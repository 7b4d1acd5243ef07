/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"
#include "doors/door-page.h"
#include "guidance/door.h"
#include "plan/begin.h"
#include "plan/debrief-window.h"
#include "plan/first-days.h"
#include "session/session.h"
#include "sessions/one-on-ones-window.h"
#include "sessions/session-page.h"
#include "signs/checkin-dialog.h"
#include "unsaved-dialog.h"
#include "widgets/scroll.h"
#include "widgets/toasts.h"
#include "wizard/drafts.h"
#include "wizard/first-days.h"
#include "wizard/quick-start.h"
#include "wizard/wizard.h"

#include <string.h>

static gboolean
sweep_drafts_cb (gpointer data)
{
  FootingWindow *self = FOOTING_WINDOW (data);

  self->sweep_idle = 0;
  footing_drafts_sweep (self->context, adw_bin_get_child (self->wizard_bin));

  return G_SOURCE_REMOVE;
}

void
window_sweep_drafts (FootingWindow *self)
{
  if (self->sweep_idle == 0)
    self->sweep_idle = g_idle_add_full (G_PRIORITY_LOW, sweep_drafts_cb, self, NULL);
}

void
window_leave_page (FootingWindow *self)
{
  gtk_stack_set_visible_child_name (self->root, "main");
  adw_bin_set_child (self->wizard_bin, NULL);
  footing_toasts_set_page (GTK_WIDGET (self), FALSE);
  window_enter_view (self);
  window_sweep_drafts (self);
}

gboolean
window_may_replace_page (FootingWindow *self, const char *action, const char *target)
{
  GtkWidget *shown = adw_bin_get_child (self->wizard_bin);

  return shown == NULL ||
         footing_unsaved_may_leave (GTK_WIDGET (self), shown, self->context, action,
                                    g_variant_new_string (target));
}

static void
started_cb (FootingWindow *self)
{
  window_leave_page (self);
  footing_window_show_view (self, "today");
}

static gboolean
is_draft (FootingWindow *self, const char *id)
{
  g_autoptr (FootingRecovery) recovery = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY, id, NULL);

  return recovery != NULL && footing_recovery_is_draft (recovery) &&
         footing_record_get_deleted_at (recovery) == 0;
}

/* Shows @page over the views until it is closed. */
static void
show_over (FootingWindow *self, GtkWidget *page)
{
  g_signal_connect_object (page, "closed", G_CALLBACK (window_leave_page), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->wizard_bin, page);
  footing_toasts_set_page (GTK_WIDGET (self), TRUE);
  gtk_stack_set_visible_child_name (self->root, "wizard");
  footing_scroll_to_top (page);
  window_sweep_drafts (self);
}

/* The same for one that writes a draft. */
static void
show_draft (FootingWindow *self, GtkWidget *page)
{
  g_signal_connect_object (page, "started", G_CALLBACK (started_cb), self,
                           G_CONNECT_SWAPPED);
  show_over (self, page);
}

void
footing_window_open_wizard (FootingWindow *self, const char *recovery)
{
  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (self->context != NULL);

  if (is_draft (self, recovery) && window_may_replace_page (self, "app.resume", recovery))
    show_draft (self, footing_wizard_new (self->context, recovery));
}

static void
in_full_cb (FootingWindow *self, FootingQuickStart *page)
{
  g_autofree char *recovery = g_strdup (footing_quick_start_get_recovery (page));

  show_draft (self, footing_wizard_new (self->context, recovery));
}

void
footing_window_open_quick_start (FootingWindow *self, const char *recovery)
{
  GtkWidget *page;

  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (self->context != NULL);

  if (!is_draft (self, recovery) ||
      !window_may_replace_page (self, "app.resume", recovery))
    return;

  page = footing_quick_start_new (self->context, recovery);
  g_signal_connect_object (page, "in-full", G_CALLBACK (in_full_cb), self,
                           G_CONNECT_SWAPPED);
  show_draft (self, page);
}

void
footing_window_open_draft (FootingWindow *self, const char *recovery)
{
  g_autoptr (FootingRecovery) row = NULL;

  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (self->context != NULL);

  row = footing_store_get (footing_context_get_store (self->context),
                           FOOTING_TYPE_RECOVERY, recovery, NULL);
  if (row != NULL && footing_plan_is_brief (row))
    footing_window_open_quick_start (self, recovery);
  else
    footing_window_open_wizard (self, recovery);
}

/* The first 72 hours (F91) are a page about a plan, which is begun if need be. */
static void
open_first_days (FootingWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery =
      footing_first_days_open (footing_context_get_store (self->context),
                               footing_context_get_guidance (self->context), &error);
  GtkWidget *page;

  if (recovery == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  page = footing_first_days_new (self->context, recovery);
  g_signal_connect_object (page, "planned", G_CALLBACK (footing_window_open_quick_start),
                           self, G_CONNECT_SWAPPED);
  show_over (self, page);
}

void
footing_window_open_door (FootingWindow *self, const char *code)
{
  GtkWidget *page;

  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (self->context != NULL);

  if (!window_may_replace_page (self, "app.open-door", code))
    return;

  if (strcmp (code, FOOTING_FIRST_DAYS_DOOR) == 0) {
    open_first_days (self);
    return;
  }

  page = footing_door_page_new (self->context, code);
  if (page == NULL)
    return;

  g_signal_connect_object (page, "planned", G_CALLBACK (footing_window_open_draft), self,
                           G_CONNECT_SWAPPED);
  show_over (self, page);
}

/* The check-in has a window of its own; one that is open already stays. */
static void
open_checkin (FootingWindow *self, const char *occurrence)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GtkWidget *dialog = NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (FOOTING_IS_CHECKIN_DIALOG (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      dialog = l->data;

  if (dialog == NULL)
    dialog = footing_checkin_dialog_new (self->context, GTK_WINDOW (self));
  if (dialog == NULL)
    return;

  footing_checkin_dialog_set_occurrence (FOOTING_CHECKIN_DIALOG (dialog), occurrence);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_session (FootingWindow *self, const char *occurrence)
{
  GtkWidget *before = adw_bin_get_child (self->wizard_bin);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  if (FOOTING_IS_SESSION_PAGE (before) &&
      strcmp (footing_session_page_get_occurrence (FOOTING_SESSION_PAGE (before)),
              occurrence) == 0)
    return;

  if (!window_may_replace_page (self, "app.start-ritual", occurrence))
    return;

  page = footing_session_page_new (self->context, occurrence, &error);
  if (page == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  show_over (self, page);
  footing_session_page_focus (FOOTING_SESSION_PAGE (page));
}

void
window_show_support_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingWindow *self = FOOTING_WINDOW (widget);
  const char *recovery =
      self->context != NULL ? footing_context_get_recovery (self->context) : NULL;

  if (recovery == NULL || footing_context_get_perspective (self->context, recovery) !=
                              FOOTING_PERSPECTIVE_SUPPORT)
    return;

  footing_context_flush (self->context);
  if (g_str_equal (g_variant_get_string (parameter, NULL), "debrief"))
    footing_debrief_show (GTK_WINDOW (self), self->context, recovery);
  else
    footing_one_on_ones_show (GTK_WINDOW (self), self->context, recovery);
}

void
footing_window_open_session (FootingWindow *self, const char *occurrence)
{
  g_autoptr (FootingSession) session = NULL;

  g_return_if_fail (FOOTING_IS_WINDOW (self));
  g_return_if_fail (self->context != NULL);

  session =
      footing_session_open (footing_context_get_store (self->context), occurrence, NULL);
  if (session == NULL || footing_recovery_is_draft (session->recovery)) {
    footing_window_show_view (self, "today");
    return;
  }

  footing_context_set_recovery (self->context, footing_record_get_id (session->recovery));
  if (session->kind == FOOTING_SESSION_CHECKIN)
    open_checkin (self, occurrence);
  else
    show_session (self, occurrence);
}
