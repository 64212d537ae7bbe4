import { describeInbox } from '../inbox/inbox-acceptance.ts';
import { addTokenIn, lettersIn, makePlace } from '../inbox/inbox-place.ts';
import { startProgram } from '../inbox/inbox-program.ts';

describeInbox('Node and one SQLite file', async (settings) => {
  const place = await makePlace({}, settings);
  let program = await startProgram(place);
  return {
    url: () => program.url,
    letters: () => lettersIn(place.database),
    addToken: (token) => addTokenIn(place.database, token),
    kill: () => program.stop('SIGKILL'),
    async start() {
      program = await startProgram(place);
    },
    async close() {
      await program.stop();
      await place.remove();
    },
  };
});
