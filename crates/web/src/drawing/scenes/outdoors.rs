//! Outside: bins, road, lane, the back of a kitchen, a bench.

use super::super::State;
use super::super::canvas::{Canvas, Colour};
use super::super::look::{Look, shade};

/// A sky, a house with windows, and the ground before it.
fn yard(look: &Look, canvas: &mut Canvas, ground: Colour) {
    let skies: [Colour; 4] = [[190, 214, 236], [206, 208, 210], [236, 214, 190], [170, 196, 226]];
    canvas.rect(-200.0, -200.0, 1040.0, 500.0, skies[usize::from(look.die(6, 4))]);
    let wall = look.wall();
    let left = look.between(7, -120.0, 60.0);
    canvas.rect(left, -200.0, 520.0, 500.0, wall);
    canvas.rect(left + 520.0, -200.0, 30.0, 500.0, shade(wall, 74));
    for row in 0_u8..4 {
        for column in 0_u8..5 {
            let (x, y) = (left + 36.0 + f32::from(column) * 96.0, -96.0 + f32::from(row) * 92.0);
            canvas.rect(x, y, 54.0, 58.0, shade(wall, 66));
            canvas.rect(x + 4.0, y + 4.0, 22.0, 50.0, [120, 146, 166]);
            canvas.rect(x + 29.0, y + 4.0, 21.0, 50.0, [98, 122, 142]);
        }
    }
    canvas.oval(left + 620.0, 210.0, 96.0, 84.0, [86, 122, 78]);
    canvas.oval(left + 700.0, 236.0, 80.0, 66.0, [72, 106, 68]);
    canvas.rect(-200.0, 280.0, 1040.0, 500.0, ground);
    canvas.rect(-200.0, 276.0, 1040.0, 9.0, shade(ground, 116));
}

/// A lamp on its post over a path, at night: out, or lit.
pub(super) fn street_lamp(state: State, look: &Look, canvas: &mut Canvas) {
    yard(look, canvas, [120, 120, 118]);
    canvas.shape(&[(240.0, 284.0), (420.0, 284.0), (760.0, 700.0), (-60.0, 700.0)], [150, 148, 142]);
    let x = look.between(8, 190.0, 430.0);
    let post = shade(look.paint(9), 60);
    canvas.rect(x - 5.0, 70.0, 10.0, 320.0, post);
    canvas.rect(x - 14.0, 378.0, 28.0, 14.0, post);
    canvas.line((x, 74.0), (x + 70.0, 56.0), 8.0, post);
    canvas.light(210, 230, 300);
    let head = (x + 78.0, 62.0);
    match state {
        State::Found => canvas.oval(head.0, head.1, 26.0, 10.0, [54, 58, 66]),
        State::PutRight => {
            canvas.glow(head.0, head.1 + 230.0, 330.0, [236, 206, 140], 0.62);
            canvas.glow(head.0, head.1, 190.0, [255, 236, 180], 0.8);
            canvas.oval(head.0, head.1, 26.0, 10.0, [255, 250, 226]);
        }
    }
}

/// Bins with bags before them, or alone on clean ground.
pub(super) fn bins(state: State, look: &Look, canvas: &mut Canvas) {
    yard(look, canvas, [164, 160, 152]);
    let colours: [Colour; 4] = [[52, 96, 160], [60, 128, 74], [180, 60, 52], [104, 108, 112]];
    let many = 2 + look.die(8, 3);
    for n in 0..many {
        let x = 150.0 + f32::from(n) * 112.0;
        let colour = colours[usize::from((n + look.die(9, 4)) % 4)];
        canvas.shape(&[(x, 216.0), (x + 88.0, 216.0), (x + 78.0, 350.0), (x + 10.0, 350.0)], colour);
        canvas.rect(x + 30.0, 260.0, 28.0, 28.0, shade(colour, 140));
        canvas.oval(x + 16.0, 352.0, 9.0, 9.0, [40, 40, 40]);
        canvas.oval(x + 72.0, 352.0, 9.0, 9.0, [40, 40, 40]);
        let lid = if state == State::Found { 190.0 } else { 208.0 };
        canvas.shape(
            &[(x - 5.0, 216.0), (x + 93.0, lid), (x + 93.0, lid + 13.0), (x - 5.0, 229.0)],
            shade(colour, 76),
        );
        if state == State::Found {
            canvas.oval(x + 40.0, 208.0, 34.0, 20.0, [226, 226, 220]);
            canvas.oval(x + 58.0, 200.0, 20.0, 15.0, [44, 46, 50]);
        }
    }
    match state {
        State::Found => bags(look, canvas),
        State::PutRight => {
            canvas.shape(&[(120.0, 372.0), (560.0, 366.0), (640.0, 430.0), (60.0, 440.0)], [178, 176, 170]);
            canvas.rect(130.0, 366.0, 470.0, 5.0, [220, 190, 60]);
        }
    }
}

