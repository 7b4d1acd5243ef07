/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-reader.h"
#include "error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_DEPTH 64

#define REFUSE(self, code, sentence)                                                     \
  g_set_error ((self)->error, FOOTING_ERROR, code, sentence, (self)->name,               \
               get_line (self))

typedef struct {
  /* borrowed */
  const char *name;
  const char *start;
  const char *end;
  GError **error;

  /* owned: what has been opened and not closed, each node by what it is in */
  GPtrArray *open;
  JsonNode *root;
  char *key;

  /* state */
  const char *at;
} Reader;

static int
get_line (Reader *self)
{
  int line = 1;

  for (const char *c = self->start; c < self->at && c < self->end; c++)
    line += *c == '\n';

  return line;
}

static gboolean
refuse_shape (Reader *self)
{
  if (self->at >= self->end)
    REFUSE (self, FOOTING_ERROR_DAMAGED,
            /* Translators: a file and a line in it */
            _ ("“%s” ends too early, in line %d: it was cut short; export it again."));
  else
    REFUSE (self, FOOTING_ERROR_FOREIGN,
            _ ("“%s” is not JSON (line %d): choose a file that Footing exported."));

  return FALSE;
}

/* A program or a picture has a NUL character, too, and nobody is to remove that. */
static gboolean
refuse_nul (Reader *self)
{
  const char *first = self->start;

  while (first < self->at && g_ascii_isspace (*first))
    first++;
  if (*first != '{' && *first != '[') {
    g_set_error (self->error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” was not exported by Footing: choose another file."),
                 self->name);
    return FALSE;
  }

  REFUSE (self, FOOTING_ERROR_INVALID,
          _ ("“%s” has a NUL character in line %d, which no text may have: remove it."));
  return FALSE;
}

static void
skip_space (Reader *self)
{
  while (self->at < self->end && strchr (" \t\r\n", *self->at) != NULL)
    self->at++;
}

/* Whether the next character is @c, which is then passed. */
static gboolean
take (Reader *self, char c)
{
  if (self->at >= self->end || *self->at != c)
    return FALSE;

  self->at++;
  return TRUE;
}

static gboolean
read_hex (Reader *self, gunichar *unit)
{
  *unit = 0;

  for (int i = 0; i < 4; i++) {
    if (self->at >= self->end || !g_ascii_isxdigit (*self->at))
      return refuse_shape (self);
    *unit = *unit * 16 + g_ascii_xdigit_value (*self->at++);
  }

  return TRUE;
}

/* What stands after "\u": one unit, or a pair of them. */
static gboolean
read_unicode (Reader *self, GString *text)
{
  gunichar c, low;

  if (!read_hex (self, &c))
    return FALSE;
  if (c == 0)
    return refuse_nul (self);

  if (c >= 0xd800 && c <= 0xdbff) {
    if (!take (self, '\\') || !take (self, 'u'))
      return refuse_shape (self);
    if (!read_hex (self, &low))
      return FALSE;
    if (low < 0xdc00 || low > 0xdfff)
      return refuse_shape (self);
    c = 0x10000 + ((c & 0x3ff) << 10) + (low & 0x3ff);
  } else if (c >= 0xdc00 && c <= 0xdfff) {
    return refuse_shape (self);
  }

  g_string_append_unichar (text, c);
  return TRUE;
}

