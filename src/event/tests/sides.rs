//! Who a phrase names as a side, and what only looks like one.

use super::{all, done_by, event};

fn sides(text: &str, kind: &str) -> (Vec<String>, Vec<String>) {
    let found = event(text, kind);
    (found.source, found.target)
}

fn are(text: &str, kind: &str, source: &[&str], target: &[&str]) {
    let list = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
    assert_eq!(sides(text, kind), (list(source), list(target)), "{text}");
}

#[test]
fn a_name_takes_no_phrase_from_the_verb() {
    let doer = event("قام الأمين العام للمنظمة الدكتور سالم الهادي بزيارة لدمشق", "visit").source;
    assert_eq!(doer, ["salim-al-hadi"]);
    done_by("قتل رجل يدعى سالم الهادي برصاص القوات التركية", "casualties", &["turkey-forces"]);
}

#[test]
fn who_refuses_to_deal_with_whom_a_clause_describes() {
    are("زار الوزير قطر التي ترفض تركيا التنسيق معها", "rejection", &["turkey"], &["qatar"]);
    are("زار الوزير قطر التي ترفض أنقرة التنسيق معها", "rejection", &["turkey"], &["qatar"]);
}

#[test]
fn a_refusal_to_fight_is_no_fight() {
    assert!(all("رفضت مصر استهداف المدنيين", "attack").is_empty());
    assert_eq!(event("رفضت مصر استهداف المدنيين", "rejection").source, ["egypt"]);
}

#[test]
fn the_city_of_a_summit_is_no_side_of_it() {
    are("ألغت تركيا قمة دمشق مع إيران", "meeting", &["turkey"], &["iran"]);
    are("بعد لقاء دمشق وأنقرة", "meeting", &["syria"], &["turkey"]);
}

#[test]
fn who_alone_weighs_a_deed_would_do_it() {
    are("تدرس تركيا إرسال صواريخ إلى قطر", "arms-supply", &["turkey"], &["qatar"]);
    assert!(event("عارضت تركيا إرسال صواريخ إلى قطر", "arms-supply").source.is_empty());
    assert!(event("بحث الرئيسان إرسال صواريخ إلى قطر", "arms-supply").source.is_empty());
}

#[test]
fn what_is_bought_does_not_receive_it() {
    are("أبرمت مصر صفقة لشراء مقاتلات من تركيا", "arms-supply", &["turkey"], &["egypt"]);
}

#[test]
fn members_of_a_body_are_that_body() {
    are("أصيب عنصران من الجيش المصري", "casualties", &[], &["egypt-army"]);
    are("قتل عنصر من الجيش المصري", "casualties", &[], &["egypt-army"]);
}

#[test]
fn a_site_on_the_net_is_no_ground() {
    assert!(event("تبنت حماس التفجير على موقعها الإلكتروني", "attack").target.is_empty());
    assert!(event("تبنت حماس التفجير على موقعها على الإنترنت", "attack").target.is_empty());
    assert_eq!(event("شنت الحركة هجوما على موقع للجيش", "attack").target.len(), 1);
}

#[test]
fn a_front_is_a_place_unless_it_fights() {
    assert_eq!(event("سيطرت القوات التركية على جبهة حلب", "control").target, ["aleppo"]);
    let fights = event("تخوض جبهة حلب معارك مع القوات التركية", "attack");
    assert_ne!(fights.source, ["aleppo"]);
    assert_eq!(fights.target, ["turkey-forces"]);
}

#[test]
fn a_town_between_a_title_and_an_unknown_word_is_a_first_name() {
    let guest = event("زار الوزير التركي آموس هوغتاين دمشق", "visit").source;
    assert_eq!(guest.len(), 1);
    assert!(guest[0].contains('-') && guest[0] != "imus", "{guest:?}");
}

#[test]
fn tens_belong_to_their_rank() {
    assert!(all("وصل اللواء الخامس والثلاثون إلى دمشق", "deployment").iter().all(|e| e.source.len() == 1));
    are(
        "هاجمت القوات التركية اللواء الخامس والثلاثين",
        "attack",
        &["turkey-forces"],
        &["al-liwa-al-khamis-walthalathin"],
    );
}

#[test]
fn a_purpose_tells_whom_an_operation_is_against() {
    are("شنت القوات التركية عملية عسكرية للتصدي للقوات المصرية", "attack", &["turkey-forces"], &["egypt-forces"]);
    assert_eq!(all("شنت القوات التركية عملية عسكرية للتصدي للقوات المصرية", "attack").len(), 1);
}

#[test]
fn a_man_by_his_name_is_no_part_of_those_who_take_him() {
    assert_eq!(event("أسر التنظيم الطيار المصري سالم الهادي", "detention").target, ["salim-al-hadi"]);
    are("اعتقلت القوات التركية الناشط السياسي سالم الهادي", "detention", &["turkey-forces"], &["salim-al-hadi"]);
    assert_ne!(
        event("اعتقلت قوات الأمن الناشط السياسي سالم الهادي", "detention").source,
        ["quwwat-al-amin-al-nashit-al-siyasi"]
    );
}

#[test]
fn whose_arrival_is_announced_has_come() {
    let guest = event("أعلنت تركيا وصول وفد من حماس إلى دمشق لبحث الهدنة", "visit").source;
    assert_eq!(guest, ["hamas-delegation"]);
    assert!(all("أعلنت تركيا وصول وفد من حماس إلى دمشق لبحث الهدنة", "ceasefire").is_empty());
}

#[test]
fn a_truce_is_broken_by_a_deed_of_the_same_doer() {
    are("خرقت تركيا الهدنة بقصف دمشق", "attack", &["turkey"], &["damascus"]);
    are("قتل عشرة من حماس في غارات من تركيا على دمشق", "attack", &["turkey"], &["damascus"]);
}

#[test]
fn what_one_man_did_is_not_part_of_his_name() {
    let done = event("نفذ شاب عملية طعن في دمشق", "attack");
    assert_eq!((done.source.len(), done.target), (1, vec!["damascus".to_owned()]));
}

#[test]
fn whose_raids_back_an_army_backs_it() {
    are("تقدمت القوات المصرية مدعومة بغارات من تركيا", "support", &["turkey"], &["egypt-forces"]);
}