fn bags(look: &Look, canvas: &mut Canvas) {
    let bag: [Colour; 4] = [[38, 40, 44], [200, 200, 192], [150, 60, 60], [70, 92, 120]];
    for n in 0_u8..11 {
        let x = 110.0 + f32::from(n) * 42.0 + f32::from(look.die(usize::from(n), 30));
        let y = 372.0 + f32::from(look.die(usize::from(n) + 5, 50));
        let colour = bag[usize::from(look.die(usize::from(n) + 3, 4))];
        canvas.oval(x, y + 6.0, 40.0, 24.0, shade(colour, 60));
        canvas.oval(x, y, 37.0, 25.0, colour);
        canvas.shape(
            &[(x - 7.0, y - 22.0), (x + 9.0, y - 22.0), (x + 14.0, y - 38.0), (x - 12.0, y - 36.0)],
            shade(colour, 84),
        );
    }
    canvas.oval(300.0, 448.0, 170.0, 14.0, [120, 112, 96]);
}

/// A road into the distance with a hole in it, or the patch that fills it.
pub(super) fn road(state: State, look: &Look, canvas: &mut Canvas) {
    yard(look, canvas, [176, 170, 158]);
    canvas.shape(&[(260.0, 280.0), (400.0, 280.0), (900.0, 700.0), (-260.0, 700.0)], [96, 98, 102]);
    for n in 0_u8..4 {
        let y = 296.0 + f32::from(n) * f32::from(n) * 16.0 + f32::from(n) * 22.0;
        let wide = 4.0 + f32::from(n) * 4.0;
        canvas.rect(330.0 - wide / 2.0, y, wide, 10.0 + f32::from(n) * 7.0, [226, 224, 214]);
    }
    for n in 0_u8..3 {
        let x = 470.0 + f32::from(n) * 52.0;
        canvas.line((x, 290.0 + f32::from(n) * 34.0), (x, 226.0), 7.0, [190, 60, 50]);
        canvas.line((x, 262.0), (x, 246.0), 7.0, [236, 236, 230]);
    }
    let (x, y) = (look.between(8, 200.0, 330.0), look.between(9, 380.0, 410.0));
    let (across, down) = (look.between(10, 74.0, 120.0), look.between(11, 24.0, 40.0));
    match state {
        State::Found => {
            canvas.oval(x, y, across + 16.0, down + 8.0, [122, 120, 116]);
            canvas.oval(x, y + 3.0, across, down, [44, 42, 42]);
            canvas.oval(x + 10.0, y + 9.0, across * 0.6, down * 0.5, [70, 84, 96]);
            for n in 0_u8..6 {
                let turn = f32::from(n) * 1.05 + look.between(12, 0.0, 1.0);
                let edge = (x + across * turn.cos(), y + down * turn.sin());
                let far = (x + (across + 64.0) * turn.cos(), y + (down + 30.0) * turn.sin());
                canvas.line(edge, far, 4.0, [52, 52, 54]);
            }
        }
        State::PutRight => {
            let corners = [
                (x - across - 10.0, y - down),
                (x + across, y - down),
                (x + across + 34.0, y + down + 8.0),
                (x - across - 44.0, y + down + 8.0),
            ];
            canvas.shape(&corners, [66, 67, 71]);
            canvas.line(corners[0], corners[1], 4.0, [48, 48, 50]);
            canvas.line(corners[3], corners[2], 4.0, [48, 48, 50]);
        }
    }
}

