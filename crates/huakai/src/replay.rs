//! `huakai replay`: real messages and the replies they got, through the real actions on a moving clock.
//!
//! What comes out are figures of the product's own counters and boards, and a folder that `huakai serve`
//! shows on loopback. The clock is natural days only; reminders are not sent and silence is not reached,
//! because nobody is there to be reminded.

mod bad_line;
mod cue;
mod figures;
mod messages;
mod play;
mod street;
mod written_time;

use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use clap::Args;
use kernel::Moment;
use messages::Letters;
use storage::meta;

use crate::folder::{Folder, says};
use crate::serve::say;

/// Replays a file of real messages into a data folder: each is reported at its time, assigned, and
/// handled with its reply at the reply's time. Cut short, it goes on where it stopped; twice is once.
#[derive(Debug, Args)]
pub struct Replay {
    /// The messages: CSV with columns id, subject, time, detail, reply, reply_time.
    #[arg(long = "in", value_name = "FILE")]
    input: PathBuf,
    /// The data folder.
    #[arg(long, env = "HUAKAI_DATA", default_value = "./huakai-data/replay")]
    data: PathBuf,
    /// A PostgreSQL database instead of the folder's own file.
    #[arg(long, env = "HUAKAI_DATABASE")]
    database: Option<String>,
}

impl Replay {
    /// Replays what is left, and prints the figures.
    ///
    /// # Errors
    /// A sentence that says what to do; it names lines by their numbers and repeats no text.
    pub fn run(&self) -> Result<()> {
        // All of the file is looked at before anything is made.
        let letters = messages::read(&self.input)?;
        let folder = Folder::open(&self.data, self.database.as_deref())?;
        let cues = cue::in_order(&letters.messages);
        let begins = cues.first().map_or(Moment::from_micros(0), |cue| Moment::start_of(cue.at.day()));
        self.prepare(&folder, &letters, begins, cues.len())?;
        let street = street::Street::find(&folder, begins.day())?;
        play::Play::new(&folder, street, letters.messages).tell(&cues)?;
        say(&self.greeting(&folder))?;
        say(&figures::line(&folder, street.of)?)
    }

    /// Sets the street up in an empty folder; refuses one that holds anything else.
    fn prepare(&self, folder: &Folder, letters: &Letters, begins: Moment, acts: usize) -> Result<()> {
        let path = self.data.display();
        let file = folder.keys.lookup("replayed file", &letters.text);
        match folder.says(says::FILLED_BY)?.as_deref() {
            Some("replay") => {
                let same = folder.says(says::REPLAY_OF)?.as_deref() == Some(file.as_str());
                ensure!(same, "{path} holds the replay of another file; choose another folder with --data");
                return Ok(());
            }
            Some(other) => bail!("{path} was filled by `huakai {other}`; choose another folder with --data"),
            None if folder.db.read_now(storage::office::all)?.is_empty() => {}
            None => bail!("{path} belongs to a real office; choose another folder with --data"),
        }
        let (plan, with) = (street::Plan::new(folder, begins)?, folder.with.clone());
        Ok(folder.db.write_now(move |tx| -> Result<(), actions::ActionError> {
            plan.carry_out(tx, &with)?;
            meta::put(tx, says::FILLED_BY, "replay")?;
            meta::put(tx, says::REPLAY_OF, &file)?;
            Ok(meta::put(tx, says::REPLAY_LEFT, &acts.to_string())?)
        })?)
    }

    /// How to look at it.
    fn greeting(&self, folder: &Folder) -> String {
        let mut text = format!(
            "\n花开 回放 (replay of real messages: loopback only)\n  打开 open      huakai serve --data {}\n  \
             登录 sign in   {}/sign-in\n",
            self.data.display(),
            street::ADDRESS
        );
        let password = folder.password();
        for (post, name, ..) in street::staff::SHOWN {
            text.push_str(&format!("    {post:　<6} {name:<12} 密码 password {password}\n"));
        }
        text.push('\n');
        text
    }
}
