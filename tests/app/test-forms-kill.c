/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F84, D18, U3, B3: what is typed or chosen in any field of the program is there again
 * after Esc, Ctrl+Q or a SIGKILL, in the same field. With -m slow 200 times at a moment
 * by chance. */
#include "config.h"

#include "fields.h"
#include "form-fields.h"
#include "form-places.h"
#include "kill.h"
#include "places.h"
#include "sessions/session-page.h"
#include "unsaved-dialog.h"
#include "widgets/date-row.h"

#include <stdlib.h>
#include <string.h>

/* What is in a folder beside the file: what the form is about, and what was typed. */
#define ABOUT "about"
#define TYPED "typed"

static void
write_note (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
read_note (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* A form with a file of its own. */
typedef struct {
  const FormPlace *place; /* borrowed */
  char *folder;           /* owned */
} Form;

static GtkWidget *
open_form (const Form *self, Fixture *fixture)
{
  g_autofree char *about = read_note (self->folder, ABOUT);

  fixture_open (fixture, self->folder);

  return self->place->open (fixture, *about != '\0' ? about : NULL);
}

static void
close_form (Fixture *fixture)
{
  places_close_over (GTK_WINDOW (fixture->window));
  fixture_close (fixture);
}

/* --- The child ---------------------------------------------------------------------- */

static gboolean
is_saved (gpointer context)
{
  gboolean unsaved;

  g_object_get (context, "unsaved", &unsaved, NULL);

  return !unsaved;
}

static gboolean
is_asked (const Field *field, gboolean text)
{
  return form_fields_is_kept (field->key) && field_is_open (field) &&
         field_is_text (field) == text;
}

/* Choices come first, as they may show or hide other fields. */
static void
choose_all (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);

  for (guint i = 0; i < fields->len; i++)
    if (is_asked (g_ptr_array_index (fields, i), FALSE))
      field_fill (g_ptr_array_index (fields, i), i, FALSE);
  fixture_settle ();
  form_places_unfold (root);
}

/* Types in every field, and notes what. */
static void
type_all (GtkWidget *root, gboolean half, const char *folder)
{
  g_autoptr (GPtrArray) fields = fields_list (root);
  g_autoptr (GString) typed = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    g_autofree char *text = NULL;

    if (!is_asked (field, TRUE) && (half || !is_asked (field, FALSE)))
      continue;
    if (field_is_text (field))
      field_fill (field, i, half);
    text = field_read (field);
    g_string_append_printf (typed, "%s: %s\n", field->key, text);
  }
  write_note (folder, TYPED, typed->str);
}

/* Leaves the form as Esc does, or where Esc does nothing the program as Ctrl+Q does; what
 * was typed just now can be stored, so that nothing holds anybody up. */
static void
leave_form (GtkWidget *root, Fixture *fixture)
{
  if (GTK_IS_WINDOW (root)) {
    GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (root));

    gtk_window_close (GTK_WINDOW (root));
    g_assert_null (places_find_over (below));
  } else if (FOOTING_IS_SESSION_PAGE (root)) {
    g_assert_true (gtk_widget_activate_action (root, "session.close", NULL));
  } else {
    g_assert_true (footing_unsaved_may_leave (fixture->window, NULL, fixture->context,
                                              "window.close", NULL));
  }
  if (!is_saved (fixture->context))
    g_error ("%s is left with something unsaved", G_OBJECT_TYPE_NAME (root));
}

/* The forms are filled, and nobody asks for them to be stored, unless they are left. */
static void
fill_forms (int pipe, char **args, const char *way)
{
  const gboolean half = strcmp (way, "half") == 0;
  const gboolean left = strcmp (way, "left") == 0;
  const guint n = g_strv_length (args) / 2;
  g_autofree Fixture *fixtures = g_new0 (Fixture, n);

  for (guint i = 0; i < n; i++) {
    const Form form = {form_places_find (args[2 * i]), args[2 * i + 1]};
    GtkWidget *root = open_form (&form, &fixtures[i]);

    if (!half)
      choose_all (root);
    type_all (root, half, form.folder);
    if (left)
      leave_form (root, &fixtures[i]);
  }
  for (guint i = 0; i < n; i++)
    fixture_wait (is_saved, fixtures[i].context);

  kill_wait (pipe);
}

static void
type_cb (int n, const char *character, gpointer data)
{
  field_type (data, character);
}

/* One field of one form is typed in, for ever. */
static void
type_in_field (int pipe, const Form *form, guint field)
{
  Fixture fixture = {0};
  GtkWidget *root = open_form (form, &fixture);
  g_autoptr (GPtrArray) fields = fields_list (root);

  kill_type (fixture.context, pipe, type_cb, g_ptr_array_index (fields, field));
}

