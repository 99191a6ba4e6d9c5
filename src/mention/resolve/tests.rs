//! Whom a phrase means, sentence by sentence, by who takes part in its event.

use crate::extract::{Article, Extractor};
use crate::gazetteer::Gazetteer;

/// Sources and targets of the last event of a text.
fn last(text: &str) -> (Vec<String>, Vec<String>) {
    let article = Article { doc: "a", text, date: None, source: None, title: None };
    let extraction = Extractor::new(Gazetteer::builtin().unwrap()).extract(&article);
    extraction.events.into_iter().next_back().map(|e| (e.source, e.target)).unwrap_or_default()
}

#[test]
fn the_one_meant_is_found() {
    for (text, source, target) in [
        // Whose envoy he is, and who he is; a spokesman's own name behind a comma.
        ("زار مبعوث ترامب فنلندا.", "donald-trump-envoy", "finland"),
        ("زار مبعوث ترامب ستيف ويتكوف فنلندا.", "steve-witkoff", "finland"),
        ("زار مبعوث الرئيس ترامب فنلندا.", "donald-trump-envoy", "finland"),
        ("زار سالم الزعفراني، المتحدث باسم الشرطة، فنلندا.", "salim-al-zafrani", "finland"),
        ("سيطرت حماس على قضاء تلعفر.", "hamas", "tal-afar"),
        // One man by what he is told of; the town's whole name; the office he leaves.
        ("هاجمت حماس المعارض البارز سالم الزعفراني.", "hamas", "salim-al-zafrani"),
        ("سيطرت حماس على قرية زعفرا كاخوفكا.", "hamas", "zafra-kakhufka"),
        // What the article has told of, though a name is written so.
        ("زار رئيس فنلندا قاعدة عسكرية قرب معسكر لتنظيم القاعدة. وهاجمت حماس القاعدة.", "hamas", "al-qaeda"),
        ("زار رئيس فنلندا تنظيم القاعدة في قاعدة عسكرية. وهاجمت حماس القاعدة.", "hamas", "qada-askarya"),
        // A movement is the one called so, whatever group was named since.
        ("هاجمت حركة حماس فنلندا بعد لقاء مع تنظيم داعش. وزار وفد من الحركة آيسلندا.", "hamas-delegation", "iceland"),
        // Not who is known to hold the office; armed men, who are no forces of a state's.
        ("قال فلاديمير بوتين ذلك. والتقت حماس الرئيس الروسي الجديد.", "hamas", "russia-president"),
        ("قال فلاديمير بوتين ذلك. والتقت حماس الرئيس الروسي.", "hamas", "vladimir-putin"),
        ("هاجمت الجماعات المسلحة فنلندا.", "finland-armed-groups", "finland"),
        // Forces of a movement are the movement, those of a state are not the state.
        ("هاجمت قوات حماس فنلندا.", "hamas", "finland"),
        ("هاجمت قوات فنلندا حماس.", "finland-forces", "hamas"),
        // So many of a group whose name stands between marks.
        ("قتل رئيس فنلندا 17 من \"حركة حماس\".", "finland-president", "hamas"),
        // Whose forces are loyal to whom; one word that nobody knows, told who he is.
        (
            "قال علي عبد الله صالح ذلك. وهاجمت القوات الموالية للرئيس عبد ربه منصور هادي حماس.",
            "abdrabbuh-mansur-hadi-forces",
            "hamas",
        ),
        ("هاجمت القوات الموالية لعلي عبد الله صالح حماس.", "saleh-forces", "hamas"),
        ("قال مسؤولون إن زعفور – وهو مستشار قديم لبوتين – التقى رئيس فنلندا.", "zafur", "finland-president"),
        // Several villages of one kind, and a line that is no truce and no control.
        ("قصفت حماس قرى زعفرية.", "hamas", "qara-zafriya"),
        ("هاجمت حماس دورية قرب خط وقف إطلاق النار.", "hamas", "durya"),
        ("زار الرئيس المنتهية ولايته جو بايدن فنلندا.", "joe-biden", "finland"),
        // Whom an honorific means; a minister in his office is no minister of it.
        (
            "التقى معالي وزير الخارجية الفنلندي سفير آيسلندا. وزار معاليه آيسلندا.",
            "finland-foreign-minister",
            "iceland",
        ),
        (
            "زار وزير الخارجية الفنلندي حماس. واستقبل الوزير في مكتبه وفدا من حماس.",
            "hamas-delegation",
            "finland-foreign-minister",
        ),
        // Counterparts, and offices of two states.
        ("التقى الرئيس الآيسلندي نظيره الفنلندي.", "iceland-president", "finland-president"),
        ("التقى رئيسا آيسلندا وفنلندا وفدا من حماس.", "iceland-president+finland-president", "hamas-delegation"),
        // The office in which he is spoken of, though he has held another.
        ("التقى وزير الدفاع التركي، يشار غولر، نظيره الفنلندي.", "yasar-guler", "finland-defense-minister"),
        // A name has one title; an office of a body is a title too.
        ("التقى الأمين العام للأمم المتحدة، سالم الزعفراني، رئيس فنلندا.", "salim-al-zafrani", "finland-president"),
        ("عقد لقاء بين وزيري دفاع فنلندا وآيسلندا.", "finland-defense-minister", "iceland-defense-minister"),
        ("التقى وزير الخارجية الفنلندي نظيره الآيسلندي.", "finland-foreign-minister", "iceland-foreign-minister"),
        // Officials are read as the noun; who travels in a plane; a capital by both its names.
        ("وصل مسؤولون فنلنديون إلى آيسلندا.", "finland-officials", "iceland"),
        ("توجهت طائرة الرئيس الفنلندي إلى العاصمة المصرية القاهرة.", "finland-president", "cairo"),
        // A name behind a title and its complements.
        (
            "استقبل وزير الدفاع الفنلندي المبعوث إلى آيسلندا سالم الزعفراني.",
            "salim-al-zafrani",
            "finland-defense-minister",
        ),
        ("اتهم المتحدث باسم التحالف العقيد الطيار الركن سالم الزعفراني فنلندا.", "salim-al-zafrani", "finland"),
        // The state of a speaker; two states; two persons.
        ("قال الرئيس الفنلندي إن بلاده تدعم آيسلندا.", "finland", "iceland"),
        ("التقى وزير الخارجية الفنلندي وزير الخارجية الآيسلندي. ووقع البلدان اتفاقا.", "finland", "iceland"),
        // Two of a kind are those whom the last event brought together.
        ("التقى وفدا فنلندا وحماس في آيسلندا. ووقع الوفدان اتفاقا.", "finland-delegation", "hamas-delegation"),
        ("وقعت حماس وحركة فتح اتفاقا. والتقت الحركتان.", "hamas+fatah", ""),
        ("أسفرت محادثات بين فنلندا وآيسلندا عن اتفاق.", "finland", "iceland"),
        ("اندلعت معارك بين فنلندا وآيسلندا. ودعت حماس طرفي النزاع إلى الهدوء.", "hamas", "finland+iceland"),
        ("التقى سيغمار غابرييل المبعوث. واتهم غابرييل فنلندا.", "sigmar-gabriel", "finland"),
        // A surname alone beside another person's.
        ("عقد لقاء بين سلفا كير ومشار.", "salva-kiir", "riek-machar"),
        // Surnames of persons whom nobody has introduced.
        ("زار سندستروم فنلندا.", "sandastarum", "finland"),
        ("الزعفراني يغادر فنلندا.", "al-zafrani", "finland"),
        // A surname that is a first name too, and not where another bears it first.
        ("التقى عمر سليمان المبعوث. واتهم سليمان فنلندا.", "omar-suleiman", "finland"),
        ("التقى عمر سليمان المبعوث. واتهم سليمان الزعفراني فنلندا.", "sulayman-al-zafrani", "finland"),
        // Each of two titles has its name behind a comma.
        (
            "التقى وزير الدفاع الفنلندي، سالم الزعفراني، ووزير الدفاع الآيسلندي، هادي المرواني، المبعوث.",
            "salim-al-zafrani+hadi-al-marwani",
            "al-mabawith",
        ),
        ("التقى رؤساء فنلندا وآيسلندا والنرويج.", "finland-president+iceland-president+norway-president", ""),
        ("دارت محادثات بين وفدي حماس والحكومة الفنلندية.", "hamas-delegation", "finland-government-delegation"),
        // Kinds of groups and spreads of land are no entities of their own.
        ("أرسلت فنلندا مساعدات إلى مختلف مناطق آيسلندا.", "finland", "iceland"),
        ("دارت معارك بين الجيشين الفنلندي والآيسلندي.", "finland-army", "iceland-army"),
        // Those loyal to a government are its forces; a demonstrative points back to others.
        ("هاجمت القوات الموالية للحكومة الفنلندية آيسلندا.", "finland-government-forces", "iceland"),
        ("حذر الجيش الفنلندي من أن حماس تقدمت. وتحاصر هذه الحركة آيسلندا.", "hamas", "iceland"),
        // Two persons in a row are two.
        ("التقى المبعوث رئيس الوزراء الفنلندي.", "al-mabawith", "finland-prime-minister"),
        // People without a noun; others are more of those told of before.
        ("أسر المقاتلون 20 جنديا وقتلوا 15 آخرين.", "al-maqatlun", "20-jandiya"),
        ("نزوح الآلاف من المدينة.", "", "al-alaf"),
        ("أدى القصف إلى نزوح آلاف الفنلنديين.", "", "al-af-al-fanlandiyin"),
        // The forces of a spokesman are those he speaks for; a band is no army.
        ("قال المتحدث باسم الجيش الفنلندي إن قواته هاجمت آيسلندا.", "finland-army", "iceland"),
        ("حذرت حماس من الجيش الفنلندي. وهاجمت الجماعة آيسلندا.", "hamas", "iceland"),
        ("أرسلت فنلندا المزيد من القوات إلى آيسلندا.", "finland", "iceland"),
        // ل before a name that begins with it.
        ("دعم تركيا لليبيا.", "turkey", "libya"),
        // One unknown word that speaks is a person; who a headline names says we.
        ("طالب سندستروم فنلندا بالحوار. واتهم سندستروم آيسلندا.", "sandastarum", "iceland"),
        // What honours a title, or says what land is round a town, is nobody itself.
        ("التقى معالي وزير الدفاع الفنلندي وفدا من حماس.", "finland-defense-minister", "hamas-delegation"),
        ("زار المبعوث محافظة صنعاء.", "al-mabawith", "sanaa"),
        ("قدمت فنلندا قرضا لروسيا.", "finland", "russia"),
        // Of two titles he bears the first; a title alone is his who was named with it.
        (
            "التقى المبعوث الخاص للرئيس الفنلندي إلى آيسلندا سالم الزعفراني وفدا من حماس.",
            "salim-al-zafrani",
            "hamas-delegation",
        ),
        (
            "قال وزير الخارجية الفنلندي سالم الزعفراني إن الحرب انتهت. والتقى الوزير وفدا من حماس.",
            "salim-al-zafrani",
            "hamas-delegation",
        ),
        // An unknown place behind them is not called like those who go there.
        ("وصل الجنود إلى زغردان.", "al-junud", "zaghradan"),
        ("فنلندا: نرفض مبادرة آيسلندا.", "finland", "iceland"),
        ("اقتحم الجنود المدينة. وقتلوا ثلاثة شبان.", "al-junud", "shaban"),
    ] {
        let (sources, targets) = last(text);
        assert_eq!((sources.join("+").as_str(), targets.join("+").as_str()), (source, target), "{text}");
    }
}

