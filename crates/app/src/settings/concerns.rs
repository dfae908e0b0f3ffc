//! Where people report by themselves, as a network puts it.

use domain::lang::Lang;
use serde::Deserialize;

/// Something serious heard on a visit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concerns {
    /// Where people report by themselves, in the order it is shown.
    pub channels: Vec<Channel>,
}

/// A place to report to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its name in what is stored.
    pub key: String,
    /// What it is for.
    pub duty: Duty,
    /// Its name for people.
    pub name: Name,
    /// Its address, `https://` or `tel:`; empty when there is none.
    pub link: String,
}

/// A name in two languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// In bokmål, and for who reads nynorsk or Danish.
    pub nb: String,
    /// In English.
    pub en: String,
}

/// What the law may ask when something serious was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// Emergency services are called.
    Emergency,
    /// Child welfare is told.
    ChildWelfare,
    /// Every health professional tells the supervisory authority.
    Personal,
    /// The institution alerts at once.
    Institution,
    /// Patients and relatives may alert themselves.
    Family,
}

impl Duty {
    /// All of them, the most pressing first.
    pub const ALL: [Self; 5] =
        [Self::Emergency, Self::ChildWelfare, Self::Personal, Self::Institution, Self::Family];

    /// Its name in `config/texts`: `concern-duty-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::ChildWelfare => "child-welfare",
            Self::Personal => "personal",
            Self::Institution => "institution",
            Self::Family => "family",
        }
    }
}

impl Channel {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nb | Lang::Nn | Lang::Da => &self.name.nb,
            Lang::En => &self.name.en,
        }
    }

    /// Its address, if it is one that may stand on a page.
    pub fn address(&self) -> Option<&str> {
        let known = ["https://", "tel:"].iter().any(|scheme| self.link.starts_with(scheme));
        known.then_some(self.link.as_str())
    }
}

impl Concerns {
    /// The channel with this key.
    pub fn channel(&self, key: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.key == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::Settings;

    #[test]
    fn every_duty_has_a_channel_and_every_key_is_one() {
        let concerns = Settings::read("").unwrap().concerns;
        for duty in Duty::ALL {
            assert!(concerns.channels.iter().any(|channel| channel.duty == duty), "{duty:?}");
        }
        for channel in &concerns.channels {
            assert_eq!(concerns.channel(&channel.key).unwrap().link, channel.link, "{}", channel.key);
            assert!(channel.link.is_empty() || channel.address().is_some(), "{}", channel.link);
        }
    }

    #[test]
    fn a_network_gives_its_own_and_no_script_stands_behind_a_link() {
        let own = "[[concerns.channels]]\nkey = \"x\"\nduty = \"personal\"\n\
                   name = { nb = \"X\", en = \"X\" }\nlink = \"javascript:alert(1)\"";
        let concerns = Settings::read(own).unwrap().concerns;
        assert_eq!((concerns.channels.len(), concerns.channels[0].address()), (1, None));
    }
}
