/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-moves.h"

struct _FootingSectionMoves {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionMoves, footing_section_moves, FOOTING_TYPE_SECTION)

static void
footing_section_moves_class_init (FootingSectionMovesClass *klass)
{
}

static void
footing_section_moves_init (FootingSectionMoves *self)
{
}
