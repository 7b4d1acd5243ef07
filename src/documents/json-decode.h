/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-document.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Decodes @root, called @name in messages; @guidance knows the codes that are allowed
 * (NULL takes all of them). With @today, every date and instant is moved by as many days
 * as lie between "exported_at" and @today; those of occurrences by whole weeks, so that
 * they stay on their weekday and none moves later than the rest. An export that does not
 * say when it was made counts as of @written_at (UTC seconds).
 *
 * Errors: FOOTING_ERROR_FOREIGN for JSON that is no export, FOOTING_ERROR_NEWER for a
 * later version's, FOOTING_ERROR_INVALID for a value that is not allowed; each names the
 * place. */
FootingJsonDocument *footing_json_decode (JsonNode *root,
                                          const char *name,
                                          FootingGuidance *guidance,
                                          const char *today,
                                          gint64 written_at,
                                          GError **error);

G_END_DECLS
