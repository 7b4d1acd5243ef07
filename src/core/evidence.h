/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody gives as evidence: a link or a file, typed or pasted; or words. */

/* The URI that @text can be opened by, owned by the caller: of a link to the web or by
 * mail, with or without its scheme, and of a file, by its path ("~" is the home folder)
 * or its URI. NULL for words, and for schemes that would run something. */
char *footing_evidence_to_uri (const char *text);

/* The path of the file that @text means, owned by the caller; NULL when it means none. */
char *footing_evidence_to_path (const char *text);

/* What is to be written in the field for a file that was chosen: its @path (or NULL)
 * where a line of text can hold it, else its @uri; so that the functions above find the
 * file again. Owned by the caller; NULL when it is not on this computer. */
char *footing_evidence_from_file (const char *uri, const char *path);

G_END_DECLS
