//! One book of texts per language, read once.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use domain::lang::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::Embed;
use unic_langid::LanguageIdentifier;

use super::Arg;

/// The files of `config/texts`.
#[derive(Embed)]
#[folder = "../../config/texts"]
pub(super) struct Files;

/// A language's texts: all of them, and those without variables already written out.
struct Book {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, &'static str>,
}

static NB: LazyLock<Book> = LazyLock::new(|| open(Lang::Nb));
static NN: LazyLock<Book> = LazyLock::new(|| open(Lang::Nn));
static DA: LazyLock<Book> = LazyLock::new(|| open(Lang::Da));
static EN: LazyLock<Book> = LazyLock::new(|| open(Lang::En));

/// Keys nobody wrote a text for, so that each is made ready for showing only once.
static MISSING: LazyLock<Mutex<HashMap<String, &'static str>>> = LazyLock::new(Mutex::default);
/// Keys come from the program, so there are few; a mistake must still not fill the memory.
const MISSING_KEPT: usize = 500;

fn book(lang: Lang) -> &'static Book {
    match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::Da => &DA,
        Lang::En => &EN,
    }
}

/// The language's own book, then the one behind it.
fn books(lang: Lang) -> impl Iterator<Item = &'static Book> {
    std::iter::successors(Some(lang), |l| l.fallback()).map(book)
}

pub(super) fn has(lang: Lang, key: &str) -> bool {
    books(lang).any(|book| book.bundle.has_message(key))
}

pub(super) fn plain(lang: Lang, key: &str) -> &'static str {
    books(lang).find_map(|book| book.plain.get(key).copied()).unwrap_or_else(|| missing(key))
}

pub(super) fn filled(lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    books(lang).find_map(|book| book.say(key, args)).unwrap_or_else(|| missing(key).to_owned())
}

fn missing(key: &str) -> &'static str {
    let mut seen = MISSING.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = seen.get(key) {
        return text;
    }
    if seen.len() >= MISSING_KEPT {
        return "⟦?⟧";
    }
    tracing::error!(key, "a text is missing");
    let text: &'static str = Box::leak(format!("⟦{key}⟧").into_boxed_str());
    seen.insert(key.to_owned(), text);
    text
}

impl Book {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, FluentValue::from(arg));
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        for error in errors {
            tracing::error!(key, %error, "a text could not be filled in");
        }
        Some(text.into_owned())
    }
}

fn open(lang: Lang) -> Book {
    let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    let mut plain = HashMap::new();
    for source in sources(lang) {
        let (keys, resource) = read(source);
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(lang = lang.code(), ?errors, "a text is written twice");
        }
        for key in keys {
            if let Some(text) = without_variables(&bundle, &key) {
                plain.insert(key, text);
            }
        }
    }
    Book { bundle, plain }
}

/// The language's files, in the order of their names.
pub(super) fn sources(lang: Lang) -> Vec<String> {
    let folder = format!("{}/", lang.code());
    let mut names: Vec<_> =
        Files::iter().filter(|name| name.starts_with(&folder) && name.ends_with(".ftl")).collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| Files::get(name))
        .map(|file| String::from_utf8_lossy(&file.data).into_owned())
        .collect()
}

/// The keys of a file and its texts; a line that cannot be read is reported and left out.
fn read(source: String) -> (Vec<String>, FluentResource) {
    let keys = keys(&source).map(str::to_owned).collect();
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
        tracing::error!(?errors, "a text file has lines that cannot be read");
        resource
    });
    (keys, resource)
}

/// The keys of a file: a line that begins with a letter and names a text.
pub(super) fn keys(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end())
}

fn without_variables(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<&'static str> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then(|| &*Box::leak(text.into_boxed_str()))
}
