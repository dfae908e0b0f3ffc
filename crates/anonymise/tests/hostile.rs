//! Texts made to hide a name or to hold the program up.

use kvip_anonymise::detect::detect;
use kvip_anonymise::{Kind, Settings};
use std::time::{Duration, Instant};

fn people(text: &str) -> Vec<&str> {
    let found = detect(text, Settings::RECALL);
    assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start), "{text:?}");
    found.iter().filter(|span| span.kind == Kind::Person).map(|span| &text[span.start..span.end]).collect()
}

#[test]
fn a_name_is_found_however_it_is_hidden() {
    let hidden = [
        "Jeg snakket med Kari Hansen.",
        "Jeg snakket med K\u{200b}ari Han\u{ad}sen.",
        "Jeg snakket med \u{202e}Kari Hansen\u{202c}.",
        "Jeg snakket med Kаri Hаnsen.",
        "Jeg snakket med Ｋａｒｉ Ｈａｎｓｅｎ.",
        "Jeg snakket med\nKari Hansen\ni går.",
        "JEG SNAKKET MED KARI HANSEN I GÅR.",
        "jeg snakket med kari hansen i går",
        "<p>Jeg snakket med <b>Kari Hansen</b> i går</p>",
        "<a title=\"Kari Hansen\">hun</a> ringte",
        "Jeg snakket med **Kari Hansen**.",
        "Jeg snakket med \"Kari Hansen\".",
    ];
    for text in hidden {
        let found = people(text).concat().to_lowercase();
        assert!(!found.is_empty(), "{text:?}");
    }
    assert!(people("Jeg snakket med noen om maten.").is_empty(), "the control");
}

#[test]
fn a_number_is_found_over_a_line_and_in_markup() {
    for text in ["Nr 010165-\n1231", "<td>010165</td> 0101651231", "nr\u{202f}010165\u{2011}1231"] {
        let found = detect(text, Settings::RECALL);
        assert!(found.iter().any(|span| span.kind == Kind::NationalId), "{text:?}");
    }
}

/// Two megabytes in one line take time by their length, not by their shape.
#[test]
fn long_lines_take_bounded_time() {
    let pieces = [
        "a",
        "A",
        "Ab ",
        "Kari ",
        "1",
        "1 ",
        "01.01.",
        "@",
        "a@",
        ".",
        "(",
        "Å",
        "mor er ",
        "i mai ",
        "+47",
        "«",
        "-a",
        "Kari-",
        "eneste i ",
        "\u{200b}",
        "a.b.",
        "https://",
        "\n",
        "A. ",
        "gata 1 ",
    ];
    let mut took: Vec<(Duration, &str)> = Vec::new();
    for piece in pieces {
        let text = piece.repeat((256 << 10) / piece.len());
        let began = Instant::now();
        let found = detect(&text, Settings::RECALL);
        assert!(found.iter().all(|span| text.get(span.start..span.end).is_some()));
        took.push((began.elapsed(), piece));
    }
    took.sort();
    println!("{took:?}");
    assert!(took.last().is_some_and(|(most, _)| *most < Duration::from_secs(20)), "{took:?}");
}

#[test]
fn two_megabytes_of_one_line_are_read_to_their_end() {
    let text = "Mor til Kari sier at ventetiden var lang og at hun ringte 22 33 44 55 i mai ".repeat(26_000);
    assert!(text.len() > 1_900_000 && !text.contains('\n'));
    let found = detect(&text, Settings::RECALL);
    assert!(found.last().is_some_and(|span| span.end > text.len() - 80));
}
