/** Something expected that ends the work: what is wrong and what to do, in a sentence for the person. */
export class LearningFailure extends Error {}
