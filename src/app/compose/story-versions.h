/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The versions of a recovery story that were kept (F55): each can be read, copied, and
 * made the latest again, which what is new is measured by. */
#define FOOTING_TYPE_STORY_VERSIONS (footing_story_versions_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingStoryVersions, footing_story_versions, FOOTING, STORY_VERSIONS, AdwWindow)

/* Shows those of the plan @recovery for @reader, a code of footing_readers(), over
 * @parent. */
void footing_story_versions_show (GtkWindow *parent,
                                  FootingContext *context,
                                  const char *recovery,
                                  const char *reader);

G_END_DECLS
