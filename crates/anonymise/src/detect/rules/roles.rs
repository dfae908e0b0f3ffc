//! Roles and events so rare that they point at one person, where a pattern tells them.

use super::{FIGURES, Rule, rule, starts};
use crate::detect::Kind;

const LEAD: &str = r"leder(?:en)?|leiar(?:en)?|styreleder(?:en)?|formann(?:en)?|formand(?:en)?|forkvinne|daglig leder|nestleder(?:en)?|trener(?:en)?|trenar(?:en)?|dirigent(?:en)?|redaktør(?:en)?|rektor(?:en)?|eier(?:en)?|sjef(?:en)?|direktør(?:en)?|head|chair|coach|director|owner|principal";
const EVENTS: &str = "^brann|^ulyk|^ulukk|^skred|^raset|^drap|^drab|^mord|^drukning|^buss|^bil|^båt|^fly|^heli|^eksplosjon|^skyt|^kniv|^terror|^selvmord|^branden|^the ";

pub(super) fn rules() -> Vec<Rule> {
    let role = |needs: &str, pattern: &str| rule(needs, pattern, Kind::Role, 0.6, "why-role");
    vec![
        role(
            "tvilling|twin",
            r"(?i)\b(?:tvilling(?:bror|broren|søster|søsteren|søstera|syster|systera|par|paret|sjela)|twin (?:brother|sister)|identical twins?)\b(?:[ ](?:i|på|in|på samme)[ ]\p{L}+(?:[ ]\p{L}+)?)?",
        ),
        role(
            "accident|fire|crash|shooting|avalanche|explosion|drowning",
            r"(?i)\b(?:survived[ ])?the[ ]\p{L}+[ ](?:accident|fire|crash|shooting|avalanche|explosion|drowning)\b",
        ),
        role(
            "trilling|firling|triplet|adopter|adopted",
            r"(?i)\b(?:trillingen?e?r?|firlingene?|firlinger|triplets?|adopter(?:t|et)[ ](?:fra|frå)[ ]\p{L}+|adopted[ ]from[ ]\p{L}+)\b",
        ),
        role(
            "følge|følgjar|followers|abonnent",
            r"(?i)\b[0-9][0-9 .]*(?:tusen |k )?(?:følgere|følgjarar|followers|abonnenter)\b",
        )
        .with(FIGURES),
        role(
            &starts(LEAD),
            &format!(
                r"(?i)\b(?:{LEAD})[ ](?:for|i|av|ved|på|of)[ ](?:the[ ]|den[ ]|det[ ])?\p{{L}}+(?:[ ](?:i|på|ved|in|at|of|og)[ ]\p{{L}}+)?"
            ),
        ),
        role(
            "^bygdas|^bygdens|^kommunens|^kommunas|^byens|^øyas|^landsbyens|^the village|^the town",
            r"(?i)\b(?:bygdas|bygdens|kommunens|kommunas|byens|øyas|landsbyens|the village'?s?|the town'?s?)[ ](?:(?:eneste|only|einaste)[ ])?\p{L}+",
        ),
        role(
            EVENTS,
            r"(?i)\b(?:brannen|brann|ulykken|ulukka|ulykke|skredet|raset|drapet|drap|drabet|mordet|drukningsulykken|drukningsulykke|bussulykken|bilulykken|båtulykken|flyulykken|helikopterulykken|eksplosjonen|skyting(?:en|a)|skyteepisoden|knivstikkingen|terrorangrepet|selvmordet|branden|ulykken|the fire|the accident|the shooting|the murder|the avalanche|the drowning)[ ](?:(?:som[ ])?(?:i|på|ved|ute på|in|at|on)[ ](?:the[ ])?[\p{L}0-9]+(?:[ ](?:i|på|in)[ ]\p{L}+)?|var i avis[ea]n?|der)",
        ),
    ]
}
