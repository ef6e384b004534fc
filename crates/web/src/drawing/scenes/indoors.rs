//! Inside the house: the staircase, the pipe, the lift.

use super::super::State;
use super::super::canvas::{Canvas, Colour};
use super::super::look::{Look, shade};

/// The strokes of a figure on a floor plate, as on a clock radio: top, both upper, middle, both lower, bottom.
const FIGURES: [[u8; 7]; 6] = [
    [0, 0, 1, 0, 0, 1, 0],
    [1, 0, 1, 1, 1, 0, 1],
    [1, 0, 1, 1, 0, 1, 1],
    [0, 1, 1, 1, 0, 1, 0],
    [1, 1, 0, 1, 0, 1, 1],
    [1, 1, 0, 1, 1, 1, 1],
];

/// A plate with the floor's number.
fn floor_plate(look: &Look, canvas: &mut Canvas, x: f32, y: f32) {
    canvas.rect(x, y, 46.0, 58.0, [240, 240, 236]);
    let strokes = FIGURES[usize::from(look.die(6, 6))];
    let bars = [
        (14.0, 9.0, 18.0, 5.0),
        (10.0, 11.0, 5.0, 18.0),
        (31.0, 11.0, 5.0, 18.0),
        (14.0, 27.0, 18.0, 5.0),
        (10.0, 30.0, 5.0, 18.0),
        (31.0, 30.0, 5.0, 18.0),
        (14.0, 45.0, 18.0, 5.0),
    ];
    for (stroke, (dx, dy, width, height)) in strokes.into_iter().zip(bars) {
        if stroke == 1 {
            let dx = if canvas.is_mirrored() { 46.0 - dx - width } else { dx };
            canvas.rect(x + dx, y + dy, width, height, [170, 40, 36]);
        }
    }
}

/// Wall and dado of a corridor, and its floor.
fn corridor(look: &Look, canvas: &mut Canvas) {
    let wall = look.wall();
    canvas.rect(-200.0, -200.0, 1040.0, 900.0, wall);
    canvas.rect(-200.0, -200.0, 1040.0, 240.0, shade(wall, 108));
    canvas.rect(-200.0, 230.0, 1040.0, 140.0, shade(look.paint(7), 96));
    canvas.rect(-200.0, 226.0, 1040.0, 6.0, shade(look.paint(7), 70));
    canvas.rect(-200.0, 370.0, 1040.0, 400.0, [150, 146, 140]);
    canvas.rect(-200.0, 370.0, 1040.0, 8.0, [110, 106, 100]);
    for n in -2_i8..9 {
        let x = f32::from(n) * 90.0;
        canvas.line((x + 40.0, 378.0), (x * 1.6 - 190.0, 700.0), 2.0, [132, 128, 122]);
    }
}

/// Steps that rise to the right, a rail, a door on the landing, and the lamp.
pub(super) fn staircase(state: State, look: &Look, canvas: &mut Canvas) {
    corridor(look, canvas);
    let door = look.paint(8);
    canvas.rect(60.0, 150.0, 120.0, 222.0, shade(door, 60));
    canvas.rect(67.0, 157.0, 106.0, 215.0, door);
    canvas.oval(160.0, 270.0, 5.0, 5.0, [220, 200, 120]);
    canvas.rect(92.0, 176.0, 56.0, 70.0, shade(door, 116));
    floor_plate(look, canvas, 214.0, 130.0);
    let high = look.between(9, 26.0, 34.0);
    for step in 0_u8..9 {
        let (x, y) = (300.0 + f32::from(step) * 44.0, 372.0 - f32::from(step) * high);
        canvas.rect(x, y, 500.0, 900.0, shade([168, 162, 154], 100 - u32::from(step) * 3));
        canvas.rect(x, y, 46.0, 7.0, [206, 200, 190]);
        canvas.line((x + 20.0, y), (x + 20.0, y - 92.0), 5.0, [70, 74, 78]);
    }
    canvas.line((310.0, 276.0), (700.0, 276.0 - 390.0 / 44.0 * high), 11.0, shade(look.paint(10), 80));
    let lamp = look.between(11, 250.0, 380.0);
    canvas.rect(lamp - 34.0, 12.0, 68.0, 12.0, [120, 120, 116]);
    match state {
        State::Found => {
            canvas.oval(lamp, 34.0, 26.0, 20.0, [120, 122, 126]);
            let dark = u32::from(look.die(12, 90)) + 190;
            canvas.light(dark, dark + 20, dark + 60);
            canvas.glow(70.0, 420.0, 240.0, [60, 72, 96], 0.35);
        }
        State::PutRight => {
            let warm: Colour = if look.die(13, 2) == 0 { [255, 236, 176] } else { [236, 246, 255] };
            canvas.light(900, 890, 870);
            canvas.glow(lamp, 40.0, 420.0, warm, 0.75);
            canvas.oval(lamp, 34.0, 26.0, 20.0, [255, 252, 236]);
        }
    }
}

