//! One word, several readings: which is taken, told by its lemma and form.

use crate::explain::explain;
use crate::extract::Article;
use crate::gazetteer::Gazetteer;

/// A text, a word of it, and the lemma and form it is read as.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// What holds, with sentences that show it.
const READINGS: &[(&str, &[Row])] = &[
    (
        "a date between commas parts no verb from its subject",
        &[
            ("قتل، الخميس، 14 شخصا في هجوم", "قتل", "قتل", "verb past"),
            ("وقصف، يوم الثلاثاء، الجيش المدينة", "وقصف", "قصف", "verb past"),
            ("أعلن الجيش، الأحد، قصف المدينة", "قصف", "قصف", "masdar"),
        ],
    ),
    (
        "vowel marks tell what they can",
        &[
            ("قُتل، أمس، ثلاثة جنود", "قُتل", "قتل", "verb past 3. passive"),
            ("أعلن الوزير أن جنديا قُتل في الهجوم", "قُتل", "قتل", "verb past 3. passive"),
            ("نُقل الجرحى إلى المستشفى", "نُقل", "نقل", "verb past 3. passive"),
            ("صدر حُكم على الوزير", "حُكم", "حكم", "masdar"),
            ("سيُقدم الوفد المساعدات", "سيُقدم", "قدم", "verb present"),
            ("يُقتل المدنيون في المدينة", "يُقتل", "قتل", "verb present 3. passive"),
            ("قدّم الوفد اقتراحا", "قدّم", "قدم", "verb past"),
            ("وقّع الوفدان الاتفاق", "وقّع", "وقع", "verb past"),
        ],
    ),
    (
        "verbs written alike are told apart by what follows",
        &[
            ("القوات تضرب المدينة", "تضرب", "ضرب", "verb"),
            ("يقدم الجيش الدعم للحكومة", "يقدم", "قدم", "verb"),
            ("يقدم المسلحون على قتل الرهائن", "يقدم", "أقدم", "verb"),
            ("يصدر المجلس بيانا", "يصدر", "أصدر", "verb"),
            ("يصدر القرار غدا", "يصدر", "صدر", "verb"),
            ("يسقط الجيش طائرة", "يسقط", "أسقط", "verb"),
            ("تجري محادثات في القصر", "تجري", "جرى", "verb"),
        ],
    ),
    (
        "what follows a relative agrees with its noun",
        &[
            ("القوات التي تقدم الدعم للجيش", "تقدم", "قدم", "verb present"),
            ("الجندي الذي تعرض لهجوم", "تعرض", "تعرض", "verb past"),
            ("المقابلة التي تحدث فيها الوزير", "تحدث", "تحدث", "verb past"),
            ("شاحنات تحمل أسلحة إلى المسلحين", "تحمل", "حمل", "verb present"),
            ("طائرة تجسس أسقطها الجيش", "تجسس", "تجسس", "masdar"),
        ],
    ),
    (
        "behind an a masdar or a present verb follows",
        &[
            ("قال الوزير إن رفع العقوبات خطوة مهمة", "رفع", "رفع", "masdar"),
            ("أعلن أن قتل المدنيين جريمة", "قتل", "قتل", "masdar"),
            ("طالب بأن توقف القوات القصف", "توقف", "أوقف", "verb present"),
        ],
    ),
    (
        "pronouns are written to prepositions",
        &[("تصدت لهم قوة من الجيش", "لهم", "ل", "particle"), ("قتل عشرة من بينهم قائد", "بينهم", "بين", "particle")],
    ),
    (
        "light verbs tell of the noun before them",
        &[("هجوم شنه ليلا على القرية", "شنه", "شن", "verb"), ("في رسالة وجهها إلى الرئيس", "وجهها", "وجه", "verb")],
    ),
    (
        "participles of saying are no titles",
        &[("مشيرا إلى أن الجيش انسحب", "مشيرا", "أشار", "active"), ("وذلك نظرا للهجوم", "نظرا", "نظر", "masdar")],
    ),
    (
        "who was named before does what follows",
        &[
            ("الجيش، الذي يقاتل المسلحين منذ عام، قصف مدينة حلب", "قصف", "قصف", "verb"),
            ("هاجم الجيش المدينة ثم قصف القرية", "قصف", "قصف", "verb"),
            ("قتل شخصان وجرح خمسة في انفجار", "وجرح", "جرح", "verb"),
            ("غارة على حلب قتل فيها ستة", "قتل", "قتل", "verb"),
            ("طعن فلسطيني جنديا", "طعن", "طعن", "verb"),
            ("تدخلت تركيا لحماية حلفائها ومهاجمة الأكراد", "ومهاجمة", "مهاجمة", "masdar"),
        ],
    ),
    (
        "counted people are nouns",
        &[("هاجم 12 مسلحا القرية", "مسلحا", "مسلح", "noun"), ("القبض على 20 متهما بالإرهاب", "متهما", "متهم", "noun")],
    ),
    (
        "participles are no verbs, and verbs are no participles",
        &[
            ("وردا على ذلك قال بيان الوزارة إن الجيش انسحب", "قال", "قال", "verb"),
            ("طالب بإنقاذ الرهائن ومكافحة عمليات الخطف", "ومكافحة", "مكافحة", "masdar"),
            ("كان الهجوم عملاً جبانا", "عملاً", "عمل", "masdar"),
            ("بإدانتهم الهجوم وتعهدهم الرد", "وتعهدهم", "تعهد", "masdar"),
            ("جاء في بيان رسمي أن الجيش انسحب", "رسمي", "رسمي", "adjective"),
            ("طالب كثير من المنظمات الحكومة بالتوقف", "طالب", "طالب", "verb"),
            ("قتل اثنان وأسر ثلاثة آخرون", "وأسر", "أسر", "verb"),
            ("لا توجد أدلة على ذلك", "توجد", "وجد", "verb"),
            ("لم يقل شيئا عن الهجوم", "شيئا", "شيء", "noun"),
        ],
    ),
    (
        "what was done and what is done are told apart",
        &[
            ("قتل تركي في الهجوم", "قتل", "قتل", "verb"),
            ("قصف تركي على القرية", "قصف", "قصف", "masdar"),
            ("صواريخ الجيش تشكل تهديدا", "تشكل", "شكل", "verb"),
            ("طلب الوزير تشكيل لجنة", "تشكيل", "تشكيل", "masdar"),
            ("عبوات كان زرعها الجيش", "زرعها", "زرع", "verb"),
            ("اتهمت تركيا اليونان، مطالبة المجلس بالتحرك", "مطالبة", "طالب", "active"),
            ("مدينة حلب المحاصرة", "المحاصرة", "حاصر", "active"),
            ("دعت تركيا إلى المحاصرة", "المحاصرة", "محاصرة", "masdar"),
            ("بنادق آلية في المدينة", "آلية", "آلي", "adjective"),
            ("وعبر الرئيس عن سعادته", "وعبر", "عبر", "verb"),
            ("وعبر الحدود وصل الجيش", "وعبر", "عبر", "particle"),
            ("نددت تركيا بإعلان الوفد رفضه المبادرة", "رفضه", "رفض", "masdar"),
            ("قال إن على تركيا سحب قواتها", "سحب", "سحب", "masdar"),
            ("وهو أمر غير مرجح", "أمر", "أمر", ""),
            ("تظاهروا نصرة للأسرى، ورفضا للقرار", "ورفضا", "رفض", "masdar"),
            ("إسقاط مقاتلة تركية", "مقاتلة", "مقاتلة", "noun"),
            ("بعد إعلان تركيا قطع العلاقات مع قطر", "قطع", "قطع", "masdar"),
            ("الاجتماع المقرر عقده في المدينة", "عقده", "عقد", "masdar"),
            ("لفت الوزير إلى ضرورة الانسحاب", "لفت", "لفت", "verb"),
            ("المفاوضات غير المباشرة مع تركيا", "المباشرة", "مباشر", "adjective"),
            ("شن الجيش العديد من الغارات", "العديد", "عديد", "noun"),
            ("مقتل أكثر من 370 عسكريا", "عسكريا", "عسكري", ""),
            ("أخلت القوات حلب", "أخلت", "أخلى", "verb"),
        ],
    ),
    (
        "words are not cut where they are whole",
        &[
            ("إن عددا كبيرا من الأطفال قتلوا", "كبيرا", "كبير", "adjective"),
            ("فجرت انتحارية نفسها قرب القاعدة", "فجرت", "فجر", "verb"),
            ("سنرد على أي هجوم", "سنرد", "رد", "verb"),
            ("ليست هناك مفاوضات", "هناك", "هناك", "particle"),
            ("غادر آخر جندي القاعدة", "غادر", "غادر", "verb"),
            ("حسبما قال المتحدث", "قال", "قال", "verb"),
            ("أمر الوزير بسحب القوات", "أمر", "أمر", "verb"),
            ("قال إنه قصف المدينة", "قصف", "قصف", "verb"),
            ("قال إنه أمر غريب", "أمر", "أمر", "noun"),
        ],
    ),
];

#[test]
fn every_word_is_read_as_its_neighbours_ask() {
    let gazetteer = Gazetteer::builtin().unwrap();
    let mut wrong = Vec::new();
    for (what, rows) in READINGS {
        for &(text, word, lemma, form) in *rows {
            let article = Article { doc: "test", text, date: None, source: None, title: None };
            let sentences = explain(gazetteer, &article);
            let found = sentences.iter().flat_map(|s| &s.words).find(|w| w.text == word);
            let found = found.unwrap_or_else(|| panic!("{text}: {word} is no word of it"));
            let (of, told) = (found.of.as_deref(), found.form.as_deref().unwrap_or_default());
            if of != Some(lemma) || !told.starts_with(form) {
                wrong.push(format!("{what}: {text}: {word} is {of:?} {told:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
