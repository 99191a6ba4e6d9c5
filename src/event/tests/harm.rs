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
