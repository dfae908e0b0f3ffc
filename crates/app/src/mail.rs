//! Letters: what they say, and who carries them.

use crate::AppError;
use crate::settings::Mail;
use domain::lang::Lang;
use domain::text::Email;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Message, SmtpTransport, Transport};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

mod outbox;
mod reminders;
mod wording;

/// A letter ready to go: a subject, a sentence and a link.
#[derive(Debug, Clone)]
pub struct Ready {
    /// To whom.
    pub to: Email,
    /// In which language.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text, with the link.
    pub text: String,
}

/// Carries letters.
pub trait Mailer: Send + Sync {
    /// Hands a letter over; blocking, called off the request path.
    fn send(&self, letter: &Ready) -> Result<(), AppError>;
}

/// Drops every letter; for a store that is being filled.
#[derive(Debug, Clone, Copy)]
pub struct NoMail;

impl Mailer for NoMail {
    fn send(&self, _letter: &Ready) -> Result<(), AppError> {
        Ok(())
    }
}

/// Sends over SMTP.
pub struct SmtpMailer {
    from: Mailbox,
    transport: SmtpTransport,
}

/// Puts letters in a folder, one `.eml` file each.
pub struct FolderMailer {
    from: Mailbox,
    folder: PathBuf,
    count: AtomicU64,
}

/// The carrier the settings ask for; a folder within `data` without SMTP.
pub fn carrier(mail: &Mail, data: &Path) -> Result<Arc<dyn Mailer>, AppError> {
    let from: Mailbox = mail.from.parse().map_err(|_| AppError::Fault("mail.from is not an address"))?;
    if mail.smtp_url.is_empty() {
        let folder = data.join(&mail.folder);
        std::fs::create_dir_all(&folder)
            .map_err(|_| AppError::Fault("the folder for letters cannot be made"))?;
        return Ok(Arc::new(FolderMailer { from, folder, count: AtomicU64::new(0) }));
    }
    let transport =
        SmtpTransport::from_url(&mail.smtp_url).map_err(|_| AppError::Fault("mail.smtp_url"))?.build();
    Ok(Arc::new(SmtpMailer { from, transport }))
}

fn message(from: &Mailbox, letter: &Ready) -> Result<Message, AppError> {
    let to: Mailbox =
        letter.to.as_str().parse().map_err(|_| AppError::Fault("an address cannot be written to"))?;
    let message = Message::builder().from(from.clone()).to(to).subject(&letter.subject);
    let message = message.header(ContentType::TEXT_PLAIN).body(letter.text.clone());
    message.map_err(|_| AppError::Fault("a letter cannot be written"))
}

impl Mailer for SmtpMailer {
    fn send(&self, letter: &Ready) -> Result<(), AppError> {
        let message = message(&self.from, letter)?;
        self.transport.send(&message).map_err(|_| AppError::Fault("SMTP did not take a letter"))?;
        Ok(())
    }
}

impl Mailer for FolderMailer {
    fn send(&self, letter: &Ready) -> Result<(), AppError> {
        let bytes = message(&self.from, letter)?.formatted();
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let name = format!("{}-{number:06}.eml", std::process::id());
        std::fs::write(self.folder.join(name), bytes)
            .map_err(|_| AppError::Fault("a letter cannot be put down"))
    }
}
