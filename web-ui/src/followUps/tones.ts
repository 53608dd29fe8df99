import type { FollowUp, Progress } from '../api/followUps';
import type { Tone } from '../ui/Mark';

export const stateTone: Record<FollowUp['state'], Tone> = { open: 'busy', overdue: 'bad', done: 'good', closed: 'none' };
export const progressTone: Record<Progress, Tone> = { waiting: 'wait', reached: 'bad', cloned: 'bad', frozen: 'bad', until_reboot: 'part', activated: 'busy', verified: 'good', retired: 'none' };
