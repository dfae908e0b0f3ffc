//! What attachments are for, and who attaches and opens them.

use domain::evaluation::SelfEvaluation;
use domain::id::FileId;
use domain::policy::Action;
use store::files::StoredFile;

/// What an attachment is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The host unit's organisation chart; a new one takes the place of the old.
    OrganisationChart,
    /// What the host shows for the standard with this code; a file takes the place of one with the same name.
    Evidence(String),
}

/// What the purposes of evidence begin with.
pub(super) const EVIDENCE: &str = "evidence/";

impl Purpose {
    pub(super) fn key(&self) -> String {
        match self {
            Self::OrganisationChart => "organisation-chart".to_owned(),
            Self::Evidence(standard) => format!("{EVIDENCE}{standard}"),
        }
    }

    /// What one must be allowed to do to attach it.
    pub fn to_attach(&self) -> Action {
        match self {
            Self::OrganisationChart | Self::Evidence(_) => Action::AnswerEvaluation,
        }
    }

    /// What one must be allowed to do to open it.
    pub fn to_open(&self) -> Action {
        match self {
            Self::OrganisationChart | Self::Evidence(_) => Action::ReadEvaluation,
        }
    }

    /// Which of the files that are there give way to a new one of this name, and how many may stand in all.
    pub(super) fn place_for(&self, name: &str, there: &[StoredFile]) -> (Vec<FileId>, usize) {
        let all = |file: &&StoredFile| match self {
            Self::OrganisationChart => true,
            Self::Evidence(_) => file.name == name,
        };
        let most = match self {
            Self::OrganisationChart => 1,
            Self::Evidence(_) => SelfEvaluation::MOST_EVIDENCE,
        };
        (there.iter().filter(all).map(|file| file.id).collect(), most)
    }

    /// The endings a form offers, with full stops and commas.
    pub fn endings(&self) -> &'static str {
        match self {
            Self::OrganisationChart | Self::Evidence(_) => ".pdf,.png,.jpg,.docx,.pptx,.xlsx,.odt,.odp,.ods",
        }
    }
}

/// A file attached to a standard, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Code of the standard.
    pub standard: String,
    /// The file.
    pub file: StoredFile,
}
