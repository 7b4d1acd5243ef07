/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window.h"
#include "plan/plan-switcher.h"
#include "widgets/view-bar.h"

G_BEGIN_DECLS

/* For the window's own files: window.c has its views, window-pages.c what is shown over
 * them. */
struct _FootingWindow {
  AdwApplicationWindow parent_instance;

  /* template children */
  GtkStack *root;
  AdwToastOverlay *toasts;
  AdwBin *unsaved;
  AdwBin *notice;
  AdwViewStack *views;
  AdwClamp *views_clamp;
  AdwViewSwitcherTitle *switcher_title;
  FootingPlanSwitcher *plan_switcher;
  FootingViewBar *view_bar;
  AdwBin *wizard_bin;
  AdwBin *file_place;
  GtkWidget *example_line;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  GMenu *doors_menu;

  /* owned */
  FootingContext *context;

  /* state */
  guint idle;
  guint sweep_idle;
};

/* Focuses the view that is shown, unless the focus is in it already. */
void window_enter_view (FootingWindow *self);

/* Whether what is shown over the views may go; once somebody has given up what could not
 * be stored, @action is done with @target. */
gboolean
window_may_replace_page (FootingWindow *self, const char *action, const char *target);

/* Goes back to the views. */
void window_leave_page (FootingWindow *self);

/* Shows the "debrief" or the "one-on-ones" of the current plan when it supports somebody:
 * an action, of a string. */
void window_show_support_cb (GtkWidget *widget, const char *action, GVariant *parameter);

/* Sweeps untouched drafts, later: a wizard stores what is in it as it goes. */
void window_sweep_drafts (FootingWindow *self);

G_END_DECLS
