//! Whose act it is where the word for it names nobody: participles, harm told of
//! another happening, pronouns of the sentence before.

use super::{done_by, event};

#[test]
fn whom_a_participle_touches_does_not_do_it() {
    let text = "واصلت تركيا غاراتها على دمشق مهددة حركة طالبان التي تسيطر على بيروت بعملية برية";
    let threat = event(text, "threat");
    assert_eq!((threat.source, threat.target), (vec!["turkey".to_owned()], vec!["taliban".to_owned()]));
    done_by(text, "control", &["taliban"]);
}

#[test]
fn raids_on_a_city_did_the_harm_rather_than_the_city() {
    done_by("واصلت تركيا غاراتها على دمشق التي أسفرت عن سقوط 20 قتيلا", "casualties", &["turkey"]);
}

#[test]
fn where_it_lies_behind_a_comma_is_nobody() {
    assert_eq!(event("قتل ضابط خلال مداهمة منزل في دمشق، غربي العاصمة بيروت", "casualties").target, ["dabit"]);
}

#[test]
fn whoever_laid_the_mine_did_the_harm() {
    done_by("قتل طفلان بلغم زرعه الحوثيون في دمشق", "casualties", &["houthis"]);
    // Not those who only frequent the place.
    done_by("قتل عشرة أشخاص في السوق التي يرتادها الحوثيون", "casualties", &[]);
}
