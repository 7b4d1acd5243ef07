/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists.h"

#include <glib/gi18n-lib.h>

const char *
footing_story_personal_phrases (void)
{
  /* Translators: phrases that turn an event into a verdict on a person. They need not be
   * translations: write what people say in your language, as many as you like, separated
   * by commas. Upper and lower case do not matter. Only whole words are found. */
  return _ ("it is all my fault, "
            "it's all my fault, "
            "it was all my fault, "
            "all my fault, "
            "entirely my fault, "
            "completely my fault, "
            "only my fault, "
            "my fault alone, "
            "all because of me, "
            "only because of me, "
            "I ruin everything, "
            "I ruined everything, "
            "I mess everything up, "
            "I mess up everything, "
            "I messed everything up, "
            "I messed up everything, "
            "I break everything, "
            "I let everyone down, "
            "I can't do anything right, "
            "I cannot do anything right, "
            "I can't do anything, "
            "I never do anything right, "
            "I don't deserve, "
            "I do not deserve, "
            "what is wrong with me, "
            "what's wrong with me, "
            "something is wrong with me, "
            "I have no talent, "
            "I don't belong here, "
            "I do not belong here");
}

const char *
footing_story_permanent_phrases (void)
{
  /* Translators: words that make one time last for ever; a list as the one for "it is all
   * my fault". */
  return _ ("always, "
            "never, "
            "never again, "
            "never ever, "
            "ever again, "
            "forever, "
            "for ever, "
            "every time, "
            "every single time, "
            "all the time, "
            "constantly, "
            "no matter what I do, "
            "whatever I do, "
            "will never change, "
            "nothing will change, "
            "nothing will ever change, "
            "nothing ever changes, "
            "my career is over, "
            "too late for me, "
            "there is no way back, "
            "there's no way back");
}

const char *
footing_story_total_phrases (void)
{
  /* Translators: words that make one thing everything, or some people all of them; a list
   * as the one for "it is all my fault". */
  return _ ("everyone, "
            "everybody, "
            "nobody, "
            "no one, "
            "none of them, "
            "all of them, "
            "the whole world, "
            "the whole team knows, "
            "the whole company knows, "
            "nothing works, "
            "nothing worked, "
            "nothing I do, "
            "everything I do, "
            "everything I touch, "
            "everything is ruined, "
            "everything is lost, "
            "everything is pointless, "
            "everything goes wrong, "
            "everything went wrong, "
            "in every way, "
            "total failure, "
            "complete failure, "
            "total disaster, "
            "complete disaster");
}

const char *
footing_story_openers (void)
{
  /* Translators: how a sentence begins that may end in a judgement on a person, separated
   * by commas. "I am" alone is not marked, only with a word from the list that begins
   * with "failure". */
  return _ ("I am, "
            "I'm, "
            "I was, "
            "I have been, "
            "I've been, "
            "I will be, "
            "I will always be, "
            "I'll always be, "
            "I must be, "
            "he is, "
            "he's, "
            "he was, "
            "she is, "
            "she's, "
            "she was");
}

const char *
footing_story_fillers (void)
{
  /* Translators: words that may stand between "I am" and a judgement, parted by commas.
   * Words for "not" do not belong here. */
  return _ ("a, an, the, such, so, too, as, just, only, simply, really, totally, "
            "completely, utterly, absolutely, always, still, obviously, clearly, "
            "probably, basically, total, complete, absolute, nothing but, kind of, "
            "a bit");
}

const char *
footing_story_judgements (void)
{
  /* Translators: words that judge a person, parted by commas; they are marked after "I
   * am" and the like. Not feelings ("sad") and not facts ("late"). */
  return _ ("failure, fraud, impostor, imposter, loser, idiot, fool, coward, joke, "
            "disappointment, disaster, burden, disgrace, embarrassment, mess, nobody, "
            "weak, stupid, dumb, useless, worthless, hopeless, incompetent, incapable, "
            "pathetic, ridiculous, lazy, broken, unfit, no good, good for nothing, "
            "not good enough, not smart enough, not clever enough, not strong enough, "
            "not made for this, not cut out for this, not cut out for it, not up to it, "
            "bad at this, bad at everything, terrible at this, terrible at everything, "
            "unable to do anything, the problem, to blame for everything");
}

const char *
footing_story_exceptions (void)
{
  /* Translators: phrases that hold a word of the other lists and are harmless, parted by
   * commas. They are not marked. */
  return _ ("as always, not always, almost always, nearly always, always liked, "
            "always loved, always enjoyed, always wanted, always welcome, almost never, "
            "never mind, never before, now or never, never ending, not everyone, not "
            "everybody, "
            "almost everyone, nearly everyone, everyone who, everybody who, "
            "told everyone, thanked everyone, no one on one");
}
