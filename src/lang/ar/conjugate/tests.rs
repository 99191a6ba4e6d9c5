//! One table of forms over all classes of verbs.

mod weak;

use super::*;
use crate::gazetteer::schema::words::Vowel;

fn entry(lemma: &str, root: &str, form: Form, vowels: &str) -> VerbEntry {
    let vowel = |at: usize| match vowels.as_bytes().get(at) {
        Some(b'I') => Vowel::I,
        Some(b'U') => Vowel::U,
        _ => Vowel::A,
    };
    VerbEntry {
        lemma: lemma.into(),
        root: root.into(),
        form,
        past: vowel(0),
        present: vowel(1),
        masdar: Vec::new(),
        masdar_plural: Vec::new(),
        passive: true,
        seldom: false,
        prepositions: Vec::new(),
        tags: Vec::new(),
    }
}

/// `3ms past` and the like, in one short string: `p3ms` active past, `i3mp`
/// present, `j` other moods, `c` command, with `'` passive and `+` before a
/// pronoun; `a` and `o` active and passive participle, `m` verbal noun.
fn verb_code(f: VerbFeatures) -> String {
    let tense = match (f.tense, f.jussive_or_subj) {
        (Tense::Past, _) => "p",
        (Tense::Present, false) => "i",
        (Tense::Present, true) => "j",
        (Tense::Imperative, _) => "c",
    };
    let person = match f.person {
        Person::First => "1",
        Person::Second => "2",
        Person::Third => "3",
    };
    let voice = if f.voice == Voice::Passive { "'" } else { "" };
    let bound = if f.before_pronoun { "+" } else { "" };
    format!("{tense}{voice}{person}{}{bound}", gender_number(f.gender, f.number))
}

fn gender_number(gender: Gender, number: Number) -> &'static str {
    match (gender, number) {
        (Gender::Masculine, Number::Singular) => "ms",
        (Gender::Masculine, Number::Dual) => "md",
        (Gender::Masculine, Number::Plural) => "mp",
        (Gender::Feminine, Number::Singular) => "fs",
        (Gender::Feminine, Number::Dual) => "fd",
        (Gender::Feminine, Number::Plural) => "fp",
    }
}

fn noun_code(f: NounFeatures) -> String {
    let kind = match f.kind {
        NounKind::ActiveParticiple => "a",
        NounKind::PassiveParticiple => "o",
        NounKind::Masdar => "m",
    };
    let state = match f.state {
        State::Free => "",
        State::Tanween => "an",
        State::Construct => "-",
        State::BeforePronoun => "+",
        State::Indefinite => "?",
    };
    let case = if f.case == Case::Oblique && f.state != State::Tanween { "o" } else { "" };
    format!("{kind}{}{case}{state}", gender_number(f.gender, f.number))
}

fn forms(entry: &VerbEntry) -> Vec<(String, String)> {
    let mut out = Vec::new();
    conjugate(entry, &mut |form, f| out.push((verb_code(f), form.to_owned())));
    participles(entry, &mut |form, f| out.push((noun_code(f), form.to_owned())));
    masdars(entry, &mut |form, f| out.push((noun_code(f), form.to_owned())));
    out
}

/// Each word of `table` is `code=form`; all must be among the verb's forms.
fn check(lemma: &str, root: &str, form: Form, vowels: &str, table: &str) {
    let entry = entry(lemma, root, form, vowels);
    let built = forms(&entry);
    for row in table.split_whitespace() {
        let (code, want) = row.split_once('=').expect("code=form");
        let have: Vec<&str> = built.iter().filter(|(c, _)| c == code).map(|(_, f)| f.as_str()).collect();
        assert!(have.contains(&want), "{lemma} {form:?} {code}: {want}, but built {have:?}");
    }
}

#[test]
fn sound_verbs() {
    use Form::*;
    check(
        "قتل",
        "قتل",
        I,
        "AU",
        "p3ms=قتل p3fs=قتلت p3mp=قتلوا p3mp+=قتلو p'3ms=قتل i3ms=يقتل i3mp=يقتلون j3mp=يقتلوا j3mp+=يقتلو i3fp=يقتلن c2ms=اقتل i'3mp=يقتلون ams=قاتل oms=مقتول ofs=مقتولة ompo=مقتولين",
    );
    check(
        "دمر",
        "دمر",
        II,
        "",
        "p3fs=دمرت i3mp=يدمرون c2mp=دمروا ams=مدمر oms=مدمر mms=تدمير mmsan=تدميرا mfp=تدميرات",
    );
    check("هاجم", "هجم", III, "", "p3ms=هاجم p'3ms=هوجم i3ms=يهاجم afs=مهاجمة mfs=مهاجمة mfs+=مهاجمت mfp=مهاجمات");
    check(
        "أعلن",
        "علن",
        IV,
        "",
        "p3ms=أعلن p3fp=أعلن p1mp=أعلنا i1ms=أعلن i3ms=يعلن c2ms=أعلن p'3ms=أعلن ams=معلن mms=إعلان mmsan=إعلانا mfp=إعلانات",
    );
    check("تقدم", "قدم", V, "", "i3ms=يتقدم i3mp=يتقدمون ams=متقدم mms=تقدم p'3ms=تقدم");
    check("تفاوض", "فوض", VI, "", "p3mp=تفاوضوا i3md=يتفاوضان mms=تفاوض p'3ms=تفووض ampo=متفاوضين");
    check("انسحب", "سحب", VII, "", "i3ms=ينسحب mms=انسحاب mfp=انسحابات afp=منسحبات j3mp=ينسحبوا");
    check("استهدف", "هدف", X, "", "p'3ms=استهدف i3fs=تستهدف mms=استهداف oms=مستهدف omp=مستهدفون");
    check("سيطر", "سيطر", QI, "", "i3ms=يسيطر mfs=سيطرة mfs+=سيطرت i3mp=يسيطرون ams=مسيطر");
    check("تدهور", "دهور", QII, "", "i3ms=يتدهور mms=تدهور");
    check("احمر", "حمر", IX, "", "p1ms=احمررت i3ms=يحمر mms=احمرار");
    check("اطمأن", "طمءن", QIV, "", "p1ms=اطمأننت i3ms=يطمئن mms=اطمئنان ams=مطمئن");
}

