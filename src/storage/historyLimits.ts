/** Records kept in all; above it the ones checked longest ago go. What was learned from them stays. */
export const mostRecords = 200_000;