#[test]
fn people_are_called_by_their_deed() {
    // المتورطون, so many who are tied to it; nobody is his own critic.
    let (source, target) = last("اعتقلت تركيا المتورطين في الحادث.");
    assert_eq!((source, target.len()), (vec!["turkey".into()], 1));
    assert_eq!(last("أعلنت تركيا اعتقال 40 مرتبطا بحماس.").1.len(), 1);
    assert_eq!(last("تم القبض على ثلاثة.").1.len(), 1);
    assert_eq!(last("هاجمت حماس المجتمعين في المدينة.").1.len(), 1);
    assert_eq!(last("نقل المنتقدون إلى المدينة.").0, Vec::<String>::new());
}

#[test]
fn whom_another_acts_upon_is_the_subject_before() {
    for text in ["اتهمت تركيا فنلندا بفرض عقوبات عليها.", "وافقت تركيا على الاتفاق مقابل رفع العقوبات المفروضة عليها."]
    {
        assert_eq!(last(text).1, ["turkey"], "{text}");
    }
    assert_eq!(last("داهمت حماس منزل النائب واعتقلته.").0, ["hamas"]);
    // The body and the people it calls on.
    assert_eq!(last("دعت الأمم المتحدة الأتراك إلى الهدوء.").0, ["un"]);
}
