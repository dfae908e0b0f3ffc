//! What leaves the server, read as whoever gets it reads it: pages, files unpacked, letters.

use crate::visitor::Visitor;
use crate::world::World;
use app::mail::Ready;
use domain::id::VisitId;
use flate2::read::DeflateDecoder;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// Pages about a visit and its report, and others where something of it could stand.
const PAGES: [&str; 12] = [
    "",
    "/report",
    "/report/reading",
    "/report/text",
    "/report/sections/voices",
    "/report/sections/strengths",
    "/report/sections/voices/versions",
    "/voices",
    "/summing-up",
    "/follow-up",
    "/programme",
    "/consents",
];
/// Files of the report.
const FILES: [&str; 5] =
    ["/report/pdf", "/report/word", "/report/ratings", "/report/paper", "/summing-up/pdf"];
/// Pages that are about no visit alone; where one searches, among them.
const ELSEWHERE: [&str; 8] = [
    "/",
    "/log",
    "/log/export",
    "/network/reports",
    "/network/visits",
    "/network/people",
    "/profile/data/file",
    "/privacy",
];

impl World {
    /// Everything about a visit that somebody can open as text, by address; files too where `files` says so.
    pub async fn shown_to(&self, name: &str, visit: VisitId, files: bool) -> Vec<(String, String)> {
        let person = self.person(name);
        let of_visit = |path: &str| format!("/visits/{visit}{path}");
        let mut paths: Vec<String> = PAGES.into_iter().map(of_visit).collect();
        if files {
            paths.extend(FILES.into_iter().map(of_visit));
            paths.extend(ELSEWHERE.into_iter().map(ToOwned::to_owned));
        }
        let mut shown = Vec::new();
        for path in paths {
            shown.push((format!("{name} {path}"), opened(&person, &path).await));
        }
        shown
    }

    /// Every letter there is, sent first, with the addresses in it.
    pub async fn all_letters(&self) -> Vec<(String, String)> {
        while self.app().send_due_letters().await.unwrap() > 0 {}
        let told =
            |it: &Ready| (format!("letter to {}", it.to.as_str()), format!("{} {}", it.subject, it.text));
        self.letters().all().iter().map(told).collect()
    }
}

async fn opened(person: &Visitor, path: &str) -> String {
    let answer = person.open(path).await;
    let leads = answer.leads_to().unwrap_or_default().to_owned();
    let bytes: &[u8] = &answer.body;
    let inside = match bytes {
        [b'P', b'K', 3, 4, ..] => unzipped(bytes),
        [b'%', b'P', b'D', b'F', ..] => printed(bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    };
    format!("{leads} {inside}")
}

/// The words of every file in a zip file, one after the other.
pub fn unzipped(zip: &[u8]) -> String {
    // what is not packed stands there as it is
    let mut words = String::from_utf8_lossy(zip).into_owned();
    for at in places_of(zip, b"PK\x03\x04") {
        let size = |from: usize| {
            zip.get(at + from..at + from + 2)
                .map_or(0, |two| usize::from(u16::from_le_bytes([two[0], two[1]])))
        };
        let begins = at + 30 + size(26) + size(28);
        let Some(packed) = zip.get(begins..) else { continue };
        let mut file = Vec::new();
        // what is not packed, or ends early, is read as far as it goes
        drop(DeflateDecoder::new(packed).read_to_end(&mut file));
        words.push_str(&String::from_utf8_lossy(&file));
        words.push('\n');
    }
    words
}

fn places_of(zip: &[u8], sign: &[u8]) -> Vec<usize> {
    zip.windows(sign.len()).enumerate().filter(|(_, four)| *four == sign).map(|(at, _)| at).collect()
}

/// The words of a PDF, as `pdftotext` reads them; nothing where there is none.
pub fn printed(pdf: &[u8]) -> String {
    let started = Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut running) = started else {
        eprintln!("pdftotext is not there: the words of a PDF are not looked at");
        return String::new();
    };
    let mut into = running.stdin.take().unwrap();
    let pdf = pdf.to_vec();
    let writing = std::thread::spawn(move || drop(into.write_all(&pdf)));
    let done = running.wait_with_output().unwrap();
    writing.join().unwrap();
    String::from_utf8_lossy(&done.stdout).into_owned()
}
