//! Roles, relatives' occupations and events so rare that they point at one person.

use super::{FIGURES, Rule, rule, starts};
use crate::detect::{Kind, Span};

const RELATIVE: &str = r"mor|moren|mora|moder|moderen|mamma|mammaen|mammas|far|faren|fader|faderen|pappa|pappaen|bror|broren|søster|søsteren|syster|systera|stemor|stefar|stedfar|stedmor|papfar|bestemor|bestemora|bestemoren|bestefar|bestefaren|besteforeldrene|besteforeldra|stefaren|stemoren|stemora|fosterfaren|fostermoren|fostermora|onkelen|svigerfar|svigermor|kjæresten|naboen|farmor|mormor|farfar|morfar|onkel|onkelen|tante|tanten|tanta|foreldrene|foreldra|forældrene|kona|kone|konen|mann|mannen|manden|ektemannen|samboeren|fostermor|fosterfar|plejefar|plejemor|mother|father|mum|dad|brother|sister|stepfather|stepmother|uncle|aunt|grandfather|grandmother|husband|wife";
const WORK: &str = r"rektor|lensmann|lensmannen|ordfører|ordførar|borgmester|prest|præst|sokneprest|biskop|politimann|politikvinne|politi|politibetjent|lege|læge|kommunelege|fastlege|overlege|overlæge|tannlege|tandlæge|veterinær|dyrlege|dyrlæge|advokat|dommer|dommar|bonde|bonden|fisker|fiskar|los|kaptein|pilot|flyger|brannmann|brannsjef|ambulansearbeider|ambulansesjåfør|lærer|lærar|inspektør|barnehagestyrer|psykolog|psykiater|sykepleier|sjukepleiar|sygeplejerske|jordmor|helsesykepleier|vernepleier|sosionom|barnevernsleder|barnevernleder|kommunedirektør|rådmann|stortingspolitiker|politiker|journalist|redaktør|kunstner|musiker|skuespiller|fotballspiller|fotballtrener|trener|major|offiser|soldat|militær|fengselsbetjent|fængselsbetjent|butikksjef|direktør|sjef|leder|leiar|eier|innehaver|butikkeier|hotelleier|gårdeier|begravelsesagent|organist|kirketjener|drosjesjåfør|bussjåfør|lastebilsjåfør|slakter|bakermester|skredder|snekker|tømrer|tømrar|elektriker|rørlegger|reindriftsutøver|reineier|head ?teacher|headmaster|teacher|doctor|gp|dentist|vicar|priest|mayor|police officer|policeman|farmer|fisherman|judge|lawyer|nurse|pilot|journalist|politician|surgeon|jordemor|jordemoder|kantor|fyrvokter|sysselmann|politimester|stortingsrepresentant|folketingsmedlem|imam|rabbiner|diakon|misjonær|ambassadør|hotelldirektør|kokk|frisør|falkoner|smed|landmand|bankdirektør|meteorolog|forfatter|author|imam|coach|magistrate";

const LEAD: &str = r"leder(?:en)?|leiar(?:en)?|styreleder(?:en)?|formann(?:en)?|formand(?:en)?|forkvinne|daglig leder|nestleder(?:en)?|trener(?:en)?|trenar(?:en)?|dirigent(?:en)?|redaktør(?:en)?|rektor(?:en)?|eier(?:en)?|sjef(?:en)?|direktør(?:en)?|head|chair|coach|director|owner|principal";
const EVENTS: &str = "^brann|^ulyk|^ulukk|^skred|^raset|^drap|^drab|^mord|^drukning|^buss|^bil|^båt|^fly|^heli|^eksplosjon|^skyt|^kniv|^terror|^selvmord|^branden|^the ";
const FAME: &str = "verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic";

/// Offices of which a place has one.
const RARE: &str = "prest|præst|biskop|ordfører|ordførar|borgmester|lensmann|lensmannen|sysselmann|dyrlege|dyrlæge|veterinær|kommunelege|kommuneoverlege|distriktslege|jordmor|jordemor|jordemoder|organist|kantor|kirketjener|fyrvokter|reineier|reindriftsutøver|politimester|brannsjef|rådmann|kommunedirektør|skuespiller|redaktør|stortingsrepresentant|folketingsmedlem|imam|vicar|mayor|lighthouse keeper";

pub(super) fn rules() -> Vec<Rule> {
    let mut all = known();
    all.extend(singular());
    all
}

