//! Of whom a participle tells: it agrees with him in gender and number.

use super::{done_by, event, said_by};
use crate::record::Status;

#[test]
fn a_participle_tells_of_whoever_agrees_with_it() {
    done_by(
        "أعلن المبعوث أن الحكومة السورية رفضت الخطة، متهمة تركيا بدعم المسلحين",
        "accusation",
        &["syria-government"],
    );
    done_by("التقى وزير مصر قادة الفصائل في دمشق، مطالبين روسيا بالانسحاب", "request", &["egypt-armed-groups-leaders"]);
    done_by("هدد وزير مصر بالرد إن انهار الاتفاق، داعيا تركيا إلى الانسحاب", "request", &["egypt-minister"]);
    // Not where two of them stand before it.
    done_by("زار وزير مصر ووزير تركيا دمشق، مطالبين روسيا بالانسحاب", "request", &["egypt-minister", "turkey-minister"]);
}

#[test]
fn several_participles_need_no_comma() {
    done_by("تظاهر المئات في بيروت منددين بقصف دمشق", "accusation", &["al-miat"]);
    let asked = event("اعتصم ذوو الأسرى أمام السفارة مطالبين تركيا بالتدخل", "request");
    assert_eq!(asked.target, ["turkey"]);
    // Men who are told of are none.
    assert!(super::all("قتل الجيش مقاتلين من الحركة", "request").is_empty());
}

#[test]
fn whose_words_an_agency_passes_on_goes_on_speaking() {
    said_by(
        "نقلت وكالة عن وزير مصر أن تركيا سترسل قوات، مضيفا أن روسيا قصفت دمشق",
        "attack",
        &["egypt-minister", "wikala"],
    );
}

#[test]
fn whom_one_urges_does_not_urge() {
    let urged = |text: &str| {
        let found = event(text, "request");
        (found.source, found.target)
    };
    let minister = |whom: &str| (vec!["egypt-minister".to_owned()], vec![whom.to_owned()]);
    assert_eq!(urged("ندد وزير مصر بالهجوم، وناشد مجلس الأمن التدخل"), minister("unsc"));
    assert_eq!(urged("وصل وزير مصر إلى برلين حيث دعا الحكومة السورية إلى الانسحاب"), minister("syria-government"));
    // Two of them: the first asks.
    let two = urged("وصل وزير مصر إلى برلين حيث دعا رئيس تركيا الحكومة السورية إلى الانسحاب");
    assert_eq!(two, (vec!["turkey-president".to_owned()], vec!["syria-government".to_owned()]));
}

#[test]
fn what_a_name_behind_and_does_is_a_clause_of_its_own() {
    assert_eq!(event("الهدنة على المحك بعد قصف دمشق، وأنقرة توفد وزيرها إلى بيروت", "attack").target, ["damascus"]);
    done_by("مقتل خمسة جنود في مالي والجزائر تندد بالهجوم", "accusation", &["algeria"]);
    assert_eq!(event("الحركة تتعهد بإخلاء دمشق وأنقرة تشكك", "withdrawal").target, ["damascus"]);
    // Joined to the first, they are both the subject.
    assert_eq!(event("القصف على دمشق وبيروت يتواصل", "attack").target, ["damascus", "beirut"]);
}

#[test]
fn a_crowd_comes_out_against_whom_it_denounces() {
    let protest = event("خرج مئات الطلاب في دمشق منددين بتركيا", "protest");
    assert_eq!(protest.target, ["turkey"]);
    assert_eq!(event("سار آلاف الطلاب في دمشق منددين بغارات تركيا", "protest").target, ["turkey"]);
}

#[test]
fn what_was_told_before_is_pointed_back_at() {
    let accused = |text: &str| event(text, "accusation").target;
    assert_eq!(accused("قصفت روسيا دمشق، الأمر الذي أدانته فرنسا"), ["russia"]);
    assert_eq!(accused("شنت تركيا غارات على دمشق، وهو ما نددت به بغداد"), ["turkey"]);
    assert_eq!(accused("علقت روسيا الاتفاق، واستنكرت فرنسا هذا الإجراء"), ["russia"]);
    // Not where what is condemned is told.
    assert_eq!(accused("قصفت روسيا دمشق، وأدانت فرنسا إجراءات تركيا"), ["turkey"]);
}

#[test]
fn who_threatens_an_act_does_it() {
    done_by("هدد رئيس تركيا بضرب قواعد روسيا", "attack", &["turkey-president"]);
    done_by("توعدت تركيا بمهاجمة قوات روسيا", "attack", &["turkey"]);
    // Who only tells of it does not.
    done_by("أعلن المتحدث إسقاط طائرة روسيا", "attack", &[]);
}

#[test]
fn names_end_before_somebody_else() {
    assert_eq!(event("ناشد نائب منسقها مارك كاتس المتحاربين فتح ممرات", "request").target, ["al-matharbin"]);
    assert_eq!(event("دعا المبعوث توم أندروز الدول الأعضاء إلى الانسحاب", "request").target, ["al-dul-al-ada"]);
    assert_eq!(event("شنت تركيا غارات على حاريص وطلوسة", "attack").target.len(), 2);
}

#[test]
fn she_says_so_behind_what_she_does() {
    let asks = event("قبلت مصر الخطة مشترطة انسحاب قوات روسيا من دمشق", "request");
    assert_eq!((asks.source, asks.status), (vec!["egypt".to_owned()], Status::Asserted));
    said_by("أيدت مصر القرار متهمة روسيا بقصف دمشق", "attack", &["egypt"]);
}

#[test]
fn whose_words_follow_a_verb_of_saying_does_what_they_tell() {
    done_by("قال وزير الدفاع المصري سنستعيد دمشق", "control", &["egypt-defense-minister"]);
}

#[test]
fn who_is_suspected_is_described_and_carries_out_what_follows() {
    done_by("شن مسلحون يشتبه بانتمائهم إلى حركة طالبان هجوما على قرية", "attack", &["maslahun"]);
}

#[test]
fn who_has_done_it_before_stands_behind_li() {
    done_by("سبق لمصر أن قصفت مواقع في روسيا", "attack", &["egypt"]);
    done_by("يحق لمصر أن تقصف دمشق", "attack", &["egypt"]);
}

#[test]
fn an_office_held_for_the_time_is_his_whose_name_follows() {
    let visit = event("زار رئيس وزراء تركيا بالوكالة سالم الهادي دمشق", "visit");
    assert_eq!((visit.source, visit.target), (vec!["salim-al-hadi".to_owned()], vec!["damascus".to_owned()]));
}
