/** 调度范围: one project that a round looks at. The id is `round.project`, so that two people who add it add the same row. */
import { defineEntity } from '../entity.ts';
import { ref } from '../field.ts';

export const roundProject = defineEntity('roundProject', { round: ref('round'), project: ref('project') }, [
  'round',
  'project',
]);
