/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/* What the wizard says on a page, in one place. All static and translated. */

/* The name of the page, for lists. */
const char *footing_page_get_title (FootingPage page, FootingPerspective perspective);

/* The question in large type, and one sentence of help. */
const char *footing_page_get_question (FootingPage page, FootingPerspective perspective);
const char *footing_page_get_help (FootingPage page, FootingPerspective perspective);

/* The help on @page of the plan @recovery, one's own: where something on it was handed
 * over (F97) it says so, and calls nobody's words the reader's. */
const char *footing_page_get_help_in (FootingPage page,
                                      FootingPerspective perspective,
                                      FootingStore *store,
                                      const char *recovery);

G_END_DECLS
