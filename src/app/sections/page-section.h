/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

/* What @page asks about @recovery, for the wizard and for Plan alike. Floating. */
FootingSection *footing_page_section_new (FootingPage page,
                                          FootingContext *context,
                                          const char *recovery);

G_END_DECLS
