// One visit from the plan to its close, clicked by each of its people; every page they meet is looked at.

import { after, before, test } from 'node:test';
import { open } from './rig.mjs';
import * as afterwards from './story/afterwards.mjs';
import * as consents from './story/consents.mjs';
import * as day from './story/day.mjs';
import * as plan from './story/plan.mjs';
import * as prepare from './story/prepare.mjs';
import * as report from './story/report.mjs';
import * as evaluation from './story/self_evaluation.mjs';
import * as voices from './story/voices.mjs';

let story;

before(async () => {
  story = await open();
});
after(() => story?.close());

test('a unit and its people come into the network, each by a link of her own', () => plan.newcomers(story));
test('the network leader lays the year and chooses a team, and learns who is missing', () => plan.planned(story));
test('the host offers three dates and the visit leader locks one', () => plan.dated(story));
test('two people write the self-evaluation at once, and no text is lost', () => evaluation.together(story));
test('what is missing is listed with links, and filled in', () => evaluation.filled(story));
test('the self-evaluation is submitted', () => evaluation.submitted(story));
test('everyone in the team signs, and then the preparation is open', () => prepare.signed(story));
test('the preparation gathers what was handed in, and a question for every gap', () => prepare.prepared(story));
test('the programme is laid from its template, with note-takers and time to write', () => prepare.laid(story));
test('patients and relatives are asked, and say yes', () => consents.given(story));
test('the day comes', () => story.later(plan.DAY));
test('the programme and the bag of tokens on a phone', () => day.onAPhone(story));
test('every member writes or uploads notes and hands them in', () => day.notesHandedIn(story));
test('the team reads the notes, and nobody else', () => day.notesRead(story));
test('the notes of the focus groups are gone through, by hand and by keyboard', () => voices.goneThrough(story));
test('views are written, and another reads them', () => voices.written(story));
test('the report is drafted from what is known, and every section written', () => report.drafted(story));
test('a comment is answered, and the draft goes to the team', () => report.commented(story));
test('every member gives her own word before the host gets it', () => report.throughTheTeam(story));
test('the host comments and sends it on; it is not sent back without a reason', () => report.throughTheHost(story));
test('the last reading, and the final approval of the unit leader alone', () => report.accepted(story));
test('the host says what it will do about each recommendation', () => afterwards.measured(story));
test('the team tells the network leader how it was', () => afterwards.toldTheNetworkLeader(story));
test('the visit is closed', () => afterwards.closed(story));
