//! Who was hurt, and what counts nobody.

use super::{all, done_by, event};

#[test]
fn so_many_more_are_of_those_told_before() {
    let of = |text: &str| event(text, "casualties").target;
    assert_eq!(of("أدى القصف إلى مقتل ثلاثة جنود وإصابة خمسة"), of("أدى القصف إلى مقتل ثلاثة جنود"));
    assert_eq!(of("قتل ثلاثة جنود وجرح 24 في القصف").len(), 1);
    // Of whom nothing else is told, the number is all.
    assert_eq!(of("قتل ثلاثة في القصف").len(), 1);
    assert_eq!(of("قتل ثلاثة جنود وجرح خمسة مدنيين في القصف").len(), 2);
}

#[test]
fn how_many_they_are_is_nobody() {
    let text = "زار الوزير المدينة بعد تزايد عدد القتلى";
    for harm in all(text, "casualties") {
        assert_eq!((harm.source, harm.target), (vec![], vec![]), "{text}");
    }
    assert_eq!(event("أوقع القصف عشرات القتلى في المدينة", "casualties").target.len(), 1);
}

#[test]
fn they_fell_dead() {
    let text = "قال السكان إن عشرة من جنود الجيش التركي سقطوا قتلى";
    assert_eq!(event(text, "casualties").target, ["turkey-army"]);
    assert_eq!(all(text, "casualties").len(), 1);
}

#[test]
fn an_attack_put_down_to_somebody_is_his() {
    done_by("مقتل جنديين في هجوم منسوب إلى حزب الله", "casualties", &["hezbollah"]);
    done_by("مقتل جنديين في هجوم منسوب لحزب الله", "attack", &["hezbollah"]);
}

#[test]
fn so_many_of_them_are_those_told_of() {
    let killed = event("هاجم الجيش التركي متمردي الشمال وقتل 12 منهم خلال المعارك", "casualties");
    assert_eq!(killed.target, ["matmardi-al-shamal"]);
    let clan = event("قتل 29 فردا من حزب الله في اشتباكات", "casualties");
    assert_eq!(clan.target, ["hezbollah"]);
    // A band goes by one name, and is several men.
    assert_eq!(event("هاجم الجيش التركي حزب الله وقتل 12 منهم", "casualties").target, ["hezbollah"]);
    // The others hurt are more of them.
    assert_eq!(event("قتل ثلاثة من حزب الله وأصيب عشرة آخرون في القصف", "casualties").target, ["hezbollah"]);
}

#[test]
fn they_held_the_land_that_they_left() {
    let text = "أعلن الوزير انسحاب متمردي الشمال من كافة المناطق التي سيطروا عليها";
    assert_eq!(event(text, "control").source, ["matmardi-al-shamal"]);
}

#[test]
fn whoever_fights_wants_the_land() {
    let text = "تشهد البلاد فوضى وسط تقاتل متمردي الشمال من أجل السيطرة على دمشق";
    assert_eq!(event(text, "control").source, ["matmardi-al-shamal"]);
}

#[test]
fn one_man_in_the_article_bears_the_name_behind_him() {
    assert_eq!(event("مقتل الإرهابي سالم الهادي في دمشق", "casualties").target, ["salim-al-hadi"]);
    assert_eq!(event("اعتقال الشاب سالم الهادي في دمشق", "detention").target, ["salim-al-hadi"]);
}

#[test]
fn fights_that_go_on_are_between_their_sides() {
    let clash = event("المواجهات المسلحة تتصاعد بين حزب الله والجيش التركي", "attack");
    assert_eq!((clash.source, clash.target), (vec!["hezbollah".to_owned()], vec!["turkey-army".to_owned()]));
}

#[test]
fn whoever_an_attack_is_laid_on_made_it() {
    let attack = event("ونسب الهجوم إلى حزب الله", "attack");
    assert_eq!((attack.source, attack.target), (vec!["hezbollah".to_owned()], vec![]));
}

#[test]
fn what_is_done_again_is_done() {
    done_by("أعاد الجيش التركي احتلال دمشق", "control", &["turkey-army"]);
    done_by("أعادت تركيا اعتقال سالم الهادي", "detention", &["turkey"]);
}

#[test]
fn a_year_opens_an_entry() {
    done_by("1974 - السلطات التركية تعتقل سالم الهادي", "detention", &["turkey-authorities"]);
}

#[test]
fn several_bands_go_on_in_the_feminine() {
    let text = "خاضت قوات الجيش التركي وحزب الله معارك عنيفة بعد أن سيطرت على دمشق";
    assert_eq!(event(text, "control").source.len(), 2);
}

#[test]
fn a_number_in_parts_is_one() {
    let number = |text: &str| event(text, "casualties").count.and_then(|c| c.values().copied().max());
    assert_eq!(number("قتل ستة وعشرون جنديا في القصف"), Some(26));
    assert_eq!(event("قتل مئة وعشرون مدنيا في القصف", "casualties").target, ["mia-washrun-madniya"]);
    assert_eq!(event("شرد القتال قرابة نصف مليون شخص", "casualties").target, ["nasaf-malyun-shakhas"]);
}

