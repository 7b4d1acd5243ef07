/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* A sign of one's own, rated in check-ins under its id. @recovery is the plan for
 * somebody else that it is observed in, or NULL for one's own, in all plans and without
 * one. */
#define FOOTING_TYPE_OWN_SIGN (footing_own_sign_get_type ())
G_DECLARE_FINAL_TYPE (FootingOwnSign, footing_own_sign, FOOTING, OWN_SIGN, FootingRecord)

struct _FootingOwnSign {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *sign_group; /* a group of the catalogue's signs */
  const char *title;
  const char *counter_move; /* what helps, as a sentence; "" for nothing */
};

/* That a sign of the catalogue does not apply, to oneself or (@recovery) to somebody
 * else. Its answers stay. */
#define FOOTING_TYPE_HIDDEN_SIGN (footing_hidden_sign_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingHiddenSign, footing_hidden_sign, FOOTING, HIDDEN_SIGN, FootingRecord)

struct _FootingHiddenSign {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *sign;
};

G_END_DECLS
