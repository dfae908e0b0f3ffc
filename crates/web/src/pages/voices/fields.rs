//! The fields of a view, and what a form sends of them.

use super::{group_name, list};
use crate::form::error_of;
use crate::member::Member;
use crate::ui::{Choice, Field, Tone, Words, notice};
use app::App;
use app::voices::{Bench, Draft, OpenVoice, Piece, found_in};
use domain::anonymised::Keep;
use domain::content::Edition;
use domain::lang::Lang;
use domain::text::View;
use domain::voice::{Counted, Heard};
use maud::{Markup, html};
use serde::Deserialize;

/// Characters of a note shown beside its box.
const ROOM: usize = 300;

/// A view as a form sends it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct VoiceForm {
    pub(super) voice: String,
    pub(super) seen: String,
    area: String,
    text: String,
    heard: String,
    from: Vec<String>,
    keep: Vec<String>,
    counts: String,
    /// Words among the names behind consents, and why each may stand; in the same order.
    name: Vec<String>,
    why: Vec<String>,
}

impl VoiceForm {
    /// An empty one.
    pub(super) fn fresh() -> Self {
        Self { voice: App::fresh_voice().to_string(), seen: "0".to_owned(), ..Self::default() }
    }

    pub(super) fn of(it: &OpenVoice) -> Self {
        Self {
            voice: it.known.id.to_string(),
            seen: it.known.version.to_string(),
            area: it.voice.area.clone().unwrap_or_default(),
            text: it.voice.text.to_string(),
            heard: if it.voice.heard == Heard::FromOne { "one" } else { "several" }.to_owned(),
            from: it.voice.from.iter().map(ToString::to_string).collect(),
            keep: it.voice.kept.clone(),
            counts: String::new(),
            name: it.voice.names.iter().map(|(word, _)| word.clone()).collect(),
            why: it.voice.names.iter().map(|(_, why)| why.key().to_owned()).collect(),
        }
    }

    fn names(&self) -> impl Iterator<Item = (String, Keep)> {
        let pairs = self.name.iter().zip(&self.why);
        pairs.filter_map(|(word, why)| Some((word.clone(), Keep::from_key(why)?)))
    }

    pub(super) fn draft(&self) -> Draft {
        let heard = match self.heard.as_str() {
            "one" => Some(Heard::FromOne),
            "several" => Some(Heard::FromSeveral),
            _ => None,
        };
        let mut from: Vec<_> = self.from.iter().filter_map(|id| id.parse().ok()).collect();
        from.sort_unstable();
        from.dedup();
        let kept = self.keep.iter().filter(|words| self.text.contains(words.as_str())).cloned();
        Draft {
            area: self.area.clone(),
            text: self.text.clone(),
            from,
            heard,
            kept: kept.take(100).collect(),
            names: self.names().take(100).collect(),
            counts_seen: self.counts == "seen",
        }
    }
}

/// The fields of a view.
pub(super) fn fields(
    member: &Member,
    bench: &Bench,
    edition: &Edition,
    (form, it): (&VoiceForm, Option<&OpenVoice>),
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let areas: Vec<Choice> = edition
        .standards
        .areas
        .iter()
        .map(|area| Choice::new(area.code.as_str(), format!("{} {}", area.code, area.name.get(lang))))
        .collect();
    let heard = [
        Choice::new("several", lang.t("bench-heard-several")),
        Choice::new("one", lang.t("bench-heard-one")).hint(lang.t("bench-heard-one-hint")),
    ];
    let found: Vec<String> = found_in(&form.text, &[]).into_iter().map(|one| one.words).collect();
    let kept: Vec<Choice> =
        found.iter().map(|words| Choice::new(words.as_str(), format!("«{words}»"))).collect();
    let pieces: Vec<Choice> =
        bench.pieces.iter().filter(|it| it.is_ready()).map(|it| piece(member, bench, it)).collect();
    let most = u32::try_from(View::LIMIT).ok();
    html! {
        (field("from", "bench-voice-from").hint(lang.t("bench-voice-from-hint")).checkboxes(&pieces, &form.from))
        (field("area", "bench-voice-area").optional().select(&areas, &form.area))
        (field("text", "bench-voice-text").hint(lang.t("bench-voice-text-hint")).textarea(&form.text, 5, most))
        @if !kept.is_empty() {
            (field("keep", "bench-voice-keep").hint(lang.t("bench-voice-keep-hint")).checkboxes(&kept, &form.keep))
        }
        @if let Some(it) = it { (named(lang, it, form)) }
        (counted(lang, bench, form))
        (field("heard", "bench-heard").radios(&heard, &form.heard))
    }
}

