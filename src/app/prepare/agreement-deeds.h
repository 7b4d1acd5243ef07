/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "prepare/agreements.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is done with a page on what good looks like (F93) by one press. Each stores what
 * is typed, says what it did, and offers to take that back. */

/* Notes that the page @agreement was sent, agreed or checked today. */
void footing_agreement_mark (FootingContext *context,
                             const char *agreement,
                             FootingAgreementDay day);

/* Sends the page: each way says that it was sent, unless that was said before. @widget is
 * where that is asked for. */
void footing_agreement_copy (FootingContext *context,
                             GtkWidget *widget,
                             const char *agreement);
void footing_agreement_mail (FootingContext *context,
                             GtkWidget *widget,
                             const char *agreement);
void footing_agreement_print (FootingContext *context,
                              GtkWidget *widget,
                              const char *agreement);

/* Saves it as a PDF at @path. */
void
footing_agreement_save (FootingContext *context, const char *agreement, const char *path);

/* What it is on paper, always one page. Owned by the caller; NULL with @error. */
GtkPrintOperation *footing_agreement_make_print (FootingContext *context,
                                                 const char *agreement,
                                                 GError **error);

/* Makes an outcome of @line; the reason why it cannot be is left in @error, to be said
 * beside the line. */
gboolean footing_agreement_make_outcome (FootingContext *context,
                                         FootingPlanLine *line,
                                         GError **error);

G_END_DECLS
