/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Several lines that were pasted where one is typed (F21, D40). All texts are valid
 * UTF-8; a line ends with any break that Unicode knows. */

/* The first line of @text in which something can be seen, as one line, and all that
 * follows it, with its line breaks as "\n" and nothing blank at either end; "" for what
 * there is none of. Nothing that can be seen is lost. Both are owned by the caller. */
void footing_lines_split (const char *text, char **first, char **rest);

/* @rest and then @note, a blank line between when neither is blank. Owned by the caller.
 */
char *footing_lines_join (const char *rest, const char *note);

/* Each line of @text in which something can be seen, as one line, without the mark of a
 * list before it: a hyphen, a star or a bullet with a space behind it, a box to tick, and
 * numbers ("1.", "1)") where they count up from 1, so that a date is none. A line that
 * only has such marks, or draws a rule, is left out. Owned by the caller. */
GStrv footing_lines_list (const char *text);

/* How many lines that is; 1 without looking further for a text without a break. */
guint footing_lines_count (const char *text);

G_END_DECLS
