/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* What good looks like (F93), as it is agreed with whoever decides: its lines are
 * expectations. The days are local dates, "" while that has not happened; @check_on is
 * the one on which it is looked at together. */
#define FOOTING_TYPE_AGREEMENT (footing_agreement_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingAgreement, footing_agreement, FOOTING, AGREEMENT, FootingRecord)

struct _FootingAgreement {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *person; /* whoever decides, NULL for nobody in the plan */
  const char *note;
  const char *sent_on;
  const char *agreed_on;
  const char *check_on;
  const char *checked_on;
};

G_END_DECLS
