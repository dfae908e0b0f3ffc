//! Roles, relatives' occupations and events so rare that they point at one person.

use super::{Rule, rule, starts};
use crate::detect::{Kind, Span};

const RELATIVE: &str = r"mor|moren|mora|moder|moderen|mamma|mammaen|mammas|far|faren|fader|faderen|pappa|pappaen|bror|broren|søster|søsteren|syster|systera|stemor|stefar|stedfar|stedmor|papfar|bestemor|bestemora|bestemoren|bestefar|bestefaren|besteforeldrene|besteforeldra|stefaren|stemoren|stemora|fosterfaren|fostermoren|fostermora|onkelen|svigerfar|svigermor|kjæresten|naboen|farmor|mormor|farfar|morfar|onkel|onkelen|tante|tanten|tanta|foreldrene|foreldra|forældrene|kona|kone|konen|mann|mannen|manden|ektemannen|samboeren|fostermor|fosterfar|plejefar|plejemor|mother|father|mum|dad|brother|sister|stepfather|stepmother|uncle|aunt|grandfather|grandmother|husband|wife";
const WORK: &str = r"rektor|lensmann|lensmannen|ordfører|ordførar|borgmester|prest|præst|sokneprest|biskop|politimann|politikvinne|politi|politibetjent|lege|læge|kommunelege|fastlege|overlege|overlæge|tannlege|tandlæge|veterinær|dyrlege|dyrlæge|advokat|dommer|dommar|bonde|bonden|fisker|fiskar|los|kaptein|pilot|flyger|brannmann|brannsjef|ambulansearbeider|ambulansesjåfør|lærer|lærar|inspektør|barnehagestyrer|psykolog|psykiater|sykepleier|sjukepleiar|sygeplejerske|jordmor|helsesykepleier|vernepleier|sosionom|barnevernsleder|barnevernleder|kommunedirektør|rådmann|stortingspolitiker|politiker|journalist|redaktør|kunstner|musiker|skuespiller|fotballspiller|fotballtrener|trener|major|offiser|soldat|militær|fengselsbetjent|fængselsbetjent|butikksjef|direktør|sjef|leder|leiar|eier|innehaver|butikkeier|hotelleier|gårdeier|begravelsesagent|organist|kirketjener|drosjesjåfør|bussjåfør|lastebilsjåfør|slakter|baker|skredder|snekker|tømrer|tømrar|elektriker|rørlegger|reindriftsutøver|reineier|head ?teacher|headmaster|teacher|doctor|gp|dentist|vicar|priest|mayor|police officer|policeman|farmer|fisherman|judge|lawyer|nurse|pilot|journalist|politician|surgeon|vet";

const LEAD: &str = r"leder(?:en)?|leiar(?:en)?|styreleder(?:en)?|formann(?:en)?|formand(?:en)?|forkvinne|daglig leder|nestleder(?:en)?|trener(?:en)?|trenar(?:en)?|dirigent(?:en)?|redaktør(?:en)?|rektor(?:en)?|eier(?:en)?|sjef(?:en)?|direktør(?:en)?|head|chair|coach|director|owner|leader|principal";
const EVENTS: &str = "^brann|^ulyk|^ulukk|^skred|^raset|^drap|^drab|^mord|^drukning|^buss|^bil|^båt|^fly|^heli|^eksplosjon|^skyt|^kniv|^terror|^selvmord|^branden|^the ";
const FAME: &str = "verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic";

