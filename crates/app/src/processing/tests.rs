use super::*;

fn written(own: &str, which: Which, lang: Lang) -> String {
    paper(&Settings::read(own).unwrap(), which, lang).unwrap().markdown()
}

const BOTH: [Which; 2] = [Which::Record, Which::Assessment];
const LANGS: [Lang; 2] = [Lang::Nb, Lang::En];

#[test]
fn everything_is_said_in_both_languages() {
    let content: Content = toml::from_str(KVIP).unwrap();
    for lang in LANGS {
        for it in &content.activities {
            let words = [&it.name, &it.purpose, &it.people, &it.data, &it.recipients];
            assert!(words.iter().all(|words| words.exact(lang).is_some()), "{}", it.key);
        }
        assert!(
            content.risks.iter().all(|it| it.name.exact(lang).is_some() && it.harm.exact(lang).is_some())
        );
        for which in BOTH {
            let text = written("", which, lang);
            assert!(!text.contains('⟦'), "{text}");
        }
    }
}

#[test]
fn a_changed_retention_changes_both_papers() {
    for which in BOTH {
        for lang in LANGS {
            let (usual, other) =
                (written("", which, lang), "[retention]\nconsents_days = 91\nnotes_days = 17");
            let changed = written(other, which, lang);
            assert!(usual.contains("365") && !usual.contains("91 "), "{usual}");
            assert!(changed.contains("91 ") && changed.contains("17 "), "{changed}");
        }
    }
}

#[test]
fn whoever_answers_for_it_stands_there_or_is_missed() {
    let usual = written("", Which::Record, Lang::En);
    assert!(usual.contains("controller.name"), "{usual}");
    let own = "[controller]\nname = \"Vestfjord HF\"\nnumber = \"999999999\"\naddress = \"Vei 1\"\n\
        [[controller.processors]]\nname = \"Drift AS\"\ndoes = \"runs the server\"\ncountry = \"NO\"\nagreement = \"2026-01-15\"";
    let filled = written(own, Which::Record, Lang::En);
    assert!(
        filled.contains("Vestfjord HF") && filled.contains("Drift AS") && !filled.contains("controller.name")
    );
}

#[test]
fn what_it_rests_on_is_what_the_privacy_officer_chose() {
    assert!(written("", Which::Record, Lang::Nb).contains("art. 6(1) a, art. 9(2) a"));
    let own = "[controller]\nconsent_basis = [\"A6-1-e\", \"A9-2-h\"]\n[controller.basis]\nnotes = []";
    let chosen = written(own, Which::Record, Lang::Nb);
    assert!(
        chosen.contains("art. 6(1) e, art. 9(2) h") && chosen.contains("controller.basis.notes"),
        "{chosen}"
    );
}

#[test]
fn a_measure_is_told_as_on_only_where_it_is() {
    let off = measures::all(&Settings::read("").unwrap());
    let is_on = |all: &[measures::Measure], key: &str| all.iter().any(|one| one.key == key && one.on);
    let own = "base_url = \"https://kvip.example.no\"\n[backup]\nfolder = \"/backup\"\n[mail]\nsmtp_url = \"smtps://x\"\n\
        [log]\ncheckpoints = \"/elsewhere\"";
    let on = measures::all(&Settings::read(own).unwrap());
    for key in ["https", "mail", "backup", "checkpoints"] {
        assert!(!is_on(&off, key) && is_on(&on, key), "{key}");
    }
}

#[test]
fn every_risk_is_answered_by_measures_that_there_are() {
    let content: Content = toml::from_str(KVIP).unwrap();
    let all = measures::all(&Settings::read("").unwrap());
    for risk in &content.risks {
        assert!(!risk.measures.is_empty());
        for key in &risk.measures {
            assert!(all.iter().any(|one| one.key == key), "{key}");
        }
    }
}
