/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the person has chosen. GLib ends a program whose schema it does not find; ours
 * goes on with the defaults, which it has with it. */

/* Footing's settings, kept by @backend (or NULL for the system's). Where the schema is
 * not installed, or is an older one, they are the defaults and changes of them are not
 * kept: then @problem, owned by the caller, is a translated sentence that says so, else
 * it is NULL. NULL, with a @problem, only when not even that can be done. */
GSettings *footing_settings_new (GSettingsBackend *backend, char **problem);

/* The same, with the schemas of @source (or NULL for none). */
GSettings *footing_settings_new_from (GSettingsSchemaSource *source,
                                      GSettingsBackend *backend,
                                      char **problem);

/* The names of all keys, NULL at the end. */
const char *const *footing_settings_get_keys (void);

G_END_DECLS
