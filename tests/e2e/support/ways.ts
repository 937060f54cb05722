import type { ExerciseKind } from '../../../src/schemas/exercise';
import type { Exercise } from './exercises';
import type { Way, Ways } from './way';
import { chosen } from './ways-chosen';
import { written } from './ways-written';

/** How each kind is done by keyboard alone and by touch, and what is heard of it. */
export const ways: Ways<ExerciseKind> = { ...written, ...chosen };

/** The way of this exercise. */
export const wayOf = (exercise: Exercise): Way => (ways[exercise.kind] as (asked: Exercise) => Way)(exercise);
