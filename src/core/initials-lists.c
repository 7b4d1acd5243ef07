/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials-private.h"

#include <string.h>

/* In each list, words with a space between and at the ends. */

static const char ROLES[] =
    " accountant admin administrator adviser advisor agency analyst architect assistant "
    "auditor board boss buyer ceo cfo chair chef chefin chief cio client clients cmo "
    "coach "
    "colleague colleagues company consultant controller coo counsel coworker cpo cto "
    "customer customers department designer desk developer devops director editor "
    "engineer "
    "engineering executive facilitator finance founder head hr intern investor it "
    "lead leader legal lawyer leitung line manager managers management marketing mentor "
    "mentee office officer operations ops owner partner peer peers pm po president "
    "product "
    "procurement project purchasing qa recruiter report reports representative "
    "researcher "
    "sales scrum secretary security senior junior skip sponsor stakeholder stakeholders "
    "staff student supervisor supplier support team teams teammate tester trainee user "
    "users vendor vp writer "
    "abteilung abteilungsleiter abteilungsleiterin assistent assistentin auftraggeber "
    "auftraggeberin azubi berater beraterin betriebsrat buchhaltung chefs einkauf "
    "entwickler entwicklerin entwicklung finanzen firma geschaftsfuhrer "
    "geschaftsfuhrerin "
    "geschaftsfuhrung kollege kollegen kollegin kolleginnen kunde kunden kundin leiter "
    "leiterin lieferant lieferantin mentorin mitarbeiter mitarbeiterin nutzer nutzerin "
    "partnerin personalabteilung praktikant praktikantin recht sekretariat sponsorin "
    "technik vertrieb verwaltung vorgesetzte vorgesetzter vorstand ";

/* German makes one word of several: "Projektleiterin", "Stammkunde". */
static const char *const ROLE_ENDINGS[] = {
    "abteilung", "berater", "beraterin", "chef",     "chefin",  "kollege", "kollegin",
    "kunde",     "kundin",  "leiter",    "leiterin", "leitung", "manager", "managerin",
};

static const char ARTICLES[] = " the a an der die das den dem ein eine einen ";

static const char POSSESSIVES[] = " my our your his her their mein meine meinen unser "
                                  "unsere unseren euer eure ihr ihre "
                                  "sein seine ";

static const char PREPOSITIONS[] = " at for from of with aus bei beim fur ";

static const char PARTICLES[] =
    " al and bin da de del den der di dos du e el la le ten ter the und van von y zu zum "
    "zur ";

static const char ORDINARY[] =
    /* Short words that stand in nearly every text. */
    " a ab all als also am an and are as at aus be bei bin by can da das dem den der des "
    "die do du ein eine er es for from go ha had has hat he her hi him his ho i ich ihr "
    "im "
    "in is ist it ja la le man me mit my na no not nun of oh on one or our she sie sind "
    "so "
    "the they to um und us von war was we wer wie will wir wo yes you zu zum "
    /* English. */
    "april art august autumn baker bank best bill black bond book booth branch "
    "brand bridge brown bush chance close coach cook cross dash dawn day dear early "
    "east ever faith farmer field fish flower forest frank gay good grace grant "
    "gray green grey hall hand hardy hart head hill home honor hope hunter iron joy "
    "just justice key king lake lane large law lead little long love low mace major "
    "many march marina mark marks marsh may mercy merry mild more noble north page "
    "park pat patience penny pope post pot potter power powers price prince proud "
    "rain rainy read red rich ridge river rivers rock rod root rose rush sand sharp "
    "shore short skip sky small smart smith snow sparks spring star stone story "
    "street strong sue summer sweet trip true wall warren way well west wheat white "
    "wild win winter wise wood woods worth young "
    /* German, where names of things have a capital anyway. */
    "alt blau braun breit bunt ernst frei froh fromm gross grun gut hart heil heim "
    "heiter hell hoch jung kalt klar klein klug krank kuhl kurz lang lange lauf "
    "laut licht lieb lustig morgen munter neu recht reich reif rosa rot rund sauer "
    "schade scharf schlecht schmal schnell schon schwarz selig still stolz treu "
    "voll warm weich weise weiss wert wild zart ";

static const char FOLLOWS[] = " a about all an and any anyone anybody as be by down each "
                              "every everyone everything for "
                              "he her his how i if in is it its me my no nobody not of "
                              "off on one our out some somebody "
                              "someone something sure that the their them there these "
                              "they this those to up we what "
                              "when where whether who why you your "
                              "das dass dein deine dem den denn der des die du ein eine "
                              "einen er es euch ich ihr ihre "
                              "ihn im in man mein meine mich mir sein seine sich sie uns "
                              "unser unsere was wen wer wir ";

static gboolean
has (const char *list, const char *folded)
{
  g_autofree char *word = g_strconcat (" ", folded, " ", NULL);

  return strstr (list, word) != NULL;
}

gboolean
initials_is_role (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (ROLE_ENDINGS); i++)
    if (g_str_has_suffix (folded, ROLE_ENDINGS[i]))
      return TRUE;

  return has (ROLES, folded);
}

gboolean
initials_is_article (const char *folded)
{
  return has (ARTICLES, folded);
}

gboolean
initials_is_possessive (const char *folded)
{
  return has (POSSESSIVES, folded);
}

gboolean
initials_is_preposition (const char *folded)
{
  return has (PREPOSITIONS, folded);
}

gboolean
initials_is_particle (const char *folded)
{
  return has (PARTICLES, folded);
}

gboolean
initials_is_ordinary (const char *folded)
{
  return has (ORDINARY, folded);
}

gboolean
initials_is_month (const char *folded)
{
  return has (" jan april avril mai may june juni julia juli july august march marz ",
              folded);
}

gboolean
initials_follows_ordinary (const char *folded)
{
  return has (FOLLOWS, folded);
}

gboolean
initials_leads_to_role (const char *folded)
{
  return has (" in im on vom von ", folded);
}
