/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"

G_BEGIN_DECLS

/* F3: finds wording that makes one event personal, permanent or total. It looks for the
 * patterns of translatable lists and understands nothing: a mark is a question, never a
 * finding, and can be ignored. Nothing is put in anybody's mouth: the text is theirs. */

/**
 * FootingStoryKind:
 * @FOOTING_STORY_PERSONAL: says what someone is, rather than what was done
 * @FOOTING_STORY_PERMANENT: makes one time last
 * @FOOTING_STORY_TOTAL: makes one thing everything
 */
typedef enum {
  FOOTING_STORY_PERSONAL,
  FOOTING_STORY_PERMANENT,
  FOOTING_STORY_TOTAL,
} FootingStoryKind;

#define FOOTING_N_STORY_KINDS 3

/**
 * FootingStoryMark:
 * @kind: what the wording does
 * @start_byte: where it begins, in bytes
 * @end_byte: the first byte after it
 * @start_char: where it begins, in characters
 * @end_char: the first character after it
 */
typedef struct {
  FootingStoryKind kind;
  gsize start_byte;
  gsize end_byte;
  gsize start_char;
  gsize end_char;
} FootingStoryMark;

/* More than anybody would look at; the rest of the text is not searched. */
#define FOOTING_STORY_MAX_MARKS 200

/* The marks in @text, in order and without overlap, as FootingStoryMark; empty when there
 * is nothing to ask. Owned by the caller. Of @text, what comes before the first byte that
 * is not UTF-8 is searched. Time grows with the length alone: fit to run at each key. */
GPtrArray *footing_story_check (const char *text);

/* What to ask about wording of @kind, in one short sentence or two; translated, static.
 */
const char *footing_story_question (FootingStoryKind kind,
                                    FootingPerspective perspective);

/* What to ask about @mark of @text: by the words in it ("always", "never", "everyone",
 * "nobody", "everything"), else as about its kind. Translated, static. */
const char *footing_story_ask (const char *text,
                               const FootingStoryMark *mark,
                               FootingPerspective perspective);

/* A frame to write the story afresh in, with gaps ("This time I … . Next I will … ."),
 * that suits the kinds among @marks; translated, static. NULL when @marks is empty. */
const char *footing_story_frame (GPtrArray *marks, FootingPerspective perspective);

G_END_DECLS
