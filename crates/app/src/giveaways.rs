//! What in a text gives someone away, and how weighty that is where the text stands.

pub use anonymise::Kind;

use anonymise::detect::detect;
use anonymise::{Level, Settings, Span};

/// A name this sure is asked about in texts that are no notes; places and therapies often look like names.
const SURE: f32 = 0.7;
/// A user name this sure has its sign or a medium beside it; others may be the names of files, or words run together.
const SURE_HANDLE: f32 = 0.75;

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// The host unit's own: its address and its rooms belong there.
    SelfEvaluation,
    /// The report: people of the team are named in it.
    Report,
    /// A case about something serious.
    Concern,
}

/// What is done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It is pointed out.
    Warns,
    /// The text goes no further with it.
    Stops,
}

/// A place in a text that points at a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Giveaway {
    /// What it gives away.
    pub kind: Kind,
    /// What is done about it.
    pub weight: Weight,
}

impl Giveaway {
    /// Key of the text that says what it looks like.
    pub const fn key(self) -> &'static str {
        match self.kind {
            Kind::Person => "giveaway-person",
            Kind::NationalId => "giveaway-national-id",
            Kind::Phone => "giveaway-phone",
            Kind::Email => "giveaway-email",
            Kind::Handle => "giveaway-handle",
            Kind::Address => "giveaway-address",
            Kind::Postcode => "giveaway-postcode",
            Kind::Plate => "giveaway-plate",
            Kind::Room => "giveaway-room",
            Kind::IdNumber => "giveaway-id-number",
            Kind::Url => "giveaway-url",
            Kind::Organisation => "giveaway-organisation",
            Kind::Place => "giveaway-place",
            Kind::Date => "giveaway-date",
            Kind::Age => "giveaway-age",
            Kind::Role => "giveaway-role",
        }
    }
}

/// Every place in `text` that points at a person, in order.
pub fn in_text(text: &str, of: Text) -> Vec<Giveaway> {
    let found = detect(text, Settings::BALANCED).into_iter();
    found.filter_map(|span| Some(Giveaway { kind: span.kind, weight: weight(&span, of)? })).collect()
}

/// The words of every name in `text` that is sure enough to be asked about.
pub fn names(text: &str) -> Vec<String> {
    let found = detect(text, Settings::BALANCED).into_iter();
    let sure = found.filter(|span| span.kind == Kind::Person && span.score >= SURE);
    sure.filter_map(|span| text.get(span.start..span.end).map(str::to_owned)).collect()
}

/// What only looks like one never stops a text; places, dates and ages are what such texts are about.
fn weight(span: &Span, of: Text) -> Option<Weight> {
    let sure = span.level == Level::Find;
    match (span.kind, of) {
        (Kind::Handle, _) if span.score < SURE => None,
        (Kind::Handle, _) if span.score < SURE_HANDLE => Some(Weight::Warns),
        (Kind::NationalId | Kind::Phone | Kind::Email | Kind::Handle, Text::Report) if sure => {
            Some(Weight::Stops)
        }
        (Kind::NationalId | Kind::Phone | Kind::Email | Kind::Handle | Kind::IdNumber | Kind::Plate, _)
        | (Kind::Address | Kind::Room, Text::Concern) => Some(Weight::Warns),
        (Kind::Person, _) => (span.score >= SURE).then_some(Weight::Warns),
        (
            Kind::Address
            | Kind::Postcode
            | Kind::Room
            | Kind::Url
            | Kind::Organisation
            | Kind::Place
            | Kind::Date
            | Kind::Age
            | Kind::Role,
            _,
        ) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALID: &str = "31129956715";
    const LOOKALIKE: &str = "31129956716";

    fn weights(text: &str, of: Text) -> Vec<(Kind, Weight)> {
        in_text(text, of).into_iter().map(|found| (found.kind, found.weight)).collect()
    }

    #[test]
    fn a_number_stops_the_report_and_is_pointed_out_elsewhere() {
        assert_eq!(weights(VALID, Text::Report), [(Kind::NationalId, Weight::Stops)]);
        for of in [Text::SelfEvaluation, Text::Concern] {
            assert_eq!(weights(VALID, of), [(Kind::NationalId, Weight::Warns)]);
        }
    }

    #[test]
    fn what_only_looks_like_a_number_stops_nothing() {
        assert_eq!(weights(LOOKALIKE, Text::Report), [(Kind::NationalId, Weight::Warns)]);
    }

    #[test]
    fn a_user_name_stops_the_report_and_the_name_of_a_file_does_not() {
        assert_eq!(weights("Skriv til @solvind_03.", Text::Report), [(Kind::Handle, Weight::Stops)]);
        assert_eq!(weights("Se om_besøket i vedlegget.", Text::Report), [(Kind::Handle, Weight::Warns)]);
        assert_eq!(weights("Se vedlegg.pdf og uke47.", Text::Report), []);
    }

    #[test]
    fn a_name_is_pointed_out_and_stops_nothing() {
        for of in [Text::SelfEvaluation, Text::Report, Text::Concern] {
            assert_eq!(weights("Vi snakket med Kari Hansen.", of), [(Kind::Person, Weight::Warns)]);
        }
    }

    #[test]
    fn a_unit_may_write_of_its_places_dates_and_web_pages() {
        let text = "Siden mai 2024 holder vi til i Storgata 12 i Bergen, se https://example.no/bup.";
        assert_eq!(weights(text, Text::SelfEvaluation), []);
        assert_eq!(weights(text, Text::Report), []);
    }
}
