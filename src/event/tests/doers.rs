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

#[test]
fn a_participle_tells_of_the_noun_that_agrees_with_it() {
    let backed = |text: &str| event(text, "support").target;
    assert_eq!(backed("قتل قائد حركة الشباب المدعومة من إيران"), ["al-shabaab"]);
    assert_eq!(backed("هاجمت الطائرات مواقع حركة طالبان المدعومة من إيران"), ["taliban"]);
    // An adverb tells of whose help it is, and is no object.
    done_by("هاجمت حركة طالبان المدعومة إيرانيا دمشق", "support", &["iran"]);
    assert_eq!(event("هاجمت حركة طالبان المدعومة إيرانيا دمشق", "attack").target, ["damascus"]);
    assert_eq!(backed("هاجمت جماعة الحوثي اليمنية المدعومة من إيران دمشق"), ["houthis"]);
}

#[test]
fn those_of_whom_only_the_number_is_told_are_victims() {
    let victims = |text: &str| event(text, "casualties").target.len();
    assert_eq!(victims("مقتل ثلاثة في غارة تركية على دمشق"), 1);
    assert_eq!(victims("سقوط شهيدين في غارة تركية على دمشق"), 1);
}

#[test]
fn what_is_bestowed_goes_to_the_object_before_it() {
    let sides = |text: &str| {
        let event = event(text, "support");
        (event.source, event.target)
    };
    let backed = (vec!["turkey".to_owned()], vec!["lebanon".to_owned()]);
    assert_eq!(sides("منحت تركيا لبنان دعما سياسيا"), backed);
    assert_eq!(sides("قررت تركيا منح لبنان دعما سياسيا"), backed);
    assert_eq!(event("رفضت تركيا السماح للمهاجرين بالعبور", "rejection").target.len(), 1);
}

#[test]
fn a_short_quotation_with_a_verb_is_what_is_said() {
    done_by("وقال وزير مصر \"قصفت إيران القاعدة\"", "attack", &["iran"]);
    // The statement of a body that has spoken.
    done_by("قال الجيش التركي إن قواته انسحبت. ودعا البيان إيران إلى الحوار", "request", &["turkey-army"]);
}

#[test]
fn whoever_stands_behind_an_act_carries_it_out() {
    done_by("نفذت الهجوم حركة طالبان", "attack", &["taliban"]);
    done_by("شن الغارات الجيش التركي", "attack", &["turkey-army"]);
    let backed = event("وافقت تركيا على منح لبنان مزيدا من الدعم", "support");
    assert_eq!((backed.source, backed.target), (vec!["turkey".to_owned()], vec!["lebanon".to_owned()]));
}

#[test]
fn what_is_counted_is_no_doer() {
    done_by("وصل وزير تركيا إلى دمشق لإجراء أول لقاء مع وزير مصر", "meeting", &["turkey-minister"]);
}
