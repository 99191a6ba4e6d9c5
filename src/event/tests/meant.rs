//! Whom a pronoun, we or the two of them mean.

use super::{all, done_by, event, stands};
use crate::extract::{Article, Extractor};
use crate::gazetteer::Gazetteer;
use crate::record::Status;

#[test]
fn we_are_the_speaker_where_nothing_tells_his_side() {
    done_by("قال أحمد علي \"سنلاحق المتمردين\"", "attack", &["ahmad-ali"]);
    done_by("قالت مصر \"سنلاحق المتمردين\"", "attack", &["egypt"]);
}

#[test]
fn i_am_the_speaker() {
    done_by("قال أحمد علي \"هذا أحد أسباب لقائي المزمع مع وزير الشمال\"", "meeting", &["ahmad-ali"]);
}

#[test]
fn the_two_countries_are_those_of_whom_the_article_tells() {
    let talks = event("قال مسؤول في تركيا إن إيران جارة. وتوقف الحوار بين البلدين", "meeting");
    let mut sides = [talks.source, talks.target].concat();
    sides.sort();
    assert_eq!(sides, ["iran", "turkey"]);
}

#[test]
fn what_befell_whoever_is_told_to_be_dead() {
    assert_eq!(event("أكدت الوزارة مقتل جندي إثر استهدافه بقذيفة", "attack").target, ["jandi"]);
    done_by("أكد المرصد مقتل جندي إثر استهدافه بقذيفة", "casualties", &[]);
}

#[test]
fn what_is_said_of_the_dead_has_killed_nobody() {
    done_by("وجهت تهديدات للرئيس المصري بعد إدانته مقتل طفل", "casualties", &[]);
    done_by("قتل طفل بعد قصف تركيا دمشق", "casualties", &["turkey"]);
}

#[test]
fn the_adjective_has_the_pronoun_that_it_asks_for() {
    let text = "أعلن الجيش المصري أن دورية تابعة له اصطدمت بمجموعة مسلحة";
    let article = Article { doc: "test", text, date: None, source: None, title: None };
    let read = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
    assert!(read.entities.iter().any(|e| e.names.iter().any(|n| n == "دورية تابعة له")), "{:?}", read.entities);
}

#[test]
fn a_participle_with_what_it_does_tells_no_plan() {
    stands("انتهت تظاهرة مؤيدة للسلام بهدوء", "protest", Status::Asserted);
    stands("أعلنت تظاهرة محتملة في القاهرة", "protest", Status::Planned);
}

#[test]
fn a_verb_behind_when_has_the_subject_before() {
    let shelled = |text: &str| all(text, "attack").into_iter().find(|e| e.trigger.text.starts_with("قصف")).unwrap();
    for text in ["انسحب الجيش المصري عندما قصف المدينة", "انسحب الجيش المصري بعد أن قصف المدينة"]
    {
        assert_eq!(shelled(text).source, ["egypt-army"], "{text}");
    }
    assert_eq!(shelled("تراجعت تركيا بعدما قصفت مدينة حمص").target, ["homs"]);
    assert_eq!(shelled("قصفت ضاحية النهر شمال المدينة").target, ["dahya-al-nahr"]);
}

#[test]
fn a_verb_that_an_event_takes_in_tells_of_it() {
    stands("لم تحصل مصر على دعم من تركيا", "support", Status::Negated);
    stands("ستحصل مصر على دعم من تركيا", "support", Status::Planned);
    stands("حصلت مصر على دعم من تركيا", "support", Status::Asserted);
}

#[test]
fn some_of_those_told_are_nobody_more() {
    assert_eq!(event("قتل اثنان على الأقل أحدهما رجل شرطة والآخر جندي", "casualties").target, ["athnan"]);
    assert_eq!(event("قتل 13 جنديا، ثلاثة منهم في كمين", "casualties").target, ["13-jandiya"]);
}

#[test]
fn no_movement_has_authorities() {
    let broken = event("انهارت الهدنة بين سلطات تركيا وحزب العمال الكردستاني", "ceasefire");
    assert_eq!(broken.target, ["pkk"]);
}

#[test]
fn the_article_behind_li_is_given_back_and_no_other() {
    let names = |text: &str, id: &str| {
        let article = Article { doc: "test", text, date: None, source: None, title: None };
        let read = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
        read.entities.into_iter().find(|e| e.id == id).unwrap().names
    };
    assert_eq!(names("قدمت تركيا دعما للمستوطنين", "settlers"), ["المستوطنين"]);
    assert_eq!(names("قدمت تركيا دعما للبرلمان الإيراني", "iran-parliament"), ["البرلمان الإيراني"]);
    assert_eq!(names("قدمت تركيا دعما لليبيا", "libya"), ["ليبيا"]);
    let red_cross = names("قدمت تركيا دعما للجنة الدولية للصليب الأحمر", "icrc");
    assert_eq!(red_cross, ["اللجنة الدولية للصليب الأحمر"]);
}

#[test]
fn arms_are_given_wherever_they_stand_among_what_is_given() {
    for text in ["توفر تركيا المال والسلاح للجيش السوداني", "قدمت تركيا التدريب والسلاح للجيش السوداني"]
    {
        let given = event(text, "arms-supply");
        assert_eq!((given.source, given.target), (vec!["turkey".to_owned()], vec!["sudan-army".to_owned()]), "{text}");
    }
    assert!(all("استخدمت تركيا السلاح في قصف دمشق", "attack").len() == 1);
}

