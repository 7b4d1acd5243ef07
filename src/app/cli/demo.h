/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

G_BEGIN_DECLS

/* A worked example in a temporary folder, never mixed with real data (F73). As long as it
 * lives its folder is locked; one whose program was killed is removed by the next (D34).
 */
typedef struct _FootingDemo FootingDemo;

/* Makes a file with the example @name ("self" or "support") in it; NULL with @error. */
FootingDemo *footing_demo_new (FootingClock *clock, const char *name, GError **error);

/* Removes the file with its folder. */
void footing_demo_free (FootingDemo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingDemo, footing_demo_free)

/* The path of the file. Borrowed. */
const char *footing_demo_get_path (FootingDemo *self);

G_END_DECLS
