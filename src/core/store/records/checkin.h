/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* One dated rating of the signs; the ratings are kept apart. */
#define FOOTING_TYPE_CHECKIN (footing_checkin_get_type ())
G_DECLARE_FINAL_TYPE (FootingCheckin, footing_checkin, FOOTING, CHECKIN, FootingRecord)

struct _FootingCheckin {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *kind;
  const char *date;
  const char *note;
};

/* Its kind: one of the weekly ones, or how it was before the setback. */
gboolean footing_checkin_is_regular (FootingCheckin *self);
gboolean footing_checkin_is_before (FootingCheckin *self);

G_END_DECLS
