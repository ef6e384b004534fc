//! Line drawings on a square of 24, always beside a word, never instead of one.
//!
//! Drawn for this product; inline, so that they take the colour of the word beside them.

/// The drawing as an inline `<svg>`; an unknown name gives a dot.
#[must_use]
pub fn svg(name: &str) -> String {
    let lines = lines(name).unwrap_or(r#"<circle cx="12" cy="12" r="3"/>"#);
    format!(r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{lines}</svg>"#)
}

/// Whether there is a drawing of that name.
#[must_use]
pub fn is_drawn(name: &str) -> bool {
    lines(name).is_some()
}

fn lines(name: &str) -> Option<&'static str> {
    DRAWINGS.iter().find(|(known, _)| *known == name).map(|(_, lines)| *lines)
}

/// Name and lines; strokes are set in the stylesheet, `class="solid"` fills.
const DRAWINGS: &[(&str, &str)] = &[
    // the eight kinds of matter
    (
        "lamp",
        r#"<path d="M9 17.2c-.3-1.9-3-3.2-3-7a6 6 0 0 1 12 0c0 3.8-2.7 5.1-3 7z"/><path d="M9.5 20.5h5M10.5 17v-4l-1.5-1.5M13.5 17v-4l1.5-1.5"/>"#,
    ),
    ("bin", r#"<path d="M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5l1 13.5h9l1-13.5M10 10.5v6M14 10.5v6"/>"#),
    (
        "drop",
        r#"<path d="M12 3.5c3.5 4.2 5.5 7.2 5.5 10.2a5.5 5.5 0 0 1-11 0c0-3 2-6 5.5-10.2z"/><path d="M9.3 14.5a2.9 2.9 0 0 0 2.7 2.7"/>"#,
    ),
    (
        "lift",
        r#"<path d="M4 20.5v-17h10v17M2.5 20.5h13M11 12h.1M19.5 10V4.5M17.2 6.8l2.3-2.3 2.3 2.3M19.5 14v5.5M17.2 17.2l2.3 2.3 2.3-2.3"/>"#,
    ),
    ("road", r#"<path d="M8 4 3.5 20.5M16 4l4.5 16.5M12 4v3M12 10.5v3.5M12 17.5v3"/>"#),
    (
        "car",
        r#"<path d="M5 11l1.8-5h10.4L19 11M3.5 11h17v6h-17zM5.5 17v2.5M18.5 17v2.5M7 14h1.5M15.5 14H17"/>"#,
    ),
    ("noise", r#"<path d="M4 9.5v5h3.5l5 4v-13l-5 4zM15.8 9.3a4 4 0 0 1 0 5.4M18.5 6.6a8 8 0 0 1 0 10.8"/>"#),
    (
        "talk",
        r#"<path d="M4 5h16v11.5h-8.5L7.5 20v-3.5H4z"/><path d="M8.5 10.8h.1M12 10.8h.1M15.5 10.8h.1"/>"#,
    ),
    // doing
    ("pencil", r#"<path d="M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z M13.8 6.7l3.5 3.5"/>"#),
    (
        "street",
        r#"<path d="M3 20.5h18M5 20.5V8l6-3.5v16M11 9.5l7.5-2.2v13.2M7.3 10.5h1.4M7.3 14h1.4M7.3 17.3h1.4M14 12h1.6M14 15.2h1.6"/>"#,
    ),
    ("search", r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5l5 5"/>"#),
    ("bars", r#"<path d="M3.5 20.5h17M6.5 17v-5M12 17V5M17.5 17V9"/>"#),
    (
        "camera",
        r#"<path d="M3.5 7.5h4.2l1.5-2.5h5.6l1.5 2.5h4.2v12h-17z"/><circle cx="12" cy="13" r="3.3"/>"#,
    ),
    (
        "phone",
        r#"<path d="M5 4.5l3.5-.7 2 4.7-2.3 1.7a11 11 0 0 0 5.6 5.6l1.7-2.3 4.7 2-.7 3.5c-.1.6-.7 1-1.3 1C11 19.5 4.5 13 4 5.8c0-.6.4-1.2 1-1.3z"/>"#,
    ),
    ("save", r#"<path d="M12 4v10.5M7.5 10l4.5 4.5 4.5-4.5M4.5 16v4h15v-4"/>"#),
    ("send", r#"<path d="M12 14.5V3.5M8 7.3l4-3.8 4 3.8M8 11H5.5v9.5h13V11H16"/>"#),
    (
        "people",
        r#"<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-3.8 2.7-6.3 6.5-6.3s6.5 2.5 6.5 6.3M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5c2.2.8 3.5 2.8 3.5 5.5"/>"#,
    ),
    ("today", r#"<path d="M4 5.5h16v15H4zM4 10h16M8.5 3v4M15.5 3v4M8.5 15l2.5 2.5 4.5-4.5"/>"#),
    ("print", r#"<path d="M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z"/>"#),
    ("warning", r#"<path d="M12 4l9 16H3zM12 10v5M12 17.5h.1"/>"#),
    // the shapes of the states
    ("dot", r#"<circle class="solid" cx="12" cy="12" r="7"/>"#),
    ("ring", r#"<circle cx="12" cy="12" r="7" stroke-dasharray="4 3.3"/>"#),
    ("triangle", r#"<path class="solid" d="M12 4.5l9 15.5H3z"/>"#),
    ("clock", r#"<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3.2 2"/>"#),
    ("tick", r#"<path d="M4.5 12.5l5 5.5L19.5 6.5"/>"#),
    ("ticks", r#"<path d="M2.5 13l4.3 5L14.5 7M11 16.2l1.5 1.8L21.5 7"/>"#),
    ("again", r#"<path d="M5 12.5a7 7 0 1 0 2.2-5.1L4.5 10M4.5 4.5V10H10"/>"#),
    ("dash", r#"<path d="M5.5 12h13"/>"#),
    ("pause", r#"<path d="M8.5 5.5v13M15.5 5.5v13"/>"#),
    ("join", r#"<path d="M5 4.5c0 6 7 5 7 10.5v5M19 4.5c0 6-7 5-7 10.5M8.5 16.5l3.5 3.5 3.5-3.5"/>"#),
    ("question", r#"<path d="M8 9a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.1-1.5 2.3M12 19h.1"/>"#),
];

#[cfg(test)]
mod tests;
