//! What a statistic is called on a page, and what it says.

use ::evidence::run::Record;

/// The title for a request.
pub fn command(name: &str) -> String {
    match name {
        "analyse" => "Analysis by plan",
        "describe" => "One group described",
        "compare" => "Two arms compared",
        "change" => "Before and after",
        "ballot" => "A draw analysed",
        "model" => "What goes with a more positive answer",
        "power" => "What a planned study could see",
        "icc" => "How alike children of one school are",
        "agree" => "Whether coders agree",
        "pool" => "Forces pooled",
        "adjust" => "P values adjusted for their number",
        "suppress" => "A table with small cells withheld",
        other => other,
    }
    .to_owned()
}

/// The name of a statistic.
pub fn statistic(name: &str) -> String {
    let special = match name {
        "icc" => "Intraclass correlation",
        "p" => "P value",
        "q" => "Cochran's Q",
        "i2" => "I²",
        "h2" => "H²",
        "tau2" => "tau²",
        "cliffs-delta" => "Cliff's delta",
        "cace" => "Effect on those who came because of the offer",
        "lin" => "Effect adjusted (Lin)",
        "lin-blocks" => "Effect adjusted (Lin, with blocks)",
        "take-up" => "Taken up because of the offer",
        "ancova" => "Effect adjusted (ANCOVA)",
        "mcnemar" => "McNemar",
        "mcnemar-exact" => "McNemar, exact",
        "stuart-maxwell" => "Stuart and Maxwell",
        "exact-van-elteren" => "Exact van Elteren",
        "critical-deff" => "Critical design effect",
        "itt-these-children" => "Effect of the offer, these children",
        "itt-schools-like-these" => "Effect of the offer, schools like these",
        "itt-precision-weighted" => "Effect of the offer, weighted by precision",
        "pooled" => "Average over forces",
        "site" => "Force",
        _ => return capital(&name.replace('-', " ")),
    };
    special.to_owned()
}

/// A name with a capital.
fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A record's name within its outcome.
pub fn short(record: &Record) -> String {
    let name = statistic(&record.statistic);
    match (&record.group, record.statistic.as_str()) {
        (Some(group), _) => format!("{name}: {group}"),
        // these come by two methods
        (None, "prediction" | "icc") => format!("{name}: {}", record.method),
        (None, _) => name,
    }
}

/// A record's name in the whole report.
pub fn full(record: &Record) -> String {
    match &record.outcome {
        Some(outcome) => format!("{} ({outcome})", short(record)),
        None => short(record),
    }
}

/// What is counted as `n`.
pub fn bases(command: &str) -> [&'static str; 2] {
    match command {
        "pool" => ["force", "forces"],
        "agree" => ["passage", "passages"],
        _ => ["child", "children"],
    }
}

/// Of how many, in words.
pub fn base(record: &Record, command: &str) -> String {
    let counted = |count: u64, [one, many]: [&str; 2]| {
        format!("{count} {}", if count == 1 { one } else { many })
    };
    let n = record.n.map(|n| counted(n, bases(command)));
    let schools = record.schools.map(|schools| counted(schools, ["school", "schools"]));
    n.into_iter().chain(schools).collect::<Vec<_>>().join(", ")
}

/// The same where there is little room: beside a mark.
pub fn brief(record: &Record, command: &str) -> String {
    match (record.n, record.schools) {
        (Some(n), Some(1)) => format!("{n} in 1 school"),
        (Some(n), Some(schools)) => format!("{n} in {schools} schools"),
        _ => base(record, command),
    }
}

/// What a statistic says, where a sentence helps.
pub fn says(name: &str) -> &'static str {
    match name {
        "share" => "the share of children who chose the option",
        "top-share" => "the share of children in the highest options, the top box",
        "mean" => "the average over children",
        "risk-difference" => {
            "the share in the top box with the programme less the share without it"
        }
        "risk-ratio" => "the share with the programme over the share without it",
        "odds-ratio" => "the odds of a higher answer, times so much",
        "mean-difference" => "the average with the programme less the average without it",
        "superiority" => {
            "the chance that a child of the programme answers higher than one of the comparison, \
             ties counted half; 0.5 is no difference"
        }
        "cliffs-delta" => "the same, from -1 to 1; 0 is no difference",
        "generalised-odds" => "the same as odds; 1 is no difference",
        "top-share-before" => "the share in the top box before, of children with both answers",
        "top-share-after" => "the share in the top box after, of the same children",
        "mean-before" => "the average before, of children with both answers",
        "mean-after" => "the average after, of the same children",
        "mean-change" => "the average of after less before",
        "net-improvement" => "the share who went up less the share who went down",
        "difference-of-changes" => "how much more the programme changed than the comparison",
        "pooled" => "the average of the forces",
        "prediction" => "where the effect in one more force would lie",
        "tau2" => "the variance of effects between forces",
        "i2" => "the share of the spread between forces that is not chance",
        "icc" => "the share of the variance that lies between schools",
        "design-effect" => "how many times more variance than with children asked one by one",
        "critical-deff" => "the design effect at which the difference stops being significant",
        "itt-these-children" => "what the offer did, for the children who were drawn",
        "itt-schools-like-these" => "what the offer would do, over schools like these",
        "lin-blocks" => "what the offer did, for children who answered alike before in like blocks",
        "take-up" => {
            "the share who took a place up among those offered one less that among the others"
        }
        "cace" => "what taking part did for those who came because of the offer",
        "krippendorff-alpha" => "agreement beyond chance; 1 is full agreement",
        "count" => "the number in a cell of the table",
        _ => "",
    }
}
