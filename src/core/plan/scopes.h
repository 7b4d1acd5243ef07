/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* A reduced scope (F9) and the step that restores it on the day it ends. */

/* What the step that restores a scope called @scope is called until somebody words it;
 * owned by the caller. */
char *footing_plan_name_restore (const char *scope);

/* Sets the day a reduced @scope ends; a step called @title restores it on that day. */
gboolean footing_plan_set_scope_end (FootingStore *store,
                                     const char *scope,
                                     const char *until_on,
                                     const char *title,
                                     GError **error);

/* Keeps that step in line with the end and the title of @scope, which was titled @before;
 * one that somebody has worded keeps its title. Without an end there is nothing to do. */
gboolean footing_plan_follow_scope (FootingStore *store,
                                    const char *before,
                                    FootingStep *scope,
                                    GError **error);

/* Gives the scopes of @recovery that have an end, but no step that restores them, that
 * step again: those from the bin, or from another program. */
gboolean
footing_plan_restore_scopes (FootingStore *store, const char *recovery, GError **error);

/* Removes the step that restores @scope, if there is one. */
gboolean
footing_plan_remove_restore (FootingStore *store, const char *scope, GError **error);

G_END_DECLS
