use super::*;
use crate::ui::testing::words;

fn field() -> Field<'static> {
    Field::new(Lang::Nb, "beds", "Antall senger")
}

#[test]
fn an_error_stands_beside_its_field_and_is_tied_to_it() {
    let markup = field().hint("Døgnplasser.").error(Some("Skriv et tall.")).number("mange");
    let expected = "Antall senger Døgnplasser. Feil: Skriv et tall.";
    assert_eq!(words(&markup), expected);
    assert!(markup.0.contains(r#"aria-describedby="beds-hint beds-error""#));
    assert!(markup.0.contains(r#"aria-invalid="true""#));
    assert!(markup.0.contains(r#"value="mange""#), "what was typed is kept");
}

#[test]
fn what_was_typed_cannot_break_out_of_the_field() {
    let markup = field().text(r#""><script>"#).0;
    assert!(!markup.contains("<script>"));
}

#[test]
fn a_text_area_keeps_its_first_line_break_and_tells_its_room() {
    let markup = field().textarea("\nto", 4, Some(2000));
    assert!(markup.0.contains("\n\nto</textarea>"));
    assert!(words(&markup).contains("Høyst 2000 tegn."));
}

#[test]
fn a_group_of_choices_is_named_and_keeps_the_chosen_one() {
    let choices = [Choice::new("a", "Ja"), Choice::new("b", "Nei").hint("Si hvorfor.")];
    let markup = field().radios(&choices, "b");
    assert_eq!(words(&markup), "Antall senger Ja Nei Si hvorfor.");
    assert!(markup.0.contains(r#"id="beds-1" value="b" checked"#));
    assert!(markup.0.contains(r#"id="beds" value="a""#));
}

#[test]
fn several_may_be_chosen() {
    let choices = ["a", "b", "c"].map(|value| Choice::new(value, value));
    let markup = field().checkboxes(&choices, &["a".into(), "c".into()]).0;
    assert_eq!(markup.matches(" checked").count(), 2);
}

#[test]
fn the_version_of_the_answer_goes_along() {
    assert!(field().version(7).text("8").0.contains(r#"name="v[beds]" value="7""#));
}

#[test]
fn a_name_with_brackets_makes_a_plain_id() {
    assert_eq!(id_of("keep[context]"), "keep-context");
}

#[test]
fn an_upload_tells_what_it_takes() {
    let said = words(&field().file(".docx,.odt", "10 MB"));
    assert!(said.contains("Filtyper: .docx, .odt. Høyst 10 MB."));
}
