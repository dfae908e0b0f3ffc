//! A visit taken along: Debian's `age` opens it with the commands its README names.

use domain::id::VisitId;
use harness::{PASSPHRASE, World};
use std::path::Path;
use std::process::{Command, Stdio};

harness::on_both!(
    the_three_commands_of_the_readme_open_a_note_for_her_alone,
    after_destruction_there_is_a_certificate_and_no_note,
);

const NOTE: &str = "Kanarifugl i notatet: gul gullregn";

/// The commands of the README, as they stand there in the first language.
fn commands(folder: &Path) -> Vec<String> {
    let readme = std::fs::read_to_string(folder.join("README.txt")).unwrap();
    let commands =
        readme.lines().filter_map(|line| line.strip_prefix("    ")).filter(|line| line.starts_with("age "));
    commands.take(3).map(ToOwned::to_owned).collect()
}

/// Runs one in the folder, at a terminal where the passphrase is typed.
fn run(folder: &Path, command: &str) -> bool {
    use std::io::Write;
    let mut child = Command::new("script")
        .args(["-qec", command, "/dev/null"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(format!("{PASSPHRASE}\n").as_bytes()).unwrap();
    child.wait().unwrap().success()
}

fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    names.map(|name| name.into_string().unwrap()).collect()
}

async fn with_note(world: &World) -> VisitId {
    let visit = world.visit_on_its_day().await;
    world.write_note(visit, "mona", NOTE).await;
    visit
}

async fn the_three_commands_of_the_readme_open_a_note_for_her_alone(world: World) {
    let visit = with_note(&world).await;
    world.app().checkpoint().await.unwrap();
    let (shelf, mona) = (tempfile::tempdir().unwrap(), world.id("mona"));
    let folder = shelf.path().join("for mona");
    let exported = world.app().export_visit(visit, Some(mona), &folder).await.unwrap();
    assert!(exported.keys == 2 && exported.texts == 1 && exported.files == 2, "{exported:?}");
    let commands = commands(&folder);
    assert_eq!(commands.len(), 3);
    for command in &commands {
        assert!(run(&folder, command), "{command}");
    }
    let text = String::from_utf8(std::fs::read(folder.join("text.txt")).unwrap()).unwrap();
    let (line, rest) = text.split_once('\n').unwrap();
    assert!(rest.starts_with(NOTE) && line.contains(&visit.to_string()), "{line}");
    assert!(world.app().export_visit(visit, None, &folder).await.is_err(), "nothing is written over");

    let others = shelf.path().join("for everyone");
    world.app().export_visit(visit, None, &others).await.unwrap();
    let keys = files(&others.join("keys"));
    let of = |name: &str| format!("notes-{}.age", world.id(name));
    assert!(keys.contains(&of("vidar")) && keys.contains(&of("mona")) && !others.join("me.age").exists());
    assert!(
        !keys.contains(&of("hanne")) && !keys.contains(&of("nina")),
        "nor the host and the network leader"
    );
    std::fs::copy(folder.join("me.txt"), others.join("me.txt")).unwrap();
    let open = |name: &str| run(&others, &format!("age -d -i me.txt -o opened.txt keys/{}", of(name)));
    assert!(!open("vidar"), "somebody else's");
    assert!(open("mona"), "the control: her own");

    let log = files(&folder.join("log"));
    let proofs =
        log.iter().filter(|name| Path::new(name).extension().is_some_and(|kind| kind == "proof")).count();
    assert!(proofs > 3 && log.contains(&"checkpoint.txt".to_owned()), "{log:?}");
    for part in ["", "keys", "notes", "report", "files", "signatures", "log"] {
        for name in files(&others.join(part)) {
            let name = name.to_lowercase();
            assert!(
                ["mona", "vidar", "ulla", "magnus", "kart", "runde"].iter().all(|one| !name.contains(one)),
                "{name}"
            );
        }
    }
    let told = world.person("pia").get("/log?kind=visit_exported").await;
    told.is(200).says(harness::t("log-kind-visit-exported"));
}

async fn after_destruction_there_is_a_certificate_and_no_note(world: World) {
    let visit = world.visit_at(domain::report::approval::Desk::Accepted).await;
    let shelf = tempfile::tempdir().unwrap();
    let before = world.app().export_visit(visit, None, &shelf.path().join("before")).await.unwrap();
    world.days_pass(31);
    assert_eq!(world.app().destroy_due_notes().await.unwrap(), 1);
    let folder = shelf.path().join("after");
    let after = world.app().export_visit(visit, None, &folder).await.unwrap();
    assert!(after.destroyed && !before.destroyed && after.texts < before.texts);
    assert!(files(&folder.join("notes")).is_empty() && !files(&shelf.path().join("before/notes")).is_empty());
    assert!(folder.join("certificate.json").is_file() && !files(&folder.join("report")).is_empty());
    assert!(files(&folder.join("keys")).iter().all(|name| !name.starts_with("notes-")));
    let signatures = files(&folder.join("signatures"));
    assert_eq!(signatures.len(), 8, "{signatures:?}");
    let deed = std::fs::read_to_string(folder.join("signatures").join(&signatures[0])).unwrap();
    assert!(deed.contains("\"signed\"") && deed.contains(&visit.to_string()), "{deed}");
}
