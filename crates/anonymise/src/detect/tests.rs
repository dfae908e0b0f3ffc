use super::*;

fn marked(text: &str, kind: Kind) -> Vec<&str> {
    let found = detect(text, Settings::RECALL);
    found.iter().filter(|span| span.kind == kind).map(|span| &text[span.start..span.end]).collect()
}

#[test]
fn the_weights_can_be_read() {
    assert!(load());
}

#[test]
fn names_are_found_also_when_something_hides_in_them() {
    assert!(marked("Mor til Jonas sier at Kari Hansen ringte.", Kind::Person).contains(&"Jonas"));
    assert_eq!(marked("Jeg snakket med K\u{200b}ari Hansen i går.", Kind::Person), ["K\u{200b}ari Hansen"]);
}

#[test]
fn a_name_that_is_known_from_another_text_is_found_in_this_one() {
    let mut memory = Memory::default();
    memory.add("Zxqvarna");
    let found = detect_with("Der kom Zxqvarnas venn.", Settings::BALANCED, &mut memory);
    assert!(found.iter().any(|span| span.kind == Kind::Person && span.start == 8));
}

#[test]
fn finds_do_not_overlap_and_stand_on_letters() {
    let text = "Fastlegen i Storgata 12, 0155 Oslo, tlf 22 33 44 55, er 43 år. Æøå 👩‍⚕️ NAV Bærum 17. mai 2019";
    let found = detect(text, Settings::RECALL);
    assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
    assert!(found.iter().all(|span| text.get(span.start..span.end).is_some_and(|part| !part.is_empty())));
}

#[test]
fn hostile_texts_are_read_to_their_end() {
    for text in ["", "\u{200b}", "<b>Kari</b>", "КАРИ", "'''---...", "\0\u{7f}", "0", "A\u{300}\u{301}"] {
        let found = detect(text, Settings::RECALL);
        assert!(found.iter().all(|span| text.get(span.start..span.end).is_some()), "{text:?}");
    }
}
