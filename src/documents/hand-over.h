/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* F97: what both have agreed on, as a file that the other person imports as a plan of
 * their own. It is a format of its own (data/footing-handover.schema.json): there is no
 * place in it for anything else, and a file that has more is refused. */

#define FOOTING_HAND_OVER_FORMAT "footing-handover"
#define FOOTING_HAND_OVER_VERSION 1

/**
 * FootingHandOverPart:
 * @code: names it: "title", "happened", "known", "technical_change",
 * "communication_change", or the id of an outcome or of a first win
 * @title: what it is, translated
 * @text: what goes, in words, as whoever gets it will read it
 * @proposed: whether it goes unless somebody says otherwise: what one has written down
 *   before they have talked does not, nor what one calls the plan oneself
 *
 * A part of a hand-over that can go or be left out.
 */
typedef struct {
  char *code;
  const char *title;
  char *text;
  gboolean proposed;
} FootingHandOverPart;

/* What there is of the plan @recovery: FootingHandOverPart, in the order of the plan.
 * Owned by the caller. The plan must support somebody: FOOTING_ERROR_INVALID when not. */
GPtrArray *footing_hand_over_list (FootingStore *store,
                                   FootingGuidance *guidance,
                                   const char *recovery,
                                   GError **error);

/* The file with those @parts (codes), NULL for those that are proposed. The event
 * stands for a title that is left out, where that goes: it is theirs to read. With
 * initials in place of names (F63) everybody else is in it by those. Errors as above.
 * Owned by the caller. */
GBytes *footing_hand_over_write (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *recovery,
                                 const char *const *parts,
                                 GError **error);

/* The same in words, to be read before. Owned by the caller. */
char *footing_hand_over_describe (FootingStore *store,
                                  FootingGuidance *guidance,
                                  const char *recovery,
                                  const char *const *parts,
                                  GError **error);

/* Whether @object, read from a file, says that it is a hand-over. */
gboolean footing_hand_over_is (JsonObject *object);

/* Makes an export of it: of one draft of the reader's own, with ids that no record has
 * here but one that was handed over before. FALSE with @error: FOOTING_ERROR_NEWER for a
 * later version, FOOTING_ERROR_INVALID where it has what a hand-over may not have; values
 * are left to whoever reads the export. @name is what messages call the file. */
gboolean
footing_hand_over_bring_in (JsonObject *object, const char *name, GError **error);

G_END_DECLS
