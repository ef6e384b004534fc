//! Pictures of the demonstration, drawn by the program and kept once each: for every category some
//! scenes, each as it was found, seen again from elsewhere, and put right.

use std::collections::HashMap;

use actions::matters::PhotoKept;
use anyhow::{Context, Result};

use super::life::plan::Plan;
use crate::folder::Folder;

/// The pictures, by category.
#[derive(Debug, Clone)]
pub struct Photos(HashMap<&'static str, Vec<[PhotoKept; 3]>>);

impl Photos {
    /// As it was, seen from one of two sides.
    #[must_use]
    pub fn before(&self, plan: &Plan, side: usize) -> Vec<PhotoKept> {
        self.scene(plan).map(|scene| scene[side % 2].clone()).into_iter().collect()
    }

    /// As it is after.
    #[must_use]
    pub fn after(&self, plan: &Plan) -> Vec<PhotoKept> {
        self.scene(plan).map(|scene| scene[2].clone()).into_iter().collect()
    }

    fn scene(&self, plan: &Plan) -> Option<&[PhotoKept; 3]> {
        let scenes = self.0.get(plan.text.category)?;
        scenes.get(plan.n % scenes.len().max(1))
    }
}

/// Draws and keeps so many pictures.
///
/// # Errors
/// Trouble with the files.
pub fn draw(folder: &Folder, _: usize, _: u64) -> Result<Photos> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let keep = |lit: web::drawing::Lit| -> Result<PhotoKept> {
        let picture = web::drawing::staircase(lit).context("cannot draw a picture")?;
        let (width, height) = (picture.width, picture.height);
        let digest = runtime.block_on(folder.files.put(picture.jpeg))?;
        Ok(PhotoKept { digest: digest.to_string(), width, height })
    };
    let (before, after) = (keep(web::drawing::Lit::No)?, keep(web::drawing::Lit::Yes)?);
    let scenes = vec![[before.clone(), before, after]];
    let categories = ["lamp", "rubbish", "water", "lift", "road", "parking", "noise", "other"];
    Ok(Photos(categories.into_iter().map(|category| (category, scenes.clone())).collect()))
}