static gboolean
read_escape (Reader *self, GString *text)
{
  static const char marks[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *mark;

  if (take (self, 'u'))
    return read_unicode (self, text);

  mark = self->at < self->end && *self->at != '\0' ? strchr (marks, *self->at) : NULL;
  if (mark == NULL)
    return refuse_shape (self);

  self->at++;
  g_string_append_c (text, meanings[mark - marks]);
  return TRUE;
}

/* What stands after an opening quote. */
static char *
read_text (Reader *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (;;) {
    const char *from = self->at;

    while (self->at < self->end && (guchar)*self->at >= 0x20 && *self->at != '"' &&
           *self->at != '\\')
      self->at++;
    g_string_append_len (text, from, self->at - from);

    if (take (self, '"'))
      return g_strdup (text->str);
    if (!take (self, '\\')) {
      refuse_shape (self);
      return NULL;
    }
    if (!read_escape (self, text))
      return NULL;
  }
}

static gboolean
skip_digits (Reader *self)
{
  const char *from = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > from || refuse_shape (self);
}

static JsonNode *
read_number (Reader *self)
{
  const char *from = self->at;
  gboolean whole = TRUE;
  g_autofree char *number = NULL;
  double real;

  take (self, '-');
  if (!take (self, '0') && !skip_digits (self))
    return NULL;
  if (take (self, '.')) {
    whole = FALSE;
    if (!skip_digits (self))
      return NULL;
  }
  if (take (self, 'e') || take (self, 'E')) {
    whole = FALSE;
    if (!take (self, '-'))
      take (self, '+');
    if (!skip_digits (self))
      return NULL;
  }

  number = g_strndup (from, self->at - from);
  errno = 0;
  if (whole && strcmp (number, "-0") != 0) {
    const gint64 value = g_ascii_strtoll (number, NULL, 10);

    if (errno == 0)
      return json_node_init_int (json_node_alloc (), value);
  }

  real = g_ascii_strtod (number, NULL);
  if (!isfinite (real)) {
    REFUSE (self, FOOTING_ERROR_INVALID,
            _ ("“%s” has a number in line %d that is too large: correct it."));
    return NULL;
  }

  return json_node_init_double (json_node_alloc (), real);
}

static JsonNode *
read_word (Reader *self)
{
  const gsize left = self->end - self->at;

  if (left >= 4 && strncmp (self->at, "true", 4) == 0) {
    self->at += 4;
    return json_node_init_boolean (json_node_alloc (), TRUE);
  }
  if (left >= 5 && strncmp (self->at, "false", 5) == 0) {
    self->at += 5;
    return json_node_init_boolean (json_node_alloc (), FALSE);
  }
  if (left >= 4 && strncmp (self->at, "null", 4) == 0) {
    self->at += 4;
    return json_node_init_null (json_node_alloc ());
  }

  refuse_shape (self);
  return NULL;
}

/* Puts @node where it belongs: in what is open, or at the root. */
static void
place (Reader *self, JsonNode *node)
{
  JsonNode *around =
      self->open->len > 0 ? g_ptr_array_index (self->open, self->open->len - 1) : NULL;

  if (around == NULL)
    self->root = node;
  else if (JSON_NODE_HOLDS_OBJECT (around))
    json_object_set_member (json_node_get_object (around), self->key, node);
  else
    json_array_add_element (json_node_get_array (around), node);
}

/* The `"key":` before a value in @object. */
static gboolean
read_key (Reader *self, JsonObject *object)
{
  skip_space (self);
  if (!take (self, '"'))
    return refuse_shape (self);

  g_free (self->key);
  self->key = read_text (self);
  if (self->key == NULL)
    return FALSE;
  if (json_object_has_member (object, self->key)) {
    REFUSE (self, FOOTING_ERROR_INVALID,
            _ ("“%s” has the same key twice in one object, in line %d: remove one."));
    return FALSE;
  }

  skip_space (self);
  return take (self, ':') || refuse_shape (self);
}

/* Opens @node; @done says whether it was closed at once. */
static gboolean
open_node (Reader *self, JsonNode *node, char closing, gboolean *done)
{
  place (self, node);
  if (self->open->len == MAX_DEPTH) {
    REFUSE (self, FOOTING_ERROR_INVALID,
            _ ("“%s” is nested too deeply in line %d: choose a file that Footing "
               "exported."));
    return FALSE;
  }

  skip_space (self);
  *done = take (self, closing);
  if (*done)
    return TRUE;

  g_ptr_array_add (self->open, node);
  return closing == ']' || read_key (self, json_node_get_object (node));
}

/* A value, or the beginning of one that has others in it. */
static gboolean
begin_value (Reader *self, gboolean *done)
{
  JsonNode *node = NULL;

  skip_space (self);

  if (take (self, '{')) {
    g_autoptr (JsonObject) object = json_object_new ();

    return open_node (self, json_node_init_object (json_node_alloc (), object), '}',
                      done);
  }

  if (take (self, '[')) {
    g_autoptr (JsonArray) list = json_array_new ();

    return open_node (self, json_node_init_array (json_node_alloc (), list), ']', done);
  }

  if (take (self, '"')) {
    g_autofree char *text = read_text (self);

    if (text != NULL)
      node = json_node_init_string (json_node_alloc (), text);
  } else if (self->at < self->end && (*self->at == '-' || g_ascii_isdigit (*self->at))) {
    node = read_number (self);
  } else {
    node = read_word (self);
  }

  if (node == NULL)
    return FALSE;

  place (self, node);
  *done = TRUE;
  return TRUE;
}

/* What follows a value: a comma, or the end of what it is in, as often as there is one.
 */
static gboolean
end_value (Reader *self)
{
  while (self->open->len > 0) {
    JsonNode *around = g_ptr_array_index (self->open, self->open->len - 1);
    const gboolean in_object = JSON_NODE_HOLDS_OBJECT (around);

    skip_space (self);
    if (take (self, ','))
      return !in_object || read_key (self, json_node_get_object (around));
    if (!take (self, in_object ? '}' : ']'))
      return refuse_shape (self);
    g_ptr_array_set_size (self->open, self->open->len - 1);
  }

  return TRUE;
}

static gboolean
read_all (Reader *self)
{
  do {
    gboolean done;

    if (!begin_value (self, &done) || (done && !end_value (self)))
      return FALSE;
  } while (self->open->len > 0);

  skip_space (self);
  return self->at == self->end || refuse_shape (self);
}

static gboolean
check_characters (Reader *self)
{
  if (self->start == self->end) {
    g_set_error (self->error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
                 _ ("“%s” is empty: choose a file that Footing exported."), self->name);
    return FALSE;
  }

  if (!g_utf8_validate (self->start, self->end - self->start, &self->at)) {
    if (*self->at == '\0')
      return refuse_nul (self);
    if (g_utf8_get_char_validated (self->at, self->end - self->at) == (gunichar)-2) {
      self->at = self->end;
      return refuse_shape (self);
    }
    REFUSE (self, FOOTING_ERROR_FOREIGN,
            _ ("“%s” is not UTF-8 text (line %d): choose a file that Footing exported."));
    return FALSE;
  }

  self->at = self->start;
  if (self->end - self->start >= 3 && memcmp (self->start, "\xef\xbb\xbf", 3) == 0)
    self->at += 3;

  return TRUE;
}

JsonNode *
footing_json_read (GBytes *bytes, const char *name, GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  Reader self = {name, text, text + size, error};
  gboolean done;

  if (!check_characters (&self))
    return NULL;

  self.open = g_ptr_array_new ();
  done = read_all (&self);
  g_ptr_array_unref (self.open);
  g_free (self.key);
  if (!done)
    g_clear_pointer (&self.root, json_node_unref);

  return self.root;
}
