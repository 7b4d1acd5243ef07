/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes JSON, indented by two spaces. Values take a @key inside an object and NULL
 * inside a list. Numbers are the shortest that read back as the same ones. */
typedef struct _FootingJsonWriter FootingJsonWriter;

FootingJsonWriter *footing_json_writer_new (void);
void footing_json_writer_free (FootingJsonWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingJsonWriter, footing_json_writer_free)

void footing_json_writer_begin_object (FootingJsonWriter *self, const char *key);
void footing_json_writer_end_object (FootingJsonWriter *self);
void footing_json_writer_begin_list (FootingJsonWriter *self, const char *key);
void footing_json_writer_end_list (FootingJsonWriter *self);

/* @value is valid UTF-8. */
void footing_json_writer_add_text (FootingJsonWriter *self,
                                   const char *key,
                                   const char *value);
void footing_json_writer_add_int (FootingJsonWriter *self, const char *key, gint64 value);
void
footing_json_writer_add_bool (FootingJsonWriter *self, const char *key, gboolean value);

/* @value is finite. */
void
footing_json_writer_add_real (FootingJsonWriter *self, const char *key, double value);

/* What was written, ending in a newline, as one piece. */
GBytes *footing_json_writer_finish (FootingJsonWriter *self);

G_END_DECLS