/// A lane with cars and bicycles on it, or free, with its yellow marks.
pub(super) fn lane(state: State, look: &Look, canvas: &mut Canvas) {
    yard(look, canvas, [150, 150, 148]);
    canvas.shape(&[(210.0, 284.0), (430.0, 284.0), (760.0, 700.0), (-120.0, 700.0)], [122, 124, 126]);
    for n in 0_u8..6 {
        let y = 300.0 + f32::from(n) * 34.0;
        let spread = f32::from(n) * 30.0;
        canvas.line((216.0 - spread, y + 30.0), (424.0 + spread, y), 7.0, [226, 186, 48]);
    }
    canvas.rect(120.0, 176.0, 66.0, 108.0, shade(look.paint(8), 80));
    canvas.rect(128.0, 184.0, 50.0, 100.0, shade(look.paint(8), 110));
    if state == State::PutRight {
        canvas.line((470.0, 330.0), (470.0, 190.0), 8.0, [120, 120, 120]);
        canvas.oval(470.0, 186.0, 32.0, 32.0, [196, 44, 40]);
        canvas.oval(470.0, 186.0, 24.0, 24.0, [44, 84, 160]);
        canvas.line((452.0, 168.0), (488.0, 204.0), 8.0, [196, 44, 40]);
        return;
    }
    let many = 2 + look.die(9, 2);
    for n in 0..many {
        let x = 150.0 + f32::from(n) * 130.0;
        car(canvas, x, 300.0 + f32::from(n % 2) * 66.0, look.paint(10 + usize::from(n)));
    }
    for n in 0..3 + look.die(13, 3) {
        bicycle(canvas, 90.0 + f32::from(n) * 70.0, 420.0, look.paint(11 + usize::from(n)));
    }
}

fn car(canvas: &mut Canvas, x: f32, y: f32, colour: Colour) {
    canvas.oval(x + 75.0, y + 62.0, 90.0, 12.0, [80, 80, 80]);
    canvas.shape(
        &[(x + 26.0, y - 4.0), (x + 118.0, y - 4.0), (x + 136.0, y + 26.0), (x + 8.0, y + 26.0)],
        shade(colour, 80),
    );
    canvas.shape(
        &[(x + 33.0, y + 1.0), (x + 111.0, y + 1.0), (x + 124.0, y + 24.0), (x + 20.0, y + 24.0)],
        [58, 70, 82],
    );
    canvas.rect(x - 8.0, y + 24.0, 164.0, 34.0, colour);
    canvas.rect(x - 8.0, y + 34.0, 18.0, 9.0, [240, 226, 170]);
    canvas.rect(x + 138.0, y + 34.0, 18.0, 9.0, [240, 226, 170]);
    canvas.rect(x + 46.0, y + 40.0, 56.0, 13.0, [50, 90, 170]);
    canvas.rect(x, y + 56.0, 28.0, 16.0, [30, 30, 30]);
    canvas.rect(x + 120.0, y + 56.0, 28.0, 16.0, [30, 30, 30]);
}

fn bicycle(canvas: &mut Canvas, x: f32, y: f32, colour: Colour) {
    for wheel in [x, x + 62.0] {
        canvas.oval(wheel, y, 22.0, 22.0, [40, 40, 40]);
        canvas.oval(wheel, y, 15.0, 15.0, [140, 140, 140]);
    }
    canvas.line((x, y), (x + 26.0, y - 34.0), 7.0, colour);
    canvas.line((x + 26.0, y - 34.0), (x + 62.0, y), 7.0, colour);
    canvas.line((x + 14.0, y - 8.0), (x + 52.0, y - 8.0), 12.0, colour);
    canvas.line((x + 56.0, y - 6.0), (x + 50.0, y - 56.0), 6.0, [50, 50, 50]);
    canvas.line((x + 40.0, y - 56.0), (x + 60.0, y - 56.0), 6.0, [50, 50, 50]);
    canvas.line((x + 8.0, y - 38.0), (x + 34.0, y - 38.0), 9.0, [50, 50, 50]);
}

