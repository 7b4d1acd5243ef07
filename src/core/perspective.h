/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FootingPerspective:
 * @FOOTING_PERSPECTIVE_SELF: my own recovery
 * @FOOTING_PERSPECTIVE_SUPPORT: supporting somebody else in theirs
 */
typedef enum {
  FOOTING_PERSPECTIVE_SELF,
  FOOTING_PERSPECTIVE_SUPPORT,
} FootingPerspective;

#define FOOTING_N_PERSPECTIVES 2

/* "self" or "support", as stored and exported; static. */
const char *footing_perspective_to_code (FootingPerspective perspective);

/* Reads @code into @perspective; FALSE, with @perspective left alone, for NULL or any
 * other text. */
gboolean footing_perspective_from_code (const char *code,
                                        FootingPerspective *perspective);

G_END_DECLS
