/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the readers of the files that come with Footing (guidance.xml, compose.xml) have
 * in common. Errors are in G_MARKUP_ERROR but for the last. */

/* Feeds @length bytes of @xml (up to its NUL with -1) to @parser, with @data. */
gboolean footing_markup_parse (const GMarkupParser *parser,
                               gpointer data,
                               const char *xml,
                               gssize length,
                               GError **error);

/* That @element does not belong where it is: FALSE. */
gboolean footing_markup_refuse (GError **error, const char *element);

/* Text of an element: it goes into @text while that @is_read; between elements there is
 * none but white space. */
void footing_markup_take_text (GMarkupParseContext *context,
                               const char *piece,
                               gsize length,
                               GString *text,
                               gboolean is_read,
                               GError **error);

/* Makes one space of all white space, and none at both ends. xgettext joins it in the
 * same way, so that both see one text. */
void footing_markup_join_space (GString *text);

/* FOOTING_ERROR_DAMAGED, in a sentence, for the technical @reason. */
void footing_markup_set_damaged (GError **error, const char *reason);

G_END_DECLS
