//! The colours of the tokens, both themes: text that can be read, edges that can be found, and charts
//! whose parts stay apart for eyes without one of the three cones.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

type Colours = HashMap<String, [f64; 3]>;

/// The colours of a theme, dark over light, from 0 to 1.
fn theme(files: &[&str]) -> Colours {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/css");
    let text: String = files.iter().map(|file| fs::read_to_string(folder.join(file)).unwrap()).collect();
    let pairs = text.split([';', '{', '}', '\n']).filter_map(|piece| piece.trim().split_once(":#"));
    pairs.map(|(name, hex)| (name.to_owned(), colour(hex))).collect()
}

/// "FFF" or "1E6B45".
fn colour(hex: &str) -> [f64; 3] {
    let wide: String =
        if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0)
}

fn themes() -> [(&'static str, Colours); 2] {
    [("light", theme(&["tokens.css"])), ("dark", theme(&["tokens.css", "tokens-dark.css"]))]
}

fn linear(channel: f64) -> f64 {
    if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(linear);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The contrast of WCAG.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[track_caller]
fn at_least(colours: &Colours, theme: &str, pairs: &[(&str, &str)], least: f64) {
    for (front, ground) in pairs {
        let found = contrast(colours[&format!("--{front}")], colours[&format!("--{ground}")]);
        assert!(found >= least, "{theme}: {front} on {ground} is {found:.2}, not {least}");
    }
}

#[test]
fn every_text_can_be_read_on_its_ground() {
    let plain = ["ink", "ink-2", "park", "park-deep", "blossom", "sky", "amber", "red", "violet", "grey"];
    let mut pairs: Vec<(&str, &str)> =
        plain.iter().flat_map(|text| ["paper", "surface"].map(|ground| (*text, ground))).collect();
    pairs.extend(["ink", "ink-2", "ink-3", "park", "sky"].map(|text| (text, "sunken")));
    pairs.extend([("ink-3", "paper"), ("ink-3", "surface"), ("on-bar", "bar")]);
    pairs.extend([
        ("park", "park-tint"),
        ("blossom", "blossom-tint"),
        ("sky", "sky-tint"),
        ("red", "red-tint"),
    ]);
    pairs.extend([("amber", "amber-tint"), ("violet", "violet-tint"), ("grey", "grey-tint")]);
    pairs.extend(
        ["park", "park-deep", "blossom", "sky", "amber", "red", "violet", "grey"].map(|it| ("on-fill", it)),
    );
    pairs.extend(["park-tint", "amber-tint", "red-tint", "sky-tint"].map(|tint| ("ink", tint)));
    for (name, colours) in themes() {
        at_least(&colours, name, &pairs, 4.5);
    }
}

#[test]
fn edges_of_controls_and_parts_of_charts_can_be_found() {
    let edges = [("line-strong", "paper"), ("line-strong", "surface")];
    let charts = ["c1", "c2", "c3", "c4"].map(|part| (part, "paper"));
    for (name, colours) in themes() {
        at_least(&colours, name, &edges, 3.0);
        at_least(&colours, name, &charts, 3.0);
    }
}

/// What an eye without one kind of cone makes of linear light (Machado and others 2009, severity 1).
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("normal", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protan",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deutan",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritan",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

/// CIE L*a*b* (D65) of linear light.
fn lab(light: [f64; 3]) -> [f64; 3] {
    let [r, g, b] = light.map(|channel| channel.clamp(0.0, 1.0));
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883;
    let [x, y, z] = [x, y, z].map(|t| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn seen(colour: [f64; 3], eye: &[[f64; 3]; 3]) -> [f64; 3] {
    let light = colour.map(linear);
    lab(eye.map(|row| row.iter().zip(light).map(|(weight, channel)| weight * channel).sum()))
}

#[test]
fn the_parts_of_a_chart_stay_apart_for_every_eye() {
    for (name, colours) in themes() {
        for (eye, matrix) in &EYES {
            for (one, other) in [("c1", "c2"), ("c1", "c3"), ("c2", "c3")] {
                let [a, b] = [one, other].map(|part| seen(colours[&format!("--{part}")], matrix));
                let apart = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt();
                assert!(apart >= 15.0, "{name}, {eye}: {one} and {other} are {apart:.1} apart");
            }
        }
    }
}
