//! What is printed here is read by programs that are not ours: qpdf and Poppler for the archive file, LibreOffice for Word's.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use kvip_documents::report::{Block, Day, FrameWords, Ratings, Report, Section, blocks, pdf, word};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

const TEXT: &str = "Teamet møtte **ledelsen**.\n\n## Metode\n\n1. først\n2. så\n\n| Standard | Nivå |\n|---|---|\n| 1.1 | Oppfylt |\n| 1.2 | Delvis |\n";

fn report() -> Report {
    let section = |heading: &str| Section { heading: heading.into(), blocks: blocks(TEXT), new_page: false };
    Report {
        title: "Rapport: Solli på Øya".into(),
        network: "KvIP".into(),
        lang: "nb".into(),
        day: Day { year: 2026, month: 6, day: 4 },
        colour: "#1f4e79".into(),
        logo: None,
        edition: "Utgave 3".into(),
        sections: vec![section("Om besøket"), section("Styrker")],
        words: FrameWords { contents: "Innhold".into(), page: "Side".into(), of: "av".into() },
    }
}

/// A file of that content in a folder of its own.
fn file(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn said_by(program: &str, args: &[&str], path: &Path) -> (bool, String) {
    let mut command = Command::new(program);
    let last = if program == "pdftotext" { vec!["-"] } else { Vec::new() };
    let output = command.args(args).arg(path).args(last).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed: {error}"));
    (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn qpdf_finds_no_fault_and_the_catalogue_says_language_tags_and_title() {
    let (_kept, path) = file("report.pdf", &pdf::report(&report()).unwrap());
    let (sound, said) = said_by("qpdf", &["--check"], &path);
    assert!(sound, "{said}");
    let (_, json) = said_by("qpdf", &["--json=2", "--json-key=qpdf"], &path);
    for part in [
        "\"/Lang\": \"u:nb",
        "\"/Marked\": true",
        "\"/StructTreeRoot\"",
        "\"/DisplayDocTitle\": true",
        "\"/Outlines\"",
    ] {
        assert!(json.contains(part), "{part} is not in the catalogue");
    }
    let mut broken = pdf::report(&report()).unwrap();
    broken.truncate(broken.len() / 2);
    let (_kept, path) = file("broken.pdf", &broken);
    assert!(!said_by("qpdf", &["--check"], &path).0, "qpdf sees a fault where there is one");
}

#[test]
fn poppler_reads_the_words_and_the_structure() {
    let (_kept, path) = file("report.pdf", &pdf::report(&report()).unwrap());
    let (_, words) = said_by("pdftotext", &[], &path);
    for part in ["Rapport: Solli på Øya", "Om besøket", "Metode", "Oppfylt", "Side 1 av"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    let (_, structure) = said_by("pdfinfo", &["-struct"], &path);
    for tag in ["H1", "H2", "Table", "TH", "TD", "L (block)", "LI", "TOC"] {
        assert!(structure.contains(tag), "{tag} in {structure}");
    }
    let (_, about) = said_by("pdfinfo", &[], &path);
    assert!(about.contains("Tagged:          yes") && about.contains("Solli"), "{about}");
}

fn rated() -> Report {
    let cells = |them: &[&str]| them.iter().map(ToString::to_string).collect::<Vec<_>>();
    let head = cells(&["Funksjonsområde", "Oppfylt", "Delvis oppfylt", "Ikke oppfylt", "Ikke besvart"]);
    let rows = [["1 Omgivelser", "17", "3", "0", "2"], ["2 Pårørende", "0", "0", "41", "1"]];
    let rows = rows.iter().map(|row| cells(row)).collect();
    let ratings = Ratings::of(["Vurderinger", "Antall standarder"], head, rows).unwrap();
    let section =
        Section { heading: "Vedlegg".into(), blocks: vec![Block::Ratings(ratings)], new_page: false };
    Report { sections: vec![section], ..report() }
}

#[test]
fn ratings_are_drawn_with_their_figures_and_told_in_the_same_words() {
    let (_kept, path) = file("report.pdf", &pdf::report(&rated()).unwrap());
    assert!(said_by("qpdf", &["--check"], &path).0);
    let (_, json) = said_by("qpdf", &["--json=2", "--json-key=qpdf"], &path);
    for told in ["1 Omgivelser: 17 oppfylt, 3 delvis oppfylt, 2 ikke besvart", "2 Pårørende: 41 ikke oppfylt"]
    {
        assert!(json.contains(&format!("\"/Alt\": \"u:{told}")), "{told}");
    }
    let (_, words) = said_by("pdftotext", &[], &path);
    for part in ["Vurderinger", "Antall standarder", "1 Omgivelser", "17", "Delvis oppfylt", "41"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert!(!words.lines().any(|line| line.trim() == "0"), "a level nobody chose takes no room");
    let (_, structure) = said_by("pdfinfo", &["-struct"], &path);
    assert_eq!(structure.matches("Figure").count(), 2, "{structure}");
}

#[test]
fn ratings_are_a_table_in_word() {
    let (folder, path) = file("report.docx", &word::report(&rated()).unwrap());
    let read = std::fs::read_to_string(saved_as("fodt", folder.path(), &path)).unwrap();
    assert_eq!(read.matches("<table:table ").count(), 1);
    assert_eq!(read.matches("<table:table-header-rows>").count(), 1);
    for part in ["Funksjonsområde", "Ikke besvart", "2 Pårørende", ">41<"] {
        assert!(read.contains(part), "{part}");
    }
}

#[test]
fn libreoffice_gives_back_the_same_headings_and_tables() {
    let (folder, path) = file("report.docx", &word::report(&report()).unwrap());
    let read = std::fs::read_to_string(saved_as("fodt", folder.path(), &path)).unwrap();
    let headings = |level: usize| read.matches(&format!("text:outline-level=\"{level}\"")).count();
    assert!(headings(1) >= 2 && headings(2) >= 2, "{} and {}", headings(1), headings(2));
    assert_eq!(read.matches("<table:table ").count(), 2);
    assert_eq!(read.matches("<table:table-header-rows>").count(), 2, "their heads are repeated");
    let codes = ["PAGEREF", "TOC \\o"].iter().any(|code| read.contains(code));
    assert!(read.contains("<text:table-of-content ") && !codes, "the contents are contents, without codes");
    assert!(read.contains("fo:language=\"nb\"") && read.contains("Rapport: Solli på Øya"));
    let again = std::fs::File::open(saved_as("docx", &folder.path().join("again"), &path)).unwrap();
    let mut settings = String::new();
    let mut again = zip::ZipArchive::new(again).unwrap();
    again.by_name("word/settings.xml").unwrap().read_to_string(&mut settings).unwrap();
    assert!(settings.contains("<w:trackRevisions"), "changes are tracked: {settings}");
}

/// The document as LibreOffice saves it anew.
fn saved_as(format: &str, folder: &Path, path: &Path) -> PathBuf {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let out = folder.to_str().unwrap();
    let (done, said) =
        said_by("soffice", &[&profile, "--headless", "--convert-to", format, "--outdir", out], path);
    assert!(done, "{said}");
    folder.join("report").with_extension(format)
}
