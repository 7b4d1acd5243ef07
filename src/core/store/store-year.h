/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What the file says of the wins of a year: of @recovery, or of all plans and of none
 * (NULL), without the bin. One query each. */

/* The years that have entries of any kind, the newest first: int. Owned by the caller;
 * NULL with @error. */
GArray *
footing_store_list_years (FootingStore *self, const char *recovery, GError **error);

/* How many wins there are in each month, January first. */
gboolean footing_store_count_wins_by_month (
    FootingStore *self, const char *recovery, int year, int months[12], GError **error);

/* Those that carry a figure, by date, @limit at most. Owned by the caller. */
GPtrArray *footing_store_list_measured_wins (
    FootingStore *self, const char *recovery, int year, guint limit, GError **error);

/* Those without a figure, by date, @limit at most: of each month one, before there is
 * another one of any; first what most people have seen, then what was opened most often,
 * then what is newer. Owned by the caller. */
GPtrArray *footing_store_list_other_wins (
    FootingStore *self, const char *recovery, int year, guint limit, GError **error);

/* Somebody who has seen wins. */
typedef struct {
  char *name;
  int n; /* how many */
} FootingViewer;

/* Those who have seen any, most of them first, @limit at most; one who stands in several
 * plans under the same name is one. FootingViewer; owned by the caller. */
GPtrArray *footing_store_list_viewers (
    FootingStore *self, const char *recovery, int year, guint limit, GError **error);

G_END_DECLS
