// One visit from the plan to its close, clicked by each of its people; every page they meet is looked at.

import { after, before, test } from 'node:test';
import { open } from './rig.mjs';
import * as plan from './story/plan.mjs';
import * as prepare from './story/prepare.mjs';
import * as evaluation from './story/self_evaluation.mjs';

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
