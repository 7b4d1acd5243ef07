/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is handed out on paper or as a file: headings, paragraphs, lists and tables, made
 * once and written by each writer in its own way. All of it is plain text; nothing in it
 * is markup. */

typedef enum {
  FOOTING_BLOCK_HEADING,
  FOOTING_BLOCK_PARAGRAPH,
  FOOTING_BLOCK_LIST,
  FOOTING_BLOCK_TABLE,
} FootingBlockKind;

/**
 * FootingBlock:
 * @level: of a heading, from 1; 0 for what is none
 * @text: of a heading and a paragraph; lines that belong together, none of them blank
 * @items: of a list: char *, one or more texts like that of a paragraph, with a blank
 *   line between them
 * @rows: of a table: GStrv of as many cells each; the first has the headings
 */
typedef struct {
  FootingBlockKind kind;
  int level;
  char *text;
  GPtrArray *items;
  GPtrArray *rows;
} FootingBlock;

/**
 * FootingDocument:
 * @title: in one line
 * @language: the code of the language that it is made in
 * @from_right: whether that is read from right to left
 * @blocks: FootingBlock, the first of which is the title as a heading
 */
typedef struct {
  char *title;
  char *language;
  gboolean from_right;
  GPtrArray *blocks;
} FootingDocument;

/* A document with nothing but its title. Owned by the caller. */
FootingDocument *footing_document_new (const char *title);
void footing_document_free (FootingDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingDocument, footing_document_free)

/* Adds a heading of @level, 2 or 3, in one line. One that nothing follows but another of
 * its level or above is left out when the document is finished. */
void footing_document_add_heading (FootingDocument *self, int level, const char *text);

/* Adds @text, a paragraph for each part between its blank lines; nothing where it is
 * blank. */
void footing_document_add_text (FootingDocument *self, const char *text);

/* Adds an item to the list at the end, or to a new one; nothing where it is blank. */
void footing_document_add_item (FootingDocument *self, const char *text);

/* Adds a table with @headings, and a row to the table at the end; as many texts in one
 * line each, NULL-terminated. */
void footing_document_add_table (FootingDocument *self, const char *const *headings);
void footing_document_add_row (FootingDocument *self, const char *const *cells);

/* The same with texts as they are, for a table that programs read. */
void footing_document_add_raw_row (FootingDocument *self, const char *const *cells);

/* Drops the headings that nothing follows. */
void footing_document_finish (FootingDocument *self);

/* Whether it says nothing but its title. */
gboolean footing_document_is_empty (const FootingDocument *self);

/* All of it as Pango markup, to be read before it is handed out: headings are larger and
 * bold. Owned by the caller. */
char *footing_document_format_markup (const FootingDocument *self);

G_END_DECLS
