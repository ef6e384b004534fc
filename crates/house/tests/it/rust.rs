//! As much of Rust as the rules have to read: comments, tests, enums.

/// The text without its line comments. A `//` within a string goes too: the rules look for words that
/// do not follow one.
pub fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Whether a path holds tests and nothing else.
pub fn is_test(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.contains("/tests/")
}

/// The variants of an enum, in order; none where the text has no such enum.
pub fn variants(text: &str, name: &str) -> Vec<String> {
    let text = without_comments(text);
    let Some(start) = text.find(&format!("enum {name} {{")) else { return Vec::new() };
    let body = text[start..].split_once('{').map(|(_, body)| body).unwrap_or_default();
    let mut depth = 0_i32;
    let mut found = Vec::new();
    let mut word = String::new();
    for letter in body.chars() {
        match letter {
            '{' | '(' | '[' => depth += 1,
            '}' if depth == 0 => break,
            '}' | ')' | ']' => depth -= 1,
            _ => {}
        }
        match letter {
            letter if depth == 0 && letter.is_alphanumeric() => word.push(letter),
            _ => found.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty())),
        }
    }
    found
}

/// `RequestWaits` as it is written in a key or a path: `request_waits`.
pub fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_uppercase() && at > 0 {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// Whether a text says this as a whole word.
pub fn names(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|one| one == word)
}
