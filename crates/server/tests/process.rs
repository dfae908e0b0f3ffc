//! The running program: no core file, and nobody but root reads its memory.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;
use tempfile::TempDir;

/// Debian's `nobody`: whom the program runs as when root runs the tests, for root may read everything.
const NOBODY: u32 = 65_534;

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    fn start(command: &mut Command) -> Self {
        Self(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap())
    }

    fn proc(&self, file: &str) -> String {
        format!("/proc/{}/{file}", self.0.id())
    }
}

fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).unwrap().uid() == 0
}

/// A command as the user who is to run the program, with core files allowed.
fn as_user(program: &Path, root: bool) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "ulimit -S -c \"$(ulimit -H -c)\"; exec \"$0\" \"$@\""]).arg(program);
    if root {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

/// The program, serving: copied to where its user can run it.
fn serving(folder: &Path, root: bool) -> Running {
    let (program, data) = (folder.join("kvip"), folder.join("data"));
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_kvip"), &program).unwrap();
    fs::create_dir(&data).unwrap();
    if root {
        chown(&data, Some(NOBODY), Some(NOBODY)).unwrap();
    }
    answering(as_user(&program, root), &data)
}

/// The program when it answers.
fn answering(mut command: Command, data: &Path) -> Running {
    let at = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap();
    command.args(["serve", "--listen", &at.to_string(), "--data"]).arg(data);
    let mut running = Running::start(&mut command);
    for _ in 0..600 {
        if TcpStream::connect(at).is_ok() {
            return running;
        }
        assert!(running.0.try_wait().unwrap().is_none(), "{:?}", said(&mut running));
        sleep(Duration::from_millis(100));
    }
    panic!("it does not answer");
}

fn said(running: &mut Running) -> Vec<String> {
    let said = BufReader::new(running.0.stderr.take().unwrap());
    said.lines().map_while(Result::ok).collect()
}

/// Whether the process's own user can read what is in it.
fn is_readable(running: &Running, root: bool) -> bool {
    let file = running.proc("environ");
    let mut command = as_user(Path::new("/bin/cat"), root);
    let read = command.arg(&file).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().success();
    // Without root's rights, this process may try by itself as well.
    let itself = fs::File::open(running.proc("mem")).and_then(|mut file| file.read(&mut []));
    assert!(root || read != itself.is_err_and(|error| error.kind() == ErrorKind::PermissionDenied));
    read
}

fn core_limit(running: &Running) -> String {
    let limits = fs::read_to_string(running.proc("limits")).unwrap();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).unwrap();
    line.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_server_leaves_no_core_file_and_nobody_reads_its_memory() {
    let folder = TempDir::new().unwrap();
    let root = is_root(folder.path());
    let plain = Running::start(as_user(Path::new("/bin/sleep"), root).arg("60"));
    sleep(Duration::from_millis(300));
    assert!(is_readable(&plain, root), "the control: another program of the same user is readable");
    let server = serving(folder.path(), root);
    assert_eq!(core_limit(&server), "0 0");
    assert!(!is_readable(&server, root));
    assert_eq!(fs::metadata(server.proc("mem")).unwrap().uid(), 0, "root's, whoever runs it");
}

/// KiB of a process that never go to swap.
fn locked(running: &Running) -> u64 {
    let status = fs::read_to_string(running.proc("status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmLck:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// The program under a limit of locked memory.
fn within(limit: &str, folder: &Path) -> Running {
    let data = folder.join(limit);
    fs::create_dir(&data).unwrap();
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &format!("ulimit -l {limit}; exec \"$0\" \"$@\"")]);
    command.arg(env!("CARGO_BIN_EXE_kvip"));
    answering(command, &data)
}

#[test]
fn nothing_is_swapped_where_the_system_allows_that() {
    let folder = TempDir::new().unwrap();
    assert_eq!(locked(&within("64", folder.path())), 0, "within a limit it does without, and runs");
    let raised = Command::new("/bin/sh").args(["-c", "ulimit -l unlimited"]).status().unwrap().success();
    // most systems let nobody but root raise the limit, and some not even root
    if raised {
        assert!(locked(&within("unlimited", folder.path())) > 0);
    }
}
