//! Sentences and what hangs where in them, a wording a test.

use crate::clause::tests::{hangs, is_told_of, joined, read};

#[test]
fn a_deed_does_not_speak() {
    hangs("شنت الحركة هجوما وأعلنت السيطرة على المدينة", "أعلنت", "Object", "السيطرة");
    hangs("شنت الحركة هجوما وأعلنت القيادة أن المدينة سقطت", "أعلنت", "Subject", "القيادة");
}

#[test]
fn a_demonstrative_stands_in_the_genitive() {
    hangs("تمت استعادة هذه المدينة على يد الجيش", "استعادة", "Of", "المدينة");
    hangs("طالب بانسحاب تلك القوات من البلاد", "انسحاب", "Of", "القوات");
}

#[test]
fn most_of_them_is_an_aside() {
    hangs("قتل عشرون مدنيا معظمهم أطفال في قصف", "قتل", "Subject", "عشرون مدنيا");
    hangs("قتل عشرون مدنيا، غالبيتهم العظمى من الأطفال والنساء، في قصف", "قتل", "Prep(\"في\")", "قصف");
    // Where they act, they are no aside.
    hangs("انسحب المقاتلون وقتل بعضهم مدنيا", "قتل", "Subject", "بعضهم");
}

#[test]
fn a_town_owns_no_rocket() {
    hangs("استهدف الجيش بصاروخ مدينة النهر", "استهدف", "Object", "مدينة النهر");
    hangs("استهدف الجيش بصواريخ الحركة مدينة النهر", "استهدف", "Object", "مدينة النهر");
}

#[test]
fn who_leads_a_delegation_leads_it_nowhere() {
    hangs("يسافر وفد بقيادة الوزير إلى المدينة", "يسافر", "Prep(\"إلى\")", "المدينة");
    hangs("يتوجه الوزير بعد زيارته للمدينة إلى العاصمة", "يتوجه", "Prep(\"إلى\")", "العاصمة");
}

#[test]
fn several_bodies_are_feminine() {
    hangs("زار الوزير المدينة ودعا الفصائل المسلحة إلى الحوار", "دعا", "Object", "الفصائل المسلحة");
    hangs("وصل القائد إلى المدينة وهاجم القوات", "هاجم", "Object", "القوات");
    hangs("وصل القائد إلى المدينة وهاجم الجنود القرية", "هاجم", "Subject", "الجنود");
}

#[test]
fn adjectives_behind_an_adverb_are_no_object() {
    hangs("قصف الجيش بشكل عشوائي ومكثف أحياء المدينة", "قصف", "Object", "أحياء المدينة");
    hangs("استعاد الجيش بنجاح مدينة النهر", "استعاد", "Object", "مدينة النهر");
    hangs("أدان قصف طائرات الجيش بشكل عنيف مواقع الحركة", "قصف", "Object", "مواقع الحركة");
}

#[test]
fn case_tells_what_is_joined() {
    joined("قتل جنود من الجيش ومدنيون في قصف", "مدنيون", "جنود");
    joined("قصف الجيش مواقع للمسلحين ومخازن أسلحة", "مخازن أسلحة", "مواقع");
}

#[test]
fn a_hotel_targets_nobody() {
    hangs("تخوض الحركة حربا وغالبا ما تستهدف الفنادق", "تستهدف", "Object", "الفنادق");
}

#[test]
fn the_deed_in_the_genitive_struck() {
    hangs("قتل جندي عقب وقوع هجوم استهدف قافلة", "استهدف", "Object", "قافلة");
    is_told_of("قتل جندي عقب وقوع هجوم استهدف قافلة", "استهدف", "هجوم");
}

#[test]
fn what_follows_which_leaves_the_masdar_its_object() {
    hangs("انسحبت القوات، ما يعني خسارة الحركة السيطرة على المدينة", "خسارة", "Object", "السيطرة");
}

#[test]
fn a_verb_that_only_the_relative_agrees_with_stays_there() {
    is_told_of("استقبلت الحكومة القائد الذي هاجم المدينة وسيطر على القاعدة", "سيطر", "القائد");
    is_told_of("استقبلت الحكومة القائد الذي هاجم المدينة وأعلنت الهدنة", "أعلنت", "الحكومة");
}

#[test]
fn sides_are_those_of_the_accord() {
    hangs("رحب بالاتفاق الذي وقع تحت رعاية مصر بين الشمال والجنوب", "وقع", "Prep(\"بين\")", "الشمال");
    hangs("رحبت مصر بالاتفاق الذي وقع تحت إشرافها بين الشمال والجنوب", "وقع", "Prep(\"بين\")", "الشمال");
}

#[test]
fn a_stretch_is_part_of_its_town() {
    let text = "أعلن الجيش السيطرة على أجزاء واسعة من المدينة";
    let taken: Vec<_> = read(text).predicates.into_iter().filter(|p| p.text == "السيطرة").collect();
    assert!(taken.iter().flat_map(|p| &p.arguments).all(|(rel, _)| rel != "Prep(\"من\")"), "{taken:?}");
    hangs("انتزع الجيش قرى من الحركة", "انتزع", "Prep(\"من\")", "الحركة");
}

#[test]
fn behind_a_seat_the_relative_describes_the_body() {
    is_told_of("حكومة الشمال، ومقرها مدينة النهر، والتي قصفت المدينة، رفضت القرار", "قصفت", "حكومة الشمال");
    hangs("حكومة الشمال، ومقرها مدينة النهر، والتي تعترف بها مصر", "تعترف", "Prep(\"ب\")", "حكومة الشمال");
}

#[test]
fn a_deed_joins_the_deed_behind_li() {
    hangs("قدم الوزير عرضا لوقف القتال والانسحاب من المدينة", "الانسحاب", "Prep(\"من\")", "المدينة");
    joined("قدم الوزير عرضا لوقف القتال والانسحاب من المدينة", "الانسحاب", "وقف القتال");
}

#[test]
fn who_has_a_counterpart_calls_on_him() {
    hangs("وصل الوزير إلى المدينة ودعا نظيره المصري إلى الحوار", "دعا", "Object", "نظيره المصري");
    hangs("وصل الوزير إلى المدينة وأكد نظيره المصري أن الهدنة قائمة", "أكد", "Subject", "نظيره المصري");
}
