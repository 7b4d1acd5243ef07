/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is read in a window, and on paper just so: parts with a title, and lines in them.
 */

typedef struct {
  char *text;
  char *detail; /* in smaller words below it, or NULL */
} FootingPaperLine;

typedef struct {
  char *title;
  GPtrArray *lines; /* FootingPaperLine */
} FootingPaperPart;

/* Without parts: an array of FootingPaperPart, owned by the caller. */
GPtrArray *footing_paper_new (void);

/* A part at the end of @paper, which owns it. */
FootingPaperPart *footing_paper_add (GPtrArray *paper, const char *title);

/* A line at the end of @part, in plain text; takes @text and @detail (or NULL). */
void footing_paper_part_add (FootingPaperPart *part, char *text, char *detail);

/* The whole of it in Pango's markup, below @title and @subtitle. Owned by the caller. */
char *
footing_paper_format_markup (const char *title, const char *subtitle, GPtrArray *paper);

/* The same as plain text. Owned by the caller. */
char *
footing_paper_format_text (const char *title, const char *subtitle, GPtrArray *paper);

G_END_DECLS
