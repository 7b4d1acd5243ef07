/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody typed as one short line, for a title: no line breaks, cut after 80
 * characters with "…"; @empty when it is blank. Owned by the caller. */
char *footing_text_to_line (const char *text, const char *empty);

/* The same, cut after @n_chars characters. */
char *footing_text_to_excerpt (const char *text, int n_chars, const char *empty);

G_END_DECLS
