//! Filling in a form as a browser does: what is hidden or filled in already goes along, only what can be chosen is chosen.

use crate::html::{self, Attached};
use crate::page::{Page, css};
use crate::visitor::Visitor;
use axum::http::Method;
use scraper::{ElementRef, Html};

/// How a field is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Typed,
    Hidden,
    /// A box or a radio button: sent when ticked.
    Ticked {
        on: bool,
        radio: bool,
    },
    Chosen {
        options: Vec<(String, String)>,
    },
    File,
}

#[derive(Debug, Clone)]
struct Input {
    name: String,
    value: String,
    kind: Kind,
    filled: bool,
}

/// A form being filled in.
#[derive(Debug, Clone)]
pub struct Filling {
    visitor: Visitor,
    place: String,
    method: Method,
    action: String,
    multipart: bool,
    inputs: Vec<Input>,
    pressed: Option<(String, String)>,
    files: Vec<Attached>,
}

impl Filling {
    #[track_caller]
    pub(crate) fn of(page: &Page, which: &str, names: &[&str]) -> Self {
        match Self::find(page, which, names) {
            Some(filling) => filling,
            None => panic!("{page} has no form “{which}” with {names:?}. It has: {}", described(page)),
        }
    }

    pub(crate) fn find(page: &Page, which: &str, names: &[&str]) -> Option<Self> {
        let document = Html::parse_document(&page.body());
        let forms: Vec<Self> = document
            .select(&css("form"))
            .filter_map(|form| Self::read(page, &document, form, which))
            .collect();
        forms
            .into_iter()
            .find(|form| names.iter().all(|name| form.inputs.iter().any(|one| one.name == *name)))
    }

    fn read(page: &Page, document: &Html, form: ElementRef<'_>, which: &str) -> Option<Self> {
        let own = form.attr("action").filter(|action| !action.is_empty()).unwrap_or(page.path());
        let button = buttons(document, form).into_iter().find(|button| html::words(*button) == which);
        let action = button.and_then(|button| button.attr("formaction")).unwrap_or(own);
        let by_address =
            which.starts_with('/') && own.split('?').next().is_some_and(|own| own.ends_with(which));
        if button.is_none() && !by_address {
            return None;
        }
        let button = button.or_else(|| buttons(document, form).into_iter().next());
        Some(Self::with(page, document, form, (button, action)))
    }

    fn with(
        page: &Page,
        document: &Html,
        form: ElementRef<'_>,
        (button, action): (Option<ElementRef<'_>>, &str),
    ) -> Self {
        let pressed = button.and_then(|button| {
            Some((button.attr("name")?.to_owned(), button.attr("value").unwrap_or_default().to_owned()))
        });
        let post = form.attr("method").is_some_and(|method| method.eq_ignore_ascii_case("post"));
        Self {
            visitor: page.visitor().clone(),
            place: page.to_string(),
            method: if post { Method::POST } else { Method::GET },
            action: action.to_owned(),
            multipart: form.attr("enctype") == Some("multipart/form-data"),
            inputs: inputs(document, form),
            pressed,
            files: Vec::new(),
        }
    }

    /// Every form of a page that is sent, with its first button pressed.
    pub(crate) fn every(page: &Page) -> Vec<Self> {
        let document = Html::parse_document(&page.body());
        let one = |form: ElementRef<'_>| {
            let button = buttons(&document, form).into_iter().next();
            let own = form.attr("action").filter(|action| !action.is_empty()).unwrap_or(page.path());
            let action = button.and_then(|button| button.attr("formaction")).unwrap_or(own);
            Self::with(page, &document, form, (button, action))
        };
        document.select(&css("form")).map(one).filter(|form| form.method == Method::POST).collect()
    }

    /// Nothing typed, nothing ticked.
    #[must_use]
    pub fn emptied(mut self) -> Self {
        for input in &mut self.inputs {
            match &mut input.kind {
                Kind::Typed => input.value.clear(),
                Kind::Ticked { on, .. } => *on = false,
                Kind::Hidden | Kind::Chosen { .. } | Kind::File => {}
            }
        }
        self
    }

    /// Something no field was made for in every one of them, hidden ones too.
    #[must_use]
    pub fn with_nonsense(mut self) -> Self {
        for input in &mut self.inputs {
            match &mut input.kind {
                Kind::Typed => "\u{202e}<b>æø\u{0}€ 2026-13-45 -1e9".clone_into(&mut input.value),
                Kind::Hidden => input.value.push('x'),
                Kind::Ticked { on, .. } => {
                    *on = true;
                    "tull".clone_into(&mut input.value);
                }
                Kind::Chosen { .. } => "tull".clone_into(&mut input.value),
                Kind::File => self.files.push((input.name.clone(), "tull.pdf".to_owned(), vec![0, 159, 146])),
            }
        }
        self
    }

