/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a code that records hold is called: @label is marked with N_() or NC_(). */
typedef struct {
  const char *code;
  const char *label;
} FootingCodeLabel;

/* The label of @code among @labels, which end with a NULL code, translated in @context
 * (or NULL); "" for a code that is not among them. Static. */
const char *footing_code_label_translate (const FootingCodeLabel *labels,
                                          const char *context,
                                          const char *code);

G_END_DECLS
