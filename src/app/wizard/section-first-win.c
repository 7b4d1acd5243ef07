/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-first-win.h"

struct _FootingSectionFirstWin {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionFirstWin,
                     footing_section_first_win,
                     FOOTING_TYPE_SECTION)

static void
footing_section_first_win_class_init (FootingSectionFirstWinClass *klass)
{
}

static void
footing_section_first_win_init (FootingSectionFirstWin *self)
{
}
