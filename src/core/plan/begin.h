/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* F98: a plan that begins with what happened and one first win; in support with one thing
 * that I will do (H11). All else is added when somebody likes, on the same pages. */

/* The page that the plan @recovery begins with beside what happened, into @page: in
 * support a move, unless a first win is chosen already. FALSE when it cannot be read. */
gboolean footing_plan_find_brief_page (FootingStore *store,
                                       const char *recovery,
                                       FootingPage *page,
                                       GError **error);

/* A draft of one's own to begin so. It happened today until somebody says otherwise; the
 * kind of event is @trigger unless that is NULL. Its id, owned by the caller. Untouched
 * it goes by itself: see draft.h. */
char *footing_plan_create_brief (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *trigger,
                                 GError **error);

/* The same for @perspective; a plan to support somebody begins with its pages. */
char *footing_plan_begin (FootingStore *store,
                          FootingGuidance *guidance,
                          FootingPerspective perspective,
                          const char *trigger,
                          GError **error);

/* What keeps @recovery from beginning so. @record gets the id of the step in question, or
 * NULL (owned by the caller). */
gboolean footing_plan_check_brief (FootingStore *store,
                                   const char *recovery,
                                   FootingGap *gap,
                                   char **record,
                                   GError **error);

/* Whether @recovery is a draft that has not got beyond its first page: it is gone on with
 * on one screen, as it began. */
gboolean footing_plan_is_brief (FootingRecovery *recovery);

/* Begins it: as footing_plan_start(), with one ritual, the reflection or in support the
 * one-on-one, until the rhythm is chosen. FOOTING_ERROR_INVALID while something is
 * missing. */
gboolean
footing_plan_start_brief (FootingStore *store, const char *recovery, GError **error);

/* Whether nothing is written on @page of @recovery yet, though there could be, into
 * @open: it was skipped, or not come to (H20). */
gboolean footing_plan_find_open (FootingStore *store,
                                 const char *recovery,
                                 FootingPage page,
                                 gboolean *open,
                                 GError **error);

/* The pages of @recovery on which nothing is written yet, as FootingPage, in the order of
 * the wizard for its perspective. NULL with @error; else owned by the caller. */
GArray *
footing_plan_list_open_pages (FootingStore *store, const char *recovery, GError **error);

G_END_DECLS