#[test]
fn an_estimate_keeps_its_preposition() {
    for number in ["بأكثر من عشرين جنديا", "بما لا يقل عن عشرين جنديا", "بقرابة عشرين جنديا"]
    {
        assert_eq!(event(&format!("أودى الهجوم {number}"), "casualties").target.len(), 1, "{number}");
    }
}

#[test]
fn war_is_feminine() {
    assert_eq!(event("شردت الحرب نصف السكان", "casualties").target, ["al-sakan"]);
}

#[test]
fn nobody_was_caught() {
    let caught = event("لم تعتقل قوات مصر أحدا", "detention");
    assert_eq!((caught.source, caught.target), (vec!["egypt-forces".to_owned()], vec![]));
}

#[test]
fn a_masculine_describes_no_feminine() {
    assert_eq!(event("قتلت الشرطة المهاجم في دمشق", "casualties").target, ["al-mahajim"]);
}

#[test]
fn whom_an_ambush_is_laid_for_has_not_laid_it() {
    let ambush = event("كمين نصبه المتمردون لدورية", "attack");
    assert_eq!((ambush.source, ambush.target), (vec!["al-matmardun".to_owned()], vec!["durya".to_owned()]));
    let suffered = event("هجوم تعرض له موقع في دمشق", "attack");
    assert_eq!(suffered.target.len(), 1);
}

#[test]
fn whose_weapon_it_was_did_the_harm() {
    done_by("قضى جندي برصاص تركي في دمشق", "casualties", &["turkey"]);
    done_by("قتل جنديان بنيران مدفعية حزب الله", "casualties", &["madfaya-hizb-allah"]);
}

#[test]
fn so_many_of_a_side_have_done_nothing() {
    let source = |text: &str, kind: &str| event(text, kind).source;
    assert!(source("أعلنت مصر مقتل عشرين عنصرا لحركة طالبان", "casualties").is_empty());
    assert!(source("قتل عشرون جنديا في هجوم في كابل، واستهدف حافلة تقل مجندين", "attack").is_empty());
    assert!(source("قتل أربعة أشخاص في تفجير سيارة مفخخة على الحدود مع إيران", "attack").is_empty());
    assert_eq!(source("قصف مدفعي نفذته طائرة تابعة لحركة طالبان", "attack"), ["taliban"]);
}

#[test]
fn two_words_for_the_fallen_share_whose_they_are() {
    assert_eq!(event("أسفر القصف عن سقوط قتلى وجرحى بين مقاتلي طالبان", "casualties").target, ["taliban"]);
    let raids = all("غارات استهدفت كابل، بالإضافة إلى غارة استهدفت قندهار", "attack");
    assert_eq!((&raids[0].target[..], &raids[1].target[..]), (&["kabul".to_owned()][..], &["kandahar".to_owned()][..]));
}

#[test]
fn where_they_fight_is_no_side() {
    let clash = event("دارت معارك بين مصر وتركيا في محاور المدينة", "attack");
    assert_eq!((clash.source, clash.target), (vec!["egypt".to_owned()], vec!["turkey".to_owned()]));
    assert_eq!(event("دخلت مصر في اشتباكات مع تركيا قرب القاعدة", "attack").target, ["turkey"]);
}

#[test]
fn those_who_fell_in_an_act_are_whom_it_struck() {
    let target = |text: &str| event(text, "attack").target;
    assert_eq!(target("قتل ثلاثة من طالبان في غارة جوية"), ["taliban"]);
    assert_eq!(target("أسفرت غارة جوية عن مقتل ثلاثة من طالبان"), ["taliban"]);
    // What befell them is not their act.
    assert_eq!(target("لقي ثلاثة من طالبان مصرعهم بغارة جوية"), ["taliban"]);
}

#[test]
fn a_side_of_a_country_is_where_it_was() {
    let harm = |text: &str| event(text, "casualties").target.len();
    assert_eq!(harm("قتل ستة جنود في غارة جوية شمال العراق"), 1);
    assert_eq!(harm("أصيب ستة جنود في هجوم مسلح جنوبي لبنان"), 1);
    assert_eq!(event("قتل ستة جنود في هجوم انتحاري شرقي أفغانستان", "attack").source.len(), 0);
}

#[test]
fn who_goes_on_speaking_is_not_who_was_killed() {
    let killed = event("أضافت مصر أن عشرة جنود قتلوا مشيرة إلى الهجوم", "casualties");
    assert_eq!(killed.target, ["junud"]);
}

#[test]
fn what_brought_deaths_about_struck_those_who_fell() {
    let raid = event("قتلت غارة تركية ثلاثة جنود في دمشق", "attack");
    assert_eq!((raid.source, raid.target.len()), (vec!["turkey".to_owned()], 1));
    let shelling = event("أسفر قصف الجيش التركي عن مقتل خمسة مدنيين", "attack");
    assert_eq!((shelling.source, shelling.target.len()), (vec!["turkey-army".to_owned()], 1));
}

#[test]
fn what_befell_a_man_tells_of_him() {
    let fell = event("شيعت دمشق جنديا قتل أمس في هجوم", "casualties");
    assert_eq!(fell.trigger.text, "قتل");
    assert_eq!(fell.target.len(), 1, "{fell:?}");
}