#[test]
fn the_country_of_whoever_holds_an_office_of_it() {
    for who in ["السفير التركي سالم الهادي", "المتحدث باسم الخارجية التركية سالم الهادي"]
    {
        done_by(&format!("قال {who} إن بلاده تدعم الحكومة اليمنية"), "support", &["turkey"]);
    }
    // Said of him before.
    done_by("وصل السفير التركي سالم الهادي. وقال الهادي إن بلاده تدعم العراق", "support", &["turkey"]);
}

#[test]
fn what_kind_of_place_it_is_does_nothing() {
    done_by("تسيطر على بنغازي العاصمة السابقة قوات تركية", "control", &["turkey-forces"]);
    done_by("تسيطر على عدن العاصمة المؤقتة قوات تركية", "control", &["turkey-forces"]);
}

#[test]
fn the_town_that_they_took_is_the_one_told_of_before() {
    let taken = event("تقدم جيش الشمال إلى حي الشيخ مقصود وسيطر عليه", "control");
    assert_eq!(taken.target, ["sheikh-maqsoud"]);
    let besieged = all("سيطرت القوات التركية على دمشق بعد أن حاصرتها", "control");
    assert!(besieged.iter().all(|e| e.target == ["damascus"]), "{besieged:?}");
}

#[test]
fn who_is_to_leave_a_town_holds_it() {
    done_by("طالب الوزير بإلزام تركيا سحب قواتها من القرى التي تحتلها", "control", &["turkey"]);
}

#[test]
fn rockets_sent_are_those_that_the_clause_is_about() {
    done_by("دمر الجيش صواريخ بعثت بها إيران إلى المتمردين", "arms-supply", &["iran"]);
}

#[test]
fn what_a_ship_is_laden_with_tells_why_it_comes() {
    assert_eq!(event("وصلت سفينة محملة بالمساعدات إلى بيروت", "aid").target, ["beirut"]);
    assert_eq!(event("وصلت أربعون شاحنة محملة بالدقيق إلى بيروت", "aid").target, ["beirut"]);
    assert!(all("وصلت سفينة محملة بالسيارات إلى بيروت", "aid").is_empty());
}

#[test]
fn a_participle_with_its_complement_is_no_part_of_a_name() {
    let article = Article {
        doc: "test",
        text: "هاجمت قوات حفتر المدعومة من روسيا العاصمة",
        date: None,
        source: None,
        title: None,
    };
    let entities = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article).entities;
    let forces = entities.iter().find(|e| e.id == "lna").unwrap();
    assert_eq!(forces.names, ["قوات حفتر"]);
}

#[test]
fn a_frame_asks_of_a_pronoun_what_it_stands_for() {
    let sent = event("اتهمت مصر الجيش السوداني بالنهب بعد أن أرسلته تركيا إلى سوريا", "deployment");
    assert_eq!((sent.source, sent.target), (vec!["turkey".to_owned()], vec!["syria".to_owned()]));
    assert!(super::all("اتهمت مصر الوزير السوداني بالنهب بعد أن أرسلته تركيا إلى سوريا", "deployment").is_empty());
}

#[test]
fn the_name_of_a_place_forbids_nothing() {
    assert_eq!(event("انسحب المتمردون من حي السوق في مدينة حلب", "withdrawal").target, ["hi-al-suq"]);
}

#[test]
fn whom_a_participle_touches_is_not_its_doer() {
    assert_eq!(event("أغلقت بوليفيا حدودها مع بيرو متهمة إياها بالعدوان", "accusation").target, ["peru"]);
    done_by("أغلقت بوليفيا حدودها مع بيرو متهمة إياها بدعم المتمردين", "support", &["peru"]);
}

#[test]
fn whom_a_guest_met_there_is_not_who_met() {
    let met = |text: &str| {
        let event = event(text, "meeting");
        (event.source, event.target)
    };
    let both = (vec!["france-president".to_owned()], vec!["egypt-president".to_owned()]);
    assert_eq!(met("أنهى الرئيس الفرنسي زيارة إلى القاهرة، التقى خلالها الرئيس المصري"), both);
}

#[test]
fn he_who_tells_another_met_him() {
    let both = ["egypt-president", "france-president"];
    let met = |text: &str| {
        let event = event(text, "meeting");
        [event.source, event.target].concat()
    };
    assert_eq!(met("حث الرئيس المصري الرئيس الفرنسي خلال لقائهما على وقف القتال"), both);
    assert_eq!(met("قال الرئيس المصري للرئيس الفرنسي خلال لقائهما إن القتال مستمر"), both);
}

#[test]
fn who_is_quoted_tells_of_himself() {
    done_by("نقلت منظمة العفو الدولية عن حركة حماس أنها قصفت فنلندا", "attack", &["hamas"]);
    done_by("نقلت وكالة رويترز عن الناطق باسم حركة حماس أنها قصفت فنلندا", "attack", &["hamas"]);
    done_by("ذكرت وكالة رويترز نقلا عن حركة حماس أنها قصفت فنلندا", "attack", &["hamas"]);
    done_by("أعلنت حماس عن هجومها على دمشق وأنها قصفت فنلندا", "attack", &["hamas"]);
}

#[test]
fn who_takes_the_town_is_whose_arms_struck() {
    done_by("أصيب فلاح برصاص الجيش التركي خلال اقتحامه مدينة حلب", "control", &["turkey-army"]);
}

#[test]
fn men_are_several_though_two_are_written_so() {
    done_by("قتلت الشرطة أربعة مسلحين أثناء شنهم هجوما على مدينة حلب", "attack", &["maslahin"]);
    done_by("قتل عشرة من مقاتلي داعش خلال شنهم هجوما على مدينة حلب", "attack", &["isis"]);
}
