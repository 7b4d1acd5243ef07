/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "initials.h"
#include "words.h"

G_BEGIN_DECLS

/* What initials.c is made of. */

/* --- Lists (initials-lists.c) ---------------------------------------------------------
 *
 * English and German, folded, whatever the language of the program: people write in both.
 */

/* What somebody is, or where: "client", "boss", "finance", "projektleiterin". */
gboolean initials_is_role (const char *folded);

/* What stands before that: "the", "my", "unsere". */
gboolean initials_is_article (const char *folded);
gboolean initials_is_possessive (const char *folded);

/* What leads from a name to what somebody is: "from", "at", "aus". */
gboolean initials_is_preposition (const char *folded);

/* What stands in names between those words that have a capital: "van". */
gboolean initials_is_particle (const char *folded);

/* A word that may be a name and is an everyday word as well: "will", "ernst". */
gboolean initials_is_ordinary (const char *folded);

/* A month that is a name, too: "may", "jan". */
gboolean initials_is_month (const char *folded);

/* What follows such a word where it begins a sentence and is no name: "you" in "Will you
 * help?". */
gboolean initials_follows_ordinary (const char *folded);

/* What leads to a role alone, as it stands in names, too: "in", as in "Sam in Finance".
 */
gboolean initials_leads_to_role (const char *folded);

/* --- One name (initials-name.c) ------------------------------------------------------
 */

typedef struct {
  char *name;    /* as one line */
  char *head;    /* the person: "Sam" of "Sam from Finance" */
  char *tail;    /* what they are, which is shown as it is: " from Finance", or "" */
  GArray *words; /* FootingWord, those of @head */
} InitialsName;

/* What @name says; FALSE when it names nobody: a role ("My boss"), or nothing. Clear it
 * in either case. */
gboolean initials_name_init (InitialsName *self, const char *name);
void initials_name_clear (InitialsName *self);

/* Where in the head of @self the forms of address end that it begins with, "Dr. " of "Dr.
 * Ruth Adler"; 0 where there is none, or nothing else. */
guint initials_name_get_address (const InitialsName *self);

/* Whether @word of @self names the person by itself. */
gboolean initials_name_is_telling (const InitialsName *self, const FootingWord *word);

/* Whether each word that tells who @self is belongs to @other as well. */
gboolean initials_name_is_within (const InitialsName *self, const InitialsName *other);

/* Whether @c belongs to a script with capitals. */
gboolean initials_has_case (gunichar c);

/* --- All of them (initials.c), as initials-text.c reads them --------------------------
 */

/* A whole name, and what is shown of its head: NULL for what it is, of those who hide
 * nothing. */
typedef struct {
  InitialsName name;
  char *shown;
} InitialsPhrase;

struct _FootingInitials {
  gatomicrefcount ref_count;
  GArray *phrases;   /* InitialsPhrase */
  GHashTable *names; /* a folded name → what is shown of all of it */
  GHashTable *words; /* a folded word of a name → what is shown of it */
  GHashTable *whole; /* the same word → what is shown of the whole name */
  GHashTable *taken; /* what is shown → of what, folded */
};

/* --- One text (initials-text.c), and the links in it (initials-links.c) ---------------
 */

/* Below this many letters a name may be within any word: "Li". */
#define INITIALS_MIN_WITHIN 3

/* A part of a text, what is shown there, and what would be of all of the name. */
typedef struct {
  FootingSpan span;
  char *shown;       /* owned */
  const char *whole; /* of their whole name, borrowed; NULL for what is no name */
} InitialsVeiled;

/* One text that is read. */
typedef struct {
  const FootingInitials *initials;
  const char *text;
  GArray *words; /* FootingWord */
  GArray *found; /* InitialsVeiled */
} InitialsReading;

/* @shown in place of what stands from @start to @end, or that itself (NULL). */
void initials_veil (
    InitialsReading *self, guint start, guint end, const char *shown, const char *whole);

/* Hides what is somebody's in the addresses of mails; and in links and paths, by all that
 * was found in the text before. */
void initials_find_addresses (InitialsReading *self);
void initials_find_links (InitialsReading *self);

G_END_DECLS
