//! `kvip anonymise` as other programs use it: text in, text out, a clear sentence when something is wrong, and none of the
//! text in that sentence.

#![expect(clippy::unwrap_used, reason = "a test")]

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread::spawn;

fn kvip(flags: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kvip"));
    command.arg("anonymise").args(flags);
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut running = pipes.spawn().unwrap();
    let (mut pipe, input) = (running.stdin.take().unwrap(), input.to_vec());
    // it may have said no before it has read
    let writing = spawn(move || drop(pipe.write_all(&input)));
    let output = running.wait_with_output().unwrap();
    writing.join().unwrap();
    output
}

/// What it writes when all is well.
fn says(flags: &[&str], input: &str) -> String {
    let output = kvip(flags, input.as_bytes());
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success() && err.is_empty(), "{flags:?} {:?} {err}", output.status.code());
    out
}

/// Its exit code and its sentence when something is wrong.
fn refuses(flags: &[&str], input: &[u8]) -> (i32, String) {
    let output = kvip(flags, input);
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

const NOTE: &str = "Kari Hansen ringte 22 33 44 55.\nHun savner ro om kvelden.\nSkriv til kari.hansen@eksempel.no, \
    født 01.01.2010.\n";

#[test]
fn plain_text_goes_in_and_comes_out_with_nobody_in_it() {
    let clean = says(&["--redact"], NOTE);
    for gone in ["Kari", "Hansen", "kari", "22 33", "eksempel", "2010"] {
        assert!(NOTE.contains(gone) && !clean.contains(gone), "{gone}: {clean}");
    }
    assert!(clean.contains("[PER]") && clean.contains("[PHONE]") && clean.contains("[EMAIL]"), "{clean}");
    assert!(clean.contains("\nHun savner ro om kvelden.\n"), "what gives nobody away stands: {clean}");
    assert_eq!(clean.lines().count(), NOTE.lines().count());
}

#[test]
fn only_the_kinds_that_were_asked_for_are_taken_out() {
    let clean = says(&["--redact", "--kinds", "phone, EMAIL"], NOTE);
    assert!(
        clean.contains("Kari Hansen") && clean.contains("[PHONE]") && clean.contains("[EMAIL]"),
        "{clean}"
    );
    let sure = says(&["--redact", "--threshold", "balanced"], NOTE);
    assert!(!sure.contains("Hansen"), "{sure}");
    assert!(says(&["--redact", "--threshold", "0.2"], NOTE).contains("[PER]"));
}

#[test]
fn lines_of_json_go_in_and_places_come_out() {
    let lines = "{\"text\":\"Ærlig: ring 22 33 44 55\"}\n{\"text\":\"Ro om kvelden\"}\n";
    let out = says(&[], lines);
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines.len() == 2 && lines[0].contains("\"start\":12,\"end\":23,\"kind\":\"PHONE\""), "{out}");
    assert_eq!(lines[1], "{\"spans\":[]}");
}

#[test]
fn nothing_in_is_nothing_out() {
    assert_eq!(says(&["--redact"], ""), "");
    assert_eq!(says(&[], ""), "");
    assert_eq!(says(&[], "\n \n"), "");
}

#[test]
fn two_megabytes_of_one_line_come_through_whole() {
    let piece = "Kari Hansen sier at ventetiden var lang og at kveldene var verst. ";
    let long = piece.repeat((2 << 20) / piece.len() + 1);
    let clean = says(&["--redact"], &long);
    assert!(long.len() > 2 << 20 && !clean.contains("Hansen") && !clean.contains('\n'));
    assert_eq!(clean.matches("kveldene var verst").count(), long.matches("kveldene var verst").count());
}

#[test]
fn a_flag_nobody_knows_is_refused_before_anything_is_read() {
    for (flags, word) in [
        (&["--kinds", "PER,NAVN"][..], "no kind is called \"NAVN\""),
        (&["--threshold", "2"], "balanced, recall or a number from 0 to 1"),
        (&["--threshold", "NaN"], "balanced, recall or a number from 0 to 1"),
        (&["--redact", "--threshold", "mye"], "balanced, recall or a number from 0 to 1"),
    ] {
        let (code, sentence) = refuses(flags, NOTE.as_bytes());
        assert_eq!(code, 1, "{flags:?}");
        assert!(sentence.starts_with("kvip: ") && sentence.contains(word), "{flags:?} {sentence}");
        assert_eq!(sentence.lines().count(), 1, "{sentence}");
    }
    let (code, sentence) = refuses(&["--rødact"], b"");
    assert!(code == 2 && sentence.contains("--rødact") && sentence.contains("--help"), "{sentence}");
}

#[test]
fn what_is_not_a_text_is_refused_and_nothing_of_it_repeated() {
    let broken = b"{\"text\":\"Ro\"}\nKari Hansen\n";
    let number = b"{\"text\":\"Ro\"}\n\n{\"text\":[\"Kari Hansen\"]}\n";
    let bytes = b"{\"text\":\"Ro\"}\n{\"text\":\"Kari Hansen\xff\"}\n";
    for (flags, input, word) in [
        (&[][..], &broken[..], "line 2: is not JSON"),
        (&[], number, "line 3: has no \"text\""),
        (&[], bytes, "line 2: is not UTF-8"),
        (&["--redact"], b"Kari Hansen \xff\xfe", "the text is not UTF-8"),
    ] {
        let output = kvip(flags, input);
        let sentence = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{sentence}");
        assert!(sentence.contains(word) && !sentence.contains("Kari"), "{sentence}");
        assert!(!String::from_utf8_lossy(&output.stdout).contains("Kari"));
    }
}
