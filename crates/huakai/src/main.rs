//! The one program: each subcommand is a file of its own, and this one only hands over.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod carrier;
mod deadline;
mod demo;
mod duties;
mod folder;
mod outgoing;
mod replay;
mod serve;
mod sources;

/// 花开: from a code on the wall to the resident's word.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Deadline(deadline::Deadline),
    Demo(demo::Demo),
    Replay(replay::Replay),
    Serve(serve::Serve),
}

impl Command {
    fn run(&self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Deadline(deadline) => deadline.run(),
            Self::Demo(demo) => demo.run().map(|()| ExitCode::SUCCESS),
            Self::Replay(replay) => replay.run().map(|()| ExitCode::SUCCESS),
            Self::Serve(serve) => serve.run().map(|()| ExitCode::SUCCESS),
        }
    }
}

#[expect(clippy::print_stderr, reason = "a command line says on its terminal why it stopped")]
fn main() -> ExitCode {
    Cli::parse().command.run().unwrap_or_else(|why| {
        eprintln!("huakai: {why:#}");
        ExitCode::FAILURE
    })
}
