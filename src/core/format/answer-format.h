/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-answers.h"

G_BEGIN_DECLS

/* What stands on the other side of an entry, as it reads on @today: "Answers “The pilot
 * was late”", "Answered by “Wrote to Mira”, 14 March"; NULL when there is nothing. Owned
 * by the caller. */
char *footing_answers_format (const FootingAnswers *answers, const char *today);

G_END_DECLS
