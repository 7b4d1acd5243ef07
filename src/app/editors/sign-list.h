/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The 18 signs in their groups, each to be rated from 0 to 4 or left unanswered (F30,
 * F33). A rating is stored at once; the list follows the store. */
#define FOOTING_TYPE_SIGN_LIST (footing_sign_list_get_type ())
G_DECLARE_FINAL_TYPE (FootingSignList, footing_sign_list, FOOTING, SIGN_LIST, AdwBin)

/* Worded for @perspective. Shows no answers until it is given a check-in. */
GtkWidget *footing_sign_list_new (FootingContext *context,
                                  FootingPerspective perspective);

/* The id of the check-in that is rated; NULL makes the list insensitive. */
void footing_sign_list_set_checkin (FootingSignList *self, const char *checkin);

/* The id of a second check-in, rated by a second scale for each sign ("before"); NULL
 * takes the second scales away. */
void footing_sign_list_set_before (FootingSignList *self, const char *checkin);

G_END_DECLS
