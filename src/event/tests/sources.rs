//! Who is named as the source of a sentence, and what of it he has told.

use super::{done_by, said_by};

#[test]
fn a_source_tells_what_stands_around_it() {
    said_by("قصفت روسيا دمشق، وفق المرصد السوري، فيما زار وزير مصر تركيا", "attack", &["sohr"]);
    said_by("قصفت روسيا دمشق، وفق المرصد السوري، فيما زار وزير مصر تركيا", "visit", &[]);
    said_by("زار وزير مصر تركيا، علما أن روسيا قصفت دمشق بحسب المرصد السوري", "visit", &[]);
    said_by("لم يمض يوم على زيارة وزير مصر لتركيا حتى قصفت روسيا دمشق، بحسب المرصد السوري", "visit", &[]);
    said_by("بحسب المرصد السوري، قصفت روسيا دمشق في حين زار وزير مصر تركيا", "visit", &["sohr"]);
    said_by("قتل جندي عندما قصفت روسيا دمشق بينما كانت قافلة تمر، بحسب المرصد السوري", "attack", &["sohr"]);
}

#[test]
fn a_source_has_not_said_what_is_told_of_it() {
    said_by("قصفت روسيا دمشق، وفق تركيا التي أرسلت قوات إلى حلب", "deployment", &[]);
    said_by("قصفت روسيا دمشق، على ما ذكرت تركيا التي أرسلت قوات إلى حلب", "deployment", &[]);
    said_by("قصفت روسيا دمشق، وفق تركيا التي أرسلت قوات إلى حلب", "attack", &["turkey"]);
}

#[test]
fn a_source_that_cuts_in_tells_what_follows() {
    let text = "زار وزير مصر تركيا بعد غارات أسفرت، وفق المرصد السوري، عن مقتل عشرة جنود";
    said_by(text, "casualties", &["sohr"]);
    said_by(text, "visit", &[]);
}

#[test]
fn who_lends_his_voice_says_what_is_said() {
    said_by("شجبت مصر، على لسان الوزير التركي أحمد سالم، القصف الروسي على دمشق", "accusation", &[]);
}

#[test]
fn who_threatens_says_so() {
    said_by("هددت مصر بقصف دمشق", "attack", &["egypt"]);
}

#[test]
fn on_terms_of_not_being_named_one_speaks_all_the_same() {
    let text = "قال مسؤول تركي شريطة عدم نشر اسمه إن روسيا قصفت دمشق";
    assert_eq!(super::event(text, "attack").attribution, ["turkey-official"]);
}

#[test]
fn who_tells_it_for_another_has_not_done_it() {
    done_by("أكد متحدث باسم الجيش التركي اعتقال مسلح", "detention", &["turkey-army"]);
    done_by("أكد الجيش التركي اعتقال مسلح", "detention", &["turkey-army"]);
}

#[test]
fn who_tells_of_a_blow_to_his_own_land_has_not_struck() {
    done_by("أعلن الجيش التركي إطلاق صاروخ من سوريا نحو أنقرة", "attack", &[]);
    done_by("أعلن الجيش التركي إطلاق صاروخ من أنقرة نحو دمشق", "attack", &["turkey-army"]);
}

#[test]
fn who_sent_the_boat_has_struck_with_it() {
    done_by("استهدفت السفينة بزورق أطلقته حماس", "attack", &["hamas"]);
    done_by("قتل جندي بزورق أطلقته حماس", "casualties", &["hamas"]);
}
