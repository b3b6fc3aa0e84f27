//! One way to say a text: by the recording that someone made of it, else by the voice of the phone.
//!
//! Who recorded it is known to whoever listens, says it in their own way of speaking, and says names right: their voice
//! goes before the machine's.

use super::{Asked, Hearing};
use crate::domain::{MediaId, SpaceId};
use crate::session::MediaAt;
use crate::ui::i18n::Language;
use crate::ui::{sound, speech};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What says a part of what is said.
enum Part {
    /// A recording of the plan; the words are those it is of.
    Recorded(MediaId, String),
    /// The voice of the phone.
    Spoken(String),
}

/// A recording that is not on this phone yet, and what it is to say when it has come.
pub(super) type Awaited = (u64, MediaId, Asked);

impl Hearing {
    /// Says texts one after the other. What was being said stops. Whether there is a voice for any of them. `asked` is
    /// what was touched, where that is all there is to say.
    pub(super) fn say(self, language: &'static Language, texts: Vec<String>, asked: Option<Asked>) -> bool {
        speech::hush();
        self.amiss.set(None);
        let here = self.plan_here();
        let recorded = |text: &str| here.as_ref().and_then(|(_, plan)| plan.recording(language.tag, text));
        let mut parts: Vec<Part> = Vec::new();
        for text in texts {
            match (recorded(&text), parts.last_mut()) {
                // A title often stands on the screen once more.
                (Some(voice), Some(Part::Recorded(before, _))) if *before == voice => {}
                (Some(voice), _) => parts.push(Part::Recorded(voice, text)),
                (None, Some(Part::Spoken(before))) => *before = format!("{before}.\n{text}"),
                (None, _) => parts.push(Part::Spoken(text)),
            }
        }
        let space = here.map(|(space, _)| space);
        match (parts.as_slice(), space) {
            ([], _) => false,
            ([Part::Spoken(text)], _) => speech::speak_in(language, text),
            (_, None) => false,
            (_, Some(space)) => {
                spawn_local(self.say_parts(language, space, parts, asked));
                true
            }
        }
    }

    async fn say_parts(self, language: &'static Language, space: SpaceId, parts: Vec<Part>, asked: Option<Asked>) {
        let turn = speech::turn();
        for part in parts {
            // Something else is being said by now, or nothing more.
            if speech::turn() != turn {
                return;
            }
            match part {
                Part::Spoken(text) => drop(speech::speak_to_end(language, &text).await),
                Part::Recorded(voice, text) => {
                    let amiss = self.play(space, voice, turn).await;
                    let (Some(amiss), true) = (amiss, speech::turn() == turn) else { continue };
                    // By the machine rather than not at all.
                    if !speech::speak_to_end(language, &text).await
                        && let (Some(asked), true) = (&asked, speech::turn() == turn)
                    {
                        self.amiss.set(Some(amiss));
                        self.awaits.set_value(Some((turn, voice, asked.clone())));
                        self.asked.set(Some(asked.clone()));
                    }
                }
            }
        }
    }

    /// Plays a recording to its end. The key of what is told where it cannot be heard.
    async fn play(self, space: SpaceId, voice: MediaId, turn: u64) -> Option<&'static str> {
        // Whoever asks by touch wants to hear it, whatever the line costs: it is a few kilobytes.
        match self.session.media(space, voice, true).await {
            Ok(MediaAt::Here { .. }) if speech::turn() != turn => None,
            Ok(MediaAt::Here { mime, bytes }) => (!sound::play(&mime, &bytes).await).then_some("voice-mute"),
            Ok(MediaAt::Coming) => Some("media-coming"),
            Ok(MediaAt::Elsewhere { .. } | MediaAt::NotHere) => Some("voice-not-here"),
            Err(fault) => {
                self.session.trouble().set(Some(fault));
                Some("voice-not-here")
            }
        }
    }

    /// A recording has come to this phone. Whoever waits for it hears it.
    pub(super) fn came(self, media: MediaId) {
        let awaited = self.awaits.try_update_value(|awaits| awaits.take_if(|(_, voice, _)| *voice == media)).flatten();
        let Some((turn, _, asked)) = awaited else { return };
        if let (true, Some(language)) = (speech::turn() == turn, Language::of(&asked.language)) {
            self.say(language, vec![asked.words.clone()], Some(asked));
        }
    }
}
