/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "wizard.h"

G_BEGIN_DECLS

/* For the wizard's own files: wizard.c is the widget, wizard-navigation.c leads from page
 * to page, wizard-frame.c is what stands around the page. */
struct _FootingWizard {
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  AdwLeaflet *leaflet;
  GtkWidget *content;
  GtkWidget *pages;
  GtkListBox *list;
  GtkStack *stack;
  GtkLabel *saved;
  AdwBin *unsaved;
  GtkWidget *progress_box;
  GtkWidget *progress_button;
  GtkLabel *progress_label;
  GtkProgressBar *progress_bar;
  GtkButton *next_button;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* state */
  FootingPerspective perspective;
  FootingPage page;
  FootingPage reached;
  guint header_idle;
};

/* Binds what leads from page to page: actions, keys, the rows of the list. */
void wizard_navigation_install (GtkWidgetClass *klass);

/* The same for what the frame itself notices. */
void wizard_frame_install (GtkWidgetClass *klass);

/* Where @page stands, counted from 0. */
int wizard_get_place (FootingWizard *self, FootingPage page);

/* Shows @page, whether it has been reached or not, and keeps that for the next time. */
void wizard_show_page (FootingWizard *self, FootingPage page);

/* Fills the list of pages, and says from now on whether all is saved. */
void wizard_frame_start (FootingWizard *self);

void wizard_frame_stop (FootingWizard *self);

/* The title, the list, the progress and the buttons follow the page that is shown. */
void wizard_frame_update (FootingWizard *self);

G_END_DECLS