/// A pipe on a tiled wall, with a valve, and water below it or none.
pub(super) fn pipe(state: State, look: &Look, canvas: &mut Canvas) {
    let tile = shade(look.wall(), 106);
    canvas.rect(-200.0, -200.0, 1040.0, 1000.0, tile);
    for n in -3_i16..12 {
        canvas.rect(f32::from(n) * 70.0, -200.0, 3.0, 580.0, shade(tile, 88));
        canvas.rect(-200.0, f32::from(n) * 70.0 - 30.0, 1040.0, 3.0, shade(tile, 88));
    }
    canvas.rect(-200.0, 350.0, 1040.0, 400.0, [142, 138, 130]);
    canvas.rect(-200.0, 350.0, 1040.0, 10.0, [104, 100, 94]);
    let x = look.between(8, 230.0, 400.0);
    let metal: Colour = if look.die(9, 2) == 0 { [150, 156, 160] } else { [206, 208, 204] };
    for (from, to) in [(x, 0.0), (x + 110.0, 14.0)] {
        canvas.rect(from, -200.0, 34.0 - to, 560.0, shade(metal, 82));
        canvas.rect(from + 6.0, -200.0, 12.0, 560.0, shade(metal, 112));
    }
    canvas.rect(x - 90.0, 206.0, 300.0, 26.0, shade(metal, 90));
    canvas.rect(x - 8.0, 190.0, 50.0, 56.0, shade(metal, 70));
    canvas.line((x + 60.0, 219.0), (x + 60.0, 172.0), 8.0, [90, 90, 90]);
    canvas.oval(x + 60.0, 168.0, 26.0, 8.0, shade(look.paint(10), 100));
    canvas.rect(40.0, 300.0, 74.0, 60.0, shade(look.paint(11), 100));
    canvas.oval(77.0, 300.0, 37.0, 9.0, shade(look.paint(11), 70));
    match state {
        State::Found => leak(look, canvas, x),
        State::PutRight => {
            canvas.rect(x - 14.0, 180.0, 62.0, 76.0, [222, 226, 228]);
            canvas.rect(x - 14.0, 196.0, 62.0, 6.0, [120, 130, 140]);
            canvas.rect(x - 14.0, 234.0, 62.0, 6.0, [120, 130, 140]);
            canvas.oval(x + 20.0, 420.0, 190.0, 26.0, [156, 152, 144]);
        }
    }
}

fn leak(look: &Look, canvas: &mut Canvas, x: f32) {
    canvas
        .shape(&[(x - 4.0, 240.0), (x + 44.0, 240.0), (x + 70.0, 366.0), (x - 26.0, 366.0)], [150, 142, 118]);
    canvas.oval(x + 20.0, 420.0, look.between(12, 190.0, 300.0), 44.0, [92, 116, 140]);
    canvas.oval(x - 20.0, 412.0, 120.0, 20.0, [132, 160, 184]);
    for drop in 0_u8..9 {
        let y = 262.0 + f32::from(drop) * 16.0;
        canvas.oval(x + 8.0 + f32::from(look.die(usize::from(drop), 26)), y, 4.0, 8.0, [120, 168, 214]);
    }
    canvas.oval(x + 20.0, 246.0, 30.0, 12.0, [150, 96, 60]);
}

/// The doors of a lift: half open on the dark, with a notice before them; or closed, and lit.
pub(super) fn lift(state: State, look: &Look, canvas: &mut Canvas) {
    corridor(look, canvas);
    let steel: Colour = if look.die(8, 2) == 0 { [178, 184, 188] } else { [196, 186, 168] };
    canvas.rect(206.0, 66.0, 250.0, 312.0, shade(steel, 60));
    canvas.rect(222.0, 82.0, 218.0, 296.0, [22, 22, 26]);
    let gap = if state == State::Found { look.between(9, 34.0, 96.0) } else { 2.0 };
    let leaf = (218.0 - gap) / 2.0;
    for (x, tint) in [(222.0, 100), (222.0 + leaf + gap, 92)] {
        canvas.rect(x, 82.0, leaf, 296.0, shade(steel, tint));
        canvas.rect(x + leaf * 0.3, 82.0, leaf * 0.16, 296.0, shade(steel, tint + 10));
    }
    canvas.rect(490.0, 200.0, 40.0, 84.0, shade(steel, 70));
    floor_plate(look, canvas, 560.0, 110.0);
    canvas.rect(286.0, 30.0, 90.0, 28.0, [30, 30, 34]);
    let sign: Colour = if state == State::Found { [214, 60, 44] } else { [70, 200, 110] };
    canvas.shape(&[(318.0, 52.0), (344.0, 52.0), (331.0, 35.0)], sign);
    canvas.oval(510.0, 224.0, 10.0, 10.0, sign);
    canvas.oval(510.0, 258.0, 10.0, 10.0, shade(steel, 100));
    match state {
        State::Found => {
            canvas.rect(250.0, 300.0, 160.0, 12.0, [226, 180, 40]);
            for n in 0_u8..5 {
                canvas.rect(250.0 + f32::from(n) * 34.0, 300.0, 16.0, 12.0, [40, 40, 40]);
            }
            canvas.line((262.0, 306.0), (250.0, 430.0), 8.0, [226, 180, 40]);
            canvas.line((398.0, 306.0), (410.0, 430.0), 8.0, [226, 180, 40]);
            canvas.light(760, 770, 800);
        }
        State::PutRight => canvas.glow(331.0, 120.0, 330.0, [255, 250, 232], 0.4),
    }
}
