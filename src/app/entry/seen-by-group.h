/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A list of people, with a check for each who has seen an entry, and a field for the name
 * of somebody who is not among them (H20). Hidden without a plan.
 *
 * Properties: "people" (the ids of those who are checked, a space between). */
#define FOOTING_TYPE_SEEN_BY_GROUP (footing_seen_by_group_get_type ())
G_DECLARE_FINAL_TYPE (FootingSeenByGroup,
                      footing_seen_by_group,
                      FOOTING,
                      SEEN_BY_GROUP,
                      AdwPreferencesGroup)

/* Offers the people of @recovery, or nobody when it is NULL; those who have seen @entry
 * are checked, unless that is NULL. Called once. */
void footing_seen_by_group_load (FootingSeenByGroup *self,
                                 FootingContext *context,
                                 const char *recovery,
                                 const char *entry);

/* The ids of those who are checked, and of those who have seen the entry and are not
 * offered any more, in an order that depends on them alone. Owned by the caller. */
GStrv footing_seen_by_group_dup_people (FootingSeenByGroup *self);

/* The field for the name of somebody else. */
GtkEditable *footing_seen_by_group_get_newcomer (FootingSeenByGroup *self);

G_END_DECLS
