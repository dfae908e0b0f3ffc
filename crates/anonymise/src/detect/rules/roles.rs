//! Roles, relatives' occupations and events so rare that they point at one person.

use super::{Rule, apply, rules};
use crate::detect::{Kind, Span};
use std::sync::LazyLock;

const RELATIVE: &str = r"(?:mor|moren|mora|moder|moderen|mamma|mammaen|mammas|far|faren|fader|faderen|pappa|pappaen|bror|broren|søster|søsteren|syster|systera|stemor|stefar|stedfar|stedmor|papfar|bestemor|bestefar|farmor|mormor|farfar|morfar|onkel|onkelen|tante|tanten|tanta|foreldrene|foreldra|forældrene|kona|kone|konen|mann|mannen|manden|ektemannen|samboeren|fostermor|fosterfar|plejefar|plejemor|mother|father|mum|dad|brother|sister|stepfather|stepmother|uncle|aunt|grandfather|grandmother|husband|wife)";
const WORK: &str = r"(?:rektor|lensmann|lensmannen|ordfører|ordførar|borgmester|prest|præst|sokneprest|biskop|politimann|politikvinne|politi|politibetjent|lege|læge|kommunelege|fastlege|overlege|overlæge|tannlege|tandlæge|veterinær|dyrlege|dyrlæge|advokat|dommer|dommar|bonde|bonden|fisker|fiskar|los|kaptein|pilot|flyger|brannmann|brannsjef|ambulansearbeider|ambulansesjåfør|lærer|lærar|inspektør|barnehagestyrer|psykolog|psykiater|sykepleier|sjukepleiar|sygeplejerske|jordmor|helsesykepleier|vernepleier|sosionom|barnevernsleder|barnevernleder|kommunedirektør|rådmann|stortingspolitiker|politiker|journalist|redaktør|kunstner|musiker|skuespiller|fotballspiller|fotballtrener|trener|major|offiser|soldat|militær|fengselsbetjent|fængselsbetjent|butikksjef|direktør|sjef|leder|leiar|eier|innehaver|butikkeier|hotelleier|gårdeier|begravelsesagent|organist|kirketjener|drosjesjåfør|bussjåfør|lastebilsjåfør|slakter|baker|skredder|snekker|tømrer|tømrar|elektriker|rørlegger|reindriftsutøver|reineier|head ?teacher|headmaster|teacher|doctor|GP|dentist|vicar|priest|mayor|police officer|policeman|farmer|fisherman|judge|lawyer|nurse|pilot|journalist|politician|surgeon|vet)";

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let written = [
        r"(?i)\b(?:(?:den|det|de|dei)[ ])?(?:eneste|einaste|aller første|yngste|eldste|ældste|første)[ ](?:(?:mannlige|kvinnelige|mannlege|kvinnelege|mandlige|kvindelige|samiske|muslimske|somaliske|svarte|døve|blinde|homofile)[ ])?\p{L}{3,}(?:[ ](?:i|på|ved|med|som|fra|frå|hos|av|under|til)[ ]\p{L}+(?:[ ](?:her|på|i|er|har|med|og)?[ ]?\p{L}+)?)?".to_owned(),
        r"(?i)\bthe (?:only|first|youngest|oldest)[ ]\p{L}+(?:[ ](?:in|on|at|with|who|from|of)[ ](?:the[ ]|a[ ])?\p{L}+(?:[ ]\p{L}+)?)?".to_owned(),
        r"(?i)\b(?:leder(?:en)?|leiar(?:en)?|styreleder(?:en)?|formann(?:en)?|formand(?:en)?|forkvinne|daglig leder|nestleder(?:en)?|trener(?:en)?|trenar(?:en)?|dirigent(?:en)?|redaktør(?:en)?|rektor(?:en)?|eier(?:en)?|sjef(?:en)?|direktør(?:en)?|head|chair|coach|director|owner|leader|principal)[ ](?:for|i|av|ved|på|of)[ ](?:the[ ]|den[ ]|det[ ])?\p{L}+(?:[ ](?:i|på|ved|in|at|of|og)[ ]\p{L}+)?".to_owned(),
        format!(r"(?i)\b(?P<it>{RELATIVE}(?:s|[ ](?:hans|hennes|sin|til henne|til han|til ham))?[ ,]+(?:(?:som[ ]|who[ ])?(?:er|var|is|was|jobber som|jobbar som|arbeider som|arbeidar som|arbejder som|works as|worked as)[ ](?:en[ ]|ei[ ]|ein[ ]|et[ ]|an?[ ]|the[ ])?(?:kjent[ ]|kendt[ ]|lokal[ ]|tidligere[ ]|tidlegare[ ]|well-known[ ]|local[ ])?)?{WORK})(?:[^\p{{L}}]|$)"),
        format!(r"(?i)\b{RELATIVE}[ ](?:jobber|jobbar|arbeider|arbeidar|arbejder|works)[ ](?:på|i|ved|hos|for|at|in|as|som)[ ](?:the[ ]|en[ ]|et[ ])?\p{{L}}+(?:[ ](?:i|på|in)[ ]\p{{L}}+)?"),
        format!(r"(?i)\b(?:datter|datteren|sønn|sønnen|søn|son|dotter|barn|barnet|barna|child|daughter)[ ](?:av|til|of)[ ](?:en[ ]|ei[ ]|ein[ ]|the[ ]|a[ ])?(?:lokal[ ]|kjent[ ]|local[ ])?(?:{WORK})(?:en|a)?\b"),
        r"(?i)\b(?:bygdas|bygdens|kommunens|kommunas|byens|øyas|landsbyens|the village'?s?|the town'?s?)[ ](?:(?:eneste|only|einaste)[ ])?\p{L}+".to_owned(),
        r"(?i)\b(?:brannen|brann|ulykken|ulukka|ulykke|skredet|raset|drapet|drap|drabet|mordet|drukningsulykken|drukningsulykke|bussulykken|bilulykken|båtulykken|flyulykken|helikopterulykken|eksplosjonen|skyting(?:en|a)|skyteepisoden|knivstikkingen|terrorangrepet|selvmordet|branden|ulykken|the fire|the accident|the shooting|the murder|the avalanche|the drowning)[ ](?:(?:som[ ])?(?:i|på|ved|ute på|in|at|on)[ ](?:the[ ])?[\p{L}0-9]+(?:[ ](?:i|på|in)[ ]\p{L}+)?|var i avis[ea]n?|der)".to_owned(),
        r"(?i)\b(?:overlevde|overlevede|overlevende fra|survived|overlevande frå)[ ](?:the[ ]|en[ ]|ei[ ]|et[ ]|ein[ ])?\p{L}+(?:[ ](?:i|på|in|ved)[ ]\p{L}+)?".to_owned(),
        r"(?i)\b(?:(?:var|vart|ble|blei|kom|stod|sto|was|were|been|blev)[ ](?:\p{L}+[ ])?)(?P<it>(?:i|på|in|on)[ ](?:the[ ])?(?:lokal)?(?:avisen|avisa|tv|fjernsynet|nyhetene|nyheitene|nyhederne|dagsrevyen|tv-avisen|vg|riksmedia|forsiden|forsida|news|paper|newspaper|local paper))\b".to_owned(),
        r"(?i)\b(?:verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic)(?:en|a|ar)?(?:[ ](?:i|in)[ ]\p{L}+)?\b".to_owned(),
    ];
    let all: Vec<(&str, Kind, f32, &'static str)> =
        written.iter().map(|text| (text.as_str(), Kind::Role, 0.6, "why-role")).collect();
    rules(&all)
});

pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    apply(&RULES, text, found);
}
