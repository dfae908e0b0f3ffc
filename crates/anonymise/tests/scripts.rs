//! Names in disguise, and pages in languages and scripts the detector was not trained for.

#![expect(clippy::unwrap_used, reason = "a test may fall over")]

use kvip_anonymise::detect::detect;
use kvip_anonymise::{Kind, Settings};

/// The letters of `name` in `text` that no find covers; `name` as it is written there.
fn uncovered(text: &str, name: &str) -> String {
    let at = text.find(name).unwrap();
    let found = detect(text, Settings::RECALL);
    let covered = |byte: usize| {
        found.iter().any(|span| span.kind == Kind::Person && span.start <= byte && byte < span.end)
    };
    let letters = name.char_indices().filter(|(_, letter)| letter.is_alphabetic());
    letters.filter(|(offset, _)| !covered(at + offset)).map(|(_, letter)| letter).collect()
}

/// How much of a text's letters is covered, of a hundred.
fn covered_of_a_hundred(text: &str) -> usize {
    let letters = |part: &str| part.chars().filter(|letter| letter.is_alphabetic()).count();
    let found = detect(text, Settings::RECALL);
    let covered: usize = found.iter().map(|span| letters(&text[span.start..span.end])).sum();
    covered * 100 / letters(text)
}

#[test]
fn a_name_is_found_whole_through_its_disguise() {
    for (disguise, name) in [
        ("plain, the control", "Kari Hansen"),
        ("a zero-width joiner", "Ka\u{200d}ri Han\u{200d}sen"),
        ("a zero-width non-joiner", "Ka\u{200c}ri Han\u{200c}sen"),
        ("a zero-width space", "Ka\u{200b}ri Han\u{200b}sen"),
        ("a word joiner", "Ka\u{2060}ri Han\u{2060}sen"),
        ("a byte order mark", "Ka\u{feff}ri Han\u{feff}sen"),
        ("a soft hyphen", "Ka\u{ad}ri Han\u{ad}sen"),
        ("Cyrillic look-alikes", "К\u{430}ri H\u{430}ns\u{435}n"),
        ("Greek look-alikes", "\u{39a}ari \u{397}ansen"),
        ("accents apart", "Ka\u{301}ri Ha\u{301}nsen"),
        ("wide letters", "Ｋａｒｉ Ｈａｎｓｅｎ"),
        ("all capitals", "KARI HANSEN"),
        ("all lower case", "kari hansen"),
        ("a line break", "Kari\nHansen"),
        ("a line break of another system", "Kari\r\nHansen"),
        ("a space that does not break", "Kari\u{a0}Hansen"),
    ] {
        for text in
            [format!("Vi snakket med {name} om ventetiden."), format!("Mor sa at {name} ringte i går.")]
        {
            assert_eq!(uncovered(&text, name), "", "{disguise}: {text:?}");
        }
    }
    assert!(!uncovered("Vi snakket med maten om ventetiden.", "maten").is_empty(), "a word is no name");
}

const POLISH: &str = "Wczoraj przez cały dzień padał deszcz i dzieci zostały w domu. Rodzice mówili, że długo czekali na \
    pierwszą rozmowę i że nikt im nie powiedział, co będzie dalej. Chcieliby dostać list z prostym wyjaśnieniem. \
    Kiedy przyszli na oddział, wszyscy byli mili, ale nikt nie miał czasu. Najtrudniejsze były wieczory, bo wtedy było \
    głośno i trudno było zasnąć. Zapytaliśmy, co pomogło najbardziej, i odpowiedzieli, że spokojna rozmowa.";
const ARABIC: &str = "كان الطقس ممطرا طوال يوم أمس وبقي الأطفال في البيت. قال الوالدان إنهما انتظرا وقتا طويلا قبل \
    المحادثة الأولى ولم يخبرهما أحد بما سيحدث بعد ذلك. كانا يرغبان في رسالة فيها شرح بسيط. كانت الأمسيات أصعب وقت لأن \
    المكان كان صاخبا وكان النوم صعبا. سألنا عما ساعد أكثر فقالا إن الحديث الهادئ هو ما ساعد.";
const UKRAINIAN: &str = "Учора весь день ішов дощ, і діти лишилися вдома. Батьки розповіли, що довго чекали на першу розмову \
    і що ніхто не сказав їм, що буде далі. Вони хотіли б отримати листа з простим поясненням. Найважчими були вечори, бо \
    тоді було гучно й важко було заснути. Ми запитали, що допомогло найбільше: спокійна розмова.";
const TAMIL: &str = "நேற்று முழுவதும் மழை பெய்தது, குழந்தைகள் வீட்டில் இருந்தனர். பெற்றோர் நீண்ட நேரம் காத்திருந்ததாகக் கூறினர்.";

#[test]
fn a_page_in_another_language_is_not_blackened() {
    let page = |text: &str| [text; 12].join("\n\n");
    for text in [POLISH, ARABIC, UKRAINIAN, TAMIL] {
        let share = covered_of_a_hundred(&page(text));
        assert!(share < 25, "{share} of a hundred letters: {text:?}");
    }
    assert_eq!(covered_of_a_hundred("Kari Hansen"), 100, "the control");
}

#[test]
fn a_name_is_found_in_a_page_of_another_language_and_in_mixed_scripts() {
    for (before, after) in [(POLISH, POLISH), (ARABIC, ARABIC), (UKRAINIAN, POLISH), (ARABIC, TAMIL)] {
        let text = format!("{before}\n\nVi snakket med Kari Hansen om ventetiden.\n\n{after}");
        assert_eq!(uncovered(&text, "Kari Hansen"), "");
    }
    let number = format!("{ARABIC} 22 33 44 55 {UKRAINIAN}");
    assert!(detect(&number, Settings::RECALL).iter().any(|span| span.kind == Kind::Phone));
}
