//! The ratings as a workbook: opened by a reader that is not ours, and held against the self-evaluation.

use calamine::{Data, Reader as _, Xlsx};
use domain::report::approval::Desk;
use harness::{Page, World, t};
use std::io::Cursor;

harness::on_both!(the_workbook_says_what_the_unit_said_and_what_each_word_means);

fn rows(book: &mut Xlsx<Cursor<Vec<u8>>>, sheet: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

fn opened(page: &Page) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(page.bytes().to_vec())).unwrap()
}

async fn the_workbook_says_what_the_unit_said_and_what_each_word_means(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithTeam)).await;
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    let page = world.person("mona").get(format!("/visits/{visit}/report/ratings")).await;
    let name = page.is(200).headers()["content-disposition"].to_str().unwrap().to_owned();
    assert!(name.contains("-ratings.xlsx"), "{name}");

    let mut book = opened(&page);
    assert_eq!(book.sheet_names(), [t("ratings-sheet"), t("ratings-codebook")]);
    let ratings = rows(&mut book, t("ratings-sheet"));
    let standards: Vec<_> = edition.standards.areas.iter().flat_map(|area| &area.standards).collect();
    assert_eq!(ratings.len(), standards.len() + 1, "a row for each standard under the head");
    let met = edition.standards.scale.level("met").unwrap().label.get(domain::lang::Lang::Nb);
    for (row, standard) in ratings[1..].iter().zip(&standards) {
        assert_eq!(row[0], standard.code);
        let said = (row[3].as_str(), row[4].as_str(), row[5].as_str());
        // what need not be answered may stand empty
        assert!([("met", met, "Slik har vi det hos oss."), ("", "", "")].contains(&said), "{row:?}");
    }
    let said = ratings[1..].iter().filter(|row| row[3] == "met").count();
    assert!(said > standards.len() / 2, "{said} of {}", standards.len());
    for sheet in book.sheet_names() {
        assert!(book.worksheet_formula(&sheet).unwrap().is_empty(), "{sheet} holds words only");
    }
    let codes = rows(&mut book, t("ratings-codebook"));
    for column in &ratings[0] {
        assert!(codes.iter().any(|row| row[0] == *column && !row[2].is_empty()), "{column} is explained");
    }
    for level in &edition.standards.scale.levels {
        assert!(codes.iter().any(|row| row[1] == level.key), "{} is explained", level.key);
    }
}
