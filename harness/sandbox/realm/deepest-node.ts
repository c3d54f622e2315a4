/** Authority on how deep an answer goes: a returned value holds this many others at most, one inside the other. */
export const DEEPEST_NODE = 9
