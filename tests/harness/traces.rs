//! Everything a world has written: database files with their journals, rows, attachments, temporary files, letters and logs, as one heap to
//! look through for words that must not be there, in eight encodings.

use crate::logs;
use crate::world::World;
use aho_corasick::AhoCorasick;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use flate2::read::GzDecoder;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use std::fmt::Write;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What was written, by place.
#[derive(Debug)]
pub struct Traces(Vec<(String, Vec<u8>)>);

impl Traces {
    pub(crate) async fn of(world: &World) -> Self {
        let mut heap = Vec::new();
        files(world.folder(), &mut heap);
        for connection in world.databases().connections(world.folder()).await {
            rows(&connection, &mut heap).await;
            connection.close().await.unwrap();
        }
        for letter in world.letters().all() {
            heap.push(("letters".to_owned(), format!("{} {}", letter.subject, letter.text).into_bytes()));
        }
        heap.push(("log".to_owned(), logs::kept()));
        unnamed(&mut heap);
        Self(heap)
    }

    /// Where a text is found, and how it is written there. The text is at least eight characters, so that chance does not
    /// find it.
    pub fn of_text(&self, text: &str) -> Vec<String> {
        assert!(text.chars().count() >= 8, "too short to be looked for");
        let needles = encodings(text);
        let mut found = Vec::new();
        for (place, bytes) in &self.0 {
            for (encoding, needle) in &needles {
                if holds(bytes, needle) {
                    found.push(format!("{place} ({encoding})"));
                }
            }
            if unpacked(bytes).iter().any(|inside| holds(inside, text.as_bytes())) {
                found.push(format!("{place} (gzip)"));
            }
        }
        found
    }

    /// How many bytes were looked through.
    pub fn len(&self) -> usize {
        self.0.iter().map(|(_, bytes)| bytes.len()).sum()
    }

    /// Whether nothing was written at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The places that were looked through.
    pub fn places(&self) -> Vec<&str> {
        self.0.iter().map(|(place, _)| place.as_str()).collect()
    }

    /// Adds something, as a control that the search finds what is there.
    pub fn plant(&mut self, place: &str, bytes: &[u8]) {
        self.0.push((place.to_owned(), bytes.to_vec()));
    }
}

/// Which of these texts stand in what the PostgreSQL server of the tests has written ahead, in any of the encodings.
///
/// # Panics
/// Unless `KVIP_TEST_POSTGRES_FOLDER` says where the server keeps its data, as `tests/run` does.
pub fn written_ahead(texts: &[&str]) -> Vec<String> {
    let folder = std::env::var_os("KVIP_TEST_POSTGRES_FOLDER");
    let folder = folder.expect("KVIP_TEST_POSTGRES_FOLDER is not set: run tests/run");
    let folder = PathBuf::from(folder).join("pg_wal");
    let needles: Vec<(usize, Vec<u8>)> = (texts.iter().enumerate())
        .flat_map(|(at, text)| encodings(text).into_iter().map(move |(_, needle)| (at, needle)))
        .collect();
    let search = AhoCorasick::new(needles.iter().map(|(_, needle)| needle)).unwrap();
    let mut found = vec![false; texts.len()];
    for entry in std::fs::read_dir(folder).unwrap() {
        // a piece may be taken away while one looks
        let Ok(bytes) = std::fs::read(entry.unwrap().path()) else { continue };
        for hit in search.find_overlapping_iter(&bytes) {
            found[needles[hit.pattern().as_usize()].0] = true;
        }
    }
    texts.iter().zip(found).filter(|(_, found)| *found).map(|(text, _)| (*text).to_owned()).collect()
}

fn files(folder: &Path, heap: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, heap);
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            heap.push((name, std::fs::read(&path).unwrap()));
        }
    }
}

/// What this process has open and nobody finds by a name any more: temporary files.
fn unnamed(heap: &mut Vec<(String, Vec<u8>)>) {
    for entry in std::fs::read_dir("/proc/self/fd").into_iter().flatten().flatten() {
        let gone =
            std::fs::read_link(entry.path()).is_ok_and(|to| to.to_string_lossy().ends_with(" (deleted)"));
        if gone && entry.path().is_file() {
            heap.extend(std::fs::read(entry.path()).map(|bytes| ("temporary file".to_owned(), bytes)));
        }
    }
}

/// Every row of every table as text; what is not text is written as hexadecimal digits.
async fn rows(connection: &DatabaseConnection, heap: &mut Vec<(String, Vec<u8>)>) {
    let backend = connection.get_database_backend();
    let ask = |sql: String| connection.query_all_raw(Statement::from_string(backend, sql));
    let tables = match backend {
        DbBackend::Postgres => "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    for table in ask(tables.to_owned()).await.unwrap() {
        let table: String = table.try_get_by_index(0).unwrap();
        let line = if backend == DbBackend::Postgres {
            format!("SELECT t::text FROM \"{table}\" t")
        } else {
            let columns = ask(format!("SELECT name FROM pragma_table_info('{table}')")).await.unwrap();
            let quoted: Vec<String> = columns
                .iter()
                .map(|row| format!("quote(\"{}\")", row.try_get_by_index::<String>(0).unwrap()))
                .collect();
            format!("SELECT {} FROM \"{table}\"", quoted.join(" || ' ' || "))
        };
        let mut text = String::new();
        for row in ask(line).await.unwrap() {
            writeln!(text, "{}", row.try_get_by_index::<String>(0).unwrap()).unwrap();
        }
        heap.push((format!("table {table}"), text.into_bytes()));
    }
}

fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// What is packed inside: gzip members wherever they begin.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let begins = bytes.windows(3).enumerate().filter(|(_, three)| *three == [0x1f, 0x8b, 8]);
    let inside = begins.map(|(at, _)| {
        let mut out = Vec::new();
        let _ = GzDecoder::new(&bytes[at..]).take(1 << 24).read_to_end(&mut out);
        out
    });
    inside.collect()
}

fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let raw = text.as_bytes();
    let mut all = vec![
        ("raw", raw.to_vec()),
        ("utf-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("hex", raw.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}")).into_bytes()),
        ("HEX", raw.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02X}")).into_bytes()),
        ("url", crate::html::urlencoded(&[("", text)]).as_bytes()[1..].to_vec()),
        ("json", each(text, |c| format!("\\u{:04x}", u32::from(c)))),
        ("html", each(text, |c| format!("&#{};", u32::from(c)))),
    ];
    for offset in 0..3 {
        all.push(("base64", base64_at(raw, offset)));
    }
    all.dedup_by(|one, other| one.1 == other.1);
    all
}

/// The text with everything but plain letters written otherwise.
fn each(text: &str, other: impl Fn(char) -> String) -> Vec<u8> {
    let one = |c: char| if c.is_ascii() { c.to_string() } else { other(c) };
    text.chars().map(one).collect::<String>().into_bytes()
}

/// The part of the base64 that does not depend on what stands before and after, when `offset` bytes of a group of three do.
fn base64_at(raw: &[u8], offset: usize) -> Vec<u8> {
    let skip = (3 - offset) % 3;
    let whole = &raw[skip..];
    STANDARD_NO_PAD.encode(&whole[..whole.len() / 3 * 3]).into_bytes()
}
