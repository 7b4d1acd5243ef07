/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-format.h"
#include "code-label.h"

#include <glib/gi18n-lib.h>

const char *const *
footing_roles (void)
{
  static const char *const roles[] = {"manager", "sponsor", "mentor", "peer",
                                      "client",  "report",  "other",  NULL};

  return roles;
}

const char *
footing_role_to_label (const char *role)
{
  static const FootingCodeLabel labels[] = {
      {"manager", NC_ ("role", "Manager")},
      /* Translators: someone with influence who speaks up for a person */
      {"sponsor", NC_ ("role", "Sponsor")},
      {"mentor", NC_ ("role", "Mentor")},
      {"peer", NC_ ("role", "Colleague")},
      {"client", NC_ ("role", "Client")},
      /* Translators: someone who reports to a person */
      {"report", NC_ ("role", "Team member")},
      {"other", NC_ ("role", "Somebody else")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "role", role);
}

const char *
footing_repair_to_label (const char *repair)
{
  static const FootingCodeLabel labels[] = {
      {"none", NC_ ("repair", "Not needed")},
      {"wanted", NC_ ("repair", "Wanted")},
      {"requested", NC_ ("repair", "Requested")},
      {"held", NC_ ("repair", "Done")},
      {NULL, NULL},
  };

  return footing_code_label_translate (labels, "repair", repair);
}

char *
footing_rhythm_to_label (int days)
{
  switch (days) {
  case -1:
    return g_strdup (C_ ("rhythm", "No fixed rhythm"));
  case 7:
    return g_strdup (C_ ("rhythm", "Every week"));
  case 14:
    return g_strdup (C_ ("rhythm", "Every two weeks"));
  case 30:
    return g_strdup (C_ ("rhythm", "Every month"));
  default:
    return g_strdup_printf (ngettext ("Every %d day", "Every %d days", days), days);
  }
}
