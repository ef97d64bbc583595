/** A command that cannot be done as it was given: what is wrong and what to do, in a sentence. */
export class CommandFailure extends Error {}
