//! Roles, relatives' occupations and events so rare that they point at one person.

use super::{FIGURES, Rule, rule, starts};
use crate::detect::{Kind, Span};

const RELATIVE: &str = r"mor|moren|mora|moder|moderen|mamma|mammaen|mammas|far|faren|fader|faderen|pappa|pappaen|bror|broren|søster|søsteren|syster|systera|stemor|stefar|stedfar|stedmor|papfar|bestemor|bestemora|bestemoren|bestefar|bestefaren|besteforeldrene|besteforeldra|stefaren|stemoren|stemora|fosterfaren|fostermoren|fostermora|onkelen|svigerfar|svigermor|kjæresten|naboen|farmor|mormor|farfar|morfar|onkel|onkelen|tante|tanten|tanta|foreldrene|foreldra|forældrene|kona|kone|konen|mann|mannen|manden|ektemannen|samboeren|fostermor|fosterfar|plejefar|plejemor|mother|father|mum|dad|brother|sister|stepfather|stepmother|uncle|aunt|grandfather|grandmother|husband|wife";
const WORK: &str = r"rektor|lensmann|lensmannen|ordfører|ordførar|borgmester|prest|præst|sokneprest|biskop|politimann|politikvinne|politi|politibetjent|lege|læge|kommunelege|fastlege|overlege|overlæge|tannlege|tandlæge|veterinær|dyrlege|dyrlæge|advokat|dommer|dommar|bonde|bonden|fisker|fiskar|los|kaptein|pilot|flyger|brannmann|brannsjef|ambulansearbeider|ambulansesjåfør|lærer|lærar|inspektør|barnehagestyrer|psykolog|psykiater|sykepleier|sjukepleiar|sygeplejerske|jordmor|helsesykepleier|vernepleier|sosionom|barnevernsleder|barnevernleder|kommunedirektør|rådmann|stortingspolitiker|politiker|journalist|redaktør|kunstner|musiker|skuespiller|fotballspiller|fotballtrener|trener|major|offiser|soldat|militær|fengselsbetjent|fængselsbetjent|butikksjef|direktør|sjef|leder|leiar|eier|innehaver|butikkeier|hotelleier|gårdeier|begravelsesagent|organist|kirketjener|drosjesjåfør|bussjåfør|lastebilsjåfør|slakter|bakermester|skredder|snekker|tømrer|tømrar|elektriker|rørlegger|reindriftsutøver|reineier|head ?teacher|headmaster|teacher|doctor|gp|dentist|vicar|priest|mayor|police officer|policeman|farmer|fisherman|judge|lawyer|nurse|pilot|journalist|politician|surgeon|jordemor|jordemoder|kantor|fyrvokter|sysselmann|politimester|stortingsrepresentant|folketingsmedlem|imam|rabbiner|diakon|misjonær|ambassadør|hotelldirektør|kokk|frisør|falkoner|smed|landmand|bankdirektør|meteorolog|forfatter|author|imam|coach|magistrate";

const LEAD: &str = r"leder(?:en)?|leiar(?:en)?|styreleder(?:en)?|formann(?:en)?|formand(?:en)?|forkvinne|daglig leder|nestleder(?:en)?|trener(?:en)?|trenar(?:en)?|dirigent(?:en)?|redaktør(?:en)?|rektor(?:en)?|eier(?:en)?|sjef(?:en)?|direktør(?:en)?|head|chair|coach|director|owner|leader|principal";
const EVENTS: &str = "^brann|^ulyk|^ulukk|^skred|^raset|^drap|^drab|^mord|^drukning|^buss|^bil|^båt|^fly|^heli|^eksplosjon|^skyt|^kniv|^terror|^selvmord|^branden|^the ";
const FAME: &str = "verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic";

/// Offices of which a place has one.
const RARE: &str = "prest|præst|biskop|ordfører|ordførar|borgmester|lensmann|lensmannen|sysselmann|dyrlege|dyrlæge|veterinær|kommunelege|kommuneoverlege|distriktslege|jordmor|jordemor|jordemoder|organist|kantor|kirketjener|fyrvokter|reineier|reindriftsutøver|politimester|brannsjef|rådmann|kommunedirektør|skuespiller|redaktør|stortingsrepresentant|folketingsmedlem|imam|vicar|mayor|lighthouse keeper";
/// Misfortunes a place remembers.
const MISFORTUNE: &str = "ulykken|ulykka|ulukka|brannen|branden|skredet|raset|forliset|drapet|drabet|mordet|drukningen|eksplosjonen|eksplosionen|skytingen|skytinga|skyderiet|knivstikkingen|knivstikkinga|knivstikkeriet|kidnappingen|bortføringen|jordskjelvet|havariet|kollisjonen|massakren|påkjørselen";

