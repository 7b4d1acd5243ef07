/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row to choose one code out of a short list.
 *
 * Properties: "code" (the chosen one), "number" (the chosen code read as an int). A code
 * that is not offered is added to the list when it is set, if it can be labelled. */
#define FOOTING_TYPE_CHOICE_ROW (footing_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingChoiceRow, footing_choice_row, FOOTING, CHOICE_ROW, AdwComboRow)

/* Returns what people read for a code; owned by the caller. */
typedef char *(*FootingChoiceLabel) (const char *code);

/* Offers @codes. */
void footing_choice_row_load (FootingChoiceRow *self,
                              const char *const *codes,
                              FootingChoiceLabel label);

/* Offers @code, which people read as @label, after the others. */
void footing_choice_row_add (FootingChoiceRow *self, const char *code, const char *label);

/* Offers @codes in place of all others; people read @labels, which are as many (both end
 * in NULL). What was chosen stays so when it is among them, else the first is chosen. */
void footing_choice_row_replace (FootingChoiceRow *self,
                                 const char *const *codes,
                                 const char *const *labels);

gboolean footing_choice_row_has (FootingChoiceRow *self, const char *code);

const char *footing_choice_row_get_code (FootingChoiceRow *self);

G_END_DECLS