    /// Types, chooses or ticks. A name given twice answers the second field of that name.
    #[must_use]
    #[track_caller]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        let place = format!("{} “{}”", self.place, self.action);
        let names: Vec<_> = self.inputs.iter().map(|input| input.name.clone()).collect();
        let of_name = || format!("{place} has no field {name} for “{value}”; it has {names:?}");
        if self.inputs.iter().any(|input| input.name == name && matches!(input.kind, Kind::Ticked { .. })) {
            self.tick(name, value).unwrap_or_else(|| panic!("{}", of_name()));
            return self;
        }
        let many = self.inputs.iter().filter(|input| input.name == name).count() > 1;
        let found = self.inputs.iter_mut().find(|input| input.name == name && !(many && input.filled));
        let input = found.unwrap_or_else(|| panic!("{}", of_name()));
        if let Kind::Chosen { options } = &input.kind {
            let option = options.iter().find(|(of, words)| of == value || words == value);
            let (of, _) =
                option.unwrap_or_else(|| panic!("{place} {name} offers {options:?}, not “{value}”"));
            input.value.clone_from(of);
        } else {
            value.clone_into(&mut input.value);
        }
        input.filled = true;
        self
    }

    fn tick(&mut self, name: &str, value: &str) -> Option<()> {
        let at = self.inputs.iter().position(|input| input.name == name && input.value == value)?;
        let Kind::Ticked { radio, .. } = self.inputs[at].kind else { return None };
        for (n, input) in self.inputs.iter_mut().enumerate() {
            if n == at {
                input.kind = Kind::Ticked { on: true, radio };
            } else if radio && input.name == name {
                input.kind = Kind::Ticked { on: false, radio };
            }
        }
        Some(())
    }

    /// Takes a tick away.
    #[must_use]
    #[track_caller]
    pub fn untick(mut self, name: &str, value: &str) -> Self {
        let found = self.inputs.iter_mut().find(|input| input.name == name && input.value == value);
        let input = found.unwrap_or_else(|| panic!("{} has no box {name}={value}", self.place));
        input.kind = Kind::Ticked { on: false, radio: false };
        self
    }

    /// Sends a field otherwise than the page would let her; for tests of what must be refused.
    #[must_use]
    pub fn forge(mut self, name: &str, value: &str) -> Self {
        self.inputs.retain(|input| input.name != name);
        let input = Input { name: name.to_owned(), value: value.to_owned(), kind: Kind::Typed, filled: true };
        self.inputs.push(input);
        self
    }

    /// Chooses a file.
    #[must_use]
    #[track_caller]
    pub fn attach(mut self, name: &str, file: &str, bytes: &[u8]) -> Self {
        let has = self.inputs.iter().any(|input| input.name == name && input.kind == Kind::File);
        assert!(has && self.multipart, "{} has no place for a file {name}", self.place);
        self.files.push((name.to_owned(), file.to_owned(), bytes.to_vec()));
        self
    }

    /// What a field holds now.
    pub fn value(&self, name: &str) -> Option<&str> {
        let sent =
            |input: &&Input| input.name == name && input.kind != (Kind::Ticked { on: false, radio: true });
        self.inputs.iter().find(sent).map(|input| input.value.as_str())
    }

    /// The names of its fields, in order.
    pub fn names(&self) -> Vec<&str> {
        self.inputs.iter().map(|input| input.name.as_str()).collect()
    }

    /// What can be chosen under a name: radio buttons, boxes or a list.
    pub fn choices(&self, name: &str) -> Vec<&str> {
        let mut found = Vec::new();
        for input in self.inputs.iter().filter(|input| input.name == name) {
            match &input.kind {
                Kind::Chosen { options } => found.extend(options.iter().map(|(value, _)| value.as_str())),
                Kind::Ticked { .. } => found.push(input.value.as_str()),
                Kind::Typed | Kind::Hidden | Kind::File => {}
            }
        }
        found.retain(|value| !value.is_empty());
        found
    }

    /// Where it goes.
    pub fn action(&self) -> &str {
        &self.action
    }

    /// Everything a browser would send.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let sent =
            |input: &&Input| !input.name.is_empty() && input.kind != Kind::File && !unticked(&input.kind);
        let inputs = self.inputs.iter().filter(sent).map(|input| (input.name.clone(), input.value.clone()));
        inputs.chain(self.pressed.clone()).collect()
    }

    /// Presses the button.
    pub async fn submit(self) -> Page {
        let pairs = self.pairs();
        if self.method == Method::GET {
            let path = format!("{}?{}", self.action, html::urlencoded(&pairs));
            return self.visitor.get(path).await;
        }
        let (kind, body) = if self.multipart {
            let files = self.files_or_none();
            (format!("multipart/form-data; boundary={}", html::BOUNDARY), html::multipart(&pairs, &files))
        } else {
            ("application/x-www-form-urlencoded".to_owned(), html::urlencoded(&pairs).into_bytes())
        };
        self.visitor.submit(self.method, &self.action, &kind, body).await
    }

    /// A browser sends an empty file where none was chosen.
    fn files_or_none(&self) -> Vec<Attached> {
        let mut files = self.files.clone();
        for input in self.inputs.iter().filter(|input| input.kind == Kind::File) {
            if !files.iter().any(|(name, ..)| *name == input.name) {
                files.push((input.name.clone(), String::new(), Vec::new()));
            }
        }
        files
    }
}

