/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What shows a part of the context, and follows it.
 *
 * Construct property: "context" (FootingContext). */
#define FOOTING_TYPE_VIEW (footing_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (FootingView, footing_view, FOOTING, VIEW, AdwBin)

/**
 * FootingViewClass:
 * @refresh: shows what is in the file now. Called when it comes into sight, and while it
 *   is in sight when the record of @type with @id has changed (G_TYPE_NONE and NULL:
 * any). What autosave binds refreshes itself
 */
struct _FootingViewClass {
  AdwBinClass parent_class;

  void (*refresh) (FootingView *self, GType type, const char *id);
};

/* Borrowed. */
FootingContext *footing_view_get_context (gpointer self);
FootingStore *footing_view_get_store (gpointer self);
FootingGuidance *footing_view_get_guidance (gpointer self);

/* Brings it up to date with the file. */
void footing_view_refresh (gpointer self);

G_END_DECLS