/// Words that are among the names behind consents: put in other words, or standing for a reason.
fn named(lang: Lang, it: &OpenVoice, form: &VoiceForm) -> Markup {
    let reasons = Keep::ALL.map(|why| Choice::new(why.key(), lang.t(&format!("bench-keep-{}", why.key()))));
    let chosen = |word: &str| form.names().find(|(known, _)| known == word).map_or("", |(_, why)| why.key());
    let kept = it.voice.names.iter().map(|(word, _)| word).filter(|word| !it.named.contains(word));
    html! {
        @for (word, n) in it.named.iter().chain(kept).zip(1_usize..) {
            @let label = lang.tr("bench-name-stands", &[("word", word.as_str().into())]);
            input type="hidden" name="name" value=(word);
            (Field::new(lang, "why", &label).id(&format!("why-{n}")).hint(lang.t("bench-name-stands-hint")).optional().select(&reasons, chosen(word)))
        }
    }
}

/// Why words among the names behind consents stand in a view; nothing when there are none.
pub(super) fn why_names_stand(lang: Lang, it: &OpenVoice) -> Markup {
    let why = |(word, why): &(String, Keep)| {
        let why = lang.t(&format!("bench-keep-{}", why.key()));
        lang.tr("bench-name-stands-why", &[("word", word.as_str().into()), ("why", why.into())])
    };
    let told: Vec<String> = it.voice.names.iter().map(why).collect();
    if told.is_empty() {
        return html! {};
    }
    notice(lang, Tone::Info, &html! { @for one in told { p { (one) } } })
}

/// A number that may not stand, and saving it all the same; nothing typed is lost either way.
fn counted(lang: Lang, bench: &Bench, form: &VoiceForm) -> Markup {
    let Counted { mut small, told } = bench.counted(&form.text);
    small.extend(told);
    let later = [Choice::new("seen", lang.t("bench-counts-later"))];
    let chosen = [form.counts.clone()];
    html! {
        @if !small.is_empty() {
            (Field::new(lang, "counts", &lang.tr("bench-counts", &[("words", small.join(", ").into())]))
                .hint(lang.t("bench-counts-hint")).checkboxes(&later, &chosen))
        }
    }
}

/// Says that a view has words straight from a note; nothing when it has none.
pub(super) fn quoted(lang: Lang, bench: &Bench, it: &OpenVoice) -> Markup {
    if !bench.quoting().contains(&it.known.id) {
        return html! {};
    }
    notice(lang, Tone::Caution, &html! { p { (lang.t("unready-quoted")) } })
}

/// Says that a group shows through a number in a view; nothing when none does.
pub(super) fn counts_shown(lang: Lang, bench: &Bench, it: &OpenVoice) -> Markup {
    let Counted { small, told } = bench.counted(it.voice.text.as_str());
    let said = |key: &str, words: &[String]| lang.tr(key, &[("words", words.join(", ").into())]);
    let found = [("unready-small-count", small), ("unready-count-told", told)];
    let found: Vec<_> = found.into_iter().filter(|(_, words)| !words.is_empty()).collect();
    if found.is_empty() {
        return html! {};
    }
    notice(lang, Tone::Caution, &html! { @for (key, words) in &found { p { (said(key, words)) } } })
}

fn piece(member: &Member, bench: &Bench, it: &Piece) -> Choice {
    let text = it.gone.as_ref().map_or("", |(_, gone)| gone.text.as_str());
    let short: String = text.chars().take(ROOM).collect();
    let more = if short.len() < text.len() { " …" } else { "" };
    let choice = Choice::new(it.note.id.to_string(), format!("{short}{more}"));
    choice.lang(list::written(member.lang, bench)).hint(group_name(member.lang, it.group))
}