pub(super) fn rules() -> Vec<Rule> {
    let (relative, work) = (starts(RELATIVE), starts(WORK));
    let role = |needs: &str, pattern: String| rule(needs, pattern, Kind::Role, 0.6, "why-role");
    vec![
        role("^eneste|^einaste|^aller første|^yngste|^eldste|^ældste|^første", r"(?i)\b(?:(?:den|det|de|dei)[ ])?(?:eneste|einaste|aller første|yngste|eldste|ældste|første)[ ](?:(?:mannlige|kvinnelige|mannlege|kvinnelege|mandlige|kvindelige|samiske|muslimske|somaliske|svarte|døve|blinde|homofile)[ ])?\p{L}{3,}(?:[ ](?:i|på|ved|med|som|fra|frå|hos|av|under|til)[ ]\p{L}+(?:[ ](?:her|på|i|er|har|med|og)?[ ]?\p{L}+)?)?".to_owned()),
        role("^the only|^the first|^the youngest|^the oldest", r"(?i)\bthe (?:only|first|youngest|oldest)[ ]\p{L}+(?:[ ](?:in|on|at|with|who|from|of)[ ](?:the[ ]|a[ ])?\p{L}+(?:[ ]\p{L}+)?)?".to_owned()),
        role(&starts(LEAD), format!(r"(?i)\b(?:{LEAD})[ ](?:for|i|av|ved|på|of)[ ](?:the[ ]|den[ ]|det[ ])?\p{{L}}+(?:[ ](?:i|på|ved|in|at|of|og)[ ]\p{{L}}+)?")),
        role(&relative, format!(r"(?i)\b(?P<it>(?:{RELATIVE})(?:s|[ ](?:hans|hennes|hendes|sin|si|min|mi|din|di|deres|til henne|til han|til ham))?(?:[ ]?[=:][ ]?|[ ,]+)(?:(?:som[ ]|who[ ])?(?:er|var|is|was|jobber som|jobbar som|arbeider som|arbeidar som|arbejder som|works as|worked as)[ ](?:en[ ]|ei[ ]|ein[ ]|et[ ]|an?[ ]|the[ ])?(?:kjent[ ]|kendt[ ]|lokal[ ]|tidligere[ ]|tidlegare[ ]|well-known[ ]|local[ ])?)?(?:{WORK})(?:[ ](?:i|på|ved|for|in|at|of)[ ](?:the[ ]|en[ ]|ei[ ]|et[ ]|a[ ])?\p{{L}}+)?)(?:[^\p{{L}}]|$)")).with(&work),
        role(&relative, format!(r"(?i)\b(?:{RELATIVE})[ ](?:jobber|jobbar|arbeider|arbeidar|arbejder|works)[ ](?:på|i|ved|hos|for|at|in|as|som)[ ](?:the[ ]|en[ ]|et[ ])?\p{{L}}+(?:[ ](?:i|på|in)[ ]\p{{L}}+)?")).with("jobb|arbeid|arbejd|works"),
        role("^datter|^sønn|^søn|^son|^dotter|^barn|^child|^daughter", format!(r"(?i)\b(?:datter|datteren|sønn|sønnen|søn|son|dotter|barn|barnet|barna|child|daughter)[ ](?:av|til|of)[ ](?:en[ ]|ei[ ]|ein[ ]|the[ ]|a[ ])?(?:lokal[ ]|kjent[ ]|local[ ])?(?:(?:{WORK}))(?:en|a)?\b")).with(&work),
        role("^bygdas|^bygdens|^kommunens|^kommunas|^byens|^øyas|^landsbyens|^the village|^the town", r"(?i)\b(?:bygdas|bygdens|kommunens|kommunas|byens|øyas|landsbyens|the village'?s?|the town'?s?)[ ](?:(?:eneste|only|einaste)[ ])?\p{L}+".to_owned()),
        role(EVENTS, r"(?i)\b(?:brannen|brann|ulykken|ulukka|ulykke|skredet|raset|drapet|drap|drabet|mordet|drukningsulykken|drukningsulykke|bussulykken|bilulykken|båtulykken|flyulykken|helikopterulykken|eksplosjonen|skyting(?:en|a)|skyteepisoden|knivstikkingen|terrorangrepet|selvmordet|branden|ulykken|the fire|the accident|the shooting|the murder|the avalanche|the drowning)[ ](?:(?:som[ ])?(?:i|på|ved|ute på|in|at|on)[ ](?:the[ ])?[\p{L}0-9]+(?:[ ](?:i|på|in)[ ]\p{L}+)?|var i avis[ea]n?|der)".to_owned()),
        role("^overlev|^survived", r"(?i)\b(?:overlevde|overlevede|overlevende fra|survived|overlevande frå)[ ](?:the[ ]|en[ ]|ei[ ]|et[ ]|ein[ ])?\p{L}+(?:[ ](?:i|på|in|ved)[ ]\p{L}+)?".to_owned()),
        role("avis|tv|fjernsyn|nyhe|dagsrevy|vg|riksmedia|forsid|news|paper", r"(?i)\b(?:(?:var|vart|ble|blei|kom|stod|sto|was|were|been|blev)[ ](?:\p{L}+[ ])?)(?:(?:i|på|in|on)[ ](?:the[ ])?(?:lokal)?(?:avisen|avisa|tv|fjernsynet|nyhetene|nyheitene|nyhederne|dagsrevyen|tv-avisen|vg|riksmedia|forsiden|forsida|news|paper|newspaper|local paper))\b".to_owned()),
        role(FAME, r"(?i)\b(?:verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic)(?:en|a|ar)?(?:[ ](?:i|in)[ ]\p{L}+)?\b".to_owned()),
    ]
}

/// `den eneste som`, `de første årene`: nobody's role.
pub(super) fn is_of_things(text: &str, span: &Span) -> bool {
    const FIRST: [&str; 10] =
        ["eneste", "einaste", "første", "yngste", "eldste", "ældste", "only", "first", "youngest", "oldest"];
    const THINGS: &str = " som av i på var er har og med for til er blei ble gang gangen gongen gongene gangene år året årene åra tid tiden tida dag dagen dagene dagane uke uken uka ukene uge ugen veke veka måned måneden månedene månad time timen timene møte møtet møtene samtale samtalen samtalene ting tingen grunn grunnen valg valget steg steget skritt trinn del delen rekke omgang linje klasse kontakt kontakten who that thing time times day days week weeks year years month months meeting visit visits reason step ";
    let mut words = text.get(span.start..span.end).unwrap_or_default().split(' ').map(str::to_lowercase);
    words.by_ref().any(|word| FIRST.contains(&word.as_str()))
        && words.next().is_some_and(|next| THINGS.contains(&format!(" {next} ")))
}
