//! What a drill found, and what an export holds, in plain sentences.

use app::drill::{Drill, Drilled, Outcome, What};
use app::export::Exported;
use std::path::Path;

/// A drill, line by line.
pub(super) fn drill(backup: &Path, drill: &Drill) -> String {
    let mut lines = vec![
        format!("Backup {}, made {}, was restored and tried.", backup.display(), drill.backup.made),
        control(drill),
        log(drill),
    ];
    lines.extend(drill.destroyed.iter().map(one));
    if drill.unfinished > 0 {
        lines.push(format!(
            "Destruction is under way for {} more; nothing is said of them.",
            drill.unfinished
        ));
    }
    lines.push(outcome(drill).to_owned());
    lines.join("\n") + "\n"
}

fn control(drill: &Drill) -> String {
    let (control, (kept, opened)) = (drill.control, drill.control.kept);
    let canary = |held: bool, does: &str, not: &str| if held { does.to_owned() } else { not.to_owned() };
    format!(
        "Control: a canary planted in the copy {}, one whose secret was destroyed {}; of what is not destroyed, {opened} of \
         {kept} keys are within reach. {} secrets were tried.",
        canary(control.opened, "opens", "DOES NOT OPEN"),
        canary(control.closed, "stays closed", "IS NOT CLOSED"),
        drill.secrets,
    )
}

fn log(drill: &Drill) -> String {
    let size = drill.backup.log.size;
    match drill.log {
        Some(now) => {
            format!("The backup's log of {size} leaves is the beginning of the log, which has {now}.")
        }
        None => format!("THE BACKUP'S LOG OF {size} LEAVES IS NOT THE BEGINNING OF THE LOG AS IT STANDS."),
    }
}

fn one(one: &Drilled) -> String {
    let certificate = match (&one.certificate, one.what) {
        (Some(when), What::Notes) => format!("destroyed {when}, as its signed certificate says"),
        (Some(when), What::Concern(_) | What::Consents) => format!("destroyed {when}, as the log says"),
        (None, What::Concern(_) | What::Consents) => {
            "NO LEAF OF THE LOG SAYS THAT IT IS DESTROYED".to_owned()
        }
        (None, What::Notes) => "ITS CERTIFICATE IS NOT SIGNED BY THIS INSTALLATION".to_owned(),
    };
    let held = match (one.wraps, one.texts) {
        (0, 0) => "nothing of it is in the backup".to_owned(),
        (wraps, texts) if one.what != What::Notes => format!("{wraps} keys and {texts} texts in the backup"),
        (wraps, texts) => {
            let before = wraps + texts - one.named;
            format!(
                "{wraps} keys and {texts} texts in the backup, {} of them named in the certificate and {before} from before \
                 they were replaced",
                one.named
            )
        }
    };
    let reach = match one.within_reach {
        0 => "within reach: none".to_owned(),
        some => format!("WITHIN REACH: {some}"),
    };
    let left = match one.left {
        0 => String::new(),
        some => format!("; {some} SECRETS, KEYS OR TEXTS ARE LEFT IN THE RUNNING SYSTEM"),
    };
    let what = match one.what {
        What::Concern(concern) => format!("Concern {concern} of visit {}", one.visit),
        What::Notes => format!("Notes of visit {}", one.visit),
        What::Consents => format!("Names behind the consents of visit {}", one.visit),
    };
    format!("{what}: {certificate}; {held}; {reach}{left}.")
}

fn outcome(drill: &Drill) -> &'static str {
    match drill.outcome() {
        Outcome::Closed => "Nothing of what was destroyed opens from this backup.",
        Outcome::Failed => "SOMETHING IS WRONG; see above.",
        Outcome::ProvedNothing if drill.destroyed.is_empty() => {
            "Nothing has been destroyed yet, so the drill proved nothing but that the backup can be restored."
        }
        Outcome::ProvedNothing => "The control did not hold, so the drill proved nothing.",
    }
}

/// An export.
pub(super) fn export(to: &Path, exported: &Exported) -> String {
    let notes = if exported.destroyed { " The notes are destroyed; their certificate is there." } else { "" };
    format!(
        "{}: {} texts, {} attachments, {} keys and {} leaves of the log. README.txt has the commands.{notes}",
        to.display(),
        exported.texts,
        exported.files,
        exported.keys,
        exported.leaves
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::backup::{Manifest, Tree};
    use app::drill::Control;

    fn found() -> Drill {
        let text = String::new;
        let log = Tree { size: 8, root: text() };
        let (format, program, made) = (text(), text(), "2026-11-22T03:00:00Z".to_owned());
        let backup = Manifest { format, program, made, records: text(), log, verifier: text() };
        let certificate = Some("2026-11-20T10:00:00Z".to_owned());
        let visit = app::fresh_id();
        let what = What::Notes;
        let one =
            Drilled { visit, what, certificate, wraps: 4, texts: 9, named: 13, within_reach: 0, left: 0 };
        let control = Control { opened: true, closed: true, kept: (6, 6) };
        Drill { backup, secrets: 3, control, log: Some(12), destroyed: vec![one], unfinished: 0 }
    }

    fn says(drill: &Drill) -> String {
        super::drill(Path::new("backup"), drill)
    }

    #[test]
    fn a_drill_passes_only_when_everything_stays_closed_and_the_control_opens() {
        type Change = fn(&mut Drill);
        assert!(says(&found()).ends_with("Nothing of what was destroyed opens from this backup.\n"));
        let failed: [Change; 4] = [
            |drill| drill.destroyed[0].within_reach = 1,
            |drill| drill.destroyed[0].certificate = None,
            |drill| drill.destroyed[0].left = 1,
            |drill| drill.log = None,
        ];
        for change in failed {
            let mut drill = found();
            change(&mut drill);
            assert_eq!(drill.outcome(), Outcome::Failed);
            assert!(says(&drill).contains("SOMETHING IS WRONG"), "{}", says(&drill));
        }
        let nothing: [Change; 4] = [
            |drill| drill.control.opened = false,
            |drill| drill.control.closed = false,
            |drill| drill.control.kept = (6, 0),
            |drill| drill.destroyed.clear(),
        ];
        for change in nothing {
            let mut drill = found();
            change(&mut drill);
            assert_eq!(drill.outcome(), Outcome::ProvedNothing);
            assert!(says(&drill).contains("proved nothing"), "{}", says(&drill));
        }
    }

    #[test]
    fn a_destroyed_concern_and_names_behind_consents_are_tried_as_well() {
        for (what, called) in
            [(What::Concern(app::fresh_id()), "\nConcern "), (What::Consents, "\nNames behind the consents ")]
        {
            let mut drill = found();
            let one = Drilled { what, ..drill.destroyed[0].clone() };
            drill.destroyed.push(one);
            assert_eq!(drill.outcome(), Outcome::Closed);
            let said = says(&drill);
            assert!(said.contains(called) && said.contains("as the log says"), "{said}");
            drill.destroyed[1].within_reach = 1;
            assert_eq!(drill.outcome(), Outcome::Failed);
        }
    }
}
