/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* F72: one everyday question, answered on one page before there is a plan, and the plan
 * that it leads to.
 *
 * Signals: "closed" (left; what was typed is kept), "planned" (a draft was made of it:
 * its id). */
#define FOOTING_TYPE_DOOR_PAGE (footing_door_page_get_type ())
G_DECLARE_FINAL_TYPE (FootingDoorPage, footing_door_page, FOOTING, DOOR_PAGE, AdwBin)

/* For the door @code of the catalogue; NULL when there is none. */
GtkWidget *footing_door_page_new (FootingContext *context, const char *code);

const char *footing_door_page_get_code (FootingDoorPage *self);

G_END_DECLS
