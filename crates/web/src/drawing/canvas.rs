//! A surface of 640 by 480 points, seen from where the look stands: mirrored, nearer, shifted.

use super::look::Look;

pub(super) const WIDTH: usize = 640;
pub(super) const HEIGHT: usize = 480;

/// A colour.
pub(super) type Colour = [u8; 3];

/// What is drawn on.
pub(super) struct Canvas {
    pixels: Vec<u8>,
    mirrored: bool,
    zoom: f32,
    shift: (f32, f32),
}

impl Canvas {
    pub(super) fn new(look: &Look) -> Self {
        Self {
            pixels: vec![0; WIDTH * HEIGHT * 3],
            mirrored: look.is_mirrored(),
            zoom: look.zoom(),
            shift: look.shift(),
        }
    }

    /// Whether left and right are exchanged: what is written has to be exchanged back.
    pub(super) const fn is_mirrored(&self) -> bool {
        self.mirrored
    }

    pub(super) fn finish(self) -> (Vec<u8>, u32, u32) {
        (self.pixels, WIDTH as u32, HEIGHT as u32)
    }

    /// A rectangle from its left upper corner.
    pub(super) fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        self.shape(&[(x, y), (x + width, y), (x + width, y + height), (x, y + height)], colour);
    }

    /// A straight line of some thickness.
    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), thick: f32, colour: Colour) {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(0.1);
        let (nx, ny) = (-dy / length * thick / 2.0, dx / length * thick / 2.0);
        let corners = [
            (from.0 + nx, from.1 + ny),
            (to.0 + nx, to.1 + ny),
            (to.0 - nx, to.1 - ny),
            (from.0 - nx, from.1 - ny),
        ];
        self.shape(&corners, colour);
    }

    /// An ellipse round a point.
    pub(super) fn oval(&mut self, x: f32, y: f32, across: f32, down: f32, colour: Colour) {
        let points: Vec<(f32, f32)> = (0..36)
            .map(|n| {
                let angle = n as f32 * std::f32::consts::TAU / 36.0;
                (x + across * angle.cos(), y + down * angle.sin())
            })
            .collect();
        self.shape(&points, colour);
    }

    /// Any outline, filled.
    pub(super) fn shape(&mut self, points: &[(f32, f32)], colour: Colour) {
        let seen: Vec<(f32, f32)> = points.iter().map(|point| self.seen(*point)).collect();
        let top = seen.iter().map(|(_, y)| *y).fold(f32::MAX, f32::min).max(0.0) as usize;
        let bottom = seen.iter().map(|(_, y)| *y).fold(f32::MIN, f32::max).clamp(0.0, HEIGHT as f32) as usize;
        let row = colour.repeat(WIDTH);
        for y in top..bottom.min(HEIGHT) {
            let mut crossings = crossings(&seen, y as f32 + 0.5);
            crossings.sort_by(f32::total_cmp);
            for pair in crossings.chunks_exact(2) {
                self.span(y, pair[0], pair[1], &row);
            }
        }
    }

    /// Light that fades with the distance from a point.
    pub(super) fn glow(&mut self, x: f32, y: f32, reach: f32, colour: Colour, strength: f32) {
        let ((x, y), reach) = (self.seen((x, y)), reach * self.zoom);
        for row in (y - reach).max(0.0) as usize..((y + reach).max(0.0) as usize).min(HEIGHT) {
            for column in (x - reach).max(0.0) as usize..((x + reach).max(0.0) as usize).min(WIDTH) {
                let far = (column as f32 - x).hypot(row as f32 - y) / reach;
                if far < 1.0 {
                    self.blend(column, row, colour, (1.0 - far) * (1.0 - far) * strength);
                }
            }
        }
    }

    /// The whole picture under another light: each part in a thousand, so that 1000 leaves it.
    pub(super) fn light(&mut self, red: u32, green: u32, blue: u32) {
        let under = |parts: u32| -> [u8; 256] {
            std::array::from_fn(|channel| (channel as u32 * parts / 1000).min(255) as u8)
        };
        let (red, green, blue) = (under(red), under(green), under(blue));
        for pixel in self.pixels.chunks_exact_mut(3) {
            pixel[0] = red[usize::from(pixel[0])];
            pixel[1] = green[usize::from(pixel[1])];
            pixel[2] = blue[usize::from(pixel[2])];
        }
    }

    fn blend(&mut self, x: usize, y: usize, colour: Colour, share: f32) {
        let at = (y * WIDTH + x) * 3;
        for (channel, new) in self.pixels[at..at + 3].iter_mut().zip(colour) {
            *channel = (f32::from(*channel) * (1.0 - share) + f32::from(new) * share) as u8;
        }
    }

    fn span(&mut self, y: usize, from: f32, to: f32, row: &[u8]) {
        let from = (from.max(0.0).round() as usize).min(WIDTH);
        let to = (to.max(0.0).round() as usize).min(WIDTH);
        if from < to {
            let start = y * WIDTH;
            self.pixels[(start + from) * 3..(start + to) * 3].copy_from_slice(&row[..(to - from) * 3]);
        }
    }

    fn seen(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let x = if self.mirrored { WIDTH as f32 - x } else { x };
        let (middle, centre) = (WIDTH as f32 / 2.0, HEIGHT as f32 / 2.0);
        ((x - middle) * self.zoom + middle + self.shift.0, (y - centre) * self.zoom + centre + self.shift.1)
    }
}

/// Where an outline crosses a row.
fn crossings(points: &[(f32, f32)], y: f32) -> Vec<f32> {
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(next)
        .filter(|(a, b)| (a.1 <= y) != (b.1 <= y))
        .map(|(a, b)| a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0))
        .collect()
}
