/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody typed or pasted, as one line. All texts are valid UTF-8. */

/* Whether nothing in @text can be seen: it is empty, or has only white space, controls
 * and characters without a shape of their own. */
gboolean footing_text_is_blank (const char *text);

/* @text as a field of one line keeps it, "" when it is blank. Owned by the caller.
 *
 * White space at both ends goes; a run of it that has a line break, a tab or another
 * control in it becomes one space. Characters without a shape stay where they do
 * something: joiners and variation selectors between or after letters and emoji, isolates
 * that are closed, direction marks in a text with right-to-left letters. Elsewhere they
 * go, and embeddings and overrides always do. Doing it again changes nothing. */
char *footing_text_normalize_line (const char *text);

/* The first @n_chars characters of that, to be named in a list or a sentence: any white
 * space becomes a single space, "…" ends what was cut, and nothing that is read as one
 * character is cut in two. Takes no longer for a long text. Owned by the caller. */
char *footing_text_excerpt (const char *text, guint n_chars);

/* The same, or @blank when nothing in @text can be seen. */
char *footing_text_excerpt_or (const char *text, guint n_chars, const char *blank);

/* @text in one line where that takes no more than @n_chars, else @otherwise (or NULL): a
 * sentence quotes a title whole, or says it in other words. Owned by the caller. */
char *footing_text_whole_or (const char *text, guint n_chars, const char *otherwise);

/* How much of a title is named in a list. */
#define FOOTING_TITLE_CHARS 80

/* How much of the name of a plan, where it takes the room that there is. */
#define FOOTING_NAME_CHARS 240

/* How much of a step: what the catalogue suggests, its gaps filled, is read whole. */
#define FOOTING_STEP_CHARS 160

G_END_DECLS
