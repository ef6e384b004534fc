//! Pictures of the demonstration, drawn by the program and kept once each: for every category some
//! places, each as it was found, seen again from elsewhere, and put right.

use std::collections::HashMap;

use actions::matters::PhotoKept;
use anyhow::{Context, Result};
use kernel::Draw;
use web::drawing::{Look, Scene, State};

use super::life::plan::Plan;
use super::life::seed;
use crate::folder::Folder;

/// The pictures, by what is to be seen.
#[derive(Debug, Clone)]
pub struct Photos(HashMap<Scene, Vec<[PhotoKept; 3]>>);

impl Photos {
    /// As it was, seen from one of two sides.
    #[must_use]
    pub fn before(&self, plan: &Plan, side: usize) -> Vec<PhotoKept> {
        self.place(plan).map(|place| place[side % 2].clone()).into_iter().collect()
    }

    /// As it is after.
    #[must_use]
    pub fn after(&self, plan: &Plan) -> Vec<PhotoKept> {
        self.place(plan).map(|place| place[2].clone()).into_iter().collect()
    }

    fn place(&self, plan: &Plan) -> Option<&[PhotoKept; 3]> {
        let places = self.0.get(&scene(plan.text.category, plan.text.topic)?)?;
        places.get(plan.n % places.len().max(1))
    }
}

/// What a picture of a matter shows; nothing where none of the scenes would fit what is told.
fn scene(category: &str, topic: &str) -> Option<Scene> {
    Some(match (category, topic) {
        ("lamp", "shed" | "square" | "path" | "street1" | "street2" | "snowlamp") => Scene::StreetLamp,
        ("lamp", _) => Scene::Staircase,
        ("rubbish", "bins" | "reno" | "lid" | "flood" | "melon" | "flies" | "boxes" | "stall1" | "sofa") => {
            Scene::Bins
        }
        (
            "water",
            "drain" | "tap" | "heat" | "heatleak" | "freeze" | "meter1" | "yellow1" | "weak1" | "cellar",
        ) => Scene::Pipe,
        ("lift", "stuck" | "dark" | "noise" | "button" | "smell" | "wet" | "lift8") => Scene::Lift,
        ("road", "cover" | "sink" | "puddle" | "hole" | "crack") | ("water", "main1") => Scene::Road,
        ("parking", "fire" | "ebike" | "share" | "zombie" | "bus" | "garage" | "fireworks" | "flooded") => {
            Scene::Lane
        }
        ("noise", "bbq" | "smell" | "fan" | "night") => Scene::Kitchen,
        ("other", "bench" | "branch" | "wind" | "grass" | "wires") | ("road", "tree") => Scene::Garden,
        _ => return None,
    })
}

/// Draws so many pictures on two threads, and keeps them.
///
/// # Errors
/// Trouble with the files.
pub fn draw(folder: &Folder, pictures: usize, of: u64) -> Result<Photos> {
    let places = pictures.div_ceil(Scene::ALL.len() * 3);
    let (some, others) = Scene::ALL.split_at(Scene::ALL.len() / 2);
    let (mut some, others) = std::thread::scope(|scope| {
        let beside = scope.spawn(|| scenes(folder, others, places, of));
        let some = scenes(folder, some, places, of)?;
        let others = beside.join().map_err(|_| anyhow::anyhow!("drawing the pictures panicked"))??;
        Ok::<_, anyhow::Error>((some, others))
    })?;
    some.extend(others);
    Ok(Photos(some))
}

fn scenes(
    folder: &Folder,
    scenes: &[Scene],
    places: usize,
    of: u64,
) -> Result<HashMap<Scene, Vec<[PhotoKept; 3]>>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let keep = |scene, state, look: &Look| -> Result<PhotoKept> {
        let picture = web::drawing::draw(scene, state, look).context("cannot draw a picture")?;
        let (width, height) = (picture.width, picture.height);
        let digest = runtime.block_on(folder.files.put(picture.jpeg))?;
        Ok(PhotoKept { digest: digest.to_string(), width, height })
    };
    let place = |scene: Scene, n: usize| -> Result<[PhotoKept; 3]> {
        let look = Look::drawn(&mut Draw::from_seed(seed(of, &format!("picture-{scene:?}-{n}"))));
        Ok([
            keep(scene, State::Found, &look)?,
            keep(scene, State::Found, &look.from_elsewhere())?,
            keep(scene, State::PutRight, &look)?,
        ])
    };
    scenes
        .iter()
        .map(|scene| Ok((*scene, (0..places).map(|n| place(*scene, n)).collect::<Result<_>>()?)))
        .collect()
}
