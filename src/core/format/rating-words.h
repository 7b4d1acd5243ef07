/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words for rating a driver (4, from "no") and a sign (5, from "never"), translated;
 * owned by the caller. */
GStrv footing_driver_words_dup (void);
GStrv footing_sign_words_dup (void);

G_END_DECLS