fn unticked(kind: &Kind) -> bool {
    matches!(kind, Kind::Ticked { on: false, .. })
}

/// The elements that belong to a form: those in it, and those that name it.
fn belonging<'a>(document: &'a Html, form: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = css(selector);
    let mut found: Vec<_> = form.select(&selector).filter(|element| element.attr("form").is_none()).collect();
    if let Some(id) = form.attr("id") {
        found.extend(document.select(&selector).filter(|element| element.attr("form") == Some(id)));
    }
    found
}

fn buttons<'a>(document: &'a Html, form: ElementRef<'a>) -> Vec<ElementRef<'a>> {
    let buttons = belonging(document, form, "button");
    buttons.into_iter().filter(|button| button.attr("type") != Some("button")).collect()
}

fn inputs(document: &Html, form: ElementRef<'_>) -> Vec<Input> {
    let fields = belonging(document, form, "input, textarea, select");
    fields.into_iter().filter(|field| field.attr("disabled").is_none()).filter_map(input).collect()
}

fn input(element: ElementRef<'_>) -> Option<Input> {
    let name = element.attr("name")?.to_owned();
    let value = element.attr("value").unwrap_or_default().to_owned();
    let (kind, value) = match (element.value().name(), element.attr("type").unwrap_or("text")) {
        ("textarea", _) => (Kind::Typed, text_of(element)),
        ("select", _) => chosen(element),
        (_, "hidden") => (Kind::Hidden, value),
        (_, kind @ ("checkbox" | "radio")) => {
            let on = element.attr("checked").is_some();
            // one without a value sends "on"; an empty one is sent empty
            let value = element.attr("value").unwrap_or("on").to_owned();
            (Kind::Ticked { on, radio: kind == "radio" }, value)
        }
        (_, "file") => (Kind::File, value),
        _ => (Kind::Typed, value),
    };
    Some(Input { name, value, kind, filled: false })
}

/// The parser has dropped the first line break already.
fn text_of(element: ElementRef<'_>) -> String {
    element.text().collect()
}

fn chosen(element: ElementRef<'_>) -> (Kind, String) {
    let options: Vec<_> = element.select(&css("option")).collect();
    let value = |option: &ElementRef<'_>| {
        option.attr("value").map_or_else(|| html::words(*option), ToOwned::to_owned)
    };
    let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
    let chosen = chosen.map(value).unwrap_or_default();
    (
        Kind::Chosen {
            options: options.iter().map(|option| (value(option), html::words(*option))).collect(),
        },
        chosen,
    )
}

/// Every form of a page, for the sentence when the right one is not there.
fn described(page: &Page) -> String {
    let document = Html::parse_document(&page.body());
    let one = |form: ElementRef<'_>| {
        let buttons: Vec<_> = buttons(&document, form).into_iter().map(html::words).collect();
        let names: Vec<_> = inputs(&document, form).into_iter().map(|input| input.name).collect();
        format!("{} {buttons:?} {names:?}", form.attr("action").unwrap_or("(here)"))
    };
    let forms: Vec<_> = document.select(&css("form")).map(one).collect();
    format!("{}. It says: {}", forms.join(" | "), page.words())
}
