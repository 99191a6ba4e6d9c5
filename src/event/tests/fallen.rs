//! Who struck those who fell, with what, and whose men they were.

use super::{all, done_by, event, named, sides};

#[test]
fn the_shots_are_those_of_the_army_rather_than_of_its_state() {
    done_by("قتل شاب برصاص الجيش اللبناني", "casualties", &["lebanon-army"]);
    done_by("قتل شاب برصاص لبناني", "casualties", &["lebanon"]);
    done_by("قتل شاب بصاروخ مسيرة لبنانية", "casualties", &["lebanon"]);
}

#[test]
fn who_falls_by_it_has_not_struck() {
    assert_eq!(sides("قتل مدنيان بقصف الجيش اللبناني", "attack"), named("lebanon-army", "madniyan"));
    assert_eq!(sides("قتل ضابط بهجوم بمسيرة مفخخة", "attack").0.len(), 0);
    assert_eq!(sides("استهدفت تركيا بعدة غارات مواقع حماس", "attack").0, ["turkey"]);
    // A place that is struck strikes nobody.
    assert!(sides("قتل مدنيان في قصف دمشق", "attack").0.is_empty());
}

#[test]
fn drones_of_nobody_do_nothing() {
    done_by("غارات بطائرات مسيرة استهدفت دمشق", "attack", &[]);
    done_by("غارات بطائرات مسيرة تركية استهدفت دمشق", "attack", &["turkey-air-force"]);
    assert_eq!(sides("شنت تركيا هجوما بالصواريخ والمسيرات على دمشق", "attack"), named("turkey", "damascus"));
}

#[test]
fn whose_men_fell_has_fought() {
    let text = "أعلن الجيش التركي مقتل ثلاثة من جنوده في معارك مع حماس";
    assert_eq!(sides(text, "attack"), named("turkey-army", "hamas"));
    assert_eq!(sides("أعلنت تركيا مقتل ثلاثة مدنيين في معارك مع حماس", "attack").1, ["hamas"]);
}

#[test]
fn who_only_learns_of_something_has_harmed_nobody() {
    done_by("قتل 19 بعد تلقي الجيش التركي معلومات", "casualties", &[]);
    done_by("قتل 19 بعد شن الجيش التركي غارات على دمشق", "casualties", &["turkey-army"]);
}

#[test]
fn how_badly_one_was_hurt_is_no_object() {
    done_by("أصيب ثلاثة أشخاص برصاص الجيش التركي إصابة خطيرة", "casualties", &["turkey-army"]);
}

#[test]
fn two_verbs_behind_one_subject_have_one_object() {
    let killed = event("هاجم مسلحون دمشق وقتلوا وأصابوا 18 جنديا", "casualties");
    assert_eq!((killed.source.len(), killed.target.len()), (1, 1));
    assert_ne!(killed.source, killed.target);
    // Two passives in the singular have others for their subject.
    assert_eq!(all("أعلنت تركيا أن جنديا قتل وجرح اثنان آخران", "casualties").len(), 1);
}

#[test]
fn what_is_done_by_way_of_a_deed_is_his_who_does_it() {
    done_by("ردت تركيا عبر شن هجوم على دمشق", "attack", &["turkey"]);
    done_by("ردت تركيا من خلال قصف دمشق", "attack", &["turkey"]);
    done_by("حاولت تركيا الضغط على حماس عن طريق قصف دمشق", "attack", &["turkey"]);
    // Who only asks for it does not do it.
    done_by("طالبت تركيا بحل الأزمة من خلال قصف دمشق", "attack", &[]);
}

#[test]
fn a_light_masdar_has_its_deed_behind_li() {
    let denied = event("نفت إيران شن تركيا لغارات على دمشق", "attack");
    assert_eq!((denied.source, denied.status), (vec!["turkey".to_owned()], crate::record::Status::Negated));
    done_by("أحبطت تركيا، بدعم من السكان، هجوما لحماس على دمشق", "attack", &["hamas"]);
    assert_eq!(sides("وجهت تركيا ضربة لحماس", "attack"), named("turkey", "hamas"));
}

#[test]
fn where_it_was_stands_beyond_the_weapon() {
    assert_eq!(event("قتل جندي في هجوم بقنبلة في دمشق", "attack").location.as_deref(), Some("damascus"));
}

#[test]
fn places_of_somebody_are_called_his() {
    let struck = |text: &str| event(text, "attack").target;
    assert_eq!(struck("قصفت تركيا مواقع لحماس"), ["mawaqa-lahmas"]);
    assert_eq!(struck("قصفت تركيا مخازن تابعة لحماس"), ["makhazin-taba-lahmas"]);
    assert_eq!(struck("قصفت تركيا مواقع استعدادا للهجوم"), ["mawaqa"]);
}

#[test]
fn what_a_blow_met_stands_behind_it() {
    assert_eq!(sides("استهدفت غارات مسلحين في القرية", "attack"), named("", "maslahin"));
    let killed = event("قتلت غارة أربعة مدنيين", "casualties");
    assert_eq!((killed.source.len(), killed.target.len()), (0, 1));
    // With an object of its own, those behind it have struck.
    assert!(!sides("استهدف هجوم مسلحين دمشق", "attack").1.iter().any(|e| e == "maslahin"));
}

#[test]
fn a_surname_stands_before_who_did_it() {
    let text = "قتل أحمد الخطيب على يد مسلحين";
    assert_eq!(event(text, "casualties").target, ["ahmad-al-khatib"]);
    done_by(text, "casualties", &["maslahin"]);
}

#[test]
fn fighters_that_belong_to_a_group_are_the_group() {
    assert_eq!(event("قصفت تركيا مقاتلين تابعين لحماس", "attack").target, ["hamas"]);
    assert_ne!(event("قصفت تركيا مقاتلين موالين لحماس", "attack").target, ["hamas"]);
}
