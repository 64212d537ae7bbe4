import { describeInbox } from '../inbox/inbox-acceptance.ts';
import { openWorkerHome } from './worker-home.ts';

describeInbox('Workers and D1', openWorkerHome);
