//! Who meets, asks, backs and brings together whom, in sentences of a few words.

use super::{done_by, event, named, sides};

#[test]
fn a_capital_that_breaks_a_truce_is_no_venue() {
    done_by("نددت كييف بخرق موسكو هدنة العيد", "ceasefire", &["russia"]);
}

#[test]
fn a_dual_means_both_of_those_who_met() {
    let both = ["egypt-president", "france-president"];
    let apart = "التقى الرئيس المصري نظيره الفرنسي في باريس، وأدانا الهجوم على دمشق";
    assert_eq!(event(apart, "accusation").source, both);
    let before = "عقد الرئيس المصري ونظيره الفرنسي لقاء في باريس. وأدانا الهجوم على دمشق";
    assert_eq!(event(before, "accusation").source, both);
}

#[test]
fn those_assembled_are_those_who_met() {
    let text = "التقى الرئيس المصري نظيره الفرنسي في باريس. واتفق المجتمعون على وقف القتال";
    assert_eq!(event(text, "ceasefire").source.len() + event(text, "ceasefire").target.len(), 2);
}

#[test]
fn whom_he_met_is_not_himself() {
    assert_eq!(
        sides("وصل الرئيس الفرنسي إلى الجزائر. والتقى به الرئيس الجزائري", "meeting"),
        named("algeria-president", "france-president")
    );
}

#[test]
fn adjectives_of_states_stand_for_the_same_office() {
    let met = event("عقد اجتماع بين مديري المخابرات الأمريكية والإسرائيلية والمصرية", "meeting");
    assert_eq!(met.target, ["israel-intelligence-chief", "egypt-intelligence-chief"]);
}

#[test]
fn a_name_spelt_like_an_adjective_is_one() {
    let met = event("التقى الوفد الحوثي الوزير المصري", "meeting");
    assert_eq!((met.source.len(), met.target), (1, vec!["egypt-minister".to_owned()]));
}

#[test]
fn she_on_whom_it_lies_is_asked() {
    assert_eq!(
        sides("قال وزير الدفاع المصري إن على تركيا سحب قواتها", "request"),
        named("egypt-defense-minister", "turkey")
    );
    done_by("قال وزير الدفاع المصري إن على تركيا أن تدين متمردي الشمال", "accusation", &["turkey"]);
}

#[test]
fn what_is_given_goes_to_whom_its_participle_tells() {
    assert_eq!(event("أشادت مصر بالدعم المقدم لتركيا من قبل فرنسا", "support").source, ["egypt"]);
    let text = "أوقفت مصر الدعم المقدم لتركيا من قبل فرنسا";
    assert_eq!(event(text, "support").target, ["turkey"]);
}

#[test]
fn who_is_accused_does_not_say_so() {
    assert!(event("تُتهم تركيا بدعم متمردي الشمال", "support").attribution.is_empty());
}

#[test]
fn the_council_is_the_one_named_in_full() {
    done_by("أنهى مجلس الأمن الدولي جلسته حول لبنان. وأشاد المجلس بقرار الوزير المصري", "support", &["unsc"]);
}

#[test]
fn a_title_with_its_name_between_commas_owes() {
    let text = "صرح الوزير المصري بأن على وزير الخارجية التركي، هاكان فيدان، أن ينسحب";
    assert_eq!(event(text, "request").target, ["hakan-fidan"]);
}

#[test]
fn an_article_apart_from_its_number_is_nobody() {
    let met = event("من المقرر أن يلتقي القادة الـ3 الرئيس المصري", "meeting");
    assert_eq!(met.target, ["egypt-president"]);
}

#[test]
fn the_two_sides_of_a_paper_are_those_whose_it_is() {
    let text = "أشاد الوزير المصري بقرارات الحكومة الأفغانية وحركة طالبان، التي أفرج فيها الطرفان عن سجناء";
    done_by(text, "detention", &["afghanistan-government", "taliban"]);
}

#[test]
fn whom_he_is_to_meet_stands_before_how() {
    let text = "غادر الرئيس المصري القاهرة إلى باريس، حيث من المقرر أن يلتقي الرئيس الفرنسي للمرة الأولى";
    let met = event(text, "meeting");
    assert_eq!((met.source, met.target), (vec!["egypt-president".to_owned()], vec!["france-president".to_owned()]));
}

#[test]
fn a_rival_is_whose_name_follows() {
    let met = event("اجتمع الرئيس المصري وخصمه زعيم المتمردين رياك مشار في باريس", "meeting");
    assert!(met.source.iter().chain(&met.target).any(|e| e == "riek-machar"), "{met:?}");
}

#[test]
fn whoever_comes_along_is_not_met() {
    let met = event("التقى الرئيس المصري بصحبة مستشاره مع الرئيس الفرنسي", "meeting");
    assert_eq!(met.target, ["france-president"]);
}

#[test]
fn those_who_are_there_meet_where_nobody_else_is_named() {
    let met = event("عقد اجتماع في باريس بحضور الرئيس المصري ونظيره الفرنسي", "meeting");
    assert_eq!(met.source.len() + met.target.len(), 2, "{met:?}");
    let met = event("التقى الرئيس المصري نظيره الفرنسي بحضور وزير الدفاع المصري", "meeting");
    assert_eq!((met.source.len(), met.target.len()), (1, 1));
}