static void
run_child (int pipe, char **args)
{
  if (strcmp (args[0], "field") == 0)
    type_in_field (pipe, &(Form){form_places_find (args[1]), args[2]},
                   (guint)atoi (args[3]));
  else
    fill_forms (pipe, args + 1, args[0]);
}

/* --- The parent --------------------------------------------------------------------- */

static void
prepare_form (Form *self, const FormPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *about = NULL;
  Fixture fixture = {0};

  self->place = place;
  self->folder = g_dir_make_tmp ("footing-forms-XXXXXX", &error);
  g_assert_no_error (error);
  fixture_open (&fixture, self->folder);
  about = place->prepare (&fixture);
  fixture_close (&fixture);
  write_note (self->folder, ABOUT, about != NULL ? about : "");
}

static void
clear_form (Form *self)
{
  fixture_remove_folder (self->folder);
  g_free (self->folder);
}

/* "key: text" of each field. */
static char **
read_all (GtkWidget *root)
{
  g_autoptr (GPtrArray) fields = fields_list (root);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);
    g_autofree char *text = field_read (field);
    g_autofree char *line = g_strdup_printf ("%s: %s", field->key, text);

    g_strv_builder_add (lines, line);
  }

  return g_strv_builder_end (lines);
}

/* Every line that was typed is found, one after the other: there may be more fields now,
 * such as those of what a text made. How many. */
static guint
assert_found (const char *name, const char *typed, char **found)
{
  g_auto (GStrv) lines = g_strsplit (typed, "\n", -1);
  guint at = 0;
  guint n = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++, n++) {
    guint j = at;

    while (found[j] != NULL && strcmp (found[j], lines[i]) != 0)
      j++;
    if (found[j] == NULL) {
      g_autofree char *all = g_strjoinv ("\n", found);

      g_error ("%s: “%s” has gone. There is:\n%s", name, lines[i], all);
    }
    at = j + 1;
  }

  return n;
}

/* Notes the keys of what was typed in @keys. */
static void
collect_keys (const char *typed, GHashTable *keys)
{
  g_auto (GStrv) lines = g_strsplit (typed, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *end = strstr (lines[i], ": ");

    if (end != NULL)
      g_hash_table_add (keys, g_strndup (lines[i], (gsize)(end - lines[i])));
  }
}

/* Each field of the program was one of those. */
static void
assert_all (GHashTable *keys)
{
  guint n;
  const FormField *fields = form_fields_get (&n);

  for (guint i = 0; i < n; i++)
    if (fields[i].keeping != FORM_FIELD_NOT && fields[i].keeping != FORM_FIELD_SELDOM &&
        !g_hash_table_remove (keys, fields[i].key))
      g_error ("No form shows “%s”", fields[i].key);
  if (g_hash_table_size (keys) > 0) {
    g_autofree const char **left =
        (const char **)g_hash_table_get_keys_as_array (keys, NULL);
    g_autofree char *all = g_strjoinv ("\n", (GStrv)left);

    g_error ("These fields are in no list:\n%s", all);
  }
}

/* How many fields were as they were left. */
static guint
check_form (const Form *self, GHashTable *keys)
{
  g_autofree char *typed = read_note (self->folder, TYPED);
  g_auto (GStrv) found = NULL;
  Fixture fixture = {0};
  guint n;

  found = read_all (open_form (self, &fixture));
  n = assert_found (self->place->name, typed, found);
  collect_keys (typed, keys);
  close_form (&fixture);

  return n;
}

static void
test_fields (gconstpointer data)
{
  const gboolean half = g_str_equal (data, "half");
  guint n;
  const FormPlace *places = form_places_get (&n);
  g_autofree Form *forms = g_new0 (Form, n);
  g_autoptr (GPtrArray) args = g_ptr_array_new ();
  g_autoptr (GHashTable) keys =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Victim victim = {0};
  guint n_forms = 0;
  guint n_fields = 0;

  g_ptr_array_add (args, (gpointer)data);
  for (guint i = 0; i < n; i++) {
    Form *form = &forms[n_forms];

    if (half && !places[i].takes_half)
      continue;
    prepare_form (form, &places[i]);
    g_ptr_array_add (args, (gpointer)places[i].name);
    g_ptr_array_add (args, form->folder);
    n_forms++;
  }
  g_ptr_array_add (args, NULL);
  victim_start (&victim, (const char *const *)args->pdata);
  victim_await (&victim);
  victim_kill (&victim);

  for (guint i = 0; i < n_forms; i++) {
    n_fields += check_form (&forms[i], keys);
    clear_form (&forms[i]);
  }
  g_test_message ("%u fields of %u forms", n_fields, n_forms);
  g_assert_cmpuint (n_fields, >=, half ? 80 : 300);
  if (!half)
    assert_all (keys);
}

