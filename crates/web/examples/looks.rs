//! Writes every page with invented data into a folder, so that people and a browser can look at them.
//!
//! `cargo run -p web --example looks -- FOLDER`, then serve the folder and open `index.html`.

use std::fs;
use std::path::Path;

#[path = "../tests/it/looks/samples.rs"]
mod samples;
#[path = "../tests/it/looks/stand_ins.rs"]
mod stand_ins;

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "looks".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder.join("sample"))?;
    for name in ["resident.css", "staff.css", "print.css"] {
        let address = web::assets::url(name);
        let path = folder.join(address.trim_start_matches('/'));
        if let (Some(parent), Some((_, bytes))) =
            (path.parent(), web::assets::get(address.trim_start_matches("/assets/")))
        {
            fs::create_dir_all(parent)?;
            fs::write(&path, bytes)?;
        }
    }
    for (name, bytes) in stand_ins::files() {
        fs::write(folder.join("sample").join(name), bytes)?;
    }
    let mut index = String::from("<!doctype html><meta charset=utf-8><title>looks</title>");
    for sample in samples::all() {
        fs::write(folder.join(sample.name).with_extension("html"), &sample.html)?;
        index.push_str(&format!("<p><a href={0}.html>{0}</a>", sample.name));
    }
    fs::write(folder.join("index.html"), index)
}
