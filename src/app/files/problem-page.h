/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* In place of the views: why the file could not be opened, and what to do. */
#define FOOTING_TYPE_PROBLEM_PAGE (footing_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingProblemPage, footing_problem_page, FOOTING, PROBLEM_PAGE, AdwBin)

/* @message is plain text, a sentence. */
GtkWidget *footing_problem_page_new (const char *message);

G_END_DECLS
