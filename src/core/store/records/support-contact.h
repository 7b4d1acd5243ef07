/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* A place of one's own to turn to (F75): occupational health, an assistance programme.
 * It belongs to no plan. */
#define FOOTING_TYPE_SUPPORT_CONTACT (footing_support_contact_get_type ())
G_DECLARE_FINAL_TYPE (FootingSupportContact,
                      footing_support_contact,
                      FOOTING,
                      SUPPORT_CONTACT,
                      FootingRecord)

struct _FootingSupportContact {
  FootingRecord parent_instance;

  /* fields */
  const char *name;
  const char *details; /* how to reach them, of any number of lines */
};

G_END_DECLS