/* --- By chance ---------------------------------------------------------------------- */

typedef struct {
  Victim victim;
  Form form;
  char *key;     /* owned: of the field */
  char *before;  /* owned: what was in it */
  char **others; /* owned: what was in each field of the form */
} Round;

static GRand *chance;

/* One that takes every character, and shows it as it was typed. */
static gboolean
choose_field (GPtrArray *fields, guint *field_index)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < fields->len; i++) {
    const Field *field = g_ptr_array_index (fields, i);

    if (is_asked (field, TRUE) && !GTK_IS_SPIN_BUTTON (field->widget) &&
        !FOOTING_IS_DATE_ROW (field->widget))
      g_array_append_val (texts, i);
  }

  if (texts->len == 0)
    return FALSE;

  *field_index =
      g_array_index (texts, guint, g_rand_int_range (chance, 0, (gint32)texts->len));

  return TRUE;
}

static void
start_cb (gpointer data)
{
  Round *round = data;
  guint n;
  const FormPlace *places = form_places_get (&n);
  g_autoptr (GPtrArray) fields = NULL;
  g_autofree char *field = NULL;
  Fixture fixture = {0};
  GtkWidget *root;
  guint index;

  prepare_form (&round->form, &places[g_rand_int_range (chance, 0, (gint32)n)]);
  root = open_form (&round->form, &fixture);
  fields = fields_list (root);
  if (!choose_field (fields, &index)) {
    close_form (&fixture);
    clear_form (&round->form);
    start_cb (data);
    return;
  }
  round->key = g_strdup (((Field *)g_ptr_array_index (fields, index))->key);
  round->before = field_read (g_ptr_array_index (fields, index));
  round->others = read_all (root);
  close_form (&fixture);

  /* It is typed in another like it: a session that was left without a word has gone. */
  clear_form (&round->form);
  prepare_form (&round->form, round->form.place);

  field = g_strdup_printf ("%u", index);
  victim_start (&round->victim, (const char *[]){"field", round->form.place->name,
                                                 round->form.folder, field, NULL});
}

/* What is in the field now, which may have come to another place in a list that is sorted
 * by what was done last: of those like it, the one whose text was not there before. */
static char *
find_typed (const Round *round, char **found)
{
  g_autofree char *start = g_strdup_printf ("%s: %s", round->key, round->before);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; found[i] != NULL; i++)
    g_ptr_array_add (left, found[i]);
  for (guint i = 0; round->others[i] != NULL; i++) {
    guint at;

    if (g_ptr_array_find_with_equal_func (left, round->others[i], g_str_equal, &at))
      g_ptr_array_remove_index (left, at);
  }
  for (guint i = 0; i < left->len; i++) {
    const char *line = g_ptr_array_index (left, i);

    if (g_str_has_prefix (line, start))
      return g_strdup (line + strlen (start));
  }

  return g_strdup ("");
}

static void
end_cb (gpointer data)
{
  Round *round = data;
  Fixture fixture = {0};
  g_auto (GStrv) found = read_all (open_form (&round->form, &fixture));
  g_autofree char *typed = find_typed (round, found);

  g_test_message ("%s, %s: “%s”, %d saved, %d typed", round->form.place->name, round->key,
                  typed, round->victim.saved, round->victim.typed);
  kill_assert_typed (typed, round->victim.saved, round->victim.typed);
  g_assert_true (footing_store_verify (fixture.store, NULL));

  close_form (&fixture);
  clear_form (&round->form);
  g_strfreev (round->others);
  g_free (round->key);
  g_free (round->before);
}

static void
test_chance (void)
{
  chance = g_rand_new_with_seed (20260306);
  kill_rounds (g_test_slow () ? 200 : 6, sizeof (Round), start_cb, end_cb);
  g_rand_free (chance);
}

int
main (int argc, char *argv[])
{
  kill_init (argc, argv, run_child);
  fixture_init (&argc, &argv);

  g_test_add_data_func ("/app/forms/D18-F84-whole", "whole", test_fields);
  g_test_add_data_func ("/app/forms/D18-F84-half", "half", test_fields);
  g_test_add_data_func ("/app/forms/B3-U3-left", "left", test_fields);
  g_test_add_func ("/app/forms/D18-F84-by-chance", test_chance);

  return g_test_run ();
}
