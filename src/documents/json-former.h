/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Brings what earlier programs have exported in @document into today's form: what they
 * called a belief is an entry with a thought now. What is not as they wrote it stays as
 * it is, for the reader to say so. */
void footing_json_bring_up_to_date (JsonObject *document);

G_END_DECLS
