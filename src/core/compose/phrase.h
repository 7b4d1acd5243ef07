/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/sayings.h"

G_BEGIN_DECLS

/* What somebody wrote is a sentence ("The client signed"), a note of what was done ("Sent
 * the report"), of what is to be done ("Send the report"), or neither ("demo script").
 * Others are told whole sentences: these rules, which the catalogue has for each
 * language, find those that can be made. In doubt there is none. */

typedef enum {
  FOOTING_PHRASE_OTHER,    /* no sentence can be made of it by rule */
  FOOTING_PHRASE_SENTENCE, /* it is one */
  FOOTING_PHRASE_OWN,      /* it is one, of whoever speaks: "I called her." */
  FOOTING_PHRASE_DONE,     /* "sent the report", which follows "I" */
  FOOTING_PHRASE_TO_DO,    /* "send the report", which follows "I’ll" */
} FootingPhraseForm;

/**
 * footing_phrase_read:
 * @text: what somebody wrote: one or more sentences, or a note
 * @form: (out): which form its first sentence has; of "put it back", which reads like
 *   both, %FOOTING_PHRASE_DONE
 *
 * Returns: @text on one line, so that it can stand in the sentence that its form asks
 * for. Owned by the caller.
 */
char *
footing_phrase_read (FootingSayings *sayings, const char *text, FootingPhraseForm *form);

/* The same as what is done, or as what is to be done; NULL where that cannot be made of
 * it. "Send the report" is done as "sent the report", nothing else is turned. Owned by
 * the caller. */
char *footing_phrase_as_done (FootingSayings *sayings, const char *text);
char *footing_phrase_as_to_do (FootingSayings *sayings, const char *text);

/* @text with a capital letter at its beginning. Owned by the caller. */
char *footing_phrase_begin_large (const char *text);

G_END_DECLS
