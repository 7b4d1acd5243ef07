/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* GLib keeps its quarks in a block that it replaces by a larger one, and never frees,
 * when there are more than 2048: somebody may be reading in it. The leak check is told of
 * that block, whose stack says nothing that could be suppressed. Called before there are
 * so many, as the program starts where it is linked in; without sanitizers it does
 * nothing. */
void quarks_expect_growth (void);
