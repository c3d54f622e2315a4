/** Authority on how few students are so few that what is said of them together is as good as said of each. */
export const SMALLEST_GROUP = 5
