/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Records of every type with something in every field. */

#define N_SAMPLE_TYPES 21

/* All record types, so that each comes after those it refers to. */
const GType *sample_types (void);

/* Texts that have broken other programs; ends in NULL. */
extern const char *const sample_texts[];

/* Sets @value to something for @field that is not its default, also when asked again with
 * another @rand: within the checks of the schema. References are looked up in @ids by
 * column ("recovery" → id). */
void
sample_value (GValue *value, const FootingField *field, GRand *rand, GHashTable *ids);

/* A record of @type with every field set. It is noted in @ids under its table, for those
 * that come after; steps also under "restores". Owned by the caller. */
gpointer sample_record (GType type, GRand *rand, GHashTable *ids);

/* Notes in @ids that columns which refer to a record of @type refer to @id from now on.
 */
void sample_refer_to (GHashTable *ids, GType type, const char *id);

/* Saves one record of each type, children after parents, and one more of those that refer
 * to another of their kind, as entries do. Owned by the caller. */
#define SAMPLE_ENTRIES 2
GPtrArray *sample_fill (FootingStore *store, GRand *rand);

/* A record with nothing but an id. Owned by the caller. */
gpointer sample_blank (GType type);

/* The same with the references of @ids. */
gpointer sample_blank_in (GType type, GHashTable *ids);

/* What @record holds in @field as a text that says it all, NULL for none. Owned by the
 * caller. */
char *sample_to_text (gpointer record, const FootingField *field);

/* An entry with a title, the most common thing there is. Owned by the caller. */
FootingEntry *sample_entry (const char *kind, const char *date, const char *title);

/* Saves @record, which must work. Takes it; its id lives as long as the test. */
const char *sample_save (FootingStore *store, gpointer record);

G_END_DECLS