/// What only one person there is or did.
fn singular() -> Vec<Rule> {
    let role = |needs: &str, pattern: String| rule(needs, pattern, Kind::Role, 0.6, "why-role");
    vec![
        role(RARE, format!(r"(?i)\b(?:{RARE})(?:en|a|n)?(?:s|[ ](?:si|sin|sitt|sine))[ ](?:datter|dotter|sønn|son|søn|søster|syster|bror|kone|mann|nevø|niese|barnebarn|svigerdatter|svigersønn|daughter)\b")),
        role("^niese|^nevø|^barnebarn|^søskenbarn|^fetter|^kusin|^datter|^dotter|^sønn|^son|^søster|^bror|^gift|^samboer|^kæreste|^kjæreste", format!(r"(?i)\b(?:niese|nevø|barnebarn(?:et)?|søskenbarn(?:et)?|fetter(?:en)?|kusine|kusina|datter(?:en)?|dotter(?:a)?|sønn(?:en)?|son(?:en)?|søster(?:en)?|bror(?:en)?|gift|samboer(?:en)?|kjæreste(?:n)?|kæreste(?:n)?)[ ](?:til|av|af|med|of|to)[ ](?:(?:en|ein|den|the|tidligere|forrige)[ ])?\p{{L}}*(?:{RARE})(?:en|a|n)?\b")).with(RARE),
        role(&starts(RELATIVE), format!(r"(?i)\b(?:{RELATIVE})[ ][^.;:!?]{{0,30}}?(?P<it>(?:på|on)[ ](?:the[ ]|en[ ]|ein[ ])?(?:olje)?(?:rigg(?:en)?|rigs?|plattform(?:en)?)|i[ ]Nordsjøen|offshore|til sjøs|at sea)\b")).with("rig|plattform|nordsjøen|offshore|til sjøs|at sea"),
        role("tvilling|twin", r"(?i)\b(?:tvilling(?:bror|broren|søster|søsteren|søstera|syster|systera|par|paret|sjela)|twin (?:brother|sister)|identical twins?)\b(?:[ ](?:i|på|in|på samme)[ ]\p{L}+(?:[ ]\p{L}+)?)?".to_owned()),
        role("accident|fire|crash|shooting|avalanche|explosion|drowning", r"(?i)\b(?:survived[ ])?the[ ]\p{L}+[ ](?:accident|fire|crash|shooting|avalanche|explosion|drowning)\b".to_owned()),
        role("trilling|firling|triplet|adopter|adopted", r"(?i)\b(?:trillingen?e?r?|firlingene?|firlinger|triplets?|adopter(?:t|et)[ ](?:fra|frå)[ ]\p{L}+|adopted[ ]from[ ]\p{L}+)\b".to_owned()),
        role("følge|følgjar|followers|abonnent", r"(?i)\b[0-9][0-9 .]*(?:tusen |k )?(?:følgere|følgjarar|followers|abonnenter)\b".to_owned()).with(FIGURES),
    ]
}

fn known() -> Vec<Rule> {
    let relative = starts(RELATIVE);
    let work = WORK;
    let role = |needs: &str, pattern: String| rule(needs, pattern, Kind::Role, 0.6, "why-role");
    vec![
        role(&starts(LEAD), format!(r"(?i)\b(?:{LEAD})[ ](?:for|i|av|ved|på|of)[ ](?:the[ ]|den[ ]|det[ ])?\p{{L}}+(?:[ ](?:i|på|ved|in|at|of|og)[ ]\p{{L}}+)?")),
        role(&relative, format!(r"(?i)\b(?:{RELATIVE})[ ](?:jobber|jobbar|arbeider|arbeidar|arbejder|works)[ ](?:på|i|ved|hos|for|at|in|as|som)[ ](?:the[ ]|en[ ]|et[ ])?\p{{L}}+(?:[ ](?:i|på|in)[ ]\p{{L}}+)?")).with("jobb|arbeid|arbejd|works"),
        role("^datter|^sønn|^søn|^son|^dotter|^barn|^child|^daughter", format!(r"(?i)\b(?:datter|datteren|sønn|sønnen|søn|son|dotter|barn|barnet|barna|child|daughter)[ ](?:av|til|of)[ ](?:en[ ]|ei[ ]|ein[ ]|the[ ]|a[ ])?(?:lokal[ ]|kjent[ ]|local[ ])?\p{{L}}*(?:{WORK})(?:en|a)?\b")).with(work),
        role("^bygdas|^bygdens|^kommunens|^kommunas|^byens|^øyas|^landsbyens|^the village|^the town", r"(?i)\b(?:bygdas|bygdens|kommunens|kommunas|byens|øyas|landsbyens|the village'?s?|the town'?s?)[ ](?:(?:eneste|only|einaste)[ ])?\p{L}+".to_owned()),
        role(EVENTS, r"(?i)\b(?:brannen|brann|ulykken|ulukka|ulykke|skredet|raset|drapet|drap|drabet|mordet|drukningsulykken|drukningsulykke|bussulykken|bilulykken|båtulykken|flyulykken|helikopterulykken|eksplosjonen|skyting(?:en|a)|skyteepisoden|knivstikkingen|terrorangrepet|selvmordet|branden|ulykken|the fire|the accident|the shooting|the murder|the avalanche|the drowning)[ ](?:(?:som[ ])?(?:i|på|ved|ute på|in|at|on)[ ](?:the[ ])?[\p{L}0-9]+(?:[ ](?:i|på|in)[ ]\p{L}+)?|var i avis[ea]n?|der)".to_owned()),
        role(FAME, r"(?i)\b(?:verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic)(?:en|a|ar)?(?:[ ](?:i|in)[ ]\p{L}+)?\b".to_owned()),
    ]
}

/// The find, unless it is none: `mor jobber i kassa`.
pub(super) fn of_people(text: &str, span: Span) -> Option<Span> {
    let part = text.get(span.start..span.end)?;
    (!is_usual_work(part)).then_some(span)
}

/// Work that many have.
fn is_usual_work(part: &str) -> bool {
    const USUAL: &str = " kassa kassen butikken butikk skift turnus natt nattskift dagtid kveldstid utlandet heltid fulltid deltid the ";
    let is_work = ["jobb", "arbeid", "arbejd", "works"].iter().any(|work| part.contains(work));
    is_work && part.split(' ').any(|word| USUAL.contains(&format!(" {word} ")))
}
