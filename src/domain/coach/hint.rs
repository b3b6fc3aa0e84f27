//! What the coach is asked, and what it answers.

/// What a hint is about. In the order in which they matter: of many, the first are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HintKind {
    /// Words that make someone what has happened to them, or blame them (S107, S69).
    PersonFirst,
    /// What is to stop stands there, and not what is wanted (S75).
    Positive,
    /// A goal that says what a worker does (S76, S95).
    Whose,
    /// More than anyone can keep to (S82, S142).
    Promise,
    /// Nothing in it that could be seen or done (S77).
    Specific,
    /// A sign that nobody can see or count (S78).
    Measurable,
    /// A step that is many (S86).
    Small,
    /// Many goals at the same time (S79).
    Few,
}

impl HintKind {
    /// All of them, the most weighty first.
    pub const ALL: [Self; 8] = [
        Self::PersonFirst,
        Self::Positive,
        Self::Whose,
        Self::Promise,
        Self::Specific,
        Self::Measurable,
        Self::Small,
        Self::Few,
    ];

    /// Its name in the files of rules.
    pub const fn id(self) -> &'static str {
        match self {
            Self::PersonFirst => "person",
            Self::Positive => "positive",
            Self::Whose => "whose",
            Self::Promise => "promise",
            Self::Specific => "specific",
            Self::Measurable => "measurable",
            Self::Small => "small",
            Self::Few => "few",
        }
    }

    /// The one of this name.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// What it is that someone types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedAs {
    /// What is wanted.
    Goal,
    /// How the two will know.
    Sign,
    /// What is done.
    Step,
    /// What is in the way.
    Barrier,
    /// A way to a goal, or round a barrier.
    Way,
}

/// What stands in a field, and what must be known to judge it.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    /// The words.
    pub words: &'a str,
    /// What they are typed as.
    pub typed_as: TypedAs,
    /// What the person is called; may be empty.
    pub person: &'a str,
    /// How many goals would stand under "now", this one with them; 0 where that is not asked yet.
    pub goals_now: usize,
}

/// One hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub kind: HintKind,
    /// All that was typed, said otherwise; none where only the two know the words.
    pub instead: Option<String>,
    /// The S-numbers of the practice that it comes from.
    pub source: String,
}
