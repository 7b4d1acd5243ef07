/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* In place of the views: why the file could not be opened, and what to do. */
#define FOOTING_TYPE_PROBLEM_PAGE (footing_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingProblemPage, footing_problem_page, FOOTING, PROBLEM_PAGE, AdwBin)

/* Why, and what can be done about it: a new start too when the file is missing (D25). */
GtkWidget *footing_problem_page_new (const GError *error);

G_END_DECLS
