//! The detector as a program: JSON lines in, JSON lines out; or plain text in and out.

use crate::detect::{Kind, Level, Memory, Settings, Span, detect, detect_all};
use serde::{Deserialize, Serialize};
use std::io::{BufRead, Read as _, Write};

/// One line in is at most this long.
const LONGEST: u64 = 64 << 20;
/// So many bytes of one document are held back until its names are known.
const HELD: usize = 8 << 20;

/// What to look for, and how to answer.
#[derive(Debug, Clone)]
pub struct Options {
    /// Only these kinds; all where empty.
    pub kinds: Vec<Kind>,
    /// How sure to be.
    pub settings: Settings,
}

/// Why the program stopped.
#[derive(Debug)]
pub enum Fault {
    /// A line that is not what it should be; counted from one.
    Line(usize, String),
    /// Reading or writing failed.
    Io(std::io::Error),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Line(number, what) => write!(f, "line {number}: {what}"),
            Self::Io(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for Fault {}

impl From<std::io::Error> for Fault {
    fn from(fault: std::io::Error) -> Self {
        Self::Io(fault)
    }
}

#[derive(Deserialize)]
struct In {
    text: String,
    #[serde(default)]
    doc: Option<serde_json::Value>,
}

#[derive(Serialize)]
struct Out<'a> {
    spans: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Place<'a> {
    start: usize,
    end: usize,
    kind: &'a str,
    score: f32,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'a str>,
}

/// Kinds by their short names, with commas between; an error names the one that is unknown.
pub fn kinds(list: &str) -> Result<Vec<Kind>, String> {
    let names = list.split(',').map(str::trim).filter(|name| !name.is_empty());
    names
        .map(|name| {
            Kind::of_code(&name.to_uppercase()).ok_or_else(|| format!("no kind is called \"{name}\""))
        })
        .collect()
}

/// `balanced`, `recall`, or a number from nought to one.
pub fn threshold(text: &str) -> Result<Settings, String> {
    match text {
        "balanced" => Ok(Settings::BALANCED),
        "recall" => Ok(Settings::RECALL),
        number => match number.parse::<f32>() {
            Ok(threshold) if (0.0..=1.0).contains(&threshold) => Ok(Settings { threshold }),
            _ => Err("the threshold is balanced, recall or a number from 0 to 1".to_owned()),
        },
    }
}

/// Reads `{"text", "lang"?, "doc"?}` lines and answers each with a `{"spans"}` line. Lines of one `doc`
/// that follow each other share their names, also backwards.
pub fn run(mut input: impl BufRead, mut output: impl Write, options: &Options) -> Result<(), Fault> {
    let mut group: Vec<String> = Vec::new();
    let (mut doc, mut held, mut number) = (None, 0, 0);
    let mut memory = Memory::default();
    while let Some(line) = next_line(&mut input, number + 1)? {
        number += 1;
        if line.trim().is_empty() {
            continue;
        }
        let line: In = serde_json::from_str(&line).map_err(|fault| Fault::Line(number, wrong(&fault)))?;
        if line.doc.is_none() || line.doc != doc || held > HELD {
            answer(&group, options, &mut memory, &mut output)?;
            group.clear();
            held = 0;
            if line.doc.is_none() || line.doc != doc {
                memory = Memory::default();
            }
        }
        doc = line.doc;
        held += line.text.len();
        group.push(line.text);
        if doc.is_none() {
            answer(&group, options, &mut memory, &mut output)?;
            group.clear();
            held = 0;
        }
    }
    answer(&group, options, &mut memory, &mut output)?;
    Ok(output.flush()?)
}

/// Says what is wrong with a line without repeating it.
fn wrong(fault: &serde_json::Error) -> String {
    let what = if fault.is_data() { "has no \"text\" that is a text" } else { "is not JSON" };
    format!("{what} (column {})", fault.column())
}

fn next_line(input: &mut impl BufRead, number: usize) -> Result<Option<String>, Fault> {
    let mut bytes = Vec::new();
    let read = input.take(LONGEST).read_until(b'\n', &mut bytes)?;
    if read as u64 == LONGEST && bytes.last() != Some(&b'\n') {
        return Err(Fault::Line(number, "is longer than 64 MB".to_owned()));
    }
    let line = String::from_utf8(bytes).map_err(|_| Fault::Line(number, "is not UTF-8".to_owned()))?;
    Ok((read > 0).then_some(line))
}

fn wanted(span: &Span, options: &Options) -> bool {
    options.kinds.is_empty() || options.kinds.contains(&span.kind)
}

fn answer(
    group: &[String],
    options: &Options,
    memory: &mut Memory,
    output: &mut impl Write,
) -> Result<(), Fault> {
    let texts: Vec<&str> = group.iter().map(String::as_str).collect();
    for (text, spans) in texts.iter().zip(detect_all(&texts, options.settings, memory)) {
        let spans: Vec<Span> = spans.into_iter().filter(|span| wanted(span, options)).collect();
        let out = Out { spans: places(text, &spans) };
        serde_json::to_writer(&mut *output, &out).map_err(std::io::Error::from)?;
        output.write_all(b"\n")?;
    }
    Ok(())
}

/// The spans counted in code points, in one walk through the text.
fn places<'a>(text: &str, spans: &[Span]) -> Vec<Place<'a>> {
    let (mut bytes, mut points) = (0, 0);
    let mut count_to = |offset: usize| {
        points += text.get(bytes..offset).map_or(0, |part| part.chars().count());
        bytes = offset;
        points
    };
    let mut place = |span: &Span| Place {
        start: count_to(span.start),
        end: count_to(span.end),
        kind: span.kind.code(),
        score: (span.score * 1000.0).round() / 1000.0,
        level: (span.level == Level::Warn).then_some("warn"),
    };
    spans.iter().map(&mut place).collect()
}

/// `text` with every find replaced by its kind in square brackets.
pub fn redacted(text: &str, options: &Options) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut at = 0;
    for span in detect(text, options.settings).iter().filter(|span| wanted(span, options)) {
        clean.push_str(text.get(at..span.start).unwrap_or_default());
        clean.push('[');
        clean.push_str(span.kind.code());
        clean.push(']');
        at = span.end;
    }
    clean.push_str(text.get(at..).unwrap_or_default());
    clean
}

/// Reads plain text to its end and writes it redacted.
pub fn redact(input: impl BufRead, mut output: impl Write, options: &Options) -> Result<(), Fault> {
    let mut bytes = Vec::new();
    input.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Fault::Line(1, "the text is longer than 64 MB".to_owned()));
    }
    let text = String::from_utf8(bytes).map_err(|_| Fault::Line(1, "the text is not UTF-8".to_owned()))?;
    output.write_all(redacted(&text, options).as_bytes())?;
    Ok(output.flush()?)
}

#[cfg(test)]
mod tests;
