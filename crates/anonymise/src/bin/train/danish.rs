//! Bokmål written as if it were Danish: near enough for the words around a name.

use crate::corpus::{Language, Sentence};

/// Words that are spelt otherwise in Danish, with a stroke between.
const WORDS: &str = "av/af meg/mig deg/dig seg/sig nå/nu hva/hvad hvem/hvem sier/siger si/sige sa/sagde blir/bliver ble/blev bli/blive etter/efter mot/mod uten/uden ut/ud opp/op noe/noget noen/nogle mellom/mellem vet/ved gir/giver gi/give fikk/fik gikk/gik enn/end da/da når/når her/her der/der ikke/ikke igjen/igen også/også år/år uke/uge hun/hun han/han de/de dem/dem deres/deres vi/vi oss/os dere/I jeg/jeg om/om forteller/fortæller fortalte/fortalte mener/mener ifølge/ifølge fra/fra med/med ved/ved til/til under/under tidligere/tidligere lege/læge leder/leder formann/formand direktør/direktør mann/mand kvinne/kvinde gutt/dreng gutten/drengen jente/pige jenta/pigen datter/datter sønn/søn sønnen/sønnen bror/bror broren/broren søster/søster mor/mor far/far navn/navn heter/hedder het/hed snakket/talte snakker/taler ta/tage tar/tager tok/tog dro/drog kom/kom komme/komme kommer/kommer skal/skal skulle/skulle vil/vil ville/ville kan/kan kunne/kunne må/må måtte/måtte har/har hadde/havde er/er var/var være/være vært/været gjør/gør gjøre/gøre gjorde/gjorde ser/ser så/så se/se bare/bare mye/meget mange/mange flere/flere siden/siden selv/selv alt/alt alle/alle annen/anden annet/andet andre/andre første/første sammen/sammen jobber/arbejder jobb/arbejde arbeid/arbejde arbeider/arbejder bok/bog boken/bogen boka/bogen språk/sprog sykehus/sygehus sykehuset/sygehuset syk/syg skole/skole skolen/skolen by/by byen/byen land/land landet/landet hjem/hjem hjemme/hjemme likevel/alligevel kanskje/måske fordi/fordi hvis/hvis men/men eller/eller både/både stor/stor store/store ny/ny nye/nye gammel/gammel god/god gode/gode bedre/bedre best/bedst sist/sidst siste/sidste neste/næste forrige/forrige tid/tid tiden/tiden dag/dag dagen/dagen kveld/aften natt/nat morgen/morgen penger/penge barn/barn barna/børnene folk/folk regjering/regering regjeringen/regeringen statsminister/statsminister minister/minister president/præsident politi/politi politiet/politiet advokat/advokat lærer/lærer trener/træner spiller/spiller spilte/spillede skriver/skriver skrev/skrev sitt/sit sin/sin sine/sine hennes/hendes hans/hans vår/vores våre/vores min/min mitt/mit din/din ditt/dit disse/disse dette/dette denne/denne";

/// Endings that are spelt otherwise.
const ENDINGS: [(&str, &str); 18] = [
    ("sjonen", "tionen"),
    ("sjoner", "tioner"),
    ("sjon", "tion"),
    ("heten", "heden"),
    ("heter", "heder"),
    ("het", "hed"),
    ("skap", "skab"),
    ("løs", "løs"),
    ("ert", "eret"),
    ("erte", "erede"),
    ("ene", "erne"),
    ("aken", "agen"),
    ("ake", "age"),
    ("ike", "ige"),
    ("ate", "ade"),
    ("ape", "abe"),
    ("eik", "eg"),
    ("øy", "ø"),
];

/// The sentence with its small-lettered words spelt the Danish way; names stay.
pub(crate) fn like(sentence: &Sentence) -> Sentence {
    let mut copy = Sentence { language: Language::Danish, ..Sentence::default() };
    let mut at = 0;
    for (range, label) in &sentence.names {
        respell(&sentence.text[at..range.start], &mut copy.text);
        let start = copy.text.len();
        copy.text.push_str(&sentence.text[range.clone()]);
        copy.names.push((start..copy.text.len(), *label));
        at = range.end;
    }
    respell(&sentence.text[at..], &mut copy.text);
    copy
}

fn respell(text: &str, into: &mut String) {
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        into.push_str(&danish(word));
        into.push_str(&piece[word.len()..]);
    }
}

fn danish(word: &str) -> String {
    let lower = word.to_lowercase();
    let known = WORDS.split(' ').filter_map(|pair| pair.split_once('/')).find(|(own, _)| *own == lower);
    if let Some((_, other)) = known {
        let mut letters = other.chars();
        let capital = word.starts_with(char::is_uppercase);
        return match letters.next() {
            Some(first) if capital => first.to_uppercase().chain(letters).collect(),
            _ => other.to_owned(),
        };
    }
    if word.chars().count() > 4 && word.starts_with(char::is_lowercase) {
        for (own, other) in ENDINGS {
            if let Some(stem) = word.strip_suffix(own) {
                return format!("{stem}{other}");
            }
        }
    }
    word.to_owned()
}
