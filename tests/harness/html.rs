//! Reading a page as a person sees it, and writing a form as a browser sends it.

use scraper::{ElementRef, Html, Node};

/// Elements whose text nobody sees.
const UNSEEN: [&str; 5] = ["script", "style", "template", "title", "head"];

/// The words of an element, single spaces between them.
pub(crate) fn words(element: ElementRef<'_>) -> String {
    let mut out = String::new();
    gather(element, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(it) if !UNSEEN.contains(&it.name()) => {
                let inline = ["a", "b", "em", "span", "strong", "time", "mark", "abbr"].contains(&it.name());
                if !inline {
                    out.push(' ');
                }
                gather(ElementRef::wrap(child).unwrap(), out);
                if !inline {
                    out.push(' ');
                }
            }
            _ => {}
        }
    }
}

/// The words of a whole page.
pub(crate) fn page_words(body: &str) -> String {
    words(Html::parse_document(body).root_element())
}

/// Pairs as `application/x-www-form-urlencoded`.
pub(crate) fn urlencoded<T: AsRef<str>>(pairs: &[(T, T)]) -> String {
    let pair = |(name, value): &(T, T)| format!("{}={}", escaped(name.as_ref()), escaped(value.as_ref()));
    pairs.iter().map(pair).collect::<Vec<_>>().join("&")
}

fn escaped(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b' ' => "+".to_owned(),
        b if b.is_ascii_alphanumeric() || b"-_.*".contains(&b) => char::from(b).to_string(),
        b => format!("%{b:02X}"),
    };
    text.bytes().map(byte).collect()
}

/// The boundary between the parts of a form with a file.
pub(crate) const BOUNDARY: &str = "----kvip-form-boundary";

/// A file in a form: field, file name, bytes.
pub(crate) type Attached = (String, String, Vec<u8>);

/// Pairs and files as `multipart/form-data`.
pub(crate) fn multipart(pairs: &[(String, String)], files: &[Attached]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in pairs {
        body.extend(
            format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                .bytes(),
        );
    }
    for (name, file, bytes) in files {
        body.extend(
            format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            )
            .bytes(),
        );
        body.extend(bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}
