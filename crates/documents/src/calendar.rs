//! Calendar files that any calendar can take in.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// The longest name, title or place that is written, in characters.
const LENGTH: usize = 500;

/// One thing in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Names it for ever: a later file with the same `uid` moves it instead of adding another.
    pub uid: String,
    /// What the calendar shows.
    pub title: String,
    /// Where it is.
    pub place: Option<String>,
    /// When it begins.
    pub starts: DateTime<Utc>,
    /// When it ends; not before it begins.
    pub ends: DateTime<Utc>,
    /// The page that tells more.
    pub url: Option<String>,
}

/// A calendar file (`text/calendar; charset=utf-8; method=PUBLISH`) called `name`, made at `stamp`.
/// Times are written in UTC, so no rules of summer time travel with it. The same arguments give the
/// same bytes.
pub fn ics(name: &str, stamp: DateTime<Utc>, entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//KvIP//KvIP//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(&on_one_line(name));
    calendar.extend(entries.iter().map(|entry| event(entry, stamp)));
    calendar.to_string()
}

fn event(entry: &Entry, stamp: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event
        .uid(&on_one_line(&entry.uid))
        .timestamp(stamp)
        .summary(&on_one_line(&entry.title))
        .starts(entry.starts)
        .ends(entry.ends.max(entry.starts));
    if let Some(place) = &entry.place {
        event.location(&on_one_line(place));
    }
    if let Some(url) = &entry.url {
        event.url(&on_one_line(url));
    }
    event.done()
}

/// Without line breaks and other control characters: a line in this format is an instruction.
fn on_one_line(text: &str) -> String {
    text.chars().take(LENGTH).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn at(hour: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 24, hour, 0, 0).unwrap()
    }

    fn tour() -> Entry {
        Entry {
            uid: "0199-tour@kvip".to_owned(),
            title: "Omvisning; post A, første etasje".to_owned(),
            place: Some("Resepsjonen".to_owned()),
            starts: at(8),
            ends: at(9),
            url: Some("https://kvip.example.no/visits/1".to_owned()),
        }
    }

    /// The file's lines with folded ones put together again.
    fn lines(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn an_entry_is_written_in_utc_with_its_own_uid_and_stamp() {
        let lines = lines(&ics("Besøk", at(7), &[tour()]));
        for line in [
            "METHOD:PUBLISH",
            "UID:0199-tour@kvip",
            "DTSTAMP:20261124T070000Z",
            "DTSTART:20261124T080000Z",
            "DTEND:20261124T090000Z",
            r"SUMMARY:Omvisning\; post A\, første etasje",
            "LOCATION:Resepsjonen",
            "URL:https://kvip.example.no/visits/1",
            "X-WR-CALNAME:Besøk",
        ] {
            assert_eq!(lines.iter().filter(|l| *l == line).count(), 1, "{line} in {lines:#?}");
        }
    }

    #[test]
    fn the_same_entries_give_the_same_bytes() {
        let entries = [tour(), Entry { place: None, url: None, ..tour() }];
        assert_eq!(ics("a", at(7), &entries), ics("a", at(7), &entries));
    }

    #[test]
    fn a_line_break_in_a_title_begins_no_line_of_its_own() {
        let hostile = "x\r\nATTENDEE:mailto:a@b.no\nBEGIN:VALARM".to_owned();
        let entry = Entry {
            uid: hostile.clone(),
            title: hostile.clone(),
            place: Some(hostile.clone()),
            url: Some(hostile.clone()),
            ..tour()
        };
        let lines = lines(&ics(&hostile, at(7), &[entry]));
        assert!(!lines.iter().any(|l| l.starts_with("ATTENDEE") || l.starts_with("BEGIN:VALARM")));
    }

    #[test]
    fn long_titles_are_folded_at_75_bytes_and_cut() {
        let file = ics("a", at(7), &[Entry { title: "å ".repeat(100_000), ..tour() }]);
        assert!(file.split("\r\n").all(|line| line.len() <= 75));
        assert!(file.len() < 3_000);
    }

    #[test]
    fn an_empty_calendar_is_a_calendar_and_an_entry_never_ends_before_it_begins() {
        assert!(ics("a", at(7), &[]).starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assert!(ics("a", at(7), &[Entry { ends: at(1), ..tour() }]).contains("DTEND:20261124T080000Z"));
    }
}
