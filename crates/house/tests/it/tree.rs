//! A tree of files: the one we stand in, or a copy of it that a test may break.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// A checkout, or a copy of one.
pub struct Tree {
    root: PathBuf,
    /// Keeps a copy alive; the checkout has none.
    _copy: Option<TempDir>,
}

/// A crate of the workspace.
pub struct Member {
    /// Its name, which is its folder's.
    pub name: String,
    /// What it depends on: name and kind (`normal`, `dev`, `build`).
    pub needs: Vec<(String, String)>,
}

impl Tree {
    /// The checkout this test was built in.
    pub fn here() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        Self { root: root.canonicalize().unwrap(), _copy: None }
    }

    /// A copy to break, without what is built or fetched.
    pub fn copy() -> Self {
        let here = Self::here();
        let folder = tempfile::tempdir().unwrap();
        for file in here.files("", "") {
            let to = folder.path().join(&file);
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(here.root.join(&file), to).unwrap();
        }
        Self { root: folder.path().to_owned(), _copy: Some(folder) }
    }

    /// Files below a folder whose names end so, as paths from the root, in order.
    pub fn files(&self, under: &str, end: &str) -> Vec<String> {
        let mut found = Vec::new();
        self.walk(&self.root.join(under), &mut found);
        found.retain(|path| path.ends_with(end));
        found.sort();
        found
    }

    fn walk(&self, folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            let ours = !matches!(&*name, "target" | ".git" | "node_modules" | "huakai-data" | "out");
            match path.is_dir() {
                true if ours => self.walk(&path, found),
                false => found.push(path.strip_prefix(&self.root).unwrap().to_string_lossy().into_owned()),
                true => {}
            }
        }
    }

    /// The folders directly below one, by name.
    pub fn folders(&self, under: &str) -> Vec<String> {
        let entries = fs::read_dir(self.root.join(under)).into_iter().flatten().flatten();
        let folders = entries.filter(|entry| entry.path().is_dir());
        let mut names: Vec<_> =
            folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Whether the path is there.
    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).exists()
    }

    /// A file's text; nothing where there is no file.
    pub fn text(&self, path: &str) -> String {
        fs::read(self.root.join(path))
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }

    /// Writes a file, making its folders.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        assert!(self._copy.is_some(), "only a copy is broken");
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Removes a file.
    pub fn remove(&self, path: &str) {
        assert!(self._copy.is_some(), "only a copy is broken");
        fs::remove_file(self.root.join(path)).unwrap();
    }

    /// Changes a file; there must be something to change.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.text(path);
        assert!(text.contains(old), "{path} does not contain {old}");
        self.write(path, &text.replacen(old, new, 1));
    }

    /// The crates of the workspace, as cargo reads them.
    pub fn members(&self) -> Vec<Member> {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(&self.root);
        let output = cargo.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
        metadata["packages"].as_array().unwrap().iter().map(Member::read).collect()
    }
}

impl Member {
    fn read(package: &Value) -> Self {
        let word = |value: &Value, instead: &str| value.as_str().unwrap_or(instead).to_owned();
        let needs = package["dependencies"].as_array().unwrap();
        Self {
            name: word(&package["name"], ""),
            needs: needs
                .iter()
                .map(|need| (word(&need["name"], ""), word(&need["kind"], "normal")))
                .collect(),
        }
    }
}
