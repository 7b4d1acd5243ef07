/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* F40: the time of day that somebody means by @text, in the words of their language:
 * "9:30", "9.30", "2 pm", "2:30 p.m.", "14h", "noon"; "14 Uhr" in German. As "HH:MM", or
 * NULL; a number alone is none. Owned by the caller. */
char *footing_time_parse (const char *text);

/* Whether @text, which is no date, has a time in it, after a day or alone: "Friday 2 pm",
 * for a field that is about the day. */
gboolean footing_time_is_in (const char *text);

G_END_DECLS
