//! The process itself: what is unlocked in it stays in it.
//!
//! What only the system can do is in `deploy/kvip.service`: no swap, no devices, no other system calls.

use crate::Fault;
use rustix::mm::{MlockAllFlags, mlockall};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::alloc::System;
use std::panic::{self, PanicHookInfo};
use zeroizing_alloc::ZeroAlloc;

/// Wipes everything that is freed: the page with the note on it, the form it came in, the buffers between.
#[global_allocator]
static MEMORY: ZeroAlloc<System> = ZeroAlloc(System);

/// Closes the process: it leaves no core file, nobody but root may read its memory, a panic repeats nothing, and
/// where the system allows it nothing is swapped. The first thing that runs; without it nothing is served.
pub(crate) fn close() -> Result<(), Fault> {
    panic::set_hook(Box::new(|panic| eprintln!("kvip: {}", told(panic))));
    no_core().map_err(|error| format!("core dumps cannot be switched off: {error}"))?;
    not_readable().map_err(|error| format!("the memory cannot be closed to other programs: {error}"))?;
    no_swap();
    Ok(())
}

/// Only if it is still to do: the unit file may have done it and then forbidden the call.
fn no_core() -> rustix::io::Result<()> {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    if getrlimit(Resource::Core) == none { Ok(()) } else { setrlimit(Resource::Core, none) }
}

/// Keeps its pages out of swap when it may lock as many as it likes; within a limit, the first page beyond it would end
/// the program.
fn no_swap() {
    let unlimited = getrlimit(Resource::Memlock).current.is_none();
    if unlimited && mlockall(MlockAllFlags::CURRENT | MlockAllFlags::FUTURE | ONLY_USED).is_err() {
        eprintln!("kvip: the memory is not locked; keep this machine's swap encrypted or off");
    }
}

/// Pages are locked when they are first used: a thread's stack is mostly never.
#[cfg(target_os = "linux")]
const ONLY_USED: MlockAllFlags = MlockAllFlags::ONFAULT;
#[cfg(not(target_os = "linux"))]
const ONLY_USED: MlockAllFlags = MlockAllFlags::empty();

#[cfg(target_os = "linux")]
fn not_readable() -> rustix::io::Result<()> {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    set_dumpable_behavior(DumpableBehavior::NotDumpable)
}

#[cfg(not(target_os = "linux"))]
fn not_readable() -> rustix::io::Result<()> {
    Ok(())
}

/// Where it went wrong. A panic's own words may repeat what someone wrote, so they are left out.
fn told(panic: &PanicHookInfo<'_>) -> String {
    match panic.location() {
        Some(place) => format!("panicked at {}:{}:{}", place.file(), place.line(), place.column()),
        None => "panicked".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[test]
    fn a_panic_says_where_and_repeats_nothing_of_what_was_in_hand() {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = heard.clone();
        panic::set_hook(Box::new(move |panic| {
            let whole = panic.payload_as_str().unwrap_or_default().to_owned();
            hears.lock().unwrap().push((told(panic), whole));
        }));
        let _ = panic::catch_unwind(|| panic!("KANARI-5521 {}", "from a note"));
        let _ = panic::take_hook();
        let heard = heard.lock().unwrap();
        let (told, whole) = &heard[0];
        assert!(whole.contains("KANARI-5521"), "the control: the panic itself carries the text");
        assert!(told.starts_with("panicked at ") && told.contains("process.rs:"), "{told}");
        assert!(!told.contains("KANARI"));
    }

    const UNIT: &str = include_str!("../../../deploy/kvip.service");

    #[test]
    fn the_unit_file_says_the_same_as_the_program_and_more() {
        let says = |line: &str| UNIT.lines().any(|said| said == line);
        let core_and_swap = ["LimitCORE=0", "MemorySwapMax=0", "LimitMEMLOCK=infinity"];
        let others = ["UMask=0077", "StateDirectoryMode=0700", "ProtectProc=invisible", "PrivateTmp=yes"];
        let rights = ["User=kvip", "NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectSystem=strict"];
        for line in [&core_and_swap[..], &others, &rights].concat() {
            assert!(says(line), "{line}");
        }
        assert!(!says("LimitCORE=infinity") && !says("LimitCORE="), "the control: not every line is there");
    }

    #[test]
    fn the_unit_file_starts_the_program_as_it_can_be_started() {
        use clap::Parser;
        let line = UNIT.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
        let parsed = |line: &str| crate::Arguments::try_parse_from(line.split_whitespace());
        assert!(matches!(parsed(line).unwrap().command, crate::Command::Serve(_)));
        assert!(parsed(&format!("{line} --no-such")).is_err(), "the control");
    }
}
