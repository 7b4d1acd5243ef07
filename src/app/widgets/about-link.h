/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A quiet line that opens an article (F74): "About this: Small wins"; or a button that
 * opens something else. Hidden until it leads somewhere; in a popover it closes that. */
#define FOOTING_TYPE_ABOUT_LINK (footing_about_link_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingAboutLink, footing_about_link, FOOTING, ABOUT_LINK, GtkWidget)

GtkWidget *footing_about_link_new (void);

/* Leads to the article of @code, called @title; NULL hides it. */
void footing_about_link_set (FootingAboutLink *self, const char *code, const char *title);

/* Leads to what @action of @target (taken when it is floating) opens, and says @text. */
void footing_about_link_lead (FootingAboutLink *self,
                              const char *text,
                              const char *action,
                              GVariant *target);

G_END_DECLS