#[test]
fn assimilated_verbs() {
    use Form::*;
    check("وصل", "وصل", I, "AI", "p3ms=وصل i3ms=يصل j3mp=يصلوا i'3ms=يوصل ams=واصل");
    check("وقع", "وقع", I, "AA", "i3fs=تقع ams=واقع oms=موقوع");
    check("أوقف", "وقف", IV, "", "i3ms=يوقف mms=إيقاف");
    check("أيقن", "يقن", IV, "", "i3ms=يوقن mms=إيقان ams=موقن");
    check("اتفق", "وفق", VIII, "", "i3mp=يتفقون mms=اتفاق mfp=اتفاقات ams=متفق");
    check("اتهم", "وهم", VIII, "", "p'3ms=اتهم i'3ms=يتهم oms=متهم omsan=متهما omp=متهمون mms=اتهام");
    check("واصل", "وصل", III, "", "i3ms=يواصل p'3ms=ووصل mfs=مواصلة");
}

#[test]
fn hamzated_verbs() {
    use Form::*;
    check("أخذ", "ءخذ", I, "AU", "i3ms=يأخذ i1ms=آخذ oms=مأخوذ ams=آخذ i'3ms=يؤخذ");
    check("سأل", "سءل", I, "AA", "p'3ms=سئل i3ms=يسأل oms=مسؤول c2ms=اسأل ams=سائل");
    check(
        "قرأ",
        "قرء",
        I,
        "AA",
        "p3mp=قرؤوا p3mp=قرأوا i3ms+=يقرؤ p3md=قرآ oms=مقروء ams=قارئ amsan=قارئا i3mp=يقرأون i3mp=يقرؤون",
    );
    check("أيد", "ءيد", II, "", "i3ms=يؤيد mms=تأييد ams=مؤيد i1ms=أؤيد");
    check("أرجأ", "رجء", IV, "", "i3ms=يرجئ p3mp=أرجؤوا mms=إرجاء p'3ms=أرجئ");
    check("أدى", "ءدي", II, "", "i3ms=يؤدي mfs=تأدية p3fs=أدت oms=مؤدى p'3fs=أديت");
    check("اتخذ", "ءخذ", VIII, "", "i3ms=يتخذ mms=اتخاذ ofs=متخذة");
    check("ائتلف", "ءلف", VIII, "", "i3ms=يأتلف mms=ائتلاف");
    check("استأنف", "ءنف", X, "", "i3ms=يستأنف mms=استئناف p'3ms=استؤنف");
    check("جاء", "جيء", I, "AI", "p1ms=جئت i3ms=يجيء p3mp=جاؤوا p3mp=جاءوا j3ms=يجئ ams?=جاء");
    check("شاء", "شيء", I, "IA", "i3ms=يشاء p1ms=شئت");
    check("آمن", "ءمن", IV, "", "i3ms=يؤمن mms=إيمان p3fs=آمنت");
    check("آزر", "ءزر", III, "", "i3ms=يؤازر mfs=مؤازرة");
    check("تآمر", "ءمر", VI, "", "i3ms=يتآمر mms=تآمر");
    check("فاجأ", "فجء", III, "", "i3ms=يفاجئ mfs=مفاجأة mfp=مفاجآت mfs+=مفاجأت");
    check("أنشأ", "نشء", IV, "", "p'3fs=أنشئت mms=إنشاء mmsan=إنشاء ofs=منشأة");
    check("تساءل", "سءل", VI, "", "i3ms=يتساءل mms=تساؤل ams=متسائل");
    check("هنأ", "هنء", II, "", "i3ms=يهنئ mfs=تهنئة i3fs=تهنئ");
    check("أساء", "سوء", IV, "", "i3ms=يسيء p1ms=أسأت mfs=إساءة");
    check("لجأ", "لجء", I, "AA", "i3mp=يلجأون ams=لاجئ amp=لاجئون ampo=لاجئين");
}

#[test]
fn entries_are_checked() {
    let good = entry("أعلن", "علن", Form::IV, "");
    assert_eq!(problem(&good), None);
    assert!(problem(&entry("أعلن", "علم", Form::IV, "")).is_some());
    assert!(problem(&entry("أعلن", "عل", Form::IV, "")).is_some());
    assert!(problem(&entry("قال", "قال", Form::I, "AU")).is_some());
    assert!(problem(&entry("قال", "قول", Form::I, "AU")).is_some_and(|p| p.contains("nouns")));
}

#[test]
fn the_lexicon_builds_its_lemmas_and_is_sorted() {
    let text = include_str!("../../../../gazetteer/ar/words/verbs.ron");
    let entries: Vec<VerbEntry> = ron::from_str(text).expect("verbs.ron parses");
    let problems: Vec<String> =
        entries.iter().filter_map(|entry| problem(entry).map(|what| format!("{}: {what}", entry.key()))).collect();
    assert_eq!(problems, Vec::<String>::new());
    let order = |entry: &VerbEntry| (entry.lemma.clone(), entry.form, entry.root.clone());
    for pair in entries.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        let same = order(before) == order(after) && before.present == after.present;
        assert!(order(before) <= order(after) && !same, "{} {}", before.key(), after.key());
    }
}
