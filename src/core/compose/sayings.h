/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The sentences that a text for others is made of, and the questions that may come (F92):
 * data/guidance/compose.xml, read once. What it hands out as const stays valid as long as
 * it does, and is in the language of the moment. */
typedef struct _FootingSayings FootingSayings;

/* A hard question; @code is stable, and never translated. */
typedef struct {
  const char *code;
  const char *text;
} FootingQuestion;

/* Reads what is built in, or @length bytes of @xml (up to its NUL with -1). NULL with
 * FOOTING_ERROR_DAMAGED when it does not hold together. */
FootingSayings *footing_sayings_new (GError **error);
FootingSayings *
footing_sayings_new_from_data (const char *xml, gssize length, GError **error);

void footing_sayings_free (FootingSayings *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSayings, footing_sayings_free)

/* The reader who is the one that somebody supports. */
#define FOOTING_READER_PERSON "person"

/* Whom something is said to, as codes; NULL-terminated: all of them, and those to whom
 * one speaks of one's own matter, or as one who supports somebody else. */
const char *const *footing_readers (void);
const char *const *footing_readers_for (FootingPerspective perspective);

/* The sentence of @part that fits best after the event of code @trigger (or NULL) for
 * @reader: one for that event before one for that reader. NULL where there is none. */
const char *footing_sayings_get (FootingSayings *self,
                                 const char *part,
                                 FootingPerspective perspective,
                                 const char *trigger,
                                 const char *reader);

/* What somebody is asked when @fact, a code, is missing after the event of @trigger: of
 * what happened to oneself, or to whom one supports; most questions are the same. */
const char *footing_sayings_get_need (FootingSayings *self,
                                      const char *fact,
                                      FootingPerspective perspective,
                                      const char *trigger);

/* What tells the form of what somebody wrote, by its code (phrase.h); NULL where the
 * catalogue has none. */
const char *footing_sayings_get_form (FootingSayings *self, const char *code);

/* What @verb, as what is to be done, is as what is done: "sent" for "send"; NULL where it
 * is not known. Whether it is one that is done, as "sent" is. */
const char *
footing_sayings_find_verb (FootingSayings *self, const char *verb, gboolean *is_done);

/* The form of @code where it is a pattern; NULL where there is none that is understood.
 */
GRegex *footing_sayings_get_pattern (FootingSayings *self, const char *code);

/* The questions that may come after the event of @trigger (or NULL) from @reader: of what
 * one did oneself, or, in the perspective of whoever supports somebody, of the support.
 * FootingQuestion; owned by the caller. */
GPtrArray *footing_sayings_list_questions (FootingSayings *self,
                                           FootingPerspective perspective,
                                           const char *trigger,
                                           const char *reader);

/* The texts as they are in the file, to be tested: const char *. Owned by the caller. */
GPtrArray *footing_sayings_list_texts (FootingSayings *self);

G_END_DECLS
