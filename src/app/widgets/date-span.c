/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-span.h"
#include "date.h"

void
footing_date_span_clear (FootingDateSpan *self)
{
  g_free ((gpointer)self->first);
  g_free ((gpointer)self->last);
  *self = (FootingDateSpan){NULL};
}

gboolean
footing_date_span_set (FootingDateSpan *self, const FootingDateSpan *other)
{
  g_return_val_if_fail (other->first != NULL && other->last != NULL, FALSE);

  if (g_strcmp0 (other->first, self->first) == 0 &&
      g_strcmp0 (other->last, self->last) == 0)
    return FALSE;

  footing_date_span_clear (self);
  *self = *other;
  self->first = g_strdup (other->first);
  self->last = g_strdup (other->last);

  return TRUE;
}

const char *
footing_date_span_find_problem (const FootingDateSpan *self, const char *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  if (*date == '\0')
    return NULL;
  if (self->first != NULL && *self->first != '\0' &&
      footing_date_compare (date, self->first) < 0)
    return self->early;
  if (self->last != NULL && *self->last != '\0' &&
      footing_date_compare (date, self->last) > 0)
    return self->late;

  return NULL;
}
