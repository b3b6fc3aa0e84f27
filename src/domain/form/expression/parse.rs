//! Reading an expression as it is written.

use super::{Broken, FUNCTIONS, MAX_DEPTH, MAX_LENGTH, Node, Pattern, Sign};

/// What stands between two values, weakest first; of signs that begin alike, the longer first.
const LEVELS: [&[(&str, Sign)]; 4] = [
    &[("!=", Sign::Unequal), ("=", Sign::Equal)],
    &[("<=", Sign::AtMost), (">=", Sign::AtLeast), ("<", Sign::Less), (">", Sign::More)],
    &[("+", Sign::Plus), ("-", Sign::Minus)],
    &[("*", Sign::Times), ("div", Sign::Div), ("mod", Sign::Mod)],
];

pub(super) fn read(text: &str) -> Result<Node, Broken> {
    if text.len() > MAX_LENGTH {
        return Err(Broken::TooLong);
    }
    let mut reader = Reader { text, at: 0, depth: 0 };
    let node = reader.any()?;
    reader.skip_spaces();
    if reader.rest().is_empty() { Ok(node) } else { Err(reader.broken()) }
}

struct Reader<'a> {
    text: &'a str,
    /// How far it is read, in bytes.
    at: usize,
    /// How deep it is nested here.
    depth: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_spaces(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    /// Nothing makes sense from here on.
    fn broken(&self) -> Broken {
        if self.rest().is_empty() {
            return Broken::Unfinished;
        }
        if self.rest().starts_with('/') {
            return Broken::Path;
        }
        let before = self.text.get(..self.at).unwrap_or_default().chars().count();
        Broken::At(u32::try_from(before + 1).unwrap_or(u32::MAX))
    }

    /// Reads on past `wanted`, if it stands next. A word ends where its letters end.
    fn takes(&mut self, wanted: &str) -> bool {
        self.skip_spaces();
        let Some(after) = self.rest().strip_prefix(wanted) else { return false };
        let is_word = wanted.ends_with(char::is_alphabetic);
        let taken = !(is_word && after.starts_with(in_name));
        if taken {
            self.at += wanted.len();
        }
        taken
    }

    fn needs(&mut self, wanted: &str) -> Result<(), Broken> {
        if self.takes(wanted) { Ok(()) } else { Err(self.broken()) }
    }

    fn any(&mut self) -> Result<Node, Broken> {
        let mut nodes = vec![self.all()?];
        while self.takes("or") {
            nodes.push(self.all()?);
        }
        Ok(alone(nodes, Node::Any))
    }

    fn all(&mut self) -> Result<Node, Broken> {
        let mut nodes = vec![self.two(&LEVELS)?];
        while self.takes("and") {
            nodes.push(self.two(&LEVELS)?);
        }
        Ok(alone(nodes, Node::All))
    }

    fn two(&mut self, levels: &[&[(&str, Sign)]]) -> Result<Node, Broken> {
        let Some((signs, stronger)) = levels.split_first() else { return self.one() };
        let mut left = self.two(stronger)?;
        while let Some((_, sign)) = signs.iter().find(|(written, _)| self.takes(written)) {
            left = bounded(Node::Two(*sign, Box::new(left), Box::new(self.two(stronger)?)))?;
        }
        Ok(left)
    }

    /// One value: a minus, something in brackets, an answer, a text, a number or a function.
    fn one(&mut self) -> Result<Node, Broken> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Broken::TooLong);
        }
        let node = if self.takes("-") {
            Node::Minus(Box::new(self.one()?))
        } else if self.takes("(") {
            let node = self.any()?;
            self.needs(")")?;
            node
        } else if self.takes("${") {
            let name = self.rest().split('}').next().unwrap_or_default();
            self.at += name.len();
            self.needs("}")?;
            Node::Answer(name.trim().to_owned())
        } else {
            self.plain()?
        };
        self.depth -= 1;
        bounded(node)
    }

    fn plain(&mut self) -> Result<Node, Broken> {
        let rest = self.rest();
        let Some(first) = rest.chars().next() else { return Err(Broken::Unfinished) };
        if let Some(end) = closing(first) {
            let text = rest.chars().skip(1).take_while(|letter| *letter != end).collect::<String>();
            self.at += first.len_utf8() + text.len();
            self.needs_at_once(end)?;
            return Ok(Node::Text(text));
        }
        let digits = rest.split(|letter: char| !letter.is_ascii_digit() && letter != '.').next().unwrap_or_default();
        if digits.starts_with("..") {
            return Err(Broken::Path);
        }
        if digits == "." {
            self.at += 1;
            return Ok(Node::This);
        }
        if !digits.is_empty() {
            let number = digits.parse().map_err(|_| self.broken())?;
            self.at += digits.len();
            return Ok(Node::Number(number));
        }
        self.call()
    }

    fn needs_at_once(&mut self, wanted: char) -> Result<(), Broken> {
        let after = self.rest().chars().next();
        self.at += after.map_or(0, char::len_utf8);
        if after == Some(wanted) { Ok(()) } else { Err(Broken::Unfinished) }
    }

    /// The value that is looked at, and a pattern in quotes: what is only known later cannot be read now.
    fn regex(&mut self) -> Result<Node, Broken> {
        let node = self.any()?;
        self.needs(",")?;
        let Node::Text(pattern) = self.one()? else { return Err(Broken::Pattern) };
        self.needs(")")?;
        let pattern = Pattern::read(&pattern).ok_or(Broken::Pattern)?;
        Ok(Node::Regex(Box::new(node), pattern))
    }

    fn call(&mut self) -> Result<Node, Broken> {
        let name = self.rest().split(|letter| !in_name(letter) && letter != ':').next().unwrap_or_default();
        self.at += name.len();
        if name.is_empty() || self.rest().starts_with('/') {
            return Err(self.broken());
        }
        if !self.takes("(") {
            return Err(Broken::Bare(name.to_owned()));
        }
        if name == "regex" {
            return self.regex();
        }
        let known = FUNCTIONS.iter().find(|(known, ..)| *known == name);
        let Some((_, function, takes)) = known else { return Err(Broken::Function(name.to_owned())) };
        let mut given = Vec::new();
        if !self.takes(")") {
            given.push(self.any()?);
            while self.takes(",") {
                given.push(self.any()?);
            }
            self.needs(")")?;
        }
        if !takes.contains(&given.len()) {
            return Err(Broken::Arguments(name.to_owned()));
        }
        Ok(Node::Call(*function, given))
    }
}

fn bounded(node: Node) -> Result<Node, Broken> {
    if node.depth() > MAX_DEPTH { Err(Broken::TooLong) } else { Ok(node) }
}

fn alone(mut nodes: Vec<Node>, of: fn(Vec<Node>) -> Node) -> Node {
    if nodes.len() == 1 { nodes.remove(0) } else { of(nodes) }
}

/// How a text ends that begins so. A table's program makes curly ones of straight ones.
const fn closing(first: char) -> Option<char> {
    match first {
        '\'' | '"' => Some(first),
        '\u{2018}' | '\u{2019}' => Some('\u{2019}'),
        '\u{201c}' | '\u{201d}' => Some('\u{201d}'),
        _ => None,
    }
}

fn in_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')
}
