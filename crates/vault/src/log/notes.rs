//! Finding signed checkpoints in a text that holds other things too: a file of many, or a letter.

/// At most so many are taken from one text.
const MOST: usize = 200_000;

/// Every signed checkpoint in a text, in its order, each in its exact form. Lines may be indented or quoted with `>`,
/// and end as letters end theirs. Nothing is verified.
pub fn notes_in(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(bare).collect();
    let mut notes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let first_signature = line.starts_with("— ") && at >= 4 && lines[at - 1].is_empty();
        if !first_signature || notes.len() == MOST {
            continue;
        }
        let body = &lines[at - 4..at - 1];
        let signatures = lines[at..].iter().take_while(|line| line.starts_with("— "));
        let signatures: Vec<&str> = signatures.copied().collect();
        if body.iter().all(|line| !line.is_empty()) {
            notes.push(format!("{}\n\n{}\n", body.join("\n"), signatures.join("\n")));
        }
    }
    notes
}

fn bare(line: &str) -> &str {
    line.trim_start_matches(['>', ' ', '\t']).trim_end()
}
