//! The scenes, each painted from back to front.

mod indoors;
mod outdoors;

use super::canvas::Canvas;
use super::look::Look;
use super::{Scene, State};

/// Paints one.
pub(super) fn paint(scene: Scene, state: State, look: &Look, canvas: &mut Canvas) {
    match scene {
        Scene::Staircase => return indoors::staircase(state, look, canvas),
        Scene::StreetLamp => return outdoors::street_lamp(state, look, canvas),
        Scene::Pipe => indoors::pipe(state, look, canvas),
        Scene::Lift => indoors::lift(state, look, canvas),
        Scene::Kitchen => outdoors::kitchen(state, look, canvas),
        Scene::Bins => outdoors::bins(state, look, canvas),
        Scene::Road => outdoors::road(state, look, canvas),
        Scene::Lane => outdoors::lane(state, look, canvas),
        Scene::Garden => outdoors::garden(state, look, canvas),
    }
    look.shine(canvas);
}
