//! Writing down what was said on paper or aloud.

use super::one::at;
use crate::form::error_of;
use crate::ui::{Choice, Field, Words, button, disclosure, markdown, own_name, submit};
use app::consents::{Recording, Shown};
use app::{AppError, Problems};
use domain::consent::{Consent, Group, How, Reader, Said, Voice, Yes};
use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

/// Which language the text is shown in, and which answer is being written down.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct RecordForm {
    pub(super) lang: String,
    pub(super) voice: String,
    pub(super) read: String,
    /// `in_group`, `alone`, `yes`, `no`, or `withdrawn`.
    pub(super) said: String,
    pub(super) how: String,
    pub(super) paraphrase: String,
    pub(super) attribution: String,
}

impl RecordForm {
    pub(super) fn parse(&self) -> Result<Recording, AppError> {
        let mut problems = Problems::default();
        let voice = Voice::from_key(&self.voice).ok_or(AppError::Hidden)?;
        let lang = Lang::from_code(&self.lang).unwrap_or_default();
        let (paraphrase, attribution) = (self.paraphrase == "yes", self.attribution == "yes");
        let yes = |alone| Some(Said::Yes(Yes { alone, paraphrase, attribution }));
        let said = match self.said.as_str() {
            "in_group" | "yes" => yes(false),
            "alone" => yes(true),
            "no" => Some(Said::No),
            "withdrawn" => None,
            _ => {
                problems.add(&format!("said-{}", voice.key()), "consents-problem-choose");
                None
            }
        };
        let how = How::from_key(&self.how).filter(|how| matches!(how, How::Paper | How::Spoken));
        if how.is_none() && self.said != "withdrawn" {
            problems.add(&format!("how-{}", voice.key()), "consents-problem-choose");
        }
        problems.check()?;
        let read = self.read.clone();
        Ok(Recording { voice, said, how: how.unwrap_or(How::Spoken), lang, read })
    }
}

/// The text in each language: what is written down is tied to the one that was read.
pub(super) fn languages(consent: &Consent, read_in: Lang) -> Markup {
    html! {
        p {
            @for other in Lang::ALL {
                a href={ (at(consent)) "?lang=" (other.code()) } lang=(other.code())
                    aria-current=[(other == read_in).then_some("true")] { (own_name(other)) } " "
            }
        }
    }
}

pub(super) fn record_form(
    lang: Lang,
    consent: &Consent,
    voice: Voice,
    read_in: Lang,
    form: &RecordForm,
    problems: &[(String, String)],
) -> Result<Markup, AppError> {
    let shown = Shown::of(consent, voice, read_in)?;
    let answers = &shown.texts.answers;
    let said = match shown.text.reader {
        Reader::Own => vec![("in_group", &answers.in_group), ("alone", &answers.alone), ("no", &answers.no)],
        Reader::Guardian => vec![("yes", &answers.yes), ("no", &answers.no)],
    };
    let said: Vec<_> = said.into_iter().map(|(value, words)| Choice::new(value, words.get(lang))).collect();
    let hows = [How::Paper, How::Spoken]
        .map(|how| Choice::new(how.key(), lang.t(&format!("consent-how-{}", how.key()))));
    let mine = form.voice == voice.key();
    let (said_id, how_id) = (format!("said-{}", voice.key()), format!("how-{}", voice.key()));
    let field =
        |name, id: &str, label| Field::new(lang, name, lang.t(label)).id(id).error(error_of(problems, id));
    let tick = |name, label, value: &str| {
        Field::new(lang, name, lang.t(label))
            .id(&format!("{name}-{}", voice.key()))
            .checkbox(mine && value == "yes")
    };
    let chosen = |value: &str| if mine { value.to_owned() } else { String::new() };
    Ok(html! {
        section {
            h3 { (lang.t(&format!("consent-voice-{}", voice.key()))) }
            (disclosure(lang.t("consents-record-text"), false, &read_out(&shown, read_in)))
            form method="post" action=(at(consent)) {
                input type="hidden" name="voice" value=(voice.key());
                input type="hidden" name="lang" value=(read_in.code());
                input type="hidden" name="read" value=(shown.hash);
                (field("said", &said_id, "consents-record-said").radios(&said, &chosen(&form.said)))
                (tick("paraphrase", "consents-record-paraphrase", &form.paraphrase))
                @if consent.group == Group::Staff {
                    (tick("attribution", "consents-record-attribution", &form.attribution))
                }
                (field("how", &how_id, "consents-record-how").radios(&hows, &chosen(&form.how)))
                @let press = lang.t("consents-record-button");
                @if consent.voices().len() == 1 { (submit(press)) } @else { (button::second_submit(press)) }
            }
        }
    })
}

/// The text as it is read out, in the language it is read in.
fn read_out(shown: &Shown, read_in: Lang) -> Markup {
    html! {
        div lang=(read_in.code()) {
            h4 { (shown.text.title.get(read_in)) }
            (markdown(shown.text.text.get(read_in), 5))
            p { (shown.text.taking_part.get(read_in)) }
            p { (shown.text.paraphrase.get(read_in)) }
            @if let Some(attribution) = &shown.text.attribution { p { (attribution.get(read_in)) } }
        }
    }
}
