//! One request: how it stands, what was said, writing down what was said on paper or aloud, a lost slip, cancelling.

use super::recording::{RecordForm, languages, record_form};
use super::{CancellationPath, ConsentPath, ConsentsPath, InformationPath, SlipsPath, list, sealed};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Choice, Field, Words, button, error_summary, own_name};
use app::{App, AppError};
use axum::extract::{Query, State};
use domain::consent::{Consent, Missing, Said, Standing, Voice, Word};
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

pub(super) async fn show(
    path: ConsentPath,
    member: Member,
    State(app): State<App>,
    Query(form): Query<RecordForm>,
) -> Result<Markup, PageError> {
    let (visit, consent) = app.consent(&member.me, path.visit, path.consent).await?;
    view(&app, &member, (&visit, &consent), &form, &[]).await
}

pub(super) async fn record(
    path: ConsentPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<RecordForm>,
) -> Result<Done, PageError> {
    let (visit, consent) = app.consent(&member.me, path.visit, path.consent).await?;
    let recorded = match form.parse() {
        Ok(recording) => app.record_word(&member.me, path.visit, path.consent, &recording).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, (&visit, &consent), &form, &problems).await;
    or_again(member.lang, recorded, again).await?;
    Ok(Done::to(path).saying("consents-recorded"))
}

pub(super) async fn inform(
    path: InformationPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.guardians_informed(&member.me, path.visit, path.consent).await?;
    Ok(Done::to(ConsentPath { visit: path.visit, consent: path.consent }).saying("consents-informed"))
}

pub(super) async fn cancel(
    path: CancellationPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.cancel_consent(&member.me, path.visit, path.consent).await?;
    Ok(Done::to(ConsentsPath { visit: path.visit }).saying("consents-cancelled"))
}

async fn view(
    app: &App,
    member: &Member,
    (visit, consent): (&Visit, &Consent),
    form: &RecordForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let read_in = Lang::from_code(&form.lang).unwrap_or(lang);
    let title = lang.tr("consents-one", &[("label", consent.label.as_str().into())]);
    let back = ConsentsPath { visit: visit.id }.to_string();
    let page = frame::page(member, visit, unit.name.as_str(), &title).crumb(lang.t("consents-title"), back);
    let silent: Vec<Voice> =
        consent.voices().iter().copied().filter(|voice| waits(consent, *voice)).collect();
    let cancelled = consent.standing() == Standing::Cancelled;
    let records = silent.iter().map(|voice| record_form(lang, consent, *voice, read_in, form, problems));
    let records = records.collect::<Result<Vec<_>, AppError>>()?;
    let behind = sealed::link(app, member, at(consent)).await?;
    Ok(page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        p { (list::standing(lang, consent)) " "
            (super::group_name(lang, consent.group)) ", " (super::age_name(lang, consent.age)) ". "
            (lang.tr("consents-one-asked", &[("when", lang.moment(consent.asked.at).into())])) }
        h2 { (lang.t("consents-words")) }
        (words(lang, consent))
        @if !cancelled {
            (informing(lang, consent))
            @if !records.is_empty() {
                h2 { (lang.t("consents-record")) }
                p { (lang.t("consents-record-lead")) }
                (languages(consent, read_in))
                @for record in &records { (record) }
            }
            (behind)
            (rest(lang, consent))
        }
    }))
}

/// Whether a voice has said nothing yet, and still can.
fn waits(consent: &Consent, voice: Voice) -> bool {
    consent.word(voice).is_none() && consent.over(voice).is_none()
}

fn words(lang: Lang, consent: &Consent) -> Markup {
    let name = |voice: Voice| lang.t(&format!("consent-voice-{}", voice.key()));
    html! {
        dl.answers {
            @for voice in consent.voices() {
                div {
                    dt { (name(*voice)) }
                    dd { (word(lang, consent, *voice)) }
                    @if consent.word(*voice).is_some_and(Word::is_yes) {
                        dd.change { form method="post" action=(at(consent)) {
                            input type="hidden" name="voice" value=(voice.key());
                            (button::second("said", "withdrawn", lang.t("consents-record-withdraw")))
                        } }
                    }
                }
            }
        }
    }
}

fn word(lang: Lang, consent: &Consent, voice: Voice) -> String {
    let word = consent.word(voice);
    let back = word.and_then(|word| word.withdrawn).map(|withdrawal| withdrawal.at);
    if let Some(at) = back.or(consent.over(voice)) {
        return lang.tr("consents-voice-withdrawn", &[("when", lang.moment(at).into())]);
    }
    let Some(word) = word else { return lang.t("consents-voice-none").to_owned() };
    let key = match word.said {
        Said::Yes(_) => "consents-voice-yes",
        Said::No => "consents-voice-no",
    };
    let how = lang.t(&format!("consent-how-{}", word.evidence.how.key()));
    lang.tr(key, &[("when", lang.moment(word.evidence.at).into()), ("how", how.into())])
}

pub(super) fn at(consent: &Consent) -> ConsentPath {
    ConsentPath { visit: consent.visit, consent: consent.id }
}

fn informing(lang: Lang, consent: &Consent) -> Markup {
    let path = InformationPath { visit: consent.visit, consent: consent.id };
    html! {
        @if consent.missing().contains(&Missing::Informing) {
            p { (lang.t("consents-inform")) }
            (button::post(&path.to_string(), &button::second_submit(lang.t("consents-inform-button"))))
        }
    }
}

/// A lost slip, and cancelling.
fn rest(lang: Lang, consent: &Consent) -> Markup {
    let (visit, consent) = (consent.visit, consent.id);
    let langs = Lang::ALL.map(|lang| Choice::new(lang.code(), own_name(lang)));
    html! {
        h2 { (lang.t("consents-renew")) }
        p { (lang.t("consents-renew-lead")) }
        form method="post" action=(SlipsPath { visit, consent }) {
            (Field::new(lang, "lang", lang.t("consents-ask-lang")).select(&langs, lang.code()))
            (button::second_submit(lang.t("consents-renew-button")))
        }
        h2 { (lang.t("consents-cancel")) }
        p { (lang.t("consents-cancel-lead")) }
        form method="post" action=(CancellationPath { visit, consent }) {
            (button::grave(lang.t("consents-cancel-button")))
        }
    }
}
