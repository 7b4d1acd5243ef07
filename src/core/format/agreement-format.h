/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What a page on what good looks like (F93) reads like. @today is the local date on which
 * it is read, "" on paper. All are owned by the caller. */

/* With whom it is: the person of @self, in support whoever the plan supports, as they are
 * shown (footing_record_show()); "" for nobody. */
char *footing_agreement_format_name (FootingStore *store, FootingAgreement *self);

/* How far it is, and what is next: "Agreed on 3 March, to be checked on 31 March". */
char *footing_agreement_format_stage (FootingAgreement *self, const char *today);

/* The same on the day that it is, and whether it was changed since. */
char *footing_agreement_format_heading (FootingStore *store, FootingAgreement *self);

/* Who decides on a line: @who as it was typed, else @name, in support oneself; "" for
 * nobody. On paper one speaks of oneself. */
char *footing_agreement_format_decides (const char *who,
                                        const char *name,
                                        FootingPerspective perspective,
                                        gboolean on_paper);

G_END_DECLS