#[test]
fn the_two_who_discuss_are_not_those_between_whom_the_crisis_is() {
    let text = "التقى وزير مصر وزير فرنسا. وناقش الجانبان الأزمة بين السودان وإثيوبيا";
    let talks = super::all(text, "meeting");
    assert_eq!((&talks[1].source, &talks[1].target), (&talks[0].source, &talks[0].target));
}

#[test]
fn a_host_and_his_guest_are_two_sides() {
    let text = "استقبل وزير مصر وزير فرنسا في القاهرة، وتشاورا حول الأزمة";
    assert_eq!(event(text, "meeting").source, ["egypt-minister", "france-minister"]);
}

#[test]
fn one_capital_alone_is_where_they_talk() {
    assert!(event("استؤنفت محادثات فيينا أمس", "meeting").source.is_empty());
    assert_eq!(event("استؤنفت محادثات موسكو وأنقرة أمس", "meeting").source, ["russia"]);
}

#[test]
fn several_states_by_their_names() {
    let talks = event("بدأت مفاوضات بين الدول الثلاث مصر وإثيوبيا والسودان", "meeting");
    assert_eq!((talks.source, talks.target), (vec!["egypt".to_owned()], vec!["ethiopia".into(), "sudan".into()]));
}

#[test]
fn a_tour_is_not_told_of_by_its_days() {
    let text = "قالت الوزارة إن الوزير المصري بدأ جولة تستغرق أربعة أيام يزور خلالها قطر";
    assert!(super::all(text, "visit").iter().any(|e| e.source == ["egypt-minister"] && e.target == ["qatar"]));
}

#[test]
fn what_stands_behind_a_light_masdar_is_what_is_done() {
    assert_eq!(sides("قررت تركيا إقامة علاقات دبلوماسية مع لبنان", "agreement"), named("turkey", "lebanon"));
}

#[test]
fn who_hosts_rounds_of_talks_is_no_side() {
    done_by("استضافت تركيا جولات من المحادثات", "meeting", &[]);
}

#[test]
fn between_tells_of_the_whole_phrase() {
    assert_eq!(
        sides("أعلنت باريس فشل جولة المفاوضات الثنائية بين تركيا ولبنان", "meeting"),
        named("turkey", "lebanon")
    );
}

#[test]
fn two_who_talk_in_two_words_share_the_other_side() {
    assert_eq!(
        sides("التقى الرئيس الفرنسي وتشاور مع الرئيس المصري", "meeting"),
        named("france-president", "egypt-president")
    );
    assert_eq!(event("جاء الرئيس الفرنسي للحوار والتشاور مع مصر", "meeting").target, ["egypt"]);
}

#[test]
fn a_state_written_like_its_adjective_is_one_of_two() {
    assert_eq!(sides("انطلقت مباحثات سورية تركية", "meeting"), named("syria", "turkey"));
}

#[test]
fn ties_between_two_are_not_who_meets() {
    let held = event("عقد الرئيس المصري مع الرئيس الفرنسي اجتماعا تناول سبل تعزيز العلاقات بين تركيا ولبنان", "meeting");
    assert_eq!(held.source, ["egypt-president"]);
}

#[test]
fn auspices_are_of_what_two_settle() {
    for text in [
        "اتفق الوفدان برعاية مصر على الهدنة",
        "وبرعاية مصر استضافت تركيا مفاوضات",
        "تدعم تركيا السراج والعملية السياسية برعاية مصر",
    ] {
        assert_eq!(event(text, "mediation").source, ["egypt"], "{text}");
    }
    assert_eq!(super::all("افتتح الوزير الحي السكني برعاية مصر", "mediation").len(), 0);
}

#[test]
fn two_states_meet_where_they_are_said_to() {
    assert_eq!(sides("عقدت قمة فرنسية - ألمانية في باريس", "meeting"), named("france", "germany"));
    assert_eq!(event("عقدت قمة فرنسية - ألمانية في باريس", "meeting").location.as_deref(), Some("paris"));
    assert_eq!(event("طلبت تركيا من مصر مساعدات", "request").location, None);
}

#[test]
fn between_names_those_who_fight_not_those_who_died() {
    assert_eq!(sides("اندلعت اشتباكات أدت إلى مقتل مدنيين بين حماس وداعش", "attack"), named("hamas", "isis"));
}

#[test]
fn a_name_between_commas_leaves_what_is_said_a_noun() {
    assert_eq!(sides("أكد الرئيس المصري، عبد الفتاح السيسي، دعم بلاده لتركيا", "support"), named("egypt", "turkey"));
}

#[test]
fn two_offices_of_one_man_are_one_side() {
    assert_eq!(
        sides("جرى اتصال هاتفي بين نائب رئيس مجلس الوزراء وزير الخارجية المصري ووزير الخارجية التركي", "meeting"),
        named("egypt-foreign-minister", "turkey-foreign-minister")
    );
}