/// The back of a kitchen: smoke from a bare fan, or a duct with a hood and clear air.
pub(super) fn kitchen(state: State, look: &Look, canvas: &mut Canvas) {
    yard(look, canvas, [140, 138, 134]);
    let wall = shade(look.wall(), 92);
    canvas.rect(40.0, 110.0, 420.0, 250.0, wall);
    canvas.rect(30.0, 96.0, 440.0, 20.0, shade(look.paint(8), 90));
    canvas.rect(80.0, 170.0, 96.0, 190.0, shade(look.paint(9), 80));
    canvas.rect(90.0, 180.0, 76.0, 80.0, [240, 214, 140]);
    canvas.rect(206.0, 180.0, 108.0, 84.0, [60, 66, 72]);
    canvas.rect(212.0, 186.0, 96.0, 72.0, [236, 206, 128]);
    let x = look.between(10, 352.0, 392.0);
    canvas.rect(x - 4.0, 186.0, 72.0, 72.0, [70, 72, 76]);
    canvas.oval(x + 32.0, 222.0, 28.0, 28.0, [40, 42, 44]);
    canvas.line((x + 12.0, 222.0), (x + 52.0, 222.0), 9.0, [130, 134, 138]);
    canvas.line((x + 32.0, 202.0), (x + 32.0, 242.0), 9.0, [130, 134, 138]);
    match state {
        State::Found => {
            canvas.shape(
                &[(x + 8.0, 258.0), (x + 60.0, 258.0), (x + 74.0, 356.0), (x - 2.0, 356.0)],
                shade(wall, 62),
            );
            for n in 0_u8..16 {
                let rise = f32::from(n) * 17.0;
                let drift = f32::from(look.die(usize::from(n), 46)) + rise * 0.45;
                canvas.glow(x + 50.0 + drift, 206.0 - rise * 0.8, 44.0 + rise * 0.3, [150, 148, 142], 0.8);
            }
            canvas.light(880, 870, 850);
        }
        State::PutRight => {
            canvas.rect(x - 10.0, 178.0, 84.0, 88.0, [198, 204, 208]);
            canvas.rect(x + 18.0, -200.0, 30.0, 380.0, [186, 192, 196]);
            canvas.rect(x + 24.0, -200.0, 8.0, 380.0, [216, 222, 226]);
            canvas.rect(x + 6.0, 200.0, 52.0, 8.0, [120, 126, 130]);
            canvas.rect(x + 6.0, 218.0, 52.0, 8.0, [120, 126, 130]);
            canvas.rect(x + 6.0, 236.0, 52.0, 8.0, [120, 126, 130]);
        }
    }
}

/// A bench under a tree: broken, with a branch across the path; or mended, and the path free.
pub(super) fn garden(state: State, look: &Look, canvas: &mut Canvas) {
    let leaves: Colour =
        [[96, 136, 70], [188, 140, 60], [120, 150, 96], [150, 100, 60]][usize::from(look.die(9, 4))];
    yard(look, canvas, shade(leaves, 84));
    canvas.shape(&[(-200.0, 420.0), (840.0, 372.0), (840.0, 470.0), (-200.0, 560.0)], [188, 180, 164]);
    let x = look.between(8, 440.0, 520.0);
    canvas.shape(&[(x, 40.0), (x + 34.0, 40.0), (x + 46.0, 372.0), (x - 14.0, 372.0)], [96, 74, 56]);
    for (dx, dy, wide) in
        [(-60.0, 30.0, 96.0), (70.0, 10.0, 100.0), (10.0, -40.0, 120.0), (-10.0, 70.0, 70.0)]
    {
        canvas.oval(x + 16.0 + dx, 30.0 + dy, wide, wide * 0.66, shade(leaves, 90 + (dx.abs() as u32) / 5));
    }
    let wood = shade([150, 104, 62], if state == State::Found { 74 } else { 118 });
    for leg in [150.0, 330.0] {
        canvas.rect(leg, 318.0, 14.0, 66.0, [60, 62, 64]);
        canvas.rect(leg, 244.0, 10.0, 80.0, [60, 62, 64]);
    }
    let broken = state == State::Found;
    for (n, y) in [250.0_f32, 272.0, 294.0, 318.0, 332.0].into_iter().enumerate() {
        if broken && (n == 1 || n == usize::from(look.die(10, 5))) {
            canvas.line((130.0, y), (210.0, y + 30.0), 13.0, wood);
            continue;
        }
        canvas.rect(124.0, y, 250.0, 14.0, wood);
    }
    if broken {
        canvas.line((200.0, 440.0), (470.0, 400.0), 15.0, [96, 74, 56]);
        canvas.line((330.0, 420.0), (400.0, 360.0), 9.0, [96, 74, 56]);
        for n in 0_u8..7 {
            canvas.oval(
                220.0 + f32::from(n) * 38.0,
                424.0 - f32::from(look.die(usize::from(n), 34)),
                24.0,
                14.0,
                shade(leaves, 80),
            );
        }
    }
}
