/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists.h"

#include <glib/gi18n-lib.h>

const char *
footing_story_personal_phrases (void)
{
  /* Translators: phrases that turn an event into a verdict on a person. They need not be
   * translations: write what people say in your language, as many as you like, parted by
   * commas. After "=" stands what is offered instead; it may be left out. Upper and lower
   * case do not matter. Only whole words are found. */
  return _ ("it is all my fault = some of it was in my hands, "
            "it's all my fault = some of it was in my hands, "
            "it was all my fault = some of it was in my hands, "
            "all my fault = partly in my hands, "
            "entirely my fault = partly in my hands, "
            "completely my fault = partly in my hands, "
            "only my fault = partly in my hands, "
            "my fault alone = partly in my hands, "
            "all because of me = partly because of what I did, "
            "only because of me = partly because of what I did, "
            "I ruin everything = this part went wrong, "
            "I ruined everything = this part went wrong, "
            "I mess everything up = this part went wrong, "
            "I mess up everything = this part went wrong, "
            "I messed everything up = this part went wrong, "
            "I messed up everything = this part went wrong, "
            "I break everything = this part went wrong, "
            "I let everyone down = some people were let down by what happened, "
            "I can't do anything right, "
            "I cannot do anything right, "
            "I can't do anything = I could not do this, "
            "I never do anything right, "
            "I don't deserve = I would like, "
            "I do not deserve = I would like, "
            "what is wrong with me = what happened there, "
            "what's wrong with me = what happened there, "
            "something is wrong with me = something went wrong there, "
            "I have no talent = I have not practised this enough yet, "
            "I don't belong here = I have not found my place here yet, "
            "I do not belong here = I have not found my place here yet");
}

const char *
footing_story_permanent_phrases (void)
{
  /* Translators: words that make one time last for ever; a list as the one for "it is all
   * my fault". */
  return _ ("always, "
            "never = not this time, "
            "never again = not for now, "
            "never ever = not this time, "
            "ever again = for now, "
            "forever = for now, "
            "for ever = for now, "
            "every time, "
            "every single time, "
            "all the time = at times, "
            "constantly = at times, "
            "no matter what I do = with what I have tried so far, "
            "whatever I do = with what I have tried so far, "
            "will never change = has not changed yet, "
            "nothing will change = nothing has changed yet, "
            "nothing will ever change = nothing has changed yet, "
            "nothing ever changes = nothing has changed yet, "
            "my career is over = my next step is open, "
            "too late for me = later than I had hoped, "
            "there is no way back = I do not see the way back yet, "
            "there's no way back = I do not see the way back yet");
}

const char *
footing_story_total_phrases (void)
{
  /* Translators: words that make one thing everything, or some people all of them; a list
   * as the one for "it is all my fault". */
  return _ ("everyone = some people, "
            "everybody = some people, "
            "nobody = few people, "
            "no one = few people, "
            "none of them = few of them, "
            "all of them = some of them, "
            "the whole world = some people, "
            "the whole team knows = some in the team know, "
            "the whole company knows = some in the company know, "
            "nothing works = this did not work, "
            "nothing worked = this did not work, "
            "nothing I do = what I did here, "
            "everything I do = what I did here, "
            "everything I touch = what I did here, "
            "everything is ruined = this part went wrong, "
            "everything is lost = this part is lost, "
            "everything is pointless = this did not lead anywhere yet, "
            "everything goes wrong = this went wrong, "
            "everything went wrong = parts of it went wrong, "
            "in every way, "
            "total failure = one thing that did not work, "
            "complete failure = one thing that did not work, "
            "total disaster = something that went wrong, "
            "complete disaster = something that went wrong");
}

const char *
footing_story_openers (void)
{
  /* Translators: how a sentence begins that may end in a judgement on a person, parted by
   * commas; after "=" stands what is offered instead of the whole. "I am" alone is not
   * marked, only with a word from the list that begins with "failure". */
  return _ ("I am = I did something that did not work, "
            "I'm = I did something that did not work, "
            "I was = I did something that did not work, "
            "I have been = I did something that did not work, "
            "I've been = I did something that did not work, "
            "I will be = I did something that did not work, "
            "I will always be = I did something that did not work, "
            "I'll always be = I did something that did not work, "
            "I must be = I did something that did not work, "
            "he is = he did something that did not work, "
            "he's = he did something that did not work, "
            "he was = he did something that did not work, "
            "she is = she did something that did not work, "
            "she's = she did something that did not work, "
            "she was = she did something that did not work");
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
