use super::*;

fn answers(input: &str) -> Result<String, Fault> {
    let mut output = Vec::new();
    run(input.as_bytes(), &mut output, &Options { kinds: Vec::new(), settings: Settings::RECALL })?;
    Ok(String::from_utf8(output).unwrap_or_default())
}

#[test]
fn every_line_gets_an_answer_counted_in_code_points() {
    let answer = answers("{\"text\":\"Ærlig: ring 22 33 44 55\"}\n{\"text\":\"\"}\n").unwrap();
    let lines: Vec<&str> = answer.lines().collect();
    assert!(lines[0].contains("\"start\":12,\"end\":23,\"kind\":\"PHONE\""), "{answer}");
    assert_eq!(lines[1], "{\"spans\":[]}");
}

#[test]
fn a_line_that_is_not_one_is_named_and_not_repeated() {
    for bad in [
        "{\"text\":\"a\"}\nKari Hansen\n",
        "{\"text\":\"a\"}\n{\"word\":\"Kari\"}\n",
        "{\"text\":\"a\"}\n{\"text\":7}\n",
    ] {
        let fault = answers(bad).unwrap_err().to_string();
        assert!(fault.starts_with("line 2: ") && !fault.contains("Kari"), "{fault}");
    }
}

#[test]
fn unknown_kinds_and_thresholds_are_refused() {
    assert!(kinds("PER,NATID").is_ok() && kinds("PER,X").is_err());
    assert!(threshold("0.2").is_ok() && threshold("2").is_err() && threshold("NaN").is_err());
}
