//! How a scene looks: its colours, its light, from where it is seen. Two pictures with one look show the
//! same place.

use kernel::Draw;

use super::canvas::{Canvas, Colour};

/// Dice thrown once for a place, and where the viewer stands.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    dice: [u8; 16],
    side: u8,
}

/// Walls of the houses here.
const WALLS: [Colour; 8] = [
    [222, 205, 178],
    [205, 196, 188],
    [198, 212, 205],
    [230, 222, 205],
    [214, 182, 160],
    [190, 200, 214],
    [226, 214, 160],
    [208, 188, 196],
];
/// Doors, dados, cars.
const PAINTS: [Colour; 8] = [
    [46, 110, 96],
    [60, 90, 140],
    [150, 60, 50],
    [96, 100, 110],
    [186, 140, 60],
    [80, 120, 70],
    [120, 80, 130],
    [200, 206, 210],
];

impl Look {
    /// Throws the dice.
    #[must_use]
    pub fn drawn(draw: &mut Draw) -> Self {
        Self { dice: draw.bytes16(), side: 0 }
    }

    /// The same place from elsewhere.
    #[must_use]
    pub const fn from_elsewhere(self) -> Self {
        Self { side: 1, ..self }
    }

    /// A number below `end`, thrown once for this place.
    pub(super) fn die(&self, n: usize, end: u8) -> u8 {
        self.dice[n % 16] % end.max(1)
    }

    /// As a measure between two lengths.
    pub(super) fn between(&self, n: usize, from: f32, to: f32) -> f32 {
        from + (to - from) * f32::from(self.dice[n % 16]) / 255.0
    }

    pub(super) fn wall(&self) -> Colour {
        WALLS[usize::from(self.die(0, 8))]
    }

    pub(super) fn paint(&self, n: usize) -> Colour {
        PAINTS[usize::from(self.die(n, 8))]
    }

    pub(super) fn is_mirrored(&self) -> bool {
        (self.dice[1] + self.side) % 2 == 1
    }

    pub(super) fn zoom(&self) -> f32 {
        self.between(2, 1.0, 1.22) + f32::from(self.side) * 0.25
    }

    /// Never so far that the edge of what is drawn comes into sight.
    pub(super) fn shift(&self) -> (f32, f32) {
        let room = self.zoom() - 1.0;
        (self.between(3, -300.0, 300.0) * room, self.between(4, -220.0, 220.0) * room)
    }

    /// Morning, noon, dusk or a grey day.
    pub(super) fn shine(&self, canvas: &mut Canvas) {
        match self.die(5, 5) {
            0 => canvas.light(1060, 1010, 940),
            1 => canvas.light(900, 930, 980),
            2 => canvas.light(1050, 920, 800),
            3 => canvas.light(820, 850, 890),
            _ => {}
        }
    }
}

/// A darker or lighter shade, in per cent.
pub(super) fn shade(colour: Colour, per_cent: u32) -> Colour {
    colour.map(|channel| (u32::from(channel) * per_cent / 100).min(255) as u8)
}
