import type { Capability } from './answer-value';

/** What a firm can put into its customers: the six kinds used throughout the book, in its order. No zod: islands use it. */
export const capabilityNames: Readonly<Record<Capability, string>> = {
  skill: 'Skill',
  tool: 'Tool',
  information: 'Information',
  access: 'Access',
  confidence: 'Confidence',
  community: 'Community',
};

/** What each of them is, in a few words, in the same order. */
export const capabilityGlosses: Readonly<Record<Capability, string>> = {
  skill: 'Something they learn to do',
  tool: 'It takes over the hard part',
  information: 'What they can look up',
  access: 'A door that used to be shut',
  confidence: 'They believe that they can',
  community: 'Other people to learn from',
};

/** Their ids, in the same order. */
export const capabilityIds = Object.keys(capabilityGlosses) as Capability[];
