/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-format.h"
#include "code-label.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
footing_role_beside_name (const char *role)
{
  return footing_role_is_other (role) ? "" : footing_role_to_label (role);
}

char *
footing_person_format_about (const char *role, const char *relation)
{
  const char *label = footing_role_beside_name (role);
  g_autofree char *together = footing_text_excerpt (relation, FOOTING_TITLE_CHARS);

  if (*label == '\0' || *together == '\0')
    return g_strconcat (label, together, NULL);

  /* Translators: what somebody is, and how one works together: "Manager · We plan the
   * quarter" */
  return g_strdup_printf (C_ ("person", "%1$s · %2$s"), label, together);
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
footing_person_format_name (FootingPerson *self)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (FOOTING_IS_PERSON (self), NULL);

  shown = footing_record_show (self, self->name);

  return footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS, _ ("Somebody"));
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

char *
footing_names_join (GPtrArray *names, guint n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  g_return_val_if_fail (names != NULL, NULL);

  for (guint i = 0; i < MIN (n, names->len); i++)
    /* Translators: between names of people */
    g_string_append_printf (list, "%s%s", i > 0 ? _ (", ") : "",
                            (const char *)g_ptr_array_index (names, i));

  return g_strdup (list->str);
}

/* The first @n, at least one, and how many more there are. */
static char *
format_first (GPtrArray *names, guint n)
{
  g_autofree char *first = footing_names_join (names, n);
  const guint rest = names->len - n;

  if (rest == 0)
    return g_steal_pointer (&first);

  /* Translators: %s is names of people: "Ines, Mira and 2 more" */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", rest), first,
                          rest);
}

/* How many of @names can stand in a text of @chars characters at most. */
static guint
count_fitting (GPtrArray *names, glong chars)
{
  guint n = 0;

  while (n < names->len) {
    chars -= g_utf8_strlen (g_ptr_array_index (names, n), -1);
    if (chars < 0)
      break;
    n++;
  }

  return n;
}

char *
footing_names_shorten (GPtrArray *names, glong chars)
{
  g_return_val_if_fail (names != NULL, NULL);

  if (names->len == 0)
    return g_strdup ("");

  for (guint n = count_fitting (names, chars); n > 0; n--) {
    g_autofree char *text = format_first (names, n);

    if (g_utf8_strlen (text, -1) <= chars)
      return g_steal_pointer (&text);
  }

  return g_strdup_printf (ngettext ("%u person", "%u people", names->len), names->len);
}

char *
footing_names_enumerate (GPtrArray *names, glong chars)
{
  g_autofree char *first = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (names != NULL, NULL);

  if (names->len < 2 || count_fitting (names, chars) < names->len)
    return footing_names_shorten (names, chars);

  first = footing_names_join (names, names->len - 1);
  /* Translators: the last of some names in a sentence: "Ines, Mira" and "Jonas" */
  text = g_strdup_printf (C_ ("names", "%1$s and %2$s"), first,
                          (const char *)g_ptr_array_index (names, names->len - 1));

  return g_utf8_strlen (text, -1) <= chars ? g_steal_pointer (&text)
                                           : footing_names_shorten (names, chars);
}

char *
footing_names_stop_once (char *sentence)
{
  g_return_val_if_fail (sentence != NULL, NULL);

  if (g_str_has_suffix (sentence, "..") && !g_str_has_suffix (sentence, "..."))
    sentence[strlen (sentence) - 1] = '\0';

  return sentence;
}