pub(super) fn rules() -> Vec<Rule> {
    let mut all = known();
    all.extend(singular());
    all
}

/// What only one person there is or did.
fn singular() -> Vec<Rule> {
    let role = |needs: &str, pattern: String| rule(needs, pattern, Kind::Role, 0.6, "why-role");
    vec![
        role("eneste |einaste ", r#"(?i)\b(?:(?:den|det|de|dei)[ ])?(?:eneste|einaste)[ ]\p{L}{1,}[^.,;:!?«»"“”()]{0,70}"#.to_owned()),
        role("^the only ", r#"(?i)\bthe only[ ]\p{L}+[^.,;:!?«»"“”()]{0,60}"#.to_owned()),
        role("som |^as ", format!(r"(?i)\b(?:som|as[ ](?:a|the))[ ]\p{{L}}*(?:{RARE})\b(?:[ ](?:i|på|ved|for|in|at|of)[ ]\p{{L}}+)?")).with(RARE),
        role(RARE, format!(r"(?i)\b(?:{RARE})(?:en|a|n)?(?:s|[ ](?:si|sin|sitt|sine))[ ](?:datter|dotter|sønn|son|søn|søster|syster|bror|kone|mann|nevø|niese|barnebarn|svigerdatter|svigersønn|daughter)\b")),
        role("^niese|^nevø|^barnebarn|^søskenbarn|^fetter|^kusin|^datter|^dotter|^sønn|^son|^søster|^bror|^gift|^samboer|^kæreste|^kjæreste", format!(r"(?i)\b(?:niese|nevø|barnebarn(?:et)?|søskenbarn(?:et)?|fetter(?:en)?|kusine|kusina|datter(?:en)?|dotter(?:a)?|sønn(?:en)?|son(?:en)?|søster(?:en)?|bror(?:en)?|gift|samboer(?:en)?|kjæreste(?:n)?|kæreste(?:n)?)[ ](?:til|av|af|med|of|to)[ ](?:(?:en|ein|den|the|tidligere|forrige)[ ])?\p{{L}}*(?:{RARE})(?:en|a|n)?\b")).with(RARE),
        role("^vant |^vann |^vandt |^won |^tok |^deltok|^deltog|^konkurrer|^spil|^spel|^play|^nummer|^kom |^gull|^guld|^var med", r"(?i)\b(?:vant|vann|vandt|won|tok|deltok|deltog|konkurrerer|konkurrerte|spilte|spiller|spelar|spelte|plays|played|nummer \p{L}+|kom|gull|guld|var med)[ ](?:(?:i|på|for|in|at|the|gull|guld|sølv|bronse|medalje)[ ]){0,2}(?:junior-?|ungdoms-?|u[0-9]{2}-?)?(?-i:NM|DM|EM|VM|OL|SM|Idol|Melodi Grand Prix|MGP|X Factor|Farmen|Landsskytterstevnet|landslaget|landsholdet|landskamp|verdenscupen|Olympics|nationals|national team|national championships?)\b(?:[ ](?:i|in)[ ]\p{L}+)?".to_owned()),
        role(MISFORTUNE, format!(r"(?i)\b\p{{L}}{{3,}}(?:{MISFORTUNE})\b(?:[ ](?:i|på|ved|in|at)[ ]\p{{L}}+)?")),
        role(MISFORTUNE, format!(r"(?i)\b(?:mistet|mista|mistede|omkom|omkommet|døde|døydde|skadet|skadd|skadet seg|med i|vitne til|reddet fra|redda frå|foreldrene i|etter|efter)[ ](?:\p{{L}}+[ ]){{0,3}}?(?:i|under|ved|til)?[ ]?(?:{MISFORTUNE})\b")),
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
        role("^aller første|^yngste|^eldste|^ældste|^første", r"(?i)\b(?:(?:den|det|de|dei)[ ])?(?:aller første|yngste|eldste|ældste|første)[ ](?:(?:mannlige|kvinnelige|mannlege|kvinnelege|mandlige|kvindelige|samiske|muslimske|somaliske|svarte|døve|blinde|homofile)[ ])?\p{L}{3,}(?:[ ](?:i|på|ved|med|som|fra|frå|hos|av|under|til)[ ]\p{L}+(?:[ ](?:her|på|i|er|har|med|og)?[ ]?\p{L}+)?)?".to_owned()),
        role("^the first|^the youngest|^the oldest", r"(?i)\bthe (?:first|youngest|oldest)[ ]\p{L}+(?:[ ](?:in|on|at|with|who|from|of)[ ](?:the[ ]|a[ ])?\p{L}+(?:[ ]\p{L}+)?)?".to_owned()),
        role(&starts(LEAD), format!(r"(?i)\b(?:{LEAD})[ ](?:for|i|av|ved|på|of)[ ](?:the[ ]|den[ ]|det[ ])?\p{{L}}+(?:[ ](?:i|på|ved|in|at|of|og)[ ]\p{{L}}+)?")),
        role(&relative, format!(r"(?i)\b(?P<it>(?:{RELATIVE})(?:s|[ ](?:hans|hennes|hendes|sin|si|min|mi|din|di|deres|til henne|til han|til ham|(?:til|av|åt|to|of)[ ]\p{{L}}+))?(?:[ ]?[=:][ ]?|[ ,]+)(?:(?:som[ ]|who[ ])?(?:er|var|is|was|jobber som|jobbar som|arbeider som|arbeidar som|arbejder som|works as|worked as)[ ](?:en[ ]|ei[ ]|ein[ ]|et[ ]|an?[ ]|the[ ])?(?:kjent[ ]|kendt[ ]|lokal[ ]|tidligere[ ]|tidlegare[ ]|well-known[ ]|local[ ])?)?\p{{L}}*(?:{WORK})(?:[ ](?:i|på|ved|for|in|at|of)[ ](?:the[ ]|en[ ]|ei[ ]|et[ ]|a[ ])?\p{{L}}+)?)(?:[^\p{{L}}]|$)")).with(work),
        role(&relative, format!(r"(?i)\b(?:{RELATIVE})[ ](?:jobber|jobbar|arbeider|arbeidar|arbejder|works)[ ](?:på|i|ved|hos|for|at|in|as|som)[ ](?:the[ ]|en[ ]|et[ ])?\p{{L}}+(?:[ ](?:i|på|in)[ ]\p{{L}}+)?")).with("jobb|arbeid|arbejd|works"),
        role("^datter|^sønn|^søn|^son|^dotter|^barn|^child|^daughter", format!(r"(?i)\b(?:datter|datteren|sønn|sønnen|søn|son|dotter|barn|barnet|barna|child|daughter)[ ](?:av|til|of)[ ](?:en[ ]|ei[ ]|ein[ ]|the[ ]|a[ ])?(?:lokal[ ]|kjent[ ]|local[ ])?\p{{L}}*(?:{WORK})(?:en|a)?\b")).with(work),
        role("^bygdas|^bygdens|^kommunens|^kommunas|^byens|^øyas|^landsbyens|^the village|^the town", r"(?i)\b(?:bygdas|bygdens|kommunens|kommunas|byens|øyas|landsbyens|the village'?s?|the town'?s?)[ ](?:(?:eneste|only|einaste)[ ])?\p{L}+".to_owned()),
        role(EVENTS, r"(?i)\b(?:brannen|brann|ulykken|ulukka|ulykke|skredet|raset|drapet|drap|drabet|mordet|drukningsulykken|drukningsulykke|bussulykken|bilulykken|båtulykken|flyulykken|helikopterulykken|eksplosjonen|skyting(?:en|a)|skyteepisoden|knivstikkingen|terrorangrepet|selvmordet|branden|ulykken|the fire|the accident|the shooting|the murder|the avalanche|the drowning)[ ](?:(?:som[ ])?(?:i|på|ved|ute på|in|at|on)[ ](?:the[ ])?[\p{L}0-9]+(?:[ ](?:i|på|in)[ ]\p{L}+)?|var i avis[ea]n?|der)".to_owned()),
        role("^overlev|^survived", r"(?i)\b(?:overlevde|overlevede|overlevende fra|survived|overlevande frå)[ ](?:the[ ]|en[ ]|ei[ ]|et[ ]|ein[ ])?\p{L}+(?:[ ](?:i|på|in|ved)[ ]\p{L}+)?".to_owned()),
        role("avis|tv|fjernsyn|nyhe|dagsrevy|vg|riksmedia|forsid|news|paper", r"(?i)\b(?:(?:var|vart|ble|blei|kom|stod|sto|was|were|been|blev)[ ](?:\p{L}+[ ])?)(?:(?:i|på|in|on)[ ](?:the[ ])?(?:lokal)?(?:avisen|avisa|tv|fjernsynet|nyhetene|nyheitene|nyhederne|dagsrevyen|tv-avisen|vg|riksmedia|forsiden|forsida|news|paper|newspaper|local paper))\b".to_owned()),
        role(FAME, r"(?i)\b(?:verdensmester|verdsmeister|olympisk|olympier|norgesmester|noregsmeister|danmarksmester|landslagsspiller|landsholdsspiller|eurovision|idol-?deltaker|youtuber|influenser|blogger|toppidrettsutøver|world champion|national champion|olympic)(?:en|a|ar)?(?:[ ](?:i|in)[ ]\p{L}+)?\b".to_owned()),
    ]
}

/// The find without what is none: `den eneste som`, `de første årene`, `mor jobber i kassa`.
pub(super) fn of_people(text: &str, span: Span) -> Option<Span> {
    let part = text.get(span.start..span.end)?;
    if is_of_things(part) || is_usual_work(part) {
        return None;
    }
    Some(Span { end: span.start + clause(part).trim_end().len(), ..span })
}

const UNIQUE: [&str; 10] =
    ["eneste", "einaste", "første", "yngste", "eldste", "ældste", "only", "first", "youngest", "oldest"];

fn is_of_things(part: &str) -> bool {
    const THINGS: &str = " som av i på var er har og med for til fra hos om at det de den jeg vi eg ho hun han dei man blei ble der ved gang gangen gongen gongene gangene år året årene åra tid tiden tida dag dagen dagene dagane uke uken uka ukene uge ugen veke veka måned måneden månedene månad time timen timene møte møtet møtene samtale samtalen samtalene ting tingen tinget grunn grunnen valg valget steg steget skritt trinn del delen rekke omgang linje klasse kontakt kontakten mulighet muligheten mogleg alternativ alternativet positive negative løsning løsningen problem problemet spørsmål spørsmålet måte måten ønske ønsket setning setningen ord ordet innleggelse innleggelsen indlæggelse indlæggelsen telefon besøk besøket besøg døgn døgnet natt natta natten kveld kvelden tegn tegnet mål målet tiltak tiltaket rom rommet sted stedet stad staden avtale avtalen beskjed beskjeden svar svaret brev brevet informasjon tilbud tilbudet hjelp hjelpa hjælp vakt vakta vakten utkast utkastet versjon versjonen inntrykk inntrykket trøst lyspunkt aktivitet aktiviteten krav kravet gode dårlige maten mat medisin medisinen who that thing things time times day days week weeks year years month months meeting visit visits reason step way question answer problem option chance session night call word help place food ";
    const SMALL: &str = " øen øya øyen bygda bygden bygd skolen skulen kommunen klassen klassa avdelingen avdelinga afdelingen huset laget byen landsbyen dalen fylket trinnet trinnet gården familien island village school class ward team town ";
    let lower = part.to_lowercase();
    let mut words = lower.split(' ');
    let is_unique = words.by_ref().any(|word| UNIQUE.contains(&word));
    let (next, then) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_of_a_place = matches!(next, "på" | "i" | "ved" | "fra" | "in" | "on" | "at")
        && (SMALL.contains(&format!(" {then} ")) || words.any(|word| SMALL.contains(&format!(" {word} "))));
    is_unique && THINGS.contains(&format!(" {next} ")) && !is_of_a_place
}

/// Work that many have.
fn is_usual_work(part: &str) -> bool {
    const USUAL: &str = " kassa kassen butikken butikk skift turnus natt nattskift dagtid kveldstid utlandet heltid fulltid deltid the ";
    let is_work = ["jobb", "arbeid", "arbejd", "works"].iter().any(|work| part.contains(work));
    is_work && part.split(' ').any(|word| USUAL.contains(&format!(" {word} ")))
}

/// Of what stands after `den eneste` as much as belongs to it.
fn clause(part: &str) -> &str {
    const ENDS: [&str; 14] =
        ["så", "og", "men", "fordi", "at", "and", "so", "but", "når", "da", "because", "for", "der", "hvis"];
    const VERBS: [&str; 16] = [
        "er", "var", "har", "hadde", "havde", "is", "was", "has", "sier", "siger", "seier", "sa", "ble",
        "blei", "vart", "blev",
    ];
    let (mut told, mut count, mut end) = (false, 0, 0);
    let mut unique = false;
    for word in part.split_inclusive(' ') {
        let plain = word.trim_end().to_lowercase();
        if unique {
            count += 1;
            let stops = ENDS.contains(&plain.as_str()) || !told && VERBS.contains(&plain.as_str());
            if count > 1 && stops {
                break;
            }
            told |= matches!(plain.as_str(), "som" | "who" | "that");
        }
        unique |= matches!(plain.as_str(), "eneste" | "einaste" | "only");
        end += word.len();
    }
    part.get(..end).unwrap_or(part)
}
