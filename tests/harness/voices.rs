//! Notes of focus groups made into cleared views, through the app's use cases.

use crate::world::World;
use app::voices::Draft;
use domain::anonymised::{Decision, Keep, Mark};
use domain::consent::Group;
use domain::id::{NoteId, VisitId, VoiceId};
use domain::report::approval::Desk;
use domain::voice::Heard;

impl World {
    /// Someone goes through every note of the focus groups; whatever is found may stand.
    pub async fn go_through_notes(&self, visit: VisitId, name: &str) -> Vec<NoteId> {
        let (me, kept) = (self.me(name).await, |_: Group, _: &str, marks: &[Mark]| {
            vec![Decision::Kept(Keep::Many); marks.len()]
        });
        let gone = self.app().go_through_every_note(&me, visit, kept).await.unwrap();
        gone.into_iter().map(|(_, note)| note).collect()
    }

    /// Someone writes a view that several have.
    pub async fn write_voice(&self, visit: VisitId, name: &str, from: &[NoteId], text: &str) -> VoiceId {
        let (me, voice) = (self.me(name).await, app::App::fresh_voice());
        let draft = Draft {
            text: text.to_owned(),
            from: from.to_vec(),
            heard: Some(Heard::FromSeveral),
            ..Draft::default()
        };
        self.app().write_voice(&me, visit, voice, 0, &draft).await.unwrap();
        voice
    }

    /// Everything the gate asks for: notes gone through by vidar, one view from all of them, read by ulla, and put into the
    /// report where it is begun. Nothing, where no note was taken in a focus group.
    pub async fn make_voices(&self, visit: VisitId) {
        let notes = self.go_through_notes(visit, "vidar").await;
        if notes.is_empty() {
            return;
        }
        let voice = self.write_voice(visit, "vidar", &notes, "De som deltok, blir møtt med ro.").await;
        self.app().clear_voice(&self.me("ulla").await, visit, voice, 1).await.unwrap();
        if self.visit(visit).await.report.approval.desk() != Desk::NotBegun {
            self.app().put_voices_into_report(&self.me("vidar").await, visit).await.unwrap();
        }
    }
}
