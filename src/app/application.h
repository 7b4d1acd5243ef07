/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: the file is opened when the first window is asked for. */
#define FOOTING_TYPE_APPLICATION (footing_application_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingApplication, footing_application, FOOTING, APPLICATION, AdwApplication)

FootingApplication *footing_application_new (void);

G_END_DECLS
