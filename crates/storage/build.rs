//! Migrations are embedded while compiling; a file that is new has to be seen.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
