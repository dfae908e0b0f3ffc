//! The drawing of the unit's own ratings: the same figures on the page, on paper, in Word and as text.

use domain::evaluation::Aspect;
use domain::lang::Lang;
use domain::report::approval::Desk;
use domain::report::section::Body;
use harness::{World, printed, t, unzipped};

harness::on_both!(
    the_ratings_are_drawn_with_the_same_figures_everywhere,
    a_table_of_another_kind_stays_a_table,
);

async fn the_ratings_are_drawn_with_the_same_figures_everywhere(world: World) {
    let visit = Box::pin(world.visit_at(Desk::WithTeam)).await;
    let edition = world.app().edition(world.visit(visit).await.edition).await.unwrap();
    let mona = world.person("mona");
    let answers = world.app().snapshot_of(visit).await.unwrap().unwrap().answers;
    let focus = answers.focus();
    let file = |path: &'static str| mona.get(format!("/visits/{visit}/report/{path}"));
    let (page, pdf) = (file("reading").await, file("pdf").await);
    let (word, text) = (unzipped(file("word").await.is(200).bytes()), file("text").await);
    let paper = printed(pdf.is(200).bytes());
    page.is(200).says(t("report-spread"));
    assert!(paper.contains(t("report-spread")) && paper.contains(t("report-spread-counted")));
    for area in &edition.standards.areas {
        let name = format!("{} {}", area.code, area.name.get(Lang::Nb));
        let asked = |standard: &&domain::content::Standard| {
            focus.contains(&area.code)
                || standard.core
                || !answers.of_standard(&standard.code, Aspect::Level).is_empty()
        };
        let mut counts: Vec<(usize, String)> = Vec::new();
        for level in &edition.standards.scale.levels {
            let at = |standard: &&domain::content::Standard| {
                answers.of_standard(&standard.code, Aspect::Level) == level.key
            };
            counts.push((area.standards.iter().filter(at).count(), level.label.get(Lang::Nb).to_lowercase()));
        }
        let rated: usize = counts.iter().map(|(count, _)| count).sum();
        let all = area.standards.iter().filter(asked).count();
        counts.push((all - rated, t("ui-not-answered").to_lowercase()));
        let row: Vec<String> = counts.iter().map(|(count, _)| count.to_string()).collect();
        let row = format!("| {name} | {} |", row.join(" | "));
        assert!(text.body().contains(&row), "{row}");
        let told: Vec<String> = counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, level)| format!("{count} {level}"))
            .collect();
        let told = format!("{name}: {}", told.join(", "));
        assert!(page.body().contains(&format!("aria-label=\"{told}\"")), "{told}");
        assert!(paper.contains(area.name.get(Lang::Nb)) && word.contains(area.name.get(Lang::Nb)));
    }
    let met = edition.standards.scale.levels[0].label.get(Lang::Nb);
    assert!(word.contains(met) && word.contains(t("ui-not-answered")) && word.contains("<w:tblHeader"));
}

async fn a_table_of_another_kind_stays_a_table(world: World) {
    let visit = Box::pin(world.visit_at(Desk::Drafting)).await;
    let (me, app, vidar) = (world.me("vidar").await, world.app(), world.person("vidar"));
    let reading = format!("/visits/{visit}/report/reading");
    let own = vidar.get(&reading).await.all("figure.bars").len();
    assert!(own >= 1, "all areas stand in the appendix");
    let edition = app.edition(world.visit(visit).await.edition).await.unwrap();
    let levels = edition.standards.scale.levels.iter().map(|level| level.label.get(Lang::Nb));
    let levels: Vec<&str> = levels.collect();
    let ratings = format!(
        "| {} | {} | {} |\n|{}\n| Omgivelser | {}1 |",
        t("ratings-area"),
        levels.join(" | "),
        t("ui-not-answered"),
        "---|".repeat(levels.len() + 2),
        "3 | ".repeat(levels.len()),
    );
    for (text, drawn) in [(ratings.as_str(), 1), ("| Område | Oppfylt |\n|---|---|\n| Omgivelser | 3 |", 0)]
    {
        let seen = app.section(&me, visit, "about_visit").await.unwrap().2.version;
        app.write_section(&me, visit, "about_visit", seen, Body::Text(text.to_owned()), false).await.unwrap();
        let page = vidar.get(&reading).await;
        assert_eq!(page.all("figure.bars").len(), own + drawn);
        assert!(page.all("td, th").iter().any(|cell| cell == "Omgivelser"), "its figures are there to read");
    }
}
